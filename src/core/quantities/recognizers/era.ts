import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDash,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
  words,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { makeDraft } from './make-draft.ts';

/** A year and the token behind it and its era. */
interface Dated {
  readonly year: number;
  readonly to: number;
  /** Whether the era was said, and which. */
  readonly era: Era | undefined;
}
type Era = 'before' | 'after';

/** Nobody dates by longer numbers. */
const MOST_DIGITS = 5;

const isBefore = wordTest(/^bce?$/);
const endsPhrase = (t: Tokens, i: number): boolean =>
  !isLetters(t, i) || (classAt(t, i) & (W.preposition | W.conjunction | W.auxiliary)) !== 0;
/** The era right behind a year, in capitals where the text has any: "BC", "BCE", "B.C.", "CE", "AD". */
function eraAt(t: Tokens, i: number): { readonly era: Era; readonly to: number } | undefined {
  // captions and posts that write everything in small letters; "ad" is more often no era there
  if (!t.cased && isLetters(t, i) && isBefore(t, i) && endsPhrase(t, i + 1)) return { era: 'before', to: i + 1 };
  // A, B or C begins it
  if (!isLetters(t, i) || t.code[i]! < 65 || t.code[i]! > 67 || widthAt(t, i) > 3) return undefined;
  const text = t.text.slice(t.start[i], t.end[i]);
  if (text === 'BC' || text === 'BCE') return { era: 'before', to: i + 1 };
  if (text === 'AD' || text === 'CE') return { era: 'after', to: i + 1 };
  if (text !== 'B' && text !== 'A' && text !== 'C') return undefined;
  let letters = text;
  let at = i + 1;
  while (letters.length < 3 && isSymbol(t, at, '.') && isGlued(t, at) && isLetters(t, at + 1) && isGlued(t, at + 1)) {
    letters += t.text.slice(t.start[at + 1], t.end[at + 1]);
    at += 2;
  }
  const era =
    letters === 'BC' || letters === 'BCE' ? 'before' : letters === 'AD' || letters === 'CE' ? 'after' : undefined;
  if (!era) return undefined;
  return { era, to: isSymbol(t, at, '.') && isGlued(t, at) && at > i + 1 ? at + 1 : at };
}

function datedAt(t: Tokens, i: number): Dated | undefined {
  if (!isDigits(t, i) || widthAt(t, i) > MOST_DIGITS) return undefined;
  let year = digitsAt(t, i);
  let at = i + 1;
  // "10,000 BC"
  if (isSymbol(t, at, ',') && isGlued(t, at) && isDigits(t, at + 1) && isGlued(t, at + 1) && widthAt(t, at + 1) === 3) {
    year = year * 1000 + digitsAt(t, at + 1);
    at += 2;
  }
  if (year < 1 || (isSymbol(t, at, '.') && isGlued(t, at) && isDigits(t, at + 1))) return undefined;
  const said = eraAt(t, at);
  return { year, to: said ? said.to : at, era: said?.era };
}

/** "-0600" for 600 BC, "0040" for AD 40. */
const isoYear = (year: number, era: Era): string => `${era === 'before' ? '-' : ''}${String(year).padStart(4, '0')}`;

/** "600 BC", "664–525 BCE", "between 340 BCE and 100 CE", "AD 40": years by their era. */
export const era: Recognizer = {
  id: 'era',
  begins: ['digits'],
  plainly: { before: { words: words('ad') }, after: { words: words('bc bce ce ad b c a to and') } },
  match(t, i) {
    if (isGlued(t, i) && !isSymbol(t, i - 1, '(', '~', '–', '—')) return undefined;
    const first = datedAt(t, i);
    if (!first) return undefined;
    const next = first.to;
    const between = isWord(t, i - 1, 'between');
    const joint = isDash(t, next) || isWord(t, next, 'to') || (between && isWord(t, next, 'and'));
    const from = isWord(t, isHedged(t, i - 1) ? i - 2 : i - 1, 'from') && !isDash(t, next);
    const last = joint ? datedAt(t, next + 1) : undefined;
    if (last?.era) {
      const own = first.era ?? (last.era === 'after' || first.year > last.year ? last.era : undefined);
      if (!own) return undefined;
      const [low, high] = [isoYear(first.year, own), isoYear(last.year, last.era)];
      const runs = own === 'before' ? last.era === 'after' || first.year > last.year : first.year < last.year;
      // "from about 672 to 525 BC" are two years
      if (from || !runs) return drafted(i, next, low, low);
      return drafted(between ? i - 1 : i, last.to, low, high);
    }
    if (first.era) return drafted(i, first.to, isoYear(first.year, first.era), isoYear(first.year, first.era));
    // "AD 40", "A.D. 40"
    const start = behindAD(t, i);
    const own = isoYear(first.year, 'after');
    return start < i && first.year <= LAST_YEAR ? drafted(start, first.to, own, own) : undefined;
  },
};

/** Nobody says of later years that they are of our era. */
const LAST_YEAR = 2200;

/** First token of an era that stands before its year, or the year's own. */
function behindAD(t: Tokens, i: number): number {
  if (isLetters(t, i - 1) && (t.code[i - 1] !== 65 || widthAt(t, i - 1) !== 2)) return i;
  if (isLetters(t, i - 1)) return t.text.slice(t.start[i - 1], t.end[i - 1]) === 'AD' ? i - 1 : i;
  const dotted = isSymbol(t, i - 1, '.') && isSymbol(t, i - 3, '.') && isLetters(t, i - 4);
  return dotted && t.text.slice(t.start[i - 4], t.end[i - 1]) === 'A.D.' ? i - 4 : i;
}

const isHedged = (t: Tokens, i: number): boolean => (classAt(t, i) & W.hedge) !== 0;

const drafted = (from: number, to: number, low: string, high: string): Recognition => ({
  draft: makeDraft({
    from,
    to,
    low,
    high,
    kind: 'year',
    unit: '',
    ...(low === high ? {} : { modality: 'range' as const }),
    id: 'era',
  }),
});
