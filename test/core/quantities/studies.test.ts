import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Figures as abstracts, news of studies and notes on models and devices write them. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'words joined by a hyphen before what is counted': [
    'The survey found ⟦fourteen well-preserved hulls⟧{14 hull} in the bay. The nurses made another ⟦5 follow-up visits⟧{5 visit}.',
    'The chair stands on ⟦four pillar-like legs⟧{4 leg}.',
  ],
  'tens of something': [
    'The blast moved it ⟦tens of metres⟧{about 20..99 m}, and ⟦tens of thousands of people⟧{about 20000..99999 person} heard it. It rose by tens.',
  ],
  'a plus before its scale': ['It saw ⟦15+ million images⟧{>=15000000 image} and ⟦20+ lamps⟧{>=20 lamp}.'],
  'the past from its far end': ['They lived ⟦between 110 and 100 million years⟧{100000000..110000000 year} ago.'],
  'so many tested, and a year': [
    'The balm was tried in ⟦1961 adults⟧{1961 adult} with gout. In ⟦1961⟧{1961} adults with gout had none.',
    'It was tried in ⟦2014 healthy children⟧{2014 child} aged ⟦4 to 9⟧{4..9 year}.',
  ],
  'a bracket before the unit': [
    'They had a mean (s.d.) age of ⟦47.3⟧{47.3 year} (⟦11.0⟧{11 year}) years, stayed ⟦5⟧{5 day} (⟦3–9⟧{3..9 day}) days and weighed ⟦81.0⟧{81 kg} (⟦12.5⟧{12.5 kg}) kg.',
    'There were ⟦12⟧{12 woman} (⟦17%⟧{17 %}) women. The index was ⟦38.5⟧{38.5} (⟦6.9⟧{6.9}) kg/m2.',
  ],
  'how likely a result is by chance': ['The gap was ⟦12.4 percentage points⟧{12.4 pp}, P⟦<0.001⟧{<=0.001}.'],
  'shares of arms': [
    'Riders were randomised ⟦2:1⟧{2} to the balm or a salve, and assigned ⟦1:1⟧{1} to ⟦two rooms⟧{2 room}.',
  ],
  'no less than up to': ['They did not run on roads closed ⟦up to 15 times⟧{<=15 time}.'],
  'how long something took': [
    'The dose was stepped up over ⟦8 weeks⟧{8 week}. They dug the mound over ⟦four field seasons⟧{4 season}. It ran for ⟦over 8 weeks⟧{>=8 week}.',
  ],
  'volume, issue and pages': ['⟦Nine men⟧{9 man} (Tarn Med Lett, 2021;4(9):e212; Ann Bot. 2019;12(3):45-51).'],
  'the other scale in brackets': [
    'It warmed by ⟦2 degrees Celsius⟧{2 °C} (⟦3.6 degrees⟧{3.6 °F}). It was ⟦68 degrees Fahrenheit⟧{68 °F} (⟦20 degrees⟧{20 °C}) inside.',
  ],
  'names of chips and models': [
    'The lamp has a Korvan 765G chip and a Korvan 8+ Gen 1 modem. We ran Orlo 3-8B and Orlo 3.1-405B on ⟦two lamps⟧{2 lamp}.',
    'Orlo comes in ⟦8B⟧{8000000000 parameter} and ⟦70B⟧{70000000000 parameter} versions, or ⟦70 billion parameter⟧{70000000000 parameter} sizes. Tarn sold ⟦7 million models⟧{7000000 model}.',
  ],
  'counts of a list of places': ['By country: Tarn (⟦3⟧{3}), Great Orel (⟦6⟧{6}), Port Velsund (⟦12⟧{12}).'],
  'fractions with the ending of an ordinal, and of ten thousand': [
    'It took ⟦no more than 1/1,000th⟧{<=0.1 %} the work and ⟦1/10th⟧{10 %} of the ink, and lost ⟦3/10ths of a second⟧{0.3 s}.',
    'A hull ⟦one ten-thousandth⟧{0.01 %} the final size weighed a ⟦ten-thousandth of a gram⟧{0.0001 g}. The ten-thousandth visitor came.',
    'It weighs ⟦one hundred-thousandth⟧{0.001 %} of it. They rest in quarters of the old fort, in a few ⟦billionths of a second⟧{0.000000001 s}.',
  ],
  'rows of scores with their place': [
    'Lamp sorting Vesta 4 (k=⟦25⟧{25}) Accuracy ⟦96.3⟧{96.3} # 1. Lamp sorting Vesta 3.5 Accuracy ⟦85.2⟧{85.2} # 13',
    'Turnout ⟦61⟧{61}. He saw # ⟦2⟧{2} in the list.',
  ],
  'intervals told twice': [
    'Balm: ⟦30%⟧{30 %} (HR ⟦0.70⟧{0.7}, ⟦95%⟧{95 %} CI ⟦0.54–0.92⟧{0.54..0.92}). Salve: ⟦28%⟧{28 %} (HR ⟦0.72⟧{0.72}, ⟦95%⟧{95 %} CI ⟦0.54–0.96⟧{0.54..0.96}).',
  ],
  'how long riders were watched, behind their ages': [
    'Riders aged ⟦55–80⟧{55..80 year} were put in ⟦three groups⟧{3 group} over ⟦approximately 4.8 years⟧{about 4.8 year}: balm or salve.',
  ],
  'numbers of texts in registers': [
    'It is told (PMID 4417203; arXiv:2301.00417; doi 10.1000/182) by ⟦40 riders⟧{40 rider}.',
  ],
  'half a pound of something': [
    'They gave a free ⟦half pound⟧{0.5 lb} of figs, ⟦a half pound⟧{0.5 lb} of dates and ⟦half a pound⟧{0.5 lb} of salt.',
  ],
  'how many of how large': [
    'The ferry had ⟦four⟧{4 engine} ⟦16 cylinder⟧{16 cylinder} diesel engines of ⟦1,300 horse power⟧{1300 hp}, ⟦two⟧{2 bomb} ⟦500 pound⟧{500 lb} bombs and ⟦three⟧{3 bus} ⟦50 seat⟧{50 seat} buses.',
    'Table 4 ⟦21 control samples⟧{21 sample}. The lines have ⟦68⟧{68} ⟦584 route kilometres⟧{584 km}.',
  ],
  'what is counted behind the name of a model': [
    'Tarn recalled ⟦1 million Orlo Quill 7 lamps⟧{1000000 lamp} and ⟦2 million Orlo Note7 boats⟧{2000000 boat}. Orel had ⟦20⟧{20}, Quill 7 boats more.',
  ],
  'as many sent to another': [
    'She made ⟦ten trips⟧{10 trip} to the north and ⟦seven⟧{7 trip} to the south, ⟦two dives⟧{2 dive} with Orel and ⟦six⟧{6 dive} more with Tarn.',
    'He had ⟦12 boats⟧{12 boat} to mend and ⟦5⟧{5} to spare. It lost ⟦3 games⟧{3 game} to Orel and ⟦two⟧{2} for the road.',
  ],
  'days with one comma too many': ['It came on ⟦2, September, 2031⟧{2031-09-02}. On page 2, September was late.'],
  'ages between two': [
    'Members between the ages of ⟦40 to 85⟧{40..85 year} rowed, and youths from ⟦12⟧{12 year} to ⟦less than 18 years of age⟧{<=18 year}.',
  ],
  'the members of another group': [
    'There were ⟦77 cases⟧{77 case}; ⟦63⟧{63 case} in the placebo group and ⟦14⟧{14 case} in the balm group.',
    '⟦Five riders⟧{5 rider} left, including ⟦four⟧{4 rider} in the placebo arm.',
    'The score rose ⟦1.21 points⟧{1.21 point} in the balm group, compared with ⟦1.66⟧{1.66 point} in the placebo group.',
    '⟦Eight people⟧{8 person} who took it fell ill, compared to ⟦162⟧{162 person} who did not. There were fewer deaths (⟦79⟧{79 death} vs. ⟦132⟧{132 death}).',
    'Of ⟦174 riders⟧{174 rider} who started, ⟦29⟧{29 rider} were classified. It had ⟦25 lamps⟧{25 lamp} (⟦23 red lamps⟧{23 lamp}, ⟦2⟧{2} mixed).',
  ],
  'what was done with others': [
    '⟦144 infants⟧{144 infant} were assigned to the salve and ⟦147⟧{147 infant} were assigned to placebo.',
    'Data were had from ⟦206 riders⟧{206 rider}, of whom ⟦100⟧{100 rider} were paid.',
    '⟦32 riders⟧{32 rider} dropped out (⟦10%⟧{10 %}), ⟦17⟧{17 rider} were hurt and ⟦15⟧{15 rider} withdrew from the race.',
  ],
  'an interval before another count': [
    'The ratio was ⟦0.70⟧{0.7} (⟦95%⟧{95 %} CI ⟦0.45 to 1.11⟧{0.45..1.11}, ⟦three trials⟧{3 trial}).',
  ],
  'ages in months, and the youngest': [
    'Infants aged ⟦6–23 months⟧{6..23 month} and riders as young as ⟦12⟧{12 year} came.',
  ],
  'what one is like and what it is': ['They came to ⟦1 paediatric emergency department⟧{1 department}.'],
  'so many times, and how often': [
    'It rose ⟦three-fold⟧{3 x} and fell ⟦twenty-fold⟧{20 x}. They dived there ⟦dozens of times⟧{about 24..99 time} before. It is ⟦dozens of times⟧{about 24..99 x} larger.',
  ],
  'one of many': [
    '⟦About 1 in 1000⟧{about 0.1 %} oars fails, and ⟦1 in 1 billion⟧{0.0000001 %} bits. It failed for ⟦1⟧{1} in ⟦1914⟧{1914}.',
  ],
  'how long it has been, and how fast': [
    'It’s been ⟦a century⟧{100 year} since it flew at ⟦125 miles per second⟧{125 mi/s}.',
  ],
  'some of a whole': [
    '⟦Two⟧{2 hull} of the hulls lay east; ⟦four⟧{4 lifeboat} of the ferry’s lifeboats and ⟦just over 800⟧{>=800 van} of its big vans sank.',
    'Only ⟦12⟧{12 tomb} of such tombs are known.',
  ],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${what}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));
