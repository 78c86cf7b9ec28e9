import type { ParsedDocument, Span } from '../model.ts';
import { W } from '../text/vocabulary.ts';
import {
  anchorTokens,
  indexDocument,
  ANY_NUMBER,
  is,
  shapeOf,
  isContent,
  TEXT_END,
  TEXT_START,
  tokensIn,
  type AnchorText,
} from './anchor-tokens.ts';
import { BEND, cleanFragment, roomFor } from './describe.ts';
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
import { fingerprint, type Anchor, type Enough, type Selector } from './selector.ts';
import { similarWords } from './similar-words.ts';

/** Places offered for what is lost, at most. */
const CANDIDATES = 6;
/** Share of its words that a passage without a figure may lose and still be the same passage. */
const SAME_PASSAGE = 0.8;
/** Words that the context of both sides must have to be proof as a whole. */
const WHOLE = 6;
/** Words by which what is written at a place may have grown and still be another figure, not other text. */
const REWORDED = 5;
/** A word that makes a number another when it stands next to it: "14" is not "14 million". */
const NUMBER_LIKE =
  W.cardinal | W.magnitude | W.fraction | W.vagueTens | W.vagueCount | W.multiplier | W.unit | W.timeUnit | W.currency;

export interface AnchorOptions {
  /** Where the host saw the place move while it was edited. Believed only where the same words stand. */
  readonly tracked?: Span | undefined;
  /** A figure or anything else that must stand word for word; a passage may change a word that is no number. */
  readonly strict: boolean;
}

/** A place that the context points at: between position `from` and position `to`, with so many words of context on each side. */
interface Place {
  readonly from: number;
  readonly to: number;
  readonly before: number;
  readonly after: number;
  /** Whether that side's end of the place is known from its context, not from the figure's length. */
  readonly open: boolean;
  /** Known though the words next to it were changed on one side. */
  readonly bent?: true;
}

type Found = Exclude<Anchor, { readonly state: 'lost' }>;

/** A selector with its words looked up in one text; -1 for words that the text does not have. */
interface Sought {
  readonly own: readonly number[];
  readonly shapes: readonly number[];
  readonly keys: readonly string[];
  readonly before: readonly number[];
  readonly after: readonly number[];
  readonly enough: Enough;
  readonly room: number;
}

/**
 * Finds where a selector's place stands in a text that may have been edited since. The context alone tells the place; the words
 * found there then decide whether it holds or is stale, so that a figure is never followed to where it happens to stand as
 * well. Two places that fit are none. Linear in the text for the first selector, then in the occurrences of its rarest word.
 */
export function anchor(document: ParsedDocument, selector: Selector, options: AnchorOptions): Anchor {
  const text = indexDocument(document);
  const sought = lookUp(text, selector);
  if (sought.own.length === 0) return { state: 'lost', candidates: [] };
  const { tracked } = options;
  if (tracked) {
    const at = tokensIn(text, tracked);
    if (at && at.last - at.first === sought.own.length && standsAt(text, sought.own, at.first))
      return { state: 'anchored', span: spanOf(document, text, selector, at.first, at.last), how: 'tracked' };
  }
  if (selector.revision !== undefined) return byRevision(document, text, selector, sought);
  const places = findPlaces(text, sought);
  const asked = (): Anchor => ({ state: 'lost', candidates: places.slice(0, CANDIDATES).map(p => roughSpan(text, p)) });
  if (places.length > 1) return asked();
  const anchored =
    places[0] && tells(text, sought, places[0])
      ? atPlace(document, text, selector, sought, places[0], options)
      : undefined;
  if (!sought.enough.alone) return anchored ?? lost(text, sought);
  // a long passage is known by its words wherever they went; where its old place now says something else, that is a tie
  const alone = occurrencesOf(text, sought.own, sought.shapes);
  if (alone.length !== 1) return anchored ?? lost(text, sought);
  const span = spanOf(document, text, selector, alone[0]!, alone[0]! + sought.own.length);
  if (!anchored) return { state: 'anchored', span, how: 'context' };
  if (anchored.state === 'anchored' && anchored.span.start === span.start) return anchored;
  return { state: 'lost', candidates: [span, anchored.span] };
}

function lookUp(text: AnchorText, selector: Selector): Sought {
  const words = (raw: string): string[] => [...anchorTokens(cleanFragment(raw))].map(t => t.key);
  const id = (key: string): number => text.idOf.get(key) ?? -1;
  const keys = words(selector.exact);
  const shape = (key: string): number => shapeOf(key) ?? id(key);
  const before = words(selector.prefix).map(shape);
  const after = words(selector.suffix).map(shape);
  // without a note of what was enough, all that is there has to be
  const enough = selector.enough ?? {
    before: before.length,
    after: after.length,
    around: Math.min(before.length, after.length),
  };
  // a side that needs one word more than there are needs the text's start or end there
  if (Math.max(enough.before, enough.around) > before.length) before.unshift(TEXT_START);
  if (Math.max(enough.after, enough.around) > after.length) after.push(TEXT_END);
  return { own: keys.map(id), shapes: keys.map(shape), keys, before, after, enough, room: roomFor(keys.length) };
}

/** For a place that no context told from another: it holds in the very same text only. */
function byRevision(document: ParsedDocument, text: AnchorText, selector: Selector, sought: Sought): Anchor {
  const at = selector.position && tokensIn(text, selector.position);
  if (
    at &&
    fingerprint(document.text) === selector.revision &&
    at.last - at.first === sought.own.length &&
    standsAt(text, sought.own, at.first)
  )
    return { state: 'anchored', span: spanOf(document, text, selector, at.first, at.last), how: 'exact' };
  return lost(text, sought);
}

/** Every place that shows as much of the context, on one side or both, as told it from all others when it was recorded. */
function findPlaces(text: AnchorText, sought: Sought): Place[] {
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
  const { own, after, room } = sought;
  const here = standsAt(text, own, from);
  let to = from + own.length;
  let best = here ? lengthAfter(text, after, to) : 0;
  let open = best === 0;
  for (let s = from; open && s <= Math.min(from + room, text.count - 1); s++) {
    const n = lengthAfter(text, after, s);
    if (isEvidence(text, s, n)) [to, best, open] = [s, n, false];
  }
  return { from, to: Math.min(to, text.count - 1), before: lengthBefore(text, sought.before, from), after: best, open };
}

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
function changes(text: AnchorText, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (makesAnother(text, i)) return true;
  return false;
}

function fromAfter(text: AnchorText, sought: Sought, to: number): Place {
  const { own, before, room } = sought;
  const here = standsAt(text, own, to - own.length);
  let from = Math.max(1, to - own.length);
  let best = here ? lengthBefore(text, before, from) : 0;
  let open = best === 0;
  for (let q = to; open && q >= Math.max(1, to - room); q--) {
    const n = lengthBefore(text, before, q);
    if (isEvidence(text, q - n, n)) [from, best, open] = [q, n, false];
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
 * sentence may have been taken out between its neighbours, and another come up beside them.
 */
function tells(text: AnchorText, sought: Sought, p: Place): boolean {
  const { enough } = sought;
  if (p.bent || isWhole(sought, p) || sought.before.length + sought.after.length === 0) return true;
  // words of the sentence that it is now, and that it was
  const left = Math.min(sentenceBefore(text, p.from), enough.sentence?.[0] ?? Infinity);
  const right = Math.min(sentenceAfter(text, p.to), enough.sentence?.[1] ?? Infinity);
  if (enough.around > 0 && Math.min(p.before, left, p.after, right) >= enough.around) return true;
  if (enough.before > 0 && enough.after > 0 && p.before >= enough.before && p.after >= enough.after) return true;
  if (enough.before > 0 && Math.min(p.before, left) >= enough.before) return true;
  if (enough.after > 0 && Math.min(p.after, right) >= enough.after) return true;
  return isSentence(text, enough, p);
}

/** Whether all that was recorded of both sides is there. */
const isWhole = ({ before, after }: Pick<Sought, 'before' | 'after'>, p: Place): boolean =>
  p.before === before.length && p.after === after.length && p.before + p.after >= WHOLE;

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
function tellsTwice(text: AnchorText, { enough, before, after }: Sought, p: Place): boolean {
  if (isWhole({ before, after }, p)) return true;
  if (enough.before > 0 && enough.after > 0 && p.before >= enough.before && p.after >= enough.after) return true;
  return isSentence(text, enough, p);
}

function atPlace(
  document: ParsedDocument,
  text: AnchorText,
  selector: Selector,
  sought: Sought,
  place: Place,
  options: AnchorOptions,
): Found | undefined {
  const { own } = sought;
  const held = (first: number, how: 'exact' | 'context'): Found => ({
    state: 'anchored',
    span: spanOf(document, text, selector, first, first + own.length),
    how,
  });
  const whole = isWhole(sought, place);
  const exact = place.to - place.from === own.length && standsAt(text, own, place.from);
  if (exact && !place.open) return held(place.from, whole ? 'exact' : 'context');
  if (exact) return standsAlone(text, place) ? held(place.from, 'context') : undefined;
  if (place.open || place.to <= place.from) return undefined;
  const span = { start: text.start[place.from]!, end: text.end[place.to - 1]! };
  if (!options.strict && samePassage(text, sought, place)) return { state: 'anchored', span, how: 'fuzzy' };
  // what fills several sentences, or much more room, is no other figure but other text
  if (!tellsTwice(text, sought, place) || place.to - place.from > own.length + REWORDED) return undefined;
  for (let i = place.from + 1; i < place.to; i++) if (text.opens[i] === 1) return undefined;
  const inside = within(text, own, place);
  if (inside === 'unsure') return undefined;
  if (inside !== undefined) return held(inside, 'context');
  return { state: 'stale', span, was: selector.exact, now: document.text.slice(span.start, span.end) };
}

/** Whether neither neighbour makes the number another. */
function standsAlone(text: AnchorText, place: Place): boolean {
  return [place.before === 0 ? place.from - 1 : -1, place.after === 0 ? place.to : -1].every(
    i => i < 1 || i >= text.count - 1 || !makesAnother(text, i),
  );
}

const makesAnother = (text: AnchorText, i: number): boolean => saysNumber(text.keys[text.ids[i]!]!);

/** Whether a word is a number or a part of one: digits, signs, number words and units. */
const saysNumber = (key: string): boolean => !/^\p{L}+$/u.test(key) || is(key, NUMBER_LIKE);

/** Where in a place the words stand, among words that change nothing; undefined: nowhere; twice: one must ask. */
function within(text: AnchorText, own: readonly number[], place: Place): number | 'unsure' | undefined {
  let found: number | undefined;
  for (let i = place.from; i + own.length <= place.to; i++) {
    if (!standsAt(text, own, i)) continue;
    if (found !== undefined) return 'unsure';
    found = i;
  }
  if (found === undefined) return undefined;
  return changes(text, place.from, found) || changes(text, found + own.length, place.to) ? undefined : found;
}

/** Whether a passage is the same but for a word or two that are no numbers. */
function samePassage(text: AnchorText, { own, keys }: Sought, place: Place): boolean {
  const there = [...text.ids.subarray(place.from, place.to)];
  const numbers = (words: readonly string[]): string => words.filter(saysNumber).join(' ');
  return numbers(keys) === numbers(there.map(id => text.keys[id]!)) && similarWords(own, there) >= SAME_PASSAGE;
}

/** The raw span of words: with the marks around them if they stand there as recorded, else at the words' edges. */
function spanOf(document: ParsedDocument, text: AnchorText, { exact }: Selector, first: number, last: number): Span {
  const start = text.start[first]!;
  const lead = anchorTokens(exact)[Symbol.iterator]().next().value?.start ?? 0;
  if (document.text.startsWith(exact, start - lead)) return { start: start - lead, end: start - lead + exact.length };
  return { start, end: text.end[last - 1]! };
}

const roughSpan = (text: AnchorText, p: Place): Span => ({
  start: text.start[p.from]!,
  end: text.end[Math.max(p.from, p.to - 1)]!,
});

/** Nothing is guessed: the places where the same words stand, those with the likest surroundings first. */
function lost(text: AnchorText, sought: Sought): Anchor {
  const { own, before, after } = sought;
  const places = occurrencesOf(text, own, sought.shapes).map(from => ({
    from,
    to: from + own.length,
    likeness: lengthBefore(text, before, from) + lengthAfter(text, after, from + own.length),
  }));
  places.sort((a, b) => b.likeness - a.likeness || a.from - b.from);
  return {
    state: 'lost',
    candidates: places.slice(0, CANDIDATES).map(p => ({ start: text.start[p.from]!, end: text.end[p.to - 1]! })),
  };
}
