import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'node:test';
import type { Annotation, PlacedAnnotation } from '../../src/core/annotation.ts';
import { anchorKeys } from '../../src/core/annotations/anchor-tokens.ts';
import { placeAnnotations, targetAt } from '../../src/core/annotations/resolve.ts';
import { analyzeDocument } from '../../src/core/packet.ts';
import { chanceFrom } from '../support/anchoring.ts';
import { edit, makeDraft, render, type Draft, type PlacedFigure } from '../support/edited-text.ts';

/** Edits that leave every sentence that stays as it is, whatever they do around it. */
const HARMLESS = /^(?:insert|append|delete|move) (?:paragraph|sentence)$|^reflow$|^re-time$|^curly quotes$/;

interface Edited {
  readonly told: readonly string[];
  readonly text: string;
  readonly before: string;
  readonly figures: readonly PlacedFigure[];
  readonly checked: readonly { readonly figure: PlacedFigure; readonly placed: PlacedAnnotation }[];
}

/** A text whose figures were all checked, and where the sign-offs stand after random edits. */
function checkedAndEdited(seed: number, wanted: RegExp): Edited {
  const chance = chanceFrom(seed);
  const { draft: first, make } = makeDraft(chance);
  const before = render(first);
  const source = analyzeDocument(before);
  const signed = before.figures.flatMap((figure, i) => {
    const target = targetAt(source, figure, 'checked');
    return target?.value ? [{ figure, annotation: { id: `urn:uuid:${i}`, kind: 'checked', targets: [target] } }] : [];
  });
  const told: string[] = [];
  let draft: Draft = first;
  for (let n = 1 + chance(3); n > 0; n--) {
    const step = edit(draft, chance, make);
    if (!wanted.test(step.what)) continue;
    draft = step.draft;
    told.push(step.what);
  }
  const after = render(draft);
  const annotations = signed.map((s): Annotation => ({ ...s.annotation, kind: 'checked' }));
  const now = placeAnnotations(annotations, [analyzeDocument(after)]);
  return {
    told,
    text: after.text,
    before: before.text,
    figures: after.figures,
    checked: signed.map(({ figure }, i) => ({ figure, placed: now[i]! })),
  };
}

const story = (e: Edited, placed: PlacedAnnotation): string =>
  `${e.told.join(', ')}\n${JSON.stringify(placed, null, 1)}\n${e.before}\n---\n${e.text}`;

test('a sign-off outlives whatever is done around its sentence', () => {
  let held = 0;
  fc.assert(
    fc.property(fc.integer(), seed => {
      const edited = checkedAndEdited(seed, HARMLESS);
      for (const { placed } of edited.checked) {
        assert.notEqual(placed.state, 'stale', story(edited, placed));
        if (placed.state === 'holds') held++;
      }
    }),
    { numRuns: 350, seed: 20310512 },
  );
  assert.ok(held > 1000, `${held} held`);
});

const said = (sentence: string): string => anchorKeys(sentence).join(' ');

test('a sign-off never holds for a sentence that says something else', () => {
  let lapsed = 0;
  fc.assert(
    fc.property(fc.integer(), seed => {
      const edited = checkedAndEdited(seed, /./);
      for (const { figure, placed } of edited.checked) {
        const [target] = placed.targets;
        if (target?.state !== 'holds') {
          lapsed++;
          continue;
        }
        const there = edited.figures.find(f => f.start < target.span.end && target.span.start < f.end);
        assert.equal(there && said(there.sentence), said(figure.sentence), story(edited, placed));
      }
    }),
    { numRuns: 350, seed: 20310512 },
  );
  assert.ok(lapsed > 300, `${lapsed} lapsed`);
});
