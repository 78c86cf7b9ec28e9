import type { Claim } from '../model.ts';
import type { StatedValue } from './evidence.ts';

/**
 * Entries of one list: "The median age is 32.2" of one town after another, "Height: 437 metres" below the name of each tower, "the toll
 * rose to 40" in one report of a day after another. Said three times and more with another figure each time, words are a form that is
 * filled in for one thing after another, and no text contradicts itself so.
 */
export interface Entry {
  /** Tells the list from all others of its document. */
  readonly list: string;
  /** The value that the entry states: the same number for the same value. */
  readonly value: number;
}

/** Different values from which words that stand again and again are a form. */
const LEAST_VALUES = 3;
/** Words of a label, at most; and where those behind the figure begin among the words beside it. */
const LABEL = 4;

/** For each claim of the document that holds the claims `[from, to)` the entry that it is, where it is one. */
export function entriesOf(
  claims: readonly Claim[],
  values: readonly StatedValue[],
  from: number,
  to: number,
): readonly (Entry | undefined)[] {
  const lists = new Map<string, Map<StatedValue['key'], number>>();
  const forms: (string | undefined)[] = [];
  for (let i = from; i < to; i++) {
    const form = formOf(claims[i]!);
    forms.push(form);
    if (form === undefined) continue;
    let stated = lists.get(form);
    if (!stated) lists.set(form, (stated = new Map()));
    const { key } = values[i]!;
    if (!stated.has(key)) stated.set(key, stated.size);
  }
  return forms.map((form, k) => {
    const stated = form === undefined ? undefined : lists.get(form);
    if (!stated || stated.size < LEAST_VALUES) return undefined;
    return { list: form!, value: stated.get(values[from + k]!.key)! };
  });
}

/** The words that a figure stands in, where they are a whole sentence or a label before it. */
function formOf({ context, quantity }: Claim): string | undefined {
  const { wording, beside, table } = context;
  if (table >= 0) return undefined;
  if (wording !== 0) return `w${wording} ${quantity.kind}`;
  // nothing stands behind the figure, and few words before it
  const half = beside.length / 2;
  if (beside[half] !== 0) return undefined;
  let words = 0;
  while (words < half && beside[words] !== 0) words++;
  return words > 0 && words <= LABEL ? `l${beside.slice(0, words).join(' ')} ${quantity.kind}` : undefined;
}

/** Whether two claims of one document are entries of one list that state different values. */
export const areOfOneList = (a: Entry | undefined, b: Entry | undefined): boolean =>
  a !== undefined && b !== undefined && a.list === b.list && a.value !== b.value;
