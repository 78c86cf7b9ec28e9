/** Slots that a table begins with, a power of two. */
const FIRST_SLOTS = 1 << 10;

/**
 * Numbers pairs of whole numbers from 0 on in the order in which they first come: a table of open addressing over typed arrays. A
 * packet has hundreds of thousands of such pairs; as keys of a Map each would be a number too large to be kept without a box.
 */
export class PairNumbers {
  /** The two numbers of each slot, and 1 + the pair's number, 0 where the slot is empty. */
  #slots: Int32Array;
  #mask: number;
  #size = 0;

  /** `expected`: pairs for which there is room from the start. */
  constructor(expected = 0) {
    const slots = Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(2 * expected + 1)));
    this.#slots = new Int32Array(3 * slots);
    this.#mask = slots - 1;
  }

  get size(): number {
    return this.#size;
  }

  /** The number of a pair, which is given one where it is new: it is then the size before. */
  add(x: number, y: number): number {
    if (2 * this.#size > this.#mask) this.#grow();
    const at = this.#slotOf(x, y);
    const slots = this.#slots;
    if (slots[at + 2] === 0) {
      slots[at] = x;
      slots[at + 1] = y;
      slots[at + 2] = ++this.#size;
    }
    return slots[at + 2]! - 1;
  }

  /** The number of a pair, -1 where it has none. */
  find(x: number, y: number): number {
    return this.#slots[this.#slotOf(x, y) + 2]! - 1;
  }

  /** Calls with every pair and its number, in no order. */
  forEach(take: (x: number, y: number, number: number) => void): void {
    const slots = this.#slots;
    for (let at = 0; at < slots.length; at += 3)
      if (slots[at + 2] !== 0) take(slots[at]!, slots[at + 1]!, slots[at + 2]! - 1);
  }

  #slotOf(x: number, y: number): number {
    const slots = this.#slots;
    const hash = Math.imul(Math.imul(x, 0x9e3779b1) ^ y, 0x85ebca6b);
    let slot = (hash ^ (hash >>> 15)) & this.#mask;
    while (slots[3 * slot + 2] !== 0 && (slots[3 * slot] !== x || slots[3 * slot + 1] !== y))
      slot = (slot + 1) & this.#mask;
    return 3 * slot;
  }

  #grow(): void {
    const old = this.#slots;
    this.#slots = new Int32Array(2 * old.length);
    this.#mask = 2 * this.#mask + 1;
    for (let at = 0; at < old.length; at += 3) {
      if (old[at + 2] === 0) continue;
      const to = this.#slotOf(old[at]!, old[at + 1]!);
      for (let k = 0; k < 3; k++) this.#slots[to + k] = old[at + k]!;
    }
  }
}
