import type { ParsedDocument, QuantityMention } from '../model.ts';

/** The times at which the posts of a live report were put up. */

/** So many posts make a report of it. */
const LEAST_POSTS = 3;
/** What may stand between the start of a block and the time it begins with, and what parts the time from its post. */
const OPENS = /^[\s*_#>-]*$/;
const PARTS = /^[\s*_]*(?:[-–—:|]|$|\n)/;

/**
 * The mentions that are such stamps: times of day at the head of blocks that run backwards down the page, the last post on top. Where
 * they run forwards they are a timeline, and say when things happened.
 */
export function stampsOfPosts(document: ParsedDocument, mentions: readonly QuantityMention[]): readonly number[] {
  const { blocks, prose } = document;
  const heads: number[] = [];
  let at = 0;
  mentions.forEach((mention, k) => {
    const { low, modality } = mention.quantity;
    if (typeof low !== 'string' || low[0] !== 'T' || modality !== 'exact') return;
    while (at < blocks.length && blocks[at]!.end <= mention.start) at++;
    const block = blocks[at];
    if (!block || block.start > mention.start || block.kind === 'cell') return;
    if (
      OPENS.test(prose.slice(block.start, mention.start)) &&
      PARTS.test(prose.slice(mention.end, Math.min(block.end, mention.end + 8)))
    )
      heads.push(k);
  });
  if (heads.length < LEAST_POSTS) return [];
  let [back, on] = [0, 0];
  for (let n = 1; n < heads.length; n++) {
    const [above, below] = [timeOf(mentions[heads[n - 1]!]!), timeOf(mentions[heads[n]!]!)];
    if (below < above) back++;
    else if (below > above) on++;
  }
  // midnight may come once in between
  return back >= LEAST_POSTS - 1 && on <= 1 && on < back ? heads : [];
}

const timeOf = ({ quantity }: QuantityMention): string => String(quantity.low);
