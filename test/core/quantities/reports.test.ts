import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Figures as calls of companies, wire stories, launch posts and reports of meets print them. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'parts behind a comma that are of something else, and parts behind a dot': [
    'It takes ⟦two to three weeks⟧{2..3 week}, ⟦24-hour⟧{24 h} help included. The snow lay ⟦2 ft. 4 in⟧{28 in}. deep after ⟦2 hr. 5 min⟧{125 min}.',
    'The wall was ⟦6 ft⟧{6 ft}. ⟦12 men⟧{12 man} built it.',
  ],
  'the sides of one thing, and sizes of which the last has the unit': [
    'The ⟦2,556⟧{2556} x ⟦1,179⟧{1179} display came with ⟦3⟧{3 box} x ⟦12 boxes⟧{12 box} and ⟦128⟧{128 GB}/⟦256⟧{256 GB}/⟦512 GB⟧{512 GB} cards.',
  ],
  'whom a dish serves': ['It needs ⟦25-30 minutes⟧{25..30 min}, and serves ⟦4 to 6⟧{4..6}.'],
  'what is counted behind a model or initials': [
    'The shed holds ⟦35,000 T90 racks⟧{35000 rack} and ⟦256 T40s⟧{256 t40}.',
    '⟦Over 100 LPG and LNG tankers⟧{>=100 tanker} sailed with ⟦13,000 LPG samples⟧{13000 sample}.',
  ],
  'so many digits, of what the scale behind them says': [
    'Sales went to ⟦double-digit billions⟧{about 10000000000..99000000000}, after ⟦high single-digit millions⟧{about 7000000..9000000}.',
    'It may reach ⟦low double-digit billions of dollars⟧{about 10000000000..39000000000 USD}.',
  ],
  'levels and what they are of': [
    'Margins were ⟦73%⟧{73 %}, up ⟦50 basis points⟧{0.5 pp}. We expect them to come down to the ⟦low 70s⟧{about 70..73 %}.',
    'The share closed at ⟦$35.12⟧{35.12 USD}, though some think it worth ⟦in the mid 30s⟧{about 34..36 USD} and one ⟦38 to 42 dollars⟧{38..42 USD}.',
    'Costs will grow ⟦in the mid- to upper 40%⟧{about 44..49 %} range, as the share did ⟦in the low- to mid-30s⟧{about 30..36 %}.',
  ],
  'names of periods': [
    "Q1’31 revenue rose ⟦4%⟧{4 %} and FY'30 revenue ⟦5%⟧{5 %}, after 3Q’30 and H1 '31. In fiscal '31 and CY’32, as in FY 33 and fiscal 34, we expect ⟦6%⟧{6 %}.",
    '9M FY31 profit was ⟦$4 million⟧{4000000 USD}, 9M30 profit ⟦$3 million⟧{3000000 USD} and 6M 2029 profit ⟦$1 million⟧{1000000 USD}; ⟦9M users⟧{9000000 user} came.',
    "Its full-year ⟦'31⟧{2031} guidance stands. Prices of ⟦Jan ’24⟧{2024-01}, and of ⟦12 May '19⟧{2019-05-12}. ‘⟦20 boats⟧{20 boat} were lost,’ he said.",
  ],
  'heights of people without a mark behind the inches': [
    "Tovel, a ⟦6'7⟧{79 in} forward, and the ⟦6’2⟧{74 in}, ⟦210-pound⟧{210 lb} guard. She is ⟦5'9⟧{69 in}.",
  ],
  'numbers of paragraphs that go on': [
    '4.1 The clerk read ⟦three letters⟧{3 letter}.\n\n4.2 Councillors heard of ⟦12 leaks⟧{12 leak}.\n\n5.1 Nobody spoke.',
  ],
  'months beside other months, and of nights and days': [
    'In the first days of ⟦May⟧{--05} it blew, as on a ⟦February⟧{--02} night before.',
  ],
  'days of a diary and their dates': ['## Day 13, ⟦26 April⟧{--04-26}\n\nRest.'],
  'years as labels and as what brought something': [
    'It held ⟦34 mills⟧{34 mill} and ⟦9 kilns⟧{9 kiln} then. ⟦2016⟧{2016}: ⟦61 mills⟧{61 mill}. It grew in ⟦2009⟧{2009}, and ⟦2016⟧{2016} brought more. They ran an audit, ⟦1450 scenes⟧{1450 scene}.',
  ],
  'ones that are held against others': [
    'The panel found for them by ⟦four votes⟧{4 vote} to ⟦one⟧{1 vote}, and the board by ⟦88 votes⟧{88 vote} to ⟦61⟧{61 vote}. Parliament passed it by ⟦90⟧{90 vote} to ⟦20⟧{20 vote}.',
    'Our ⟦one rest day⟧{1 day} came late; we washed ⟦one pair⟧{1 pair} of socks.',
  ],
  'spreads take the unit of their middle': [
    'The median was ⟦41 kg⟧{41 kg} (interquartile range ⟦29–56⟧{29..56 kg}, range ⟦4–81⟧{4..81 kg}). It takes ⟦five days⟧{5 day}. We saw anything ⟦between three and nine⟧{3..9 day}.',
    'The whole band from ⟦1.1 to 1.6⟧{1.1..1.6} is low.',
  ],
  'what is said of the other of two things': [
    'We read all ⟦186 pages⟧{186 page} next to the old report, which was a modest ⟦124⟧{124 page}. A gull is ⟦40 cm⟧{40 cm} long, a wren ⟦barely 9⟧{about 9 cm}.',
  ],
  'points that part two shares': [
    'Orrel solves ⟦71%⟧{71 %} and Vesta ⟦68%⟧{68 %}. The gap is ⟦3 points⟧{3 pp}, and the error ⟦about 2 points⟧{about 2 pp}.',
  ],
  'things that are real': ['They took ⟦840 real bug reports⟧{840 report}.'],
  'cold in words': [
    'It was bitterly cold: the thermometer stood at ⟦forty-one below⟧{-41 °C}. Lowest: ⟦minus 41C⟧{-41 °C}.',
  ],
  'versions whose name goes without saying': [
    'Vesta 4.6 came after Vesta 4.5, and Vesta 4.5 after Vesta 4.4. Ask whether 4.6 is worth it; for 4.5 that was ⟦12 days⟧{12 day}.',
  ],
  'signs with the country behind the dollar': [
    'Checks of ⟦up to $US1,000⟧{<=1000 USD}, ⟦$A35 million⟧{35000000 AUD}, ⟦$AUD1.1 billion⟧{1100000000 AUD} and ⟦$NZ40⟧{40 NZD}.',
  ],
  'places of one list': [
    'No deaths for ⟦two days⟧{2 day}. ⟦Five people⟧{5 person} died in Norvik, ⟦three⟧{3 person} in the Northern Reach, ⟦two⟧{2 person} each in Orrel and Soll, and ⟦one⟧{1 person} in South Tarn.',
  ],
  'names that end in numbers': [
    'The rival, Tarn Two, failed to finish. Tarn Two is ⟦eight hours⟧{8 h} away.',
    'They met ⟦two⟧{2} Harrier 747s and ⟦five⟧{5} other Dorrick 60s. Use release 4.31 of the tool.',
    'Vesta 3.1 - ⟦405B⟧{405000000000}, ⟦70B⟧{70000000000} is out. Cards such as ⟦3090⟧{3090} or ⟦4090⟧{4090} will do.',
    'Most of the Ledger 500 companies and ⟦12 Norvik companies⟧{12 company} came. It is sold to Ledger 500 firms. The Orl 250 index rose, and in Norvik ⟦50 companies⟧{50 company} closed.',
    'It goes on into fiscal year ⟦’26⟧{2026}. Chasing ⟦375⟧{375}, the Herons fell.',
  ],
  'numbers of models that leave out their variant': [
    'The 640-200LR will fly. The new 640 and the 640 aircraft are late; ⟦640 people⟧{640 person} saw a ⟦100-200MW⟧{100..200 MW} plant.',
  ],
  'millions behind millions': [
    'It earned ⟦77m euros⟧{77000000 EUR} (⟦£53m⟧{53000000 GBP}; ⟦$100m⟧{100000000 USD}), up from ⟦38m⟧{38000000 EUR} before.',
    'Stocks had fallen ⟦1m barrels⟧{1000000 bbl} to ⟦294.3m⟧{294300000 bbl}, as in the preceding ⟦three quarters⟧{3 quarter}.',
  ],
  'trials and their groups': [
    'Persons ⟦16 years of age or older⟧{>=16 year} were placed in a ⟦1:1⟧{1} ratio, and ⟦30⟧{30} of them ⟦18 years of age⟧{18 year}.',
    'Of the ⟦900⟧{900}, ⟦43⟧{43} received injections and ⟦21⟧{21} underwent surgery. A total of ⟦164 confirmed ORVID-19 cases⟧{164 case} came.',
    'It was ⟦95%⟧{95 %}. Severe cases were ⟦9⟧{9} in the first group; there were ⟦185 cases⟧{185 case} in the first group versus ⟦11⟧{11 case} in the other.',
    'The ⟦seven US and Norvik sailors⟧{7 sailor} met ⟦12 Tarn and Orrel mayors⟧{12 mayor}.',
  ],
  'changes by so many times': [
    'It brought ⟦eight times⟧{8 x} latency reduction; he was hit ⟦eight times⟧{8 time} last week.',
  ],
  'races called by their distance': [
    'Dorrin won the 60m in ⟦6.56 seconds⟧{6.56 s}, close to the indoor 400m record of the sprinters, at the athletics championships. ' +
      'The champion clocked ⟦44.93 seconds⟧{44.93 s} in a tight 3,000m race and took the 800m title, but led by ⟦50m⟧{50 m} over the final ⟦400m⟧{400 m}.',
  ],
};

for (const [what, texts] of Object.entries(SENTENCES)) {
  test(`in reports: ${what}`, () => {
    for (const text of texts) checkMarked(text);
  });
}
