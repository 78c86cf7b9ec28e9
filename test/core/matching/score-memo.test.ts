import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { createEngine } from '../../../src/core/index.ts';
import type { SourceDocument } from '../../../src/core/model.ts';
import { ScoreMemo, UNKNOWN, type Compared, type Recall } from '../../../src/core/matching/score-memo.ts';
import { createMemo, type DocumentAnalysis } from '../../../src/core/packet.ts';
import { toReport } from '../../../src/core/report.ts';
import { makePacket } from '../../support/made-up.ts';

/** Comparing again after an edit, with what is remembered of the comparison before, gives what comparing anew gives. */

interface Edit {
  readonly document: number;
  /** Where, as a share of the text. */
  readonly at: number;
  /** Characters that are taken out. */
  readonly cut: number;
  readonly text: string;
}

const TYPED = [
  ' ',
  's',
  '1',
  '40',
  '.',
  ' 31 %',
  ' about 14 months',
  ' the harbour of Orl cost $2.4 million.',
  '\n\n',
  ' 640 m ',
];

const edits = (documents: number) =>
  fc.array(
    fc.record({
      document: fc.nat({ max: documents - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      cut: fc.oneof(fc.constant(0), fc.nat({ max: 12 }), fc.nat({ max: 600 })),
      text: fc.constantFrom(...TYPED, ''),
    }),
    { minLength: 1, maxLength: 6 },
  );

function edited({ uri, text }: SourceDocument, { at, cut, text: put }: Edit): SourceDocument {
  const from = Math.floor(at * text.length);
  return { uri, text: text.slice(0, from) + put + text.slice(from + cut) };
}

/** Makes the edits one after another and compares the packet after each, from memory and anew. */
function checkEdits(packet: readonly SourceDocument[], list: readonly Edit[]): void {
  const engine = createEngine();
  const memo = createMemo();
  const sources = [...packet];
  const analysed = new Map<SourceDocument, DocumentAnalysis>();
  const documents = (): DocumentAnalysis[] =>
    sources.map(source => {
      let analysis = analysed.get(source);
      if (!analysis) analysed.set(source, (analysis = engine.document(source)));
      return analysis;
    });
  engine.packet(documents(), memo);
  for (const edit of list) {
    sources[edit.document] = edited(sources[edit.document]!, edit);
    assert.deepEqual(toReport(engine.packet(documents(), memo)), toReport(engine.packet(documents())));
  }
}

test('edits to a small packet are compared as if it were new', () => {
  const packet = makePacket(5, { length: 1500, seed: 3 });
  fc.assert(
    fc.property(edits(packet.length), list => checkEdits(packet, list)),
    { numRuns: 25 },
  );
});

const ROOMS = ['hall', 'cellar', 'attic', 'yard', 'stable', 'loft', 'vault', 'shed', 'barn', 'mill'];

/** Four stock lists with eighty counts each: more of one dimension than are compared each with each. */
const STOCK = ['Orl', 'Tarn', 'Hesk', 'Mere'].map((place, d) => ({
  uri: `${place.toLowerCase()}.txt`,
  text: Array.from({ length: 80 }, (_, i) => {
    const room = `${ROOMS[i % ROOMS.length]} ${Math.floor(i / ROOMS.length) + 1}`;
    return `The clerk of ${place} counted ${17 * i + 31 + (i % 9 === d ? 4 : 0)} crates in ${room} of the depot.`;
  }).join('\n\n'),
}));

test('edits to a packet with too many figures to compare each with each are compared as if it were new', () => {
  fc.assert(
    fc.property(edits(STOCK.length), list => checkEdits(STOCK, list.slice(0, 3))),
    { numRuns: 4 },
  );
});

/** Counts what is taken over from the last comparison, and what is not. */
class CountingMemo extends ScoreMemo {
  known = 0;
  unknown = 0;
  override recall(now: Compared): Recall | undefined {
    const recall = super.recall(now);
    if (!recall) return undefined;
    const find = recall.find.bind(recall);
    recall.find = (a, b) => {
      const found = find(a, b);
      if (found === UNKNOWN) this.unknown++;
      else this.known++;
      return found;
    };
    return recall;
  }
}

test('the scores of claims that nothing happened to are not worked out again', () => {
  const engine = createEngine();
  const scores = new CountingMemo();
  const memo = { ...createMemo(), scores };
  const packet = makePacket(5, { length: 1500, seed: 3 });
  const documents = packet.map(engine.document);
  engine.packet(documents, memo);
  assert.equal(scores.known + scores.unknown, 0);
  engine.packet(documents, memo);
  assert.equal(scores.unknown, 0);
  assert.ok(scores.known > 20, `${scores.known}`);
});
