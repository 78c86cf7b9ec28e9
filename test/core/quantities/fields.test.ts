import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMarked, mentionsIn, short } from '../../support/mentions.ts';

/** Figures as they are written of quakes, trials, matches, elections, medicines and markets. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'intervals of confidence': [
    'An odds ratio of ⟦3.2⟧{3.2} (⟦95%⟧{95 %} CI, ⟦2.3–4.6⟧{2.3..4.6}). It fell by ⟦6.2 ms⟧{6.2 ms} (⟦90%⟧{90 %} CI: ⟦3.8, 8.6⟧{3.8..8.6 ms}).',
    'The change was ⟦-2.3 days⟧{-2.3 day} (⟦95%⟧{95 %} confidence interval [CI], ⟦-2.9 to -1.7⟧{-2.9..-1.7 day}); it was ⟦1.2⟧{1.2} (⟦1.1, 1.3⟧{1.1..1.3}).',
    'They sold ⟦5⟧{5} (⟦3⟧{3}, ⟦8⟧{8}).',
  ],
  'counts with their share in brackets': [
    'It struck ⟦9 patients⟧{9 patient} (⟦2.2%⟧{2.2 %}), ⟦11⟧{11 patient} (⟦2.7%⟧{2.7 %}) and ⟦4⟧{4 patient} (⟦1.9%⟧{1.9 %}).',
  ],
  'what is on a scale of its own has no unit to leave out': [
    'It was ⟦9 km⟧{9 km} away. The centre put the magnitude at ⟦6.8⟧{6.8}.',
    'Rates were ⟦5%⟧{5 %}. The number needed to treat was ⟦4⟧{4}.',
    'It lies at ⟦12.48°⟧{12.48 °}N. The toll rises to ⟦63⟧{63}.',
  ],
  'scales of earthquakes': [
    'An Mw ⟦6.9⟧{6.9} earthquake struck; ⟦34⟧{34} were above M⟦4⟧{4}, the largest an ML ⟦5.2⟧{5.2} or M-⟦5.1⟧{5.1} one. Take the M25.',
  ],
  'what only looks like a bound, a sign or a share': [
    '- ⟦57%⟧{57 %} of them came.',
    'Over a ⟦nine-year⟧{9 year} period it was the highest since ⟦1970⟧{1970} and up from ⟦58.1%⟧{58.1 %}. It stands at ⟦24, plus or minus 50 basis points⟧{23.5..24.5 %}.',
    'The 14th straight quarter, in the back half of ⟦2027⟧{2027}. ⟦Three⟧{3} spoke. A fourth, read out by her daughter, drew tears.',
    'Strokes were rare, SAEs ⟦5.4 per 1,000 days⟧{5.4}.',
  ],
  'years behind an apostrophe, or with a letter': [
    "By year: ⟦'14⟧{2014} ⟦$0.4M⟧{400000 USD}, ⟦'20-'23⟧{2020..2023} ⟦$5.6M⟧{5600000 USD}. He came on ⟦2 Feb '23⟧{2023-02-02} and ⟦Oct. 3, '25⟧{2025-10-03}.",
    "It said '⟦20 people⟧{20 person}' came. ⟦2025A⟧{2025} and ⟦2026E⟧{2026}: growth.",
  ],
  'times as officials write them': [
    'Date: ⟦17/05/2026⟧{2026-05-17}, time: ⟦1800 hrs⟧{T18:00}, from ⟦16 May⟧{--05-16} ⟦1800H⟧{T18:00}. They logged ⟦1800 hrs⟧{1800 h}.',
  ],
  'votes, sets and odds': [
    'They flipped the Senate ⟦21⟧{21}-⟦19⟧{19}. It passed ⟦56⟧{56}-⟦44⟧{44}; the court ruled ⟦5⟧{5 vote}-⟦4⟧{4 vote}.',
    'She won the match ⟦6⟧{6}-⟦4⟧{4}. Second set: Orel ⟦3⟧{3}-⟦6⟧{6}, ⟦6⟧{6}-⟦7⟧{7} Tarn, who lost the final game ⟦6⟧{6}-⟦6⟧{6}.',
    'Odds now: Orel ⟦1/6⟧{0.1666666667}, Tarn ⟦9/2⟧{4.5}. A ⟦1-in-4⟧{25 %} chance.',
  ],
  'millions of days, and money said in pairs': [
    'It costs ⟦25m lost working days⟧{25000000 day}.',
    'It made ⟦$8 million⟧{8000000 USD}, ⟦$75 million⟧{75000000 USD} and ⟦$9 million⟧{9000000 USD}. You took ⟦$3.60⟧{3.6 USD} a gallon? It is ⟦three fifty-five⟧{3.55 USD}.',
    'The tax rate was ⟦24%⟧{24 %}, worth ⟦5 cents⟧{5 cent}. And the tax rate, ⟦25⟧{25 %}?',
    'Revenue    ⟦$ 1,482.3⟧{1482.3 USD}     ⟦$ 1,394.5⟧{1394.5 USD}      ⟦$ 4,310.8⟧{4310.8 USD}',
  ],
  'a bound said again in another unit': [
    'Waves of ⟦up to 0.3 metres⟧{<=0.3 m} (⟦one foot⟧{<=1 ft}), ⟦within 250 km⟧{<=250 km} (⟦160 mi⟧{<=160 mi}), ⟦over 10 km⟧{>=10 km} (⟦12 mi⟧{12 mi}).',
  ],
  'ages behind a label': ['Age at sentencing: ⟦58⟧{58 year}.'],
  'bulletins in capitals': [
    'WINDS...⟦140 MPH⟧{140 mph}...⟦220 KM/H⟧{220 km/h} AT ⟦1100 PM⟧{T23:00} EDT...⟦0300⟧{T03:00 UTC} UTC. PRESSURE...⟦938 MB⟧{938 mbar}...⟦27.70 INCHES⟧{27.7 in}.',
  ],
  'zones of time': [
    'It left at ⟦9:15 p.m.⟧{T21:15} EST, ⟦about 2141⟧{about T21:41} eastern standard time. Start: ⟦16:30⟧{T16:30} (UTC+01:00).',
  ],
  'symbols of two units': [
    'On runway 33 it was ⟦0.6 nm⟧{0.6 nmi} south at ⟦133 kts⟧{133 kn}. The wind was ⟦320°⟧{320 °}, the temperature ⟦10 °C⟧{10 °C}.',
    'The planet is ⟦38.07 pc⟧{38.07 pc} off; its density is ⟦2.67+0.52−0.47 g cm−3⟧{2.2..3.19 g/cm3}, the period ⟦32.9396 +0.0001 −0.0002 d⟧{32.9394..32.9397 day}.',
    'There were ⟦15,214⟧{15214} with ⟦400 ft⟧{400 ft}, and ⟦85⟧{85} with ⟦under 200 ft⟧{<=200 ft}.',
  ],
  'one to two, and the fourteenth': [
    'it has like ⟦one to two percent⟧{1..2 %} left and the next is in ⟦september the fourteenth⟧{--09-14}',
  ],
  'a journal by year, volume and page': [
    '(Paid by the fund; Harbour Rev 2025;392:1123-34.) It came in ⟦2019⟧{2019}; ⟦14⟧{14} went.',
  ],
  'numbers of telephones and rooms': [
    'Call tel. (02) 8911-5061 from Gate 12B or Courtroom 3A, behind the ⟦3A⟧{3 A} fuse.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES)) {
  test(`in other fields: ${name}`, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });
}

test('magnitudes said digit by digit', () => {
  const said = mentionsIn(
    '[00:04] how big was the earthquake\n[00:09] it was a seven one\n[00:15] and four five people came\n',
  );
  assert.deepEqual(
    said.slice(0, 1).map(m => [m.text, m.quantity.low]),
    [['seven one', 7.1]],
  );
  assert.ok(said.every(m => m.quantity.low !== 4.5));
});

test('a timeline with times of day is no transcript', () => {
  const found = mentionsIn(
    '11:40 p.m. - The lookout calls.\n\n11:50 p.m. - Water comes in.\n\n12:05 a.m. - All go to the boats.\n',
  );
  assert.deepEqual(
    found.map(m => m.quantity.low),
    ['T23:40', 'T23:50', 'T00:05'],
  );
});

test('units of a table: ratios in brackets have none, one letter is a unit', () => {
  const table = [
    '| | 2031 |',
    '|---|---|',
    '| Serve % | 63% (72/114) |',
    '| Revenue ($m) | 5,520 |',
    '| DPS (c) | 96 |',
    '| P/E (x) | 20.6 |',
  ].join('\n');
  const found = mentionsIn(table, 'table.md').map(m => `${m.text} = ${short(m.quantity)}`);
  assert.deepEqual(found, [
    '2031 = 2031',
    '63% = 63 %',
    '72/114 = 0.6315789474',
    '5,520 = 5520000000 USD',
    '96 = 0.96 USD',
    '20.6 = 20.6 x',
  ]);
});

test('a line of two sides and what each scored, in a text of games', () => {
  const found = mentionsIn(
    'Rovers 3 Albion 2 (aet)\n\nThe match was won in the final minute. Albion lost the game.\n\nVesta 3 Atlas 2 are lamps.\n',
  );
  assert.deepEqual(
    found.map(m => m.quantity.low),
    [3, 2],
  );
});

test('a table drawn with spaces is in the millions of its caption', () => {
  const text = [
    'The firm reported its results.  12 boats were sold.',
    '',
    'Income Statement (in millions, except per-share amounts)',
    'Year ended              2031         2030',
    'Revenue            $ 1,482.3    $ 1,394.5',
    'Operating costs      1,313.3      1,248.1',
    'Margin                  11.4         10.5',
    'Earnings per share $    1.12    $    0.95',
    'Shares                 108.6        110.4',
    '',
    'The firm bought 5 boats and sold 14.  It had 31 of them, and will have 45 in all when the last of them has come home.',
    '',
    'Price            $ 12',
  ].join('\n');
  const found = mentionsIn(text).map(m => `${m.text} = ${short(m.quantity)}`);
  assert.deepEqual(found, [
    '12 boats = 12 boat',
    '2031 = 2031',
    '2030 = 2030',
    '$ 1,482.3 = 1482300000 USD',
    '$ 1,394.5 = 1394500000 USD',
    '1,313.3 = 1313300000 USD',
    '1,248.1 = 1248100000 USD',
    '11.4 = 11.4',
    '10.5 = 10.5',
    '$    1.12 = 1.12 USD',
    '$    0.95 = 0.95 USD',
    '108.6 = 108600000',
    '110.4 = 110400000',
    '5 boats = 5 boat',
    '14 = 14',
    '31 = 31',
    '45 = 45',
    '$ 12 = 12 USD',
  ]);
});

test('posts of a live report run backwards, a timeline forwards', () => {
  const posts = ['18:40 - The toll rises.', '16:05 - A man is saved.', '07:30 - The first call came at 05:47.'];
  const times = (lines: readonly string[]): unknown[] =>
    mentionsIn(lines.map(line => `## ${line}`).join('\n\n'), 'live.md').map(m => m.quantity.low);
  assert.deepEqual(times(posts), ['T05:47']);
  assert.deepEqual(times([...posts].reverse()), ['T07:30', 'T05:47', 'T16:05', 'T18:40']);
});
