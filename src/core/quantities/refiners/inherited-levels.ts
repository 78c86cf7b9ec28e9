import type { Tokens } from '../../text/tokens.ts';
import { isWord, type Draft } from '../draft.ts';
import { BACK, distance, LIKE_SIZE, sameSentence, take } from './inherit.ts';
import { isTimeOfDeed } from './decades.ts';

/** The unit that a vague level leaves out. */

/** Tokens within which a level is said of what was measured. */
const LONG_REACH = 700;

/** "in the low seventies": the percentage or temperature nearest on either side; "in his twenties" is an age. */
export function takeLevel(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const before = drafts[k - 1];
  // "in their 50s or 60s"
  if (before?.kind === 'age' && before.trace[0] === 'vague-level' && draft.from - before.to === 1)
    return take(draft, before);
  for (const at of [draft.from + 1, draft.from - 1]) {
    if (!isWord(t, at, 'his', 'her', 'their', 'my')) continue;
    draft.kind = 'age';
    draft.unit = 'year';
    draft.measure = 'unit';
    return;
  }
  if (isTimeOfDeed(t, draft)) return;
  for (let n = 1; n <= 2 * BACK; n++) {
    for (const other of [drafts[k - n], drafts[k + n]]) {
      if (!other || other.measure !== 'unit' || distance(t, other, draft) > LONG_REACH) continue;
      if (n === 1 && isPriceLevel(t, draft, other)) return take(draft, other);
      if ((other.kind === 'percentage' || other.kind === 'temperature') && other.unit !== 'pp' && other.unit !== 'bp')
        return take(draft, other);
    }
  }
}

/** "worth in the mid 30s, one said 38 to 42 dollars": a level beside a price of its size in the same sentence. */
const isPriceLevel = (t: Tokens, draft: Draft, other: Draft): boolean =>
  other.kind === 'money' &&
  !other.magnitude &&
  typeof other.high === 'number' &&
  sameSentence(t, ...(other.from < draft.from ? ([other, draft] as const) : ([draft, other] as const))) &&
  Math.max(other.high / (draft.low as number), (draft.high as number) / other.high) <= LIKE_SIZE;
