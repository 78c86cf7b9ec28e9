import type { Tokens } from '../../text/tokens.ts';
import { isDigits, isGlued, isSymbol } from '../draft.ts';
import { unitSymbolAt } from '../lexicon.ts';

/** Figures behind a sign that could join them to a word before it. */

/** The token behind a number in digits. */
const behindNumber = (t: Tokens, i: number): number =>
  isSymbol(t, i + 1, '.') && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2) ? i + 3 : i + 1;

/** "Na2SO4:10.2%": behind the colon stands a figure with its unit. */
export function isMeasured(t: Tokens, i: number): boolean {
  if (!isDigits(t, i)) return false;
  const at = behindNumber(t, i);
  return (isSymbol(t, at, '%') && isGlued(t, at)) || unitSymbolAt(t, at) !== undefined;
}

/** "1.5 km-2 km": what stands before the hyphen is the unit of another figure, and the same is measured behind it. */
export function endsRange(t: Tokens, i: number): boolean {
  // "°C" is two tokens
  const from = isSymbol(t, i - 3, '°') ? i - 3 : i - 2;
  const unit = isDigits(t, from - 1) ? unitSymbolAt(t, from) : undefined;
  return unit?.at === i - 1 && unitSymbolAt(t, behindNumber(t, i))?.value.dimension === unit.value.dimension;
}
