import type { Tokens } from '../../text/tokens.ts';
import { isCurrency, MINOR_COINS } from '../currencies.ts';
import { isGlued, isSymbol, isWord, type Draft, type Refiner } from '../draft.ts';
import { unitAt } from '../recognizers/measure.ts';
import { convert, dimensionOf } from '../units.ts';
import { tidySum } from '../tidy.ts';

/** "33.0 ± 1.0 min", "5 +/- 2", "40 plus or minus 3", "$1.2 billion, plus or minus $30 million". */
export const plusMinus: Refiner = {
  id: 'plus-minus',
  refine(t, drafts) {
    const out: Draft[] = [];
    for (const draft of drafts) {
      const first = out.at(-1);
      const uneven = first && unevenSpread(t, out, draft);
      if (uneven) {
        out.splice(-2, 2, uneven);
        continue;
      }
      const joined = first && spread(t, first, draft);
      if (joined) out[out.length - 1] = joined;
      else out.push(draft);
    }
    return out;
  },
};

/** "2.67 +0.52 −0.47 g/cm3": how far up and how far down, by signs right before them. */
function unevenSpread(t: Tokens, out: readonly Draft[], down: Draft): Draft | undefined {
  const [middle, up] = [out.at(-2), out.at(-1)!];
  if (middle?.measure !== 'bare' || up.measure !== 'bare' || middle.trace[0] !== 'amount') return undefined;
  if (up.from !== middle.to + 1 || !isSymbol(t, middle.to, '+') || !isGlued(t, up.from)) return undefined;
  // the minus is a sign of its own, or of the figure
  const own = down.from === up.to + 1 && isSymbol(t, up.to, '−', '-', '–');
  if (!own && !(down.from === up.to && isSymbol(t, down.from, '−', '-', '–'))) return undefined;
  if (down.measure === 'noun' || !isExact(middle) || !isExact(up) || !isExact(down)) return undefined;
  return {
    ...middle,
    to: down.to,
    low: tidySum((middle.low as number) - Math.abs(down.low as number)),
    high: tidySum((middle.low as number) + (up.low as number)),
    unit: down.unit,
    kind: down.kind,
    measure: down.measure,
    modality: 'range',
    interval: true,
    trace: [...middle.trace, 'plus-minus'],
  };
}

const isExact = ({ low, high }: Draft): boolean => typeof low === 'number' && low === high;

/** Units of a tolerance that are said of percentages: "45 percent, plus or minus 50 basis points". */
const POINTS: ReadonlyMap<string, number> = new Map([
  ['pp', 1],
  ['bp', 0.01],
]);

/** Whether a tolerance in percent is one of its figure; "40, plus or minus 3 percent" are percentages both. */
const isShareOf = (a: Draft, b: Draft): boolean =>
  b.unit === '%' && a.unit !== '%' && (a.measure !== 'bare' || a.magnitude);

/** What a tolerance comes to in the unit of its figure, or undefined where the two are of different things. */
function tolerance(a: Draft, b: Draft): number | undefined {
  const off = Math.abs(b.low as number);
  // "1.3 billion, plus or minus 2%": a share of the figure itself
  if (isShareOf(a, b)) return (Math.abs(a.low as number) * off) / 100;
  // "24, plus or minus 50 basis points": a percentage whose percent goes without saying
  if (a.measure === 'bare' && !a.magnitude && POINTS.has(b.unit)) return off * POINTS.get(b.unit)!;
  if (a.measure !== 'unit' || b.measure !== 'unit' || a.unit === b.unit) return off;
  if (a.unit === '%') return POINTS.has(b.unit) ? off * POINTS.get(b.unit)! : undefined;
  if (isCurrency(a.unit)) return MINOR_COINS.has(b.unit) && !MINOR_COINS.has(a.unit) ? off / 100 : undefined;
  return dimensionOf(a.unit) === dimensionOf(b.unit) && a.kind !== 'temperature'
    ? convert(off, b.unit, a.unit)
    : undefined;
}

/** Token behind "±", "+/-" or "plus or minus" at `at`, also behind a comma. */
function overSpread(t: Tokens, from: number): number | undefined {
  const at = isSymbol(t, from, ',', '(') ? from + 1 : from;
  if (isSymbol(t, at, '±')) return at + 1;
  if (isWord(t, at, 'plus') && isWord(t, at + 1, 'or') && isWord(t, at + 2, 'minus')) return at + 3;
  // the figure behind "+/-5" may have taken the minus for its sign
  return isSymbol(t, at, '+') && isSymbol(t, at + 1, '/')
    ? isSymbol(t, at + 2, '-', '−')
      ? at + 3
      : at + 2
    : undefined;
}

function spread(t: Tokens, a: Draft, b: Draft): Draft | undefined {
  const at = overSpread(t, a.to);
  // "+/-5" may have its minus inside the figure
  if (at === undefined || (b.from !== at && !(b.from === at - 1 && isSymbol(t, b.from, '-', '−')))) return undefined;
  if (typeof a.low !== 'number' || typeof b.low !== 'number' || a.low !== a.high || b.low !== b.high) return undefined;
  // "12.5 (±1.3) years"
  const bracket = isSymbol(t, a.to, '(');
  if (bracket && (!isSymbol(t, b.to, ')') || a.measure !== 'bare' || b.measure !== 'bare')) return undefined;
  const behind = bracket ? unitAt(t, b.to + 1) : undefined;
  const off = tolerance(a, b);
  if (off === undefined) return undefined;
  const unit = a.measure === 'unit' || isShareOf(a, b) || b.measure === 'bare' ? a : b;
  // "4.8 ± 1.2 billion years": one scale for both
  const scale = !a.magnitude && b.magnitude && a.measure === 'bare' && !a.grouped ? b.scale : 1;
  const middle = a.low * scale;
  return {
    ...a,
    to: behind ? behind.to : bracket ? b.to + 1 : b.to,
    low: tidySum(middle - off),
    high: tidySum(middle + off),
    step: a.step * scale,
    scale: a.scale * scale,
    magnitude: a.magnitude || b.magnitude,
    unit: behind ? behind.unit.id : POINTS.has(unit.unit) && a.measure === 'bare' ? '%' : unit.unit,
    kind: behind ? behind.unit.kind : unit.kind,
    measure: behind ? 'unit' : unit.measure,
    modality: 'range',
    interval: true,
    trace: [...a.trace, 'plus-minus'],
  };
}
