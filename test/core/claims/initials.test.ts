import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';

/** Names written as initials: what each figure of a text is said of, and what of it. */
const rolesOf = (text: string): (string | undefined)[][] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.map(c => [c.subject?.value, c.measure?.value]);

test('initials are one name, and no letter', () => {
  assert.deepEqual(rolesOf('Last week R.V.L. said that it closed 40 locks across the U.N. area.'), [
    ['R.V.L.', 'lock across the U.N.'],
  ]);
});

test('names that share a letter of their initials are not one', () => {
  const { claims } = createEngine().document({
    uri: 'a.txt',
    text: 'The U.K. built 40 boats. The U.N. Harbour Office built 52 boats.',
  });
  assert.deepEqual(
    claims.map(c => c.context.names),
    [['uk'], ['harbour office']],
  );
});

test('initials that begin with a letter that is a word are one name', () => {
  assert.deepEqual(
    createEngine()
      .document({ uri: 'a.txt', text: 'The A.M.O. built 40 boats. The I.R.O. built 52 boats at 5 A.M. and left.' })
      .claims.map(c => c.context.names),
    [['amo'], ['iro'], ['iro']],
  );
});

test('initials that go on behind what is looked at are no measure', () => {
  const letters = [...'ABCDEFGHIJKLMNOP'].join('.');
  assert.deepEqual(rolesOf(`They met 40 ${letters}., ${'of the long old wall '.repeat(20)}.`), [
    [undefined, undefined],
  ]);
});
