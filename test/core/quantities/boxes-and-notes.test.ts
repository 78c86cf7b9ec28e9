import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** What pages about events hold beside their prose: boxes whose rows have lost their room, notes, stamps; and words of their reports. */

/** A line so long that the lines beside it are paragraphs of their own. */
const PROSE =
  'The river at Orel rose in the night of the storm and broke through the wall of the old mill, as the keeper of the lock told those who came to help.';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'labels of rows that touch their figures': [
    `${PROSE}\nDeaths⟦2,209⟧{2209}[1] or ⟦2,208⟧{2208}[2]\nDuration⟦3 hours, 37 minutes⟧{217 min}\nFatalities⟦695 fatalities⟧{695 fatality}`,
    `${PROSE}\nLocationOrel, Tarn\nDate⟦22 June 2031⟧{2031-06-22}\nLength⟦14 miles⟧{14 mi}`,
  ],
  'labels of rows that touch a share': [`${PROSE}\nTurnout⟦42%⟧{42 %} of all\nTurnout⟦44.2%⟧{44.2 %}[1]`],
  'a range in words that a hyphen ties to its unit, and a time': [
    'They asked for a ⟦five to six-and-a-half-year⟧{5..6.5 year} term, or a ⟦five to six-year⟧{5..6 year} one.',
    'It rang at ⟦five to six in the morning⟧{T05:55}.',
  ],
  'the least that it may be': [
    'She could serve ⟦as little as 12.5 years⟧{>=12.5 year}, for ⟦as few as 3 boats⟧{>=3 boat} and ⟦as much as 50 years⟧{<=50 year}.',
  ],
  'labels of rows before a small number': [
    `${PROSE}\nFatalities ⟦695⟧{695} confirmed\nInjuries ⟦31⟧{31 injury}\nSDEs ⟦563⟧{563}`,
  ],
  'rows of bare numbers behind a name': [`${PROSE}\nOrr ⟦24⟧{24} ⟦26⟧{26} ⟦25⟧{25}\nRenn ⟦19⟧{19} ⟦20⟧{20} ⟦18⟧{18}`],
  'notes behind a number': [
    'It took ⟦14⟧{14}[b] and ⟦8⟧{8}[d] in Tarn, ⟦7,200[c] buildings⟧{7200 building} and ⟦12[nb 1] boats⟧{12 boat}.',
    'It cost ⟦$3 million⟧{3000000 USD}[nb 1] and ⟦$4 million⟧{4000000 USD}[lower-alpha 2] more. It lasted ⟦8 [h]⟧{8 h}.',
  ],
  'one more of what is a verb as well, and a share': [
    'They held a fourth vote on the plan, and it went to a fifth set, of which ⟦a fifth⟧{20 %} of them knew.',
    'Profits fell to ⟦a fifth⟧{20 %} when markets opened, ⟦more than a third⟧{>=33.3 %} of them.',
  ],
  'what is broken': [
    'He broke the ⟦three-day⟧{3 day} deadlock, and she broke the ⟦ten-second⟧{<=10 s} barrier. They broke the ⟦two-hour⟧{<=2 h} mark.',
    'It broke the ⟦six-week⟧{6 week} silence.',
  ],
  'a foot as a length': [
    'The wall is ⟦one foot⟧{1 ft} in width. The sea rose ⟦one foot⟧{1 ft} in the last ⟦ten years⟧{10 year}.',
  ],
  'feet with a prime, and minutes': [
    'The water was ⟦20’⟧{20 ft} high in the street, and ⟦9′⟧{9 ft} deep in the hall ⟦30 minutes⟧{30 min} later.',
  ],
  'times of day in four digits': [
    'The shot came at ⟦1648⟧{T16:48} local time, and a boat landed at ⟦0412⟧{T04:12} local time.',
  ],
  'as many in a wider place': [
    'The device was in ⟦about half a million vehicles⟧{about 500000 vehicle} in Orle (and ⟦up to 11 million⟧{<=11000000 vehicle} worldwide). It paid ⟦$4 billion⟧{4000000000 USD}.',
    'It won ⟦4 golds⟧{4 gold} and ⟦19⟧{19} overall. The film took ⟦$20 million⟧{20000000 USD} at home and ⟦45 million⟧{45000000 USD} worldwide.',
  ],
  'a time of day under its day': [
    `Tarn storm\n\nFormed ⟦March 18, 2031⟧{2031-03-18}\n⟦12:45 p.m.⟧{T12:45} CST (UTC−06:00)\nOrel County, Tarn\n\n${PROSE}`,
  ],
};

for (const [about, texts] of Object.entries(SENTENCES)) test(about, () => texts.forEach(checkMarked));

test('what is none', () => {
  checkNone('She put one foot in front of the other, and kept one foot on the brake.');
  checkNone('It was a decades-long case after a years-long dispute, and the gap between the two is small.');
  checkNone(`${PROSE}\n\nIt was the end of it.\n\nLast Modified: Monday, June 29, 2031 at 9:50 p.m.`);
  checkNone(`${PROSE}\n\n“It was a flood.” — Coast Watch (@coastwatch) March 18, 2031`);
});

test('cells that have lost the room between them state nothing', () => {
  checkNone(`${PROSE}\nAndy RennDEM\t\t356,51147.8\nMatt Orr*GOP\t\t374,04950.1%\nVotes in precincts746,139`);
});

test('names that end in a number stay names', () => {
  checkNone('The Falcon9 hours later, the Vesta3 boats and the Windows10 machines.');
  checkNone(`${PROSE}\nWindows10 machines\nModel3 owners\nVesta 563`);
});
