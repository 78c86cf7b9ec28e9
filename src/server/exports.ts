import manifest from '../../package.json' with { type: 'json' };
import { claimReview } from '../exports/claim-review.ts';
import { csv } from '../exports/csv.ts';
import { htmlReport } from '../exports/html-report.ts';
import type { ExportInput } from '../exports/input.ts';
import { markdownReport } from '../exports/markdown-report.ts';
import { sarif } from '../exports/sarif.ts';
import { webAnnotations } from '../exports/web-annotations.ts';
import { rulePages } from '../files/rule-pages.ts';
import type { ExportFormat } from '../protocol.ts';
import type { ReviewFolder } from './review-folder.ts';

/** What an editor can save of a review: the very texts that the command line writes. */
const FORMATS: Readonly<Record<ExportFormat, (input: ExportInput) => string>> = {
  html: htmlReport,
  markdown: markdownReport,
  csv,
  sarif,
  annotations: webAnnotations,
  claimreview: claimReview,
};

const isFormat = (name: string): name is ExportFormat => Object.hasOwn(FORMATS, name);

/** The text of an export of a folder; `null` for a format that is not known. */
export function exportOf(folder: ReviewFolder, format: string): { readonly text: string } | null {
  if (!isFormat(format)) return null;
  const { analysis, sources } = folder.index();
  const primary = sources.find(s => s.info.role === 'primary')?.document.uri;
  const text = FORMATS[format]({
    analysis,
    version: manifest.version,
    title: folder.name,
    ...(primary === undefined ? {} : { primary }),
    pathOf: uri => uri,
    otherTexts: folder.ownTexts(),
    rulePages: rulePages(),
  });
  return { text };
}
