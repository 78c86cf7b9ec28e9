import type { Claim } from '../core/model.ts';
import type { ExportInput } from './input.ts';
import { placesOf, sentenceOf } from './places.ts';
import { plain } from './plain.ts';
import { standings, type Standing } from './standing.ts';

/** Columns in order: heading, and the value of a claim. */
const COLUMNS = [
  'source',
  'line',
  'column',
  'time code',
  'as written',
  'kind',
  'low',
  'high',
  'unit',
  'modality',
  'per',
  'subject',
  'measure',
  'condition',
  'period',
  'claim',
  'sources',
  'standing',
  'working',
  'decision',
  'sentence',
] as const;

const STANDINGS: Readonly<Record<Standing['label'], string>> = {
  conflict: 'differs',
  accepted: 'differs, accepted',
  compatible: 'compatible',
  agree: 'agrees',
  single: 'only here',
};

/**
 * Every claim as a row of CSV (RFC 4180: CRLF, quotes doubled) in the order of the sources. Begins with a byte-order mark,
 * without which the usual spreadsheets take UTF-8 for something else.
 */
export function csv(input: ExportInput): string {
  const places = placesOf(input);
  const standing = standings(input.analysis);
  const names = new Map(input.analysis.groups.map((g, i) => [g.id, `g${i + 1}`]));
  const row = (claim: Claim): (string | number)[] => {
    const { line, column } = places.position(claim.uri, claim.start);
    const its = standing.get(claim.id);
    const { quantity } = claim;
    return [
      places.path(claim.uri),
      line,
      column,
      places.time(claim.uri, claim.start) ?? '',
      places.written(claim),
      quantity.kind,
      quantity.low ?? '',
      quantity.high ?? '',
      quantity.unit,
      quantity.modality,
      quantity.per ?? '',
      claim.subject?.value ?? '',
      claim.measure?.value ?? '',
      claim.condition?.value ?? '',
      claim.time?.value ?? '',
      its?.group ? `${its.group.label} (${names.get(its.group.id)})` : '',
      its?.sources ?? 1,
      STANDINGS[its?.label ?? 'single'],
      its?.reason ?? '',
      its?.decision?.reason ?? '',
      sentenceText(claim, places),
    ];
  };
  const lines = [[...COLUMNS], ...input.analysis.claims.map(row)];
  return `\ufeff${lines.map(cells => `${cells.map(cell).join(',')}\r\n`).join('')}`;
}

function sentenceText(claim: Claim, places: ReturnType<typeof placesOf>): string {
  const { before, text, after } = places.excerpt(claim, sentenceOf(claim));
  return before + text + after;
}

/** Beginnings that a spreadsheet would calculate instead of showing (OWASP, "CSV injection"), in either width. */
const FORMULA = /^[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** One cell. Text that reads as a formula, once nothing unseen stands before it, gets an apostrophe before it, which spreadsheets take as "this is text". */
export function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const shown = plain(value);
  const text = FORMULA.test(shown) ? `'${shown}` : shown;
  return /[",\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}
