import type { Block } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';
import { Scratch } from '../text/scratch.ts';
import type { Tokens } from '../text/tokens.ts';
import type { TermCollector } from './context.ts';
import type { Name } from './names.ts';

/** Tokens of a heading or head cell that count, at most: the words of every figure below it are gone through. */
const LONGEST_HEAD = 120;

/** Markup that is left of a label, and what no reader sees. */
const MARKUP = /[\s\u2060*_]+/g;

/** The bounds of the blocks of one document at a time. */
const BOUNDS = new Scratch();

/** The tokens, names and labels of blocks, each found once: headings and table heads are asked for by every figure below them. */
export class BlockBounds {
  readonly #blocks: readonly Block[];
  readonly #t: Tokens;
  readonly #names: readonly Name[];
  /** Four numbers a block: first and last (exclusive) token and name; -1 not looked at yet. */
  readonly #bounds: Int32Array;

  readonly #labels = new Map<number, string>();
  readonly #named = new Map<number, boolean>();

  constructor(blocks: readonly Block[], t: Tokens, names: readonly Name[]) {
    this.#blocks = blocks;
    this.#t = t;
    this.#names = names;
    this.#bounds = BOUNDS.filled(blocks.length * 4, -1);
  }

  /** Adds the words of a block to those of a figure. */
  addTo(bag: TermCollector, block: number, weight: number): void {
    const at = this.#look(block);
    const first = this.#bounds[at]!;
    bag.addBlock(first, Math.min(this.#bounds[at + 1]!, first + LONGEST_HEAD), weight);
  }

  firstToken(block: number): number {
    return this.#bounds[this.#look(block)]!;
  }

  firstName(block: number): number {
    return this.#bounds[this.#look(block) + 2]!;
  }

  lastName(block: number): number {
    return this.#bounds[this.#look(block) + 3]!;
  }

  /** What a head of a table reads, "" for nothing. */
  label(block: number): string {
    let label = this.#labels.get(block);
    if (label === undefined) {
      const { start, end } = this.#blocks[block]!;
      label = this.#t.text.slice(start, end).replace(MARKUP, ' ').trim();
      this.#labels.set(block, label);
    }
    return label;
  }

  /** Whether a name with a number stands in a block. */
  hasName(block: number): boolean {
    let named = this.#named.get(block);
    if (named === undefined) {
      const { start, end } = this.#blocks[block]!;
      named = this.lastName(block) > this.firstName(block) && /\d/.test(this.#t.text.slice(start, end));
      this.#named.set(block, named);
    }
    return named;
  }

  #look(block: number): number {
    const at = block * 4;
    const bounds = this.#bounds;
    if (bounds[at] !== -1) return at;
    const { start, end } = this.#blocks[block]!;
    const first = firstToken(this.#t, start);
    const last = firstToken(this.#t, end);
    bounds[at] = first;
    bounds[at + 1] = last;
    bounds[at + 2] = firstName(this.#names, first);
    bounds[at + 3] = firstName(this.#names, last);
    return at;
  }
}

/** The first token that begins at an offset or behind it. */
function firstToken({ count, start }: Tokens, offset: number): number {
  return firstWhere(0, count, i => start[i]! >= offset);
}

/** The first name that begins at a token or behind it. */
function firstName(names: readonly Name[], token: number): number {
  return firstWhere(0, names.length, i => names[i]!.from >= token);
}
