const NO_BITS = new Int32Array();

/**
 * A set of numbers from 0 on that is filled once and asked often: open addressing in one typed array. Numbers below `dense` are bits:
 * the first terms of a packet are its common words, which are asked for most.
 */
export class NumberSet {
  readonly #dense: number;
  readonly #bits: Int32Array;
  /** 1 + the number, 0 where the slot is empty. A power of two long, half full at most. */
  #slots = new Int32Array(16);
  #sparse = 0;
  #size = 0;

  constructor(dense = 0) {
    this.#dense = dense;
    this.#bits = dense === 0 ? NO_BITS : new Int32Array(Math.ceil(dense / 32));
  }

  get size(): number {
    return this.#size;
  }

  add(n: number): void {
    if (this.has(n)) return;
    this.#size++;
    if (n < this.#dense) {
      this.#bits[n >> 5]! |= 1 << (n & 31);
      return;
    }
    if (++this.#sparse * 2 > this.#slots.length) {
      const old = this.#slots;
      this.#slots = new Int32Array(old.length * 2);
      for (const entry of old) if (entry !== 0) this.#put(entry);
    }
    this.#put(n + 1);
  }

  has(n: number): boolean {
    if (n < this.#dense) return ((this.#bits[n >> 5]! >>> (n & 31)) & 1) === 1;
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = Math.imul(n + 1, 0x9e3779b1) >>> 7; ; slot++) {
      const entry = slots[slot & mask]!;
      if (entry === n + 1) return true;
      if (entry === 0) return false;
    }
  }

  /** The numbers, in no order. */
  *[Symbol.iterator](): Generator<number> {
    for (let n = 0; n < this.#dense; n++) if (this.has(n)) yield n;
    for (const entry of this.#slots) if (entry !== 0) yield entry - 1;
  }

  #put(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(entry, 0x9e3779b1) >>> 7;
    while (this.#slots[slot & mask] !== 0) slot++;
    this.#slots[slot & mask] = entry;
  }
}
