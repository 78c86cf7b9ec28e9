/**
 * Candidate pairs, one number of each kind of knowledge in one array: a packet of a thousand documents has a third of a million
 * pairs, and as objects they would be the largest part of what is kept of it.
 */
export interface PairTable {
  readonly length: number;
  /** The claims' numbers, the lesser first. */
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Index in CLASSES. */
  readonly kind: Uint8Array;
  /** First score, from the pair's own features. */
  readonly base: Float64Array;
  /** Final score, log-odds. */
  readonly score: Float64Array;
  /** Features that clusters are judged by. */
  readonly aligned: Float64Array;
  readonly rarest: Float64Array;
  readonly otherName: Uint8Array;
  readonly restated: Uint8Array;
}

/** What is known of a pair when it is scored. */
export interface PairEntry {
  readonly a: number;
  readonly b: number;
  readonly kind: number;
  readonly base: number;
  readonly aligned: number;
  readonly rarest: number;
  readonly otherName: number;
  readonly restated: boolean;
}

/** Room that a table begins with at least. */
const FIRST_ROOM = 1024;

/** A table that is being filled: final scores come when it is full. */
type Growing = Omit<PairTable, 'score'>;

const emptyTable = (room: number): Growing => ({
  length: room,
  a: new Int32Array(room),
  b: new Int32Array(room),
  kind: new Uint8Array(room),
  base: new Float64Array(room),
  aligned: new Float64Array(room),
  rarest: new Float64Array(room),
  otherName: new Uint8Array(room),
  restated: new Uint8Array(room),
});

/** Fills a table of pairs of which nobody knows how many there will be. */
export class PairTableBuilder {
  #table: Growing;
  #length = 0;

  /** `expected`: pairs for which there is room from the start. Of a large packet, tables that were outgrown are megabytes each. */
  constructor(expected = 0) {
    this.#table = emptyTable(Math.max(FIRST_ROOM, expected));
  }

  add(pair: PairEntry): void {
    if (this.#length === this.#table.length) this.#table = resized(this.#table, this.#length, this.#length * 2);
    const table = this.#table;
    const p = this.#length++;
    table.a[p] = pair.a;
    table.b[p] = pair.b;
    table.kind[p] = pair.kind;
    table.base[p] = pair.base;
    table.aligned[p] = pair.aligned;
    table.rarest[p] = pair.rarest;
    table.otherName[p] = pair.otherName;
    table.restated[p] = pair.restated ? 1 : 0;
  }

  /** Adds a pair of another table, in which its claims may have other numbers. */
  copy(a: number, b: number, from: PairTable, p: number): void {
    this.add({
      a,
      b,
      kind: from.kind[p]!,
      base: from.base[p]!,
      aligned: from.aligned[p]!,
      rarest: from.rarest[p]!,
      otherName: from.otherName[p]!,
      restated: from.restated[p] === 1,
    });
  }

  /** Pairs added so far. */
  get length(): number {
    return this.#length;
  }

  /** The table, as long as what was added, with first scores in the place of the final ones. */
  take(): PairTable {
    const length = this.#length;
    const { a, b, kind, base, aligned, rarest, otherName, restated } = this.#table;
    return {
      length,
      a: a.subarray(0, length),
      b: b.subarray(0, length),
      kind: kind.subarray(0, length),
      base: base.subarray(0, length),
      score: base.slice(0, length),
      aligned: aligned.subarray(0, length),
      rarest: rarest.subarray(0, length),
      otherName: otherName.subarray(0, length),
      restated: restated.subarray(0, length),
    };
  }
}

/** The first `length` pairs in a table with another room. */
function resized(from: Growing, length: number, room: number): Growing {
  const to = emptyTable(room);
  to.a.set(from.a.subarray(0, length));
  to.b.set(from.b.subarray(0, length));
  to.kind.set(from.kind.subarray(0, length));
  to.base.set(from.base.subarray(0, length));
  to.aligned.set(from.aligned.subarray(0, length));
  to.rarest.set(from.rarest.subarray(0, length));
  to.otherName.set(from.otherName.subarray(0, length));
  to.restated.set(from.restated.subarray(0, length));
  return to;
}
