import { onceForText } from '../text/once-for-text.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';
import { digitsAt, isGlued, isJoiningDash } from './draft.ts';

/** What tells of a whole text that it is about games, and about which. Read once, and only beside figures that could be of a game. */

/** Words that hardly any other field has. */
const OF_GAMES =
  /^(touchdowns?|quarterbacks?|linebackers?|cornerbacks?|fumbles?|punts?|midfielders?|goalkeepers?|goaltenders?|strikers?|defenders?|wickets?|innings?|batsm[ae]n|batters?|bowlers?|crease|pitchers?|homers?|homered|bullpen|shortstop|strikeouts?|bogeys?|birdies?|birdied|fairways?|tiebreaks?|aces|kick-?offs?|kickers?|halftime|overtime|playoffs?|quarterfinals?|semifinals?|equali[sz]e[rd]|offside|goalless|scoreless|knockouts?|knockdowns?|bouts?|(heavy|welter|middle|feather|light|fly|bantam|straw|cruiser)weight|boxers?|scorecards?|rebounds|turnovers|pointers|dunks?|layups?|penalties|referees?|volleys?|backhands?|forehands?|scrums?|shut-?outs?|goal-?scorers?|scorers?|hat-?tricks?|stoppage|octagon|jiu-jitsu|fly-?half|puck|power-?play|inning|grandmasters?|checkmate|endgames?|pawns?)$/;
/** Words that games share with much else. */
const LIKE_GAMES =
  /^(goals?|scor(e|es|ed|ing|er|eless)|match|matches|games?|finals?|semi|beat|beaten|won|wins?|winner|lost|victory|defeat|teams?|players?|league|seasons?|coach|title|champions?|championships?|cup|tournament|rounds?|sets?|points|runs?|overs|hits|quarter|fights?|half-?time|drives?|yards?|assists|penalty|referee)$/;
const OF_CRICKET =
  /^(wickets|overs|batsm[ae]n|bowlers?|bowled|crease|seamers?|spinners?|lbw|stumps|cricket|cricketers?|wicketkeeper|half-?centur(y|ies)|sixes)$/;
const LIKE_CRICKET =
  /^(wicket|innings|runs|boundar(y|ies)|fours|balls|batting|batted|bowling|centur(y|ies)|fifty|over|chas(e|ed|ing)|unbeaten|stand|knock|opener)$/;
const OF_GOLF =
  /^(golf|golfers?|par|bogeys?|bogeyed|birdies?|birdied|fairways?|putts?|putted|caddies?|tee|leaderboard)$/;
const OF_BASEBALL =
  /^(inning|baseball|softball|doubleheaders?|rbis?|dugout|fastballs?|homers?|homered|homering|bullpen|pitchers?|shortstop|strikeouts?|outfielders?|baseman|bunt(ed)?)$/;

const OF_CHESS = /^(chess|grandmasters?|gm|checkmate|endgames?|pawns?|rooks?|bishops?|gambit)$/;

const [GAMES, GAMES_TOO, CRICKET, CRICKET_TOO, GOLF, BASEBALL, CHESS, ANY] = [1, 2, 4, 8, 16, 32, 64, 128];
const TELLS = new WordFlags(
  word =>
    (OF_GAMES.test(word) ? GAMES : LIKE_GAMES.test(word) ? GAMES_TOO : 0) |
    (OF_CRICKET.test(word) ? CRICKET : LIKE_CRICKET.test(word) ? CRICKET_TOO : 0) |
    (OF_GOLF.test(word) ? GOLF : 0) |
    (OF_BASEBALL.test(word) ? BASEBALL : 0) |
    (OF_CHESS.test(word) ? CHESS : 0),
);

/** A word of games alone counts as much as so many others. */
const SURE = 2;
const LEAST = 6;
/** One more for so many tokens: a long text of other matters holds some of them as well. */
const PER_WORDS = 100;
const LEAST_OF_CRICKET = 4;
/** Words of golf, of baseball, or of chess, from which a text is about it. */
const LEAST_OF_ONE = 2;

/** "6-4", "6-7": the games of a set. */
function isSet(t: Tokens, i: number): boolean {
  if (!isJoiningDash(t, i + 1) || isGlued(t, i)) return false;
  const [a, b] = [digitsAt(t, i), digitsAt(t, i + 2)];
  const [most, least] = a > b ? [a, b] : [b, a];
  return (most === 6 && least <= 4) || (most === 7 && (least === 5 || least === 6));
}

/** Words of each sort, by the place of its bit. */
type Counts = [
  games: number,
  gamesToo: number,
  cricket: number,
  cricketToo: number,
  golf: number,
  baseball: number,
  chess: number,
];

/** Which of the games a text is about, as bits; one look at each of its words tells of all. */
const gamesOf = onceForText(t => {
  let sets = 0;
  const words: Counts = [0, 0, 0, 0, 0, 0, 0];
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] === T.digits && isSet(t, i)) sets++;
    if (t.kind[i] !== T.word) continue;
    const told = TELLS.at(t, i);
    if (told === 0) continue;
    for (let bit = 0; bit < words.length; bit++) if (told & (1 << bit)) words[bit]!++;
  }
  const [games, gamesToo, cricket, cricketToo, golf, baseball, chess] = words;
  const sure = games + sets;
  const isBaseball = baseball >= LEAST_OF_ONE;
  return (
    (sure > 0 && SURE * sure + gamesToo >= LEAST + t.count / PER_WORDS ? GAMES : 0) |
    (cricket > 0 && SURE * cricket + cricketToo >= LEAST_OF_CRICKET && !isBaseball ? CRICKET : 0) |
    (golf >= LEAST_OF_ONE ? GOLF : 0) |
    (isBaseball ? BASEBALL : 0) |
    (chess >= LEAST_OF_ONE ? CHESS : 0) |
    (sure + gamesToo + cricket + cricketToo + golf + baseball + chess > 0 ? ANY : 0)
  );
});

/** Whether a text is about games: some of its words are of games alone, and more of them often are. */
export const isGameText = (t: Tokens): boolean => (gamesOf(t) & GAMES) !== 0;
export const isCricketText = (t: Tokens): boolean => (gamesOf(t) & CRICKET) !== 0;
export const isGolfText = (t: Tokens): boolean => (gamesOf(t) & GOLF) !== 0;
export const isBaseballText = (t: Tokens): boolean => (gamesOf(t) & BASEBALL) !== 0;
export const isChessText = (t: Tokens): boolean => (gamesOf(t) & CHESS) !== 0;
/** Whether a text has anything of games, and be it one word. */
export const isAnyGameText = (t: Tokens): boolean => (gamesOf(t) & ANY) !== 0;
