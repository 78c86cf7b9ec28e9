import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { findings, folder, until, type Suite } from './support.ts';

/** The reference packet: three texts about one report, among them two long transcripts. */
export const seeds: Suite = {
  async 'there is exactly one pair in conflict, each naming the other'() {
    const files = await vscode.workspace.findFiles('**/*', '**/.crosscheck/**');
    assert.ok(files.length >= 3, `${files.length} files`);
    const all = () => files.flatMap(uri => vscode.languages.getDiagnostics(uri).map(d => ({ uri, d })));
    const found = await until(
      'two diagnostics',
      () => {
        const conflicts = all().filter(({ d }) => typeof d.code === 'object' && d.code.value === 'conflicting-figures');
        return conflicts.length === 2 && conflicts;
      },
      () => all().map(({ d }) => d.message),
    );
    const [first, second] = found;
    assert.ok(first && second);
    assert.notEqual(first.uri.toString(), second.uri.toString());
    for (const [one, other] of [
      [first, second],
      [second, first],
    ] as const) {
      const related = one.d.relatedInformation?.map(r => r.location.uri.toString());
      assert.deepEqual(related, [other.uri.toString()], (await findings(one.uri)).join('; '));
    }
  },

  async 'the card over "79.6%" names the other source and its time code, and references list every place'() {
    const files = await vscode.workspace.findFiles('**/*', '**/.crosscheck/**');
    let seen = 0;
    let timed = 0;
    for (const uri of files) {
      const document = await vscode.workspace.openTextDocument(uri);
      const offset = document.getText().search(/79\.6 ?%/);
      if (offset < 0) continue;
      seen++;
      const at = document.positionAt(offset + 2);
      const hovers = await until('a card', async () => {
        const list = await vscode.commands.executeCommand<vscode.Hover[]>('vscode.executeHoverProvider', uri, at);
        return list.length > 0 && list;
      });
      const text = hovers
        .flatMap(h => h.contents)
        .map(c => (typeof c === 'string' ? c : c.value))
        .join('\n');
      const places = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        uri,
        at,
      );
      const others = places.filter(p => p.uri.toString() !== uri.toString());
      assert.ok(others.length > 0, `${uri.path}: no other place`);
      for (const other of others) assert.ok(text.includes(other.uri.path.split('/').at(-1)!), text);
      if (/\d{1,2}:\d{2}/.test(text)) timed++;
    }
    assert.ok(seen >= 2, `"79.6%" stands in ${seen} files`);
    assert.ok(timed >= 1, 'no card names a time code');
  },

  async 'time codes and names of versions are not marked'() {
    for (const uri of await vscode.workspace.findFiles('**/*', '**/.crosscheck/**')) {
      const document = await vscode.workspace.openTextDocument(uri);
      const text = document.getText();
      for (const pattern of [/\b4\.6\b/, /ASL-3/, /\[?\d{2}:\d{2}\]?/]) {
        const at = text.search(pattern);
        if (at < 0) continue;
        const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
          'vscode.executeHoverProvider',
          uri,
          document.positionAt(at + 2),
        );
        assert.equal(hovers.length, 0, `${uri.path}: ${text.slice(at, at + 20)}`);
      }
    }
    assert.ok(folder());
  },
};
