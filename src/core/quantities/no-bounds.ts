import { isCapital, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W } from '../text/vocabulary.ts';
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
  lower,
  saidBefore,
  someToken,
  wordSet,
  wordTest,
  type Draft,
  endsInEd,
} from './draft.ts';
import { saysDone } from './recognizers/no-nouns.ts';

/** Words that bound some figures and only stand before others. */

const MOVED =
  /^(put|rais|rais(ed|es|e|ing)|revis(ed|es|e|ing)|lift(s|ed|ing)?|hik(ed|es|e|ing)|pick(s|ed|ing)|sent|sends|sending|trended|stepped|climbing|rising|popped|edged?|edges|went|gone|goes|ticked|inched|moved?|moves|moving|crept|climbed|rose|risen|jumped|shot|back|pushed|bumped|nudged|drifted|came|creeping|edging|way|now|add|adds|added|adding)$/;

/** Verbs that say what something came to, what stands between them and "up to", and how far they stand from it. */
const isBrought = wordTest(/^(bring|brings|bringing|brought|takes?|taking|took)$/);
/** "pushed losses up to $4 million"; "they drive it up to 80 km" is a bound. */
const isPushed = wordTest(
  /^(push(?:es|ed|ing)?|driv(?:e|es|ing)|drove|driven|sends?|sending|sent|lift(?:s|ed|ing)?|drag(?:s|ged|ging)?)$/,
);
const isRate = wordTest(/^(rates?|factor|share|inflation|unemployment|turnout|occupancy|margins?|yields?|growth)$/);
const isSum = wordTest(/^(it|this|that|them|number|total|toll|count|figure|tally|sum|price|cost|capacity|strength)$/);
const isAmount = wordTest(
  /^(numbers?|totals?|toll|figures?|tally|prices?|costs?|loss|losses|profits?|earnings|sales|revenues?|turnover|debts?|deficit|surplus|spending|budget|bills?|output|population|deaths|fees|rents?|wages|fares)$/,
);
const BROUGHT_REACH = 5;

/** Whether somebody brought or pushed up what the word at `i` names. */
const isMovedBefore = (t: Tokens, i: number): boolean =>
  saidBefore(t, i - 1, BROUGHT_REACH, isBrought) || (isAmount(t, i) && saidBefore(t, i - 1, BROUGHT_REACH, isPushed));

/** Words before "over two weeks" that make the weeks a bound, not how long something took. */
const LASTING = wordSet('for in after just well lasted took of and is was were with to at by from');

const isHeld = wordTest(
  /^(held|run|ran|raced|timed|clocked|sprinted|sprints?|rode|contested|fought|staged|race|races|stage|course|classic|marathon|prix|relay|final|event|longer|shorter|flat)$/,
);
const saysLength = wordTest(/^(long|away|from|apart|deep|high|wide)$/);
/** Tokens from the start of a course to its finish, at most. */
const START_REACH = 5;
const saysTo = wordTest(/^to$/);
/** "from Morvane to Sankt Ilgen". */
const leadsThere = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'from') && someToken(t, at + 1, at + 1 + START_REACH, saysTo);
/** Tokens before "over 212 kilometres" in which a race may be named. */
const COURSE_REACH = 14;

/** "the race was held over 264 kilometres", "in the longer one, over 25 laps": how far it went, no bound. */
function isCourse(t: Tokens, draft: Draft, before: number): boolean {
  if (!(draft.kind === 'length' || draft.unit === 'lap')) return false;
  if (saysLength(t, draft.to) && !leadsThere(t, draft.to)) return false;
  return saidBefore(t, before, COURSE_REACH, isHeld);
}

/** "over a 12 week period". */
export const isPeriod = wordTest(/^(period|span|stretch|window|interval|timeframe)$/);
const saysAgo = wordTest(/^(ago|earlier|before|previously)$/);

/** What may stand over a figure right before it: how far, how wide, how many. */
const isBehindAnother = ({ kind, measure }: Draft): boolean =>
  kind === 'length' || kind === 'area' || kind === 'count' || (kind === 'number' && measure === 'bare');

/** What water, fire and clouds do over so many things: they reach all of them. */
const sweeps = wordTest(
  /^(swept|sweeps?|sweeping|washed|washes|washing|poured|pours?|pouring|rolled|rolls|rolling|towers?|towered|towering|loom(s|ed|ing)?|hung|hangs?|hanging|hover(s|ed|ing)?|drifted|crashed|flowed|flows|spilled|spilt)$/,
);

/** What games are played over. */
const isPlayed = ({ unit, low }: Draft): boolean =>
  /^(?:innings?|hole|stage|leg|round|session|season)$/.test(unit) && typeof low === 'number' && low <= MOST_PLAYED;
const MOST_PLAYED = 25;

/** What things lie under. */
const covers = wordTest(
  /^(water|snow|ice|rock|rubble|sand|mud|silt|earth|soil|clay|ash|debris|concrete|sea|turf|peat)$/,
);

/** "a row over 500 boats": what it is about. */
const isQuarrel = wordTest(
  /^(rows?|disputes?|debates?|arguments?|quarrels?|fights?|battles?|feuds?|clash|clashes|concerns?|controversy|anger|outcry|doubts?|fears?|worries|talks|negotiations|argued?|argues|arguing|fought|quarrell?ed|bargained|haggled?|haggling|fretted)$/,
);

/** "five jailed over £3m theft": what it was for, where the word for it stands behind the sum; "fined over £500" is a bound. */
const isAnswering = wordTest(
  /^(guilty|jailed|imprisoned|convicted|sentenced|arrested|charged|held|detained|tried|sued|sues|suing|fined|sacked|fired|suspended|quits?|resigns?|resigned|investigated|questioned|cleared|acquitted|probe|probes|probed|trial|scandal|inquiry|lawsuit|raids?)$/,
);
const isPrice = wordTest(
  /^(fees?|penalty|penalties|bills?|fares?|fines?|bail|each|apiece|more|less|last|this|extra|per)$/,
);
const isCause = (t: Tokens, before: number, draft: Draft): boolean =>
  draft.kind === 'money' &&
  isAnswering(t, before) &&
  isLetters(t, draft.to) &&
  !(classAt(t, draft.to) & FUNCTION_WORD) &&
  !isPrice(t, draft.to);

const turns = wordTest(/^turn(s|ed|ing)?$/);
const isTurned = (t: Tokens, ...places: readonly number[]): boolean => places.some(i => turns(t, i));
/** Tokens between a figure and what it was before: "up to 4.6% in May from 4.2%". */
const FROM_REACH = 4;

/** "up to 4.67% from 4.58%", "up to $31 in July from $28": it went up there, from a figure of its own look. */
function isUpFrom(t: Tokens, draft: Draft): boolean {
  // "up to 398 (up from 395)"
  if (isSymbol(t, draft.to, '(') && isWord(t, draft.to + 1, 'up', 'down') && isWord(t, draft.to + 2, 'from'))
    return true;
  for (let i = draft.to; i < draft.to + FROM_REACH && !isBreak(t, i) && !isSymbol(t, i, '.', ';'); i++) {
    if (!isWord(t, i, 'from')) continue;
    if (draft.kind === 'money') return isSymbol(t, i + 1, '$', '€', '£', '¥') && isDigits(t, i + 2);
    if (!isDigits(t, i + 1)) return false;
    return draft.kind === 'percentage'
      ? someToken(t, i + 2, i + 5, saysPercent)
      : i === draft.to && !isLetters(t, i + 2);
  }
  return false;
}
const isPercentWord = wordTest(/^(percent|per|pct|percentage|points?|basis|bps?)$/);
const saysPercent = (t: Tokens, i: number): boolean => isSymbol(t, i, '%') || isPercentWord(t, i);

const isOfRecord = wordTest(
  /^(time|record|previous|seasonal|annual|daily|monthly|yearly|historical|historic|winter|summer|solar|local|global|its|their)$/,
);
/** Nothing is held against what it was so many years before. */
const LONG_AGO = 100;
const weighs = wordTest(/^(weigh|weighs|weighed|weighing|cost|costs|costing|eats?|ate|worth)$/);
const AS_MUCH_AS = /^as (?:high|long|much|many|large|far) as$/;

/** Whether a comma, or who did something, follows. */
const beginsClause = (t: Tokens, i: number): boolean =>
  (isSymbol(t, i, ',') && isLetters(t, i + 1)) ||
  (isLetters(t, i) && (isWord(t, i, 'he', 'she', 'they', 'we', 'i', 'it') || (t.cased && isCapital(t, i))));

const tells = wordTest(
  /^(reads?|learn(ed)?|hear|heard|talk(s|ed|ing)?|stor(y|ies)|episodes?|books?|films?|movies?|documentary|documentaries|details|information|questions?|news)$/,
);
/** What is told of is a few, in words: "asked about 200 people" is a hedge. */
const MOST_TOLD = 5;

const isExtended = wordTest(/^extend(?:s|ed|ing)?$/);

/** Prepositions that are bounds, or say where something is or how long it lasts. */
const PREPOSITION = /^(?:over|above|under|below|beyond|inside)$/;

/** Whether such a preposition at token `at` says where or how long: "over the last 5 years", "under 8 rules". */
function saysWhere(t: Tokens, draft: Draft, phrase: string, at: number): boolean {
  const before = at - 1;
  // "every 4 weeks over a 12 week period": how long
  if (phrase === 'over' && isPeriod(t, draft.to) && !isWord(t, before, 'for', 'well', 'just', 'of')) return true;
  // "over two weeks" behind a noun or verb is how long something took; "over 2 years" at the start of a sentence a bound
  // and so is "over about two weeks": nobody bounds what is a guess
  if (phrase === 'over' && draft.kind === 'duration' && /^(?:exact|approximate)$/.test(draft.modality)) {
    const prev = classAt(t, before);
    // "$86 million, over ten years": how long it took
    // and "in one week, over three days from 21 March"
    if (isSymbol(t, before, ',') && (!isLetters(t, draft.to) || isWord(t, draft.to, 'from'))) return true;
    // "Over two years, he stole", "Over two years Vey stole": how long it took, where the sentence begins with it
    if ((isBreak(t, before) || isSymbol(t, before, '.')) && beginsClause(t, draft.to)) return true;
    if (isBreak(t, before) || isSymbol(t, before, '.', ',', '(', '—', '–', ':', ';')) return false;
    // "spread out over two days"
    if (isWord(t, before, 'out')) return true;
    // "and over three days forced open"
    if (isWord(t, before, 'and') && (saysDone(t, draft.to) || beginsClause(t, draft.to))) return true;
    if (isIn(t, before, LASTING)) return false;
    // "extending over eight hours": where it may be either, a bound says less
    if (isExtended(t, before) && (draft.unit === 'h' || draft.unit === 'min')) return false;
    // "the dose was stepped up over 8 weeks"
    if (isWord(t, before, 'up', 'down', 'out', 'off') && isLetters(t, before - 1) && endsInEd(t, before - 1))
      return true;
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
  if (phrase === 'over' && isLetters(t, before) && isQuarrel(t, before)) return true;
  if (phrase === 'over' && isCause(t, before, draft)) return true;
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

/** Whether what stands behind a figure is a thing that it is said of: the "law" of "a 1998 law". */
export const namesThing = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (classAt(t, i) & (FUNCTION_WORD | W.verb | W.unit)) === 0;

/** What only something measured can be. */
const OF_MEASURES =
  /^(?:stronger|heavier|faster|quicker|deeper|wider|broader|taller|thicker|hotter|warmer|farther|further|slower|lighter|weaker|shallower|narrower|thinner|colder|cooler|nearer|closer) than$/;
/** "stronger than two men", "faster than a 100 mph train", "4 °C warmer than 20 °C": held against what has the figure; "heavier than 40 tons" is a bound. */
const comparesThings = (t: Tokens, draft: Draft, at: number, floor: number): boolean =>
  draft.measure !== 'unit' ||
  draft.kind === 'multiplier' ||
  draft.kind === 'percentage' ||
  draft.kind === 'age' ||
  (floor > 0 && at === floor) ||
  namesThing(t, draft.to) ||
  (isHyphen(t, draft.to) && isGlued(t, draft.to));

/**
 * Whether the words of a bound or hedge that begin at token `at` right before a figure mean something else: "over 400" is a bound,
 * "over the last 5 years" and "under 8 rules" are none. `floor`: the end of the figure before.
 */
export function boundsNothing(t: Tokens, draft: Draft, phrase: string, at: number, floor: number): boolean {
  const before = at - 1;
  // "lost 103 seconds over 112 kilometres": how far, behind how much
  // and "won with 4,120 votes over 3,880 for the mayor", "felled 60 trees over 40 acres"
  if (phrase === 'over' && floor > 0 && at === floor && isBehindAnother(draft)) return true;
  // "the flood swept over 46 homes": what it went over
  if (phrase === 'over' && isLetters(t, before) && sweeps(t, before) && draft.measure === 'noun') return true;
  // "turned the ball over 16 times"
  if (phrase === 'over' && isTurned(t, at - 2, at - 3)) return true;
  // "fell 4.2%, over -2.3% in July", "reeling under more than $300bn"
  if (phrase === 'over' && isSymbol(t, draft.from, '-', '−')) return true;
  if (phrase === 'under' && draft.modality === 'at-least') return true;
  // "the all-time minimum of 3.4 million": what it once was
  if ((phrase === 'minimum of' || phrase === 'maximum of') && isOfRecord(t, before)) return true;
  if (PREPOSITION.test(phrase)) return saysWhere(t, draft, phrase, at);
  // "just after nine o'clock"; "shortly after 40 people came" says when, not how many
  if ((phrase.endsWith(' before') || phrase.endsWith(' after')) && phrase !== 'since before')
    return !(typeof draft.low === 'string' && draft.low.startsWith('T'));
  // "25 nights, call it four weeks" says again, more loosely, what stands before it; "so call it sixty percent" only settles on a figure
  if (phrase === 'call it') return !isSymbol(t, before, ',', '—', '–', '(');
  if (phrase === 'some' && draft.article) return true;
  // "Read about two recent cases"
  if (phrase === 'about' && isLetters(t, before) && tells(t, before))
    return draft.digits === 0 && draft.measure !== 'unit' && typeof draft.low === 'number' && draft.low <= MOST_TOLD;
  // "he went up to -8": nothing is bounded from above so
  if (phrase === 'up to' && typeof draft.low === 'number' && draft.low < 0) return true;
  // "the rate edged up to 3.9%" moved there
  if (phrase === 'up to' && isLetters(t, before) && MOVED.test(lower(t, before))) return true;
  // "load factor up to 87.8%" in a headline: where it stands now
  if (phrase === 'up to' && draft.unit === '%' && isRate(t, before) && !isWord(t, before - 1, 'a', 'an')) return true;
  // "bringing it up to 127 flats", "took the toll up to 45": what it came to
  if (phrase === 'up to' && (isSum(t, before) || isAmount(t, before)) && isMovedBefore(t, before)) return true;
  if (phrase === 'up to' && isUpFrom(t, draft)) return true;
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
  // "it weighed as much as a dozen horses" holds it against them
  if (phrase === 'as much as' && draft.measure === 'noun' && weighs(t, before)) return true;
  if (OF_MEASURES.test(phrase)) return comparesThings(t, draft, at, floor);
  // "twice as many as 40" compares
  if (AS_MUCH_AS.test(phrase)) return isWord(t, before, 'twice', 'times');
  // "$600 more than a year ago": it is not more than a year
  // "$2 an hour more than a year ago"
  const unit = at === floor + 2 && isWord(t, floor, 'a', 'an', 'per');
  // and "three wells more than 2,600 years ago" are older
  const long = typeof draft.low === 'number' && draft.low >= LONG_AGO;
  return phrase.endsWith(' than') && floor > 0 && !long && (at === floor || unit) && saysAgo(t, draft.to);
}
