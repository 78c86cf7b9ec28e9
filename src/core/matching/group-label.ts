import type { Claim, FormatId, ParsedDocument, Role } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { VOCABULARY } from '../quantities/lexicon.ts';
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

/** From the first letter or digit to the last. */
const bare = (word: string): string => (/[\p{L}\p{N}](?:.*[\p{L}\p{N}])?/su.exec(word)?.[0] ?? '').toLowerCase();

const classesOf = (word: string): number => {
  const id = VOCABULARY.ids.get(bare(word));
  return id === undefined ? 0 : VOCABULARY.classes[id]!;
};

/** "May" is a month as well. */
const isContent = (word: string): boolean =>
  /\p{L}{2}/u.test(word) && ((classesOf(word) & FUNCTION_WORD) === 0 || /^May\b/.test(word));

/** The words of a stretch of prose, bounded so that a text on one line costs no more than any other. */
const wordsIn = (prose: string, start: number, end: number): string[] =>
  prose.slice(start, end).replaceAll(FILLER, '').split(/\s+/).filter(Boolean);

/** The words before the figure, back to where its clause begins. */
function wordsBefore(prose: string, from: number, at: number): string[] {
  const start = Math.max(from, at - REACH);
  const words = wordsIn(prose, start, at);
  // a word that the bound cut in two
  if (start > from && /\S/.test(prose[start - 1]!)) words.shift();
  const taken: string[] = [];
  let content = 0;
  for (const word of words.reverse()) {
    if (taken.length === BEFORE) break;
    if (/[.;:!?)\]—–]["”’]*$/.test(word) && !/^\p{L}\.$/u.test(word)) {
      // "Cost: 12": what a colon introduces is named by it
      if (taken.length > 0 || !word.endsWith(':')) break;
    }
    if (word.endsWith(',') && content >= ENOUGH) break;
    if (/^[-—–]+$/.test(word)) break;
    taken.unshift(word);
    if (isContent(word)) content++;
    if (/^["“(]/.test(word) && content > 0) break;
  }
  while (taken.length > 0 && (classesOf(taken[0]!) & NO_START) !== 0 && !isContent(taken[0]!)) taken.shift();
  return taken;
}

/** The words behind the figure, up to where its clause ends. */
function wordsBehind(prose: string, at: number, to: number): string[] {
  const end = Math.min(to, at + REACH);
  const words = wordsIn(prose, at, end);
  if (end < to && /\S/.test(prose[end]!)) words.pop();
  const taken: string[] = [];
  for (const word of words) {
    if (taken.length === BEHIND || /^[^\p{L}\p{N}%$"“]/u.test(word)) break;
    taken.push(word);
    if (/[,.;:!?)\]]["”’]*$/.test(word)) break;
  }
  while (taken.length > 0 && (classesOf(taken.at(-1)!) & NO_END) !== 0 && !isContent(taken.at(-1)!)) taken.pop();
  return taken;
}

/** "people" of "eleven people": what is counted stays when its number is left out. */
function counted({ text, quantity }: Claim): string[] {
  const last = text.split(/\P{L}/u).at(-1)!;
  return quantity.kind === 'count' && quantity.unit !== '' && last !== '' ? [last] : [];
}

/**
 * The words around a claim's figure, which itself is left open: "The repair took …", "… people were injured". Undefined in the
 * cells of tables, which have heads, and where no word of content stands beside it.
 */
function wordsAround(claim: Claim, { prose }: ParsedDocument): readonly string[] | undefined {
  if (claim.context.table >= 0) return undefined;
  const { start, end } = claim.context.sentenceSpan;
  const words = [
    ...wordsBefore(prose, start, claim.start),
    OPEN,
    ...counted(claim),
    ...wordsBehind(prose, claim.end, end),
  ].filter(word => word === OPEN || /[\p{L}\p{N}]/u.test(word));
  if (!words.some(isContent)) return undefined;
  words[0] = words[0]!.replace(/^[^\p{L}\p{N}…$£€]+/u, '');
  words[words.length - 1] = words.at(-1)!.replace(/(?<![^\p{L}\p{N}…%])[^\p{L}\p{N}…%]+$/u, '');
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
function named({ subject }: Claim, words: readonly string[]): string {
  const text = words.join(' ');
  const little = words.filter(isContent).length <= ENOUGH;
  const missing = little && subject?.basis === 'stated' && !text.toLowerCase().includes(subject.value.toLowerCase());
  return missing ? `${subject.value} · ${text}` : text;
}

/**
 * What a group is called: the words around that of its figures which say most of what is said around the others; of table cells their
 * heads: "Vesta 4.6 · bench score".
 */
export function labelOf(claims: readonly Claim[], documentOf: (uri: string) => ParsedDocument | undefined): string {
  const around = claims.slice(0, WEIGHED).flatMap(claim => {
    const document = documentOf(claim.uri);
    const words = document && wordsAround(claim, document);
    return words
      ? [
          {
            claim,
            words,
            spoken: SPOKEN.has(document.format),
            keys: new Set(words.filter(isContent).map(w => conceptOf(bare(w)))),
          },
        ]
      : [];
  });
  if (around.length === 0) return labelOfRoles(claims);
  const stated = new Map<string, number>();
  for (const { keys } of around) for (const key of keys) stated.set(key, (stated.get(key) ?? 0) + 1);
  const worth = ({ keys, words, spoken }: (typeof around)[number]): number =>
    ([...keys].reduce((sum, key) => sum + stated.get(key)! - 0.5, 0) / (3 + words.length)) * (spoken ? 0.7 : 1);
  const best = around.reduce((a, b) => (worth(b) > worth(a) ? b : a));
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
