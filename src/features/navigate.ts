import type { Position } from 'vscode-languageserver-types';
import { groupBy } from '../core/text/group-by.ts';
import type { ComparedPair, Place } from '../protocol.ts';
import { offsetAt } from './convert.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { isShared, placeOf, statedAt } from './places.ts';
import type { Mention } from './topics.ts';

export type Target = 'figure' | 'quotation' | 'conflict' | 'place';

export interface Step {
  readonly place: Place;
  readonly wrapped: boolean;
  /** From 1. */
  readonly index: number;
  readonly total: number;
}

/** The next or previous thing of a kind from a position; round at the end. */
export function navigate(
  index: PacketIndex,
  uri: string,
  position: Position,
  target: Target,
  direction: 'next' | 'previous',
): Step | null {
  const source = index.document(uri);
  if (!source) return null;
  const lists = candidates(index, uri, position, target);
  const total = lists.reduce((n, l) => n + l.length, 0);
  if (total === 0) return null;
  const offset = offsetAt(source.document, position);
  const here = index.sources.indexOf(source);
  const isAtStart = lists[here]?.some(m => m.start === offset) === true;
  // before or behind the cursor; a mention the cursor stands in or just behind is neither, unless it stands at one inside of it
  const side = (m: Mention, there: number): number => {
    if (there !== here) return there - here;
    if (m.start > offset) return 1;
    return m.end < offset || (isAtStart && m.start < offset && offset < m.end) ? -1 : 0;
  };
  const step = (wanted: (side: number) => boolean, forward: boolean): Step | undefined => {
    let before = 0;
    let last: Step | undefined;
    for (const [there, list] of lists.entries()) {
      // only the document of the cursor has mentions on both sides
      const at =
        there === here ? list.findIndex(m => wanted(side(m, there))) : wanted(there - here) && list.length > 0 ? 0 : -1;
      const to = there === here ? list.findLastIndex(m => wanted(side(m, there))) : list.length - 1;
      if (at >= 0) {
        const k = forward ? at : to;
        last = { place: placeOf(index, list[k]!), wrapped: false, index: before + k + 1, total };
        if (forward) return last;
      }
      before += list.length;
    }
    return last;
  };
  const found = direction === 'next' ? step(s => s > 0, true) : step(s => s < 0, false);
  if (found) return found;
  const all = lists.flat();
  const at = direction === 'next' ? 0 : total - 1;
  return { place: placeOf(index, all[at]!), wrapped: true, index: at + 1, total };
}

/** What can be stepped to in each source, in order. */
function candidates(index: PacketIndex, uri: string, position: Position, target: Target): (readonly Mention[])[] {
  if (target === 'conflict') return index.sources.map(s => index.conflictsIn(s.document.uri));
  const list =
    target === 'place' ? placesAt(index, uri, position) : index.document(uri)!.mentions.filter(m => m.kind === target);
  const of = groupBy(index.inOrder(list), m => m.uri);
  return index.sources.map(s => of.get(s.document.uri) ?? []);
}

function placesAt(index: PacketIndex, uri: string, position: Position): readonly Mention[] {
  const mention = statedAt(index, uri, position);
  return mention && isShared(index, mention) ? index.topicOf(mention.id)!.mentions : [];
}

/** The place at a position against every other place of its claim: conflicts first, other sources first, the primary first. */
export function compareAt(
  index: PacketIndex,
  uri: string,
  position: Position,
): { claim: string; label: string; pairs: ComparedPair[] } | null {
  const mention = statedAt(index, uri, position);
  const topic = mention && index.topicOf(mention.id);
  if (!topic) return null;
  const left = placeOf(index, mention);
  const rank = { conflict: 0, compatible: 1, agree: 2 };
  const pairs = index
    .inOrder(topic.mentions.filter(m => m !== mention))
    .map(other => ({ other, ...index.compare(mention, other) }))
    .sort((a, b) => rank[a.label] - rank[b.label] || Number(a.other.uri === uri) - Number(b.other.uri === uri))
    .map(({ other, label, reason }) => ({
      left,
      right: placeOf(index, other),
      verdict: label,
      reason: display(reason),
    }));
  return { claim: topic.id, label: display(topic.label), pairs };
}
