import { count } from './plain.ts';
import type { MatrixRow, Where } from './review-model.ts';
import type { Standing } from './standing.ts';

/** Headings of the reports, by the ids that links use. */
export const SECTIONS = {
  conflicts: 'Where figures differ',
  quotations: 'Quotations',
  others: 'Other findings',
  matrix: 'Claims by source',
  decisions: 'Decisions',
  questions: 'Questions to the author',
  coverage: 'Coverage',
  sources: 'Sources',
} as const;

/** How a figure stands to the others: a sign, so that colour is never alone, and words. */
export const STANDINGS: Readonly<Record<Standing['label'], { readonly sign: string; readonly words: string }>> = {
  conflict: { sign: '≠', words: 'differs' },
  accepted: { sign: '≠✓', words: 'differs, accepted' },
  compatible: { sign: '≈', words: 'compatible' },
  agree: { sign: '=', words: 'agrees' },
  single: { sign: '·', words: 'only here' },
};

/** Sources that a matrix has columns for; more are listed under each claim instead. */
const MOST_COLUMNS = 8;
export const shownColumns = (sources: number): boolean => sources <= MOST_COLUMNS;

/** How many quotations are as their source has them. */
export const verbatimWords = (n: number): string =>
  `${n === 0 ? 'No quotation' : count(n, 'quotation')} ${n < 2 ? 'stands' : 'stand'} word for word in another source.`;

/** A row of the matrix by what is said instead of by who says it. */
export function readingsOf(
  row: MatrixRow,
): { readonly text: string; readonly label: Standing['label']; readonly where: readonly Where[] }[] {
  const found = new Map<string, { text: string; label: Standing['label']; where: Where[] }>();
  for (const { text, label, where } of row.cells.flat()) {
    const known = found.get(text);
    if (known) known.where.push(where);
    else found.set(text, { text, label, where: [where] });
  }
  return [...found.values()];
}

/** Places named under one reading at most. */
const MOST_PLACES = 20;

/** "a.md:3, b.md:7 and 12 more". */
export function listed(where: readonly Where[]): string {
  const shown = where.slice(0, MOST_PLACES).map(w => `${w.path}:${w.line}`);
  return where.length > MOST_PLACES ? `${shown.join(', ')} and ${where.length - MOST_PLACES} more` : shown.join(', ');
}
