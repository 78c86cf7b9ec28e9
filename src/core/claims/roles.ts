import type { Role } from '../model.ts';
import { isIn, wordSet } from '../quantities/draft.ts';
import { initialsEnd } from '../text/initials.ts';
import { phrase, T } from '../text/tokens.ts';
import { FUNCTION_WORD, W, type Vocabulary } from '../text/vocabulary.ts';
import { whoseAge } from './age-of.ts';
import type { FigurePlace } from './figure-place.ts';
import type { Name } from './names.ts';

/** Who or what a figure is said of, and what of it is measured, as text for a reader. What is not found is absent. */

/** What the roles of one mention are found by. */
export interface Place extends FigurePlace {
  readonly v: Vocabulary;
  /** Names of the document, and the range of those in the sentence. */
  readonly names: readonly Name[];
  readonly firstName: number;
  readonly lastName: number;
  readonly keyOf: (name: Name) => string;
  /** The figure's place among as many that are held against one another: "79.6% versus 80.8%" are 0 and 1 of 2. */
  readonly pair: { readonly index: number; readonly of: number } | undefined;
  /** Counted noun, if the figure counts one. */
  readonly noun: string;
}

/** Subject of a figure in running text: the name its clause is about. */
export function findSubject(p: Place): { name: Name; basis: 'stated' | 'inferred' } | undefined {
  const { names, firstName, lastName, at, end } = p;
  const own = p.kind === 'age' ? whoseAge(p) : undefined;
  if (own) return { name: own, basis: 'stated' };
  if (p.pair) {
    const paired = pairedName(p);
    if (paired) return { name: paired, basis: 'inferred' };
  }
  // the nearest name before the figure with a verb, colon or "at" between; a name right behind it with "for", "by", "of"
  let before: Name | undefined;
  let governing: Name | undefined;
  for (let n = firstName; n < lastName && names[n]!.to <= at; n++) {
    before = names[n]!;
    if (governs(p, before)) governing = before;
  }
  if (governing) return { name: governing, basis: 'stated' };
  for (let n = firstName; n < lastName; n++) {
    const behind = names[n]!;
    if (behind.from >= end && behind.from - end <= 4 && linkedBehind(p, behind))
      return { name: behind, basis: 'stated' };
  }
  if (before) return { name: before, basis: 'inferred' };
  return undefined;
}

/** Whether a verb, colon or linking word stands between a name and the figure, with no other figure between. */
function governs(p: Place, name: Name): boolean {
  const { t, v, owners } = p;
  const preceded = name.from > p.from ? v.classes[t.lexeme[name.from - 1]!]! : 0;
  // "On Deep Field", "than Atlas", "of the Bay": an adjunct, not the subject
  if (preceded & W.preposition) return false;
  for (let i = name.to; i < p.at; i++) {
    if (owners[i] !== 0) return false;
    const cls = v.classes[t.lexeme[i]!]!;
    if (cls & (W.verb | W.auxiliary)) return true;
    if (t.kind[i] === T.symbol && t.code[i] === 58) return true;
    if (cls & W.preposition && i === name.to && p.at - i <= 2) return true;
  }
  return p.at === name.to;
}

function linkedBehind(p: Place, name: Name): boolean {
  for (let i = p.end; i < name.from; i++) if (p.owners[i] !== 0 || p.t.kind[i] === T.symbol) return false;
  return name.from > p.end && (p.v.classes[p.t.lexeme[name.from - 1]!]! & W.preposition) !== 0;
}

/** "Vesta and Atlas … 79.6% versus 80.8%": the n-th of the last names before the pair. */
function pairedName(p: Place): Name | undefined {
  const distinct: Name[] = [];
  for (let n = p.lastName - 1; n >= p.firstName; n--) {
    const name = p.names[n]!;
    if (name.to > p.at) continue;
    if (!distinct.some(d => p.keyOf(d) === p.keyOf(name))) distinct.unshift(name);
  }
  const { index, of } = p.pair!;
  return distinct.length === of ? distinct[index] : undefined;
}

const NOUN_STOP =
  W.article | W.determiner | W.conjunction | W.pronoun | W.auxiliary | W.verb | W.preposition | W.negation;

/** What is measured: the label before a colon, the noun phrase before "of", "was", "at", or the noun that is counted. */
export function findMeasure(p: Place): Role | undefined {
  const { t, v, at, from, owners } = p;
  const cls = (i: number): number => v.classes[t.lexeme[i]!]!;
  let i = at - 1;
  // over "of", "was", "is", "at", ":", "="
  const linked =
    i >= from &&
    owners[i] === 0 &&
    (t.kind[i] === T.symbol
      ? t.code[i] === 58 || t.code[i] === 61 || t.code[i] === 45 || t.code[i] === 0x2013
      : (cls(i) & (W.preposition | W.auxiliary | W.verb)) !== 0);
  if (linked) i--;
  const stop = i + 1;
  while (i >= from && owners[i] === 0 && stop - i <= 5 && t.kind[i] === T.word && !(cls(i) & NOUN_STOP)) i--;
  if (linked && stop - i > 1 && (cls(stop - 1) & FUNCTION_WORD) === 0) {
    const stated = phrase(t, i + 1, stop);
    return {
      value: p.noun && !stated.toLowerCase().includes(p.noun) ? `${stated}, ${p.noun}` : stated,
      basis: 'stated',
    };
  }
  if (p.noun) {
    const behind = phraseBehind(p);
    return { value: behind ? `${p.noun} ${behind}` : p.noun, basis: 'stated' };
  }
  const behind = phraseBehind(p);
  return behind ? { value: behind, basis: 'inferred' } : undefined;
}

/** Up to four words behind the figure: "homeless", "of the harbour", "on the bench test". */
function phraseBehind(p: Place): string {
  const { t, v, end, to, owners } = p;
  let i = end;
  while (
    i < to &&
    i - end < 4 &&
    owners[i] === 0 &&
    t.kind[i] === T.word &&
    !(v.classes[t.lexeme[i]!]! & (W.conjunction | W.pronoun)) &&
    initialsEnd(t, i) <= to
  )
    i = Math.max(i + 1, initialsEnd(t, i));
  while (i > end && v.classes[t.lexeme[i - 1]!]! & (W.article | W.preposition | W.determiner | W.auxiliary)) i--;
  return i > end ? phrase(t, end, i) : '';
}

/** What leads to a condition. */
const CONDITIONS = wordSet('with without under');

/** "(single attempt)", "with tools", "without extended thinking": words behind the figure that say under which conditions. */
export function findCondition(p: Place): Role | undefined {
  const { t, v, end, to, owners } = p;
  if (end < to && t.code[end] === 40 && t.kind[end] === T.symbol) {
    let close = end + 1;
    while (close < to && close - end < 12 && t.code[close] !== 41) close++;
    if (close < to && t.code[close] === 41 && close > end + 1 && owners[end + 1] === 0)
      return { value: phrase(t, end + 1, close), basis: 'stated' };
  }
  for (let i = end; i < Math.min(to, end + 6); i++) {
    if (owners[i] !== 0 || (t.kind[i] === T.symbol && t.code[i] !== 44)) return undefined;
    if (isIn(t, i, CONDITIONS)) {
      let stop = i + 1;
      while (
        stop < to &&
        stop - i < 5 &&
        owners[stop] === 0 &&
        t.kind[stop] === T.word &&
        !(v.classes[t.lexeme[stop]!]! & (W.conjunction | W.verb | W.auxiliary | W.preposition))
      )
        stop++;
      return stop > i + 1 ? { value: phrase(t, i, stop), basis: 'stated' } : undefined;
    }
  }
  return undefined;
}

/** What the heads of a table say: each is asked for by every cell of its row or column. */
export interface Heads {
  /** What a head reads, "" for nothing. */
  readonly label: (block: number) => string;
  /** Whether a name with a number stands there: "Vesta 4.6". */
  readonly hasName: (block: number) => boolean;
}

/** Subject and measure of a table cell: its row's and column's heads; the heads that hold names tell which is which. */
export function tableRoles(
  row: number | undefined,
  column: number | undefined,
  heads: Heads,
): { readonly subject: Role | undefined; readonly measure: Role | undefined } {
  const first = row === undefined ? '' : heads.label(row);
  const second = column === undefined ? '' : heads.label(column);
  const swap = column !== undefined && row !== undefined && heads.hasName(column) && !heads.hasName(row);
  const subject = swap ? second : first;
  const measure = swap ? first : second;
  return { subject: stated(subject), measure: stated(measure) };
}

const stated = (value: string): Role | undefined => (value === '' ? undefined : { value, basis: 'stated' });
