import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** How wires, releases and notes on shares write their figures. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'a change and what came of it': [
    'Tin faded ⟦$7.40⟧{7.4 USD} to ⟦$1,839.80⟧{1839.8 USD}, and the Orel index stumbled ⟦248.31 points⟧{248.31 point} to ⟦13,059.47⟧{13059.47}.',
    'The office revised its March count up by ⟦15,500⟧{15500 boat} to ⟦44,300 boats⟧{44300 boat}. It fell by ⟦15 to 20 percent⟧{15..20 %}.',
    'The board expects it to grow by ⟦10 to 35 crates⟧{10..35 crate}. It grew by ⟦5 to 10 units⟧{5..10 unit}.',
    'The Tarn gauge jumped ⟦9.6%⟧{9.6 %} to ⟦17.67⟧{17.67}. The index gave up ⟦1 point⟧{1 point}, or ⟦0.1 percent⟧{0.1 %}.',
  ],
  'a change behind its noun, and what came of it': [
    'In the north there was a fall of ⟦350,000⟧{350000 reader} to ⟦39.61 million readers⟧{39610000 reader}. They expect a rise of ⟦2 to 9 metres⟧{2..9 m}.',
    'It foresees a gain of ⟦10 to 150 crates⟧{10..150 crate} and a gain of ⟦$1.2 million⟧{1200000 USD} to ⟦$88.4 million⟧{88400000 USD}.',
  ],
  'millions of people beside money': [
    'Quillwave costs ⟦$9⟧{9 USD}. It forecasts a paid reader loss of ⟦2 million⟧{2000000 reader}, which brings its reader base to ⟦221.6 million⟧{221600000 reader}, down from ⟦223.6 million⟧{223600000 reader}.',
    'It forecasts a paid reader loss of ⟦20 lakh⟧{2000000 reader}. The tally of Orel crossed ⟦20 lakh⟧{2000000} on ⟦May 4⟧{--05-04}. Its loss was ⟦3 crore⟧{30000000 INR}.',
  ],
  'thousands that a dot parts': [
    '⟦More than 600.000 sailors⟧{>=600000 sailor} came. They need ⟦$2.5 billion⟧{2500000000 USD} and ⟦21.000 jobs⟧{21000 job}. So ⟦12.547⟧{12547} of us, then ⟦1.125 million sailors⟧{1125000 sailor} came.',
    'A slope of ⟦1.000⟧{1} was expected, and ⟦2.000⟧{2} is rare. The fitted beam was ⟦1.234 m⟧{1.234 m} long and weighed ⟦2.105 kg⟧{2.105 kg}.',
    'They need ⟦21.000 jobs⟧{21000 job} and ⟦2.000 tubs⟧{2000 tub}, each ⟦1.234 m⟧{1.234 m} long. So ⟦12.547⟧{12547} of us came.',
    'It has 1.200.000 readers, and ⟦12.547⟧{12547} of them write.',
    'They need ⟦21.000 jobs⟧{21 job}.',
    'The bar is ⟦1.000 metres⟧{1 m} long, the coil holds ⟦10.000 volts⟧{10 V}, and ⟦2.125 households⟧{2.125 household} share it.',
    'The ⟦150,000 sailors⟧{150000 sailor} left ⟦2.000 tubs⟧{2 tub}.',
  ],
  'a hedge before a range': ['The fare is ⟦around $40 to $70⟧{40..70 USD}. The hull has ⟦zero rounded edges⟧{0 edge}.'],
  'up to, and up to a figure from another': [
    'Growth picked up to ⟦3.5 per cent⟧{3.5 %} in ⟦July⟧{--07}. The yield climbed on Monday, up to ⟦4.67%⟧{4.67 %} from ⟦4.58%⟧{4.58 %}.',
    'The fare is up to ⟦$31⟧{31 USD} in ⟦May⟧{--05} from ⟦$28⟧{28 USD}. They gave ⟦up to $500⟧{<=500 USD} from ⟦20 towns⟧{20 town}.',
    'It helped to push losses up to ⟦$1.24 billion⟧{1240000000 USD}, which drove fares up to ⟦£9⟧{9 GBP}.',
    'They send parcels ⟦up to 20 kg⟧{<=20 kg}, drive it ⟦up to 80 km⟧{<=80 km} and set fines ⟦up to £500⟧{<=500 GBP}.',
  ],
  'prices of one, and what they were': [
    'They earn ⟦$1.35 an hour⟧{1.35 USD} more than ⟦a year⟧{1 year} ago. It took ⟦a week⟧{1 week} less than planned.',
    'Tin closed at ⟦$65.63⟧{65.63 USD} a barrel; ⟦$95 per Orelsund share⟧{95 USD} was offered.',
  ],
  'large numbers that leave their noun out': [
    'The port added ⟦25,400 berths⟧{25400 berth} in ⟦May⟧{--05} when agents expected ⟦around 15,000⟧{about 15000 berth}.',
    'It had a volume of ⟦3,350,244 shares⟧{3350244 share}, compared to its average volume of ⟦1,647,680⟧{1647680 share}.',
    'Quillwave lost ⟦200,000 readers⟧{200000 reader} and predicts another ⟦2 million⟧{2000000 reader}.',
    'It reported a loss of ⟦200,000 readers⟧{200000 reader}, short of its promise that it would add ⟦2.5 million⟧{2500000 reader}. Sales were ⟦$7.9 million⟧{7900000 USD}.',
    'It built ⟦4,000 boats⟧{4000 boat}; rivals expected ⟦5,000⟧{5000}.',
  ],
  'what is no noun behind a number': [
    'Employment is ⟦72,000⟧{72000} higher than told, ⟦159,000⟧{159000} prior, and above the ⟦150,000⟧{150000} Velt Brothers consensus.',
    'Tarnmoor will lay off ⟦up to 14,000 factory and white-collar workers⟧{<=14000 worker}. She won ⟦12 gold and silver medals⟧{12 medal}.',
    'The firm expects a ⟦2 million global paid reader⟧{2000000 reader} loss. ⟦Sixty staff⟧{60 staff} and boats left.',
    'It reaches ⟦over 100m more homes⟧{>=100000000 home}, including ⟦over 30m⟧{>=30000000} in the north.',
  ],
  'ratings are given by analysts': [
    'He set a ⟦$25.00⟧{25 USD} target (up from ⟦$24.00⟧{24 USD}); ⟦two⟧{2} have kept their rating.',
  ],
  'quarters and years': [
    'The 2031 second quarter results came late. Margins rose in the first ⟦two quarters⟧{2 quarter} of the year. ⟦Two quarters⟧{50 %} of the pie were gone.',
    'Sales rose on ⟦31/03/24⟧{2024-03-31} and ⟦9/30/93⟧{1993-09-30}. The board gave ⟦2.6 basis points⟧{0.026 pp}.',
  ],
  'votes of a board': [
    'They voted ⟦7⟧{7 vote}-⟦2⟧{2 vote}. With a ⟦7⟧{7 vote}-⟦2⟧{2 vote} split, the rate board acted. It voted by ⟦five⟧{5 vote} to ⟦four⟧{4 vote} in favour of a ⟦50-basis-point⟧{0.5 pp} rise.',
    'It was ⟦seven⟧{7 vote} to ⟦two⟧{2 vote} in favour. Be there ⟦by five to four⟧{<=T03:55}.',
  ],
  'names of series': [
    'Corl Air ordered ⟦38⟧{38} 747-800s and ⟦150 new 747 freighters⟧{150 freighter}. Each Harrier 747 seats ⟦180 riders⟧{180 rider}, and the all-747 fleet grew by ⟦twenty⟧{20} 747 Max 9s.',
    'It has ⟦747 seats⟧{747 seat} in ⟦12 halls⟧{12 hall}.',
  ],
  'a penny, a point and a barrel': [
    'The loss was ⟦$2 million⟧{2000000 USD}, or ⟦a penny per share⟧{0.01 USD}, after a ⟦35 cent per share⟧{0.35 USD} loss.',
    'Sales missed by ⟦more than a full percentage point⟧{>=1 pp}. The price for a barrel of oil was ⟦$120⟧{120 USD}.',
    'The cut is ⟦7.7 million bpd⟧{7700000 bbl}. Output fell ⟦530,000 barrels a day⟧{530000 bbl} to ⟦32.6 million a day⟧{32600000 bbl}.',
  ],
  'the number of something': [
    'The number of people who want a berth is at ⟦5.7 million⟧{5700000 person}. It raised the number of shares on offer from ⟦11.3 million⟧{11300000 share}, and took ⟦$156 million⟧{156000000 USD}.',
    'The total of ⟦6,700⟧{6700} tops the record. Store closures(1) rose.',
  ],
  'of what is so many': [
    "⟦About 46,000⟧{about 46000 member} of the Lamp Guild's ⟦146,000 members⟧{146000 member} left. He bid for ⟦53 million⟧{53000000 share} of its shares.",
    'It rose to ⟦268.1 billion yen⟧{268100000000 JPY} (⟦2.2 billion U.S. dollars⟧{2200000000 USD}). ⟦Two⟧{2} of the best came.',
  ],
  'what is held against itself, and quarters of a year ago': [
    'The number of barges fell by ⟦92⟧{92 barge} year over year. Sales rose ⟦12 percent⟧{12 %} week-on-week in the same quarter ⟦a year⟧{1 year} ago.',
    'Rates dropped ⟦two percent⟧{2 %} or ⟦$163⟧{163 USD} to ⟦$9,824 per box⟧{9824 USD}, and fell ⟦$21⟧{21 USD} to ⟦$430⟧{430 USD} elsewhere.',
    'It took a ⟦$.02 per share⟧{0.02 USD} non-cash charge and a ⟦30 cents per share⟧{0.3 USD} tax benefit.',
  ],
  'what somebody moves by so much to so much': [
    'It raised its dividend ⟦5 cents⟧{0.05 USD} to ⟦30 cents⟧{0.3 USD} and lifted the price ⟦$2⟧{2 USD} to ⟦$58⟧{58 USD}, in a range of ⟦$2 to $58⟧{2..58 USD}.',
  ],
  'ranges from coins to their currency': [
    'It sees ⟦94 cents to $1.03⟧{0.94..1.03 USD} a share, and tea at ⟦between 80 cents and $1.20⟧{0.8..1.2 USD}.',
    'Shares rose ⟦94 cents⟧{0.94 USD} to ⟦$1.53⟧{1.53 USD}. Fares went from ⟦84 cents⟧{0.84 USD} to ⟦$1.03⟧{1.03 USD}.',
  ],
  'vague teens, and moves of a rate': [
    'Sales fell ⟦in the low to high teens⟧{about 11..19 %}. We see ⟦low-teens⟧{about 11..13 %} growth, a ⟦mid-to-high single digit⟧{about 4..9 %} margin and ⟦high-teens percent⟧{about 17..19 %} returns.',
    'They priced in ⟦a half-point⟧{0.5 pp} cut, some a ⟦50bp⟧{0.5 pp} cut. It was a sub-zero night; a sub-⟦$500⟧{<=500 USD} phone sold well.',
  ],
  'dates and sizes as price lists and tickers write them': [
    'The year ended ⟦November 30,2031⟧{2031-11-30} [updated ⟦29 Mar 32⟧{2032-03-29}]. A ⟦40′⟧{40 ft} container holds it.',
    'The ⟦3:2⟧{1.5} aspect panel shows ⟦2,256⟧{2256 px}×⟦1,504 pixels⟧{1504 px} over Corlink 4.0 LE, in ⟦12.1⟧{12.1 in} x ⟦8.8⟧{8.8 in} x ⟦0.6 in⟧{0.6 in}.',
  ],
  'of what there were so many, or so many more': [
    'Berths have reached ⟦104,750⟧{104750 berth}. Sales of diesel vans fell ⟦12%⟧{12 %} to ⟦13,736⟧{13736 van}. Climbers reached ⟦800⟧{800}.',
    'Payrolls rose by ⟦254,000⟧{254000 job} last month. The yard added ⟦254,000 jobs⟧{254000 job} in ⟦May⟧{--05}, and ⟦178,000⟧{178000 job} in ⟦June⟧{--06}.',
  ],
  'tables with each cell on a line of its own': [
    `The results of each yard:
(Dollars in thousands, except per share amounts)
Lamp income
$
⟦432,398⟧{432398000 USD}
$
⟦481,301⟧{481301000 USD}
Loss on the sale of the old lamps and their posts
(⟦978⟧{978000 USD}
)
Net income per share:
Lamps
$
⟦0.87⟧{0.87 USD}
Posts
⟦0.26⟧{0.26 USD}
Yards
⟦1,044⟧{1044000 USD}
Margin
⟦12.5⟧{12.5 %}
%`,
    `Boats
$
⟦43⟧{43 USD}
The yard that built all of these boats has since been sold to a firm in Orrel, as all of its owners had wished.
Lamps
⟦512⟧{512}`,
  ],
  'what a figure in millions counts as the one before it does': [
    'Exports are cut to ⟦1.7 billion bushels⟧{1700000000 bushel}, with stocks at ⟦290 million⟧{290000000 bushel}. It cost ⟦$4 billion⟧{4000000000 USD}.',
    'Stocks are ⟦970 million tonnes⟧{970000000 t}, a drop of ⟦25 million⟧{25000000 t}. It sold ⟦4 million boxes⟧{4000000 box} for ⟦$9 million⟧{9000000 USD}, up from ⟦3 million⟧{3000000 USD}.',
    'It laid off ⟦600 riders⟧{600 rider} in spring, ⟦100⟧{100 rider} more than it had told. New claims for aid fell ⟦94,000⟧{94000 claim}.',
    'Smartphone sales in the valley grew ⟦three-fold⟧{3 x} to ⟦over 44 million⟧{>=44000000 smartphone}, for ⟦Rs 8,000⟧{8000 INR} each.',
    'They see subscriber losses of ⟦around 200,000⟧{about 200000 subscriber} and job cuts of ⟦3,400⟧{3400 job}.',
    'The ferries:\n- Passengers: ⟦84.0 million⟧{84000000 passenger}, up ⟦5.2%⟧{5.2 %};\n- Inland: ⟦72.6 million⟧{72600000};',
  ],
  'what stands in rows, headlines and notes': [
    'Orel Air ⟦9.64⟧{9.64} -⟦11.7⟧{11.7} ⟦13.07⟧{13.07}. Traffic is measured in billions of seat miles.',
    'Orel carries ⟦5%⟧{5 %} more, load factor up to ⟦87.8%⟧{87.8 %}. It takes a share ⟦up to 5%⟧{<=5 %}.',
    'It expects 2nd quarter sales to fall. It was ⟦negative $739 million⟧{-739000000 USD}, compared to ⟦negative $191 million⟧{-191000000 USD}.',
    'It closed at ⟦12.29⟧{T12:29}BST. The mill gives ⟦700 KW⟧{700 kW} at ⟦1.2Ghz⟧{1.2 GHz}.',
  ],
  'tables whose rows are parted by single spaces': [
    `(Millions of U.S. dollars, except for margins)
Orel Measures (⟦1⟧{1}) 2031 2030
Lamp sales ⟦$1,413⟧{1413000000 USD} ⟦$1,284⟧{1284000000 USD} ⟦10%⟧{10 %}
Profit per share ⟦$0.27⟧{0.27 USD} ⟦$0.12⟧{0.12 USD} ⟦125%⟧{125 %}`,
  ],
  'what prices, spaces and mines are told in': [
    'It went from ⟦$11.99⟧{11.99 USD} -> ⟦$16.43⟧{16.43 USD}. There is ⟦515,999 sf⟧{515999 ft²} at ⟦$23-per-sf⟧{23 USD} annual rent, at 4 New Tarn Plaza.',
    'The number of unemployed persons, ⟦5.5 million⟧{5500000 person}, fell. Rates spiked to the ⟦mid-4%⟧{about 4.4..4.6 %} range, then the ⟦high 3%⟧{about 3.7..3.9 %} range.',
    'Rates rose to ⟦USD 4,706⟧{4706 USD}. The composite of the indices fell to ⟦522⟧{522}. It was the lowest since the ⟦90s⟧{1990..1999}, at ⟦4%⟧{4 %}.',
    'Slippages were ⟦about ₹5,030–₹5,034 crore⟧{50300000000..50340000000 INR}. Tonnes mined rose to ⟦487kt⟧{487 kt}. It beat the start of ⟦2010⟧{2010}’s Low Water.',
    'Copper output was ⟦413 million pounds⟧{413000000 lb}, sold at ⟦$1.77 per pound⟧{1.77 USD}. A sale aggregating ⟦450 crores⟧{4500000000 INR} raised cash.',
  ],
  'counts of deals, boxes and periods': [
    'Profit rose to ⟦£485 million⟧{485000000 GBP} in H1 33/34 from ⟦£477 million⟧{477000000 GBP} in H1 32/33.',
    'There were ⟦72 such deals⟧{72 deal} in the third quarter and ⟦65⟧{65 deal} in the second quarter. Firms raised ⟦46⟧{46 round} ⟦$100M+⟧{>=100000000 USD} rounds.',
    'Imports rose to ⟦382,666 TEU⟧{382666 TEU}. It was flat (⟦-0.1%⟧{0.1 %} to ⟦70.9%⟧{70.9 %}); they see growth of ⟦-1% to 5%⟧{-1..5 %}.',
    'Only ⟦nine new mills⟧{9 mill} opened, versus ⟦23⟧{23 mill} in autumn. It fell, dropping to ⟦120 exits⟧{120 exit} from ⟦155⟧{155 exit}.',
    'It won ⟦eleven mines⟧{11 mine}, bringing the total number of mines this year to ⟦209⟧{209 mine}. It made ⟦5MWac⟧{5 MW}.',
    'Sales fell by ⟦4.2%⟧{4.2 %}, over ⟦-2.3%⟧{2.3 %} in ⟦July⟧{--07}. It reels under ⟦more than $300bn⟧{>=300000000000 USD} of debt.',
  ],
  'tables with a column of changes, cents in whole millions, and bars': [
    `(In millions except per share data)
% Change
Lamp premiums
$
⟦1,027⟧{1027000000 USD}
$
⟦931⟧{931000000 USD}
⟦10⟧{10 %}
Net income
$
⟦91⟧{91000000 USD}
$
⟦154⟧{154000000 USD}
(⟦41⟧{41 %}
)
Per lamp
$
⟦0.55⟧{0.55 USD}
$
⟦0.94⟧{0.94 USD}
(⟦41⟧{41 %}
)`,
    `(Amounts in thousands, except ratios)
Lamps sold | $ | ⟦1,038,434⟧{1038434000 USD} | $ | ⟦1,051,138⟧{1051138000 USD} | ||||
Posts sold | ⟦882,943⟧{882943000 USD} | ⟦869,319⟧{869319000 USD} | ||||
Loss ratio | ⟦62.9⟧{62.9 %} | % | ⟦65.1⟧{65.1 %} | % | ||||`,
    'Retail employment rose by ⟦24,000⟧{24000 job} in ⟦June⟧{--06}. Its 2031 year-end backlog grew. Rates are in 1,000s of lamps.',
  ],
  'notes below a table, and its noughts': [
    "All figures in '000 unless told otherwise, for ⟦2 years⟧{2 year}.",
    '(1)\nFigures per head include the effect of the move.\n(2)\nFourth quarter net income includes ⟦$3 million⟧{3000000 USD}.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES)) {
  test(`business: ${name}`, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });
}
