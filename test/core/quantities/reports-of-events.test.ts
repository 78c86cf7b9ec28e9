import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as reports of wrecks, quakes and floods, minutes, death notices and their tables write them. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'parts in the plural, and what people say well to': [
    '⟦Two-thirds⟧{66.7 %} drank.',
    'It was late, well ⟦thirteen and a half⟧{13.5}.',
  ],
  'ages behind then and now, and of those who leave school': [
    'A lifeguard, then ⟦17⟧{17 year}, saw her son, now ⟦34⟧{34 year}, leave. She left school at ⟦14⟧{14 year}.',
  ],
  'laws and deals by their year and size': [
    'He sued under a ⟦1998⟧{1998} law in a row over a ⟦$3 million⟧{3000000 USD} deal; it is ⟦well over a 50%⟧{>=50 %} rise.',
  ],
  'codes that begin with a zero': ['With grant 08-4412, ⟦EUR 1.2 m⟧{1200000 EUR} was paid.'],
  'shares that go without their sign': [
    'Turnout, at ⟦71.4 percent⟧{71.4 %}, was the highest in ⟦28 years⟧{28 year} and up from ⟦66⟧{66 %} then. It had ⟦46.2 percent⟧{46.2 %} to the Accord’s ⟦41.9⟧{41.9 %}.',
    'She won ⟦31 votes⟧{31 vote} out of ⟦40,112⟧{40112 vote} then, and paid a ⟦nine figure⟧{about 100000000..999999999} fine.',
  ],
  'times of day in four digits': [
    '⟦Shortly before 0700⟧{about T07:00}, the ferry turned; she was seen ⟦around 0715⟧{about T07:15}.',
    'The pilot left at ⟦0640⟧{T06:40}. The watch ran from ⟦0800⟧{T08:00} to ⟦0930⟧{T09:30}.',
    'At ⟦approximately 1359⟧{about T13:59} Atlantic Daylight Time it sank.',
    'Log of ⟦01/14/2016⟧{2016-01-14}, ⟦0045⟧{T00:45 UTC} UTC',
  ],
  'four digits that could be a year': [
    '⟦More than 1700 people⟧{>=1700 person} fled Tarn, and ⟦nearly 2000 sheep⟧{about 2000 sheep} drowned.',
    'The flood killed ⟦about 1850 men⟧{about 1850 man} and left ⟦1900 people⟧{1900 person} homeless; ⟦some 1800 barns⟧{about 1800 barn} burned.',
    '⟦As many as 1750 oarsmen⟧{<=1750 oarsman} came, of a crowd of ⟦1800 villagers⟧{1800 villager}.',
    'A ⟦2000-foot⟧{2000 ft} mast fell on a ⟦1900-mile⟧{1900 mi} line; the ⟦1640 pound⟧{1640 lb} bell stood.',
    '⟦By 1900⟧{<=1900} people had left Orel. In ⟦1848⟧{1848} men rose. The 1968 riots drew ⟦some 2011 clerks⟧{about 2011 clerk}.',
    'Protests grew over 2019 floods. Under 2019 guidelines some 2019 payments were cut, over 2030 targets; another 2019 reforms failed, and ⟦over 1900 people⟧{>=1900 person} left.',
    'From 1951 residents of Tarn moved to ⟦two camps⟧{2 camp}. In the 1951 residents’ plan it stayed, at more than 1990 levels.',
  ],
  'how strong a quake is': [
    'A magnitude ⟦6⟧{6} earthquake strikes the coast of Tarn.',
    'A ⟦7.8⟧{7.8} magnitude quake shakes Orel, and ⟦six quakes⟧{6 quake} follow.',
    'There are ⟦about 18⟧{about 18} of magnitude ⟦7.0 or greater⟧{>=7} every year.',
  ],
  'units in a label': [
    'Homes destroyed: ⟦at least 1,700⟧{>=1700 home}, by the count of the county.',
    'Total fatalities:\n⟦3⟧{3 fatality}\nMaster / Total sailing hours:\n⟦5475⟧{5475 h}',
    'Acreage: ⟦506,050⟧{506050 acre}\n\nNumber of registered voters: ⟦45,112⟧{45112 voter}',
    'Arrests: ⟦17⟧{17 arrest}; citations: ⟦44⟧{44 citation}; calls for help: ⟦1,204⟧{1204 call}',
    'Job cuts at Tarn: ⟦240⟧{240 job}, out of many.',
    'Serves: ⟦4⟧{4}\n\nSales: ⟦12,000⟧{12000}',
  ],
  'people by what happened to them': [
    'With ⟦hundreds⟧{about 200..999} still missing, and ⟦75⟧{75} already confirmed dead, they dug on.',
    '⟦One person⟧{1 person} died and ⟦one officer⟧{1 officer} was seriously hurt. One man says that he held on.',
    'The death toll from the floods has climbed to ⟦23⟧{23}, the mayor said.',
    'There were ⟦nine wrecks⟧{9 wreck}: ⟦four⟧{4} involving ferries.',
  ],
  'kin of the third degree and further': [
    'She leaves ⟦ten grandchildren⟧{10 grandchild}, ⟦six great grandchildren⟧{6 great-grandchild} and ⟦two great-great-grandchildren⟧{2 great-great-grandchild}.',
  ],
  'votes of two sides': [
    'The reading passed by a vote of ⟦7⟧{7 vote}-⟦0⟧{0 vote}. The council approved the plan ⟦5⟧{5 vote}-⟦2⟧{2 vote}.',
    'The measure failed on a ⟦3⟧{3 vote}-⟦4⟧{4 vote} vote. The roll call vote was ⟦7⟧{7 vote} for and ⟦0⟧{0 vote} against.',
  ],
  'a part of the whole': [
    '⟦27 out of its 30 towns⟧{0.9} were flooded. She mowed ⟦3/4 of an acre⟧{0.75 acre} by hand.',
    '⟦7,685 boats⟧{7685 boat} came, including ⟦4,835⟧{4835 boat} in Tarn and ⟦2,530⟧{2530 boat} in Orel.',
    'The total number of crossings for the year ⟦exceeds 9,000⟧{>=9000 crossing}.',
    'They are to pass the ⟦6 billion⟧{6000000000} mark next month.',
  ],
  'what belongs to one of a kind': [
    'They held ⟦fifteen Orel driver’s licences⟧{15 licence} and ⟦two master’s degrees⟧{2 degree}.',
  ],
  'a tag that a page left': ['It had ⟦17 wrecks⟧{17 wreck} and <br />⟦43 fires⟧{43 fire}.'],
  'points of a lead, and two to one': [
    'He erased a ⟦7.91 point⟧{7.91 point} deficit. It was a ⟦12 point⟧{12 point} lead, or a ⟦2:1⟧{2} lead over Tarn.',
  ],
  'points and grands that are no numbers': [
    'She saw from her vantage point ⟦two men⟧{2 man}. It took ⟦point two of a second⟧{0.2 s}.',
    'It gives a grand total of ⟦four years⟧{4 year}. He paid ⟦three grand⟧{3000} for it.',
  ],
  'a dash between a label and its figure': [
    'Calls of the week\n\n• Burglaries – ⟦16⟧{16 burglary}\n• Shoplifts/thefts – ⟦2,131⟧{2131 theft}\n• Alarm calls – ⟦43⟧{43 call}',
    'Lives Lost: ⟦estimated to be around 150⟧{about 150 life}',
  ],
  'notes behind a bracket': [
    'Orel has most (⟦1 in 6⟧{16.66666667 %}), then Tarn (⟦1 in 8⟧{12.5 %})3, followed by Norvik (⟦1 in 10⟧{10 %}).4',
  ],
  'some of what somebody has, and of who': [
    'It tells of ⟦twenty six⟧{26 boat} of Norvik’s most elusive boats, seen by ⟦756 voters⟧{756 voter}, including ⟦595⟧{595 voter} who stayed.',
  ],
  'a year that does something': ['What we see in ⟦twenty twenty five⟧{2025} proves that point.'],
  'years that are seldom spoken of': [
    'The beginning of ⟦1646⟧{1646} found the garrison hungry. It fell in the spring of ⟦1647⟧{1647}.',
  ],
  'votes with their shares': [
    'Result: Growers ⟦1,961⟧{1961} (⟦73%⟧{73 %}), Weavers ⟦320⟧{320} (⟦12%⟧{12 %}), Orel Party ⟦165⟧{165} (⟦8%⟧{8 %})',
  ],
  'what grew overnight, and a part of it': [
    'The number of people left in the dark grew to ⟦5.8 million⟧{5800000 person} overnight.',
    '⟦Some 166,000 people⟧{about 166000 person}, including ⟦more than 17,000⟧{>=17000 person} in the city, sat in the dark.',
  ],
  'the same of another time, and instead': [
    'There were ⟦192 cases⟧{192 case} this year, compared to ⟦339⟧{339 case} of last year.',
    '⟦243,650⟧{243650 rower} ⟦18-year-old⟧{18 year} rowers came, compared to ⟦230,600⟧{230600 rower} last year.',
    'They wrote ⟦four papers⟧{4 paper} instead of ⟦six⟧{6 paper}. In all ⟦24 A-level subjects⟧{24 subject} were new.',
  ],
  'how many are so old': [
    'They held ⟦five youths⟧{5 youth}, one aged ⟦13⟧{13 year} and ⟦two⟧{2} ⟦15-year-olds⟧{15 year}.',
  ],
  'two years, and plurals of their own': [
    'The ⟦two thieves⟧{2 thief} who were caught in ⟦2011-12⟧{2011..2012} took ⟦nine loaves⟧{9 loaf}.',
  ],
  'how far along its way something is': [
    'She fell at ⟦mile six⟧{6 mi}, rose again and led past ⟦kilometre 142.5⟧{142.5 km}.',
    'After the mile ⟦two men⟧{2 man} rested. They camped at Mile 400, a hut.',
  ],
  'units cut short with full stops': [
    'He drove at ⟦96.84 m.p.h⟧{96.84 mph}. past a ⟦400-sq. yd⟧{400 yd²}. plot and a tank of ⟦12 cu. ft⟧{12 ft³}.',
  ],
  'how long something went on, or more': [
    'The set extended ⟦over eight hours⟧{>=8 h}. The hunt stretched over ⟦three days⟧{3 day}.',
  ],
  'compounds of two units': [
    'a ⟦2-hour-30-minute⟧{150 min} film, a ⟦3-mile-400-yard⟧{5680 yd} course and a ⟦2-hour⟧{2 h}-⟦3-man⟧{3 man} show',
  ],
  'levels of temperatures': [
    'Temperatures rose as the turnout hit the ⟦80s⟧{about 80..89}.',
    'Temperatures climbed into the ⟦90s⟧{about 90..99 °F} as ⟦12 percent⟧{12 %} of the hay burned.',
    'It was hot, hovering above the ⟦nineties⟧{about 90..99 °F} (⟦32 °C⟧{32 °C}), in the hut.',
  ],
  'one more of a row': ['She held ⟦two posts⟧{2 post}, in addition to a third as pilot.'],
};

for (const [name, sentences] of Object.entries(SENTENCES))
  test(name, () => sentences.forEach(sentence => checkMarked(sentence)));

test('numbers of units, orders and serials', () => {
  checkNone('He served with 437 Heron Squadron and the 3 Orel Brigade.');
  checkNone(
    'It is Appeal No. 15 of 1994. See Code Ann. §§ 21.11 (West 2003) (theft); 22.021 (West Supp. 2007) (fraud).',
  );
  checkNone('Call the police on 101, quoting 13230059087. It is at Orel Point 55.');
  checkNone('The ordinance was given #2021-08-01. Serial number: 31-7752123.');
});

test('what is named by its number or its like', () => {
  checkNone(
    'They fell on stairway 13. She won her doubles match with Ines Vey. It was the best since the old one in the yard.',
  );
});

test('time codes of speakers, with a colon behind the bracket', () => {
  checkMarked(
    'Speaker 1 (00:16):\nHello.\nSpeaker 2 (00:21):\nToday we have with us\nthe diver who found\nit, who was down\nthere for ⟦40 days⟧{40 day}\n(00:56):\nand who came back up\nwith ⟦nine lamps⟧{9 lamp}.',
  );
});
