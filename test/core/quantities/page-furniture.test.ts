import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

/** What a page says of itself: when it was written, filed or posted is no claim about the matter. */

const BODY =
  'The council of Velsund said that the bridge would open on 3 May. It is 412 metres long and was to have opened in the autumn, but the\n' +
  'steel came late, and the ferry will go on until then, every forty minutes, for as long as it is needed.\n';

const figuresOf = (text: string, uri = 'a.txt'): string[] =>
  createEngine()
    .document({ uri, text })
    .claims.map(c => c.text);

const FIGURES = ['3 May', '412 metres', 'forty minutes'];

test('a stamp of date and time under the title, and a dateline in its line, are no claims', () => {
  const text = `BRIDGE AT VELSUND TO OPEN\n26-FEB-2031 17:34:11.89\nPORT HARNAY, Feb 26 -\n${BODY}`;
  assert.deepEqual(figuresOf(text), FIGURES);
});

test('when a text was published and updated is no claim', () => {
  for (const line of [
    'Feb 26, 2031, 18:42 UTC, Updated Feb 27, 2031, 20:27 UTC',
    'First published on Wednesday 26 February 2031 at 6:42 PM GMT; last updated 27 February 2031, 7:10 AM GMT',
    'Updated: 26 Feb 2031 10:42 am EST',
  ])
    assert.deepEqual(figuresOf(`BRIDGE AT VELSUND TO OPEN\n\nAnn Corl, Features\n${line}\n\n${BODY}`), FIGURES, line);
});

test('a day beside who wrote a text is no claim, and a day behind other words with "by" is', () => {
  for (const line of ['March 07, 2031|By Ada B. Renn Jr., Mail Staff Writer.', 'By Ada Renn, 7 March 2031'])
    assert.deepEqual(figuresOf(`BRIDGE AT VELSUND TO OPEN\n\n${line}\n\n${BODY}`), FIGURES, line);
  for (const line of ['By March 7, 2031, Ada Renn had won.', 'By Tarn River they met on 7 March 2031.'])
    assert.equal(figuresOf(`BRIDGE AT VELSUND TO OPEN\n\n${line}\n\n${BODY}`).length, 1 + FIGURES.length, line);
});

test('a byline that a bar parts from the date, and one under a title in quotes, are no claims', () => {
  assert.deepEqual(
    figuresOf(`Bridge at Velsund\n\nCouncil Opens It\n\nMarch 2, 2031|By Ann Corl, Velsund Mail.\n\n${BODY}`),
    FIGURES,
  );
  assert.deepEqual(figuresOf(`'Like walking on air'\n\nANN CORL March 2 2031\n\n${BODY}\n\nSo they say.`), FIGURES);
  assert.deepEqual(figuresOf(`Bridge at Velsund\n\nOpened March 2, 2031 | By law it is free.\n\n${BODY}`), [
    'March 2, 2031',
    ...FIGURES,
  ]);
});

test('an indented dateline that the first sentence follows is no claim', () => {
  assert.deepEqual(figuresOf(`Bridge at Velsund to open\n\n    HARNAY, March 2 - ${BODY}`), FIGURES);
});

test('a date in digits before the first words is no claim', () => {
  assert.deepEqual(figuresOf(`2031-02-26 HARNAY, Velsund - ${BODY}`), FIGURES);
  assert.deepEqual(figuresOf(`2031-02-26 ${BODY}`), FIGURES);
});

test('dates in headings and items of a chronicle are claims', () => {
  const text = `# The bridge\n\n## 12 May 2031\n\n${BODY}\n## 14 May 2031\n\n${BODY}`;
  assert.deepEqual(
    figuresOf(text, 'a.md').filter(t => /2031/.test(t)),
    ['12 May 2031', '14 May 2031'],
  );
});

test('the days that head the entries of a timeline are claims, the day of the text above it is none', () => {
  const entry = (day: string): string => `${day}\n\nThe bridge swayed.\n\n`;
  const days = ['2 August, 2031', '3 August, 2031', '11 August, 2031'];
  assert.deepEqual(figuresOf(`How the bridge came down\n\n${days.map(entry).join('')}${BODY}`), [...days, ...FIGURES]);
  const tied = days.map(day => `${day}\nThe bridge swayed.\n\n`).join('');
  assert.deepEqual(figuresOf(`How the bridge came down\n\n${tied}${BODY}`), [...days, ...FIGURES]);
  assert.deepEqual(figuresOf(`# The bridge\n\n12 May 2031\n\nUpdated 14 May 2031\n\n${BODY}`, 'a.md'), FIGURES);
});

test('a line of a date alone in a short text is a claim', () => {
  assert.deepEqual(figuresOf('12 May 2031'), ['12 May 2031']);
});

test('the head of a paper, the marks of a site and the head of a post are no claims', () => {
  assert.deepEqual(figuresOf(`The Velsund Mail, Friday 14 June 2030, page 1\n\nBRIDGE TO OPEN\n\n${BODY}`), FIGURES);
  assert.deepEqual(
    figuresOf(`VELSUND HARBOUR OFFICE\nMorning bulletin No. 14 - Friday, 14 June 2030\n\n${BODY}`),
    FIGURES,
  );
  assert.deepEqual(figuresOf(`# A bridge\n\n*14 June · 6 min read · 41 comments*\n\n${BODY}`, 'a.md'), FIGURES);
  assert.deepEqual(
    figuresOf(
      `Bridge board\nThread: the bridge\n\n#7 vole_b, Jul 27, 13:30\nhas anybody seen it? It had 40 cars on July 11\n\n${BODY}`,
    ),
    ['40 cars', 'July 11', ...FIGURES],
  );
});

test('options of a quiz below their question are no claims; what is told of its answers is', () => {
  const text =
    '# Quiz\n\n**1.** How old was the pilot?\na) 17 b) 19 c) 21\n\n**2.** What was the score?\na) 24–24 b) 26–25\n\n**1.** b. She was 19, and b) 40 years older than the boat.\n\n3. How many came?\n   a. 12,000\n   b. 14,208\n';
  assert.deepEqual(figuresOf(text, 'a.md'), ['19', '40 years']);
});

test('what stands in a list of references is no claim', () => {
  const text = `# The bridge\n\n${BODY}\n## References\n\n1. "Protocol 32", Bridge Bulletin 7/1998, retrieved 3 May 2021.\n2. Velsund Herald, 10 March 1998.\n`;
  assert.deepEqual(figuresOf(text, 'a.md'), FIGURES);
});

test('the head of a post is no claim', () => {
  for (const head of [
    '*Posted by Corl on 3 November 2022 · 37 comments · 6 min read*',
    '*By Ann Corl · 5 May 2023 · updated 2 days ago*',
    '*Posted by Corl. 41 comments*',
  ])
    assert.deepEqual(figuresOf(`# The bridge\n\n${head}\n\n${BODY}`, 'a.md'), FIGURES);
});

test('a title that counts is no number of a heading', () => {
  const text = `# 10 lost bridges of the north\n\n### 7. Velsund\n\n${BODY}\n### 6. Harnay\n\nNothing is left.\n`;
  assert.deepEqual(figuresOf(text, 'a.md'), ['10 lost bridges', ...FIGURES]);
});

test('two footnotes in a row are no figures', () => {
  assert.deepEqual(figuresOf('It was sold on 2 July 2029.[6][7] It had 12 boats.[8]', 'a.md'), [
    '2 July 2029',
    '12 boats',
  ]);
});

test('paragraphs that count on from one without a mark are a list, and entries of a recipe are none', () => {
  const points = [
    'Banks in Velsund are being asked for loans by people who fear for their bridge.',
    'Boats were promised to the town by the ministers who came to see the river.',
    'A housebuilding push is to come with the new bridge, as the council has said.',
  ];
  assert.deepEqual(figuresOf(points.map((p, i) => `${i + 1} ${p}`).join('\n\n'), 'a.md'), []);
  assert.deepEqual(figuresOf(`2 ${points[1]}`, 'a.md'), ['2 Boats']);
  assert.deepEqual(figuresOf('1 Tub\n\n2 Carrots\n\n3 Onions', 'a.md').slice(1), ['2 Carrots', '3 Onions']);
});

test('the running time behind the title of a film is no claim, and a time of day behind its word is one', () => {
  const film = 'JUST WATCHED Harbour on fire Replay More Videos ... MUST WATCH Harbour on fire 02:47\n';
  assert.deepEqual(figuresOf(`Bridge at Velsund to open\n${film}${BODY}`), FIGURES);
  assert.deepEqual(figuresOf(`Bridge at Velsund to open\nWatch the video at 02:47\n${BODY}`), ['02:47', ...FIGURES]);
});

test('the date in a profile of an event is a claim, and days of a span are', () => {
  assert.deepEqual(figuresOf(`- Event: Orle Cup\n- Date: 12 May 2031\n- Stadium: Tarn Park\n\n${BODY}`, 'a.md'), [
    '12 May 2031',
    ...FIGURES,
  ]);
  assert.deepEqual(figuresOf(`Fire at Velsund\nDate 22–24 June 2010\n\n${BODY}`), ['22–24 June 2010', ...FIGURES]);
  assert.deepEqual(figuresOf(`It was the\nresult of rot.\n\n- Date: 12 May 2031\n\n${BODY}`, 'a.md'), FIGURES);
  assert.deepEqual(figuresOf(`- Author: Orle\n- Date: 12 May 2031\n\n${BODY}`, 'a.md'), FIGURES);
});
