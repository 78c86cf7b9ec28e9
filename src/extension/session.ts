import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import { changedNotification, statusRequest, type FolderStatus, type RequestName } from '../protocol.ts';

/** The folder that makes a folder one under review. */
const REVIEW_FOLDER = '.crosscheck';

/** What the parts of the extension share: the language client, and what it last said of the folders. */
export interface Session extends vscode.Disposable {
  readonly log: vscode.LogOutputChannel;
  /** Folders under review and what is known of them. Empty until the server has answered. */
  readonly folders: () => readonly FolderStatus[];
  /** Fires when answers or states of a folder have changed. */
  readonly onDidChange: vscode.Event<void>;
  /** Starts the server where it is not running. */
  readonly start: () => Promise<void>;
  /** Starts the server when a folder of the workspace is under review, now or as soon as one is. */
  readonly startWhereReviewed: () => Promise<void>;
  readonly restart: () => Promise<void>;
  /** Asks the server. `undefined`: it is not running, or failed and the log says how. */
  readonly ask: <P extends object, R>(
    request: RequestName<P, R>,
    params: P,
    token?: vscode.CancellationToken,
  ) => Promise<R | undefined>;
}

/** File systems of the workspace's folders, and the disk. */
const schemesNow = (): readonly string[] => [
  ...new Set(['file', ...(vscode.workspace.workspaceFolders ?? []).map(f => f.uri.scheme)]),
];

/** A session without a server yet. */
export function createSession(context: vscode.ExtensionContext): Session {
  const log = vscode.window.createOutputChannel('Crosscheck', { log: true });
  const changed = new vscode.EventEmitter<void>();
  const statuses = new Map<string, FolderStatus>();
  let starting: Promise<LanguageClient> | undefined;
  let schemes: readonly string[] = [];

  const folders = () => [...statuses.values()].filter(s => s.state !== 'off');

  const publish = () => {
    const reviewed = folders();
    void vscode.commands.executeCommand('setContext', 'crosscheck.active', reviewed.length > 0);
    const ready = reviewed.length > 0 && reviewed.every(s => s.state === 'ready');
    void vscode.commands.executeCommand('setContext', 'crosscheck.ready', ready);
    changed.fire();
  };

  const launch = async (): Promise<LanguageClient> => {
    const { createClient } = await import('./client.ts');
    schemes = schemesNow();
    const client = createClient(context, log, schemes);
    client.onNotification(changedNotification.method, (status: FolderStatus) => {
      statuses.set(status.folder, status);
      publish();
    });
    await client.start();
    for (const status of await client.sendRequest<readonly FolderStatus[]>(statusRequest.method, {})) {
      const known = statuses.get(status.folder);
      if (!known || known.version <= status.version) statuses.set(status.folder, status);
    }
    publish();
    return client;
  };

  const start = async () => {
    starting ??= launch();
    try {
      await starting;
    } catch (error) {
      starting = undefined;
      log.error(`the language server did not start: ${error instanceof Error ? error.message : String(error)}`);
      const show = vscode.l10n.t('Show Log');
      void vscode.window
        .showErrorMessage(vscode.l10n.t('Crosscheck: the language server did not start. The log says why.'), show)
        .then(chosen => chosen && log.show());
    }
  };

  const stop = async () => {
    const running = starting;
    starting = undefined;
    statuses.clear();
    await running?.then(
      client => client.dispose(),
      () => undefined,
    );
  };

  const isReviewed = async (folder: vscode.WorkspaceFolder): Promise<boolean> => {
    try {
      const { type } = await vscode.workspace.fs.stat(vscode.Uri.joinPath(folder.uri, REVIEW_FOLDER));
      return (type & vscode.FileType.Directory) !== 0;
    } catch {
      return false;
    }
  };

  const startIfReviewed = async () => {
    const found = await Promise.all((vscode.workspace.workspaceFolders ?? []).map(isReviewed));
    if (!found.includes(true)) return;
    // the views need not wait for the server to know that there is a review
    if (statuses.size === 0) void vscode.commands.executeCommand('setContext', 'crosscheck.active', true);
    if (starting && schemesNow().some(scheme => !schemes.includes(scheme))) await stop();
    await start();
  };

  const startWhereReviewed = async () => {
    const watcher = vscode.workspace.createFileSystemWatcher(`**/${REVIEW_FOLDER}{,/**}`, false, true, true);
    context.subscriptions.push(
      watcher,
      watcher.onDidCreate(() => void startIfReviewed()),
      vscode.workspace.onDidChangeWorkspaceFolders(({ removed }) => {
        for (const { uri } of removed) statuses.delete(uri.toString());
        publish();
        void startIfReviewed();
      }),
    );
    await startIfReviewed();
  };

  return {
    log,
    folders,
    onDidChange: changed.event,
    start,
    startWhereReviewed,
    async restart() {
      await stop();
      publish();
      await start();
    },
    async ask(request, params, token) {
      try {
        const client = await starting;
        if (!client?.isRunning()) return undefined;
        // an absent token must be left out: it would be sent as a second parameter
        return await (token
          ? client.sendRequest(request.method, params, token)
          : client.sendRequest(request.method, params));
      } catch (error) {
        if (token?.isCancellationRequested) return undefined;
        log.error(`${request.method}: ${error instanceof Error ? error.message : String(error)}`);
        return undefined;
      }
    },
    dispose() {
      void stop();
      changed.dispose();
      log.dispose();
    },
  };
}

/** The folder under review that an address lies in; the innermost of several. */
export function folderOf(session: Session, uri: vscode.Uri | undefined): FolderStatus | undefined {
  if (!uri) return undefined;
  const address = uri.toString();
  return session
    .folders()
    .filter(({ folder }) => address === folder || address.startsWith(folder.endsWith('/') ? folder : `${folder}/`))
    .sort((a, b) => b.folder.length - a.folder.length)[0];
}

/** The folder of the active editor, else the first one under review. */
export const currentFolder = (session: Session): FolderStatus | undefined =>
  folderOf(session, vscode.window.activeTextEditor?.document.uri) ?? session.folders()[0];
