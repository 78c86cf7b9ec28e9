import type { Modality } from '../../model.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { hedgeAfter, hedgeBefore, unitNameAt } from '../lexicon.ts';
import { boundsNothing, isPeriod, namesThing } from '../no-bounds.ts';
import { nounAfter } from '../recognizers/noun.ts';
import { isGuess, saysAgain } from './said-again.ts';

/** Words of a hedge taken in at most, on the left. */
const REACH = 4;

/** A bound beats a hedge ("at least about 500"), and "barely", "nearly", "almost" beat a bound ("barely over three"). */
function combine(outer: Modality | 'none', inner: Modality): Modality {
  if (outer === 'none' || inner === 'range') return inner;
  if (inner === 'exact') return outer;
  return inner === 'approximate' ? outer : inner;
}

/** Takes in the hedges and bounds around a figure: "about", "at least", "an estimated", "+", "or more", "~", ">". */
export const hedging: Refiner = {
  id: 'hedging',
  refine(t, drafts) {
    let floor = 0;
    let last: Draft | undefined;
    let again = false;
    for (const draft of drafts) {
      before(t, draft, floor);
      after(t, draft);
      if (draft.modality === 'exact' && isBroken(t, draft, floor)) {
        draft.modality = 'at-most';
        draft.trace.push('hedging');
      }
      if (draft.modality === 'exact' && (estimated(t, draft, floor) || pairedWith(t, last, draft))) {
        draft.modality = 'approximate';
        draft.trace.push('hedging');
      }
      again = last !== undefined && saysAgain(t, last, draft, again);
      if (again) {
        // no hedge stands there, and yet the wording is as loose as that of the figure it converts
        if (isGuess(last!)) draft.idiomatic = true;
        else draft.modality = last!.modality;
        draft.trace.push('hedging');
      }
      floor = draft.to;
      last = draft;
    }
    return drafts;
  },
};

const breaks = wordTest(/^(break|breaks|breaking|broke|broken|crack|cracked|cracking)$/);

/** What is broken by a shorter time. */
const isMark = wordTest(/^(barriers?|marks?|walls?|thresholds?|limits?)$/);

/** "the first to break two hours", "broke the ten-second barrier": it took less. "Broke the three-day deadlock" says how long it was. */
const isBroken = (t: Tokens, draft: Draft, floor: number): boolean => {
  const at = isWord(t, draft.from - 1, 'the') ? draft.from - 2 : draft.from - 1;
  if (draft.kind !== 'duration' || at < floor || !isLetters(t, at) || !breaks(t, at)) return false;
  if (isHyphen(t, draft.to - 2) && isLetters(t, draft.to) && !isMark(t, draft.to)) return false;
  return !isWord(t, draft.to, 'later', 'after', 'before', 'earlier', 'ago', 'into');
};

/** "~$10/$30", "about $2.7 million and $1.9 million, respectively": a hedge before a pair counts for both. */
function pairedWith(t: Tokens, last: Draft | undefined, draft: Draft): boolean {
  if (last?.modality !== 'approximate' || last.unit !== draft.unit || draft.from - last.to !== 1) return false;
  const behind = isSymbol(t, draft.to, ',') ? draft.to + 1 : draft.to;
  return isSymbol(t, last.to, '/') || (isWord(t, last.to, 'and') && isEach(t, behind));
}
const isEach = wordTest(/^respectively$/);

/** Tokens between "estimated" and its figure. */
const ESTIMATE_REACH = 5;
const isEqual = wordTest(/^(equal|equivalent)$/);
const isWorth = wordTest(/^worth$/);

/** "an estimated magnitude of 7.9", "estimated to weigh 1.5 million tons", "estimated to be equivalent to 470 kt", "estimated, three hundred". */
function estimated(t: Tokens, draft: Draft, floor: number): boolean {
  for (let k = draft.from - 1; k >= floor && draft.from - k <= ESTIMATE_REACH; k--) {
    if (isSymbol(t, k, ',') && k === draft.from - 1) continue;
    if (!isLetters(t, k)) return false;
    if (isWord(t, k, 'estimated')) return true;
    if (
      !(classAt(t, k) & (W.introducer | W.article | W.verb | W.auxiliary)) &&
      !isWord(t, k, 'of', 'at', 'to') &&
      !isEqual(t, k) &&
      !(isWorth(t, k) && k === draft.from - 1)
    )
      return false;
  }
  return false;
}

const SIGNS: ReadonlyMap<number, Modality> = new Map(
  (
    [
      ['~', 'approximate'],
      ['∼', 'approximate'],
      ['≈', 'approximate'],
      ['>', 'at-least'],
      ['≥', 'at-least'],
      ['⩾', 'at-least'],
      ['<', 'at-most'],
      ['≤', 'at-most'],
      ['⩽', 'at-most'],
    ] as const
  ).map(([sign, modality]) => [sign.charCodeAt(0), modality]),
);

/** "<br />43 boats", "<b>43": a sign that ends a tag which a page left in its text. */
const closesTag = (t: Tokens, at: number): boolean =>
  isSymbol(t, at, '>') &&
  isGlued(t, at) &&
  (isSymbol(t, at - 1, '/') || (isLetters(t, at - 1) && isSymbol(t, at - 2, '<', '/') && isGlued(t, at - 1)));

/** Takes in a sign or dotted short form right before the figure; whether there was one. */
function takesSign(t: Tokens, draft: Draft, floor: number): boolean {
  const at = draft.from - 1;
  // "$12 -> $16", ">> May 4": an arrow, the mark of a line
  if (isSymbol(t, at, '>') && isGlued(t, at) && isSymbol(t, at - 1, '-', '=', '–', '>')) return false;
  const sign = SIGNS.get(t.code[at]!);
  if (sign && !closesTag(t, at)) {
    if (sign === 'approximate') loosen(draft);
    draft.modality = combine(sign, draft.modality);
    draft.from = at;
    draft.trace.push('hedging');
    if (isSymbol(t, at - 1, '>', '<') && isSymbol(t, at, '=')) draft.from--;
    return true;
  }
  // ">= 30"
  if (isSymbol(t, at, '=') && isSymbol(t, at - 1, '>', '<') && at - 1 >= floor) {
    draft.modality = combine(isSymbol(t, at - 1, '>') ? 'at-least' : 'at-most', draft.modality);
    draft.from = at - 1;
    return true;
  }
  // "c. 1850", "approx. 40"
  // but no "reached 41°C. At least 65 people"
  const short = isSymbol(t, at, '.') && isGlued(t, at) && at > floor && draft.from === draft.figureFrom;
  if (short && isLetters(t, at - 1) && /^(c|ca|approx|est)$/.test(lower(t, at - 1))) {
    draft.modality = combine('approximate', draft.modality);
    draft.from = at - 1;
    return true;
  }
  return false;
}

/** "around 40 to 70 euros": a range has no other modality, so that its hedge is kept as loose wording. */
function loosen(draft: Draft): void {
  if (draft.modality === 'range' && typeof draft.low === 'number') draft.idiomatic = true;
}

const isNearly = wordTest(/^(near|nearly|almost|about|roughly)$/);

const isSub = wordTest(/^sub$/);
/** "a near-1,700 page report", "the more-than-100 per cent rise": a hedge that a hyphen ties to its figure; whether there was one. */
function takesHyphened(t: Tokens, draft: Draft, floor: number): boolean {
  const at = draft.from - 2;
  if (!isHyphen(t, at + 1) || !isGlued(t, at + 1) || !isGlued(t, at + 2) || at < floor) return false;
  const than = isWord(t, at, 'than') && isHyphen(t, at - 1) && at - 2 >= floor;
  if (than && isWord(t, at - 2, 'more', 'less', 'fewer')) {
    draft.modality = combine(isWord(t, at - 2, 'more') ? 'at-least' : 'at-most', draft.modality);
    draft.from = at - 2;
  } else if (isNearly(t, at)) {
    draft.modality = combine('approximate', draft.modality);
    draft.from = at;
  } else if (isSub(t, at)) {
    // "a sub-four-minute mile": the hyphen makes it a part of a word, and the figure stands alone
    draft.modality = combine('at-most', draft.modality);
  } else return false;
  draft.trace.push('hedging');
  return true;
}

function before(t: Tokens, draft: Draft, floor: number): void {
  const isDate = typeof draft.low === 'string';
  for (let n = 0; n < REACH; n++) {
    const at = draft.from - 1;
    if (at < floor || isBreak(t, at)) return;
    if (!isLetters(t, at)) {
      if (n === 0 && takesHyphened(t, draft, floor)) return;
      if (!takesSign(t, draft, floor)) return;
      continue;
    }
    if (isWord(t, at, 'a') && draft.measure === 'unit' && hedgeBefore(t, at - 1)) {
      // "around a 50 percent margin"
      const hedge = hedgeBefore(t, at - 1)!;
      // "some a 50-point rise": some of those who expected one
      if (hedge.value.phrase === 'some') return;
      // "over a nine-year period", "under a five-year plan": how long something took, or what it lies under
      const tied = isHyphen(t, draft.figureTo) || isPeriod(t, draft.to);
      if (draft.kind === 'duration' && tied && isPreposition(t, at - 1)) return;
      // "under a 1998 law", "a row over a $3 million deal": by or about which
      if (isPreposition(t, at - 1) && namesThing(t, draft.to)) return;
      if (
        hedge.value.effect === 'approximate' ||
        hedge.value.effect === 'at-least' ||
        hedge.value.effect === 'at-most'
      ) {
        draft.modality = combine(hedge.value.effect, draft.modality);
        draft.from = hedge.at;
        draft.trace.push('hedging');
      }
      return;
    }
    const hedge = hedgeBefore(t, at);
    if (!hedge || hedge.at < floor) {
      const word = lower(t, at);
      // "ca 1,300 metres"; in capitals it is a place
      if (t.text.slice(t.start[at], t.end[at]) === 'ca' && isDigits(t, at + 1)) {
        draft.modality = combine('approximate', draft.modality);
        draft.from = at;
        draft.trace.push('hedging');
        return;
      }
      if (isDate && /^by$/.test(word) && n === 0 && draft.kind !== 'age' && draft.modality === 'exact') {
        draft.modality = 'at-most';
        draft.from = at;
        draft.trace.push('hedging');
      } else if (
        isDate &&
        n === 0 &&
        (word === 'before' || word === 'after') &&
        draft.modality === 'exact' &&
        draft.kind === 'year'
      ) {
        draft.modality = word === 'before' ? 'at-most' : 'at-least';
        draft.trace.push('hedging');
      }
      return;
    }
    const asked = asksWhether(t, hedge.at);
    const { phrase } = hedge.value;
    // "faster than ten seconds" took less
    const turned = asked !== (draft.kind === 'duration' && /^(?:faster|quicker|slower) than$/.test(phrase));
    const effect = (turned && TURNED[hedge.value.effect]) || hedge.value.effect;
    if (boundsNothing(t, draft, phrase, hedge.at, floor)) return;
    if (
      isDate &&
      /^(over|above|under|below|beyond|around|some|near|inside|on average|all|longer than|all|a further|another)$/.test(
        phrase,
      ) &&
      !/^around$/.test(phrase)
    )
      return;
    // "49% higher than 2011": what the year's figure was
    if (draft.kind === 'year' && / than$/.test(phrase) && !/^(older|no|not)/.test(phrase)) return;
    if (effect !== 'none') {
      if (effect === 'approximate') loosen(draft);
      draft.modality =
        phrase === 'just barely over' || phrase === 'barely over' ? 'approximate' : combine(effect, draft.modality);
      draft.trace.push('hedging');
    }
    // "only", "exactly", "a total of" belong to the wording only where another hedge stands before them
    if (effect === 'none' && !hedgeBefore(t, hedge.at - 1)) return;
    draft.from = asked ? hedge.at + 1 : hedge.at;
    if (asked) return;
  }
}

const isPreposition = wordTest(/^(over|under)$/);

/** "whether or not more than 40 were paid": the "not" belongs to the question, and the bound stands behind it. */
const asksWhether = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'not') && isWord(t, at - 1, 'or') && isWord(t, at - 2, 'whether');
const TURNED: Readonly<Partial<Record<Modality | 'none', Modality>>> = { 'at-most': 'at-least', 'at-least': 'at-most' };

function after(t: Tokens, draft: Draft): void {
  const at = draft.to;
  if (isSymbol(t, at, '+') && isGlued(t, at) && !isDigits(t, at + 1)) {
    draft.modality = combine('at-least', draft.modality);
    draft.to = at + 1;
    draft.trace.push('hedging');
    return;
  }
  const dash = isHyphen(t, at) && isGlued(t, at) ? at + 1 : at;
  const hedge = hedgeAfter(t, dash) ?? afterComma(t, at);
  if (hedge) {
    const { phrase, effect } = hedge.value;
    if (phrase === 'plus' && dash === at && !isGlued(t, at) && plusAdds(t, hedge.at, draft)) return;
    if (
      phrase === 'plus' &&
      isLetters(t, hedge.at) &&
      typeof draft.low === 'number' &&
      draft.measure !== 'noun' &&
      classAt(t, hedge.at) & (W.article | W.cardinal)
    )
      return;
    if (
      /^(and over|and under|and above|and change|and something|and a little|minimum|max|maximum|est|estimated|approx|approximately|roughly|on average|odd|tops|at least|at most|or equal)$/.test(
        phrase,
      )
    ) {
      // these also begin what follows ("28 at least as"): they must close the phrase
      const closed = isBreak(t, hedge.at) || !isLetters(t, hedge.at) || (phrase === 'odd' && dash > at);
      if (!closed) return;
      if (isDigits(t, hedge.at)) return;
    }
    // "9:15 p.m. EST": a zone of time
    if (phrase === 'est' && typeof draft.low === 'string' && t.text.startsWith('EST', t.start[hedge.at - 1])) return;
    // "two masts and more than 40 oars", "from seven and up to twelve"
    if (isWord(t, hedge.at, 'than') || (phrase === 'and up' && isWord(t, hedge.at, 'to', 'from', 'by', 'on'))) return;
    if (phrase === 'ish' && dash === at && !isGlued(t, at)) return;
    if (effect !== 'none') draft.modality = combine(effect, draft.modality);
    draft.to = hedge.at;
    draft.trace.push('hedging');
    if (COUNTED_BEHIND.test(phrase)) takesNoun(t, draft);
    return;
  }
  // "2,224 (approximately)", "80% (est.)"
  if (
    isSymbol(t, at, '(') &&
    isLetters(t, at + 1) &&
    /^(approximately|approx|estimated|est|roughly|about)$/.test(lower(t, at + 1))
  ) {
    const close = isSymbol(t, at + 2, '.') ? at + 3 : at + 2;
    if (!isSymbol(t, close, ')')) return;
    draft.modality = combine('approximate', draft.modality);
    draft.to = close + 1;
    draft.trace.push('hedging');
  }
}

/** Hedges that stand between a number and what it counts. */
const COUNTED_BEHIND = /^(plus|odd|or so|or more|and more|and a bit|or fewer|or less)$/;

/** "50 or more staff", "200-plus cars", "ten or so miles", "twelve and a bit percent": what is counted or measured stands behind the hedge. */
function takesNoun(t: Tokens, draft: Draft): void {
  if (draft.measure !== 'bare' || draft.kind !== 'number' || !isLetters(t, draft.to)) return;
  const unit = unitNameAt(t, draft.to);
  if (unit) {
    Object.assign(draft, { unit: unit.value.id, kind: unit.value.kind, measure: 'unit', to: unit.at });
    return;
  }
  const noun = nounAfter(t, draft.to, true);
  if (noun?.plural) Object.assign(draft, { unit: noun.unit, kind: 'count', measure: 'noun', to: noun.to });
}

/** "thirty thousand people, give or take": a hedge behind a comma that closes its phrase. */
function afterComma(t: Tokens, at: number): ReturnType<typeof hedgeAfter> {
  const hedge = isSymbol(t, at, ',') ? hedgeAfter(t, at + 1) : undefined;
  if (
    !hedge ||
    !/^(give or take|plus or minus|more or less|or thereabouts|or so|or more|or less|and change|and then some|and a (?:bit|little)(?: on top| more| over)?|tops|at most|at least)$/.test(
      hedge.value.phrase,
    )
  )
    return undefined;
  // "40 people, at least 12 of them guests": a bound of the next
  const ofNext =
    /^at /.test(hedge.value.phrase) && (isDigits(t, hedge.at) || isSymbol(t, hedge.at, '$', '£', '€', '¥'));
  return isLetters(t, hedge.at) || ofNext ? undefined : hedge;
}

/** "€18m plus €2.5m in add-ons", "13 issues plus assigning": what follows is another thing, not more of this. */
function plusAdds(t: Tokens, next: number, draft: Draft): boolean {
  if (isBreak(t, next)) return false;
  if (!isLetters(t, next)) return !isSymbol(t, next, '.', ',', ';', ')', '!', '?');
  // "licensed for 2,500 plus crew": those who sail them
  if (isWord(t, next, 'crew')) return true;
  return (
    draft.measure !== 'bare' || (classAt(t, next) & (W.article | W.cardinal | W.determiner | W.pronoun | W.verb)) !== 0
  );
}
