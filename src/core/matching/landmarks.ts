/**
 * Whether one text follows another from end to end in words of its own: where its pairs of near content words stand in the
 * other, and how many of them come in the same order.
 */

/** Content words from which the order says anything. */
const LEAST_CONTENT = 60;
/** Content words that a pair may span. */
const REACH = 5;
/** A pair that stands more often than this in the other text is no landmark of it. */
const LANDMARK = 2;
/** Numbers of a slot: all that is asked of a pair stands in one place of the memory. */
const WIDTH = 2 + LANDMARK;
/** Bits of the map by which most pairs that do not stand in a text are told at once: small enough for the fastest memory. */
const MAP_BITS = 1 << 16;

/** The same for two words in either order, without asking which is the lesser. */
const pairKey = (x: number, y: number): number => Math.imul(x ^ y, 0x9e3779b1) ^ Math.imul(x + y, 0x85ebca6b);
const mix = (key: number): number => Math.imul(key, 0x2c1b3c6d) >>> 8;

/**
 * Where pairs of near words stand in one text, as long as they stand at no more than {@link LANDMARK} places. One object serves
 * text after text: {@link read} takes the next.
 */
export class Landmarks {
  #content: Int32Array = new Int32Array();
  #mask = 0;
  /** {@link WIDTH} numbers a slot: how often the pair stands, its key, and its first two places. */
  #slots = new Int32Array();
  readonly #map = new Int32Array(MAP_BITS / 32);
  readonly #keys = new Int32Array(REACH + 1);
  readonly #found = new Int32Array((REACH + 1) * LANDMARK);
  #tails = new Int32Array();

  /** Takes the text whose places are asked for from here on, by the hashes of its content words. */
  read(content: Int32Array): void {
    this.#content = content;
    if (content.length < LEAST_CONTENT) return;
    const slots = 2 ** Math.ceil(Math.log2(content.length * REACH * 1.5));
    if (this.#slots.length < slots * WIDTH) this.#slots = new Int32Array(slots * WIDTH);
    else this.#slots.fill(0, 0, slots * WIDTH);
    this.#mask = slots - 1;
    const table = this.#slots;
    for (let x = 0; x < content.length; x++) {
      const stop = Math.min(content.length, x + REACH + 1);
      for (let y = x + 1; y < stop; y++) {
        const at = this.#slotOf(pairKey(content[x]!, content[y]!));
        const n = table[at]!++;
        if (n < LANDMARK) table[at + 2 + n] = x;
      }
    }
    // what stands too often is no landmark, and need not be found
    const map = this.#map.fill(0);
    for (let at = 0; at < slots * WIDTH; at += WIDTH) {
      if (table[at] === 0 || table[at]! > LANDMARK) continue;
      const bit = mix(table[at + 1]!) & (MAP_BITS - 1);
      map[bit >> 5]! |= 1 << (bit & 31);
    }
  }

  /**
   * Share of a text's content words that, in order, open a pair of near words that the text read has too; 0 where it is less than
   * `least`, which is known as soon as the words that are left are too few.
   */
  shareOf(content: Int32Array, least: number): number {
    const { length: count } = content;
    if (count < LEAST_CONTENT || this.#content.length < LEAST_CONTENT) return 0;
    if (this.#tails.length < count) this.#tails = new Int32Array(count);
    // A longest increasing chain: for each word its places from the last to the first, so that a chain takes at most one of them.
    // Hardly a test in here comes out as the last time, and a processor waits for each: sums take their place.
    const tails = this.#tails;
    const found = this.#found;
    const keys = this.#keys;
    const map = this.#map;
    let length = 0;
    const wanted = least * count;
    for (let x = 0; x < count; x++) {
      if (length + count - x < wanted) return 0;
      let known = 0;
      const first = content[x]!;
      const stop = Math.min(count, x + REACH + 1);
      for (let y = x + 1; y < stop; y++) {
        const key = pairKey(first, content[y]!);
        const bit = mix(key) & (MAP_BITS - 1);
        keys[known] = key;
        known += (map[bit >> 5]! >>> (bit & 31)) & 1;
      }
      let n = 0;
      for (let k = 0; k < known; k++) n = this.#collect(keys[k]!, n);
      if (n > 1) sortFirst(found, n);
      for (let k = n - 1; k >= 0; k--) {
        const place = found[k]!;
        // the number of tails before the place
        let at = 0;
        for (let left = length; left > 0;) {
          const half = (left + 1) >> 1;
          at += half & ((tails[at + half - 1]! - place) >> 31);
          left -= half;
        }
        tails[at] = place;
        if (at === length) length++;
      }
    }
    return length < wanted ? 0 : length / count;
  }

  /** Adds the places of a pair to the first `n` found. Their new number. */
  #collect(key: number, n: number): number {
    const table = this.#slots;
    const found = this.#found;
    let slot = mix(key) & this.#mask;
    while (table[slot * WIDTH] !== 0 && table[slot * WIDTH + 1] !== key) slot = (slot + 1) & this.#mask;
    const at = slot * WIDTH;
    for (let k = 0; k < LANDMARK; k++) found[n + k] = table[at + 2 + k]!;
    return table[at]! > LANDMARK ? n : n + table[at]!;
  }

  /** Where the numbers of a pair begin, which is added where it is new. */
  #slotOf(key: number): number {
    const table = this.#slots;
    let slot = mix(key) & this.#mask;
    for (; table[slot * WIDTH] !== 0; slot = (slot + 1) & this.#mask)
      if (table[slot * WIDTH + 1] === key) return slot * WIDTH;
    table[slot * WIDTH + 1] = key;
    return slot * WIDTH;
  }
}

/** Sorts the first few numbers of an array in place. */
function sortFirst(list: Int32Array, n: number): void {
  for (let i = 1; i < n; i++) {
    const x = list[i]!;
    let k = i;
    for (; k > 0 && list[k - 1]! > x; k--) list[k] = list[k - 1]!;
    list[k] = x;
  }
}
