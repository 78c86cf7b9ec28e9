import type { Block, Claim, ClaimContext, Kind, ParsedDocument, QuantityMention, Role, Span } from '../model.ts';
import { VOCABULARY } from '../quantities/lexicon.ts';
import { unitOf } from '../quantities/units.ts';
import { isCurrency } from '../quantities/currencies.ts';
import type { Reading } from '../quantities/pipeline.ts';
import { Scratch } from '../text/scratch.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordMemo } from '../text/word-memo.ts';
import { BlockBounds } from './block-bounds.ts';
import { CELL_WEIGHT, HEADING_WEIGHTS, LABEL_WEIGHT, ROW_WEIGHT, TermCollector } from './context.ts';
import { findNames, nameKey, nameText, type Name } from './names.ts';
import { TableHeads } from './table-heads.ts';
import { saidBeside } from './beside.ts';
import { wordingOf, wordsBeside } from './wording.ts';
import { findCondition, findMeasure, findSubject, tableRoles, type Heads, type Place } from './roles.ts';
import { withoutEnd } from '../text/trim.ts';

/** A sentence without full stops (captions, lists run together) is cut to this many tokens on each side of a figure. */
const WINDOW = 28;
/** Sentences before the figure's own that may say what it is said of. */
const SENTENCES_BACK = 2;

/** What stands in a sentence, and who spoke last: the state of {@link makeClaims} on its way through a document. */
interface Scene {
  readonly document: ParsedDocument;
  readonly reading: Reading;
  /** Of the ids of claims. */
  readonly prefix: string;
  readonly starts: Int32Array;
  readonly names: readonly Name[];
  readonly keyOf: (name: Name) => string;
  readonly owners: Int32Array;
  readonly bag: TermCollector;
  /** First token and first name of each block and of the end of it, worked out when asked for. */
  readonly bounds: BlockBounds;
  readonly tables: TableHeads;
  readonly heads: Heads;
  /** The date or year that each mention states, "" for the others. */
  readonly periods: readonly string[];
  subject: { readonly name: Name; readonly sentence: number; readonly block: number } | undefined;
  /** Sentence and block of the last figure, and the first name of its sentence: the next figure's are looked for from there. */
  sentence: number;
  block: number;
  name: number;
}

/** The mentions that tokens are part of, of one document at a time. */
const OWNERS = new Scratch();

/** Makes claims of a document's mentions: whom and what each figure is said of, and the words it is compared by. */
export function makeClaims(document: ParsedDocument, reading: Reading): Claim[] {
  const { tokens: t, mentions, ranges, nonFigures } = reading;
  if (mentions.length === 0) return [];
  const names = findNames(t, VOCABULARY, nonFigures);
  const nameKeys = new Array<string | undefined>(names.length);
  const bounds = new BlockBounds(document.blocks, t, names);
  const owners = OWNERS.filled(t.count + 1, 0);
  for (let k = 0; k < ranges.length; k++) for (let i = ranges[k]![0]; i < ranges[k]![1]; i++) owners[i] = k + 1;
  const bag = new TermCollector(t, VOCABULARY, owners);
  const scene: Scene = {
    document,
    reading,
    prefix: `${document.uri}#`,
    starts: reading.sentences,
    names,
    keyOf: name => (nameKeys[name.index] ??= nameKey(t, name)),
    owners,
    bag,
    bounds,
    tables: new TableHeads(document.blocks, bounds, bag),
    periods: mentions.map(periodOf),
    heads: { label: block => bounds.label(block), hasName: block => bounds.hasName(block) },
    subject: undefined,
    sentence: 0,
    block: 0,
    name: 0,
  };
  const claims = new Array<Claim>(mentions.length);
  for (let k = 0; k < mentions.length; k++) claims[k] = makeClaim(scene, k);
  return claims;
}

function makeClaim(scene: Scene, k: number): Claim {
  const { document, starts, names, keyOf, owners, bag, bounds } = scene;
  const { tokens: t, mentions, ranges } = scene.reading;
  const { blocks, prose, uri } = document;
  const mention = mentions[k]!;
  const at = ranges[k]![0];
  const end = ranges[k]![1];
  // figures are in order, and so are sentences, blocks and names
  while (scene.sentence + 1 < starts.length && starts[scene.sentence + 1]! <= at) scene.sentence++;
  const { sentence } = scene;
  const from = Math.max(starts[sentence]!, at - WINDOW * 2 < starts[sentence]! ? starts[sentence]! : at - WINDOW);
  // a figure may hold a full stop that the sentence rule takes for an end ("Rs. 20")
  const whole = Math.max(end, sentence + 1 < starts.length ? starts[sentence + 1]! : t.count);
  let to = Math.min(whole, end + WINDOW * 2 > whole ? whole : end + WINDOW);
  while (to > end && t.kind[to - 1] === T.break) to--;
  while (scene.block + 1 < blocks.length && blocks[scene.block + 1]!.start <= mention.start) scene.block++;
  const b = holds(blocks[scene.block], mention.start) ? scene.block : -1;
  const block = b < 0 ? undefined : blocks[b]!;
  // asked for once: blocks have many shapes, and each look at one is a search
  const { kind: inKind, start: blockStart, end: blockEnd, row, column, table, lead } = block ?? NO_BLOCK;
  const inCell = inKind === 'cell';
  const heads = inCell ? scene.tables.of(block) : undefined;
  const { unit, kind } = mention.quantity;
  const noun = countedNoun(unit);
  if (noun) {
    if (noun.includes(' ')) for (const word of noun.split(' ')) bag.add(word, 1);
    else bag.add(noun, 1);
  }
  nounWords(bag, t, at, end);
  let first = from;
  let last = to;
  if (block && !inCell) {
    for (let x = sentence - 1; x >= Math.max(0, sentence - SENTENCES_BACK) && t.start[starts[x]!]! >= blockStart; x--)
      first = starts[x]!;
    const next = starts[sentence + 1];
    if (to === whole && next !== undefined && t.start[next]! < blockEnd) last = starts[sentence + 2] ?? t.count;
  }
  bag.addAround(at, end, from, to, first, last);
  while (scene.name > 0 && names[scene.name - 1]!.from >= from) scene.name--;
  while (scene.name < names.length && names[scene.name]!.from < from) scene.name++;
  const firstName = scene.name;
  let lastName = firstName;
  while (lastName < names.length && names[lastName]!.from < to) lastName++;
  const pair = paired(t, ranges, k, from, to);
  const place: Place = {
    t,
    v: VOCABULARY,
    at,
    end,
    from,
    to,
    names,
    firstName,
    lastName,
    keyOf,
    owners,
    noun,
    pair: pair < 0 ? undefined : { index: pair, of: 2 },
  };
  let subject: Role | undefined;
  let measure: Role | undefined;
  const keys: string[] = [];
  if (inCell && row === undefined) {
    // the head of a row is said of what its other cells hold: "April 15, 2:20 AM | the ship sinks"
    for (let x = b + 1; x < blocks.length && blocks[x]!.row === b; x++) bounds.addTo(bag, x, ROW_WEIGHT);
  }
  if (inCell && (row !== undefined || column !== undefined)) {
    if (row !== undefined) bounds.addTo(bag, row, CELL_WEIGHT);
    if (column !== undefined) bounds.addTo(bag, column, CELL_WEIGHT);
    ({ subject, measure } = tableRoles(row, column, scene.heads));
    for (const head of [row, column])
      if (head !== undefined)
        for (let n = bounds.firstName(head); n < bounds.lastName(head); n++) keys.push(keyOf(names[n]!));
  } else {
    const found = findSubject(place);
    const before = scene.subject;
    if (found) {
      subject = { value: nameText(t, found.name), basis: found.basis };
      keys.push(keyOf(found.name));
      scene.subject = { name: found.name, sentence, block: b };
    } else if (before && before.block === b && sentence - before.sentence <= 2) {
      subject = { value: nameText(t, before.name), basis: 'inferred' };
      keys.push(keyOf(before.name));
    }
    measure = findMeasure(place);
  }
  for (let n = firstName; n < lastName; n++) addKey(keys, keyOf(names[n]!));
  if (lead !== undefined) {
    bounds.addTo(bag, lead, LABEL_WEIGHT);
    measure ??= { value: label(prose, blocks[lead]!.start, blocks[lead]!.end), basis: 'stated' };
  }
  let heading = block?.heading;
  for (let depth = 0; heading !== undefined && depth < HEADING_WEIGHTS.length; depth++) {
    bounds.addTo(bag, heading, HEADING_WEIGHTS[depth]!);
    for (let n = bounds.firstName(heading); n < bounds.lastName(heading); n++) {
      addKey(keys, keyOf(names[n]!));
      // "Summary" opens a heading as a name would
      const certain = names[n]!.from > bounds.firstToken(heading) || names[n]!.to > names[n]!.from + 1;
      if (certain) subject ??= { value: nameText(t, names[n]!), basis: 'inferred' };
    }
    heading = blocks[heading]!.heading;
  }
  const condition = findCondition(place);
  const periods = periodsOf(scene.reading, scene.periods, k, from, to, kind);
  const beside = saidBeside(t, owners, at, end, from, to, kind);
  // roles are put in one by one: a spread for each takes as long as finding them
  const claim: Writable<Omit<Claim, 'context'>> & { context: Writable<ClaimContext> } = {
    id: scene.prefix + mention.start,
    uri,
    start: mention.start,
    end: mention.end,
    text: document.text.slice(mention.start, mention.end),
    quantity: mention.quantity,
    trace: mention.trace,
    context: {
      index: k,
      sentence,
      sentenceSpan: { start: t.start[from]!, end: t.end[Math.max(from, to - 1)]! },
      wording: inCell ? 0 : wordingOf(t, owners, from, to, k + 1),
      beside: wordsBeside(t, owners, at, end, from, to),
      block: b,
      names: fitted(keys),
      terms: bag.take(),
      contrasts: beside.contrasts,
      rest: beside.rest,
      course: beside.course,
      standing: beside.standing,
      periods,
      table: table ?? -1,
      bracketed: at > 0 && t.code[at - 1] === 40,
    },
  };
  if (heads) claim.context.heads = heads;
  if (subject) claim.subject = subject;
  if (measure) claim.measure = measure;
  if (condition) claim.condition = condition;
  if (periods.length > 0) claim.time = { value: periods.join(', '), basis: 'stated' };
  return claim;
}

/** Stands for the block of a figure that is in none. */
const NO_BLOCK: Partial<Block> & Span = { start: 0, end: 0 };

/** A list that was filled one by one has room for sixteen more: a claim keeps it for as long as its document is open. */
const fitted = <A>(list: readonly A[]): readonly A[] => list.slice();

type Writable<A> = { -readonly [K in keyof A]: A[K] };

function addKey(keys: string[], key: string): void {
  if (!keys.includes(key)) keys.push(key);
}

/** The noun a unit counts, or "" for units of measure. */
function countedNoun(unit: string): string {
  return unit === '' || unitOf(unit) || isCurrency(unit) ? '' : unit;
}

/** Words of the mention itself that say what is counted: "six new cybersecurity probes". */
function nounWords(bag: TermCollector, t: Tokens, at: number, end: number): void {
  for (let i = at; i < end; i++) {
    if (t.kind[i] !== T.word || t.end[i]! - t.start[i]! < 3) continue;
    const lexeme = t.lexeme[i]!;
    if (lexeme !== 0 && VOCABULARY.classes[lexeme] !== 0) continue;
    bag.addWord(i, 1);
  }
}

/** What a word between two figures may do: join them, or join them with a word behind it. */
const JOINS = 1;
const COMPARED = 2;

const JOINT_OF = new WordMemo(word =>
  /^(versus|vs|to|against)$/.test(word) ? JOINS : word === 'compared' ? COMPARED : 0,
);

/** Figures joined by "versus", "to", "compared with": their place in the pair, 0 or 1, or -1. */
function paired(
  t: Tokens,
  ranges: readonly (readonly [number, number])[],
  k: number,
  from: number,
  to: number,
): number {
  if (k > 0 && joined(t, ranges[k - 1]!, ranges[k]!, from, to)) return 1;
  return k + 1 < ranges.length && joined(t, ranges[k]!, ranges[k + 1]!, from, to) ? 0 : -1;
}

type Range = readonly [number, number];

function joined(t: Tokens, x: Range, y: Range, from: number, to: number): boolean {
  const gap = y[0] - x[1];
  if (gap > 2 || gap < 1 || x[0] < from || y[1] > to) return false;
  const joint = t.kind[x[1]] === T.word ? JOINT_OF.at(t, x[1]) : 0;
  return joint === JOINS || (joint === COMPARED && gap === 2);
}

/** Dates and years that share the figure's sentence: the time it is said of, as far as the sentence tells. */
function periodsOf(
  { ranges }: Reading,
  periods: readonly string[],
  k: number,
  from: number,
  to: number,
  kind: Kind,
): readonly string[] {
  if (kind === 'date' || kind === 'year') return NO_PERIODS;
  let found: string[] | undefined;
  for (let n = k - 1; n >= 0 && ranges[n]![0] >= from; n--) found = withPeriod(found, periods[n]!);
  for (let n = k + 1; n < ranges.length && ranges[n]![1] <= to; n++) found = withPeriod(found, periods[n]!);
  return found ? fitted(found) : NO_PERIODS;
}

const NO_PERIODS: readonly string[] = [];

/** The date or year that a mention states, "" where it states none: its neighbours ask for it again and again. */
function periodOf({ quantity: { kind, low } }: QuantityMention): string {
  return (kind === 'date' || kind === 'year') && typeof low === 'string' && !low.startsWith('T') ? low : '';
}

function withPeriod(found: string[] | undefined, period: string): string[] | undefined {
  if (period === '' || found?.includes(period)) return found;
  const all = found ?? [];
  all.push(period);
  return all;
}

function label(prose: string, start: number, end: number): string {
  return withoutEnd(prose.slice(start, end).replace(/[\s\u2060]+/g, ' '), ':* ').trim();
}

/** Whether a block reaches over an offset. */
const holds = (block: Block | undefined, offset: number): boolean =>
  block !== undefined && block.start <= offset && offset < block.end;
