import { singular } from '../../language/morphology.ts';
import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  atBlockStart,
  classAt,
  isBreak,
  isDash,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordTest,
  type Draft,
} from '../draft.ts';
import { unitNameAt } from '../lexicon.ts';
import { isPlural } from '../recognizers/noun.ts';
import { saysDone } from '../recognizers/no-nouns.ts';
import { closes } from './inherit.ts';
import { isMeasure } from './named-counts.ts';

/** Figures whose unit stands in the label before them: "Homes destroyed: 1,700", "Total flying hours: 5475", "Acreage: 506,050". */

type Labelled = Pick<Draft, 'unit' | 'kind' | 'measure'>;

/** Words of a label, at most. */
const LABEL = 7;

/** Plurals that no label counts, and verbs that look like plurals. */
const isNoCount = wordTest(
  /^(people|serves|makes|opens|closes|starts|ends|contains|needs|takes|seats|sleeps|says|writes|comments|views|likes|replies|shares|reads|followers|posts|estimates|figures|media|feeds|fits|holds|covers|lasts|weighs|phones|codes|keys|versions|ages|dates|days|sizes|names|results|updates|plus|address|news|this|its|as|is|was|has|does|us|vs|always|perhaps|thus|yes)$/,
);
const isNumberOf = wordTest(/^(number|numbers|count|total|totals|tally)$/);
const isLoss = wordTest(/^(cuts|losses)$/);
const isAcreage = wordTest(/^acreage$/);

/** What a figure behind the colon of a label counts or measures by the label's own words, or nothing. */
export function unitOfLabel(t: Tokens, draft: Draft): Labelled | undefined {
  // the figure may stand on the next line
  const colon = isBreak(t, draft.from - 1) ? draft.from - 2 : draft.from - 1;
  if (
    !(isSymbol(t, colon, ':') || isListDash(t, colon, draft)) ||
    draft.step < 1 ||
    draft.modality === 'range' ||
    !closes(t, draft)
  )
    return undefined;
  let first = colon;
  while (first > 0 && !atBlockStart(t, first) && (isLetters(t, first - 1) || isSymbol(t, first - 1, '/', '&'))) {
    if (colon - --first > LABEL) return undefined;
  }
  if (first === colon || !(atBlockStart(t, first) || isSymbol(t, first - 1, ';', '|', '•', '*', '-', '.', ',')))
    return undefined;
  // "Number of homes destroyed"
  const of = isNumberOf(t, first) || isNumberOf(t, first + 1) ? ofBehind(t, first + 1) : -1;
  let head = of > 0 ? of + 1 : first;
  while (head + 1 < colon && !isEnd(t, head + 1)) head++;
  // "Captain / Total flying hours": the last of two names
  if (isSymbol(t, head + 1, '/')) for (head += 2; head + 1 < colon && !isEnd(t, head + 1);) head++;
  if (!isLetters(t, head)) return undefined;
  if (isAcreage(t, head)) return { unit: 'acre', kind: 'area', measure: 'unit' };
  if (!isPlural(t, head) || isNoCount(t, head)) return undefined;
  // "Job cuts at Tarn: 240" are so many jobs
  if (isLoss(t, head))
    return head > first ? { unit: singular(lower(t, head - 1)), kind: 'count', measure: 'noun' } : undefined;
  const unit = unitNameAt(t, head);
  // "Hours: 9 to 5" are others than "Total flying hours: 5475"
  if (unit?.at === head + 1)
    return head > first && unit.value.kind === 'duration'
      ? { unit: unit.value.id, kind: 'duration', measure: 'unit' }
      : undefined;
  return isMeasure(t, head) ? undefined : { unit: singular(lower(t, head)), kind: 'count', measure: 'noun' };
}

/** "• Burglaries – 16": a dash between the label and the figure that ends the line. */
const isListDash = (t: Tokens, at: number, { from, to }: Draft): boolean =>
  at === from - 1 && isDash(t, at) && !isGlued(t, at) && !isGlued(t, from) && isBreak(t, to);

/** Where the noun of a label ends: "Crew members | on board", "Homes | destroyed", "Fatalities | (total)". */
const isEnd = (t: Tokens, i: number): boolean =>
  !isLetters(t, i) || saysDone(t, i) || (classAt(t, i) & (W.preposition | W.conjunction | W.article)) !== 0;

function ofBehind(t: Tokens, at: number): number {
  if (isWord(t, at, 'of')) return at;
  return isWord(t, at + 1, 'of') ? at + 1 : -1;
}
