import { isCapital, type Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import { singular } from '../../language/morphology.ts';
import {
  classAt,
  endsSentence,
  isBreak,
  isLetters,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  saidBefore,
  wordTest,
  type Draft,
} from '../draft.ts';
import { saysChange } from '../change-words.ts';
import { isPlural } from '../recognizers/noun.ts';
import { aboutWarmth } from '../warmth.ts';
import { closes, distance, FAR, giveUnit, REACH, sameSentence, take } from './inherit.ts';

/** Units that the build of the sentence leaves to the figure before: the other side of a vote, the end of a list, what a bracket counts. */

/** Gives a bare figure the unit that its sentence leaves out; whether it did. */
export function takesLeftOut(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  if (draft.magnitude || draft.per) return false;
  const last = drafts[k - 1];
  return (
    takesVote(t, last, draft) ||
    takesCases(t, draft) ||
    (last !== undefined &&
      (takesEnds(t, drafts, k) ||
        takesGap(t, last, draft) ||
        takesThen(t, last, draft) ||
        takesWhich(t, last, draft) ||
        takesTheirs(t, last, draft))) ||
    takesWarmth(t, drafts, k) ||
    takesServed(t, draft) ||
    takesTerm(t, draft)
  );
}

const counted = (draft: Draft, unit: string): true => {
  giveUnit(draft, { unit, kind: 'count', measure: 'noun' });
  return true;
};

/** What votes are on and end in. What opens or falls by so much is told of many things, so that a body that votes is not enough. */
const isDecision = wordTest(
  /^(votes?|voted|voting|ballot|motion|resolution|amendment|petition|approved|approves|adopted|adopts|ratified|endorsed|rejected|rejects|vetoed)$/,
);
const isBody = wordTest(
  /^(parliament|council|councillors|senate|senators|house|congress|assembly|committee|commission|panel|board|trustees|governors|chamber|jury|court|judges|lawmakers|legislators|deputies|members|delegates|meeting|bill|law|measure|proposal)$/,
);
const isVote = wordTest(/^(vote|tally)$/);
const isPassing = wordTest(/^(passed|passes|carried|carries|decided|ruled|defeated)$/);
const isYesOrNo = wordTest(/^(yes|no)$/);
const isSaid = wordTest(/^(said|says|say|saying)$/);
const isAnswer = (t: Tokens, i: number): boolean => isYesOrNo(t, i) && isSaid(t, i - 1);

/** Whether what stands before a token is the outcome of a vote. */
export const speaksOfVoting = (t: Tokens, last: number): boolean =>
  saidBefore(t, last, VOTE_REACH, isDecision) ||
  saidBefore(t, last, VOTE_REACH, isAnswer) ||
  (saidBefore(t, last, VOTE_REACH, isPassing) && saidBefore(t, last, VOTE_REACH, isBody));

/** Tokens back to the verb of a change, whose size and not a vote stands behind "by": "approved a plan to cut it by 30 to 20". */
const CHANGE_REACH = 4;
const isCut = wordTest(
  /^(cut|cuts|cutting|reduced?|reducing|raised?|raising|lowered?|lowering|shortened?|shortening)$/,
);
/** Tokens back to a word of voting. */
const VOTE_REACH = 14;

const isSide = wordTest(/^(ayes?|nays?|yeas?|noes|yes|for|against|opposed|abstentions?|abstaining|abstained|present)$/);
/** "the roll call vote was 7 for and 0 against": the votes of a side. */
const isVoteOfSide = (t: Tokens, { low, high, from, to }: Draft): boolean =>
  isSide(t, to) &&
  low === high &&
  Number.isInteger(low) &&
  (isOfSide(t, to) || isSymbol(t, to + 1, ',', ';', '.') || isWord(t, to + 1, 'and', 'to')) &&
  saidBefore(t, from - 1, VOTE_REACH, isDecision);
/** Sides that nothing but a vote has: "8 for the road" are for something else. */
const isOfSide = wordTest(/^(ayes?|nays?|yeas?|noes|opposed|abstentions?|abstaining|abstained)$/);

/** "by 88 votes to 61", "said yes by 88 to 61": the votes of either side. */
function takesVote(t: Tokens, last: Draft | undefined, draft: Draft): boolean {
  const before = draft.from - 1;
  if (isVoteOfSide(t, draft)) return counted(draft, 'vote');
  if (last?.unit === 'vote' && last.to === before && isWord(t, before, 'to', 'over')) return counted(draft, 'vote');
  const whole = Number.isInteger(draft.low) && draft.low === draft.high;
  // "passed by a vote of 211"
  if (whole && isWord(t, before, 'of') && isVote(t, before - 1) && closes(t, draft) && !isWord(t, draft.to, 'to'))
    return counted(draft, 'vote');
  if (!whole || !closes(t, draft) || !isWord(t, before, 'to') || !last || last.to !== before) return false;
  if (!isWord(t, last.from - 1, 'by') || (last.measure !== 'bare' && last.unit !== 'vote')) return false;
  if (saidBefore(t, last.from - 2, CHANGE_REACH, isCut) || saidBefore(t, last.from - 2, CHANGE_REACH, saysChange))
    return false;
  if (!speaksOfVoting(t, last.from - 2)) return false;
  counted(last, 'vote');
  return counted(draft, 'vote');
}

const areCases = wordTest(
  /^(cases|deaths|patients|people|injuries|infections|participants|residents|pupils|students|workers|members|users|voters|households|respondents|samples|contacts)$/,
);

/** Tokens back to the "of" of a part: without it a number in brackets is as often a note, "seen in older patients (12)". */
const OF_REACH = 4;
const isOf = (t: Tokens, i: number): boolean => isWord(t, i, 'of');

/** "half of the confirmed cases (49)": how many they are. */
function takesCases(t: Tokens, draft: Draft): boolean {
  const noun = draft.from - 2;
  return (
    isSymbol(t, draft.from - 1, '(') &&
    areCases(t, noun) &&
    isPlural(t, noun) &&
    // "fewer deaths (79 vs. 132)"
    (isWord(t, draft.to, 'vs', 'versus') || (isSymbol(t, draft.to, ')') && saidBefore(t, noun - 1, OF_REACH, isOf))) &&
    Number.isInteger(draft.low) &&
    draft.low === draft.high &&
    counted(draft, singular(lower(t, noun)))
  );
}

/** Ends of a range are no further from the figure before than this, either way. */
const APART = 6;

/** "it takes five days; we have seen anything between three and nine": both ends of the measure before. */
function takesEnds(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  if (draft.modality !== 'range' || !isWord(t, draft.from, 'between') || !closes(t, draft)) return false;
  // "it takes three hours; teams of between two and four"
  if (isWord(t, draft.from - 1, 'of') && isPlural(t, draft.from - 2)) return false;
  for (let n = k - 1; n >= 0 && k - n <= 2; n--) {
    const other = drafts[n]!;
    if (typeof other.low !== 'number' && typeof other.high !== 'number') return false;
    if (distance(t, other, draft) > REACH) return false;
    if (other.measure === 'bare' || other.kind === 'percentage') continue;
    if (other.measure !== 'unit' || !MEASURED.has(other.kind)) return false;
    const size = (other.low ?? other.high) as number;
    if (size > (draft.high as number) * APART || size * APART < (draft.low as number)) return false;
    take(draft, other);
    return true;
  }
  return false;
}
const MEASURED: ReadonlySet<string> = new Set(['duration', 'length', 'mass', 'volume', 'temperature', 'age', 'speed']);

/** Tokens of what the end of a list is said of: ", a nymph", ", Fell". */
const GAP_WORDS = 4;

/** "one is 4 mm long, a nymph barely 1.5": the same measure of another thing, which closes the sentence. */
function takesGap(t: Tokens, last: Draft, draft: Draft): boolean {
  if (last.measure !== 'unit' && !last.per) return false;
  if (last.kind === 'money' || last.kind === 'percentage' || last.kind === 'age' || last.kind === 'date') return false;
  if (typeof last.low !== 'number' || typeof draft.low !== 'number' || !sameSentence(t, last, draft)) return false;
  if (!isBreak(t, draft.to) && !endsSentence(t, draft.to) && !isSymbol(t, draft.to, ';')) return false;
  const ratio = draft.low / last.low;
  if (!(ratio > 1 / APART && ratio < APART)) return false;
  let i = draft.from - 1;
  for (
    let n = 0;
    n < GAP_WORDS && isLetters(t, i) && ((t.cased && isCapital(t, i)) || !(classAt(t, i) & NO_PHRASE));
    n++
  )
    i--;
  if (!isSymbol(t, i, ',') || i === draft.from - 1) return false;
  const first = i + 1;
  if (!(classAt(t, first) & (W.article | W.determiner)) && !isCapital(t, first)) return false;
  take(draft, last);
  if (last.per) draft.per = last.per;
  return true;
}
const NO_PHRASE = W.verb | W.auxiliary | W.preposition | W.conjunction | W.pronoun;

/** "six hours in May and four and a half now", "ski fifty minutes, sit for ten": the same measure of another time. */
function takesThen(t: Tokens, last: Draft, draft: Draft): boolean {
  const timed = nearestTime(t, last, draft);
  if (!timed || typeof timed.low !== 'number' || !MEASURED.has(timed.kind)) return false;
  const ratio = (draft.low as number) / timed.low;
  if (!(ratio > 1 / APART && ratio < APART)) return false;
  const now = isNow(t, draft.to) && isWord(t, draft.from - 1, 'and', 'but', 'then');
  const rest =
    timed.kind === 'duration' && isWord(t, draft.from - 1, 'for') && draft.from - timed.to <= 3 && closesFor(t, draft);
  if (!now && !rest) return false;
  take(draft, timed);
  return true;
}
const isNow = wordTest(/^(now|today|nowadays|these)$/);
const closesFor = (t: Tokens, draft: Draft): boolean => !isLetters(t, draft.to) || !isPlural(t, draft.to);
const nearestTime = (t: Tokens, last: Draft, draft: Draft): Draft | undefined =>
  last.measure === 'unit' && sameSentence(t, last, draft) && distance(t, last, draft) <= THEN_REACH ? last : undefined;
const THEN_REACH = 60;

/** "all 186 pages beside the old one, which was a modest 124": what is said of the other thing. */
function takesWhich(t: Tokens, last: Draft, draft: Draft): boolean {
  if (last.measure === 'bare' || typeof last.low !== 'number' || last.per || !sameSentence(t, last, draft))
    return false;
  if (!closes(t, draft) || !Number.isInteger(draft.low)) return false;
  const before = draft.from - 1;
  const verb = isWord(t, before - 1, 'a', 'an') && isLetters(t, before) ? before - 2 : before;
  if (!isWord(t, verb, 'was', 'is', 'were', 'are', 'had') || !isWord(t, verb - 1, 'which', 'that')) return false;
  const ratio = (draft.low as number) / last.low;
  if (!(ratio > 1 / APART && ratio < APART)) return false;
  giveUnit(draft, last);
  return true;
}

/** Minus in words, or "below" behind a number, where warmth is spoken of: the scale that the text reads warmth in. */
function takesWarmth(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  const zero = isWord(t, draft.to, 'below') && isZero(t, draft.to + 1);
  const below = isWord(t, draft.to, 'below') && (zero || !isLetters(t, draft.to + 1)) && (draft.low as number) > 0;
  if (!below && !((draft.low as number) < 0 && isWord(t, draft.from, 'minus'))) return false;
  if (!closes(t, draft) || (!zero && !aboutWarmth(t, draft.to) && !speaksOfCold(t, draft))) return false;
  // "2 below zero" may be of either scale
  let scale = zero ? '°' : '°C';
  for (let n = 1; n <= FAR && (drafts[k - n] || drafts[k + n]); n++) {
    const near = [drafts[k - n], drafts[k + n]].find(d => d?.kind === 'temperature' && !isSymbol(t, d.from - 1, '('));
    if (!near || (zero && near.unit === 'K')) continue;
    scale = near.unit;
    break;
  }
  if (!zero && scale !== '°C' && scale !== '°F') return false;
  if (below) {
    [draft.low, draft.high] = [-(draft.high as number), -(draft.low as number)];
    draft.to += zero ? 2 : 1;
  }
  giveUnit(draft, { unit: scale, kind: scale === '°' ? 'number' : 'temperature', measure: 'unit' });
  return true;
}

/** Words between a share and the one that it is held against: "46.2 percent to the Accord's 41.9". */
const THEIRS = 6;
/** The share of somebody else, behind one that says it is one. */
function takesTheirs(t: Tokens, last: Draft, draft: Draft): boolean {
  if (last.unit !== '%' || !isWord(t, last.to, 'to', 'against') || draft.from - last.to > THEIRS) return false;
  const theirs = isWord(t, draft.from - 1, 's') || isSymbol(t, draft.from - 1, "'", '’');
  if (!theirs || draft.measure !== 'bare' || !closes(t, draft) || !sameSentence(t, last, draft)) return false;
  giveUnit(draft, last);
  return true;
}

const isServing = wordTest(/^(serves?|served|sleeps)$/);
/** "serves 4 to 6": people, which takes no unit over. */
function takesServed(t: Tokens, draft: Draft): boolean {
  if (!isServing(t, draft.from - 1) || !closes(t, draft)) return false;
  giveUnit(draft, { unit: '', kind: 'count', measure: 'noun' });
  return true;
}

const isLife = wordTest(/^life$/);
const ofPrison = wordTest(
  /^(sentence[sd]?|sentencing|fac(es?|ed|ing)|serv(es?|ed|ing)|jail(ed)?|imprison(ed|ment)|prison|carr(y|ies|ied)|punishable|gets?|got|gave|gives?|given|received?|receives|terms?|drew|doing)$/,
);
/** Tokens back to a word of prison or of what one gets there: "brought 12 to life" has none. */
const TERM_REACH = 6;
/** "Sentenced to 25 to life", "got 15-to-life": years of prison. */
function takesTerm(t: Tokens, draft: Draft): boolean {
  const to = overHyphen(t, draft.to);
  const life = isWord(t, to, 'to') ? overHyphen(t, to + 1) : -1;
  if (!isLife(t, life) || !saidBefore(t, draft.from - 1, TERM_REACH, ofPrison)) return false;
  if (isLetters(t, life + 1) && !(classAt(t, life + 1) & FUNCTION_WORD)) return false;
  giveUnit(draft, { unit: 'year', kind: 'duration', measure: 'unit' });
  return true;
}

const isZero = wordTest(/^zero$/);
const saysCold = wordTest(
  /^(cold|colder|coldest|chills?|freeze|freezes|froze|frozen|freezing|chill|windchill|thermometer|mercury|frost|frosts|frosty|frostbite|hypothermia|blizzard|icy|shiver(ed|ing)|temperature|celsius|fahrenheit)$/,
);
const COLD_REACH = 24;
/** Whether cold is spoken of around a figure below nought. */
function speaksOfCold(t: Tokens, draft: Draft): boolean {
  for (let i = Math.max(0, draft.from - COLD_REACH); i < Math.min(t.count, draft.to + COLD_REACH); i++)
    if (saysCold(t, i)) return true;
  return false;
}
