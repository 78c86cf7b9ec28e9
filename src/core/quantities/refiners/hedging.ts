import type { Modality } from '../../model.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  saidBefore,
  lower,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { hedgeAfter, hedgeBefore, unitNameAt } from '../lexicon.ts';
import { nounAfter } from '../recognizers/noun.ts';

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
      floor = draft.to;
      last = draft;
    }
    return drafts;
  },
};

const breaks = wordTest(/^(break|breaks|breaking|broke|broken|crack|cracked|cracking)$/);

/** "the first to break two hours", "broke the ten-second barrier": it took less. */
const isBroken = (t: Tokens, draft: Draft, floor: number): boolean => {
  const at = isWord(t, draft.from - 1, 'the') ? draft.from - 2 : draft.from - 1;
  if (draft.kind !== 'duration' || at < floor || !isLetters(t, at) || !breaks(t, at)) return false;
  return !isWord(t, draft.to, 'later', 'after', 'before', 'earlier', 'ago', 'into');
};

/** "~$10/$30": a hedge before a pair counts for both. */
const pairedWith = (t: Tokens, last: Draft | undefined, draft: Draft): boolean =>
  last !== undefined &&
  last.modality === 'approximate' &&
  last.unit === draft.unit &&
  draft.from - last.to === 1 &&
  isSymbol(t, last.to, '/');

/** Tokens between "estimated" and its figure. */
const ESTIMATE_REACH = 4;

/** "an estimated magnitude of 7.9", "estimated to weigh 1.5 million tons", "estimated, three hundred". */
function estimated(t: Tokens, draft: Draft, floor: number): boolean {
  for (let k = draft.from - 1; k >= floor && draft.from - k <= ESTIMATE_REACH; k--) {
    if (isSymbol(t, k, ',') && k === draft.from - 1) continue;
    if (!isLetters(t, k)) return false;
    if (isWord(t, k, 'estimated')) return true;
    if (!(classAt(t, k) & (W.introducer | W.article | W.verb | W.auxiliary)) && !isWord(t, k, 'of', 'at', 'to'))
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

/** Takes in a sign or dotted short form right before the figure; whether there was one. */
function takesSign(t: Tokens, draft: Draft, floor: number): boolean {
  const at = draft.from - 1;
  const sign = SIGNS.get(t.code[at]!);
  if (sign) {
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
  if (isSymbol(t, at, '.') && isGlued(t, at) && isLetters(t, at - 1) && /^(c|ca|approx|est)$/.test(lower(t, at - 1))) {
    draft.modality = combine('approximate', draft.modality);
    draft.from = at - 1;
    return true;
  }
  return false;
}

function before(t: Tokens, draft: Draft, floor: number): void {
  const isDate = typeof draft.low === 'string';
  for (let n = 0; n < REACH; n++) {
    const at = draft.from - 1;
    if (at < floor || isBreak(t, at)) return;
    if (!isLetters(t, at)) {
      if (!takesSign(t, draft, floor)) return;
      continue;
    }
    if (isWord(t, at, 'a') && draft.measure === 'unit' && hedgeBefore(t, at - 1)) {
      // "around a 50 percent margin"
      const hedge = hedgeBefore(t, at - 1)!;
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
    const { effect, phrase } = hedge.value;
    if (ambiguous(t, draft, phrase, hedge.at, floor)) return;
    if (
      isDate &&
      /^(over|above|under|below|beyond|around|some|near|inside|on average|all|longer than|all|a further|another)$/.test(
        phrase,
      ) &&
      !/^around$/.test(phrase)
    )
      return;
    if (effect !== 'none') {
      draft.modality =
        phrase === 'just barely over' || phrase === 'barely over' ? 'approximate' : combine(effect, draft.modality);
      draft.trace.push('hedging');
    }
    // "only", "exactly", "a total of" belong to the wording only where another hedge stands before them
    if (effect === 'none' && !hedgeBefore(t, hedge.at - 1)) return;
    draft.from = hedge.at;
  }
}

const MOVED =
  /^(put|rais|rais(ed|es|e)|revis(ed|es|e)|lift|edged?|edges|went|gone|goes|ticked|inched|moved|crept|climbed|rose|risen|jumped|shot|back|pushed|bumped|nudged|drifted|came|creeping|edging|way)$/;

/** Words before "over two weeks" that make the weeks a bound, not how long something took. */
const LASTING = wordSet('for in after just well lasted took of and is was were with to at by from');

const isHeld = wordTest(
  /^(held|run|ran|raced|rode|contested|fought|staged|race|races|stage|course|classic|marathon|prix|relay|final|event|longer|shorter|flat)$/,
);
const saysLength = wordTest(/^(long|away|from|apart|deep|high|wide)$/);
/** Tokens before "over 212 kilometres" in which a race may be named. */
const COURSE_REACH = 14;

/** "the race was held over 264 kilometres", "in the longer one, over 25 laps": how far it went, no bound. */
function isCourse(t: Tokens, draft: Draft, before: number): boolean {
  if (!(draft.kind === 'length' || draft.unit === 'lap') || saysLength(t, draft.to)) return false;
  return saidBefore(t, before, COURSE_REACH, isHeld);
}

const saysAgo = wordTest(/^(ago|earlier|before|previously)$/);

/** What games are played over. */
const isPlayed = ({ unit, low }: Draft): boolean =>
  /^(?:innings?|hole|stage|leg|round|session)$/.test(unit) && typeof low === 'number' && low <= MOST_PLAYED;
const MOST_PLAYED = 25;

/** What things lie under. */
const covers = wordTest(
  /^(water|snow|ice|rock|rubble|sand|mud|silt|earth|soil|clay|ash|debris|concrete|sea|turf|peat)$/,
);

/** Prepositions that are bounds only of some figures: "over 400" but "over the last 5 years", "under 8 rules", "within". */
function ambiguous(t: Tokens, draft: Draft, phrase: string, at: number, floor: number): boolean {
  const before = at - 1;
  if (
    phrase === 'over' ||
    phrase === 'above' ||
    phrase === 'under' ||
    phrase === 'below' ||
    phrase === 'beyond' ||
    phrase === 'inside'
  ) {
    // "over two weeks" behind a noun or verb is how long something took; "over 2 years" at the start of a sentence a bound
    if (phrase === 'over' && draft.kind === 'duration' && draft.modality === 'exact') {
      const prev = classAt(t, before);
      // "$86 million, over ten years": how long it took
      if (isSymbol(t, before, ',') && !isLetters(t, draft.to)) return true;
      if (isBreak(t, before) || isSymbol(t, before, '.', ',', '(', '—', '–', ':', ';')) return false;
      if (isIn(t, before, LASTING)) return false;
      if (isWord(t, draft.to, 'ago', 'later', 'earlier')) return false;
      return (
        !(prev & (W.auxiliary | W.preposition | W.article)) &&
        !/^(last|take|spen)/.test(isLetters(t, before) ? lower(t, before) : '')
      );
    }
    if (phrase === 'over' && isCourse(t, draft, before)) return true;
    // "a 4-under 68", "over seven innings"
    if (isHyphen(t, before) && isGlued(t, at)) return true;
    if (phrase === 'over' && isPlayed(draft)) return true;
    if (
      phrase === 'over' &&
      isLetters(t, before) &&
      /^(spread|scattered|split|divided|distributed|spaced|stretched|across)$/.test(lower(t, before))
    )
      return true;
    // "under four metres of water": beneath them
    if (phrase === 'under' && draft.kind === 'length' && isWord(t, draft.to, 'of') && covers(t, draft.to + 1))
      return true;
    if (phrase === 'under' && isLetters(t, before) && /^(deployed|filed|fell|falls|operates)$/.test(lower(t, before)))
      return true;
    return false;
  }
  // "just after nine o'clock"; "shortly after 40 people came" says when, not how many
  if ((phrase.endsWith(' before') || phrase.endsWith(' after')) && phrase !== 'since before')
    return !(typeof draft.low === 'string' && draft.low.startsWith('T'));
  // "25 nights, call it four weeks" says again, more loosely, what stands before it; "so call it sixty percent" only settles on a figure
  if (phrase === 'call it') return !isSymbol(t, before, ',', '—', '–', '(');
  if (phrase === 'some' && draft.article) return true;
  // "the rate edged up to 3.9%" moved there
  if (phrase === 'up to' && isLetters(t, before) && MOVED.test(lower(t, before))) return true;
  // "came within 10 km of the coast"
  if (phrase === 'within' && draft.kind === 'length' && isWord(t, draft.to, 'of')) return true;
  if (
    phrase === 'within' &&
    draft.kind !== 'duration' &&
    draft.kind !== 'length' &&
    draft.kind !== 'percentage' &&
    draft.kind !== 'date'
  )
    return true;
  if (
    phrase === 'as high as' ||
    phrase === 'as long as' ||
    phrase === 'as much as' ||
    phrase === 'as many as' ||
    phrase === 'as large as' ||
    phrase === 'as far as'
  ) {
    // "twice as many as 40" compares
    return isWord(t, before, 'twice', 'times');
  }
  // "$600 more than a year ago": it is not more than a year
  if (phrase.endsWith(' than') && floor > 0 && at === floor && saysAgo(t, draft.to)) return true;
  if (phrase.endsWith(' than') && /^(higher|larger|bigger|longer|older|lower|smaller|shorter|younger)/.test(phrase))
    return false;
  return false;
}

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
      /^(and over|and under|and above|minimum|max|maximum|est|estimated|approx|approximately|roughly|on average|odd|tops|at least|at most|or equal)$/.test(
        phrase,
      )
    ) {
      // these also begin what follows ("28 at least as"): they must close the phrase
      const closed = isBreak(t, hedge.at) || !isLetters(t, hedge.at) || (phrase === 'odd' && dash > at);
      if (!closed) return;
      if (isDigits(t, hedge.at)) return;
    }
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
const COUNTED_BEHIND = /^(plus|odd|or so|or more|and more|or fewer|or less)$/;

/** "50 or more staff", "200-plus cars", "ten or so miles": what is counted or measured stands behind the hedge. */
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
    !/^(give or take|plus or minus|more or less|or thereabouts|or so|or more|or less|tops|at most|at least)$/.test(
      hedge.value.phrase,
    )
  )
    return undefined;
  return isLetters(t, hedge.at) ? undefined : hedge;
}

/** "€18m plus €2.5m in add-ons", "13 issues plus assigning": what follows is another thing, not more of this. */
function plusAdds(t: Tokens, next: number, draft: Draft): boolean {
  if (isBreak(t, next)) return false;
  if (!isLetters(t, next)) return !isSymbol(t, next, '.', ',', ';', ')', '!', '?');
  return (
    draft.measure !== 'bare' || (classAt(t, next) & (W.article | W.cardinal | W.determiner | W.pronoun | W.verb)) !== 0
  );
}
