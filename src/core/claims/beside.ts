import { CONCEPTS } from './key-table.ts';
import { contrastsOf } from '../language/contrasts.ts';
import type { ClaimContext, Contrast, Course, Standing } from '../model.ts';
import { isLetters, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags, WordMemo } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';
import { isBaseline, tellsBaseline } from './basis.ts';
import { courseOf, tellsCourse } from './change.ts';
import { deathTimeOf } from './death-time.ts';
import { fateOf, tellsFate } from './fate.ts';
import { jobsOf, tellsJobs } from './jobs.ts';
import { isOwnGuess, tellsGuess } from './own-guess.ts';
import { tellsTerm, termOf } from './prison-term.ts';
import { redressOf, tellsRedress } from './redress.ts';
import { standingOf, tellsStanding } from './standing.ts';
import { tellsTrade, tradeOf } from './trade.ts';

/** What the words beside a figure say of it. */
export interface SaidBeside {
  readonly contrasts: readonly Contrast[];
  readonly rest: boolean;
  readonly course: Course;
  readonly standing: Standing;
  /** It is the writer's own guess. */
  readonly guess: boolean;
  readonly fate: ClaimContext['fate'];
  readonly died: ClaimContext['died'];
  readonly trade: ClaimContext['trade'];
  readonly redress: ClaimContext['redress'];
  readonly baseline: boolean;
}

const NOTHING: SaidBeside = {
  contrasts: [],
  rest: false,
  course: 'none',
  standing: 'stated',
  guess: false,
  fate: '',
  died: '',
  trade: '',
  redress: '',
  baseline: false,
};

/** Tokens on each side of a figure in which a word may say anything of it. */
const REACH = 6;

/** What a word beside a figure may tell. */
const RESTS = 1;
const CONTRASTS = 2;
const COURSE = 4;
const STANDING = 8;
const GUESS = 16;
const FATE = 32;
/** Rare, and told apart where they are met. */
const MOMENT = 64;

const REST = /^(other|others|another|additional|further|remaining|extra|rest)$/;

const CONTRAST_OF = new WordMemo(contrastsOf);
const TELLS = new WordFlags(
  word =>
    (REST.test(word) ? RESTS : 0) |
    (contrastsOf(word) ? CONTRASTS : 0) |
    (tellsCourse(word) ? COURSE : 0) |
    (tellsStanding(word) ? STANDING : 0) |
    (tellsGuess(word) ? GUESS : 0) |
    (tellsFate(word) || tellsJobs(word) ? FATE : 0) |
    (tellsTrade(word) || tellsBaseline(word) || tellsRedress(word) || tellsTerm(word) ? MOMENT : 0),
);

/**
 * What is said of the figure by the words within {@link REACH}. One look at each
 * of them tells what they could say at all: beside most figures none says anything.
 */
export function saidBeside(place: FigurePlace): SaidBeside {
  const { t, kind, at, end, from } = place;
  const last = Math.min(t.count, end + REACH);
  let told = 0;
  for (let i = Math.max(from, at - REACH); i < last; i++) if (t.kind[i] === T.word) told |= TELLS.at(t, i);
  if (told === 0) return NOTHING;
  const fate = told & FATE ? fateOf(place) || jobsOf(place) : '';
  return {
    contrasts: told & CONTRASTS ? contrastsNear(place) : NOTHING.contrasts,
    rest: (told & RESTS) !== 0 && isRest(place) && !isOthersOfOwn(place),
    course: told & COURSE ? courseOf(place) : 'none',
    standing: told & STANDING ? standingOf(place) : 'stated',
    guess: (told & GUESS) !== 0 && isOwnGuess(place),
    fate,
    died: fate === 'dead' ? deathTimeOf(place) : '',
    trade: told & MOMENT ? tradeOf(place) : '',
    redress: told & MOMENT ? redressOf(place) || termOf(place) : '',
    baseline: (told & MOMENT) !== 0 && kind !== 'percentage' && isBaseline(place),
  };
}

function contrastsNear({ t, owners, at, end, from, to }: FigurePlace): readonly Contrast[] {
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

/** Whether the figure counts what is left or comes on top: "20 other languages", "the remaining 11 %", "the other two". */
function isRest({ t, at, end, from }: FigurePlace): boolean {
  for (let i = Math.max(from, at - 1); i < end; i++)
    if (t.kind[i] === T.word && (TELLS.at(t, i) & RESTS) !== 0) return true;
  return false;
}

/** What a verb tells of "others", before them ("injuring 16 others") or behind ("16 others were injured"). */
const isDone = wordTest(/^[a-z]{3,}(?:ed|ing)$|^(?:hurt|dead|missing|unaccounted|homeless|sick|ill)$/);
const isBeing = wordTest(/^(?:is|are|was|were|be|been|being|have|has|had|still|remain|remained|also|badly|seriously)$/);
const isOthers = wordTest(/^others$/);
/** Auxiliaries between "others" and what was done to them, at most. */
const MOST_BEING = 4;

/**
 * "killing 26 people and injuring 16 others": they are other than the dead, and all of the injured. So it is where the sentence tells
 * another thing of those it counted before; "three were charged, two others were charged later" counts some of the charged.
 */
function isOthersOfOwn({ t, owners, at, end, from }: FigurePlace): boolean {
  if (!isOthers(t, end - 1)) return false;
  let last = at - 1;
  while (last >= from && owners[last] === 0) last--;
  if (last < from) return false;
  let done = isLetters(t, at - 1) && isDone(t, at - 1) ? at - 1 : -1;
  if (done < 0) {
    let i = end;
    while (i - end < MOST_BEING && i < t.count && isLetters(t, i) && isBeing(t, i)) i++;
    if (i < t.count && isLetters(t, i) && isDone(t, i)) done = i;
  }
  if (done < 0) return false;
  const own = CONCEPTS.at(t, done);
  for (let i = from; i < at; i++) if (i !== done && t.kind[i] === T.word && CONCEPTS.at(t, i) === own) return false;
  return true;
}
