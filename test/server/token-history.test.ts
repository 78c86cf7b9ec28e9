import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { TokenHistory } from '../../src/server/token-history.ts';

/** What a client has after it applied a change to the tokens it had. */
function applied(had: readonly number[], change: ReturnType<TokenHistory['since']>): number[] {
  if ('data' in change) return change.data;
  const data = [...had];
  for (const { start, deleteCount, data: put = [] } of change.edits) data.splice(start, deleteCount, ...put);
  return data;
}

const tokens = fc.array(fc.nat(3), { maxLength: 20 });

test('a client that applies what changed has the tokens as they are', () => {
  fc.assert(
    fc.property(fc.array(tokens, { minLength: 2, maxLength: 6 }), ([first, ...others]) => {
      const history = new TokenHistory();
      let had = first!;
      let { resultId } = history.whole('a', first!);
      for (const now of others) {
        const change = history.since('a', resultId!, now);
        assert.ok(!('data' in change), 'all is sent again');
        had = applied(had, change);
        assert.deepEqual(had, now);
        ({ resultId } = change);
      }
    }),
  );
});

test('only what changed is sent', () => {
  const history = new TokenHistory();
  const { resultId } = history.whole('a', [1, 2, 3, 4, 5]);
  const change = history.since('a', resultId!, [1, 2, 9, 9, 4, 5]);
  assert.deepEqual(change, { resultId: '2', edits: [{ start: 2, deleteCount: 1, data: [9, 9] }] });
  assert.deepEqual(history.since('a', '2', [1, 2, 9, 9, 4, 5]), { resultId: '3', edits: [] });
});

test('a result that is not remembered is answered with all tokens', () => {
  const history = new TokenHistory();
  history.whole('a', [1]);
  assert.deepEqual(history.since('a', '99', [1, 2]), { resultId: '2', data: [1, 2] });
  assert.deepEqual(history.since('b', '2', [7]), { resultId: '3', data: [7] });
  // as a client may ask that has the protocol wrong
  assert.deepEqual(history.since('c', undefined as never, [8]), { resultId: '4', data: [8] });
  for (let i = 0; i < 100; i++) history.whole(`${i}`, [i]);
  assert.ok('data' in history.since('a', '2', [1, 2]));
});
