import assert from 'node:assert/strict';
import { anchorTokens } from '../../src/core/annotations/anchor-tokens.ts';
import { anchor } from '../../src/core/annotations/anchor.ts';
import { describe } from '../../src/core/annotations/describe.ts';
import { cleanFragment } from '../../src/core/annotations/fragments.ts';
import type { Anchor } from '../../src/core/annotation.ts';
import { parseDocument } from '../../src/core/formats/index.ts';
import type { ParsedDocument } from '../../src/core/model.ts';
import { edit, makeDraft, render, type PlacedFigure } from './edited-text.ts';

/** Chance from a seed (mulberry32). */
export function chanceFrom(seed: number): (n: number) => number {
  let state = seed | 0;
  return n => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * n);
  };
}

const words = (text: string): string => [...anchorTokens(cleanFragment(text))].map(t => t.key).join(' ');

export interface Outcome {
  edits: number;
  anchored: number;
  stale: number;
  asked: number;
}

/**
 * Makes a text, describes each of its figures, edits the text up to `most` times, and anchors them all again. Fails where one is
 * found at a place that is not its own or that says something else, or is called stale anywhere but
 * at its own place or one in the same words.
 */
export function checkRandomEdits(seed: number, most: number): Outcome {
  const chance = chanceFrom(seed);
  const { draft: first, make } = makeDraft(chance);
  const before = render(first);
  const original = parseDocument(before);
  const selectors = before.figures.flatMap(figure => {
    const selector = describe(original, figure);
    return selector ? [{ figure, selector }] : [];
  });
  const told: string[] = [];
  let draft = first;
  for (let n = 1 + chance(most); n > 0; n--) {
    const step = edit(draft, chance, make);
    draft = step.draft;
    told.push(step.what);
  }
  const after = render(draft);
  const edited = parseDocument(after);
  const outcome: Outcome = { edits: told.length, anchored: 0, stale: 0, asked: 0 };
  for (const { figure, selector } of selectors) {
    const found = anchor(edited, selector, { strict: true });
    if (found.state === 'lost') outcome.asked++;
    else {
      outcome[found.state]++;
      const own = after.figures.filter(f => f.id === figure.id && edited.prose.slice(f.start, f.end).trim() !== '');
      const story = `seed ${seed}: ${told.join(', ')}\n${JSON.stringify({ selector, found }, null, 1)}\n${before.text}\n---\n${after.text}`;
      assert.ok(isRight(found, figure, own, after.figures), story);
    }
  }
  return outcome;
}

/** Whether an answer is true. A copy of the sentence as it was is as good as the original, unless that is there with another figure. */
function isRight(
  found: Exclude<Anchor, { state: 'lost' }>,
  figure: PlacedFigure,
  own: readonly PlacedFigure[],
  all: readonly PlacedFigure[],
): boolean {
  // two sentences that differ in their figures only, one of them gone and the other edited, cannot be told apart
  if (
    found.state === 'stale' &&
    all.some(f => f.frame === figure.frame && f.start < found.span.end && found.span.start < f.end)
  )
    return true;
  // a sentence with the same words and figures says the same, whoever wrote it
  const there = own.find(f => f.start < found.span.end && found.span.start < f.end);
  if (!there)
    return all.some(f => f.start <= found.span.start && found.span.end <= f.end && f.sentence === figure.sentence);
  const original = own.find(f => !f.copy);
  if (found.state === 'stale') return !original || there === original;
  if (words(there.text) !== words(figure.text)) return false;
  if (!original || there === original || words(original.text) === words(figure.text)) return true;
  return (
    there.sentence === figure.sentence && original.sentence !== figure.sentence.replace(figure.text, original.text)
  );
}

/** The one document of a test. */
export const documentOf = (text: string, uri = 'report.md'): ParsedDocument => parseDocument({ uri, text });

/**
 * Describes the ⟦marked⟧ place of `before`, anchors it in `after`, and compares: `after` marks where it must be found and unchanged;
 * `stale` marks where something else must be said to stand now; a text without marks, that one is asked.
 */
export function checkAnchor(
  before: string,
  after: string,
  state: Anchor['state'] = 'anchored',
  uri = 'report.md',
): Anchor {
  const marked = unmark(before);
  assert.ok(marked.span, 'nothing is marked in the text before');
  const selector = describe(documentOf(marked.text, uri), marked.span);
  assert.ok(selector);
  const expected = unmark(after);
  const found = anchor(documentOf(expected.text, uri), selector, { strict: true });
  const shown = (a: Anchor): string =>
    a.state === 'lost'
      ? 'asked'
      : `${a.state} at ${a.span.start}: ${JSON.stringify(expected.text.slice(a.span.start, a.span.end))}`;
  if (state === 'lost') {
    assert.equal(expected.span, undefined, 'a mark where one must be asked');
    assert.equal(shown(found), 'asked');
  } else {
    assert.ok(expected.span, 'nothing is marked in the text after');
    const { span } = expected;
    assert.equal(
      shown(found),
      `${state} at ${span.start}: ${JSON.stringify(expected.text.slice(span.start, span.end))}`,
    );
  }
  return found;
}

function unmark(marked: string): { text: string; span?: { start: number; end: number } } {
  const start = marked.indexOf('⟦');
  if (start < 0) return { text: marked };
  const end = marked.indexOf('⟧') - 1;
  return { text: marked.replace('⟦', '').replace('⟧', ''), span: { start, end } };
}
