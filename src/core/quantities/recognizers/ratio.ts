import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isNumber,
  isSymbol,
  isWord,
  saidBefore,
  someToken,
  wordTest,
  words,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { currencyBefore, currencyNameAt, unitNameAt, unitSymbolAt, VOCABULARY } from '../lexicon.ts';
import { isCricketText, isGameText } from '../games.ts';
import { readNumeral, type Numeral } from '../numerals.ts';
import { makeDraft, not } from './make-draft.ts';
import { isVessel } from './counted-one.ts';
import { isPlural, nounAfter } from './noun.ts';
import { tidy } from '../tidy.ts';

/** "One in five" says 19.5 % as well as 20 %: two digits of a share so stated are meant. */
export const stepOfShare = (percent: number): number => (percent > 0 ? 10 ** (Math.floor(Math.log10(percent)) - 1) : 0);

function bare(t: Tokens, at: number): boolean {
  return !unitSymbolAt(t, at) && (!unitNameAt(t, at) || isWord(t, at, 'times')) && !currencyNameAt(t, at);
}

/** "she is one in a million": praise, no share. */
const isSaidOfSomebody = (t: Tokens, i: number): boolean =>
  (isWord(t, i - 1, 'is', 'was', 'are', 'were') && isWord(t, i - 2, 'he', 'she', 'you', 'they', 'who')) ||
  (isWord(t, i - 3, 'he', 'she', 'you', 'they', 'who') && isSymbol(t, i - 2, "'", '’'));

/** What something happens in, one behind the other. */
const isSpell = wordTest(
  /^(overs|balls|deliveries|innings|games|matches|meetings|starts|appearances|outings|seasons|rounds|sessions|races|attempts|tries|sets|visits)$/,
);
const isPast = wordTest(/[a-z]{3}ed$/, /^(hundred|kindred|sacred|naked|wicked|hatred)$/);
const isChance = wordTest(/^(chances?|people|person|times?)$/);

/** "38 of 40", "13 out of 16 benchmarks", "three in five", "one chance in four", "1 in 21", "4.5 out of 10", "4:1 ratio". */
export const ratio: Recognizer = {
  id: 'ratio',
  begins: ['digits', 'cardinal'],
  plainly: {
    after: { words: words('chance chances people person time times out of in over to for') },
    at: (t, i) => isWord(t, i, 'one') || (isDigits(t, i) && digitsAt(t, i) === 1),
  },
  match(t, i) {
    if (!isDigits(t, i) && !(classAt(t, i) & W.cardinal)) return undefined;
    if (currencyBefore(t, i)) return undefined;
    const over = readNumeral(t, VOCABULARY, i);
    if (!over || over.magnitude || over.fraction) return undefined;
    const joined =
      colonRatio(t, i, over) ??
      joinedRatio(t, i, over) ??
      toOne(t, i, over) ??
      mark(t, i, over) ??
      odds(t, i, over) ??
      evenChance(t, i, over) ??
      tried(t, i, over);
    if (joined) return joined;
    let at = over.end;
    // "one adult in 2,300", "1 child out of 40"
    if (over.value === 1)
      for (let n = 0; n < 2 && isLetters(t, at) && !(classAt(t, at) & FUNCTION_WORD) && !isPast(t, at); n++) at++;
    // "nine times out of ten"
    if (isChance(t, at) || (isWord(t, at, 'times') && isWord(t, at + 1, 'out'))) at++;
    const outOf = isWord(t, at, 'out') && isWord(t, at + 1, 'of');
    const of = isWord(t, at, 'of');
    const inn = isWord(t, at, 'in');
    if (isWord(t, at, 'over')) return division(t, i, over, at + 1);
    if (!outOf && !of && !inn) return undefined;
    // "one box of 40 eggs": what is in it, no share
    if (of && at > over.end && isVessel(t, at - 1)) return undefined;
    if (isGlued(t, at)) return undefined;
    at += outOf ? 2 : 1;
    // "27 out of its 30 towns"
    if (outOf && classAt(t, at) & (W.determiner | W.article) && isNumber(t, at + 1)) at++;
    // "143 of the 200, and": of a whole that was named before
    const the = of && isWord(t, at, 'the') && closesWhole(t, at + 1);
    if (the) at++;
    const every = isWord(t, at, 'every');
    if (every) at++;
    // "one in a million"
    const many = isWord(t, at, 'a') && (classAt(t, at + 1) & W.magnitude) !== 0;
    if (!isDigits(t, at) && !(classAt(t, at) & W.cardinal) && !many) return undefined;
    if (many && isSaidOfSomebody(t, i)) return not('idiom', at + 2);
    const under = readNumeral(t, VOCABULARY, at);
    if (
      !under ||
      under.paired ||
      under.fraction ||
      under.value <= 0 ||
      over.value > under.value ||
      (under.decimals > 0 && !under.magnitude)
    )
      return undefined;
    if (isGlued(t, under.end) && isSymbol(t, under.end, '.', ':', '/', '-') && isGlued(t, under.end + 1))
      return undefined;
    if (inn || (of && every)) {
      // "63 in 2013" is a year, "two in 48 hours" a time
      // "1 in a billion bits"
      const ofMany = over.value === 1 && under.value >= MANY;
      if ((!bare(t, under.end) && !ofMany) || over.value === under.value || over.decimals > 0) return undefined;
      // "about 1 in 1000 oars": a round number of them, and no year
      const round = over.value === 1 && under.value % 500 === 0 && nounAfter(t, under.end, true)?.plural === true;
      const risk = over.value === 1 && (speaksOfRisk(t, under.end) || saidBefore(t, i - 1, RISK_REACH, speaksOfRisk));
      if (under.form === 'digits' && under.digits === 4 && !under.grouped && !round && !risk) return undefined;
      // "241 for 8 in 50 overs", "three in four games": when, not of how many
      if (isSpell(t, under.end)) return undefined;
      if (over.value > 20 && !every && under.value !== 100 && under.value !== 1000) return undefined;
      if (isSymbol(t, i - 1, '-', '–') && isGlued(t, i)) return undefined;
      return chance(i, over.value, under);
    }
    if (
      of &&
      (!bare(t, under.end) ||
        (under.form === 'digits' && under.digits === 4 && !under.grouped && under.value > 1000 && under.value < 2200))
    )
      return undefined;
    const noun = nounAfter(t, under.end);
    return {
      draft: makeDraft({
        from: i,
        to: noun ? noun.to : under.end,
        low: tidy(over.value / under.value),
        unit: '',
        kind: 'ratio',
        step: 0,
        id: 'ratio',
      }),
    };
  },
};

const speaksOfRisk = wordTest(/^(risks?|chances?|odds|probability|likelihood|probabilities)$/);
/** Tokens back to what is told by one in so many: "the risk assessed for this is about one in 1750". */
const RISK_REACH = 8;

/** Whether bare digits at a token are all that is said of a whole: nothing behind them is counted or measured. */
function closesWhole(t: Tokens, at: number): boolean {
  if (!isDigits(t, at)) return false;
  const whole = readNumeral(t, VOCABULARY, at);
  if (!whole || whole.magnitude || whole.fraction || whole.decimals > 0) return false;
  if (whole.digits === 4 && !whole.grouped) return false;
  const { end } = whole;
  return (
    isBreak(t, end) ||
    (isLetters(t, end) ? isWord(t, end, 'and', 'but', 'while') : isSymbol(t, end, ',', '.', ';', ')'))
  );
}

/** "one in five": a share in percent. */
function chance(from: number, over: number, under: Numeral): Recognition {
  const low = tidy((100 * over) / under.value);
  const draft = {
    from,
    to: under.end,
    low,
    unit: '%',
    kind: 'percentage',
    step: stepOfShare(low),
    id: 'ratio',
  } as const;
  return { draft: makeDraft(draft) };
}

const ofTwo = (from: number, to: number, over: number, under: number): Recognition => ({
  draft: makeDraft({ from, to, low: tidy(over / under), unit: '', kind: 'ratio', step: 0, id: 'ratio' }),
});

/** Old shares that new ones are given for, at most. */
const MOST_SHARES = 20;

/** Behind a hyphen, or the dash that some set for one: "0–for–13". */
const overTie = (t: Tokens, i: number): number => (isDash(t, i) && isGlued(t, i) && isGlued(t, i + 1) ? i + 1 : i);

/** "a 10-for-1 split", "a 3-to-1 ratio", "two-for-one": two numbers joined by a word between hyphens. */
function joinedRatio(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  const word = overTie(t, over.end);
  if (word === over.end || !isWord(t, word, 'for', 'to', 'of', 'in')) return undefined;
  const at = overTie(t, word + 1);
  if (at === word + 1 || (!isDigits(t, at) && !(classAt(t, at) & W.cardinal))) return undefined;
  const under = readNumeral(t, VOCABULARY, at);
  if (!under || under.value < 1) return undefined;
  // "a 1-in-4 chance"
  if (isWord(t, word, 'in'))
    return over.value < under.value && (under.decimals === 0 || under.magnitude)
      ? chance(i, over.value, under)
      : undefined;
  // "12-of-18 shooting"; "a 10-day-of-2" is none
  const most = isWord(t, word, 'to') ? 1 : isWord(t, word, 'for') ? MOST_SHARES : Infinity;
  // "was 20-for-33": so many of his tries
  const tries = isWord(t, word, 'for') && over.value <= under.value && isDigits(t, i);
  if ((under.value > most && !tries) || (isWord(t, word, 'of') && over.value > under.value)) return undefined;
  // "16-to-24-year-olds", "a 2-to-1-inch gap"
  if (under.decimals > 0 || (isGlued(t, under.end) && isHyphen(t, under.end) && isLetters(t, under.end + 1)))
    return undefined;
  return ofTwo(i, under.end, over.value, under.value);
}

const isTrying = wordTest(
  /^(went|goes|going|gone|go|shot|shoots|shooting|finished|finishing|hit|hitting|made|making|is|was|were)$/,
);
/** From where and of what shots are made. */
const isFrom = wordTest(/^(from|on|inside|beyond|at|outside)$/);
const isOfShots = wordTest(
  /^(field|floor|line|range|arc|stripe|deep|downtown|distance|throws?|threes|shooting|shots|pointers?|attempts|kicks|tries|passing|kicking|result|effort|clip)$/,
);
/** Words between "from" and what says that shots are told, and shots of a game, at most. */
const SHOTS_REACH = 6;
const MOST_TRIES = 99;

/** "11-22 from the floor", "4-5 on free throws", "finished 43 for 62": so many of one's tries. */
function tried(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  const sign = over.end;
  const to = sign + 2;
  if (!isDigits(t, i) || !isDigits(t, sign + 1) || over.decimals > 0 || over.value > MOST_TRIES) return undefined;
  const under = digitsAt(t, sign + 1);
  if (under < 1 || under > MOST_TRIES || over.value > under) return undefined;
  if (isDash(t, sign)) {
    if (!isGlued(t, sign) || !isGlued(t, sign + 1) || (isGlued(t, i) && !isSymbol(t, i - 1, '('))) return undefined;
    if (!isLetters(t, to) || !isFrom(t, to)) return undefined;
    for (let k = to + 1; k <= to + SHOTS_REACH && !isBreak(t, k) && !isSymbol(t, k, ',', ';', ')'); k++)
      if (isOfShots(t, k)) return ofTwo(i, to, over.value, under);
    return undefined;
  }
  if (!isWord(t, sign, 'for') || under < 2) return undefined;
  const shots = isOfShots(t, to) || (isFrom(t, to) && someToken(t, to + 1, to + 1 + SHOTS_REACH, isOfShots));
  if (!shots && !isTrying(t, i - 1)) return undefined;
  if (isLetters(t, to) && !(classAt(t, to) & FUNCTION_WORD) && !shots) return undefined;
  return isGameText(t) && !isCricketText(t) ? ofTwo(i, to, over.value, under) : undefined;
}
/** Nothing takes so many hours or metres that they are not counted one by one. */
const MANY = 1e6;

/** What marks are given out of. */
const MARKS: ReadonlySet<number> = new Set([5, 10, 20, 100]);

/** "7.5/10": a mark with decimals. */
export function mark(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  const at = over.end + 1;
  if (
    over.decimals === 0 ||
    !isSymbol(t, over.end, '/') ||
    !isGlued(t, over.end) ||
    !isDigits(t, at) ||
    !isGlued(t, at)
  )
    return undefined;
  const under = digitsAt(t, at);
  const ends = !isGlued(t, at + 1) || isSymbol(t, at + 1, '.', ',', ')', ';');
  return MARKS.has(under) && over.value <= under && ends ? ofTwo(i, at + 1, over.value, under) : undefined;
}

/** "a 1:1 ratio", "in a ratio of 2:1". */
function colonRatio(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  const at = over.end + 1;
  if (!isSymbol(t, over.end, ':') || !isGlued(t, over.end) || !isDigits(t, at) || !isGlued(t, at)) return undefined;
  // "1:1:1"
  if (isGlued(t, i) && isSymbol(t, i - 1, ':')) return undefined;
  if (
    isSymbol(t, at + 1, ':') &&
    isGlued(t, at + 1) &&
    isDigits(t, at + 2) &&
    saidBefore(t, i - 1, SHARED_OUT_REACH, isSharedOut)
  )
    return not('ratio of several', at + 3);
  if (isGlued(t, at + 1) && !isSymbol(t, at + 1, '.', ',', ')', ';')) return undefined;
  const told =
    (isLetters(t, at + 1) && (speaksOfRatio(t, at + 1) || isInParts(t, at + 1))) ||
    // "a 2:1 lead in the polls"
    (isLead(t, at + 1) && !isGameText(t)) ||
    (isWord(t, i - 1, 'of') && speaksOfRatio(t, i - 2)) ||
    saidBefore(t, i - 1, SHARED_OUT_REACH, isSharedOut);
  return told && digitsAt(t, at) > 0 ? ofTwo(i, at + 1, over.value, digitsAt(t, at)) : undefined;
}

/** "patients were randomised 2:1", "assigned (2:1) to", and tokens back to such a word. */
const isSharedOut = wordTest(/^(randomi[sz](ed|ation|e)|randomly|assigned|assignment|allocated|allocation)$/);
const SHARED_OUT_REACH = 4;

/** What is told by the parts of it: "a 2:1 randomisation", "a 1:250 scale". */
const isInParts = wordTest(/^(scale|screen|display|dilution|mixture|split|randomi[sz]ation|allocation)$/);
const isLead = wordTest(/^(lead|advantage|margin|majority|edge|disadvantage)$/);
const speaksOfRatio = wordTest(/^(ratio|aspect|outnumber(ed|s)?|outstripp(ed|ing)|outstrips?)$/);
/** Tokens looked back over for what is told by so many to one. */
const RATIO_REACH = 9;

/** "a ratio of 2 to 1", "outnumbered two to one". */
function toOne(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  const at = over.end + 1;
  if (!isWord(t, over.end, 'to')) return undefined;
  const one =
    isWord(t, at, 'one') || (isDigits(t, at) && digitsAt(t, at) === 1 && !isLetters(t, at + 1) && !isDigits(t, at + 2));
  return one && saidBefore(t, i - 1, RATIO_REACH, speaksOfRatio) ? ofTwo(i, at + 1, over.value, 1) : undefined;
}

const speaksOfOdds = wordTest(
  /^(odds|favou?rites?|bookmakers?|bookies?|bets?|betting|wager(s|ed)?|outsiders?|longshots?|punters?|backed|tipped|evens|shot|chance)$/,
);
const isOfRecord = wordTest(/^improv(es|ed|ing)$/);
/** Tokens on each side in which a word of betting is looked for. */
const ODDS_REACH = 16;
/** The second number of odds, at most. */
const MOST_UNDER = 20;

/** "the 7/2 favourite", "at odds of 12-1": what a bet is paid with. */
function odds(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  const sign = over.end;
  const at = sign + 1;
  if (!isSymbol(t, sign, '/', '-') || !isGlued(t, sign) || !isGlued(t, at) || !isDigits(t, at) || !isDigits(t, i))
    return undefined;
  if (over.decimals > 0 || (isGlued(t, at + 1) && !isSymbol(t, at + 1, '.', ',', ')', ';'))) return undefined;
  const under = digitsAt(t, at);
  if (under < 1 || under > MOST_UNDER || isGlued(t, i)) return undefined;
  // "burns of 3-7 seconds", beside a favourite: a range of them
  if (unitNameAt(t, at + 1) && isPlural(t, at + 1)) return undefined;
  // a score beside a favourite stands with no such word before it, and "improved to 12-7" is a record of games
  if (isSymbol(t, sign, '-') && isWord(t, i - 1, 'to') && isOfRecord(t, i - 2)) return undefined;
  if (isSymbol(t, sign, '-') && !speaksOfOdds(t, at + 1) && !isWord(t, i - 1, 'at', 'as', 'from', 'of', 'to'))
    return undefined;
  return someToken(t, i - ODDS_REACH, at + ODDS_REACH, speaksOfOdds) ? ofTwo(i, at + 1, over.value, under) : undefined;
}

const HALF = 50;
/** What halves are of. */
const isOfHalves = wordTest(
  /^(chances?|splits?|odds|shot|basis|proposition|toss|ownership|owned|venture|partnership|prospect|likelihood|probability|bet|share|mix|blend)$/,
);

/** What either side may win or take. */
const isOfEither = wordTest(/^(challenges?|balls?|tackles?|duels?|headers?|contests?|calls?|decisions?|situations?)$/);

/** "a 50-50 chance", "better than fifty-fifty": a half of them; "a 50/50 challenge": neither two counts nor one. */
function evenChance(t: Tokens, i: number, over: Numeral): Recognition | undefined {
  if (over.value !== HALF || !(isDash(t, over.end) || isSymbol(t, over.end, '/')) || isGlued(t, i)) return undefined;
  const under = readNumeral(t, VOCABULARY, over.end + 1);
  if (under?.value !== HALF || under.decimals > 0) return undefined;
  const noun = isLetters(t, under.end) && !(classAt(t, under.end) & FUNCTION_WORD);
  if (isOfEither(t, under.end) || (noun && isOfEither(t, under.end + 1))) return not('idiom', under.end);
  const halves = isOfHalves(t, under.end) || isOfHalves(t, under.end + 1) || isWord(t, i - 1, 'than');
  // "it was fifty-fifty"
  const said = isLetters(t, i) && isGlued(t, over.end) && isGlued(t, over.end + 1);
  if (!halves && !said) return noun && isSymbol(t, over.end, '/') ? not('idiom', under.end) : undefined;
  return chance(i, 1, { ...under, value: 2 });
}

/** "one over twenty", where nothing else is said: a fraction read aloud. */
function division(t: Tokens, i: number, over: Numeral, at: number) {
  if (!isDigits(t, at) && !(classAt(t, at) & W.cardinal)) return undefined;
  const under = readNumeral(t, VOCABULARY, at);
  if (!under || under.value === 0 || !isBreak(t, under.end) || !bare(t, under.end)) return undefined;
  const minus = isWord(t, i - 1, 'minus', 'negative');
  const value = tidy((minus ? -over.value : over.value) / under.value);
  return {
    draft: makeDraft({
      from: minus ? i - 1 : i,
      to: under.end,
      low: value,
      unit: '',
      kind: 'number',
      measure: 'bare',
      id: 'ratio',
    }),
  };
}
