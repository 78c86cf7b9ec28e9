import type { Claim, Span } from '../model.ts';
import { moved, type TextChange } from '../text/text-change.ts';

/** A claim of an edited document, and the one that it was before. */
export interface Carried {
  readonly claim: Claim;
  readonly before?: Claim;
}

/** Refiners that read a figure by what other places say. */
const BY_OTHERS: ReadonlySet<string> = new Set(['adopted-unit', 'adopted-half-of-day']);

/**
 * The claims of a document after an edit, each with the claim that it was before: the one at the same place, moved with the text;
 * inside what was changed, the next one in order where as many stand there as before, else the next with the same words. What
 * other places told of an unchanged figure holds on. Linear in the claims, which come in order of place.
 */
export function carryClaims(before: readonly Claim[], after: readonly Claim[], change: TextChange): Carried[] {
  const byStart = new Map(after.map((c, i) => [c.start, i]));
  const of = new Array<Claim | undefined>(after.length).fill(undefined);
  const left: Claim[] = [];
  for (const claim of before) {
    const span: Span | undefined = moved(claim, change);
    const i = span === undefined ? undefined : byStart.get(span.start);
    if (i === undefined || of[i]) left.push(claim);
    else of[i] = claim;
  }
  const open = [...after.keys()].filter(i => !of[i]);
  if (open.length === left.length) open.forEach((i, k) => (of[i] = left[k]));
  else {
    let next = 0;
    for (const i of open) {
      const found = left.findIndex((c, k) => k >= next && c.text === after[i]!.text);
      if (found < 0) continue;
      of[i] = left[found];
      next = found + 1;
    }
  }
  return after.map((claim, i) => {
    const was = of[i];
    return was ? { claim: carry(was, claim), before: was } : { claim };
  });
}

/** A claim as it is written now, read as its group told before where the figure is the same. */
function carry(before: Claim, claim: Claim): Claim {
  if (before.text !== claim.text) return claim;
  const told = before.trace.filter(step => BY_OTHERS.has(step));
  if (told.length === 0) return claim;
  return { ...claim, quantity: before.quantity, trace: [...claim.trace, ...told] };
}
