import { grow, isCapital, T, type Tokens } from './tokens.ts';
import { WordMemo } from './word-memo.ts';

/**
 * Sentences as first tokens. Our own rule, because `Intl.Segmenter` splits after "Mr." and differs between hosts: a sentence
 * ends at a block's end, and at ".", "!" or "?" before a space and a capital, digit, quotation mark or bracket, unless the
 * full stop closes an abbreviation or initial.
 */
export function sentenceStarts(t: Tokens): Int32Array {
  let starts = room;
  let count = 0;
  let open = true;
  for (let i = 0; i < t.count; i++) {
    const kind = t.kind[i];
    if (kind === T.break) {
      open = true;
      continue;
    }
    if (open) {
      if (count === starts.length) starts = room = grow(starts, count * 2);
      starts[count++] = i;
      open = false;
    }
    if (kind !== T.symbol) continue;
    const c = t.code[i]!;
    if (c !== 46 && c !== 33 && c !== 63) continue;
    let next = i + 1;
    // closing quotes and brackets belong to the sentence
    while (next < t.count && t.glued[next] && isCloser(t.code[next]!) && t.kind[next] === T.symbol) next++;
    if (next >= t.count || t.glued[next] || t.kind[next] === T.break) continue;
    if (c === 46 && closesAbbreviation(t, i) && !opensAnew(t, i, next)) continue;
    if (t.kind[next] === T.digits || isCapital(t, next) || isOpener(t.code[next]!)) {
      open = true;
      i = next - 1;
    }
  }
  return starts.slice(0, count);
}

/** What is written while a text is gone through, and copied out as long as it got. */
let room = new Int32Array(1 << 8);

function isCloser(c: number): boolean {
  return c === 34 || c === 39 || c === 41 || c === 93 || c === 0x201d || c === 0x2019 || c === 0xbb;
}

function isOpener(c: number): boolean {
  return (
    c === 34 ||
    c === 39 ||
    c === 40 ||
    c === 91 ||
    c === 0x201c ||
    c === 0x2018 ||
    c === 0xab ||
    c === 36 ||
    c === 0x20ac ||
    c === 0xa3 ||
    c === 126
  );
}

const ABBREVIATIONS =
  /^(?:mr|mrs|ms|dr|prof|st|sr|jr|gen|col|lt|capt|sgt|gov|sen|rep|hon|rev|vs|etc|eg|ie|approx|no|nos|vol|fig|figs|sec|dept|est|jan|feb|mar|apr|jun|jul|aug|sep|sept|oct|nov|dec|al|ca|c|pp|p|rs|eq|eqs|ref|refs)$/i;

/** Whether a word, without its full stop, is an abbreviation. */
export const isAbbreviation = (word: string): boolean => ABBREVIATIONS.test(word);

const ABBREVIATED = new WordMemo(isAbbreviation);

/** Words that begin a sentence and no name: an article, a pronoun, a preposition, a conjunction. */
const OPENS = new WordMemo(word =>
  /^(?:the|it|he|she|they|we|this|these|those|its|his|her|their|our|in|on|at|by|for|from|after|before|since|during|with|but|and|as|if|when|while|although|though|because|there|however)$/.test(
    word,
  ),
);

/** "in the U.S. The board met", "at Orel, N.J. It rained": initials that end a sentence all the same; "J. The" may be a name's. */
const opensAnew = (t: Tokens, i: number, next: number): boolean =>
  i > 2 &&
  t.glued[i - 1] === 1 &&
  t.code[i - 2] === 46 &&
  t.end[i - 1]! - t.start[i - 1]! === 1 &&
  t.kind[next] === T.word &&
  isCapital(t, next) &&
  OPENS.at(t, next);

/** Whether the full stop at token `i` closes an abbreviation ("Dr.", "U.S.", "J."), so that no sentence need end there. */
function closesAbbreviation(t: Tokens, i: number): boolean {
  if (i === 0 || !t.glued[i] || t.kind[i - 1] !== T.word) return false;
  const length = t.end[i - 1]! - t.start[i - 1]!;
  if (length === 1 && isCapital(t, i - 1)) {
    // "U.S. The": an initial may end a sentence all the same; before a name it hardly ever does
    return true;
  }
  // abbreviations have plain letters alone, whose hash is known
  return length <= 6 && t.hash[i - 1] !== 0 && ABBREVIATED.at(t, i - 1);
}
