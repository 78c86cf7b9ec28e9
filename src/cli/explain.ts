import { relative, resolve } from 'node:path';
import { candidateLines, claimLines, derivationLines, type Showing } from '../core/explain/explain-text.ts';
import { explainClaim } from '../core/explain/explain-claim.ts';
import type { Analysis, Claim, ParsedDocument } from '../core/model.ts';
import { numberGroups } from '../core/report.ts';
import type { DocumentAnalysis } from '../core/packet.ts';
import { LineIndex } from '../core/text/line-index.ts';
import { openPacket } from './packet.ts';
import { complain, paintFor, printable } from './terminal.ts';

export interface ExplainOptions {
  readonly folder?: string;
}

/** "report.md:12:5": lines and columns count from 1; a column may be left out. */
const PLACE = /^(?<file>.+?):(?<line>\d+)(?::(?<column>\d+))?$/;

/**
 * Prints how the engine came to its answer for the figure at a place: what was recognised, which other figures were candidates,
 * the evidence for and against each, and the verdict. The packet is the folder around the file, or the one named. Exit code 2
 * where there is nothing to explain.
 */
export async function explain(place: string, options: ExplainOptions): Promise<number> {
  const refuse = (line: string): number => {
    complain(line);
    return 2;
  };
  const at = PLACE.exec(place)?.groups;
  if (!at) return refuse(`${place}: name a place as FILE:LINE:COLUMN, such as report.md:12:5.`);
  const file = resolve(at['file']!);
  const folder = options.folder ?? resolve(file, '..');
  const { named, engine, documents, analysis } = await openPacket(folder);
  const source = named.files.find(f => f.location.fsPath === file);
  const found = source && documents.find(d => d.document.uri === source.uri);
  if (!found)
    return refuse(
      `${at['file']}: not among the sources of ${relative('.', folder) || '.'}. Name its folder with --folder, or look at how it is spelled.`,
    );
  const line = Number(at['line']);
  const index = new LineIndex(found.document.text);
  if (line < 1 || line > index.lineCount)
    return refuse(`${place}: the file has ${index.lineCount === 1 ? 'one line' : `${index.lineCount} lines`}.`);
  const column = at['column'] === undefined ? undefined : Number(at['column']);
  const claim = claimAt(found, analysis.claims, index, line, column);
  const paint = paintFor(process.stdout);
  const show: Showing = { where: whereIn(analysis.documents), text: text => printable(text.replace(/\s+/g, ' ')) };
  if (!claim) {
    const why = nonFigureAt(found, index, line, column);
    return refuse(`${place}: no figure stands here.${why}`);
  }
  const explanation = explainClaim(analysis, claim.id, engine.options.tolerances)!;
  process.stdout.write(
    [
      paint('bold', `“${show.text(claim.text)}” in ${show.where(claim)}`),
      ...claimLines(claim, show),
      ...derivationLines(analysis, claim),
      '',
      ...groupLines(analysis, claim, show),
      '',
      ...candidateLines(explanation, show),
      '',
    ].join('\n'),
  );
  return 0;
}

/** The claim at a place; without a column the first of the line; else the nearest on the line. */
function claimAt(
  { document }: DocumentAnalysis,
  claims: readonly Claim[],
  index: LineIndex,
  line: number,
  column: number | undefined,
): Claim | undefined {
  const start = index.offset({ line: line - 1, character: 0 });
  const end = line < index.lineCount ? index.offset({ line, character: 0 }) : document.text.length + 1;
  const here = claims.filter(c => c.uri === document.uri && c.start < end && c.end > start);
  if (column === undefined) return here[0];
  const at = start + column - 1;
  return here.find(c => c.start <= at && at <= c.end);
}

/** What stands at a place that looks like a figure and is none. */
function nonFigureAt(
  { document, nonFigures }: DocumentAnalysis,
  index: LineIndex,
  line: number,
  column: number | undefined,
): string {
  const start = index.offset({ line: line - 1, character: 0 });
  const at = start + (column ?? 1) - 1;
  const end = column === undefined && line < index.lineCount ? index.offset({ line, character: 0 }) : at;
  const found = nonFigures.find(n => n.start <= Math.max(at, end) && n.end >= at);
  if (found)
    return ` “${document.text.slice(found.start, found.end).replace(/\s+/g, ' ')}” was taken for no figure: ${found.why}.`;
  return ' Name the line and column of one.';
}

function groupLines(analysis: Analysis, claim: Claim, show: Showing): string[] {
  const group = numberGroups(analysis.groups).find(g => g.claims.includes(claim.id));
  if (!group) return ['No other place was found to state this.'];
  const byId = new Map(analysis.claims.map(c => [c.id, c]));
  const own = group.readings.find(r => r.claims.includes(claim.id))!;
  const lines = [`${group.id}: ${show.text(group.label)}`];
  for (const reading of group.readings) {
    const conflict = group.conflicts.find(c => c.readings.includes(own.id) && c.readings.includes(reading.id));
    const says = reading === own ? 'this value' : conflict ? `conflict: ${conflict.reason}` : 'compatible';
    for (const id of reading.claims) {
      const other = byId.get(id)!;
      lines.push(`  ${show.where(other)}: “${show.text(other.text)}” (${says})`);
    }
  }
  return lines;
}

/** "report.md:12:5" of any place. */
function whereIn(documents: readonly ParsedDocument[]): Showing['where'] {
  const lines = new Map<string, LineIndex>();
  return ({ uri, start }) => {
    let index = lines.get(uri);
    if (!index) lines.set(uri, (index = new LineIndex(documents.find(d => d.uri === uri)?.text ?? '')));
    const { line, character } = index.position(start);
    return printable(`${uri}:${line + 1}:${character + 1}`);
  };
}
