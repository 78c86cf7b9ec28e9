import type { Tolerances } from '../verdicts/tolerances.ts';
import type { Alignment } from './align.ts';
import { nearAt, type PacketStatistics, type StatedValue } from './evidence.ts';
import { graphOf, pairAt, type PairGraph } from './pair-graph.ts';
import type { PairTable } from './pair-table.ts';
import type { PreparedClaim } from './prepare-claims.ts';
import type { Records } from './records.ts';

/**
 * First scores of the last comparison, for a host whose packet changes a little at a time. A score follows from the two claims,
 * from what is known of their words, names and values in the packet, and from their documents: where all that is as it was, so is
 * the score. What is looked up here is what would be worked out, bit by bit the same.
 */

/** What was compared, and what came of it. */
export interface Compared {
  readonly prepared: readonly PreparedClaim[];
  readonly statistics: PacketStatistics;
  readonly alignment: Alignment;
  readonly tolerances: Tolerances;
  readonly records: Records;
}

/** Every pair that was looked at, by the claims' numbers, with its number in the table of those that were kept, or DROPPED. */
export interface Looked {
  readonly a: number[];
  readonly b: number[];
  readonly kept: number[];
}

/** A pair that was looked at and not kept. */
export const DROPPED = -1;
/** A pair that must be scored. */
export const UNKNOWN = -2;

/** Claims of a packet whose scores are remembered at most: beyond, they would take more room than they save time. */
const MOST_CLAIMS = 20_000;

interface Last extends Compared {
  readonly graph: PairGraph;
  readonly kept: readonly number[];
  readonly pairs: PairTable;
}

/** Remembers the first scores of one comparison until the next. */
export class ScoreMemo {
  #last: Last | undefined;

  /** Finds pairs of a new comparison in the last one. Undefined where nothing is remembered that could help. */
  recall(now: Compared): Recall | undefined {
    const last = this.#last;
    if (!last || last.tolerances !== now.tolerances) return undefined;
    if (last.statistics.documents.size !== now.statistics.documents.size) return undefined;
    return new Recall(last, now);
  }

  keep(compared: Compared, { a, b, kept }: Looked, pairs: PairTable): void {
    const { length } = compared.prepared;
    if (length > MOST_CLAIMS) {
      this.#last = undefined;
      return;
    }
    const graph = graphOf(length, { length: a.length, a: Int32Array.from(a), b: Int32Array.from(b) });
    this.#last = { ...compared, graph, kept, pairs };
  }
}

/** Pairs of one comparison in the one before. */
export class Recall {
  readonly #last: Last;
  readonly #now: Compared;
  /** For each claim its number in the last comparison, -1 where something about it changed. */
  readonly #before: Int32Array;

  constructor(last: Last, now: Compared) {
    this.#last = last;
    this.#now = now;
    this.#before = unchanged(last, now);
  }

  /** The table of the last comparison, in which {@link find} finds pairs. */
  get pairs(): PairTable {
    return this.#last.pairs;
  }

  /** Number of a pair in {@link pairs}, DROPPED or UNKNOWN. */
  find(a: number, b: number): number {
    const x = this.#before[a]!;
    const y = this.#before[b]!;
    if (x < 0 || y < 0) return UNKNOWN;
    const looked = pairAt(this.#last.graph, x, y);
    if (looked < 0 || this.#now.alignment.get(a, b) !== this.#last.alignment.get(x, y)) return UNKNOWN;
    const same =
      ofOneMatter(this.#now, a, b) === ofOneMatter(this.#last, x, y) &&
      ofOtherRecord(this.#now, a, b) === ofOtherRecord(this.#last, x, y);
    return same ? this.#last.kept[looked]! : UNKNOWN;
  }
}

const ofOneMatter = ({ prepared, statistics: { matters } }: Compared, a: number, b: number): boolean =>
  matters[prepared[a]!.document] === matters[prepared[b]!.document];

const ofOtherRecord = ({ prepared, records }: Compared, a: number, b: number): boolean =>
  records(prepared[a]!.document, prepared[b]!.document);

/** For each claim its number in the last comparison, where neither it nor its document nor what is known of either changed. */
function unchanged(last: Last, now: Compared): Int32Array {
  const numbers = new Map(last.prepared.map((p, i) => [p.claim.context, i]));
  const before = new Int32Array(now.prepared.length).fill(-1);
  for (const [from, to] of documentsOf(now.prepared)) {
    const first = numbers.get(now.prepared[from]!.claim.context);
    if (first === undefined || !sameDocument(last.prepared, first, now.prepared, from, to)) continue;
    for (let i = from; i < to; i++) if (samePreparation(last, first + i - from, now, i)) before[i] = first + i - from;
  }
  return before;
}

/** Where each document's claims begin and end. */
function* documentsOf(claims: readonly PreparedClaim[]): Generator<readonly [number, number]> {
  for (let from = 0, to = 0; from < claims.length; from = to) {
    while (to < claims.length && claims[to]!.document === claims[from]!.document) to++;
    yield [from, to];
  }
}

/** Whether the claims of a document are those of the last comparison, from first to last. */
function sameDocument(
  last: readonly PreparedClaim[],
  first: number,
  now: readonly PreparedClaim[],
  from: number,
  to: number,
): boolean {
  const { document } = last[first]!;
  if (last[first - 1]?.document === document || last[first + to - from]?.document === document) return false;
  for (let i = from; i < to; i++) {
    const was = last[first + i - from];
    if (was?.document !== document || was.claim.context !== now[i]!.claim.context) return false;
  }
  return true;
}

/** Whether all that a claim is compared by is the same, but for what is only numbered anew. */
function samePreparation(last: Last, x: number, now: Compared, y: number): boolean {
  const was = last.prepared[x]!;
  const is = now.prepared[y]!;
  if (was.claim !== is.claim) return false;
  for (let k = 0; k < is.to - is.from; k++)
    if (nearAt(now.statistics, is.from + k) !== nearAt(last.statistics, was.from + k)) return false;
  return (
    sameValue(was.value, is.value) &&
    was.before?.key === is.before?.key &&
    was.behind?.key === is.behind?.key &&
    was.moment?.key === is.moment?.key &&
    was.wideNorm === is.wideNorm &&
    was.heads?.mass === is.heads?.mass &&
    was.repeated === is.repeated &&
    was.crowd === is.crowd &&
    was.common === is.common &&
    was.place === is.place
  );
}

const sameValue = (a: StatedValue, b: StatedValue): boolean =>
  a.key === b.key && a.claims === b.claims && a.documents.size === b.documents.size;
