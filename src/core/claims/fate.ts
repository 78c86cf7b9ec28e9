import type { ClaimContext } from '../model.ts';
import { classAt, isWord, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/**
 * What became of the people a figure counts: "killing 26 people and injuring 16 others", "12 were found alive, 40 are missing". The dead
 * of an event are no other count of its injured or of all who were aboard, and two counts of its dead are of one thing whatever noun they count. So it
 * is with those arrested, charged, tried, convicted and acquitted. All who live in a place are none of them.
 */

/** Each with the words that say it. Its number, the bits {@link FATE}, is its place from 1 on. */
const FATES: readonly (readonly [ClaimContext['fate'], RegExp])[] = [
  [
    'dead',
    /^(?:kill(?:ed|s|ing)?|died?|dies|dead|deaths?|fatalit(?:y|ies)|perish(?:ed|es)|succumb(?:ed|s)|drowned|slain|lives)$/,
  ],
  ['injured', /^(?:injur(?:ed|es|ing|y|ies)|wound(?:ed|s|ing)|hurt(?:ing)?)$/],
  ['missing', /^(?:missing|unaccounted)$/],
  ['alive', /^(?:rescued|rescuing|surviv(?:ed|ors?)|alive)$/],
  ['homeless', /^(?:homeless|displaced)$/],
  ['arrested', /^(?:arrest(?:ed|ing|s)|detained)$/],
  ['accounted for', /^accounted$/],
  ['charged', /^(?:charged|indicted)$/],
  ['tried', /^(?:tried|trial)$/],
  ['convicted', /^(?:convict(?:ed|ing|ions?)|guilty|sentenced)$/],
  ['acquitted', /^(?:acquitt(?:ed|ing|als?)|cleared|exonerated)$/],
  ['aboard', /^(?:aboard|onboard)$/],
  ['ill', /^(?:ill|sick|sicken(?:ed|ing|s)|infect(?:ed|ing|s))$/],
  ['in hospital', /^hospitali[sz]ed$/],
];
const FATE = 15;
const numberOf = (fate: ClaimContext['fate']): number => 1 + FATES.findIndex(([own]) => own === fate);
const [TRIED, ABOARD, ILL] = [numberOf('tried'), numberOf('aboard'), numberOf('ill')];
const fateOfNumber = (number: number): ClaimContext['fate'] => FATES[number - 1]?.[0] ?? '';
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
  (/^(?:kill(?:ed|s|ing)?|injur(?:ed|es|ing)|wound(?:ed|s|ing)|hurt(?:ing)?|sicken(?:ed|ing|s)|infect(?:ed|ing|s)|rescued|rescuing|arrested|arresting|detained|convicted|convicting|acquitted|acquitting)$/.test(
    word,
  )
    ? DOES
    : 0) |
  (/^(?:people|persons?|men|women|children|others|civilians|passengers|crew|workers|residents|students|victims|bodies|lives|were|was|are|is|be|been|being|have|has|had|still|also|reported|confirmed|feared|presumed|listed|remain|remained|badly|seriously|critically|severely|slightly|more|the|of|them|so|far|lost|their|found|left|made|fell|fallen|became|become|taken|officially|known|believed|said|to|dead|unharmed|went|got|already|now|all|additional|further|temporarily|whom|instantly|immediately|later|eventually|subsequently|finally|suspects|defendants|put|on|stood|stand|members)$/.test(
    word,
  )
    ? STEPS
    : 0) |
  (word === 'toll' ? TOLL : 0) |
  (/^(?:or|and)$/.test(word) ? JOINS : 0);
const SAYS = new WordFlags(saysOf);

const fateIn = (word: string): number => 1 + FATES.findIndex(([, said]) => said.test(word));

/** What people live in, and that they live there. */
const SETTLEMENT =
  /^(?:town|village|city|metropolis|hamlet|settlement|community|island|district|province|county|region|nation|country|state|parish|suburb)$/;
const DWELLING = /^(?:population|inhabitants?|live|lived|living|resid(?:e|ed|ing)|home)$/;

const GROUP = /^(?:gang|crew|group|team|party|band|squad|ring|mob|family)$/;

/** Whether a word may tell what became of somebody, or in what group they were. */
export const tellsFate = (word: string): boolean =>
  (saysOf(word) & (FATE | TOLL)) !== 0 ||
  word === 'board' ||
  GROUP.test(word) ||
  SETTLEMENT.test(word) ||
  DWELLING.test(word);

/** Words that may stand between the people and what became of them, and after "toll" up to its figure, at most. */
const REACH = 6;
/** Tokens from "of" to the verb behind the whole, at most. */
const WHOLE_REACH = 10;

/** "saved 400 lives", "400 lives were saved". */
const isLife = wordTest(/^li(?:fe|ves)$/);
const saves = wordTest(/^(?:sav(?:e|es|ed|ing)|spar(?:e|es|ed|ing))$/);

/** What became of those whom the figure counts, "" where it does not say. */
export function fateOf({ t, owners, kind, at, end, from, to }: FigurePlace): ClaimContext['fate'] {
  if (kind !== 'count' && kind !== 'number') return '';
  // "120 deaths"
  if (isLife(t, end - 1) && (saves(t, at - 1) || saves(t, end) || saves(t, end + 1))) return '';
  for (let i = end - 1; i > at; i--) {
    const said = SAYS.of(t, i) & FATE;
    // "20 infected men died"
    if (said && said !== ILL) return alone(t, owners, i, to);
  }
  // "killing 26", "killing all 26"
  const before = isWord(t, at - 1, 'all', 'the') ? at - 2 : at - 1;
  if (SAYS.of(t, before) & DOES) return fateOfNumber(SAYS.of(t, before) & FATE);
  if (isWord(t, at - 1, 'of') && areDeaths(t, at - 2)) return 'dead';
  // "a village of about 300 people": the hedge belongs to the figure
  let first = at;
  while (first > from && owners[first - 1] === owners[at]) first--;
  // "left half of its 900 residents homeless"
  if (isAllOfThem(t, first, end) && isPartAt(t, owners, first, from)) return 'inhabitants';
  const behind = behindPeople(t, owners, at, end, from, to);
  if (behind !== '') return behind;
  if (areInhabitants(t, owners, first, end, to)) return 'inhabitants';
  for (let i = at - 1; i >= from && at - i <= REACH && owners[i] === 0 && t.kind[i] === T.word; i--)
    if (SAYS.of(t, i) & TOLL) return 'dead';
  return isWord(t, at - 1, 'of') && isGroup(t, at - 2) ? 'in a group' : '';
}

const isDeath = wordTest(/^(?:deaths?|killings?|lives)$/);
const takesLife = wordTest(/^(?:claim(?:s|ed|ing)?|tak(?:es?|ing|en)|took|costs?)$/);
/** "the deaths |of 36", "claimed the lives |of 29"; whose lives were changed is alive. */
const areDeaths = (t: Tokens, i: number): boolean =>
  isDeath(t, i) && (!isWord(t, i, 'lives') || takesLife(t, isWord(t, i - 1, 'the') ? i - 2 : i - 1));
const isPopulation = wordTest(/^populations?$/);
const isSettlement = wordTest(SETTLEMENT);
const isHome = wordTest(/^home$/);
const isFolk = wordTest(/^(?:people|persons?|souls|men|women|families|households)$/);
/** Whoever lives somewhere, and words before so many of them that make them all who do. */
const isDweller = wordTest(/^(?:inhabitants?|residents?|citizens|villagers|islanders|townspeople)$/);
const isOwner = wordTest(/^(?:its|s)$/);
/** Where they live; "living with it" says no more than that they do. */
const leadsToPlace = wordTest(/^(?:there|here|in|on|at|around|nearby|along|near|within|inside|under|below|beside)$/);
const isLiving = wordTest(/^(?:live|lived|living|reside|resided|residing)$/);

/** "its 29,000 inhabitants", "Tarn's 400 residents", "with 300 inhabitants": all of them. Some of them may be any number of residents. */
const isAllOfThem = (t: Tokens, at: number, end: number): boolean =>
  isDweller(t, end - 1) &&
  (isOwner(t, at - 1) || (isInhabitant(t, end - 1) && isWord(t, at - 1, 'of', 'with', 'had', 'has')));
const isInhabitant = wordTest(/^inhabitants?$/);

/** Words from "population" to its figure, at most: "the population of the island at the time was 900". */
const POPULATION = 9;
function isPopulationOf(t: Tokens, at: number): boolean {
  if (!isWord(t, at - 1, 'of', 'was', 'is', 'at', 'were')) return false;
  if (isPopulation(t, at - 2)) return true;
  if (isWord(t, at - 1, 'of', 'at')) return false;
  for (let i = at - 2; i >= 0 && at - i <= POPULATION && t.kind[i] === T.word; i--)
    if (isPopulation(t, i)) return isWord(t, i + 1, 'of', 'in', 'at', 'there');
  return false;
}

/** "a population of 25,000", "a town of 21,000", "25,000 people lived there": all who are there, whatever becomes of some. */
function areInhabitants(t: Tokens, owners: Int32Array, at: number, end: number, to: number): boolean {
  const last = end - 1;
  if (isAllOfThem(t, at, end)) return true;
  // a town of 40 towers
  if (
    t.kind[last] === T.word &&
    !isFolk(t, last) &&
    !isDweller(t, last) &&
    !(classAt(t, last) & (W.magnitude | W.cardinal))
  )
    return false;
  if (isPopulation(t, at - 1) || isPopulationOf(t, at)) return true;
  if (isWord(t, at - 1, 'of') && isSettlement(t, at - 2)) return true;
  if (isWord(t, at - 1, 'to') && isHome(t, at - 2)) return true;
  const verb = isWord(t, end, 'who', 'that') ? end + 1 : end;
  return (
    verb < to &&
    owners[verb] === 0 &&
    (isFolk(t, last) || isDweller(t, last)) &&
    isLiving(t, verb) &&
    leadsToPlace(t, verb + 1)
  );
}

/** "a gang of 15": how many they were, whatever became of some. */
const isGroup = wordTest(GROUP);

const isAux = wordTest(/^(?:were|was|are|is|have|has|had)$/);

/** What the words behind the figure say of its people. */
function behindPeople(
  t: Tokens,
  owners: Int32Array,
  at: number,
  end: number,
  from: number,
  to: number,
): ClaimContext['fate'] {
  // "12 of the 15 were tried": it is said of the 12
  const whole = isWholeOf(t, owners, at, from);
  const first = behindWhole(t, owners, end, to);
  for (let i = first; i < to && i - first < REACH && owners[i] === 0; i++) {
    const said = SAYS.of(t, i);
    if (whole && isAux(t, i)) break;
    const board = aboardAt(t, i);
    if (board > i) return areOnlyAboard(t, owners, at, board, from, to) ? 'aboard' : '';
    if (said & FATE && !isOtherUse(t, i)) return alone(t, owners, i, to);
    // "320 passengers and 41 crew aboard"
    if (i === end && said & JOINS && isNextAboard(t, owners, i + 1, to)) return 'aboard';
    if (!(said & STEPS)) break;
  }
  return '';
}

/** "three tried to flee", "the trial run": words that say what became of people, and do not here. */
const isOtherUse = (t: Tokens, i: number): boolean =>
  (SAYS.of(t, i) & FATE) === TRIED && (isWord(t, i + 1, 'to') || (isTrial(t, i) && !leadsToTrial(t, i - 1)));
const isTrial = wordTest(/^trial$/);
const leadsToTrial = wordTest(/^(?:on|to|stand|stood)$/);

const isOfThem = wordTest(/^(?:the|its|their|his|her|those|these|all)$/);
/** Whether another figure is a part of the one at a token: "12 of the 15". */
function isWholeOf(t: Tokens, owners: Int32Array, at: number, from: number): boolean {
  const of = isOfThem(t, at - 1) ? at - 2 : at - 1;
  return of > from && isWord(t, of, 'of') && owners[of - 1] !== 0;
}

/** Words of a name that owns the whole, at most: "half of Port Orel's 900 residents". */
const OWNER = 5;
/** Whether a figure stands before "of" and the owner of the whole. */
function isPartAt(t: Tokens, owners: Int32Array, at: number, from: number): boolean {
  for (let i = at - 1; i > from && at - i <= OWNER && owners[i] === 0; i--)
    if (isWord(t, i, 'of')) return owners[i - 1] !== 0;
  return false;
}

/** Behind the whole that a figure is a part of: "12 of the 15 people arrested | were tried", "nine of the ring leaders | were arrested". */
function behindWhole(t: Tokens, owners: Int32Array, end: number, to: number): number {
  if (!isWord(t, end, 'of')) return end;
  let figures = 0;
  for (let i = end + 1; i < to && i - end <= WHOLE_REACH && (owners[i] !== 0 || t.kind[i] === T.word); i++) {
    if (owners[i] !== 0 && owners[i] !== owners[i - 1] && ++figures > 1) break;
    // "three of the injured are men": told already
    if (figures === 0 && SAYS.of(t, i) & FATE) break;
    if (isAux(t, i)) return i;
  }
  return end;
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
  return fateOfNumber(own);
}
