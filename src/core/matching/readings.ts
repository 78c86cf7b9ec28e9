import type { Claim, ClaimGroup, Conflict, ParsedDocument, Quantity, Reading } from '../model.ts';
import { judgeQuantities } from '../verdicts/compare.ts';
import { describe } from '../verdicts/wording.ts';
import { groupBy } from '../text/group-by.ts';
import type { Tolerances } from '../verdicts/tolerances.ts';
import { labelOf } from './group-label.ts';

const isTimeOfDay = ({ low, high }: Quantity): boolean => String(low ?? high).startsWith('T');

/** Whether "a year" stands for about a year: times of day that leave out their half are by now those of the half they took. */
const isIdiom = (q: Quantity): boolean => q.idiomatic === true && !isTimeOfDay(q);

/** Claims of a group that state the same with the same modality share a reading. */
const isOneReading = (p: Quantity, q: Quantity): boolean =>
  p.low === q.low &&
  p.high === q.high &&
  p.unit === q.unit &&
  p.modality === q.modality &&
  isIdiom(p) === isIdiom(q) &&
  p.interval === q.interval &&
  p.anyTon === q.anyTon &&
  p.difference === q.difference &&
  p.step === q.step;

/** Groups of more readings than this find a claim's by a key. */
const FEW = 16;

const readingKey = (q: Quantity): string =>
  `${q.low}|${q.high}|${q.unit}|${q.modality}|${isIdiom(q)}|${q.interval ?? ''}|${q.anyTon ?? ''}|${q.difference ?? ''}|${q.step}`;

/** Claims by what they state, in the order in which that first comes. */
function byReading(claims: readonly Claim[]): (readonly Claim[])[] {
  const lists: Claim[][] = [];
  for (const claim of claims) {
    const own = lists.find(list => isOneReading(list[0]!.quantity, claim.quantity));
    if (own) own.push(claim);
    else if (lists.push([claim]) > FEW) return [...groupBy(claims, c => readingKey(c.quantity)).values()];
  }
  return lists;
}

/**
 * Readings that every other is compared with, those stated most often: a figure that stands for another thing in each of a
 * thousand documents has a thousand readings, and half a million conflicts say no more than some ten thousand.
 */
const LEADING = 32;

/**
 * Makes the readings of a group and compares them, each two once, or where they are very many, each with the leading ones. The
 * group has its first claim's id, so that it keeps its own while other groups come and go.
 */
export function makeGroup(
  claims: readonly Claim[],
  tolerances: Tolerances,
  documentOf: (uri: string) => ParsedDocument | undefined,
): ClaimGroup {
  const { id } = claims[0]!;
  const lists = byReading(claims);
  const readings: Reading[] = lists.map((list, i) => ({
    id: `${id}/${i + 1}`,
    // of times, one that says its half of the day
    quantity: (list.find(c => !c.quantity.idiomatic) ?? list[0]!).quantity,
    claims: list.map(c => c.id),
  }));
  const conflicts: Conflict[] = [];
  const leads = leading(lists);
  for (let x = 0; x < readings.length; x++) {
    for (const y of leads && !leads.includes(x) ? leads.filter(lead => lead > x) : after(x, readings.length)) {
      const verdict = judgeQuantities(readings[x]!.quantity, readings[y]!.quantity, tolerances);
      const pair = [readings[x]!.id, readings[y]!.id] as const;
      if (verdict.label === 'conflict') conflicts.push({ readings: pair, reason: verdict.reason() });
      else if (verdict.step === 'same') {
        const reason = leavesOut(lists[x]!, lists[y]!) ?? leavesOut(lists[y]!, lists[x]!);
        if (reason !== undefined) conflicts.push({ readings: pair, reason });
      }
    }
  }
  return { id, label: labelOf(claims, documentOf), claims: claims.map(c => c.id), readings, conflicts };
}

/** Numbers of the readings stated most often, or undefined where there are few. */
function leading(lists: readonly (readonly Claim[])[]): readonly number[] | undefined {
  if (lists.length <= 2 * LEADING) return undefined;
  const order = Array.from(lists.keys()).sort((x, y) => lists[y]!.length - lists[x]!.length || x - y);
  return order.slice(0, LEADING).sort((x, y) => x - y);
}

/** The numbers behind `x` and before `end`. */
function* after(x: number, end: number): Generator<number> {
  for (let y = x + 1; y < end; y++) yield y;
}

const BEYOND = /\b(?:more|less|fewer) than\b/i;

/**
 * "more than 85" in one sentence and "85" in the same sentence elsewhere: whoever changed nothing else meant to change that, and
 * the one leaves the other out. Between different wordings "more than 400" is said of 400 as well, and nothing follows.
 */
function leavesOut(bounds: readonly Claim[], values: readonly Claim[]): string | undefined {
  if (values[0]!.quantity.modality !== 'exact') return undefined;
  const bound = bounds.find(
    b =>
      (b.quantity.modality === 'at-least' || b.quantity.modality === 'at-most') &&
      b.context.wording !== 0 &&
      BEYOND.test(b.text) &&
      values.some(v => v.context.wording === b.context.wording),
  );
  if (!bound) return undefined;
  const { quantity } = values[0]!;
  return `${describe(bound.quantity).replace(/^at (?:least|most)/, quantity.low === bound.quantity.low ? 'more than' : 'less than')} leaves ${describe(quantity)} out`;
}
