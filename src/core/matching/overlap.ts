import type { PacketStatistics } from './evidence.ts';
import { MARK, type PreparedClaim } from './prepare-claims.ts';

/** What the words around two figures have in common. One object is used over and over: read it before the next pair. */
export interface Overlap {
  /** Products of the weights of shared words, near the figures and anywhere around. */
  nearDot: number;
  wideDot: number;
  /** Of each shared word the lesser weight: near the figures added up, and the greatest. */
  nearShared: number;
  nearRarest: number;
  wideRarest: number;
  /** Idf of the words that both sentences have. */
  inSentences: number;
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
  /** 1 + place of each term among those of {@link #laid}. */
  readonly #place: Int32Array;
  #laid: PreparedClaim | undefined;
  readonly #found: Overlap = {
    nearDot: 0,
    wideDot: 0,
    nearShared: 0,
    nearRarest: 0,
    wideRarest: 0,
    inSentences: 0,
    atFigures: 0,
    nearA: 0,
    nearB: 0,
    knownA: 0,
    knownB: 0,
  };

  constructor(statistics: PacketStatistics) {
    this.#place = new Int32Array(statistics.terms.size);
  }

  measure(a: PreparedClaim, b: PreparedClaim): Overlap {
    const place = this.#place;
    if (a !== this.#laid) {
      if (this.#laid) for (const term of this.#laid.terms) place[term] = 0;
      for (let i = 0; i < a.terms.length; i++) place[a.terms[i]!] = i + 1;
      this.#laid = a;
    }
    let nearDot = 0;
    let wideDot = 0;
    let nearShared = 0;
    let nearRarest = 0;
    let wideRarest = 0;
    let inSentences = 0;
    let atFigures = 0;
    let nearA = 0;
    let nearB = 0;
    let knownA = 0;
    let knownB = 0;
    const { terms, near, wide, marks } = b;
    for (let k = 0; k < terms.length; k++) {
      const i = place[terms[k]!]! - 1;
      if (i < 0) continue;
      const na = a.near[i]!;
      const nb = near[k]!;
      const wa = a.wide[i]!;
      const wb = wide[k]!;
      const ma = a.marks[i]!;
      const mb = marks[k]!;
      nearDot += na * nb;
      wideDot += wa * wb;
      const n = na < nb ? na : nb;
      const w = wa < wb ? wa : wb;
      nearShared += n;
      if (n > nearRarest) nearRarest = n;
      if (w > wideRarest) wideRarest = w;
      nearA += na;
      nearB += nb;
      const both = ma & mb;
      if (both & MARK.inSentence) inSentences += a.idf[i]!;
      if (both & MARK.atFigure) atFigures++;
      if (mb & MARK.known) knownA += na;
      if (ma & MARK.known) knownB += nb;
    }
    const found = this.#found;
    found.nearDot = nearDot;
    found.wideDot = wideDot;
    found.nearShared = nearShared;
    found.nearRarest = nearRarest;
    found.wideRarest = wideRarest;
    found.inSentences = inSentences;
    found.atFigures = atFigures;
    found.nearA = nearA;
    found.nearB = nearB;
    found.knownA = knownA;
    found.knownB = knownB;
    return found;
  }
}

/** How much of the words near a figure, by weight, a document knows. */
export function knownIn(a: PreparedClaim, document: number, statistics: PacketStatistics): number {
  let sum = a.knownIn.get(document);
  if (sum === undefined) {
    const words = statistics.words[document]!;
    sum = 0;
    for (let i = 0; i < a.terms.length; i++) if (words.has(a.terms[i]!)) sum += a.near[i]!;
    a.knownIn.set(document, sum);
  }
  return sum;
}
