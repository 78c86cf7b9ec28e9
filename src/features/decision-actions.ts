import type { CodeAction, Command } from 'vscode-languageserver-types';
import type { Annotation, Decision, PlacedAnnotation, TargetState } from '../core/annotation.ts';
import { placesOfText } from '../core/annotations/resolve.ts';
import { possibleFixes } from '../core/rules/possible-conflict.ts';
import type { Span } from '../core/model.ts';
import { CLIENT_COMMANDS } from '../protocol.ts';
import { DECIDE_COMMAND, type DecideArguments, type Decision as Wanted } from '../protocol-decisions.ts';
import { marked, toProtocol } from './decisions.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { whereOf } from './places.ts';
import { possiblyAt } from './possible.ts';
import type { Mention } from './topics.ts';

/** Decisions as code actions: what can be decided about any figure or passage, and what can be taken back. */

/** What of the client matters for what it is offered. */
export interface ActionClient {
  /** Address of the folder under review. */
  readonly folder: string;
  /** Version of an open document, `null` for files. */
  readonly version: (location: string) => number | null;
  /** Has the commands that ask the reviewer. */
  readonly commands: boolean;
  /** Understands edits of several documents with their versions, and edits that ask to be looked at first. */
  readonly versionedEdits: boolean;
  readonly previews: boolean;
}

type Place = Span & { readonly uri: string };
type Offer = readonly [title: string, wanted: Wanted, ask?: DecideArguments['ask']];

/** The command that records one of the engine's decisions. */
export function decisionCommand(
  index: PacketIndex,
  title: string,
  decision: Decision,
  ask: DecideArguments['ask'],
  client: ActionClient,
): Command | undefined {
  const wanted = toProtocol(index, decision);
  return wanted && commandOf(title, wanted, ask, client);
}

/** Reason of an acceptance in clients that cannot ask for one. */
const UNSAID = 'Accepted in the editor.';

function commandOf(
  title: string,
  wanted: Wanted,
  ask: DecideArguments['ask'],
  client: ActionClient,
): Command | undefined {
  const { folder } = client;
  if (client.commands) {
    const argument: DecideArguments = { folder, decision: wanted, ...(ask ? { ask } : {}) };
    return { title, command: CLIENT_COMMANDS.decide, arguments: [argument] };
  }
  if (ask && wanted.kind !== 'accept') return undefined;
  const decision: Wanted = wanted.kind === 'accept' ? { ...wanted, reason: wanted.reason || UNSAID } : wanted;
  const argument: DecideArguments = { folder, decision };
  return { title, command: DECIDE_COMMAND, arguments: [argument] };
}

const actionsOf = (offers: readonly Offer[], client: ActionClient): CodeAction[] =>
  offers.flatMap(([title, wanted, ask]) => {
    const command = commandOf(title, wanted, ask, client);
    return command ? [{ title, kind: 'crosscheck.decide', command }] : [];
  });

/** Decisions about any figure or quotation, in conflict or not. */
export function mentionActions(index: PacketIndex, mention: Mention, client: ActionClient): CodeAction[] {
  const place = marked(index, mention);
  const about: readonly Offer[] = [
    ['Mark as checked', { kind: 'checked', place }],
    ['Add a note…', { kind: 'note', place, text: '' }, 'note'],
  ];
  if (!mention.claim) return actionsOf(about, client);
  const { claim } = mention;
  const possible = possiblyAt(index, claim.id).flatMap(({ other }) =>
    possibleFixes(claim, other, index.analysis).flatMap((fix): Offer[] => {
      const wanted = fix.decision && toProtocol(index, fix.decision);
      return wanted ? [[display(fix.title, 200), wanted]] : [];
    }),
  );
  const figure: readonly Offer[] = [
    ['Link with another claim…', { kind: 'link', places: [place] }, 'link'],
    ['Not a figure', { kind: 'not-a-figure', place, everywhere: false }],
    ['Not a figure anywhere in this source', { kind: 'not-a-figure', place, everywhere: true }],
  ];
  return actionsOf([...possible, ...about, ...figure], client);
}

/** What can be made of words that are no figure. */
export function selectionActions(index: PacketIndex, place: Place, client: ActionClient): CodeAction[] {
  const at = marked(index, place);
  return actionsOf(
    [
      ['Mark as a claim…', { kind: 'claim', place: at, value: '' }, 'claim'],
      ['Add a note…', { kind: 'note', place: at, text: '' }, 'note'],
    ],
    client,
  );
}

/** What was decided at a place, to be taken back: of what is no figure any more, too. */
export function takeBackActions(index: PacketIndex, at: Place, client: ActionClient): CodeAction[] {
  return actionsOf(
    index.analysis.annotations
      .filter(placed => isAt(index, placed, at))
      .map((placed): Offer => [
        takeBackTitle(index, placed, at),
        { kind: 'withdraw', annotation: placed.annotation.id },
      ]),
    client,
  );
}

const touches = (a: Place, b: Place): boolean => a.uri === b.uri && a.start <= b.end && b.start <= a.end;

const isFound = (t: TargetState): t is TargetState & { state: 'holds' | 'stale' } =>
  t.state === 'holds' || t.state === 'stale';

function isAt(index: PacketIndex, { annotation, targets }: PlacedAnnotation, at: Place): boolean {
  if (targets.some(t => isFound(t) && touches({ uri: t.uri, ...t.span }, at))) return true;
  if (annotation.kind !== 'not-a-figure' || !annotation.everywhere) return false;
  // said of a text, it counts wherever that stands
  const document = index.document(at.uri)?.document;
  return (
    document !== undefined &&
    annotation.targets.some(
      t =>
        t.uri === at.uri &&
        placesOfText(document, t.selector.exact).some(span => touches({ uri: at.uri, ...span }, at)),
    )
  );
}

/** The longest note that is told in full, in characters. */
const LONGEST_NOTE = 40;

function takeBackTitle(index: PacketIndex, { annotation, targets }: PlacedAnnotation, at: Place): string {
  const others = targets.filter(t => isFound(t) && !touches({ uri: t.uri, ...t.span }, at)).filter(isFound);
  const [other] = others;
  const source = other && index.document(other.uri);
  const where = source && other ? ` (${whereOf(source, other.span.start)})` : '';
  switch (annotation.kind) {
    case 'accept':
      return `Take back the acceptance${where}`;
    case 'link':
      return `Take back "the same claim"${where}`;
    case 'unlink':
      return `Take back "different claims"${where}`;
    case 'note':
      return `Remove the note "${display(annotation.text, LONGEST_NOTE)}"`;
    case 'claim':
      return `Remove the claim that was marked here: ${display(annotation.value, LONGEST_NOTE)}`;
    default:
      return `Take back "${CALLED[annotation.kind]}"`;
  }
}

const CALLED: Readonly<Record<Exclude<Annotation['kind'], 'accept' | 'link' | 'unlink' | 'note' | 'claim'>, string>> = {
  'not-a-figure': 'not a figure',
  canonical: 'the right reading',
  checked: 'checked',
};
