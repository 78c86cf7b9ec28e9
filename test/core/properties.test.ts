import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseDocument } from '../../src/core/formats/index.ts';
import { createEngine } from '../../src/core/index.ts';
import type { Quantity } from '../../src/core/model.ts';
import { convert, UNITS } from '../../src/core/quantities/units.ts';
import { toReport } from '../../src/core/report.ts';
import { LineIndex } from '../../src/core/text/line-index.ts';
import { compareQuantities } from '../../src/core/verdicts/compare.ts';
import { figureText, sourceName, sourceText } from '../support/arbitraries.ts';
import { mentionsIn } from '../support/mentions.ts';

/** What holds of any input. The seed is fixed: a failure here fails everywhere, and stays until it is mended. */
const RUNS = { seed: 2031, numRuns: 150 } as const;
const engine = createEngine();

test('prose is as long as its raw text, and blocks are in order inside it, in every format', () => {
  fc.assert(
    fc.property(sourceName, sourceText, (uri, text) => {
      const document = parseDocument({ uri, text });
      assert.equal(document.prose.length, document.text.length);
      let last = 0;
      for (const { start, end } of document.blocks) {
        assert.ok(start >= last && end >= start && end <= document.text.length);
        last = start;
      }
      let time = 0;
      for (const { offset } of document.times) {
        assert.ok(offset >= time && offset <= document.text.length);
        time = offset;
      }
    }),
    RUNS,
  );
});

test('claims are in order, apart from each other, inside the text, and cut from it', () => {
  fc.assert(
    fc.property(sourceName, sourceText, (uri, text) => {
      const { document, claims } = engine.document({ uri, text });
      let last = 0;
      for (const claim of claims) {
        assert.ok(claim.start >= last && claim.end > claim.start && claim.end <= document.text.length);
        assert.equal(claim.text, document.text.slice(claim.start, claim.end));
        assert.equal(claim.id, `${uri}#${claim.start}`);
        last = claim.end;
      }
    }),
    RUNS,
  );
});

test('quotations lie inside the text and are cut from it', () => {
  fc.assert(
    fc.property(sourceName, sourceText, sourceText, (uri, text, other) => {
      const { documents, quotations } = engine.analyze([
        { uri, text },
        { uri: 'other.txt', text: other },
      ]);
      for (const quotation of quotations) {
        const raw = documents.find(d => d.uri === quotation.uri)!.text;
        assert.ok(quotation.start >= 0 && quotation.end > quotation.start && quotation.end <= raw.length);
        assert.equal(quotation.text, raw.slice(quotation.start, quotation.end));
        assert.equal(quotation.group === null, quotation.match === 'none');
      }
    }),
    RUNS,
  );
});

test('the same packet in any order gives the same report', () => {
  fc.assert(
    fc.property(
      fc.array(sourceText, { minLength: 2, maxLength: 4 }).chain(texts => {
        const sources = texts.map((text, i) => ({ uri: `${i}.md`, text }));
        return fc.tuple(
          fc.constant(sources),
          fc.shuffledSubarray(sources, { minLength: sources.length, maxLength: sources.length }),
        );
      }),
      ([sources, shuffled]) =>
        assert.equal(
          JSON.stringify(toReport(engine.analyze(shuffled))),
          JSON.stringify(toReport(engine.analyze(sources))),
        ),
    ),
    RUNS,
  );
});

test('groups and findings point at claims and places that exist', () => {
  fc.assert(
    fc.property(sourceText, sourceText, (a, b) => {
      const { documents, claims, groups, findings } = engine.analyze([
        { uri: 'a.md', text: `${a}\n\n${b}` },
        { uri: 'b.txt', text: `${b}\n\n${a}` },
      ]);
      const ids = new Set(claims.map(c => c.id));
      const grouped = groups.flatMap(g => g.claims);
      assert.equal(new Set(grouped).size, grouped.length, 'a claim is in two groups');
      for (const group of groups) {
        assert.ok(group.claims.length > 1 && group.claims.every(id => ids.has(id)));
        assert.deepEqual([...group.readings.flatMap(r => r.claims)].sort(), [...group.claims].sort());
        for (const conflict of group.conflicts)
          for (const id of conflict.readings) assert.ok(group.readings.some(r => r.id === id));
      }
      const lengths = new Map(documents.map(d => [d.uri, d.text.length]));
      for (const finding of findings)
        for (const { uri, start, end } of [finding, ...finding.related])
          assert.ok(start >= 0 && end > start && end <= lengths.get(uri)!);
    }),
    RUNS,
  );
});

test('a report is plain JSON', () => {
  fc.assert(
    fc.property(sourceText, sourceText, (a, b) => {
      const report = toReport(
        engine.analyze([
          { uri: 'a.md', text: a },
          { uri: 'b.txt', text: b },
        ]),
      );
      assert.deepEqual(JSON.parse(JSON.stringify(report)), report);
    }),
    RUNS,
  );
});

/** Any quantity that the engine could make of numbers. */
const quantity: fc.Arbitrary<Quantity> = fc
  .record({
    value: fc.double({ min: -1e6, max: 1e9, noNaN: true, noDefaultInfinity: true }).map(x => Number(x.toPrecision(6))),
    width: fc.double({ min: 0, max: 1e4, noNaN: true }).map(x => Number(x.toPrecision(3))),
    unit: fc.constantFrom(...UNITS.map(u => u.id), 'USD', 'EUR', 'page', ''),
    modality: fc.constantFrom('exact', 'approximate', 'at-least', 'at-most', 'range'),
    step: fc.constantFrom(0, 0.01, 0.1, 1, 10, 1000),
    idiomatic: fc.boolean(),
    interval: fc.boolean(),
  })
  .map(({ value, width, unit, modality, step, idiomatic, interval }): Quantity => {
    const high = modality === 'range' ? value + width : value;
    return {
      low: modality === 'at-most' ? null : value,
      high: modality === 'at-least' ? null : high,
      unit,
      kind: UNITS.find(u => u.id === unit)?.kind ?? 'count',
      modality,
      step,
      idiomatic,
      interval,
    };
  });

const pairOfQuantities = fc.oneof(
  fc.tuple(quantity, quantity),
  fc.tuple(quantity, quantity).map(([a, b]): [Quantity, Quantity] => [a, { ...b, unit: a.unit, kind: a.kind }]),
);

test('a comparison is symmetric', () => {
  fc.assert(
    fc.property(pairOfQuantities, ([a, b]) => {
      const [forth, back] = [compareQuantities(a, b), compareQuantities(b, a)];
      assert.deepEqual([back.label, back.step], [forth.label, forth.step]);
    }),
    { ...RUNS, numRuns: 2000 },
  );
});

test('a comparison of written figures is symmetric', () => {
  fc.assert(
    fc.property(figureText, figureText, (x, y) => {
      const [a, b] = [mentionsIn(`It was ${x}.`)[0], mentionsIn(`It was ${y}.`)[0]];
      fc.pre(a !== undefined && b !== undefined);
      const [forth, back] = [compareQuantities(a.quantity, b.quantity), compareQuantities(b.quantity, a.quantity)];
      assert.deepEqual([back.label, back.step], [forth.label, forth.step]);
    }),
    { ...RUNS, numRuns: 500 },
  );
});

test('a quantity agrees with itself', () => {
  fc.assert(
    fc.property(quantity, q => {
      assert.equal(compareQuantities(q, q).label, 'agree');
    }),
    { ...RUNS, numRuns: 1000 },
  );
});

test('a value converted to another unit and back is the same value', () => {
  const pairs = UNITS.flatMap(a => UNITS.filter(b => b.dimension === a.dimension).map(b => [a.id, b.id] as const));
  fc.assert(
    fc.property(fc.constantFrom(...pairs), fc.double({ min: 1e-3, max: 1e9, noNaN: true }), ([from, to], value) => {
      const back = convert(convert(value, from, to), to, from);
      // temperatures lose digits to their offset of some hundred degrees
      assert.ok(
        Math.abs(back - value) <= 1e-9 * Math.max(Math.abs(value), 1e3),
        `${value} ${from} came back as ${back}`,
      );
    }),
    { ...RUNS, numRuns: 2000 },
  );
});

test('an offset has a line and a character, and comes back from them', () => {
  fc.assert(
    fc.property(sourceText, fc.nat(), (text, n) => {
      const index = new LineIndex(text);
      const offset = n % (text.length + 1);
      const position = index.position(offset);
      assert.ok(position.line < index.lineCount);
      assert.equal(index.offset(position), offset);
      const lineStart = offset - position.character;
      assert.ok(!/\r\n|[\r\n]./s.test(text.slice(lineStart, offset)), 'no line ends before the place on its line');
    }),
    { ...RUNS, numRuns: 1000 },
  );
});
