import * as vscode from 'vscode';
import type { LanguageClient } from 'vscode-languageclient/node';
import type { RequestName } from '../protocol.ts';
import {
  readDirectoryRequest,
  readFileRequest,
  statRequest,
  writeFileRequest,
  type FileRefusal,
} from '../protocol-files.ts';

type EntryKind = 'file' | 'folder' | 'link' | 'other';

const kindOf = (type: vscode.FileType): EntryKind => {
  if (type & vscode.FileType.SymbolicLink) return 'link';
  if (type & vscode.FileType.Directory) return 'folder';
  return type & vscode.FileType.File ? 'file' : 'other';
};

/** Why a file system said no, in words for people. */
function refusal(error: unknown): FileRefusal {
  const code = error instanceof vscode.FileSystemError ? error.code : '';
  switch (code) {
    case 'FileNotFound':
      return { refusal: vscode.l10n.t('no such file or folder') };
    case 'FileIsADirectory':
      return { refusal: vscode.l10n.t('it is a folder') };
    case 'FileNotADirectory':
      return { refusal: vscode.l10n.t('it is no folder') };
    case 'NoPermissions':
      return { refusal: vscode.l10n.t('no permission') };
    default:
      return { refusal: error instanceof Error ? error.message.split('\n')[0]! : String(error) };
  }
}

const isMissing = (error: unknown): boolean =>
  error instanceof vscode.FileSystemError && ['FileNotFound', 'FileNotADirectory'].includes(error.code);

/** Below a folder `.crosscheck`, and nowhere else, the server may write. */
function mayWrite(uri: vscode.Uri): boolean {
  const parts = uri.path.split('/');
  return parts.slice(0, -1).includes('.crosscheck') && !parts.includes('..');
}

/**
 * Answers the server's requests for files with the editor's own file system, so that remote, container and virtual folders are
 * read as the editor reads them.
 */
export function serveFiles(client: LanguageClient): void {
  const { fs } = vscode.workspace;
  const serve = <P, R>(request: RequestName<P, R>, answer: (params: P) => Promise<R>) =>
    client.onRequest(request.method, (params: P): Promise<unknown> => answer(params));

  serve(readDirectoryRequest, async ({ uri }) => {
    try {
      const entries = await fs.readDirectory(vscode.Uri.parse(uri));
      return { entries: entries.map(([name, type]) => [name, kindOf(type)] as const) };
    } catch (error) {
      return refusal(error);
    }
  });
  serve(readFileRequest, async ({ uri, limit }) => {
    try {
      const at = vscode.Uri.parse(uri);
      const { size } = await fs.stat(at);
      if (size > limit) return { refusal: vscode.l10n.t('larger than {0} MB', Math.floor(limit / 1_000_000)) };
      return { base64: Buffer.from(await fs.readFile(at)).toString('base64') };
    } catch (error) {
      return refusal(error);
    }
  });
  serve(statRequest, async ({ uri }) => {
    try {
      const { type, size, mtime } = await fs.stat(vscode.Uri.parse(uri));
      return { kind: kindOf(type), size, modified: mtime };
    } catch (error) {
      return { kind: isMissing(error) ? 'none' : 'other', size: 0, modified: 0 };
    }
  });
  serve(writeFileRequest, async ({ uri, base64 }) => {
    const at = vscode.Uri.parse(uri);
    if (!mayWrite(at)) return { refusal: vscode.l10n.t('only files of .crosscheck/ are written') };
    const draft = at.with({ path: `${at.path}.tmp` });
    try {
      await fs.createDirectory(vscode.Uri.joinPath(at, '..'));
      // beside it first, so that a crash in the middle leaves the file as it was
      await fs.writeFile(draft, Buffer.from(base64, 'base64'));
      await fs.rename(draft, at, { overwrite: true });
      return { written: true };
    } catch (error) {
      await fs.delete(draft).then(undefined, () => {});
      return refusal(error);
    }
  });
}
