import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isGlued, isIn, isWord, saidBefore, wordSet, wordTest, type Draft, type Refiner } from '../draft.ts';
import { aboutWarmth } from '../warmth.ts';

/** What stands before a time at which something happened. */
const OF_TIME = wordSet('in during since until till throughout through of from by before after');

/** "during the sixties", "buyers in the nineties": ten years, where the tens took no unit from a figure near and no degrees are spoken of. */
export const decades: Refiner = {
  id: 'decade',
  refine(t, drafts) {
    for (const draft of drafts) {
      const { low, high, figureTo } = draft;
      if (draft.trace[0] !== 'vague-level' || draft.measure !== 'bare' || typeof low !== 'number') continue;
      // "60s" is two tokens, "60's" three
      let at = figureTo - 1;
      while (at > 0 && figureTo - at < 3 && isGlued(t, at)) at--;
      const part = isOfDecade(t, at) && typeof high === 'number';
      if (part) {
        Object.assign(draft, {
          from: at - 1,
          low: String(1900 + low),
          high: String(1900 + high),
          kind: 'year',
          modality: 'range',
        });
        draft.idiomatic = true;
        draft.trace.push('decade');
        continue;
      }
      if (low < 20 || high !== low + 9 || !isWord(t, at - 1, 'the') || !isIn(t, at - 2, OF_TIME)) continue;
      if (isWord(t, figureTo, 'of', 'to') || aboutWarmth(t, at)) continue;
      Object.assign(draft, {
        from: at,
        low: String(1900 + low),
        high: String(1909 + low),
        kind: 'year',
        modality: 'range',
      });
      draft.trace.push('decade');
    }
    return drafts;
  },
};

/** "This was the late 80s", "in the early seventies": years are early and late, levels are high and low. */
const isOfDecade = (t: Tokens, at: number): boolean =>
  isWord(t, at - 1, 'early', 'late') &&
  isWord(t, at - 2, 'the') &&
  (isIn(t, at - 3, OF_TIME) || isWord(t, at - 3, 'was', 'were', 'is', 'back'));

const isBy = wordTest(/^by$/);
/** "led by Ines Vey in the 70s", "back in the 80s": when. */
export const isTimeOfDeed = (t: Tokens, { from }: Draft): boolean =>
  isWord(t, from, 'in') &&
  (isWord(t, from - 1, 'back') || (t.cased && isCapital(t, from - 1) && saidBefore(t, from - 2, NAME_WORDS, isBy)));
const NAME_WORDS = 6;
