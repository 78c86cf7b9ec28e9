import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD } from '../../text/vocabulary.ts';
import {
  classAt,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
  wordSet,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';

const LEADS = wordSet('in since until till');
const isOh = wordTest(/^(oh|o)$/);
/** The centuries of years that people speak of. */
const [FIRST, LAST] = [15, 20];

/** Years whose two halves speech recognition wrote apart: "in eighteen, forty eight", "in 19 45", "back in 19 oh 1". */
export const brokenYears: Refiner = {
  id: 'broken-years',
  refine(t, drafts) {
    if (!drafts.some(d => isCentury(t, d))) return drafts;
    const out: Draft[] = [];
    for (let k = 0; k < drafts.length; k++) {
      const draft = drafts[k]!;
      const next = drafts[k + 1];
      if (next && isCentury(t, draft) && isRest(t, draft, next)) {
        const year = String(100 * (draft.low as number) + (next.low as number));
        const trace = [...draft.trace, 'broken-years'];
        out.push({
          ...draft,
          to: next.to,
          figureTo: next.to,
          low: year,
          high: year,
          kind: 'year',
          measure: 'unit',
          step: 0,
          trace,
        });
        k++;
      } else out.push(draft);
    }
    return out;
  },
};

const isBare = (d: Draft): boolean =>
  d.measure === 'bare' && d.trace[0] === 'amount' && d.low === d.high && Number.isInteger(d.low) && !d.magnitude;

/** "eighteen" behind "in". */
const isCentury = (t: Tokens, d: Draft): boolean =>
  isBare(d) &&
  (d.low as number) >= FIRST &&
  (d.low as number) <= LAST &&
  d.to - d.from === 1 &&
  isIn(t, d.from - 1, LEADS);

/** Whether the second figure is the rest of the year that the first begins, with nothing behind it that it could count. */
function isRest(t: Tokens, first: Draft, d: Draft): boolean {
  if (!isBare(d)) return false;
  const value = d.low as number;
  const oh = isOh(t, first.to) && d.from === first.to + 1 && value < 10;
  const words = isLetters(t, d.from) && isLetters(t, first.from);
  const two = value >= 10 && value < 100 && (words || widthAt(t, d.from) === 2);
  const beside = d.from === first.to || (words && d.from === first.to + 1 && isSymbol(t, first.to, ','));
  if (!oh && !(two && beside)) return false;
  return !isLetters(t, d.to) || ((classAt(t, d.to) & FUNCTION_WORD) !== 0 && !isWord(t, d.to, 'of', 'to', 'or'));
}
