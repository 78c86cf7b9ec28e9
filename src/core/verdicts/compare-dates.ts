import type { Bound, Quantity } from '../model.ts';
import type { Judgement } from './judgement.ts';
import type { Tolerances } from './tolerances.ts';

interface DateFields {
  readonly year?: number;
  readonly month?: number;
  readonly day?: number;
}

/** "-0600": a year before our era, which has no month. */
const isBefore = (value: string): boolean => value.length >= 5 && value[0] === '-' && value[1] !== '-';

/** Fields of an ISO date: "1906-04-18", "--04-18", "2024-10", "1960". */
export function dateFields(value: string): DateFields {
  if (isBefore(value)) return { year: Number(value) };
  const m = /^(?:(\d{4})|-)(?:-(\d{2}))?(?:-(\d{2}))?$/.exec(value);
  if (!m) return {};
  return {
    ...(m[1] ? { year: Number(m[1]) } : {}),
    ...(m[2] ? { month: Number(m[2]) } : {}),
    ...(m[3] ? { day: Number(m[3]) } : {}),
  };
}

const MONTHS = 'January February March April May June July August September October November December'.split(' ');

/** A date or time for reading: "18 February", "October 2024", "05:12". */
export function dateInWords(value: string): string {
  const { year, month, day } = dateFields(value);
  if (year !== undefined && year < 0) return `${-year} BC`;
  const words = [day, month === undefined ? undefined : MONTHS[month - 1], year].filter(x => x !== undefined);
  return words.length > 0 ? words.join(' ') : value.replace(/^T/, '');
}

/** Whether two dates state anything in common: a year, and a month of no year, tell nothing of each other. */
export function shareField(a: Quantity, b: Quantity): boolean {
  const [x, y] = [text(a.low ?? a.high), text(b.low ?? b.high)];
  const yearless = (s: string): boolean => s.startsWith('--');
  const hasMonth = (s: string): boolean => yearless(s) || (!isBefore(s) && s.length >= 'yyyy-mm'.length);
  return (!yearless(x) && !yearless(y)) || (hasMonth(x) && hasMonth(y));
}

const text = (bound: Bound): string => String(bound ?? '');

/** Minutes of half a day. */
export const HALF_DAY = 720;

/** Minutes after midnight of "T05:12". */
export function minutesOf(value: string): number {
  return Number(value.slice(1, 3)) * 60 + Number(value.slice(4, 6));
}

/** "T02:41:17": with its seconds. */
const TO_THE_SECOND = 'Thh:mm:ss'.length;

/** Times in minutes after midnight: with their seconds where all state them, since what both state must be equal. */
function inMinutes(times: readonly [string, string, string, string]): readonly [number, number, number, number] {
  const exact = times.every(time => time.length === TO_THE_SECOND);
  const of = (time: string): number => minutesOf(time) + (exact ? Number(time.slice(7)) / 60 : 0);
  return [of(times[0]), of(times[1]), of(times[2]), of(times[3])];
}

/** Dates are compatible when every field that both state is equal; clock times are compared exactly unless hedged. */
export function compareDates(a: Quantity, b: Quantity, tolerances: Tolerances): Judgement {
  const [aLow, aHigh] = [text(a.low ?? a.high), text(a.high ?? a.low)];
  const [bLow, bHigh] = [text(b.low ?? b.high), text(b.high ?? b.low)];
  if (aLow === bLow && aHigh === bHigh) return { label: 'agree', step: 'same', reason: () => 'the same date' };
  const clock = aLow.startsWith('T');
  const hedged = a.modality === 'approximate' || b.modality === 'approximate';
  const aOpen = a.modality === 'at-least' || a.modality === 'at-most';
  const bOpen = b.modality === 'at-least' || b.modality === 'at-most';
  const range = aLow !== aHigh || bLow !== bHigh || aOpen || bOpen;
  if (clock) {
    const [x1, x2, y1, y2] = inMinutes([aLow, aHigh, bLow, bHigh]);
    const [al, ah] = [a.modality === 'at-most' ? -Infinity : x1, a.modality === 'at-least' ? Infinity : x2];
    const [bl, bh] = [b.modality === 'at-most' ? -Infinity : y1, b.modality === 'at-least' ? Infinity : y2];
    if (range && al <= bh && bl <= ah)
      return { label: 'compatible', step: 'bound', reason: () => 'one time lies within the other' };
    const gap = x1 > y2 ? x1 - y2 : y1 > x2 ? y1 - x2 : 0;
    // a time that leaves out its half of the day may be in either
    const round = a.idiomatic || b.idiomatic ? HALF_DAY : 2 * HALF_DAY;
    const wrapped = Math.min(gap % round, round - (gap % round));
    if (wrapped === 0 && !range)
      return { label: 'agree', step: 'same', reason: () => 'the same time, one without its half of the day' };
    if (hedged && wrapped <= tolerances.clockMinutes)
      return {
        label: 'compatible',
        step: 'approximate',
        reason: () => `${wrapped} minutes apart, one of them approximate`,
      };
    return {
      label: 'conflict',
      step: 'different',
      reason: () => `${dateInWords(aLow)} and ${dateInWords(bLow)} are ${duration(wrapped)} apart`,
    };
  }
  if (isBefore(aLow) || isBefore(bLow)) return compareEras(a, b, tolerances);
  if (range) {
    const [[al, ah], [bl, bh]] = [loosened(a, b, aLow, aHigh), loosened(b, a, bLow, bHigh)];
    if (overlaps(al, ah, a.modality, bl, bh, b.modality))
      return { label: 'compatible', step: 'bound', reason: () => 'one date lies within the other' };
  } else if (fieldsAgree(dateFields(aLow), dateFields(bLow)))
    return { label: 'compatible', step: 'date', reason: () => 'the same date, one stated in more detail' };
  return { label: 'conflict', step: 'date', reason: () => `${shown(aLow, aHigh)} is not ${shown(bLow, bHigh)}` };
}

/** Share of a part of a decade or century by which it reaches over its ends: "the late 1950s" may begin with 1956. */
const LOOSE_ENDS = 1 / 3;

/** The ends of a span of years, moved outwards where it is a part of a decade or century; "early" is not "mid" all the same. */
function loosened(q: Quantity, other: Quantity, low: string, high: string): readonly [string, string] {
  if (!q.idiomatic || other.idiomatic || q.kind !== 'year' || low === high) return [low, high];
  const [first, last] = [Number(low), Number(high)];
  const by = Math.ceil((last - first) * LOOSE_ENDS);
  return [String(first - by), String(last + by)];
}

/** Years of which one at least is before our era, by their numbers: most are hedged, and 10 % of so long ago is little. */
function compareEras(a: Quantity, b: Quantity, tolerances: Tolerances): Judgement {
  const yearOf = (bound: Bound): number => dateFields(text(bound)).year ?? NaN;
  const [al, ah, bl, bh] = [a.low ?? a.high, a.high ?? a.low, b.low ?? b.high, b.high ?? b.low].map(yearOf) as [
    number,
    number,
    number,
    number,
  ];
  const least = (q: Quantity, y: number): number => (q.modality === 'at-most' ? -Infinity : y);
  const most = (q: Quantity, y: number): number => (q.modality === 'at-least' ? Infinity : y);
  if (least(a, al) <= most(b, bh) && least(b, bl) <= most(a, ah))
    return { label: 'compatible', step: 'bound', reason: () => 'one date lies within the other' };
  const gap = Math.max(al - bh, bl - ah);
  if (
    (a.modality === 'approximate' || b.modality === 'approximate') &&
    gap <= tolerances.approximate * Math.max(Math.abs(al), Math.abs(bl))
  )
    return { label: 'compatible', step: 'approximate', reason: () => `${gap} years apart, one of them approximate` };
  const show = (q: Quantity): string => shown(text(q.low ?? q.high), text(q.high ?? q.low));
  return { label: 'conflict', step: 'date', reason: () => `${show(a)} is not ${show(b)}` };
}

const shown = (low: string, high: string): string =>
  low === high ? dateInWords(low) : `${dateInWords(low)} to ${dateInWords(high)}`;

function duration(min: number): string {
  const h = Math.floor(min / 60);
  const m = Math.floor(min % 60);
  const s = Math.round((60 * min) % 60);
  return [h ? `${h} h` : '', m || !(h || s) ? `${m} min` : '', s ? `${s} s` : ''].filter(Boolean).join(' ');
}

function fieldsAgree(a: DateFields, b: DateFields): boolean {
  return (['year', 'month', 'day'] as const).every(f => a[f] === undefined || b[f] === undefined || a[f] === b[f]);
}

/** Whether two spans of dates share a day, on the fields that both state. */
function overlaps(
  aLow: string,
  aHigh: string,
  aModality: string,
  bLow: string,
  bHigh: string,
  bModality: string,
): boolean {
  const length = Math.min(aLow.length, aHigh.length, bLow.length, bHigh.length);
  if (aLow.startsWith('--') !== bLow.startsWith('--')) return true;
  const cut = (s: string) => s.slice(0, length);
  const al = aModality === 'at-most' ? '' : cut(aLow);
  const ah = aModality === 'at-least' ? '￿' : cut(aHigh);
  const bl = bModality === 'at-most' ? '' : cut(bLow);
  const bh = bModality === 'at-least' ? '￿' : cut(bHigh);
  return al <= bh && bl <= ah;
}
