import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { VOCABULARY } from '../../../src/core/quantities/lexicon.ts';

const FOLDER = fileURLToPath(new URL('../../../src/core', import.meta.url));
/** A call of isWord up to its closing bracket: none of them holds a call with a quoted word. */
const CALL = /\bisWord\(\s*t,[^'"]*?((?:'[^']+'(?:,\s*)?)+)\)/g;

test('every word that the core asks a token for is in the vocabulary, or the answer would always be no', () => {
  const asked = readdirSync(FOLDER, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .flatMap(file => [...readFileSync(join(FOLDER, file), 'utf8').matchAll(CALL)])
    .flatMap(call => [...call[1]!.matchAll(/'([^']+)'/g)].map(word => word[1]!))
    .filter(word => /[a-z]/.test(word));
  assert.ok(asked.length > 300, `${asked.length}`);
  assert.deepEqual(
    [...new Set(asked)].filter(word => !VOCABULARY.ids.has(word)),
    [],
  );
});
