import { isLetters, isWord, wordTest } from '../quantities/draft.ts';
import type { ClaimContext, Kind } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';

const isToDo = wordTest(/^(?:go|play|run|spare)$/);
const isEnd = wordTest(/^(?:end|finish|time|whistle|close|line)$/);
const isLeft = wordTest(/^(?:left|remaining)$/);
/** "three seconds left when", but not "the two left the room" and "two hours to play the game". */
const goesOn = wordTest(/^(?:in|on|when|and|at|to|of|before|after|until|as|but|for|by|with)$/);

/**
 * Whether the figure at tokens `[at, end)` is counted from the end of something ("122 km to go", "three seconds left") or from its
 * start ("after 142 km", "142 kilometres in"): a race of 264 km has both at one place.
 */
export function countedFrom(t: Tokens, kind: Kind, at: number, end: number): ClaimContext['counted'] {
  if (kind === 'date' || kind === 'year') return '';
  if (isCountedDown(t, at, end)) return 'end';
  return isWord(t, at - 1, 'after') || (isWord(t, end, 'in', 'into') && !isLetters(t, end + 1)) ? 'start' : '';
}

function isCountedDown(t: Tokens, at: number, end: number): boolean {
  const closes = (i: number): boolean => !isLetters(t, i) || goesOn(t, i) || isWord(t, at - 1, 'with');
  if (isLeft(t, end)) return closes(end + 1);
  const next = isWord(t, end + 1, 'the') ? end + 2 : end + 1;
  if (isWord(t, end, 'from', 'before')) return isEnd(t, next);
  return isWord(t, end, 'to') && (next === end + 1 ? isToDo(t, next) && closes(next + 1) : isEnd(t, next));
}
