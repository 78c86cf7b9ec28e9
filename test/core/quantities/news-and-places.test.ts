import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as reports of floods, fires and rescues write them, and articles about towns, towers and lines. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'when a thing took place, and who came in second': ['It took place at ⟦14:46⟧{T14:46}, and not at ⟦14:50⟧{T14:50}.'],
  'points and votes of a share': [
    'It took ⟦35.6%⟧{35.6 %} of the vote, ⟦4.2 points⟧{4.2 pp} more than before, of ⟦6 million⟧{6000000} cast. The bank cut rates by ⟦a quarter point⟧{0.25 pp}.',
    'There were ⟦20 cast members⟧{20 member}.',
  ],
  'spans of days with slashes': [
    'It ran ⟦13/4/2031–15/4/2031⟧{2031-04-13..2031-04-15} and from ⟦20/4/2031-22/5/2031⟧{2031-04-20..2031-05-22}, in parts of ⟦1/2-3/4⟧{0.5..0.75}.',
  ],
  'products of units, and masses in two units': [
    'It gives ⟦90 N·m⟧{90 Nm}, then ⟦85 N-m⟧{85 Nm}, at last ⟦80 N m⟧{80 Nm}, and took ⟦12.5 kW·h⟧{12.5 kWh} at ⟦5 m·s−1⟧{5 m/s}.',
    'The lamb weighed ⟦7 pounds 6 ounces⟧{118 oz}, the hog ⟦14 st 2 lb⟧{198 lb}, the calf ⟦14st 2lb⟧{198 lb}. On the 21 st ⟦2 lb⟧{2 lb} were lost.',
  ],
  'one of a type': ['The boat, a 737-800 with ⟦8 crew⟧{8 crew}, sank after a ⟦10-15 minute⟧{10..15 min} wait.'],
  'groups by age behind their shares': [
    'Of the townsfolk ⟦12.4%⟧{12.4 %} were ⟦under 18⟧{<=18 year}, ⟦9.1%⟧{9.1 %} from ⟦18⟧{18 year} to ⟦24⟧{24 year}, and ⟦16%⟧{16 %} were ⟦65 or older⟧{>=65 year}.',
    'Of the poor ⟦6.2%⟧{6.2 %} are under the age of ⟦18⟧{18 year} and ⟦4.1%⟧{4.1 %} are ⟦65 or over⟧{>=65 year}. The median age is ⟦38.4⟧{38.4 year}.',
    'Turnout rose by ⟦9.1%⟧{9.1 %} from ⟦18⟧{18 %} to ⟦24⟧{24 %}.',
  ],
  'counts in rough digits, spaces in thousands, names with a number and halves of a game': [
    '⟦100s of homes⟧{about 200..999 home} burned, and ⟦1,000s of boats⟧{about 2000..9999 boat} lay idle.',
    'Among ⟦79\u00a0043 women⟧{79043 woman} there were ⟦35\u2009195 deaths⟧{35195 death}.',
    "The Vesta & Orl's 500 index rose ⟦2 percent⟧{2 %} at the start of the second-half.",
    'The galaxy is ⟦850 lightyears⟧{850 ly} across.',
  ],
  'how many children somebody has': [
    'A father of ⟦three⟧{3 child} drowned. The grandmother of ⟦12⟧{12 child} was found, and so was a boy of ⟦eight⟧{8 year}.',
    'The boys are ⟦14⟧{14 year} and ⟦22⟧{22 year}.',
  ],
  'a year and a number behind a dash': [
    'In ⟦2031⟧{2031}—⟦14,220 boats⟧{14220 boat} in Orrel alone—more were lost. In ⟦2031–32⟧{2031..2032} it was calm.',
    'The worst years, including ⟦2017⟧{2017}, ⟦2018⟧{2018} and ⟦2020⟧{2020}, were dry.',
  ],
  'days in digits behind the day of the week or a time': [
    'At ⟦11:00 AM⟧{T11:00} EDT ⟦9/28⟧{--09-28} it lay off Tarn. Power is back Tuesday ⟦9/28⟧{--09-28} and Friday, ⟦10/1⟧{--10-01}.',
    'Report #6 ⟦September 28, 2034⟧{2034-09-28} by the office. The call came at ⟦00:54am⟧{T00:54}, the last at ⟦13:20pm⟧{T13:20}.',
    'They moved north in the ⟦50’s⟧{1950..1959} and home in the ⟦60s⟧{1960..1969}.',
  ],
  'what something came to': [
    'They turned ⟦two floors⟧{2 floor}, bringing it up to ⟦127 flats⟧{127 flat}. It took the toll up to ⟦45⟧{45}.',
    'It will take ⟦up to six months⟧{<=6 month}; the bus takes ⟦up to 40 people⟧{<=40 person}.',
  ],
  'hedges that a hyphen ties to their figure': [
    'The ⟦near-1,700 page⟧{about 1700 page} report told of a ⟦more-than-100 per cent⟧{>=100 %} rise and an ⟦almost-40-year⟧{about 40 year} wait.',
    '⟦Over a foot⟧{>=1 ft} of water stood there. She set a foot on it.',
  ],
  'people whom a toll counts take no unit': [
    'They gave a combined death toll of ⟦128⟧{128}, and ⟦70 per cent⟧{70 %} of the town is under water.',
    'The number of people who died is now ⟦17⟧{17}. The total number killed in the slide is ⟦1200 to 1500⟧{1200..1500}.',
    'The rains left ⟦hundreds of thousands⟧{about 200000..999999} homeless.',
  ],
  'roads and ranks by their numbers': [
    'Winds of ⟦145 mph⟧{145 mph} (⟦233 km/h⟧{233 km/h}) crossed County Roads 18 and 21, Highways 4, 9 and 12 and ⟦five roads⟧{5 road}.',
    'The Interstate 35W bridge and Highway 9E fell; a ⟦35W⟧{35 W} bulb lit them. The risk is Level 4 of 5, and ⟦3 of 5⟧{0.6} agreed.',
  ],
  'times and years as reports tell them': [
    'It began ⟦around 3:00 in the hot afternoon⟧{about T15:00}, and as of ⟦noon⟧{T12:00} Wednesday it went on. At ⟦00:36⟧{T00:36 UTC}Z it ended.',
    'In ⟦2008/2009⟧{2008..2009} it was spread out over ⟦two days⟧{2 day}, in ⟦2010⟧{2010} it took ⟦over two days⟧{>=2 day}.',
    'They were Ann Vey and Ola Roe, both ⟦16⟧{16 year}. Latest toll - ⟦13⟧{13}-  ⟦100+⟧{>=100} injured.',
  ],
  'years of old wars and reigns': [
    'The war (⟦1215–17⟧{1215..1217}) began when the king (r.⟦1199–1216⟧{1199..1216}) fell; it ended in ⟦1216⟧{1216} and ⟦1217⟧{1217}.',
    'It will not open until spring or summer ⟦2021⟧{2021}. Prices from summer ⟦2009⟧{2009}.',
  ],
  'lists of years in brackets, and days with a short year': [
    'The wars (⟦1948⟧{1948}, ⟦1956⟧{1956}, ⟦1973⟧{1973} and ⟦2006⟧{2006}) were short. It was begun on ⟦6-Jan-09⟧{2009-01-06} and changed on ⟦24-Mar-87⟧{1987-03-24}.',
  ],
  'shares of either side, and bounds of shares': [
    'She won by ⟦51⟧{51 %}-⟦49%⟧{49 %}. It was ⟦30-40%⟧{30..40 %} full. He would get ⟦7+%⟧{>=7 %}. They add up to ⟦just over 1000 votes⟧{>=1000 vote}.',
  ],
  'spaces between thousands, where a text writes them so': [
    'The net holds ⟦68 584 km⟧{68584 km} and ⟦7 172 stations⟧{7172 station}, with ⟦13 000 trains⟧{13000 train}.',
    'In all ⟦13⟧{13} ⟦500 g⟧{500 g} loaves and ⟦2,000 rolls⟧{2000 roll} were sold.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences) test(`${name}: ${sentence}`, () => checkMarked(sentence));

const SILENT = [
  'After his 1066 victory at Tarn he built a keep.',
  'The crash was on Hwy. 99 with a 7000 series car.',
  'Their hits were "26 Miles (Orla Tarn)," and "9 to Midnight".',
  'She was the second and third victim of the slide.',
  'Category 1 and 2 storms are weak, and Category 4 or 5 hurricanes are rare.',
  'Anna Roe of 3826 S. Mill Road met Tom Vey of 2819 N. Harbor Street.',
  'The hall at 213 N. 9th Street and the one at 118 S 10th St. are shut.',
  'Families between 3200 and 3800 South Mill Road left.',
  'Coordinates27°09′31″S 70°29′52″W / 27.158609°S 70.497655°W / -27.158609; -70.497655',
];
for (const sentence of SILENT) test(`no figure: ${sentence}`, () => checkNone(sentence));

const BODY =
  'The slide at Velsund came without a sound and took the mill, the lower road and the ferry house with it before anybody had so much as\n' +
  'seen it, and for a long time no help could be brought.\n';
const figuresOf = (text: string): string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.map(c => c.text);

test('rows of a profile, lives and periods on lines of their own are no bylines', () => {
  assert.deepEqual(
    figuresOf(`Date | 13 January 2032 |\nTime | 9:45 p.m. |\nOpened: | 3 May 1911 |\nCaptain | Orla Vey |\n\n${BODY}`),
    ['13 January 2032', '9:45 p.m.', '3 May 1911'],
  );
  assert.deepEqual(figuresOf(`Orla Vey\n\nMarch 5, 1946-June 9, 2027\n\n${BODY}\n\n${BODY}\n\n${BODY}`), [
    'March 5, 1946-June 9, 2027',
  ]);
  assert.deepEqual(figuresOf(`The slide\n\nAt 4:00 am on Sunday morning\n${BODY}\n\n${BODY}\n\n${BODY}`), ['4:00 am']);
});

test('a counter of pictures on a line of its own is none', () => {
  assert.deepEqual(figuresOf(`Hide Caption\n1 of 8\n${BODY}\nOf the sheds 3 of 8 stand.\n`), ['3 of 8']);
});

test('lines that begin with numbers in no order are no numbered headings', () => {
  assert.deepEqual(figuresOf(`57 Fires\n\nIn all:\n\n1.2 Million Acres on Fire\n\n${BODY}`), [
    '57 Fires',
    '1.2 Million Acres',
  ]);
});
