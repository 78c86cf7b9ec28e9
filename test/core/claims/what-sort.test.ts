import assert from 'node:assert/strict';
import { test } from 'node:test';
import { makeClaims } from '../../../src/core/claims/make-claims.ts';
import { parseDocument } from '../../../src/core/formats/index.ts';
import type { ClaimContext } from '../../../src/core/model.ts';
import { findQuantities } from '../../../src/core/quantities/pipeline.ts';

const contextsOf = (text: string): readonly ClaimContext[] => {
  const document = parseDocument({ uri: 'a.txt', text });
  return makeClaims(document, findQuantities(document)).map(c => c.context);
};

const checkEach =
  <K extends keyof ClaimContext>(key: K) =>
  (text: string, ...expected: readonly ClaimContext[K][]): void =>
    assert.deepEqual(
      contextsOf(text).map(c => c[key]),
      expected,
      text,
    );

const checkFate = checkEach('fate');
const checkRest = checkEach('rest');
const checkWithin = checkEach('within');
const checkBasis = checkEach('basis');
const checkTrade = checkEach('trade');
const checkScale = checkEach('scale');
const checkTally = checkEach('tally');
const checkAside = checkEach('aside');

test('who loses work and who has it are told by the words at the figure', () => {
  checkFate('Orel Lamps, which employs 4,000 people, will lay off 900 workers.', 'employed', 'laid off');
  checkFate('The yard cut 300 jobs. It fired more than 60 employees by letter.', 'laid off', 'laid off');
  checkFate('With a workforce of 4,000, it left 900 people without jobs.', 'employed', 'laid off');
  checkFate('Some 700 workers were made redundant, and 45 people will lose their jobs.', 'laid off', 'laid off');
  checkFate('Now 900 people are out of a job, and 30 people out of work.', 'laid off', 'laid off');
  checkFate('They fired 12 shells and cut 40 trees. The yard has 4,000 workers.', '', '', '');
});

test('lives that were saved were not lost', () => {
  checkFate('The warning saved 400 lives. 30 lives were saved, 12 lives were lost.', '', '', 'dead');
});

test('all who live in a place are told by the words at the figure', () => {
  checkFate('Orel, which has a population of 25,000, lost 300 people.', 'inhabitants', '');
  checkFate(
    'Tarn, a town of 21,000 on the Orle, and Vey, a village of about 300 people, burned.',
    'inhabitants',
    'inhabitants',
  );
  checkFate('It has 40 inns and some 900 inhabitants; a land of 900 inhabitants.', '', '', 'inhabitants');
  checkFate(
    "It left half of Port Orel's 900 residents homeless. It killed 20 of its 300 residents.",
    '',
    'inhabitants',
    'dead',
    'inhabitants',
  );
  checkFate('Some 40 residents fled, and its 300 guests were rescued.', '', 'alive');
  checkFate('The population of Orel at the time was about 400, the population loss was 300.', 'inhabitants', '');
  checkFate(
    'A total of 20,000 people lived there, and 60 people who lived in Tarn left.',
    'inhabitants',
    'inhabitants',
  );
  checkFate('The 900 people living with it, 40 people who live from the lake.', '', '');
  checkFate('The valley is home to 3 million people and 40 mills.', 'inhabitants', '');
  checkFate('It killed 300 inhabitants of the town of 40 towers. 25 inhabitants drowned.', 'dead', '', 'dead');
  checkFate('The population fell by 2,000. In the city of Orel 60 people were hurt.', '', 'injured');
});

test('what became of the people a figure counts is told by the words at it', () => {
  checkFate('The landslide killed 26 people and injured 16 others.', 'dead', 'injured');
  checkFate('In Orle 31 miners were rescued, 4 are still missing.', 'alive', 'missing');
  checkFate('In Orle 120 people were accounted for, with 99 unaccounted for.', 'accounted for', 'missing');
  checkFate('The death toll of the fire rose to 52.', 'dead');
  checkFate('It left some 9,000 people homeless.', 'homeless');
  checkFate('There were 120 deaths in the valley.', 'dead');
});

test('who fell ill, who was brought to a hospital and who died of it are told apart', () => {
  checkFate('In Orle 221 people fell ill and 34 succumbed to the fever.', 'ill', 'dead');
  checkFate('The fever killed 34 guests and sickened 221, all of whom had been there.', 'dead', 'ill');
  checkFate('By then 12 members had died and three dozen more had been hospitalised.', 'dead', 'in hospital');
  checkFate('It led to the deaths of 36 people and claimed the lives of 29 people.', 'dead', 'dead');
  checkFate('The dam changed the lives of 40 people. In Orle 20 infected sailors died.', '', 'dead');
  checkFate('They took 40 sick days. The plant has 30 members of a hospital.', '', '');
});

test('from which end a share was taken is told by the word before it', () => {
  checkWithin('It came in the top 10% of riders, the rest in the bottom 10 percent.', 'top', 'bottom');
  checkWithin('The richest 1 percent own what the poorest 50 percent owe.', 'top', 'bottom');
  checkWithin('Its top speed fell 10%. The top 10 boats came, and 10% of the bottom.', '', '', '');
});

test('what the law did with the people a figure counts is told, and who was aboard', () => {
  checkFate('In Orle 11 men were arrested and eight of them were charged.', 'arrested', 'charged');
  checkFate('By April all 12 men had been convicted.', '', 'convicted');
  checkFate('Police caught 9; three were later acquitted.', '', 'acquitted');
  checkFate('In Orle 14 were put on trial, and 3 tried to flee.', 'tried', '');
  checkFate('The barge sank with 66 people aboard.', 'aboard');
  checkFate('It sank, killing all 66 people on board.', 'dead');
});

test('what became of a part is not said of the whole', () => {
  checkFate('The town saw 12 of the 15 put on trial; 12 of the 15 were tried.', '', 'tried', 'tried', '');
  checkFate('In the end 12 of the 15 people arrested were charged.', 'charged', 'arrested');
  checkFate('Nine of the ring leaders were arrested; they were a gang of 11.', 'arrested', 'in a group');
  checkFate('Of the 287 on board 219 were rescued.', 'aboard', 'alive');
});

test('who is dead or missing is neither', () => checkFate('In Orle 12 people are dead or missing.', ''));

test('a count of people of whom nothing is said, and what is no count, have no fate', () => {
  checkFate('The ferry carried 340 people.', '');
  checkFate('The killing cost 40 dollars.', '');
});

test('who was aboard is told from what became of them', () => {
  checkFate('Of the 340 people on board, 12 died.', 'aboard', 'dead');
  checkFate('With 320 passengers and 41 crew aboard, she left Orle.', 'aboard', 'aboard');
  checkFate('There were 320 passengers and 41 crew members on board.', 'aboard', 'aboard');
  checkFate('All 62 people on board were killed.', '');
  checkFate('The storm killed 62 people on board.', 'dead');
  checkFate('None of the 62 aboard the ferry survived.', '');
  checkFate('The 12 board members met.', '');
});

const checkDied = checkEach('died');
test('when the dead died is told where they are not all', () => {
  checkDied('In Orle 800 people were killed instantly, and 150 died of their wounds.', 'at once', 'later');
  checkDied('The blast itself killed 800; 12 died in hospital.', 'at once', 'later');
  checkDied('More than 90 of them later died, 950 in all.', 'later', '');
  checkDied('In Orle 950 people died.', '');
});

test('others of whom another thing is said are all of whom it is said', () => {
  checkRest('The blast killed 4 people and wounded 19 others.', false, false);
  checkRest('Four people died and 19 others were injured.', false, false);
  checkRest('Three men were charged and 2 others were charged later.', false, true);
  checkRest('She and 5 others were charged.', true);
  checkRest('The app speaks 20 other languages.', true);
});

test('a poll, a part of the count and what was before a treatment are told', () => {
  checkBasis('An exit poll puts the Yes vote at 61.5 percent.', 'poll');
  checkBasis('With 12 of 40 districts counted, the Yes vote stands at 61.5 percent.', '', 'part of the count');
  checkBasis('The Yes vote was 61.5 percent.', '');
  checkBasis('The mean baseline weight was 92 kg.', 'baseline');
  checkBasis('The change from baseline was 4 kg.', '');
});

test('a price is that at which shares were offered, opened or closed', () => {
  checkTrade('Shares in Orle Mills opened at $42.', 'opening');
  checkTrade('The shares began trading at $42.', 'opening');
  checkTrade('Orle Mills closed at $41.57.', 'closing');
  checkTrade('It sold them at an offering price of $45.', 'offer');
  checkTrade('They were sold within a $44 to $50 range.', 'band');
  checkTrade('Each share costs $40.', '');
});

test('ratios of chances, chances and magnitudes have no unit to leave out', () => {
  checkScale('The hazard ratio was 0.75.', 'ratio');
  checkScale('It helped (odds ratio with the drug, 1.4).', 'ratio');
  checkScale('It helped (p = 0.03).', 'chance');
  checkScale('An earthquake of magnitude 6.1 shook Orle.', 'magnitude');
  checkScale(
    'A 7.1 quake came, then a 6.2-magnitude tremor; it measured 8.1 on the Richter scale.',
    'magnitude',
    'magnitude',
    'magnitude',
  );
  checkScale('The magnitude of the earthquake was 9.2. It took 9.1 on the scale of the town.', 'magnitude', '');
  checkScale('The wall is 6.1 high.', '');
});

test('a ratio of chances takes no unit over from the percentages before it', () => {
  const document = parseDocument({
    uri: 'a.txt',
    text: 'Relapses were rarer (1.6% a year versus 2.2% a year; hazard ratio with the drug, 0.74).',
  });
  assert.equal(findQuantities(document).mentions.at(-1)!.quantity.unit, '');
});

const checkRedress = checkEach('redress');

test('at what step of a quarrel money was named is told by the words at it', () => {
  checkRedress('The mill offered them $800.', 'offered');
  checkRedress('The board would pay a settlement of $225,000.', 'settled');
  checkRedress('Jurors awarded Vey $160,000 in damages.', 'awarded');
  checkRedress('Vey sought $20,000 of the mill.', 'asked');
  checkRedress('The firm was fined €3 million.', 'fined');
});

test('where two words tell two steps, or none does, no step is told', () => {
  checkRedress('Vey offered a settlement of $90,000.', '');
  checkRedress('The roof cost $90,000.', '');
  checkRedress('The jury awarded 12 points to the mill.', '');
});

test('what was planned and came otherwise is told from what came', () => {
  checkAside('The race was scheduled to start at 7:05 PM but the lights failed.', 'thwarted');
  checkAside('It was meant to last two years, but the money ran out.', 'thwarted');
  checkAside('It was meant to last two years, and it did.', 'none');
  checkAside('The race started at 7:05 PM but the lights failed.', 'none');
  checkAside('The work lasted two years, but it was meant to be lasting.', 'none');
});

test('how far the count of votes was is told of the shares behind it', () => {
  checkTally('With 71% of precincts reporting, Orr had 26.8 percent.', '71', '71');
  checkTally('Tarn had 26.8 percent with 62 percent of the wards counted.', '62', '62');
  checkTally('Results from 62.5 percent of stations showed Orr at 26.8%.', '62.5', '62.5');
  checkTally('That brought the number of precincts reporting results to 86 percent. Orr led with 27%.', '86', '86');
  // who tells of the night tells of its end too
  checkTally('By then 94 percent of stations had reported. Orr won 34 percent.', '', '');
  checkTally('With 71% of precincts reporting, Orr had 26.8%; ultimately he won 26.2%.', '71', '71', '');
  // a share of the votes is what somebody won
  checkTally('Orr won 52 percent of the votes counted. The levy takes 12 percent of districts by surprise.', '', '');
});

test('the day of a picture is no day of what is told', () => {
  checkAside('In this March 10, 2031 file photo, Orr leaves the court.', 'day of a picture');
  checkAside('A file picture dated October 8, 2031 shows the mill.', 'day of a picture');
  checkAside('The mill, pictured on 8 October 2031, has burnt down.', 'day of a picture');
  checkAside('On March 12 photos of the mill were shown.', 'none');
  checkAside(
    'On March 12, 2031, photos of the mill were shown. It still stood in 1990 and still does.',
    'none',
    'none',
  );
});

test('a term in prison is asked for, faced, given or served', () => {
  checkRedress('Orr was sentenced on Monday to 12 years in prison.', 'given');
  checkRedress('Prosecutors asked the judge for a sentence of 20 years in prison.', 'asked');
  checkRedress('The board recommends that Orr get 50 years in prison.', 'asked');
  checkRedress('The sentence went far beyond the 12 years suggested by his lawyers.', 'asked');
  checkRedress('Orr could get 20 years behind bars. Renn faces up to 30 years in jail.', 'faced', 'faced');
  checkRedress('She was released after 9 years in prison.', 'served');
  // no term
  checkRedress('The prison was built in 20 years. He asked for 20 years to pay.', '', '');
  checkRedress('She spent 20 years in the choir and faced 3 years of drought.', '', '');
});

test('money that was taken is none that is forfeited', () => {
  checkRedress(
    'He was ordered to forfeit $11 billion. He swindled about $10 billion from customers.',
    'fined',
    'taken',
  );
  checkRedress('They stole $3 million in gems, insured for $2 million.', 'taken', '');
});
