/** Room for more than so many is given back: those of a text of a million characters. */
export const MOST_KEPT = 1 << 18;

/**
 * Room for whole numbers that are needed only while one text is gone through. It is used over and over: to get new room takes as
 * long as to fill it.
 */
export class Scratch {
  #room = new Int32Array(1 << 10);

  /** So many numbers, each `value`. What was handed out before is written over. */
  filled(length: number, value: number): Int32Array {
    if (length > MOST_KEPT) return new Int32Array(length).fill(value);
    if (length > this.#room.length) this.#room = new Int32Array(Math.min(2 * length, MOST_KEPT));
    return this.#room.subarray(0, length).fill(value);
  }
}
