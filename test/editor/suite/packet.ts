import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import {
  EXTENSION,
  file,
  findings,
  hoverText,
  inside,
  open,
  placeText,
  rangeOf,
  replace,
  until,
  untilFindings,
  untilSelected,
  write,
  type Suite,
} from './support.ts';

const COST_IN_REPORT = 'conflicting-figures: 31 million dollars → article.md: 45 million dollars';
const COST_IN_ARTICLE = 'conflicting-figures: 45 million dollars → report.md: 31 million dollars';

const run = (command: string) => vscode.commands.executeCommand(`crosscheck.${command}`);

/** Puts the cursor into some words of a file. */
async function goTo(name: string, words: string): Promise<vscode.TextEditor> {
  const editor = await open(name);
  const at = inside(editor.document, words);
  editor.selection = new vscode.Selection(at, at);
  return editor;
}

/** The small packet of `test/editor/sources`: one cost that conflicts, one length that agrees, one count that is rounded. */
export const packet: Suite = {
  async 'a folder with .crosscheck/ starts it, and every command of the manifest is there'() {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension, 'the extension is not installed');
    await until('the extension is active', () => extension.isActive);
    const known = await vscode.commands.getCommands(true);
    const commands: { command: string }[] = extension.packageJSON.contributes.commands;
    assert.deepEqual(
      commands.map(c => c.command).filter(c => !known.includes(c)),
      [],
    );
  },

  async 'both sources of a conflict have a diagnostic that names the other place'() {
    await open('report.md');
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
    await untilFindings(file('article.md'), [COST_IN_ARTICLE]);
    const [diagnostic] = vscode.languages.getDiagnostics(file('report.md'));
    assert.ok(diagnostic && typeof diagnostic.code === 'object');
    assert.equal(diagnostic.severity, vscode.DiagnosticSeverity.Warning);
    assert.equal(diagnostic.code.value, 'conflicting-figures');
    assert.match(diagnostic.code.target.toString(true), /conflicting-figures/);
  },

  async 'a source without a conflict has no diagnostic'() {
    await open('talk.vtt');
    await untilFindings(file('talk.vtt'), []);
  },

  async 'the card over a figure says the verdict first, then what the other source writes and where'() {
    const { document } = await open('report.md');
    const card = await hoverText(document, '31 million');
    assert.match(card, /^\W*Differs/);
    assert.match(card, /45 million dollars/);
    assert.match(card, /article\.md/);
  },

  async 'a version number and a section number are no figures'() {
    const { document } = await open('article.md');
    assert.equal(await hoverText(document, '4.6'), '');
    assert.equal(await hoverText(document, 'section 3'), '');
  },

  async 'references are all places of a claim'() {
    const { document } = await open('talk.vtt');
    const found = await vscode.commands.executeCommand<vscode.Location[]>(
      'vscode.executeReferenceProvider',
      document.uri,
      inside(document, '640'),
    );
    const places = await Promise.all(found.map(placeText));
    assert.deepEqual(places.sort(), ['article.md: 640 metres', 'report.md: 640 metres', 'talk.vtt: 640 metres']);
  },

  async 'the definition of a claim is its place in the primary source'() {
    const { document } = await open('talk.vtt');
    const found = await vscode.commands.executeCommand<(vscode.Location | vscode.LocationLink)[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      inside(document, '640'),
    );
    const targets = found.map(f => ('targetUri' in f ? f.targetUri : f.uri).path.split('/').at(-1));
    assert.deepEqual(targets, ['report.md']);
  },

  async 'symbols are the headings of a document and the claims of the folder'() {
    const { document } = await open('report.md');
    const symbols = await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    const names = (list: readonly vscode.DocumentSymbol[]): string[] =>
      list.flatMap(s => [s.name, ...names(s.children)]);
    assert.ok(names(symbols).includes('Cost'), names(symbols).join(', '));
    const claims = await until('workspace symbols', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '640',
      );
      return found.length > 0 && found;
    });
    assert.ok(
      claims.some(c => /640/.test(c.name) || /640/.test(c.containerName)),
      claims.map(c => c.name).join(', '),
    );
  },

  async 'next conflict goes from source to source and round again'() {
    await goTo('report.md', 'Report on');
    await run('nextConflict');
    await untilSelected('report.md: 31 million dollars');
    await run('nextConflict');
    await untilSelected('article.md: 45 million dollars');
    await run('nextConflict');
    await untilSelected('report.md: 31 million dollars');
    await run('previousConflict');
    await untilSelected('article.md: 45 million dollars');
  },

  async 'next figure stays in the document, next place follows the claim'() {
    await goTo('article.md', '45 million');
    await run('nextFigure');
    await untilSelected('article.md: 640 metres');
    await run('previousFigure');
    await untilSelected('article.md: 45 million dollars');
    await goTo('report.md', '640');
    await run('nextPlace');
    await untilSelected('article.md: 640 metres');
  },

  async 'compare side by side shows both sources at the matching words'() {
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
    await goTo('article.md', '45 million');
    await run('compare');
    const selections = () =>
      vscode.window.visibleTextEditors.map(e => `${e.viewColumn} ${e.document.getText(e.selection)}`).sort();
    await until(
      'two editors',
      () => JSON.stringify(selections()) === '["1 45 million dollars","2 31 million dollars"]',
      selections,
    );
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },

  async 'explain opens a page of text beside the source'() {
    await goTo('report.md', '31 million');
    await run('explain');
    const page = await until('a page', () =>
      vscode.window.visibleTextEditors.find(e => e.document.uri.scheme === 'crosscheck-explain'),
    );
    assert.match(page.document.getText(), /31 million dollars/);
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  },

  async 'an edit that settles the difference takes both diagnostics away, and undoing it brings them back'() {
    const { document } = await open('article.md');
    const undo = await replace(document, '45 million', '31 million');
    await untilFindings(file('article.md'), []);
    await untilFindings(file('report.md'), []);
    await undo();
    await untilFindings(file('article.md'), [COST_IN_ARTICLE]);
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
  },

  async 'an edit that makes a difference shows in every source of the claim'() {
    const { document } = await open('talk.vtt');
    const undo = await replace(document, '640 metres', '690 metres');
    await untilFindings(file('talk.vtt'), [
      'conflicting-figures: 690 metres → article.md: 640 metres, report.md: 640 metres',
    ]).catch(async error => {
      // the order of the related places is the server's
      const [first] = await findings(file('talk.vtt'));
      assert.match(first ?? '', /^conflicting-figures: 690 metres → .*640 metres.*640 metres$/, String(error));
    });
    await until('the report shows it', async () =>
      (await findings(file('report.md'))).some(f => f.includes('640 metres → talk.vtt: 690 metres')),
    );
    await undo();
    await untilFindings(file('talk.vtt'), []);
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
  },

  async 'files that are created, renamed and deleted are followed'() {
    const [first, second] = [file('letter.txt'), file('note.txt')];
    await write(first, 'The construction of the Alder bridge cost 80 million dollars.\n');
    await until('the new file is compared', async () =>
      (await findings(first)).some(f => f.startsWith('conflicting-figures: 80 million dollars')),
    );
    const namesIt = (name: string) => async () =>
      (await findings(file('report.md'))).some(f => f.includes(`${name}: 80 million dollars`));
    await until('the report names it', namesIt('letter.txt'));
    const rename = new vscode.WorkspaceEdit();
    rename.renameFile(first, second);
    assert.ok(await vscode.workspace.applyEdit(rename));
    await until('the report names it by its new name', namesIt('note.txt'));
    await until('the old name has nothing', () => vscode.languages.getDiagnostics(first).length === 0);
    await vscode.workspace.fs.delete(second);
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
    await until('the new name has nothing', () => vscode.languages.getDiagnostics(second).length === 0);
  },

  async 'a file of one megabyte is read, and the others stay as they are'() {
    const large = file('large.md');
    const paragraph =
      'The rain fell on the roofs of the old town and the people of the town stayed at home that day.\n\n';
    const text = paragraph.repeat(Math.ceil(1_000_000 / paragraph.length));
    await write(large, `${text}The construction of the Alder bridge cost 93 million dollars.\n`);
    await until('the figure at its end is compared', async () =>
      (await findings(large)).some(f => f.startsWith('conflicting-figures: 93 million dollars')),
    );
    const { document } = await open('large.md');
    assert.match(await hoverText(document, '93 million'), /31 million dollars/);
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await vscode.workspace.fs.delete(large);
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
  },

  async 'markup, links and commands of a text are never active in a card'() {
    const hostile = file('hostile.md');
    const bait =
      '<img src=x onerror=alert(1)> [go](command:workbench.action.quit) $(alert) ![p](http://127.0.0.1:9/p.png)';
    await write(
      hostile,
      `# ${bait}\n\nThe construction of the Alder bridge cost 77 million dollars.\n\n${bait} \u202e\n`,
    );
    await until('it is compared', async () => (await findings(hostile)).some(f => f.includes('77 million dollars')));
    const { document } = await open('report.md');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      inside(document, '31 million'),
    );
    const cards = hovers.flatMap(h => h.contents).filter(c => c instanceof vscode.MarkdownString);
    assert.ok(cards.some(c => c.value.includes('77 million')));
    for (const { value, supportHtml } of cards) {
      assert.notEqual(supportHtml, true);
      assert.doesNotMatch(value, /\]\(command:workbench|!\[p\]\(|<img/);
    }
    await vscode.workspace.fs.delete(hostile);
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
  },

  async 'findings can be shown as highlights alone'() {
    const settings = vscode.workspace.getConfiguration('crosscheck');
    await settings.update('show', 'decorations', vscode.ConfigurationTarget.Workspace);
    await untilFindings(file('report.md'), []);
    await settings.update('show', undefined, vscode.ConfigurationTarget.Workspace);
    await untilFindings(file('report.md'), [COST_IN_REPORT]);
  },

  async 'a mistake in the project file is shown at its line'() {
    const { document } = await open('.crosscheck/project.json');
    const undo = await replace(document, '"primary"', '"first"');
    const wrong = rangeOf(document, '"first"');
    await until('a diagnostic at the very value', () =>
      vscode.languages.getDiagnostics(document.uri).some(d => d.range.start.line === wrong.start.line),
    );
    await undo();
    await until('no diagnostic', () => vscode.languages.getDiagnostics(document.uri).length === 0);
    await document.save();
  },

  async 'our keys are none of the editor’s own'() {
    const defaults = await vscode.workspace.openTextDocument(
      vscode.Uri.parse('vscode://defaultsettings/keybindings.json'),
    );
    // one object a binding, comments between
    const all = [...defaults.getText().matchAll(/"key": "([^"]+)",\s*"command": "([^"]+)"/g)];
    assert.ok(all.length > 500, `${all.length} bindings`);
    const ours = all.filter(([, , command]) => command!.startsWith('crosscheck.'));
    assert.equal(ours.length, 6);
    for (const [, key] of ours) {
      const takers = all.filter(([, other, command]) => other === key && !command!.startsWith('crosscheck.'));
      assert.deepEqual(
        takers.map(([text]) => text),
        [],
      );
    }
  },
};
