import { randomUUID } from 'node:crypto';
import { resolve } from 'node:path';
import type { Decision, PlaceNow } from '../core/annotation.ts';
import { acceptanceAt, placesToCheck, record } from '../core/annotations/record.ts';
import type { Analysis } from '../core/model.ts';
import { accountName } from '../files/account.ts';
import { changeAnnotations } from '../files/annotation-store.ts';
import { disk } from '../files/disk.ts';
import { openPacket, type OpenPacket } from './packet.ts';
import { findPlace, folderAround, notAmongSources, notAPlace, readPlace } from './place.ts';
import { complain } from './terminal.ts';

export const DECISIONS = [
  'accept',
  'link',
  'unlink',
  'canonical',
  'checked',
  'not-a-figure',
  'note',
  'withdraw',
] as const;

export interface DecideOptions {
  readonly reason?: string;
  readonly by?: string;
  readonly everywhere?: boolean;
  readonly folder?: string;
}

/** Records a decision from a script. Exit codes: 0 recorded, 2 not, with the reason. */
export async function decide(
  kind: (typeof DECISIONS)[number],
  places: readonly string[],
  options: DecideOptions,
): Promise<number> {
  const refuse = (line: string): number => {
    complain(line);
    return 2;
  };
  // slips are told before anything is read
  const slip = kind === 'withdraw' ? undefined : places.find(p => !readPlace(p));
  if (slip !== undefined) return refuse(notAPlace(slip));
  if ((kind === 'accept' || kind === 'note') && (options.reason ?? '').trim() === '')
    return refuse(`${kind} needs words: add --reason "…".`);
  const folder = options.folder ?? folderAround(places.map(p => readPlace(p)?.file ?? p)[0] ?? '');
  const packet = await openPacket(folder);
  if (!packet.named.folder) return refuse(`${folder}: name a folder with --folder.`);
  const decision = kind === 'withdraw' ? withdrawn(places, packet.analysis) : decisionAt(kind, places, packet, options);
  if (typeof decision === 'string') return refuse(decision);
  const creator = options.by ?? accountName();
  const stamp = { id: `urn:uuid:${randomUUID()}`, creator, created: `${new Date().toISOString().slice(0, 19)}Z` };
  const change = record(decision, packet.documents, packet.analysis.annotations, stamp);
  if ('refusal' in change) return refuse(`${change.refusal}.`);
  const result = await changeAnnotations(disk, packet.named.folder, { ...change, at: stamp.created });
  if (!result.done) return refuse(`${result.message}.`);
  for (const { id } of change.put) process.stdout.write(`${id}\n`);
  return 0;
}

function withdrawn([id, ...rest]: readonly string[], { annotations }: Analysis): Decision | string {
  if (id === undefined || rest.length > 0)
    return 'withdraw takes the id of one annotation; crosscheck annotations shows them.';
  if (!annotations.some(a => a.annotation.id === id))
    return `${id}: no annotation of this folder. crosscheck annotations shows their ids.`;
  return { kind: 'withdraw', annotation: id };
}

function decisionAt(
  kind: Exclude<(typeof DECISIONS)[number], 'withdraw'>,
  named: readonly string[],
  packet: OpenPacket,
  { reason = '', everywhere = false }: DecideOptions,
): Decision | string {
  const places: PlaceNow[] = [];
  for (const name of named) {
    const place = placeAt(name, packet);
    if (typeof place === 'string') return place;
    places.push(place);
  }
  const { analysis } = packet;
  switch (kind) {
    case 'accept':
      return acceptanceAt(analysis, places, reason);
    case 'note':
      return { kind, places, text: reason };
    case 'not-a-figure':
      return { kind, places, everywhere };
    case 'checked': {
      const [first] = places;
      return { kind, places: first ? placesToCheck(analysis, first, claimAt(analysis, first)) : places };
    }
    default:
      return { kind, places };
  }
}

const claimAt = ({ claims }: Analysis, { uri, start, end }: PlaceNow): string | undefined =>
  claims.find(c => c.uri === uri && c.start === start && c.end === end)?.id;

/** The figure or quotation at FILE:LINE:COLUMN; without a column the first of the line. */
function placeAt(name: string, { named, analysis }: OpenPacket): PlaceNow | string {
  const place = readPlace(name);
  if (!place) return notAPlace(name);
  const file = resolve(place.file);
  const uri = named.files.find(f => f.location.fsPath === file)?.uri;
  const document = analysis.documents.find(d => d.uri === uri);
  if (!document) return notAmongSources(place.file, named.folder?.fsPath ?? '.');
  const where = findPlace(place, document);
  if (typeof where === 'string') return `${name}: ${where}`;
  const { line, at } = where;
  const here = [...analysis.claims, ...analysis.quotations]
    .filter(m => m.uri === uri && m.start < line.end && m.end > line.start)
    .filter(m => at === undefined || (m.start <= at && at <= m.end))
    .sort((a, b) => (at === undefined ? a.start - b.start : a.end - a.start - (b.end - b.start)));
  const [first] = here;
  if (!first) return `${name}: no figure or quotation stands here. Name the line and column of one.`;
  return { uri: first.uri, start: first.start, end: first.end };
}
