import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  isDash,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  lower,
  someToken,
  widthAt,
  wordTest,
} from '../draft.ts';
import { currencyBefore, unitNameAt } from '../lexicon.ts';
import type { Numeral } from '../numerals.ts';
import { isPerson } from '../persons.ts';
import { aboutSport, isSportText } from '../sport.ts';
import { nounAfter } from './noun.ts';
import { tidy } from '../tidy.ts';

/** Letters that stand for thousands and millions where the words around them say so. */

/** What "ten k" is before that is no amount, but a distance. */
const saysRace = wordTest(/^(run|runs|race|races|runner|runners|walk|road|title|record)$/);

/** The same in a text of sport, where a mark of so many thousands might be anything else. */
const isOfRace = wordTest(
  /^(splits?|mark|point|pace|distance|time|times|best|pb|finish|course|event|championships?|laps?)$/,
);

const leadsToMark = wordTest(
  /^(through|at|by|past|hit|reached|between|and|from|to|slowest|fastest|first|last|final|opening|ran|after|the|their|his|her)$/,
);
/** "the 10K split", "through 10K in 31:26", "between 30K and 35K". */
function isRaceMark(t: Tokens, end: number): boolean {
  let first = end - 1;
  while (first > 0 && isGlued(t, first) && (isDigits(t, first - 1) || isSymbol(t, first - 1, '.'))) first--;
  return (
    isOfRace(t, end) || (leadsToMark(t, first - 1) && (!isLetters(t, end) || isWord(t, end, 'in', 'and', 'with', 'at')))
  );
}

const scaledBy = (numeral: Numeral, end: number, scale: number): Numeral => ({
  ...numeral,
  end,
  value: tidy(numeral.value * scale),
  step: numeral.step * scale,
  scale,
  magnitude: true,
});

/** "four hundred k", "one point two mil": a letter or stump said for thousands and millions. */
export function saidShort(t: Tokens, numeral: Numeral): Numeral | undefined {
  const at = numeral.end;
  if (numeral.scale > 1 || isGlued(t, at) || !isLetters(t, at) || isCapital(t, at)) return undefined;
  const mil = lower(t, at) === 'mil' && (numeral.form === 'words' || !isThickness(t, at));
  const scale = mil ? 1e6 : lower(t, at) === 'k' && numeral.form === 'words' ? 1e3 : 0;
  // "thirty k an hour" is a speed, "two k's" are kilometres
  if (scale === 0 || isSymbol(t, at + 1, "'", '’') || unitNameAt(t, at) || saysRace(t, at + 1)) return undefined;
  return scaledBy(numeral, at + 1, scale);
}

const isThick = wordTest(
  /^(thick|thickness|thicker|thinner|gauge|films?|sheets?|sheeting|liners?|linings?|underlay|bags?|pouch(es)?|plastic|poly|polythene|polyethylene|vinyl|nitrile|latex|gloves?|mylar|laminate[ds]?|laminating|coat(s|ed|ing|ings)?|paint|primer|epoxy|resin|varnish|membranes?|barriers?|tape|copper|traces?|wide|gap|clearance|foil|inch|inches|microns?|tarps?)$/,
);
const THICK_REACH = 6;
/** "a 6 mil sheet": thousandths of an inch. */
const isThickness = (t: Tokens, at: number): boolean => someToken(t, at - THICK_REACH, at + THICK_REACH, isThick);

/** "a 5K run", "the 10k race": kilometres. */
export function raceInThousands(t: Tokens, numeral: Numeral): Numeral | undefined {
  if (
    numeral.form !== 'digits' ||
    numeral.scale !== 1e3 ||
    numeral.grouped ||
    (!saysRace(t, numeral.end) && !(isRaceMark(t, numeral.end) && (aboutSport(t, numeral.end) || isSportText(t))))
  )
    return undefined;
  if (!/k/i.test(t.text[t.start[numeral.end - 1]!]!) || numeral.value > LONGEST_RACE * 1e3) return undefined;
  return { ...numeral, value: tidy(numeral.value / 1e3), step: tidy(numeral.step / 1e3), scale: 1, magnitude: false };
}

/** Kilometres of a race that is told in K, at most. */
const LONGEST_RACE = 100;

/** What is counted by the million, besides people. */
const isMany = wordTest(
  /^(people|consumers|citizens|inhabitants|residents|buyers|owners|clients|clicks|posts|songs|visitors|viewers|listeners|readers|users|subscribers|members|customers|followers|voters|votes|refugees|migrants|immigrants|households|homes|families|jobs|shares|copies|units|vehicles|cars|passengers|tickets|downloads|accounts|doses|cases|deaths|births|phones|handsets|devices|downloads|views|hits|streams|transactions|trips|journeys|flights|visits|orders|items|packages|parcels|hours|workers|staff|children|women|men|adults|pupils|students|patients|borrowers|savers|investors|shareholders|pensioners|taxpayers|tourists|guests|euros|dollars|animals|birds|trees|species|businesses|properties|houses|records|documents|emails|messages|computers|games|consoles|albums|books)$/,
);
/** What is so large, said right before: "a population of 39.2m", "they number 89.3m". */
const isLarge = wordTest(
  /^(population|audience|number|numbers|numbered|membership|circulation|readership|workforce|electorate|sold|sells?|shipped|ships?|bought|attracted|drew|registered)$/,
);

/** "2.3m visitors", "3m of them", "1.2m barrels", "a population of 39.2m": a small m that stands for millions, not for metres. */
export function inMillions(t: Tokens, numeral: Numeral): Numeral | undefined {
  const at = numeral.end;
  if (numeral.form !== 'digits' || numeral.scale > 1 || !isLetters(t, at) || widthAt(t, at) !== 1 || !isGlued(t, at))
    return undefined;
  const letter = t.text[t.start[at]!];
  const scale = letter === 'm' ? 1e6 : letter === 'b' ? 1e9 : 0;
  const next = at + 1;
  const runsOn = isGlued(t, next) && (isLetters(t, next) || isDigits(t, next) || isSymbol(t, next, '/', '-', '²', '³'));
  if (scale === 0 || runsOn || numeral.grouped) return undefined;
  const part = isWord(t, next, 'of') && isWord(t, next + 1, 'them', 'these', 'those', 'whom', 'which', 'us', 'its');
  const large =
    part ||
    isCountedByMillions(t, next, numeral.decimals > 0) ||
    saidLarge(t, at - 1) ||
    (letter === 'm' && (isBehindMillions(t, at - 1) || isPartOfMillions(t, at)));
  return large || (letter === 'm' && isOfMoney(t, numeral, at)) ? scaledBy(numeral, next, scale) : undefined;
}

/** Amounts of money with a small m behind them: "$372.7m". So many make the letter mean millions in the whole text. */
const SHORT_MONEY = /[$€£¥]\d[\d.,]{0,12}m\b|\d[\d.,]{0,12}m (?:euros|dollars|pounds|yen|rupees)\b/g;
const LEAST_MONEY = 3;
/** What a text of lengths says somewhere, and what is said right beside one. */
const OF_LENGTHS =
  /\b(?:met(?:re|er)s?|kilomet(?:re|er)s?|km|feet|miles|wide|tall|deep|race|track|hurdles|sprint|relay|freestyle)\b/i;

const ofMoney = onceForText(t => (t.text.match(SHORT_MONEY)?.length ?? 0) >= LEAST_MONEY && !OF_LENGTHS.test(t.text));

/** "$150–158m", and "9.12m against 7.94m a year ago" in a text that writes its money so. */
function isOfMoney(t: Tokens, numeral: Numeral, at: number): boolean {
  let first = at - 1;
  while (first > 0 && isGlued(t, first) && (isDigits(t, first - 1) || isSymbol(t, first - 1, '.', ','))) first--;
  let before = first - 2;
  if (isDash(t, first - 1) && isGlued(t, first) && isDigits(t, before)) {
    while (before > 0 && isGlued(t, before) && (isDigits(t, before - 1) || isSymbol(t, before - 1, '.', ','))) before--;
    if (currencyBefore(t, before)) return true;
  }
  return numeral.value < MOST_MILLIONS && ofMoney(t);
}

/** Tokens between what was counted by the million and what came of it, at most: "fell 1m barrels to 294.3m". */
const BEHIND_REACH = 5;

/** "had fallen 1m barrels to 294.3m": behind a change that is counted by the million. */
function isBehindMillions(t: Tokens, last: number): boolean {
  let first = last;
  while (first > 0 && isGlued(t, first)) first--;
  if (!isWord(t, first - 1, 'to', 'from')) return false;
  for (let i = first - 2; i > 0 && first - i <= BEHIND_REACH; i--)
    if (isWord(t, i, 'm') && isGlued(t, i) && isDigits(t, i - 1)) return isCountedByMillions(t, i + 1, false);
  return false;
}

/** Tokens back to a count in millions whose part a number is, and words that lead to such a part. */
const PART_REACH = 16;
const leadsToPart = wordTest(/^(including|of|over|about|around|nearly|almost|and|with|than|some|roughly)$/);

/** "over 100m more homes, including over 30m in the north": a part of what was counted by the million, in one sentence. */
function isPartOfMillions(t: Tokens, m: number): boolean {
  let first = m - 1;
  while (first > 0 && isGlued(t, first)) first--;
  const closed = !isLetters(t, m + 1) || (classAt(t, m + 1) & (W.preposition | W.conjunction)) !== 0;
  if (!closed || !leadsToPart(t, first - 1)) return false;
  for (let i = first - 1; i > 0 && first - i <= PART_REACH && !isSymbol(t, i, '.', ';'); i--)
    if (isWord(t, i, 'm') && isGlued(t, i) && isDigits(t, i - 1)) return isCountedByMillions(t, i + 1, false);
  return false;
}

/** So many millions nobody writes, but billions. */
const MOST_MILLIONS = 1000;

/** Whether the number that ends at a token is said to be how many there are of something. */
function saidLarge(t: Tokens, last: number): boolean {
  let before = last;
  while (before > 0 && isGlued(t, before)) before--;
  before--;
  if (isWord(t, before, 'of', 'at', 'is', 'was', 'about', 'over', 'nearly', 'around')) before--;
  return isLarge(t, before);
}

/** What is so many metres long or high, where a decimal stands before a small m. */
const isMeasured = wordTest(
  /^(waves?|fences|walls|pools|boards|jumps|heights|boats|yachts|bars|poles|ropes|cables|pipes|trees|statues|towers|masts|ceilings|screens|sections|waters|depths|lengths|strips|swells|snakes|sharks|panels|barriers|blocks|hurdles|sprints?|runners|tall|steps|stones|tunnels|trenches|planks|ladders|rods|sheets|squares)$/,
);

const isLost = wordTest(/^(lost|working|extra|additional|sick|missed|man|woman|bed)$/);

function isCountedByMillions(t: Tokens, next: number, decimal: boolean): boolean {
  if (unitNameAt(t, next)) return true;
  // "25m lost working days"
  if (
    !decimal &&
    isLost(t, next) &&
    [next + 1, next + 2].some(k => (classAt(t, k) & W.timeUnit) !== 0 && unitNameAt(t, k))
  )
    return true;
  const noun = nounAfter(t, next, true);
  return (
    noun !== undefined &&
    noun.plural &&
    (isMany(t, noun.to - 1) || isPerson(noun.unit) || (decimal && noun.to === next + 1 && !isMeasured(t, next)))
  );
}
