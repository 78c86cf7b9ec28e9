import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { WordFlags } from '../../text/word-memo.ts';
import {
  classAt,
  digitsAt,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  widthAt,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { ZERO } from '../numeral-tokens.ts';
import { isPerson } from '../persons.ts';
import { not } from './make-draft.ts';
import { isPlural } from './noun.ts';

/**
 * "the shutoff valve 30", "a pressure vessel (18)", "the heaters 22 and 24": in a text that describes a drawing, a thing is named with
 * the number it has there.
 */
export const partLabel: Recognizer = {
  id: 'part-label',
  begins: ['digits'],
  inTexts: t => describesDrawing(t),
  match(t, i) {
    if (!isLabel(t, i)) return undefined;
    const bracket = isSymbol(t, i - 1, '(');
    if (bracket && !isSymbol(t, i + 1, ')')) return undefined;
    const noun = bracket ? i - 2 : i - 1;
    if (isThing(t, noun) && !countsBehind(t, i + 1)) return not('label', i + 1);
    // "the heaters 22 and 24", "the heaters 22, 24": the last one is a label because the first is
    const first = isWord(t, noun, 'and', 'or') || isSymbol(t, noun, ',') ? noun - 1 : -1;
    return isLabel(t, first) && isThing(t, first - 1) && !countsBehind(t, i + 1) ? not('label', i + 1) : undefined;
  },
};

/** Labels told apart, from which a text describes a drawing; fewer where a part is named again, or where it speaks as claims of patents do. */
const MANY = 5;
const MANY_BESIDE_AGAIN = 3;
const MANY_BESIDE_SAID = 2;
/** Tokens that are looked at for them: a drawing is described from the start. */
const DRAWING_REACH = 4000;

const describesDrawing = onceForText(t => {
  const labels = new Map<number, string>();
  let again = false;
  const bracketed = new Set<number>();
  let said = false;
  for (let i = 1, end = Math.min(t.count, DRAWING_REACH); i < end; i++) {
    if (!isDigits(t, i)) {
      said ||= isSaid(t, i) && isSmall(t, i + 1) && classAt(t, i + 1) === 0;
      continue;
    }
    if (!isLabel(t, i)) continue;
    if (isSymbol(t, i - 1, '(') && isSymbol(t, i + 1, ')')) {
      if (isThing(t, i - 2) && articleBefore(t, i - 2)) bracketed.add(digitsAt(t, i));
    } else if (isThing(t, i - 1) && articleBefore(t, i - 1) && !countsBehind(t, i + 1)) {
      const [label, part] = [digitsAt(t, i), lower(t, i - 1)];
      again ||= labels.get(label) === part;
      labels.set(label, part);
    }
  }
  // in brackets an age or the size of a group may stand as well
  return (
    labels.size >= (again ? MANY_BESIDE_AGAIN : MANY) || (said && bracketed.size + labels.size >= MANY_BESIDE_SAID)
  );
});

const isSaid = wordTest(/^said$/);

/** Whole numbers of up to three digits that no decimals follow. */
const isLabel = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  widthAt(t, i) <= 3 &&
  t.code[i] !== ZERO &&
  (!isGlued(t, i) || isSymbol(t, i - 1, '(')) &&
  (isBreak(t, i + 1) ||
    !isGlued(t, i + 1) ||
    (isSymbol(t, i + 1, ',', ';', '.', ')', ':') && !(isGlued(t, i + 2) && isDigits(t, i + 2))));

const isSmall = (t: Tokens, i: number): boolean => isLetters(t, i) && !isCapital(t, i);

/** Words beside which a number counts or measures, and nouns for who has an age or a size. */
const NO_THING = new WordFlags(word =>
  /(?:ed|ly)$/.test(word) ||
  /^(?:totals?|averages?|medians?|scores?|ranks?|tops?|remaining|over|under|ages?|aged|minutes?|margins?|records?|number|group|arm|cohort|sample|class|odds|price|rate|index|count|least|most|best|worst|last|next|previous|top|other|others|rest|final|latter|whole|same|approximately|temperatures?|angles?|ratios?|factors?|values?|lengths?|widths?|depths?|heights?|distances?|weights?)$/.test(
    word,
  ) ||
  isPerson(word)
    ? 1
    : 0,
);

/** A noun in small letters that a part may be called. */
const isThing = (t: Tokens, i: number): boolean =>
  isSmall(t, i) &&
  widthAt(t, i) >= 3 &&
  ((classAt(t, i) & ~(W.reference | W.fraction | W.neutral)) === 0 || isPartToo(t, i)) &&
  NO_THING.at(t, i) === 0;
/** "a heating means 24", "the cover 16": verbs that are parts as well. */
const isPartToo = (t: Tokens, i: number): boolean =>
  isMeans(t, i) || (classAt(t, i) === W.verb && (isWord(t, i - 1, 'a', 'an', 'the') || isSaid(t, i - 1)));
const isMeans = wordTest(/^means$/);

/** Words at most between "a" or "the" and the part. */
const PART_REACH = 4;
function articleBefore(t: Tokens, noun: number): boolean {
  if (isPlural(t, noun)) return false;
  for (let at = noun - 1; noun - at <= PART_REACH && isLetters(t, at); at--)
    if (classAt(t, at) & FUNCTION_WORD || isSaid(t, at))
      return isWord(t, at, 'a', 'an', 'the', 'each', 'this') || isSaid(t, at);
  return false;
}

/** Whether what follows could be counted or measured with a number, or goes on with it. */
const countsBehind = (t: Tokens, i: number): boolean =>
  isLetters(t, i)
    ? !(classAt(t, i) & (FUNCTION_WORD | W.verb)) && !goesOn(t, i)
    : isSymbol(t, i, '%', '/', '×', '–', '-', '°', '$');
/** "particles 26 charged in", "a housing 102 encloses a": what a part does or is done. */
const goesOn = (t: Tokens, i: number): boolean =>
  isAdverb(t, i) || (doesOrIsDone(t, i) && (classAt(t, i + 1) & (W.preposition | W.article | W.determiner)) !== 0);
const doesOrIsDone = wordTest(/(ed|ing|s)$/);
const isAdverb = wordTest(/ly$/);
