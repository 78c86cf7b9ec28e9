import assert from 'node:assert/strict';
import * as vscode from 'vscode';

/** Tests by their names, run in order; each leaves the workspace as it found it. */
export type Suite = Readonly<Record<string, () => Promise<void>>>;

/** Id of the extension under test. */
export const EXTENSION = 'crosscheck.crosscheck';

/** Milliseconds to wait for something to come about. */
const PATIENCE = 20_000;

/** Waits until `look` gives something, and hands it back; fails with what it last saw. */
export async function until<T>(
  what: string,
  look: () => T | undefined | false | Thenable<T | undefined | false>,
  seen: () => unknown = () => '',
): Promise<T> {
  const deadline = Date.now() + PATIENCE;
  for (;;) {
    const value = await look();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`still not so: ${what}. ${JSON.stringify(seen())}`);
    await new Promise(resolve => setTimeout(resolve, 50));
  }
}

export function folder(index = 0): vscode.WorkspaceFolder {
  const found = vscode.workspace.workspaceFolders?.[index];
  if (!found) throw new Error(`no folder ${index} is open`);
  return found;
}

/** Address of a file of the workspace. */
export const file = (name: string, index = 0): vscode.Uri => vscode.Uri.joinPath(folder(index).uri, name);

export const open = async (name: string, index = 0): Promise<vscode.TextEditor> =>
  vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name, index)));

/** The range of the first occurrence of some words in a document. */
export function rangeOf(document: vscode.TextDocument, words: string): vscode.Range {
  const at = document.getText().indexOf(words);
  assert.ok(at >= 0, `"${words}" does not stand in ${document.uri.path}`);
  return new vscode.Range(document.positionAt(at), document.positionAt(at + words.length));
}

/** The middle of the first occurrence of some words. */
export function inside(document: vscode.TextDocument, words: string): vscode.Position {
  const { start } = rangeOf(document, words);
  return document.positionAt(document.offsetAt(start) + Math.floor(words.length / 2));
}

/** A place as `file: "words"`, for comparison and for messages. */
export async function placeText({ uri, range }: vscode.Location): Promise<string> {
  const name = uri.path.split('/').at(-1);
  try {
    return `${name}: ${(await vscode.workspace.openTextDocument(uri)).getText(range)}`;
  } catch {
    return `${name} is gone`;
  }
}

/** Findings of a file as `rule: words → places`. */
export async function findings(uri: vscode.Uri): Promise<string[]> {
  const ours = vscode.languages.getDiagnostics(uri).filter(d => d.source?.toLowerCase() === 'crosscheck');
  if (ours.length === 0) return [];
  const document = await vscode.workspace.openTextDocument(uri);
  return Promise.all(
    ours.map(async ({ code, range, relatedInformation }) => {
      const rule = typeof code === 'object' ? code.value : code;
      const places = await Promise.all((relatedInformation ?? []).map(r => placeText(r.location)));
      return `${rule}: ${document.getText(range)} → ${places.join(', ')}`;
    }),
  );
}

/** Waits until a file has just these findings. */
export async function untilFindings(uri: vscode.Uri, expected: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  await until(
    `findings of ${uri.path.split('/').at(-1)}: ${JSON.stringify(expected)}`,
    async () => {
      last = await findings(uri);
      return JSON.stringify([...last].sort()) === JSON.stringify([...expected].sort());
    },
    () => last,
  );
}

/** The text of all cards at a place. */
export async function hoverText(document: vscode.TextDocument, words: string): Promise<string> {
  const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    inside(document, words),
  );
  return hovers
    .flatMap(h => h.contents)
    .map(c => (typeof c === 'string' ? c : c.value))
    .join('\n');
}

/** Replaces words of a document, and hands back the way to undo it. */
export async function replace(document: vscode.TextDocument, words: string, by: string): Promise<() => Promise<void>> {
  const edit = async (from: string, to: string) => {
    const change = new vscode.WorkspaceEdit();
    change.replace(document.uri, rangeOf(document, from), to);
    assert.ok(await vscode.workspace.applyEdit(change), 'the edit was refused');
  };
  await edit(words, by);
  return () => edit(by, words);
}

export const write = (uri: vscode.Uri, text: string): Thenable<void> =>
  vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));

/** The words that are selected in the active editor, with their file. */
export function selected(): string {
  const editor = vscode.window.activeTextEditor;
  if (!editor) return 'no editor';
  return `${editor.document.uri.path.split('/').at(-1)}: ${editor.document.getText(editor.selection)}`;
}

export async function untilSelected(expected: string): Promise<void> {
  await until(`selected: ${expected}`, () => selected() === expected, selected);
}
