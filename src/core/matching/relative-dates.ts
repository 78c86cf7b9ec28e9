import { dateOfDay, dayNumber, type CivilDate } from '../language/civil-days.ts';
import type { Claim, ParsedDocument, Quantity } from '../model.ts';
import { dateFields } from '../verdicts/compare-dates.ts';

/** Days to either side that "two weeks ago" may mean. */
const WEEK_SLACK = 3;
/** Months to either side that "three months ago" may mean; years likewise. */
const SLACK = 1;

/**
 * Reads "five days ago" as a date where it is known when its source was written or recorded, so that it is compared with the
 * dates that others state. Weeks, months and years are said loosely: they become a span. Claims of sources without a date are
 * left as they are; the same array where there is nothing to read.
 */
export function resolveRelativeDates(
  claims: readonly Claim[],
  documents: ReadonlyMap<string, ParsedDocument>,
  dateOf: (uri: string) => string | undefined,
): readonly Claim[] {
  let changed = false;
  const resolved = claims.map(claim => {
    if (claim.quantity.kind !== 'duration') return claim;
    const recorded = dateOf(claim.uri);
    if (recorded === undefined || !isAgo(claim, documents.get(claim.uri)!)) return claim;
    const quantity = dateAgo(recorded, claim.quantity);
    if (!quantity) return claim;
    changed = true;
    return { ...claim, quantity, stated: claim.quantity, trace: [...claim.trace, 'relative-date'] };
  });
  return changed ? resolved : claims;
}

const isAgo = ({ text, end }: Claim, { prose }: ParsedDocument): boolean =>
  /\bago$/i.test(text) || /^\s+ago\b/i.test(prose.slice(end, end + 12));

/** The date a stretch of time before the recorded one, as precise as both allow. */
function dateAgo(recorded: string, { low, high, unit, modality }: Quantity): Quantity | undefined {
  const fields = dateFields(recorded);
  const [least, most] = [low ?? high, high ?? low];
  if (fields.year === undefined || typeof least !== 'number' || typeof most !== 'number') return undefined;
  if (modality === 'at-least' || modality === 'at-most') return undefined;
  const date: CivilDate = { ...fields, year: fields.year };
  const hedged = modality === 'approximate';
  if (unit === 'year') {
    if (!Number.isInteger(least) || !Number.isInteger(most)) return undefined;
    return span(String(date.year - most - SLACK), String(date.year - least + (hedged ? SLACK : 0)));
  }
  if (date.month === undefined) return undefined;
  if (unit === 'month') {
    if (!Number.isInteger(least) || !Number.isInteger(most)) return undefined;
    return span(monthBefore(date, most + SLACK), monthBefore(date, least - SLACK));
  }
  const perUnit = unit === 'day' ? 1 : unit === 'week' ? 7 : undefined;
  if (perUnit === undefined || date.day === undefined) return undefined;
  const slack = unit === 'week' ? WEEK_SLACK : hedged ? 1 : 0;
  const day = dayNumber(date, 'first');
  return span(iso(dateOfDay(day - perUnit * most - slack)), iso(dateOfDay(day - perUnit * least + slack)));
}

const span = (low: string, high: string): Quantity => ({
  low,
  high,
  unit: '',
  kind: low.length === 4 && low === high ? 'year' : 'date',
  modality: low === high ? 'exact' : 'range',
  step: 0,
});

function monthBefore({ year, month }: CivilDate, months: number): string {
  const n = 12 * year + (month ?? 1) - 1 - months;
  return `${Math.floor(n / 12)}-${two((n % 12) + 1)}`;
}

const two = (n: number): string => String(n).padStart(2, '0');
const iso = ({ year, month, day }: Required<CivilDate>): string =>
  `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
