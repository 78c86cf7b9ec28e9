/** Days as numbers, for counting between dates: Hinnant, "chrono-compatible low-level date algorithms". */

/** A calendar date; what is not stated is absent. */
export interface CivilDate {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** Days since 1 March of the year 0, of a date's first or last day where it leaves out its day or month. */
export function dayNumber(date: CivilDate, end: 'first' | 'last'): number {
  const month = date.month ?? (end === 'first' ? 1 : 12);
  const day = date.day ?? (end === 'first' ? 1 : lastDayOf(date.year, month));
  const y = month <= 2 ? date.year - 1 : date.year;
  const era = Math.floor(y / 400);
  const ofEra = y - era * 400;
  const ofYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  return era * 146097 + ofEra * 365 + Math.floor(ofEra / 4) - Math.floor(ofEra / 100) + ofYear;
}

/** The date of a {@link dayNumber}. */
export function dateOfDay(n: number): Required<CivilDate> {
  const era = Math.floor(n / 146097);
  const ofEra = n - era * 146097;
  const yearOfEra = Math.floor(
    (ofEra - Math.floor(ofEra / 1460) + Math.floor(ofEra / 36524) - Math.floor(ofEra / 146096)) / 365,
  );
  const ofYear = ofEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const m = Math.floor((5 * ofYear + 2) / 153);
  const month = m < 10 ? m + 3 : m - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: ofYear - Math.floor((153 * m + 2) / 5) + 1,
  };
}

function lastDayOf(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}
