import type { Tokens } from '../../text/tokens.ts';
import { isBreak, isSymbol, isWord, saidBefore, wordTest, type Draft } from '../draft.ts';

/** Ages that run from one to another. */

export const isAge = wordTest(/^ages?$/);
/** Tokens looked back over for the word "age". */
const AGE_REACH = 9;

/** "ages ran from 79 down to 11". */
export const isDownTo = (t: Tokens, from: number, to: number): boolean =>
  to - from === 2 && isWord(t, from, 'down', 'up') && isWord(t, from + 1, 'to');

const ranges = wordTest(/^(rang(es?|ed|ing)|var(y|ies|ied|ying)|r[au]n|runs|running|going|span(s|ned|ning)?)$/);

/** "who range in age from 31 to 60", "the age of the victims ranges from 79": where ages begin that a verb of ranging leads to. */
export function fromAge(t: Tokens, at: number): boolean {
  const lead = isWord(t, at, 'from', 'between') ? at - 1 : at;
  for (let i = lead; i >= 0 && lead - i <= RANGE_REACH && !isBreak(t, i) && !isSymbol(t, i, '.', ';', ','); i--)
    if (ranges(t, i)) {
      // "in age" behind the verb, or the age as its subject
      if (saidBefore(t, lead, lead - i, isAge)) return true;
      return saidBefore(t, i - 1, AGE_REACH, isAge);
    }
  return false;
}
const RANGE_REACH = 4;

/** The ages of a list that leave their unit, and that they are ages, to the last of them. */
export function listBefore(t: Tokens, drafts: readonly Draft[], k: number): void {
  for (let n = k - 1; n >= 0; n--) {
    const [first, next] = [drafts[n]!, drafts[n + 1]!];
    const joined = next.from - first.to === 1 && (isSymbol(t, first.to, ',') || isWord(t, first.to, 'and', 'or'));
    if (!joined || first.kind !== 'duration' || first.unit !== next.unit || !first.trace.includes('shared-units'))
      return;
    first.kind = 'age';
  }
}

/** "16 years of age or older", "18 years of age and under". */
export function boundAge(draft: Draft, t: Tokens): void {
  const { to, low, modality } = draft;
  if (!isWord(t, to, 'or', 'and') || modality !== 'exact' || low !== draft.high || typeof low !== 'number') return;
  const up = isWord(t, to + 1, 'over', 'above') || isOlderThan(t, to + 1);
  if (!up && !isWord(t, to + 1, 'under', 'below') && !isYoungerThan(t, to + 1)) return;
  draft.modality = up ? 'at-least' : 'at-most';
  draft.to = to + 2;
}
const isOlderThan = wordTest(/^older$/);
const isYoungerThan = wordTest(/^younger$/);

const saysMean = wordTest(/^(median|mean|average)$/);
/** "the median age was 38.4", "mean age 54.3": only an age of many has decimals. */
export function isMeanAge(t: Tokens, at: number): boolean {
  const age = isWord(t, at, 'is', 'was', 'were', 'are', 'of') ? at - 1 : at;
  return isAge(t, age) && saysMean(t, age - 1);
}
