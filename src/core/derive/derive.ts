import type { Claim, Derivation, ParsedDocument } from '../model.ts';
import { HASH_START, hashEnd, hashStep } from '../text/vocabulary.ts';
import { conversions } from './conversions.ts';
import { impliedDurations } from './durations.ts';
import { asCounted, meets, operandOf, type Operand } from './intervals.ts';
import { judge, type Candidate } from './outcome.ts';
import { difference, percentChange, ratio, sum } from './relations.ts';
import { lifetimes } from './lifetimes.ts';
import { findTotals } from './totals.ts';
import { skeletonsOf, type Skeleton } from './skeleton.ts';
import { weekdays } from './weekdays.ts';
import { BESIDE_THE_POINT, ELSEWHERE, type Figures, type Template } from './wordings.ts';
import { CHANGES } from './wordings-of-change.ts';
import { PARTS } from './wordings-of-parts.ts';

const TEMPLATES: readonly Template[] = [...CHANGES, ...PARTS];

/** What a skeleton holds of a template's cues: one of them, one of those that are wanted besides. Both, and the pattern is tried. */
const CUE = 1;
const ALSO = 2;
const BOTH = CUE | ALSO;

interface Hint {
  /** Its number among all. */
  readonly index: number;
  readonly template: number;
  readonly part: typeof CUE | typeof ALSO;
  /** The whole cue, where the key is only some of it. */
  readonly whole: string;
}

/**
 * Hints by what a skeleton is gone through for once: the hash of a word, or a sign. A cue of several words is looked for where the
 * longest of them stands, which is hardly ever.
 */
const HINTS = new Map<number, Hint[]>();
let hintCount = 0;
/** The first sign of a cue without letters, the marks of figures left out, which stand everywhere. */
const signOf = (cue: string): number => /[^ ‹›]/.exec(cue)![0].charCodeAt(0);
const WORD_CUE = /^[ ›]*[a-z']+[ -]*$/;
TEMPLATES.forEach(({ cues, also }, template) => {
  const note = (part: Hint['part'], all: readonly string[]): void => {
    for (const cue of all) {
      const words = cue.match(/[a-z']+/g) ?? [];
      const key = words.length > 0 ? hashOf(words.sort((a, b) => b.length - a.length)[0]!) : signOf(cue);
      HINTS.set(key, [
        ...(HINTS.get(key) ?? []),
        { index: hintCount++, template, part, whole: WORD_CUE.test(cue) ? '' : cue },
      ]);
    }
  };
  note(CUE, cues);
  note(ALSO, also ?? []);
});
/** What every template has from the start: nothing more is wanted besides. */
const AT_FIRST = Uint8Array.from(TEMPLATES, ({ also }) => (also ? 0 : ALSO));

function hashOf(word: string): number {
  let hash = HASH_START;
  for (let i = 0; i < word.length; i++) hash = hashStep(hash, word.charCodeAt(i));
  return hashEnd(hash);
}

const SPACE = 32;
const isLetter = (c: number): boolean => (c >= 97 && c <= 122) || c === 39;

/** The templates whose cues a skeleton holds, in their order. Two words of one hash would cost a needless try, and no more. */
function soughtIn(text: string): Template[] {
  const found = AT_FIRST.slice();
  // a cue of several words is looked for once, however often its longest word stands there
  const asked = new Uint8Array(hintCount);
  for (let i = 0; i < text.length; i++) {
    let c = text.charCodeAt(i);
    if (c === SPACE) continue;
    let key = c;
    if (isLetter(c)) {
      let hash = HASH_START;
      for (; isLetter(c); c = text.charCodeAt(++i)) hash = hashStep(hash, c);
      key = hashEnd(hash);
      i--;
    }
    const hints = HINTS.get(key);
    if (!hints) continue;
    for (const { index, template, part, whole } of hints) {
      if (asked[index] === 1) continue;
      asked[index] = 1;
      if (whole === '' || text.includes(whole)) found[template]! |= part;
    }
  }
  return TEMPLATES.filter((_, n) => found[n] === BOTH);
}

/** Words behind a stated figure that may still tie it to something else. */
const AFTER = 24;

/** Dates are no operands, nor are the times that tell when: "a year earlier". */
const isFigure =
  (prose: string) =>
  (claim: Claim): boolean => {
    const { kind } = claim.quantity;
    if (kind === 'date' || kind === 'year') return false;
    return kind !== 'duration' || !/^\s+(?:ago|earlier|before|later)\b/i.test(prose.slice(claim.end, claim.end + 12));
  };

/**
 * Figures of one document that follow, or should follow, from others stated beside them: differences, sums, shares, changes,
 * quotients, means, spans of dates. Each figure gets at most one derivation, and none that says it does not follow where some
 * wording allows it. `ends` are the offsets behind the sentences.
 */
export function findDerivations(document: ParsedDocument, ends: Int32Array, claims: readonly Claim[]): Derivation[] {
  if (claims.length < 2) return weekdays(document, claims);
  const found = new Map<string, Derivation>();
  const possible = new Set<string>();
  for (const skeleton of skeletonsOf(document, ends, claims, isFigure(document.prose))) {
    const operands = skeleton.claims.map(operandOf);
    for (const template of soughtIn(skeleton.text)) {
      template.pattern.lastIndex = 0;
      for (let m = template.pattern.exec(skeleton.text); m; m = template.pattern.exec(skeleton.text)) {
        // figures of one match may open the next
        const next = skeleton.text.indexOf('‹', m.index + 1);
        template.pattern.lastIndex = next < 0 ? skeleton.text.length : next;
        const derivation = derive(template, m, skeleton, operands);
        if (!derivation) continue;
        if (typeof derivation === 'string') possible.add(derivation);
        else if (!found.has(derivation.claim) || derivation.outcome === 'follows')
          found.set(derivation.claim, derivation);
      }
    }
  }
  for (const claim of possible) if (found.get(claim)?.outcome !== 'follows') found.delete(claim);
  for (const conversion of conversions(document, claims)) found.set(conversion.claim, conversion);
  for (const day of weekdays(document, claims)) found.set(day.claim, day);
  for (const lifetime of ages(document, ends, claims)) found.set(lifetime.claim, lifetime);
  for (const duration of durations(document, ends, claims)) found.set(duration.claim, duration);
  for (const total of findTotals(document, claims)) found.set(total.claim, total);
  return [...found.values()];
}

function durations(document: ParsedDocument, ends: Int32Array, claims: readonly Claim[]): Derivation[] {
  const both = (run: readonly Claim[]): boolean =>
    run.some(c => c.quantity.kind === 'duration') &&
    run.some(c => c.quantity.kind === 'date' || c.quantity.kind === 'year');
  if (!both(claims)) return [];
  return skeletonsOf(document, ends, claims, () => true, both).flatMap(impliedDurations);
}

function ages(document: ParsedDocument, ends: Int32Array, claims: readonly Claim[]): Derivation[] {
  const isDate = ({ quantity: { kind } }: Claim): boolean => kind === 'date' || kind === 'year';
  if (!/\bdied\b| aged? /i.test(document.prose) || !claims.some(isDate)) return [];
  return skeletonsOf(
    document,
    ends,
    claims,
    () => true,
    run => run.some(isDate),
  ).flatMap(lifetimes);
}

/** The derivation that a match states; the stated claim's id where it is possible and no more; undefined where nothing is sure. */
function derive(
  template: Template,
  match: RegExpExecArray,
  skeleton: Skeleton,
  operands: readonly (Operand | undefined)[],
): Derivation | string | undefined {
  const groups = match.groups!;
  const written = operands[Number(groups['c'])];
  const named = template.list
    ? groups['parts']!.match(/\d+/g)!
    : [groups['a'], groups['b']].filter(n => n !== undefined);
  const numbers = named.map(Number);
  const parts = numbers.map(n => operands[n]);
  if (!written || !parts.every(p => p !== undefined)) return undefined;
  const a = parts[0]!;
  const b = parts[1] ?? a;
  if (!template.rate && areApart(a, b)) return undefined;
  const figures: Figures = { a, b, parts };
  const stated = parts.every(p => p.counted) ? asCounted(written) : written;
  const candidates = template.candidates(figures, stated);
  const points = parts.length === 2 ? percentOrPoints(a, b, candidates, stated) : undefined;
  const found = { claim: stated.claim.id, from: parts.map(p => p.claim.id), relation: template.id };
  if (points) return { ...found, outcome: 'points', working: points };
  const judged = judge(candidates, stated);
  if (!judged) return undefined;
  const { outcome, working } = judged;
  if (outcome === 'possible') return stated.claim.id;
  if (outcome === 'differs') {
    const whole = skeleton.text.slice(match.index, match.index + match[0].length + AFTER);
    if (!template.mean && (BESIDE_THE_POINT.test(whole) || BESIDE_THE_POINT.test(stated.claim.text.toLowerCase())))
      return undefined;
    if (!template.list && ELSEWHERE.test(skeleton.text.slice(match.index + match[0].length))) return undefined;
    const { per } = stated.claim.quantity;
    if (!template.rate && per !== undefined && parts.some(p => p.claim.quantity.per !== per)) return undefined;
    if (explained(skeleton, operands, match, stated, new Set(numbers))) return undefined;
    if (template.list && isTotalOfAnother(template, figures, operands, written, numbers)) return undefined;
  }
  return { ...found, outcome, working };
}

/** A rate and a sum are no two values of one thing where one is so many times the other: "$0.46 a share, up 80% from $2 million". */
const FAR_APART = 1000;

const areApart = (a: Operand, b: Operand): boolean =>
  a.claim.quantity.per !== b.claim.quantity.per &&
  Math.max(Math.abs(a.value), Math.abs(b.value)) > FAR_APART * Math.min(Math.abs(a.value), Math.abs(b.value));

/**
 * The working where a change between two percentages is stated in percent and comes out in points, or the reverse; undefined
 * where the figures leave any doubt.
 */
function percentOrPoints(
  a: Operand,
  b: Operand,
  candidates: readonly Candidate[],
  stated: Operand,
): string | undefined {
  if (a.unit !== '%' || b.unit !== '%' || stated.hedged || candidates.length === 0) return undefined;
  if (stated.unit === '%') {
    const relative = candidates.filter(c => c.unit === '%');
    const points = judge(
      candidates.filter(c => c.unit === 'pp'),
      stated,
    );
    if (points?.outcome !== 'follows' || relative.some(c => meets(c.interval, stated.interval))) return undefined;
    return `${points.working}, not percent`;
  }
  if (stated.unit !== 'pp') return undefined;
  const asPercent: Operand = { ...stated, unit: '%' };
  const relative = judge(percentChange(a, b), asPercent);
  if (relative?.outcome !== 'follows' || difference(a, b, stated).some(c => meets(c.interval, stated.interval)))
    return undefined;
  return `${relative.working}, not points`;
}

/** Figures around the match that may be the ones that are meant. */
const NEIGHBOURS = 3;

/** "Five walk-offs in nine games (two wins, three losses)": a list that gives another figure before it is a list of that. */
function isTotalOfAnother(
  template: Template,
  figures: Figures,
  operands: readonly (Operand | undefined)[],
  stated: Operand,
  parts: readonly number[],
): boolean {
  const at = operands.indexOf(stated);
  for (let n = Math.max(0, at - NEIGHBOURS); n < at; n++) {
    const other = operands[n];
    if (other && !parts.includes(n) && judge(template.candidates(figures, other), other)?.outcome === 'follows')
      return true;
  }
  return false;
}

/** Whether other figures beside the match give the stated one: then the sentence was read wrongly, not written wrongly. */
function explained(
  skeleton: Skeleton,
  operands: readonly (Operand | undefined)[],
  match: RegExpExecArray,
  stated: Operand,
  used: ReadonlySet<number>,
): boolean {
  const numbers = [...match[0].matchAll(/‹(\d+)›/g)].map(x => Number(x[1]));
  const first = Math.max(0, Math.min(...numbers) - NEIGHBOURS);
  const last = Math.min(skeleton.claims.length - 1, Math.max(...numbers) + NEIGHBOURS);
  const pool: { n: number; o: Operand }[] = [];
  for (let n = first; n <= last; n++) {
    const o = operands[n];
    if (o && o !== stated) pool.push({ n, o });
  }
  const right = (candidates: Candidate[]): boolean => judge(candidates, stated)?.outcome === 'follows';
  for (let x = 0; x < pool.length; x++) {
    for (let y = 0; y < pool.length; y++) {
      if (x === y || (used.has(pool[x]!.n) && used.has(pool[y]!.n) && used.size === 2)) continue;
      const [p, q] = [pool[x]!.o, pool[y]!.o];
      if (right(difference(p, q, stated)) || right(sum([p, q], stated))) return true;
      if (stated.unit === '%' && right(percentChange(p, q))) return true;
      if (stated.unit === 'x' && right(ratio(p, q))) return true;
    }
  }
  // a run of neighbours that adds up
  for (let x = 0; x < pool.length; x++)
    for (let y = x + 3; y <= pool.length; y++)
      if (
        right(
          sum(
            pool.slice(x, y).map(p => p.o),
            stated,
          ),
        )
      )
        return true;
  return false;
}
