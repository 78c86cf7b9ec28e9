import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as reports of votes, and of a company's quarter, print and say them. */

const VOTE = 'Voters went to the polls in an election with a turnout of ⟦71%⟧{71 %}, and the ballots are counted. ';
const CALL =
  'For the first quarter: adjusted earnings, cash flow, guidance. Revenue was ⟦four hundred million dollars⟧{400000000 USD}. ';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'what parties have, one behind the other': [
    `${VOTE}Growers ⟦34.5⟧{34.5 %}, Carters ⟦31.0⟧{31 %}, League of Salt ⟦9.5⟧{9.5 %}, others ⟦3.4⟧{3.4 %}.`,
    `${VOTE}It gave the Growers ⟦34.5%⟧{34.5 %} and Carters ⟦31.2⟧{31.2 %}.`,
    `${VOTE}Growers ⟦74⟧{74} (up ⟦17⟧{17}), Carters ⟦59⟧{59} (⟦-19⟧{-19}).`,
  ],
  'points between shares of a vote': [
    `${VOTE}It is ⟦half a point⟧{0.5 pp}. The error was ⟦just over one point⟧{>=1 pp}, or ⟦a point and a half⟧{1.5 pp}.`,
    `${VOTE}That is a swing of ⟦4.2⟧{4.2 pp} to them; the lead was cut to ⟦1.4⟧{1.4 pp}.`,
    `${VOTE}They lost ⟦3.3 points⟧{3.3 pp}, from ⟦14.9⟧{14.9 %}. The gap moved by ⟦11.1 points⟧{11.1 pp}: from ⟦8.3⟧{8.3 pp} to ⟦2.8⟧{2.8 pp}.`,
    `${VOTE}They were ⟦two points⟧{2 pp} ahead, ⟦33⟧{33 %} to ⟦31⟧{31 %}. It rose ⟦2.1⟧{2.1 pp} to ⟦34.5⟧{34.5 %}.`,
  ],
  'seats beside shares, and what they were before': [
    'They had ⟦31%⟧{31 %} and ⟦59 seats⟧{59 seat}. The Growers fell to ⟦11.1%⟧{11.1 %} and ⟦17⟧{17 seat}, a loss of ⟦four⟧{4 seat}.',
    '⟦67 boats⟧{67 boat} came in, against ⟦58⟧{58 boat} at the last count.',
    'According to the Council ⟦50⟧{50} were late.',
  ],
  'results said without their scale': [
    `${CALL}Gross margin, ⟦seven one⟧{7.1 %} reported and ⟦nine percent⟧{9 %} adjusted, against ⟦thirteen two⟧{13.2 %}.`,
    `${CALL}Spares made ⟦thirty one four⟧{31.4 %}, which is ⟦three hundred basis points⟧{3 pp} better.`,
    `${CALL}Orders stand at ⟦thirty one thousand boats⟧{31000 boat}, it was ⟦thirty eight four⟧{38400 boat} in ⟦June⟧{--06}.`,
    `${CALL}We ended with ⟦one point one four billion⟧{1140000000 USD}, from ⟦one point three two⟧{1320000000 USD}.`,
    'We see ⟦fifty seven to fifty nine thousand boats⟧{57000..59000 boat}, where we had ⟦sixty six to seventy⟧{66000..70000 boat}. The yard does ⟦fifty thousand boats⟧{50000 boat} and needs ⟦forty thousand boats⟧{40000 boat}.',
    'A loss of ⟦sixty one cents⟧{0.61 USD} a share, it was ⟦thirty two⟧{0.32 USD} last year, and the stock is at ⟦$6⟧{6 USD}. The figures are in billions of course.',
  ],
  'prices of shares': [
    'The stock is at ⟦$13⟧{13 USD}. I hold shares at ⟦11.90⟧{11.9 USD} and bought ⟦200⟧{200} @ ⟦12.40⟧{12.4 USD}; the low was ⟦12.20⟧{12.2 USD}.',
  ],
  'sums and what became of them': [
    'It raised ⟦$40 million⟧{40000000 USD} with ⟦300 million⟧{300000000 USD} undrawn, ⟦1.28B⟧{1280000000 USD} owed and a ⟦250M⟧{250000000 USD} share sale.',
    'A loss of ⟦36c⟧{0.36 USD} on sales of ⟦118 mil⟧{118000000 USD}.',
    'A ⟦6 mil⟧{6 mil} plastic sheet.',
  ],
  'shares with a sign or in brackets': [
    'Sales moved ⟦-12%⟧{12 %} or ⟦(8.1)%⟧{8.1 %}. The margin was ⟦-4.1%⟧{-4.1 %}.',
    'It used ⟦$176.3 million⟧{176300000 USD} of negative cash flow (before: ⟦negative $98.3 million⟧{98300000 USD}).',
  ],
  'months that say which, and years that label': [
    'On a ⟦February⟧{--02} night. This is not ⟦May⟧{--05}’s campaign.',
    'Loss per boat ⟦2031⟧{2031}: ⟦$1.34⟧{1.34 USD}; ⟦2032⟧{2032}: ⟦$0.88⟧{0.88 USD}.',
  ],
  'lines in capitals, hours and lengths': [
    'TO CUT ⟦ABOUT 720 JOBS⟧{about 720 job}',
    'The gates were shut on the stroke of ⟦seven⟧{T07:00}.',
    'It lasts ⟦3.5 weeks⟧{3.5 week} without sales and ⟦nearly five⟧{about 5 week} with them.',
    'They lost ⟦8,140⟧{8140} Vesta 7 boats.',
  ],
};

for (const [title, sentences] of Object.entries(SENTENCES))
  test(`votes and quarters: ${title}`, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });

test('votes and quarters: what only looks like a figure', () => {
  for (const sentence of [
    'Notice 41/2031 says so, with Article 12(3) and Article 4(2)(a).',
    'It is between the big two. The top three met.',
    'They asked for a second count.',
    'Full-year 2031 outlook',
    'The Vesta 3.1, Atlas 2.0 and Harrier 4.5 are out.',
  ])
    checkNone(sentence);
});
