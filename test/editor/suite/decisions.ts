import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { offers, readText, reset, rewrite, take, untilFound, untilCount, untilKept } from './decisions-support.ts';
import { file, hoverText, inside, open, until, type Suite } from './support.ts';

const CONFLICT = 'conflicting-figures';

/** What can be done about findings and figures in `test/editor/lock`: each fix once, with what it does to diagnostics and files. */
export const decisions: Suite = {
  async 'a conflict: the other value, in this writer’s form'() {
    await reset();
    await take('article.md', 'about a year', 'Write "about fourteen months", as report.md:5 has it');
    await untilFound('article.md', 'about a year', CONFLICT, false);
    // the leaflet still restates the old value
    await untilFound('article.md', 'about fourteen months', CONFLICT, true);
    await take('leaflet.txt', 'about a year', 'Write "about fourteen months", as report.md:5 has it');
    await untilFound('article.md', 'about fourteen months', CONFLICT, false);
    assert.match(await readText('article.md'), /took about fourteen months\./);
    await take('article.md', '$2.1bn', 'Write "$2.6bn", as report.md:7 has it');
    await untilFound('article.md', '$2.6bn', CONFLICT, false);
    assert.match(await readText('article.md'), /cost \$2\.6bn\./);
  },

  async 'a conflict: accept the difference, and take that back'() {
    await reset();
    const title = 'Accept the difference with "2.6 billion dollars" (report.md:7)…';
    await take('article.md', '$2.1bn', title, 'One is the plan.');
    await untilFound('article.md', '$2.1bn', CONFLICT, false);
    await untilFound('report.md', '2.6 billion dollars', CONFLICT, false);
    await untilKept('accept: $2.1bn, 2.6 billion dollars: One is the plan.');
    const { document } = await open('report.md');
    assert.match(await hoverText(document, '2.6 billion'), /Accepted: One is the plan/);
    await take('report.md', '2.6 billion dollars', 'Take back the acceptance');
    await untilFound('article.md', '$2.1bn', CONFLICT, true);
    await untilKept();
  },

  async 'a conflict: these are different claims'() {
    await reset();
    const title = 'Keep apart from "2.6 billion dollars" (report.md:7): these are different claims';
    await take('article.md', '$2.1bn', title);
    await untilFound('article.md', '$2.1bn', CONFLICT, false);
    await untilFound('report.md', '2.6 billion dollars', CONFLICT, false);
    await untilKept('unlink: $2.1bn, 2.6 billion dollars');
  },

  async 'a conflict: mark the right reading'() {
    await reset();
    await take('report.md', 'fourteen months', 'Mark "fourteen months" here as the right reading');
    await untilFound('report.md', 'fourteen months', CONFLICT, false);
    await untilFound('leaflet.txt', 'about a year', CONFLICT, true);
    await untilKept('canonical: fourteen months');
  },

  async 'a conflict: compare side by side'() {
    await reset();
    await take('article.md', '$2.1bn', 'Compare side by side');
    const selections = () =>
      vscode.window.visibleTextEditors.map(e => `${e.viewColumn} ${e.document.getText(e.selection)}`).sort();
    await until(
      'two editors',
      () => JSON.stringify(selections()) === '["1 $2.1bn","2 2.6 billion dollars"]',
      selections,
    );
  },

  async 'a conflict: correct everywhere changes every place that restates it'() {
    await reset();
    const title = 'Correct everywhere: "about fourteen months" at all 2 places that say "about a year"';
    await take('leaflet.txt', 'about a year', title);
    await untilCount('leaflet.txt', CONFLICT, 0);
    await untilFound('report.md', 'fourteen months', CONFLICT, false);
    for (const name of ['article.md', 'leaflet.txt'])
      assert.match(await readText(name), /took about fourteen months[.,]/);
  },

  async 'a misquotation: the words of the source, between the marks of this writer'() {
    await reset();
    await take('article.md', 'saw the water', 'Correct to the words of report.md:15');
    await untilCount('article.md', 'misquotation', 1);
    assert.match(await readText('article.md'), /“We saw the water rise for three years, and nobody asked us .*lock!”/);
  },

  async 'a misquotation: mark what is changed, or what is left out'() {
    await reset();
    await take('article.md', 'saw the water', 'Mark what is changed with "[ ]"');
    await untilCount('article.md', 'misquotation', 1);
    assert.match(await readText('article.md'), /rise for \[four\] years/);
    await take('article.md', 'gates were painted', 'Mark what is left out with "…"');
    await untilCount('article.md', 'misquotation', 0);
    assert.match(await readText('article.md'), /painted in the spring … and they have/);
  },

  async 'a misquotation: accept as a paraphrase'() {
    await reset();
    await take('article.md', 'gates were painted', 'Accept as a paraphrase…', 'Read out to him.');
    await untilCount('article.md', 'misquotation', 1);
    const words = (by: string) =>
      `The gates were painted in the spring ${by}and they have held ever since, through two floods and a fire`;
    await untilKept(`accept: ${words('')}., ${words('by hand ')}: Read out to him.`);
  },

  async 'a stale annotation: keep it for what is written now, or remove it'() {
    await reset();
    const accept = () =>
      take('article.md', '$2.1bn', 'Accept the difference with "2.6 billion dollars" (report.md:7)…', 'So.');
    await accept();
    await untilFound('report.md', '2.6 billion dollars', CONFLICT, false);
    const text = await readText('report.md');
    await rewrite('report.md', text.replace('2.6 billion', '2.7 billion'));
    await untilFound('report.md', '2.7 billion dollars', 'stale-annotation', true);
    await untilFound('report.md', '2.7 billion dollars', CONFLICT, true);
    await take('report.md', '2.7 billion dollars', 'Keep it for "2.7 billion dollars"');
    await untilFound('report.md', '2.7 billion dollars', 'stale-annotation', false);
    await untilFound('report.md', '2.7 billion dollars', CONFLICT, false);
    await untilKept('accept: $2.1bn, 2.7 billion dollars: So.');
    await rewrite('report.md', text.replace('2.6 billion', '2.8 billion'));
    await untilFound('report.md', '2.8 billion dollars', 'stale-annotation', true);
    await take('report.md', '2.8 billion dollars', 'Remove the annotation');
    await untilFound('report.md', '2.8 billion dollars', 'stale-annotation', false);
    await untilKept();
  },

  async 'a lost annotation: choose among the candidates'() {
    await reset();
    await take('leaflet.txt', 'about a year', 'Mark "about a year" here as the right reading');
    await untilKept('canonical: about a year');
    const text = (await readText('leaflet.txt')).trim();
    // the old text is found twice, among new words on both sides
    await rewrite('leaflet.txt', `Hear all!\n\n${text}\n\n${text}\n\nSo it was.\n`);
    await untilFound('leaflet.txt', 'about a year', 'stale-annotation', true);
    await take('leaflet.txt', 'about a year', 'It is about leaflet.txt:5: "about a year"');
    await untilFound('leaflet.txt', 'about a year', 'stale-annotation', false);
    await untilKept('canonical: about a year');
  },

  async 'a doubtful transcription: the other source’s form'() {
    await reset();
    await take('talk.txt', 'fifty boats', 'Write "fifteen boats an hour", as report.md:11 has it');
    await untilCount('talk.txt', 'doubtful-transcription', 0);
    assert.match(await readText('talk.txt'), /^\[00:01\] at tarn weir fifteen boats an hour pass/);
  },

  async 'any figure: not a figure, and that taken back'() {
    await reset();
    await take('article.md', '$2.1bn', 'Not a figure');
    await untilFound('article.md', '$2.1bn', CONFLICT, false);
    await untilKept('not-a-figure: $2.1bn');
    await take('article.md', '$2.1bn', 'Take back "not a figure"');
    await untilFound('article.md', '$2.1bn', CONFLICT, true);
    await untilKept();
  },

  async 'any figure: checked, with who and when, and a note'() {
    await reset();
    await take('report.md', '84 metres', 'Mark as checked');
    await take('report.md', '84 metres', 'Add a note…', 'Ask the builders.');
    await untilKept('checked: 84 metres', 'note: 84 metres: Ask the builders.');
    const { document } = await open('report.md');
    const card = await hoverText(document, '84 metres');
    assert.match(card, /Checked.*\(.+, \d{4}\\?-\d\d\\?-\d\d\)/);
    assert.match(card, /Note: Ask the builders/);
  },

  async 'at the cursor, by commands: checked, the right reading, not a figure; a sign-off lapses with its figure or sentence'() {
    await reset();
    const at = async (name: string, words: string, command: string) => {
      const editor = await open(name);
      const position = inside(editor.document, words);
      editor.selection = new vscode.Selection(position, position);
      await vscode.commands.executeCommand(`crosscheck.${command}`);
    };
    await at('report.md', '84 metres', 'markChecked');
    await untilKept('checked: 84 metres');
    const text = await readText('report.md');
    await rewrite('report.md', text.replace('84 metres', '48 metres'));
    await untilFound('report.md', '48 metres', 'stale-annotation', true);
    await rewrite('report.md', text);
    await untilFound('report.md', '84 metres', 'stale-annotation', false);
    // the words of its sentence count, those of others do not
    await rewrite('report.md', text.replace('fifteen boats', 'twelve boats'));
    await untilFound('report.md', '84 metres', 'stale-annotation', false);
    await rewrite('report.md', text.replace('is 84 metres long', 'was to be 84 metres long'));
    await untilFound('report.md', '84 metres', 'stale-annotation', true);
    await rewrite('report.md', text);
    await untilFound('report.md', '84 metres', 'stale-annotation', false);
    await at('report.md', 'fourteen months', 'markRight');
    await at('report.md', '2.6 billion', 'notAFigure');
    await untilKept('checked: 84 metres', 'canonical: fourteen months', 'not-a-figure: 2.6 billion dollars');
    await untilFound('article.md', '$2.1bn', CONFLICT, false);
  },

  async 'a passage: a claim marked by hand'() {
    await reset();
    const { document } = await open('article.md');
    const start = document.positionAt(document.getText().indexOf('Nobody had counted the lamps'));
    const range = new vscode.Range(start, start.translate(0, 28));
    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      range,
    );
    const argument = actions.find(a => a.title === 'Mark as a claim…')?.command?.arguments?.[0];
    await vscode.commands.executeCommand('crosscheck.decide', {
      folder: argument.folder,
      decision: { ...argument.decision, value: '0 lamps', subject: 'lock' },
    });
    await untilKept('claim: Nobody had counted the lamps');
    await until('a card', async () => (await hoverText(document, 'counted the')).includes('0 lamps'));
  },

  async 'nothing is fixed in one go: no fix here is that safe'() {
    await reset();
    for (const name of ['article.md', 'report.md', 'talk.txt']) {
      assert.deepEqual(await offers(name, name === 'talk.txt' ? 'fifty boats' : 'lock', 'source.fixAll'), []);
    }
  },

  async 'at most one offer is the preferred one, and none is made twice'() {
    await reset();
    for (const [name, words] of [
      ['article.md', 'four years'],
      ['article.md', 'about a year'],
      ['report.md', 'fourteen months'],
      ['talk.txt', 'fifty boats'],
    ] as const) {
      const actions = await offers(name, words);
      assert.ok(actions.filter(a => a.isPreferred).length <= 1, words);
      assert.equal(new Set(actions.map(a => a.title)).size, actions.length, actions.map(a => a.title).join('\n'));
    }
    assert.ok(file('article.md'));
  },
};
