import assert from 'node:assert/strict';
import { test } from 'node:test';
import { analyze, type PacketText } from '../../support/packet.ts';

/** `uri: "words" match kinds`, one line for each quotation. */
function quotations(documents: PacketText, primary?: string): string[] {
  return analyze(documents, primary === undefined ? {} : { primary }).quotations.map(q => {
    const text = q.text.replace(/\s+/g, ' ');
    return `${q.uri}: ${text} | ${q.match}${q.deviations ? ` (${q.deviations.join(', ')})` : ''}`;
  });
}

const SOURCE = 'We saw the water rise for three years, and nobody asked us what it meant for the bridge.';

test('straight, curly, nested and foreign marks', () => {
  const text =
    'He said "the water rose for years" and “it was ‘never in doubt’ at all” and «nobody asked us anything» and ‘we were not told’ then.';
  assert.deepEqual(quotations({ 'a.txt': text }), [
    'a.txt: the water rose for years | none',
    'a.txt: it was ‘never in doubt’ at all | none',
    'a.txt: nobody asked us anything | none',
    'a.txt: we were not told | none',
  ]);
});

test('scare quotes, titles and names are left out, a shout of two words is not', () => {
  assert.deepEqual(
    quotations({
      'a.txt': 'The "smart" bridge, the "old town", the "Ham and Eggs Fire" and the cry "Full astern!" of the mate.',
    }),
    ['a.txt: Full astern! | none'],
  );
});

test('apostrophes and inches are no quotation marks', () => {
  assert.deepEqual(
    quotations({ 'a.txt': 'The boats’ owners didn’t say. The pipe is 12" wide and the other 14" long.' }),
    [],
  );
});

test('the same words are verbatim whatever their case, hyphens, marks and line breaks', () => {
  const documents = {
    'report.txt': SOURCE,
    'post.md': '> We saw the water rise for three years — and nobody asked us what it meant for the bridge!\n',
    'talk.txt':
      '[00:01] and they said we saw the\n[00:03] water rise for three years and nobody\n[00:05] asked us what it meant for the bridge\n[00:08] so there',
  };
  const found = quotations(documents);
  assert.equal(found.length, 2);
  for (const line of found) assert.match(line, /verbatim$/);
});

test('an ellipsis may leave words out', () => {
  assert.deepEqual(
    quotations({
      'report.txt': SOURCE,
      'a.txt': 'They wrote "we saw the water rise … and nobody asked us what it meant".',
    }),
    ['a.txt: we saw the water rise … and nobody asked us what it meant | verbatim'],
  );
});

const DEVIATIONS: readonly (readonly [string, string])[] = [
  ['We saw the water rise for four years, and nobody asked us what it meant for the bridge.', 'number changed'],
  ['We saw the water rise for three years, and nobody told us what it meant for the bridge.', 'word changed'],
  ['We saw the water rise for three years, and nobody asked what it meant for the bridge.', 'cut'],
  [
    'We never saw the water rise for three years, and nobody asked us what it meant for the bridge.',
    'negation changed',
  ],
  ['We perhaps saw the water rise for three years, and nobody asked us what it meant for the bridge.', 'hedge changed'],
];

for (const [quoted, kind] of DEVIATIONS) {
  test(`a deviation has a kind: ${kind}`, () => {
    assert.deepEqual(quotations({ 'report.txt': SOURCE, 'a.txt': `They wrote: "${quoted}"` }), [
      `a.txt: ${quoted} | variant (${kind})`,
    ]);
  });
}

test('another sentence is no variant, however many words they share', () => {
  assert.deepEqual(
    quotations({
      'report.txt': SOURCE,
      'a.txt': '"Nobody asked us about the price of bread in the year of the flood," she said.',
    }),
    ['a.txt: Nobody asked us about the price of bread in the year of the flood, | none'],
  );
});

test('the primary source decides where it holds the words', () => {
  const documents = {
    'primary.txt': 'We will close the bridge for at least nine months from now on.',
    'copy.txt': 'They said "we will close the bridge for nine months from now on" then.',
    'other.txt': 'And again: "we will close the bridge for nine months from now on" they said.',
  };
  assert.match(quotations(documents)[0]!, /verbatim$/);
  assert.match(quotations(documents, 'primary.txt')[0]!, /variant/);
});

test('a block quote that marks its speech is as many quotations as it marks, and its signature is none', () => {
  assert.deepEqual(
    quotations({
      'a.md':
        '> "We saw the water rise for three years," said the ferryman, who has lived there for longer than most. "Nobody asked us what it meant."\n\n> — Jon Aker, ferryman\n',
    }),
    ['a.md: We saw the water rise for three years, | none', 'a.md: Nobody asked us what it meant. | none'],
  );
});

test('a headline in capitals is speech when it is quoted', () => {
  assert.deepEqual(
    quotations({ 'a.txt': '"WE SAW THE WATER RISE"\nThe story of a bridge, and of those who built it.' }),
    ['a.txt: WE SAW THE WATER RISE | none'],
  );
});

test('spoken words that come close to a printed quotation are found though nothing marks them', () => {
  const found = quotations({
    'post.md': '> We saw the water rise for three years, and nobody asked us what it meant for the bridge.\n',
    'talk.txt':
      '[00:01] and what did she say we saw the\n[00:03] water rise for years and nobody ever\n[00:05] asked us what it meant for that bridge\n[00:08] so there',
  });
  assert.equal(found.length, 2);
  for (const line of found) assert.match(line, /variant/);
});

test('a long sentence with one figure changed is still that sentence', () => {
  const found = quotations({
    'a.txt': 'She said: "My arms were gone after forty minutes, and all the rest was noise."',
    'b.txt': 'She said: "My arms were gone after one hour, and all the rest was noise."',
  });
  for (const line of found) assert.match(line, /variant \(number changed/);
});

test('the evidence holds no word of the sentence before or behind the quoted one', () => {
  const { documents, quotations: found } = analyze({
    'post.md': 'The owner said: "This is a fair price that we can just about pay."',
    'letter.md': 'Thirty men get proper jobs. "It’s a fair price we can just about pay." Nobody cheered.',
  });
  const quoted = found.find(q => q.uri === 'post.md')!;
  const { start, end } = quoted.evidence!;
  assert.equal(
    documents.find(d => d.uri === 'letter.md')!.text.slice(start, end),
    'It’s a fair price we can just about pay',
  );
  assert.deepEqual(quoted.deviations, ['word changed']);
});

test('who speaks is told in the middle of what is said, and is no part of it', () => {
  const whole = '“We close ten yards this year because nobody buys lamps. We will pay everybody until May.”';
  const broken =
    '“We close ten yards this year because nobody buys lamps,” Ada Tovel said, and promised: “We will pay everybody until May.”';
  assert.deepEqual(
    quotations({ 'a.txt': whole, 'b.txt': broken }).map(q => q.split(' | ')[1]),
    ['verbatim', 'verbatim', 'verbatim'],
  );
  const paragraphs = broken.replace('and promised: ', 'and went on to the hall.\n\n');
  assert.deepEqual(quotations({ 'a.txt': whole, 'b.txt': paragraphs })[0]?.split(' | ')[1], 'none');
});

test('words of two speakers are no one quotation', () => {
  const joined = 'Orr said: "We will close the old mill at Tarn in spring. You will not live to see that day."';
  const label = (text: string): string | undefined =>
    quotations({ 'a.txt': joined, 'b.txt': text })[0]!.split(' | ')[1];
  const first = '"We will close the old mill at Tarn in spring';
  const second = '"You will not live to see that day';
  assert.equal(label(`${first}," said Mr. Orr. ${second}."`), 'verbatim');
  assert.equal(label(`${first}", said Orr. ${second}".`), 'verbatim');
  for (const text of [
    `${first}," said Orr. But the men booed. ${second},"`,
    `${first}," said Orr. ${second}," said Venn.`,
    `${first}," said Orr. ${second}!" cried Venn.`,
    `${first}," said Orr, and Venn answered: ${second}."`,
    `${first}," a plan of last year, ${second}."`,
    `Orr said: ${first}." Venn answered: ${second}."`,
  ])
    assert.notEqual(label(text), 'verbatim', text);
});

test('a word that is written as two is no other word', () => {
  assert.deepEqual(
    quotations({
      'a.txt': '“We keep every frontline job at the lock.”',
      'b.txt': 'He said: “We keep every front-line job at the lock.”',
    }),
    [
      'a.txt: We keep every frontline job at the lock. | verbatim',
      'b.txt: We keep every front-line job at the lock. | verbatim',
    ],
  );
});

/** How a quotation is told to be, against one of another source. */
const told = (a: string, b: string): string | undefined =>
  quotations({ 'a.txt': `He said: “${a}”`, 'b.txt': `He said: “${b}”` })[0]!.split(' | ')[1];

test('a word that is written as two and a figure in words are no other words in one quotation either', () => {
  assert.equal(
    told(
      'We have kept the front line for six years at the lock.',
      'We have kept the frontline for 6 years at the lock.',
    ),
    'verbatim',
  );
});

test('a sign of percent is the same in words', () => {
  const said = (share: string): string => `We have mended a third (${share}) of all lamps at the lock this year.`;
  for (const share of ['34%', '34 percent', '34 per cent']) {
    assert.equal(told(said('34%'), said(share)), 'verbatim', share);
    assert.equal(told(said(share), said('34%')), 'verbatim', share);
  }
  assert.notEqual(told(said('34%'), said('34 percentage points')), 'verbatim');
  assert.notEqual(told(said('34%'), said('31 per cent')), 'verbatim');
});

test('short words that are written as one are other words', () => {
  for (const [a, b] of [
    ['This mill was a part of this town.', 'This mill was apart of this town.'],
    ['The men were not able and nobody came.', 'The men were notable and nobody came.'],
    ['We paid for lot 1 4 times in all that year.', 'We paid for lot 14 times in all that year.'],
  ] as const)
    assert.notEqual(told(a, b), 'verbatim', a);
});

test('a figure in words and in digits is no changed number of a misquotation', () => {
  const sentence = (figure: string, the: string): string =>
    `We mill ${figure} tonnes of rye a year in this valley. ${the}mills of Tarn stay open.`;
  assert.equal(told(sentence('1 billion', ''), sentence('one billion', 'The ')), 'variant (cut)');
  assert.equal(told(sentence('1.4 billion', ''), sentence('1.4bn', 'The ')), 'variant (cut)');
  assert.equal(told(sentence('6', ''), sentence('seven', 'The ')), 'variant (number changed, cut)');
});
