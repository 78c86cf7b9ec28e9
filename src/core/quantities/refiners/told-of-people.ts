import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  saidBefore,
  wordSet,
  wordTest,
  type Draft,
  endsInEd,
} from '../draft.ts';
import { isDoneByPeople } from '../persons.ts';
import { isPlural } from '../recognizers/noun.ts';
import { closes } from './inherit.ts';

/** Figures that count people or things without naming them, and so take over no unit: "winds of 115 mph that killed 61". */

/** What is done to so many people. */
const isDoneToPeople = wordTest(
  /^(kill(s|ed|ing)?|drown(s|ed|ing)?|injur(es?|ed|ing)|wound(s|ed|ing)|hurt(s|ing)?|maim(s|ed|ing)?|hospitali[sz](es?|ed|ing)|evacuat(es?|ed|ing)|orphan(s|ed|ing)?|rescu(es?|ed|ing)|arrest(s|ed|ing)?|detain(s|ed|ing)?|deport(s|ed|ing)?|kidnap(s|ped|ping)?|murder(s|ed|ing)?|jail(s|ed|ing)?|execut(es?|ed|ing)|convict(s|ed|ing)|trap(s|ped|ping)|strand(s|ed|ing)|displac(es?|ed|ing)|infect(s|ed|ing)?|sicken(s|ed|ing)?|poison(s|ed|ing)|vaccinat(es?|ed|ing)|quarantin(es?|ed|ing))$/,
);
/** "killed 61", "injuring about 40", "46 dead", "61 died then": a bare number that counts people. */
export function countsPeople(t: Tokens, { from, figureFrom, to, step, low, trace }: Draft): boolean {
  if ((step < 1 && trace[0] !== 'vague-count') || typeof low !== 'number' || low < 1) return false;
  // the hedge may stand inside the span or be none: "killed another 12"
  const before = isWord(t, from - 1, 'another', 'some', 'all') ? from - 2 : from - 1;
  if ((isDoneToPeople(t, before) || isDoneToPeople(t, figureFrom - 1)) && (!isLetters(t, to) || closesPeople(t, to)))
    return true;
  return isDoneByPeople(t, overAdverbs(t, to)) || isToll(t, from) || isLabelled(t, from) || isBrokenIn(t, from);
}

/** How sure or how long it is that they are: "75 already confirmed dead", "hundreds still missing". */
const isSure = wordTest(
  /^(still|already|now|also|since|later|reportedly|allegedly|confirmed|presumed|feared|believed|reported|declared|listed|left|seriously|critically|slightly|badly|severely|fatally)$/,
);
const ADVERBS = 3;
function overAdverbs(t: Tokens, to: number): number {
  let at = to;
  while (at - to < ADVERBS && isSure(t, at)) at++;
  return at;
}

/** Tokens between a toll and its figure: "the toll from the floods in the two northern provinces has now risen to". */
const TOLL_REACH = 14;
const TOLD = wordSet('of at to is was are were now reached hit above over');
const isTollWord = wordTest(/^tolls?$/);
const reachesToll = wordTest(/^(hits?|reach(es|ed)?|pass(es|ed)|tops|topped|exceeds|exceeded|stands)$/);
const saysNumber = wordTest(/^numbers?$/);

/** "a combined death toll of 128", "the toll rose to 300", "the number of people who died is now 17": so many people. */
function isToll(t: Tokens, from: number): boolean {
  const before = from - 1;
  if (!isIn(t, before, TOLD) && !reachesToll(t, before) && !isTollWord(t, before)) return false;
  if (isTollWord(t, before) || saidBefore(t, before, TOLL_REACH, isTollWord)) return true;
  return saidBefore(t, before, TOLL_REACH, isDoneByPeople) && saidBefore(t, before, TOLL_REACH, saysNumber);
}

const breaks = wordTest(/^(tore|torn|broke|broken|split|splits|cut|divided|snapped|folded|sawn|sliced)$/);
/** "the wall tore in three": so many pieces. */
const isBrokenIn = (t: Tokens, from: number): boolean => isWord(t, from - 1, 'in', 'into') && breaks(t, from - 2);

/** Words of a label, at most. */
const LABEL = 7;

/** "Loss adjusters in the field: 85": a label that begins with people in the plural. */
function isLabelled(t: Tokens, from: number): boolean {
  if (!isSymbol(t, from - 1, ':')) return false;
  let first = from - 2;
  while (first > 0 && from - first <= LABEL && !atBlockStart(t, first) && isLetters(t, first - 1)) first--;
  // the head of the label is its last noun before a preposition
  let head = first;
  while (head + 1 < from - 1 && isLetters(t, head + 1) && !(classAt(t, head + 1) & W.preposition)) head++;
  return isLetters(t, head) && isPlural(t, head) && namesPeople(t, head);
}

const namesPeople = wordTest(
  /(?:[a-z]{3}(?:ers|ors|ists|ees|ians)|people|men|women|children|staff|crew)$/,
  /^(numbers|members|orders|offers|papers|quarters|centers|meters|kilometers|errors|factors|sectors|sensors|motors|reactors|computers|customers|users|fees|degrees|towers|waters|layers|servers|letters|matters|powers|transfers|dollars|colou?rs|indicators|generators|trees|committees|employees)$/,
);

const closesPeople = (t: Tokens, to: number): boolean =>
  (classAt(t, to) & (W.preposition | W.conjunction | W.adverb | W.pronoun | W.auxiliary)) !== 0 &&
  !isWord(t, to, 'of', 'per');

/** "the names of eight were not known", "four have been found": a bare number that is the subject of a verb in the plural counts something. */
export function isCountedSubject(t: Tokens, draft: Draft): boolean {
  if (areSoMany(t, draft)) return true;
  // "one juror against the other 11"
  if (isWord(t, draft.from - 1, 'other') && isWord(t, draft.from - 2, 'the') && draft.step >= 1 && closes(t, draft))
    return true;
  const { to, step, modality } = draft;
  if (step < 1 || modality === 'range' || !isWord(t, to, 'were', 'have', 'are') || !closes(t, draft)) return false;
  // "the other four are at large"
  if (isWord(t, draft.from - 1, 'other') || isRemaining(t, draft.from - 1)) return true;
  return (
    isWord(t, to + 1, 'not', 'been', 'never', 'now', 'still', 'later') ||
    endsInEd(t, to + 1) ||
    (classAt(t, to + 1) & W.auxiliary) !== 0
  );
}

const isRemaining = wordTest(/^(remaining|rest)$/);

/** "no matter if you are two or twelve": how many somebody is. */
function areSoMany(t: Tokens, { from, to, step }: Draft): boolean {
  if (step < 1 || (isLetters(t, to) && !isWord(t, to, 'or', 'and', 'now', 'in', 'at', 'on'))) return false;
  const first = isWord(t, from - 1, 'or') ? from - 3 : from - 1;
  return isWord(t, first, 'are', 'were') && isWord(t, first - 1, 'you', 'we', 'they');
}
