/**
 * Room for whole numbers that are needed only while one text is gone through. It is used over and over: to get new room takes as
 * long as to fill it.
 */
export class Scratch {
  #room = new Int32Array(1 << 10);

  /** So many numbers, each `value`. What was handed out before is written over. */
  filled(length: number, value: number): Int32Array {
    return this.#cut(length).fill(value);
  }

  /** So many numbers, which are whatever they were. */
  #cut(length: number): Int32Array {
    if (length > this.#room.length) this.#room = new Int32Array(2 * length);
    return this.#room.subarray(0, length);
  }
}
