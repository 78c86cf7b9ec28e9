import { isCapital, T, type Tokens } from './tokens.ts';

const isInitial = (t: Tokens, i: number): boolean =>
  t.kind[i] === T.word && t.end[i]! - t.start[i]! === 1 && isCapital(t, i);

/** Behind the last full stop of initials that stand for a name ("U.N.", "J.K."), which begin at token `i`; `i` where there are no two. */
export function initialsEnd(t: Tokens, i: number): number {
  if (i + 3 >= t.count || !isInitial(t, i)) return i;
  let at = i;
  while (at + 1 < t.count && isInitial(t, at) && (at === i || t.glued[at]) && t.code[at + 1] === 46 && t.glued[at + 1])
    at += 2;
  return at - i >= 4 ? at : i;
}
