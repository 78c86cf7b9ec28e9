import type { ClaimContext } from '../model.ts';
import { T } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * At what step of a quarrel money was named: what one side asks, what the other offers, what both settle for, what a court awards and what it fines are
 * as many amounts, each told of the same people by the same words.
 */

const STEPS: readonly (readonly [ClaimContext['redress'], RegExp])[] = [
  ['asked', /^(?:demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|sues?|suing|sued)$/],
  ['offered', /^(?:offer(?:s|ed|ing)?)$/],
  ['settled', /^(?:settle(?:s|d)?|settling|settlements?)$/],
  ['awarded', /^(?:award(?:s|ed|ing)?|verdicts?|damages)$/],
  ['fined', /^(?:fine[sd]?|fining)$/],
  ['bail', /^(?:bail)$/],
];

/** The number of the step that a word tells, from 1 on; 0 for none. */
const SAYS = new WordFlags(word => 1 + STEPS.findIndex(([, said]) => said.test(word)));

/** Whether a word may tell the step. */
export const tellsRedress = (word: string): boolean => STEPS.some(([, said]) => said.test(word));

/** Words on each side of an amount that may tell its step. */
const REACH = 5;

/** The step at which the money was named, "" where no word tells, or two tell two. */
export function redressOf({ t, owners, kind, at, end, from, to }: FigurePlace): ClaimContext['redress'] {
  if (kind !== 'money') return '';
  let found = 0;
  const first = Math.max(from, at - REACH);
  const last = Math.min(to, end + REACH);
  for (let i = at - 1; i >= first && owners[i] === 0 && t.kind[i] === T.word; i--) {
    const said = SAYS.of(t, i);
    if (said === 0) continue;
    if (found !== 0 && found !== said) return '';
    found = said;
  }
  for (let i = end; i < last && owners[i] === 0 && t.kind[i] === T.word; i++) {
    const said = SAYS.of(t, i);
    if (said === 0) continue;
    if (found !== 0 && found !== said) return '';
    found = said;
  }
  return STEPS[found - 1]?.[0] ?? '';
}
