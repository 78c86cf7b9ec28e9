import type { Tokens } from '../../text/tokens.ts';
import { isBreak, isDash, isIn, isWord, wordSet, wordTest, type Draft, type Refiner } from '../draft.ts';
import { closes } from './inherit.ts';

/** Ages that people are under, over or between, at most. */
const OLDEST = 110;
/** Tokens on each side in which a text of shares speaks of ages. */
const REACH = 30;

const BE = wordSet('is was were are');
const BOUNDS = wordSet('from between under over below above');
const isAge = wordTest(/^age$/);
const isAged = wordTest(/^aged$/);
const speaksOfAge = wordTest(/^(age|aged|ages|older|younger|old|median)$/);

/**
 * The bounds of groups by age behind their shares: "12.4% were under 18, 9.1% from 18 to 24, 16% were 65 or older", "under the age of 18
 * and 4.1%". They take no percent from the shares around them.
 */
export const ageGroups: Refiner = {
  id: 'age-groups',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (!mayBeAge(draft) || !closes(t, draft)) return;
      const last = drafts[k - 1];
      if (!ofAge(t, draft.from - 1) && !(last && isBound(t, last, draft) && isAboutAge(t, draft.from))) return;
      Object.assign(draft, { kind: 'age', unit: 'year', measure: 'unit' });
      draft.trace.push('age-groups');
    });
    return drafts;
  },
};

const mayBeAge = ({ measure, low, high, magnitude, grouped, step }: Draft): boolean =>
  measure === 'bare' &&
  typeof low === 'number' &&
  typeof high === 'number' &&
  low >= 1 &&
  high <= OLDEST &&
  step === 1 &&
  !magnitude &&
  !grouped;

const ofAge = (t: Tokens, at: number): boolean => isWord(t, at, 'of') && isAge(t, at - 1);

/** Whether a number is a bound of the group whose share stands right before it, or the other end of that group. */
function isBound(t: Tokens, last: Draft, draft: Draft): boolean {
  const at = draft.from - 1;
  if (last.trace.includes('age-groups'))
    return (
      at === last.to &&
      (isWord(t, at, 'to', 'and') || isDash(t, at)) &&
      last.modality !== 'range' &&
      (draft.low as number) > (last.low as number) &&
      isWord(t, last.from - 1, 'from', 'between', 'aged')
    );
  if (last.unit !== '%' || at - last.to > 1) return false;
  const first = last.to;
  if (at < first) return isWord(t, draft.from, 'between') && at === first - 1;
  if (at === first && isIn(t, at, BE)) return isWord(t, draft.to, 'or', 'and') && isOlder(t, draft.to + 1);
  const bound = isIn(t, at, BOUNDS) || isAged(t, at) || isWord(t, draft.from, 'between');
  return bound && (at === first || isIn(t, first, BE) || isAged(t, first));
}
const isOlder = wordTest(/^(older|over|above|younger|under)$/);

/** Whether ages are spoken of around a token, in its block. */
function isAboutAge(t: Tokens, at: number): boolean {
  for (let k = at; k >= 0 && at - k <= REACH && !isBreak(t, k); k--) if (speaksOfAge(t, k)) return true;
  for (let k = at; k < t.count && k - at <= REACH && !isBreak(t, k); k++) if (speaksOfAge(t, k)) return true;
  return false;
}
