import type { ClientCapabilities, InitializeParams } from 'vscode-languageserver/node';
import * as z from 'zod';
import type { ClientSettings, InitializationOptions } from '../protocol.ts';

/** What the client can do, as far as the server asks. */
export interface Client {
  readonly options: InitializationOptions;
  readonly pullsDiagnostics: boolean;
  readonly refreshesDiagnostics: boolean;
  readonly refreshesTokens: boolean;
  readonly refreshesLenses: boolean;
  readonly refreshesHints: boolean;
  readonly showsMarkdown: boolean;
  readonly asksConfiguration: boolean;
  /** Tells of changed settings only whoever asks to be told. */
  readonly tellsConfiguration: boolean;
  readonly watchesFiles: boolean;
  readonly watchesBelow: boolean;
  readonly tellsFolders: boolean;
  readonly showsProgress: boolean;
  /** Edits of several documents with their versions; edits that the user looks at before. */
  readonly versionedEdits: boolean;
  readonly previews: boolean;
}

const flag = z.boolean().optional().catch(undefined);
const enabled = z.object({ enabled: flag }).optional().catch(undefined);

const optionsSchema = z.object({ fileAccess: flag, commands: flag }).catch({});

const settingsSchema = z
  .object({
    show: z.enum(['problems', 'decorations', 'both']).optional().catch(undefined),
    inlayHints: enabled,
    codeLens: enabled,
    semanticTokens: enabled,
  })
  .catch({});

/** Settings with their defaults; what a client sends otherwise than agreed counts as not sent. */
export interface Settings {
  readonly show: 'problems' | 'decorations' | 'both';
  readonly inlayHints: boolean;
  readonly codeLens: boolean;
  readonly semanticTokens: boolean;
}

/** The settings of an answer to `workspace/configuration`. */
export function readSettings(sent: unknown): Settings {
  const settings: z.infer<typeof settingsSchema> & { [K in keyof ClientSettings]: unknown } = settingsSchema.parse(
    sent ?? {},
  );
  return {
    show: settings.show ?? 'both',
    inlayHints: settings.inlayHints?.enabled ?? false,
    codeLens: settings.codeLens?.enabled ?? false,
    // clients without our own highlights tell figures by their tokens alone; ours asks for none
    semanticTokens: settings.semanticTokens?.enabled ?? true,
  };
}

/** What a client says of itself when it connects. */
export function readClient(params: InitializeParams): Client {
  const can: ClientCapabilities = params.capabilities;
  const { fileAccess, commands } = optionsSchema.parse(params.initializationOptions ?? {});
  return {
    options: { fileAccess: fileAccess ?? false, commands: commands ?? false },
    pullsDiagnostics: can.textDocument?.diagnostic !== undefined,
    refreshesDiagnostics: can.workspace?.diagnostics?.refreshSupport === true,
    refreshesTokens: can.workspace?.semanticTokens?.refreshSupport === true,
    refreshesLenses: can.workspace?.codeLens?.refreshSupport === true,
    refreshesHints: can.workspace?.inlayHint?.refreshSupport === true,
    // a client that does not say is taken to show plain text, as the protocol wants it
    showsMarkdown: can.textDocument?.hover?.contentFormat?.includes('markdown') === true,
    asksConfiguration: can.workspace?.configuration === true,
    tellsConfiguration: can.workspace?.didChangeConfiguration?.dynamicRegistration === true,
    watchesFiles: can.workspace?.didChangeWatchedFiles?.dynamicRegistration === true,
    watchesBelow: can.workspace?.didChangeWatchedFiles?.relativePatternSupport === true,
    tellsFolders: can.workspace?.workspaceFolders === true,
    showsProgress: can.window?.workDoneProgress === true,
    versionedEdits: can.workspace?.workspaceEdit?.documentChanges === true,
    previews: can.workspace?.workspaceEdit?.changeAnnotationSupport !== undefined,
  };
}

/** Folders the client has open: workspace folders, else the older single root. */
export function foldersOf(params: InitializeParams): string[] {
  if (params.workspaceFolders && params.workspaceFolders.length > 0) return params.workspaceFolders.map(f => f.uri);
  return params.rootUri ? [params.rootUri] : [];
}
