import * as vscode from 'vscode';
import { compareRequest, type ComparedPair, type Place, type PlaceAt } from '../protocol.ts';
import { annotationsRequest, type AnnotationNode, type Decision, type MarkedPlace } from '../protocol-decisions.ts';
import { decide } from './decide.ts';
import { decisionText } from './decision-nodes.ts';
import { cursor, note } from './jump.ts';
import { isNode, isPossibleNode, type Node } from './nodes.ts';
import { folderOf, type Session } from './session.ts';

/** Decisions as commands: on a row of a tree, or on the figure at the cursor. */

export type DecisionCommand =
  'accept' | 'unlink' | 'canonical' | 'checked' | 'not-a-figure' | 'note' | 'link' | 'withdraw';

const isPlace = (at: PlaceAt | Place): at is Place => 'range' in at;

const marked = (at: PlaceAt | Place): MarkedPlace =>
  isPlace(at)
    ? { uri: at.uri, range: at.range, text: at.text }
    : { uri: at.uri, range: { start: at.position, end: at.position } };

const positionOf = (at: PlaceAt | Place): PlaceAt => ({
  uri: at.uri,
  position: isPlace(at) ? at.range.start : at.position,
});

/** The places that a row stands for, one of each reading first. */
function placesOf(node: Node | undefined, session: Session): readonly (PlaceAt | Place)[] {
  switch (node?.kind) {
    case undefined: {
      const at = cursor(session);
      return at ? [at] : [];
    }
    case 'claim':
      return [
        ...node.claim.readings.flatMap(r => r.places.slice(0, 1)),
        ...node.claim.readings.flatMap(r => r.places.slice(1)),
      ];
    case 'reading':
      return node.reading.places;
    case 'place':
      return [node.place];
    case 'possible':
      return [node.pair.left, node.pair.right];
    default:
      return [];
  }
}

/** Records a decision of a kind about a row, or about what is at the cursor. */
export async function decideAt(session: Session, kind: DecisionCommand, argument: unknown): Promise<void> {
  const node = isNode(argument) ? argument : undefined;
  if (kind === 'withdraw') return takeBack(session, node);
  const places = placesOf(node, session);
  const [first] = places;
  const folder = first && folderOf(session, vscode.Uri.parse(first.uri))?.folder;
  if (!first || folder === undefined) return note(vscode.l10n.t('Crosscheck: no figure or quotation stands here'));
  const record = (decision: Decision, ask?: 'reason' | 'note' | 'link') =>
    decide(session, { folder, decision, ...(ask ? { ask } : {}) });
  switch (kind) {
    case 'accept': {
      const pair = await pickPair(session, places, true);
      return pair && record({ kind, first: marked(pair.left), second: marked(pair.right), reason: '' }, 'reason');
    }
    case 'unlink': {
      const pair = isPossibleNode(node) ? node.pair : await pickPair(session, places, false);
      return pair && record({ kind, first: marked(pair.left), second: marked(pair.right) });
    }
    case 'canonical': {
      const place = await pickReading(node, first);
      return place && record({ kind, place: marked(place) });
    }
    case 'checked':
      return record({ kind, place: marked(first) });
    case 'not-a-figure':
      return record({ kind, place: marked(first), everywhere: false });
    case 'note':
      return record({ kind, place: marked(first), text: '' }, 'note');
    case 'link':
      return isPossibleNode(node)
        ? record({ kind, places: places.map(marked) })
        : record({ kind, places: [marked(first)] }, 'link');
  }
}

/** Two places of the claim: those that differ, or any; asked for where there are several. */
async function pickPair(
  session: Session,
  places: readonly (PlaceAt | Place)[],
  differing: boolean,
): Promise<ComparedPair | undefined> {
  const pairs: ComparedPair[] = [];
  const key = ({ left, right }: ComparedPair): string => [left.where, right.where].sort().join(' ');
  for (const place of places) {
    const found = await session.ask(compareRequest, positionOf(place));
    for (const pair of found?.pairs ?? [])
      if ((!differing || pair.verdict === 'conflict') && !pairs.some(p => key(p) === key(pair))) pairs.push(pair);
  }
  const [only] = pairs;
  if (!only)
    note(
      differing
        ? vscode.l10n.t('Crosscheck: nothing differs here')
        : vscode.l10n.t('Crosscheck: no other place states this claim'),
    );
  if (pairs.length < 2) return only;
  const items = pairs.map(pair => ({
    label: `“${pair.left.text}” – “${pair.right.text}”`,
    description: `${pair.left.where} – ${pair.right.where}`,
    detail: pair.reason,
    pair,
  }));
  const placeHolder = differing
    ? vscode.l10n.t('Which difference may stand?')
    : vscode.l10n.t('Which two places are about different things?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.pair;
}

/** A place of the reading that is right: of a whole claim, the reading is asked for. */
async function pickReading(node: Node | undefined, first: PlaceAt | Place): Promise<PlaceAt | Place | undefined> {
  if (node?.kind !== 'claim' || node.claim.readings.length < 2) return first;
  const items = node.claim.readings.flatMap(({ value, places: [place] }) =>
    place ? [{ label: `“${place.text}”`, description: `${value} · ${place.where}`, detail: place.snippet, place }] : [],
  );
  const placeHolder = vscode.l10n.t('Which reading is right?');
  return (await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true }))?.place;
}

const holds = (decision: AnnotationNode, { uri, range }: MarkedPlace): boolean =>
  decision.places.some(
    ({ place }) =>
      place.uri === uri && compare(place.range.start, range.end) <= 0 && compare(range.start, place.range.end) <= 0,
  );

const compare = (a: PlaceAt['position'], b: PlaceAt['position']): number =>
  a.line - b.line || a.character - b.character;

/** Takes back a decision: that of the row, or one of those about the row's places. */
async function takeBack(session: Session, node: Node | undefined): Promise<void> {
  if (node?.kind === 'decision')
    return decide(session, { folder: node.folder, decision: { kind: 'withdraw', annotation: node.decision.id } });
  const places = placesOf(node, session).map(marked);
  const folder = places[0] && folderOf(session, vscode.Uri.parse(places[0].uri))?.folder;
  const answer = folder === undefined ? undefined : await session.ask(annotationsRequest, { folder });
  const here = (answer?.annotations ?? []).filter(a => places.some(p => holds(a, p)));
  const [only] = here;
  if (!only || folder === undefined) return note(vscode.l10n.t('Crosscheck: nothing was decided here'));
  const items = here.map(decision => ({
    label: decisionText(decision),
    description: [decision.creator, decision.created?.slice(0, 10)].filter(Boolean).join(', '),
    detail: decision.places.map(p => `“${p.place.text}” (${p.place.where})`).join(' – '),
    decision,
  }));
  const placeHolder = vscode.l10n.t('What is to be taken back?');
  const chosen = await vscode.window.showQuickPick(items, { placeHolder, matchOnDescription: true });
  if (chosen) await decide(session, { folder, decision: { kind: 'withdraw', annotation: chosen.decision.id } });
}
