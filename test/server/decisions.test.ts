import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test, type TestContext } from 'node:test';
import type { CodeAction, Hover, TextDocumentEdit } from 'vscode-languageserver-types';
import { claimsRequest, CLIENT_COMMANDS, marksRequest, possibleRequest } from '../../src/protocol.ts';
import {
  annotationsRequest,
  DECIDE_COMMAND,
  decideRequest,
  linkCandidatesRequest,
  type DecideArguments,
} from '../../src/protocol-decisions.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { folderWith } from '../support/folder.ts';
import { startServer, uriOf, type ClientChoices, type TestClient } from '../support/language-client.ts';

/** Decisions in an editor: offered as code actions, recorded through the server, moving with the text. */

const TEXTS = {
  '.crosscheck/project.json': '{ "sources": { "report.md": { "role": "primary" } } }',
  'report.md':
    '# The lock at Tarn Weir\n\nBuilding the lock at Tarn Weir took fourteen months. It is 84 metres long.\n',
  'article.txt': 'Building the lock at Tarn Weir took about a year. Nobody asked the builders why.\n',
};
const FILE = '.crosscheck/annotations.json';

interface Desk {
  readonly folder: string;
  readonly client: TestClient;
  readonly article: string;
  readonly report: string;
}

async function desk(t: TestContext, choices: ClientChoices = {}, more: Record<string, string> = {}): Promise<Desk> {
  const folder = folderWith(t, { ...TEXTS, ...more });
  const client = await startServer(t, { folders: [folder], ...choices });
  const [article, report] = [join(folder, 'article.txt'), join(folder, 'report.md')];
  await client.open(article, TEXTS['article.txt']);
  await client.open(report, TEXTS['report.md']);
  return { folder, client, article, report };
}

async function actionsAt({ client }: Desk, path: string, words: string, only?: string[]): Promise<CodeAction[]> {
  const position = client.at(path, words);
  const { items } = await client.pull(path);
  const range = { start: position, end: position };
  const context = { diagnostics: items, ...(only ? { only } : {}) };
  return client.request('textDocument/codeAction', { textDocument: { uri: uriOf(path) }, range, context });
}

const named = (actions: readonly CodeAction[], title: RegExp): CodeAction => {
  const found = actions.filter(a => title.test(a.title));
  assert.equal(found.length, 1, actions.map(a => a.title).join('\n'));
  return found[0]!;
};

/** Takes the action's decision, with what is asked for answered. */
async function take({ client }: Desk, action: CodeAction, reason = 'Counted otherwise.'): Promise<string> {
  assert.equal(action.command?.command, CLIENT_COMMANDS.decide);
  const { folder, decision }: DecideArguments = action.command.arguments![0];
  const answered = decision.kind === 'accept' ? { ...decision, reason } : decision;
  const result = await client.ask(decideRequest, { folder, decision: answered, creator: 'R. Vale' });
  assert.ok(result.done, result.done ? '' : result.message);
  return result.annotation;
}

const EDITOR: ClientChoices = { initializationOptions: { commands: true } };

test('a conflict offers its fixes, the primary’s value first', async t => {
  const at = await desk(t, EDITOR);
  const actions = await actionsAt(at, at.article, 'about a year', ['quickfix']);
  assert.deepEqual(
    actions.map(a => [a.title, a.isPreferred ?? false]),
    [
      ['Write "about fourteen months", as report.md:3 has it', true],
      ['Accept the difference with "fourteen months" (report.md:3)…', false],
      ['Keep apart from "fourteen months" (report.md:3): these are different claims', false],
      ['Mark "about a year" here as the right reading', false],
      ['Mark "fourteen months" in report.md:3 as the right reading', false],
      ['Compare side by side', false],
    ],
  );
  assert.ok(
    actions.every(
      a =>
        (a.kind === 'quickfix' && a.diagnostics?.[0]?.code === 'conflicting-figures') || a.title.startsWith('Compare'),
    ),
  );
});

test('an edit carries the version of its document', async t => {
  const at = await desk(t, EDITOR);
  const { edit } = named(await actionsAt(at, at.article, 'about a year', ['quickfix']), /^Write/);
  const change: TextDocumentEdit | undefined = edit?.documentChanges?.find(c => 'textDocument' in c);
  const edits = change ? [...change.edits] : Object.values(edit?.changes ?? {}).flat();
  assert.equal(edits.map(e => ('newText' in e ? e.newText : '')).join(' '), 'fourteen months');
  if (change) assert.equal(change.textDocument.version, 1);
});

test('accepted: the diagnostics go, hover, marks, views and counts tell it; taken back: they return', async t => {
  const at = await desk(t, EDITOR);
  const before = (await at.client.pull(at.report)).items;
  const id = await take(at, named(await actionsAt(at, at.article, 'about a year'), /^Accept the difference/));
  assert.deepEqual((await at.client.pull(at.report)).items, []);
  assert.deepEqual((await at.client.pull(at.article)).items, []);
  const hover = await at.client.request<Hover>('textDocument/hover', {
    textDocument: { uri: uriOf(at.article) },
    position: at.client.at(at.article, 'about a year'),
  });
  assert.match(
    JSON.stringify(hover.contents),
    /Decided.*Accepted: Counted otherwise\\*\. \(R\\*\. Vale, \d{4}-\d\d-\d\d\)/,
  );
  const marks = await at.client.ask(marksRequest, { uri: uriOf(at.article) });
  assert.deepEqual(
    marks?.marks.map(m => m.verdict),
    ['decided'],
  );
  const claims = await at.client.ask(claimsRequest, { folder: uriOf(at.folder), verdicts: ['decided'] });
  assert.equal(claims?.claims[0]?.state, 'decided');
  assert.match(claims.claims[0].reasons[0]!, /accepted: Counted otherwise\. \(R\. Vale\)/);
  const { tally } = await at.client.ready(at.folder);
  assert.deepEqual([tally.conflicts, tally.settled, tally.findings], [0, 1, 0]);
  const [kept] = readAnnotations(readFileSync(join(at.folder, FILE), 'utf8')).annotations;
  assert.deepEqual([kept?.id, kept?.creator], [id, 'R. Vale']);
  const undone = await at.client.ask(decideRequest, {
    folder: uriOf(at.folder),
    decision: { kind: 'withdraw', annotation: id },
  });
  assert.ok(undone.done);
  assert.deepEqual((await at.client.pull(at.report)).items, before);
});

test('while typing: the decision moves with the text, opens with the figure, and holds again after undo', async t => {
  const at = await desk(t, EDITOR);
  await take(at, named(await actionsAt(at, at.article, 'about a year'), /^Accept the difference/));
  const codes = async (): Promise<unknown[]> => (await at.client.pull(at.report)).items.map(d => d.code);
  // even doubled text leaves no doubt about which place is meant, since it was seen to move
  await at.client.edit(
    at.report,
    '# The lock',
    'Building the lock at Tarn Weir took fourteen months. It is 84 metres long.\n\n# The lock',
  );
  const doubled = await at.client.ask(annotationsRequest, { folder: uriOf(at.folder) });
  assert.deepEqual(
    doubled?.annotations.map(a => [a.state, a.places.map(p => p.place.where)]),
    [['holds', ['article.txt:1', 'report.md:5']]],
  );
  await at.client.edit(
    at.report,
    'Building the lock at Tarn Weir took fourteen months. It is 84 metres long.\n\n# The lock',
    '# The lock',
  );
  assert.deepEqual(await codes(), []);
  await at.client.edit(at.report, 'fourteen', 'fifteen');
  assert.deepEqual((await codes()).sort(), ['conflicting-figures', 'stale-annotation']);
  const { items } = await at.client.pull(at.report);
  assert.match(
    String(items.find(d => d.code === 'stale-annotation')?.message),
    /"fourteen months"; now it says "fifteen months"/,
  );
  await at.client.edit(at.report, 'fifteen', 'fourteen');
  assert.deepEqual(await codes(), []);
});

test('a decision offered before an edit is not recorded about what stands there now', async t => {
  const at = await desk(t, EDITOR);
  const check = named(await actionsAt(at, at.report, '84 metres'), /^Mark as checked/);
  await at.client.edit(at.report, 'fourteen months', '14 months');
  const { folder, decision }: DecideArguments = check.command!.arguments![0];
  const late = await at.client.ask(decideRequest, { folder, decision });
  assert.match(late.done ? 'recorded' : late.message, /or was edited meanwhile/);
  assert.equal(existsSync(join(at.folder, FILE)), false);
  await take(at, named(await actionsAt(at, at.report, '84 metres'), /^Mark as checked/));
});

test('a note is told in full, in its lines', async t => {
  const at = await desk(t, EDITOR);
  const text = `Ask the council.\n${'They counted the boats of both harbours. '.repeat(20).trim()}`;
  const note = named(await actionsAt(at, at.report, '84 metres'), /^Add a note/);
  const { folder, decision }: DecideArguments = note.command!.arguments![0];
  assert.ok(decision.kind === 'note');
  await at.client.ask(decideRequest, { folder, decision: { ...decision, text } });
  const { annotations } = (await at.client.ask(annotationsRequest, { folder }))!;
  assert.deepEqual(
    annotations.map(a => a.text),
    [text],
  );
});

test('a stale decision can be kept for what is written now', async t => {
  const at = await desk(t, EDITOR);
  await take(at, named(await actionsAt(at, at.article, 'about a year'), /^Accept the difference/));
  await at.client.edit(at.report, 'fourteen', 'fifteen');
  await take(
    at,
    named(await actionsAt(at, at.report, 'fifteen months', ['quickfix']), /^Keep it for "fifteen months"$/),
  );
  assert.deepEqual((await at.client.pull(at.report)).items, []);
});

test('edits around a place are taken over when the source is saved', async t => {
  const at = await desk(t, EDITOR);
  await take(at, named(await actionsAt(at, at.article, 'about a year'), /^Accept the difference/));
  const before = readFileSync(join(at.folder, FILE), 'utf8');
  await at.client.edit(
    at.article,
    'Building the lock at Tarn Weir took',
    'At Tarn Weir, the building of the lock lasted for',
  );
  await at.client.notify('textDocument/didSave', { textDocument: { uri: uriOf(at.article) } });
  await at.client.until('the file to be written', () => readFileSync(join(at.folder, FILE), 'utf8') !== before);
  const [kept] = readAnnotations(readFileSync(join(at.folder, FILE), 'utf8')).annotations;
  assert.match(kept!.targets[0]!.selector.prefix, /the building of the lock lasted for $/);
});

test('any figure can be checked, noted, linked or dismissed', async t => {
  const at = await desk(t, EDITOR);
  const actions = await actionsAt(at, at.report, '84 metres', ['crosscheck']);
  assert.deepEqual(
    actions.map(a => a.title),
    [
      'Mark as checked',
      'Add a note…',
      'Link with another claim…',
      'Not a figure',
      'Not a figure anywhere in this source',
    ],
  );
  await take(at, named(actions, /^Mark as checked/));
  const checked = await at.client.ask(claimsRequest, { folder: uriOf(at.folder), states: ['checked'] });
  assert.equal(checked?.claims.length, 1);
  await take(at, named(actions, /^Not a figure$/));
  const marks = await at.client.ask(marksRequest, { uri: uriOf(at.report) });
  assert.equal(marks?.marks.length, 1);
});

test('figures that may be of one quantity are listed, and are linked or kept apart from the lightbulb', async t => {
  const [here, there] = ['The dam at Corvo failed after two weeks of rain.\n', 'Nine days of rain swelled the Tarn.\n'];
  const at = await desk(t, EDITOR, {
    'dam.md': here,
    'river.md': `The dam at Corvo gave way after rain.\n\n${there.replace('Nine days', 'For nine days')}`,
  });
  const dam = join(at.folder, 'dam.md');
  await at.client.open(dam, here);
  const perhaps = async () => {
    const answer = await at.client.ask(possibleRequest, { folder: uriOf(at.folder) });
    return answer?.pairs.map(p => `${p.left.text} – ${p.right.text}: ${p.reason}`);
  };
  assert.deepEqual(await perhaps(), ['two weeks – nine days: 14 days is 56 % more than 9 days']);
  const actions = await actionsAt(at, dam, 'two weeks', ['crosscheck.decide']);
  assert.deepEqual(
    actions.slice(0, 2).map(a => a.title),
    [
      'Compare with "nine days" (river.md:3): the same claim',
      'Keep apart from "nine days" (river.md:3): these are different claims',
    ],
  );
  const linked = await take(at, actions[0]!);
  assert.deepEqual(await perhaps(), []);
  const conflicts = await at.client.ask(claimsRequest, { folder: uriOf(at.folder), verdicts: ['conflict'] });
  assert.ok(conflicts?.claims.some(c => c.reasons.join().includes('14 days is 56 % more than 9 days')));
  const { folder } = actions[0]!.command!.arguments![0] as DecideArguments;
  await at.client.ask(decideRequest, { folder, decision: { kind: 'withdraw', annotation: linked } });
  await take(at, (await actionsAt(at, dam, 'two weeks', ['crosscheck.decide']))[1]!);
  assert.deepEqual(await perhaps(), []);
});

test('what was decided at a place can be taken back there, of what is no figure any more too', async t => {
  const at = await desk(t, EDITOR);
  const offered = async (): Promise<string[]> =>
    (await actionsAt(at, at.report, '84 metres', ['crosscheck']))
      .map(a => a.title)
      .filter(title => /^(Take back|Remove)/.test(title));
  await take(at, named(await actionsAt(at, at.report, '84 metres'), /^Mark as checked/));
  assert.deepEqual(await offered(), ['Take back "checked"']);
  await take(at, named(await actionsAt(at, at.report, '84 metres'), /^Take back "checked"/));
  assert.deepEqual(await offered(), []);
  await take(at, named(await actionsAt(at, at.report, '84 metres'), /^Not a figure anywhere/));
  assert.deepEqual(await offered(), ['Take back "not a figure"']);
  await take(at, named(await actionsAt(at, at.report, '84 metres'), /^Take back/));
  await take(at, named(await actionsAt(at, at.article, 'about a year'), /^Keep apart/));
  const [apart] = (await actionsAt(at, at.article, 'about a year')).filter(a => a.title.startsWith('Take back'));
  assert.equal(apart?.title, 'Take back "different claims" (report.md:3)');
});

test('candidates for a link come with their sources', async t => {
  const at = await desk(t, EDITOR);
  await take(at, named(await actionsAt(at, at.article, 'about a year'), /^Keep apart/));
  const found = await at.client.ask(linkCandidatesRequest, {
    uri: uriOf(at.article),
    position: at.client.at(at.article, 'about a year'),
  });
  assert.deepEqual(
    found?.candidates.map(c => [c.place.where, c.value]),
    [['report.md:3', '14 months']],
  );
});

test('words that are no figure can be marked as a claim', async t => {
  const at = await desk(t, EDITOR);
  const start = at.client.at(at.article, 'Nobody asked the builders');
  const range = { start, end: { line: start.line, character: start.character + 25 } };
  const actions = await at.client.request<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri: uriOf(at.article) },
    range,
    context: { diagnostics: [], only: ['crosscheck'] },
  });
  const argument: DecideArguments = named(actions, /^Mark as a claim/).command!.arguments![0];
  assert.ok(argument.decision.kind === 'claim' && argument.ask === 'claim');
  const result = await at.client.ask(decideRequest, {
    folder: argument.folder,
    decision: { ...argument.decision, value: '0 builders', subject: 'lock' },
  });
  assert.ok(result.done);
  const marks = await at.client.ask(marksRequest, { uri: uriOf(at.article) });
  assert.equal(marks?.marks.length, 2);
});

test('a client without our commands is offered the server’s own, and nothing that would have to be asked', async t => {
  const at = await desk(t);
  const actions = await actionsAt(at, at.article, 'about a year');
  assert.ok(!actions.some(a => /note|Link|Compare/.test(a.title)));
  const { command } = named(actions, /^Accept the difference/);
  assert.equal(command?.command, DECIDE_COMMAND);
  await at.client.request('workspace/executeCommand', { command: DECIDE_COMMAND, arguments: command.arguments });
  assert.deepEqual((await at.client.pull(at.article)).items, []);
  await at.client.request('workspace/executeCommand', { command: DECIDE_COMMAND, arguments: [{ folder: 7 }] });
  await at.client.until('a word of it', () => at.client.log.some(l => /cannot be read/.test(l)));
});

test('edits of several files are listed before they are made, with their ticks set', async t => {
  const at = await desk(t, { ...EDITOR, previews: true }, { 'leaflet.txt': TEXTS['article.txt'] });
  const title = /^Correct everywhere/;
  const { edit } = named(await actionsAt(at, at.article, 'about a year', ['quickfix']), title);
  assert.deepEqual(
    edit?.documentChanges?.map(c =>
      'kind' in c ? [c.kind, c.annotationId] : c.edits.map(e => 'annotationId' in e && e.annotationId),
    ),
    [
      ['create', 'look'],
      ['all', 'all'],
      ['all', 'all'],
    ],
  );
  assert.deepEqual(
    Object.entries(edit.changeAnnotations ?? {}).map(([id, a]) => [id, a.needsConfirmation]),
    [
      ['all', false],
      ['look', true],
    ],
  );
});

test('nothing is fixed in one go: no fix of a finding is that safe', async t => {
  const at = await desk(t, EDITOR);
  assert.deepEqual(await actionsAt(at, at.article, 'about a year', ['source.fixAll']), []);
});

test('what is wrong in the file of annotations is told in it, and the file is left alone', async t => {
  const at = await desk(t, EDITOR);
  const bad = await at.client.ask(decideRequest, {
    folder: uriOf(at.folder),
    decision: {
      kind: 'canonical',
      place: {
        uri: 'file:///elsewhere.md',
        range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } },
      },
    },
  });
  assert.equal(bad.done, false);
  assert.match(bad.done ? '' : bad.message, /^Nothing was recorded: that place lies in no source of this folder/);
  assert.equal(existsSync(join(at.folder, FILE)), false);
});
