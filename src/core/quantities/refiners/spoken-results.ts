import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { isCurrency, MINOR_COINS } from '../currencies.ts';
import {
  classAt,
  isBreak,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  valueAt,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { currencyNameAt, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { readTwoDigits } from '../numeral-bounds.ts';
import { makeDraft } from '../recognizers/make-draft.ts';
import { isPlural } from '../recognizers/noun.ts';
import { tidy } from '../tidy.ts';

/** So many words of a business's results, each counted once, make a talk of them. */
const LEAST_WORDS = 4;
const OF_RESULTS = [
  /\brevenues?\b/i,
  /\b(?:gross|operating) (?:margin|income|profit)\b/i,
  /\bmargins?\b/i,
  /\bcash flow\b/i,
  /\b(?:adjusted|ebitda)\b/i,
  /\bearnings\b/i,
  /\b(?:first|second|third|fourth) quarter\b/i,
  /\bguidance\b/i,
];
const MILLION = 1e6;
const THOUSAND = 1e3;

/** Words back from a figure in which what it is a figure of is named. */
const REACH = 9;
const saysShare = wordTest(/^(margins?|rate|turnout|yield|churn)$/);
const saysAmount = wordTest(/^(revenues?|sales|income|profits?|ebitda|flow|capex|spending|expenses|backlog|debt)$/);
const saysPrice = wordTest(/^(price|prices|share|shares|eps|dividend|plan|subscription|ticket|dollars?|cents?)$/);

/**
 * The figures of a call on a business's results, said without "point" and "million": "revenue three seventy two point seven" is
 * 372.7 million, "operating income thirty eight six" 38.6 million, "a margin of fifteen three" 15.3 %, "three eighty to three
 * eighty eight of revenue" a range. A call that never says "million" of anything is left alone.
 */
export const spokenResults: Refiner = {
  id: 'spoken-results',
  refine(t, drafts) {
    if (!drafts.some((d, k) => mayRun(t, d, drafts[k + 1])) || !isCall(t, drafts)) return drafts;
    const currency = currencyOf(drafts);
    const out: Draft[] = [];
    let from = 0;
    for (const [k, draft] of drafts.entries()) {
      if (draft.from < from) continue;
      const first = isWord(t, draft.from - 1, 'one') && draft.from - 1 >= from ? draft.from - 1 : draft.from;
      const said =
        isLetters(t, draft.figureFrom) && !draft.article
          ? (besideOthers(t, first, out.at(-1), drafts, k) ??
            readResult(t, first, currency) ??
            countedRun(t, draft, drafts[k + 1]))
          : undefined;
      out.push(said ?? draft);
      if (said) from = said.to;
    }
    return out;
  },
};

/** What sets a figure against the one before it. */
const AGAINST = wordSet('was were from against than versus to');
/** Figures so near to each other in size are of one thing at two times. */
const NEAR_SIZE = 2;
/** Tokens between a share and the points that it is better or worse by. */
const POINTS_REACH = 5;

/**
 * What the figures around say of a run of digits without a scale: "thirty one thousand boats, it was thirty eight four", "nine percent
 * adjusted, against thirteen two", "thirty one four, which is three hundred basis points better".
 */
function besideOthers(
  t: Tokens,
  i: number,
  last: Draft | undefined,
  drafts: readonly Draft[],
  k: number,
): Draft | undefined {
  const run = readRun(t, i) ?? digitPair(t, i);
  if (!run || run.value >= THOUSAND) return undefined;
  const against = isIn(t, i - 1, AGAINST) && last !== undefined && i - last.to <= REACH;
  if (against && last.scale === THOUSAND && last.unit !== '' && isNear(run.value * THOUSAND, last)) {
    const { unit, kind } = last;
    return { ...draftOf(i, run, run, THOUSAND, { unit, kind }), measure: last.measure };
  }
  if (run.step >= 1 || run.value >= MOST_SHARE) return undefined;
  const next = drafts.slice(k, k + 4).find(d => d.from >= run.to);
  const points = (next?.unit === 'bp' || next?.unit === 'pp') && next.from - run.to <= POINTS_REACH;
  return points || (against && last.unit === '%')
    ? draftOf(i, run, run, 1, { unit: '%', kind: 'percentage' })
    : undefined;
}

const MOST_SHARE = 100;
const isNear = (value: number, { low }: Draft): boolean =>
  value / Number(low) < NEAR_SIZE && value / Number(low) > 1 / NEAR_SIZE;

/** The currency of a call: of the first money in it, or of its coins. */
function currencyOf(drafts: readonly Draft[]): string | undefined {
  const money = drafts.find(d => isCurrency(d.unit) && !MINOR_COINS.has(d.unit))?.unit;
  return (
    money ??
    (drafts.some(d => d.unit === 'cent') ? 'USD' : drafts.some(d => MINOR_COINS.has(d.unit)) ? 'GBP' : undefined)
  );
}

/** "two eighty six stores": hundreds, and what is counted. */
function countedRun(t: Tokens, a: Draft, b: Draft | undefined): Draft | undefined {
  if (b?.from !== a.to || b.measure !== 'noun' || b.magnitude || typeof b.low !== 'number' || b.step < 1)
    return undefined;
  // "three sixty one capex": the next entry
  if (
    b.to !== readTwoDigits(t, VOCABULARY, b.figureFrom).end + 1 ||
    namesAmount(t, b.to - 1) ||
    saysAmount(t, b.to - 1)
  )
    return undefined;
  const hundreds = valueAt(t, a.figureFrom);
  if (a.to - a.from !== 1 || a.measure !== 'bare' || hundreds < 1 || hundreds > 9 || b.low < 10 || b.low > 99)
    return undefined;
  const value = 100 * hundreds + b.low;
  return {
    ...b,
    from: a.from,
    figureFrom: a.from,
    low: value,
    high: value,
    step: 1,
    trace: [...b.trace, 'spoken-results'],
  };
}

const mayRun = (t: Tokens, a: Draft, b: Draft | undefined): boolean =>
  isLetters(t, a.figureFrom) &&
  ((b !== undefined && b.from === a.to) || isWord(t, a.from - 1, 'one', 'to') || isWord(t, a.to, 'one'));

function isCall(t: Tokens, drafts: readonly Draft[]): boolean {
  if (!drafts.some(d => d.scale === MILLION && isLetters(t, d.figureFrom))) return false;
  return OF_RESULTS.filter(pattern => pattern.test(t.text)).length >= LEAST_WORDS;
}

interface Run {
  readonly value: number;
  readonly step: number;
  readonly to: number;
}

/** "three eighty" → 380, "two eighty six four" → 286.4, "three seventy two point seven", "thirty eight six" → 38.6. */
function readRun(t: Tokens, i: number): Run | undefined {
  const cardinal = (at: number): boolean => isLetters(t, at) && (classAt(t, at) & W.cardinal) !== 0;
  if (!cardinal(i)) return undefined;
  const first = valueAt(t, i);
  const hundreds = first >= 1 && first <= 9;
  const at = hundreds ? i + 1 : i;
  if (!cardinal(at) || valueAt(t, at) < 10 || valueAt(t, at) > 99) return undefined;
  const { value, end } = readTwoDigits(t, VOCABULARY, at);
  const whole = (hundreds ? 100 * first : 0) + value;
  const pointed = isWord(t, end, 'point');
  const digit = pointed ? end + 1 : end;
  const tenth = cardinal(digit) && valueAt(t, digit) >= 1 && valueAt(t, digit) <= 9 && !cardinal(digit + 1);
  if (!tenth) return hundreds && !pointed && ends(t, end) ? { value: whole, step: 1, to: end } : undefined;
  if (pointed && !hundreds) return undefined;
  return ends(t, digit + 1) || pointed
    ? { value: tidy(whole + valueAt(t, digit) / 10), step: 0.1, to: digit + 1 }
    : undefined;
}

/** Whether nothing behind a number makes it another: a magnitude, a unit, things in the plural, a hyphen. */
const ends = (t: Tokens, at: number): boolean =>
  isBreak(t, at) ||
  (!(classAt(t, at) & (W.magnitude | W.fraction)) &&
    !isHyphen(t, at) &&
    !isWord(t, at, 'point') &&
    !unitNameAt(t, at) &&
    !currencyNameAt(t, at) &&
    !(isLetters(t, at) && isPlural(t, at) && !namesAmount(t, at)));

/** Plurals that begin the next entry of a call: "sixty one eight earnings were". */
const namesAmount = wordTest(
  /^(earnings|sales|revenues|expenses|subscriptions|services|products|devices|licences|licenses)$/,
);

function readResult(t: Tokens, i: number, currency: string | undefined): Draft | undefined {
  const short = shortShare(t, i);
  if (short) return draftOf(i, short, short, 1, { unit: '%', kind: 'percentage' });
  const percent = percentRun(t, i);
  if (percent) return draftOf(i, percent, percent, 1, { unit: '%', kind: 'percentage' });
  const run = readRun(t, i);
  if (!run) return thousands(t, i) ?? wholeMillions(t, i, currency);
  const second = isWord(t, run.to, 'to') ? readRun(t, run.to + 1) : undefined;
  // "one forty nine to one fifty one billion": of another scale
  if (isWord(t, run.to, 'to') && !second) return undefined;
  const last = second && second.value > run.value ? second : run;
  const of = isWord(t, last.to, 'of', 'in') ? last.to + 1 : last.to;
  const behind = of > last.to && (saysAmount(t, of) || saysAmount(t, of + 1));
  const named = nameBefore(t, i);
  if (named === 'price') return undefined;
  if (named === 'share' && !behind)
    return run.step < 1 && run.value < 100 ? draftOf(i, run, run, 1, { unit: '%', kind: 'percentage' }) : undefined;
  // whole hundreds count people as often: something must say that they are money
  if (run.step === 1 && named !== 'amount' && !behind) return undefined;
  return draftOf(i, run, last, MILLION, moneyIn(currency));
}

const moneyIn = (currency: string | undefined): Pick<Draft, 'unit' | 'kind'> =>
  currency === undefined ? { unit: '', kind: 'number' } : { unit: currency, kind: 'money' };

/** "gross margin, seven one" → 7.1, right behind what is a share. */
function shortShare(t: Tokens, i: number): Run | undefined {
  const before = isSymbol(t, i - 1, ',') || isWord(t, i - 1, 'was', 'is', 'of', 'at') ? i - 2 : i - 1;
  return saysShare(t, before) ? digitPair(t, i) : undefined;
}

/** "nine one" → 9.1. */
const digitPair = (t: Tokens, i: number): Run | undefined =>
  digitOf(t, i) && digitOf(t, i + 1) && ends(t, i + 2)
    ? { value: tidy(valueAt(t, i) + valueAt(t, i + 1) / 10), step: 0.1, to: i + 2 }
    : undefined;

const digitOf = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && (classAt(t, i) & W.cardinal) !== 0 && valueAt(t, i) >= 1 && valueAt(t, i) <= 9;

/** "nineteen seven percent" → 19.7. */
function percentRun(t: Tokens, i: number): Run | undefined {
  const tens = readTens(t, i);
  if (!tens) return undefined;
  const { value, to: end } = tens;
  const tenth = valueAt(t, end);
  if (!isLetters(t, end) || !(classAt(t, end) & W.cardinal) || tenth < 1 || tenth > 9) return undefined;
  const unit = unitNameAt(t, end + 1);
  return unit?.value.id === '%' ? { value: tidy(value + tenth / 10), step: 0.1, to: unit.at } : undefined;
}

/** "operating income sixty to sixty five", "capex was forty": millions right behind what they are of. */
function wholeMillions(t: Tokens, i: number, currency: string | undefined): Draft | undefined {
  const before = isWord(t, i - 1, 'was', 'were', 'is', 'of', 'at') ? i - 2 : i - 1;
  if (!saysAmount(t, before)) return undefined;
  const low = readTens(t, i);
  if (!low) return undefined;
  const high = isWord(t, low.to, 'to') ? readTens(t, low.to + 1) : undefined;
  const last = high && high.value > low.value ? high : low;
  return ends(t, last.to) && !isWord(t, last.to, 'to', 'times') && !andHalf(t, last.to)
    ? draftOf(i, low, last, MILLION, moneyIn(currency))
    : undefined;
}

const andHalf = (t: Tokens, at: number): boolean => isWord(t, at, 'and') && isWord(t, at + 1, 'a', 'half');

function readTens(t: Tokens, i: number): Run | undefined {
  if (!isLetters(t, i) || !(classAt(t, i) & W.cardinal) || valueAt(t, i) < 10 || valueAt(t, i) > 99) return undefined;
  const { value, end } = readTwoDigits(t, VOCABULARY, i);
  return { value, step: 1, to: end };
}

/** "two fifty thousand": hundreds, said of thousands. */
function thousands(t: Tokens, i: number): Draft | undefined {
  const tens = i + 1;
  const hundreds = valueAt(t, i);
  if (!isLetters(t, i) || !(classAt(t, i) & classAt(t, tens) & W.cardinal) || hundreds < 1 || hundreds > 9)
    return undefined;
  if (!isLetters(t, tens) || valueAt(t, tens) < 10) return undefined;
  const { value, end } = readTwoDigits(t, VOCABULARY, tens);
  if (!isWord(t, end, 'thousand')) return undefined;
  const run: Run = { value: 100 * hundreds + value, step: 1, to: end + 1 };
  return draftOf(i, run, run, THOUSAND, { unit: '', kind: 'number' });
}

/** What the nearest word before a figure says that it is. */
function nameBefore(t: Tokens, i: number): 'share' | 'amount' | 'price' | undefined {
  for (let k = i - 1; k >= 0 && i - k <= REACH && !isBreak(t, k); k--) {
    if (saysAmount(t, k)) return 'amount';
    if (saysShare(t, k)) return 'share';
    if (saysPrice(t, k)) return 'price';
  }
  return undefined;
}

function draftOf(from: number, low: Run, high: Run, scale: number, of: Pick<Draft, 'unit' | 'kind'>): Draft {
  return makeDraft({
    from,
    to: high.to,
    low: tidy(low.value * scale),
    high: tidy(high.value * scale),
    ...of,
    modality: high === low ? 'exact' : 'range',
    step: low.step * scale,
    magnitude: scale > 1,
    scale,
    measure: of.unit === '' ? 'bare' : 'unit',
    id: 'spoken-results',
  });
}
