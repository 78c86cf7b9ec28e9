import { T, type Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { WordMemo } from '../text/word-memo.ts';
import { classAt, isBreak, isSymbolIn, symbolSet, type Recognizer, type WordQuestion } from './draft.ts';
import { classesOf } from './lexicon.ts';
import { COMMA, DOT, isPart, PERCENT, width, ZERO } from './numeral-tokens.ts';

/**
 * Most figures stand plainly between words: "38 of them", "about 1,284.5 km", "$20.", "five boats". There most recognisers have
 * nothing to say, and others only beside certain words, which each tells of itself (`plainly`). So a plain place costs a look at
 * the two words beside it in place of a dozen questions.
 */

/** Stands for a word behind a numeral that may go on with it: nothing stands plainly before it. */
const GOES_ON = 1 << 30;
const NUMERAL = W.cardinal | W.magnitude | W.vagueCount | W.fraction | W.ordinal;
const CONTINUING = new Set(['and', 'point', 'oh']);

/** Signs of money right before digits. */
const MONEY = symbolSet('$€£¥');
/** Marks that may follow a plain figure, and end its phrase. */
const ENDS = symbolSet(',.;');
/** Digits in a row from which they may be a code. */
const MANY_DIGITS = 15;
/** Tokens of groups of three behind the first: as many as hold that many digits. */
const MOST_IN_GROUPS = 8;

/** Recognisers as bits, in the order in which they are asked. */
export interface PlainPlaces {
  /** Those of the bits `asked` that may answer at token `i`, which begins with digits or a number word; all of them where it does not stand plainly. */
  readonly mayAnswer: (t: Tokens, i: number, asked: number) => number;
}

/** Bits of a number. */
const MOST_BITS = 32;

/** Works out once which recognisers may answer where, from what each says in `plainly`. */
export function plainPlaces(recognizers: readonly Recognizer[]): PlainPlaces {
  if (recognizers.length > MOST_BITS) throw new RangeError(`${recognizers.length} recognisers do not fit one number`);
  const bits = (holds: (r: Recognizer) => boolean | undefined): number =>
    recognizers.reduce((sum, r, k) => (holds(r) ? sum | (1 << k) : sum), 0);
  const asked = (question: WordQuestion | undefined, word: string): boolean =>
    question !== undefined && (question.words?.has(word) === true || (classesOf(word) & (question.classes ?? 0)) !== 0);
  const always = bits(r => r.plainly === undefined);
  const before = new WordMemo(word =>
    bits(
      r =>
        asked(r.plainly?.before, word) ||
        (r.plainly?.notBehind !== undefined && (classesOf(word) & r.plainly.notBehind) === 0),
    ),
  );
  const after = new WordMemo(word =>
    classesOf(word) & NUMERAL || CONTINUING.has(word) ? GOES_ON : bits(r => asked(r.plainly?.after, word)),
  );
  const placed = recognizers.flatMap(({ plainly }, k) => (plainly?.at ? [{ at: plainly.at, bit: 1 << k }] : []));
  return {
    mayAnswer(t, i, asked) {
      const next = behindFigure(t, i);
      if (next < 0 || !endsPlainly(t, i, next) || !beginsPlainly(t, i)) return asked;
      let mask = always;
      if (next < t.count && t.kind[next] === T.word) {
        const behind = after.at(t, next);
        if (behind === GOES_ON) return asked;
        mask |= behind;
      }
      if (i > 0 && t.kind[i - 1] === T.word) mask |= before.at(t, i - 1);
      mask &= asked;
      for (const { at, bit } of placed) if ((asked & ~mask & bit) !== 0 && at(t, i)) mask |= bit;
      return mask;
    },
  };
}

/** Token behind plain digits with their groups and decimals, or behind one number word; -1 where there is more to it. */
function behindFigure(t: Tokens, i: number): number {
  const own = width(t, i);
  if (t.kind[i] === T.word) return classAt(t, i) & (NUMERAL & ~W.cardinal) ? -1 : i + 1;
  if (own > MANY_DIGITS || (own > 1 && t.code[i] === ZERO)) return -1;
  let last = i;
  // what has more groups than a number can have is a list, and is not gone through from each of its digits
  for (; isPart(t, last, COMMA); last += 2)
    if (own > 3 || width(t, last + 2) !== 3 || last - i >= MOST_IN_GROUPS) return -1;
  return isPart(t, last, DOT) ? last + 3 : last + 1;
}

/** Whether a word of its own stands before the figure, or nothing that could belong to it but a sign of money. */
function beginsPlainly(t: Tokens, i: number): boolean {
  if (isBreak(t, i - 1)) return true;
  const kind = t.kind[i - 1]!;
  if (kind === T.word) return t.glued[i] === 0 && width(t, i - 1) > 1;
  if (kind !== T.symbol || t.kind[i] !== T.digits) return false;
  const code = t.code[i - 1]!;
  return isSymbolIn(t, i - 1, MONEY) || (code === COMMA && t.glued[i] === 0);
}

/** Whether a word of its own stands behind the figure, a percent sign, or a mark that ends the phrase. */
function endsPlainly(t: Tokens, i: number, next: number): boolean {
  if (isBreak(t, next)) return true;
  const kind = t.kind[next]!;
  if (kind === T.word) return t.glued[next] === 0 && width(t, next) > 1;
  if (kind !== T.symbol) return false;
  const code = t.code[next]!;
  const worded = t.kind[i] === T.word;
  if (code === PERCENT) return !worded;
  // "1." at the head of a line is the number of a list, "five, five, one" may be dialled
  if (!isSymbolIn(t, next, ENDS) || t.glued[next] === 0 || isBreak(t, i - 1) || (worded && code === COMMA))
    return false;
  return isBreak(t, next + 1) || t.glued[next + 1] === 0;
}
