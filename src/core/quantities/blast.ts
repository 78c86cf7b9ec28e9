import { onceForText } from '../text/once-for-text.ts';
import type { Tokens } from '../text/tokens.ts';
import { isWord, saidBefore, someToken, wordTest } from './draft.ts';
import { unitOf, type Unit } from './units.ts';

/** Kilotons and megatons: of TNT where a blast is spoken of, of mass elsewhere, and "kt" knots where neither is. */

/** What only a blast has, wherever in the text it is said. */
const OF_BLASTS = /\b(?:TNT|detonat(?:ed|ion|ions|es)|warheads?|airbursts?)\b/;
/** Words near a figure that speak of a blast, and those that speak of what moves or weighs. */
const speaksOfBlast = wordTest(
  /^(explo(ded|des|sion|sions|sive|sives)|blasts?|bombs?|blew|blow|blown|energy|energies|yields?|tnt|nuclear|detonat(ed|ion|ions))$/,
);
const speaksElse = wordTest(
  /^(knots?|winds?|gusts?|gusting|sail(ed|ing|s)?|ships?|boats?|vessels?|aircraft|airspeed|cargo|ore|co2|carbon|emissions?|coal|copper|grain|cement|steel)$/,
);
const speaksOfOre = wordTest(
  /^(ore|tonnes|mined|mining|milled|smelters?|refinery|copper|coal|grain|cement|steel|alumin(iu)?um|zinc|nickel|lithium|emissions?|co2|carbon)$/,
);
const [REACH, ORE_REACH] = [24, 14];

const ofBlasts = onceForText(t => OF_BLASTS.test(t.text));

/** Explosives that the force of a blast is told in, and words before the figure that say it is told so. */
const isExplosive = wordTest(/^(tnt|dynamite|trotyl)$/);
const measuresBlast = wordTest(
  /^(equal(s|led|ling)?|equivalents?|equivalence|corresponding|force|energy|energies|power|strength|yields?|yielded|yielding|explosive)$/,
);
const isOfBlast = wordTest(/^(energy|explosive|force)$/);
const MEASURED_REACH = 14;
/** Tons of an explosive are of about a million kilocalories each, whichever ton is meant. */
const IN_TNT: Readonly<Record<string, string>> = {
  t: 't TNT',
  'short ton': 't TNT',
  'long ton': 't TNT',
  kt: 'kt TNT',
  // how "kt" is read by itself
  kn: 'kt TNT',
  Mt: 'Mt TNT',
};

/** Token behind "of TNT"; the token itself where it does not stand there. */
export const endOfExplosive = (t: Tokens, to: number): number =>
  isWord(t, to, 'of') && isExplosive(t, to + 1) ? to + 2 : to;

/** The energy that a unit written short stands for: "98 kt", "60 kilotons" of an explosion. The unit itself elsewhere. */
export function asBlast(t: Tokens, at: number, unit: Unit, to: number): Unit {
  // "equal to 15,000 tons of dynamite"; on a ship they are a cargo
  if (endOfExplosive(t, to) > to && saidBefore(t, at - 1, MEASURED_REACH, measuresBlast))
    return unitOf(IN_TNT[unit.id] ?? unit.id)!;
  const id = unit.id === 'Mt' ? 'Mt TNT' : unit.id === 'kt' || isWord(t, at, 'kt') ? 'kt TNT' : undefined;
  if (id === undefined || unit.id === id) return unit;
  // "30 megatons of energy"
  if (isWord(t, to, 'of') && isOfBlast(t, to + 1)) return unitOf(id)!;
  // "60 kt of rock"
  if (isWord(t, to, 'of')) return unit.id === 'kn' ? unitOf('kt')! : unit;
  if (unit.id === 'kn' && saidBefore(t, at - 1, ORE_REACH, speaksOfOre)) return unitOf('kt')!;
  if (someToken(t, at - REACH, at + REACH, speaksElse)) return unit;
  return ofBlasts(t) || someToken(t, at - REACH, at + REACH, speaksOfBlast) ? unitOf(id)! : unit;
}
