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

/** A quarter is one of results, and not of a game or the first question of a quiz, beside one of these. */
const RESULTS =
  /\b(?:results|revenues?|earnings|profits?|sales|income|fiscal|shareholders|turnover|quarterly|record quarter)\b/i;

/** What is planned or expected of another quarter. */
const AHEAD =
  /\b(?:outlook|guidance|expect\w*|forecast\w*|project\w*|anticipat\w*|schedul\w*|sees?|will|would|until|next|plans?|target\w*)\b/i;

const ORDINALS = ['first', 'second', 'third', 'fourth'];

/** Nothing is known of the quarter. */
const NO_QUARTER = '';

/** A quarter as its number, with its year where that is said: "2", "2 2031". */
interface Mention {
  readonly start: number;
  readonly quarter: string;
}

/** Finds the quarters of a document's figures. Figures are asked for in order. */
export class Quarters {
  readonly #document: ParsedDocument;
  readonly #mentions: readonly Mention[];
  readonly #own: string;

  constructor(document: ParsedDocument) {
    this.#document = document;
    this.#mentions = mentionsOf(document.prose);
    this.#own = this.#mentions.length === 0 ? NO_QUARTER : reportedOn(document.prose, this.#mentions);
  }

  /**
   * The quarter of a figure in a sentence or cell at `[start, end)`, `heads` being the blocks that stand over it;
   * {@link NO_QUARTER} where the sentence names several.
   */
  of(start: number, end: number, heads: readonly (number | undefined)[]): string {
    if (this.#mentions.length === 0) return NO_QUARTER;
    const own = this.#only(start, end);
    if (own !== undefined) return own;
    for (const head of heads) {
      const block = head === undefined ? undefined : this.#document.blocks[head];
      const said = block && this.#only(block.start, block.end);
      if (said !== undefined) return said;
    }
    return this.#own;
  }

  /** The one quarter named in a stretch; undefined where it names none. */
  #only(start: number, end: number): string | undefined {
    const mentions = this.#mentions;
    let found: string | undefined;
    for (let k = firstWhere(0, mentions.length, i => mentions[i]!.start >= start); k < mentions.length; k++) {
      const { start: at, quarter } = mentions[k]!;
      if (at >= end) break;
      if (found !== undefined && areApart(found, quarter)) return NO_QUARTER;
      found = found === undefined || quarter.length > found.length ? quarter : found;
    }
    return found;
  }
}

/** Whether two figures are said of different quarters. */
export function areApart(a: string, b: string): boolean {
  if (a === NO_QUARTER || b === NO_QUARTER || a === b) return false;
  return a[0] !== b[0] || (a.length > 1 && b.length > 1);
}

/** What any quarter is written with: most texts have nothing of the kind. */
const ANY = /quarter|\bQ[1-4]|\b[1-4]Q/i;

function mentionsOf(prose: string): Mention[] {
  const found: Mention[] = [];
  if (!ANY.test(prose)) return found;
  for (const match of prose.matchAll(QUARTER)) {
    const [, letter, digit, word, year, short, glued] = match;
    const number = letter ?? digit ?? String(1 + ORDINALS.indexOf(word!.toLowerCase()));
    const said = year ?? (short || glued ? `20${short ?? glued}` : undefined);
    found.push({ start: match.index, quarter: said ? `${number} ${said}` : number });
  }
  return found;
}

/**
 * The quarter that a text reports on: the one it names most often where it looks at nothing ahead, the first of those that are
 * named as often. It must be one of results.
 */
function reportedOn(prose: string, mentions: readonly Mention[]): string {
  const counts = new Map<string, number>();
  let ofResults = false;
  for (const { start, quarter } of mentions) {
    const sentence = sentenceAround(prose, start);
    if (AHEAD.test(sentence)) continue;
    ofResults ||= RESULTS.test(sentence);
    counts.set(quarter[0]!, (counts.get(quarter[0]!) ?? 0) + 1);
  }
  if (!ofResults) return NO_QUARTER;
  let best = NO_QUARTER;
  for (const [number, count] of counts) if (best === NO_QUARTER || count > counts.get(best)!) best = number;
  // a text that compares two years is of the one it names first
  return mentions.find(m => m.quarter[0] === best && m.quarter.length > 1)?.quarter ?? best;
}

/** Characters looked at on each side for the ends of a sentence. */
const REACH = 200;

function sentenceAround(prose: string, at: number): string {
  const before = prose.slice(Math.max(0, at - REACH), at);
  const from = Math.max(before.lastIndexOf('. '), before.lastIndexOf('\n')) + 1;
  const behind = prose.slice(at, at + REACH);
  const to = /\.\s|\n/.exec(behind)?.index ?? behind.length;
  return before.slice(from) + behind.slice(0, to);
}
