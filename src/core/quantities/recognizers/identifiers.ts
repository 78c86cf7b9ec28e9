import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isHyphen,
  isJoiningDash,
  isLetters,
  isSymbol,
  isWord,
  widthAt,
  wordTest,
  words,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, currencyNameAt, currencySignAt, unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { VOCABULARY } from '../lexicon.ts';
import { readNumeral, suffixMagnitude } from '../numerals.ts';
import { inFormula } from './formula.ts';
import { behindFusedCells, isGluedLabel, overThousands } from './row-labels.ts';
import { not } from './make-draft.ts';
import { isFahrenheit, isSigma, smallC } from './measure.ts';
import { endOfNamedCode, isRegistered } from './named-codes.ts';
import { modelAt } from './models.ts';
import { readAloud } from './read-aloud.ts';
import { endsRange, isMeasured } from './second-measures.ts';
import { ZERO } from '../numeral-tokens.ts';

/** Tokens of a code, at most; what follows in a longer one is told to be of it by what it is glued to. */
const LONGEST = 64;

/** End of everything glued together from token `i` on: "4-5-20251101", "5.2", "1.2.3". */
function endOfChain(t: Tokens, i: number): number {
  let at = i + 1;
  while (
    at - i < LONGEST &&
    isGlued(t, at) &&
    (t.kind[at] === t.kind[i] ||
      isLetters(t, at) ||
      isDigits(t, at) ||
      (isSymbol(t, at, '-', '.', '/', '_', ':', '@', '+') &&
        isGlued(t, at + 1) &&
        (isDigits(t, at + 1) || isLetters(t, at + 1)) &&
        !(isSymbol(t, at, ':') && isMeasured(t, at + 1))))
  )
    at++;
  return at;
}

/** Digits that begin with a zero and are not all zeros: a code, not a number. */
function isCode(t: Tokens, i: number): boolean {
  return isDigits(t, i) && t.code[i] === ZERO && widthAt(t, i) > 1 && digitsAt(t, i) > 0;
}

const isPages = wordTest(/^(pages?|pp?)$/);

/** End of a run of digit groups behind single spaces: the rest of a telephone number or code. */
function endOfGroups(t: Tokens, i: number): number {
  let at = i + 1;
  while (at - i < LONGEST && isDigits(t, at) && t.start[at]! - t.end[at - 1]! === 1) at++;
  return at;
}

/** Digits that belong to a word: "ZX-5.2", "AB-19", "CO2", "v2", "x86", "R&D4", "pass@30", "#12", "10-K", "5G". */
export const identifier: Recognizer = {
  id: 'identifier',
  begins: ['digits', 'cardinal'],
  plainly: {
    before: {
      words: words('oh double triple error status http on pmid pmcid arxiv doi isbn issn oclc'),
      classes: W.cardinal,
    },
    at: (t, i) => isDigits(t, i) && modelAt(t, i) !== undefined,
  },
  match(t, i) {
    if (!isDigits(t, i)) {
      const dialled = readAloud(t, i);
      return dialled === undefined ? undefined : not('identifier', dialled);
    }
    if (inFormula(t, i)) return not('formula', i + 1);
    // "a magnitude-6.4 quake"
    if (isBehindHyphen(t, i) && isWord(t, i - 2, 'magnitude')) return undefined;
    for (const shape of SHAPES) {
      const found = shape(t, i);
      if (found) return found;
    }
    return undefined;
  },
};

/** One way in which the digits at a token are part of a word or a code. */
type Shape = (t: Tokens, i: number) => Recognition | undefined;

/** "+1 555 0142". */
const dialledAbroad: Shape = (t, i) =>
  isSymbol(t, i - 1, '+') && isGlued(t, i) && !isGlued(t, i - 1) && endOfGroups(t, i) > i + 2
    ? not('identifier', endOfGroups(t, i))
    : undefined;

/** Digits right behind a hyphen and the letters before it. */
const isBehindHyphen = (t: Tokens, i: number): boolean =>
  isGlued(t, i) &&
  isHyphen(t, i - 1) &&
  isGlued(t, i - 1) &&
  isLetters(t, i - 2) &&
  !(isGlued(t, i - 2) && isDigits(t, i - 3)) &&
  !endsRange(t, i);

/** "CO2", "pass@30", "AB-19", "R&D4". */
const behindLetters: Shape = (t, i) => {
  if (!isGlued(t, i)) return undefined;
  const ofWord =
    (isLetters(t, i - 1) &&
      !currencyBefore(t, i) &&
      !isWord(t, i - 1, 'low', 'mid', 'high', 'upper', 'lower') &&
      !glueOfHedge(t, i - 1) &&
      !isGluedPreposition(t, i) &&
      !isGluedLabel(t, i)) ||
    isSymbol(t, i - 1, '@', '#', '_', '§', '\\', '^') ||
    (isBehindHyphen(t, i) &&
      (!(classAt(t, i - 2) & (W.preposition | W.hedge | W.cardinal | W.unit | W.vaguePart | W.month)) ||
        isCapital(t, i - 2))) ||
    (isSymbol(t, i - 1, '&', '+') && isGlued(t, i - 1) && isLetters(t, i - 2));
  return ofWord ? not('identifier', overThousands(t, endOfChain(t, i))) : undefined;
};

/** "356,51147.8": two cells of a table that have lost the room between them. */
const fusedCells: Shape = (t, i) => {
  const end = behindFusedCells(t, i);
  return end < 0 ? undefined : not('cells without room', end);
};

/** "$/1M": what a price is for. */
const unitOfPrice: Shape = (t, i) =>
  isGlued(t, i) && isSymbol(t, i - 1, '/') && isGlued(t, i - 1) && isSymbol(t, i - 2, '$', '€', '£', '¥')
    ? not('unit of a price', endOfChain(t, i))
    : undefined;

const isDomain = wordTest(/^(com|org|net|gov|edu|io|ai|co|info|tv|me|app|dev)$/);

/** "7rivers.org": the address of a site that begins with a number. */
const site: Shape = (t, i) =>
  isGlued(t, i + 1) &&
  isLetters(t, i + 1) &&
  isSymbol(t, i + 2, '.') &&
  isGlued(t, i + 2) &&
  isGlued(t, i + 3) &&
  isDomain(t, i + 3)
    ? not('identifier', endOfChain(t, i))
    : undefined;

/** "10-K", "8-K". */
const form: Shape = (t, i) =>
  isHyphen(t, i + 1) &&
  isGlued(t, i + 1) &&
  isLetters(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) === 1 &&
  isCapital(t, i + 2)
    ? not('identifier', i + 3)
    : undefined;

/** "13F", "3D", "5G", "777F", "71X/Oduya": letters behind that are no unit. */
const beforeLetters: Shape = (t, i) => {
  const next = i + 1;
  if (!isGlued(t, next) || !isLetters(t, next)) return undefined;
  const letters = t.text.slice(t.start[next], t.end[next]);
  const known =
    /^(st|nd|rd|th|s|am|pm|a|p|ish|plus|odd|fold|or|and|to|in|of)$/i.test(letters) ||
    suffixMagnitude(letters, currencyBefore(t, i) !== undefined) !== undefined ||
    /^[eE]$/.test(letters) ||
    isSigma(t, next) ||
    smallC(t, next) !== undefined ||
    isFahrenheit(t, next) ||
    unitSymbolAt(t, next) !== undefined ||
    unitNameAt(t, next) !== undefined ||
    currencySignAt(t, next) !== undefined ||
    currencyNameAt(t, next) !== undefined ||
    /^[a-z]{3,}$/.test(letters) ||
    (isSymbol(t, i - 1, '.') && isGlued(t, i));
  // "71X/Oduya"
  const slash = isSymbol(t, next + 1, '/') && isGlued(t, next + 1) && isGlued(t, next + 2);
  const named =
    slash && isCapital(t, next) && isLetters(t, next + 2) && isCapital(t, next + 2) && widthAt(t, next + 2) > 2;
  return !known || named ? not('identifier', endOfChain(t, i)) : undefined;
};

/** "Quill, 2013a": a year with the letter of a citation. */
const citedYear: Shape = (t, i) =>
  widthAt(t, i) === 4 &&
  isGlued(t, i + 1) &&
  isLetters(t, i + 1) &&
  widthAt(t, i + 1) === 1 &&
  /[a-e]/.test(t.text[t.start[i + 1]!]!)
    ? not('citation', i + 2)
    : undefined;

/** "VO 2max": letters that go on behind a name in capitals. */
const nameGoingOn: Shape = (t, i) =>
  isGlued(t, i + 1) &&
  isLetters(t, i + 1) &&
  widthAt(t, i + 1) > 2 &&
  widthAt(t, i) === 1 &&
  isLetters(t, i - 1) &&
  /^[A-Z]{2,3}$/.test(t.text.slice(t.start[i - 1], t.end[i - 1])) &&
  !classAt(t, i - 1)
    ? not('identifier', i + 2)
    : undefined;

/** "NM 41/18", "1999/3": a number of a series, not a fraction. */
const numberOfSeries: Shape = (t, i) =>
  isSymbol(t, i + 1, '/') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  digitsAt(t, i) > digitsAt(t, i + 2) &&
  // "crimes in 2014/15": a year that ends in the next
  !(widthAt(t, i) === 4 && widthAt(t, i + 2) === 2 && digitsAt(t, i + 2) === (digitsAt(t, i) + 1) % 100) &&
  !isSymbol(t, i + 3, '/', '%') &&
  !isSymbol(t, i - 1, '$', '€', '£') &&
  (widthAt(t, i) === 4 || (isLetters(t, i - 1) && /^[A-Z]{2,}$/.test(t.text.slice(t.start[i - 1], t.end[i - 1]))))
    ? not('identifier', i + 3)
    : undefined;

/** "Notice 41/2031", "decision 31/2019": a number of the series of a year, or a month of it ("expires 6/2031"); no fraction. */
const numberOfYear: Shape = (t, i) =>
  isLetters(t, i - 1) &&
  isSymbol(t, i + 1, '/') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) === 4 &&
  widthAt(t, i) < 4 &&
  !(isGlued(t, i + 3) && (isSymbol(t, i + 3, '/', '%', '-') || isDigits(t, i + 4))) &&
  digitsAt(t, i + 2) >= FIRST_OF_SERIES &&
  digitsAt(t, i + 2) <= LAST_OF_SERIES
    ? not('identifier', i + 3)
    : undefined;
const [FIRST_OF_SERIES, LAST_OF_SERIES] = [1900, 2099];

/** "returns error 410", "status 503": a code of three digits behind its name. */
const status: Shape = (t, i) =>
  isStatus(t, i - 1) &&
  widthAt(t, i) === 3 &&
  !isGlued(t, i) &&
  !(isGlued(t, i + 1) && isDigits(t, i + 2)) &&
  !isUnit(t, i + 1)
    ? not('identifier', i + 1)
    : undefined;
const isStatus = wordTest(/^(error|status|http)$/);
const isUnit = (t: Tokens, i: number): boolean =>
  isSymbol(t, i, '%') || unitSymbolAt(t, i) !== undefined || unitNameAt(t, i) !== undefined;

/** "Annals 12 (4), pages": an issue of a volume. */
const issueOfVolume: Shape = (t, i) =>
  isSymbol(t, i - 1, '(') &&
  isDigits(t, i - 2) &&
  isSymbol(t, i + 1, ')') &&
  (isSymbol(t, i + 2, ':') || isPages(t, i + 3))
    ? not('identifier', i + 1)
    : undefined;

/** "0955", "010 0177", "25/031": a number that begins with a zero is a code, and so are the groups beside it. */
const zeroAhead: Shape = (t, i) => {
  const next = i + 1;
  const joined = isHyphen(t, next) && isGlued(t, next);
  // "grant 08-4412"; "08-12" may be days or hours
  if (
    isCode(t, i) &&
    joined &&
    isGlued(t, next + 1) &&
    widthAt(t, next + 1) > 2 &&
    isDigits(t, next + 1) &&
    !isJoiningDash(t, next + 2)
  )
    return not('identifier', next + 2);
  if (isCode(t, i) && !isSymbol(t, next, ':') && !joined) return not('identifier', endOfGroups(t, i));
  // "79 043 women": thousands, with a space that parts no words
  const grouped = isCode(t, next) && (readNumeral(t, VOCABULARY, i)?.end ?? 0) > next;
  if (isCode(t, next) && !grouped && !isGlued(t, next) && !isSymbol(t, next + 1, ':', '.'))
    return not('identifier', endOfGroups(t, i));
  return isSymbol(t, next, '/') && isGlued(t, next) && isGlued(t, next + 1) && isCode(t, next + 1)
    ? not('identifier', endOfChain(t, i))
    : undefined;
};

/** "under-16s", "Tarn 4s". */
const teams: Shape = (t, i) => {
  const next = i + 1;
  if (!isGlued(t, next) || !isWord(t, next, 's') || widthAt(t, i) > 2) return undefined;
  const before = isHyphen(t, i - 1) ? i - 2 : i - 1;
  return isWord(t, before, 'under', 'over') || (isLetters(t, before) && isCapital(t, before) && widthAt(t, i) === 1)
    ? not('name', next + 1)
    : undefined;
};

/** "555-0142". */
const telephone: Shape = (t, i) =>
  isJoiningDash(t, i + 1) && isHyphen(t, i + 1) && widthAt(t, i + 2) === 4 && t.code[i + 2] === ZERO
    ? not('identifier', i + 3)
    : undefined;

/** "serial number 21-4418302": digits and a long run of digits behind a hyphen; no range goes so far. */
const serial: Shape = (t, i) =>
  isJoiningDash(t, i + 1) &&
  isHyphen(t, i + 1) &&
  !isGlued(t, i) &&
  widthAt(t, i + 2) >= LEAST_OF_SERIAL &&
  widthAt(t, i) + 2 < widthAt(t, i + 2) &&
  !isGlued(t, i + 3)
    ? not('identifier', i + 3)
    : undefined;
const LEAST_OF_SERIAL = 7;

/** "tel. 8911-5061", "Courtroom 3A". */
const namedCode: Shape = (t, i) => {
  const end = endOfNamedCode(t, i);
  return end === undefined ? undefined : not('identifier', end);
};

const registered: Shape = (t, i) => (isRegistered(t, i) ? not('identifier', endOfChain(t, i)) : undefined);

/** "1.2.3", "192.168.1.2", "555-123-4567". */
const threeParts: Shape = (t, i) =>
  isGlued(t, i + 1) &&
  isSymbol(t, i + 1, '.', '-') &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  t.code[i + 3] === t.code[i + 1] &&
  isGlued(t, i + 3) &&
  isDigits(t, i + 4) &&
  isGlued(t, i + 4)
    ? not('identifier', endOfChain(t, i))
    : undefined;

/** "640-200LR", and "the new 640" in a text that has it. */
const model: Shape = (t, i) => {
  const end = modelAt(t, i);
  return end === undefined ? undefined : not('name', end);
};

/** Asked in this order; the first that answers decides. */
const SHAPES: readonly Shape[] = [
  model,
  registered,
  dialledAbroad,
  fusedCells,
  behindLetters,
  unitOfPrice,
  site,
  form,
  beforeLetters,
  citedYear,
  nameGoingOn,
  numberOfSeries,
  numberOfYear,
  status,
  issueOfVolume,
  zeroAhead,
  teams,
  telephone,
  serial,
  namedCode,
  threeParts,
];

/** "is at66.1", "51.9 to46.4": a preposition in small letters that captions glue to a decimal. */
const isGluedPreposition = (t: Tokens, i: number): boolean =>
  isWord(t, i - 1, 'at', 'to', 'of', 'from', 'by', 'and') &&
  !isCapital(t, i - 1) &&
  !isGlued(t, i - 1) &&
  isSymbol(t, i + 1, '.') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2);

/** "c.1850", "ca1200": a glued hedge. */
function glueOfHedge(t: Tokens, i: number): boolean {
  return /^(c|ca|approx|about|circa)$/.test(t.text.slice(t.start[i], t.end[i])) && widthAt(t, i + 1) > 2;
}

const isQuoted = wordTest(/^(quoting|quote|reference|ref|number|no|id|account|log|incident|case|crime|serial)$/);
/** Digits of a number behind such a word, and of any number, at most. */
const [LONG, LONGEST_COUNT] = [10, 15];

/** "+1-222-2222", "555 1234 ext. 5" are left to {@link identifier}; what is a bare run of many digits is no figure either. */
export const longNumber: Recognizer = {
  id: 'long-number',
  begins: ['digits'],
  plainly: { at: (t, i) => isDigits(t, i) && widthAt(t, i) > LONG },
  match(t, i) {
    if (!isDigits(t, i) || widthAt(t, i) <= LONG || currencyBefore(t, i)) return undefined;
    // "quoting 13230059087", "reference 13230059087"
    return widthAt(t, i) > LONGEST_COUNT || isQuoted(t, i - 1) ? not('identifier', endOfChain(t, i)) : undefined;
  },
};
