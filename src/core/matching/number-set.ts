/** A set of numbers from 0 on that is filled once and asked often: open addressing in one typed array. */
export class NumberSet {
  /** 1 + the number, 0 where the slot is empty. A power of two long, half full at most. */
  #slots = new Int32Array(16);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  add(n: number): void {
    if (this.has(n)) return;
    if (++this.#size * 2 > this.#slots.length) {
      const old = this.#slots;
      this.#slots = new Int32Array(old.length * 2);
      for (const entry of old) if (entry !== 0) this.#put(entry);
    }
    this.#put(n + 1);
  }

  has(n: number): boolean {
    const slots = this.#slots;
    const mask = slots.length - 1;
    for (let slot = Math.imul(n + 1, 0x9e3779b1) >>> 7; ; slot++) {
      const entry = slots[slot & mask]!;
      if (entry === n + 1) return true;
      if (entry === 0) return false;
    }
  }

  /** Puts a value at each of the numbers. */
  mark(target: Int32Array, value: number): void {
    for (const entry of this.#slots) if (entry !== 0) target[entry - 1] = value;
  }

  /** The numbers, in no order. */
  *[Symbol.iterator](): Generator<number> {
    for (const entry of this.#slots) if (entry !== 0) yield entry - 1;
  }

  #put(entry: number): void {
    const mask = this.#slots.length - 1;
    let slot = Math.imul(entry, 0x9e3779b1) >>> 7;
    while (this.#slots[slot & mask] !== 0) slot++;
    this.#slots[slot & mask] = entry;
  }
}
