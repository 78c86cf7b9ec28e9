import type { Block, Claim, ClaimContext, ParsedDocument, Role } from '../model.ts';
import { VOCABULARY } from '../quantities/lexicon.ts';
import { unitOf } from '../quantities/units.ts';
import { isCurrency } from '../quantities/currencies.ts';
import type { Reading } from '../quantities/pipeline.ts';
import { Scratch } from '../text/scratch.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { accountOf } from './account.ts';
import { BlockBounds } from './block-bounds.ts';
import { CELL_WEIGHT, HEADING_WEIGHTS, LABEL_WEIGHT, ROW_WEIGHT, TermCollector } from './context.ts';
import { findNames, nameKey, nameText, type Name } from './names.ts';
import { TableHeads } from './table-heads.ts';
import { saidBeside } from './beside.ts';
import { paired } from './pairs.ts';
import { periodBehind, periodOf, periodsOf, yearOf } from './periods.ts';
import { issueOf } from './issues.ts';
import { asideOf } from './aside.ts';
import { isSpread } from './spread.ts';
import { Quarters } from './quarters.ts';
import { wordingOf, wordsBeside } from './wording.ts';
import { priceBasisOf } from './price-basis.ts';
import { sideOf } from './side.ts';
import { relativeYearOf } from './relative-year.ts';
import { bracketOf } from './bracket.ts';
import { changeSpanOf } from './change-span.ts';
import type { FigurePlace } from './figure-place.ts';
import { sampleOf } from './basis.ts';
import { tallyOf } from './tally.ts';
import { countedFrom } from './counted-from.ts';
import { extentOf } from './extent.ts';
import { scaleOf } from './scale.ts';
import { joinedOf } from './joined.ts';
import { partAlone } from './part-alone.ts';
import { seatedOf } from './seated.ts';
import { findCondition, findMeasure, findSubject, tableRoles, type Heads, type Place } from './roles.ts';
import { withoutEnd } from '../text/trim.ts';
import { scoreHalfOf } from './score-half.ts';
import { withinOf } from './within.ts';

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
  readonly quarters: Quarters;
  readonly issue: string;
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
    quarters: new Quarters(document),
    issue: issueOf(document.prose),
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

/** A figure's place, and the sentence and block that it is in. */
interface Spot extends FigurePlace {
  /** Number of the mention. */
  readonly k: number;
  /** The sentence by its number, and whether `to` is where it ends. */
  readonly sentence: number;
  readonly whole: boolean;
  /** Number of its block, -1 for none. */
  readonly b: number;
  readonly block: Block | undefined;
  readonly inCell: boolean;
}

function makeClaim(scene: Scene, k: number): Claim {
  const { document, bag } = scene;
  const { tokens: t, mentions } = scene.reading;
  const mention = mentions[k]!;
  const { kind } = mention.quantity;
  const spot = spotOf(scene, k);
  const { at, from, to, block, inCell } = spot;
  const noun = countedNoun(mention.quantity.unit);
  addWords(scene, spot, noun);
  const place = placeOf(scene, spot, noun);
  const keys: string[] = [];
  const roles = inCell && isHeaded(block!) ? cellRoles(scene, block!, keys) : textRoles(scene, spot, place, keys);
  for (let n = place.firstName; n < place.lastName; n++) addKey(keys, scene.keyOf(scene.names[n]!));
  if (block) addHeads(scene, block, roles, keys);
  const condition = findCondition(place);
  const ownPeriod = kind === 'date' || kind === 'year' ? '' : periodBehind(scene.reading, scene.periods, k, to);
  const periods = periodsOf(scene.reading, scene.periods, k, from, to, kind, ownPeriod);
  const beside = saidBeside(spot);
  // roles are put in one by one: a spread for each takes as long as finding them
  const claim: Writable<Omit<Claim, 'context'>> & { context: Writable<ClaimContext> } = {
    id: scene.prefix + mention.start,
    uri: document.uri,
    start: mention.start,
    end: mention.end,
    text: document.text.slice(mention.start, mention.end),
    quantity: mention.quantity,
    trace: mention.trace,
    context: {
      index: k,
      sentence: spot.sentence,
      sentenceSpan: { start: t.start[from]!, end: t.end[Math.max(from, to - 1)]! },
      wording: inCell ? 0 : wordingOf(spot, k + 1),
      beside: wordsBeside(spot),
      block: spot.b,
      names: fitted(keys),
      terms: bag.take(),
      contrasts: beside.contrasts,
      rest: beside.rest,
      aside: isSpread(t, mentions, k, at) ? 'spread' : asideOf(spot, beside.guess),
      course: beside.course,
      standing: beside.standing,
      periods,
      ownYear: yearOf(ownPeriod),
      quarter: quarterOf(scene, spot),
      issue: scene.issue,
      year: relativeYearOf(spot),
      prices: priceBasisOf(spot),
      span: changeSpanOf(spot),
      fate: beside.fate,
      died: beside.died,
      basis: kind === 'percentage' ? sampleOf(spot) : beside.baseline ? 'baseline' : '',
      tally: tallyOf(spot, mention.quantity.unit),
      scale: scaleOf(spot, mention.trace[0]),
      trade: beside.trade,
      redress: beside.redress,
      account: accountOf(spot),
      counted: countedFrom(spot),
      extent: extentOf(spot),
      seated: seatedOf(spot),
      part: partAlone(spot),
      joined: joinedOf(spot),
      within: withinOf(spot),
      side: sideOf(t, mentions, scene.reading.ranges, k),
      table: block?.table ?? -1,
      bracket: bracketOf(spot),
    },
  };
  if (inCell) {
    const heads = scene.tables.of(block!);
    if (heads) claim.context.heads = heads;
  }
  const score = scoreHalfOf(scene.reading, k);
  if (score) claim.context.score = score;
  if (roles.subject) claim.subject = roles.subject;
  if (roles.measure) claim.measure = roles.measure;
  if (condition) claim.condition = condition;
  if (periods.length > 0) claim.time = { value: periods.join(', '), basis: 'stated' };
  return claim;
}

/** Goes on to where the k-th figure stands: figures are in order, and so are sentences and blocks. */
function spotOf(scene: Scene, k: number): Spot {
  const { starts, reading } = scene;
  const { blocks } = scene.document;
  const { tokens: t, mentions, ranges } = reading;
  const { start } = mentions[k]!;
  const at = ranges[k]![0];
  const end = ranges[k]![1];
  while (scene.sentence + 1 < starts.length && starts[scene.sentence + 1]! <= at) scene.sentence++;
  const { sentence } = scene;
  const from = at - WINDOW * 2 < starts[sentence]! ? starts[sentence]! : at - WINDOW;
  // a figure may hold a full stop that the sentence rule takes for an end ("Rs. 20")
  const stop = Math.max(end, sentence + 1 < starts.length ? starts[sentence + 1]! : t.count);
  let to = end + WINDOW * 2 > stop ? stop : end + WINDOW;
  while (to > end && t.kind[to - 1] === T.break) to--;
  while (scene.block + 1 < blocks.length && blocks[scene.block + 1]!.start <= start) scene.block++;
  const b = holds(blocks[scene.block], start) ? scene.block : -1;
  const block = b < 0 ? undefined : blocks[b]!;
  return {
    t,
    owners: scene.owners,
    kind: mentions[k]!.quantity.kind,
    k,
    at,
    end,
    from,
    to,
    sentence,
    whole: to === stop,
    b,
    block,
    inCell: block?.kind === 'cell',
  };
}

/** The quarter that the figure is said of, see {@link Quarters}. */
function quarterOf({ quarters, reading: { tokens: t } }: Scene, { from, to, at, block, inCell }: Spot): string {
  if (inCell) return quarters.of(t.start[at]!, block!.start, block!.end, [block!.column, block!.row, block!.heading]);
  return quarters.of(t.start[at]!, t.start[from]!, t.end[Math.max(at, to - 1)]!, [block?.lead, block?.heading]);
}

/** Collects the words that the figure is compared by: of the figure itself, of its sentence and of the ones beside it. */
function addWords({ bag, starts, reading, bounds, document: { blocks } }: Scene, spot: Spot, noun: string): void {
  const { tokens: t } = reading;
  const { at, end, from, to, sentence, b, block, inCell } = spot;
  if (noun) {
    if (noun.includes(' ')) for (const word of noun.split(' ')) bag.add(word, 1);
    else bag.add(noun, 1);
  }
  nounWords(bag, t, at, end);
  let first = from;
  let last = to;
  if (block && !inCell) {
    const { start: blockStart, end: blockEnd } = block;
    for (let x = sentence - 1; x >= Math.max(0, sentence - SENTENCES_BACK) && t.start[starts[x]!]! >= blockStart; x--)
      first = starts[x]!;
    const next = starts[sentence + 1];
    if (spot.whole && next !== undefined && t.start[next]! < blockEnd) last = starts[sentence + 2] ?? t.count;
  }
  bag.addAround(at, end, from, to, first, last);
  if (inCell && block!.row === undefined) {
    // the head of a row is said of what its other cells hold: "March 3, 1:50 AM | the mill burns"
    for (let x = b + 1; x < blocks.length && blocks[x]!.row === b; x++) bounds.addTo(bag, x, ROW_WEIGHT);
  }
}

/** What the roles of a figure are found by; goes on to the first name of its sentence. */
function placeOf(scene: Scene, { t, owners, kind, k, at, end, from, to }: Spot, noun: string): Place {
  const { names, keyOf } = scene;
  while (scene.name > 0 && names[scene.name - 1]!.from >= from) scene.name--;
  while (scene.name < names.length && names[scene.name]!.from < from) scene.name++;
  const firstName = scene.name;
  let lastName = firstName;
  while (lastName < names.length && names[lastName]!.from < to) lastName++;
  const index = paired(t, scene.reading.ranges, k, from, to);
  const pair = index < 0 ? undefined : { index, of: 2 };
  return { t, owners, kind, v: VOCABULARY, at, end, from, to, names, firstName, lastName, keyOf, noun, pair };
}

/** What was found to be said, while it is found. */
interface Roles {
  subject: Role | undefined;
  measure: Role | undefined;
}

const isHeaded = ({ row, column }: Block): boolean => row !== undefined || column !== undefined;

/** The roles of a figure in a table, by the heads of its row and column. */
function cellRoles({ bag, bounds, names, keyOf, heads }: Scene, { row, column }: Block, keys: string[]): Roles {
  if (row !== undefined) bounds.addTo(bag, row, CELL_WEIGHT);
  if (column !== undefined) bounds.addTo(bag, column, CELL_WEIGHT);
  for (const head of [row, column])
    if (head !== undefined)
      for (let n = bounds.firstName(head); n < bounds.lastName(head); n++) keys.push(keyOf(names[n]!));
  return tableRoles(row, column, heads);
}

/** The roles of a figure in running text: where its sentence names no subject, that of a figure shortly before. */
function textRoles(scene: Scene, { b, sentence }: Spot, place: Place, keys: string[]): Roles {
  const { keyOf } = scene;
  const { t } = place;
  const found = findSubject(place);
  const before = scene.subject;
  let subject: Role | undefined;
  if (found) {
    subject = { value: nameText(t, found.name), basis: found.basis };
    keys.push(keyOf(found.name));
    scene.subject = { name: found.name, sentence, block: b };
  } else if (before && before.block === b && sentence - before.sentence <= SENTENCES_BACK) {
    subject = { value: nameText(t, before.name), basis: 'inferred' };
    keys.push(keyOf(before.name));
  }
  return { subject, measure: findMeasure(place) };
}

/** Adds what stands over a figure: the label of its line, and the headings above it. */
function addHeads(scene: Scene, { lead, heading: nearest }: Block, roles: Roles, keys: string[]): void {
  const { bag, bounds, names, keyOf } = scene;
  const { blocks, prose } = scene.document;
  const { tokens: t } = scene.reading;
  if (lead !== undefined) {
    bounds.addTo(bag, lead, LABEL_WEIGHT);
    roles.measure ??= { value: label(prose, blocks[lead]!.start, blocks[lead]!.end), basis: 'stated' };
  }
  let heading = nearest;
  for (let depth = 0; heading !== undefined && depth < HEADING_WEIGHTS.length; depth++) {
    bounds.addTo(bag, heading, HEADING_WEIGHTS[depth]!);
    for (let n = bounds.firstName(heading); n < bounds.lastName(heading); n++) {
      addKey(keys, keyOf(names[n]!));
      // "Summary" opens a heading as a name would
      const certain = names[n]!.from > bounds.firstToken(heading) || names[n]!.to > names[n]!.from + 1;
      if (certain) roles.subject ??= { value: nameText(t, names[n]!), basis: 'inferred' };
    }
    heading = blocks[heading]!.heading;
  }
}

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

function label(prose: string, start: number, end: number): string {
  return withoutEnd(prose.slice(start, end).replace(/[\s\u2060]+/g, ' '), ':* ').trim();
}

/** Whether a block reaches over an offset. */
const holds = (block: Block | undefined, offset: number): boolean =>
  block !== undefined && block.start <= offset && offset < block.end;
