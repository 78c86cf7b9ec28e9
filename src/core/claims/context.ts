import { conceptOf } from '../language/concepts.ts';
import type { Block, Term } from '../model.ts';
import { isCapital, T, tokenText, type Tokens } from '../text/tokens.ts';
import { FUNCTION_WORD, W, type Vocabulary } from '../text/vocabulary.ts';

/**
 * The words around a figure, each with a weight that falls with the distance and at every clause and figure between. They
 * are what the matcher compares.
 */

/** Tokens looked at on each side. Most sentences end before. */
const REACH = 40;
/** Weight kept per token of distance, and per obstacle passed on the way. */
const PER_TOKEN = 0.965;
const PER_FIGURE = 0.6;
const PER_CLAUSE = 0.75;
const PER_CONJUNCTION = 0.85;
/** Words behind the figure say slightly less of it than the words before. */
const BEHIND = 0.95;
/** Words of headings, labels and table heads, which stand for every figure below them. */
export const HEADING_WEIGHTS = [0.5, 0.3, 0.15] as const;
export const LABEL_WEIGHT = 0.9;
export const CELL_WEIGHT = 0.95;
/** Words of the sentence before, which may hold what a pronoun stands for. */
export const PREVIOUS_SENTENCE = 0.2;

export class TermBag {
  readonly #weights = new Map<string, number>();

  add(key: string, weight: number): void {
    const old = this.#weights.get(key);
    if (old === undefined || old < weight) this.#weights.set(key, weight);
  }

  terms(): Term[] {
    const terms: Term[] = [];
    for (const [key, weight] of this.#weights) terms.push({ key, weight: Math.round(weight * 1000) / 1000 });
    return terms;
  }
}

/** Tokens that are part of a mention: 1 + its index, else 0. */
export type Owners = Int32Array;

const SKIP = FUNCTION_WORD | W.cardinal | W.magnitude;

/** Adds the terms of the sentence `[from, to)` around the mention at `[at, end)`. */
export function addSentence(bag: TermBag, t: Tokens, v: Vocabulary, owners: Owners, from: number, to: number, at: number, end: number): void {
  walk(bag, t, v, owners, at - 1, Math.max(from, at - REACH) - 1, -1, 1);
  walk(bag, t, v, owners, end, Math.min(to, end + REACH), 1, BEHIND);
}

function walk(bag: TermBag, t: Tokens, v: Vocabulary, owners: Owners, first: number, stop: number, step: number, start: number): void {
  let weight = start;
  let owner = 0;
  for (let i = first; i !== stop; i += step) {
    const own = owners[i]!;
    if (own !== 0) {
      if (own !== owner) weight *= PER_FIGURE;
      owner = own;
      continue;
    }
    owner = 0;
    const kind = t.kind[i];
    if (kind === T.word) {
      const cls = v.classes[t.lexeme[i]!]!;
      if (cls & SKIP && !(cls & W.verb)) {
        if (cls & W.conjunction) weight *= PER_CONJUNCTION;
      } else addWord(bag, t, i, weight);
    } else if (kind === T.digits) addDigits(bag, t, i, weight);
    else if (kind === T.symbol) {
      const c = t.code[i]!;
      if (c === 44 || c === 58 || c === 40 || c === 41 || c === 0x2014 || c === 0x2013) weight *= PER_CLAUSE;
      else if (c === 59) weight *= PER_CLAUSE * PER_CLAUSE;
    }
    weight *= PER_TOKEN;
  }
}

/** Adds every word of a block at one weight: headings, labels, cells. */
export function addBlock(bag: TermBag, t: Tokens, v: Vocabulary, owners: Owners, from: number, to: number, weight: number): void {
  for (let i = from; i < to; i++) {
    if (owners[i] !== 0) continue;
    if (t.kind[i] === T.word) {
      const cls = v.classes[t.lexeme[i]!]!;
      if (!(cls & SKIP) || cls & W.verb) addWord(bag, t, i, weight);
    } else if (t.kind[i] === T.digits) addDigits(bag, t, i, weight);
  }
}

function addWord(bag: TermBag, t: Tokens, i: number, weight: number): void {
  const length = t.end[i]! - t.start[i]!;
  if (length < 2) return;
  const word = tokenText(t, i).toLowerCase();
  bag.add(conceptOf(word), weight);
  // "OS World" and "OSWorld", "web-based" and "web based": the pair as one word
  if (isCapital(t, i)) {
    const next = i + 1 < t.count && t.kind[i + 1] === T.symbol && t.code[i + 1] === 45 && t.glued[i + 1] && t.glued[i + 2] ? i + 2 : i + 1;
    if (next < t.count && t.kind[next] === T.word && (isCapital(t, next) || next > i + 1)) bag.add(word + tokenText(t, next).toLowerCase(), weight * 0.9);
  }
}

/** A number that is part of a name ties itself to the word before it: "opus 4.6", "agi 2". */
function addDigits(bag: TermBag, t: Tokens, i: number, weight: number): void {
  if (i > 0 && t.code[i - 1] === 46 && t.glued[i] && i > 1 && t.kind[i - 2] === T.digits) return;
  let text = tokenText(t, i);
  if (i + 2 < t.count && t.code[i + 1] === 46 && t.glued[i + 1] && t.kind[i + 2] === T.digits && t.glued[i + 2]) text += `.${tokenText(t, i + 2)}`;
  const joint = i > 0 && t.kind[i - 1] === T.symbol && t.glued[i] && t.code[i - 1] === 45 ? i - 2 : i - 1;
  if (joint >= 0 && t.kind[joint] === T.word) bag.add(`${conceptOf(tokenText(t, joint).toLowerCase())} ${text}`, weight);
  else bag.add(text, weight * 0.5);
}

/** Headings above a block, the nearest first. */
export function headingsOf(blocks: readonly Block[], index: number): number[] {
  const path: number[] = [];
  for (let h = blocks[index]?.heading; h !== undefined && path.length < HEADING_WEIGHTS.length; h = blocks[h]!.heading) path.push(h);
  return path;
}
