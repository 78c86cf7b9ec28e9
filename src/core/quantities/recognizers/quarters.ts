import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isGlued, isIn, isWord, valueAt, wordSet, wordTest, type Recognition } from '../draft.ts';
import { isGameText } from '../games.ts';
import { makeDraft } from './make-draft.ts';

/** Words with which the whole begins that quarters are of. */
const OF_A_WHOLE = wordSet('a an the those that these his her its their our my your what as full');

/** Words behind quarters of a year that parts of something never have. */
const IN_TIME = wordSet('in later ago earlier on running straight before after since');
/** Words before "three quarters" that make them quarters of a year; other numbers of quarters need none. */
const leadsToTime = wordTest(
  /^(last|past|next|first|previous|preceding|following|coming|prior|final|recent|these|those|for|every)$/,
);

/** What is played in quarters. */
const isPlayed = wordTest(/^(game|match|contest|final|season)$/);
/** More quarters than these are counted in years. */
const MOST_QUARTERS = 12;

const isKindOfYear = wordTest(/^(fiscal|financial|calendar)$/);
/** "the first two quarters of the year", "of this fiscal year", "of her 2031": nobody quarters a year otherwise. */
const isOfYear = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'year') || (isKindOfYear(t, at) && isWord(t, at + 1, 'year'));

/** "two quarters", "the last three quarters", "four quarters in a row": quarters of a year, not of a thing. */
export function quartersOfYear(t: Tokens, i: number): Recognition | undefined {
  const value = valueAt(t, i);
  if (!(classAt(t, i) & W.cardinal) || !isWord(t, i + 1, 'quarters') || isGlued(t, i + 1)) return undefined;
  if (value < 2 || value > MOST_QUARTERS) return undefined;
  if (
    isWord(t, i + 2, 'of') &&
    isIn(t, i + 3, OF_A_WHOLE) &&
    !isOfYear(t, i + 4) &&
    !(isGameText(t) && isPlayed(t, i + 4))
  )
    return undefined;
  // "after three quarters", "the first three quarters of the game": of a game
  if (isGameText(t))
    return {
      draft: makeDraft({
        from: i,
        to: i + 2,
        low: value,
        unit: 'quarter',
        kind: 'count',
        measure: 'noun',
        step: 1,
        id: 'fraction',
      }),
    };
  if (value === 3 && (isWord(t, i + 2, 'of') || !(leadsToTime(t, i - 1) || isIn(t, i + 2, IN_TIME)))) return undefined;
  return {
    draft: makeDraft({
      from: i,
      to: i + 2,
      low: value,
      unit: 'quarter',
      kind: 'duration',
      step: 1,
      id: 'fraction',
    }),
  };
}
