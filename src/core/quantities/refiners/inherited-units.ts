import type { Tokens } from '../../text/tokens.ts';
import { isLetters, isWord, lower, type Draft, type Refiner } from '../draft.ts';
import { dimensionOf } from '../units.ts';

/** How far a unit may stand from the vague level or worded speed that leaves it out, in characters of prose. */
const REACH = 600;

/**
 * Units that the wording leaves to what was said before: "it scored in the teens" among percentages, "a speed of almost
 * seventeen and a half" after knots. Nothing is taken from further than {@link REACH} or across a unit of another kind.
 */
export const inheritedUnits: Refiner = {
  id: 'inherited-units',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (draft.measure !== 'bare' || typeof draft.low !== 'number') return;
      if (draft.trace[0] === 'vague-level') level(t, drafts, k);
      else speed(t, drafts, k);
    });
    return drafts;
  },
};

const distance = (t: Tokens, a: Draft, b: Draft): number => Math.abs(t.start[a.from]! - t.start[b.from]!);

function level(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  if (
    isWord(t, draft.from + 1, 'his', 'her', 'their', 'my') ||
    isWord(t, draft.from - 1, 'his', 'her', 'their', 'my')
  ) {
    draft.kind = 'age';
    draft.unit = 'year';
    draft.measure = 'unit';
    return;
  }
  let best: Draft | undefined;
  for (let n = 1; n < drafts.length; n++) {
    const near = [drafts[k - n], drafts[k + n]].filter(
      (d): d is Draft => d !== undefined && distance(t, d, draft) <= REACH,
    );
    if (near.length === 0 && n > 8) break;
    best = near.find(
      d => d.measure === 'unit' && (d.kind === 'percentage' || d.kind === 'temperature') && d.unit !== 'pp',
    );
    if (best || n > 12) break;
  }
  if (!best) return;
  draft.unit = best.unit;
  draft.kind = best.kind;
  draft.measure = 'unit';
  draft.trace.push('inherited-units');
}

function speed(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const of = draft.from - 1;
  const noun = isWord(t, of, 'of', 'was', 'is', 'at') ? of - 1 : of;
  if (!isLetters(t, noun) || !/^(speed|speeds)$/.test(lower(t, noun))) return;
  for (let n = k - 1; n >= 0 && distance(t, drafts[n]!, draft) <= REACH; n--) {
    const other = drafts[n]!;
    if (dimensionOf(other.unit) !== 'speed') continue;
    draft.unit = other.unit;
    draft.kind = 'speed';
    draft.measure = 'unit';
    draft.trace.push('inherited-units');
    return;
  }
}
