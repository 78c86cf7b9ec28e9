import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { formatOf, parseDocument } from '../../../src/core/formats/index.ts';
import { findQuantities } from '../../../src/core/quantities/pipeline.ts';

const parse = (uri: string, text: string) => {
  const document = parseDocument({ uri, text });
  assert.equal(document.prose.length, document.text.length, 'prose and raw text have one length');
  let last = -1;
  for (const block of document.blocks) {
    assert.ok(
      block.start >= last && block.end > block.start && block.end <= document.text.length,
      'blocks are in order',
    );
    last = block.start;
  }
  return document;
};

/** Prose of the blocks, one string each, spaces joined. */
const blocks = (uri: string, text: string): string[] => {
  const { prose, blocks: all } = parse(uri, text);
  return all.map(
    b =>
      `${b.kind}: ${prose
        .slice(b.start, b.end)
        .replace(/[\s\u2060]+/g, ' ')
        .trim()}`,
  );
};

/** Raw text of the figures found. */
const figures = (uri: string, text: string): string[] => {
  const document = parse(uri, text);
  return findQuantities(document).mentions.map(m => document.text.slice(m.start, m.end));
};

test('a format is known by its ending where the content agrees, else by its content', () => {
  const cases: readonly (readonly [string, string, string])[] = [
    ['a.txt', 'Just some text.', 'plain'],
    ['a.txt', '[00:01] so here\n[00:04] we are\n[00:08] again', 'transcript'],
    ['a.md', '# Title\n\nText.', 'markdown'],
    ['a.md', '[00:01] so here\n[00:04] we are\n[00:08] again', 'transcript'],
    ['a.srt', '1\n00:00:01,000 --> 00:00:02,000\nhello', 'srt'],
    ['a.vtt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nhello', 'vtt'],
    ['a.txt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nhello', 'vtt'],
    ['notes', 'WEBVTT\n\n00:01.000 --> 00:02.000\nhello', 'vtt'],
    ['a.txt', '1\n00:00:01,000 --> 00:00:02,000\nhello', 'srt'],
    ['a.unknown', '1\n00:00:01,000 --> 00:00:02,000\nhello', 'srt'],
  ];
  for (const [uri, text, id] of cases) assert.equal(formatOf(uri, text).id, id, `${uri}: ${text.slice(0, 20)}`);
});

test('Markdown: code, link targets, comments and HTML are no prose; headings, cells and items are', () => {
  const text = [
    '# Harbour 12',
    '',
    'It has **14** piers and `99 bottles`, see [the 3 plans](https://example.org/77/88.html).',
    '<!-- 55 hidden -->',
    '',
    'And <b>21</b> boats.',
    '',
    '- item with 5 masts',
    '',
    '| Year | Boats |',
    '| --- | --- |',
    '| 2019 | 44 |',
    '',
    '```',
    '66 lines of code',
    '```',
    '> A quote of 8 words.',
  ].join('\n');
  assert.deepEqual(figures('a.md', text), [
    '14** piers',
    '3 plans',
    '21</b> boats',
    '5 masts',
    '2019',
    '44',
    '8 words',
  ]);
  const kinds = blocks('a.md', text).map(b => b.split(':')[0]);
  assert.deepEqual(kinds, ['heading', 'paragraph', 'paragraph', 'item', 'cell', 'cell', 'cell', 'cell', 'quote']);
});

test('Markdown: a cell knows its row, its column and its table', () => {
  const { blocks: all, prose } = parse(
    'a.md',
    '| Model | Price |\n| --- | --- |\n| One | $5 |\n| Two |  |\n| Three | $7 |\n',
  );
  const at = (text: string) => all.findIndex(b => prose.slice(b.start, b.end) === text);
  const cell = all[at('$7')]!;
  assert.deepEqual([cell.row, cell.column, cell.table], [at('Three'), at('Price'), at('Model')]);
});

test('Markdown: a figure that emphasis breaks is one mention', () => {
  assert.deepEqual(figures('a.md', 'In all over **3000** deaths and about **25 miles** were counted.'), [
    'over **3000** deaths',
    'about **25 miles',
  ]);
});

test('front matter: titles and summaries are prose, machine values are not', () => {
  const text =
    '---\ntitle: "The 40 days of Norvik"\ndate: 2031-05-12\nid: ab-12\ntags: ["12 monkeys", "x"]\nweight: 3\nsummary: >\n  It took 14 months\n  and 9 ships.\n---\n\nBody with 7 cats.\n';
  assert.deepEqual(figures('a.md', text), ['40 days', '14 months', '9 ships', '7 cats']);
  // what is no YAML is blanked out all the same
  assert.deepEqual(figures('a.md', '---\n: [ 12 ships\n  - {\n---\n\n5 cats\n'), ['5 cats']);
});

test('Markdown that is told line by line is what the library reads in it', () => {
  const line = fc.constantFrom(
    ...[
      '',
      '',
      '',
      ' ',
      'Words of 12 km',
      'and 3 more',
      'label:',
      'Sites: 27',
      '# Title',
      '## Part 2',
      '####### no',
      '#none',
    ],
    ...[
      '- item',
      '* item 2',
      '1. first',
      '12) last',
      '12 ships',
      '> quote',
      '    code 4',
      '  more 5',
      '| a | 6 |',
      '|---|---|',
      '---',
      '===',
    ],
    ...[
      'a *b* 7',
      '**Label:** 8',
      'see [1]',
      '[a]: b',
      '&amp; 9',
      '<b>x</b>',
      '<div>',
      '\\* 10',
      'two  ',
      '# Head #',
      '# *Head*',
      '- [ ] task',
      '\ttab',
    ],
  );
  fc.assert(
    fc.property(fc.array(line, { maxLength: 12 }), lines => {
      const text = `${lines.join('\n')}\n\n`;
      const told = parse('a.md', text);
      // a comment may go on over blank lines, so that all is left to the library
      const read = parse('a.md', `${text}<!-- -->\n`);
      assert.deepEqual(told.blocks, read.blocks);
      assert.equal(told.prose, read.prose.slice(0, text.length));
    }),
    { numRuns: 3000 },
  );
});

test('front matter that is read line by line holds what YAML reads in it', () => {
  const keys = ['title', 'true', 'date', 'k_1', 'long-key'];
  const values = [
    'The words of it',
    '"Quoted words, 12"',
    "'Single words here'",
    "it's 3 words",
    '12',
    '[a, "b c", -1.5]',
    '[a: b]',
    '[a',
    '"a \\" b c"',
    "'it''s words'",
    'two words # a comment',
    'two words: more',
    'https://norvik.example/12',
    'words at 12:30',
    '- a',
    '*x words',
    '| ',
    '"open words',
    '"two words" more',
    'trailing words  ',
    '',
    '  spaced words',
  ];
  const ends = [
    '\n',
    '\n\n',
    '\r\n',
    '\n  more words\n',
    '\n  - a/b\n  - two words\n',
    '\n- one item\n- two items\n',
    '\n  - a\n   - b\n',
    '\n# comment\n',
  ];
  let read = 0;
  for (const key of keys)
    for (const value of values)
      for (const end of ends) {
        const yaml = `${key}: ${value}${end}other: Words that follow\n`;
        const lone = parse('a.md', `---\n${yaml}---\nBody.\n`);
        // a map within the map is left to YAML, and so is all that stands behind it
        const map = 'z: {}\n';
        const beside = parse('a.md', `---\n${map}${yaml}---\nBody.\n`);
        const shown = (d: typeof lone, shift: number) =>
          d.blocks.slice(0, -1).map(b => ({ ...b, start: b.start - shift, end: b.end - shift }));
        assert.deepEqual(shown(lone, 0), shown(beside, map.length), yaml);
        read += lone.blocks.length;
      }
  assert.ok(read > 1000);
});

test('plain text: wrapped lines are one paragraph, paragraph lines are several', () => {
  const wrapped =
    'The bridge at Norvik was closed for a good while, and it took more than fourteen\nmonths until the first lorry went over it again on a rainy morning in the month of\nMay.\n\nSecond paragraph.';
  assert.equal(parse('a.txt', wrapped).blocks.length, 2);
  assert.deepEqual(figures('a.txt', wrapped), ['more than fourteen\nmonths']);
  const lines =
    'The Gaps\nA paragraph that is long enough to be taken for one, because it goes on and on and has far more than one hundred and twenty characters in it.\nAnother one.';
  assert.equal(parse('a.txt', lines).blocks.length, 3);
});

test('plain text: a sentence goes on in a line that begins in lower case, a heading, a list and a table do not', () => {
  const long =
    'A paragraph that is long enough to be taken for one, because it goes on and on and has far more than one hundred and twenty characters.';
  const joined = [
    'The works took about\na year.',
    'The repair of the bridge took 14\r\nmonths.',
    '- the works took more than\n  a year',
  ];
  for (const text of joined) {
    const { blocks: all } = parse('a.txt', `${long}\n\n${text}`);
    assert.equal(all.length, 2, text);
    assert.equal(figures('a.txt', text).length, 1, text);
  }
  const apart = [
    'Bridges And Boats\nthe works took long',
    'It took a year.\nthen it was over',
    'They came with these boats:\nsails and masts',
    'boats in the harbour of Norvik 14\nsails in the store of Norvik 15',
    'Counted in the harbour are boats\nsails: 12',
    'Boats in the harbour   14\nsails in the store   15',
    'They were in the harbour for 14\n\nmonths.',
    'They came with many boats\n- sails and masts',
  ];
  for (const text of apart) assert.equal(parse('a.txt', `${long}\n\n${text}`).blocks.length, 3, text);
});

test('Markdown: the next item of a numbered list right below the points of the last is an item, and labels its own points', () => {
  const text = '1. **Spans**:\n- **Orel**: 71 m.\n- **Tarn**: 61 m.\n2. **Decks**:\n- **Orel**: 8 m.\n';
  const { blocks: all } = parse('a.md', text);
  const labels = all.map(b => (b.lead === undefined ? '' : text.slice(all[b.lead]!.start, all[b.lead]!.end)));
  assert.deepEqual(labels, ['', '**Spans**:', '**Spans**:', '**Spans**:', '2. **Decks**:']);
  assert.deepEqual(figures('a.md', text), ['71 m', '61 m', '8 m']);
});

test('transcripts: a figure broken over three timed lines is one mention with one range', () => {
  const text = '[00:01] and it took about\n[00:04] two hundred\n[00:07] and eight people\n[00:09] to do it';
  assert.deepEqual(figures('talk.txt', text), ['about\n[00:04] two hundred\n[00:07] and eight people']);
  assert.deepEqual(
    parse('talk.txt', text).times.map(t => t.seconds),
    [1, 4, 7, 9],
  );
});

test('captions: a figure broken over three cues is one mention with one range, whatever ends the lines', () => {
  const cue = (n: number, text: string) => `${n}\n00:00:0${n},000 --> 00:00:0${n},900\n${text}\n\n`;
  const srt = cue(1, 'and it took about') + cue(2, 'two hundred') + cue(3, 'and eight people') + cue(4, 'to do it');
  const vtt = `WEBVTT\n\n${srt.replaceAll(',', '.').replace(/^\d\n/gm, '')}`;
  const inline = '[00:01] and it took about\n[00:04] two hundred\n[00:07] and eight people\n[00:09] to do it';
  for (const [uri, text] of [
    ['a.srt', srt],
    ['a.vtt', vtt],
    ['a.txt', inline],
  ] as const) {
    for (const ending of ['\n', '\r\n', '\r']) {
      const raw = text.replaceAll('\n', ending);
      const [figure, ...others] = figures(uri, raw);
      assert.deepEqual(others, [], `${uri} ${JSON.stringify(ending)}`);
      assert.ok(figure!.startsWith('about') && figure!.endsWith('eight people'), figure);
      assert.equal(findQuantities(parse(uri, raw)).mentions[0]!.quantity.low, 208);
    }
  }
});

test('WebVTT: a figure is not read twice where rolling captions repeat half of it', () => {
  const text =
    'WEBVTT\n\n00:01.000 --> 00:03.000\nwe counted two hundred\n\n00:03.000 --> 00:05.000\nwe counted two hundred\nand eight boats\n\n00:05.000 --> 00:07.000\nand eight boats\nand nine men\n';
  assert.deepEqual(
    findQuantities(parse('a.vtt', text)).mentions.map(m => m.quantity.low),
    [208, 9],
  );
});

test('Markdown beyond all reason is read as text: nested or marked twenty thousand times', () => {
  const depth = 20_000;
  for (const text of [
    `${'> '.repeat(depth)}It has 14 piers.`,
    `${'- '.repeat(depth)}It has 14 piers.`,
    `${'1. '.repeat(depth)}It has 14 piers.`,
    `${'**a'.repeat(depth)} It has 14 piers.`,
    `${'['.repeat(depth)} It has 14 piers.`,
  ])
    assert.equal(figures('a.md', text).at(-1), '14 piers', text.slice(0, 8));
});

test('Markdown: marks in a long table are read in every row', () => {
  const rows = Array.from({ length: 3000 }, (_, i) => `| [row](#${i}) | **${i + 10_000}** |`).join('\n');
  assert.equal(figures('a.md', `| Name | Boats |\n| --- | --- |\n${rows}\n`).at(-1), '12999');
  assert.equal(figures('a.md', `| Name | Boats |\n| --- | --- |\n${rows}\n`).length, 3000);
});

test('transcripts: the forms of time codes', () => {
  const forms = [
    '(0:01:02) it was 5 cats\n(0:01:09) as they said',
    '1:02 it was 5 cats\n1:09 as they said',
    '[00:01:02.5] it was 5 cats\n[00:01:09] as they said',
  ];
  for (const text of forms) assert.deepEqual(figures('talk.txt', text), ['5 cats'], text);
});

test('transcripts: speakers on lines of their own, with their time', () => {
  const text = 'Ann Moe  00:00:12\nWe had 12 boats.\n\nBo Lind  00:00:19\nNo, it was 14 boats.\n';
  const { blocks: all, times } = parse('talk.txt', text);
  assert.deepEqual(
    all.map(b => b.speaker),
    ['Ann Moe', 'Bo Lind'],
  );
  assert.deepEqual(
    times.map(t => t.seconds),
    [12, 19],
  );
  assert.deepEqual(figures('talk.txt', text), ['12 boats', '14 boats']);
});

test('captions: entities are decoded in place', () => {
  const document = parse('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nthe R&amp;D team&#39;s 12 labs\n');
  assert.match(document.prose.replaceAll('\u2060', ''), /the R&D team's 12 labs/);
  assert.deepEqual(figures('a.srt', '1\n00:00:01,000 --> 00:00:02,000\nR&amp;D4 has 12 labs\n'), ['12 labs']);
});

test('SRT: cue numbers and timings are no figures, speakers are labels, and cues with empty lines are kept', () => {
  const text =
    '1\n00:00:01,000 --> 00:00:04,000\nPeter: we had a\n\n2\n00:00:04,100 --> 00:00:07,000\nmillion tokens\nin 3 days\n\n3\n00:00:08,000 --> 00:00:09,000\nAnn: fine\n';
  assert.deepEqual(figures('a.srt', text), ['a\n\n2\n00:00:04,100 --> 00:00:07,000\nmillion tokens', '3 days']);
  assert.deepEqual(
    parse('a.srt', text).blocks.map(b => b.speaker),
    ['Peter', 'Ann'],
  );
});

test('WebVTT: rolling captions are read once, inline times and notes not at all', () => {
  const text = [
    'WEBVTT',
    '',
    'NOTE 77 things to know',
    '',
    '00:00:01.000 --> 00:00:03.000 align:start',
    'we had<00:00:01.500><c> twelve</c><00:00:02.000><c> boats</c>',
    '',
    '00:00:03.000 --> 00:00:05.000 align:start',
    'we had twelve boats',
    'and<00:00:03.500><c> nine</c><00:00:04.000><c> men</c>',
    '',
    '00:00:05.000 --> 00:00:07.000',
    'and nine men',
    'in all',
  ].join('\n');
  assert.deepEqual(figures('a.vtt', text).length, 2);
  assert.equal(
    findQuantities(parse('a.vtt', text))
      .mentions.map(m => m.quantity.low)
      .join(),
    '12,9',
  );
});

test('a caption file without captions says so', () => {
  assert.match(parse('a.srt', 'no cues here').problems[0]!.message, /no captions found/);
  assert.deepEqual(parse('a.srt', '').problems, []);
});

test('CRLF, a byte-order mark, an empty file, a file of spaces, one line of a megabyte', () => {
  assert.deepEqual(figures('a.txt', '\ufeff14 cats\r\n\r\n15 dogs\r\n'), ['14 cats', '15 dogs']);
  assert.deepEqual(figures('a.md', '# Heading\r\n\r\n14 cats\r\nand 3 dogs\r\n'), ['14 cats', '3 dogs']);
  for (const uri of ['a.txt', 'a.md', 'a.srt', 'a.vtt'])
    for (const text of ['', ' \n \n', '\r\n']) assert.deepEqual(figures(uri, text), []);
  const long = 'It cost 14 dollars and then some words follow here. '.repeat(20000);
  assert.equal(figures('a.txt', long).length, 20000);
});

test('web and mail addresses are no prose', () => {
  assert.deepEqual(
    figures('a.txt', 'See https://example.org/2024/05/07/12-things.html or write to b12@example.org about 5 cats.'),
    ['5 cats'.padStart(6)].map(() => 'about 5 cats'),
  );
});

test('Markdown: lines of a label and its value are sentences of their own, other lines are not', () => {
  assert.deepEqual(blocks('a.md', 'Planned sites: 30\nStudy sites: 27\nCountries: 4\n\nHe said it\nplainly: no.\n'), [
    'paragraph: Planned sites: 30',
    'paragraph: Study sites: 27',
    'paragraph: Countries: 4',
    'paragraph: He said it plainly: no.',
  ]);
});

test('rows of figures in a paragraph of Markdown are blocks of their own; a wrapped line that ends with figures is none', () => {
  assert.deepEqual(blocks('a.md', 'Sums of the year\nTea 12 13\nSalt 4 5\nboth were counted\n'), [
    'paragraph: Sums of the year',
    'paragraph: Tea 12 13',
    'paragraph: Salt 4 5',
    'paragraph: both were counted',
  ]);
  assert.equal(
    blocks('a.md', 'The lock was seen by 12 13\nand by more later. Revenue of 12 13\nwas named.\n').length,
    1,
  );
});
