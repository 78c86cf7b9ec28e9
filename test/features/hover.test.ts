import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { MarkupContent } from 'vscode-languageserver-types';
import { display, inMarkdown } from '../../src/features/display.ts';
import { hover } from '../../src/features/hover.ts';
import { indexed } from '../support/index.ts';

/** The card at the cursor. */
function card(documents: Record<string, string>, project = '{}', markdown = true): string {
  const { index, uri, position } = indexed(documents, project);
  const answer = hover(index, uri, position, markdown);
  assert.ok(answer && MarkupContent.is(answer.contents), 'there is a card');
  return answer.contents.value;
}

const REPORT = 'The new lock at Tarn Weir is 84 metres long. Building the lock at Tarn Weir took fourteen months.\n';

test('a card says the verdict first, then every source with its words and the working, then the value', () => {
  const text = card(
    {
      'report.md': REPORT,
      'post.txt': 'Building the lock at Tarn Weir took about‸ a year, and it is 84 metres long.\n',
    },
    '{ "sources": { "report.md": { "role": "primary" } } }',
  );
  assert.equal(
    text,
    [
      '**Differs from 1 other place** — lock at Tarn Weir · duration',
      '| Source | As written | Compared with this |\n| --- | --- | --- |\n' +
        '| [report.md:1](file:///packet/report.md#L1) · primary | “fourteen months” | Differs: 14 months is 17 % more than 12 months |',
      'Value: about 1 year',
    ]
      .join('\n\n')
      .replace('lock at Tarn Weir · duration', /— (.*)/.exec(text)![1]!),
  );
});

test('a rounded figure is compatible, with the reason', () => {
  const text = card({
    'a.md': 'The cost of the Tarn Weir lock was $2.14 million.\n',
    'b.md': 'The cost of the Tarn Weir lock was $2.1‸ million.\n',
  });
  assert.match(text, /^\*\*Compatible with 1 other place\*\*/);
  assert.match(text, /\| Compatible: .*rounded/);
});

test('a figure that stands alone says so', () => {
  assert.match(card({ 'a.md': 'The basin is 3‸1 metres wide.' }), /^\*\*Only here: no other place states this\*\*/);
});

test('a figure that may be what another source differs in says so below its verdict', () => {
  const text = card({
    'post.md': 'The dam at Corvo failed after two we‸eks of rain.\n',
    'report.md': 'Rain swelled the Tarn for nine days before the dam at Corvo gave way.\n',
  });
  assert.match(text, /^\*\*Only here: no other place states this\*\*/);
  assert.ok(
    text.includes(
      'Perhaps the same claim: “nine days” ([report.md:1](file:///packet/report.md#L1)). If it is, they differ: 14 days is 56 % more than 9 days',
    ),
    text,
  );
});

test('a place in a recording names its time and links to that second', () => {
  const text = card(
    {
      'a.txt': 'The new lock at Tarn Weir is 8‸4 metres long.\n',
      'talk.txt': '[00:10] the new lock at Tarn Weir\n[01:02] is 84 metres long\n[01:09] they say\n',
    },
    '{ "sources": { "talk.txt": { "address": "https://youtu.be/xyz" } } }',
  );
  assert.match(
    text,
    /\[talk\.txt 1:02\]\(file:\/\/\/packet\/talk\.txt#L2\) · \[recording\]\(https:\/\/youtu\.be\/xyz\?t=62\)/,
  );
});

test('a quotation shows what it changed, word by word, and of what kind', () => {
  const text = card({
    'a.md': '"The warning signs were on record for three years," she said, "and nobody read them."\n',
    'b.md': '"The warning ‸signs were on record for five years," she said.\n',
  });
  assert.match(text, /^\*\*Quoted otherwise: number changed/);
  assert.match(text, /~~five~~/);
  assert.match(text, /\*\*three\*\*/);
});

test('a figure in a quotation shows the figure, then the quotation', () => {
  const text = card({
    'a.md': '"We lost 40‸ sheep in the flood at Holm and nobody came," she said.\n',
    'b.md': 'In the flood at Holm the farmer lost 40 sheep. "We lost 40 sheep in the flood at Holm and nobody came."\n',
  });
  const [figure, quotation] = text.split('\n\n---\n\n');
  assert.match(figure!, /Value: 40 sheep/);
  assert.match(quotation!, /Quoted word for word/);
});

test('a client without Markdown gets plain text', () => {
  const text = card({ 'report.md': REPORT, 'b.md': 'The new lock at Tarn Weir is 84‸ metres long.\n' }, '{}', false);
  assert.match(text, /^Agrees with 1 other place/);
  assert.ok(!/[*|\\]/.test(text), text);
});

test('many places are cut short and counted', () => {
  const documents: Record<string, string> = { 'a.md': 'The new lock at Tarn Weir is 8‸4 metres long.\n' };
  for (let i = 10; i < 50; i++) documents[`copy-${i}.md`] = 'The new lock at Tarn Weir is 84 metres long.\n';
  const text = card(documents);
  assert.match(text, /Agrees with 40 other places/);
  assert.match(text, /and 16 more places/);
});

/** What Markdown of a document's text would need to be active: a marker that is not escaped. */
const ACTIVE = /(?<!\\)(?:\\\\)*(?:[`*_[\]<|~@]|\$\(|&(?=[#\w]+;)|:\/\/|\bwww\.)/i;

test('nothing that a document says becomes markup, a link, a command or an icon', () => {
  for (const text of [
    '<img src=x onerror=alert(1)>',
    '[click](command:workbench.action.terminal.new)',
    '![x](https://evil.example/p.png)',
    '$(alert) $(zap~spin)',
    '`code` **bold** _em_ ~~gone~~',
    'a | b | c',
    '&lt;script&gt; &#60;',
    'https://evil.example and www.evil.example and mail@evil.example',
    '\\[a](b)',
    '</table><script>',
  ])
    assert.doesNotMatch(inMarkdown(text), ACTIVE, text);
});

test('no text at all is active in Markdown, and none is longer than allowed', () => {
  const nasty = fc.array(
    fc.constantFrom(...'\\`*_[]()<>|~@$&:/#!.w x\n\r\t\0\u202e\ud800\udc00a1'.split(''), '://', 'www.', '$('),
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        nasty.map(p => p.join('')),
      ),
      text => {
        assert.doesNotMatch(inMarkdown(text), ACTIVE);
        assert.ok(display(text, 50).length <= 50);
      },
    ),
  );
});

test('marks that turn or hide text, NULs and halves of characters do not reach the reader', () => {
  assert.equal(display('a\u202eb\u0000c\ud800d\u200be'), 'ab\ufffdc\ufffdde');
  assert.equal(display('x'.repeat(500), 10), `${'x'.repeat(9)}…`);
  assert.doesNotMatch(display('😀'.repeat(50), 10), /\p{Cs}/u);
});

test('an address with brackets or spaces cannot break out of its link', () => {
  const { index, uri, position } = indexed({ 'a.md': REPORT.replace('84', '8‸4'), 'b.md': REPORT });
  const odd = { ...index, location: () => 'file:///a)](command:x) b.md' };
  const answer = hover(odd, uri, position);
  assert.match(JSON.stringify(answer?.contents), /\(file:\/\/\/a%29%5D%28command:x%29%20b\.md#L1\)/);
});

test('a figure that follows from those beside it is confirmed, and so told at its parts', () => {
  const gap = 'The old pump moved 79.6 % of the water versus 80.8 % for the new one, a gap of 1.2 points.';
  assert.match(card({ 'a.md': gap.replace('1.2', '1‸.2') }), /Confirmed: 80\.8 − 79\.6 = 1\.2 points/);
  assert.match(card({ 'a.md': gap.replace('80.8', '80‸.8') }), /Part of: 80\.8 − 79\.6 = 1\.2 points/);
  assert.match(card({ 'a.md': gap.replace('1.2', '1‸.5') }), /Does not follow: 80\.8 − 79\.6 = 1\.2 points, not 1\.5/);
});

test('a place that repeats another source says so', () => {
  const talk = `The old weir at Tarn was built of oak in the year of the great flood and stood for most of a century without repair.
The keeper's house beside it had seven rooms and a garden that ran down to the water, where his children learned to swim.
When the inspectors came they measured a crack of 31 centimetres in the northern wall and closed the towpath on the same day.
The town voted for a new lock by a show of hands, and the mason who had lost the vote gave the first stone for nothing.
Nobody remembers who drew the plans, but the gates were hung in spring and the first barge went through at noon.`;
  const said = talk.replace('31 cent', '3‸1 cent');
  // the longer one is taken for the source of the other
  assert.match(
    card({ 'story.txt': said, 'talk.txt': `${talk}\nAnd so on.` }),
    /This source repeats talk\.txt: it is no second witness/,
  );
  assert.match(
    card({ 'story.txt': talk, 'talk.txt': `${said}\nAnd so on.` }),
    /story\.txt:3\]\([^)]*\) · repeats talk\.txt/,
  );
  const twice = card({ 'story.txt': `${talk}\n\nOnce more:\n\n${said}` });
  assert.match(twice, /This passage stands in this source before/);
});
