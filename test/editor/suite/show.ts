import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { hoverText, until, type Suite } from './support.ts';

/** The reference packet once more: its one difference is accepted, opens again with an edit, and holds again. */

interface Found {
  readonly uri: vscode.Uri;
  readonly diagnostic: vscode.Diagnostic;
}

const ruleOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);

const found = (rule: string): Found[] =>
  vscode.languages
    .getDiagnostics()
    .flatMap(([uri, list]) => list.filter(d => ruleOf(d) === rule).map(diagnostic => ({ uri, diagnostic })));

const untilCount = (rule: string, count: number): Promise<Found[]> =>
  until(
    `${count} × ${rule}`,
    () => found(rule).length === count && found(rule),
    () => found(rule).map(f => f.diagnostic.message),
  );

export const show: Suite = {
  async 'accept the one difference; an edit opens it with both values; undone, it holds again'() {
    const pair = await untilCount('conflicting-figures', 2);
    let chosen: vscode.TextEditor | undefined;
    for (const { uri, diagnostic } of pair) {
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      if (/fourteen/i.test(editor.document.getText(diagnostic.range))) chosen = editor;
    }
    assert.ok(chosen, 'one of the two says "fourteen"');
    const { document } = await vscode.window.showTextDocument(chosen.document);
    const [diagnostic] = pair.filter(f => f.uri.toString() === document.uri.toString()).map(f => f.diagnostic);
    assert.ok(diagnostic);
    const words = document.getText(diagnostic.range);
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      diagnostic.range,
    );
    const accept = actions.find(a => a.title.startsWith('Accept the difference'));
    const argument = accept?.command?.arguments?.[0];
    assert.equal(argument?.ask, 'reason');
    await vscode.commands.executeCommand('crosscheck.decide', {
      folder: argument.folder,
      decision: { ...argument.decision, reason: 'Two ways to count.' },
    });
    await untilCount('conflicting-figures', 0);
    assert.match(await hoverText(document, words), /Accepted: Two ways to count/);

    const fourteen = document.getText(diagnostic.range).search(/fourteen/i);
    const start = document.positionAt(document.offsetAt(diagnostic.range.start) + fourteen);
    const editor = await vscode.window.showTextDocument(document);
    assert.ok(await editor.edit(e => e.replace(new vscode.Range(start, start.translate(0, 8)), 'fifteen')));
    const [stale] = await untilCount('stale-annotation', 1);
    assert.match(stale?.diagnostic.message ?? '', /fourteen months.*fifteen months/i);
    await untilCount('conflicting-figures', 2);

    await vscode.commands.executeCommand('undo');
    await untilCount('stale-annotation', 0);
    await untilCount('conflicting-figures', 0);
    assert.match(await hoverText(document, words), /Accepted: Two ways to count/);
    await document.save();
  },
};
