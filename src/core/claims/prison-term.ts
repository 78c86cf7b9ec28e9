import type { ClaimContext } from '../model.ts';
import { T } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * What became of a term in prison: what the prosecution and the defence ask for, what the law allows, what the judge gives and what is served are
 * as many terms, each told of the same person by the same words.
 */

const STEPS: readonly (readonly [ClaimContext['redress'], RegExp])[] = [
  [
    'asked',
    /^(?:ask(?:s|ed|ing)|sought|seek(?:s|ing)?|request(?:s|ed|ing)?|recommend(?:s|ed|ing|ation)?|suggest(?:s|ed|ing|ion)?|urge[sd]?|urging|want(?:s|ed)|demand(?:s|ed|ing)?|propos(?:es|ed|ing|al))$/,
  ],
  ['faced', /^(?:fac(?:es?|ed|ing)|could|might|risk(?:s|ed|ing)?|carry|carries|carried|punishable)$/],
  [
    'given',
    /^(?:sentenced|sentencing|jailed|imprisoned|gets|got|gave|gives|given|giving|handed|hands|impos(?:es|ed|ing)|receiv(?:es|ed|ing)|serving|condemned)$/,
  ],
  ['served', /^(?:served|spent|released|freed|paroled)$/],
];
/** Whether a word may tell of a term in prison. */
export const tellsTerm = (word: string): boolean =>
  /^(?:prison|jail|gaol|bars|imprisonment|custody|penitentiary|sentence[sd]?|sentencing|jailed|imprisoned)$/.test(word);
/** A bit for what is said of prisons alone; those of the steps are below it. */
const PRISON = 1 << STEPS.length;

const SAYS = new WordFlags(
  word =>
    STEPS.reduce((all, [, said], k) => (said.test(word) ? all | (1 << k) : all), 0) | (tellsTerm(word) ? PRISON : 0),
);

/** Words on each side of a term in which its prison is named, and before it that tell its step. */
const [NEAR, REACH] = [6, 12];
/** Words between a term and what was done with it: "the 12 years in prison suggested by". */
const BEHIND = 3;

/** The step of the term, by the word nearest before it or right behind; "" where none tells, or of what is no term in prison. */
export function termOf({ t, owners, kind, at, end, from, to }: FigurePlace): ClaimContext['redress'] {
  if (kind !== 'duration') return '';
  const isOpen = (i: number): boolean => owners[i] === 0 && t.kind[i] === T.word;
  let prison = false;
  let step = 0;
  for (let i = at - 1, stop = Math.max(from, at - REACH); i >= stop && owners[i] === 0; i--) {
    const said = t.kind[i] === T.word ? SAYS.of(t, i) : 0;
    if (at - i <= NEAR && said & PRISON) prison = true;
    if (step === 0) step = said & ~PRISON;
  }
  for (let i = end, stop = Math.min(to, end + NEAR); i < stop && isOpen(i); i++) {
    const said = SAYS.of(t, i);
    if (said & PRISON) prison = true;
    // "the 12 years suggested by her lawyers"
    if (said & ASKED && i - end < BEHIND) step = ASKED;
  }
  return prison ? (STEPS.find((_, k) => step === 1 << k)?.[0] ?? '') : '';
}
const ASKED = 1;
