import { randomUUID } from 'node:crypto';
import * as z from 'zod';
import { record, refreshed } from '../core/annotations/record.ts';
import type { Decision as EngineDecision } from '../core/annotation.ts';
import { fromProtocol } from '../features/decisions.ts';
import type { PacketIndex } from '../features/packet-index.ts';
import { accountName } from '../files/account.ts';
import {
  annotationsLocation,
  changeAnnotations,
  LARGEST_ANNOTATIONS,
  type Changed,
} from '../files/annotation-store.ts';
import type { ResultOf } from '../protocol.ts';
import type { Decision, DecideArguments, decideRequest } from '../protocol-decisions.ts';
import type { ReviewFolder } from './review-folder.ts';
import type { Session } from './server.ts';
import { normalUri } from './addresses.ts';

const position = z.object({ line: z.int().min(0), character: z.int().min(0) });
const place = z.object({
  uri: z.string(),
  range: z.object({ start: position, end: position }),
  text: z.string().exactOptional(),
});

/** What a client sends back to the server's own command, as it was offered to it. */
export const decideArguments: z.ZodType<DecideArguments> = z.object({
  folder: z.string(),
  decision: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('accept'), first: place, second: place, reason: z.string() }),
    z.object({ kind: z.literal('link'), places: z.array(place) }),
    z.object({ kind: z.literal('unlink'), first: place, second: place }),
    z.object({ kind: z.literal('not-a-figure'), place, everywhere: z.boolean() }),
    z.object({ kind: z.literal('canonical'), place }),
    z.object({ kind: z.literal('checked'), place }),
    z.object({ kind: z.literal('note'), place, text: z.string() }),
    z.object({
      kind: z.literal('claim'),
      place,
      value: z.string(),
      subject: z.string().exactOptional(),
      measure: z.string().exactOptional(),
    }),
    z.object({
      kind: z.literal('renew'),
      annotation: z.string(),
      place: place.exactOptional(),
      target: z.int().min(0).max(64).exactOptional(),
    }),
    z.object({ kind: z.literal('withdraw'), annotation: z.string() }),
  ]),
});

/** Records a decision in the file of its folder. */
export async function decide(
  session: Session,
  folderUri: string,
  wanted: Decision,
  creator: string | undefined,
): Promise<ResultOf<typeof decideRequest>> {
  const refuse = (message: string) => ({ done: false as const, message });
  const folder = await session.workspace.folderAt(folderUri);
  if (!folder) return refuse('This folder is not under review.');
  const index = folder.index();
  const decision = fromProtocol(index, wanted, location => folder.uriAt(normalUri(location)));
  if (!decision)
    return refuse(
      'Nothing was recorded: that place lies in no source of this folder, or was edited meanwhile. Try again.',
    );
  const created = `${new Date().toISOString().slice(0, 19)}Z`;
  const stamp = { id: `urn:uuid:${randomUUID()}`, creator: creator ?? accountName(), created };
  const change = record(decision, folder.documents(sourcesOf(decision, index)), index.analysis.annotations, stamp);
  if ('refusal' in change) return refuse(`Nothing was recorded: ${change.refusal}.`);
  const result = await write(session, folder, { ...change, at: created });
  if (!result.done) return refuse(`${result.message}.`);
  return { done: true, annotation: change.put[0]?.id ?? change.remove[0] ?? '' };
}

/** The sources that a decision speaks of. */
function sourcesOf(decision: EngineDecision, { analysis }: PacketIndex): string[] {
  const id = 'annotation' in decision ? decision.annotation : undefined;
  const known = analysis.annotations.find(p => p.annotation.id === id)?.annotation.targets ?? [];
  const places = 'places' in decision ? decision.places : [];
  return [...known.map(t => t.uri), ...places.flatMap(p => p?.uri ?? [])];
}

async function write(
  { access, documents, workspace }: Session,
  folder: ReviewFolder,
  change: Parameters<typeof changeAnnotations>[2],
): Promise<Changed> {
  const location = annotationsLocation(folder.folder);
  const open = documents.all().find(d => normalUri(d.uri) === location.toString());
  if (open) {
    // what is typed there and not saved would be lost with it, or it with that
    const file = await access.readFile(location, LARGEST_ANNOTATIONS);
    if ('bytes' in file && new TextDecoder().decode(file.bytes) !== open.getText())
      return { done: false, message: 'The file of annotations is open with changes: save it first' };
  }
  const result = await changeAnnotations(access, folder.folder, change);
  if (!result.done) return result;
  await workspace.review(folder.folder);
  await folder.settled;
  // the places are looked up before the next keystroke, so that they can be followed from there
  folder.index();
  return result;
}

/** After a source was saved: annotations whose surroundings were edited are made to fit again, so that edits do not add up. */
export async function refreshAnnotations(session: Session, documentUri: string): Promise<void> {
  const at = await session.workspace.folderOf(documentUri);
  if (!at || at.folder.index().document(at.uri) === undefined) return;
  const { folder, uri } = at;
  const placed = folder.index().analysis.annotations.filter(p => p.annotation.targets.some(t => t.uri === uri));
  const put = refreshed(placed, folder.documents(placed.flatMap(p => p.annotation.targets.map(t => t.uri))));
  if (put.length > 0) await write(session, folder, { put });
}
