import type { Claim, ParsedDocument } from '../model.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { sentenceStarts } from '../text/sentences.ts';

/**
 * A block of prose with its figures taken out, so that the wording between them can be matched whatever they say:
 * "rose from ‹0› to ‹1›, a gain of ‹2›". Lower case, single spaces, "¶" where a sentence ends.
 */
export interface Skeleton {
  readonly text: string;
  /** The claims behind the numbers. */
  readonly claims: readonly Claim[];
}

/** Of the words between two figures this many characters are kept on each side: no wording that is looked for is longer. */
const KEPT = 90;
/** Stands for what was left out in between: nothing matches across it. */
const LEFT_OUT = '¤';

/** Skeletons of the blocks of a document that hold two figures or more. Linear in the prose of those blocks. */
export function skeletonsOf(document: ParsedDocument, tokens: Tokens, claims: readonly Claim[]): Skeleton[] {
  const byBlock = new Map<number, Claim[]>();
  for (const claim of claims) {
    if (claim.context.block < 0) continue;
    const list = byBlock.get(claim.context.block);
    if (list) list.push(claim);
    else byBlock.set(claim.context.block, [claim]);
  }
  const skeletons: Skeleton[] = [];
  let ends: readonly number[] | undefined;
  for (const [b, list] of byBlock) {
    if (list.length < 2) continue;
    ends ??= sentenceEnds(tokens);
    const block = document.blocks[b]!;
    skeletons.push({ text: skeletonText(document.prose, block.start, block.end, list, ends), claims: list });
  }
  return skeletons;
}

/** Offsets behind the last token of each sentence. */
function sentenceEnds(t: Tokens): number[] {
  const ends: number[] = [];
  for (const start of sentenceStarts(t)) {
    let last = start - 1;
    while (last >= 0 && t.kind[last] === T.break) last--;
    if (last >= 0) ends.push(t.end[last]!);
  }
  return ends;
}

function skeletonText(
  prose: string,
  start: number,
  end: number,
  claims: readonly Claim[],
  ends: readonly number[],
): string {
  let next = 0;
  while (next < ends.length && ends[next]! <= start) next++;
  const parts: string[] = [];
  const between = (from: number, to: number): void => {
    const pieces: string[] = [];
    let at = from;
    for (; next < ends.length && ends[next]! <= to; next++) {
      if (ends[next]! < from) continue;
      pieces.push(prose.slice(at, ends[next]), ' ¶ ');
      at = ends[next]!;
    }
    pieces.push(prose.slice(at, to));
    const text = pieces.join('');
    parts.push(text.length > 2 * KEPT + 20 ? `${text.slice(0, KEPT)}${LEFT_OUT}${text.slice(-KEPT)}` : text);
  };
  let at = start;
  claims.forEach((claim, n) => {
    between(at, claim.start);
    parts.push(`‹${n}›`);
    at = claim.end;
  });
  between(at, end);
  return parts
    .join('')
    .toLowerCase()
    .replace(/\u2060/g, '')
    .replace(/[’‘]/g, "'")
    .replace(/\s+/g, ' ');
}
