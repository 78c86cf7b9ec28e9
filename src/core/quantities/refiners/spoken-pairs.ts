import type { Tokens } from '../../text/tokens.ts';
import { isCurrency, MINOR_COINS } from '../currencies.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isIn, isLetters, isWord, lower, wordSet, type Draft, type Refiner } from '../draft.ts';
import { isOfPressure } from '../recognizers/unit-senses.ts';

/** Figures looked at on each side for the size and unit of what was said. */
const NEAR = 8;
/** A reading must be within this many times a figure near it. */
const SIZE = 8;
/** Tokens on each side in which a word tells that money is meant. */
const REACH = 8;
const MONEY =
  /^(price|prices|priced|cost|costs|cash|share|shares|dividend|paid|pay|bucks|earnings|sells|sold|fee|ticket|tickets)$/;
/** Beside a price a number in pairs below this is no year. */
const FIRST_YEAR = 1500;
const PRICES = /^(price|prices|priced|cash|cost|costs|dollars?|bucks?|euros?)$/;
const SHARES = /^(share|eps|earnings|dividend)$/;
/** Pressures of the air at the ground, in millibars. */
const [LEAST_PRESSURE, MOST_PRESSURE] = [870, 1085];
const YEAR_LEADS = wordSet('in since until till by during from before after of to early late mid year');

/**
 * Numbers said in pairs: "three sixty two" is 3.62 of a share and 362 of anything that costs as much, "the grand is eight ninety
 * nine" is 899 beside $729, "eighteen ninety" beside prices is no year. The reading nearest in size to the figures around is
 * taken, with their unit.
 */
export const spokenPairs: Refiner = {
  id: 'spoken-pairs',
  refine(t, drafts) {
    if (!drafts.some((d, k) => isPair(t, d) || isSplit(t, d, drafts[k + 1]) || isOne(t, d))) return drafts;
    const out: Draft[] = [];
    for (let k = 0; k < drafts.length; k++) {
      const a = drafts[k]!;
      const b = drafts[k + 1];
      const around = [...drafts.slice(k + 1, k + 1 + NEAR), ...out.slice(-NEAR).reverse()];
      if (isSplit(t, a, b)) {
        // "thirty thirty after the first half": a score
        if (a.low === b!.low && !about(t, a, MONEY)) {
          out.push(a);
          continue;
        }
        const said = read(
          t,
          { ...a, to: b!.to, figureTo: b!.figureTo, measure: 'bare' },
          100 * (a.low as number) + (b!.low as number),
          around,
        );
        if (said) out.push(said);
        else if (isOne(t, a)) continue;
        // "he paid two fifty for it": where nothing tells which is meant, neither is read
        if (said || (a.low as number) < 10) {
          k++;
          continue;
        }
      } else if (b?.from === a.to && isOne(t, a)) {
        // "the old one forty boats found": a pronoun
        continue;
      } else if (isPair(t, a)) {
        // "up a dollar to twelve ninety nine"
        const priced = (a.low as number) < FIRST_YEAR && about(t, a, PRICES);
        if ((isIn(t, a.from - 1, YEAR_LEADS) || isYearFor(t, a)) && !priced) a.kind = 'year';
        else {
          const said = read(t, a, a.low as number, around);
          out.push(said ?? a);
          continue;
        }
      }
      out.push(a);
    }
    return out.map(d =>
      d.kind === 'year' && typeof d.low === 'number' ? { ...d, low: String(d.low), high: String(d.high) } : d,
    );
  },
};

/** "our mean for twenty twenty two was": a year of this century behind "for", with a verb behind it. */
const isYearFor = (t: Tokens, d: Draft): boolean =>
  isWord(t, d.from - 1, 'for') &&
  (d.low as number) >= 2000 &&
  (d.low as number) < 2100 &&
  (!isLetters(t, d.to) || (classAt(t, d.to) & (W.auxiliary | W.conjunction | W.preposition)) !== 0);

const inWords = (t: Tokens, d: Draft): boolean =>
  isLetters(t, d.figureFrom) &&
  d.measure === 'bare' &&
  !d.magnitude &&
  !d.article &&
  d.kind === 'number' &&
  Number.isInteger(d.low) &&
  d.low === d.high;

/** "eighteen ninety": read as one number of two pairs. */
const isPair = (t: Tokens, d: Draft): boolean =>
  inWords(t, d) &&
  (d.low as number) >= 1000 &&
  (d.low as number) < 2200 &&
  d.trace[0] === 'amount' &&
  /^[a-z]+teen|^(ten|eleven|twelve|twenty)\b/i.test(t.text.slice(t.start[d.figureFrom], t.end[d.figureFrom]));

const isOne = (t: Tokens, a: Draft): boolean => a.to - a.from === 1 && isWord(t, a.from, 'one');

/** "three" and "sixty two" beside each other. */
const isSplit = (t: Tokens, a: Draft, b: Draft | undefined): boolean =>
  b !== undefined &&
  b.from === a.to &&
  inWords(t, a) &&
  inWords(t, b) &&
  (a.low as number) >= 1 &&
  (a.low as number) < 100 &&
  (b.low as number) >= 10 &&
  (b.low as number) < 100;

/** The pair as hundreds or as hundredths, by what it is said of and by the figures around it. */
function read(t: Tokens, d: Draft, hundreds: number, around: readonly Draft[]): Draft | undefined {
  const hundredths = Number((hundreds / 100).toFixed(2));
  const money = about(t, d, MONEY);
  // "a hundred knots, nine thirty eight": millibars go without saying where pressure is spoken of
  if (!money && hundreds >= LEAST_PRESSURE && hundreds <= MOST_PRESSURE && isOfPressure(t) && !isPair(t, d))
    return { ...said(d, hundreds, undefined), unit: 'mbar', kind: 'number', measure: 'unit' };
  const known = around.filter(
    o =>
      o.measure === 'unit' &&
      typeof o.low === 'number' &&
      o.kind !== 'duration' &&
      o.kind !== 'percentage' &&
      o.kind !== 'multiplier' &&
      !MINOR_COINS.has(o.unit) &&
      (money ? isCurrency(o.unit) : true),
  );
  const currency = known.find(o => isCurrency(o.unit)) ?? inCoins(around);
  if (about(t, d, SHARES)) return said(d, hundredths, currency);
  let best: { value: number; of: Draft; ratio: number } | undefined;
  for (const of of known) {
    const size = Math.abs(of.low as number);
    for (const value of [hundreds, hundredths]) {
      const ratio = Math.max(value / size, size / value);
      if (ratio <= SIZE && (!best || ratio < best.ratio)) best = { value, of, ratio };
    }
  }
  if (best) return said(d, best.value, best.of);
  // "a hundred and forty-six on the list, but we counted one fifty-two"
  const like = !money && !isPair(t, d) && around.some(o => isLikeCount(o, hundreds));
  if (like) return said(d, hundreds, undefined);
  return about(t, d, PRICES) ? said(d, hundredths, currency) : undefined;
}

/** Two hundreds are alike within this many times. */
const LIKE = 1.4;
/** Whether a figure without a unit is of the size that a pair has as hundreds. */
const isLikeCount = ({ measure, low, high, step }: Draft, hundreds: number): boolean =>
  measure !== 'unit' &&
  typeof low === 'number' &&
  low === high &&
  step >= 1 &&
  Math.max(low / hundreds, hundreds / low) <= LIKE;

/** Money whose only witness near is a coin of it: "eighty seven cents". */
function inCoins(around: readonly Draft[]): Draft | undefined {
  const coin = around.find(o => MINOR_COINS.has(o.unit));
  return coin && { ...coin, unit: coin.unit === 'cent' ? 'USD' : coin.unit === 'sen' ? 'MYR' : 'GBP', kind: 'money' };
}

function said(d: Draft, value: number, of: Draft | undefined): Draft {
  return {
    ...d,
    low: value,
    high: value,
    step: Number.isInteger(value) ? 1 : 0.01,
    ...(of ? { unit: of.unit, kind: of.kind, measure: 'unit' as const } : {}),
    trace: [...d.trace, 'spoken-pairs'],
  };
}

function about(t: Tokens, d: Draft, words: RegExp): boolean {
  for (let i = Math.max(0, d.from - REACH); i < Math.min(t.count, d.to + REACH); i++)
    if (isLetters(t, i) && words.test(lower(t, i))) return true;
  return false;
}
