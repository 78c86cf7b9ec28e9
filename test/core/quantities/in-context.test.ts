import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** What the words around a figure decide: ages, months, years, shares, hedges, units left out. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'ages by apposition and verb': [
    'A retired ferry pilot of ⟦52⟧{52 year} said so.',
    'She was found by a boy of ⟦fifteen⟧{15 year} in a boat.',
    'The goalkeeper is ⟦37⟧{37 year}, and tired.',
    'The average age of those who joined was ⟦46⟧{46 year}; the eldest was ⟦74⟧{74 year}.',
    'The age limit was ⟦seventy-four⟧{74 year}.',
    'The mean age was ⟦46.3 years⟧{46.3 year}. Age range: ⟦18 to 74 years⟧{18..74 year}.',
    'He will be ⟦86⟧{86 year} before he can ask, and she is only ⟦20⟧{20 year}.',
    'The founder of Arden Ridge Capital is ⟦58⟧{58 year}; the pressure in the tank is ⟦58⟧{58}.',
    'The bloke on our gate was ⟦74⟧{74 year} and knew it. The number of boats was ⟦74⟧{74}.',
    '⟦49%⟧{49 %} were ⟦older than 65⟧{>=65 year}. He retired early, at ⟦57⟧{57 year}.',
    'Lionel Garth, then ⟦23⟧{23 year}, tried it. Ines Calder (Tarn), ⟦24⟧{24 year}, won.',
    'Kofi Drummel won. Drummel is ⟦29⟧{29 year} and says so. The Orl is ⟦40⟧{40}.',
    'She is tall and he’s ⟦about forty-five⟧{about 45 year}.',
    'A crowd of ⟦52⟧{52} came, and a score of ⟦15⟧{15} was enough.',
  ],
  'what both sides of a game scored': [
    'Ravensleigh beat Dunmarrow ⟦2⟧{2}-⟦0⟧{0} and lost ⟦2⟧{2}-⟦3⟧{3} at Tarn. It takes ⟦2-3 days⟧{2..3 day}.',
    'Lenz won ⟦7⟧{7}–⟦6⟧{6}, ⟦6⟧{6}–⟦7⟧{7}. A ⟦1⟧{1}-⟦4⟧{4} defeat for boys aged ⟦8-10⟧{8..10 year} who won.',
  ],
  'ranges near a game': [
    '⟦About 20-30⟧{20..30} came. The match was over. ⟦At least 10-15⟧{10..15} won prizes.',
    'Weight loss was ⟦5-10⟧{5..10} in most patients.. It is a game for ⟦2-4⟧{2..4}.',
    'It came back in ⟦3/17⟧{0.1764705882} patients. ⟦Over 300 innings⟧{>=300 inning} in his career.',
  ],
  'what is counted behind other words': [
    'It hurt ⟦five N.U. soldiers⟧{5 soldier}, ⟦four Orlish policemen⟧{4 policeman} and ⟦three police officers⟧{3 officer}.',
    '⟦12 GPUs⟧{12 gpu} and ⟦45 EVs⟧{45 ev}. A magnitude-⟦6.4⟧{6.4} quake came.',
    '⟦12 crew members⟧{12 member} saw ⟦nine movies⟧{9 movie}. ⟦Ten horsemen⟧{10 horseman} had ⟦three specimens⟧{3 specimen}.',
    '⟦Six⟧{6} were hurt, ⟦two⟧{2} seriously; ⟦two⟧{2} acted as guards. It is ⟦two-three weeks⟧{2..3 week} away.',
  ],
  'days that leave their month out': [
    'On ⟦30 May 1931⟧{1931-05-30} it rained. On the ⟦31st⟧{--05-31} the dam of Tarn broke, at ⟦9 a.m.⟧{T09:00} of the ⟦31st⟧{--05-31}; on the night of the ⟦2nd⟧{--06-02} it rained again.',
    'On ⟦3 June⟧{--06-03} they met. On the morning of the third day the 31st Foot stood, on the 21st Avenue.',
  ],
  centuries: [
    'A tune of the ⟦late 1800s⟧{1867..1899}, as in the ⟦mid-1700s⟧{1734..1766}; all through the ⟦1800s⟧{1800..1899}.',
    'In the ⟦2000s⟧{2000..2009} and the ⟦early 2010s⟧{2010..2013} they built.',
  ],
  'times to the second with their half of the day': [
    'She sank at ⟦9:04:35 a.m.⟧{T09:04:35}, and the mast ⟦by 12:10:05 pm⟧{<=T12:10:05}.',
  ],
  'what is counted over a measure and its way': [
    'It hung from ⟦two⟧{2 mast} ⟦90-foot⟧{90 ft}-high masts, with ⟦16 million US tons⟧{16000000 short ton} of stone.',
  ],
  'decades in words': [
    'During the ⟦sixties⟧{1960..1969} it grew, as buyers in the ⟦nineties⟧{1990..1999} did.',
    'Only ⟦12%⟧{12 %} passed; most were ⟦in the sixties⟧{about 60..69 %}.',
    'Warm days ⟦in the seventies⟧{about 70..79} came.',
  ],
  'barriers of time that were broken': [
    'The first to break ⟦two hours⟧{<=2 h}, as he broke the ⟦ten-second⟧{<=10 s} barrier before. It broke ⟦two hours⟧{2 h} later.',
  ],
  'prices in halves and eighths': [
    'It closed at ⟦72-5/8⟧{72.625}, up ⟦4-1/8⟧{4.125}, for ⟦5-1/2 dlrs⟧{5.5 USD} or ⟦3-1/2 inches⟧{3.5 in}.',
    'Net ⟦200 mln dlrs⟧{200000000 USD}, ⟦22.26 Canadian dlrs⟧{22.26 CAD}, ⟦1.2 bln stg⟧{1200000000 GBP}.',
  ],
  'money below nothing in brackets': [
    'Net loss was ⟦$(34.2) million⟧{34200000 USD}, or ⟦$(0.21) per share⟧{0.21 USD}.',
    'Operating income was ⟦£(1,204)M⟧{-1204000000 GBP}. Net income (loss) was ⟦$(34) million⟧{-34000000 USD}.',
    'Losses fell last year. Net income was ⟦$(34.2) million⟧{-34200000 USD}.',
  ],
  'tolerances in percent of the figure': [
    'It expects ⟦$1.30 billion, plus or minus 2%⟧{1274000000..1326000000 USD}.',
    'it is ⟦one point three billion plus or minus two percent⟧{1274000000..1326000000} and ⟦40 plus or minus 3 percent⟧{37..43 %}',
  ],
  'what is under par or played over': [
    'A ⟦4⟧{4}-under ⟦68⟧{68} it was. He threw ⟦98 pitches⟧{98 pitch} over ⟦seven innings⟧{7 inning}.',
    'They finished the season ⟦14⟧{14}-⟦3⟧{3}, their best record.',
  ],
  'how long a course is, and what is more than a length': [
    'It was held over ⟦218.4 kilometres⟧{218.4 km} from Morvane to Sankt Ilgen, and held them ⟦over 20 kilometres⟧{>=20 km} from Lenz.',
  ],
  'minutes to an hour': ['Yes. ⟦Twenty to four in the morning⟧{T03:40}, and ⟦twenty to six p.m.⟧{T17:40} it was.'],
  'fewer of what was counted before': [
    '⟦A hundred and sixty eight riders⟧{168 rider} started and only ⟦ninety seven⟧{97 rider} made it to Sankt Ilgen.',
    '⟦12 pilots⟧{12 pilot} trained, but ⟦3⟧{3 pilot} fell ill. ⟦Nine boats⟧{9 boat} left and ⟦twelve⟧{12} came back.',
  ],
  headlines: [
    'Bank of Norvik to Decide in ⟦Two to Three Weeks⟧{2..3 week}',
    'Mayor Sentenced to ⟦Ten Years⟧{10 year} for ⟦Two Murders⟧{2 murder} in Lenz Prison',
  ],
  'primes are feet or minutes': [
    "The gap grew to ⟦1'40⟧{100 s}, the record being ⟦7h 41′ 36″⟧{27696 s}.",
    'A lead of ⟦3\' 4"⟧{184 s} at the last lap, and a shelf ⟦3\' 4"⟧{40 in} wide was built for the cups that he had won.',
    'A man of ⟦five foot ten⟧{70 in} and ⟦ten foot⟧{10 ft} of rope.',
  ],
  'quarters of a year and of a thing': [
    'Sales fell for ⟦two quarters⟧{2 quarter}, as over the last ⟦three quarters⟧{3 quarter}; ⟦three quarters⟧{75 %} of the boats were sold.',
    '⟦Two quarters⟧{50 %} of the men came.',
  ],
  'the half of the day that is said beside the time': [
    'At ⟦ten past two⟧{T14:10} this afternoon it rang. We lost ⟦12⟧{12} this afternoon. At ⟦9⟧{T09:00} this morning it rained.',
    'Shortly after ⟦40 people⟧{40 person} came it was ⟦a quarter⟧{25 %} of the way.',
  ],
  'days that share a year': [
    'From ⟦5 March⟧{2019-03-05} to ⟦7 May 2019⟧{2019-05-07}, and ⟦between 20 December and 6 January 2020⟧{2019-12-20..2020-01-06}.',
    'It rained on ⟦5 March⟧{--03-05} to ⟦7 people⟧{7 person}.',
  ],
  'what is so long': [
    'The tin lay ⟦a foot⟧{1 ft} down, ⟦a mile⟧{1 mi} away, ⟦minus one⟧{-1} it was. He hit it with a foot.',
  ],
  'a talk held in millions leaves them out': [
    'so boats brought in ⟦five thirty two⟧{532000000 USD} up ⟦nine percent⟧{9 %} and lamps had ⟦two sixteen⟧{216000000 USD} while costs were ⟦three hundred million dollars⟧{300000000 USD} operating margin ⟦twenty four six⟧{24.6 %} we paid ⟦a dollar forty one⟧{1.41 USD} a share capex ⟦one twelve⟧{112000000 USD} so cash of ⟦a hundred and forty million⟧{140000000 USD} or ⟦eleven percent⟧{11 %} of sales and we look at ⟦two twenty to two sixty⟧{220000000..260000000 USD} next year the yard cost ⟦thirty million⟧{30000000 USD} and there was ⟦eight⟧{8000000 USD} before that so ⟦about thirty eight⟧{about 38000000 USD} all in it is ⟦two point seven billion⟧{2700000000 USD} for the whole thing yes ⟦two seven⟧{2700000000 USD}',
    'they had ⟦three hundred million dollars⟧{300000000 USD} and ⟦forty million⟧{40000000 USD} and ⟦ninety million⟧{90000000 USD} and earnings were ⟦three sixty two per share⟧{3.62 USD}',
  ],
  'years said by their last two figures': [
    'It opened in ⟦1969⟧{1969}. They took him in ⟦seventy-two⟧{1972} with ⟦sixty-two boats⟧{62 boat}, and he died in ⟦ninety-eight⟧{1998}.',
    'He ran it in ⟦fifty-two⟧{52}, and they all won.',
    'In ⟦1969⟧{1969} he ran it in ⟦fifty-two⟧{52} and she in ⟦58 seconds⟧{58 s}.',
  ],
  'shares and points that margins are said in': [
    'They sold ⟦nine percent⟧{9 %} more. Gross margin ⟦fifty point two⟧{50.2 %} earnings of ⟦three dollars⟧{3 USD}.',
    'Lamps were up ⟦nine percent⟧{9 %} and boats down ⟦four point four⟧{4.4 %} industrial was flat.',
    'It was ⟦47.9%⟧{47.9 %} and is ⟦49.8%⟧{49.8 %}. That is an improvement of ⟦almost two points⟧{about 2 pp}.',
    'It went up ⟦a hundred and ninety basis points⟧{1.9 pp} on last year and up ⟦seventy⟧{0.7 pp} from then.',
  ],
  'a price in years of earnings': ['At ⟦$118⟧{118 USD} it is on ⟦16 times⟧{16 x}. He rang ⟦16 times⟧{16 time}.'],
  'what is fewer is counted': ['It cost ⟦20 dollars⟧{20 USD}, and ⟦fewer than 90⟧{<=90} ever asked.'],
  'a time that parts two things': [
    'They were ⟦a minute⟧{1 min} late, with ⟦an hour⟧{1 h} to spare; ⟦a year⟧{1 year} back it was worse.',
  ],
  'a year that heads a paragraph': ['⟦1983⟧{1983}. The white regatta'],
  'this evening by another name': ['It opens at ⟦about 7⟧{about T19:00} tonight. They had ⟦12⟧{12} tonight.'],
  'tenths behind the mark of seconds': ['He ran it in ⟦1\'45"2⟧{105.2 s}, at 51° 30′ 26″ N, 0° 7′ 39″ W.'],
  'what goes on from a time': [
    'He was given ⟦twelve years⟧{12 year}, of which he served ⟦seven⟧{7 year}. He did ⟦five⟧{5} of those.',
    'The stock stands at ⟦149 days⟧{149 day}; the target is ⟦125⟧{125 day}.',
  ],
  'a reward in pounds': ['There is a reward of ⟦twenty five thousand pounds⟧{25000 GBP} for the bell.'],
  'numbers said in pairs without a word of what they are': [
    'The shares closed at ⟦four twelve⟧{4.12} a share, up ⟦two percent⟧{2 %}. A pint costs ⟦four fifty⟧{4.5} now.',
    'So they took ⟦four twelve⟧{412000000} in licences, that is ⟦seven hundred million⟧{700000000} of ⟦five hundred million⟧{500000000} and ⟦sixty million⟧{60000000}.',
  ],
  'days that share a month': [
    'It is on ⟦3⟧{--05-03} and ⟦4 May⟧{--05-04}, and ⟦between the 3rd and the 7th of June⟧{--06-03..--06-07} again.',
    'He had ⟦3⟧{3} and on ⟦4 May⟧{--05-04} went home.',
  ],
  'times with a nought and times said': ['The train of ⟦07.15⟧{T07:15} left at ⟦ten forty five⟧{T22:45} tonight.'],
  'a spread in brackets': ['A mean of ⟦12.5 (±1.3) years⟧{11.2..13.8 year} was found.'],
  'years of which century': [
    'Born in ⟦thirty-six⟧{1936}, died in ⟦nineteen ninety⟧{1990}. In ⟦twenty ten⟧{2010} they left, and ⟦by 2024⟧{<=2024} they were back.',
  ],
  'guesses of speech': [
    'It was ⟦$248 million⟧{248000000 USD}, ⟦call it a quarter of a billion dollars⟧{about 250000000 USD}, or ⟦more like $260 million⟧{about 260000000 USD}.',
    'They call it ⟦seven times a day⟧{7 time}. So call it ⟦sixty percent⟧{60 %} and be done.',
  ],
  'hours that leave the half of the day to the next': [
    '⟦Between 1 and 3 p.m.⟧{T13:00..T15:00} it rained, and ⟦8 to 10 in the evening⟧{T20:00..T22:00} it snowed.',
    'They came from ⟦10⟧{T10:00} to ⟦4 p.m.⟧{T16:00} and had ⟦3⟧{3} or ⟦4 p.m.⟧{T16:00} tea.',
  ],
  'hours of four figures': [
    'They left at ⟦0600⟧{T06:00} and were back ⟦by 1700 hours⟧{<=T17:00}, after ⟦1200 hours⟧{1200 h} of work.',
  ],
  'a half that says no more than its amount': [
    'It was ⟦$248.2 million⟧{248200000 USD}, ⟦call it a quarter of a billion⟧{about 250000000 USD}.',
  ],
  'a spread of nothing said': ['It takes ⟦two hours, plus or minus⟧{about 2 h}. She was ⟦6ft 2⟧{74 in}.'],
  'thousands and millions cut short': [
    'We got ⟦four hundred k⟧{400000} from the bank and ⟦one point two mil dollars⟧{1200000 USD} from the town, at ⟦thirty k an hour⟧{30 km/h}.',
  ],
  'entries of a line': [
    'Boats ⟦174⟧{174} · Classified ⟦29⟧{29} · Rowers ⟦1,200⟧{1200}\n\nRound 3 · Vesta 4 · Stage 12',
  ],
  'one where it counts': [
    'There was ⟦one death⟧{1 death}, far from the coast.',
    'It has ⟦88 boys⟧{88 boy} and girls and ⟦one minibus⟧{1 minibus}.',
    'One woman said so, and by one account there was one thing left.',
  ],
  'months and short years': [
    'Next time it will be held in Norvik, ⟦2036⟧{2036}.',
    'It was given at ⟦the end of June⟧{--06}. In ⟦August⟧{--08} the first boats came.',
    'The fair runs from ⟦5⟧{2034-08-05} to ⟦13 August 2034⟧{2034-08-13}.',
    'we will see first boats in ⟦march⟧{--03} and the last day was ⟦april first⟧{--04-01} but',
    'It has opened ⟦as early as June⟧{>=--06}.',
    'It opened in ⟦August⟧{--08} and closed ⟦by October⟧{<=--10}.',
    "He has been there since the summer of ⟦'22⟧{2022}.",
    'He met April Moe last June and may march in May Lane.',
  ],
  'shares of what is compared': ['They took ⟦a third⟧{33.3 %} less and went ⟦a quarter⟧{25 %} faster.'],
  'a number counts its own noun only': ['It fell back ⟦near seven⟧{about 7} ⟦two months or so⟧{about 2 month} later.'],
  'a figure behind the colon of a formula': ['Of Na2SO4:⟦10.2%⟧{10.2 %} and of K2:⟦4 mg⟧{4 mg}; see ab12:34.'],
  'a label says what its figure is': [
    'The price was ⟦$12 million⟧{12000000 USD}.\nNew shares: ⟦31.5 million⟧{31500000}',
  ],
  'what is counted goes on': [
    'The team has gone from ⟦49 points⟧{49 point} to ⟦71⟧{71 point}.',
    'Her phone runs for ⟦24 months⟧{24 month}, and the lamp will outlive ⟦two⟧{2} of them.',
  ],
  'a small c by what is spoken of': [
    'They get ⟦21c⟧{21 cent} on the dollar. The air was cold; it was ⟦9c⟧{9 °C} outside.',
  ],
  'what only begins as a unit': [
    'He jumped ⟦4.86⟧{4.86} second time of asking.',
    'The walk took ⟦five hours⟧{5 h} and the whole lake is ⟦six foot ten⟧{82 in} and rising.',
  ],
  'what they did is not what is counted': ['⟦Nine thousand⟧{9000} applied and ⟦40⟧{40} stayed.'],
  'hedges of another wording': [
    'Maybe, but I counted ⟦maybe a dozen⟧{about 12}.',
    'They lasted ⟦nearer eight minutes⟧{about 8 min}.',
    'There were ⟦thirty thousand people, give or take⟧{about 30000 person}.',
    'An estimated magnitude of ⟦7.9⟧{about 7.9} was measured.',
    'The plan costs ⟦$86 million⟧{86000000 USD}, over ⟦ten years⟧{10 year}.',
    'Their offices are spread over ⟦14 countries⟧{14 country}.',
    'It came within ⟦10 kilometres⟧{10 km} of the surface.',
  ],
  'moved there, not bounded there': ['The rate edged up to ⟦3.9%⟧{3.9 %}, and savings reach ⟦up to 40%⟧{<=40 %}.'],
  'points of an index and of a share': [
    'The index gained ⟦18.78 points⟧{18.78 point}, or ⟦0.41%⟧{0.41 %}, and the K&P 500 rose.',
    'it lay from ⟦11 april⟧{2019-04-11} to ⟦19 may 2019⟧{2019-05-19} and left on ⟦23 march⟧{--03-23}, with ⟦two british ships⟧{2 ship}, and ⟦23⟧{23} may follow',
    'He led ⟦two Velsian ships⟧{2 ship}, and ⟦600⟧{600} Tarn votes for it.',
    'the index gained ⟦18.78 points⟧{18.78 point} in the week ended ⟦july 14⟧{--07-14} and the k&p 500 index rose',
    'Turnout slipped ⟦three points⟧{3 pp} to ⟦48 per cent⟧{48 %}.',
  ],
  'from and to': ['The depth is from ⟦20 to 30 metres⟧{20..30 m}.', 'It fell from ⟦30⟧{30 m} to ⟦20 metres⟧{20 m}.'],
  'signs and scores': [
    'It was ⟦minus-14-degree⟧{-14 °} cold, give or take, plus or minus ⟦2%⟧{2 %}.',
    'She scored in a ⟦3⟧{3}-⟦0⟧{0} win.',
  ],
  'numbers said in pairs': [
    'so ⟦thirty one fifty⟧{31.5 USD} a share of which ⟦nine dollars⟧{9 USD} is cash',
    'it costs ⟦$729⟧{729 USD} and the grand is ⟦eight ninety nine⟧{899 USD} here',
    'it weighs ⟦168 grams⟧{168 g} and the other one ⟦two fourteen⟧{214 g} here',
    'we opened in ⟦nineteen ninety four⟧{1994} and closed in ⟦October twenty twenty one⟧{2021-10}',
  ],
  'what is no figure of the matter': [
    'the tarn three weighs ⟦168 grams⟧{168 g} and the tarn four is heavier',
    'Neither of them lost a single gram in ⟦nine days⟧{9 day}.',
  ],
  'units that a verb or the freezing point tells': [
    'He was sentenced to ⟦twelve years⟧{12 year}, of which he served ⟦seven⟧{7 year}.',
    'They had ⟦two minutes⟧{2 min} each, though one of them took ⟦six⟧{6 min}.',
    'The judge gave Corl ⟦eleven years⟧{11 year}, and the clerk got ⟦seven⟧{7 year}. It took ⟦six boats⟧{6 boat}.',
    'The climb lasted ⟦20 minutes⟧{20 min} and a crash took ⟦nine⟧{9} at once.',
    'It was ⟦21 °C⟧{21 °C}, and at night it fell to ⟦minus eleven⟧{-11 °C}.',
    'The lake lay at ⟦11 °C below freezing⟧{-11 °C}, the chip at ⟦38 degrees above absolute zero⟧{38 K}.',
    'The mean age was ⟦46.3 years⟧{46.3 year} (SD ⟦11.8⟧{11.8 year}), and the coat weighed ⟦2 kg⟧{2 kg}.',
    'They earned ⟦ninety-five cents⟧{0.95 USD}, up from ⟦eighty-seven⟧{0.87 USD}, not ⟦$3⟧{3 USD}.',
    'The race was held over ⟦264 kilometres⟧{264 km}; the shop is ⟦over 2 kilometres⟧{>=2 km} away.',
  ],
  'times of races': [
    'She won the race in ⟦30:12.46⟧{1812.46 s} after a lap of ⟦61.3⟧{61.3 s}, and the other runners in ⟦30:16.54⟧{1816.54 s}.',
    'The runners finished the marathon in ⟦2:09:17⟧{7757 s}; the race began at ⟦9:15⟧{T09:15}.',
    'He took second place at ⟦3:12⟧{192 s} and the peloton of riders came in ⟦8:20⟧{500 s} behind.',
    'The song is ⟦4:05 minutes⟧{245 s} long and the boat left at ⟦14:31⟧{T14:31}.',
    'The sprinter ran ⟦9.87⟧{9.87 s} in the final, and the other athletes ⟦9.91⟧{9.91 s}. She won the race by ⟦a tenth⟧{0.1 s}.',
    'The mark of the javelin final was ⟦88.43⟧{88.43 m}, and an athlete cleared ⟦over 4.86⟧{4.86 m} in the jumps.',
    'Runners of the sprint final on this track had wind of ⟦0.6⟧{0.6 m/s}.',
    'The index ran to ⟦9.87⟧{9.87} and stayed in the race.',
  ],
  'times said number by number': [
    'the athletics final was a race of sprinters and the winner of the race ran ⟦nine eight seven⟧{9.87 s} in her lane',
    'runners of the final had laps to race and the winner ran ⟦fourteen thirty-one⟧{871 s} and ⟦two oh nine seventeen⟧{7757 s} in the race',
    'athletes of the vault final had their jumps and the winner cleared ⟦four eighty-six⟧{4.86 m} in the jumps',
    'she ran ⟦thirty minutes, twelve point four six⟧{1812.46 s}.',
  ],
  'names of races': [
    'The runner won the 100 metres in ⟦9.87⟧{9.87 s}, on a track with laps of ⟦400 metres⟧{400 m}.',
    "The women's 10,000 metres. They ran ⟦400 metres⟧{400 m} to the gate.",
    'The 400 m hurdles, the 4 × 100 m relay and the 800 final of athletics drew ⟦40 runners⟧{40 runner} on the track.',
    'The ⟦100 metres⟧{100 m} between the gates were paved.',
  ],
  'units left out': [
    'The rate fell from ⟦13.7 hours⟧{13.7 h} to ⟦13.4⟧{13.4 h}.',
    'On ⟦80 mg⟧{80 mg} the rate fell from ⟦9.5 a month⟧{9.5}.',
    'Meters were up ⟦nine percent⟧{9 %}, of which ⟦two points⟧{2 pp} were price.',
    'They lead by ⟦two points⟧{2 point} with ⟦9%⟧{9 %} of the season left.',
    'Its share of power falls by ⟦22 %⟧{22 %}. The Norvik chip reaches ⟦2,140 points⟧{2140 point}.',
    'The rate falls by ⟦22 %⟧{22 %}. Norvik finished sixth with ⟦61 points⟧{61 point}.',
    'The rate reached ⟦22 %⟧{22 %} and the index ⟦2,140 points⟧{2140 point}.',
    'Turnout was ⟦61%⟧{61 %}, ⟦four points⟧{4 pp} up.',
  ],
  'a hundred without its article, as speech has it': [
    'The keeper earns ⟦about hundred and fifty grand a week⟧{about 150000}.',
    'She played ⟦hundred and eighteen games⟧{118 game} for Vesta.',
    'They drew ⟦hundred thousand people⟧{100000 person} to the quay.',
    'It takes ⟦about hundred boats a day⟧{about 100 boat}.',
    'Some came late, but ⟦a hundred and twelve boats⟧{112 boat} came.',
    'They sold ⟦two hundred and two boats⟧{202 boat} and ⟦five-hundred and fifty sails⟧{550 sail}.',
  ],
  'a number below a hundred behind millions is a figure of its own': [
    'He came for ⟦fifty five million⟧{55000000} and ⟦nine goals⟧{9 goal} later he left.',
    'It took ⟦55 million⟧{55000000} and ⟦nine boats⟧{9 boat}.',
    'They counted ⟦two million and three hundred thousand boats⟧{2300000 boat}.',
    'They counted ⟦two million and twenty five thousand boats⟧{2025000 boat}.',
    'They counted ⟦one thousand and nine boats⟧{1009 boat}.',
  ],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences.filter(s => s.includes('⟦')))
    test(`${what}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));
