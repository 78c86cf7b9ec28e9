/**
 * Approximate string search: where a pattern stands in a text with at most so many characters changed, left out or put in.
 * The bit-parallel algorithm of Myers, "A fast bit-vector algorithm for approximate string matching based on dynamic
 * programming" (J. ACM 46, 1999), figure 8, in blocks of 32 rows: O(n · m / 32).
 */

const WORD = 32;

export interface ApproximateEnd {
  readonly end: number;
  readonly errors: number;
}

/** Ends of the best matches of `pattern` in `text`, if those have at most `limit` errors. All of them, in order. */
export function approximateEnds(text: string, pattern: string, limit: number): ApproximateEnd[] {
  const m = pattern.length;
  if (m === 0) return [];
  const blocks = Math.ceil(m / WORD);
  const last = 1 << ((m - 1) % WORD);
  const peq = masksOf(pattern, blocks);
  const none = new Int32Array(blocks);
  const pv = new Int32Array(blocks).fill(-1);
  const mv = new Int32Array(blocks);
  let score = m;
  let best = limit;
  let ends: ApproximateEnd[] = [];
  for (let j = 0; j < text.length; j++) {
    const eqs = peq.get(text.charCodeAt(j)) ?? none;
    // difference that comes in at the top: none, since a match may begin anywhere
    let carry = 0;
    for (let b = 0; b < blocks; b++) {
      const p = pv[b]!;
      const n = mv[b]!;
      let eq = eqs[b]!;
      const xv = eq | n;
      if (carry < 0) eq |= 1;
      const xh = (((eq & p) + p) ^ p) | eq;
      let ph = n | ~(xh | p);
      let mh = p & xh;
      const top = b === blocks - 1 ? last : 1 << (WORD - 1);
      const out = (ph & top) !== 0 ? 1 : (mh & top) !== 0 ? -1 : 0;
      ph <<= 1;
      mh <<= 1;
      if (carry < 0) mh |= 1;
      else if (carry > 0) ph |= 1;
      pv[b] = mh | ~(xv | ph);
      mv[b] = ph & xv;
      carry = out;
    }
    score += carry;
    if (score > best) continue;
    if (score < best) ends = [];
    best = score;
    ends.push({ end: j + 1, errors: score });
  }
  return ends;
}

/** Starts of the matches that end at `end` with exactly `errors` errors, the longest match first. */
export function approximateStarts(text: string, pattern: string, { end, errors }: ApproximateEnd): number[] {
  const from = Math.max(0, end - pattern.length - errors);
  const reversed = (s: string): string => [...Array(s.length).keys()].map(i => s[s.length - 1 - i]!).join('');
  const back = fromStart(reversed(text.slice(from, end)), reversed(pattern));
  const starts: number[] = [];
  back.forEach((distance, length) => {
    if (distance === errors && length > 0) starts.push(end - length);
  });
  return starts.sort((a, b) => a - b);
}

/** Edit distance of the pattern to each beginning of the text. */
function fromStart(text: string, pattern: string): number[] {
  let row = Array.from({ length: text.length + 1 }, (_, j) => j);
  for (let i = 1; i <= pattern.length; i++) {
    const next = [i];
    for (let j = 1; j <= text.length; j++)
      next.push(Math.min(row[j - 1]! + (pattern[i - 1] === text[j - 1] ? 0 : 1), row[j]! + 1, next[j - 1]! + 1));
    row = next;
  }
  return row;
}

/** Least number of errors with which the pattern stands anywhere in the text; its length where nothing of it does. */
export function leastErrors(text: string, pattern: string): number {
  return approximateEnds(text, pattern, pattern.length)[0]?.errors ?? pattern.length;
}

function masksOf(pattern: string, blocks: number): Map<number, Int32Array> {
  const masks = new Map<number, Int32Array>();
  for (let i = 0; i < pattern.length; i++) {
    const c = pattern.charCodeAt(i);
    let mask = masks.get(c);
    if (!mask) masks.set(c, (mask = new Int32Array(blocks)));
    mask[Math.floor(i / WORD)]! |= 1 << (i % WORD);
  }
  return masks;
}
