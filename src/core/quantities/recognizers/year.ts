import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isIn,
  isLetters,
  isSymbol,
  isSymbolIn,
  isWideApart,
  isWord,
  lower,
  symbolSet,
  widthAt,
  wordSet,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, currencySignAt, unitNameAt, unitSymbolAt } from '../lexicon.ts';
import { countsAsNumber, LAST_PLANNED } from './count-like-year.ts';
import { makeDraft } from './make-draft.ts';
import { nounAfter } from './noun.ts';
import {
  areTested,
  behindEtAl,
  behindListMark,
  closesLabel,
  hasObject,
  isAmountOf,
  isCommonDeed,
  isCompared,
  wasDone,
  isEntry,
  isEntryOfNames,
  isGoneInto,
  isGrouped,
  isLabelled,
  isNextYear,
  isOneOf,
  isOverMore,
  isPartOfYear,
  isSeason,
  isOfWork,
  isPlaced,
  isSigned,
  isSizeBehind,
  isTied,
  isToldYear,
  isSecondOf,
  isShortPlural,
  isSpanOfYears,
  isWholeBlock,
  leadsList,
  numbersItsNotes,
} from './year-entries.ts';
import { yearOfTwo } from './month-parts.ts';

function plainYear(t: Tokens, i: number, second = false): number | undefined {
  if (!isDigits(t, i) || widthAt(t, i) !== 4) return undefined;
  const year = digitsAt(t, i);
  if (year < 1000 || year > 2199) return undefined;
  const next = i + 1;
  if (isGlued(t, next)) {
    const divided = isSymbol(t, next, '.', ',', '·') && isDigits(t, next + 1) && isGlued(t, next + 1);
    if (divided && !isNotedYear(t, i)) return undefined;
    if (isSymbol(t, next, '%', '°') || isLetters(t, next) || isSizeBehind(t, next)) return undefined;
    if (isSymbol(t, next, '/') && !isNextYear(t, next + 1, year)) return undefined;
  }
  if (!second && isGlued(t, i) && isTied(t, i)) return undefined;
  if (currencyBefore(t, i)) return undefined;
  return year;
}

/**
 * "in October 2031.1 The rules", "on 4 May 2031.14": whether a full stop and the number of a note, which copying sets on the line,
 * follow the year at a token.
 */
export const isNotedYear = (t: Tokens, i: number): boolean =>
  isDigits(t, i) &&
  widthAt(t, i) === 4 &&
  isCommon(digitsAt(t, i)) &&
  isSymbol(t, i + 1, '.') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) <= 2 &&
  (isBreak(t, i + 3) || (!isGlued(t, i + 3) && isNamed(t, i + 3))) &&
  ((classAt(t, i - 1) & W.month) !== 0 ||
    isWord(t, i - 1, 'in', 'since', 'until', 'during') ||
    isSymbol(t, i - 1, ','));

const isApostrophe = (t: Tokens, i: number): boolean => isSymbol(t, i, "'", '’', '‘');

/** The year that two digits right behind an apostrophe are: 2022 of "'22". Feet and inches have a figure before the mark. */
export function yearBehindApostrophe(t: Tokens, i: number): number | undefined {
  if (!isDigits(t, i) || widthAt(t, i) !== 2 || !isGlued(t, i) || !isApostrophe(t, i - 1)) return undefined;
  if (isGlued(t, i + 1) && (isLetters(t, i + 1) || isApostrophe(t, i + 1) || isSymbol(t, i + 1, '"', '%')))
    return undefined;
  return yearOfTwo(digitsAt(t, i));
}

function shortYear(t: Tokens, i: number): number | undefined {
  const year = yearBehindApostrophe(t, i);
  if (year === undefined) return undefined;
  if (isWord(t, i - 2, 'of', 'in', 'since', 'until', 'by', 'from', 'before', 'after', 'to', 'year'))
    return isGlued(t, i - 1) ? undefined : year;
  // "by year: '14 $0.4m, '15 $0.9m, '20-'23 $5.6m": a label, where a quotation would go on in words
  const joined = isDash(t, i - 2) && isApostrophe(t, i - 4);
  const open = joined || (!isGlued(t, i - 1) && (isBreak(t, i - 2) || isSymbol(t, i - 2, ':', ',', ';', '(', '|')));
  const labels = isBreak(t, i + 1) || currencyAhead(t, i + 1) || isSymbol(t, i + 1, ':', '|', ')') || isDash(t, i + 1);
  return open && labels ? year : undefined;
}

/** "the Harbour Survey ’98 program": an apostrophe that opens no quotation, behind a name. */
const isYearOfName = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, "'", '’') &&
  yearBehindApostrophe(t, i) !== undefined &&
  !isGlued(t, i - 1) &&
  isNamed(t, i - 2) &&
  !nounAfter(t, i + 1, true)?.plural;

const currencyAhead = (t: Tokens, i: number): boolean => currencySignAt(t, i) !== undefined && isDigits(t, i + 1);

/** The head of a table drawn with spaces, "      2031      2030": a year with wide room before another, or behind one. */
const isOfRow = (t: Tokens, i: number): boolean =>
  (isWideApart(t, i + 1) && plainYear(t, i + 1) !== undefined) ||
  (isWideApart(t, i) && plainYear(t, i - 1) !== undefined);

/** "2026E", "2025A": a year whose figures are expected, or known. */
function markedYear(t: Tokens, i: number): number | undefined {
  const mark = i + 1;
  if (widthAt(t, i) !== 4 || isGlued(t, i) || !isGlued(t, mark) || !isLetters(t, mark) || widthAt(t, mark) !== 1)
    return undefined;
  const letter = t.text[t.start[mark]!];
  if ((letter !== 'E' && letter !== 'A') || (isGlued(t, mark + 1) && !isSymbolIn(t, mark + 1, CLOSERS)))
    return undefined;
  const value = digitsAt(t, i);
  return value >= FIRST_MARKED && value <= LAST_MARKED ? value : undefined;
}
/** Years that texts mostly speak of: outside them a number of four digits before what it could count is a count. */
const [FIRST_COMMON, LAST_COMMON] = [1700, 2100];
const [FIRST_MARKED, LAST_MARKED] = [1980, 2099];

/** Marks behind which nothing of the phrase follows. */
const CLOSERS = symbolSet('.,;:)?!"”—–]');

/** "the 1975-79 rule": two digits that end a period of years; up to twelve they may be a month. */
function endsPeriod(t: Tokens, first: number, at: number): boolean {
  const last = digitsAt(t, at);
  const stops = !isGlued(t, at + 1) || isSymbolIn(t, at + 1, CLOSERS);
  // "the war (1215–17)"
  const early = first >= 1000 && isSymbol(t, at - 3, '(') && isSymbol(t, at + 1, ')', ',');
  return (first >= 1500 || early) && last > 12 && last > first % 100 && stops;
}

const isClass = wordTest(/^(class|vintage|generation)$/);
const isDue = wordTest(/^due$/);
const isOnwards = wordTest(/^onwards?$/);

const LEADS = wordSet(
  'in since until till by before after from during of to through around circa about between early late mid year for and or than a throughout',
);

/**
 * A year stated as a fact: "in 2005", "by 1910", "1907-1915", "(1907)", a cell or label of its own. A year inside a name
 * ("the 1906 earthquake"), a citation ("Smith 2019", "Reid (1910)") or a price base ("1906 dollars") is no figure.
 */
export const year: Recognizer = {
  id: 'year',
  begins: ['digits'],
  plainly: { at: (t, i) => isDigits(t, i) && widthAt(t, i) === 4 },
  match(t, i) {
    const short = shortYear(t, i);
    if (short !== undefined) return draft(i - 1, i + 1, short);
    if (isYearOfName(t, i)) return inName(i + 1);
    const marked = markedYear(t, i);
    if (marked !== undefined) return draft(i, i + 2, marked);
    const value = plainYear(t, i);
    if (value === undefined) return undefined;
    if (isOfRow(t, i)) return draft(i, i + 1, value);
    if (behindEtAl(t, i)) return { notAFigure: 'citation', to: i + 1 };
    const no = inName(i + 1);
    let to = i + 1;
    // "1907-1915", "2014 to 2018", "between 2007 and 2009"
    const joint =
      isDash(t, to) ||
      isWord(t, to, 'to', 'through', 'till', 'until') ||
      (isWord(t, to, 'and') && isWord(t, i - 1, 'between'));
    const last = joint ? plainYear(t, to + 1, true) : undefined;
    // "2000-3850": no years
    if (
      last === undefined &&
      isDash(t, to) &&
      isGlued(t, to) &&
      isGlued(t, to + 1) &&
      widthAt(t, to + 1) >= 4 &&
      isDigits(t, to + 1)
    )
      return undefined;
    // "the number killed is 1200 to 1500": a count of what came before
    if (last !== undefined && !isCommon(value) && !isDash(t, to) && classAt(t, i - 1) & (W.auxiliary | W.hedge))
      return undefined;
    if (last !== undefined && last > value) {
      const between = isWord(t, i - 1, 'between') || (isWord(t, i - 1, 'from') && isDash(t, to));
      // "from 2014 to 2018": two claims
      if (isSpanOfYears(t, i - 1, to + 2) && !isDash(t, to)) return draft(i, to, value);
      if (!isWord(t, i - 1, 'from') || isDash(t, to)) return years(between ? i - 1 : i, to + 2, value, last);
    }
    // "2008/2009"
    if (isSymbol(t, to, '/') && isNextYear(t, to + 1, value)) return years(i, to + 2, value, value + 1);
    // "2012-13"
    if (
      isDash(t, to) &&
      isGlued(t, to) &&
      isDigits(t, to + 1) &&
      isGlued(t, to + 1) &&
      widthAt(t, to + 1) === 2 &&
      !isGrouped(t, to + 2) &&
      (digitsAt(t, to + 1) === ((value % 100) + 1) % 100 || endsPeriod(t, value, to + 1))
    )
      return years(i, to + 2, value, value + ((digitsAt(t, to + 1) - (value % 100) + 100) % 100));
    if (
      isWord(t, to, 'dollars', 'dollar', 'euros', 'pounds', 'yen', 'rupees') ||
      (isLetters(t, to) && /^(prices|money|terms)$/.test(lower(t, to)))
    ) {
      return isWord(t, i - 1, 'in', 'a') || isSymbol(t, i - 1, '(') ? { notAFigure: 'price base', to } : undefined;
    }
    if (!isSecondOf(t, to) && (unitNameAt(t, to) || unitSymbolAt(t, to) || isWord(t, to, 'over', 'pound')))
      return undefined;
    // "nearly 1800 houses"
    if (countsAsNumber(t, i)) return undefined;
    const part = isDash(t, i - 1) ? i - 2 : i - 1;
    const from = isWord(t, part, 'early', 'mid', 'late') ? part : i;
    const before = from - 1;
    const closed = isBreak(t, to) || isSymbolIn(t, to, CLOSERS) || isSymbol(t, to, '|') || closesLabel(t, i);
    if (atBlockStart(t, from) || isSymbol(t, before, '*', '|') || behindListMark(t, from)) {
      // a cell, heading or label that is a year; "1906 Norvik Earthquake" is a name
      // "1983. The white regatta"
      const stop = isSymbol(t, to, '.') && !isGlued(t, to + 1);
      const titled = stop && (isBreak(t, to + 1) || (isLetters(t, to + 1) && isCapital(t, to + 1)));
      // "1917 was a hard year"
      const did = isCommon(value) && isCommonDeed(t, to);
      const ends = titled || did || isBreak(t, to) || isSymbol(t, to, ':', ',', '|', '-', '—', '–');
      return ends ? draft(from, to, value) : no;
    }
    if (isSymbol(t, before, '(')) return inBracket(t, before, to, value, closed);
    if (isSymbol(t, before, ',')) return behindComma(t, from, to, value, closed);
    // "c. 1850"
    if (
      isSymbol(t, before, '.') &&
      isGlued(t, before) &&
      isLetters(t, before - 1) &&
      /^(c|ca|approx|r|fl|b|d)$/.test(lower(t, before - 1))
    )
      return draft(from, to, value);
    if (isSymbol(t, before, ':', '—', '–')) return closed ? draft(from, to, value) : no;
    // "34 cases, 9 deaths (26%). 2016: 61 cases": a label in the middle of a line
    if (isSymbol(t, before, '.', ';') && isSymbol(t, to, ':') && isGlued(t, to) && !isGlued(t, to + 1))
      return draft(from, to, value);
    const yearly = isCommon(value);
    if (isOverMore(t, before, to) || (value > LAST_PLANNED && isShortPlural(t, to))) return undefined;
    // "his 1066 victory": nobody counts one thing by thousands
    if (!yearly && isOneOf(t, before) && isLetters(t, to) && !nounAfter(t, to, true)?.plural) return no;
    if (isSymbol(t, before, '?') && closed) return draft(from, to, value);
    // "a 1987 Vesta Atlas": the year of a model
    if (isWord(t, before, 'a') && isNamed(t, to) && isNamed(t, to + 1)) return no;
    // "the class of 1998"
    if (isWord(t, before, 'of') && isClass(t, before - 1)) return no;
    // "(opened 2019)", "83 (official); 112 (revised 2009)", "| Built 1931 |": what was done in it
    if (yearly && closed && wasDone(t, before) && isSymbolIn(t, before - 1, ENTRY_MARKS)) return draft(from, to, value);
    // "and 2016 brought a further wave": what a year did
    const opens = isWord(t, before, 'and', 'but', 'then', 'while') || (isSymbol(t, before, '.') && !isGlued(t, from));
    if (yearly && opens && isCommonDeed(t, to)) return draft(from, to, value);
    // "the worst years, including 2017, 2018 and 2020": the first of a list of years
    if (yearly && leadsList(t, before) && beginsList(t, to)) return draft(from, to, value);
    if (yearly && isToldYear(t, before, to)) return draft(from, to, value);
    if ((yearly && isSeason(t, before) && closed) || isPartOfYear(t, before, yearly)) return draft(from, to, value);
    // "compared with 2015", "up 4% on 2015", "extended into 2018"
    if (yearly && (closed || isGoneInto(t, before)) && isCompared(t, before)) return draft(from, to, value);
    // "from 2009 to 2012 Ines Calder ran it": the end of the years before
    if (isWord(t, before, 'to') && plainYear(t, before - 1) !== undefined && isWord(t, before - 2, 'from'))
      return yearly || isSpanOfYears(t, before - 2, to) ? draft(from, to, value) : undefined;
    if (!isIn(t, before, LEADS) && !isDue(t, before)) {
      if (labelsFigure(t, before, to)) return draft(from, to, value);
      if (isEntry(t, before, to)) return draft(from, to, value);
      return yearly || isWord(t, before, 'the', 'this') || (isLetters(t, before) && isCapital(t, before))
        ? no
        : undefined;
    }
    const placed = isWord(t, before, 'in', 'since', 'circa', 'year', 'early', 'late', 'mid', 'until', 'during');
    const paired =
      isWord(t, before, 'and', 'or') && plainYear(t, before - 1) !== undefined && isWord(t, before - 2, 'in');
    if ((!yearly && !paired && !placed) || areTested(t, before, to)) return undefined;
    // "of 1906 waves", "in 2013 annual sales": an adjective where a noun follows at once and no pause
    if (
      !isWord(t, before, 'in', 'since', 'until', 'till', 'by', 'during', 'year', 'circa', 'around') &&
      isLetters(t, to)
    ) {
      const next = classAt(t, to);
      // "the stone of 1931 carries 83 names", "a model of 2014 arrived at 48,000": a thing by its year, and what it does
      if (
        isWord(t, before, 'of') &&
        !isAmountOf(t, before - 1) &&
        (next & W.verb || endsInEd(t, to)) &&
        !(next & W.plural) &&
        hasObject(t, to + 1)
      )
        return draft(from, to, value);
      if (isWord(t, before, 'a') || isOnwards(t, to) || isDue(t, before)) return draft(from, to, value);
      if (!(next & (W.preposition | W.conjunction | W.auxiliary | W.adverb | W.pronoun | W.determiner | W.article)))
        return no;
    }
    return draft(from, to, value);
  },
};

const inName = (to: number): Recognition => ({ notAFigure: 'year in a name', to });

/** Years that are told as one: "1907-1915", "2012-13". */
const years = (from: number, to: number, first: number, last: number): Recognition => ({
  draft: makeDraft({
    from,
    to,
    low: String(first),
    high: String(last),
    kind: 'year',
    unit: '',
    modality: 'range',
    id: 'year',
  }),
});

const isCommon = (value: number): boolean => value >= FIRST_COMMON && value <= LAST_COMMON;

/**
 * A year behind a bracket. "Reid (1910) argued", "Lawson's (1908) report", "The Great Flood (1906)": a name and its year; at the end of
 * a line it is what the line is dated, and behind the dash of a signature when that was said.
 */
function inBracket(t: Tokens, bracket: number, to: number, value: number, closed: boolean): Recognition {
  const from = bracket + 1;
  if (!isSymbol(t, to, ')')) return closed ? draft(from, to, value) : inName(to);
  const last = bracket - 1;
  const possessive = isLetters(t, last) && lower(t, last) === 's' && isSymbol(t, last - 1, "'", '’');
  const initial = isSymbol(t, last, '.') && isNamed(t, last - 1) && widthAt(t, last - 1) === 1;
  const dates =
    (isBreak(t, to + 1) && (isSigned(t, bracket) || isEntryOfNames(t, bracket))) ||
    isOfWork(t, bracket, to) ||
    ((isLetters(t, to + 1) || isSymbol(t, to + 1, ',')) && numbersItsNotes(t));
  return possessive || initial || (isNamed(t, last) && !dates)
    ? { notAFigure: 'citation', to }
    : draft(from, to, value);
}

/** A year behind a comma: on a list of years, behind the name of who wrote then ("Smith, 2019"), or of a place and time. */
function behindComma(t: Tokens, from: number, to: number, value: number, closed: boolean): Recognition | undefined {
  const comma = from - 1;
  if (isListed(t, from)) return closed || isWord(t, to, 'and', 'or') ? draft(from, to, value) : inName(to);
  // "an audit, 1450 scenarios": a count, not a year
  if (!isCommon(value) && nounAfter(t, to, true)?.plural) return undefined;
  const author = isNamed(t, comma - 1) && !(classAt(t, comma - 1) & W.month);
  if (author && !isPlaced(t, comma, to) && !isLabelled(t, comma) && !isWholeBlock(t, comma, to))
    return { notAFigure: 'citation', to };
  return closed ? draft(from, to, value) : inName(to);
}

/** "Loss per share 2031: $1.34; 2032: $0.88": a year that labels the amount behind its colon. */
const labelsFigure = (t: Tokens, before: number, to: number): boolean =>
  isSymbol(t, to, ':') &&
  isGlued(t, to) &&
  !isGlued(t, to + 1) &&
  (isSymbol(t, before, ';') || (isLetters(t, before) && !isCapital(t, before))) &&
  (currencyAhead(t, to + 1) || isDigits(t, to + 1));

/** Marks before what was done in a year. */
const ENTRY_MARKS = symbolSet('(;,|·•');
const endsInEd = wordTest(/[a-z]{2}ed$/);
const isNamed = (t: Tokens, i: number): boolean => isLetters(t, i) && isCapital(t, i);

/** ", 1994", "and 2009": another year follows at once. */
const beginsList = (t: Tokens, at: number): boolean =>
  (isSymbol(t, at, ',') || isWord(t, at, 'and', 'or')) && plainYear(t, at + 1) !== undefined;

/** "in 1986, 1994 and 2009": whether a year goes on a list of years, the first of which stands as a fact. */
function isListed(t: Tokens, i: number): boolean {
  let k = i;
  for (let n = 0; n < MOST_LISTED && isSymbol(t, k - 1, ',') && plainYear(t, k - 2) !== undefined; n++) k -= 2;
  return k < i && (isIn(t, k - 1, LEADS) || leadsList(t, k - 1) || isSymbol(t, k - 1, '(') || atBlockStart(t, k));
}
const MOST_LISTED = 8;

function draft(from: number, to: number, value: number) {
  return { draft: makeDraft({ from, to, low: String(value), kind: 'year', unit: '', id: 'year' }) };
}
