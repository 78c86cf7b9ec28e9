import type { Tokens } from '../text/tokens.ts';
import { digitsAt, isDigits, isGlued, isJoiningDash, isLetters, onceForText, wordTest } from './draft.ts';

/** What tells of a whole text that it is about games, and about which. Read once, and only beside figures that could be of a game. */

/** Words that hardly any other field has. */
const isOfGames = wordTest(
  /^(touchdowns?|quarterbacks?|linebackers?|cornerbacks?|fumbles?|punts?|midfielders?|goalkeepers?|goaltenders?|strikers?|defenders?|wickets?|innings?|batsm[ae]n|batters?|bowlers?|crease|pitchers?|homers?|homered|bullpen|shortstop|strikeouts?|bogeys?|birdies?|birdied|fairways?|tiebreaks?|aces|kick-?offs?|kickers?|halftime|overtime|playoffs?|quarterfinals?|semifinals?|equali[sz]e[rd]|offside|goalless|scoreless|knockouts?|knockdowns?|bouts?|(heavy|welter|middle|feather|light|fly|bantam|straw|cruiser)weight|boxers?|scorecards?|rebounds|turnovers|pointers|dunks?|layups?|penalties|referees?|grand slam|volleys?|backhands?|forehands?|scrums?|shut-?outs?|goal-?scorers?|hat-?tricks?|stoppage|octagon|jiu-jitsu|fly-?half|puck|power-?play|wimbledon|inning)$/,
);
/** Words that games share with much else. */
const isLikeGames = wordTest(
  /^(goals?|scor(e|es|ed|ing|er|eless)|match|matches|games?|finals?|semi|beat|beaten|won|wins?|winner|lost|victory|defeat|teams?|players?|league|seasons?|coach|title|champions?|championships?|cup|tournament|rounds?|sets?|points|runs?|overs|hits|quarter|fights?|half-?time|drives?|yards?|assists|penalty|referee)$/,
);
const SURE = 2;
const LEAST = 6;
/** One more for so many tokens: a long text of other matters holds some of them as well. */
const PER_WORDS = 100;

/** "6-4", "6-7": the games of a set. */
function isSet(t: Tokens, i: number): boolean {
  if (!isJoiningDash(t, i + 1) || isGlued(t, i)) return false;
  const [a, b] = [digitsAt(t, i), digitsAt(t, i + 2)];
  const [most, least] = a > b ? [a, b] : [b, a];
  return (most === 6 && least <= 4) || (most === 7 && (least === 5 || least === 6));
}

/** Whether a text is about games: some of its words are of games alone, and more of them often are. */
export const isGameText = onceForText(t => {
  let found = 0;
  let sure = false;
  const least = LEAST + t.count / PER_WORDS;
  for (let i = 0; i < t.count && !(sure && found >= least); i++) {
    if (isDigits(t, i) && isSet(t, i)) {
      found += SURE;
      sure = true;
    }
    if (!isLetters(t, i)) continue;
    if (isOfGames(t, i)) {
      found += SURE;
      sure = true;
    } else if (isLikeGames(t, i)) found++;
  }
  return sure && found >= least;
});

const holds = (says: (t: Tokens, i: number) => boolean, least: number): ((t: Tokens) => boolean) =>
  onceForText(t => {
    let found = 0;
    for (let i = 0; i < t.count && found < least; i++) if (isLetters(t, i) && says(t, i)) found++;
    return found >= least;
  });

const isOfCricket = wordTest(
  /^(wickets|overs|batsm[ae]n|bowlers?|bowled|crease|seamers?|spinners?|lbw|stumps|cricket|cricketers?|wicketkeeper|half-?centur(y|ies)|sixes)$/,
);
const isLikeCricket = wordTest(
  /^(wicket|innings|runs|boundar(y|ies)|fours|balls|batting|batted|bowling|centur(y|ies)|fifty|over|chas(e|ed|ing)|unbeaten|stand|knock|opener)$/,
);

/** Whether a text is about cricket. */
export const isCricketText = onceForText(t => {
  let found = 0;
  let sure = 0;
  for (let i = 0; i < t.count && !(sure > 0 && found >= LEAST_OF_CRICKET); i++) {
    if (!isLetters(t, i)) continue;
    if (isOfCricket(t, i)) {
      found += SURE;
      sure++;
    } else if (isLikeCricket(t, i)) found++;
  }
  return sure > 0 && found >= LEAST_OF_CRICKET && !isBaseballText(t);
});
const LEAST_OF_CRICKET = 4;

/** Whether a text is about golf. */
export const isGolfText = holds(
  wordTest(/^(golf|golfers?|par|bogeys?|bogeyed|birdies?|birdied|fairways?|putts?|putted|caddies?|tee|leaderboard)$/),
  2,
);
/** Whether a text is about baseball. */
export const isBaseballText = holds(
  wordTest(
    /^(inning|homers?|homered|homering|bullpen|pitchers?|shortstop|strikeouts?|outfielders?|baseman|bunt(ed)?)$/,
  ),
  2,
);
