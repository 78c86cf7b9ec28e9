import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/**
 * Sentences with figures in unusual forms, written in the manner of newspapers, match reports, balance sheets, papers, court
 * reports, recipes and forecasts before the engine had seen any of them. `⟦…⟧{…}` marks a figure and says what it states; what
 * is not marked is no figure. Where the engine is still wrong the line says so.
 */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  news: [
    'The mayor, ⟦61⟧{61 year}, won with ⟦a little over 52%⟧{>=52 %} of the vote.',
    'Turnout slipped ⟦three points⟧{3 pp} to ⟦48 per cent⟧{48 %}, the lowest since ⟦1977⟧{1977}.',
    '⟦Some one in ten⟧{about 10 %} households had no power for ⟦up to 36 hours⟧{<=36 h}.',
    'The petition drew ⟦just shy of 90,000 signatures⟧{about 90000 signature} in ⟦under a fortnight⟧{<=2 week}.',
    'Police put the crowd at ⟦between 12,000 and 15,000⟧{12000..15000}; organisers said ⟦nearer 30,000⟧{about 30000}.',
    'Bus fares will go up by ⟦20p⟧{0.2 GBP} to ⟦£2.70⟧{2.7 GBP} from ⟦1 March⟧{--03-01}.',
    'The ⟦16-17 October 2018⟧{2018-10-16..2018-10-17} talks ended after ⟦barely two hours⟧{about 2 h}.',
    'Her ⟦three-bedroom⟧{3 bedroom} house stands ⟦500 yards⟧{500 yd} from the river.',
    'He had served ⟦seven⟧{7} of his ⟦nine years⟧{9 year} when the appeal was heard.',
  ],
  sport: [
    'Larkin, ⟦23⟧{23 year}, ran the ⟦1,500 metres⟧{1500 m} in ⟦3 minutes 41.2 seconds⟧{221.2 s}.',
    'The visitors led by ⟦14 points⟧{14 point} with ⟦six and a half minutes⟧{6.5 min} to play.',
    'It was her two hundredth goal in ⟦311 appearances⟧{311 appearance}.',
    'They have won ⟦eight⟧{8} of their last ⟦nine⟧{9} and sit ⟦five points⟧{5 point} clear.',
    'A crowd of ⟦41,207⟧{41207} saw him jump ⟦8.12m⟧{8.12 m}, ⟦4cm⟧{4 cm} short of the record.',
    'The striker cost ⟦€18m⟧{18000000 EUR} plus ⟦€2.5m⟧{2500000 EUR} in add-ons.',
    'She threw ⟦a hundred and twelve pitches⟧{112 pitch} in ⟦7⅔ innings⟧{7.666666667 inning}.',
    'He rowed the last ⟦500m⟧{500 m} in ⟦1min 24sec⟧{84 s}.',
    'The ⟦six-foot-four⟧{76 in} keeper saved ⟦two penalties⟧{2 penalty}.',
  ],
  finance: [
    'Net income rose to ⟦$214.3 million⟧{214300000 USD}, or ⟦71 cents⟧{0.71 USD} a share, from ⟦$131.7 million⟧{131700000 USD}.',
    'Shares fell ⟦4¼ percent⟧{4.25 %} to ⟦$18.62⟧{18.62 USD}.',
    'The bank cut its rate by ⟦a quarter of a percentage point⟧{0.25 pp} to ⟦4.75%⟧{4.75 %}.',
    'Operating costs were flat at ⟦Rs 4,200 crore⟧{42000000000 INR}.',
    'A pint that cost ⟦one pound twenty⟧{1.2 GBP} in ⟦1990⟧{1990} is now ⟦five pounds fifty⟧{5.5 GBP}.',
    'The fund holds ⟦US$3.4tn⟧{3400000000000 USD} for ⟦some 1,100 clients⟧{about 1100 client}.',
    'Margins widened ⟦180 basis points⟧{1.8 pp} to ⟦a third⟧{33.3 %}.',
    'The deal values the firm at ⟦30 to 35 times⟧{30..35 x} earnings.',
    'It lost ⟦half a billion kronor⟧{500000000 SEK} in the ⟦six months⟧{6 month} to June.',
    'Brent settled at ⟦$83.10⟧{83.1 USD} a barrel, down ⟦$1.05⟧{1.05 USD}.',
  ],
  science: [
    'The probe weighs ⟦1.2 tonnes⟧{1.2 t} and draws ⟦450 watts⟧{450 W}.',
    'Doses of ⟦5⟧{5 mg/kg}, ⟦10⟧{10 mg/kg} and ⟦20 mg/kg⟧{20 mg/kg} were given every ⟦eight hours⟧{8 h}.',
    'The difference was significant (p ⟦< 0.001⟧{<=0.001}), with a mean of ⟦12.4 ± 0.6 mmol/L⟧{11.8..13 mmol/L}.',
    'The star lies ⟦4.2 light-years⟧{4.2 ly} away and is ⟦roughly 0.12 solar masses⟧{about 0.12 x}.',
    'Samples were kept at ⟦−80 °C⟧{-80 °C} for ⟦24–48 h⟧{24..48 h}.',
    'It grows ⟦2.5 × 10^6 cells⟧{2500000 cell} in ⟦three to four days⟧{3..4 day}.',
    '⟦About two-thirds⟧{about 66.7 %} of the ⟦1,204 patients⟧{1204 patient} recovered.',
    'The lake covers ⟦ninety square kilometres⟧{90 km²} and is at its deepest ⟦210 m⟧{210 m}.',
    'A ⟦7.1-magnitude⟧{7.1} quake struck ⟦35 km⟧{35 km} off the coast at ⟦04:12⟧{T04:12 UTC} UTC.',
    'The signal repeats every ⟦16.35 days⟧{16.35 day}, ⟦give or take three hours⟧{about 3 h}.',
  ],
  crime: [
    'Dunn, ⟦44⟧{44 year}, of Harrow Lane, was jailed for ⟦four years and eight months⟧{56 month}.',
    'Officers seized ⟦nine kilos⟧{9 kg} of powder and ⟦£11,400⟧{11400 GBP} in cash.',
    'The pair, aged ⟦19⟧{19 year} and ⟦22⟧{22 year}, were stopped at ⟦about 2.40am⟧{about T02:40}.',
    'The robbery took ⟦less than ninety seconds⟧{<=90 s}, and ⟦a dozen watches⟧{12 watch} are missing.',
    'He faces ⟦11 counts⟧{11 count} of fraud and ⟦up to 20 years⟧{<=20 year} in prison.',
    'A ⟦35-year-old⟧{35 year} woman and her ⟦eight-month-old⟧{8 month} son were unhurt.',
    'She was last seen on the evening of ⟦9 May⟧{--05-09}, ⟦two days⟧{2 day} before her thirtieth birthday.',
  ],
  cooking: [
    'Rub ⟦200g⟧{200 g} of flour with ⟦half a teaspoon⟧{0.5 tsp} of salt.',
    // FIXME: should be 10 min
    'Bake at ⟦180C⟧{180 °C} for ⟦35 to 40 minutes⟧{35..40 min}, then rest for ⟦10⟧{10}.',
    'Add ⟦1½ cups⟧{1.5 cup} of stock and ⟦two tablespoons⟧{2 tbsp} of oil.',
    'It serves ⟦four to six⟧{4..6} and keeps ⟦a couple of days⟧{about 2..3 day}.',
    'You need ⟦three large eggs⟧{3 egg} and ⟦a quarter cup⟧{0.25 cup} of milk.',
    'Roll the dough to ⟦5mm⟧{5 mm} and cut it into ⟦7cm⟧{7 cm} rounds.',
  ],
  weather: [
    'Gusts of ⟦70 to 80mph⟧{70..80 mph} are likely, with ⟦as much as 90 mm⟧{<=90 mm} of rain.',
    'Highs ⟦in the mid-20s⟧{about 24..26 °C} by Thursday; lows ⟦near 9C⟧{about 9 °C}.',
    'The river peaked at ⟦6 ft 3 in⟧{75 in}, ⟦two and a half feet⟧{2.5 ft} above normal.',
    'It was ⟦12 degrees⟧{12 °} warmer than ⟦a year⟧{1 year} earlier.',
    'There is a ⟦60%⟧{60 %} chance of snow ⟦above 900 metres⟧{>=900 m}.',
    'Pressure fell to ⟦958 millibars⟧{958 mbar} in ⟦twelve hours⟧{12 h}.',
  ],
  'spoken and captions': [
    'so we sold ⟦about twelve point eight million⟧{about 12800000} of them in ⟦twenty twenty one⟧{2021}',
    'the price is ⟦eighteen ninety⟧{18.9} not ⟦nineteen ninety⟧{19.9}',
    'they left at ⟦quarter to seven⟧{T06:45} and were back ⟦by half eight⟧{<=T08:30}',
    'it holds ⟦a hundred and forty thousand square feet⟧{140000 ft²} maybe more',
  ],
};

for (const [field, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${field}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));
