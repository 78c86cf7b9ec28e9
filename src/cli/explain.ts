import { resolve } from 'node:path';
import { candidateLines, claimLines, derivationLines, type Showing } from '../core/explain/explain-text.ts';
import { explainClaim } from '../core/explain/explain-claim.ts';
import type { Analysis, Claim, ParsedDocument } from '../core/model.ts';
import { numberGroups } from '../core/report.ts';
import type { DocumentAnalysis } from '../core/packet.ts';
import { LineIndex } from '../core/text/line-index.ts';
import { openPacket } from './packet.ts';
import { findPlace, folderAround, notAmongSources, notAPlace, readPlace } from './place.ts';
import { complain, paintFor, printable } from './terminal.ts';

export interface ExplainOptions {
  readonly folder?: string;
}

type Found = Exclude<ReturnType<typeof findPlace>, string>;

/**
 * Prints how the engine came to its answer for the figure at a place: what was recognised, which other figures were candidates,
 * the evidence for and against each, and the verdict. The packet is the folder under review around the file, else its own folder,
 * or the one named. Exit code 2 where there is nothing to explain.
 */
export async function explain(place: string, options: ExplainOptions): Promise<number> {
  const refuse = (line: string): number => {
    complain(line);
    return 2;
  };
  const named = readPlace(place);
  if (!named) return refuse(notAPlace(place));
  const file = resolve(named.file);
  const folder = options.folder ?? folderAround(file);
  const { named: sources, engine, documents, analysis } = await openPacket(folder);
  const source = sources.files.find(f => f.location.fsPath === file);
  const found = source && documents.find(d => d.document.uri === source.uri);
  if (!found) return refuse(notAmongSources(named.file, folder));
  const where = findPlace(named, found.document);
  if (typeof where === 'string') return refuse(`${place}: ${where}`);
  const claim = claimAt(found, analysis.claims, where);
  const paint = paintFor(process.stdout);
  const show: Showing = { where: whereIn(analysis.documents), text: text => printable(text.replace(/\s+/g, ' ')) };
  if (!claim) {
    return refuse(`${place}: no figure stands here.${nonFigureAt(found, where)}`);
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

/** The claim at a place; without a column the first of the line. */
function claimAt({ document }: DocumentAnalysis, claims: readonly Claim[], { line, at }: Found): Claim | undefined {
  const here = claims.filter(c => c.uri === document.uri && c.start < line.end && c.end > line.start);
  return at === undefined ? here[0] : here.find(c => c.start <= at && at <= c.end);
}

/** What stands at a place that looks like a figure and is none. */
function nonFigureAt({ document, nonFigures }: DocumentAnalysis, { line, at }: Found): string {
  const { start, end } = at === undefined ? line : { start: at, end: at };
  const found = nonFigures.find(n => n.start <= end && n.end >= start);
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
