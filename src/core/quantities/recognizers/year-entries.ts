import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  endsSentence,
  isBreak,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  saidBefore,
  widthAt,
  wordTest,
} from '../draft.ts';
import { saysChange } from '../change-words.ts';
import { unitNameAt, unitSymbolAt } from '../lexicon.ts';

/** Years that stand without a sentence, as lists, profiles and answers have them. */

/** "In 2031—14,220 boats": the thousands of a number go on, no year is short. */
export const isGrouped = (t: Tokens, i: number): boolean =>
  isSymbol(t, i, ',', '.') && isGlued(t, i) && isGlued(t, i + 1) && isDigits(t, i + 1);

/** "the worst years, including 2017, 2018 and 2020": what leads to a list of years. */
export const leadsList = wordTest(/^(including|include|includes|namely|years)$/);

/** "revised 2009": what was done in a year. */
export const wasDone = wordTest(
  /^([a-z]{2,}ed|built|begun|born|won|lost|cut|made|sold|sunk|est|rev|since)$/,
  /^(accessed|retrieved|cited|quoted|viewed|updated|visited|named|called|red|bed|shed|speed|indeed|seed|need|feed|weed|breed|hundred)$/,
);

/** "by summer 2021": a season, whose year follows. */
export const isSeason = wordTest(/^(spring|summer|autumn|fall|winter)$/);

/** "the", "his", "a", "William's": what stands before one thing. */
export const isOneOf = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'his', 'her', 'their', 'its', 'a', 'this', 'that') ||
  (isWord(t, i, 's') && isSymbol(t, i - 1, "'", '’') && isGlued(t, i));

const saysLife = wordTest(/^(r|c|ca|fl|b|d)$/);
/** "(r.1199–1216)", "(c.1850)": a year glued to what it is of somebody's life or reign. */
const isOfLife = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, '.') && saysLife(t, i - 2) && isGlued(t, i - 1) && isSymbol(t, i - 3, '(', ';', ',');

/** "2008/2009", "2014/15": whether the next year is glued to a stroke behind one. */
export const isNextYear = (t: Tokens, i: number, year: number): boolean =>
  isDigits(t, i) &&
  isGlued(t, i - 1) &&
  isGlued(t, i) &&
  ((widthAt(t, i) === 4 && digitsAt(t, i) === year + 1) ||
    (widthAt(t, i) === 2 && digitsAt(t, i) === (year + 1) % 100));

/** "4. 1974. Half a point for 1978", "A. 1974": whether a token stands right behind the number or letter that opens its block. */
export const behindListMark = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, '.', ')') &&
  isGlued(t, i - 1) &&
  !isGlued(t, i) &&
  (isDigits(t, i - 2) || isLetters(t, i - 2)) &&
  widthAt(t, i - 2) <= 2 &&
  atBlockStart(t, i - 2);

/** "Founded 1887.", "Born 1946": what was done, as the entries of a profile say it without a sentence. */
const isDone = wordTest(
  /^(\p{L}{2,}ed|born|built|won|sold|made|lost|begun|closed|held)$/u,
  /^(united|limited|allied|red)$/,
);
/** What was done to the page, and parts of a year: "Last updated 2019", "First quarter 2019". */
const isOfPage = wordTest(
  /^(updated|modified|accessed|retrieved|posted|edited|archived|reviewed|copyrighted|quarter|half|season|week|month)$/,
);
/** Words between "First" and the year of it: "First international 1983", "Last world title 1991". */
const MOST_OF_FIRST = 3;

/** Whether words that open a sentence or a line, and a year that ends it, are an entry: what happened, and when. */
export function isEntry(t: Tokens, last: number, to: number): boolean {
  if (isOfPage(t, last)) return false;
  const done = isDone(t, last);
  const ends = isBreak(t, to) || isSymbol(t, to, '.', ',', ';', ')');
  // "Established 1921 as a works team"
  if (!ends && !(done && (classAt(t, to) & (W.preposition | W.conjunction)) !== 0)) return false;
  // "Promoted 1933, relegated 1935"
  if (done && ends && isSymbol(t, last - 1, ',') && isDigits(t, last - 2) && widthAt(t, last - 2) === 4) return true;
  let k = last;
  while (last - k < MOST_OF_FIRST && isLetters(t, k) && !isCapital(t, k)) k--;
  if (!isLetters(t, k) || !isCapital(t, k) || !(atBlockStart(t, k) || endsSentence(t, k - 1))) return false;
  return k === last ? done : isWord(t, k, 'first', 'last') || (classAt(t, k) & W.ordinal) !== 0;
}

/** Words of a short line of names, at most. */
const MOST_NAMES = 8;

/**
 * "7. Marrel Castle (1962)": whether a line holds a name and nothing else before a bracket: an entry of a list, and its year. One
 * word alone is an author, and the title of a text is the name of what it is about.
 */
export function isEntryOfNames(t: Tokens, bracket: number): boolean {
  let k = bracket - 1;
  let capitals = 0;
  let commas = 0;
  for (; bracket - k <= MOST_NAMES && (isLetters(t, k) || isSymbol(t, k, ',')); k--) {
    if (isSymbol(t, k, ',')) commas++;
    else if (isCapital(t, k)) capitals++;
    else if (!(classAt(t, k) & FUNCTION_WORD)) return false;
  }
  // "Green Vault, Orel (2019)", but "Reid, Orr (1990)" are authors
  return capitals > 1 + commas && ((k > 0 && isBreak(t, k)) || (isSymbol(t, k, '.', ')') && behindListMark(t, k + 1)));
}

/** "*The Red Oar* (1647) by": a year behind a title, whose marks of emphasis are spaces here, or before its author. */
export const isOfWork = (t: Tokens, bracket: number, close: number): boolean =>
  t.start[bracket]! - t.end[bracket - 1]! > 1 || isWord(t, close + 1, 'by');

/** What is said of years: "2016 brought", "2031 saw". */
export const isCommonDeed = wordTest(
  /^(brought|saw|was|has|had|became|began|ended|started|turned|proved|gave|marked|went|came)$/,
);

/** What is so many or so much: "a crowd of 1800 saw it", "a sample of 2000 showed". */
export const isAmountOf = wordTest(
  /^(total|number|sum|crowd|group|herd|flock|fleet|crew|force|army|team|staff|field|sample|cohort|panel|population|audience|membership|set|batch|collection|list|base|average|mean|maximum|minimum|peak|high|low|height|depth|length|weight|speed|price|cost|loan|loss|gain|profit|score|capacity|toll)$/,
);

/** "Ruvik and Carrow, 2031": a cell or line of names and their year, of which nothing more is said. */
export function isWholeBlock(t: Tokens, comma: number, to: number): boolean {
  if (!isBreak(t, to)) return false;
  let names = 0;
  for (let k = comma - 1; comma - k <= BLOCK_REACH; k--) {
    if (isBreak(t, k)) return names > 1;
    if (isWord(t, k, 'and') || isSymbol(t, k, '&')) continue;
    if (!isLetters(t, k) || !isCapital(t, k)) return false;
    names++;
  }
  return false;
}

/** Tokens of a cell or line of names, at most. */
const BLOCK_REACH = 10;

const NOTES = /[\p{L}.,;)]\[\d{1,3}\]/u;
const AUTHORS = /\bet al\b|\bReferences\b|\bBibliography\b|\b(?:19|20)\d\d[a-c]\b/;
/** A text whose notes are numbered cites nobody by name and year. */
export const numbersItsNotes = onceForText(t => NOTES.test(t.text) && !AUTHORS.test(t.text));

/** What stands behind a verb and its particle: a number, or what begins a noun. */
export const hasObject = (t: Tokens, i: number): boolean =>
  isDigits(t, i) || (classAt(t, i) & (W.cardinal | W.article | W.determiner | W.preposition | W.hedge)) !== 0;

const isGrowth = wordTest(
  /^(percent|cent|increase|rise|gain|growth|improvement|drop|decline|decrease|fall|reduction)$/,
);

/** Whether a token leads to the year that another is compared with. */
export const isCompared = (t: Tokens, i: number): boolean =>
  (isWord(t, i, 'with', 'against') && isWord(t, i - 1, 'compared', 'up', 'down')) ||
  isWord(t, i, 'versus', 'vs', 'into') ||
  (isWord(t, i, 'over', 'on') && (isSymbol(t, i - 1, '%') || isGrowth(t, i - 1) || isMovedBy(t, i - 1)));

/** "up 2 points |on 2017", "down six seats": what a number counts by which something moved. */
const isMovedBy = (t: Tokens, noun: number): boolean =>
  isLetters(t, noun) &&
  (isDigits(t, noun - 1) || (classAt(t, noun - 1) & W.cardinal) !== 0) &&
  isWord(t, noun - 2, 'up', 'down');

/** "a 2000-mm lens", "a 1900-foot mast", "a 2000-pound bell": a size, and no year. */
export const isSizeBehind = (t: Tokens, hyphen: number): boolean =>
  isSymbol(t, hyphen, '-') &&
  isGlued(t, hyphen + 1) &&
  (unitSymbolAt(t, hyphen + 1) !== undefined ||
    unitNameAt(t, hyphen + 1) !== undefined ||
    isWord(t, hyphen + 1, 'pound'));

/** "mid-2023". */
const isPart = (t: Tokens, i: number): boolean => isSymbol(t, i - 1, '-') && isWord(t, i - 2, 'mid', 'early', 'late');

/** "X-2023", "/2023": digits that belong to what is tied before them; "mid-2023" and the years of a life are years. */
export const isTied = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, '.', '-', '/', '#', '_', '@') && !isOfLife(t, i) && !isPart(t, i);

/** "went on into 2022 as more came": small words behind a year that is no name. */
export const isGoneInto = (t: Tokens, into: number): boolean =>
  isWord(t, into, 'into') && (classAt(t, into + 2) & (W.conjunction | W.preposition | W.pronoun)) !== 0;

/** "Reid et al., 1910", "Reid et al. (1910)". */
export function behindEtAl(t: Tokens, i: number): boolean {
  let k = i - 1;
  while (isSymbol(t, k, ',', '.', '(')) k--;
  return isLetters(t, k) && lower(t, k) === 'al' && isLetters(t, k - 1) && lower(t, k - 1) === 'et';
}

/** Whether the line up to token `i` is signed: a dash before the name. */
export function isSigned(t: Tokens, i: number): boolean {
  for (let k = i - 1; k >= 0 && i - k < 10 && !isBreak(t, k); k--) if (isSymbol(t, k, '—', '–')) return true;
  return false;
}

/** Tokens before a name and its year in which a bracket may be open, or the entry of a list of works may begin. */
const CITED_REACH = 10;

/** "Next time it is Norvik, 2036.": a place and its year in a sentence, which no bracket holds and which begins with other words. */
export function isPlaced(t: Tokens, before: number, to: number): boolean {
  if (!isSymbol(t, to, '.', '?', '!')) return false;
  let lower = 0;
  for (let k = before - 1; k >= 0 && before - k <= CITED_REACH && !isBreak(t, k); k--) {
    if (isSymbol(t, k, '(', '[', ';')) return false;
    if (isLetters(t, k) && !isCapital(t, k) && widthAt(t, k) > 1) lower++;
  }
  return lower >= LEAST_LOWER;
}

/** "Case study: Port Tarn, 1981.": a place and its year behind a label that says what it is. */
export function isLabelled(t: Tokens, comma: number): boolean {
  let k = comma - 1;
  while (comma - k <= CITED_REACH && isLetters(t, k) && isCapital(t, k)) k--;
  return isSymbol(t, k, ':') && isLetters(t, k - 1) && !isCapital(t, k - 1);
}

/** Words without capitals that make a sentence of what stands before a place and its year. */
const LEAST_LOWER = 2;
/** People in the plural, and what is said of those who take part in a study. */
const arePeople = wordTest(
  /^(adults|patients|participants|children|women|men|volunteers|subjects|people|individuals|adolescents|infants|pregnancies|households|students|users)$/,
);
const tellsWhich = wordTest(/^(with|without|who|whose|aged|ages|randomi[sz]ed|receiving|undergoing|living|taking)$/);
/** "was tested in 1961 adults with asthma", "in 2014 healthy children aged": a number of people of whom more is said, and no year. */
export const areTested = (t: Tokens, before: number, to: number): boolean => {
  if (!isWord(t, before, 'in') || isCapital(t, before) || !isLetters(t, to)) return false;
  const noun = arePeople(t, to) || classAt(t, to) & (W.article | W.preposition) ? to : to + 1;
  return arePeople(t, noun) && tellsWhich(t, noun + 1);
};
/** "the 2031 second quarter", at the ordinal: a part of the year and no time. */
export const isSecondOf = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'second') && isWord(t, i + 1, 'quarter', 'half');

const isSeasonOrEnd = wordTest(/^(beginning|start|end|close|middle|spring|summer|autumn|fall|winter)$/);
const isSpan = wordTest(/^(quarters?|months?|weeks?|days?|rest|remainder|course|events)$/);
/**
 * "In the first quarter of 2022 sales fell": a part of a year, which is one whatever follows; "the spring of 1646" also of years that
 * are seldom spoken of. `of`: the token before the year.
 */
export const isPartOfYear = (t: Tokens, of: number, common: boolean): boolean =>
  isWord(t, of, 'of') &&
  (common
    ? isSeasonOrEnd(t, of - 1) ||
      isSpan(t, of - 1) ||
      (isWord(t, of - 1, 'half') && (classAt(t, of - 2) & W.ordinal) !== 0)
    : isSeasonOrEnd(t, of - 1) && isWord(t, of - 2, 'the', 'in', 'by', 'since', 'until', 'early', 'late', 'mid'));

/** "injuring over 2000 more": so many, and not in that year. */
export const isOverMore = (t: Tokens, before: number, to: number): boolean =>
  isWord(t, before, 'over', 'nearly', 'almost') && saysMore(t, to);
const saysMore = wordTest(/^(more|others)$/);

/** "The year was 1962", "It was 1887 when the mill burned", "it is 2031, and": whether the word before a year tells that it is one. */
export function isToldYear(t: Tokens, before: number, to: number): boolean {
  if (!isWord(t, before, 'was', 'is')) return false;
  if (isWord(t, before - 1, 'year')) return true;
  const next = isSymbol(t, to, ',') ? to + 1 : to;
  return isWord(t, before - 1, 'it') && isWord(t, next, 'when', 'before', 'that', 'and', 'until');
}

/** Words before "from" that tell of amounts: "prices rose from 1200 to 1500", "scores ranging from 1450 to 1600". */
const tellsAmounts = wordTest(
  /^(rang(?:e|es|ed|ing)|var(?:y|ies|ied|ying)|anywhere|estimat(?:es?|ed)|number(?:s|ed|ing)?|counts?|total(?:s|led|ed)?|rais(?:es?|ed|ing)|reduc(?:es?|ed|ing)|cut|cuts|cutting|chang(?:es?|ed|ing)|went|go|goes|expand(?:s|ed|ing)?|prices?|scores?|ratings?|rated|rate|cost|costs|weigh(?:s|ed|ing)?|measur(?:es?|ed|ing)|anything)$/,
);
const CLAUSE = 5;

/** "was built from 1626 to 1628": years, also of a time of which a number in four digits may be an amount. `from`: the token before the first. */
export const isSpanOfYears = (t: Tokens, from: number, behind: number): boolean =>
  isWord(t, from, 'from') &&
  !saidBefore(t, from - 1, CLAUSE, (tokens, i) => tellsAmounts(tokens, i) || saysChange(tokens, i)) &&
  (!isLetters(t, behind) || (classAt(t, behind) & (W.preposition | W.conjunction | W.auxiliary | W.pronoun)) !== 0);

/** Words of a label, at most. */
const LABEL = 3;
const saysDown = wordTest(/^down$/);

/** "Built: 1626 Opened: 1627": whether the year at `i` tells when the thing before its colon was done, and another label follows. */
export function closesLabel(t: Tokens, i: number): boolean {
  if (!isSymbol(t, i - 1, ':') || !(wasDone(t, i - 2) || (saysDown(t, i - 2) && isLetters(t, i - 3)))) return false;
  if (!isLetters(t, i + 1) || !isCapital(t, i + 1)) return false;
  for (let k = i + 2; k <= i + 1 + LABEL; k++) {
    if (isSymbol(t, k, ':')) return true;
    if (!isLetters(t, k)) return false;
  }
  return false;
}

/** "2048 GPUs", "2064 V80s": things named by capitals, in the plural. */
export const isShortPlural = (t: Tokens, i: number): boolean =>
  SHORT_PLURAL.test(t.text.slice(t.start[i], t.start[i]! + 8));
const SHORT_PLURAL = /^[A-Z]{1,5}\d{0,4}s\b/;
