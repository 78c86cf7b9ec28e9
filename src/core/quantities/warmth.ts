import { tokenText, type Tokens } from '../text/tokens.ts';
import { isLetters, isSymbol } from './draft.ts';

/** Tokens on each side in which a word or sign of warmth is looked for. */
const REACH = 24;
const WARMTH =
  /^(temperatures?|warm|warmer|warmed|warming|hot|hotter|cold|colder|cool|cooler|cooled|cooling|heat|heated|heating|thermal|thermosphere|degrees?|celsius|kelvin|fahrenheit|freezing|frost|frosty|chilly|scorching|sweltering|heatwaves?|thermometers?|shade|outside|absolute|melting|melts?|boiling|annealed|superconducting)$/;

/** Whether the text around a token speaks of warmth: what makes a letter behind a number a temperature. */
export function aboutWarmth(t: Tokens, at: number): boolean {
  for (let i = Math.max(0, at - REACH); i < Math.min(t.count, at + REACH); i++) {
    if (isSymbol(t, i, '°', '℃', '℉')) return true;
    if (isLetters(t, i) && WARMTH.test(tokenText(t, i).toLowerCase())) return true;
  }
  return false;
}
