import type { ClaimContext, Kind } from '../model.ts';
import { isWord, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';

/**
 * What became of the people a figure counts: "killing 26 people and injuring 16 others", "12 were found alive, 40 are missing". The dead
 * of an event are no other count of its injured or of all who were aboard, and two counts of its dead are of one thing whatever noun they count.
 */

const FATES = ['', 'dead', 'injured', 'missing', 'alive', 'homeless', 'arrested', 'accounted for', 'aboard'] as const;
const FATE = 15;
const ABOARD = 8;
/** A word that says it of the figure behind it: "killing 26", "leaving 3 dead" says it behind. */
const DOES = 16;
/** What stands between the people and what became of them. */
const STEPS = 32;
/** "the toll rose to 42". */
const TOLL = 64;
/** "or", "and": what follows may be of the same people, "dead or missing". */
const JOINS = 128;

const saysOf = (word: string): number =>
  fateIn(word) |
  (/^(?:kill(?:ed|s|ing)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|rescued|rescuing|arrested|arresting|detained)$/.test(
    word,
  )
    ? DOES
    : 0) |
  (/^(?:people|persons?|men|women|children|others|civilians|passengers|crew|workers|residents|students|victims|bodies|lives|were|was|are|is|be|been|being|have|has|had|still|also|reported|confirmed|feared|presumed|listed|remain|remained|badly|seriously|critically|severely|slightly|more|the|of|them|so|far|lost|their|found|left|made|officially|known|believed|said|to|dead|unharmed|went|got|already|now|all|additional|further|temporarily|whom|later|subsequently|eventually|instantly|immediately)$/.test(
    word,
  )
    ? STEPS
    : 0) |
  (word === 'toll' ? TOLL : 0) |
  (/^(?:or|and)$/.test(word) ? JOINS : 0);
const SAYS = new WordFlags(saysOf);

function fateIn(word: string): number {
  if (/^(?:kill(?:ed|s|ing)?|died?|dies|dead|deaths?|fatalit(?:y|ies)|perish(?:ed|es)|drowned|slain|lives)$/.test(word))
    return 1;
  if (/^(?:injur(?:ed|es|ing|y|ies)|wound(?:ed|s|ing)|hurt(?:ing)?)$/.test(word)) return 2;
  if (/^(?:missing|unaccounted)$/.test(word)) return 3;
  if (/^(?:rescued|rescuing|surviv(?:ed|ors?)|alive)$/.test(word)) return 4;
  if (/^(?:homeless|displaced)$/.test(word)) return 5;
  if (/^(?:arrest(?:ed|ing|s)|detained)$/.test(word)) return 6;
  if (/^(?:aboard|onboard)$/.test(word)) return ABOARD;
  return word === 'accounted' ? 7 : 0;
}

/** Whether a word may tell what became of somebody. */
export const tellsFate = (word: string): boolean => (saysOf(word) & (FATE | TOLL)) !== 0 || word === 'board';

/** Words that may stand between the people and what became of them, and after "toll" up to its figure, at most. */
const REACH = 6;

/** What became of those whom the figure at tokens `[at, end)` of the sentence `[from, to)` counts, "" where it does not say. */
export function fateOf(
  t: Tokens,
  owners: Int32Array,
  kind: Kind,
  at: number,
  end: number,
  from: number,
  to: number,
): ClaimContext['fate'] {
  if (kind !== 'count' && kind !== 'number') return '';
  // "120 deaths"
  for (let i = end - 1; i > at; i--) if (SAYS.of(t, i) & FATE) return alone(t, owners, i, to);
  if (SAYS.of(t, at - 1) & DOES) return FATES[SAYS.of(t, at - 1) & FATE]!;
  for (let i = end; i < to && i - end < REACH && owners[i] === 0; i++) {
    const said = SAYS.of(t, i);
    const board = aboardAt(t, i);
    if (board > i) return areOnlyAboard(t, owners, at, board, from, to) ? 'aboard' : '';
    if (said & FATE) return alone(t, owners, i, to);
    // "320 passengers and 41 crew aboard"
    if (i === end && said & JOINS && isNextAboard(t, owners, i + 1, to)) return 'aboard';
    if (!(said & STEPS)) break;
  }
  for (let i = at - 1; i >= from && at - i <= REACH && owners[i] === 0 && t.kind[i] === T.word; i--)
    if (SAYS.of(t, i) & TOLL) return 'dead';
  return '';
}

const isBoard = wordTest(/^board$/);
/** Behind "aboard" or "on board", the token itself where neither stands. */
function aboardAt(t: Tokens, i: number): number {
  if ((SAYS.of(t, i) & FATE) === ABOARD) return i + 1;
  return isWord(t, i, 'on') && isBoard(t, i + 1) ? i + 2 : i;
}

/** Whether nothing else is said of those aboard: "all 62 people on board were killed" counts the dead as well. */
function areOnlyAboard(t: Tokens, owners: Int32Array, at: number, behind: number, from: number, to: number): boolean {
  for (let i = at - 1; i >= from && at - i <= REACH && owners[i] === 0 && t.kind[i] === T.word; i--)
    if (SAYS.of(t, i) & FATE) return false;
  for (let i = behind; i < to && i - behind < 2 * REACH && owners[i] === 0 && t.kind[i] === T.word; i++)
    if (SAYS.of(t, i) & FATE) return false;
  return true;
}

/** Whether the figure that begins at a token counts who is aboard. */
function isNextAboard(t: Tokens, owners: Int32Array, i: number, to: number): boolean {
  const owner = owners[i] ?? 0;
  if (owner === 0) return false;
  const at = i;
  while (i < to && owners[i] === owner) i++;
  for (const end = i; i < to && i - end < REACH && owners[i] === 0; i++) {
    const behind = aboardAt(t, i);
    if (behind > i) return areOnlyAboard(t, owners, at, behind, at, to);
    if (!(SAYS.of(t, i) & STEPS) || SAYS.of(t, i) & FATE) return false;
  }
  return false;
}

/** The fate said at token `i`, unless another is said of the same people: "dead or missing". */
function alone(t: Tokens, owners: Int32Array, i: number, to: number): ClaimContext['fate'] {
  const own = SAYS.of(t, i) & FATE;
  if (i + 2 < to && SAYS.of(t, i + 1) & JOINS && owners[i + 2] === 0) {
    const next = SAYS.of(t, i + 2) & FATE;
    if (next !== 0 && next !== own && !(SAYS.of(t, i + 2) & DOES && (owners[i + 3] ?? 0) !== 0)) return '';
  }
  return FATES[own]!;
}
