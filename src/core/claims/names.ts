import { singular } from '../language/morphology.ts';
import { initialsEnd } from '../text/initials.ts';
import { isCapital, phrase, T, tokenText, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W, type Vocabulary } from '../text/vocabulary.ts';
import { WordMemo } from '../text/word-memo.ts';
import { MOST_WORDS } from '../text/word-table.ts';
import { wordTest, type NonFigure } from '../quantities/draft.ts';

/** A name as it stands in the text: capitalised words with the number that ends it, or in text without capitals a word and its number. */
export interface Name {
  /** Tokens, end-exclusive. */
  readonly from: number;
  readonly to: number;
  /** Number of the name in the document. */
  readonly index: number;
}

/** Tokens of "A.M.A.", letters and full stops; "A.M." is a time of day. */
const THREE_LETTERS = 6;

const NOT_IN_NAME = FUNCTION_WORD | W.month | W.weekday | W.cardinal | W.magnitude;

/** Names of a document in order of place. One pass over the tokens. */
export function findNames(t: Tokens, vocabulary: Vocabulary, nonFigures: readonly NonFigure[]): Name[] {
  const names: Name[] = [];
  /** Those of one word that opens a sentence, by their place in the list. */
  const doubtful: number[] = [];
  const classes = (i: number): number => vocabulary.classes[t.lexeme[i]!]!;
  let figure = 0;
  // where the non-figure that is next begins and ends: most tokens are told by these two numbers and their first letter
  const never = t.text.length + 1;
  let start = -1;
  let end = -1;
  let i = 0;
  while (i < t.count) {
    const at = t.start[i]!;
    while (end <= at) {
      const next = nonFigures[figure];
      if (next && next.end <= at) figure++;
      else {
        start = next ? next.start : never;
        end = next ? next.end : never;
      }
    }
    // "the A.M.A.": the first of three letters is no article
    if (
      t.kind[i] !== T.word ||
      !isCapital(t, i) ||
      (classes(i) & NOT_IN_NAME && initialsEnd(t, i) < i + THREE_LETTERS)
    ) {
      if (
        start === at &&
        nonFigures[figure]!.why === 'name' &&
        i > 0 &&
        t.kind[i - 1] === T.word &&
        !isCapital(t, i - 1)
      ) {
        // "vesta max 4.6" in text without capitals
        const to = tokenAfter(t, i, end);
        names.push({ from: i - 1, to, index: names.length });
        i = to;
        continue;
      }
      i++;
      continue;
    }
    const from = i;
    // "N.J." is one name, and no "N"
    let to = Math.max(i + 1, initialsEnd(t, i));
    for (;;) {
      if (to >= t.count || t.kind[to] === T.break) break;
      const joined =
        t.kind[to] === T.symbol && t.glued[to] && to + 1 < t.count && t.glued[to + 1] && isJoint(t.code[to]!);
      const next = joined ? to + 1 : to;
      if (t.kind[next] === T.word && isCapital(t, next) && !(classes(next) & NOT_IN_NAME)) to = next + 1;
      else if (t.kind[next] === T.word && joined && t.code[to] !== 38) to = next + 1;
      else if (t.kind[next] === T.digits && (joined || t.glued[next])) to = tokenEndOfChain(t, next);
      else if (t.kind[next] === T.digits && isNameNumber(nonFigures, figure, t.start[next]!))
        to = tokenAfter(t, next, endOfNonFigure(nonFigures, figure, t.start[next]!));
      else break;
    }
    // one word at the start of a sentence is a name only if the vocabulary does not know it as a common word
    const single = to === from + 1;
    const opening = from === 0 || t.kind[from - 1] === T.break || isStop(t.code[from - 1]!);
    if (!(single && opening && (classes(from) !== 0 || t.end[from]! - t.start[from]! < 3 || isAdverb(t, from)))) {
      if (single && opening && t.word[from] !== 0) doubtful.push(names.length);
      names.push({ from, to, index: names.length });
    }
    i = to;
  }
  return doubtful.length === 0 ? names : withoutCommonWords(t, names, doubtful);
}

/** Whether a word is asked about, by its number. Used over and over: a document's own would cost more than the question. */
const ASKED = new Uint8Array(MOST_WORDS);

/** Leaves out the doubtful names whose word the text also writes without a capital: "Recruiting began", "Water came in". */
function withoutCommonWords(t: Tokens, names: readonly Name[], doubtful: readonly number[]): Name[] {
  const wordOf = (n: number): number => t.word[names[n]!.from]!;
  for (const n of doubtful) ASKED[wordOf(n)] = 1;
  const common = new Set<number>();
  for (let i = 0; i < t.count; i++) {
    const word = t.word[i]!;
    if (ASKED[word] === 1 && !isCapital(t, i)) common.add(word);
  }
  for (const n of doubtful) ASKED[wordOf(n)] = 0;
  const out = new Set(doubtful.filter(n => common.has(wordOf(n))));
  return names.filter((_, n) => !out.has(n)).map(({ from, to }, index) => ({ from, to, index }));
}

/** Endings of adverbs, which few names have. */
const isAdverb = wordTest(/(?:[a-z]{3}ally|[ai]bly|ingly|edly|ously|ively|fully|lessly|[ae]ntly|ately|arily)$/);

const isJoint = (c: number): boolean => c === 45 || c === 38;
const isStop = (c: number): boolean => c === 46 || c === 33 || c === 63 || c === 58;

function isNameNumber(nonFigures: readonly NonFigure[], from: number, start: number): boolean {
  for (let k = from; k < nonFigures.length && nonFigures[k]!.start <= start; k++)
    if (nonFigures[k]!.start === start && nonFigures[k]!.why === 'name') return true;
  return false;
}

function endOfNonFigure(nonFigures: readonly NonFigure[], from: number, start: number): number {
  for (let k = from; k < nonFigures.length; k++) if (nonFigures[k]!.start === start) return nonFigures[k]!.end;
  return start;
}

function tokenAfter(t: Tokens, i: number, end: number): number {
  let to = i + 1;
  while (to < t.count && t.start[to]! < end) to++;
  return to;
}

function tokenEndOfChain(t: Tokens, i: number): number {
  let to = i + 1;
  while (
    to < t.count &&
    t.glued[to] &&
    (t.kind[to] === T.digits ||
      t.kind[to] === T.word ||
      (t.code[to] === 46 && to + 1 < t.count && t.glued[to + 1] && t.kind[to + 1] === T.digits))
  )
    to++;
  return to;
}

/** A name as written, with single spaces. */
export function nameText(t: Tokens, { from, to }: Name): string {
  return phrase(t, from, to);
}

const SINGULAR = new WordMemo(singular);

/**
 * Case-folded words of a name without hyphens, numbers with their dots: "deep field 2" of "DEEP-FIELD-2". Initials that lead to more
 * words are left out, as they often are where the name is said again. An echoed last digit is left out.
 */
export function nameKey(t: Tokens, { from, to }: Name): string {
  if (to - from === 1 && t.kind[from] === T.word) return SINGULAR.at(t, from);
  const parts: string[] = [];
  // "U.N. Harbour Office" is the Harbour Office, and "N.J." by itself its letters
  const behind = initialsEnd(t, from);
  if (behind >= to)
    return t.text
      .slice(t.start[from], t.end[to - 1])
      .replaceAll('.', '')
      .toLowerCase();
  for (let i = behind; i < to; i++) {
    if (t.kind[i] === T.word) {
      const word = SINGULAR.at(t, i);
      if (word.length > 1 || parts.length === 0) parts.push(word);
    } else if (t.kind[i] === T.digits) {
      let text = tokenText(t, i);
      while (i + 2 < to && t.code[i + 1] === 46 && t.glued[i + 1] && t.kind[i + 2] === T.digits && t.glued[i + 2]) {
        text += `.${tokenText(t, i + 2)}`;
        i += 2;
      }
      parts.push(text);
      if (text.includes('.')) break;
    }
  }
  return parts.join(' ');
}
