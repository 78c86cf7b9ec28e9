import * as vscode from 'vscode';
import { LanguageClient, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_COMMANDS, type InitializationOptions } from '../protocol.ts';
import { serveFiles } from './file-access.ts';
import { SOURCE_ENDINGS } from './endings.ts';

/**
 * The language client, not yet started, with the server as a process of its own beside the editor's extension host. `schemes`: file
 * systems whose documents it is told of; old versions of a file in a comparison, and pages of ours, are no sources.
 */
export function createClient(
  context: vscode.ExtensionContext,
  log: vscode.LogOutputChannel,
  schemes: readonly string[],
): LanguageClient {
  const module = context.asAbsolutePath('dist/server.js');
  const options: InitializationOptions = { fileAccess: true, commands: true };
  const client = new LanguageClient(
    'crosscheck',
    'Crosscheck',
    {
      run: { module, transport: TransportKind.ipc },
      debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--inspect=6029'] } },
    },
    {
      // by their names, not their languages: whichever extension owns .srt or .vtt, they are sources
      documentSelector: schemes.flatMap(scheme => [
        { scheme, pattern: `**/*.{${SOURCE_ENDINGS.join(',')}}` },
        { scheme, pattern: '**/.crosscheck/*.{json,jsonld}' },
      ]),
      initializationOptions: options,
      outputChannel: log,
      // links of our own in the server's cards; a text that slips through can reach nothing else
      markdown: { isTrusted: { enabledCommands: Object.values(CLIENT_COMMANDS) }, supportHtml: false },
      initializationFailedHandler: () => false,
    },
  );
  serveFiles(client);
  return client;
}
