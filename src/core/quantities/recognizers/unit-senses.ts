import { onceForText } from '../../text/once-for-text.ts';
import type { Tokens } from '../../text/tokens.ts';
import { isGlued, someToken, wordTest } from '../draft.ts';
import { unitOf, type Unit } from '../units.ts';

/** Symbols of two units, told apart by what the text speaks of. */

const AT_SEA = /\b(?:knots?|kts|nautical|runway|airspeed|vessel|helicopter|aircraft|offshore)\b/i;
const SMALL = /\b(?:wavelengths?|nanomet\w{2,6}|chips?|transistors?|process node|lithograph\w{1,4}|infrared)\b/i;
const isAtSea = onceForText(t => AT_SEA.test(t.text) && !SMALL.test(t.text));

const STARS = /\b(?:parsecs?|light[- ]years?|[kM]pc|exoplanets?|stellar|galax(?:y|ies)|planet)\b|[RM]⊕|\d ?ly\b/;
const isOfStars = onceForText(t => STARS.test(t.text));

/** Of the air: not blood pressure, and nobody under pressure. */
const PRESSURE =
  /\b(?:millibars?|baromet(?:ers?|ric)|hectopascals?)\b|(?<!\b(?:blood|under|peer|water|oil|tyre|tire|real|more|less|of) )\bpressure\b(?! (?:on|from|to|group|cooker|washer)\b)/i;
/** Whether a text speaks of the pressure of the air. */
export const isOfPressure = onceForText(t => PRESSURE.test(t.text));

/** What has so many bytes, beside a figure. */
const isOfData = wordTest(
  /^(ram|rom|memory|storage|disks?|discs?|drives?|downloads?|downloaded|uploads?|uploaded|files?|data|bandwidth|cache|flash|computers?|software|firmware|bytes?|bits?|pdf|images?|videos?|attachments?)$/,
);
/** Tokens from a symbol to such a word, at most. */
const DATA_REACH = 8;

const isOfGravity = wordTest(/^(gravity|gravitational|acceleration|decelerat(ion|ed)|accelerat(ed|ing))$/);
/** Tokens before a symbol in which such a word stands: "surface gravity there is 0.13 g". */
const GRAVITY_REACH = 8;

/**
 * The unit that a symbol stands for: "0.6 nm" is nautical beside knots, "38.07 pc" are parsecs beside light years, "938 MB" a pressure in a
 * text of it.
 */
export function senseOf(t: Tokens, symbol: number, unit: Unit): Unit {
  if (unit.id === 'nm' && isAtSea(t)) return unitOf('nmi')!;
  if (unit.id === '%' && !isGlued(t, symbol) && t.text.startsWith('pc', t.start[symbol]) && isOfStars(t))
    return unitOf('pc')!;
  if (unit.id === 'g' && someToken(t, symbol - GRAVITY_REACH, symbol + 2, isOfGravity)) return unitOf('gₙ')!;
  if (unit.id === 'MB' && isOfPressure(t) && !someToken(t, symbol - DATA_REACH, symbol + DATA_REACH, isOfData))
    return unitOf('mbar')!;
  return unit;
}
