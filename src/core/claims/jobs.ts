import type { ClaimContext } from '../model.ts';
import { isWord, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * Whether a figure counts those who lose their work or those who have it: "the yard employs 900 people", "900 people lose their jobs".
 * However many a firm lays off, it is no other count of those it employs.
 */

const LAYS = 1;
/** Cutting and firing, of posts. */
const CUTS = 2;
const LOSES = 4;
const JOBLESS = 8;
const EMPLOYS = 16;
const WORKFORCE = 32;
const JOB = 64;

/** Words that tell it, with what they say. */
const SAID: readonly (readonly [number, RegExp])[] = [
  [LAYS, /^(?:lay|lays|laid|laying|let|lets|letting)$/],
  [
    CUTS,
    /^(?:cut|cuts|cutting|eliminat(?:e|es|ed|ing)|shed|sheds|shedding|axe|axes|axed|axing|slash(?:es|ed|ing)?|scrap(?:s|ped|ping)?|fire|fires|fired|firing|sack|sacks|sacked|sacking)$/,
  ],
  [LOSES, /^(?:lose|loses|lost|losing)$/],
  [JOBLESS, /^(?:jobless|redundant|unemployed)$/],
  [EMPLOYS, /^(?:employs|employed|employing)$/],
  [WORKFORCE, /^(?:workforce|headcount|payroll|staff)$/],
  [JOB, /^jobs?$/],
];
const saysOf = (word: string): number => SAID.reduce((all, [bit, words]) => (words.test(word) ? all | bit : all), 0);
const SAYS = new WordFlags(saysOf);

/** Whether a word may tell that a figure counts who has or loses work. */
export const tellsJobs = (word: string): boolean => saysOf(word) !== 0;

/** What is cut with the people who hold it. */
const isPost = wordTest(/^(?:jobs?|roles?|posts?|positions?|staff|staffers?|workers?|employees?|workforce)$/);
/** What stands between those who are counted and what they lose. */
const isStep = wordTest(
  /^(?:people|workers|employees|staff|staffers|were|was|are|is|be|been|being|have|has|had|will|would|could|may|might|also|already|left|made|now|at|the|their|of|its|them)$/,
);
const isJob = wordTest(/^(?:jobs?|work)$/);
const isOff = wordTest(/^(?:off|go)$/);
/** Tokens behind a figure in which that is told. */
const REACH = 7;

/** What the words beside a figure say of the work of those they count, "" for nothing. */
export function jobsOf({ t, owners, kind, at, end, to }: FigurePlace): ClaimContext['fate'] {
  if (kind !== 'count' && kind !== 'number') return '';
  const before = at - 1;
  // nothing is looked for beyond the sentence
  const says = (i: number, bits: number): boolean => i < to && (SAYS.of(t, i) & bits) !== 0;
  const is = (i: number, test: (t: Tokens, i: number) => boolean): boolean => i < to && test(t, i);
  if (says(before, EMPLOYS) || (isWord(t, before, 'of') && says(before - 1, WORKFORCE))) return 'employed';
  if (isOff(t, before) && says(before - 1, LAYS)) return 'laid off';
  // "fired 3,500 employees", "cut 900 jobs"; "fired 12 shells" lost nobody anything
  if (says(before, CUTS) && isPost(t, end - 1)) return 'laid off';
  for (let i = end; i < to && i - end < REACH && owners[i] === 0 && t.kind[i] === T.word; i++) {
    if (says(i, JOBLESS)) return 'laid off';
    if (says(i, LAYS) && is(i + 1, isOff)) return 'laid off';
    if (says(i, LOSES) && is(i + 2, isJob)) return 'laid off';
    // "without jobs", "out of a job"
    if (isWord(t, i, 'without') && is(i + 1, isJob)) return 'laid off';
    if (isWord(t, i, 'out') && isWord(t, i + 1, 'of') && (is(i + 2, isJob) || is(i + 3, isJob))) return 'laid off';
    if (i === end && says(i, EMPLOYS)) return 'employed';
    if (!isStep(t, i)) break;
  }
  return '';
}
