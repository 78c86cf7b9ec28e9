import type { Block, ParsedDocument, QuantityMention } from '../model.ts';

/** Parts of pages that state nothing about the matter: the options of a quiz, lists of references, the heads of posts. */

/** Characters of a heading that may be "References". */
const LONGEST_HEADING = 30;
const OF_REFERENCES =
  /^\W*(?:references?(?: cited)?|bibliography|works cited|citations|sources|external links|further reading)\W*$/i;

/** Whether a heading is that of a list of works: what stands below it are numbers of pages, issues and days of retrieval. */
export const isOfReferences = ({ prose }: ParsedDocument, heading: Block): boolean =>
  heading.end - heading.start <= LONGEST_HEADING && OF_REFERENCES.test(prose.slice(heading.start, heading.end));

/** Whether a text has a question and the letters of answers to choose from. */
export const mayBeQuiz = (text: string): boolean =>
  text.includes('?') && /\ba[.)] /.test(text) && /\bb[.)] /.test(text);

/** Characters between a question and the last of its options. */
const QUIZ_REACH = 300;
/** A letter of an option right before a figure, and the first number of "24–24" between them. */
const OPTION = /(?:^|\s)\(?[a-h][.)]\s*(?:\d{1,3}\s?[-–]\s?)?$/;
/** What closes an option: the next letter, the other number of a pair, the end of the line or block. */
const OPTION_ENDS = /^[.,;]?(?:\s?[-–]\s?\d{1,3})?[.,;]?(?:\s+\(?[a-h][.)]|\s*$|\s*\n)/;

/** "a) 17 b) 19 c) 21" below a question: values to choose from, of which all but one are wrong. */
export function isOption(prose: string, block: Block, mention: QuantityMention): boolean {
  const near = Math.max(0, mention.start - QUIZ_REACH);
  const before = prose.slice(near, mention.start);
  if (!OPTION.test(before)) return false;
  const after = prose.slice(mention.end, Math.min(block.end, mention.end + 20));
  if (!OPTION_ENDS.test(after)) return false;
  const asked = before.lastIndexOf('?');
  // what stands between the question and an option are options
  return asked >= 0 && /^\s*\(?a[.)]/.test(prose.slice(near + asked + 1, mention.end));
}

/** The head of a post is no longer than this. */
const HEAD_OF_POST = 110;
const COUNTER =
  /^\W*\d[\d,.]*k?\s+(?:comments?|replies|views|likes|shares|reactions|claps|min(?:ute)?s?(?:\s+read)?|reads?)\W*$/i;
const AGE_OF_POST = /^\W*(?:last )?(?:posted|published|updated|edited|modified)\s.{0,40}\b(?:ago|today|yesterday)\W*$/i;
const BYLINE =
  /^\W*(?:by|posted|published|updated|edited|written)\b[^.!?]{0,60}$|^\W*\d{1,2} \p{L}{3,9}(?: \d{4})?\W*$|^\W*\p{L}{3,9} \d{1,2}(?:, \d{4})?\W*$/iu;

/** "By Ann Corl · 5 May 2023 · updated 2 days ago", "Posted by Corl on 3 May · 37 comments · 6 min read": parts that say only where a post stands. */
export function isHeadOfPost(prose: string, block: Block): boolean {
  if (block.end - block.start > HEAD_OF_POST) return false;
  const parts = prose.slice(block.start, block.end).split(/\s[·•|]\s|\.\s/);
  if (parts.length < 2) return false;
  const counted = parts.filter(part => COUNTER.test(part) || AGE_OF_POST.test(part)).length;
  return counted > 0 && parts.every(part => COUNTER.test(part) || AGE_OF_POST.test(part) || BYLINE.test(part));
}

/** "- Venue: Orle Park", "result | 2-1". */
const LABELLED_ROW =
  /(?:^|\n)[ \t>*-]*(?:venue|location|place|site|stadium|attendance|referee|result|duration|distance|competitors|opponents?|deaths|casualties|fatalities|injuries|cause|outcome|winners?)[ \t*]*[:|]/i;
/** "Venue Orle Park", "VenueOrle Park": a label that nothing but its capital parts from what it labels. */
const CAPITAL_ROW =
  /\n(?:Venue|Location|Place|Site|Stadium|Attendance|Referee|Result|Duration|Distance|Competitors|Winner) ?\p{Lu}/u;
/** "Venue: Orle Park", "Result: 2-1": whether a text holds the profile of an event, whose date is that of the event. */
export const isProfile = (text: string): boolean => LABELLED_ROW.test(text) || CAPITAL_ROW.test(text);

/** "(UTC−06:00)": how far a zone of time is from universal time. */
const ZONE = /\b(?:UTC|GMT) ?[+−–-] ?\d{1,2}(?::\d\d)?/;

/** Characters on each side of a date in which its line says what it is. */
const LINE = 60;

/**
 * Dates of the matter on a line of their own: "5 March - 9 June 2031", how long it took; "June 26, 1990 -", what happened then follows;
 * "Sunday, 1:00 am", a time of day without its day; "Date | 13 January 2012", a row of a profile, as "- Date: 13 January 2012" is an item of one.
 */
export function isOfMatter({ text }: ParsedDocument, block: Block, { start, end, quantity }: QuantityMention): boolean {
  const before = text.slice(Math.max(block.start, start - LINE), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (line.includes('|') && ROW.test(line) && !PUBLISHED.test(line)) return true;
  // "Date22 June": a label of a box that has lost its room
  if (/\p{Ll}$/u.test(line)) return true;
  if (block.kind === 'item' && IS_DATE.test(line) && isProfile(text)) return true;
  if (quantity.modality === 'range') return !PUBLISHED.test(line);
  const behind = text.slice(end, end + LINE);
  if (line.trim() === '' && /^[ \t]*[-–—:][ \t]*\n[ \t]*\p{L}/u.test(behind)) return true;
  if (typeof quantity.low !== 'string' || !quantity.low.startsWith('T')) return false;
  const whole = (line + (behind.split('\n')[0] ?? '')).replace(ZONE, '');
  return !PUBLISHED.test(whole) && !/\d/.test(whole) && !/[|·•,]\s*$/.test(line.replace(DAY_FIRST, ''));
}
/** "Date |", "Consecrated Date: |": the label of a row, and the bar before its cell. */
const ROW = /^\W*(?:dates?|times?|period|duration|\p{L}[\p{L} ]{0,30}:)\s*\|\s*$/iu;
/** "- Date:", "* **Date:**". */
const IS_DATE = /^\W*date[ \t*:]*$/i;
const PUBLISHED = /\b(?:by|posted|published|updated|issued|filed|reported|edition|edited)\b/i;
const DAY_FIRST = /^\W*(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,\s*$/i;

/** What the link to a film says, and how long its title may be. */
const PLAYER = /\b(?:watch(?:ed)?|videos?|replay|play|listen|clip)\b/iu;
const PLAYER_REACH = 160;

/** "MUST WATCH Fire in the old harbour 00:45": minutes and seconds that end the line of a film or recording. */
export function isRunningTime(prose: string, mention: QuantityMention): boolean {
  if (!/^\d{1,2}:\d\d$/.test(mention.text) || !/^[ \t]*(?:$|\n|\r)/.test(prose.slice(mention.end, mention.end + 20)))
    return false;
  const near = prose.slice(Math.max(0, mention.start - PLAYER_REACH), mention.start);
  const line = near.slice(near.lastIndexOf('\n') + 1);
  return PLAYER.test(line) && !/\b(?:at|by|until|till|from|around|about|before|after|since|to)\s+$/i.test(line);
}
