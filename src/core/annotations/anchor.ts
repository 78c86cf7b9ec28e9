import type { Anchor, Selector } from '../annotation.ts';
import type { ParsedDocument, Span } from '../model.ts';
import { anchorTokens, indexDocument, saysNumber, tokensIn, withNumbers, type AnchorText } from './anchor-tokens.ts';
import {
  changes,
  findPlaces,
  isWhole,
  lookUp,
  lookUpOwn,
  makesAnother,
  tells,
  tellsTwice,
  type Place,
  type Sought,
} from './context-places.ts';
import { fromCodePoints } from './code-points.ts';
import { fingerprint } from './fingerprint.ts';
import { lengthAfter, lengthBefore, occurrencesOf, standsAt } from './runs.ts';
import { inAlikeSentence } from './similar-sentences.ts';
import { similarWords } from './similar-words.ts';

/** Places offered for what is lost, at most. */
export const CANDIDATES = 6;
/** Share of its words that a passage without a figure may lose and still be the same passage. */
const SAME_PASSAGE = 0.8;
/** Words by which what is written at a place may have grown and still be another figure, not other text. */
const REWORDED = 5;

export interface AnchorOptions {
  /** Where the host saw the place move while it was edited. Believed only where the same words stand. */
  readonly tracked?: Span | undefined;
  /** A figure or anything else that must stand word for word; a passage may change a word that is no number. */
  readonly strict: boolean;
}

type Found = Exclude<Anchor, { readonly state: 'lost' }>;

/**
 * Finds where a selector's place stands in a text that may have been edited since. The context alone tells the place; the words
 * found there then decide whether it holds or is stale, so that a figure is never followed to where it happens to stand as
 * well. Two places that fit are none. Linear in the text for the first selector, then in the occurrences of its rarest word.
 */
export function anchor(document: ParsedDocument, selector: Selector, options: AnchorOptions): Anchor {
  const plain = indexDocument(document);
  const text = selector.enough?.numbers ? withNumbers(plain) : plain;
  const { tracked } = options;
  if (tracked) {
    const own = lookUpOwn(text, selector);
    const at = tokensIn(text, tracked);
    if (at && own.length > 0 && at.last - at.first === own.length && standsAt(text, own, at.first))
      return { state: 'anchored', span: spanOf(document, text, selector, at.first, at.last), how: 'tracked' };
  }
  const sought = lookUp(text, selector);
  if (sought.own.length === 0) return { state: 'lost', candidates: [] };
  if (selector.revision !== undefined) return byRevision(document, text, selector, sought);
  const places = findPlaces(text, sought);
  const asked = (): Anchor => ({ state: 'lost', candidates: places.slice(0, CANDIDATES).map(p => roughSpan(text, p)) });
  if (places.length > 1) return asked();
  const anchored =
    places[0] && tells(text, sought, places[0])
      ? atPlace(document, text, selector, sought, places[0], options)
      : undefined;
  const alike = anchored ? undefined : inAlikeSentence(text, sought);
  // a place that one side points at, though it does not prove it, must be the same
  if (alike !== undefined && places.every(p => p.from === alike || p.to === alike + sought.own.length))
    return {
      state: 'anchored',
      span: spanOf(document, text, selector, alike, alike + sought.own.length),
      how: 'fuzzy',
    };
  if (!sought.enough.alone) return anchored ?? lost(text, sought);
  // a long passage is known by its words wherever they went; where its old place now says something else, that is a tie
  const alone = occurrencesOf(text, sought.own, sought.shapes);
  if (alone.length !== 1) return anchored ?? lost(text, sought);
  const span = spanOf(document, text, selector, alone[0]!, alone[0]! + sought.own.length);
  if (!anchored) return { state: 'anchored', span, how: 'context' };
  if (anchored.state === 'anchored' && anchored.span.start === span.start) return anchored;
  return { state: 'lost', candidates: [span, anchored.span] };
}

/** For a place that no context told from another: it holds in the very same text only. */
function byRevision(document: ParsedDocument, text: AnchorText, selector: Selector, sought: Sought): Anchor {
  const at = selector.position && tokensIn(text, fromCodePoints(document, selector.position));
  if (
    at &&
    fingerprint(document.text) === selector.revision &&
    at.last - at.first === sought.own.length &&
    standsAt(text, sought.own, at.first)
  )
    return { state: 'anchored', span: spanOf(document, text, selector, at.first, at.last), how: 'exact' };
  return lost(text, sought);
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
  const lead = anchorTokens(exact)[0]?.start ?? 0;
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
