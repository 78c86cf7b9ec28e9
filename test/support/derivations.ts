import assert from 'node:assert/strict';
import { createEngine } from '../../src/core/index.ts';

/** What a text's figures are found to follow from: "follows: 80.8 − 79.6 = 1.2 points", in order of place. */
export function derivationsOf(text: string, uri = 'text.md'): string[] {
  return createEngine()
    .analyze([{ uri, text }])
    .derivations.map(d => `${d.outcome}: ${d.working}`);
}

/** The text's only derivation. */
export function checkDerived(text: string, expected: string): void {
  assert.deepEqual(derivationsOf(text), [expected], text);
}

/** Nothing in the text is said not to follow; what does follow may be noticed. */
export function checkNoMismatch(text: string): void {
  assert.deepEqual(
    derivationsOf(text).filter(d => !d.startsWith('follows')),
    [],
    text,
  );
}
