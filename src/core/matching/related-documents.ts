import { conceptOf } from '../language/concepts.ts';
import type { NameForm } from './compare-names.ts';
import type { NumberSet } from './number-set.ts';

/**
 * Which documents speak of one matter at all. Two articles about different things hold figures in like words all the same: years,
 * people, metres. Where they share no name and few words, nothing that one says is held against the other.
 */

/** Share of the words at the figures of the smaller document that the other has too. Unrelated long articles reach 0.31. */
const SHARED_WORDS = 0.33;
/** Documents with fewer words at their figures are too short to tell. */
const LEAST_WORDS = 40;
/** With more documents than this the words are not compared: a folder of that size is about one matter. */
const MOST_DOCUMENTS = 150;

/** What is known of the words and names of documents, by their numbers. */
export interface DocumentWords {
  /** Numbers of the words at the figures of each document. */
  readonly words: readonly NumberSet[];
  /** Documents that each name stands in. */
  readonly names: ReadonlyMap<string, { readonly form: NameForm; readonly documents: NumberSet }>;
  /** Number of each word, by its key. */
  readonly terms: ReadonlyMap<string, number>;
}

/**
 * A number for each document, equal where two are related: by a name, by their words, or through others. Names are looked at
 * first, so that words are compared only between documents that are still apart.
 */
export function matterOf({ words, names, terms }: DocumentWords): Int32Array {
  const count = words.length;
  const parent = Int32Array.from({ length: count }, (_, i) => i);
  if (count > MOST_DOCUMENTS) return parent.fill(0);
  const find = (i: number): number => {
    while (parent[i] !== i) i = parent[i] = parent[parent[i]!]!;
    return i;
  };
  const join = (i: number, j: number): void => void (parent[find(i)] = find(j));
  const named = new Uint8Array(count);
  for (const { documents } of names.values()) {
    let first = -1;
    for (const document of documents) {
      named[document] = 1;
      if (first < 0) first = document;
      else join(first, document);
    }
  }
  for (let i = 0; i < count; i++)
    if (named[i] === 0) for (const j of namedIn(words[i]!, { words, names, terms })) join(i, j);
  for (let i = 0; i < count; i++)
    for (let j = i + 1; j < count; j++)
      if (find(i) !== find(j) && sharedWords(words[i]!, words[j]!) >= SHARED_WORDS) join(i, j);
  return parent.map((_, i) => find(i));
}

/** A word of a name is told from common words where it is as long as this. */
const NAME_LENGTH = 5;
/** Different name words that tell of one matter: one alone may be a common word that the other source writes large. */
const NAME_WORDS = 2;

/**
 * Documents whose names stand among the words of one that has no names: captions know no capitals. Words of general concepts are
 * no names.
 */
function namedIn(own: NumberSet, { words, names, terms }: DocumentWords): number[] {
  const shared = words.map(() => new Set<string>());
  for (const { form, documents } of names.values())
    for (const word of form.words) {
      const key = conceptOf(word);
      const term = word.length < NAME_LENGTH || key.startsWith('=') ? undefined : terms.get(key);
      if (term !== undefined && own.has(term)) for (const document of documents) shared[document]!.add(key);
    }
  return [...words.keys()].filter(document => shared[document]!.size >= NAME_WORDS);
}

function sharedWords(a: NumberSet, b: NumberSet): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  if (small.size < LEAST_WORDS) return 1;
  let shared = 0;
  for (const word of small) if (large.has(word)) shared++;
  return shared / small.size;
}
