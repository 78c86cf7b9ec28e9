import type { Claim, Contrast, ParsedDocument, Role } from '../model.ts';
import { conceptOf } from '../language/concepts.ts';
import { contrastsOf } from '../language/contrasts.ts';
import { VOCABULARY } from '../quantities/lexicon.ts';
import { unitOf } from '../quantities/units.ts';
import { isCurrency } from '../quantities/currencies.ts';
import type { Reading } from '../quantities/pipeline.ts';
import { T, tokenText, type Tokens } from '../text/tokens.ts';
import { sentenceOf, sentenceStarts } from '../text/sentences.ts';
import { CELL_WEIGHT, HEADING_WEIGHTS, headingsOf, LABEL_WEIGHT, ROW_WEIGHT, TermCollector } from './context.ts';
import { findNames, nameKey, nameText, type Name } from './names.ts';
import { findCondition, findMeasure, findSubject, tableRoles, type Place } from './roles.ts';

/** A sentence without full stops (captions, lists run together) is cut to this many tokens on each side of a figure. */
const WINDOW = 28;
/** Sentences before the figure's own that may say what it is said of. */
const SENTENCES_BACK = 2;

/** Makes claims of a document's mentions: whom and what each figure is said of, and the words it is compared by. */
export function makeClaims(document: ParsedDocument, reading: Reading): Claim[] {
  const { tokens: t, mentions, ranges, nonFigures } = reading;
  if (mentions.length === 0) return [];
  const { blocks, prose, uri } = document;
  const starts = sentenceStarts(t);
  const names = findNames(t, VOCABULARY, nonFigures);
  const nameKeys = new Map<Name, string>();
  const keyOf = (name: Name): string => {
    let key = nameKeys.get(name);
    if (key === undefined) nameKeys.set(name, (key = nameKey(t, name)));
    return key;
  };
  const owners = new Int32Array(t.count + 1);
  ranges.forEach(([from, to], k) => owners.fill(k + 1, from, to));
  const bag = new TermCollector(t, VOCABULARY, owners);
  const blockAt = blockFinder(document);
  const blockTokens = (b: number): [number, number] => [
    lowerBound(t.start, t.count, blocks[b]!.start),
    lowerBound(t.start, t.count, blocks[b]!.end),
  ];
  const claims: Claim[] = [];
  let lastSubject: { name: Name; sentence: number; block: number } | undefined;
  const namesIn = (from: number, to: number): [number, number] => [
    firstNameFrom(names, from),
    firstNameFrom(names, to),
  ];
  mentions.forEach((mention, k) => {
    const [at, end] = ranges[k]!;
    const sentence = sentenceOf(starts, at);
    const from = Math.max(starts[sentence]!, at - WINDOW * 2 < starts[sentence]! ? starts[sentence]! : at - WINDOW);
    const whole = sentence + 1 < starts.length ? starts[sentence + 1]! : t.count;
    let to = Math.min(whole, end + WINDOW * 2 > whole ? whole : end + WINDOW);
    while (to > end && t.kind[to - 1] === T.break) to--;
    const b = blockAt(mention.start);
    const block = b === undefined ? undefined : blocks[b]!;
    const noun = countedNoun(mention.quantity.unit);
    if (noun) for (const word of noun.split(' ')) bag.add(conceptOf(word), 1);
    nounWords(bag, t, at, end);
    const inBlock = block && block.kind !== 'cell' ? block : undefined;
    let first = from;
    for (let x = sentence - 1; x >= Math.max(0, sentence - SENTENCES_BACK); x--)
      if (inBlock && t.start[starts[x]!]! >= inBlock.start) first = starts[x]!;
    const next = starts[sentence + 1];
    const last =
      inBlock && to === whole && next !== undefined && t.start[next]! < inBlock.end
        ? (starts[sentence + 2] ?? t.count)
        : to;
    bag.addAround(at, end, from, to, first, last);
    const [firstName, lastName] = namesIn(from, to);
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
      ...paired(t, ranges, k, from, to),
    };
    let subject: Role | undefined;
    let measure: Role | undefined;
    const keys: string[] = [];
    if (block?.kind === 'cell' && block.row === undefined) {
      // the head of a row is said of what its other cells hold: "April 15, 2:20 AM | the ship sinks"
      for (let x = b! + 1; x < blocks.length && blocks[x]!.row === b; x++) bag.addBlock(...blockTokens(x), ROW_WEIGHT);
    }
    if (block?.kind === 'cell' && (block.row !== undefined || block.column !== undefined)) {
      for (const head of [block.row, block.column])
        if (head !== undefined) bag.addBlock(...blockTokens(head), CELL_WEIGHT);
      const hasName = (x: number) =>
        namesIn(...blockTokens(x)).reduce((a, c) => c - a) > 0 &&
        /\d/.test(prose.slice(blocks[x]!.start, blocks[x]!.end));
      const roles = tableRoles(blocks, prose, block, hasName);
      ({ subject, measure } = roles as { subject?: Role; measure?: Role });
      for (const head of [block.row, block.column])
        if (head !== undefined)
          for (let [n, stop] = namesIn(...blockTokens(head)); n < stop; n++) keys.push(keyOf(names[n]!));
    } else {
      const found = findSubject(place);
      if (found) {
        subject = { value: nameText(t, found.name), basis: found.basis };
        keys.push(keyOf(found.name));
        lastSubject = { name: found.name, sentence, block: b ?? -1 };
      } else if (lastSubject && lastSubject.block === (b ?? -1) && sentence - lastSubject.sentence <= 2) {
        subject = { value: nameText(t, lastSubject.name), basis: 'inferred' };
        keys.push(keyOf(lastSubject.name));
      }
      measure = findMeasure(place);
    }
    for (let n = firstName; n < lastName; n++) addKey(keys, keyOf(names[n]!));
    if (block?.lead !== undefined) {
      bag.addBlock(...blockTokens(block.lead), LABEL_WEIGHT);
      measure ??= { value: label(prose, blocks[block.lead]!.start, blocks[block.lead]!.end), basis: 'stated' };
    }
    if (b !== undefined) {
      headingsOf(blocks, b).forEach((h, depth) => {
        bag.addBlock(...blockTokens(h), HEADING_WEIGHTS[depth]!);
        const [n, stop] = namesIn(...blockTokens(h));
        for (let x = n; x < stop; x++) {
          addKey(keys, keyOf(names[x]!));
          subject ??= { value: nameText(t, names[x]!), basis: 'inferred' };
        }
      });
    }
    const condition = findCondition(place);
    const periods = periodsOf(mentions, ranges, k, from, to);
    claims.push({
      id: `${uri}#${mention.start}`,
      uri,
      start: mention.start,
      end: mention.end,
      text: document.text.slice(mention.start, mention.end),
      quantity: mention.quantity,
      trace: mention.trace,
      ...(subject ? { subject } : {}),
      ...(measure ? { measure } : {}),
      ...(condition ? { condition } : {}),
      ...(periods.length > 0 ? { time: { value: periods.join(', '), basis: 'stated' as const } } : {}),
      context: {
        index: k,
        sentence,
        sentenceSpan: { start: t.start[from]!, end: t.end[Math.max(from, to - 1)]! },
        block: b ?? -1,
        names: keys,
        terms: bag.take(),
        contrasts: contrastsNear(t, owners, at, end, from, to),
        change: isChange(t, at, end, from, mention.quantity.kind),
        periods,
        table: block?.table ?? -1,
        bracketed: at > 0 && t.code[at - 1] === 40,
      },
    });
  });
  return claims;
}

/** Tokens on each side of a figure in which a contrasting word counts. */
const CONTRAST_REACH = 6;

function contrastsNear(t: Tokens, owners: Int32Array, at: number, end: number, from: number, to: number): Contrast[] {
  const found: Contrast[] = [];
  const look = (i: number): void => {
    if (t.kind[i] !== T.word) return;
    const contrast = contrastsOf(tokenText(t, i).toLowerCase());
    if (contrast)
      for (const set of contrast.sets) if (!found.some(f => f.set === set)) found.push({ set, stem: contrast.stem });
  };
  for (let i = at; i < end; i++) look(i);
  for (let i = at - 1; i >= Math.max(from, at - CONTRAST_REACH) && owners[i] === 0; i--) look(i);
  for (let i = end; i < Math.min(to, end + CONTRAST_REACH) && owners[i] === 0; i++) look(i);
  return found;
}

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
    bag.add(conceptOf(tokenText(t, i).toLowerCase()), 1);
  }
}

/** Figures joined by "versus", "to", "compared with": their place in the pair. */
function paired(
  t: Tokens,
  ranges: readonly (readonly [number, number])[],
  k: number,
  from: number,
  to: number,
): { pair?: { index: number; of: number } } {
  const joined = (a: number, b: number): boolean => {
    const x = ranges[a];
    const y = ranges[b];
    if (!x || !y || x[0] < from || y[1] > to || y[0] - x[1] > 2 || y[0] - x[1] < 1) return false;
    const word = t.kind[x[1]] === T.word ? tokenText(t, x[1]).toLowerCase() : '';
    return /^(versus|vs|to|against)$/.test(word) || (word === 'compared' && y[0] - x[1] === 2);
  };
  if (joined(k - 1, k)) return { pair: { index: 1, of: 2 } };
  if (joined(k, k + 1)) return { pair: { index: 0, of: 2 } };
  return {};
}

const CHANGE =
  /^(up|down|by|rose|rise|rises|risen|rising|fell|fall|falls|falling|fallen|grew|grow|grows|growing|grown|growth|increase|increased|increases|increasing|decrease|decreased|decreases|decline|declined|declines|drop|dropped|drops|dropping|gain|gained|gains|jump|jumped|jumps|surge|surged|climb|climbed|slump|slumped|plunge|plunged|reduce|reduced|reduction|improve|improved|improvement|lift|cut|cheaper|faster|slower|higher|lower|fewer|more|less|larger|smaller|bigger)$/;

/** Whether the figure is a change: "rose 5 %", "up 40 %", "a 67 % cost reduction", "33 % fewer", "by 190 points". */
function isChange(t: Tokens, at: number, end: number, from: number, kind: string): boolean {
  if (kind === 'date' || kind === 'year') return false;
  const word = (i: number): string =>
    i >= from && i < t.count && t.kind[i] === T.word ? tokenText(t, i).toLowerCase() : '';
  if (CHANGE.test(word(at - 1)) || (word(at - 1) === 'a' && CHANGE.test(word(end)))) return true;
  return CHANGE.test(word(end)) || (CHANGE.test(word(end + 1)) && word(end) !== '' && kind === 'percentage');
}

/** Dates and years that share the figure's sentence: the time it is said of, as far as the sentence tells. */
function periodsOf(
  mentions: Reading['mentions'],
  ranges: Reading['ranges'],
  k: number,
  from: number,
  to: number,
): string[] {
  const own = mentions[k]!.quantity.kind;
  if (own === 'date' || own === 'year') return [];
  const periods: string[] = [];
  for (const step of [-1, 1]) {
    for (let n = k + step; n >= 0 && n < mentions.length; n += step) {
      const [a, b] = ranges[n]!;
      if (a < from || b > to) break;
      const { kind, low } = mentions[n]!.quantity;
      if (
        (kind === 'date' || kind === 'year') &&
        typeof low === 'string' &&
        !low.startsWith('T') &&
        !periods.includes(low)
      )
        periods.push(low);
    }
  }
  return periods;
}

function label(prose: string, start: number, end: number): string {
  return prose
    .slice(start, end)
    .replace(/[\s\u2060]+/g, ' ')
    .replace(/[:*\s]+$/, '')
    .trim();
}

function lowerBound(array: Int32Array, count: number, value: number): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (array[mid]! < value) low = mid + 1;
    else high = mid;
  }
  return low;
}

function firstNameFrom(names: readonly Name[], token: number): number {
  let low = 0;
  let high = names.length;
  while (low < high) {
    const mid = (low + high) >> 1;
    if (names[mid]!.from < token) low = mid + 1;
    else high = mid;
  }
  return low;
}

/** Finds the block at an offset; blocks are in order, except that front matter and tables nest nothing. */
function blockFinder(document: ParsedDocument): (offset: number) => number | undefined {
  const { blocks } = document;
  return offset => {
    let low = 0;
    let high = blocks.length - 1;
    while (low < high) {
      const mid = (low + high + 1) >> 1;
      if (blocks[mid]!.start <= offset) low = mid;
      else high = mid - 1;
    }
    const block = blocks[low];
    return block && block.start <= offset && offset < block.end ? low : undefined;
  };
}
