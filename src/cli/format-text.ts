import { LineIndex } from '../core/text/line-index.ts';
import type { Analysis, Level } from '../core/model.ts';
import { printable, type Paint } from './terminal.ts';

const COLORS: Readonly<Record<Level, 'red' | 'yellow' | 'blue' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/** Findings as `path:line:col: level rule: message`, each with the other places under it, and a closing tally. */
export function formatText(
  analysis: Analysis,
  paint: Paint,
  pathOf: (uri: string) => string = uri => uri,
  otherTexts: readonly { readonly uri: string; readonly text: string }[] = [],
): string {
  const lines: string[] = [];
  const index = new Map([...analysis.documents, ...otherTexts].map(d => [d.uri, new LineIndex(d.text)]));
  const place = (uri: string, offset: number): string => {
    const at = index.get(uri)?.position(offset);
    return printable(at ? `${pathOf(uri)}:${at.line + 1}:${at.character + 1}` : pathOf(uri));
  };
  for (const finding of analysis.findings) {
    lines.push(
      `${paint('bold', place(finding.uri, finding.start))}: ${paint(COLORS[finding.level], finding.level)} ${finding.rule}: ${printable(finding.message)}`,
    );
    for (const other of finding.related)
      lines.push(paint('dim', `    ${place(other.uri, other.start)}: ${printable(other.message)}`));
  }
  if (lines.length > 0) lines.push('');
  lines.push(tally(analysis));
  return lines.join('\n');
}

/** "4 sources, 71 figures, 1 conflict". */
export function tally(analysis: Analysis): string {
  const conflicts = analysis.groups.filter(g => g.conflicts.length > 0).length;
  const misquotations = analysis.findings.filter(f => f.rule === 'misquotation').length;
  const parts = [count(analysis.documents.length, 'source'), count(analysis.claims.length, 'figure')];
  if (analysis.quotations.length > 0) parts.push(count(analysis.quotations.length, 'quotation'));
  parts.push(count(conflicts, 'conflict'));
  if (misquotations > 0) parts.push(count(misquotations, 'misquotation'));
  return parts.join(', ');
}

const count = (n: number, noun: string): string => `${n} ${noun}${n === 1 ? '' : 's'}`;
