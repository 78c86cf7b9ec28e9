import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isLetters, isSymbol, isWord, wordTest, type Draft } from '../draft.ts';
import { FAR, take } from './inherit.ts';

/** Degrees that leave out of which scale they are. */

/** "29.3 degrees": of the scale that the text names. */
export function takeScale(t: Tokens, drafts: Draft[], k: number): void {
  const draft = drafts[k]!;
  const other = drafts[k - 1];
  if (other && isOtherScale(t, other, draft))
    return void Object.assign(draft, { unit: other.unit === '°C' ? '°F' : '°C', kind: 'temperature' });
  for (let n = 1; n <= FAR; n++) {
    const near = [drafts[k - n], drafts[k + n]];
    if (!near[0] && !near[1]) break;
    const other = near.find(d => d?.kind === 'temperature' && d.unit !== 'K');
    if (!other) continue;
    if (!isTemperature(t, draft)) return;
    return take(draft, other);
  }
  // "It was minus 11 degrees at dawn" in a text of kilometres: angles below nought are hardly ever said so
  if ((draft.high as number) < 0 && isLetters(t, draft.from) && isMetric(t) && !isWord(t, draft.to, 'north', 'south'))
    Object.assign(draft, { unit: '°C', kind: 'temperature' });
}

/** "warmed by 2 degrees Celsius (3.6 degrees)": a bracket right behind a temperature says another number of degrees in the other scale. */
const isOtherScale = (t: Tokens, other: Draft, draft: Draft): boolean =>
  (other.unit === '°C' || other.unit === '°F') &&
  other.low !== draft.low &&
  draft.from === other.to + 1 &&
  isSymbol(t, other.to, '(') &&
  isSymbol(t, draft.to, ')');

const METRIC = /\b(?:kilo|centi|milli)?met(?:re|er)s?\b|\d ?[ckm]m\b|\d m\b/;

/** Whether the text measures in metres somewhere. */
const isMetric = onceForText(t => METRIC.test(t.text));

const speaksOfWarmth = wordTest(
  /^(temperature|temperatures|warm|warmer|warmed|warming|hot|hotter|cold|colder|cool|cooler|cooled|heat|degrees|water|air|surface|celsius|fahrenheit|freezing)$/,
);

const isDirection = wordTest(
  /^(winds?|heading|bearing|course|azimuth|latitude|longitude|inclination|slope|turn(ed)?|rotated?)$/,
);

function isTemperature(t: Tokens, draft: Draft): boolean {
  if (isDirection(t, draft.from - 1) || isDirection(t, draft.from - 2) || isDirection(t, draft.to)) return false;
  let count = 0;
  for (let i = Math.max(0, draft.from - 20); i < Math.min(t.count, draft.to + 12); i++)
    if (speaksOfWarmth(t, i)) count++;
  return count > (isLetters(t, draft.to - 1) ? 1 : 0) && !isWord(t, draft.to, 'north', 'south');
}
