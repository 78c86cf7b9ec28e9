import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, T, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  isDash,
  endsSentence,
  isDigits,
  isGlued,
  isLetters,
  widthAt,
  isSymbol,
  isWord,
  lower,
  wordTest,
} from '../draft.ts';
import { VOCABULARY } from '../lexicon.ts';

/** Versions that a text names again and again ("Vesta 4.6"), and leaves the name of out: "whether 4.6 is worth it", "for 4.5 that was". */

/** Words that stand before a number and name nothing with versions: "In 4.6", "Section 4.6", "About 4.6". */
const NO_NAME = FUNCTION_WORD | W.reference | W.hedge | W.cardinal | W.month | W.unit;
/** What is measured in decimals: "Magnitude 4.5", "Score 7.5". */
const isMeasure =
  /^(?:accuracy|precision|recall|sensitivity|specificity|temperature|humidity|velocity|latency|throughput|turnout|magnitude|scores?|scored|rating|rated|grades?|levels?|scale|mean|median|average|ratio|rates?|index|gpa|stages?|category|depth|height|width|length|weight|speed|mass|density|pressure|ph|richter|total|odds|yield|margin|price|factor)$/;

const mayHaveVersions = (name: string): boolean => {
  const id = VOCABULARY.ids.get(name);
  return !isMeasure.test(name) && !(id !== undefined && VOCABULARY.classes[id]! & NO_NAME);
};

const isCounted = wordTest(/^(?:percent|per|points?|million|billion|trillion|times|k?m|kg)$/);
/** Letters of a name, at most, and of a number before and behind its point. */
const LONGEST_NAME = 16;
const LONGEST_PART = 2;

/** The name before the decimal at tokens `[i, i + 3)`, "Vesta 4.6", which a version may be of; undefined for any other token. */
function nameBefore(t: Tokens, i: number): string | undefined {
  if (t.kind[i] !== T.digits || !isSymbol(t, i + 1, '.') || !isGlued(t, i + 1) || !isDigits(t, i + 2)) return undefined;
  if (!isGlued(t, i + 2) || isGlued(t, i) || widthAt(t, i) > LONGEST_PART || widthAt(t, i + 2) > LONGEST_PART)
    return undefined;
  const width = i > 0 && isLetters(t, i - 1) && isCapital(t, i - 1) ? widthAt(t, i - 1) : 0;
  if (width < 2 || width > LONGEST_NAME) return undefined;
  const next = i + 3;
  if (isGlued(t, next) ? isSymbol(t, next, '%') || isLetters(t, next) : isCounted(t, next)) return undefined;
  if (isSymbol(t, next, '.') && isGlued(t, next) && isDigits(t, next + 1) && isGlued(t, next + 1)) return undefined;
  // "CI 0.42–0.85": from one value to another
  if (isDash(t, next) && isGlued(t, next) && isDigits(t, next + 1)) return undefined;
  return lower(t, i - 1);
}
/** Places of a text at which a number is a version, at least. */
const LEAST = 2;
/** Places at which versions of one row are named, behind which a further one of the row needs no name. */
const MANY = 4;

interface Versions {
  /** Names by version, in small letters. */
  readonly names: ReadonlyMap<string, ReadonlySet<string>>;
  /** How often a version before this point is named, by the digits before the point: "4" of "4.6" and "4.5". */
  readonly majors: ReadonlyMap<string, number>;
  /** All names that have versions. */
  readonly named: ReadonlySet<string>;
}

const versionsOf = onceForText((t): Versions => {
  const found = new Map<string, string[]>();
  for (let i = 0; i < t.count; i++) {
    const name = nameBefore(t, i);
    if (name === undefined || !mayHaveVersions(name)) continue;
    const number = textOf(t, i, i + 3);
    const list = found.get(number);
    if (list) list.push(name);
    else found.set(number, [name]);
  }
  const names = new Map<string, ReadonlySet<string>>();
  for (const [number, list] of found) if (list.length >= LEAST) names.set(number, new Set(list));
  const majors = new Map<string, number>();
  for (const [number, list] of found) {
    const major = number.split('.')[0]!;
    majors.set(major, (majors.get(major) ?? 0) + list.length);
  }
  return { names, majors, named: new Set([...names.values()].flatMap(set => [...set])) };
});

const textOf = (t: Tokens, from: number, to: number): string => t.text.slice(t.start[from], t.end[to - 1]);

/** "Fell 4.1" at the start of a line: a name that the text gives this version elsewhere. */
export const isVersionOf = (t: Tokens, name: number, from: number, to: number): boolean =>
  versionsOf(t)
    .names.get(textOf(t, from, to))
    ?.has(lower(t, name)) === true;

/** Words behind which a number is a measure, not a version: "stood at 4.3", "a rate of 4.3". */
const measures = wordTest(
  /^(at|of|by|was|were|be|been|is|about|around|nearly|only|scored|scores|reached|hit|rose|fell|or)$/,
);

/** Whether a decimal without its name is a version that the text names: no word measures by it and nothing behind it is counted. */
export function isVersionAlone(t: Tokens, from: number, to: number): boolean {
  const before = from - 1;
  const goesOn = isLetters(t, to)
    ? (classAt(t, to) & (W.verb | W.auxiliary | W.determiner | W.pronoun)) !== 0 || isWord(t, to, 'and')
    : false;
  if (!isLetters(t, before) || measures(t, before) || !(goesOn || isGoing(t, to))) return false;
  const number = textOf(t, from, to);
  const { names, majors } = versionsOf(t);
  const known = names.has(number) || (majors.get(number.split('.')[0]!) ?? 0) >= MANY;
  return known && !amountsOf(t).has(number);
}
const isGoing = wordTest(/[a-z]{3}ing$/);

const AMOUNT = /\$(\d{1,2}\.\d{1,2})(?!\d)|(?<!\d)(\d{1,2}\.\d{1,2})(?:%| percent\b)/g;
/** What the text states as a share or an amount of money: such a number is no version where it stands alone. Reads all of it, once. */
const amountsOf = onceForText(
  (t): ReadonlySet<string> => new Set([...t.text.matchAll(AMOUNT)].map(([, money, share]) => (money ?? share)!)),
);

/** Tokens back to the figure that a name without its verb goes on from. */
const CLAUSE = 24;

/** "Fell streams 142 tokens a second, Tarn 58": a name that has versions, of which this number is none, in the second half of a sentence with a figure. */
export function isGapped(t: Tokens, name: number, from: number, to: number): boolean {
  if (!(isSymbol(t, name - 1, ',', ';') || isWord(t, name - 1, 'and', 'while', 'but'))) return false;
  if (isLetters(t, to) && !isWord(t, to, 'below', 'above', 'and', 'but', 'which', 'in', 'on', 'at')) return false;
  const { names, named } = versionsOf(t);
  if (!named.has(lower(t, name)) || names.has(textOf(t, from, to))) return false;
  let figure = false;
  let other = false;
  for (let i = name - 2; i >= 0 && name - i <= CLAUSE && !isBreak(t, i) && !endsSentence(t, i); i--) {
    if (isDigits(t, i)) figure = true;
    else if (isLetters(t, i) && isCapital(t, i) && named.has(lower(t, i)) && lower(t, i) !== lower(t, name))
      other = true;
  }
  return figure && other;
}
