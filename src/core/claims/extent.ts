import type { ClaimContext } from '../model.ts';
import { isHyphen, isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

/** Which way a length was measured, where it says so: "two miles long, one mile wide and 60 feet deep". */

const isLength = wordTest(/^(?:long|length)$/);
const isWidth = wordTest(/^(?:wide|broad|width|breadth)$/);
const isHeight = wordTest(/^(?:high|tall|height)$/);
const isDepth = wordTest(/^(?:deep|depth)$/);
const isAcross = wordTest(/^diameter$/);
const isAdjective = wordTest(/^(?:long|wide|broad|high|tall|deep)$/);

const extentAt = (t: Tokens, i: number): ClaimContext['extent'] =>
  isLength(t, i)
    ? 'length'
    : isWidth(t, i)
      ? 'width'
      : isHeight(t, i)
        ? 'height'
        : isDepth(t, i)
          ? 'depth'
          : isAcross(t, i)
            ? 'diameter'
            : '';

/** Which way the length was measured, "" where it does not say. */
export function extentOf({ t, kind, at, end }: FigurePlace): ClaimContext['extent'] {
  if (kind !== 'length') return '';
  // "40 feet high", "a 40-foot-high wall", but not "a 40 foot high-speed boat"
  const behind = isHyphen(t, end) ? end + 1 : behindBracket(t, at, end);
  if (isAdjective(t, behind) && !isHyphen(t, behind + 1)) return extentAt(t, behind);
  if (isWord(t, end, 'in') && !isAdjective(t, end + 1)) return extentAt(t, end + 1);
  // "Height: 52.5 m"
  if (isSymbol(t, at - 1, ':') && !isAdjective(t, at - 2)) return extentAt(t, at - 2);
  // "a total length of 5,900 feet"
  return isWord(t, at - 1, 'of') && !isAdjective(t, at - 2) ? extentAt(t, at - 2) : '';
}

/** Tokens of a bracket that says a length again, at most. */
const BRACKET = 8;

/** Where the words behind a length go on: "36 m (that's 117 feet) deep" says it of both. */
function behindBracket(t: Tokens, at: number, end: number): number {
  if (isSymbol(t, end, '(')) {
    for (let i = end + 1; i < end + BRACKET; i++) if (isSymbol(t, i, ')')) return i + 1;
  } else if (isSymbol(t, end, ')')) {
    for (let i = at - 1; i > at - BRACKET; i--) if (isSymbol(t, i, '(')) return end + 1;
  }
  return end;
}
