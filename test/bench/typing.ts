/**
 * `npm run bench:typing [-- --quick]`: what a keystroke costs, measured at the built server as an editor drives it: from the
 * edit to fresh diagnostics of all open documents, in the middle of the largest of the reference texts (the sample where those
 * are not there), and in made-up packets of growing size.
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { SourceDocument } from '../../src/core/model.ts';
import { changedNotification, navigateRequest, type FolderStatus } from '../../src/protocol.ts';
import { loadPacket, SHARED } from '../support/gold.ts';
import { SERVER, uriOf } from '../support/language-client.ts';
import { makePacket } from '../support/made-up.ts';
import { scriptOptions } from '../support/script-options.ts';
import { sampleSources } from './texts.ts';

/** Keystrokes that are measured, and those before that warm the server up. */
const STROKES = 120;
const WARM_UP = 20;
/** From this many documents on fewer keystrokes are measured: each takes as long as ten in a small packet. */
const MANY = 300;
const STROKES_OF_MANY = 44;
/** Documents open at once, as in an editor with some tabs. */
const OPEN = 4;
/** What is typed: words with a figure in them, so that what is found changes on the way. */
const TYPED = ' about 14 months later, in 31 % of all cases,';

export interface Typing {
  readonly documents: number;
  /** Milliseconds from an edit to fresh diagnostics of all open documents. */
  readonly median: number;
  readonly p95: number;
  readonly p99: number;
  /** Milliseconds to answer a hover, and where the next conflict is: medians right behind an edit's diagnostics. */
  readonly hover: number;
  readonly next: number;
  /** Milliseconds from the start of the server to the first answers. */
  readonly start: number;
}

export async function measureTyping(sources: readonly SourceDocument[]): Promise<Typing> {
  const folder = mkdtempSync(join(tmpdir(), 'crosscheck-typing-'));
  for (const { uri, text } of sources) {
    mkdirSync(dirname(join(folder, uri)), { recursive: true });
    writeFileSync(join(folder, uri), text);
  }
  mkdirSync(join(folder, '.crosscheck'));
  const begun = performance.now();
  // no answer of an earlier run may stand
  const env = { ...process.env, CROSSCHECK_CACHE: join(folder, '.crosscheck', 'none') };
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'], env });
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  try {
    const ready = new Promise<void>(resolve => {
      connection.onNotification(changedNotification.method, ({ state, tally }: FolderStatus) => {
        if (state === 'ready' && tally.sources === sources.length) resolve();
      });
    });
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: null,
      rootUri: null,
      workspaceFolders: [{ uri: uriOf(folder), name: 'typing' }],
      capabilities: { textDocument: { diagnostic: {} } },
    });
    await connection.sendNotification('initialized', {});
    await ready;
    const start = performance.now() - begun;
    const open = [...sources].sort((a, b) => b.text.length - a.text.length).slice(0, OPEN);
    for (const { uri, text } of open) {
      const textDocument = { uri: uriOf(join(folder, uri)), languageId: 'plaintext', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument });
    }
    const uris = open.map(({ uri }) => uriOf(join(folder, uri)));
    let document = TextDocument.create(uris[0]!, 'plaintext', 1, open[0]!.text);
    const times: number[] = [];
    const hovers: number[] = [];
    const jumps: number[] = [];
    // behind a word, in the middle of the text
    let at = document.getText().indexOf(' ', Math.floor(open[0]!.text.length / 2));
    const strokes = sources.length < MANY ? STROKES : STROKES_OF_MANY;
    const warmUp = sources.length < MANY ? WARM_UP : 4;
    for (let i = 0; i < strokes + warmUp; i++) {
      const position = document.positionAt(at);
      const change = { range: { start: position, end: position }, text: TYPED[i % TYPED.length]! };
      document = TextDocument.update(document, [change], document.version + 1);
      at++;
      const from = performance.now();
      const textDocument = { uri: document.uri, version: document.version };
      void connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
      await Promise.all(uris.map(uri => connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } })));
      const answered = performance.now();
      await connection.sendRequest('textDocument/hover', { textDocument: { uri: document.uri }, position });
      const hovered = performance.now();
      const jump = { uri: document.uri, position, target: 'conflict', direction: 'next' };
      await connection.sendRequest(navigateRequest.method, jump);
      if (i < warmUp) continue;
      times.push(answered - from);
      hovers.push(hovered - answered);
      jumps.push(performance.now() - hovered);
    }
    return {
      documents: sources.length,
      start,
      hover: share(hovers, 0.5),
      next: share(jumps, 0.5),
      median: share(times, 0.5),
      p95: share(times, 0.95),
      p99: share(times, 0.99),
    };
  } finally {
    child.kill();
    connection.dispose();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The value below which a share of the values lies. */
function share(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
}

export const TYPING_HEAD =
  '| packet | documents | keystroke to diagnostics: median ms | 95th | 99th | hover ms | next conflict ms | opening s |\n| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: |';

export const typingRow = (name: string, t: Typing): string =>
  `| ${name} | ${t.documents} | ${t.median.toFixed(1)} | ${t.p95.toFixed(1)} | ${t.p99.toFixed(1)} | ${t.hover.toFixed(1)} | ${t.next.toFixed(1)} | ${(t.start / 1000).toFixed(1)} |`;

if (import.meta.main) {
  const { quick } = scriptOptions({ quick: { type: 'boolean' } });
  if (!existsSync(SERVER)) throw new Error('dist/server.js is not built: run `npm run build`');
  console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.versions.node}\n`);
  console.log(TYPING_HEAD);
  const seeds = join(SHARED, 'packets/seeds');
  const reference = existsSync(seeds) ? loadPacket(seeds).sources : sampleSources();
  console.log(typingRow(existsSync(seeds) ? 'reference texts' : 'sample', await measureTyping(reference)));
  for (const count of quick ? [10, 100] : [10, 30, 100, 300, 1000])
    console.log(typingRow('made up', await measureTyping(makePacket(count))));
}
