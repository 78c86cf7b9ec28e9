import type { Kind, QuantityMention } from '../model.ts';
import { classAt, isLetters, wordTest } from '../quantities/draft.ts';
import { W } from '../text/vocabulary.ts';
import type { Reading } from '../quantities/pipeline.ts';

/**
 * Dates and years that share the figure's sentence: the time it is said of, as far as the sentence tells. `own`, the one that stands right behind it, is
 * alone where there is one: "from 226 boats in 2030 to 20 in 2032".
 */
export function periodsOf(
  { ranges }: Reading,
  periods: readonly string[],
  k: number,
  from: number,
  to: number,
  kind: Kind,
  own: string,
): readonly string[] {
  if (kind === 'date' || kind === 'year') return NO_PERIODS;
  if (own !== '') return [own];
  let found: string[] | undefined;
  for (let n = k - 1; n >= 0 && ranges[n]![0] >= from; n--) found = withPeriod(found, periods[n]!);
  for (let n = k + 1; n < ranges.length && ranges[n]![1] <= to; n++) found = withPeriod(found, periods[n]!);
  // a list that was filled one by one has room for more
  return found ? found.slice() : NO_PERIODS;
}

/** Tokens between a figure and the year that it is said of alone, at most: "at the end of the third quarter of fiscal". */
const BEHIND_REACH = 9;
const isPartOfYear = wordTest(
  /^(?:the|end|start|beginning|close|middle|turn|year|fiscal|financial|first|second|third|fourth|quarter|half|season|month|spring|summer|autumn|winter)$/,
);

/** The date or year right behind a figure: "4 boats in |2030|", "12 at the end of the third quarter of |2031|"; "" where none is. */
export function periodBehind(
  { tokens: t, ranges }: Reading,
  periods: readonly string[],
  k: number,
  to: number,
): string {
  const period = k + 1 < ranges.length ? periods[k + 1]! : '';
  const [from, next] = [ranges[k]![1], period === '' ? 0 : ranges[k + 1]![0]];
  if (next <= from || next > to || next - from > BEHIND_REACH) return '';
  for (let i = from; i < next; i++)
    if (!isLetters(t, i) || !(isPartOfYear(t, i) || (classAt(t, i) & W.preposition && !isBound(t, i)))) return '';
  return period;
}
/** "400 since 2020", "$4 million from 2019": no year of its own. */
const isBound = wordTest(
  /^(?:since|from|than|against|to|over|above|below|versus|until|till|after|before|between|with)$/,
);

const NO_PERIODS: readonly string[] = [];

/** The date or year that a mention states, "" where it states none: its neighbours ask for it again and again. */
export function periodOf({ quantity: { kind, low } }: QuantityMention): string {
  return (kind === 'date' || kind === 'year') && typeof low === 'string' && !low.startsWith('T') ? low : '';
}

function withPeriod(found: string[] | undefined, period: string): string[] | undefined {
  if (period === '' || found?.includes(period)) return found;
  const all = found ?? [];
  all.push(period);
  return all;
}

/** The one year that the dates beside a figure are of, "" where they are of several or leave it out. */
export function yearOfPeriods(periods: readonly string[]): string {
  const year = yearOf(periods[0] ?? '');
  return year !== '' && periods.every(period => period.startsWith(year)) ? year : '';
}

/** The year of a period, "" where it leaves it out. */
export const yearOf = (period: string): string => (/^\d{4}/.test(period) ? period.slice(0, 4) : '');
