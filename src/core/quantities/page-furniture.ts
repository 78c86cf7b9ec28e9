import type { Block, ParsedDocument, QuantityMention, Span } from '../model.ts';
import { endOfLine } from '../text/line-of.ts';
import { once } from '../text/once.ts';
import { W } from '../text/vocabulary.ts';
import { stampsOfPosts } from './live-posts.ts';
import { isHeadOfPost, isOfMatter, isOfReferences, isOption, isRunningTime, mayBeQuiz } from './page-parts.ts';
import { classesOf } from './lexicon.ts';
import { IMPRINT, stampLines, TOP } from './stamp-lines.ts';

/** A text of fewer blocks has no page around it. */
const LEAST_BLOCKS = 4;
/** A byline is short. */
const BYLINE = 90;

/**
 * Finds what belongs to the page, not to the matter: the date in a byline at the top of a text, and the numbers of headings
 * ("3.1 Causes") and of the rows of a table ("Pos."). Returns the indices of those mentions.
 */
export function findFurniture(document: ParsedDocument, mentions: readonly QuantityMention[]): ReadonlySet<number> {
  const { blocks, prose } = document;
  const numbered = numberedHeadings(document);
  const furniture = new Set<number>(stampsOfPosts(document, mentions));
  const ranked = blocks.some(b => b.kind === 'cell');
  const stamps = stampLines(document);
  const days = once(() => daysOfTimeline(document));
  const headsEntry = ({ start }: QuantityMention): boolean => days().some(day => day.start <= start && start < day.end);
  let stamp = 0;
  const quiz = mayBeQuiz(document.text);
  const cited = blocks.some(b => b.kind === 'heading' && isOfReferences(document, b));
  let at = 0;
  mentions.forEach((mention, k) => {
    const { kind } = mention.quantity;
    const dated = kind === 'date' || kind === 'year';
    while (stamp < stamps.length && stamps[stamp]!.end < mention.end) stamp++;
    const stamped = stamp < stamps.length && stamps[stamp]!.start <= mention.start;
    if (dated && (stamped || at < TOP) && headsEntry(mention)) return;
    if (stamped) furniture.add(k);
    if (!dated && !numbered && !ranked && !quiz && !cited && at >= TOP) return;
    while (at < blocks.length && blocks[at]!.end <= mention.start) at++;
    const block = blocks[at];
    if (!block || block.start > mention.start) return;
    if (block.kind === 'heading' && numbered && !dated) {
      const number = firstWord(prose, block);
      const leads = prose.slice(block.start, mention.start).trim() === '';
      if (
        leads &&
        HEADING_NUMBER.test(number) &&
        mention.quantity.modality === 'exact' &&
        (numbered === 'plain' || isMarked(prose, block))
      )
        furniture.add(k);
    }
    if (block.kind === 'cell' && isRank(document, at, mention)) furniture.add(k);
    if (dated && isRunningTime(prose, mention)) furniture.add(k);
    if (dated && (isPostStamp(document.text, block, mention) || isBehindHandle(document.text, mention)))
      furniture.add(k);
    if (quiz && isOption(prose, block, mention)) furniture.add(k);
    if (cited && block.heading !== undefined && isOfReferences(document, blocks[block.heading]!)) furniture.add(k);
    if (at >= TOP) return;
    if (isHeadOfPost(prose, block)) furniture.add(k);
    if (!dated || (kind === 'year' && prose.startsWith(':', mention.end))) return;
    if (isOfMatter(document, block, mention) || endsSpan(prose, block, mention)) return;
    const page = blocks.length >= LEAST_BLOCKS;
    // the line under a title, which plain text does not tell from a further title
    const second = document.format === 'plain' && at === 1 && blocks[0]!.end - blocks[0]!.start <= BYLINE;
    if (isDateline(document, block, mention) || opensText(document, mention) || isIssue(prose, block, mention, at))
      furniture.add(k);
    else if (page && (isByline(prose, block, mention, second) || isImprint(document, block, mention))) furniture.add(k);
  });
  return furniture;
}

/** "Five weeks to 1 January": where a span ends, whatever stands around it. */
const SPAN = /\b(?:days|weeks|months|quarter|period|year)\s+(?:to|ended|ending)\s+$/i;
const SPAN_REACH = 24;
const endsSpan = (prose: string, { start }: Block, mention: QuantityMention): boolean =>
  SPAN.test(prose.slice(Math.max(start, mention.start - SPAN_REACH), mention.start));

const RANK = /^[^\p{L}\d#]*(?:pos|position|rank|ranking|rk|place|placing|pl|no|nr|#)[^\p{L}\d#]*$/iu;
/** A rank is a whole number, with a sign of equality where it is shared. */
const ONE_RANK = /^\W*\d{1,3}\W*$/;

/** Whether a cell holds the number of its row: it opens the row, under a head that says so. */
function isRank({ blocks, prose }: ParsedDocument, at: number, mention: QuantityMention): boolean {
  const block = blocks[at]!;
  if (block.row !== undefined) return false;
  if (block.column === undefined) return isInSequence(blocks, prose, at);
  if (mention.quantity.unit !== '') return false;
  const head = blocks[block.column]!;
  return (
    head.end - head.start <= 12 &&
    ONE_RANK.test(prose.slice(block.start, Math.min(block.end, block.start + 40))) &&
    RANK.test(prose.slice(head.start, head.end))
  );
}

/** Cells looked over for the next that opens a row. */
const ROW_REACH = 24;

/** Whether a cell under no head, the first of its row, goes on a count from one row to the next: 1, 2, 3. */
function isInSequence(blocks: readonly Block[], prose: string, at: number): boolean {
  const numberOf = (b: number): number => {
    const text = prose.slice(blocks[b]!.start, Math.min(blocks[b]!.end, blocks[b]!.start + 40));
    return ONE_RANK.test(text) ? Number(/\d+/.exec(text)![0]) : NaN;
  };
  const opens = (b: number): boolean => {
    const block = blocks[b];
    return (
      block !== undefined && block.table === blocks[at]!.table && block.row === undefined && block.column === undefined
    );
  };
  const own = numberOf(at);
  for (const step of [1, -1])
    for (let n = 1; n < ROW_REACH; n++)
      if (opens(at + step * n)) {
        if (numberOf(at + step * n) === own + step) return true;
        break;
      }
  return false;
}

/** How a heading begins that may have a number: its marks are spaces. */
const MAY_BE_NUMBER = /[\s\d]/;
const HEADING_NUMBER = /^\d{1,2}(?:\.\d{1,2})*$/;

const firstWord = (prose: string, block: Block): string =>
  /^\s*(\S*)/.exec(prose.slice(block.start, Math.min(block.end, block.start + 40)))![1]!.replace(/[.)]$/, '');

/** "7. Marrel Castle", "3) Causes": a heading's number with its mark. */
const NUMBER_MARK = /^[\s#]*\d{1,2}(?:\.\d{1,2})*[.)](?!\d)/;
const NUMBER_REACH = 40;
const isMarked = (prose: string, { start }: Block): boolean =>
  NUMBER_MARK.test(prose.slice(start, start + NUMBER_REACH));

/** Whether the headings of a text carry numbers, two and more of them; and whether marks stand behind these: "10 thefts" has none. */
function numberedHeadings({ blocks, prose }: ParsedDocument): 'plain' | 'marked' | undefined {
  let count = 0;
  let marked = 0;
  let last: string | undefined;
  for (const block of blocks) {
    if (block.kind !== 'heading' || !MAY_BE_NUMBER.test(prose[block.start] ?? '')) continue;
    const number = firstWord(prose, block);
    if (!HEADING_NUMBER.test(number)) continue;
    if (last !== undefined && goesOn(last, number)) count++;
    last = number;
    if (isMarked(prose, block) && ++marked > 1) return 'marked';
  }
  return count > 0 ? 'plain' : undefined;
}

/** "3" and "4", "3.1" and "3.2", "3.2" and "4", "5" and "4" of a countdown: a number of a row and the next; "57 fires", "8 in all" are none. */
function goesOn(last: string, next: string): boolean {
  const [a, b] = [last.split('.').map(Number), next.split('.').map(Number)];
  let k = 0;
  while (k < a.length && k < b.length && a[k] === b[k]) k++;
  if (k === a.length) return b.length === k + 1 && b[k]! <= 1;
  return k === b.length - 1 && (b[k] === a[k]! + 1 || (b.length === 1 && a.length === 1 && b[k] === a[k]! - 1));
}

/** "Results for the Year Ended June 30": a date of the matter. */
const OF_PERIOD = /\b(?:end(?:ed|ing|s)|results|quarter|year|months?|until|since|before|after|through|between|to)\b/i;

/** A short line that holds a date and no sentence: names, places, "By", bars and dots. */
function isByline(prose: string, block: Block, mention: QuantityMention, second: boolean): boolean {
  if (
    block.kind !== 'paragraph' &&
    block.kind !== 'item' &&
    !(
      block.kind === 'heading' &&
      (/[|·•]/.test(prose.slice(block.start, block.end)) ||
        (second && !OF_PERIOD.test(prose.slice(block.start, block.end))))
    )
  )
    return false;
  if (block.end - block.start > BYLINE) return false;
  const rest = prose.slice(block.start, mention.start) + prose.slice(mention.end, block.end);
  const words = rest.match(/\p{L}+/gu) ?? [];
  if (words.length > 9) return false;
  // a label such as "Departure:" makes the date a fact; a verb makes a sentence of it
  if (
    /\p{L}\s*:\s*$/u.test(prose.slice(block.start, mention.start)) &&
    !DATE_LABEL.test(prose.slice(block.start, mention.start))
  )
    return false;
  if (SINCE.test(prose.slice(block.start, mention.start))) return false;
  return (
    !/[.!?]\s*$/.test(prose.slice(block.start, block.end)) &&
    words.every(
      w =>
        /^\p{Lu}/u.test(w) ||
        /^(by|of|the|in|on|for|from|and|our|at|last|updated|posted|published|correspondent|staff|reporter|writer|edition|issued|filed|today|a|page|section|staff|magazine|newspaper|journal|newsletter|column|blog)$/i.test(
          w,
        ),
    )
  );
}

/** "exhibition since 1974", "founded 1911": what the line says of the matter. */
const SINCE =
  /\b(?:since|until|till|founded|established|est\.?|opened|closed|built|rebuilt|restored|completed|erected|chartered|incorporated|formed|launched|born|died)\s+$/i;

/** A line in italics as a whole may be longer than another imprint. */
const ITALIC_IMPRINT = 260;
/** Verbs of publishing, the only ones an imprint has. */
const PUBLISHING =
  /^(posted|published|updated|issued|filed|printed|released|written|prepared|revised|edited|report|reports|statement|transcript|press|press|edition|circular|excerpt|sold|dated|interview|review|note|notes|study|issue|issues|post|news)$/i;

/**
 * A line under the title that says when and where the text appeared: "*Posted by A. Vey on Slow Light, 12 May 2039.*",
 * "Statement of the board, 8 June 2026", "Saturday, 20 October 2018, late edition". It holds no verb and no pronoun.
 */
function isImprint(document: ParsedDocument, block: Block, mention: QuantityMention): boolean {
  const { text, prose } = document;
  if (document.format !== 'plain' && document.format !== 'markdown') return false;
  if (block.kind === 'cell' || block.kind === 'quote' || mention.quantity.modality !== 'exact') return false;
  // no further than an imprint is long: a line may be as long as the text
  const near = Math.max(0, mention.start - ITALIC_IMPRINT);
  const lineEnd = text.slice(near, mention.start).lastIndexOf('\n');
  if (lineEnd < 0 && near > 0) return false;
  const start = near + lineEnd + 1;
  // a title is about the matter; a further line under it, or one that holds no more than the date, is not
  if (block.kind === 'heading' && start <= block.start && !(document.format === 'plain' && isDateAlone(prose, block)))
    return false;
  const found = text.slice(mention.end, mention.end + ITALIC_IMPRINT + 1).indexOf('\n');
  const end = found >= 0 ? mention.end + found : Math.min(text.length, mention.end + ITALIC_IMPRINT + 1);
  if (end - start > ITALIC_IMPRINT || text.slice(0, start).trim() === '') return false;
  const italic = /^\s*([*_])(?!\1).*\1\s*$/.test(text.slice(start, end));
  if (!italic && (end - start > IMPRINT || block.kind === 'item')) return false;
  const line = prose.slice(start, end);
  if (!italic && !isOfIssue(document, block, mention, start) && /[.!?]\s*$/.test(line)) return false;
  // a line that breaks off in the middle of a sentence
  if (!italic && (/,\s*$/.test(line) || /^[ \t]*\n[ \t]*\p{Ll}/u.test(text.slice(end, end + 40)))) return false;
  const before = prose.slice(start, mention.start);
  if (SINCE.test(before)) return false;
  if (/\p{L}\s*:\s*$/u.test(before) && !DATE_LABEL.test(before)) return false;
  const from = Math.max(0, ...[...before.matchAll(/[.;]\s|\s[·|•]\s/g)].map(m => m.index + 1));
  const after = prose.slice(mention.end, end);
  const to = /[.;](\s|$)|\s[·|•]\s/.exec(after)?.index ?? after.length;
  const words = (before.slice(from) + after.slice(0, to)).match(/\p{L}+/gu) ?? [];
  return words.every(
    word => PUBLISHING.test(word) || !(classesOf(word) & (W.verb | W.auxiliary | W.pronoun | W.negation)),
  );
}

/** "Wednesday, March 15, 1911. Extra. Price Two Cents.": the day of a paper under its name, which begins a line near the top. */
const isOfIssue = ({ text }: ParsedDocument, block: Block, mention: QuantityMention, line: number): boolean =>
  mention.start - line < 3 &&
  /^\p{L}+,? /u.test(mention.text) &&
  (classesOf(/^\p{L}+/u.exec(mention.text)?.[0] ?? '') & W.weekday) !== 0 &&
  /^\d{4}-/.test(String(mention.quantity.low)) &&
  block.start <= mention.start &&
  /^\.(?:\s|$)/.test(text.slice(mention.end, mention.end + 2));

/** "Friday 14 June 2024", "Issued 22 February 2025, 16:00" on a line of its own. */
const isDateAlone = (prose: string, block: Block): boolean =>
  (prose.slice(block.start, block.end).match(/\p{L}+/gu) ?? []).every(
    word => PUBLISHING.test(word) || (classesOf(word) & (W.month | W.weekday)) !== 0,
  );

/** A day on a line of its own is no longer than this. */
const DAY_LINE = 36;
/** Days that head the entries of a timeline, at least: a page says when it appeared and when it was brought up to date. */
const LEAST_DAYS = 3;

/** "2 August, 2031", "3 August, 2031", "11 August, 2031", each above what happened then: no such line says when the text appeared. */
function daysOfTimeline({ text }: ParsedDocument): readonly Span[] {
  const days: Span[] = [];
  for (let start = 0, end = 0; start < text.length; start = end + 1) {
    end = endOfLine(text, start);
    if (end - start <= DAY_LINE && isDay(text.slice(start, end))) days.push({ start, end });
  }
  return new Set(days.map(({ start, end }) => text.slice(start, end).trim())).size < LEAST_DAYS ? [] : days;
}

/** Whether a line holds a day and nothing else: no time of it, which says when a post was put up, and no other cell. */
const isDay = (line: string): boolean =>
  /^[^\d|]*\d{1,2}[^\d:|][^:|]*$/.test(line) &&
  (line.match(/\p{L}{3,}/gu) ?? ['']).every(word => (classesOf(word) & (W.month | W.weekday)) !== 0);

const DATE_LABEL = /\b(date|dated|published|posted|updated|issued|filed|by)\s*:\s*$/i;

/** The head of a post is no longer than this. */
const STAMP = 70;

/** "#2  wavelight  14 Aug, 08:20": number, name and time of a post. */
function isPostStamp(text: string, block: Block, mention: QuantityMention): boolean {
  if (mention.end - block.start > STAMP) return false;
  // the post may go on in the next line
  const line = text.slice(block.start, Math.min(block.end, block.start + STAMP)).split(/\r?\n/)[0]!;
  return (
    mention.end <= block.start + line.length && /^\s*#\d{1,5}\s[^.!?]*\b\d{1,2}:\d{2}(?:\s?[ap]m)?\s*$/i.test(line)
  );
}

/** "— Coast Watch (@coastwatch) March 18, 2031": when somebody posted what is quoted above. */
const HANDLE = /\(@\w{1,30}\)[ ,·•–—-]{1,3}$/;
const HANDLE_REACH = 36;
const isBehindHandle = (text: string, { start }: QuantityMention): boolean =>
  HANDLE.test(text.slice(Math.max(0, start - HANDLE_REACH), start));

/** "2031-02-26 HARNAY, Velsund - The group said", "2031-02-26 The group said": the day of a report before its first words. */
const opensText = ({ text }: ParsedDocument, mention: QuantityMention): boolean =>
  text.slice(0, mention.start).trim() === '' &&
  /^\d{4}-\d\d-\d\d$/.test(mention.text) &&
  /^ \p{Lu}/u.test(text.slice(mention.end, mention.end + 3));

/** A report's first words: "VELSUND, June 30 (Northline) - The group said", "**PORT ALLARD, July 31, 2025** – Sales rose". */
function isDateline({ text, prose }: ParsedDocument, block: Block, mention: QuantityMention): boolean {
  if (block.kind !== 'paragraph' && block.kind !== 'heading') return false;
  const near = Math.max(block.start, mention.start - PLACE_REACH);
  const lineStart = near + text.slice(near, mention.start).lastIndexOf('\n') + 1;
  if (lineStart === near && near > block.start) return false;
  const before = prose.slice(lineStart, mention.start);
  const behind = prose.slice(mention.end, mention.end + PLACE_REACH);
  // "Oct 22 (Northline) - Ostrel": a dateline without its place
  if (before.trim() === '' && /^\s*\([^)]{2,40}\)\s*[–—-]{1,2}\s/u.test(behind)) return true;
  // "STELLING, March 15. (By special wire.)", "STELLING, March 15.—The dam"
  if (PLACE.test(before) && /^\P{Ll}+$/u.test(before) && /^\.\s*(?:\([^)]{2,40}\)|[–—])/u.test(behind)) return true;
  return PLACE.test(before) && /^\s*(?:\([^)]{2,40}\)\s*)?[–—-]{1,2}\s/u.test(behind);
}

/** "Issued 31 May 2024.", "not reviewed. Posted 3 June 2024": the day of the text itself, where a sentence or line begins with it. */
const ISSUED = /(?:^|[.\n*·|] {0,2})(?:Posted|Issued|Published) {1,2}$/;
/** What the first line of a record calls it. */
const RECORD =
  /\b(?:transcript|briefing|broadcast|bulletin|hearing|interview|proceedings|deposition|testimony|webcast|newsletter|communiqu[eé]|(?:press|news|conference|earnings) (?:conference|call))\b|(?<!\d )\bminutes\b/i;
const RECORD_LENGTH = 100;

/** A date behind a verb of issuing, or in the first line, which names the kind of record and ends without a full stop. */
function isIssue(prose: string, block: Block, mention: QuantityMention, at: number): boolean {
  const before = prose.slice(Math.max(block.start, mention.start - PLACE_REACH), mention.start);
  if (ISSUED.test(before)) return true;
  const line = prose.slice(block.start, Math.min(block.end, block.start + RECORD_LENGTH + 1));
  return at === 0 && line.length <= RECORD_LENGTH && RECORD.test(line) && !/[.!?]\s*$/.test(line);
}

/** Characters between the beginning of a line and the date in it, and of what is looked at behind it. */
const PLACE_REACH = 60;
/** "VELSUND,", "Port Allard, Ostland,". */
const PLACE =
  /^\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,3} ?(?:,\s*\p{Lu}[\p{L}.'’-]*(?: \p{Lu}[\p{L}.'’-]*){0,2} ?)?,\s*$/u;
