import type { Kind, Quantity } from '../model.ts';
import { T, tokenize } from '../text/tokens.ts';
import { wordMap } from '../text/word-map.ts';
import { MINOR_COINS } from './currencies.ts';
import { currencyNameAt, currencySignAt, unitNameAt, unitSymbolAt, VOCABULARY } from './lexicon.ts';
import { stepOfWhole } from './numerals.ts';
import { tidy } from './tidy.ts';

/** Units and scales that a table states once for all its figures. */

/** What a table or its caption gives to bare figures. */
export interface UnitPhrase {
  readonly unit?: { readonly id: string; readonly kind: Kind } | undefined;
  readonly scale: number;
}

/** A figure so many times as large, in the unit where one is given. */
export function inUnit(quantity: Quantity, scale: number, unit: UnitPhrase['unit']): Quantity {
  const times = <B>(bound: B): B | number => (typeof bound === 'number' ? tidy(bound * scale) : bound);
  const [low, high] = [times(quantity.low), times(quantity.high)];
  const decimals = quantity.step < 1 && quantity.step > 0;
  return {
    ...quantity,
    low,
    high,
    step: scale === 1 || decimals ? quantity.step * scale : stepOfWhole(typeof low === 'number' ? low : 0),
    ...(unit ? { unit: unit.id, kind: unit.kind } : {}),
  };
}

const SCALES = wordMap({
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
});
const SHORT_SCALES = wordMap({
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  B: 1e9,
});

/** Coins of which a hundred are one of a currency. */
export const HUNDREDTH = 0.01;
const COINS_OF: Readonly<Record<string, string>> = { pence: 'GBP', penny: 'GBP', cent: 'USD' };
/** A phrase that is a unit and nothing else: "km²", "$m", "millions of euros", "US$ million", "thousands". */
export function readPhrase(phrase: string): UnitPhrase | undefined {
  const t = tokenize(phrase, VOCABULARY);
  let unit: UnitPhrase['unit'];
  let scale = 1;
  let i = 0;
  while (i < t.count) {
    if (t.kind[i] === T.break) {
      i++;
      continue;
    }
    const word = t.kind[i] === T.word ? t.text.slice(t.start[i], t.end[i]).toLowerCase() : '';
    const magnitude =
      SCALES.get(word) ??
      (unit && (t.glued[i] || unit.kind === 'money')
        ? SHORT_SCALES.get(t.text.slice(t.start[i], t.end[i]))
        : undefined);
    const sign = currencySignAt(t, i);
    const currency = sign ?? currencyNameAt(t, i);
    const measure = unitSymbolAt(t, i) ?? unitNameAt(t, i);
    if (magnitude) {
      scale = magnitude;
      i++;
    } else if (currency) {
      // "Earnings per share (pence)": hundredths of the currency
      const of = COINS_OF[currency.value];
      if (MINOR_COINS.has(currency.value) && of === undefined) return undefined;
      unit = { id: of ?? currency.value, kind: 'money' };
      if (of !== undefined) scale = HUNDREDTH;
      i = currency.at;
    } else if (measure && !unit && !(measure.value.id === 'x' && measure.at === i + 1 && word !== '')) {
      unit = { id: measure.value.id, kind: measure.value.kind };
      i = measure.at;
    } else if (word === 'of' || word === 'in' || word === 'the') i++;
    else return undefined;
  }
  return unit || scale !== 1 ? { ...(unit ? { unit } : {}), scale } : undefined;
}
