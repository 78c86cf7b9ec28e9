import type { Diagnostic, DiagnosticSeverity } from 'vscode-languageserver-types';
import type { Finding, Level, ParsedDocument } from '../core/model.ts';
import { firstPart, rangeOf } from './convert.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';

/** Name that editors show behind a message. */
export const SOURCE = 'crosscheck';
/** Characters of a message, at most: two values as written, a place and the working fit well within. */
const LONGEST = 1000;

const SEVERITY: Readonly<Record<Level, DiagnosticSeverity>> = { error: 1, warning: 2, information: 3, hint: 4 };

/**
 * What an action needs to know of the finding behind a diagnostic. Ids of claims are no part of it: they name places, so that each
 * letter typed above a figure would send all that contradicts it once more.
 */
export interface DiagnosticData {
  /** Id of the annotation that it is about. */
  readonly annotation: string;
}

/**
 * Findings of one document as diagnostics. `ruleAddress` gives the address of a rule's page; a document that is no source (the
 * project file) is handed in by its text.
 */
export function diagnosticsOf(
  index: PacketIndex,
  uri: string,
  ruleAddress: (rule: string) => string | undefined,
  other?: Pick<ParsedDocument, 'text'>,
): Diagnostic[] {
  const source = index.document(uri);
  const document = source?.document ?? other;
  if (!document) return [];
  const findings = source ? source.findings : index.analysis.findings.filter(f => f.uri === uri);
  // what a reviewer lets stand is no problem any more; the hover tells of it
  return findings
    .filter(f => !f.suppressed)
    .map(finding => {
      const href = ruleAddress(finding.rule);
      const known = MADE.get(finding);
      if (known?.document === document && known.href === href) return known.diagnostic;
      const made = diagnostic(index, finding, document, href);
      MADE.set(finding, { document, href, diagnostic: made });
      return made;
    });
}

/** The diagnostic that was made of a finding. A finding that speaks of a place that moved is another one. */
const MADE = new WeakMap<
  Finding,
  { readonly document: object; readonly href: string | undefined; readonly diagnostic: Diagnostic }
>();

function diagnostic(
  index: PacketIndex,
  finding: Finding,
  document: ParsedDocument | Pick<ParsedDocument, 'text'>,
  href: string | undefined,
): Diagnostic {
  const data: DiagnosticData | undefined =
    finding.annotation === undefined ? undefined : { annotation: finding.annotation };
  return {
    range: rangeOf(document, 'prose' in document ? firstPart(document, finding) : finding),
    severity: SEVERITY[finding.level],
    code: finding.rule,
    ...(href === undefined ? {} : { codeDescription: { href } }),
    source: SOURCE,
    message: display(finding.message, LONGEST),
    relatedInformation: finding.related.flatMap(r => {
      const at = index.document(r.uri);
      if (!at) return [];
      const location = { uri: index.location(r.uri), range: rangeOf(at.document, r) };
      return [{ location, message: display(r.message, LONGEST) }];
    }),
    ...(data ? { data } : {}),
  };
}
