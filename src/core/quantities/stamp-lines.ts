import type { ParsedDocument, Span } from '../model.ts';
import { endOfLine } from '../text/line-of.ts';
import { W } from '../text/vocabulary.ts';
import { classesOf } from './lexicon.ts';

/** Lines at the top of a page that hold when it appeared and nothing else. */

/** Lines at the top of a text in which a byline may stand. */
export const TOP = 8;
/** A line of print about the text itself is no longer than this. */
export const IMPRINT = 110;

/** A line that holds a date, or a date and a time, is no longer than this. */
const DATE_LINE = 40;
/** Characters of a text that has a page around it. */
const LEAST_TEXT = 200;

/** "26-FEB-2031 17:34:11.89", "Friday, 14 June 2024, 6 pm": lines near the top of a text that hold when it appeared and nothing else. */
export function stampLines({ text, format }: ParsedDocument): readonly Span[] {
  const lines: Span[] = [];
  if ((format !== 'plain' && format !== 'markdown') || text.length < LEAST_TEXT) return lines;
  for (let start = 0, n = 0; start < text.length && n < TOP; n++) {
    const end = endOfLine(text, start);
    const line = end - start <= IMPRINT ? text.slice(start, end) : '';
    if (isTimed(line) || (FULL_DATE.test(line) && (isMasthead(line) || isDatedByline(line))))
      lines.push({ start, end });
    start = end + 1;
  }
  lines.push(...stampsUnderNames(text, lines.at(-1)?.end ?? 0));
  for (const match of text.matchAll(LABELLED_STAMP)) {
    const start = match.index + match[1]!.length;
    if (start > (lines.at(-1)?.end ?? 0) && isTimed(match[2]!)) lines.push({ start, end: start + match[2]!.length });
  }
  // the next report of the same page, behind a line that is drawn
  for (let at = text.indexOf('\n-----'); at >= 0; at = text.indexOf('\n-----', at)) {
    const start = text.indexOf('\n', at + 1) + 1;
    if (start === 0) break;
    const end = endOfLine(text, start);
    if (end - start <= IMPRINT && isTimed(text.slice(start, end))) lines.push({ start, end });
    // two rules may follow each other: the break before this line is looked at again
    at = start - 1;
  }
  return lines.sort((a, b) => a.start - b.start);
}

/** "Last modified: Monday, 29 June 2031 at 9:50 p.m.": a line that tells by its label what it is, wherever it stands. */
const LABELLED_STAMP =
  /(^|\n)((?:(?:First|Last) )?(?:Published|Posted|Updated|Modified|Edited|Revised)\b[^\n]{8,90})(?=\n|$)/gi;

/** So many posts make a thread of a text. */
const LEAST_POSTS = 2;
/** A day and a time of day on a line of their own. */
const DAY_AND_TIME = /\n([^\n]{0,30}\d{4}[^\n]{0,6}\b\d{1,2}:\d\d[^\n]{0,12})(?=\n)/g;
/** A name above them: a line without the mark of a sentence, right below nothing or the end of a post. */
const POSTER = /(?:^|\n[ \t]*\n)[ \t]*[\p{L}\d][^\n.!?:;,]{0,23}$/u;
const POSTER_REACH = 40;

/** "\n\nquillback\n15th June 2010, 09:38 AM\n": when the posts of a thread were put up, each right below who put it up. In a timeline nobody's name stands there. */
function stampsUnderNames(text: string, from: number): Span[] {
  const found: Span[] = [];
  for (const match of text.matchAll(DAY_AND_TIME)) {
    const [start, line] = [match.index + 1, match[1]!];
    if (isTimed(line) && POSTER.test(text.slice(Math.max(0, match.index - POSTER_REACH), match.index)))
      found.push({ start, end: start + line.length });
  }
  return found.length < LEAST_POSTS ? [] : found.filter(({ start }) => start > from);
}

/** Whether a line is nothing but a date, or the head of a wire's report; most lines are soon told to be too long, or have no digit. */
const isTimed = (line: string): boolean => {
  if (!/\d/.test(line)) return false;
  if (line.length > DATE_LINE && !line.includes('  ') && !PUBLISHED.test(line)) return false;
  return FULL_DATE.test(line) && !isPeriod(line) && (isStamp(line) || isWired(line));
};

/** "5 March - 9 June 2031", "(2031-03-05 - 2031-06-09)", "June 26, 1990 -": two days, or what happened then; no moment of publishing. */
const isPeriod = (line: string): boolean =>
  /[-–—:]\s*$/.test(line) ||
  /\d{4}-\d\d-\d\d\W+\d{4}-\d\d-\d\d/.test(line) ||
  (/[\p{L}\d]\s*[-–—]\s*(?:\d{1,2}\s+\p{L}{3}|\p{L}{3,9}\s+\d)/u.test(line) &&
    (line.match(/\p{L}+/gu) ?? []).filter(word => (classesOf(word) & W.month) !== 0).length > 1);

/** A word of a time of day, or of whose time it is: "20:58, UK". */
const WORD_OF_TIME = /^(am|pm|a|p|m|utc|gmt|z|t|est|edt|et|cst|cdt|pst|pdt|pt|bst|cet|cest|uk)$/i;
/** A day of a month: with a month's name, or all in digits. */
const FULL_DATE =
  /\d{1,2}(?:st|nd|rd|th)?[\s-]*\p{L}{3,9}|\p{L}{3,9}[\s.-]*\d{1,2}(?:st|nd|rd|th)?\b|\d{4}-\d\d-\d\d|\d{1,2}[./]\d{1,2}[./]\d{4}/u;

/** What the head of a paper names besides itself, its number, day and page. */
const OF_PAPER =
  /^(?:the|of|and|no|nr|vol|page|p|issue|edition|late|early|final|city|bulletin|closing|daily|weekly|morning|evening|gazette)$/i;
const NUMBERED_PAPER = /\b(?:No|Nr|Vol|page|p|issue|edition)\b\.?(?:\s*\d|\s*[-–—,])/i;

/** "The Norvik Mail, Friday 14 June 2024, page 1", "Closing bulletin No. 12 - Friday, 14 June 2024": the head of a page. */
function isMasthead(line: string): boolean {
  if (!NUMBERED_PAPER.test(line) || /[!?]|\.\s*$/.test(line)) return false;
  const words = line.match(/\p{L}+/gu) ?? [];
  return (
    words.some(word => (classesOf(word) & W.weekday) !== 0) &&
    words.every(word => /^\p{Lu}/u.test(word) || OF_PAPER.test(word))
  );
}

/** Who wrote it, at the start of a line or behind what parts it from the day. */
const BYLINE = /(?:^|[|·•–—-] {0,2})By (\p{Lu}[\p{L}.'’-]{0,19}) \p{Lu}/u;

/** "March 07, 1995|By Ada B. Renn, Mail Staff Writer.", "By Ada Renn, 14 June 2024": names and a day; "By March 7 Ada Renn was home" is no byline. */
function isDatedByline(line: string): boolean {
  const first = BYLINE.exec(line)?.[1];
  return (
    first !== undefined &&
    !(classesOf(first) & (W.month | W.weekday)) &&
    (line.match(/\p{L}+/gu) ?? []).every(word => /^\p{Lu}/u.test(word) || OF_PAPER.test(word))
  );
}

/** Words in capitals before the date of a wire's report, at most. */
const WIRE_WORDS = 3;

/** "NORTHLINE  FLASH  26-FEB-2031  17:34": the head of a wire's report, in capitals and with room between its parts. */
const isWired = (line: string): boolean =>
  /\S {2,}\S/.test(line) &&
  line === line.toUpperCase() &&
  /\d\d:\d\d(?:\s+[A-Z]{2,4})?\s*$/.test(line) &&
  (line.slice(0, Math.max(0, line.search(/\d/))).match(/\p{L}+/gu) ?? []).length <= WIRE_WORDS;

/** What was done with a text on a day and at a time: "June 2, 2031, 6:42 PM GMT, Updated June 3, 2031, 7:10 AM GMT". */
const PUBLISHED = /\b(?:published|posted|updated|modified|edited|revised)\b/i;
const WORD_OF_PUBLISHING = /^(?:first|last|published|posted|updated|modified|edited|revised|on|at|and)$/i;

/** Whether a line that holds a date holds nothing else, or when it was published and updated. */
const isStamp = (line: string): boolean =>
  (line.length <= DATE_LINE || PUBLISHED.test(line)) &&
  /^\s*[\p{L}\d]/u.test(line) &&
  (line.match(/\p{L}+/gu) ?? []).every(
    word =>
      WORD_OF_TIME.test(word) ||
      WORD_OF_PUBLISHING.test(word) ||
      /^(?:st|nd|rd|th)$/.test(word) ||
      (classesOf(word) & (W.month | W.weekday)) !== 0,
  );
