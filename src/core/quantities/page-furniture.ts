import type { Block, ParsedDocument, QuantityMention } from '../model.ts';

/** Lines at the top of a text in which a byline may stand. */
const TOP = 8;
/** A text of fewer blocks has no page around it. */
const LEAST_BLOCKS = 4;
/** A byline is short. */
const BYLINE = 90;

/**
 * Finds what belongs to the page, not to the matter: the date in a byline at the top of a text, and the numbers of headings
 * ("3.1 Causes"). Returns the indices of those mentions.
 */
export function findFurniture(document: ParsedDocument, mentions: readonly QuantityMention[]): ReadonlySet<number> {
  const { blocks, prose } = document;
  const numbered = numberedHeadings(document);
  const furniture = new Set<number>();
  let at = 0;
  mentions.forEach((mention, k) => {
    while (at < blocks.length && blocks[at]!.end <= mention.start) at++;
    const block = blocks[at];
    if (!block || block.start > mention.start) return;
    if (block.kind === 'heading' && numbered) {
      const number = firstWord(prose, block);
      const leads = prose.slice(block.start, mention.start).trim() === '';
      if (leads && HEADING_NUMBER.test(number) && mention.quantity.modality === 'exact') furniture.add(k);
    }
    const dated = mention.quantity.kind === 'date' || mention.quantity.kind === 'year';
    if (dated && at < TOP && blocks.length >= LEAST_BLOCKS && isByline(prose, block, mention)) furniture.add(k);
  });
  return furniture;
}

const HEADING_NUMBER = /^\d{1,2}(?:\.\d{1,2})*$/;

const firstWord = (prose: string, block: Block): string =>
  /^\s*(\S*)/.exec(prose.slice(block.start, Math.min(block.end, block.start + 40)))![1]!.replace(/[.)]$/, '');

/** Whether the headings of a text carry numbers: two and more begin with one. */
function numberedHeadings({ blocks, prose }: ParsedDocument): boolean {
  let count = 0;
  for (const block of blocks)
    if (block.kind === 'heading' && HEADING_NUMBER.test(firstWord(prose, block)) && ++count > 1) return true;
  return false;
}

/** A short line that holds a date and no sentence: names, places, "By", bars and dots. */
function isByline(prose: string, block: Block, mention: QuantityMention): boolean {
  if (
    block.kind !== 'paragraph' &&
    block.kind !== 'item' &&
    !(block.kind === 'heading' && /[|·•]/.test(prose.slice(block.start, block.end)))
  )
    return false;
  if (block.end - block.start > BYLINE) return false;
  const rest = prose.slice(block.start, mention.start) + prose.slice(mention.end, block.end);
  const words = rest.match(/\p{L}+/gu) ?? [];
  if (words.length > 9) return false;
  // a label such as "Departure:" makes the date a fact; a verb makes a sentence of it
  if (
    /\p{L}\s*:\s*$/u.test(prose.slice(block.start, mention.start)) &&
    !/\b(date|dated|published|posted|updated|issued|filed|by)\s*:\s*$/i.test(prose.slice(block.start, mention.start))
  )
    return false;
  return (
    !/[.!?]\s*$/.test(prose.slice(block.start, block.end)) &&
    words.every(
      w =>
        /^\p{Lu}/u.test(w) ||
        /^(by|of|the|in|on|for|from|and|our|at|last|updated|posted|published|correspondent|staff|reporter|writer|edition|issued|filed|today|a)$/i.test(
          w,
        ),
    )
  );
}
