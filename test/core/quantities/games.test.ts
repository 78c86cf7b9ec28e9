import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as they are written of matches, innings, rounds of golf and races, in sentences about matters that were made up. */

/** What makes a text one of games. */
const GAME =
  ' The quarterback threw touchdowns in the playoffs, and the league champions lost the final game in overtime.';
const GOLF = ' He made birdies and a bogey on the par-72 course to lead the leaderboard in golf.';
const CRICKET = ' The bowlers took wickets in the last overs, and the batsman left the crease.';
const BASEBALL = ' The pitchers left the bullpen to it, and a homer in the last inning won the game.';
const SPORT = ' The marathon runners finished the race; the sprint champion won gold in the relay at the stadium.';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'what stands in brackets behind a name is no age in a text of games': [
    `Tom Dorrick (⟦12⟧{12}) and Ned Amsel (⟦9⟧{9}) led the side.${GAME}`,
    'Tom Dorrick (⟦41⟧{41 year}) and Ned Amsel (⟦39⟧{39 year}) own the mill.',
  ],
  'scores that are told of by what they are': [
    `It ended in a scoreline of ⟦0⟧{0}–⟦2⟧{2}. They overturned a ⟦3⟧{3}-⟦1⟧{1} deficit, after a ⟦16⟧{16}-⟦7⟧{7} drubbing and a ⟦2⟧{2}-⟦1⟧{1} stoppage-time victory.${GAME}`,
    `Dunmarrow extended the lead to ⟦28⟧{28}-⟦3⟧{3}, and Orel were ⟦22⟧{22}-⟦0⟧{0}. The judge scored it ⟦10⟧{10}-⟦7⟧{7}.${GAME}`,
    `She beat Mara Orel ⟦6⟧{6}-⟦3⟧{3} ⟦4⟧{4}-⟦6⟧{6} ⟦7⟧{7}-⟦6⟧{6}(⟦4⟧{4}).${GAME}`,
    `It tied the game at ⟦34⟧{34}, after a ⟦48-yard⟧{48 yd} kick.${GAME}`,
    'The lamps burn ⟦20-30 hours⟧{20..30 h}.',
  ],
  'so many of one’s tries': [
    `He went ⟦12-16⟧{0.75} from the field (⟦9-12⟧{0.75} on 3-pointers) and was ⟦20-for-40⟧{0.5}; Orel finished ⟦3 for 4⟧{0.75}.${GAME}`,
    'It was a ⟦10-for-1⟧{10} split. It lasts ⟦12-16⟧{12..16} from the day it is lit.',
  ],
  'words of games that hold a number': [
    `He sank ⟦nine 3-pointers⟧{9 pointer}, all 3-pointers from far out. A ⟦32-yarder⟧{32 yd} flew.${GAME}`,
    `A pick-six followed a three-and-out; on fourth and two they punted, and on 4th and 1 they ran. She made ⟦six double faults⟧{6 fault}.${GAME}`,
    `Amsel 17′, Dorrick 90+5′ scored. It was their third one-two finish. They went 3 and out.${GAME}`,
    `They led at the half, and moved into the top half. It was a second-quarter touchdown.${GAME}`,
    `He has ⟦200⟧{200 double} of his triple-doubles.${GAME}`,
  ],
  golf: [
    `He birdied the par-five ninth and the back nine for an ⟦eight⟧{8}-under ⟦62⟧{62}, at ⟦minus-12⟧{-12}. He three-putted.${GOLF}`,
  ],
  cricket: [
    `Dunmarrow made ⟦241⟧{241 run}/⟦8⟧{8 wicket}, Orel ⟦241⟧{241 run} for ⟦eight⟧{8 wicket}; Tarn were ⟦187⟧{187 run}-⟦6⟧{6 wicket} in ⟦50 overs⟧{50 over}.${CRICKET}`,
    `Dorrick (⟦3⟧{3 wicket}/⟦42⟧{42 run}) removed Amsel, whose ⟦84*⟧{84 run} off ⟦98 balls⟧{98 ball} was told as ⟦84⟧{84 run} not out. Vale made ⟦46⟧{46 run} off ⟦57 balls⟧{57 ball} and ⟦a half-century⟧{50 run} in the ⟦50-over⟧{50 over} match.${CRICKET}`,
    `They were ⟦241⟧{241 run}/⟦8⟧{8 wicket} in ⟦50 overs⟧{50 over} (Tom Amsel ⟦55⟧{55 run}, J Dorrick ⟦47⟧{47 run}).${CRICKET}`,
    'It took ⟦a half-century⟧{50 year}.',
  ],
  baseball: [`Dorrick doubled, sending Amsel to third.${BASEBALL}`, 'It ⟦doubled⟧{2 x}, sending shares up.'],
  'events one behind the other are no whole': [
    'They won ⟦three⟧{3} in ⟦four games⟧{4 game}. ⟦Three in four⟧{75 %} rowed.',
  ],
  'times and distances of races': [
    `He hit the ⟦10K⟧{10 km} split in ⟦28:20⟧{1700 s} and the ⟦21km⟧{21 km} mark in ⟦59:35⟧{3575 s}, at a ⟦4:34⟧{274 s} pace.${SPORT}`,
    `They lost ⟦103 seconds⟧{103 s} over ⟦112 kilometres⟧{112 km}. He is fastest ⟦between 50 and 60 m⟧{50..60 m}.${SPORT}`,
    `It was decided after ⟦3:52⟧{232 s} of overtime. He was ⟦6 feet 2 inches or shorter⟧{<=74 in}.`,
  ],
  'records of three numbers, and runs of points': [
    `Orel (⟦3⟧{3}-⟦0⟧{0}-⟦4⟧{4}) had started the season ⟦8⟧{8}-⟦6⟧{6}-⟦2⟧{2}, and lined up 4-3-3. It was a ⟦1⟧{1}-⟦1⟧{1} game until an ⟦18⟧{18}-⟦2⟧{2} run. Nobody scored in ⟦double figures⟧{about 10..99}.${GAME}`,
    `NO. 5 SAND VALE ⟦83⟧{83}, OREL ⟦76⟧{76}: They led.${GAME}`,
    `at Orel ⟦73⟧{73}, No. 7 Tarn State ⟦59⟧{59}: They led.${GAME}`,
    `Dunmarrow Hills ⟦3⟧{3} — Orel Vale ⟦4⟧{4}`.concat('\n\n', GAME),
  ],
  'minutes of games that are played by the clock': [
    `Amsel scored ⟦5:30⟧{330 s} into the game. Dorrick tied it at ⟦34:07⟧{2047 s}, with ⟦12:03⟧{723 s} of the period gone, and sat out for ⟦5:17⟧{317 s}. It ended with ⟦3.7⟧{3.7 s} remaining.${GAME}`,
    `They met at ⟦3:06⟧{T03:06} and won.${GAME}`,
    `Dunmarrow Tries: Dorrick (10,43), Amsel (20) Conversions: Vale (13,28).${GAME}`,
    `Orel: ⟦52⟧{52} Tries: Amsel (5).${GAME}`,
    `He is ⟦2:56⟧{176 s} ahead of Orel at the halfway mark at ⟦1:07:30⟧{4050 s}, ⟦5:07 per mile⟧{307 s}. By mile 18, she ran ⟦between 30K and 35K⟧{30..35 km}.${SPORT}`,
  ],
  'over a stretch, and turned over': [
    `He struck out ⟦12⟧{12} over ⟦92 pitches⟧{92 pitch} and turned the ball over ⟦16 times⟧{16 time}; ⟦over 92 pitches⟧{>=92 pitch} fell.${BASEBALL}`,
  ],
  'one word behind "and" is a place in the order': [
    'The second takes ⟦£24,000⟧{24000 GBP} and third place ⟦£18,000⟧{18000 GBP}. It was his third career win.',
    'It took ⟦two and a third cups⟧{2.333333333 cup}.',
  ],
  'cricket in few words': [
    `Dorrick’s ⟦53⟧{53 run} in ⟦31 balls⟧{31 ball}, a ⟦28-ball⟧{28 ball} ⟦68⟧{68 run} and ⟦66⟧{66 run} off ⟦37⟧{37 ball} took them to a total of ⟦223⟧{223 run}; Orel, chasing ⟦224⟧{224 run}, were bowled out for ⟦199⟧{199 run}.${CRICKET}`,
  ],
  'places in the order are no seconds': [
    `They overcame a ⟦24⟧{24}-⟦7⟧{7} second-half deficit, and led in the second and third period.${GAME}`,
    `She had ⟦21⟧{21} after ⟦three quarters⟧{3 quarter}, and ⟦nine⟧{9} in the final ⟦two quarters⟧{2 quarter}.${GAME}`,
    'It fell for ⟦two quarters⟧{2 quarter}. On ⟦6 July⟧{--07-06} it was tied after the first ⟦10 minutes⟧{10 min}.',
  ],
  'so many of one’s tries, said with "for"': [
    `He was ⟦11 for 26⟧{0.4230769231} passing, on a ⟦9 for 15⟧{0.6} shooting night and with ⟦15 for 24⟧{0.625} from the free throw line.${GAME}`,
    `It tied the score at ⟦10⟧{10}, with ⟦513 total yards⟧{513 yd}. A last-four tie, and the last eight. Orel, ⟦65⟧{65}-⟦1⟧{1}-⟦1⟧{1} (⟦48⟧{48}), lost.${GAME}`,
    `CITY BOWL: #21 Dunmarrow Hills ⟦24⟧{24}, Orel ⟦17⟧{17}.${GAME}`,
  ],
  'rounds, laps and ages': [
    `He shot ⟦73⟧{73}-⟦74⟧{74} and missed by a ⟦7-foot⟧{7 ft} putt.${GOLF}`,
    `The fastest lap, ⟦1:53.468s⟧{113.468 s}, was set after turn four. Dorrick, at ⟦28⟧{28 year}, failed.${SPORT}`,
  ],
  'cricket at stumps': [
    `Dorrick was batting on ⟦24⟧{24 run}; Amsel, dismissed for ⟦239⟧{239 run}, was unbeaten on ⟦49⟧{49 run} before. Vale (⟦64⟧{64 run} off ⟦79⟧{79 ball}, 3×4) took a three-for. They scored ⟦350 runs⟧{350 run}.${CRICKET}`,
    `Dunmarrow ⟦336⟧{336 run} & ⟦230⟧{230 run}.${CRICKET}`,
    `He lifted them from ⟦68⟧{68 run}-⟦5⟧{5 wicket} to ⟦312⟧{312 run}.${CRICKET}`,
  ],
  'a record is no odds': [`Betting favorites Orel improved to ⟦12⟧{12}-⟦7⟧{7} with the win.${GAME}`],
  'places on a course': [`He went off at turn 3 and played holes 17 and 18; rounds 2 to 4 were slow.${GAME}`],
};

for (const [name, sentences] of Object.entries(SENTENCES))
  for (const marked of sentences)
    test(`${name}: ${marked}`, () => (marked.includes('⟦') ? checkMarked : checkNone)(marked));
