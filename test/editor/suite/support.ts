import * as vscode from 'vscode';

/** Tests by their names, run in order. */
export type Suite = Readonly<Record<string, () => Promise<void>>>;

/** Id of the extension under test. */
export const EXTENSION = 'crosscheck.crosscheck';

/** Waits until `look` gives something, and hands it back; fails with what it last gave. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Promise<T | undefined | false>,
): Promise<T> {
  const deadline = Date.now() + 30_000;
  for (;;) {
    const seen = await look();
    if (seen !== undefined && seen !== false) return seen;
    if (Date.now() > deadline) throw new Error(`still not so: ${what}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export function folder(index = 0): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.[index];
  if (!found) throw new Error(`no folder ${index} is open`);
  return found;
}

export const file = (name: string, index = 0): vscode.Uri => vscode.Uri.joinPath(folder(index).uri, name);
