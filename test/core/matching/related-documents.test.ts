import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { analyze, groupsOf } from '../../support/packet.ts';

const article = (name: string): string =>
  readFileSync(fileURLToPath(new URL(`../../packets-clean/${name}.md`, import.meta.url)), 'utf8');

test('two long articles about different things have nothing to say of one another', () => {
  const groups = groupsOf(analyze({ 'a.md': article('bakery-strandvik'), 'b.md': article('potash-mine-rell') }));
  assert.deepEqual(
    groups.filter(g => g.some(c => c.startsWith('a.md')) && g.some(c => c.startsWith('b.md'))),
    [],
  );
});

test('a name that both have makes them of one matter', () => {
  const text = article('bakery-strandvik');
  const other = `${article('potash-mine-rell')}\n\nThe bakery in Strandvik has 54 square metres, including the flour store.\n`;
  const groups = groupsOf(analyze({ 'a.md': text, 'b.md': other }));
  assert.ok(groups.some(g => g.includes('a.md: 54 square metres') && g.includes('b.md: 54 square metres')));
});

test('short texts are compared whatever their words', () => {
  const groups = groupsOf(
    analyze({
      'a.txt': 'Turnout in the Norvik election was 63.4 percent, the highest in a generation.',
      'b.txt': 'In the end 63.4% of the voters went to the polls.',
    }),
  );
  assert.equal(groups.length, 1);
});
