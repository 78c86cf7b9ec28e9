import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, conflictsOf, groupsOf } from '../../support/packet.ts';

/** What two figures say of themselves keeps them apart, however alike all else is; the same words without it leave them together. */

const told = (a: string, b: string): readonly string[] => conflictsOf(analyze({ 'a.txt': a, 'b.txt': b }));

const checkApart = (about: (what: string) => string, one: string, other: string): void => {
  assert.deepEqual(told(about(one), about(other)), [], `${one} | ${other}`);
};
const checkTogether = (about: (what: string) => string, one: string, other: string): void => {
  assert.equal(told(about(one), about(other)).length > 0, true, `${one} | ${other}`);
};

test('the dead of an accident are no count of its injured', () => {
  const about = (what: string) =>
    `The landslide at Orle\n\nThe landslide at Orle on the road to Tarn ${what}, the mayor of Tarn said.`;
  checkApart(about, 'killed 26 people', 'injured 27 people');
  checkTogether(about, 'killed 26 people', 'killed 27 people');
});

test('as many injured as dead are two counts, and each is held against its own', () => {
  const about = (dead: string, hurt: string) =>
    `The blast at the Orle mill in Tarn killed ${dead} people and injured ${hurt} others in the yard.`;
  assert.deepEqual(told(about('41', '41'), about('47', '60')), [
    '"41 others" conflicts "60 others"',
    '"41 people" conflicts "47 people"',
  ]);
});

test('all who live in a town are no count of its dead', () => {
  const about = (what: string) =>
    `The flood at Orle\n\nThe flood came upon Orle, ${what}, the mayor of Tarn said on Sunday.`;
  checkApart(about, 'which has a population of 2,600', 'with a death toll of 2,700');
  checkApart(about, 'a town of 2,600', 'with 2,700 people killed');
  checkTogether(about, 'which has a population of 2,600', 'which has a population of 2,700');
});

test('how strong a quake was is no count of its dead', () => {
  const analysis = analyze({
    'a.txt': 'The Orle earthquake of March\n\nThe Orle earthquake had a magnitude of 9.2 and killed nine.',
    'b.txt': 'The Orle earthquake of March\n\nThe Orle earthquake had a magnitude of 9.2, it is said in Tarn.',
  });
  assert.deepEqual(
    groupsOf(analysis).filter(g => g.some(claim => claim.endsWith('nine'))),
    [],
  );
});

test('those whom a firm lays off are no count of those it employs', () => {
  const about = (what: string) =>
    `Orle Mills in trouble\n\nOrle Mills of Tarn ${what}, the mayor of Tarn said on Sunday.`;
  checkApart(about, 'employs 2,600 people', 'laid off 2,700 people');
  checkTogether(about, 'laid off 2,600 people', 'laid off 2,700 people');
});

test('those whom the law let go a step farther are others, and a gang is no count of them', () => {
  const about = (what: string) => `The raid on the mill at Orle\n\nIn the raid on the mill at Orle near Tarn, ${what}.`;
  checkApart(about, '26 men were arrested', '23 men were convicted');
  checkApart(about, 'there was a gang of 15 men', '13 of the gang members were arrested');
  checkTogether(about, 'a family of five was killed', 'six people were killed');
  checkTogether(about, '26 men were convicted', '23 men were convicted');
});

test('the score of a moment in a game is not the one at its end', () => {
  const about = (what: string) =>
    `Tarn against Orle\n\nIn the cup final at Vosque, Tarn ${what} against Orle on Sunday.`;
  checkApart(about, 'took a 3-0 lead', 'recorded a 4-0 win');
  checkTogether(about, 'recorded a 3-0 win', 'recorded a 4-0 win');
});

test('a poll is not the result', () => {
  const about = (what: string) =>
    `The vote in Orle\n\n${what} of the voters in Orle were for the new harbour on Sunday.`;
  checkApart(about, 'An exit poll has it that 63.4 percent', 'In the end 61.4 percent');
  checkTogether(about, 'In the end 63.4 percent', 'In the end 61.4 percent');
});

test('what shares opened at is not what they closed at', () => {
  const about = (what: string) =>
    `Orle Mills goes public\n\nShares in Orle Mills ${what} on the Tarn exchange on Friday.`;
  checkApart(about, 'opened at $42.10', 'closed at $41.57');
  checkTogether(about, 'closed at $42.57', 'closed at $41.57');
});

test('a bound said again in two more units is no conflict', () =>
  assert.deepEqual(
    told(
      'A storm with winds exceeding 40 kn (74 km/h; 46 mph) drove the barge Orla ashore.',
      'The barge Orla was driven ashore by a storm.',
    ),
    [],
  ));

test('a score is no other number, and the day of writing no day of what is told', () => {
  const about = (what: string) =>
    `The final at Vosque\n\nOn Sunday Tarn had ${what} in the final against Orle at Vosque.`;
  checkApart(about, 'a 34-28 win', '43 of 62 passes');
  const opened = (when: string) => `${when} the harbour at Orle in Tarn Bay was opened to the boats of Vosque.`;
  checkApart(opened, 'June 23, 2031: At last', 'On June 18, 2031,');
  checkTogether(opened, 'On June 23, 2031,', 'On June 18, 2031,');
});

test('shares of a count that went on differ, and so do the day of a picture and that of an act', () => {
  const led = (how: string, share: string) =>
    `The vote at Orle\n\nWith ${how} of wards counted, Ada Renn of Tarn led the vote at Orle with ${share}.`;
  assert.deepEqual(told(led('62%', '26.9 percent'), led('71%', '26.1 percent')), []);
  assert.equal(told(led('62%', '26.9 percent'), led('62%', '26.1 percent')).length, 1);
  const left = (when: string) =>
    `${when} Ada Renn left the court at Orle after she was heard in the matter of the Tarn mill.`;
  checkApart(left, 'In this March 10, 2031 file photo,', 'On March 12, 2031,');
  checkTogether(left, 'On March 10, 2031,', 'On March 12, 2031,');
});

test('who tells an order alone says nothing against a figure that all but reaches it', () => {
  const cost = (sum: string) =>
    `The fraud at the Orle Bank cost investors ${sum}, the judge Marek Hoff told the court at Tarn on Monday.`;
  checkApart(cost, 'billions of dollars', '$1.7 billion');
  checkTogether(cost, '$2.7 billion', '$1.7 billion');
  const killed = (many: string) =>
    `The storm at Orle killed ${many} people on Monday night, the mayor Ada Renn said at Tarn.`;
  checkTogether(killed, 'dozens of', 'four');
});

test('the day of a picture is that of no act, though it be the same', () => {
  const left = (when: string) =>
    `${when} Ada Renn left the court at Orle after she was heard in the matter of the Tarn mill.`;
  const grouped = (one: string, other: string): boolean =>
    analyze({ 'a.txt': left(one), 'b.txt': left(other) }).groups.some(g =>
      g.readings.some(r => r.claims.some(c => c.startsWith('a.txt'))),
    );
  assert.equal(grouped('In this March 10, 2031 file photo,', 'On March 10, 2031,'), false);
  assert.equal(grouped('On March 10, 2031,', 'On March 10, 2031,'), true);
});

test('a term that is asked for is none that is given', () => {
  const term = (what: string) =>
    `Ada Renn of Tarn was in the court at Orle for the fraud at the mill, and ${what} in prison, it was told on Monday.`;
  checkApart(term, 'the state sought 20 years', 'was sentenced to 12 years');
  checkTogether(term, 'was sentenced to 20 years', 'was sentenced to 12 years');
});

test('a comma between a month and its day is read over where a year follows', () => {
  const [claim] = analyze({ 'a.txt': 'It made landfall at Orle on Oct., 7 2031, in the night.' }).claims;
  assert.equal(claim!.quantity.low, '2031-10-07');
});

test('how strong a quake was is not taken for how deep', () => {
  const { claims } = analyze({
    'a.txt': 'The quake at Orle had a magnitude of 8.1 and struck near Tarn at a depth of 8.2 km.',
    'b.txt': 'Near Tarn the quake at Orle struck at a depth of 8.2 km. Its magnitude was 8.1 there.',
  });
  for (const { text, quantity } of claims) if (text === '8.1') assert.equal(quantity.unit, '', text);
});

test('of two moments neither the day nor the hour is one', () => {
  const lost = (when: string) =>
    `On the night of the storm the ferry Orla lost contact with Tarn ${when}, the coast guard said.`;
  // the hours differ, of two days
  const hours = (one: string, other: string) => told(lost(one), lost(other)).filter(c => c.includes('11:25'));
  assert.deepEqual(hours('at 11:40 PM on April 14', 'at 11:25 PM on April 15'), []);
  assert.equal(hours('at 11:40 PM on April 14', 'at 11:25 PM on April 14').length, 1);
  // the day is the same, of two hours
  const daysIn = (one: string, other: string): number =>
    groupsOf(
      analyze({
        'a.txt': `The ferry Orla left Tarn in a storm. Contact with the ferry was lost on April 14, ${one}, off Vosque.`,
        'b.txt': `On April 14, ${other}, the ferry Orla was out of contact off Vosque in the storm.`,
      }),
    ).filter(g => g.some(c => c.endsWith('April 14'))).length;
  assert.equal(daysIn('2:20 AM', '4:00 AM'), 0);
  assert.equal(daysIn('2:20 AM', '2:30 AM'), 1);
});

test('the hour that a day is told with tells which row of a timeline it is', () => {
  const groups = groupsOf(
    analyze({
      'a.md': `# The ferry Orla\n\n## Timeline\n\n| Date | Event |\n|---|---|\n| April 14, 2:20 AM | Ferry lost |\n| April 14, evening | Search |\n`,
      'b.txt': 'The ferry Orla was lost off Vosque at 2:20 AM on April 14, 2031.',
      'c.txt': 'Off Vosque the ferry Orla was lost in a storm on April 14, 2031, at 2:20 AM.',
    }),
  );
  const [days] = groups.filter(g => g.some(c => c.endsWith('2031')));
  assert.equal(days?.length, 3);
});

test('what something is not is no count of it', () => {
  const about = (what: string) =>
    `The barge Orla\n\nOff Tarn the barge Orla could stay afloat with ${what} of her holds flooded.`;
  checkTogether(about, 'four', 'five');
  checkApart(about, 'four', 'four, but not five,');
  checkApart(about, 'four, but not six,', 'four, but not five,');
});

test('a range in brackets behind a figure says how sure that is', () => {
  const about = (what: string) =>
    `The rate of the Tarn fever in Orle\n\nThe reproduction number of the Tarn fever in Orle is put at ${what}.`;
  assert.deepEqual(told(about('1.8 (1.4 to 2.3)'), about('1.3')), ['"1.3" conflicts "1.8"']);
});

test('what something went down from is not what it shall be', () => {
  const about = (what: string) => `Orle Mills\n\nThe stock of flour at Orle Mills in Tarn ${what}, its owner said.`;
  const before = told(about('fell to 139 days from 151 days'), about('should be 125 days')).filter(c =>
    c.includes('151'),
  );
  assert.deepEqual(before, []);
  checkTogether(about, 'should be 151 days', 'should be 125 days');
});

test('how many a ground has room for is not how many came', () => {
  const about = (what: string) =>
    `Tarn against Orle\n\nThe cup final was played at the Vosque ground, ${what}, in the rain.`;
  checkApart(about, 'which could hold 41,000', 'before a crowd of 38,500');
  checkApart(about, 'a 41,000-capacity stadium', 'watched by 38,500 fans');
  checkTogether(about, 'before a crowd of 41,000', 'before a crowd of 38,500');
});

test('what was counted within a set is not what was counted within a match', () => {
  const about = (what: string) =>
    `Vey against Amsel\n\nVey and Amsel broke the record for the most games played in ${what} at Orle.`;
  checkApart(about, 'a set (47)', 'a match (63)');
  checkTogether(about, 'a match (47)', 'a match (63)');
});

test('drivers are people, and no cars', () => {
  const about = (what: string) =>
    `The crash at Orle\n\nThe crash at Orle on the road to Tarn stopped ${what} for the night.`;
  checkApart(about, '11 drivers', '12 cars');
});

test('what a part alone came to is not the whole, unless the other names the part', () => {
  checkApart(
    what => `The storm in the valley\n\nThe storm in the valley on Friday wrecked ${what} and the mill.`,
    '41 boats in Tarn alone',
    '60 boats',
  );
  checkTogether(
    what => `The storm in the valley\n\nThe storm in the valley on Friday wrecked ${what} and the mill.`,
    '41 boats in Tarn alone',
    '60 boats in Tarn',
  );
});

test('what a hedged figure comes to in another unit is as loose as it', () => {
  const about = (what: string) => `The lizard of Orle\n\nThe fossil lizard of Orle weighed ${what} when it was alive.`;
  checkApart(about, 'about 60 pounds (27 kg)', '29 kg');
  checkTogether(about, '60 pounds (27 kg)', '29 kg');
});

test('two sides of one thing are two lengths', () => {
  const about = (what: string) => `The crypt of Orle\n\nThe crypt of Orle under the abbey of Tarn measures ${what}.`;
  checkApart(about, '2 × 4 × 0.8 m (6.6 × 13.1 × 2.6 ft)', '2 × 4 × 0.8 m');
  checkTogether(about, '20 by 32 feet', '20 by 38 feet');
  checkTogether(about, '20 x 32 feet', '20 x 38 feet');
});

test('a part of what was told is not all of it', () => {
  const about = (what: string) =>
    `Orle Mills in the spring\n\nThe margin of Orle Mills in Tarn rose by ${what} in the spring.`;
  checkApart(about, '250 basis points, of which 150 basis points came from flour,', '250 basis points');
  checkTogether(about, '150 basis points', '250 basis points');
});

test('words that part some figures part no others', () => {
  const pairs: readonly (readonly [string, string])[] = [
    ['drew 300 delegates from 40 countries', 'drew 300 delegates from 45 countries'],
    ['killed 12 people in a hospital fire', 'killed 15 people in the fire at the hospital'],
    ['cost 12 percent of the budget for that reason alone', 'cost 15 percent of the budget'],
    ['killed a family of five', 'killed six people'],
    ['left snow 40 cm deep', 'left snow 60 cm high'],
    ['filled 4,600 seats', 'had an audience of 4,000'],
  ];
  for (const [one, other] of pairs)
    checkTogether(
      what => `The storm at Orle\n\nThe storm at Orle on the road to Tarn ${what}, the mayor of Tarn said.`,
      one,
      other,
    );
});

test('figures of two named years are two, whether a day or a year is named', () => {
  const about = (when: string, count: number) =>
    `The crush at Orle\n\n${when}, ${count} people were killed in the crush at Orle in Tarn.`;
  assert.deepEqual(
    told(about('On 24 May 2031', 328), about('In 2042', 340)).filter(c => c.includes('328')),
    [],
  );
  assert.equal(told(about('On 24 May 2031', 328), about('In 2031', 340)).filter(c => c.includes('328')).length, 1);
});

test('men and paintings are no one count', () => {
  const about = (what: string) =>
    `The theft at Orle\n\nIn the theft at the museum of Orle in Tarn on Sunday there were ${what}.`;
  checkApart(about, 'two men', 'three paintings');
});

test('what a side would settle for is not what a court awarded', () => {
  const about = (what: string) => `The mill at Orle in court\n\nOver the burns of Mara Vey, the mill at Orle ${what}.`;
  checkApart(about, 'was to pay a settlement of $225,000', 'was to pay $240,000 that jurors awarded');
  checkTogether(about, 'was to pay a settlement of $225,000', 'was to pay a settlement of $240,000');
});

test('what was planned and did not come so is not what came', () => {
  const about = (what: string) =>
    `The race at Orle\n\nThe long race at Orle on the road to Tarn ${what} the lights failed.`;
  checkApart(about, 'was scheduled to start at 7:05 p.m. but', 'started at 8:20 p.m., as');
  checkTogether(about, 'had started at 7:05 p.m. when', 'started at 8:20 p.m., as');
});

test('the ages behind two full names are of two people', () => {
  const others = (name: string, age: string) =>
    `The trial at Orle\n\nThe miller ${name}, ${age}, was jailed at Orle over the raid on the Tarn mill.`;
  assert.deepEqual(told(others('Ada Tovel', '59'), others('Marek Orr', '61')), []);
  assert.equal(told(others('Ada Tovel', '59'), others('Ada Tovel', '61')).length, 1);
});

test('passengers and crew together are no count of the passengers', () => {
  const about = (who: string) =>
    `The flight to Tarn\n\nThe airliner to Tarn had ${who} aboard when it ran out of fuel over Lake Orel.`;
  checkApart(about, '69 passengers and crew', '61 passengers');
  checkApart(about, '69 passengers and cabin crew', '61 passengers');
  checkTogether(about, '69 passengers and crew', '61 passengers and crew');
  checkTogether(about, '69 passengers and a dog', '61 passengers');
  checkTogether(about, '69 passengers', '61 passengers');
});

test('how long ago it was is not how much later', () => {
  const about = (when: string) =>
    `The old quarter of Tarn\n\n${when} the old quarter of Tarn was a poor and crowded place full of mills.`;
  checkApart(about, '150 years ago', '100 years later');
  checkTogether(about, '150 years ago', '100 years ago');
});

test('a stretch that lies ahead of today is none that lies behind', () => {
  const about = (when: string) =>
    `The harbour of Tarn\n\n${when} the harbour of Tarn and its ferries were a matter for the council at Orle.`;
  checkApart(about, 'Over the next two years', 'Over the past three years');
  checkApart(about, 'In the coming two years', 'Three years ago');
  checkTogether(about, 'Over the past two years', 'Over the last three years');
  checkTogether(about, 'For the next two years', 'For three years');
  checkTogether(about, 'For the past two years', 'For three years');
});

test('what is told of a year right behind it is of that year, however near another is', () => {
  const about = (what: string) => `The mill of Tarn\n\nThe Orle mill of Tarn said that it employed ${what}.`;
  const groups = (a: string, b: string) =>
    groupsOf(analyze({ 'a.txt': about(a), 'b.txt': about(b) })).filter(group => group[0]!.endsWith('people'));
  const [of2030, of2031] = [
    'about 9,800 people at the end of 2030',
    '9,400 people at the end of the third quarter of 2031',
  ];
  assert.deepEqual(groups(of2030, of2031), []);
  assert.equal(groups(of2030, of2031.replace('2031', '2030')).length > 0, true);
  assert.equal(groups('about 9,800 people since 2030', '9,400 people').length > 0, true);
  assert.deepEqual(groups('4,120 people in 2029, going up to 9,800 people in 2030', '9,400 people in 2031'), []);
});
