import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, isLetters, isNumber, isSymbol, isWord, lower, overHyphen } from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';
import { isPerson } from '../persons.ts';
import { unitAt } from './measure.ts';

/** What stands behind a fraction: the size of a number, its unit, what it is compared with. */

/** "3 of 9, a third", "4 of 16 (a quarter)": what stands behind so many of so many says again which share that is. */
export const saysAgain = (t: Tokens, before: number): boolean =>
  isSymbol(t, before, ',', '(') && isWord(t, before - 2, 'of') && isNumber(t, before - 1) && isNumber(t, before - 3);

/** "a third faster", "one-third less": a share of what it is compared with; "a third officer", "a third grader" are one more person. */
export const compares = (t: Tokens, i: number): boolean =>
  isLetters(t, i) &&
  /^(less|more|fewer|[a-z]{3,}er)$/.test(lower(t, i)) &&
  !/^(under|over|after|never|either|other|later|quarter|number|member|paper|water|power|order|winter|summer|player|matter|letter|however|together|another|grader)$/.test(
    lower(t, i),
  ) &&
  (isWord(t, i + 1, 'than') || !isPerson(lower(t, i)));

/** "half a million", "half-a-million", "a quarter million", "half-billion", "a third of a million". */
export function scaledBy(t: Tokens, at: number): { scale: number; to: number } | undefined {
  let i = overHyphen(t, at);
  if (isWord(t, i, 'of') && isWord(t, i + 1, 'a')) i++;
  if (isWord(t, i, 'a', 'an')) i = overHyphen(t, i + 1);
  if (!(classAt(t, i) & W.magnitude) || classAt(t, i) & W.vagueCount) return undefined;
  return { scale: VOCABULARY.values[t.lexeme[i]!]!, to: i + 1 };
}

/** "half an hour", "half a century", "a quarter of an hour", "three quarters of a mile", "a half mile". */
export function unitBehind(
  t: Tokens,
  at: number,
):
  | {
      id: string;
      kind:
        | 'duration'
        | 'length'
        | 'mass'
        | 'volume'
        | 'area'
        | 'data'
        | 'energy'
        | 'number'
        | 'speed'
        | 'temperature'
        | 'percentage'
        | 'multiplier'
        | 'count';
      to: number;
    }
  | undefined {
  let i = overHyphen(t, at);
  const hyphened = i > at;
  const of = isWord(t, i, 'of');
  if (of) i++;
  const article = isWord(t, i, 'a', 'an');
  if (article) i = overHyphen(t, i + 1);
  if (of && !article && !isWord(t, i, 'hour', 'hours')) return undefined;
  // "four-tenths of a point"
  if (article && isWord(t, i, 'point')) return { id: 'point', kind: 'count', to: i + 1 };
  // "half a pound of nuts", "a half pound of figs": money is never a pound of something
  if (isWord(t, i, 'pound') && isWord(t, i + 1, 'of')) return { id: 'lb', kind: 'mass', to: i + 1 };
  const unit = unitAt(t, i);
  if (!unit || !isLetters(t, i)) return undefined;
  // "half day" and "half time" without an article or hyphen are set phrases more often than measures
  if (!of && !article && !hyphened && isWord(t, i, 'times', 'day', 'year')) return undefined;
  if (unit.unit.id === 'x') return undefined;
  return { id: unit.unit.id, kind: unit.unit.kind as 'duration', to: unit.to };
}
