import { firstWhere } from '../../text/first-where.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isCurrency } from '../currencies.ts';
import { isBreak, isHyphen, isLetters, isWord, wordTest, type Draft, type Refiner } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';
import { isPlural } from '../recognizers/noun.ts';

/** Tokens before a figure in which a word says what it is a figure of. */
const REACH = 9;
/** So many amounts in millions, so many of them at most so many times as large or small, make a talk of millions. */
const LEAST_MILLIONS = 3;
const LEAST_ALIKE = 2;
const SIZE = 8;
/** In such a talk one of so many figures at least is such an amount. */
const ONE_OF = 15;
const MILLION = 1e6;
const THOUSAND = 1e3;

const saysShare = wordTest(/^(margin|margins|rate|rates|percentage|turnout|yield)$/);
/** What is counted in whole dollars and cents, not in millions. */
const saysPrice = wordTest(
  /^(share|shares|eps|dividend|dividends|price|prices|priced|stock|ticket|tickets|apiece|each)$/,
);

/**
 * Figures said without their scale in a talk that is held in millions: "power five sixty two, up forty percent" beside "three
 * hundred and one million" is 562 million; "gross margin forty nine eight" is 49.8 %; and "two nine" after "two point nine
 * billion" says that again.
 */
export const spokenMillions: Refiner = {
  id: 'spoken-millions',
  refine(t, drafts) {
    if (!drafts.some((d, k) => pairAt(t, d, drafts[k + 1]) ?? behindOne(t, k > 0 ? drafts[k - 1] : undefined, d)))
      return drafts;
    const out: Draft[] = [];
    const talk = talkOf(drafts);
    for (let k = 0; k < drafts.length; k++) {
      const a = drafts[k]!;
      const pair = pairAt(t, a, drafts[k + 1]);
      const one = pair ? undefined : behindOne(t, out.at(-1), a);
      const said = pair
        ? (share(t, a, pair) ?? thousands(t, a, pair, out) ?? millions(t, a, pair, talk) ?? again(a, pair, talk))
        : one && millions(t, { ...a, from: a.from - 1, figureFrom: a.from - 1 }, one, talk);
      out.push(said ?? a);
      if (said && pair) k++;
    }
    return out;
  },
};

/** A number and the one said right behind it, without what a recogniser took it to count. */
interface Pair {
  readonly high: number;
  readonly low: number;
  readonly to: number;
}

function pairAt(t: Tokens, a: Draft, b: Draft | undefined): Pair | undefined {
  if (b === undefined || b.from !== a.to || a.measure !== 'bare' || b.measure === 'unit') return undefined;
  if (!isLetters(t, a.from) || !isLetters(t, b.from) || a.magnitude || a.article || b.article) return undefined;
  if (typeof a.low !== 'number' || !Number.isInteger(a.low) || a.low < 1 || a.low > 99) return undefined;
  if (a.trace[0] !== 'amount' || b.trace[0] !== 'amount') return undefined;
  const second = readNumeral(t, VOCABULARY, b.figureFrom);
  if (!second || second.magnitude || second.decimals > 0 || second.fraction) return undefined;
  if (second.value < 1 || second.value > 99 || isHyphen(t, second.end)) return undefined;
  // "two thirty people": counted, not paid
  if (isPlural(t, second.end)) return undefined;
  return { high: a.low, low: second.value, to: second.end };
}

/** "one eighteen": a one that no recogniser took for a figure. */
function behindOne(t: Tokens, before: Draft | undefined, b: Draft): Pair | undefined {
  if (!isWord(t, b.from - 1, 'one') || (before && before.to >= b.from)) return undefined;
  if (b.measure === 'unit' || b.trace[0] !== 'amount' || !isLetters(t, b.from) || b.article) return undefined;
  const second = readNumeral(t, VOCABULARY, b.figureFrom);
  if (!second || second.magnitude || second.decimals > 0 || second.value < 10 || second.value > 99) return undefined;
  return isHyphen(t, second.end) || isPlural(t, second.end)
    ? undefined
    : { high: 1, low: second.value, to: second.end };
}

interface Talk {
  /** Amounts said in millions, as numbers of them, the smallest first. */
  readonly amounts: readonly number[];
  /** The first figure with one decimal of each two digits: 29 of "two point nine billion". */
  readonly tenths: ReadonlyMap<number, Draft>;
  readonly currency: string | undefined;
}

function talkOf(drafts: readonly Draft[]): Talk {
  const amounts: number[] = [];
  const tenths = new Map<number, Draft>();
  for (const d of drafts) {
    if (d.low === d.high && typeof d.low === 'number' && d.step > 0 && isTenths(d, d.low)) {
      const digits = significand(d, d.low);
      if (!tenths.has(digits)) tenths.set(digits, d);
    }
    if (d.scale === MILLION && d.measure !== 'noun' && typeof d.low === 'number') amounts.push(d.low / MILLION);
  }
  if (amounts.length * ONE_OF < drafts.length) amounts.length = 0;
  amounts.sort((x, y) => x - y);
  return { amounts, tenths, currency: drafts.find(d => isCurrency(d.unit))?.unit };
}

/** Whether a word of a kind stands before the figure, with no break between; what is "a share" was said of the figure before. */
function behind(t: Tokens, from: number, says: (t: Tokens, i: number) => boolean): boolean {
  for (let i = from - 1; i >= 0 && from - i <= REACH && !isBreak(t, i); i--)
    if (says(t, i) && (says === saysShare || !isWord(t, i - 1, 'a', 'per'))) return true;
  return false;
}

/** Tokens behind a figure in which a word says that it is a price: "three sixty two to three seventy four in earnings". */
const AHEAD = 6;
const saysEarnings = wordTest(/^(earnings|eps|share|dividend|dividends|apiece|each)$/);

function ahead(t: Tokens, to: number): boolean {
  for (let i = to; i < t.count && i - to < AHEAD && !isBreak(t, i); i++) if (saysEarnings(t, i)) return true;
  return false;
}

/** "operating margin twenty six four". */
function share(t: Tokens, a: Draft, { high, low, to }: Pair): Draft | undefined {
  if (high < 10 || low > 9 || !behind(t, a.from, saysShare)) return undefined;
  return said(a, to, high + low / 10, 0.1, { unit: '%', kind: 'percentage', measure: 'unit' });
}

/** Figures looked back over for one of thousands, and how many times as large or small the next may be. */
const BACK = 2;
const LIKE_SIZE = 2;

/** "we added two hundred and ninety thousand, last year it was two ten": of the thousands said right before. */
function thousands(t: Tokens, a: Draft, { high, low, to }: Pair, before: readonly Draft[]): Draft | undefined {
  if (high > 9 || low < 10 || !isWord(t, a.from - 1, 'was', 'were', 'from', 'against', 'than', 'versus', 'to'))
    return undefined;
  const value = 100 * high + low;
  const last = before.slice(-BACK).findLast(d => d.scale === THOUSAND && typeof d.low === 'number');
  if (!last) return undefined;
  const ratio = Number(last.low) / THOUSAND / value;
  if (ratio > LIKE_SIZE || ratio < 1 / LIKE_SIZE) return undefined;
  const { unit, kind, measure } = last;
  return said(a, to, value * THOUSAND, THOUSAND, { unit, kind, measure, magnitude: true, scale: THOUSAND });
}

/** "capex one eighteen". */
function millions(t: Tokens, a: Draft, { high, low, to }: Pair, { amounts, currency }: Talk): Draft | undefined {
  if (high > 19 || low < 10) return undefined;
  const value = 100 * high + low;
  if (amounts.length < LEAST_MILLIONS) return undefined;
  const last = amounts[firstWhere(0, amounts.length, i => amounts[i]! >= value / SIZE) + LEAST_ALIKE - 1];
  if (last === undefined || last > value * SIZE) return undefined;
  if (behind(t, a.from, saysPrice) || ahead(t, to)) return undefined;
  const named = currency === undefined ? {} : ({ unit: currency, kind: 'money', measure: 'unit' } as const);
  return said(a, to, value * MILLION, MILLION, { ...named, magnitude: true, scale: MILLION });
}

/** "two nine" where "two point nine billion" was said. */
function again(a: Draft, { high, low, to }: Pair, { tenths }: Talk): Draft | undefined {
  const full = low > 9 ? undefined : tenths.get(10 * high + low);
  if (!full) return undefined;
  const { unit, kind, measure, magnitude, scale } = full;
  return said(a, to, full.low as number, full.step, { unit, kind, measure, magnitude, scale });
}

const isTenths = (d: Draft, value: number): boolean =>
  Math.abs(d.step / d.scale - 0.1) < 1e-9 && value / d.scale < 100 && value > 0;
const significand = (d: Draft, value: number): number => Math.round((10 * value) / d.scale);

function said(
  a: Draft,
  to: number,
  value: number,
  step: number,
  as: Partial<Pick<Draft, 'unit' | 'kind' | 'measure' | 'magnitude' | 'scale'>>,
): Draft {
  return { ...a, ...as, to, figureTo: to, low: value, high: value, step, trace: [...a.trace, 'spoken-millions'] };
}
