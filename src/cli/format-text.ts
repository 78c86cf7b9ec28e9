import { progressOf } from '../core/annotations/progress.ts';
import type { Level } from '../core/model.ts';
import { openFindings, settledBy } from '../exports/input.ts';
import { placesOf } from '../exports/places.ts';
import { count } from '../exports/plain.ts';
import { disputes, isQuoted } from '../exports/standing.ts';
import type { FormatInput } from './formats.ts';
import { printable } from './terminal.ts';

const COLORS: Readonly<Record<Level, 'red' | 'yellow' | 'blue' | 'gray'>> = {
  error: 'red',
  warning: 'yellow',
  information: 'blue',
  hint: 'gray',
};

/**
 * Open findings as `path:line:col: level rule: message`, each with the other places under it; then what was accepted, with the
 * reason; and a closing tally.
 */
export function formatText(input: FormatInput): string {
  const { analysis, paint } = input;
  const places = placesOf(input);
  const place = (uri: string, offset: number): string => {
    const { line, column } = places.position(uri, offset);
    return printable(`${places.path(uri)}:${line}:${column}`);
  };
  const lines: string[] = [];
  for (const finding of openFindings(analysis)) {
    lines.push(
      `${paint('bold', place(finding.uri, finding.start))}: ${paint(COLORS[finding.level], finding.level)} ${finding.rule}: ${printable(finding.message)}`,
    );
    for (const other of finding.related)
      lines.push(paint('dim', `    ${place(other.uri, other.start)}: ${printable(other.message)}`));
  }
  for (const finding of analysis.findings) {
    const how = settledBy(finding);
    if (!how) continue;
    const by = how.by === undefined ? '' : ` (${how.by})`;
    lines.push(
      paint(
        'dim',
        `${place(finding.uri, finding.start)}: accepted ${finding.rule}: ${printable(`${finding.message} ${how.reason}${by}`)}`,
      ),
    );
  }
  if (lines.length > 0) lines.push('');
  lines.push(tally(input));
  return `${lines.join('\n')}\n`;
}

/** "4 sources, 71 figures, 1 conflict". */
function tally({ analysis, known, hidden, figures }: FormatInput): string {
  const open = openFindings(analysis);
  const disputed = [...disputes(analysis).values()]
    .map(list => list.filter(d => !d.decision && !isQuoted(d)))
    .filter(list => list.length > 0);
  const told = new Set(disputed.flat().flatMap(d => d.findings));
  const misquotations = open.filter(f => f.rule === 'misquotation').length;
  const others = open.filter(f => f.rule !== 'misquotation' && !told.has(f)).length;
  const settled = analysis.findings.filter(settledBy).length;
  const parts = [count(analysis.documents.length, 'source'), count(figures, 'figure')];
  if (analysis.quotations.length > 0) parts.push(count(analysis.quotations.length, 'quotation'));
  parts.push(count(disputed.length, 'conflict'));
  if (misquotations > 0) parts.push(count(misquotations, 'misquotation'));
  if (others > 0) parts.push(count(others, 'other finding'));
  if (settled > 0) parts.push(`${count(settled, 'finding')} accepted`);
  if (analysis.annotations.length > 0) {
    const progress = progressOf(analysis);
    parts.push(`${progress.settled} of ${count(progress.total, 'claim')} settled`);
  }
  if (hidden > 0) parts.push(`${count(hidden, 'possible conflict')} not shown (--possible)`);
  if (known > 0) parts.push(`${count(known, 'known finding')} not shown`);
  return parts.join(', ');
}
