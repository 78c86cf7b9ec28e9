import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  someToken,
  saidBefore,
  widthAt,
  wordSet,
  words,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, unitNameAt, unitSymbolAt, VOCABULARY } from '../lexicon.ts';
import { isGameScore, isScoreLine, speaksOfGames } from '../game-score.ts';
import { readNumeral } from '../numerals.ts';
import { isPerson } from '../persons.ts';
import { not } from './make-draft.ts';
import { isBehindQuoted, isNoteBesides } from './notes.ts';
import { MOST_NOTES } from './list-number.ts';
import { isPlural, nounAfter } from './noun.ts';
import { isNumberOfNote } from './notes.ts';
import { isNotedYear } from './year.ts';

/** Parts of a work that a figure with a letter refers to: "Fig. 3A", "Table 2d", "Category 1A". */
const LETTERED = wordSet(
  'figure figures fig figs table tables section appendix sec category exhibit box grade class annex exit apartment gate room suite unit seat interstate highway route',
);
/** Labels with a number that count time where a number stands before them: "in month 3", "year two". */
const TIMES = wordSet('day week month year');
const BEFORE_TIME = W.article | W.cardinal | W.determiner | W.adjective | W.ordinal | W.neutral;
/** Labels whose number may stand behind a colon: "Version: 3.1". */
const COLONED = wordSet('version issue revision rev no number');
/** Parts of a course or book, whose number closes the label: "(Unit: 9)", and no "Lesson: 12 pupils". */
const ANY_COLONED = wordSet('version issue revision rev no number unit chapter lesson');

/** "Section 4.7", "page 89", "Figs. 2 and 3", "Fig. 3A", "No. 5", "[12]", "[10, 11]", "Eqs. (14) and (16)", "phases 3, 5, and 7". */
export const reference: Recognizer = {
  id: 'reference',
  begins: ['digits', 'cardinal'],
  plainly: {
    before: {
      words: words(
        'count counts of wear wears wearing wore weekdays weekends daily photo photos image picture caption',
      ),
      classes: W.reference,
    },
    at: (t, i) => isBreak(t, i - 1) && isWord(t, i + 1, 'of'),
  },
  match(t, i) {
    if (!isDigits(t, i) && !(classAt(t, i) & W.cardinal)) return undefined;
    const cited = citation(t, i);
    if (cited !== undefined) return not('footnote', cited);
    // a raised number behind a word or its comma: "in beta1", "points,3 and"
    if (
      isDigits(t, i) &&
      isGlued(t, i) &&
      widthAt(t, i) <= 2 &&
      isSymbol(t, i - 1, ',', '.', ';', '”', '"', ')', '!', '?') &&
      isGlued(t, i - 1) &&
      i >= 2 &&
      !(isGlued(t, i + 1) && !isSymbol(t, i + 1, ',', '.', ')', '—', ' '))
    ) {
      // "(1 in 8)3, and", "(1 in 23).4"
      const close = isSymbol(t, i - 1, ')') ? i - 1 : i - 2;
      const noted = isSymbol(t, close, ')') && isGlued(t, close) && isDigits(t, close - 1) && isLetters(t, close - 2);
      if (isLetters(t, i - 2) || noted || isNotedYear(t, i - 2) || isBehindQuoted(t, i)) return not('footnote', i + 1);
    }
    if (isDigits(t, i) && widthAt(t, i) <= 2 && isNoteBesides(t, i)) return not('footnote', i + 1);
    // "finished the season 14-3"
    if (isWord(t, i - 1, 'season', 'match', 'game', 'series', 'round', 'set', 'period') && isGameScore(t, i))
      return undefined;
    const pages = pagesOfVolume(t, i);
    if (pages !== undefined) return not('reference', pages);
    const issue = issueOfVolume(t, i);
    if (issue !== undefined) return not('reference', issue);
    const bracket = isSymbol(t, i - 1, '(') && isSymbol(t, i + 1, ')');
    // "store closures(1)": a note
    if (
      bracket &&
      isDigits(t, i) &&
      isGlued(t, i - 1) &&
      isLetters(t, i - 2) &&
      widthAt(t, i - 2) > 3 &&
      digitsAt(t, i) <= MOST_NOTES &&
      !isGlued(t, i + 2)
    )
      return not('footnote', i + 1);
    // "into (9), the axis becomes", "the equations of motion (19)": where equations are cited so
    if (bracket && isDigits(t, i) && widthAt(t, i) <= 3 && mayCite(t, i)) return not('reference', i + 1);
    // "Round of 32"
    if (isWord(t, i - 1, 'of') && isWord(t, i - 2, 'round') && isDigits(t, i) && !nounAfter(t, i + 1, true))
      return not('name', i + 1);
    // "1 of 8" on a line of its own beside the words of a picture
    if (
      isDigits(t, i) &&
      isWord(t, i + 1, 'of') &&
      isDigits(t, i + 2) &&
      isWholeLine(t, i, i + 3) &&
      showsPictures(t, i)
    )
      return not('reference', i + 3);
    // "Photo 3 of 12": where one is in a row of pictures
    if (isDigits(t, i) && isOfRow(t, i - 1) && isWord(t, i + 1, 'of') && isDigits(t, i + 2))
      return not('reference', i + 3);
    if (isDigits(t, i) && wears(t, i - 1) && widthAt(t, i) <= 2 && !nounAfter(t, i + 1, true))
      return not('name', i + 1);
    const hours = isDigits(t, i) && saysDays(t, i - 1) ? openingHours(t, i) : undefined;
    if (hours !== undefined) return not('opening hours', hours);
    if (isSpeaker(t, i)) return not('label', i + 1);
    const charge = chargeBehind(t, i);
    if (charge !== undefined) return not('reference', charge);
    let at = bracket ? i - 2 : i - 1;
    // "Fig. 3": an abbreviation's full stop, not a sentence's
    if (
      isSymbol(t, at, '.') &&
      isGlued(t, at) &&
      isLetters(t, at - 1) &&
      widthAt(t, at - 1) <= 4 &&
      !isWhole(t, at - 1)
    )
      at--;
    else if (isSymbol(t, at, ':') && isIn(t, at - 1, isLetters(t, i + 1) ? COLONED : ANY_COLONED) && !bracket) at--;
    if (isHyphen(t, at) && isGlued(t, i)) at--;
    if (!(classAt(t, at) & W.reference) || at < 0) return undefined;
    // "well, thirteen and a half", as people say
    if (!isDigits(t, i) && isWell(t, at) && !isCapital(t, at)) return undefined;
    // "DUNMARROW 5 OREL BAY 3"
    if (isDigits(t, i) && isCapital(t, at) && isCapital(t, at - 1) && isScoreLine(t, i) && speaksOfGames(t))
      return undefined;
    if (isWord(t, at, 'no') && !isSymbol(t, i - 1, '.') && !isCapital(t, at)) return undefined;
    // "Was anybody hurt? No. 412 people were there": an answer
    const opens = atBlockStart(t, at) || isSymbol(t, at - 1, '?', '!', '*', '.', '"', '”');
    if (isWord(t, at, 'no') && opens && answers(t, i)) return undefined;
    if (isWord(t, at, 'p', 'pp') && !isSymbol(t, i - 1, '.')) return undefined;
    if (bracket)
      return isWord(t, at, 'eq', 'eqs', 'equation', 'equations', 'ref', 'refs')
        ? not('reference', restOf(t, i + 2))
        : undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    // "in the year 2008", "a month 3 times": years and counts
    const timed = classAt(t, at - 1) & BEFORE_TIME && !isWord(t, at - 1, 'in', 'by', 'until', 'till');
    if (isIn(t, at, TIMES) && (timed || !numeral || numeral.value > 60)) return undefined;
    const lettered = isIn(t, at, LETTERED) ? letterBehind(t, i) : undefined;
    if (lettered !== undefined) return not('reference', restOf(t, lettered));
    const end = numeral ? numeral.end : i + 1;
    // "the period 32.9396 d"
    if (numeral && numeral.decimals > 0 && isWord(t, at, 'period', 'level', 'class')) return undefined;
    // "over the period 2013–2020"
    if (isWord(t, at, 'period', 'season') && isDigits(t, i) && widthAt(t, i) === 4) return undefined;
    if (isGlued(t, end) && isSymbol(t, end, '%')) return undefined;
    if (isDigits(t, i) && (unitSymbolAt(t, end) || currencyBefore(t, i))) return undefined;
    // "at the Crown Court twelve men stood": a label's number would have a capital too
    const small = !isDigits(t, i) && !isCapital(t, i);
    if ((!isCapital(t, at) || small) && nounAfter(t, end, true)?.plural) return undefined;
    // "episode two hundred and six"
    const spelt = numeral?.form === 'words' && numeral.value < 1000 && !numeral.article;
    // "patent No. 8,046,721"
    const numbered = isWord(t, at, 'no', 'nos') && isSymbol(t, i - 1, '.');
    if ((numeral?.magnitude && !spelt) || (numeral?.grouped && !numbered)) return undefined;
    // "page 1 of 3"
    const parts = isRank(t, at) ? !nounAfter(t, end + 2, true)?.plural : !isLetters(t, end + 2);
    if (isCountedPart(t, at) && isWord(t, end, 'of') && isDigits(t, end + 1) && parts) return not('reference', end + 2);
    // "Appeal No. 15 of 1994"
    if (isWord(t, at, 'no', 'nos') && isWord(t, end, 'of') && isDigits(t, end + 1) && widthAt(t, end + 1) === 4)
      return not('reference', end + 2);
    return not('reference', restOf(t, Math.max(end, isGlued(t, end) && isLetters(t, end) ? end + 1 : end), at));
  },
};

/** "VOICE TWO: It had parts.": who of those without a name speaks. */
const isSpeaker = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  isSymbol(t, i + 1, ':') &&
  isGlued(t, i + 1) &&
  atBlockStart(t, i - 1) &&
  IN_CAPITALS.test(t.text.slice(t.start[i - 1], t.end[i]));
const IN_CAPITALS = /^[A-Z]{3,}[ -][A-Z]+$/;

const EQUATIONS = /\b(?:eqs?\.|equations?) ?\((\d{1,3})\)/gi;
const citedEquations = onceForText(t => new Set(Array.from(t.text.matchAll(EQUATIONS), m => Number(m[1]))));

/** Whether digits in brackets are an equation's: one cited by its name, or any that stands behind nothing it could count, in a text that cites some. */
function mayCite(t: Tokens, i: number): boolean {
  const cited = citedEquations(t);
  if (cited.size === 0 || cited.has(digitsAt(t, i))) return cited.size > 0;
  const noun = i - 2;
  return !isLetters(t, noun) || !(isPlural(t, noun) || isGroup(t, noun) || isPerson(lower(t, noun)));
}
const isGroup = wordTest(
  /^(people|children|men|women|sample|group|cohort|arm|control|crew|team|staff|class|total|age)$/,
);

const isCharge = wordTest(/^counts?$/);
/** "Senate bill 262 and 263": laws before they are passed, by the chamber. */
const isBill = wordTest(/^bills?$/);

/** "Count Two charged", "guilty of Counts One, 3 and 5": token behind the charges of an indictment, which are named by their number. */
function chargeBehind(t: Tokens, i: number): number | undefined {
  const at = i - 1;
  const bill = isBill(t, at) && isLetters(t, at - 1) && isCapital(t, at - 1) && isDigits(t, i);
  // "acquitted on counts 3 and 5"
  const tried = isDigits(t, i) && isWord(t, at - 1, 'on', 'of') && saidBefore(t, at - 2, TRIAL_REACH, isJudged);
  if (!bill && (!isCharge(t, at) || !(isCapital(t, at) || tried))) return undefined;
  const isNumber = (k: number): boolean =>
    isDigits(t, k)
      ? widthAt(t, k) <= (bill ? 4 : 2) && !isGlued(t, k)
      : (classAt(t, k) & W.cardinal) !== 0 && isCapital(t, k);
  if (!isNumber(i)) return undefined;
  let to = i + 1;
  while (to - i < CHARGES) {
    const link = isSymbol(t, to, ',') && isWord(t, to + 1, 'and') ? to + 2 : to + 1;
    if (!isSymbol(t, to, ',', '-', '–') && !isWord(t, to, 'and', 'through', 'to', 'or')) break;
    if (!isNumber(link) && !(isDigits(t, link) && !isSymbol(t, to, ','))) break;
    to = link + 1;
  }
  // "Count 3 sheep": what follows would be counted
  const open = isLetters(t, to) && !(classAt(t, to) & (FUNCTION_WORD | W.verb));
  return open && atBlockStart(t, at) && nounAfter(t, to, true) ? undefined : to;
}
/** Tokens of such a list, at most. */
const CHARGES = 24;
const isJudged = wordTest(/^(guilty|convicted|acquitted|charged|indicted|sentenced|convictions?|acquittals?)$/);
const TRIAL_REACH = 6;

const isWell = wordTest(/^well$/);
/** Short labels that nobody shortens: behind "line." a sentence begins. */
const isWhole = wordTest(
  /^(line|page|part|step|item|case|year|week|day|room|gate|unit|type|mark|exit|rule|book|form|seat|note|area|zone|lot|row|car|bus|bay|lane|desk|bin|plot|well|game|tier|cell|box)$/,
);

/** "Annals of Trees* 51, 114–139.": token behind the pages that follow the volume of a work. */
function pagesOfVolume(t: Tokens, i: number): number | undefined {
  if (!isDigits(t, i) || !isDash(t, i + 1) || !isGlued(t, i + 1) || !isDigits(t, i + 2) || isGlued(t, i))
    return undefined;
  if (digitsAt(t, i) >= digitsAt(t, i + 2) || !isSymbol(t, i - 1, ',') || !isDigits(t, i - 2)) return undefined;
  const named =
    isSymbol(t, i - 3, '*') || (isLetters(t, i - 3) && isCapital(t, i - 3) && !(classAt(t, i - 3) & W.month));
  const closed = isBreak(t, i + 3) || isSymbol(t, i + 3, '.', ';', ')', '(', ',');
  return named && closed ? i + 3 : undefined;
}

/** "2021;4(9):e212", "J Rivers. 2019;12(3):45-51": token behind the volume, issue and pages of a work. */
function issueOfVolume(t: Tokens, i: number): number | undefined {
  if (!isDigits(t, i) || !isSymbol(t, i - 1, ';', ',') || !isSymbol(t, i + 1, '(') || !isGlued(t, i + 1))
    return undefined;
  if (!isDigits(t, i + 2) || !isSymbol(t, i + 3, ')') || !isSymbol(t, i + 4, ':') || !isGlued(t, i + 4))
    return undefined;
  let to = i + 5;
  while (to - i <= PAGE_REACH && (isDigits(t, to) || isDash(t, to) || (isLetters(t, to) && widthAt(t, to) === 1))) to++;
  return to > i + 5 ? to : undefined;
}
/** Tokens of a volume with its issue and pages, at most. */
const PAGE_REACH = 10;

/** Whether a number and the people or things it counts follow, with a verb behind them. */
function answers(t: Tokens, i: number): boolean {
  const numeral = readNumeral(t, VOCABULARY, i);
  const noun = numeral && nounAfter(t, numeral.end, true);
  return noun !== undefined && (classAt(t, noun.to) & (W.verb | W.auxiliary | W.preposition)) !== 0;
}

/** Parts of which a text says how many there are: "page 1 of 3". */
const isCountedPart = wordTest(
  /^(pages?|p|part|slide|chapter|question|section|step|episode|issue|level|tier|category)$/,
);

const saysPicture = wordTest(/^(captions?|photos?|photographs?|pictures?|images?|gallery|slideshow|slide|getty)$/);
const PICTURE_REACH = 14;
const showsPictures = (t: Tokens, i: number): boolean =>
  someToken(t, i - PICTURE_REACH, i + PICTURE_REACH, saysPicture);
/** Whether the tokens `[from, to)` are all that their line of the text holds. */
const isWholeLine = (t: Tokens, from: number, to: number): boolean =>
  (isBreak(t, from - 1) || t.text.slice(t.end[from - 1], t.start[from]).includes('\n')) &&
  (isBreak(t, to) || t.text.slice(t.end[to - 1], t.start[to]).includes('\n'));

const isOfRow = wordTest(/^(photos?|image|picture|caption)$/);

/** "who wears 7": the number on a player's back. */
const wears = wordTest(/^(wears?|wearing|wore)$/);
const saysDays = wordTest(/^(weekdays|weekends|daily)$/);

/** Token behind "9 to 5" of "weekdays 9 to 5". */
function openingHours(t: Tokens, i: number): number | undefined {
  const joined = isWord(t, i + 1, 'to', 'till', 'until') || isDash(t, i + 1);
  const there = isDigits(t, i) && joined && isDigits(t, i + 2) && widthAt(t, i) <= 2 && widthAt(t, i + 2) <= 2;
  return there && !isLetters(t, i + 3) ? i + 3 : undefined;
}

/** Token behind "3A": a number with a letter glued to it. */
function letterBehind(t: Tokens, i: number): number | undefined {
  const letter = i + 1;
  const there = isDigits(t, i) && isGlued(t, letter) && isLetters(t, letter) && widthAt(t, letter) === 1;
  return there ? letter + 1 : undefined;
}

/** "Article 12(3)(b)": token behind the clauses in brackets right behind a number. */
function overClauses(t: Tokens, from: number): number {
  let to = from;
  while (
    to - from < CLAUSES &&
    isSymbol(t, to, '(') &&
    isGlued(t, to) &&
    isGlued(t, to + 1) &&
    (isDigits(t, to + 1) || isLetters(t, to + 1)) &&
    widthAt(t, to + 1) <= 2 &&
    isSymbol(t, to + 2, ')')
  )
    to += 3;
  return to;
}
/** Tokens of such clauses, at most. */
const CLAUSES = 9;

/** Ranks of which there are few: what stands behind two of them in the plural is of either, "Category 1 and 2 storms". */
const isRank = wordTest(/^(category|grade|class|tier|level|type|phase|stage|group)$/);
const MOST_RANKS = 9;
const isOfRanks = (t: Tokens, label: number, at: number, value: number): boolean =>
  isRank(t, label) &&
  isWord(t, at - 1, 'and', 'or') &&
  value <= MOST_RANKS &&
  isDigits(t, label + 1) &&
  at - label === 3;

/** The rest of a list of references behind a label: "12-15 and 18", "3, 5, and 7", "3A and 3B", "(14), (16)". */
export function restOf(t: Tokens, from: number, label = -1): number {
  let to = overClauses(t, from);
  // "Case 619/91", "Order 12/2031": a number and its year
  if (isSymbol(t, to, '/') && isGlued(t, to) && isDigits(t, to + 1) && isGlued(t, to + 1)) to += 2;
  for (;;) {
    let link = isDash(t, to) || isWord(t, to, 'to', 'and', 'or', 'through') || isSymbol(t, to, ',', '&') ? to + 1 : -1;
    if (link < 0) return to;
    if (isSymbol(t, to, ',') && isWord(t, link, 'and', 'or')) link++;
    const bracket = isSymbol(t, link, '(') && isSymbol(t, link + 2, ')') ? 1 : 0;
    const at = link + bracket;
    if (!isDigits(t, at) || isBreak(t, at) || isSymbol(t, to - 1, '.')) return to;
    const lettered = letterBehind(t, at);
    if (lettered !== undefined && !isLetters(t, lettered)) {
      to = lettered + bracket;
      continue;
    }
    // "Day 13, 26 April", "Day 4, 06:40"
    if (classAt(t, at + 1) & W.month && isCapital(t, at + 1)) return to;
    if (isSymbol(t, at + 1, ':') && isGlued(t, at + 1) && isGlued(t, at + 2)) return to;
    const more = readNumeral(t, VOCABULARY, at);
    if (!more || more.grouped || more.magnitude || unitNameAt(t, more.end) || unitSymbolAt(t, more.end)) return to;
    // "Table 2-1 lists"
    const tied = isDash(t, to) && isGlued(t, to) && isGlued(t, at);
    if (!tied && !isOfRanks(t, label, at, more.value) && nounAfter(t, more.end, true)?.plural) return to;
    to = more.end + bracket;
  }
}

/** End of a citation in square brackets: "[12]", "[10, 11]", "[18–20]". */
function citation(t: Tokens, i: number): number | undefined {
  if (!isDigits(t, i)) return undefined;
  // "[nb 1]", "[note 2]", "[lower-alpha 3]"
  if (isNumberOfNote(t, i)) return i + 2;
  if (!isSymbol(t, i - 1, '[')) return undefined;
  // "in 2016). [ 5 ] [ 130 ]"
  // and "the rule book.[ 4] The", where the bracket touches what it is a note to
  if (!isGlued(t, i))
    return isSymbol(t, i + 1, ']') && (!isGlued(t, i + 1) || isGlued(t, i - 1)) && widthAt(t, i) <= 3
      ? i + 2
      : undefined;
  let at = i;
  while (isDigits(t, at) && widthAt(t, at) <= 3) {
    // "\\[32\\]" in text that was Markdown once
    const close = isSymbol(t, at + 1, '\\') ? at + 2 : at + 1;
    if (isSymbol(t, close, ']')) return close + 1;
    if (!isSymbol(t, at + 1, ',', '-', '–', ';')) return undefined;
    at += 2;
  }
  return undefined;
}
