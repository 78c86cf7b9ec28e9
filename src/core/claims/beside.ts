import { contrastsOf } from '../language/contrasts.ts';
import type { Contrast, Course, Kind, Standing } from '../model.ts';
import { wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags, WordMemo } from '../text/word-memo.ts';
import { courseOf, tellsCourse } from './change.ts';
import { standingOf, tellsStanding } from './standing.ts';

/** What the words beside a figure say of it. */
export interface SaidBeside {
  readonly contrasts: readonly Contrast[];
  readonly rest: boolean;
  readonly course: Course;
  readonly standing: Standing;
}

const NOTHING: SaidBeside = { contrasts: [], rest: false, course: 'none', standing: 'stated' };

/** Tokens on each side of a figure in which a word may say anything of it. */
const REACH = 6;

/** What a word beside a figure may tell. */
const RESTS = 1;
const CONTRASTS = 2;
const COURSE = 4;
const STANDING = 8;

/** Words that make a figure the rest: "20 others", "another 12". Behind "to", "go" does too: "with 40 km to go". */
const REST = /^(go|other|others|another|additional|further|remaining|extra|rest)$/;

const CONTRAST_OF = new WordMemo(contrastsOf);
const TELLS = new WordFlags(
  word =>
    (REST.test(word) ? RESTS : 0) |
    (contrastsOf(word) ? CONTRASTS : 0) |
    (tellsCourse(word) ? COURSE : 0) |
    (tellsStanding(word) ? STANDING : 0),
);

/**
 * What is said of the figure at tokens `[at, end)` of the sentence `[from, to)` by the words within {@link REACH}. One look at each
 * of them tells what they could say at all: beside most figures none says anything.
 */
export function saidBeside(
  t: Tokens,
  owners: Int32Array,
  at: number,
  end: number,
  from: number,
  to: number,
  kind: Kind,
): SaidBeside {
  const last = Math.min(t.count, end + REACH);
  let told = 0;
  for (let i = Math.max(from, at - REACH); i < last; i++) if (t.kind[i] === T.word) told |= TELLS.at(t, i);
  if (told === 0) return NOTHING;
  return {
    contrasts: told & CONTRASTS ? contrastsNear(t, owners, at, end, from, to) : NOTHING.contrasts,
    rest: (told & RESTS) !== 0 && isRest(t, at, end, from),
    course: told & COURSE ? courseOf(t, at, end, from, kind) : 'none',
    standing: told & STANDING ? standingOf(t, owners, at, end, from, to) : 'stated',
  };
}

function contrastsNear(
  t: Tokens,
  owners: Int32Array,
  at: number,
  end: number,
  from: number,
  to: number,
): readonly Contrast[] {
  const found: Contrast[] = [];
  const first = Math.max(from, at - REACH);
  const last = Math.min(to, end + REACH);
  for (let i = at; i < end; i++) addContrasts(t, i, found);
  for (let i = at - 1; i >= first && owners[i] === 0; i--) addContrasts(t, i, found);
  for (let i = end; i < last && owners[i] === 0; i++) addContrasts(t, i, found);
  // a list that was filled one by one has room for sixteen more
  return found.length > 0 ? found.slice() : NOTHING.contrasts;
}

/** Adds the contrasts of one word, of each set the first that is met. */
function addContrasts(t: Tokens, i: number, found: Contrast[]): void {
  const contrasts = t.kind[i] === T.word ? CONTRAST_OF.at(t, i) : undefined;
  if (!contrasts) return;
  for (const own of contrasts) if (!found.some(f => f.set === own.set)) found.push(own);
}

const isTo = wordTest(/^to$/);
const isGo = wordTest(/^go$/);

/** Whether the figure counts what is left or comes on top: "20 other languages", "the remaining 11 %", "the other two", "40 km to go". */
function isRest(t: Tokens, at: number, end: number, from: number): boolean {
  for (let i = Math.max(from, at - 1); i < end; i++)
    if (t.kind[i] === T.word && (TELLS.at(t, i) & RESTS) !== 0 && !isGo(t, i)) return true;
  return isTo(t, end) && isGo(t, end + 1);
}
