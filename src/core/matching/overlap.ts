import { COUNTED, nearAt, nearWeight, type PacketWords } from './evidence.ts';
import { AT_FIGURE, type WeighedWords } from './prepare-claims.ts';

/** What the words around two figures have in common. One object is used over and over: read it before the next pair. */
export interface Overlap {
  /** Products of the weights of shared words, near the figures and anywhere around. */
  nearDot: number;
  wideDot: number;
  /** Of each shared word the lesser weight: near the figures added up, and the greatest. */
  nearShared: number;
  nearRarest: number;
  wideRarest: number;
  /** How near what the one counts is named to the other, 0..1. */
  noun: number;
  /** Words that stand right at both figures. */
  atFigures: number;
  /** Weight, near the one figure, of the words shared; and of those among them that the other's document knows. */
  nearA: number;
  nearB: number;
  knownA: number;
  knownB: number;
}

/**
 * Compares the words of pairs of one packet. The words of the first claim are laid out by number, so that a pair costs one step
 * for each word of the second: ask for all pairs of one claim in a row.
 */
export class OverlapMeter {
  /** 1 + place in the pool of each term of {@link #laid}. */
  readonly #place: Int32Array;
  #laid: WeighedWords | undefined;
  readonly #found: Overlap = {
    nearDot: 0,
    wideDot: 0,
    nearShared: 0,
    nearRarest: 0,
    wideRarest: 0,
    noun: 0,
    atFigures: 0,
    nearA: 0,
    nearB: 0,
    knownA: 0,
    knownB: 0,
  };

  readonly #packet: PacketWords;
  #knownOf: WeighedWords | undefined;
  #knownIn = -1;
  #known = 0;

  constructor(packet: PacketWords) {
    this.#packet = packet;
    this.#place = new Int32Array(packet.terms.size);
  }

  measure(a: WeighedWords, b: WeighedWords): Overlap {
    const { pool, idf, weights, words } = this.#packet;
    const place = this.#place;
    if (a !== this.#laid) {
      const before = this.#laid ?? a;
      for (let k = before.from; k < before.to; k++) place[pool[k]!] = 0;
      for (let k = a.from; k < a.to; k++) place[pool[k]!] = k + 1;
      this.#laid = a;
    }
    const wordsA = words[a.document]!;
    const wordsB = words[b.document]!;
    let nearDot = 0;
    let wideDot = 0;
    let nearShared = 0;
    let nearRarest = 0;
    let wideRarest = 0;
    let noun = 0;
    let atFigures = 0;
    let nearA = 0;
    let nearB = 0;
    let knownA = 0;
    let knownB = 0;
    for (let k = b.from; k < b.to; k++) {
      const term = pool[k]!;
      const i = place[term]! - 1;
      if (i < 0) continue;
      const x = weights[i]!;
      const y = weights[k]!;
      const rarity = idf[term]!;
      const na = nearWeight(rarity, x);
      const nb = nearWeight(rarity, y);
      nearDot += na * nb;
      wideDot += rarity * x * (rarity * y);
      const least = x < y ? x : y;
      const n = x < y ? na : nb;
      nearShared += n;
      if (n > nearRarest) nearRarest = n;
      if (rarity * least > wideRarest) wideRarest = rarity * least;
      if (term === a.nounTerm && y > noun) noun = y;
      if (term === b.nounTerm && x > noun) noun = x;
      nearA += na;
      nearB += nb;
      if (least >= AT_FIGURE) atFigures++;
      // what stands at a figure is a word of its document: most need not be looked up
      if (y >= COUNTED || wordsB.has(term)) knownA += na;
      if (x >= COUNTED || wordsA.has(term)) knownB += nb;
    }
    const found = this.#found;
    found.nearDot = nearDot;
    found.wideDot = wideDot;
    found.nearShared = nearShared;
    found.nearRarest = nearRarest;
    found.wideRarest = wideRarest;
    found.noun = noun;
    found.atFigures = atFigures;
    found.nearA = nearA;
    found.nearB = nearB;
    found.knownA = knownA;
    found.knownB = knownB;
    return found;
  }

  /** How much of the words near a claim, by weight, a document knows. Kept for the first claims of pairs, which come in a row. */
  knownToOther(a: WeighedWords, document: number): number {
    if (this.#knownOf !== a || this.#knownIn !== document) {
      this.#known = this.knownIn(a, document);
      this.#knownOf = a;
      this.#knownIn = document;
    }
    return this.#known;
  }

  /** How much of the words near a claim, by weight, a document knows. */
  knownIn({ from, to }: WeighedWords, document: number): number {
    const { pool, words } = this.#packet;
    const known = words[document]!;
    let sum = 0;
    for (let k = from; k < to; k++) if (known.has(pool[k]!)) sum += nearAt(this.#packet, k);
    return sum;
  }
}
