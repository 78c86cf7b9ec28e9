import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Figures as newspapers and agencies print them: cars, phones, companies, games, courts. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'a small m for millions': [
    'It drew ⟦2.3m visitors⟧{2300000 visitor}, and ⟦3m⟧{3000000} of them ran a ⟦400m⟧{400 m} race; ⟦2m⟧{2 m} waves broke.',
    'Refugees now number ⟦89.3m⟧{89300000}. It shipped ⟦1.2m barrels⟧{1200000 bbl} to a land of ⟦5m people⟧{5000000 person}.',
    'A ⟦5K⟧{5 km} run for ⟦5k⟧{5000}.',
  ],
  'units of cars and screens': [
    'It makes ⟦295 lb-ft⟧{295 lb-ft}, or ⟦400Nm⟧{400 Nm}, and ⟦150PS⟧{150 PS}; it does ⟦24 mpg⟧{24 mpg}.',
    'Films run at ⟦60fps⟧{60 fps} and ⟦24 frames per second⟧{24 fps}. Prices rose ⟦0.6pc⟧{0.6 %}.',
    'They come in ⟦55⟧{55 in}-, ⟦65⟧{65 in}- and ⟦77-inch⟧{77 in} sizes, with ⟦2,532⟧{2532 px} x ⟦1,170 pixels⟧{1170 px}.',
    'It does ⟦1.1 quintillion⟧{1100000000000000000} of them.',
  ],
  'what is counted over a measure of it': [
    'They bought ⟦two⟧{2 rope} ⟦40-foot⟧{40 ft} ropes and ⟦two⟧{2 lamp} ⟦9mm⟧{9 mm} lamps for ⟦two⟧{2 boy} ⟦15-year-old⟧{15 year} boys.',
    'A .22 rifle. ⟦Ten buses⟧{10 bus}, ⟦61 break-ins⟧{61 break-in}, ⟦two firearms charges⟧{2 charge}.',
    'It holds ⟦200-plus cars⟧{>=200 car}, or firms with ⟦50 or more staff⟧{>=50 staff} and ⟦ten or so miles⟧{about 10 mi}.',
  ],
  'multiples of a noun': [
    'Demand is ⟦1.5 to 2 times⟧{1.5..2 x} supply, and profits were ⟦2.5 times⟧{2.5 x} those of Norvik.',
    'It trades at ⟦14 times⟧{14 x} forward earnings. She was hit ⟦14 times⟧{14 time} and won ⟦three times⟧{3 time} last week.',
  ],
  'a change and what came of it': [
    'The number fell by ⟦17,000⟧{17000} to ⟦1.3 million⟧{1300000}. Reserves rose ⟦$1.5 billion⟧{1500000000 USD} to ⟦$562.4 billion⟧{562400000000 USD}.',
    'It fell by ⟦10 to 15 percent⟧{10..15 %} and rose ⟦2 to 4 points⟧{2..4 pp}. Growth was revised up to ⟦3.7%⟧{3.7 %}.',
    'The ⟦0-to-60⟧{0..60} run takes ⟦3.1 seconds⟧{3.1 s}.',
  ],
  'one number for another': [
    'A ⟦10-for-1⟧{10} stock split, a ⟦two-for-one⟧{2} offer and a ⟦1.31-to-1⟧{1.31} ratio.',
    'It sells ⟦4 out of every 10 lamps⟧{0.4}. The odds are ⟦1 in 2 million⟧{0.00005 %}.',
    'The mare is the ⟦7/2⟧{3.5} favourite, with Blue Tarn at ⟦12-1⟧{12}.',
  ],
  'the third of a row is no third': [
    'Sales fell for a third month and grew for a fourth straight quarter. It is ⟦a third⟧{33.3 %} faster.',
  ],
  'ages of people in groups': [
    'The youngest was ⟦11 months old⟧{11 month} and the eldest ⟦87⟧{87 year}. ⟦60 percent⟧{60 %} of them ⟦under five⟧{<=5 year}.',
    '⟦Four children⟧{4 child} ⟦under 10⟧{<=10 year} came, and women ⟦over 20⟧{>=20 year}; ⟦two thirds⟧{66.7 %} of users are ⟦under 35⟧{<=35 year}.',
    'The abbot, who turned ⟦86⟧{86 year} in ⟦May⟧{--05}, slept. She was ⟦in her mid-20s to early 40s⟧{about 24..43 year}.',
    'She will be ⟦65 or older⟧{>=65 year}, as ⟦5 percent⟧{5 %} are ⟦80 and older⟧{>=80 year}. Her ⟦two brothers⟧{2 brother}, ⟦11⟧{11 year} and ⟦13⟧{13 year}, won. It is ⟦14 in⟧{14 in} (⟦36 cm⟧{36 cm}) tall.',
    'Ada Tovel , ⟦32⟧{32 year} , won. The bar stayed ⟦under 35⟧{<=35}.',
  ],
  'times of day, years and parts of decades': [
    'It closed ⟦by 1130⟧{<=T11:30 UTC} GMT. Bonds due ⟦2029⟧{2029} pay from ⟦2024⟧{2024} onwards.',
    'In the ⟦mid-2030s⟧{2034..2036}, as in the ⟦early 1960s⟧{1960..1963}.',
    'He got ⟦22 years and 137 days⟧{8167 day}.',
  ],
  'results told by their numbers': [
    'Dunmarrow ⟦86⟧{86}, Farrow State ⟦64⟧{64}. They are ⟦0⟧{0}-⟦4⟧{4} on the road.',
    'Dorrin took ⟦5⟧{5}-⟦43⟧{43}. He leads by ⟦1:23⟧{83 s}. They won the 4x100m relay in ⟦37.82⟧{37.82 s}.',
    'The Vesta 4, Atlas 3 and Lumen 7 cost ⟦$30⟧{30 USD}.',
  ],
  'levels and parts': [
    'Growth ⟦in the low single digits⟧{about 1..3 %}, a ⟦high-single-digit⟧{about 7..9 %} rise.',
    'It adds ⟦0.3 of a point⟧{0.3 point}, and ⟦0.4 of a second⟧{0.4 s}. A small one (d = ⟦0.21⟧{0.21}, ⟦95%⟧{95 %} CI ⟦0.05 to 0.37⟧{0.05..0.37}).',
  ],
  'parts of a year and of a row joined by hyphens': [
    'A ⟦four-and-a-half-year⟧{4.5 year} term and a ⟦six-speed⟧{6 speed} box. A ⟦22,000⟧{22000}-strong crew.',
    'She won by ⟦a length and a half⟧{1.5 length}, on ⟦12-of-18⟧{0.6666666667} throws.',
  ],
  'shares of sizes and of those spoken of': [
    'It is ⟦a tenth⟧{10 %} the width of a hair, ⟦one-sixth⟧{16.7 %} that of the Orl; ⟦a quarter⟧{25 %} had left.',
    '⟦Between a third and a half⟧{33.3..50 %} of loans, ⟦one of every eight⟧{12.5 %} men and ⟦45 of every 100,000⟧{0.045 %} births.',
    'It ticked down to ⟦4.1⟧{4.1 %} from ⟦4.2 percent⟧{4.2 %} and will go from ⟦19⟧{19 %} to ⟦21 percent⟧{21 %}.',
  ],
  'what is played and how long': [
    'They trailed with ⟦9:42⟧{582 s} to play. He stopped him at ⟦2:31⟧{151 s} of the fifth round.',
    'She ran the last ⟦400m⟧{400 m} in ⟦51.2⟧{51.2 s}. He took ⟦3⟧{3}-⟦41⟧{41} and ⟦4⟧{4}-⟦27⟧{27}, and made an unbeaten ⟦104⟧{104} from ⟦121 balls⟧{121 ball}.',
    'He had ⟦two⟧{2} doubles, ⟦one run⟧{1 run} and ⟦five visits⟧{5 visit}; he is ⟦three⟧{3} clear and ⟦15⟧{15} adrift. ⟦Nine hits⟧{9 hit}, ⟦six awards⟧{6 award}.',
    'The mare is a ⟦20-1⟧{20} shot. They lead the series ⟦2⟧{2}-⟦1⟧{1}.',
  ],
  'what came of a change takes its unit': [
    'Power goes up ⟦15 hp⟧{15 hp} to ⟦290⟧{290 hp}; the term fell by ⟦1.5 years⟧{1.5 year} to ⟦77.3⟧{77.3 year}. It cuts weight by ⟦110kg⟧{110 kg} to ⟦1,395kg⟧{1395 kg}.',
    'A loss of ⟦22 cents⟧{22 cent}, says a poll of ⟦14⟧{14}. It is ⟦9 percent⟧{9 %} up, or ⟦1.26⟧{1.26} for every mile.',
  ],
  'cars again': [
    'It does ⟦19⟧{19 mpg}/⟦26 mpg⟧{26 mpg}, has ⟦14 cup holders⟧{14 holder}, a straight-six and a ⟦2.0⟧{2} diesel of ⟦788 PS⟧{788 PS}.',
    'A ⟦10 to 80 percent⟧{10..80 %} charge is enough. It sold ⟦1.3m⟧{1300000} for ⟦1.45 trillion won⟧{1450000000000 KRW}.',
    'Its share is ⟦in the mid-20 percent⟧{about 24..26 %} range. Each gets ⟦0.12 of a share⟧{0.12 share}.',
  ],
  'screens, packs and pauses': [
    'A 1,080p camera, a ⟦6.7in⟧{6.7 in} screen and ⟦two zero-days⟧{2 zero-day}; ⟦11 data centres⟧{11 centre} in ⟦two sizes⟧{2 size}.',
    'It reaches ⟦15.4m premises⟧{15400000 premise}; ⟦1.8m⟧{1.8 m} fences stand. ⟦One woman in eight⟧{12.5 %} and a choir of ⟦60⟧{60} sang.',
    'He got ⟦two years⟧{2 year}, and ⟦120 hours⟧{120 h}’ work. It runs on versions 9 through 13.',
  ],
  'tenths of a point, to one, than a year ago': [
    'It adds ⟦four-tenths of a point⟧{0.4 point}, or ⟦half a point⟧{0.5 point}. The ratio of lamps to oars is ⟦2 to 1⟧{2}.',
    'It costs ⟦$600⟧{600 USD} more than ⟦a year⟧{1 year} ago. The tax band starts at ⟦150,000 pounds⟧{150000 GBP}.',
    'She won ⟦21⟧{21}-⟦17⟧{17}, ⟦18⟧{18}-⟦21⟧{21}, ⟦21⟧{21}-⟦19⟧{19}, and was ⟦1⟧{1} over par. The second came in ⟦1:04:10⟧{3850 s}.',
    'A crowd of ⟦4,500⟧{4500}, or ⟦60%⟧{60 %} of it. It was cut from ⟦€120m⟧{120000000 EUR} to ⟦80⟧{80000000 EUR}, over ⟦21 stages⟧{21 stage}.',
    'Lund’s ⟦64⟧{64} and Orr’s ⟦58⟧{58} were enough for the round of 16 clash.',
  ],
  'headlines and data sheets': [
    'It is set for a fourth weekly loss, and was ⟦roughly a fifth⟧{about 20 %} more. 9/11 families wait.',
    'It shows a rate of ⟦64⟧{64} and ⟦8,412 steps⟧{8412 step}, up ⟦13.4 pts⟧{13.4 point}. Quake of ⟦6.1⟧{6.1} hits the coast.',
    'He lost ⟦8st⟧{8 st}, then ⟦12st 4lb⟧{172 lb}, on the 21st. Storage: ⟦128⟧{128 GB}/⟦256GB⟧{256 GB}. Age: ⟦34⟧{34 year}; score: ⟦7.5/10⟧{0.75}.',
  ],
};

for (const [what, texts] of Object.entries(SENTENCES)) {
  test(`in the news: ${what}`, () => {
    for (const text of texts) checkMarked(text);
  });
}
