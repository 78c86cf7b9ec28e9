import { W } from '../../text/vocabulary.ts';
import { classAt, isBreak, isLetters, isSymbol, isWord, wordTest, type Refiner } from '../draft.ts';

const isNothing = wordTest(/^(nothing|nobody|none|nowhere)$/);
/** Words between such a subject and "faster than" its figure, at most. */
const SUBJECT_REACH = 3;

/** Tokens between a negation and the bound it turns round. */
const NEGATION_REACH = 8;

/** "could not be covered in less than four hours" is at least four: a negation before a bound turns it round. */
export const negation: Refiner = {
  id: 'negation',
  refine(t, drafts) {
    for (const draft of drafts) {
      if (draft.modality !== 'at-least' && draft.modality !== 'at-most') continue;
      // "did not pay up to 15 days", "not run on roads closed up to 15 times": no less is said by it
      if (!isLetters(t, draft.from) || (isWord(t, draft.from, 'up') && !(classAt(t, draft.from - 1) & W.negation)))
        continue;
      for (let k = draft.from - 1, n = 0; k >= 0 && n < NEGATION_REACH; k--, n++) {
        if (isBreak(t, k) || isSymbol(t, k, '.', ';', ':', ',', '?', '!', '(')) break;
        // "recorded nothing above 52 knots", "nobody ran faster than ten seconds", "no one could get closer than 12 miles"
        const than = isWord(t, draft.figureFrom - 1, 'than');
        const subject = isNothing(t, k) && n <= (than ? SUBJECT_REACH : 0);
        const nobody = than && isWord(t, k, 'no') && isWord(t, k + 1, 'one');
        if ((classAt(t, k) & W.negation || subject) && !isWord(t, k, 't', 'without', 'hardly', 'nor')) {
          if (isWord(t, k, 'not') && isWord(t, k + 1, 'only', 'just')) break;
          // "whether or not"
          if (isWord(t, k, 'not') && isWord(t, k - 1, 'or') && isWord(t, k - 2, 'whether')) break;
          // "no heavier than 40 tons"
          if (isWord(t, k, 'no') && n > 0 && !nobody && !(classAt(t, k + 1) & W.adverb)) break;
          draft.modality = draft.modality === 'at-least' ? 'at-most' : 'at-least';
          draft.trace.push('negation');
          break;
        }
        if (isWord(t, k, 't') && isSymbol(t, k - 1, "'", '’')) {
          draft.modality = draft.modality === 'at-least' ? 'at-most' : 'at-least';
          draft.trace.push('negation');
          break;
        }
        if (isWord(t, k, 'and', 'but', 'because', 'which', 'that', 'who')) break;
      }
    }
    return drafts;
  },
};
