import type { ParsedDocument } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';

/**
 * The quarter of a year that a figure is said of: the one that its sentence or a heading above it names, else the one that the
 * whole text reports on. Calls and reports of results say once what quarter they are about, and all their figures are of it:
 * those of the next quarter stand in the very same words, and differ.
 */

/**
 * "Q2", "Q2 2031", "2Q31", "Q2 FY31", "the second quarter of fiscal 2031", "second-quarter". Two digits are a year only where they are
 * written as one: "in the second quarter 31 boats were sold" names none.
 */
const QUARTER =
  /\b(?:Q([1-4])|([1-4])Q|(first|second|third|fourth)[ -](?:fiscal )?quarter)(?:(?:,| of)?(?: the)?(?: fiscal)?(?: year| ?FY)? ?((?:19|20)\d\d)|(?: of)?(?: fiscal | ?FY ?| ?['’])(\d\d)|(?<=Q)(\d\d))?(?![\w%])/gi;

/**
 * "The year to June", "the 12 months to March 2031", "the year ended 31 March": the twelve months that statistics and accounts are of, which go on month by
 * month, and those of every month are told in the same words.
 */
const TWELVE_MONTHS =
  /\b(?:[Yy]ear|(?:12|[Tt]welve)[- ]months?(?:\speriod)?)\s(?:to|up\sto|ended|ending)(?:\s(?:in|on|at))?(?:\sthe\send\sof)?(?:\s\d{1,2}(?:st|nd|rd|th)?)?\s(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\b(?:\s\d{1,2}(?:st|nd|rd|th)?\b)?,?(?:\s((?:19|20)\d\d)\b)?/g;
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
/** Twelve months are called by a letter, for the month they end with, where quarters have a digit. */
const monthLetter = (name: string): string => String.fromCharCode(97 + MONTHS.indexOf(name));
const isTwelveMonths = (period: string): boolean => period[0]! > '9';
/** A text is of the twelve months that its beginning names, in a sentence about figures. */
const LEAD = 800;
const STATISTICS =
  /\b(?:figures|statistics|statisticians|data|survey|census|index|results|report|recorded|registered)\b/i;

/** A quarter is one of results, and not of a game or the first question of a quiz, beside one of these. */
const RESULTS =
  /\b(?:results|revenues?|earnings|profits?|sales|income|fiscal|shareholders|turnover|quarterly|record quarter)\b/i;

/** The quarter that a report holds its own against. */
const YEAR_BEFORE =
  /\b(?:(?:prior|previous|last)[- ]year|year[- ](?:ago|earlier|before)|year[- ]over[- ]year (?:quarter|period))\b/gi;
const BEFORE_OWN = 'before';

/** What is planned or expected of another quarter. */
const AHEAD =
  /\b(?:outlook|guidance|expect\w*|forecast\w*|project\w*|anticipat\w*|schedul\w*|sees?|will|would|until|next|plans?|target\w*)\b/i;

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Nothing is known of the quarter. */
const NO_QUARTER = '';

/** A quarter as its number, with its year where that is said: "2", "2 2031"; or {@link BEFORE_OWN}. */
interface Mention {
  readonly start: number;
  readonly end: number;
  readonly quarter: string;
  /** Where the words begin that hold this quarter against the one reported on; -1 where none do. */
  readonly against: number;
}

/** "$12 million, compared to $9 million for the second quarter of 2030", "up 5% over Q2 2030": what holds the quarter behind it against another. */
const AGAINST =
  /\b(?:compared|versus|vs|against|than)\b|(?:%|\b(?:percent|points|up|down|increase|decrease|growth|improvement|decline)) (?:over|from)\b/gi;
/** "from $9 million in the second quarter": these do only with a figure between. */
const WITH_FIGURE = /\b(?:over|from)\b/gi;
/** Characters between such a word and the quarter, and behind the quarter, in which figures are of it. */
const AGAINST_REACH = 100;
const BEHIND = 30;

/** Finds the quarters of a document's figures. Figures are asked for in order. */
export class Quarters {
  readonly #document: ParsedDocument;
  readonly #mentions: readonly Mention[];
  readonly #own: string;

  constructor(document: ParsedDocument) {
    this.#document = document;
    this.#mentions = mentionsOf(document.prose);
    this.#own =
      this.#mentions.length === 0
        ? NO_QUARTER
        : reportedOn(document.prose, this.#mentions) || toldAtFirst(document.prose, this.#mentions);
  }

  /**
   * The quarter of the figure at `figure` in a sentence or cell at `[start, end)`, `heads` being the blocks that stand over it;
   * {@link NO_QUARTER} where the sentence names several. One that others are held against is of the figure held against it alone.
   */
  of(figure: number, start: number, end: number, heads: readonly (number | undefined)[]): string {
    if (this.#mentions.length === 0) return NO_QUARTER;
    const own = this.#only(figure, start, end);
    if (own !== undefined) return this.#dated(own);
    for (const head of heads) {
      const block = head === undefined ? undefined : this.#document.blocks[head];
      const said = block && this.#only(block.start, block.start, block.end);
      if (said !== undefined) return this.#dated(said);
    }
    return this.#own;
  }

  /** The one quarter named in a stretch; undefined where it names none. */
  #only(figure: number, start: number, end: number): string | undefined {
    const mentions = this.#mentions;
    let found: string | undefined;
    for (let k = firstWhere(0, mentions.length, i => mentions[i]!.start >= start); k < mentions.length; k++) {
      const { start: at, end: behind, quarter, against } = mentions[k]!;
      if (at >= end) break;
      if (against >= 0) {
        if (figure > against && figure < behind + BEHIND)
          return quarter === BEFORE_OWN ? yearBefore(this.#own) : quarter;
        continue;
      }
      if (found !== undefined && areApart(found, quarter)) return NO_QUARTER;
      found = found === undefined || quarter.length > found.length ? quarter : found;
    }
    return found;
  }

  /** "The third quarter", in a report on that of a year. */
  #dated(quarter: string): string {
    return quarter.length === 1 && this.#own.startsWith(quarter) ? this.#own : quarter;
  }
}

/** Whether two figures are said of different quarters, or of twelve months that end otherwise; a quarter and a year may end together. */
export function areApart(a: string, b: string): boolean {
  if (a === NO_QUARTER || b === NO_QUARTER || a === b || isTwelveMonths(a) !== isTwelveMonths(b)) return false;
  return a[0] !== b[0] || (a.length > 1 && b.length > 1);
}

/** What any quarter is written with: most texts have nothing of the kind. */
const ANY = /quarter|\bQ[1-4]|\b[1-4]Q|\b(?:year|months?|period)\s(?:to|up|end)/i;

function mentionsOf(prose: string): Mention[] {
  const found: Mention[] = [];
  if (!ANY.test(prose)) return found;
  for (const match of prose.matchAll(QUARTER)) {
    const [, letter, digit, word, year, short, glued] = match;
    const number = letter ?? digit ?? String(1 + ORDINALS.indexOf(word!.toLowerCase()));
    const said = year ?? (short || glued ? `20${short ?? glued}` : undefined);
    const start = match.index;
    const end = start + match[0].length;
    found.push({ start, end, quarter: said ? `${number} ${said}` : number, against: againstAt(prose, start) });
  }
  for (const { index: start, 0: text, 1: month, 2: year } of prose.matchAll(TWELVE_MONTHS)) {
    const letter = monthLetter(month!);
    const quarter = year ? `${letter} ${year}` : letter;
    found.push({ start, end: start + text.length, quarter, against: againstAt(prose, start) });
  }
  for (const { index: start, 0: text } of prose.matchAll(YEAR_BEFORE)) {
    const against = againstAt(prose, start);
    if (against >= 0) found.push({ start, end: start + text.length, quarter: BEFORE_OWN, against });
  }
  found.sort((a, b) => a.start - b.start);
  return found;
}

/** Where the words begin that hold the quarter at `start` against another, see {@link Mention.against}. */
function againstAt(prose: string, start: number): number {
  const before = prose.slice(Math.max(0, start - AGAINST_REACH), start);
  const sentence = before.slice(sentenceStart(before));
  const figure = sentence.search(/\d\D*$/);
  const found = [...sentence.matchAll(AGAINST), ...[...sentence.matchAll(WITH_FIGURE)].filter(m => m.index < figure)];
  return found.length === 0 ? -1 : start - sentence.length + Math.max(...found.map(m => m.index));
}

/**
 * The quarter that a text reports on: the one it names most often where it looks at nothing ahead and holds nothing against it, the
 * first of those that are named as often. It must be one of results. The year that another one is held against is the one before.
 */
function reportedOn(prose: string, mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  let ofResults = false;
  for (const { start, quarter, against } of mentions) {
    if (against >= 0 || isTwelveMonths(quarter)) continue;
    const sentence = sentenceAround(prose, start);
    if (AHEAD.test(sentence)) continue;
    ofResults ||= RESULTS.test(sentence);
    counts.set(quarter[0]!, (counts.get(quarter[0]!) ?? 0) + 1);
  }
  if (!ofResults) return NO_QUARTER;
  let best = NO_QUARTER;
  for (const [number, count] of counts) if (best === NO_QUARTER || count > counts.get(best)!) best = number;
  if (best === NO_QUARTER) return best;
  const dated = mentions.filter(m => m.quarter[0] === best && m.quarter.length > 1);
  // a text that compares two years is of the one it names first
  const own = dated.find(m => m.against < 0);
  if (own) return own.quarter;
  return dated.length === 0 ? best : `${best} ${1 + Math.max(...dated.map(m => Number(m.quarter.slice(2))))}`;
}

/** The twelve months that the beginning of a text of figures names, if it names no others. */
function toldAtFirst(prose: string, mentions: readonly Mention[]): string {
  let told = NO_QUARTER;
  for (const { start, quarter, against } of mentions) {
    if (start > LEAD) break;
    if (against >= 0 || !isTwelveMonths(quarter)) continue;
    const sentence = sentenceAround(prose, start);
    if (AHEAD.test(sentence) || !STATISTICS.test(sentence)) continue;
    if (told !== NO_QUARTER && told[0] !== quarter[0]) return NO_QUARTER;
    if (quarter.length > told.length) told = quarter;
  }
  return told;
}

/** "3 2030" of "3 2031"; of a quarter without a year nothing is known. */
const yearBefore = (quarter: string): string =>
  quarter.length > 1 ? `${quarter[0]} ${Number(quarter.slice(2)) - 1}` : NO_QUARTER;

/** Characters looked at on each side for the ends of a sentence. */
const REACH = 200;

function sentenceAround(prose: string, at: number): string {
  const before = prose.slice(Math.max(0, at - REACH), at);
  const from = sentenceStart(before);
  const behind = prose.slice(at, at + REACH);
  const to = /\.\s|\n/.exec(behind)?.index ?? behind.length;
  return before.slice(from) + behind.slice(0, to);
}

/** Where the last sentence of a stretch begins. */
const sentenceStart = (text: string): number => Math.max(text.lastIndexOf('. '), text.lastIndexOf('\n')) + 1;
