import type { Tokens } from '../../text/tokens.ts';
import {
  classAt,
  isDash,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { saysChange } from '../change-words.ts';
import { inCurrency } from './coins.ts';
import { isGameScore } from '../game-score.ts';
import { isSaidScore } from '../said-score.ts';
import { convert, dimensionOf } from '../units.ts';
import { W } from '../../text/vocabulary.ts';
import { tidy } from '../tidy.ts';

/** "between X and Y", "between X to Y", "X to Y", "X-Y", "3 or 4": two amounts that are the ends of one. */
export const ranges: Refiner = {
  id: 'ranges',
  refine(t, drafts) {
    const out: Draft[] = [];
    for (const draft of drafts) {
      const first = out.at(-1);
      const joined = first && join(t, first, draft, out.at(-2));
      if (joined) out[out.length - 1] = joined;
      else out.push(draft);
    }
    return out;
  },
};

type Joint = 'dash' | 'to' | 'and' | 'or';

/** What stands between two drafts, when it can join them. */
function jointBetween(t: Tokens, a: Draft, b: Draft): Joint | undefined {
  let at = a.to;
  const gap = b.from - at;
  if (gap === 1) {
    if (isDash(t, at)) {
      if (isSymbol(t, at, '—')) return undefined;
      // "Dead - 13-  100+ hurt": room behind a dash parts two figures
      if (isGlued(t, at) && t.start[b.from]! - t.end[at]! > 1) return undefined;
      // "9.64 -11.7" in a row of decimals: a sign
      if (!isGlued(t, at) && isGlued(t, b.from) && a.measure === 'bare' && b.measure === 'bare' && b.step < 1)
        return undefined;
      return isGlued(t, at) === isGlued(t, b.from) || isSymbol(t, at, '–', '-') ? 'dash' : undefined;
    }
    if (isWord(t, at, 'to', 'through')) return 'to';
    if (isWord(t, at, 'and')) return 'and';
    if (isWord(t, at, 'or')) return 'or';
  }
  // "8- to 16-meter"
  if (gap === 2 && isHyphen(t, at) && isGlued(t, at)) {
    at++;
    if (isWord(t, at, 'to')) return 'to';
    if (isWord(t, at, 'or')) return 'or';
  }
  // "the 0-to-60 run"
  if (gap === 3 && isHyphen(t, at) && isGlued(t, at) && isWord(t, at + 1, 'to') && isHyphen(t, at + 2)) return 'to';
  // "between 2.0 g and about 7.0 g", "10 to about 15"
  if (gap === 2 && isWord(t, at, 'and', 'to') && classAt(t, at + 1) & W.hedge)
    return isWord(t, at, 'and') ? 'and' : 'to';
  return undefined;
}

const RANGING = /^(rang|var(y|ie)|span|fluctuat|swing|swung|go(ing)?$|extend|anywhere|anything|somewhere)/;

/** "the whole band from 1.1 to 1.6". */
const isBand = wordTest(/^(bands?|ranges?|intervals?|brackets?|window|spread|corridor)$/);

function join(t: Tokens, first: Draft, b: Draft, last: Draft | undefined): Draft | undefined {
  if (b.from <= first.to || b.from - first.to > 3) return undefined;
  const joint = jointBetween(t, first, b);
  if (!joint) return undefined;
  // "94 cents to $1.03"
  const coins = b.kind === 'money' && !saysChange(t, first.from - 1) ? inCurrency(first, b.unit) : undefined;
  const a = coins ?? asMillions(t, first, b);
  if (typeof b.low === 'string') borrowHalf(t, a, b, joint);
  if (joint === 'dash' && saysOver(a, b)) return undefined;
  const clock = typeof a.low === 'string' && typeof b.low === 'string';
  if (clock) return joinTimes(t, a, b, joint);
  if (
    typeof a.low !== 'number' ||
    typeof b.low !== 'number' ||
    typeof a.high !== 'number' ||
    typeof b.high !== 'number'
  )
    return undefined;
  // "in her mid-20s to early 40s"
  if (
    a.trace[0] === 'vague-level' &&
    b.trace[0] === 'vague-level' &&
    (joint === 'to' || joint === 'dash') &&
    a.low < b.high &&
    // "teens to mid 60s": from one level to the other
    b.low <= 2 * a.high &&
    !isWord(t, a.from - 1, 'from')
  )
    return { ...a, to: b.to, figureTo: b.figureTo, high: b.high, trace: [...a.trace, 'ranges'] };
  if (a.low !== a.high || b.low !== b.high) return undefined;
  // "tied at 1 to 1 through 20 innings": the score, and until when
  if (joint === 'to' && (isSaidScore(t, a.figureFrom) || isSaidScore(t, a.figureFrom - 2))) return undefined;
  if (b.kind === 'ratio' || a.kind === 'ratio' || a.kind === 'score' || b.kind === 'score') return undefined;
  const units = shared(a, b);
  if (!units) return undefined;
  let { low } = units;
  let high = units.high;
  const between =
    isWord(t, a.from - 1, 'between') || (isWord(t, a.from - 2, 'between') && classAt(t, a.from - 1) & W.hedge);
  // "between 70 to 50 km"
  const to = joint === 'to' && between && low !== high && (a.measure !== 'unit' || a.unit === b.unit);
  if (joint === 'and' || to) {
    // "between 40 and 30 million years ago": the past is told from its far end
    if (!between || (!to && low > high && !isWord(t, b.to, 'ago'))) return undefined;
    return ranged(
      a,
      b,
      units,
      Math.min(low, high),
      Math.max(low, high),
      isWord(t, a.from - 1, 'between') ? a.from - 1 : a.from - 2,
    );
  }
  // "from about 70 to over 92"
  const lead = isSymbol(t, a.from - 1, '~', '≈') || classAt(t, a.from - 1) & W.hedge ? a.from - 2 : a.from - 1;
  const from = isWord(t, lead, 'from');
  if (from && joint === 'to') {
    const verb = lead - 1;
    const swap = low > high;
    // "the number is from 200 to 300" is a range, "it fell from 300 to 200" are two figures
    const be = isWord(t, verb, 'is', 'are', 'was', 'were', 'be') && !swap;
    // "the rate will go from 19 to 21 percent"
    if (isWord(t, verb, 'go') && isWord(t, verb - 1, 'will', 'would', 'to', 'may', 'could')) return undefined;
    if (!be && (!isLetters(t, verb) || !(RANGING.test(lower(t, verb)) || isBand(t, verb)))) return undefined;
    if (swap) [low, high] = [high, low];
    return ranged(a, b, units, low, high, a.from);
  }
  if (joint === 'to' && isChange(t, a, b, last)) return undefined;
  // "-1% to 5%": the sign of a share is that of its change, but not where the other end has none
  if (a.unit === '%' && low > 0 && isMinus(t, a.from) && !isMinus(t, b.from)) low = -low;
  // "30 minutes to 2 weeks": a change from one to the other
  if (joint === 'to' && a.measure === 'unit' && a.unit !== b.unit) return ofTwoUnits(t, a, b, units);
  // "145 to 66 million years ago"
  if (low > high && joint === 'to' && !from && units.kind === 'duration' && isWord(t, b.to, 'ago'))
    return ranged(a, b, units, high, low, a.from);
  // "53% to 49%", "3-1": not ends of a range, and "lost 1-3" is none either
  if (low >= high) return undefined;
  if (joint === 'dash' && a.measure === 'bare' && b.measure === 'bare' && isGameScore(t, a.from)) return undefined;
  // "84.10 to 88.34 in the sixth round": from one mark to the next
  if (joint === 'to' && a.trace.includes('sport-marks')) return undefined;
  if (joint === 'or' && a.measure === 'unit' && b.measure === 'unit') return undefined;
  // "cards such as 3090 or 4090": two models
  if (joint === 'or' && a.measure === 'bare' && b.measure === 'bare' && isModelNumber(a) && isModelNumber(b))
    return undefined;
  if (joint === 'or')
    return high <= 2 * low + 1 || high - low <= 2 ? ranged(a, b, units, low, high, a.from) : undefined;
  return ranged(a, b, units, low, high, a.from);
}

/** "100 au - 14,959,787,069 km": one length in two units. */
function saysOver(a: Draft, b: Draft): boolean {
  if (a.measure !== 'unit' || b.measure !== 'unit' || a.unit === b.unit || typeof a.low !== 'number') return false;
  if (dimensionOf(a.unit) === undefined || dimensionOf(a.unit) !== dimensionOf(b.unit)) return false;
  const ratio = convert(a.low, a.unit, b.unit) / Number(b.low);
  return ratio > 1 - LIKE && ratio < 1 + LIKE;
}
const LIKE = 0.05;

/** "145m to 66m years": the letter of millions, where a number stands before it, is no metre beside one of years. */
function asMillions(t: Tokens, a: Draft, b: Draft): Draft {
  if (a.unit !== 'm' || b.unit !== 'year' || b.scale !== MILLION || !isGlued(t, a.to - 1)) return a;
  const low = (a.low as number) * MILLION;
  return { ...a, low, high: low, unit: b.unit, kind: b.kind, step: a.step * MILLION, magnitude: true, scale: MILLION };
}
const MILLION = 1e6;

/** Words behind which two amounts say how long or how far something is: "in 90 minutes to two hours". */
const MEASURING = wordSet(
  'after in within for takes take took taking lasts last lasted lasting about every of between',
);
/** The ends of a range in two units are near each other. */
const MOST_APART = 12;

/** "after 45 seconds to two minutes": a range whose ends stand in neighbouring units, in the unit of the second. */
function ofTwoUnits(t: Tokens, a: Draft, b: Draft, units: Units): Draft | undefined {
  if (!isIn(t, a.from - 1, MEASURING)) return undefined;
  const low = convert(a.low as number, a.unit, b.unit);
  const high = b.low as number;
  if (low >= high || high > MOST_APART * low) return undefined;
  return ranged(a, b, { ...units, unit: b.unit, kind: b.kind }, tidy(low), high, a.from);
}

/** A number of four digits and more that is neither round nor grouped. */
const isModelNumber = ({ low, grouped, magnitude }: Draft): boolean =>
  typeof low === 'number' && low >= 1000 && low % 100 !== 0 && !grouped && !magnitude;

const isMinus = (t: Tokens, i: number): boolean => isSymbol(t, i, '-', '−');

/** A change is smaller than what comes of it, by so many times at least. */
const LEAST_CHANGE = 4;
/** With a sign, where a forecast may reach from below nothing to some percent. */
const LEAST_SIGNED = 20;
/** The ends of a range lie less far apart than this where one of them is told to three digits: "up by 15,000 to 30,500". */
const LEAST_TOLD_CHANGE = 2;
const TOLD_DIGITS = 100;
/** Two figures and no range: what is told to the third digit came of a change, and nobody expects between 15,000 and 30,500. */
const isToldTo = ({ low, step }: Draft): boolean => step > 0 && (low as number) / step >= TOLD_DIGITS;

const moves = wordTest(
  /^(rais(es?|ed|ing)|lift(s|ed|ing)?|cuts?|cutting|hik(es?|ed|ing)|trim(s|med|ming)?|boost(s|ed|ing)?)$/,
);

/** "fell by 17,000 to 1.3 million", "rose $1.5 billion to $562.4 billion": the change and what came of it, no range. */
function isChange(t: Tokens, a: Draft, b: Draft, last: Draft | undefined): boolean {
  // "dropped two percent or $163 to $9,824": the change said twice
  const said = last && isWord(t, a.from - 1, 'or') && a.from - last.to <= 2 && last.unit !== a.unit ? last : a;
  // "+0.5% to 68.2%"
  const signed = a.unit === '%' && (isSymbol(t, a.from - 1, '+') || isSymbol(t, a.from, '-', '−', '+'));
  if (signed && (b.low as number) >= LEAST_SIGNED * Math.abs(a.low as number)) return true;
  // "a fall of 350,000 to 39.61 million"; "a rise of 2 to 9 metres" is a range
  const of = isWord(t, said.from - 1, 'of') && isToldTo(b);
  const by = of || isWord(t, said.from - 1, 'by');
  // "raised its dividend 5 cents to 30 cents"
  const its = isWord(t, a.from - 2, 'its', 'their', 'the', 'his', 'her') && moves(t, a.from - 3);
  // "cuts weight by 110kg to 1,395kg"
  const told =
    saysChange(t, by ? said.from - 2 : said.from - 1) ||
    (by && !of && a.measure === 'unit') ||
    (its && a.kind === 'money');
  if (!told || (a.measure === 'bare' && b.unit === '%')) return false;
  const least = by && !of && a.unit !== '%' && isToldTo(b) ? LEAST_TOLD_CHANGE : LEAST_CHANGE;
  return (b.low as number) >= least * (a.low as number);
}

function ranged(a: Draft, b: Draft, units: Units, low: number, high: number, from: number): Draft {
  return {
    ...b,
    from,
    figureFrom: a.figureFrom,
    low,
    high,
    unit: units.unit,
    kind: units.kind,
    measure: units.measure,
    modality: 'range',
    step: Math.min(a.step || b.step, b.step || a.step),
    scale: b.scale,
    trace: [...a.trace, 'ranges'],
  } as Draft;
}

interface Units {
  unit: string;
  kind: Draft['kind'];
  measure: Draft['measure'];
  low: number;
  high: number;
}

/** Unit and magnitude of two ends, where one leaves them to the other: "10 to 15 million", "$7-9 billion", "5-6 mm". */
function shared(a: Draft, b: Draft): Units | undefined {
  let low = a.low as number;
  let high = b.low as number;
  // "two hundred to two fifty thousand": hundreds in words have no scale
  const alike = low * b.scale <= high && low * b.scale * 10 >= high;
  if (
    (!a.magnitude || a.scale === 1) &&
    b.magnitude &&
    // "₹5,030 to ₹5,034 crore"
    ((low < 1000 && !a.grouped) || (alike && (!a.grouped || b.grouped))) &&
    low * b.scale <= high * 10
  )
    low = tidy(low * b.scale);
  if (a.measure === 'bare') return { unit: b.unit, kind: b.kind, measure: b.measure, low, high };
  if (b.measure === 'bare' || (b.measure === 'noun' && a.measure === 'unit')) {
    if (a.measure === 'noun') return undefined;
    if (b.measure === 'noun' && a.kind !== 'money') return undefined;
    return { unit: a.unit, kind: a.kind, measure: a.measure, low, high };
  }
  if (a.unit === b.unit) return { unit: b.unit, kind: b.kind, measure: b.measure, low, high };
  if (a.measure === 'unit' && b.measure === 'unit' && dimensionOf(a.unit) === dimensionOf(b.unit))
    return { unit: b.unit, kind: b.kind, measure: b.measure, low, high };
  return undefined;
}

/** "between 1 and 3 p.m.", "8 to 10 in the evening": an hour that leaves what it is of to the time behind it. */
function borrowHalf(t: Tokens, a: Draft, b: Draft, joint: Joint): void {
  const later = /^T(\d\d):\d\d$/.exec(String(b.low));
  if (!later || a.measure !== 'bare' || typeof a.low !== 'number' || a.low !== a.high || a.magnitude) return;
  if (joint === 'or' || (joint === 'and' && !isWord(t, a.from - 1, 'between'))) return;
  if (!Number.isInteger(a.low) || a.low < 1 || a.low > 12) return;
  const end = Number(later[1]);
  const half = end >= 12 ? 12 : 0;
  const hour = (a.low % 12) + half;
  // "from 10 to 4 p.m." began in the morning
  const begins = hour > end && half > 0 ? hour - 12 : hour;
  a.low = a.high = `T${String(begins).padStart(2, '0')}:00`;
  a.kind = 'date';
  a.measure = 'unit';
  a.idiomatic = b.idiomatic;
  a.step = 0;
}

/** "between 3:30 AM and 4:00 AM", "9:00 to 10:30". */
function joinTimes(t: Tokens, a: Draft, b: Draft, joint: Joint): Draft | undefined {
  if (a.kind !== b.kind || a.low !== a.high || b.low !== b.high) return undefined;
  const between = isWord(t, a.from - 1, 'between');
  if (joint === 'and' && !between) return undefined;
  if (joint === 'or') return undefined;
  shareYear(a, b);
  if (joint === 'to' && isWord(t, a.from - 1, 'from')) return undefined;
  if (String(a.low).length !== String(b.low).length || String(a.low) >= String(b.low)) return undefined;
  return {
    ...b,
    from: between ? a.from - 1 : a.from,
    figureFrom: a.figureFrom,
    low: a.low,
    high: b.high,
    modality: 'range',
    trace: [...a.trace, 'ranges'],
  } as Draft;
}

/** "from 5 March to 7 May 2019", "between 20 December and 6 January 2020": the first day is of the year before the second. */
function shareYear(a: Draft, b: Draft): void {
  const [first, second] = [String(a.low), String(b.low)];
  if (!/^--\d\d-\d\d$/.test(first) || !/^\d{4}-\d\d-\d\d$/.test(second)) return;
  const year = Number(second.slice(0, 4));
  const own = first.slice(2) < second.slice(5) ? year : year - 1;
  a.low = a.high = `${String(own).padStart(4, '0')}-${first.slice(2)}`;
}
