import { isSymbol, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W, type Vocabulary } from '../text/vocabulary.ts';
import type { Name } from './names.ts';

/** Tokens between an age and the name of whose it is: "the 21-year-old engineering student, Ada Tovel". */
const REACH = 5;

/** Where an age stands, and the names around it. */
interface Place {
  readonly t: Tokens;
  readonly v: Vocabulary;
  readonly at: number;
  readonly end: number;
  readonly names: readonly Name[];
  readonly firstName: number;
  readonly lastName: number;
}

/**
 * Whose age it is, where the text puts both side by side: the name right before it ("Ada Tovel, 21, said", "Ada Tovel (21)"), or the one
 * that the noun behind "21-year-old" stands beside ("the 21-year-old student, Ada Tovel,"). Names elsewhere in the sentence are of others.
 */
export function whoseAge(place: Place): Name | undefined {
  const { t, names, firstName, lastName, at, end } = place;
  for (let n = firstName; n < lastName; n++) {
    const name = names[n]!;
    if (name.to === at - 1 && isMark(t, at - 1)) return name;
    if (name.from < end) continue;
    return isOld(t, end - 1) && isBeside(place, name) ? name : undefined;
  }
  return undefined;
}

/** The comma or bracket between a name and an age. */
const isMark = (t: Tokens, i: number): boolean => isSymbol(t, i, ',', '(');

const isOld = wordTest(/^olds?$/);

/** Whether nothing but nouns and a comma stand between the age and a name behind it, and no noun goes on from the name ("Tarn College pupil"). */
function isBeside({ t, v, end }: Place, name: Name): boolean {
  if (name.from - end > REACH) return false;
  for (let i = end; i < name.from; i++) {
    if (
      t.kind[i] === T.word
        ? v.classes[t.lexeme[i]!]! & (FUNCTION_WORD | W.verb)
        : !(isMark(t, i) && i === name.from - 1)
    )
      return false;
  }
  return t.kind[name.to] !== T.word || (v.classes[t.lexeme[name.to]!]! & (FUNCTION_WORD | W.verb)) !== 0;
}
