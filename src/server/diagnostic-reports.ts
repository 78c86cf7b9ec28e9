import { createHash } from 'node:crypto';
import type { Diagnostic } from 'vscode-languageserver/node';
import type { Finding, ParsedDocument } from '../core/model.ts';
import { diagnosticsOf } from '../features/diagnostics.ts';
import type { PacketIndex } from '../features/packet-index.ts';

export interface DiagnosticReport {
  /** Equal reports have equal ids. */
  readonly id: string;
  readonly items: readonly Diagnostic[];
}

/** A report, and what it was made of. */
interface Reported {
  readonly document: ParsedDocument;
  readonly findings: readonly Finding[];
  readonly report: DiagnosticReport;
}

/** Diagnostics of documents, made anew only where a finding is another one: a place that moved in another source makes one. */
export class DiagnosticReports {
  readonly #known = new Map<string, Reported>();

  /** `other`: a document that is no source, by its text. */
  of(
    index: PacketIndex,
    uri: string,
    ruleAddress: (rule: string) => string | undefined,
    other: Pick<ParsedDocument, 'text'> | undefined,
  ): DiagnosticReport {
    const { document, findings = [] } = index.document(uri) ?? {};
    const known = this.#known.get(uri);
    if (known && known.document === document && known.findings === findings) return known.report;
    const items = diagnosticsOf(index, uri, ruleAddress, other);
    const report = { id: items.length === 0 ? 'none' : digest(items.map(digestOf).join()), items };
    if (document) this.#known.set(uri, { document, findings, report });
    else this.#known.delete(uri);
    return report;
  }
}

const DIGESTS = new WeakMap<Diagnostic, string>();

/** A digest of one diagnostic: most of a document's stay the same objects from one report to the next. */
function digestOf(diagnostic: Diagnostic): string {
  let known = DIGESTS.get(diagnostic);
  if (known === undefined) DIGESTS.set(diagnostic, (known = digest(JSON.stringify(diagnostic))));
  return known;
}

const digest = (text: string): string => createHash('sha1').update(text).digest('base64url');
