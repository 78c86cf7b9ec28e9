import { toReport } from '../core/report.ts';
import { claimReview } from '../exports/claim-review.ts';
import { csv } from '../exports/csv.ts';
import { github } from '../exports/github.ts';
import { htmlReport } from '../exports/html-report.ts';
import type { ExportInput } from '../exports/input.ts';
import { markdownReport } from '../exports/markdown-report.ts';
import { sarif } from '../exports/sarif.ts';
import { webAnnotations } from '../exports/web-annotations.ts';
import { formatText } from './format-text.ts';
import type { Paint } from './terminal.ts';

/** What a format is made of: an export's input, and colours for a terminal. */
export interface FormatInput extends ExportInput {
  readonly paint: Paint;
  /** Findings that a baseline knows and that are not shown. */
  readonly known: number;
  /** Possible conflicts that are not told, because nobody asked for them. */
  readonly hidden: number;
  /** Figures found: a kept answer knows their number without unpacking them. */
  readonly figures: number;
}

interface Format {
  readonly make: (input: FormatInput) => string;
  /** Endings of files that are taken to be in this format when none is named. */
  readonly endings: readonly string[];
  /** For `--help`. */
  readonly about: string;
}

/** For people: sources by their names in the folder, as the heading names the folder. */
const byName =
  (make: (input: ExportInput) => string) =>
  (input: FormatInput): string =>
    make({ ...input, pathOf: uri => uri });

/** Every format that `check` writes. A new one is a function in `src/exports` and a row here. */
export const FORMATS = {
  text: { make: formatText, endings: ['.txt'], about: 'findings as lines' },
  json: {
    make: input => `${JSON.stringify(toReport(input.analysis))}\n`,
    endings: ['.json'],
    about: 'everything found',
  },
  html: { make: byName(htmlReport), endings: ['.html', '.htm'], about: 'a report to read and print' },
  markdown: { make: byName(markdownReport), endings: ['.md', '.markdown'], about: 'the same as Markdown' },
  csv: { make: byName(csv), endings: ['.csv'], about: 'all claims, for a spreadsheet' },
  sarif: { make: sarif, endings: ['.sarif', '.sarif.json'], about: 'SARIF 2.1.0, for code scanning' },
  github: { make: github, endings: [], about: 'annotations of GitHub Actions' },
  annotations: { make: webAnnotations, endings: ['.jsonld'], about: 'findings as W3C Web Annotations' },
  claimreview: { make: claimReview, endings: [], about: 'shared claims as schema.org ClaimReview' },
} as const satisfies Readonly<Record<string, Format>>;

export type FormatName = keyof typeof FORMATS;

export const FORMAT_NAMES = Object.keys(FORMATS).filter(isFormat);

function isFormat(name: string): name is FormatName {
  return name in FORMATS;
}

/** The format that a file's ending asks for; the longest ending wins. */
export function formatOfFile(file: string): FormatName | undefined {
  const lower = file.toLowerCase();
  const length = (name: FormatName): number =>
    Math.max(0, ...FORMATS[name].endings.filter(e => lower.endsWith(e)).map(e => e.length));
  const best = [...FORMAT_NAMES].sort((a, b) => length(b) - length(a))[0];
  return best !== undefined && length(best) > 0 ? best : undefined;
}
