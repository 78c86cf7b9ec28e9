import type { Judgement } from '../verdicts/judgement.ts';
import type { PreparedClaim } from './prepare-claims.ts';

/**
 * Records of one form: texts that fill in the same table, each about another thing - three quakes, four boats, the same accounts of two
 * years. All their labels are alike and hardly a value is, so that nothing one of them says is held against another. Two texts about
 * one thing differ in a row or two.
 */

/** Labels that both records hold, at least: fewer may differ by chance. */
const LEAST_SHARED = 6;
/** Share of the shared labels whose values agree, at most, in records of different things. */
const MOST_AGREEING = 0.2;
/** Records that are held against one another, at most: their pairs grow with the square of their number. */
const MOST_RECORDS = 150;

/** A text's own table: the figure behind each label; none where a label has several. */
type Form = ReadonlyMap<string, PreparedClaim>;

/** Tells of two documents, by their numbers, whether they hold records of different things. */
export type Records = (a: number, b: number) => boolean;

const NEVER: Records = () => false;

/** Finds such documents. `judge`: what two figures' values say of each other, undefined where they do not compare. */
export function recordsOf(
  claims: readonly PreparedClaim[],
  judge: (a: PreparedClaim, b: PreparedClaim) => Judgement | undefined,
): Records {
  const forms = formsOf(claims);
  if (forms.size < 2 || forms.size > MOST_RECORDS) return NEVER;
  const apart = new Set<string>();
  const all = [...forms];
  for (let i = 0; i < all.length; i++)
    for (let j = i + 1; j < all.length; j++) {
      const [a, first] = all[i]!;
      const [b, second] = all[j]!;
      if (areOfDifferentThings(first, second, judge)) apart.add(key(a, b));
    }
  return apart.size === 0 ? NEVER : (a, b) => a !== b && apart.has(key(a, b));
}

const key = (a: number, b: number): string => (a < b ? `${a} ${b}` : `${b} ${a}`);

function formsOf(claims: readonly PreparedClaim[]): Map<number, Form> {
  const forms = new Map<number, Map<string, PreparedClaim>>();
  const several = new Set<string>();
  for (const prepared of claims) {
    const { heads } = prepared.context;
    if (!heads) continue;
    const label = heads.own.join(' ');
    let form = forms.get(prepared.document);
    if (!form) forms.set(prepared.document, (form = new Map()));
    if (form.has(label)) several.add(`${prepared.document} ${label}`);
    else form.set(label, prepared);
  }
  for (const [document, form] of forms) {
    for (const label of form.keys()) if (several.has(`${document} ${label}`)) form.delete(label);
    if (form.size < LEAST_SHARED) forms.delete(document);
  }
  return forms;
}

function areOfDifferentThings(
  a: Form,
  b: Form,
  judge: (a: PreparedClaim, b: PreparedClaim) => Judgement | undefined,
): boolean {
  let shared = 0;
  let agreeing = 0;
  for (const [label, first] of a) {
    const second = b.get(label);
    const verdict = second && judge(first, second);
    if (!verdict) continue;
    shared++;
    if (verdict.label !== 'conflict') agreeing++;
  }
  return shared >= LEAST_SHARED && agreeing <= MOST_AGREEING * shared;
}
