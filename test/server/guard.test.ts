import assert from 'node:assert/strict';
import { PassThrough } from 'node:stream';
import { test } from 'node:test';
import { createConnection, LSPErrorCodes, ResponseError } from 'vscode-languageserver/node';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { createGuard } from '../../src/server/guard.ts';

/** A server's connection and the client at its other end, in this process. */
function connected(t: { after: (fn: () => void) => void }) {
  const [up, down] = [new PassThrough(), new PassThrough()];
  const server = createConnection(up, down);
  const client = createMessageConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
  const log: string[] = [];
  client.onNotification('window/logMessage', ({ message }) => void log.push(message));
  t.after(() => {
    client.dispose();
    server.dispose();
  });
  return { server, client, log };
}

test('a fault costs one answer, is logged once, and the next request is answered', async t => {
  const { server, client, log } = connected(t);
  const guard = createGuard(server);
  let calls = 0;
  server.onRequest(
    'test/faulty',
    guard.request('faulty', [], () => {
      if (++calls < 3) throw new Error('no such thing');
      return ['fine'];
    }),
  );
  server.listen();
  client.listen();
  const answers = [];
  for (let i = 0; i < 3; i++) answers.push(await client.sendRequest('test/faulty', {}));
  assert.deepEqual(answers, [[], [], ['fine']]);
  assert.equal(log.length, 1);
  assert.match(log[0]!, /^faulty: no such thing .*\(logged once; please report it\)$/);
});

test('a request that the client took back is answered as cancelled', async t => {
  const { server } = connected(t);
  const guard = createGuard(server);
  const handler = guard.request('slow', 'nothing', () => 'late');
  const token = { isCancellationRequested: true, onCancellationRequested: () => ({ dispose: () => {} }) };
  await assert.rejects(
    handler({}, token),
    error => error instanceof ResponseError && error.code === LSPErrorCodes.RequestCancelled,
  );
});
