import { isAfterGap } from '../numeral-bounds.ts';
import { singular } from '../../language/morphology.ts';
import { isCapital, T, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { WordMemo } from '../../text/word-memo.ts';
import { currencyNameAt, unitNameAt } from '../lexicon.ts';
import { unitOf as unitById } from '../units.ts';
import { overModel, seriesAt } from '../model-names.ts';
import {
  classAt,
  digitsAt,
  isDigits,
  isGlued,
  isHyphen,
  isLetters,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  wordTest,
} from '../draft.ts';
import {
  isOnlyVerb,
  isTopping,
  hasDone,
  isNoThing,
  isPast,
  endsInLy,
  saysWhen,
  isOldPast,
  saysDone,
  endsInPlural,
  endsInEd,
  endsInIng,
  REACH,
} from './no-nouns.ts';

export interface CountedNoun {
  /** Singular, lower-case: "person", "building". */
  readonly unit: string;
  /** Token after the noun. */
  readonly to: number;
  readonly plural: boolean;
  /** Token of a measure between the number and the noun, which is a figure of its own: "two 9-mm pistols". */
  readonly measure?: number;
}

const STOP = FUNCTION_WORD | W.month | W.weekday | W.multiplier;
const SINGULAR = new WordMemo<string>(singular);

/** A word that looks like a plural noun. */
export function isPlural(t: Tokens, i: number): boolean {
  if (classAt(t, i) & W.plural || isInitials(t, i)) return true;
  return t.end[i]! - t.start[i]! >= 4 && endsInPlural(t, i);
}

const SMALL_S = 115;
const isUpper = (code: number): boolean => code >= 65 && code <= 90;

/** "GPUs", "MPs": initials in the plural. */
const isInitials = (t: Tokens, i: number): boolean =>
  t.end[i]! - t.start[i]! >= 3 &&
  t.text.charCodeAt(t.end[i]! - 1) === SMALL_S &&
  isUpper(t.text.charCodeAt(t.end[i]! - 2)) &&
  isUpper(t.text.charCodeAt(t.start[i]!)) &&
  !isUnit(t, i);

/** "LPG and LNG tankers", "Tarn and Orrel players": two names, and what is counted right behind them. */
const areNamesBefore = (t: Tokens, and: number): boolean =>
  (isUpperCase(t, and - 1) && isUpperCase(t, and + 1)) ||
  (isCapital(t, and - 1) &&
    isLetters(t, and + 1) &&
    isCapital(t, and + 1) &&
    isLetters(t, and + 2) &&
    !isCapital(t, and + 2) &&
    isPlural(t, and + 2));

/** Words behind "and" to the plural that both are kinds of, at most. */
const KINDS_REACH = 4;

/** "14,000 factory and white-collar workers", "four fragile and uninsured boats": two kinds, and what is counted behind them. */
function areKindsBefore(t: Tokens, and: number): boolean {
  const kind = and - 1;
  if (!isLetters(t, kind) || isCapital(t, kind) || classAt(t, kind) & (STOP | W.verb | W.plural | W.unit | W.neutral))
    return false;
  if (endsInLy(t, kind) || isPast(t, kind) || saysWhen(t, kind) || isNoThing(t, kind)) return false;
  for (let i = and + 1; i <= and + KINDS_REACH; i++) {
    if (isHyphen(t, i) && isGlued(t, i)) continue;
    if (!isLetters(t, i) || isCapital(t, i) || classAt(t, i) & (STOP | W.cardinal)) return false;
    // "seven fraud and conspiracy counts", but not "12 gold and then beats"
    if (isPlural(t, i))
      return i === and + 2 || (i > and + 1 && !(classAt(t, i) & W.verb && !(classAt(t, i) & W.plural)));
    const quality = i === and + 1 && isQuality(t, kind);
    if ((!quality && (classAt(t, i) & W.verb || isPast(t, i))) || endsInLy(t, i)) return false;
  }
  return false;
}
const isQuality = wordTest(/[a-z]{3}(?:ive|ous|ful|able|ible|less|ish)$/);

/** "GPU": initials without an ending. */
const isUpperCase = (t: Tokens, i: number): boolean => {
  if (!isLetters(t, i) || t.end[i]! - t.start[i]! < 2) return false;
  for (let k = t.start[i]!; k < t.end[i]!; k++) if (!isUpper(t.text.charCodeAt(k))) return false;
  return true;
};

/** "IT" in capitals, among words that are not: what would be a pronoun is a short name. */
const isInitialism = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'us', 'who', 'it') && isUpperCase(t, i) && (isWord(t, i, 'us') || !isUpperCase(t, i + 1));

/** "five most powerful quakes": words of comparison before what they compare. */
const isMost = (t: Tokens, i: number): boolean =>
  // "7,200 such structures"
  (isWord(t, i, 'such') && isLetters(t, i + 1) && isPlural(t, i + 1)) ||
  (isWord(t, i, 'most', 'least') &&
    isLetters(t, i + 1) &&
    !(classAt(t, i + 1) & (STOP | W.cardinal)) &&
    isLetters(t, i + 2));

/** "91,000 total cases": all of them. */
const isAll = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'total') && isLetters(t, i + 1) && !(classAt(t, i + 1) & (STOP | W.verb)) && isPlural(t, i + 1);

/** "a 22,000-strong workforce": how large, of nothing that is counted; "the Vesta 225-went down": a hyphen for a dash. */
export const isNeverTied = wordTest(/^(strong|went|came|gave|fell|became|began|told|brought|took|knew|thought)$/);

const isMembers = wordTest(/^mps$/);

/** "KGs", "BPs": what measures is not counted. */
const isUnit = (t: Tokens, i: number): boolean => {
  // megapixels take no -s
  if (isMembers(t, i)) return false;
  const one = t.text.slice(t.start[i], t.end[i]! - 1);
  return unitById(one) !== undefined || unitById(one.toLowerCase()) !== undefined;
};

const unitOf = (t: Tokens, i: number): string => {
  if (isInitials(t, i)) return t.text.slice(t.start[i], t.end[i]! - 1).toLowerCase();
  const one = SINGULAR.at(t, i);
  return isKin(t, i) ? `${greats(t, i)}${one}` : one;
};
const isKin = wordTest(/^(grand(children|sons|daughters|nephews|nieces|parents)|aunts|uncles|nephews|nieces)$/);
const isGreat = wordTest(/^great$/);
/** "six great-great-grandchildren" are others than grandchildren. */
function greats(t: Tokens, i: number): string {
  let all = '';
  for (let k = isHyphen(t, i - 1) ? i - 2 : i - 1; isGreat(t, k); k -= isHyphen(t, k - 1) ? 2 : 1) all += 'great-';
  return all;
}

/** Plurals that stand before what is counted: "police officers", "crew members". */
const isForce = wordTest(
  /^(cattle|sheep|deer|fish|salmon|trout|bison|moose|elk|reindeer|shrimp|squid|livestock|(?:air|space|hover|water)craft|cannon|police|crew|staff|personnel|data|media|firearms|arms|weapons|drugs|sports|women|savings|sales|systems|customs|goods|futures|options|securities|communications|operations)$/,
);
/** "break-ins", "sit-ups": what a hyphen ties to a noun, in the plural. */
const isParticle = wordTest(/^(ins|outs|ups|offs|downs|overs|aways|backs|throughs)$/);

/** Behind the initials of a country or the like: "five U.S. soldiers". The token itself where none stand there. */
function overInitials(t: Tokens, at: number): number {
  let i = at;
  while (
    isCapital(t, i) &&
    isLetters(t, i) &&
    t.end[i]! - t.start[i]! === 1 &&
    isSymbol(t, i + 1, '.') &&
    isGlued(t, i + 1)
  )
    i += 2;
  return i - at >= 4 ? i : at;
}

/** How adjectives of countries and peoples end. */
const isOfPeople = wordTest(/[a-z]{2}(?:ish|ese|ian|ean|ican)$/);

/**
 * The noun that a number counts, from token `at` on: the first plural within a few words ("six new cybersecurity
 * probes"), or one that a hyphen ties to the number ("16-person"). With `pluralOnly` nothing else counts.
 */
export function nounAfter(t: Tokens, at: number, pluralOnly = false): CountedNoun | undefined {
  if (at >= t.count) return undefined;
  const hyphen = overHyphen(t, at);
  if (hyphen > at && isLetters(t, hyphen) && !pluralOnly) {
    if (classAt(t, hyphen) & (STOP | W.cardinal | W.ordinal) || isNeverTied(t, hyphen)) return undefined;
    return { unit: SINGULAR.at(t, hyphen), to: hyphen + 1, plural: false };
  }
  if (isGlued(t, at) && !isLetters(t, at)) return undefined;
  // "12 more people", "the three most successful nations"
  const most = isWord(t, at, 'most') && isLetters(t, at + 1) && !(classAt(t, at + 1) & STOP) && !isPlural(t, at + 1);
  let i = most || isWord(t, at, 'more', 'additional', 'further') ? at + 1 : at;
  for (let words = 0; words < REACH && i < t.count; words++) {
    const behind = overInitials(t, i);
    // "5 U.S. dollars" are money, and "5 U.S. Steel shares" are shares of that
    if (
      behind > i &&
      (currencyNameAt(t, behind) || unitNameAt(t, behind) || (isCapital(t, behind) && !isPlural(t, behind)))
    )
      return undefined;
    i = behind;
    const series = isDigits(t, i) && !isGlued(t, i) ? seriesAt(t, i) : undefined;
    if (series !== undefined) {
      // "38 747-800s", "100 747 Max jets"
      i = series;
      if (isGlued(t, i)) return undefined;
      continue;
    }
    if (t.kind[i] !== T.word) return undefined;
    const model = overModel(t, i, at);
    if (model > i) {
      // "256 T40s"
      if (isWord(t, model, 's') && isGlued(t, model) && !(isGlued(t, model + 1) && isLetters(t, model + 1)))
        return { unit: t.text.slice(t.start[i], t.end[model - 1]!).toLowerCase(), to: model + 1, plural: true };
      if (isGlued(t, model) && !isSymbol(t, model, '.', ',', ';', ')')) return undefined;
      i = model;
      continue;
    }
    // "164 confirmed ORVID-19 cases"
    if (isCapital(t, i) && isHyphen(t, i + 1) && isGlued(t, i + 1) && isDigits(t, i + 2) && isGlued(t, i + 2)) {
      i += 3;
      if (isGlued(t, i)) return undefined;
      continue;
    }
    // "seven US and Tarn sailors", "three IT firms": names, and no pronouns
    const own = classAt(t, i);
    const cls = own & STOP && (isInitialism(t, i) || isAll(t, i) || isMost(t, i)) ? 0 : own;
    if (words === 0 && hasDone(t, i)) return undefined;
    // "two back-to-back wins"
    const tied = isPartOfThree(t, i, words) || isPartOfCompound(t, i, words) || isLettered(t, i);
    // "400 double-bunked inmates"
    const doubled = (cls & W.multiplier) !== 0 && isTied(t, i + 2);
    if (cls & STOP && !tied && !doubled) {
      // "100 LPG and LNG tankers"
      if (words > 0 && isWord(t, i, 'and', 'or') && (areNamesBefore(t, i) || areKindsBefore(t, i))) {
        i++;
        continue;
      }
      return undefined;
    }
    if (words > 0 && cls & W.auxiliary && !tied) return undefined;
    // "near seven two months later": the next number counts the noun, unless it belongs to it ("3 two-man teams")
    if (cls & W.cardinal && !isHyphen(t, i + 1)) return undefined;
    if (cls & W.verb && words === 0 && endsInEd(t, i) && classAt(t, i + 1) & (STOP | W.cardinal)) return undefined;
    if (isOnlyVerb(t, i)) return undefined;
    // "the total of 6,700 tops the record"
    if (words === 0 && isTopping(t, i) && classAt(t, i + 1) & (W.article | W.determiner)) return undefined;
    if (isPlural(t, i)) {
      // "600 Tarn votes": what somebody does, unless initials stand before it or an adjective ("600 LPG samples", "two Tarnish ships")
      const deed = (cls & W.verb) !== 0 && !(cls & W.plural) && words > 0;
      if (deed && isCapital(t, i - 1) && !isUpperCase(t, i - 1) && !isOfPeople(t, i - 1)) return undefined;
      // "three Comets titles": a name in the plural, and what it won
      // "the 150,000 Orel Brothers consensus": whose forecast it is
      if (words > 0 && isCapital(t, i) && isCapital(t, i - 1) && isForecast(t, i + 1)) return undefined;
      const named = isCapital(t, i) && isLetters(t, i + 1) && !isCapital(t, i + 1) && isPlural(t, i + 1);
      // "60,000 capacity Comets Stadium": a name, and whose it is
      const owner =
        words > 0 &&
        isCapital(t, i) &&
        isLetters(t, i - 1) &&
        !isCapital(t, i - 1) &&
        isCapital(t, i + 1) &&
        isLetters(t, i + 1);
      if (owner && (classAt(t, i + 1) & STOP) === 0) {
        i++;
        continue;
      }
      if (!named && !(isForce(t, i) && (isPlural(t, i + 1) || isTied(t, i + 2))))
        return { unit: unitOf(t, i), to: i + 1, plural: true };
    }
    i++;
    if (isHyphen(t, i) && isGlued(t, i)) {
      if (isGlued(t, i + 1) && isParticle(t, i + 1))
        return { unit: `${lower(t, i - 1)}-${lower(t, i + 1).slice(0, -1)}`, to: i + 2, plural: true };
      i++;
    } else if (isSymbol(t, i, "'", '’') && isGlued(t, i)) {
      // "fifteen driver's licences": one owner of a kind, and several of what is such an owner's
      if (!isOfKind(t, i) && !isOfNamed(t, i, at)) return undefined;
      i += 2;
    }
    // "500 charge/discharge cycles"
    else if (isSymbol(t, i, '/') && isGlued(t, i) && isGlued(t, i + 1) && isLetters(t, i + 1)) i++;
    // "the two largest, strongest rivals"
    else if (isSymbol(t, i, ',') && isSuperlative(t, i - 1) && isLetters(t, i + 1) && isSuperlative(t, i + 1)) i++;
  }
  return undefined;
}

/** Whether a hyphen ties the token to the one before it. */
const isTied = (t: Tokens, i: number): boolean => isHyphen(t, i - 1) && isGlued(t, i - 1) && isGlued(t, i);
/** Whether the token is one of three words that hyphens join: "face-to-face". */
const isPartOfThree = (t: Tokens, i: number, words: number): boolean =>
  (isTied(t, i + 2) && isTied(t, i + 4)) || (words > 0 && isTied(t, i) && (isTied(t, i + 2) || isTied(t, i - 2)));
/** "24 A-level subjects": a letter that a hyphen ties to a word. */
const isLettered = (t: Tokens, i: number): boolean =>
  isCapital(t, i) && t.end[i]! - t.start[i]! === 1 && isTied(t, i + 2) && isLetters(t, i + 2);
/** Whether a hyphen ties a small word to another of a compound before what is counted: "five well-kept boats", "3 follow-up visits". */
const isPartOfCompound = (t: Tokens, i: number, words: number): boolean =>
  (isTied(t, i + 2) && isLetters(t, i + 2) && !isCapital(t, i)) || (words > 0 && isTied(t, i) && isLetters(t, i - 2));
const isOfKind = (t: Tokens, at: number): boolean =>
  isWord(t, at + 1, 's') &&
  isGlued(t, at + 1) &&
  !isCapital(t, at - 1) &&
  isPersonal(t, at - 1) &&
  isLetters(t, at + 2) &&
  isPlural(t, at + 2) &&
  !(classAt(t, at + 2) & W.verb && !(classAt(t, at + 2) & W.plural));
/** "135,000 Larkfield's shop managers": a name, and so many of what it has. */
const isOfNamed = (t: Tokens, i: number, at: number): boolean =>
  isWord(t, i + 1, 's') &&
  isCapital(t, i - 1) &&
  !isCapital(t, i + 2) &&
  isGlued(t, at - 1) &&
  isSymbol(t, at - 2, ',');
const isPersonal = wordTest(
  /^(driver|master|bachelor|teacher|doctor|builder|worker|player|women|men|farmer|baker|seller|buyer)$/,
);
const isForecast = wordTest(/^(consensus|forecast|estimate|prediction|projection|poll|survey|target)$/);
const isSuperlative = wordTest(
  /[a-z]{3}est$/,
  /^(forest|harvest|interest|contest|request|protest|inquest|conquest|tempest|arrest|priest|manifest|digest|guest|chest|quest|bequest|earnest|midwest|southwest|northwest|disinterest|rainforest)$/,
);

/** "they spend like three um". */
const isFiller = wordTest(/^(um+|uh+|er+|erm+|hm+|ah+|eh)$/);

/** "one vote", "one run": nouns that are verbs as well, behind a one that counts. */
export function eventAfter(t: Tokens, i: number, at: number): CountedNoun | undefined {
  // "gave up 1 point"
  const digit =
    isDigits(t, i) && at === i + 1 && digitsAt(t, i) === 1 && isLetters(t, at) && isEvent(t, at) && !isGlued(t, i);
  const there =
    (isWord(t, i, 'one') && isLetters(t, at) && (isEvent(t, at) || (isCharge(t, at) && isWord(t, at + 1, 'of')))) ||
    (digit && !isAnyNoun(t, at + 1));
  return there ? { unit: SINGULAR.at(t, at), to: at + 1, plural: false } : undefined;
}
/** "1 point guard": the point belongs to what follows. */
const isAnyNoun = (t: Tokens, i: number): boolean => isLetters(t, i) && !(classAt(t, i) & FUNCTION_WORD);
const isEvent = wordTest(/^(vote|arrest|win|draw|try|assist|loss|run|point|case)$/);

const endsAsAdjective = wordTest(/[a-z]{3}(?:ic|ical|ous|ive|ary)$/);
/** Words at most behind an adjective. */
const MOST_BEHIND = 2;
const isPlainNoun = (t: Tokens, i: number): boolean =>
  isLetters(t, i) && !isCapital(t, i) && classAt(t, i) === 0 && !saysDone(t, i) && !endsInLy(t, i);
const isChange = wordTest(/^(loss|losses|gain|increase|decrease|decline|drop|addition|shortfall|reduction)$/);
/** Words between a number and what so many of were lost: "a 2 million global paid subscriber loss". */
const GONE_REACH = 3;

/** "a 300 net job loss": what was lost or gained by so many stands before the loss, with words between. */
function goneAfter(t: Tokens, at: number): CountedNoun | undefined {
  for (let i = at; i < at + GONE_REACH; i++) {
    if (!isLetters(t, i) || isCapital(t, i) || classAt(t, i) & (STOP | W.cardinal | W.unit) || isPast(t, i))
      return undefined;
    if (i > at && isChange(t, i + 1) && !(classAt(t, i) & W.verb))
      return { unit: SINGULAR.at(t, i), to: i + 1, plural: false };
  }
  return undefined;
}
/** "one count of assault". */
const isCharge = wordTest(/^(count|charge|act|instance|allegation)$/);
const isPage = wordTest(/^page$/);

/** A noun in the singular right behind a number ("50 person org", "24 agent stream"), where no plural follows. */
export function singularAfter(t: Tokens, at: number): CountedNoun | undefined {
  // "a wave of sixty two", and in the next caption "rain on the hill"
  if (isAfterGap(t, at)) return undefined;
  // "2,400 x 1,080": a letter is counted by nobody
  if (!isLetters(t, at) || isCapital(t, at) || t.end[at]! - t.start[at]! < 2) return undefined;
  // "88 don't"
  if (isSymbol(t, at + 1, "'", '’') && isGlued(t, at + 1)) return undefined;
  const gone = goneAfter(t, at);
  if (gone) return gone;
  const cls = classAt(t, at);
  // "a three page letter"
  if (isPage(t, at) && isLetters(t, at + 1) && !isCapital(t, at + 1) && !(classAt(t, at + 1) & (STOP | W.cardinal)))
    return { unit: 'page', to: at + 1, plural: false };
  if (
    endsInIng(t, at) ||
    endsInLy(t, at) ||
    isSuperlative(t, at) ||
    saysWhen(t, at) ||
    isNoThing(t, at) ||
    isOldPast(t, at) ||
    hasDone(t, at) ||
    isPast(t, at) ||
    isFiller(t, at) ||
    isOnlyVerb(t, at) ||
    cls & (STOP | W.verb | W.adjective | W.neutral | W.unit | W.cardinal | W.ordinal | W.reference)
  )
    return undefined;
  // "1 paediatric emergency department": what it is like, and what it is
  let head = at;
  if (endsAsAdjective(t, at)) while (head - at < MOST_BEHIND && isPlainNoun(t, head + 1)) head++;
  return { unit: SINGULAR.at(t, head), to: head + 1, plural: false };
}
