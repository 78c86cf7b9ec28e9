import type { Enough, Selector } from '../annotation.ts';
import {
  ANY_NUMBER,
  anchorKeys,
  anchorTokens,
  idsIn,
  isContent,
  saysNumber,
  shapesIn,
  TEXT_END,
  TEXT_START,
  type AnchorText,
} from './anchor-tokens.ts';
import { BEND, cleanFragment, roomFor } from './fragments.ts';
import {
  lengthAfter,
  lengthBefore,
  occurrencesOf,
  runEnds,
  runStarts,
  sentenceAfter,
  sentenceBefore,
  standsAt,
} from './runs.ts';

/** Where the context of a selector points at in a text, and how much that proves. */

/** Words that the context of both sides must have to be proof as a whole. */
const WHOLE = 6;

/** A place that the context points at: between position `from` and position `to`, with so many words of context on each side. */
export interface Place {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Whether that side's end of the place is known from its context, not from the figure's length. */
  readonly open: boolean;
  /** Known though the words next to it were changed on one side. */
  readonly bent?: true;
}

/** A selector with its words looked up in one text; -1 for words that the text does not have. */
export interface Sought {
  readonly own: readonly number[];
  readonly shapes: readonly number[];
  /** What the words of its own are compared by, told when they are asked for. */
  readonly keys: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly enough: Enough;
  /** Names in the context, told when they are asked for: a sentence that names another is another. -1 where the text has the name no more. */
  readonly names: readonly number[];
  readonly room: number;
}

const idsOf = (text: AnchorText, raw: string): number[] => idsIn(text, cleanFragment(raw));

/** The words of a selector's own, looked up in a text. */
export const lookUpOwn = (text: AnchorText, { exact }: Selector): readonly number[] => idsOf(text, exact);

/** What is sought of a selector, in the words of a text: its own and those around, and how many of them are enough. */
export function lookUp(text: AnchorText, selector: Selector): Sought {
  const shapesOf = (raw: string): number[] => shapesIn(text, cleanFragment(raw));
  const own = idsOf(text, selector.exact);
  const before = shapesOf(selector.prefix);
  const after = shapesOf(selector.suffix);
  // without a note of what was enough, all that is there has to be
  const enough = selector.enough ?? {
    before: before.length,
    after: after.length,
    around: Math.min(before.length, after.length),
  };
  const [i, j] = enough.sentence ?? [0, 0];
  // a side that needs one word more than there are needs the text's start or end there
  if (Math.max(enough.before, enough.around) > before.length) before.unshift(TEXT_START);
  if (Math.max(enough.after, enough.around) > after.length) after.push(TEXT_END);
  return {
    own,
    shapes: own.includes(-1) ? shapesOf(selector.exact) : own.map(id => (text.numbers ? id : text.shapeOfId[id]!)),
    before,
    after,
    enough,
    room: roomFor(own.length),
    get keys() {
      return anchorKeys(cleanFragment(selector.exact));
    },
    get names() {
      return [...namesIn(selector.prefix, -i), ...namesIn(selector.suffix, j)].flatMap(key => idsIn(text, key));
    },
  };
}

/** Names among the first `n` words of a context, or the last where `n` is negative. */
function namesIn(raw: string, n: number): string[] {
  if (n === 0) return [];
  const clean = cleanFragment(raw);
  const tokens = anchorTokens(clean);
  const near = n < 0 ? tokens.slice(n) : tokens.slice(0, n);
  return near.filter(w => isContent(w.key) && /^\p{Lu}/u.test(clean.slice(w.start, w.start + 2))).map(w => w.key);
}

/** Every place that shows as much of the context, on one side or both, as told it from all others when it was recorded. */
export function findPlaces(text: AnchorText, sought: Sought): Place[] {
  const { before, after, enough, own } = sought;
  const ends = new Set<number>();
  const starts = new Set<number>();
  if (enough.before > 0) for (const q of runEnds(text, before, enough.before)) ends.add(q);
  if (enough.after > 0) for (const s of runStarts(text, after, enough.after)) starts.add(s);
  for (const [i, j] of [
    [enough.around, enough.around],
    ...(enough.whole && enough.sentence ? [enough.sentence] : []),
  ] as const) {
    if (i > 0) for (const q of runEnds(text, before, i)) ends.add(q);
    else if (j > 0) for (const s of runStarts(text, after, j)) starts.add(s);
  }
  // hand-written selectors may have no context at all: then the words must be the only ones
  if (before.length + after.length === 0)
    return occurrencesOf(text, own, sought.shapes).map(from => ({
      from,
      to: from + own.length,
      before: 0,
      after: 0,
      open: false,
    }));
  const found = [
    ...[...ends].map(q => fromBefore(text, sought, q)),
    ...[...starts].map(s => fromAfter(text, sought, s)),
    ...bentPlaces(text, sought),
  ];
  const places: Place[] = [];
  // a place that shows one side's context outside its sentence only proves nothing, but it is a rival
  for (const place of found.filter(p => shows(sought, p)).sort((a, b) => a.from - b.from || b.to - a.to)) {
    const previous = places.at(-1);
    if (!previous || place.from >= Math.max(previous.to, previous.from + 1)) places.push(place);
    else if (rivals(sought.enough, place, previous)) places.push(place);
    else if (better(place, previous)) places[places.length - 1] = place;
  }
  return places;
}

/** Whether two overlapping places are not two accounts of one: the same words stand behind both, or before both. */
const rivals = ({ before, after }: Enough, a: Place, b: Place): boolean =>
  !a.bent &&
  !b.bent &&
  ((a.to !== b.to && after > 0 && a.after >= after && b.after >= after) ||
    (a.from !== b.from && before > 0 && a.before >= before && b.before >= before));

/** Which of two accounts of one place to believe: a bent one where it is the only one with the figure. */
const better = (a: Place, b: Place): boolean =>
  a.bent !== b.bent ? a.bent === true : a.before + a.after > b.before + b.after;

/** The place behind a run of the words before it: up to where the words behind it go on, or else as long as the figure. */
function fromBefore(text: AnchorText, sought: Sought, from: number): Place {
  const { own, after, room, enough } = sought;
  const here = standsAt(text, own, from);
  let to = from + own.length;
  let best = here ? lengthAfter(text, after, to) : 0;
  let open = best === 0;
  for (let s = from; open && s <= Math.min(from + room, text.count - 1); s++) {
    const n = lengthAfter(text, after, s);
    if (isEvidence(text, s, n)) [to, best, open] = [s, n, false];
  }
  // a figure that ended its sentence: whatever ends it now
  if (open && !here && endsSentence(enough, 1) && text.opens[from] === 0) {
    to = from + 1 + sentenceAfter(text, from + 1);
    open = false;
  }
  return { from, to: Math.min(to, text.count - 1), before: lengthBefore(text, sought.before, from), after: best, open };
}

/** Whether the figure began (0) or ended (1) its sentence, and that sentence tells the place. */
const endsSentence = ({ whole, sentence }: Enough, side: 0 | 1): boolean => whole === true && sentence?.[side] === 0;

/**
 * Places where the words next to the figure were changed on one side: it stands there all the same, with the words next to it
 * on its other side, and the rest of the changed side goes on within {@link BEND} words or so.
 */
function* bentPlaces(text: AnchorText, sought: Sought): Iterable<Place> {
  const { own, before, after, enough } = sought;
  const [inBefore, inAfter] = enough.sentence ?? [0, 0];
  const place = (from: number): Place | undefined => {
    const to = from + own.length;
    if (!standsAt(text, own, from)) return undefined;
    return { from, to, before: lengthBefore(text, before, from), after: lengthAfter(text, after, to), open: false };
  };
  if (enough.numbers) return;
  for (let k = 1; k <= BEND; k++) {
    if (enough.after > k && enough.after <= inAfter)
      for (const s of runStarts(text, after.slice(k), enough.after - k))
        for (let gap = 0; gap <= BEND + 1; gap++) {
          const p = place(s - gap - own.length);
          if (!p || !isEvidence(text, p.from - p.before, p.before) || changes(text, p.to, s)) continue;
          if (sentenceAfter(text, p.to) >= gap + enough.after - k) yield { ...p, bent: true };
        }
    if (enough.before > k && enough.before <= inBefore)
      for (const q of runEnds(text, before.slice(0, before.length - k), enough.before - k))
        for (let gap = 0; gap <= BEND + 1; gap++) {
          const p = place(q + gap);
          if (!p || !isEvidence(text, p.to, p.after) || changes(text, q, p.from)) continue;
          if (sentenceBefore(text, p.from) >= gap + enough.before - k) yield { ...p, bent: true };
        }
  }
}

/** Whether a word between two positions could make the number next to it another. */
export function changes(text: AnchorText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (makesAnother(text, i)) return true;
  return false;
}

function fromAfter(text: AnchorText, sought: Sought, to: number): Place {
  const { own, before, room, enough } = sought;
  const here = standsAt(text, own, to - own.length);
  let from = Math.max(1, to - own.length);
  let best = here ? lengthBefore(text, before, from) : 0;
  let open = best === 0;
  for (let q = to; open && q >= Math.max(1, to - room); q--) {
    const n = lengthBefore(text, before, q);
    if (isEvidence(text, q - n, n)) [from, best, open] = [q, n, false];
  }
  if (open && !here && endsSentence(enough, 0) && text.opens[to] === 0) {
    from = to - 1 - sentenceBefore(text, to - 1);
    open = false;
  }
  return { from, to, before: best, after: lengthAfter(text, sought.after, to), open };
}

/** Whether a run of the other side is more than chance: three words, or two with one of content. */
function isEvidence(text: AnchorText, at: number, n: number): boolean {
  if (n >= 3) return true;
  return n === 2 && [at, at + 1].some(i => text.shape[i]! < ANY_NUMBER || isContent(text.keys[text.ids[i]!]!));
}

/** Whether a place shows as much of the context as told it from all others, in its sentence or not. */
function shows({ enough }: Sought, p: Place): boolean {
  if (p.bent) return true;
  if (enough.before > 0 && p.before >= enough.before) return true;
  if (enough.after > 0 && p.after >= enough.after) return true;
  if (enough.around > 0 && p.before >= enough.around && p.after >= enough.around) return true;
  return (
    enough.whole === true &&
    enough.sentence !== undefined &&
    p.before >= enough.sentence[0] &&
    p.after >= enough.sentence[1]
  );
}

/**
 * Whether what a place shows told it from all others when it was recorded. One side alone counts only inside the sentence: a
 * sentence may have been taken out between its neighbours, and another come up beside them. Where only numbers told the place,
 * a row of a table in particular, all of it must be there: the next row is like it but for the number.
 */
export function tells(text: AnchorText, sought: Sought, p: Place): boolean {
  const { enough } = sought;
  if (enough.numbers) return isWhole(sought, p) || isSentence(text, enough, p) || showsBoth(enough, p);
  if (p.bent || isWhole(sought, p) || sought.before.length + sought.after.length === 0) return true;
  // words of the sentence that it is now, and that it was
  const left = Math.min(sentenceBefore(text, p.from), enough.sentence?.[0] ?? Infinity);
  const right = Math.min(sentenceAfter(text, p.to), enough.sentence?.[1] ?? Infinity);
  if (enough.around > 0 && Math.min(p.before, left, p.after, right) >= enough.around) return true;
  if (showsBoth(enough, p)) return true;
  if (enough.before > 0 && Math.min(p.before, left) >= enough.before) return true;
  if (enough.after > 0 && Math.min(p.after, right) >= enough.after) return true;
  return isSentence(text, enough, p);
}

/** Whether all that was recorded of both sides is there. */
export const isWhole = ({ before, after }: Pick<Sought, 'before' | 'after'>, p: Place): boolean =>
  p.before === before.length && p.after === after.length && p.before + p.after >= WHOLE;

/** Whether each side tells the place by itself. */
const showsBoth = ({ before, after }: Enough, p: Place): boolean =>
  before > 0 && after > 0 && p.before >= before && p.after >= after;

/** Whether the whole sentence around the place is as it was, and was the only one of its kind. */
function isSentence(text: AnchorText, { sentence, whole }: Enough, p: Place): boolean {
  if (!whole || !sentence) return false;
  const [i, j] = sentence;
  return p.before >= i && p.after >= j && sentenceBefore(text, p.from) === i && sentenceAfter(text, p.to) === j;
}

/**
 * Whether both sides tell the place, or its whole sentence does. Less is enough to know a figure again where it stands as it did,
 * but not to say that it was changed: another sentence may begin or go on in the same words.
 */
export function tellsTwice(text: AnchorText, { enough, before, after }: Sought, p: Place): boolean {
  if (isWhole({ before, after }, p)) return true;
  if (showsBoth(enough, p)) return true;
  return isSentence(text, enough, p);
}

export const makesAnother = (text: AnchorText, i: number): boolean => saysNumber(text.keys[text.ids[i]!]!);
