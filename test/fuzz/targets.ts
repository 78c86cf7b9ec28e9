import assert from 'node:assert/strict';
import { Readable, Writable } from 'node:stream';
import { MarkupContent } from 'vscode-languageserver-types';
import { batch } from '../../src/cli/batch.ts';
import { FORMATS as OUTPUTS } from '../../src/cli/formats.ts';
import { placeAnnotations, targetAt } from '../../src/core/annotations/resolve.ts';
import type { Annotation } from '../../src/core/annotation.ts';
import { FORMATS, parseDocument } from '../../src/core/formats/index.ts';
import { createEngine } from '../../src/core/index.ts';
import type { Analysis, ParsedDocument, Span } from '../../src/core/model.ts';
import { findQuantities } from '../../src/core/quantities/pipeline.ts';
import { findQuotations } from '../../src/core/quotations/find-quotations.ts';
import { toReport } from '../../src/core/report.ts';
import { Mask } from '../../src/core/text/mask.ts';
import { codeActions } from '../../src/features/code-actions.ts';
import { documentLinks } from '../../src/features/document-links.ts';
import { hover } from '../../src/features/hover.ts';
import { inlayHints } from '../../src/features/inlay-hints.ts';
import { rangeOf } from '../../src/features/convert.ts';
import { indexPacket } from '../../src/features/packet-index.ts';
import { semanticTokens } from '../../src/features/semantic-tokens.ts';
import { documentSymbols } from '../../src/features/symbols.ts';
import { decodeText } from '../../src/files/decode-text.ts';
import { editAnnotations } from '../../src/settings/annotations/edit.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { readProject } from '../../src/settings/project.ts';

/** What is fed with inputs, and what must hold of each. A target throws where it does not. */
export interface Target {
  readonly id: string;
  readonly run: (input: string) => void | Promise<void>;
  /** Inputs to begin with, besides those kept. */
  readonly seeds: readonly string[];
  /** What its inputs are made of. */
  readonly words: readonly string[];
  /** Characters of most inputs, at most, where an input costs much. */
  readonly usual?: number;
}

const words = (text: string): string[] => text.trim().split('\n');

const FIGURES = words(`79.6%
about a year
roughly fourteen months
$2.1bn
between 3 and 5 km
low seventies
three in five
12:30
June 16, 2020
over 400 people
a year and a half
33 ± 2 min
up to 40 per cent
1,234
two hundred and
427x
5 feet 4 inches
from 13.6% to 58.3%
the 1990s
half of
-5 °C
133page
twice as many
(km²)
in millions
a gap of 1.5 points
, up from 12
of the 40
four score and ten
nineteen eighty-four
quarter past ten
Section 4.7
Vesta 4.6 six
“we were never asked about any of it”
"nobody asked us," said Ann Moe
according to the report,
the bridge at Norvik`);
const MARKUP = words(`# Heading
- item
| a | 12 |
| --- | --- |
> quoted
**Deaths:** 7
\`code 12\`
\`\`\`
<!-- 55 -->
<td>5</td>
---
title: x
[link](target)
[1]: http://a.b
[00:12]
(0:01:02)
00:00:01.000 --> 00:00:04.000
00:00:01,000 --> 00:00:04,000
WEBVTT
NOTE 12
<00:00:01.500><c> word</c>
Ann Moe:
Ann Moe  00:12
>> 
&nbsp;
&amp;
https://example.org/12/34
ann@example.org
— Ann Moe`);
const TEXTS = [
  'The weir at Orl is 12 metres long. It took about a year, and cost $2.1bn.\n\n“We were never asked about any of it,” said Ann Moe.\n',
  '# Orl\n\n| Year | Length (m) |\n| --- | --- |\n| 2031 | 12 |\n\n> Nobody knew of it — Ann Moe\n\n- **Cost:** $4m\n- *Share:* from 13.6% to 58.3%, a rise of 44.7 points\n',
  'WEBVTT\n\nNOTE date: 2031-05-12\n\n00:01.000 --> 00:04.000\n>> Ann Moe: it took about fourteen\n\n00:04.000 --> 00:06.000\nmonths &amp; 12 <b>days</b>\n',
  '1\n00:00:01,000 --> 00:00:04,000\nit is one hundred\n\n2\n00:00:04,000 --> 00:00:06,000\nand five metres long\n',
  '[00:12] it took twenty\n[00:15] one weeks, between 3 and\n[00:19] 5 km of it\n',
  '---\ntitle: Orl\ndate: 2031-05-12\nurl: https://example.org/a\n---\n\nIt rose by 12 % to 84.\n',
];

function checkSpan({ start, end }: Span, { text }: { readonly text: string }): void {
  assert.ok(start >= 0 && end >= start && end <= text.length, `${start} to ${end} of ${text.length}`);
}

function checkParsed(document: ParsedDocument): void {
  assert.equal(document.prose.length, document.text.length, 'prose and text differ in length');
  let last = 0;
  for (const block of document.blocks) {
    checkSpan(block, document);
    assert.ok(block.start >= last, 'blocks are out of order');
    last = block.start;
  }
  for (const { offset } of document.times) checkSpan({ start: offset, end: offset }, document);
  for (const { span } of document.problems) if (span) checkSpan(span, document);
}

function checkAnalysis(analysis: Analysis): void {
  const texts = new Map(analysis.documents.map(d => [d.uri, d]));
  const inText = ({ uri, ...span }: Span & { readonly uri: string }): void => {
    const document = texts.get(uri);
    assert.ok(document, `${uri} is no document`);
    checkSpan(span, document);
  };
  const ids = new Set(analysis.claims.map(c => c.id));
  assert.equal(ids.size, analysis.claims.length, 'two claims have one id');
  for (const claim of analysis.claims) {
    inText(claim);
    assert.equal(claim.text, texts.get(claim.uri)!.text.slice(claim.start, claim.end));
    const { low, high } = claim.quantity;
    for (const value of [low, high])
      if (typeof value === 'number') assert.ok(Number.isFinite(value), `${value}: ${claim.text}`);
  }
  for (const group of analysis.groups) for (const id of group.claims) assert.ok(ids.has(id), `no claim ${id}`);
  analysis.quotations.forEach(inText);
  for (const finding of analysis.findings) [finding, ...finding.related].forEach(inText);
}

const engine = createEngine();
const NAMES = ['a.md', 'b.txt', 'c.vtt', 'd.srt', 'e.md', 'f.txt'];
/** Stands between the documents of a packet. */
const BREAK = '\u0001';
const packetOf = (input: string) =>
  input
    .split(BREAK)
    .slice(0, NAMES.length)
    .map((text, i) => ({ uri: NAMES[i]!, text }));

/** What would be active where Markdown is shown. */
const ACTIVE = /(?<!\\)(?:\\\\)*(?:[`<~@]|\$\(|!\[|\]\((?!file:))/;

const CLIENT = { folder: 'file:///p', version: () => null, commands: true, versionedEdits: true, previews: true };

function checkFeatures(analysis: Analysis): void {
  const index = indexPacket(analysis, { project: readProject('{}'), location: uri => `file:///p/${uri}` });
  for (const { document, mentions } of index.sources) {
    const { uri } = document;
    const whole = rangeOf(document, { start: 0, end: document.text.length });
    assert.equal(semanticTokens(index, uri).length % 5, 0);
    documentSymbols(index, uri);
    documentLinks(index, uri);
    inlayHints(index, uri, whole);
    codeActions(index, uri, { range: whole, diagnostics: [] }, CLIENT);
    for (const mention of mentions.slice(0, 20)) {
      const card = hover(index, uri, rangeOf(document, mention).start);
      assert.ok(card && MarkupContent.is(card.contents), 'a mention has no card');
      // struck-out words are ours
      assert.doesNotMatch(card.contents.value.replaceAll('~~', ''), ACTIVE);
    }
  }
}

const NOTE: Annotation = {
  kind: 'note',
  id: 'urn:uuid:fuzz',
  text: 'A note.',
  targets: [targetAt(engine.document({ uri: 'b.txt', text: TEXTS[0]! }), { start: 19, end: 28 }, 'note')!],
};
const ANNOTATIONS = (() => {
  const made = editAnnotations('', {
    put: [
      NOTE,
      { ...NOTE, id: 'urn:uuid:2', kind: 'accept', reason: 'So be it.', targets: [NOTE.targets[0]!, NOTE.targets[0]!] },
    ],
  });
  assert.ok('text' in made);
  return made.text;
})();
const PROJECT = `{
  // the sources of a review
  "version": 1, "title": "Orl", "include": ["**/*.md"], "exclude": ["old/*"],
  "sources": { "a.md": { "role": "primary", "date": "2031-05", "address": "https://example.org/a" } },
  "tolerances": { "approximate": 0.1, "clockMinutes": 15 }, "limits": { "characters": 5000 }, "rules": { "misquotation": "hint" },
}`;
const JSON_WORDS = words(`{
}
[
]
:
,
"
\\
\\u0000
null
true
-1
1e999
0.1
"version"
"version": 9
"id": "urn:uuid:2"
"__proto__": {}
"constructor": 1
"selector": []
"type": "TextQuoteSelector"
"exact": ""
"start": -1
"first": {"items": [
"target": 
"../../etc"
"**/*.md"
"{a,b}{c,d}"
"!(a)"
/* c */
// c`);

const packets: Target = {
  id: 'packet',
  usual: 3000,
  seeds: [TEXTS.join(BREAK), [TEXTS[0], TEXTS[0]].join(BREAK), [TEXTS[1], TEXTS[0], TEXTS[2]].join(BREAK)],
  words: [...FIGURES, ...MARKUP, BREAK],
  run(input) {
    const sources = packetOf(input);
    const analysis = engine.analyze(sources);
    checkAnalysis(analysis);
    const report = JSON.stringify(toReport(analysis));
    assert.equal(
      JSON.stringify(toReport(engine.analyze([...sources].reverse()))),
      report,
      'the order of documents counts',
    );
  },
};

/** All that runs in this program. */
export const TARGETS: readonly Target[] = [
  ...FORMATS.map((format): Target => ({
    id: `format-${format.id}`,
    seeds: TEXTS,
    words: [...MARKUP, ...FIGURES.slice(0, 6)],
    run(input) {
      format.parse(input, new Mask(input));
      for (const extension of ['', ...format.extensions])
        checkParsed(parseDocument({ uri: `a.${extension}`, text: input }));
    },
  })),
  {
    id: 'figures',
    seeds: TEXTS,
    words: FIGURES,
    run(input) {
      const document = parseDocument({ uri: 'a.txt', text: input });
      const { mentions, nonFigures } = findQuantities(document);
      let last = 0;
      for (const mention of mentions) {
        checkSpan(mention, document);
        assert.ok(mention.start >= last && mention.end > mention.start, 'figures overlap');
        last = mention.end;
      }
      for (const span of nonFigures) checkSpan(span, document);
    },
  },
  {
    id: 'quotations',
    seeds: TEXTS,
    words: [...FIGURES.slice(-6), ...MARKUP.slice(-8), '“', '”', '"', '‘', '’', '«', '»', ' — ', ' said '],
    run(input) {
      const document = parseDocument({ uri: 'a.md', text: input });
      for (const quotation of findQuotations(document)) checkSpan(quotation, document);
    },
  },
  packets,
  {
    ...packets,
    id: 'shown',
    run(input) {
      const analysis = engine.analyze(packetOf(input));
      checkFeatures(analysis);
      const paint = (_: unknown, text: string) => text;
      const plain = {
        analysis,
        figures: analysis.claims.length,
        version: '1',
        title: 'Orl',
        paint,
        known: 0,
        hidden: 0,
      };
      for (const { make } of Object.values(OUTPUTS)) assert.equal(typeof make(plain), 'string');
      JSON.parse(OUTPUTS.sarif.make(plain));
      JSON.parse(OUTPUTS.annotations.make(plain));
    },
  },
  {
    id: 'anchoring',
    usual: 3000,
    seeds: [[TEXTS[0], TEXTS[0]].join(BREAK), [TEXTS[1], TEXTS[1]].join(BREAK), [TEXTS[2], TEXTS[2]].join(BREAK)],
    words: [...FIGURES, ...MARKUP, BREAK],
    run(input) {
      const [before = '', after = ''] = input.split(BREAK);
      for (const uri of ['a.md', 'a.vtt']) {
        const was = engine.document({ uri, text: before });
        const now = engine.document({ uri, text: after });
        const annotations = was.claims.slice(0, 12).flatMap((claim, i): Annotation[] => {
          const target = targetAt(was, claim, 'checked');
          return target ? [{ kind: 'checked', id: `urn:uuid:${i}`, targets: [target] }] : [];
        });
        for (const { targets } of placeAnnotations(annotations, [now]))
          for (const target of targets) if ('span' in target) checkSpan(target.span, now.document);
      }
    },
  },
  {
    id: 'annotations-file',
    seeds: [ANNOTATIONS, '', '{}', '[]'],
    words: [...JSON_WORDS, ...ANNOTATIONS.split('\n')],
    run(input) {
      const { annotations, problems } = readAnnotations(input);
      for (const { start, end, message } of problems) {
        checkSpan({ start, end }, { text: input });
        assert.ok(message.length > 0 && !message.includes('\n'), message);
      }
      placeAnnotations(annotations, [engine.document({ uri: 'b.txt', text: TEXTS[0]! })]);
      const added = { ...NOTE, id: 'urn:uuid:added' };
      const edited = editAnnotations(input, { put: [added], at: '2031-05-12T00:00:00Z' });
      if ('refusal' in edited) return;
      const ids = readAnnotations(edited.text).annotations.map(a => a.id);
      for (const { id } of [...annotations, added]) assert.ok(ids.includes(id), `${id} is lost`);
    },
  },
  {
    id: 'project-file',
    seeds: [PROJECT, '{}'],
    words: [...JSON_WORDS, ...PROJECT.split(/(?<=,)/)],
    run(input) {
      const { problems } = readProject(input);
      for (const problem of problems) {
        checkSpan(problem, { text: input });
        assert.ok(problem.message.length > 0 && !problem.message.includes('\n'), problem.message);
      }
    },
  },
  {
    id: 'bytes',
    seeds: TEXTS,
    words: ['\u00ff\u00fe', '\u00fe\u00ff', '\u00ef\u00bb\u00bf', '\u00c3', '\u0000', '\u00e2\u0080'],
    run(input) {
      const decoded = decodeText(Buffer.from(input, 'latin1'));
      assert.ok('text' in decoded || decoded.refusal.length > 0);
    },
  },
  {
    id: 'batch',
    seeds: [JSON.stringify({ id: 1, documents: packetOf(packets.seeds[0]!) }), '{"id": "x", "documents": []}\n\nno\n'],
    words: [...JSON_WORDS, '"documents": [', '"uri": "a"', '"text": ""', '"primary": "a"', '\n', '\r\n'],
    async run(input) {
      const answers: string[] = [];
      const output = new Writable({ write: (line: Buffer, _, done) => (answers.push(line.toString()), done()) });
      const code = await batch(Readable.from([Buffer.from(input)]), output);
      const lines = input.split('\n').filter(line => line.trim() !== '');
      const parsed = answers.map(answer => JSON.parse(answer));
      assert.equal(parsed.length, lines.length, 'one answer for each line');
      assert.equal(code, parsed.some(a => 'error' in a) ? 2 : 0);
    },
  },
];
