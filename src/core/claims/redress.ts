import type { ClaimContext } from '../model.ts';
import { T } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * At what step of a quarrel money was named: what one side asks, what the other offers, what both settle for, what a court awards and what it
 * fines are as many amounts, each told of the same people by the same words.
 */

const STEPS: readonly (readonly [ClaimContext['redress'], RegExp])[] = [
  ['asked', /^(?:demand(?:s|ed|ing)?|sought|seek(?:s|ing)?|sues?|suing|sued)$/],
  ['offered', /^(?:offer(?:s|ed|ing)?)$/],
  ['settled', /^(?:settle(?:s|d)?|settling|settlements?)$/],
  ['awarded', /^(?:award(?:s|ed|ing)?|verdicts?|damages)$/],
  ['fined', /^(?:fine[sd]?|fining|forfeit(?:s|ed|ing|ures?)?)$/],
  ['bail', /^(?:bail)$/],
  [
    'taken',
    /^(?:st(?:eal|eals|ealing|ole|olen)|thefts?|swindl(?:es?|ed|ing)|defraud(?:s|ed|ing)?|embezzl(?:es?|ed|ing|ement)|pilfer(?:s|ed|ing)?|misappropriat(?:es?|ed|ing)|bilk(?:s|ed|ing)?|loot(?:s|ed|ing)?)$/,
  ],
];

/** The steps that a word tells, a bit for each. */
const saysOf = (word: string): number =>
  STEPS.reduce((all, [, said], k) => (said.test(word) ? all | (1 << k) : all), 0);
const SAYS = new WordFlags(saysOf);

/** Whether a word may tell the step. */
export const tellsRedress = (word: string): boolean => saysOf(word) !== 0;

/** Words on each side of an amount that may tell its step. */
const REACH = 5;

/** The step at which the money was named, "" where no word tells, or two tell two. */
export function redressOf({ t, owners, kind, at, end, from, to }: FigurePlace): ClaimContext['redress'] {
  if (kind !== 'money') return '';
  const isOpen = (i: number): boolean => owners[i] === 0 && t.kind[i] === T.word;
  let told = 0;
  for (let i = at - 1, stop = Math.max(from, at - REACH); i >= stop && isOpen(i); i--) told |= SAYS.of(t, i);
  for (let i = end, stop = Math.min(to, end + REACH); i < stop && isOpen(i); i++) told |= SAYS.of(t, i);
  return STEPS.find((_, k) => told === 1 << k)?.[0] ?? '';
}
