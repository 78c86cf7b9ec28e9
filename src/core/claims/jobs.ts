import type { ClaimContext, Kind } from '../model.ts';
import { isWord, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';

/**
 * Whether a figure counts those who lose their work or those who have it: "the yard employs 900 people", "900 people lose their jobs".
 * However many a firm lays off, it is no other count of those it employs.
 */

const LAYS = /^(?:lay|lays|laid|laying|let|lets|letting)$/;
const CUTS =
  /^(?:cut|cuts|cutting|eliminat(?:e|es|ed|ing)|shed|sheds|shedding|axe|axes|axed|axing|slash(?:es|ed|ing)?|scrap(?:s|ped|ping)?)$/;
const FIRES = /^(?:fire|fires|fired|firing|sack|sacks|sacked|sacking)$/;
const LOSES = /^(?:lose|loses|lost|losing)$/;
const JOBLESS = /^(?:jobless|redundant|unemployed)$/;
const EMPLOYS = /^(?:employs|employed|employing)$/;
const WORKFORCE = /^(?:workforce|headcount|payroll|staff)$/;
const TELLING = [LAYS, CUTS, FIRES, LOSES, JOBLESS, EMPLOYS, WORKFORCE, /^jobs?$/];

/** Whether a word may tell that a figure counts who has or loses work. */
export const tellsJobs = (word: string): boolean => TELLING.some(words => words.test(word));

const [lays, cuts, fires, loses, jobless, employs, workforce] = [
  wordTest(LAYS),
  wordTest(CUTS),
  wordTest(FIRES),
  wordTest(LOSES),
  wordTest(JOBLESS),
  wordTest(EMPLOYS),
  wordTest(WORKFORCE),
];
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

/** What the words at tokens `[at, end)` of a sentence that ends at `to` say of the work of those they count, "" for nothing. */
export function jobsOf(
  t: Tokens,
  owners: Int32Array,
  kind: Kind,
  at: number,
  end: number,
  to: number,
): ClaimContext['fate'] {
  if (kind !== 'count' && kind !== 'number') return '';
  const before = at - 1;
  const word = (i: number, is: (t: Tokens, i: number) => boolean): boolean =>
    i >= 0 && i < to && t.kind[i] === T.word && is(t, i);
  if (word(before, employs) || (isWord(t, before, 'of') && word(before - 1, workforce))) return 'employed';
  if (word(before, isOff) && word(before - 1, lays)) return 'laid off';
  // "fired 3,500 employees", "cut 900 jobs"; "fired 12 shells" lost nobody anything
  if ((word(before, fires) || word(before, cuts)) && word(end - 1, isPost)) return 'laid off';
  for (let i = end; i < to && i - end < REACH && owners[i] === 0 && t.kind[i] === T.word; i++) {
    if (word(i, jobless)) return 'laid off';
    if (word(i, lays) && word(i + 1, isOff)) return 'laid off';
    if (word(i, loses) && word(i + 2, isJob)) return 'laid off';
    // "without jobs", "out of a job"
    if (isWord(t, i, 'without') && word(i + 1, isJob)) return 'laid off';
    if (isWord(t, i, 'out') && isWord(t, i + 1, 'of') && (word(i + 2, isJob) || word(i + 3, isJob))) return 'laid off';
    if (i === end && word(i, employs)) return 'employed';
    if (!isStep(t, i)) break;
  }
  return '';
}
