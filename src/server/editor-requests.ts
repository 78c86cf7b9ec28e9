import {
  DocumentDiagnosticReportKind,
  MessageType,
  ShowMessageNotification,
  type CancellationToken,
  type ExecuteCommandParams,
  type DocumentDiagnosticReport,
  type WorkspaceDocumentDiagnosticReport,
} from 'vscode-languageserver/node';
import { codeActions } from '../features/code-actions.ts';
import { codeLenses } from '../features/code-lens.ts';
import { documentLinks } from '../features/document-links.ts';
import { hover } from '../features/hover.ts';
import { inlayHints } from '../features/inlay-hints.ts';
import type { PacketIndex } from '../features/packet-index.ts';
import { definition, highlights, references } from '../features/references.ts';
import { semanticTokens } from '../features/semantic-tokens.ts';
import { documentSymbols, workspaceSymbols } from '../features/symbols.ts';
import { DECIDE_COMMAND } from '../protocol-decisions.ts';
import { decide, decideArguments } from './decide.ts';
import type { Session } from './server.ts';
import { TokenHistory } from './token-history.ts';
import { normalUri } from './addresses.ts';

/** The requests of the language server protocol, one line each. */
export function onEditorRequests(session: Session): void {
  const { connection, guard, settings, client } = session;
  const on = aboutDocuments(session);
  connection.onHover(on('hover', null, (i, uri, p) => hover(i, uri, p.position, client().showsMarkdown)));
  connection.onDefinition(on('definition', null, (i, uri, p) => definition(i, uri, p.position)));
  connection.onReferences(
    on('references', [], (i, uri, p) => references(i, uri, p.position, p.context.includeDeclaration)),
  );
  connection.onDocumentHighlight(on('highlights', [], (i, uri, p) => highlights(i, uri, p.position)));
  connection.onDocumentSymbol(on('symbols', [], (i, uri) => documentSymbols(i, uri)));
  connection.onDocumentLinks(on('links', [], (i, uri) => documentLinks(i, uri)));
  connection.onCodeLens(
    on('lenses', [], (i, uri) => (settings().codeLens ? codeLenses(i, uri, client().options.commands === true) : [])),
  );
  connection.languages.inlayHint.on(
    on('hints', [], (i, uri, p) => (settings().inlayHints ? inlayHints(i, uri, p.range) : [])),
  );
  const tokens = new TokenHistory();
  const tokensOf = (index: PacketIndex, uri: string): number[] =>
    settings().semanticTokens ? semanticTokens(index, uri) : [];
  connection.languages.semanticTokens.on(
    on('tokens', { data: [] }, (i, uri, p) => tokens.whole(p.textDocument.uri, tokensOf(i, uri))),
  );
  connection.languages.semanticTokens.onDelta(
    on('tokens', { data: [] }, (i, uri, p) => tokens.since(p.textDocument.uri, p.previousResultId, tokensOf(i, uri))),
  );
  connection.languages.semanticTokens.onRange(
    on('tokens', { data: [] }, (i, uri, p) => ({
      data: settings().semanticTokens ? semanticTokens(i, uri, p.range) : [],
    })),
  );
  connection.onWorkspaceSymbol(
    guard.request('workspace symbols', [], async ({ query }) =>
      (await session.workspace.settled()).flatMap(folder => workspaceSymbols(folder.index(), query)),
    ),
  );
  onActions(session);
  onDiagnostics(session);
}

function onActions(session: Session): void {
  const { connection, workspace, guard, client } = session;
  connection.onCodeAction(
    guard.request('code actions', [], async ({ textDocument, range, context }, token) => {
      const at = await workspace.folderOf(textDocument.uri);
      if (!at || token.isCancellationRequested) return [];
      const { versionedEdits, previews, options } = client();
      const versions = new Map(session.documents.all().map(d => [normalUri(d.uri), d.version]));
      return codeActions(
        at.folder.index(),
        at.uri,
        { range, diagnostics: context.diagnostics, ...(context.only ? { only: context.only } : {}) },
        {
          folder: at.folder.folder.toString(),
          version: location => versions.get(location) ?? null,
          commands: options.commands === true,
          versionedEdits,
          previews,
        },
      );
    }),
  );
  connection.onExecuteCommand(
    guard.request('command', null, async (params: ExecuteCommandParams) => {
      const { command } = params;
      const argument: unknown = params.arguments?.[0];
      if (command !== DECIDE_COMMAND) return null;
      const asked = decideArguments.safeParse(argument);
      const result = asked.success
        ? await decide(session, asked.data.folder, asked.data.decision, undefined)
        : { done: false as const, message: 'This decision cannot be read.' };
      if (!result.done)
        await connection.sendNotification(ShowMessageNotification.type, {
          type: MessageType.Error,
          message: result.message,
        });
      return null;
    }),
  );
}

/** A handler for requests about a place or document: finds the folder under review, waits for it, and asks a feature. */
function aboutDocuments({ workspace, guard }: Session) {
  return <P extends { readonly textDocument: { readonly uri: string } }, R, E>(
    name: string,
    empty: R | E,
    answer: (index: PacketIndex, uri: string, params: P) => R,
  ) =>
    guard.request<P, R | E>(name, empty, async (params: P, token: CancellationToken) => {
      const at = await workspace.folderOf(params.textDocument.uri);
      return at && !token.isCancellationRequested ? answer(at.folder.index(), at.uri, params) : empty;
    });
}

const NOTHING: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [], resultId: 'none' };

function onDiagnostics({ connection, workspace, documents, guard, report, client }: Session): void {
  if (!client().pullsDiagnostics) return;
  connection.languages.diagnostics.on(
    guard.request('diagnostics', NOTHING, async (params): Promise<DocumentDiagnosticReport> => {
      const at = await workspace.folderOf(params.textDocument.uri);
      if (!at) return NOTHING;
      const { id, items } = report(at.folder, at.uri);
      return id === params.previousResultId
        ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
        : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items: [...items] };
    }),
  );
  // a client forgets what it was told of a document when that is closed, and goes on showing it: nothing here may be left unsaid
  const told = new Set<string>();
  connection.languages.diagnostics.onWorkspace(
    guard.request('workspace diagnostics', { items: [] }, async (params, token) => {
      const before = new Map(params.previousResultIds.map(p => [normalUri(p.uri), p.value]));
      const versions = new Map(documents.all().map(d => [normalUri(d.uri), d.version]));
      const items: WorkspaceDocumentDiagnosticReport[] = [];
      const gone = new Set([...before.keys(), ...told]);
      for (const folder of await workspace.settled()) {
        for (const path of folder.reported()) {
          if (token.isCancellationRequested) break;
          const uri = folder.locationOf(path);
          if (!workspace.shows(folder, uri)) continue;
          const { id, items: found } = report(folder, path);
          const version = versions.get(uri) ?? null;
          items.push(
            before.get(uri) === id
              ? { kind: DocumentDiagnosticReportKind.Unchanged, uri, version, resultId: id }
              : { kind: DocumentDiagnosticReportKind.Full, uri, version, resultId: id, items: [...found] },
          );
          if (found.length > 0) told.add(uri);
          gone.delete(uri);
        }
      }
      // what is no source any more has no findings
      for (const uri of gone)
        if (before.get(uri) !== 'none')
          items.push({ kind: DocumentDiagnosticReportKind.Full, uri, version: null, resultId: 'none', items: [] });
      return { items };
    }),
  );
}
