import type { Passage } from '../annotation.ts';
import type { Claim, ParsedDocument, Span } from '../model.ts';
import { isAbbreviation } from '../text/sentences.ts';
import { anchorKeys, anchorTokens, indexDocument, tokensIn, type AnchorText } from './anchor-tokens.ts';

/**
 * The sentence that a sign-off was given for: what it says around the place. Reflow, new time codes, other quotation marks, capitals
 * and marks of punctuation are no other words.
 */

/** Words of the sentence kept on each side at most: a transcript without full stops is one sentence. */
const MOST_WORDS = 60;
/** Characters of the head of a table's row or column that count. */
const MOST_HEAD = 200;
/** Stands between the heads of a table's row and column and the cell. No word: the anchoring does not see it. */
const HEAD_END = ' | ';

/** What a document says around a place: its sentence without the place itself, and before it the heads of a table's cell. */
export function passageAt(document: ParsedDocument, place: Span, claim: Claim | undefined): Passage {
  const text = indexDocument(document);
  const own = tokensIn(text, place);
  if (!own) return { before: '', after: '' };
  const goesOn = (i: number): boolean => text.opens[i] === 0 || isAbbreviated(document, text, i);
  let from = own.first;
  while (from > 1 && own.first - from < MOST_WORDS && goesOn(from)) from--;
  let to = own.last;
  while (to < text.count - 1 && to - own.last < MOST_WORDS && goesOn(to)) to++;
  const read = (start: number, end: number): string => document.prose.slice(start, end).replace(/\s+/g, ' ').trim();
  const before = from < own.first ? read(text.start[from]!, text.start[own.first]!) : '';
  const heads = headsOf(document, claim).map(h => read(h.start, Math.min(h.end, h.start + MOST_HEAD)) + HEAD_END);
  return {
    before: `${heads.join('')}${before}`.trim(),
    after: to > own.last ? read(text.end[own.last - 1]!, text.end[to - 1]!) : '',
  };
}

/** Whether the full stop before word `i` is that of an abbreviation or an initial: the sentence goes on. */
function isAbbreviated({ prose }: ParsedDocument, text: AnchorText, i: number): boolean {
  const word = text.keys[text.ids[i - 1]!]!;
  if (!isAbbreviation(word) && !/^\p{L}$/u.test(word)) return false;
  return /^\.[^\S\n]*$/.test(prose.slice(text.end[i - 1]!, text.start[i]!));
}

/** The first cell of the row and the head of the column that a claim's cell stands in. */
function headsOf({ blocks }: ParsedDocument, claim: Claim | undefined): Span[] {
  const { row, column } = (claim && blocks[claim.context.block]) ?? {};
  return [row, column].flatMap(i => (i === undefined ? [] : (blocks[i] ?? [])));
}

/** Whether two passages say the same, word for word. */
export function sameSaid(a: Passage, b: Passage): boolean {
  if (a.before === b.before && a.after === b.after) return true;
  return sameKeys(a.before, b.before) && sameKeys(a.after, b.after);
}

function sameKeys(a: string, b: string): boolean {
  if (a === b) return true;
  const [x, y] = [anchorKeys(a), anchorKeys(b)];
  return x.length === y.length && x.every((key, i) => key === y[i]);
}

/** Words shown on either side of those that changed. */
const SHOWN_AROUND = 2;
/** Changed words shown at most. */
const MOST_SHOWN = 24;

/** What changed from one text to another: the words of each that the other does not have, with a few around them. */
export function changedWords(was: string, now: string): { readonly was: string; readonly now: string } {
  const [a, b] = [anchorTokens(was), anchorTokens(now)];
  const most = Math.min(a.length, b.length);
  let same = 0;
  while (same < most && a[same]!.key === b[same]!.key) same++;
  let behind = 0;
  while (behind < most - same && a[a.length - 1 - behind]!.key === b[b.length - 1 - behind]!.key) behind++;
  const shown = (text: string, tokens: typeof a): string => {
    const from = Math.max(0, same - SHOWN_AROUND);
    const end = Math.min(tokens.length, tokens.length - behind + SHOWN_AROUND);
    const to = Math.min(end, from + MOST_SHOWN);
    if (to <= from) return '';
    // whole texts keep their marks
    const start = from === 0 ? 0 : tokens[from]!.start;
    const stop = to === tokens.length ? text.length : tokens[to - 1]!.end;
    return `${from > 0 ? '…' : ''}${text.slice(start, stop).trim()}${to < tokens.length ? '…' : ''}`;
  };
  return { was: shown(was, a), now: shown(now, b) };
}
