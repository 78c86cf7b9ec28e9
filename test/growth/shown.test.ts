import { test } from 'node:test';
import { FORMATS } from '../../src/cli/formats.ts';
import { createEngine } from '../../src/core/index.ts';
import type { Analysis } from '../../src/core/model.ts';
import { baselineOf, newSince } from '../../src/exports/baseline.ts';
import { codeActions } from '../../src/features/code-actions.ts';
import { codeLenses } from '../../src/features/code-lens.ts';
import { rangeOf } from '../../src/features/convert.ts';
import { documentLinks } from '../../src/features/document-links.ts';
import { hover } from '../../src/features/hover.ts';
import { inlayHints } from '../../src/features/inlay-hints.ts';
import { marksOf } from '../../src/features/marks.ts';
import { indexPacket, type PacketIndex } from '../../src/features/packet-index.ts';
import { highlights, references } from '../../src/features/references.ts';
import { claimNode, filterTopics, matrixRows, sourceNode, tallyOf } from '../../src/features/review-views.ts';
import { semanticTokens } from '../../src/features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from '../../src/features/symbols.ts';
import { readProject } from '../../src/settings/project.ts';
import { checkLinearOn, remembered } from '../support/growth.ts';

/** What is made of an analysis, files and answers to the editor alike, takes time with what is in it and no more. */

const engine = createEngine();

/** A name for each number. */
const nameOf = (k: number): string =>
  `O${[...String(k)].map(d => 'bcdfglmnrs'[Number(d)]! + 'aeiou'[(k + Number(d)) % 5]!).join('')}`;

/** Analyses of growing packets. */
const PACKETS: Readonly<Record<string, (size: number) => Analysis>> = {
  'many pairs': size =>
    engine.analyze(
      Array.from({ length: 2 * Math.ceil(size / 200) }, (_, k) => ({
        uri: `${k}.md`,
        text: `The gate of ${nameOf(k >> 1)} weighs ${500 + ((k >> 1) % 90) + (k % 2) * 190} kg. Much was said.`,
      })),
    ),
  'two long articles': size => {
    const texts = ['', ''];
    for (let k = 0; texts[0]!.length < size; k++)
      texts.forEach(
        (_, s) => (texts[s] += `The gate of ${nameOf(k)} weighs ${500 + (k % 90) + s * 190} kg. Much was said. `),
      );
    return engine.analyze(texts.map((text, s) => ({ uri: `${s}.md`, text })));
  },
  'one claim with many values': size =>
    engine.analyze(
      Array.from({ length: Math.ceil(size / 20) }, (_, k) => ({
        uri: `${k}.md`,
        text: `The bridge at Orl is ${400 + k} metres long. “We saw it all come down at once ${k},” said Ann Moe.`,
      })),
    ),
  'one paragraph': size =>
    engine.analyze([
      {
        uri: 'a.txt',
        text: `${'The bridge at Orl is 412 metres long and nobody knows of it, '.repeat(Math.ceil(size / 60))}.`,
      },
      { uri: 'b.txt', text: 'The bridge at Orl is 460 metres long and nobody knows of it.' },
    ]),
};

const MADE = Object.entries(PACKETS).map(([what, make]) => [what, remembered(make)] as const);

function checkEach(work: (analysis: Analysis) => unknown): void {
  for (const [what, made] of MADE) checkLinearOn(what, made, work);
}

for (const [id, format] of Object.entries(FORMATS))
  test(`writing ${id} is linear`, () => {
    checkEach(analysis =>
      format.make({ analysis, version: '1', title: 'Orl', paint: (_, text) => text, known: 0, hidden: 0, figures: 0 }),
    );
  });

test('a baseline is written and compared with in linear time', () => {
  checkEach(analysis => newSince(analysis, baselineOf(analysis)));
});

const indexOf = (analysis: Analysis): PacketIndex =>
  indexPacket(analysis, { project: readProject('{}'), location: uri => `file:///p/${uri}` });

/** Cards asked for: the same number whatever the size, so that one card must not grow with the packet times anything. */
const ASKED = 40;
const CLIENT = { folder: 'file:///p', version: () => null, commands: true, versionedEdits: true, previews: true };

/** Answers about places, for some mentions all over the packet. */
function ask(index: PacketIndex): void {
  const all = index.sources.flatMap(({ document, mentions }) => mentions.map(mention => ({ document, mention })));
  for (let k = 0; k < ASKED; k++) {
    const { document, mention } = all[Math.floor((k * all.length) / ASKED)]!;
    const range = rangeOf(document, mention);
    hover(index, document.uri, range.start);
    references(index, document.uri, range.start);
    highlights(index, document.uri, range.start);
    codeActions(index, document.uri, { range, diagnostics: [] }, CLIENT);
  }
}

test('cards, references and actions are made in linear time', () => checkEach(analysis => ask(indexOf(analysis))));

test('what the editor shows of whole documents is made in linear time', () => {
  checkEach(analysis => {
    const index = indexOf(analysis);
    for (const { document } of index.sources) {
      const { uri } = document;
      semanticTokens(index, uri);
      marksOf(index, uri);
      documentSymbols(index, uri);
      documentLinks(index, uri);
      inlayHints(index, uri, rangeOf(document, { start: 0, end: document.text.length }));
      codeLenses(index, uri, true);
    }
  });
});

test('the views of a review are made in linear time', () => {
  checkEach(analysis => {
    const index = indexOf(analysis);
    tallyOf(index);
    for (const topic of filterTopics(index, {})) claimNode(index, topic);
    for (const source of index.sources) sourceNode(index, source);
    matrixRows(index, true);
    workspaceSymbols(index, 'bridge');
  });
});
