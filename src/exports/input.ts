import type { Analysis, Finding, Settlement } from '../core/model.ts';

/** What every export is made of. Nothing else goes in, so that equal input gives equal bytes: no clock, no machine. */
export interface ExportInput {
  readonly analysis: Analysis;
  /** Version of the program, for formats that name their maker. */
  readonly version: string;
  /** Heading of the reports: the name of the folder, as a rule. */
  readonly title?: string;
  /** The source the others speak about, by uri. */
  readonly primary?: string;
  /** Path of a source for whoever reads the export ("/" between folders); the uri itself when left out. */
  readonly pathOf?: (uri: string) => string;
  /** Texts besides the sources that findings may lie in: the project's own files. */
  readonly otherTexts?: readonly { readonly uri: string; readonly text: string }[];
  /** Pages of the rules, Markdown by rule id; a rule without a page is explained by its summary. */
  readonly rulePages?: ReadonlyMap<string, string>;
  /** The findings are only those that a baseline does not know. */
  readonly baseline?: boolean;
}

/** A reviewer's decision that settles a finding. */
export type Settled = Pick<Settlement, 'reason' | 'by' | 'at'>;

/** The decision that settles a finding, where one does. */
export const settledBy = (finding: Finding): Settled | undefined => finding.suppressed;

/** Findings that nobody has decided on. */
export const openFindings = (analysis: Analysis): Finding[] => analysis.findings.filter(f => !settledBy(f));

/** Path of a source as its reader knows it. */
export const pathIn = (input: ExportInput, uri: string): string => input.pathOf?.(uri) ?? uri;

/**
 * A path as a relative URI reference (RFC 3986): each segment percent-encoded, so that a space, "#", "?" or "%" in a file
 * name stays part of the name. A first segment with a colon would read as a scheme; "./" before it keeps it a path.
 */
export function relativeUri(path: string): string {
  const encoded = path
    .replace(/\p{Surrogate}/gu, '\ufffd')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
  return /^[^/]*%3A/i.test(encoded) ? `./${encoded}` : encoded;
}
