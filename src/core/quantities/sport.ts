import { onceForText } from '../text/once-for-text.ts';
import { T, type Tokens, isCapital } from '../text/tokens.ts';
import { endsSentence, isDigits, isWord, someToken, wordTest } from './draft.ts';

/** What tells a text about races, throws and jumps, and whether a figure of it is a time or a distance. Asked only beside figures that could be one. */

/** Words that hardly any other field has, and those that others have too. */
const isSport = wordTest(
  /^(marathons?|sprints?|sprinters?|hurdles|hurdlers?|steeplechase|javelin|discus|decathlon|heptathlon|pentathlon|triathlon|biathlon|vaulters?|freestyle|backstroke|breaststroke|butterfly|medley|swimmers?|swim|swims|swam|swimming|laps?|relays?|athletics|athletes?|heats|runners?|peloton|cyclists?|cycling|rowers?|regatta|skiers?|slalom)$/,
);
const isLikeSport = wordTest(
  /^(semi|finals?|races?|raced|racing|racer|riders?|podium|medals?|medallists?|stadium|championships?|metres|meters|finishers?|finish|qualifying|track|golds?|winners?|champions?|indoors?|clocked|throws?|jumps?|vault|titles?|records?|won|wins)$/,
);
/** Sport that is counted, not measured, whose laps are of honour, and studies of athletes, whose figures are not their marks. */
const isCounted = wordTest(
  /^(goals?|goalkeeper|keeper|striker|strikers|midfield|midfielder|defender|defenders|penalty|penalties|league|wicket|wickets|innings|offside|referee|tries|touchdowns?|baseman|participants?|subjects|study|studies|trial|trials|placebo|significant|significantly|mean|median|dose|supplementation|exercise|protocol|baseline)$/,
);
const MOST_COUNTED = 2;
/** Tokens on each side in which they are looked for, and how many places must hold one; one of them must be of sport alone. */
const SPORT_REACH = 140;
const LEAST = 3;
const LEAST_IN_ALL = 6;

/** Whether the text around a token is about sport that is measured. Looks at a bounded number of tokens. */
export const aboutSport = (t: Tokens, at: number): boolean =>
  hasSport(t) && speaksOfSport(t, Math.max(0, at - SPORT_REACH), Math.min(t.count, at + SPORT_REACH), LEAST);

/** Whether a whole text is about sport that is measured: reads all of it. */
export const isSportText = (t: Tokens): boolean => hasSport(t) && speaksOfSport(t, 0, t.count, LEAST_IN_ALL);

/** Words of so many letters are asked about only where they begin with an l, for the lap. */
const SHORTEST = 3;
const LAP = 108;

/** Most texts have no word of sport. */
const hasSport = onceForText(t => {
  const { kind, code, start, end, count } = t;
  let has = false;
  for (let i = 0; i < count && !has; i++)
    has = kind[i] === T.word && (end[i]! - start[i]! > SHORTEST || (code[i]! | 32) === LAP) && isSport(t, i);
  return has;
});

function speaksOfSport(t: Tokens, from: number, to: number, least: number): boolean {
  let found = 0;
  let counted = 0;
  let sure = false;
  for (let i = from; i < to; i++) {
    if (isSport(t, i)) sure = true;
    else if (!isLikeSport(t, i)) {
      // "the Orel Trials" are races
      if (isCounted(t, i) && !isCapital(t, i) && ++counted > MOST_COUNTED) return false;
      continue;
    }
    found++;
  }
  return found >= least && sure;
}

const isTimed = wordTest(
  /^(sprint|sprinter|hurdles|steeplechase|marathon|relay|laps?|ran|run|runs|running|runner|clocked|clocks|clocking|timed|race|races|raced|split|splits|splitting|swim|swims|swam|swimmer|freestyle|breaststroke|backstroke|butterfly|medley|rode|rider|riders|peloton|skied|rowed|pb|closes)$/,
);
const isMeasured = wordTest(
  /^(javelin|discus|hammer|throw|throws|threw|thrown|thrower|jump|jumps|jumped|jumper|leap|leapt|vault|vaulted|vaulter|cleared|bar)$/,
);
const isWind = wordTest(/^wind$/);
const isReaction = wordTest(/^reaction$/);

/** Tokens looked back over for the event that a mark was set in. */
const EVENT_BACK = 70;
/** Tokens of its own sentence in which the nearest word decides, on either side. */
const EVENT_AHEAD = 9;
const WIND_BACK = 7;
const REACTION_BACK = 8;

/** The unit of a bare mark in a text of sport: metres of throws and jumps, seconds of races, metres per second of the wind. */
export function unitOfMark(t: Tokens, at: number): 's' | 'm' | 'm/s' | undefined {
  if (someToken(t, at - WIND_BACK, at, isWind)) return 'm/s';
  if (someToken(t, at - REACTION_BACK, at, isReaction)) return 's';
  const near = unitNear(t, at);
  if (near) return near;
  for (let i = at - 1; i >= 0 && at - i <= EVENT_BACK; i--) {
    const unit = unitAt(t, i);
    if (unit) return unit;
  }
  return undefined;
}

/** The same told by the nearest word of the mark's own sentence. */
export function unitNear(t: Tokens, at: number): 's' | 'm' | undefined {
  for (let n = 1, back = true, ahead = true; n <= EVENT_AHEAD && (back || ahead); n++) {
    if (back && (at - n < 0 || endsSentence(t, at - n))) back = false;
    if (ahead && (at + n >= t.count || endsSentence(t, at + n))) ahead = false;
    const unit = (back ? unitAt(t, at - n) : undefined) ?? (ahead ? unitAt(t, at + n) : undefined);
    if (unit) return unit;
  }
  return undefined;
}

function unitAt(t: Tokens, i: number): 's' | 'm' | undefined {
  if (isMeasured(t, i) || (isWord(t, i, 'shot') && isWord(t, i + 1, 'put'))) return 'm';
  return isTimed(t, i) || isEvent(t, i) ? 's' : undefined;
}

/** Lengths of races on a track, in a pool, on the road. */
export const DISTANCES: ReadonlySet<number> = new Set([
  50, 60, 80, 100, 110, 200, 300, 400, 500, 600, 800, 1000, 1500, 2000, 3000, 5000, 10000, 20000, 35000, 50000,
]);

/** "100 metres", "5,000 m": the words of a race's name. */
const isEvent = (t: Tokens, i: number): boolean => isWord(t, i, 'metres', 'meters') && isDigits(t, i - 1);

const isRaceKind = wordTest(/^(relay|hurdles|steeplechase|freestyle|backstroke|breaststroke|butterfly|medley|sprint)$/);
/** Tokens looked back over for the race in whose sentence a time stands. */
const RACE_BACK = 12;

/** "won the 400 m hurdles in 48.31": whether a sentence that names a race says how long it took, also in a text of other matters. */
export function isRaced(t: Tokens, at: number): boolean {
  if (!isWord(t, at - 1, 'in')) return false;
  // "the last 400m in 51.2"
  if (isWord(t, at - 2, 'm', 'metres', 'meters') && isDigits(t, at - 3)) return true;
  for (let i = at - 2; i >= 0 && at - i <= RACE_BACK && !endsSentence(t, i); i--) if (isRaceKind(t, i)) return true;
  return false;
}
