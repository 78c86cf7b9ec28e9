import { TextDocumentSyncKind, type InitializeResult } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { CODE_ACTION_KINDS } from '../features/code-actions.ts';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../features/semantic-tokens.ts';
import { DECIDE_COMMAND } from '../protocol-decisions.ts';
import type { Client } from './client.ts';

/** What the server offers. Positions are in UTF-16 code units, which every client knows. */
export function initializeResult(client: Client): InitializeResult {
  return {
    serverInfo: { name: 'crosscheck', version: manifest.version },
    capabilities: {
      positionEncoding: 'utf-16',
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: { includeText: false } },
      hoverProvider: true,
      definitionProvider: true,
      referencesProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: true,
      workspaceSymbolProvider: true,
      inlayHintProvider: true,
      codeLensProvider: {},
      codeActionProvider: { codeActionKinds: [...CODE_ACTION_KINDS] },
      executeCommandProvider: { commands: [DECIDE_COMMAND] },
      documentLinkProvider: {},
      semanticTokensProvider: {
        legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] },
        full: { delta: true },
        range: true,
      },
      ...(client.pullsDiagnostics
        ? {
            diagnosticProvider: {
              identifier: 'crosscheck',
              interFileDependencies: true,
              workspaceDiagnostics: true,
              workDoneProgress: false,
            },
          }
        : {}),
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: true },
        fileOperations: {
          didCreate: { filters: EVERYTHING },
          didRename: { filters: EVERYTHING },
          didDelete: { filters: EVERYTHING },
        },
      },
    },
  };
}

const EVERYTHING = [{ pattern: { glob: '**/*' } }];
