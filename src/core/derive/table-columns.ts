import type { Claim, Derivation, ParsedDocument } from '../model.ts';
import { only, tablesOf } from './cells.ts';
import { size, type Operand } from './intervals.ts';
import { judge, type Candidate, type Outcome } from './outcome.ts';
import { difference, percentChange, share, sum } from './relations.ts';
import { BESIDE_THE_POINT } from './wordings.ts';

/**
 * Columns of tables that follow from two others, row by row: the change from last year, the share of the whole, the difference. No heading need
 * say so: what nearly all rows satisfy is what the column states, and a row that does not is wrong.
 */

type Relation = (a: Operand, b: Operand, stated: Operand) => Candidate[];

/** The change in percent of amounts; of percentages the change is told in points, whatever sign stands behind it. */
const changeFrom: Relation = (a, b, stated) =>
  stated.unit !== '%' || a.unit === '%' || b.unit === '%' || a.value * b.value <= 0 ? [] : percentChange(a, b);

const RELATIONS: readonly (readonly [id: string, relation: Relation])[] = [
  ['column of changes', changeFrom],
  ['column of changes', (a, b, stated) => changeFrom(b, a, stated)],
  ['column of shares', (a, b, stated) => share(a, b, stated)],
  ['column of shares', (a, b, stated) => share(b, a, stated)],
  ['column of sums', (a, b, stated) => (stated.unit === '%' ? [] : sum([a, b], stated))],
  ['column of differences', (a, b, stated) => (stated.unit === 'x' ? [] : difference(a, b, stated))],
];

/** A column follows from two that stand so many places before it, at most. */
const REACH = 4;
/** Rows that must follow, at least; so many times as many as those that do not; and digits that they state together, since one digit may be chance. */
const [LEAST_ROWS, TIMES_AS_MANY, LEAST_DIGITS] = [3, 4, 8];
/** Rows that a relation is tried on first. */
const SAMPLE = 8;
/** Tables with more columns than this are lists of many things. */
const MOST_COLUMNS = 16;

type Row = readonly (Operand | undefined)[];
/** A row and whether its figure follows; undefined where it is so far off that the row states something else. */
interface Judged {
  readonly row: Row;
  readonly outcome: Outcome | undefined;
}

export function columnRelations(
  document: ParsedDocument,
  byBlock: ReadonlyMap<number, readonly Claim[]>,
): Derivation[] {
  return tablesOf(document).flatMap(cells => {
    const { heads, rows } = gridOf(document, cells, byBlock);
    if (rows.length < LEAST_ROWS || heads.length > MOST_COLUMNS) return [];
    return heads.flatMap((head, c) => (BESIDE_THE_POINT.test(head) ? [] : relationOf(rows, c)));
  });
}

/** The figures of a table, by row and column; a cell that states none or several is empty. */
function gridOf(
  { blocks, prose }: ParsedDocument,
  cells: readonly number[],
  byBlock: ReadonlyMap<number, readonly Claim[]>,
): { readonly heads: readonly string[]; readonly rows: readonly Row[] } {
  const columns = new Map<number, number>();
  const rows = new Map<number, (Operand | undefined)[]>();
  for (const cell of cells) {
    const { row, column } = blocks[cell]!;
    const operand = row === undefined || column === undefined ? undefined : only(byBlock, cell);
    if (!operand) continue;
    if (!columns.has(column!)) columns.set(column!, columns.size);
    if (!rows.has(row!)) rows.set(row!, []);
    rows.get(row!)![columns.get(column!)!] = operand;
  }
  // in the order of the table, in which the first row may leave a cell empty
  const order = [...columns.keys()].sort((a, b) => a - b);
  return {
    heads: order.map(c => prose.slice(blocks[c]!.start, blocks[c]!.end).toLowerCase()),
    rows: [...rows.values()].map(row => order.map(c => row[columns.get(c)!])),
  };
}

/** What column `c` follows from, where there is such a thing: of several the one that most rows satisfy. */
function relationOf(rows: readonly Row[], c: number): Derivation[] {
  let best: readonly Judged[] = [];
  let found: { readonly id: string; readonly a: number; readonly b: number } | undefined;
  for (let a = Math.max(0, c - REACH); a < c; a++)
    for (let b = a + 1; b < c; b++)
      for (const [id, relation] of RELATIONS) {
        const full = rows.filter(row => row[a] && row[b] && row[c]);
        if (full.length < LEAST_ROWS || !holds(judgeRows(full.slice(0, SAMPLE), a, b, c, relation), 1)) continue;
        const judged = judgeRows(full, a, b, c, relation);
        if (!holds(judged, TIMES_AS_MANY) || !isTelling(judged, c) || judged.length <= best.length) continue;
        best = judged;
        found = { id, a, b };
      }
  if (!found) return [];
  const { id, a, b } = found;
  return best.flatMap(({ row, outcome }) =>
    !outcome || outcome.outcome === 'possible'
      ? []
      : [
          {
            claim: row[c]!.claim.id,
            from: [row[a]!.claim.id, row[b]!.claim.id],
            relation: id,
            outcome: outcome.outcome,
            working: outcome.working,
          },
        ],
  );
}

function judgeRows(rows: readonly Row[], a: number, b: number, c: number, relation: Relation): Judged[] {
  const judged: Judged[] = [];
  for (const row of rows) {
    // how far down is told by a sign or brackets: the size alone is held against the parts
    const stated = { ...row[c]!, value: Math.abs(row[c]!.value), interval: size(row[c]!.interval) };
    const candidates = relation(row[a]!, row[b]!, stated);
    if (candidates.length === 0) continue;
    judged.push({ row, outcome: judge(candidates, stated) });
  }
  return judged;
}

const isWrong = ({ outcome }: Judged): boolean => outcome === undefined || outcome.outcome === 'differs';

/** Whether rows enough follow. */
function holds(judged: readonly Judged[], times: number): boolean {
  const wrong = judged.filter(isWrong).length;
  const right = judged.length - wrong;
  return right >= Math.min(LEAST_ROWS, judged.length) && right >= times * wrong;
}

function isTelling(judged: readonly Judged[], c: number): boolean {
  const right = judged.filter(j => !isWrong(j));
  const digits = right.reduce((sum, { row }) => sum + String(row[c]!.value).replace(/[^1-9]/g, '').length, 0);
  return right.length >= LEAST_ROWS && digits >= LEAST_DIGITS;
}
