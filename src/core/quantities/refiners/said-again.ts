import type { Tokens } from '../../text/tokens.ts';
import { isSymbol, type Draft } from '../draft.ts';
import { convert, dimensionOf, unitOf } from '../units.ts';
import { isWarmerBy } from '../warmer-by.ts';

/** A figure that a bracket says again in another unit. */

/** A length in brackets is no further off the one before it, which it says again in another unit. */
const SAID_AGAIN = 0.08;

/** Whether a figure is said loosely. */
export const isGuess = (draft: Draft): boolean => draft.modality === 'approximate' || draft.idiomatic;

/**
 * "up to 0.3 metres (one foot)", "over 40 knots (74 km/h; 46 mph)", "about 60 pounds (27 kg)": a bound or a guess said again in another
 * unit is one there too. `again`: the figure before was said again itself.
 */
export function saysAgain(t: Tokens, last: Draft, draft: Draft, again: boolean): boolean {
  // "25 km (16 mi.)"
  const to = isSymbol(t, draft.to, '.') && isSymbol(t, draft.to + 1, ')') ? draft.to + 1 : draft.to;
  if (draft.from !== last.to + 1 || !isSymbol(t, to, ')', ';', ',', '/')) return false;
  if (!isSymbol(t, last.to, '(') && !(again && isSymbol(t, last.to, ';', ',', '/'))) return false;
  const loose = last.modality === 'at-most' || last.modality === 'at-least' || isGuess(last);
  if (!loose || draft.modality !== 'exact') return false;
  if (last.measure !== 'unit' || draft.measure !== 'unit' || last.unit === draft.unit || last.low !== last.high)
    return false;
  if (typeof last.low !== 'number' || typeof draft.low !== 'number' || draft.low !== draft.high) return false;
  const dimension = dimensionOf(last.unit);
  if (dimension === undefined || dimension !== dimensionOf(draft.unit)) return false;
  // of "20 °C (68 °F)" the nought is not the same; of "3 °C warmer (5.4 °F)" it does not count
  if (last.kind === 'temperature' && !isWarmerBy(t, last)) return false;
  const said =
    last.kind === 'temperature'
      ? (draft.low * unitOf(draft.unit)!.factor) / unitOf(last.unit)!.factor
      : convert(draft.low, draft.unit, last.unit);
  return said !== undefined && Math.abs(said - last.low) <= SAID_AGAIN * Math.abs(last.low);
}
