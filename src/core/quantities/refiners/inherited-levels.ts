import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isBreak, isSymbol, isWord, wordTest, type Draft } from '../draft.ts';
import { aboutWarmth } from '../warmth.ts';
import { BACK, distance, giveUnit, LIKE_SIZE, sameSentence, take } from './inherit.ts';
import { isTimeOfDeed } from './decades.ts';

/** The unit that a vague level leaves out. */

/** Tokens within which a level is said of what was measured. */
const LONG_REACH = 700;

/** "in the low seventies": the percentage or temperature nearest on either side; "in his twenties" is an age. */
export function takeLevel(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const before = drafts[k - 1];
  // "in their 50s or 60s"
  if (before?.kind === 'age' && before.trace[0] === 'vague-level' && draft.from - before.to === 1)
    return take(draft, before);
  for (const at of [draft.from + 1, draft.from - 1]) {
    if (!isWord(t, at, 'his', 'her', 'their', 'my')) continue;
    draft.kind = 'age';
    draft.unit = 'year';
    draft.measure = 'unit';
    return;
  }
  if (isTimeOfDeed(t, draft)) return;
  const behind = drafts[k + 1];
  if (behind && isOtherScale(t, draft, behind))
    return giveUnit(draft, { unit: behind.unit === '°C' ? '°F' : '°C', kind: 'temperature', measure: 'unit' });
  const warm = aboutWarmth(t, draft.from);
  for (let n = 1; n <= 2 * BACK; n++) {
    for (const other of [drafts[k - n], drafts[k + n]]) {
      if (!other || other.measure !== 'unit' || distance(t, other, draft) > LONG_REACH) continue;
      if (n === 1 && isPriceLevel(t, draft, other)) return take(draft, other);
      if (other.kind === 'temperature') return take(draft, other);
      if (other.kind === 'percentage' && other.unit !== 'pp' && other.unit !== 'bp' && !warm) return take(draft, other);
    }
  }
  // "temperatures climbed into the 90s": of a scale in which air gets so warm
  if ((draft.low as number) >= TOO_HOT && isOfTemperature(t, draft.from) && !inCelsius(t))
    giveUnit(draft, { unit: '°F', kind: 'temperature', measure: 'unit' });
}

/** Degrees Celsius that no weather reaches. */
const TOO_HOT = 60;
/** Tokens between "temperatures" and the level they are at. */
const TEMPERATURE_REACH = 8;
const saysTemperature = wordTest(/^(?:temperatures?|thermometers?|mercury)$/);
/** Whether "temperatures" stand before a level in its own clause: not "temperatures rose as the turnout hit the 80s". */
const isOfTemperature = (t: Tokens, level: number): boolean => {
  for (let i = level; i >= 0 && level - i <= TEMPERATURE_REACH && !endsClause(t, i); i--)
    if (saysTemperature(t, i)) return true;
  return false;
};
const endsClause = (t: Tokens, i: number): boolean =>
  isBreak(t, i) || isSymbol(t, i, '.', ';', ',') || isWord(t, i, 'as', 'while', 'and');
const inCelsius = onceForText(t => /°\s?C\b|\b(?:celsius|centigrade)\b/i.test(t.text));

/** "in the nineties (32 °C)": a bracket right behind says in the other scale what would be no such level in its own. */
const isOtherScale = (t: Tokens, draft: Draft, other: Draft): boolean =>
  (other.unit === '°C' || other.unit === '°F') &&
  other.from - draft.to <= 1 + HEDGE &&
  isSymbol(t, draft.to, '(') &&
  typeof other.low === 'number' &&
  (other.low < (draft.low as number) || other.low > (draft.high as number));
/** "(about 16 °C)". */
const HEDGE = 1;

/** "worth in the mid 30s, one said 38 to 42 dollars": a level beside a price of its size in the same sentence. */
const isPriceLevel = (t: Tokens, draft: Draft, other: Draft): boolean =>
  other.kind === 'money' &&
  !other.magnitude &&
  typeof other.high === 'number' &&
  sameSentence(t, ...(other.from < draft.from ? ([other, draft] as const) : ([draft, other] as const))) &&
  Math.max(other.high / (draft.low as number), (draft.high as number) / other.high) <= LIKE_SIZE;
