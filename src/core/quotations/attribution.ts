import type { Block, ParsedDocument, Quotation, Span } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';
import { wordsOf } from './words.ts';

/**
 * Which source of the packet the words around a quotation name as its origin: by its title, by the words of its file name, or by
 * its kind where only one source is of that kind ("according to the press release"). People are not looked for: they say things
 * elsewhere as well.
 */
export interface Attribution {
  readonly quotation: Quotation;
  /** Uri of the source that is named. */
  readonly source: string;
  /** The words that name it. */
  readonly named: string;
}

/** What a source may be called; the longest is tried first. */
const KINDS =
  'press release|press sheet|fact sheet|deal fact sheet|white paper|annual report|system card|transcript|interview|statement|announcement|report|paper|study|filing|letter|memo|memorandum|brief|briefing|communiqué|newsletter|encyclopedia entry|judgment|judgement|protocol|handbook|manual|guide|minutes|podcast|talk|review|summary|advisory|notice|bulletin';
const SPACED_KINDS = KINDS.split('|').map(kind => ` ${kind}`);
/** The verbs with which a text lets another speak. */
const SAYS =
  '(?:says?|said|states?|stated|reads?|writes?|wrote|notes?|noted|puts? it|describes?|described|concludes?|concluded|warns?|warned|adds?|added|claims?|claimed|argues?|argued|reports?|reported|calls?|called|declares?|declared|promises?|promised|insists?|insisted|admits?|admitted|explains?|explained|spoke of|speaks of|quotes|quoted)';
/** Characters on each side of a quotation in which its origin is named. */
const BEFORE = 140;
const BEHIND = 90;
/** A name of fewer letters is found by chance. */
const LEAST_NAME = 6;

/** Names of sources with what they stand for, and the words that they begin with. */
interface Names {
  readonly uris: ReadonlyMap<string, string>;
  readonly firsts: ReadonlySet<string>;
}

const firstWord = (name: string): string => name.split(' ', 1)[0]!;

/** A name that two sources share stands for none. */
function namesOf(documents: readonly ParsedDocument[], titles: ReadonlyMap<string, string>): Names {
  const names = new Map<string, string | undefined>();
  const add = (name: string, uri: string): void => {
    const key = plain(name);
    if (key.length < LEAST_NAME) return;
    names.set(key, names.has(key) && names.get(key) !== uri ? undefined : uri);
  };
  for (const document of documents) {
    const stem = document.uri.replace(/^.*\//, '').replace(/\.[^.]+$/, '');
    const words = plain(stem).split(' ');
    // "preliminary-report": as a whole, and by its kind
    if (words.length > 1) add(stem, document.uri);
    const spaced = ` ${words.join(' ')}`;
    for (const kind of SPACED_KINDS) if (spaced.endsWith(kind)) add(kind.slice(1), document.uri);
    for (const title of [titles.get(document.uri), titleOf(document)])
      if (title !== undefined && plain(title).split(' ').length > 1) add(title, document.uri);
  }
  const uris = new Map<string, string>();
  for (const [name, uri] of names) if (uri !== undefined) uris.set(name, uri);
  return { uris, firsts: new Set([...uris.keys()].map(firstWord)) };
}

/** The title in the front matter, or the first heading. */
function titleOf({ blocks, prose }: ParsedDocument): string | undefined {
  const block = blocks.find(b => b.key === 'title') ?? blocks.find(b => b.kind === 'heading');
  return block && prose.slice(block.start, block.end);
}

/** Lower case, one space between words, nothing else. */
const plain = (text: string): string =>
  text
    .toLowerCase()
    .replace(/\u2060/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** Quotations whose origin is named and is another source of the packet. */
export function findAttributions(
  documents: readonly ParsedDocument[],
  quotations: readonly Quotation[],
  titles: ReadonlyMap<string, string> = new Map(),
): Attribution[] {
  const marked = quotations.filter(q => q.marked);
  if (marked.length === 0) return [];
  const names = namesOf(documents, titles);
  if (names.uris.size === 0) return [];
  const byUri = new Map(documents.map(d => [d.uri, d]));
  const found: Attribution[] = [];
  for (const quotation of marked) {
    const { prose, blocks } = byUri.get(quotation.uri)!;
    const block = blockAt(blocks, quotation.start);
    const from = Math.max(block?.start ?? 0, quotation.start - BEFORE);
    const to = Math.min(block?.end ?? prose.length, quotation.end + BEHIND);
    const named =
      nameBefore(prose.slice(from, quotation.start), names) ?? nameBehind(prose.slice(quotation.end, to), names);
    const source = named === undefined ? undefined : names.uris.get(plain(named));
    if (source !== undefined && source !== quotation.uri) found.push({ quotation, source, named: named! });
  }
  return found;
}

/** The block at an offset; blocks are in order. */
function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  const block = blocks[firstWhere(0, blocks.length, i => blocks[i]!.start > offset) - 1];
  return block && offset < block.end ? block : undefined;
}

const DETERMINER = /(?:the|its|their|our|this) /giu;
const LEADS = /(?:according to|as|in|from) $/iu;
const AFTER_LED = new RegExp(`^(?: itself)?(?: ${SAYS})?[^\\p{L}\\p{N}]*(?:that )?$`, 'iu');
const OPENS = /(?:^|[^\p{L}])$/u;
const AFTER_OPEN = new RegExp(`^,? (?:\\p{L}+ly )?${SAYS}(?: that| it| itself| us| how)?[^\\p{L}\\p{N}]*$`, 'iu');

/** "according to the press release, “…”", "the press release says: “…”", "in the press release". */
function nameBefore(text: string, names: Names): string | undefined {
  for (const { 0: determiner, index } of text.matchAll(DETERMINER)) {
    const lead = text.slice(0, index);
    const at = index + determiner.length;
    const found = nameAt(text, at, names, rest => LEADS.test(lead) && AFTER_LED.test(rest));
    if (found !== undefined) return found;
    const subject = nameAt(text, at, names, rest => OPENS.test(lead) && AFTER_OPEN.test(rest));
    if (subject !== undefined) return subject;
  }
  return undefined;
}

const BEHIND_IT = new RegExp(
  `^[^\\p{L}\\p{N}]*(?:(?<subject>(?:the|its|their|our|this) )|${SAYS} (?:the|its|their|our|this) |according to (?:the|its|their|our|this) |\\(?(?:from|in) the )`,
  'iu',
);
const VERB = new RegExp(`^ ${SAYS}(?![\\p{L}\\p{N}])`, 'iu');

/** "“…”, the press release says", "says the press release", "according to the press release". */
function nameBehind(text: string, names: Names): string | undefined {
  const match = BEHIND_IT.exec(text);
  if (!match) return undefined;
  const verb = match.groups!['subject'] !== undefined;
  return nameAt(text, match[0].length, names, rest => !verb || VERB.test(rest));
}

/** The longest name that stands at a place and is followed as it must be. */
function nameAt(
  text: string,
  at: number,
  { uris, firsts }: Names,
  fits: (rest: string) => boolean,
): string | undefined {
  let found: string | undefined;
  let key = '';
  const word = /[^\p{L}\p{N}]*([\p{L}\p{N}][\p{L}\p{N}\u2060]*)/uy;
  word.lastIndex = at;
  for (let m = word.exec(text); m; m = word.exec(text)) {
    if (key === '' && m[0].length > m[1]!.length) return undefined;
    if (key === '' && !firsts.has(firstWord(plain(m[1]!)))) return undefined;
    key += `${key === '' ? '' : ' '}${plain(m[1]!)}`;
    if (uris.has(key) && fits(text.slice(word.lastIndex))) found = text.slice(at, word.lastIndex);
  }
  return found;
}

/** Words in a row that a quotation and its source must share to be versions of one another. */
const RUN = 3;
/** Share of such runs below which the source does not hold the words, not even loosely. */
const FOREIGN = 0.3;

/** Tells of quotations whether their words stand nowhere in a source, not even changed. Each source is gone through once. */
export function absence(): (document: ParsedDocument, quotation: Span, quoting: ParsedDocument) => boolean {
  const known = new Map<ParsedDocument, readonly ReadonlySet<string>[]>();
  const runsOf = (document: ParsedDocument, size: number): ReadonlySet<string> => {
    let runs = known.get(document);
    if (!runs) {
      const source = wordsOf(document.prose).map(w => w.key);
      runs = Array.from({ length: RUN }, (_, less) => {
        const set = new Set<string>();
        for (let i = 0; i + less < source.length; i++) set.add(source.slice(i, i + less + 1).join(' '));
        return set;
      });
      known.set(document, runs);
    }
    return runs[size - 1]!;
  };
  return (document, quotation, quoting) => {
    const words = wordsOf(quoting.prose, quotation.start, quotation.end).map(w => w.key);
    const size = Math.min(RUN, words.length);
    if (size === 0) return false;
    const runs = runsOf(document, size);
    let shared = 0;
    for (let i = 0; i + size <= words.length; i++) if (runs.has(words.slice(i, i + size).join(' '))) shared++;
    return shared < FOREIGN * (words.length - size + 1);
  };
}
