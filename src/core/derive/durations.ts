import { dayNumber, type CivilDate } from '../language/civil-days.ts';
import type { Bound, Claim, Derivation, Quantity } from '../model.ts';
import { dateFields, dateInWords } from '../verdicts/compare-dates.ts';
import { inWords, number } from '../verdicts/wording.ts';
import { intervalOf, meets, type Interval } from './intervals.ts';
import type { Skeleton } from './skeleton.ts';

/**
 * Durations stated beside the dates they span. Between two dates lie as many days as their difference (exclusive), one more
 * when both days count (inclusive), and as many months and years as the calendar turns over; a duration that any of these
 * readings allows is in order. Where a date leaves out the day or the month, every day of it counts.
 */

const DAY = 1;
const DAYS: Readonly<Record<string, number>> = {
  h: 1 / 24,
  min: 1 / 1440,
  s: 1 / 86400,
  day: DAY,
  week: 7,
  month: 30.44,
  year: 365.25,
};
/** A month has this many days, a year this many: what is added on each side when days are read as months and years. */
const SPREAD: Readonly<Record<string, number>> = { month: 2.5, year: 1.3 };

/** "from 3 May to 9 May, six days"; "the six-day trial ran from 3 to 9 May". */
const words = (n: number): string => `[^‹›¶;:()]{0,${n}}?`;
const DURATION = '‹(?<c>\\d+)›';
const LASTED = String.raw`(?:lasted|lasting|took|taking|ran for|running for|went on for|continued for|for|a period of|a span of|a total of|over|after|that is|that's|which is|or|all|some|in all|just|exactly|full)`;
const PATTERNS: readonly RegExp[] = [
  // from 3 May to 9 May, six days
  new RegExp(
    `(?:from|between) ${words(16)}‹(?<a>\\d+)›${words(30)} (?:to|until|till|through|and) ${words(24)}‹(?<b>\\d+)›[ ,(—–]*(?:a (?:period|span|stretch|total) of |or |lasting |lasted |it lasted |for |in all |that is,? |which is )?${DURATION}(?! (?:before|after|later|earlier|ago|longer|shorter|more|less))`,
    'g',
  ),
  new RegExp(
    `‹(?<r>\\d+)›[ ,(—–:]*(?:a (?:period|span|stretch|total) of |or |lasting |lasted |it lasted |in all |that is,? |which is )${DURATION}(?! (?:before|after|later|earlier|ago|longer|shorter|more|less))`,
    'g',
  ),
  // lasted six days, from 3 May to 9 May
  new RegExp(
    `(?:lasted|lasting|took|ran|running|went on|continued|stayed|closed|shut|open|held) (?:for )?${DURATION},? (?:from|between) ${words(10)}‹(?<a>\\d+)›${words(24)} (?:to|until|till|through|and) ${words(24)}‹(?<b>\\d+)›`,
    'g',
  ),
  new RegExp(
    `(?:lasted|lasting|took|ran|running|went on|continued|stayed|closed|shut|open|held) (?:for )?${DURATION},? (?:from |between )?\\(?‹(?<r>\\d+)›`,
    'g',
  ),
  // the six-day trial ran from 3 May to 9 May
  new RegExp(
    `\\b(?:the|a|an|its|their|this|that) ${DURATION}(?: [a-z-]+){1,2} (?:ran|lasted|went|took place|was held|runs|lasts|is held|took) from ${words(10)}‹(?<a>\\d+)›${words(24)} (?:to|until|till|through) ${words(24)}‹(?<b>\\d+)›`,
    'g',
  ),
  new RegExp(
    `\\b(?:the|a|an|its|their|this|that) ${DURATION}(?: [a-z-]+){1,2} (?:ran|lasted|went|took place|was held|runs|lasts|is held|took) (?:from )?‹(?<r>\\d+)›`,
    'g',
  ),
  // began on 3 May and ended on 9 May, after six days
  new RegExp(
    `(?:began|begun|started|opened|starts|begins|opens|commenced|launched) ${words(16)}‹(?<a>\\d+)›${words(40)}(?:ended|ends|closed|closes|finished|stopped|concluded|over) ${words(16)}‹(?<b>\\d+)›[ ,(—–]*(?:and )?(?:(?:it )?${LASTED} )${DURATION}(?! (?:before|later|earlier|ago|longer|shorter|more|less))`,
    'g',
  ),
];

/** Units of working time and of other worlds' days are not counted by the calendar. */
const OTHER_TIME =
  /\b(?:working|business|trading|sitting|playing|sols?|martian|lunar|school|match|game|flight|court)\b/;

/** Derivations of durations from dates in one block. */
export function impliedDurations(skeleton: Skeleton): Derivation[] {
  const found: Derivation[] = [];
  for (const pattern of PATTERNS) {
    for (const m of skeleton.text.matchAll(pattern)) {
      const at = (name: string): Claim | undefined =>
        m.groups![name] === undefined ? undefined : skeleton.claims[Number(m.groups![name])];
      const stated = at('c')!;
      const range = at('r');
      const [a, b] = range ? [range, range] : [at('a')!, at('b')!];
      if (stated.quantity.kind !== 'duration' || stated.quantity.per !== undefined) continue;
      if (OTHER_TIME.test(skeleton.text.slice(m.index, m.index + m[0].length + 24))) continue;
      const outcome = compareSpan(range ? ends(range.quantity) : [a.quantity.low, b.quantity.low], stated.quantity, [
        a.quantity,
        b.quantity,
      ]);
      if (outcome && !found.some(f => f.claim === stated.id))
        found.push({ claim: stated.id, from: range ? [a.id] : [a.id, b.id], relation: 'dates', ...outcome });
    }
  }
  return found;
}

const ends = (q: Quantity): readonly [Bound, Bound] =>
  q.low !== q.high && q.modality !== 'approximate' ? [q.low, q.high] : [null, null];

function compareSpan(
  [from, to]: readonly [Bound, Bound],
  stated: Quantity,
  dates: readonly Quantity[],
): { readonly outcome: 'follows' | 'differs'; readonly working: string } | undefined {
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const hedged = dates.some(d => d.modality !== 'exact' && d.modality !== 'range');
  // a time in universal time and one of the place
  if (hedged || dates.some(d => d.unit !== dates[0]!.unit)) return undefined;
  if (from.startsWith('T') || to.startsWith('T')) return compareClock(from, to, stated);
  const [a, b] = datesOf(from, to);
  const perUnit = DAYS[stated.unit];
  if (!a || !b || perUnit === undefined) return undefined;
  const least = dayNumber(b, 'first') - dayNumber(a, 'last');
  const most = dayNumber(b, 'last') - dayNumber(a, 'first');
  if (most < 0) return undefined;
  const spread = SPREAD[stated.unit] ?? 0;
  const span = { low: Math.max(0, least), high: most + 1 };
  const low = stated.low ?? stated.high;
  if (typeof low !== 'number' || low === 0) return undefined;
  const allowed: Interval = {
    low: (span.low - spread) / perUnit - (stated.unit === 'day' ? 0 : 1e-9),
    high: (span.high + spread) / perUnit,
  };
  const calendar = calendarCount(a, b, stated.unit);
  const claimed = intervalOf(stated, false);
  if (calendar.includes(low) || meets(allowed, claimed)) {
    // only a span of whole days is sure enough to be called confirmed
    const exact = a.day !== undefined && b.day !== undefined && stated.unit === 'day' && stated.modality === 'exact';
    if (!exact || (low !== most && low !== most + 1)) return undefined;
    return {
      outcome: 'follows',
      working: `${shown(from, to)} is ${low === most ? `${days(most)}` : `${days(most + 1)}, both counted`}`,
    };
  }
  const ratio = low / ((span.low + span.high) / 2 / perUnit);
  // far off: the dates are hardly those of the duration
  if (ratio > 3 || ratio < 1 / 3) return undefined;
  return {
    outcome: 'differs',
    working: `${shown(from, to)} is ${readings(a, b, most, stated)}, not ${inWords(stated, low)}`,
  };
}

/** "6 days, 7 with both days counted"; in months and years by the calendar. */
function readings(a: CivilDate, b: CivilDate, most: number, stated: Quantity): string {
  const unit = stated.unit;
  if (a.day !== undefined && b.day !== undefined && (unit === 'day' || unit === 'h'))
    return `${days(most)}, ${most + 1} with both counted`;
  if (a.day !== undefined && b.day !== undefined && unit === 'week')
    return `${days(most)}, ${number(round(most / 7))} weeks`;
  const months = monthsBetween(a, b);
  if (unit === 'year') {
    const years = b.year - a.year;
    if (a.month === undefined || b.month === undefined)
      return `${years} ${years === 1 ? 'year' : 'years'} by the calendar, ${years + 1} with both counted`;
    return `${number(round(months / 12))} years by the calendar`;
  }
  if (unit === 'month')
    return `${months} ${months === 1 ? 'month' : 'months'} by the calendar, ${months + 1} with both counted`;
  return `${days(most)} at most`;
}

const days = (n: number): string => `${number(n)} ${n === 1 ? 'day' : 'days'}`;
const round = (x: number): number => Number(x.toFixed(1));
const monthsBetween = (a: CivilDate, b: CivilDate): number => 12 * (b.year - a.year) + (b.month ?? 1) - (a.month ?? 1);

/** Months or years as the calendar turns over, with and without the last one. */
function calendarCount(a: CivilDate, b: CivilDate, unit: string): readonly number[] {
  if (unit === 'year') {
    const years = b.year - a.year;
    const known = a.month !== undefined && b.month !== undefined;
    // from December 1990 to January 1992 is one year, or a part of three; between bare years one less is possible as well
    return known ? [years, years + 1] : [years - 1, years, years + 1];
  }
  if (unit === 'month' && a.month !== undefined && b.month !== undefined) {
    const months = monthsBetween(a, b);
    return [months, months + 1, ...(a.day === undefined || b.day === undefined || b.day < a.day ? [months - 1] : [])];
  }
  return [];
}

/** The two dates with their years: one that is left out is the other's, or any where both leave it out. */
function datesOf(from: string, to: string): readonly [CivilDate | undefined, CivilDate | undefined] {
  const [x, y] = [dateFields(from), dateFields(to)];
  const any = 2001;
  const yearA = x.year ?? y.year ?? any;
  let yearB = y.year ?? x.year ?? any;
  // over the turn of the year
  if (x.month === undefined || y.month === undefined) {
    if (x.year === undefined || y.year === undefined) return [undefined, undefined];
  } else if (y.year === undefined && order(y) < order(x)) yearB = yearA + 1;
  else if (x.year === undefined && y.year !== undefined && order(y) < order(x))
    return [
      { ...x, year: yearA - 1 },
      { ...y, year: y.year },
    ];
  return [
    { ...x, year: yearA },
    { ...y, year: yearB },
  ];
}

const order = (d: { readonly month?: number; readonly day?: number }): number => 100 * (d.month ?? 0) + (d.day ?? 0);

/** Clock times: the span may pass midnight, and a time without "am" or "pm" may be either. */
function compareClock(
  from: string,
  to: string,
  stated: Quantity,
): { readonly outcome: 'follows' | 'differs'; readonly working: string } | undefined {
  const perUnit = { s: 1 / 60, min: 1, h: 60 }[stated.unit];
  const low = stated.low ?? stated.high;
  if (!from.startsWith('T') || !to.startsWith('T') || perUnit === undefined || typeof low !== 'number')
    return undefined;
  const minutes = (s: string): number => Number(s.slice(1, 3)) * 60 + Number(s.slice(4, 6));
  const span = (minutes(to) - minutes(from) + 1440) % 1440;
  const claimed = intervalOf(stated, false);
  const spans = [span, (span + 720) % 1440].map(x => ({ low: (x - 1) / perUnit, high: (x + 1) / perUnit }));
  if (spans.some(s => meets(s, claimed))) {
    const exact = stated.modality === 'exact' && low * perUnit === span;
    return exact
      ? { outcome: 'follows', working: `${clock(from)} to ${clock(to)} is ${inWords(stated, low)}` }
      : undefined;
  }
  const ratio = (low * perUnit) / Math.max(1, span);
  if (ratio > 3 || ratio < 1 / 3) return undefined;
  const h = Math.floor(span / 60);
  const min = span % 60;
  const is = [h > 0 ? `${h} h` : '', min > 0 ? `${min} min` : ''].filter(Boolean).join(' ');
  return { outcome: 'differs', working: `${clock(from)} to ${clock(to)} is ${is}, not ${inWords(stated, low)}` };
}

const clock = (s: string): string => s.slice(1, 6);

/** "3 May to 9 May", "1990 to 2003". */
const shown = (from: string, to: string): string => `${dateInWords(from)} to ${dateInWords(to)}`;
