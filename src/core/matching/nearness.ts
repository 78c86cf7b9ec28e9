import { dayNumber } from '../language/civil-days.ts';
import { toBase } from '../quantities/units.ts';
import type { Quantity } from '../model.ts';
import { dateFields, HALF_DAY, minutesOf } from '../verdicts/compare-dates.ts';

/** How near two values that differ come to each other: a conflict is seldom between figures that are worlds apart. */

/** Where a value stands on the line of its kind. */
export interface Position {
  /** A number in the base unit; NaN where the value is a date, a time of day, or not above 0. */
  readonly value: number;
  /** Number of a date's day; NaN where it names no year. */
  readonly day: number;
  /** Number of a date's day in one and the same year; NaN where it names no month. */
  readonly yearDay: number;
  /** Minutes of a time of day. */
  readonly minute: number;
}

const NOWHERE: Position = { value: NaN, day: NaN, yearDay: NaN, minute: NaN };
/** A date that leaves out its month or day is taken to be in the middle. */
const MID_YEAR = 7;
const MID_MONTH = 15;
/** Years are laid over one another at this one. */
const SOME_YEAR = 2001;

export function positionOf({ low, high, unit }: Quantity): Position {
  const value = low ?? high;
  if (typeof value === 'number') return { ...NOWHERE, value: value > 0 ? toBase(value, unit) : NaN };
  if (value === null) return NOWHERE;
  if (value.startsWith('T')) return { ...NOWHERE, minute: minutesOf(value) };
  const { year, month, day = MID_MONTH } = dateFields(value);
  return {
    ...NOWHERE,
    day: year === undefined ? NaN : dayNumber({ year, month: month ?? MID_YEAR, day }, 'first'),
    yearDay: month === undefined ? NaN : dayNumber({ year: SOME_YEAR, month, day }, 'first'),
  };
}

/** Days and minutes from which on two dates, two times of day are not near at all: ten years, six hours. */
const FAR_DAYS = 3650;
const FAR_MINUTES = 360;
const YEAR = 365;

/** 1 for values that nearly meet, 0 for numbers that are ten times apart and for dates that are years apart. */
export function nearness(a: Position, b: Position): number {
  const ratio = Math.abs(Math.log10(a.value / b.value));
  if (ratio >= 0) return Math.max(0, 1 - ratio);
  const days = daysApart(a, b);
  if (days >= 0) return fallOff(days, FAR_DAYS);
  const minutes = minutesApart(a, b);
  return minutes >= 0 ? fallOff(minutes, FAR_MINUTES) : 0;
}

/** How many times as large the larger of two quantities is, by their lower ends; 0 where either is no positive number. */
export function timesApart(a: Quantity, b: Quantity): number {
  const [x, y] = [a.low ?? a.high, b.low ?? b.high];
  if (typeof x !== 'number' || typeof y !== 'number' || x <= 0 || y <= 0) return 0;
  return Math.max(x / y, y / x);
}

/** Days between two dates, within a year where one of them names none; NaN where either is no date of a month. */
export function daysApart(a: Position, b: Position): number {
  const days = Math.abs(a.day - b.day);
  if (days >= 0) return days;
  const within = Math.abs(a.yearDay - b.yearDay);
  return Math.min(within, YEAR - within);
}

/** Minutes between two times of day, whose half of the day is often left out; NaN where either is none. */
export function minutesApart(a: Position, b: Position): number {
  const minutes = Math.abs(a.minute - b.minute) % HALF_DAY;
  return Math.min(minutes, HALF_DAY - minutes);
}

const fallOff = (apart: number, far: number): number => Math.max(0, 1 - Math.log10(1 + apart) / Math.log10(1 + far));

/** Numbers as far apart as this share are not nearly equal: a slip, or another's count, is seldom as far. */
const NEARLY = 0.1;

/** 1 for numbers that all but meet, 0 for numbers that are a tenth apart and for all that is none. */
export function nearlyEqual(a: Position, b: Position): number {
  const ratio = Math.abs(Math.log(a.value / b.value));
  return ratio >= 0 ? Math.max(0, 1 - ratio / NEARLY) : 0;
}

/** Two ages differ by no more where they are of one person: a birthday, or another way of counting. */
const YEARS_OFF = 2;

/** Whether two ages are no more than a year or two apart. */
export const nearInAge = (a: Position, b: Position): boolean =>
  Math.abs(a.value - b.value) <= toBase(YEARS_OFF, 'year');
