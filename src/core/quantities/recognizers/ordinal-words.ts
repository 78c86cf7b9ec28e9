import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isHyphen, isSymbol, isWord, overHyphen, valueAt } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral } from '../numerals.ts';

/**
 * "the hundred and sixty-fifth anniversary", "its two hundred and twelfth ship": the token behind an ordinal that begins with hundreds, which
 * says the how-manieth something is. Only behind what leads to one thing: "two hundred fifth graders" are 200 of them.
 */
export function ordinalOfHundreds(t: Tokens, i: number): number | undefined {
  if (!(classAt(t, i) & (W.cardinal | W.magnitude)) || !leadsToOne(t, i - 1)) return undefined;
  const numeral = readNumeral(t, VOCABULARY, i);
  if (!numeral || numeral.form !== 'words' || !numeral.magnitude || numeral.fraction) return undefined;
  const { end, value } = numeral;
  if (!Number.isInteger(value)) return undefined;
  const at = isWord(t, end, 'and') && value % 100 === 0 ? end + 1 : overHyphen(t, end);
  const tens = value % 100 === 0 && classAt(t, at) & W.cardinal && valueAt(t, at) >= 20 && valueAt(t, at) < 100;
  const last = tens ? overHyphen(t, at + 1) : at;
  const said = placeAt(t, last);
  const room = tens || value % 10 === 0 ? (value % 100 === 0 && !tens ? 100 : 10) : 0;
  // "the hundred third-grade pupils": of what kind they are
  return said > 0 && said < room && !isHyphen(t, last + 1) ? last + 1 : undefined;
}

const leadsToOne = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'the', 'this', 'that', 'its', 'their', 'our', 'his', 'her', 'my') ||
  (isWord(t, i, 's') && isSymbol(t, i - 1, "'", '’'));

/** The place in an order that a word says, 0 for none. */
const placeAt = (t: Tokens, i: number): number =>
  isWord(t, i, 'third') ? 3 : isWord(t, i, 'second') ? 2 : classAt(t, i) & W.ordinal ? valueAt(t, i) : 0;
