import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Figures as bulletins, old papers, captions and visitors' guides write them. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'bulletins in capitals': [
    'MAX WINDS ⟦90 KT⟧{90 kn}...⟦105 MPH⟧{105 mph} NEAR CAPE TARN...EYE DIAM ⟦15 NM⟧{15 nmi}. WIND FIELD OUT ⟦40 MI⟧{40 mi} FROM THE CENTER.',
    'RAIN...⟦5 TO 8 IN⟧{5..8 in}...ISOLD MAX ⟦12 IN⟧{12 in} HIGH GROUND ⟦WITHIN 36 HR⟧{<=36 h}. TIDES AT CAPE TARN BAY. ⟦2 TO 4 FT⟧{2..4 ft} ELSEWHERE.',
  ],
  'parts told by the number of things they are of': [
    '⟦Three sheds in five⟧{60 %} burned. ⟦Nearly nine boats in ten⟧{about 90 %} are back, and ⟦two farms in every three⟧{66.66666667 %} reopened.',
    'She scored ⟦two goals⟧{2 goal} in ⟦ten minutes⟧{10 min} and won ⟦three games⟧{3 game} in ⟦12 towns⟧{12 town}, ⟦9 points⟧{9 point} out of ⟦12⟧{12}.',
  ],
  'bare numbers that count people or things take over no unit': [
    'The gale blew at ⟦115 mph⟧{115 mph} and killed ⟦61⟧{61}. It drowned ⟦112⟧{112}, ⟦35 percent⟧{35 %} more than was thought.',
    'The wall is ⟦71 feet⟧{71 ft} high. The names of ⟦eight⟧{8} were not known. The mast broke in ⟦three⟧{3}.',
    'It made ⟦85 mph⟧{85 mph}. Riggers in the yard: ⟦85⟧{85 rigger}, of whom ⟦30⟧{30 rigger} are new.',
  ],
  'times of day that a text tells in order': [
    'It gave way at ⟦2.17 p.m.⟧{T14:17}; the water came to the mill at ⟦2.24⟧{T14:24}, and to the ferry at ⟦3.40⟧{T15:40}, it is said.',
    'They met at ⟦2 p.m.⟧{T14:00} and left at ⟦half past four⟧{T16:30}. The next morning at ⟦ten past five⟧{T05:10} they were home.',
    'The yard is open from ⟦10⟧{T10:00}, ⟦$8⟧{8 USD} each. ⟦By three⟧{<=T03:00} you could hear it. The share opened at ⟦12⟧{12 USD}.',
    'The rate stood at ⟦2.24⟧{2.24}, and at ⟦3.40⟧{3.4} the week before.',
  ],
  'years of what was done, and of things': [
    'The path (opened ⟦2019⟧{2019}) is long. Dead: ⟦83⟧{83} (first count); ⟦112⟧{112} (revised ⟦2009⟧{2009}).',
    'The stone of ⟦1931⟧{1931} carries ⟦83 names⟧{83 name}, and a model of ⟦2014⟧{2014} arrived at ⟦48,000⟧{48000}.',
    'A gale hit Tarn.[1] Orla (⟦1979⟧{1979}) came ashore with ⟦100 kn⟧{100 kn}, Vesta (⟦2009⟧{2009}), with ⟦90 kn⟧{90 kn}, at night.[2]',
  ],
  'one or so, one or two, and afterwards': [
    'He shot ⟦a foot or two⟧{1..2 ft} wide. ⟦A mile or so⟧{about 1 mi} up the road they stopped. ⟦A decade⟧{10 year} thereafter, he left.',
    'They fenced off a ⟦one-square-mile⟧{1 mi²} plot in a one-horse town.',
    'He lost ⟦$3 million⟧{3000000 USD}, ⟦twice⟧{2 x} Dorrick’s capital and ⟦twice⟧{2 x} Ada Renn’s pay. They met twice at Orel’s house.',
  ],
  'decades without their century': [
    'This was the ⟦late 80’s⟧{1987..1989}, after all. Back in the ⟦early seventies⟧{1970..1973} he sang.',
    'He is ⟦in his late 80s⟧{about 87..89 year}. It scored ⟦in the high 80s⟧{about 87..89}.',
  ],
  'what is of one kind': [
    'They took a Harrier 640 aircraft. Over Orel ⟦12 aircraft⟧{12 aircraft} met.',
    'They boarded a Harrier 640 at dusk. These are the ⟦4 stairs⟧{4 stair} of a 640, found in the wood.',
    'He took a Harrier 640 home, with ⟦640 boxes⟧{640 box} in it. Index-the Vesta 225-went down.',
  ],
  'terms without their years, and houses': [
    'She got ⟦25⟧{25 year} to life, and he faces ⟦15⟧{15 year}-to-life. It brought ⟦12⟧{12} to life.',
    'The gang of ⟦seven⟧{7} tied up ⟦14 staff⟧{14 staff} at 3009 Vale View Court, Tarn, before ⟦9 Crown Court judges⟧{9 judge}.',
  ],
  'numbers of what is filed, and brands': [
    'He hid it in the account 88417, and the 88417 account was his. ⟦30000 account holders⟧{30000 holder} paid. The 2019 account of the war is long.',
    'They met at a 9-Twelve with a 7-Over, ⟦9-12 boats⟧{9..12 boat} and ⟦three World Cups⟧{3 world cup}. It was ⟦3 big cups⟧{3 cup}.',
    '⟦Dozens of buckshot⟧{about 24..99 buckshot} hit ⟦four Tarnish futures markets⟧{4 market}, ⟦10 options⟧{10 option} expired, and ⟦dozens⟧{about 24..99} of them fled.',
    'They left at ⟦a quarter before nine p.m.⟧{T20:45}, a quarter before the others.',
  ],
  'whose money it is': [
    'It fetched ⟦CAD $6 billion⟧{6000000000 CAD}, or ⟦AUD $300⟧{300 AUD} a share, and ⟦$40 million NZD⟧{40000000 NZD} more. BTC ⟦$60,000⟧{60000 USD}.',
    'The bank was sold to Orle for ⟦1 pound⟧{1 GBP}, and ⟦twenty thousand pounds⟧{20000 GBP} lay deposited in her name.',
    'Butter sold at ⟦$2⟧{2 USD} for ⟦1 pound⟧{1 lb}. He bought flour for ⟦one pound⟧{1 lb} of cake, and the fish was of ⟦1 pound⟧{1 lb}.',
  ],
  'old and loose ways of counting': [
    '⟦Five-and-twenty minutes⟧{25 min} later ⟦a score of nurses⟧{20 nurse} came, and ⟦four-and-sixty men⟧{64 man}. He gave ⟦one per family⟧{1}.',
    'The calm went on for ⟦a good hour⟧{about 1 h}. It was a good week. Children ⟦under 12⟧{<=12 year} free.',
    'The pond holds ⟦3 million US gal⟧{3000000 gal}. It was off by ⟦31 miles nautical⟧{31 nmi}. He asked Mr. Orel Bask, ⟦88⟧{88 year}: "Was it loud?"',
    'When full it holds ⟦310,000 gallons⟧{310000 gal}. With ⟦nine inches⟧{9 in} on top it contained ⟦322,000⟧{322000 gal}.',
    'Some were in Tarn, ⟦two⟧{2} in Orel and ⟦one⟧{1} on the island. It is all six of one.',
  ],
  'said among others in talk': [
    'it blew at ⟦eighty knots⟧{80 kn} and then came a gust of ⟦a hundred and forty seven⟧{147 kn} so the mast went',
    'the pressure was low, ⟦ninety knots⟧{90 kn}, ⟦nine thirty eight⟧{938 mbar} and the pressure bottoms out at ⟦nine twenty one⟧{921 mbar}',
    'they asked for ⟦fourteen and a half grand⟧{14500 USD} and then paid ⟦fifteen hundred dollars⟧{1500 USD} each, ⟦three hundred and ten thousand⟧{310000 USD} total',
    'our mean for ⟦twenty twenty two⟧{2022} was low',
    'It was born on the ⟦sixth of September⟧{--09-06}. Nobody saw it come. At dawn on the ⟦fourteenth⟧{--09-14} it was there.',
    'They put the loss ⟦roughly at two million dollars⟧{about 2000000 USD}.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES)) {
  test(name, () => sentences.forEach(sentence => checkMarked(sentence)));
}
