import { unitNameAt, unitSymbolAt } from '../lexicon.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isSymbol, wordTest, type Draft, type Refiner } from '../draft.ts';
import { nounAfter } from '../recognizers/noun.ts';

/**
 * What stands behind a bracket that goes in between a figure and its unit: "a mean of 47.3 (11.0) years", "a median of 5 (3–9) days", where
 * the bracket says how far the figures spread, and "12 (17%) women", where it says what share they are.
 */
export const bracketedSpread: Refiner = {
  id: 'bracketed-spread',
  refine(t, drafts) {
    for (let k = 1; k <= drafts.length; k++) {
      const mean = drafts[k - 1]!;
      if (mean.measure === 'bare' && isSymbol(t, mean.to, '(')) takeBehindStatistics(t, drafts, k - 1);
      const spread = drafts[k];
      if (!spread) break;
      if (mean.measure !== 'bare' || mean.trace[0] !== 'amount' || !isBracketed(t, mean, spread)) continue;
      const at = spread.to + 1;
      if (spread.unit === '%') {
        const noun = mean.step >= 1 ? nounAfter(t, at, true) : undefined;
        if (noun?.plural && !unitNameAt(t, at)) give(mean, noun.unit, 'count', 'noun');
        continue;
      }
      const unit = unitNameAt(t, at) ?? unitSymbolAt(t, at);
      // "38.5 (6.9) kg m–2": a unit that goes on
      if (unit && (isSymbol(t, unit.at, '/', '·') || unitSymbolAt(t, unit.at) !== undefined)) continue;
      if (spread.measure !== 'bare' || !unit || unit.value.kind === 'percentage') continue;
      give(mean, unit.value.id, unit.value.kind, 'unit');
      give(spread, unit.value.id, unit.value.kind, 'unit');
    }
    return drafts;
  },
};

/** Tokens of a bracket of statistics, at most. */
const BRACKET = 14;
const isStatistic = wordTest(/^(mean|median|sd|se|sem|ci|iqr|range|interquartile|confidence)$/);

/** "4.9 (4.2–5.6, 95% CI) wolves", "4.2 ± 1.7 (mean ± SD) animals": what is counted stands behind the statistics. */
function takeBehindStatistics(t: Tokens, drafts: readonly Draft[], k: number): void {
  const mean = drafts[k]!;
  let at = mean.to + 1;
  let told = false;
  for (; at < mean.to + BRACKET && at < t.count && !isSymbol(t, at, '(', ')'); at++) told ||= isStatistic(t, at);
  if (!told || !isSymbol(t, at, ')') || (mean.trace[0] !== 'amount' && !mean.interval)) return;
  const noun = nounAfter(t, at + 1, true);
  if (!noun?.plural || unitNameAt(t, at + 1)) return;
  give(mean, noun.unit, 'count', 'noun');
  for (let n = k + 1; n < drafts.length && drafts[n]!.from < at; n++)
    if (drafts[n]!.measure === 'bare' && drafts[n]!.modality === 'range') give(drafts[n]!, noun.unit, 'count', 'noun');
}

/** Whether the second figure is all that a bracket right behind the first holds. */
const isBracketed = (t: Tokens, mean: Draft, spread: Draft): boolean =>
  spread.from === mean.to + 1 &&
  isSymbol(t, mean.to, '(') &&
  isSymbol(t, spread.to, ')') &&
  typeof mean.low === 'number' &&
  typeof spread.low === 'number';

function give(draft: Draft, unit: string, kind: Draft['kind'], measure: Draft['measure']): void {
  draft.unit = unit;
  draft.kind = kind;
  draft.measure = measure;
  draft.trace.push('bracketed-spread');
}
