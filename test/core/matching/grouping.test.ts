import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, check, groupsOf } from '../../support/packet.ts';

/** What belongs together and what stays apart, on small packets about made-up matters. */

test('the same precise figure in two sources is one claim', () => {
  const analysis = analyze({
    'a.txt': 'Turnout in the Norvik election was 63.4 percent, the highest in a generation.',
    'b.txt': 'In the end 63.4% of the voters went to the polls.',
  });
  assert.deepEqual(groupsOf(analysis), [['a.txt: 63.4 percent', 'b.txt: 63.4%']]);
});

test('two texts that tell one story: what stands between equal figures is compared though no value agrees', () => {
  check(
    {
      'talk.txt':
        '[00:01] the Vesta scored 41.7% in the first test\n[00:04] and 63.2% in the second we went from one to\n[00:08] the other in about a year and the Atlas\n[00:11] got 58.9% and 71.3%',
      'article.md':
        'In the first test the Vesta scored 41.7%, in the second 63.2%. From one to the other it took the team roughly fourteen months. The Atlas got 58.9% and 71.3%.',
    },
    ['"about a year" conflicts "roughly fourteen months"'],
  );
});

test('a conflict is found where subject and measure are the same', () => {
  check(
    {
      'report.md': 'The inspectors replaced 38 of the bearings of the Norvik bridge during the winter.',
      'forum.txt': 'During the winter 32 of the bearings of the Norvik bridge were replaced by the inspectors.',
    },
    ['"32" conflicts "38"'],
  );
});

test('a figure with the right digits in the wrong size is a conflict', () => {
  check(
    {
      'wire.md': 'Norvik Rail agreed on Monday to buy the ferry company Tarn Lines for $48.2 billion in cash.',
      'paper.md': 'On Monday Norvik Rail agreed to buy the ferry company Tarn Lines for $48.2 million in cash.',
    },
    ['"$48.2 billion" conflicts "$48.2 million"'],
  );
});

test('cells of one table are of different quantities though what they state is equal', () => {
  const { groups } = analyze({
    'table.md': '| | Vesta 4 | Vesta 5 |\n|---|---|---|\n| Price of the case | $45 | $45 |\n',
    'post.md': 'The case of the Vesta 4 costs $45.',
    'talk.txt': 'A case for the Vesta 5 has a price of $45.',
  });
  const cells = groups.map(g => g.claims.filter(id => id.startsWith('table.md')).length);
  assert.ok(cells.length > 0 && cells.every(n => n <= 1), String(cells));
});

test('a rounded, hedged or bounded restatement is compatible, not a conflict', () => {
  check(
    {
      'report.md':
        'The repair of the Norvik bridge cost $48.6 million. Before the closure 26,400 vehicles crossed the bridge a day.',
      'post.md':
        'The repair of the Norvik bridge cost nearly $49 million. Before the closure over 26,000 vehicles crossed the bridge a day.',
    },
    [],
  );
});

test('a time that leaves its half of the day out is one reading with the time that says it', () => {
  const { groups } = analyze({
    'report.md': 'The first warning for Tarn Weir was sent out at 6:15 p.m. that day.',
    'talk.txt': '[00:01] The first warning for Tarn Weir was sent out at a quarter past six that day.',
    'post.md': 'The first warning for Tarn Weir was sent out at 5:45 p.m. that day.',
  });
  assert.deepEqual(
    groups.map(g => [g.readings.map(r => r.quantity.low), g.conflicts.length]),
    [[['T17:45', 'T18:15'], 1]],
  );
});

test('another version of a product is another thing', () => {
  check(
    {
      'a.md': 'The Vesta 4 has a battery of 4,100 mAh. The Vesta 5 has a battery of 4,800 mAh.',
      'b.md': 'With 4,100 mAh the battery of the Vesta 4 lasts a day; the Vesta 5 has a battery of 4,800 mAh.',
    },
    [],
  );
});

test('cells of one table are different quantities', () => {
  check(
    {
      'a.md':
        '| Segment | Revenue 2030 | Revenue 2031 |\n| --- | --- | --- |\n| Ships | $12.4 million | $15.1 million |\n| Ports | $8.2 million | $8.9 million |\n',
      'b.md': 'Ships brought in $15.1 million in 2031 and Ports $8.9 million.',
    },
    [],
  );
});

test('a figure restated in brackets in another unit is one claim, where it is', () => {
  const analysis = analyze({ 'a.txt': 'The wreck lies at a depth of 12,500 feet (3,810 metres) below the surface.' });
  assert.deepEqual(groupsOf(analysis), [['a.txt: 12,500 feet', 'a.txt: 3,810 metres']]);
  // that they are not is told as the working has it, see conversions.test.ts
  check({ 'a.txt': 'The wreck lies at a depth of 12,500 feet (4,810 metres) below the surface.' }, []);
});

test('unrelated texts share no claim of weight', () => {
  check(
    {
      'bakery.txt': 'The bakery on Mill Lane sells 340 loaves a day and closes at 6 pm. Flour went up by 12 percent.',
      'match.txt':
        'Striker Ada Moe, 24, scored in the 61st minute before a crowd of 18,200. The club paid $2.3 million for her.',
      'comet.txt':
        'The comet passes the Sun at 1.2 astronomical units every 76 years. Its tail is 20 million kilometres long.',
    },
    [],
  );
});

test('a document says a thing twice: its own figures are compared too', () => {
  const analysis = analyze({
    'a.md': 'The town museum of Norvik has 214 rooms.\n\nMuch later:\n\nThe town museum of Norvik has 241 rooms.\n',
  });
  assert.deepEqual(
    analysis.findings.map(f => f.rule),
    ['self-contradiction', 'self-contradiction'],
  );
});

test('"more than 85" where the same sentence elsewhere has "85" leaves it out; in other words it does not', () => {
  const sentence = 'On the way back the ferry carried 85 tonnes of gravel to the north pier of Norvik.';
  check({ 'a.txt': sentence, 'b.txt': sentence.replace('85', 'more than 85') }, [
    '"85 tonnes" conflicts "more than 85 tonnes"',
  ]);
  check(
    {
      'a.txt': sentence,
      'b.txt': 'To the north pier of Norvik the ferry carried more than 85 tonnes of gravel on its way back.',
    },
    [],
  );
  check({ 'a.txt': sentence, 'b.txt': sentence.replace('85', 'up to 85') }, []);
});

test('a year and a month of no year are not compared', () => {
  const analysis = analyze({
    'report.md': 'The harbour bridge at Norvik was opened to traffic in 1974.',
    'post.md': 'The harbour bridge at Norvik was opened to traffic in May.',
  });
  assert.deepEqual(groupsOf(analysis), []);
});

test('a conversion in brackets is of one claim with its figure, however near another text comes to one of both', () => {
  const analysis = analyze({
    'a.txt': 'Lake Orel was a 10-foot (3 m) deep freshwater body until the mine under it gave way in November.',
    'b.txt': 'The rig went down in Lake Orel, a freshwater body that was only 11 feet deep, in November.',
    'c.txt': 'Nobody drowned in Lake Orel, which was 11 feet deep in November.',
  });
  const own = groupsOf(analysis).find(group => group.includes('a.txt: 3 m'));
  assert.equal(own?.includes('a.txt: 10-foot'), true);
});
