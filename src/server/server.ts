import {
  DidChangeConfigurationNotification,
  DidChangeWatchedFilesNotification,
  TextDocuments,
  type Connection,
  type Disposable,
  type FileEvent,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { URI } from 'vscode-uri';
import { answerCache, cacheFolder, versionOf, type AnswerCache } from '../files/analysis-cache.ts';
import { disk } from '../files/disk.ts';
import type { FileAccess } from '../files/file-access.ts';
import { PROJECT_FOLDER } from '../settings/project.ts';
import { initializeResult } from './capabilities.ts';
import { foldersOf, readClient, readSettings, type Client, type Settings } from './client.ts';
import { clientFiles } from './client-files.ts';
import { refreshAnnotations } from './decide.ts';
import { createGuard } from './guard.ts';
import { withProgress } from './progress.ts';
import { createPublisher } from './publisher.ts';
import { onEditorRequests } from './editor-requests.ts';
import { onReviewRequests } from './review-requests.ts';
import type { DiagnosticReport } from './diagnostic-reports.ts';
import type { ReviewFolder } from './review-folder.ts';
import { ruleAddresses } from './rule-pages.ts';
import { Workspace } from './workspace.ts';

/** What the handlers of requests share. */
export interface Session {
  readonly connection: Connection;
  readonly workspace: Workspace;
  readonly documents: TextDocuments<TextDocument>;
  readonly access: FileAccess;
  readonly guard: ReturnType<typeof createGuard>;
  readonly client: () => Client;
  readonly settings: () => Settings;
  /** Diagnostics of one source, as the settings want them shown. */
  readonly report: (folder: ReviewFolder, uri: string) => DiagnosticReport;
}

const NO_DIAGNOSTICS: DiagnosticReport = { id: 'none', items: [] };

/** Answers a client over a connection until it ends. */
export function serve(connection: Connection): void {
  const guard = createGuard(connection);
  const documents = new TextDocuments(TextDocument);
  let settings = readSettings({});
  connection.onInitialize(params => {
    const client = readClient(params);
    const access = client.options.fileAccess ? clientFiles(connection) : disk;
    const publisher = createPublisher({
      connection,
      client: () => client,
      settings: () => settings,
      guard,
      isReviewed: folder => workspace.folders.includes(folder),
      report: (folder, uri) => session.report(folder, uri),
      isOpen: location => workspace.isOpen(location),
      shows: (folder, location) => workspace.shows(folder, location),
      diagnosticsAt: location => {
        const folder = workspace.folders.find(f => workspace.shows(f, location));
        const path = folder?.pathBelow(location);
        // of a folder that is being read nothing is known yet
        const isKnown = folder && path !== undefined && folder.status(false).state === 'ready';
        return isKnown ? session.report(folder, path).items : [];
      },
      quiet: () => workspace.quiet(),
    });
    const workspace = new Workspace(
      access,
      {
        changed: publisher.changed,
        folders: () => guard.run('watching files', watch),
        failed: (folder, error) =>
          guard.run(`comparing ${folder.name}`, () => {
            throw error;
          }),
        loading: (folder, load) => withProgress(connection, client, guard, folder, load),
      },
      access === disk ? folderCache : undefined,
    );
    const ruleAddress = ruleAddresses(client.options.commands === true);
    const session: Session = {
      connection,
      workspace,
      documents,
      access,
      guard,
      client: () => client,
      settings: () => settings,
      report: (folder, uri) => (settings.show === 'decorations' ? NO_DIAGNOSTICS : folder.report(uri, ruleAddress)),
    };
    const watch = watcher(session);
    onEditorRequests(session);
    onReviewRequests(session);
    follow(session);

    const readConfiguration = async (): Promise<void> => {
      if (!client.asksConfiguration) return;
      settings = readSettings(await connection.workspace.getConfiguration('crosscheck'));
      publisher.refreshAll(workspace.folders);
    };
    connection.onInitialized(() => {
      guard.run('configuration', readConfiguration);
      if (client.tellsConfiguration) {
        guard.run('configuration', async () => {
          await connection.client.register(DidChangeConfigurationNotification.type, { section: 'crosscheck' });
        });
      }
      guard.run('folders', () => workspace.setRoots(foldersOf(params)));
      if (client.tellsFolders) {
        connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) =>
          guard.run('folders', () =>
            workspace.setRoots(
              added.map(f => f.uri),
              removed.map(f => f.uri),
            ),
          ),
        );
      }
    });
    connection.onDidChangeConfiguration(change => {
      guard.run('configuration', async () => {
        if (client.asksConfiguration) return readConfiguration();
        const sent: unknown = change.settings;
        settings = readSettings(typeof sent === 'object' && sent && 'crosscheck' in sent ? sent.crosscheck : sent);
        publisher.refreshAll(workspace.folders);
      });
    });
    return initializeResult(client);
  });
  documents.listen(connection);
  connection.listen();
}

/** Where answers about a folder of this machine are kept. */
async function folderCache(folder: URI): Promise<AnswerCache> {
  const version = await versionOf(new URL(import.meta.url));
  return answerCache({ folder: cacheFolder(), version, sources: folder.fsPath });
}

/** Keeps the workspace up with documents and files. */
function follow(session: Session): void {
  const { connection, documents, workspace, guard } = session;
  const run = (name: string, work: () => void | Promise<void>): void => guard.run(name, work);
  documents.onDidOpen(({ document }) => run('open', () => workspace.opened(document.uri, document)));
  documents.onDidChangeContent(({ document }) => run('change', () => workspace.changed(document.uri)));
  documents.onDidSave(({ document }) =>
    run('save', async () => {
      workspace.saved(document.uri);
      await refreshAnnotations(session, document.uri);
    }),
  );
  documents.onDidClose(({ document }) => run('close', () => workspace.closed(document.uri)));
  const events = (list: FileEvent[]): void => run('files', () => workspace.fileEvents(list));
  connection.onDidChangeWatchedFiles(({ changes }) => events(changes));
  connection.workspace.onDidCreateFiles(({ files }) => events(files.map(f => ({ uri: f.uri, type: 1 }))));
  connection.workspace.onDidDeleteFiles(({ files }) => events(files.map(f => ({ uri: f.uri, type: 3 }))));
  connection.workspace.onDidRenameFiles(({ files }) =>
    events(
      files.flatMap(f => [
        { uri: f.oldUri, type: 3 as const },
        { uri: f.newUri, type: 1 as const },
      ]),
    ),
  );
}

/** Asks the client to watch what can matter: all files of folders under review, and `.crosscheck/` in the others. */
function watcher({ connection, workspace, client }: Session): () => Promise<void> {
  let registered: Disposable | undefined;
  let last = '';
  return async () => {
    if (!client().watchesFiles) return;
    const reviewed = workspace.folders.map(f => f.folder.toString());
    const roots = workspace.roots.map(r => r.toString()).filter(r => !reviewed.includes(r));
    const key = JSON.stringify([reviewed, roots]);
    if (key === last) return;
    last = key;
    const watchers = client().watchesBelow
      ? [
          ...reviewed.map(baseUri => ({ globPattern: { baseUri, pattern: '**/*' } })),
          ...roots.map(baseUri => ({ globPattern: { baseUri, pattern: `{${PROJECT_FOLDER},${PROJECT_FOLDER}/**}` } })),
        ]
      : [{ globPattern: reviewed.length > 0 ? '**/*' : `**/${PROJECT_FOLDER}/**` }];
    const next = await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
    // by now another registration may have come before this one
    registered?.dispose();
    registered = next;
  };
}
