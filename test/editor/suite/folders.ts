import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, findings, folder, hoverText, open, until, untilFindings, type Suite } from './support.ts';

/** Texts of the folder that lies in no file system the editor knows by itself. */
const VIRTUAL: Readonly<Record<string, string>> = {
  '/packet/.crosscheck/project.json': '{ "version": 1 }\n',
  '/packet/a.md': 'The construction of the Elm tower cost 12 million dollars.\n',
  '/packet/b.md': 'The construction of the Elm tower cost 29 million dollars.\n',
};

/** Two packets in one window, and a third that is not on the disk. */
export const folders: Suite = {
  async 'each folder is a packet of its own'() {
    assert.equal(vscode.workspace.workspaceFolders?.length, 2);
    await open('report.md');
    await untilFindings(file('report.md'), [
      'conflicting-figures: 31 million dollars → article.md: 45 million dollars',
    ]);
    await open('minutes.md', 1);
    // the same bridge at another price in the other folder: nothing is compared across
    await untilFindings(file('minutes.md', 1), [
      'conflicting-figures: 60 million dollars → leaflet.md: 70 million dollars',
    ]);
    const related = vscode.languages
      .getDiagnostics(file('minutes.md', 1))
      .flatMap(d => d.relatedInformation ?? [])
      .map(r => r.location.uri.toString());
    assert.ok(
      related.every(uri => uri.startsWith(folder(1).uri.toString())),
      related.join(' '),
    );
  },

  async 'a folder of another file system is read through the editor'() {
    const provider = new TextProvider(VIRTUAL);
    const registered = vscode.workspace.registerFileSystemProvider('crosscheck-test', provider);
    const root = vscode.Uri.parse('crosscheck-test:/packet');
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 0, { uri: root, name: 'virtual' }));
    const a = vscode.Uri.joinPath(root, 'a.md');
    await until('its conflict', async () =>
      (await findings(a)).includes('conflicting-figures: 12 million dollars → b.md: 29 million dollars'),
    );
    const document = await vscode.workspace.openTextDocument(a);
    assert.match(await hoverText(document, '12 million'), /29 million dollars/);
    assert.ok(vscode.workspace.updateWorkspaceFolders(2, 1));
    await until('the folder is gone with its findings', () => vscode.languages.getDiagnostics(a).length === 0);
    registered.dispose();
  },
};

/** A file system of fixed texts, to read only. */
class TextProvider implements vscode.FileSystemProvider {
  readonly #texts: Readonly<Record<string, string>>;
  readonly #changed = new vscode.EventEmitter<vscode.FileChangeEvent[]>();
  readonly onDidChangeFile = this.#changed.event;

  constructor(texts: Readonly<Record<string, string>>) {
    this.#texts = texts;
  }

  watch(): vscode.Disposable {
    return { dispose: () => undefined };
  }

  stat(uri: vscode.Uri): vscode.FileStat {
    const text = this.#texts[uri.path];
    const path = uri.path === '/' ? '' : uri.path;
    const isFolder = Object.keys(this.#texts).some(p => p.startsWith(`${path}/`));
    if (text === undefined && !isFolder) throw vscode.FileSystemError.FileNotFound(uri);
    const type = text === undefined ? vscode.FileType.Directory : vscode.FileType.File;
    return { type, size: text?.length ?? 0, ctime: 0, mtime: 1 };
  }

  readDirectory(uri: vscode.Uri): [string, vscode.FileType][] {
    const path = uri.path === '/' ? '' : uri.path;
    const names = Object.keys(this.#texts)
      .filter(p => p.startsWith(`${path}/`))
      .map(p => p.slice(path.length + 1).split('/'));
    return [...new Map(names.map(n => [n[0]!, n.length > 1 ? vscode.FileType.Directory : vscode.FileType.File]))];
  }

  readFile(uri: vscode.Uri): Uint8Array {
    const text = this.#texts[uri.path];
    if (text === undefined) throw vscode.FileSystemError.FileNotFound(uri);
    return new TextEncoder().encode(text);
  }

  createDirectory(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  writeFile(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  delete(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
  rename(uri: vscode.Uri): void {
    throw vscode.FileSystemError.NoPermissions(uri);
  }
}
