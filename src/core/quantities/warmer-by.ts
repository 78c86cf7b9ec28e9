import type { Bound, Quantity, QuantityMention } from '../model.ts';
import type { Tokens } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { saysChange } from './change-words.ts';
import { classAt, isHyphen, isLetters, isWord, wordTest, type Draft } from './draft.ts';
import { unitOf } from './units.ts';

/** Whether degrees say by how much it got warmer or colder, or how warm it is. */

/** Words between what changed it and the figure, at most: "fell on average by", "an increase in the mean temperature of". */
const REACH = 5;
/** What changes a temperature, besides the words of going up and down. */
const changesWarmth = wordTest(
  /^(warm(?:s|ed|ing)?|cool(?:s|ed|ing)?|heat(?:s|ed|ing)?|chill(?:s|ed|ing)?|rais(?:es?|ed|ing)|reduc(?:es?|ed|ing|tions?)|lower(?:s|ed|ing)?|cut|cuts|cutting|differ(?:s|ed|ing|ences?)?|chang(?:es?|ed|ing)|anomal(?:y|ies)|increments?)$/,
);
/** "3 °C warmer", "a 3-degree drop", "two degrees above the average of the years before". */
const comparesWarmth = wordTest(
  /^(warmer|cooler|colder|hotter|milder|higher|lower|warming|cooling|rise|drop|fall|increase|decrease|decline|reduction|change|difference|anomaly|jump|swing)$/,
);
const isNought = wordTest(/^(zero|freezing|nought|absolute)$/);
/** Bounds that a level passes: "rose above 30 °C". As much as it rose by is told with "more than" and "up to". */
const bounds = wordTest(
  /^(above|below|under|over|beyond|past|near|nearing|toward|towards|close|as|topping|exceeding)$/,
);

/** See the head of the file: "fell 3 °C", "by about 3 °C", "5 °F colder", and no level: "fell to 3 °C", "rose above 30 °C". */
export function isWarmerBy(t: Tokens, { from, to, kind }: Draft): boolean {
  if (kind !== 'temperature') return false;
  const behind = isHyphen(t, to) ? to + 1 : to;
  if (comparesWarmth(t, behind)) return true;
  if (isWord(t, behind, 'above', 'below')) return !isNought(t, behind + 1) && isLetters(t, behind + 1);
  if (bounds(t, from) && !isWord(t, from + 1, 'much', 'many')) return false;
  if (isWord(t, from - 1, 'by')) return true;
  const of = isWord(t, from - 1, 'of', 'a', 'an', 'the') ? from - 2 : from - 1;
  for (let i = of; i >= 0 && from - i <= REACH && isLetters(t, i); i--) {
    if (saysChange(t, i) || changesWarmth(t, i)) return true;
    if (!(classAt(t, i) & (W.adverb | W.hedge)) && of === from - 1) return false;
    if (isWord(t, i, 'to', 'from', 'at')) return false;
  }
  return false;
}

/** Characters between a figure and the one that says it again in brackets, at most: " (or ". */
const BETWEEN = 6;
/** Steps of degrees from which the nought of a scale is lost in rounding. */
const COARSE = 10;

/**
 * "It hit 2 degrees Celsius (3.6 °F)": what brackets say again without the nought of the scale is by how much, and so is what they say again,
 * whatever words stand before it.
 */
export function applyConversions(t: Tokens, mentions: readonly QuantityMention[]): readonly QuantityMention[] {
  const out = [...mentions];
  let found = false;
  for (let k = 1; k < mentions.length; k++) {
    const [a, b] = [mentions[k - 1]!, mentions[k]!];
    const [p, q] = [a.quantity, b.quantity];
    if (p.kind !== 'temperature' || q.kind !== 'temperature' || b.start - a.end > BETWEEN) continue;
    if (p.unit === q.unit || !t.text.slice(a.end, b.start).includes('(')) continue;
    if (!areOneDifference(p, q)) continue;
    out[k - 1] = { ...a, quantity: { ...p, difference: true } };
    out[k] = { ...b, quantity: { ...q, difference: true } };
    found = true;
  }
  return found ? out : mentions;
}

function areOneDifference(p: Quantity, q: Quantity): boolean {
  const [of, to] = [unitOf(p.unit), unitOf(q.unit)];
  if (!of || !to || of.factor === to.factor || Math.max(p.step, q.step) >= COARSE) return false;
  const times = of.factor / to.factor;
  const slack = (p.step * times + q.step) / 2 + 1e-9;
  const equal = (x: Bound, y: Bound): boolean =>
    typeof x === 'number' && typeof y === 'number' && x !== 0 && Math.abs(x * times - y) <= slack;
  return equal(p.low ?? p.high, q.low ?? q.high) && equal(p.high ?? p.low, q.high ?? q.low);
}
