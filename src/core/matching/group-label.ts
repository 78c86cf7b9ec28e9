import type { Claim, FormatId, ParsedDocument, Role } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { classesOf } from '../quantities/lexicon.ts';
import { FILLER } from '../text/mask.ts';
import { FUNCTION_WORD, W } from '../text/vocabulary.ts';

/** How claims and groups are called where they are listed: in the words of the texts, the figure's own place left open. */

/** Characters looked at before and behind a figure. */
const REACH = 120;
/** Words taken from before and from behind it, at most. */
const BEFORE = 7;
const BEHIND = 4;
/** Words of content before the figure that tell enough: what stands before their comma is left out. */
const ENOUGH = 2;
/** Claims of a group whose words are weighed: those of a thousand documents would say no more. */
const WEIGHED = 12;
/** Formats whose sentences have no ends: what is written says it better. */
const SPOKEN: ReadonlySet<FormatId> = new Set(['srt', 'vtt', 'transcript']);
/** What stands for the figure. */
const OPEN = '…';

/** Words that nothing begins with, and that nothing ends with. */
const NO_START = W.conjunction | W.preposition | W.adverb | W.auxiliary;
const NO_END = NO_START | W.article | W.determiner | W.pronoun | W.negation;

/** Words of the figures beside it, which do not tell what a figure is of: "Two point four kilometers, …". */
const OF_FIGURES = W.cardinal | W.unit | W.magnitude;

/** What is known of a word as it is written, with the marks that stand at it. */
interface Word {
  readonly text: string;
  /** From its first letter or digit to the last, in lower case; "" where it has none. */
  readonly bare: string;
  readonly classes: number;
  readonly concept: string;
  readonly isContent: boolean;
  /** It belongs to a figure, or is part of its unit. */
  readonly isOfFigure: boolean;
  /** A clause ends with it, for what stands behind it and for what stands before. */
  readonly isBeforeClause: boolean;
  readonly isClauseEnd: boolean;
  /** It begins with a quotation mark or a bracket. */
  readonly opens: boolean;
  readonly isDash: boolean;
  /** It begins with a mark that no clause goes on with. */
  readonly isMark: boolean;
  /** Without the marks that nothing begins with; without those that nothing ends with. */
  readonly asFirst: string;
  readonly asLast: string;
}

function readWord(text: string): Word {
  const bare = (/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(text)?.[0] ?? '').toLowerCase();
  const classes = classesOf(bare);
  return {
    text,
    bare,
    classes,
    concept: conceptOf(bare),
    // "May" is a month as well
    isContent: /\p{L}{2}/u.test(text) && ((classes & FUNCTION_WORD) === 0 || /^May\b/.test(text)),
    isOfFigure: (classes & OF_FIGURES) !== 0,
    isBeforeClause: /[.;:!?)\]—–]["”’]*$/.test(text) && !/^\p{L}\.$/u.test(text),
    isClauseEnd: /[,.;:!?)\]]["”’]*$/.test(text),
    opens: /^["“(]/.test(text),
    isDash: /^[-—–]+$/.test(text),
    isMark: /^[^\p{L}\p{N}%$"“]/u.test(text),
    asFirst: text.replace(/^[^\p{L}\p{N}…$£€]+/u, ''),
    asLast: text.replace(/(?<![^\p{L}\p{N}…%])[^\p{L}\p{N}…%]+$/u, ''),
  };
}

/** Texts of one matter have most of their words in common, and each is asked about several times. */
const known = new Map<string, Word>();
const MOST_KNOWN = 20_000;
/** Longer words are cut from a text without being copied: to know one would keep its whole text alive. */
const LONGEST_KNOWN = 12;

function wordOf(text: string): Word {
  const before = known.get(text);
  if (before) return before;
  const word = readWord(text);
  if (text.length <= LONGEST_KNOWN) {
    if (known.size >= MOST_KNOWN) known.clear();
    known.set(text, word);
  }
  return word;
}

const isBlank = (prose: string, i: number): boolean => {
  const c = prose.charCodeAt(i);
  return c <= 32 ? c === 32 || (c >= 9 && c <= 13) : c >= 0xa0 && /\s/.test(prose[i]!);
};

/** Whether a word stands in a stretch of prose, looked for from its end or from its start. */
function holdsWord(prose: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++) if (!isBlank(prose, i) && prose[i] !== FILLER) return true;
  return false;
}

const cut = (prose: string, start: number, end: number): string => prose.slice(start, end).replaceAll(FILLER, '');

const isLeftOut = (word: Word, classes: number): boolean => (word.classes & classes) !== 0 && !word.isContent;

/** The words before the figure, back to where its clause begins: one after another, for most clauses begin near it. */
function wordsBefore(prose: string, from: number, at: number): Word[] {
  // bounded, so that a text on one line costs no more than any other
  const bound = Math.max(from, at - REACH);
  const isCut = bound > from && !isBlank(prose, bound - 1);
  const taken: Word[] = [];
  let content = 0;
  for (let start = at, end = at; taken.length < BEFORE; end = start) {
    while (end > bound && isBlank(prose, end - 1)) end--;
    if (end === bound) break;
    start = end;
    while (start > bound && !isBlank(prose, start - 1)) start--;
    const text = cut(prose, start, end);
    if (text === '') continue;
    // a word that the bound cut in two
    if (isCut && !holdsWord(prose, bound, start)) break;
    const word = wordOf(text);
    // "Cost: 12": what a colon introduces is named by it
    if (word.isBeforeClause && (taken.length > 0 || !text.endsWith(':'))) break;
    if (text.endsWith(',') && content >= ENOUGH) break;
    if (word.isDash) break;
    taken.push(word);
    if (word.isContent) content++;
    if (word.opens && content > 0) break;
  }
  while (taken.length > 0 && isLeftOut(taken.at(-1)!, NO_START)) taken.pop();
  return taken.reverse();
}

/** The words behind the figure, up to where its clause ends. */
function wordsBehind(prose: string, at: number, to: number): Word[] {
  const bound = Math.min(to, at + REACH);
  const isCut = bound < to && !isBlank(prose, bound);
  const taken: Word[] = [];
  for (let start = at, end = at; taken.length < BEHIND; start = end) {
    while (start < bound && isBlank(prose, start)) start++;
    if (start >= bound) break;
    end = start;
    while (end < bound && !isBlank(prose, end)) end++;
    const text = cut(prose, start, end);
    if (text === '') continue;
    if (isCut && !holdsWord(prose, end, bound)) break;
    const word = wordOf(text);
    if (word.isMark) break;
    taken.push(word);
    if (word.isClauseEnd) break;
  }
  while (taken.length > 0 && isLeftOut(taken.at(-1)!, NO_END)) taken.pop();
  return taken;
}

/** "people" of "eleven people": what is counted stays when its number is left out. */
function counted({ text, quantity }: Claim): string[] {
  if (quantity.kind !== 'count' || quantity.unit === '') return [];
  const last = text.split(/\P{L}/u).at(-1)!;
  return last === '' ? [] : [last];
}

/**
 * The words around a claim's figure, which itself is left open: "The repair took …", "… people were injured". Undefined in the
 * cells of tables, which have heads, and where no word of content stands beside it.
 */
function wordsAround(claim: Claim, { prose }: ParsedDocument): readonly Word[] | undefined {
  if (claim.context.table >= 0) return undefined;
  const { start, end } = claim.context.sentenceSpan;
  const words = [
    ...wordsBefore(prose, start, claim.start),
    wordOf(OPEN),
    ...counted(claim).map(wordOf),
    ...wordsBehind(prose, claim.end, end),
  ].filter(word => word.text === OPEN || word.bare !== '' || word.text.startsWith('%'));
  if (!words.some(word => word.isContent)) return undefined;
  words[0] = wordOf(words[0]!.asFirst);
  words[words.length - 1] = wordOf(words.at(-1)!.asLast);
  return words;
}

const rolesOf = ({ subject, measure }: Claim): string | undefined =>
  [subject?.value, measure?.value].filter(Boolean).join(' · ') || undefined;

/** What a claim is called that stands alone. */
export function labelOfClaim(claim: Claim, document: ParsedDocument | undefined): string {
  const words = document && wordsAround(claim, document);
  return words ? named(claim, words) : (rolesOf(claim) ?? claim.text.replace(/\s+/g, ' '));
}

/** The words around a figure, where they say little after its subject. */
function named({ subject }: Claim, words: readonly Word[]): string {
  const text = words.map(word => word.text).join(' ');
  const little = words.filter(word => word.isContent).length <= ENOUGH;
  const missing = little && subject?.basis === 'stated' && !text.toLowerCase().includes(subject.value.toLowerCase());
  return missing ? `${subject.value} · ${text}` : text;
}

/** The words around one figure of a group. */
interface Around {
  readonly claim: Claim;
  readonly words: readonly Word[];
  readonly spoken: boolean;
  /** Concepts of its words of content that belong to no figure beside it, each once. */
  readonly keys: readonly string[];
}

function contentOf(words: readonly Word[]): readonly string[] {
  const keys: string[] = [];
  for (const { isContent, isOfFigure, concept } of words)
    if (isContent && !isOfFigure && !keys.includes(concept)) keys.push(concept);
  return keys;
}

/**
 * What a group is called: the words around that of its figures which say most of what is said around the others; of table cells their
 * heads: "Vesta 4.6 · bench score".
 */
export function labelOf(claims: readonly Claim[], documentOf: (uri: string) => ParsedDocument | undefined): string {
  const around: Around[] = [];
  for (const claim of claims.slice(0, WEIGHED)) {
    const document = documentOf(claim.uri);
    const words = document && wordsAround(claim, document);
    if (words) around.push({ claim, words, spoken: SPOKEN.has(document.format), keys: contentOf(words) });
  }
  if (around.length === 0) return labelOfRoles(claims);
  const stated = new Map<string, number>();
  for (const { keys } of around) for (const key of keys) stated.set(key, (stated.get(key) ?? 0) + 1);
  let best = around[0]!;
  let most = -Infinity;
  for (const one of around) {
    let sum = 0;
    for (const key of one.keys) sum += stated.get(key)! - 0.5;
    const worth = (sum / (3 + one.words.length)) * (one.spoken ? 0.7 : 1);
    if (worth > most) [best, most] = [one, worth];
  }
  return named(best.claim, best.words);
}

/**
 * "Vesta 4.6 · bench score": the subject and measure stated most often. What was only inferred counts half, and a subject that
 * no claim states and most of them lack is left out: a heading above one of them names no claim.
 */
function labelOfRoles(claims: readonly Claim[]): string {
  const subject = mostStated(claims.map(c => c.subject));
  const named = subject && (subject.stated || subject.weight * 4 > claims.length) ? subject.value : undefined;
  const measure = mostStated(claims.map(c => c.measure))?.value.replace(
    /^(?:of|in|on|at|for|to|the|an?) (?=.{3})/i,
    '',
  );
  const parts = [named, measure].filter(part => part !== undefined);
  const [first, second] = parts.map(part => part.toLowerCase());
  if (first !== undefined && second !== undefined && second.includes(first)) parts.shift();
  return parts.join(' · ') || claims[0]!.text.replace(/\s+/g, ' ');
}

/** The value with the most weight; the shorter of two. */
function mostStated(
  roles: readonly (Role | undefined)[],
): { value: string; weight: number; stated: boolean } | undefined {
  const weights = new Map<string, number>();
  for (const role of roles)
    if (role) weights.set(role.value, (weights.get(role.value) ?? 0) + (role.basis === 'stated' ? 1 : 0.5));
  const [best] = [...weights].sort((a, b) => b[1] - a[1] || a[0].length - b[0].length);
  return (
    best && {
      value: best[0],
      weight: best[1],
      stated: roles.some(r => r?.basis === 'stated' && r.value === best[0]),
    }
  );
}
