import { endsInPlural } from '../quantities/recognizers/no-nouns.ts';
import { classAt, endsInEd, isBreak, isLetters, isSymbol, isWord, lower, wordTest } from '../quantities/draft.ts';
import { singular } from '../language/morphology.ts';
import type { Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W } from '../text/vocabulary.ts';
import type { FigurePlace } from './figure-place.ts';

/** Words of the second noun: "passengers and cabin crew". */
const WORDS = 3;
/** Nouns for many that have no plural ending. */
const isMany = wordTest(
  /^(?:crew|staff|personnel|police|people|men|women|children|cattle|livestock|poultry|equipment|artillery|cavalry|infantry|clergy|aircraft|sheep|fish)$/,
);

/**
 * What a figure counts together with its own noun: "crew" of "69 passengers and crew", in the singular. "" where it counts one thing, also where
 * the second has a figure of its own ("61 passengers and eight crew").
 */
export function joinedOf({ t, kind, end, to }: FigurePlace): string {
  if (kind !== 'count' || end + 1 >= to || !isWord(t, end, 'and') || !isManyAt(t, end - 1)) return '';
  let last = end;
  while (last - end < WORDS && last + 1 < to && isNounLike(t, last + 1)) last++;
  return last > end && isManyAt(t, last) && closes(t, last + 1) ? singular(lower(t, last)) : '';
}

const isManyAt = (t: Tokens, i: number): boolean => isLetters(t, i) && (isMany(t, i) || endsInPlural(t, i));

const isNounLike = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && !endsInEd(t, i) && (isMany(t, i) || (classAt(t, i) & (FUNCTION_WORD | W.cardinal | W.verb)) === 0);

/** Whether what follows cannot be what a verb does: "sold 40 boats and leases docks". */
const closes = (t: Tokens, i: number): boolean =>
  isBreak(t, i) ||
  isSymbol(t, i, '.', ',', ';', ':', ')', '?', '!') ||
  endsInEd(t, i) ||
  (isLetters(t, i) && (classAt(t, i) & (W.preposition | W.auxiliary | W.conjunction | W.verb | W.adverb)) !== 0);
