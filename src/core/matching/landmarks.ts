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
/** Bits of the map by which most pairs that do not stand in a text are told at once: small enough for the fastest memory. */
const MAP_BITS = 1 << 16;

const pairKey = (x: number, y: number): number =>
  (x < y ? Math.imul(x, 0x9e3779b1) ^ y : Math.imul(y, 0x9e3779b1) ^ x) | 0;
const mix = (key: number): number => Math.imul(key, 0x2c1b3c6d) >>> 8;

/**
 * Where pairs of near words stand in one text, as long as they stand at no more than {@link LANDMARK} places. One object serves
 * text after text: {@link read} takes the next.
 */
export class Landmarks {
  #content: Int32Array = new Int32Array();
  #mask = 0;
  #keys = new Int32Array();
  /** Three numbers a slot: how often the pair stands, and its first two places. */
  #places = new Int32Array();
  readonly #map = new Int32Array(MAP_BITS / 32);
  readonly #found = new Int32Array(REACH * LANDMARK);
  #tails = new Int32Array();

  /** Takes the text whose places are asked for from here on, by the hashes of its content words. */
  read(content: Int32Array): void {
    this.#content = content;
    if (content.length < LEAST_CONTENT) return;
    const slots = 2 ** Math.ceil(Math.log2(content.length * REACH * 2));
    if (this.#keys.length < slots) {
      this.#keys = new Int32Array(slots);
      this.#places = new Int32Array(slots * 3);
    } else this.#places.fill(0, 0, slots * 3);
    this.#mask = slots - 1;
    const map = this.#map.fill(0);
    const places = this.#places;
    for (let x = 0; x < content.length; x++) {
      const stop = Math.min(content.length, x + REACH + 1);
      for (let y = x + 1; y < stop; y++) {
        const key = pairKey(content[x]!, content[y]!);
        const at = this.#slot(key, true) * 3;
        const n = places[at]!++;
        if (n < LANDMARK) places[at + 1 + n] = x;
        const bit = mix(key) & (MAP_BITS - 1);
        map[bit >> 5]! |= 1 << (bit & 31);
      }
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
    // a longest increasing chain: for each word its places from the last to the first, so that a chain takes at most one of them
    const tails = this.#tails;
    const found = this.#found;
    const map = this.#map;
    let length = 0;
    const wanted = least * count;
    for (let x = 0; x < count; x++) {
      if (length + count - x < wanted) return 0;
      let n = 0;
      const stop = Math.min(count, x + REACH + 1);
      for (let y = x + 1; y < stop; y++) {
        const key = pairKey(content[x]!, content[y]!);
        const bit = mix(key) & (MAP_BITS - 1);
        if ((map[bit >> 5]! & (1 << (bit & 31))) !== 0) n = this.#collect(key, n);
      }
      if (n > 1) sortFirst(found, n);
      for (let k = n - 1; k >= 0; k--) {
        const place = found[k]!;
        if (k < n - 1 && place === found[k + 1]) continue;
        let low = 0;
        let high = length;
        while (low < high) {
          const mid = (low + high) >> 1;
          if (tails[mid]! < place) low = mid + 1;
          else high = mid;
        }
        tails[low] = place;
        if (low === length) length++;
      }
    }
    return length < wanted ? 0 : length / count;
  }

  /** Adds the places of a pair to the first `n` found. Their new number. */
  #collect(key: number, n: number): number {
    const at = this.#slot(key, false) * 3;
    if (at < 0) return n;
    const count = this.#places[at]!;
    if (count > LANDMARK) return n;
    for (let k = 0; k < count; k++) this.#found[n + k] = this.#places[at + 1 + k]!;
    return n + count;
  }

  #slot(key: number, add: boolean): number {
    const keys = this.#keys;
    const places = this.#places;
    let slot = mix(key) & this.#mask;
    for (; places[slot * 3] !== 0; slot = (slot + 1) & this.#mask) if (keys[slot] === key) return slot;
    if (!add) return -1;
    keys[slot] = key;
    return slot;
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
