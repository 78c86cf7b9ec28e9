import type { Fingerprints } from '../text/fingerprints.ts';

/**
 * Which fingerprints texts share. Equal ones are numbered alike; from there on everything is counted in typed arrays, because a
 * thousand texts have most of a million fingerprints.
 */

/** A fingerprint in more texts, or more often in one, than this is a formula. */
const COMMON = 16;

/** A fingerprint that stands nowhere else, or in too many places. */
export const NOT_SHARED = -1;

export interface SharedRuns {
  /** For each text the number of each of its fingerprints, or {@link NOT_SHARED}. */
  readonly runs: readonly Int32Array[];
  /** Numbers given, from 0 on. */
  readonly count: number;
  /** Texts that hold the fingerprint `n`, in rising order: `texts` from `starts[n]` to `starts[n + 1]`. */
  readonly starts: Int32Array;
  readonly texts: Int32Array;
}

/** Numbers the fingerprints that stand twice or more. Linear. */
export function shareRuns(texts: readonly Fingerprints[]): SharedRuns {
  const { runs, count } = numberRuns(texts);
  // in how many texts each stands, and how often in one of them
  const spread = new Int32Array(count);
  const most = new Int32Array(count);
  const seenIn = new Int32Array(count).fill(-1);
  const inText = new Int32Array(count);
  runs.forEach((list, text) => {
    for (const n of list) {
      if (n === NOT_SHARED) continue;
      if (seenIn[n] !== text) {
        seenIn[n] = text;
        inText[n] = 0;
        spread[n]!++;
      }
      if (++inText[n]! > most[n]!) most[n] = inText[n]!;
    }
  });
  const starts = new Int32Array(count + 1);
  for (let n = 0; n < count; n++) {
    const shared = spread[n]! <= COMMON && most[n]! <= COMMON && (spread[n]! > 1 || most[n]! > 1);
    starts[n + 1] = starts[n]! + (shared ? spread[n]! : 0);
  }
  const holders = new Int32Array(starts[count]!);
  const fill = starts.slice(0, count);
  seenIn.fill(-1);
  runs.forEach((list, text) => {
    for (let k = 0; k < list.length; k++) {
      const n = list[k]!;
      if (n === NOT_SHARED) continue;
      if (starts[n] === starts[n + 1]) list[k] = NOT_SHARED;
      else if (seenIn[n] !== text) {
        seenIn[n] = text;
        holders[fill[n]!++] = text;
      }
    }
  });
  return { runs, count, starts, texts: holders };
}

/**
 * Gives equal hashes equal numbers, by open addressing. A hash has none before it comes again: of a thousand texts few do, and all
 * that is counted by number stays small.
 */
function numberRuns(texts: readonly Fingerprints[]): { runs: Int32Array[]; count: number } {
  const all = texts.reduce((sum, { hashes }) => sum + hashes.length, 0);
  const slots = 2 ** Math.ceil(Math.log2(Math.max(16, all * 1.5)));
  const keys = new Int32Array(slots);
  /** 1 + the place among all hashes where one stands first. */
  const firsts = new Int32Array(slots);
  const numbers = new Int32Array(all).fill(NOT_SHARED);
  let count = 0;
  let place = 0;
  const runs = texts.map(({ hashes }) => {
    const from = place;
    for (let k = 0; k < hashes.length; k++, place++) {
      const hash = hashes[k]!;
      let slot = (Math.imul(hash, 0x9e3779b1) >>> 4) & (slots - 1);
      while (firsts[slot] !== 0 && keys[slot] !== hash) slot = (slot + 1) & (slots - 1);
      if (firsts[slot] === 0) {
        keys[slot] = hash;
        firsts[slot] = place + 1;
        continue;
      }
      const first = firsts[slot]! - 1;
      if (numbers[first] === NOT_SHARED) numbers[first] = count++;
      numbers[place] = numbers[first]!;
    }
    return numbers.subarray(from, place);
  });
  return { runs, count };
}

/** Every two texts that share fingerprints, by their numbers, the lesser first, in order, with how many they share. */
export function* sharingTexts({ runs, count, starts, texts }: SharedRuns): Iterable<readonly [number, number, number]> {
  const shared = new Int32Array(runs.length);
  const counted = new Int32Array(count).fill(-1);
  for (let i = 0; i < runs.length; i++) {
    const others: number[] = [];
    for (const n of runs[i]!) {
      if (n === NOT_SHARED || counted[n] === i) continue;
      counted[n] = i;
      for (let e = starts[n]!; e < starts[n + 1]!; e++) {
        const other = texts[e]!;
        if (other > i && shared[other]!++ === 0) others.push(other);
      }
    }
    others.sort((x, y) => x - y);
    for (const other of others) yield [i, other, shared[other]!];
    for (const other of others) shared[other] = 0;
  }
}
