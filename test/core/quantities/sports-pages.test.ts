import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as live pages, results, standings and score sheets write them, in sentences about matters that were made up. */

const GAME =
  ' The quarterback threw touchdowns in the playoffs, and the league champions lost the final game in overtime.';
const CUP = ' The teams of the league played the final, and the players scored goals in the second half.';
const CHESS = ' The grandmaster took the pawn in the endgame, as chess players do.';
const BASEBALL = ' The pitchers left the bullpen to it, and a homer in the last inning won the game.';
const GOLF = ' He made birdies and a bogey on the par-72 course to lead the leaderboard in golf.';
const CRICKET = ' The bowlers took wickets in the last overs, and the batsman left the crease.';
const SPORT = ' The marathon runners finished the race; the sprint champion won gold in the relay at the stadium.';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'scores that rise, between two sentences, at the whistle, and by how much one is behind': [
    `Dorrick headed home. ⟦0⟧{0}-⟦1⟧{1}. HALF TIME ⟦0⟧{0}-⟦2⟧{2}${CUP}`,
    `They came back from ⟦0⟧{0}-⟦4⟧{4} down. They lost that round ⟦10⟧{10}-⟦8⟧{8}, and were ⟦8⟧{8}-⟦1⟧{1} victors for a ⟦2⟧{2}-⟦1⟧{1} series lead.${CUP}`,
    'It lasts ⟦10-12 days⟧{10..12 day}. They won ⟦8-10 series⟧{8..10 series}.',
  ],
  'scores with room around their dash': [
    `Orel won the match ⟦7⟧{7} – ⟦1⟧{1} at home. It was more than the ⟦3⟧{3} – ⟦0⟧{0} loss to Tarn, who beat Vale ⟦3⟧{3} - ⟦1⟧{1} and were up ⟦5⟧{5} – ⟦0⟧{0}.${CUP}`,
    `In ⟦1998⟧{1998} - ⟦3 goals⟧{3 goal}. Round 5 - ⟦2 goals⟧{2 goal}. Goals: ⟦12⟧{12} - ⟦4⟧{4} of them late.${CUP}`,
    'Stock: ⟦12⟧{12} - ⟦4⟧{4} at the yard.',
  ],
  'minutes of a live report and of goals': [
    `88 min: Dorrick saves.\n\n90+1 min: Amsel heads over.\n\n85 mins - a corner.${GAME}`,
    `Goals: Dorrick (24 & 26), Amsel (29). Substitutions: Vale for Orr (HT), Renn for Amsel (58).${GAME}`,
    `Orel 3: Tom Dorrick 11, Ned Amsel 23, Ola Vale 90${GAME}`,
    `It lasted ⟦88 minutes⟧{88 min}. Orel 9: Tom Dorrick ⟦2⟧{2}, Ned Amsel ⟦3⟧{3}, Ola Vale ⟦4⟧{4}.${GAME}`,
  ],
  'strokes of four and six, and what is scored with': [
    `He hit a few 6s and more 4s, and Vale top scored with ⟦70⟧{70 run}. He is only ⟦2⟧{2} more away from it.${CRICKET}`,
    'It took ⟦6s⟧{6 s}. He is only ⟦20⟧{20 year}.',
  ],
  'halves of the field, and goals in their order': [
    `He dribbled into the Tarnish half, then they sat in their own half. Orel came into Tarn's half; Dorrick netted a fifth.${GAME}`,
    `⟦Half⟧{50 %} the players were hurt, and Dorrick scored ⟦a third⟧{33.3 %} of the goals.${GAME}`,
  ],
  'a score in favour of who won': [
    `The final score read ⟦6⟧{6}-⟦4⟧{4}, ⟦70⟧{70}-⟦68⟧{68} in favor of Orel.${CUP}`,
    `The league voted ⟦7⟧{7 vote}-⟦2⟧{2 vote} in favor of it.${CUP}`,
  ],
  'two sides and what each scored, amid a line': [
    `A poster for Dunmarrow ⟦6⟧{6} Orel ⟦5⟧{5} at the Vale hangs there.${CUP}`,
    `Tarn ⟦0⟧{0} Orel ⟦4⟧{4}, at their homely ground${CUP}`,
    `DUNMARROW ⟦5⟧{5} OREL BAY ⟦3⟧{3}`.concat('\n\n', CUP),
    `Dunmarrow Vale ⟦2⟧{2} Orel Wells ⟦3⟧{3}`.concat('\n\n', CUP),
    'They came for Dunmarrow 6 Orel 5 at dusk.',
  ],
  'halves of a game, and of a point': [
    `They never shot so well in any half. It was big before the half was over.${GAME}`,
    'She is ⟦a half point⟧{0.5 point} clear, ⟦half a point⟧{0.5 point} behind the record.',
    'Before ⟦half⟧{50 %} of it was sold, it rained.',
  ],
  'moves of chess': [
    `He played 21 Qxc5, then 26…Rxg2+ and 27. h4 and 30 O-O. It came at move 10, after ⟦62 moves⟧{62 move}.${CHESS}`,
    'They made ⟦21⟧{21} Qxc5 lamps.',
  ],
  'how many play on either side': [`They wasted a 5-on-3 and scored at four-on-four.${GAME}`],
  'heats and places that are numbered': [
    `She led in Heat Two, and Amsel in Heat 4. The others fill positions 2 through 10.${SPORT}`,
  ],
  'holes and clubs': [
    `He birdied 7, 8 and 10, made par on 18 and hit a 4-iron to ⟦12 feet⟧{12 ft} at 12. Then on 14, he holed from ⟦eight feet⟧{8 ft}.${GOLF}`,
    `A fine front nine carried him up to ⟦-8⟧{-8}. She was ⟦3⟧{3} over at ⟦7 a.m.⟧{T07:00}, on ⟦12⟧{12} under.${GOLF}`,
    'It fell to ⟦12 feet⟧{12 ft} at ⟦12 sites⟧{12 site}.',
  ],
  'sides, batsmen and bowlers in a line of cricket': [
    `Tarn: (second day): Dunmarrow ⟦199⟧{199 run} & ⟦269⟧{269 run}-⟦5⟧{5 wicket}, Orel ⟦103⟧{103 run}. Vale ⟦181⟧{181 run} & ⟦5⟧{5 run}-⟦0⟧{0 wicket} v Tarn ⟦235⟧{235 run}.${CRICKET}`,
    `Orel ⟦134⟧{134 run}-⟦6⟧{6 wicket} (Vale ⟦47⟧{47 run}, Amsel ⟦3⟧{3 wicket}-⟦44⟧{44 run}) trail Tarn ⟦395⟧{395 run} (Dorrick ⟦91⟧{91 run}) by ⟦261 runs⟧{261 run}.${CRICKET}`,
    `Amsel took ⟦four⟧{4 wicket} for ⟦41⟧{41 run}, with figures of ⟦5⟧{5 wicket}-⟦39⟧{39 run} before. They bowled out the hosts for ⟦103⟧{103 run}, to lead by ⟦96⟧{96 run}; he was caught for just ⟦14⟧{14 run}.${CRICKET}`,
    `A deficit of ⟦180⟧{180 run} became an advantage of ⟦20⟧{20 run}, and they put on ⟦76⟧{76 run} in a ⟦199 run⟧{199 run} partnership. To reach ⟦71⟧{71 run}, they added ⟦26⟧{26 run}.${CRICKET}`,
    `On day 2 in Tarn they came at ⟦3.40pm⟧{T15:40}.${CRICKET}`,
  ],
  'races by the stroke, gaps, and trials that are races': [
    `She won the 200 fly, the women's 50 back in ⟦27.33⟧{27.33 s} and the 800 free relay; he split ⟦29.74⟧{29.74 s} at the Trials, against ⟦30.30⟧{30.3 s} at the Orel Trials and ⟦30.04⟧{30.04 s} at the Tarn Trials.${SPORT}`,
    `2. Orel Amsel +⟦3.498 seconds⟧{3.498 s}, Vale Dorrick +⟦4.936⟧{4.936 s}.${SPORT}`,
  ],
  'grades of schools, and who scored what': [
    `The 4A champions of District 13-5A won. Orel: Tom Dorrick ⟦4⟧{4}, Ned Amsel ⟦12⟧{12}, Ola Vale ⟦9⟧{9}.${GAME}`,
    'It drew ⟦5A⟧{5 A}.',
  ],
  'runs that are defended and balls that are faced': [
    `They defended ⟦185⟧{185 run} and restricted Orel to ⟦149⟧{149 run}; he made ⟦83⟧{83 run} off ⟦46⟧{46 ball}, with ⟦74⟧{74 run} required off ⟦30 balls⟧{30 ball}.${CRICKET}`,
  ],
  'what batsmen have to their names, in brackets and behind an s': [
    `Tom Amsel (⟦56⟧{56 run}) and Ola Vale (⟦3⟧{3 wicket}-⟦79⟧{79 run}) passed ⟦fifty⟧{50 run}; a career-best ⟦62⟧{62 run} beside Dorrick's ⟦51⟧{51 run} took the lead towards ⟦250⟧{250 run}. They chased down ⟦224⟧{224 run}.${CRICKET}`,
    'It cost him fifty dollars.'.replace('fifty dollars', '⟦fifty dollars⟧{50 USD}'),
  ],
  'a lead of a side, and runs of points': [
    `It was a ⟦10⟧{10}-⟦6⟧{6} Comets lead after ⟦7⟧{7}-⟦0⟧{0} runs and an ⟦18⟧{18}-⟦8⟧{8} romp.${GAME}`,
    `The winners ran ⟦2:04:04⟧{7444 s} and ⟦2:20:16⟧{8416 s}.${SPORT}`,
  ],
  'seasons that look like months': [
    'The ⟦2010-11⟧{2010..2011} season and the ⟦2007-08⟧{2007..2008} campaign. Entered: ⟦2010-11⟧{2010-11}.',
  ],
  'records with what they are of': [
    `Tom Amsel (⟦20⟧{20}-⟦0⟧{0} LEAGUE, ⟦9⟧{9}-⟦0⟧{0} RING) beat Ned Dorrick (⟦13⟧{13}-⟦1⟧{1}, ⟦1⟧{1}-⟦4⟧{4} RING) after a "pick six" just before the half to make it ⟦7⟧{7}-⟦0⟧{0}. It ended on lap 237.${GAME}`,
  ],
  'what two players had, parts of a second, and speeds with a stroke': [
    'Ola Dorrick had ⟦12 kills⟧{12 kill} and Ned Amsel ⟦eight⟧{8 kill}; ⟦1 run⟧{1 run}, she said.',
    'It was ⟦3 tenths of a second⟧{0.3 s} at ⟦115 miles/hour⟧{115 mph}. They made ⟦63 century breaks⟧{63 break} in 18/19, and took the number of boats up to ⟦398,499⟧{398499 boat} (up from ⟦395,991⟧{395991 boat}).',
  ],
  'names of several words before a score': [
    `Orel 17 Tarn & Vale 15`.replace('17', '⟦17⟧{17}').replace('15', '⟦15⟧{15}').concat('\n\n', CUP),
    `Match 16, OREL ⟦17⟧{17} NEW TARN ⟦4⟧{4} (⟦4⟧{4}-⟦0⟧{0}, ⟦3⟧{3}-⟦1⟧{1}).${CUP}`,
    `Orel ⟦17⟧{17} United Towns of Tarn ⟦15⟧{15} in a shootout.${CUP}`,
    `They have a ⟦12⟧{12}-⟦5⟧{5}-⟦6⟧{6} record (Orel State ⟦2⟧{2}-⟦10⟧{10}) and were ⟦2⟧{2}-⟦0⟧{0} (⟦16⟧{16}-⟦6⟧{6} overall, ⟦2⟧{2}-⟦0⟧{0} Vale League).${GAME}`,
    'Round 2 Group 4 in Tarn begins.',
  ],
  'hours, minutes and seconds with one letter each': [
    'It took ⟦5h 46m 31s⟧{20791 s}, the swim ⟦32m 41s⟧{1961 s} and the lap ⟦2m 3.20s⟧{123.2 s}.',
    'It is ⟦32m⟧{32 m} long and lasts ⟦41s⟧{41 s}; a rope of ⟦5m⟧{5 m}, ⟦20 boats⟧{20 boat}.',
  ],
  'what is one of a season, and two bases': [
    `He doubled, her third of the season.${BASEBALL}`,
    'He sold ⟦a third⟧{33.3 %} of the estate.',
  ],
  'the most so and so of them': ['The ⟦three most successful towns⟧{3 town} met. ⟦Two⟧{2}, most of all, came late.'],
  'what places, margins and tallies are counted in': [
    `She earned ⟦231.9 points⟧{231.9 point}, just ⟦0.7⟧{0.7 point} behind Orel; Tarn was third, another ⟦1.8⟧{1.8 point} back.${CUP}`,
    `Dorrick leads with ⟦1,273 points⟧{1273 point}. Amsel is second with ⟦1,135⟧{1135 point}, while Tarn, with ⟦three wins⟧{3 win}, moved up to third with ⟦1,045⟧{1045 point}.${CUP}`,
    `Orel is on ⟦45 points⟧{45 point} and Tarn on ⟦43⟧{43 point}.${CUP}`,
    `Dorrick had ⟦24 points⟧{24 point} and ⟦ten rebounds⟧{10 rebound}, and Amsel added ⟦13⟧{13 point}.${CUP}`,
    'She had ⟦24 points⟧{24 point} of view, and Amsel added ⟦13⟧{13}.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${name}: ${sentence}`, () => {
      if (sentence.includes('⟦')) checkMarked(sentence);
      else checkNone(sentence);
    });
