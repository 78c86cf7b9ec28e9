import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createEngine } from '../../../src/core/index.ts';

const FOLDER = fileURLToPath(new URL('../../packets-clean/', import.meta.url));
/** An article is long, and full of figures. */
const LEAST_WORDS = 600;
const LEAST_FIGURES = 25;

const articles = readdirSync(FOLDER)
  .filter(f => f !== 'README.md')
  .map(uri => ({ uri, text: readFileSync(`${FOLDER}${uri}`, 'utf8') }));

test('ten long articles about unrelated matters raise nothing, alone or together', () => {
  assert.ok(articles.length >= 10);
  const { claims, groups, findings, derivations } = createEngine().analyze(articles);
  for (const { uri, text } of articles) {
    assert.ok(text.split(/\s+/).length > LEAST_WORDS, `${uri} is too short`);
    assert.ok(claims.filter(c => c.uri === uri).length > LEAST_FIGURES, `${uri} has too few figures`);
  }
  const textOf = new Map(claims.map(c => [c.id, `${c.uri}: ${c.text}`]));
  assert.deepEqual(
    groups.filter(g => g.conflicts.length > 0).map(g => g.claims.map(id => textOf.get(id))),
    [],
  );
  assert.deepEqual(
    findings.map(f => `${f.uri}: ${f.rule}: ${f.message}`),
    [],
  );
  assert.ok(derivations.every(d => d.outcome === 'follows'));
});
