import { T, tokenText, type Tokens } from './tokens.ts';
import { MOST_WORDS, type WordTable } from './word-table.ts';

/**
 * Questions about words that are answered by yes or no, each answer worked out once. Some hundred are put to the few words beside a figure,
 * so that the answers of one word lie side by side, two bits for each: they are at hand when the next question comes, as they would
 * not be in a table for each question.
 */

const [UNKNOWN, YES, NO] = [0, 1, 2];
/** Answers in a byte: the number of a question holds its byte, and its place in that by the last bits. */
const [BYTE, PLACE] = [2, 3];

let questions = 0;
let table: WordTable | undefined;
let answers = new Uint8Array(0);
/** Bytes of a word. */
let row = 0;

/** Makes room for what is asked of the words of a table; what was known of another is given up. */
function makeRoom(of: WordTable): void {
  table = of;
  row = (questions >> BYTE) + 1;
  answers = new Uint8Array(MOST_WORDS * row);
}

/**
 * Tells of a token whether it is a word that a pattern matches in lower case, and another does not; the patterns are asked once
 * for each word.
 */
export function wordTest(pattern: RegExp, but?: RegExp): (t: Tokens, i: number) => boolean {
  const says = (word: string): boolean => pattern.test(word) && but?.test(word) !== true;
  const byte = questions >> BYTE;
  const shift = 2 * (questions & PLACE);
  questions++;
  return (t, i) => {
    if (i < 0 || i >= t.count) return false;
    const number = t.word[i]!;
    if (number === 0) return t.kind[i] === T.word && says(tokenText(t, i).toLowerCase());
    // a question that came later has no place yet
    if (t.table !== table || byte >= row) makeRoom(t.table);
    const at = number * row + byte;
    let told = (answers[at]! >> shift) & 3;
    if (told === UNKNOWN) {
      told = says(t.table.words[number]!) ? YES : NO;
      answers[at]! |= told << shift;
    }
    return told === YES;
  };
}
