import type { ClaimContext, Kind } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';
import { isConsensus } from './consensus.ts';
import { isOwnGuess } from './own-guess.ts';
import { reachesBack } from './reach-back.ts';
import { isTenor } from './tenor.ts';

/** What a figure at tokens `[at, end)` of the sentence `[from, to)` is that no other figure can be, however alike they are. */
export function asideOf(
  t: Tokens,
  at: number,
  end: number,
  from: number,
  to: number,
  kind: Kind,
): ClaimContext['aside'] {
  if (reachesBack(t, at, end, from, kind)) return 'reaches back';
  if (isTenor(t, at, end, kind)) return 'term of a loan';
  if (isOwnGuess(t, at, end, from, to)) return 'own guess';
  return kind !== 'date' && kind !== 'year' && isConsensus(t, at, end, from, to) ? 'consensus' : 'none';
}
