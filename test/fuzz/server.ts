import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { mkdtempSync, rmSync, mkdirSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { URI } from 'vscode-uri';
import { randomFrom } from '../support/made-up.ts';
import { SERVER } from '../support/language-client.ts';
import { below, mutator, pick, type Random } from './mutate.ts';
import { TARGETS } from './targets.ts';
import type { Effort, Failure, Result } from './thread.ts';

/** Speaks to the language server as no client should, over its own streams: it must go on answering. */

const METHODS = [
  ...'hover definition references documentHighlight documentSymbol inlayHint codeLens codeAction documentLink semanticTokens/full semanticTokens/full/delta semanticTokens/range diagnostic rename'
    .split(' ')
    .map(m => `textDocument/${m}`),
  ...'symbol diagnostic executeCommand'.split(' ').map(m => `workspace/${m}`),
  ...'status marks claims sources matrix navigate compare explain report setup review linkCandidates annotations decide'
    .split(' ')
    .map(m => `crosscheck/${m}`),
  'inlayHint/resolve',
  'codeLens/resolve',
  'no/such/method',
];
const NOTIFICATIONS = [
  'textDocument/didOpen',
  'textDocument/didChange',
  'textDocument/didClose',
  'textDocument/didSave',
  'workspace/didChangeConfiguration',
  'workspace/didChangeWatchedFiles',
  'workspace/didChangeWorkspaceFolders',
  'workspace/didCreateFiles',
  'workspace/didRenameFiles',
  'workspace/didDeleteFiles',
  '$/cancelRequest',
  '$/setTrace',
  'window/workDoneProgress/cancel',
  'no/such/notification',
];

/** Milliseconds in which a server that is well answers. */
const PATIENCE = 30_000;

const packet = TARGETS.find(t => t.id === 'packet')!;
const change = mutator(packet.words);
const NAMES = ['a.md', 'b.txt', 'c.vtt', 'new.md', 'sub/d.md'];

class Conversation {
  readonly said: string[] = [];
  readonly #child: ChildProcessWithoutNullStreams;
  readonly #waiting = new Map<number, () => void>();
  #buffer = Buffer.alloc(0);
  #id = 0;
  stderr = '';
  faults: string[] = [];
  ended: string | undefined;

  constructor() {
    this.#child = spawn(process.execPath, ['--max-old-space-size=700', SERVER, '--stdio']);
    this.#child.on('exit', (code, signal) => {
      this.ended = `code ${code}, signal ${signal}`;
      this.#waiting.forEach(settle => settle());
    });
    this.#child.stderr.on('data', (data: Buffer) => (this.stderr += data.toString()));
    this.#child.stdin.on('error', () => {});
    this.#child.stdout.on('data', (data: Buffer) => this.#read(data));
  }

  #read(data: Buffer): void {
    this.#buffer = Buffer.concat([this.#buffer, data]);
    for (;;) {
      const head = this.#buffer.indexOf('\r\n\r\n');
      const length =
        head < 0 ? undefined : /Content-Length: (\d+)/i.exec(this.#buffer.subarray(0, head).toString())?.[1];
      if (length === undefined || this.#buffer.length < head + 4 + Number(length)) return;
      const body = this.#buffer.subarray(head + 4, head + 4 + Number(length)).toString();
      this.#buffer = this.#buffer.subarray(head + 4 + Number(length));
      const message: { id?: number; method?: string; params?: { message?: string } } = JSON.parse(body);
      if (message.method === undefined) this.#waiting.get(message.id ?? -1)?.();
      else if (message.id !== undefined) this.write(JSON.stringify({ jsonrpc: '2.0', id: message.id, result: null }));
      else if (message.method === 'window/logMessage') this.faults.push(message.params?.message ?? '');
    }
  }

  write(body: string): void {
    this.raw(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }

  raw(bytes: string): void {
    this.said.push(bytes.slice(0, 2000));
    if (this.said.length > 60) this.said.shift();
    this.#child.stdin.write(bytes);
  }

  notify(method: string, params: unknown): void {
    this.write(JSON.stringify({ jsonrpc: '2.0', method, params }));
  }

  /** Settles when the request is answered, in whatever way; false: it was not, or the server ended. */
  async ask(method: string, params: unknown): Promise<boolean> {
    const id = ++this.#id;
    const answered = new Promise<void>(resolve => this.#waiting.set(id, resolve));
    this.write(JSON.stringify({ jsonrpc: '2.0', id, method, params }));
    const done = await Promise.race([answered.then(() => true), wait(PATIENCE, false, { ref: false })]);
    this.#waiting.delete(id);
    return done && this.ended === undefined;
  }

  async stop(): Promise<void> {
    if (this.ended !== undefined) return;
    this.#child.kill('SIGKILL');
    await new Promise(resolve => this.#child.once('exit', resolve));
  }
}

const ODD_VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  1e308,
  4_000_000_000,
  '',
  'x',
  [],
  {},
  [null],
  { uri: 5 },
  '\ud800',
  0.5,
];

/** A place in a text or beyond it. A `wild` client's may be none. */
function position(random: Random, wild: boolean): unknown {
  const number = (): unknown => {
    if (random() < 0.75) return below(random, 30);
    return wild ? pick(random, [-1, 1e9, 0.5, null, '3', 2 ** 31]) : pick(random, [1e9, 2 ** 31 - 1, 0]);
  };
  return !wild || random() < 0.95 ? { line: number(), character: number() } : pick(random, ODD_VALUES);
}

/** Parameters of every request at once. Those of a `wild` client are of any shape. */
function paramsOf(random: Random, folder: string, wild: boolean): Record<string, unknown> {
  const uriIn = (): unknown =>
    random() < 0.85
      ? URI.file(join(folder, pick(random, NAMES))).toString()
      : pick<unknown>(
          random,
          wild ? ['', '../..', null, 7, 'weird:x%ZZ'] : ['untitled:1', 'file:///', 'file:///%00', 'http://a/b', 'x:y'],
        );
  const range = { start: position(random, wild), end: position(random, wild) };
  const text = (): string => change(pick(random, packet.seeds), random, pick(random, packet.seeds));
  const all: Record<string, unknown> = {
    textDocument: { uri: uriIn(), version: below(random, 5), languageId: 'plaintext', text: text() },
    position: position(random, wild),
    range,
    context: {
      diagnostics: [],
      includeDeclaration: true,
      only: pick<unknown>(random, [undefined, ['quickfix'], ['source'], wild ? 5 : []]),
    },
    contentChanges: [{ range, text: text().slice(0, 200) }, ...(random() < 0.1 ? [{ text: text() }] : [])],
    query: text().slice(0, 20),
    uri: uriIn(),
    folder: URI.file(folder).toString(),
    changes: [{ uri: uriIn(), type: below(random, 5) }],
    files: [{ uri: uriIn(), oldUri: uriIn(), newUri: uriIn() }],
    event: { added: [], removed: random() < 0.05 ? [{ uri: uriIn(), name: '' }] : [] },
    settings: { crosscheck: pick(random, ODD_VALUES) },
    command: 'crosscheck.record',
    arguments: [pick(random, ODD_VALUES)],
    direction: pick<unknown>(random, ['next', 'previous', wild ? 5 : 'next']),
    filter: wild ? pick(random, ODD_VALUES) : {},
    decision: {
      kind: pick(random, [
        'accept',
        'link',
        'unlink',
        'note',
        'checked',
        'canonical',
        'not-a-figure',
        'claim',
        'renew',
        'withdraw',
        'x',
      ]),
      place: { uri: uriIn(), range },
      first: { uri: uriIn(), range },
      second: { uri: uriIn(), range },
      places: [{ uri: uriIn(), range }],
      reason: text().slice(0, 50),
      text: text().slice(0, 50),
      value: text().slice(0, 20),
      annotation: pick<unknown>(random, ['urn:uuid:1', wild ? 5 : '']),
    },
    id: below(random, 100),
    token: 'x',
    value: 'off',
    previousResultIds: [],
  };
  for (const key of wild ? Object.keys(all) : []) {
    if (random() < 0.03) all[key] = pick(random, ODD_VALUES);
    if (random() < 0.02) delete all[key];
  }
  return all;
}

/** A message that is none, or none that anyone should send. */
function malformed(random: Random): string {
  const body = pick(random, [
    '{',
    'null',
    '[]',
    '5',
    '"x"',
    '{}',
    '{"jsonrpc":"2.0"}',
    '{"jsonrpc":"1.0","id":{},"method":5}',
    '{"jsonrpc":"2.0","id":null,"method":"shutdownx"}',
    '{"jsonrpc":"2.0","id":"9","result":{}}',
    '{"jsonrpc":"2.0","method":"textDocument/didOpen","params":[1,2]}',
    '{"jsonrpc":"2.0","method":"textDocument/didChange"}',
    `[${'['.repeat(5000)}`,
    '\u0000\u0001\u0002',
  ]);
  return `Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
}

/** Talks to one server after the other until the time is over. */
export async function fuzzServer({ seed, seconds, most }: Effort): Promise<Result> {
  const random = randomFrom(seed);
  const crashes = new Map<string, string>();
  const hangs: Failure[] = [];
  let inputs = 0;
  const end = performance.now() + seconds * 1000;
  while (performance.now() < end && inputs < most) {
    const folder = mkdtempSync(join(tmpdir(), 'crosscheck-fuzz-'));
    mkdirSync(join(folder, 'sub'));
    mkdirSync(join(folder, '.crosscheck'));
    writeFileSync(join(folder, '.crosscheck', 'project.json'), '{}');
    for (const name of NAMES.filter(n => n !== 'new.md')) writeFileSync(join(folder, name), pick(random, packet.seeds));
    const wild = random() < 0.5;
    const server = new Conversation();
    const capabilities = {
      textDocument: { diagnostic: {} },
      workspace: { configuration: false, workspaceFolders: true },
    };
    const started = await server.ask('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: URI.file(folder).toString(), name: 'x' }],
      initializationOptions: pick(random, [undefined, {}, null, { commands: true }, { fileAccess: 5 }]),
    });
    server.notify('initialized', {});
    let alive = started;
    // a new server now and then: faults that need a young one, and folders that are still tidy
    for (let step = 0; alive && step < 400 && performance.now() < end && inputs < most; step++) {
      inputs++;
      const params = paramsOf(random, folder, wild);
      const roll = random();
      if (roll < 0.45) server.notify(pick(random, NOTIFICATIONS), params);
      else if (wild && roll < 0.5) server.raw(malformed(random));
      else if (roll < 0.85) alive = await server.ask(pick(random, METHODS), params);
      else void server.ask(pick(random, METHODS), params);
    }
    const last = server.said.join('\n');
    if (server.ended !== undefined)
      crashes.set(`the server ended (${server.ended}): ${server.stderr.slice(0, 300)}`, last);
    else if (!alive || !(await server.ask('crosscheck/status', {})))
      hangs.push({ why: `no answer in ${PATIENCE / 1000} s`, input: last });
    if (server.stderr !== '') crashes.set(`standard error: ${server.stderr.slice(0, 300)}`, last);
    // a client that breaks the protocol is told so; with any other a fault is ours
    for (const fault of wild ? [] : server.faults.filter(f => f.includes('please report')))
      crashes.set(`a fault: ${fault.slice(0, 400)}`, '');
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
  return { inputs, crashes: [...crashes].map(([why, input]) => ({ why, input })), hangs, blocks: 0 };
}
