import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import type { TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import { createMessageConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-jsonrpc/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Diagnostic, Location, Position } from 'vscode-languageserver-types';
import { URI } from 'vscode-uri';
import type { FolderStatus, RequestName } from '../../src/protocol.ts';
import { folderWith } from './folder.ts';

/** A language client of our own on a message connection, to see what any client would: the server is the built program. */

export const SERVER = fileURLToPath(new URL('../../dist/server.js', import.meta.url));

export interface ClientChoices {
  readonly folders?: readonly string[];
  /** Whether the client asks for diagnostics; otherwise they are pushed to it. */
  readonly pulls?: boolean;
  readonly initializationOptions?: object;
  /** Whether the client understands edits with versions that can be looked at first. */
  readonly previews?: boolean;
  readonly settings?: object;
  /** Folder of kept answers; an empty one of its own when left out. */
  readonly cache?: string;
  /** Called for each word of progress. */
  readonly onProgress?: (params: unknown, notify: TestClient['notify']) => void;
  /** Answers to the server's requests, by method. */
  readonly answers?: Readonly<Record<string, (params: never) => unknown>>;
}

export interface TestClient {
  readonly request: <R>(method: string, params: object) => Promise<R>;
  readonly ask: <P, R>(request: RequestName<P, R>, params: P) => Promise<R>;
  readonly notify: (method: string, params: object) => Promise<void>;
  readonly open: (path: string, text: string) => Promise<void>;
  /** Replaces the first `from` in an open document, as an edit of that range. */
  readonly edit: (path: string, from: string, to: string) => Promise<void>;
  readonly close: (path: string) => Promise<void>;
  readonly pull: (path: string, previousResultId?: string) => Promise<PulledReport>;
  /** Diagnostics as last pushed, by path. */
  readonly pushed: (path: string) => readonly Diagnostic[] | undefined;
  /** Waits until something that the server sends makes a condition true. */
  readonly until: (what: string, condition: () => boolean) => Promise<void>;
  /** Settles at the folder's next answers that no reading is under way for. */
  readonly ready: (folder: string) => Promise<FolderStatus>;
  readonly statusOf: (folder: string) => FolderStatus | undefined;
  /** Number of times the server asked to pull again. */
  readonly refreshes: () => number;
  readonly log: readonly string[];
  readonly capabilities: Readonly<Record<string, unknown>>;
  /** Position of the n-th place of a text in an open document, inside it. */
  readonly at: (path: string, text: string, nth?: number) => Position;
  readonly stop: () => Promise<number | null>;
  /** Ends the server as nothing it can answer does. */
  readonly kill: () => Promise<void>;
}

export interface PulledReport {
  readonly kind: 'full' | 'unchanged';
  readonly resultId: string;
  readonly items: readonly Diagnostic[];
}

export const uriOf = (path: string): string => URI.file(path).toString();

/** Longer than any answer takes on a slow machine; what is waited for ends the wait. */
const PATIENCE_MS = 20_000;

export async function startServer(t: TestContext, choices: ClientChoices = {}): Promise<TestClient> {
  if (!existsSync(SERVER)) throw new Error('dist/server.js is not built: run `npm run build`');
  const cache = choices.cache ?? folderWith(t, {});
  const env = { ...process.env, CROSSCHECK_CACHE: cache };
  const child = spawn(process.execPath, [SERVER, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'], env });
  const exited = new Promise<number | null>(resolve => child.on('exit', resolve));
  const connection = createMessageConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const log: string[] = [];
  child.stderr.on('data', (data: Buffer) => log.push(`stderr: ${data.toString()}`));
  const pushed = new Map<string, Diagnostic[]>();
  const statuses = new Map<string, FolderStatus>();
  const documents = new Map<string, TextDocument>();
  const waiting = new Set<() => void>();
  let refreshes = 0;
  const stir = (): void => [...waiting].forEach(look => look());

  connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) => {
    pushed.set(uri, diagnostics);
    stir();
  });
  connection.onNotification('crosscheck/changed', (status: FolderStatus) => {
    statuses.set(status.folder, status);
    stir();
  });
  connection.onNotification('window/logMessage', ({ message }) => {
    log.push(message);
    stir();
  });
  connection.onNotification('window/showMessage', ({ message }) => void log.push(message));
  connection.onNotification('$/progress', params => {
    choices.onProgress?.(params, (method, more) => connection.sendNotification(method, more));
    stir();
  });
  connection.onRequest('workspace/configuration', ({ items }) => items.map(() => choices.settings ?? null));
  connection.onRequest('workspace/diagnostic/refresh', () => {
    refreshes++;
    stir();
    return null;
  });
  for (const method of [
    'client/registerCapability',
    'client/unregisterCapability',
    'window/workDoneProgress/create',
    'workspace/semanticTokens/refresh',
    'workspace/codeLens/refresh',
    'workspace/inlayHint/refresh',
  ])
    connection.onRequest(method, () => null);
  for (const [method, answer] of Object.entries(choices.answers ?? {}))
    connection.onRequest(method, params => {
      setImmediate(stir);
      return answer(params as never);
    });
  connection.listen();

  const stop = async (): Promise<number | null> => {
    if (child.exitCode === null && child.signalCode === null) {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
    }
    const code = await exited;
    connection.dispose();
    return code;
  };
  t.after(() => stop());

  const folders = (choices.folders ?? []).map(path => ({ uri: path.includes('://') ? path : uriOf(path), name: path }));
  const { capabilities } = await connection.sendRequest<{ capabilities: Record<string, unknown> }>('initialize', {
    processId: process.pid,
    rootUri: null,
    workspaceFolders: folders,
    initializationOptions: choices.initializationOptions,
    capabilities: {
      general: { positionEncodings: ['utf-16'] },
      textDocument: {
        hover: { contentFormat: ['markdown', 'plaintext'] },
        ...(choices.pulls === false ? {} : { diagnostic: { relatedDocumentSupport: true } }),
      },
      workspace: {
        workspaceFolders: true,
        configuration: true,
        ...(choices.previews ? { workspaceEdit: { documentChanges: true, changeAnnotationSupport: {} } } : {}),
        didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
        diagnostics: { refreshSupport: true },
        semanticTokens: { refreshSupport: true },
        codeLens: { refreshSupport: true },
        inlayHint: { refreshSupport: true },
      },
      window: { workDoneProgress: true },
    },
  });
  await connection.sendNotification('initialized', {});

  const until = async (what: string, condition: () => boolean): Promise<void> => {
    if (condition()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        waiting.delete(look);
        reject(new Error(`waited in vain for ${what}\n${log.join('\n')}`));
      }, PATIENCE_MS);
      const look = (): void => {
        if (!condition()) return;
        clearTimeout(timer);
        waiting.delete(look);
        resolve();
      };
      waiting.add(look);
    });
  };
  const statusOf = (folder: string): FolderStatus | undefined =>
    statuses.get(/^[a-z][a-z\d+.-]+:/.test(folder) ? folder : uriOf(folder));
  return {
    request: (method, params) => connection.sendRequest(method, params),
    ask: (request, params) => connection.sendRequest(request.method, params as object),
    notify: (method, params) => connection.sendNotification(method, params),
    async open(path, text) {
      const document = TextDocument.create(uriOf(path), 'plaintext', 1, text);
      documents.set(path, document);
      const item = { uri: document.uri, languageId: 'plaintext', version: 1, text };
      await connection.sendNotification('textDocument/didOpen', { textDocument: item });
    },
    async edit(path, from, to) {
      const document = documents.get(path)!;
      const start = document.getText().indexOf(from);
      if (start < 0) throw new Error(`${path} does not hold ${JSON.stringify(from)}`);
      const range = { start: document.positionAt(start), end: document.positionAt(start + from.length) };
      const change = { range, text: to };
      documents.set(path, TextDocument.update(document, [change], document.version + 1));
      const textDocument = { uri: document.uri, version: document.version };
      await connection.sendNotification('textDocument/didChange', { textDocument, contentChanges: [change] });
    },
    async close(path) {
      await connection.sendNotification('textDocument/didClose', { textDocument: { uri: uriOf(path) } });
      documents.delete(path);
    },
    pull: (path, previousResultId) =>
      connection.sendRequest('textDocument/diagnostic', {
        textDocument: { uri: uriOf(path) },
        ...(previousResultId === undefined ? {} : { previousResultId }),
      }),
    pushed: path => pushed.get(uriOf(path)),
    until,
    async ready(folder) {
      await until(`answers about ${folder}`, () => statusOf(folder)?.state === 'ready');
      return statusOf(folder)!;
    },
    statusOf,
    refreshes: () => refreshes,
    log,
    capabilities,
    at(path, text, nth = 0) {
      const document = documents.get(path)!;
      let found = -1;
      for (let i = 0; i <= nth; i++) found = document.getText().indexOf(text, found + 1);
      if (found < 0) throw new Error(`${path} does not hold ${JSON.stringify(text)}`);
      return document.positionAt(found + 1);
    },
    stop,
    async kill() {
      child.kill('SIGKILL');
      await exited;
    },
  };
}

/** "file.md:3:5" of a location below a folder, from 1. */
export function shortPlace(folder: string, { uri, range }: Location): string {
  const path = decodeURIComponent(uri.slice(uriOf(folder).length + 1));
  return `${path}:${range.start.line + 1}:${range.start.character + 1}`;
}
