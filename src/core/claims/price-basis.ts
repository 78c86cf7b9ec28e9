import { digitsAt, isDigits, isSymbol, isWord, widthAt, wordTest } from '../quantities/draft.ts';
import type { FigurePlace } from './figure-place.ts';

const isConstant = wordTest(/^(?:constant|fixed|real)$/);
const isPresent = wordTest(/^(?:today|current|present)$/);
const isMoney = wordTest(/^(?:prices|money|dollars|pounds|euros|values|value|terms)$/);

/**
 * "$8 million in 2020 prices", "£49m (in today's money)", "$7.5 million (1912 dollars)": two such amounts differ as the value of money
 * does, and no source is wrong. The year, "now" for the present one, "" where none is said. `end`: the token behind the amount.
 */
export function priceBasisOf({ t, kind, end }: FigurePlace): string {
  if (kind !== 'money') return '';
  let i = isSymbol(t, end, '(', ',') ? end + 1 : end;
  if (isWord(t, i, 'in', 'at', 'of')) i++;
  else if (i === end) return '';
  if (isConstant(t, i)) i++;
  if (isDigits(t, i)) return widthAt(t, i) === 4 && isMoney(t, i + 1) ? String(digitsAt(t, i)) : '';
  if (!isPresent(t, i)) return '';
  i++;
  if (isSymbol(t, i, "'", '’')) i++;
  if (isWord(t, i, 's')) i++;
  return isMoney(t, i) ? 'now' : '';
}
