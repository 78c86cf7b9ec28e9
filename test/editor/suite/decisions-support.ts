import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { DecideArguments, Decision } from '../../../src/protocol-decisions.ts';
import { file, findings, open, rangeOf, until } from './support.ts';

/** The packet of `test/editor/lock`, and what a reviewer does in it. */

const SOURCES = ['report.md', 'article.md', 'leaflet.txt', 'talk.txt'] as const;
const ANNOTATIONS = '.crosscheck/annotations.json';

const decoder = new TextDecoder();
export const readText = async (name: string): Promise<string> =>
  decoder.decode(await vscode.workspace.fs.readFile(file(name)));

let first: { readonly texts: ReadonlyMap<string, string>; readonly found: string } | undefined;

/** Findings of all sources. */
const allFindings = async (): Promise<string> =>
  (await Promise.all(SOURCES.map(async name => (await findings(file(name))).sort()))).flat().join('\n');

/** Puts every source back as it was when this was first called, and forgets all decisions. */
export async function reset(): Promise<void> {
  if (!first) {
    await untilFound('report.md', '2.6 billion dollars', 'conflicting-figures', true);
    await untilFound('leaflet.txt', 'about a year', 'conflicting-figures', true);
    await until('all misquotations', async () => (await allFindings()).split('misquotation:').length === 3);
    const texts = new Map(await Promise.all(SOURCES.map(async name => [name, await readText(name)] as const)));
    first = { texts, found: await allFindings() };
  }
  const { texts, found } = first;
  for (const [name, text] of texts) await rewrite(name, text);
  await vscode.workspace.fs.delete(file(ANNOTATIONS)).then(undefined, () => undefined);
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  let last = '';
  await until(
    'everything is as it was',
    async () => (last = await allFindings()) === found,
    () => last,
  );
}

/** Gives a source another text, and saves it. */
export async function rewrite(name: string, text: string): Promise<void> {
  const document = await vscode.workspace.openTextDocument(file(name));
  if (document.getText() !== text) {
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
    assert.ok(await vscode.workspace.applyEdit(edit));
  }
  if (document.isDirty) await document.save();
}

/** Waits until a rule finds so many things in a source. */
export async function untilCount(name: string, rule: string, count: number): Promise<void> {
  let last: readonly string[] = [];
  await until(
    `${rule} finds ${count} in ${name}`,
    async () => {
      last = await findings(file(name));
      return last.filter(f => f.startsWith(`${rule}: `)).length === count;
    },
    () => last,
  );
}

/** Waits until nothing, or something, is found at some words. */
export async function untilFound(name: string, words: string, rule: string, there: boolean): Promise<void> {
  let last: readonly string[] = [];
  await until(
    `${rule} ${there ? 'is' : 'is not'} at "${words}" of ${name}`,
    async () => {
      last = await findings(file(name));
      return last.some(f => f.startsWith(`${rule}: ${words} → `)) === there;
    },
    () => last,
  );
}

/** What the lightbulb offers in some words of a source. */
export async function offers(name: string, words: string, kind = ''): Promise<vscode.CodeAction[]> {
  const { document } = await open(name);
  const { start, end } = rangeOf(document, words);
  const at = document.positionAt(Math.floor((document.offsetAt(start) + document.offsetAt(end)) / 2));
  const found = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    ...(kind ? [kind] : []),
  );
  return found.filter(a => a.edit !== undefined || a.command?.command.startsWith('crosscheck.') === true);
}

const titled = (actions: readonly vscode.CodeAction[], title: string): vscode.CodeAction => {
  const found = actions.filter(a => a.title === title);
  assert.equal(found.length, 1, `"${title}" among\n${actions.map(a => a.title).join('\n')}`);
  return found[0]!;
};

const isArguments = (value: unknown): value is DecideArguments =>
  typeof value === 'object' && value !== null && 'decision' in value;

/** Takes an offer, with what it would ask for answered: edits are made and saved, decisions recorded. */
export async function take(name: string, words: string, title: string, answer = ''): Promise<void> {
  const action = titled(await offers(name, words), title);
  if (action.edit) {
    assert.ok(await vscode.workspace.applyEdit(action.edit), 'the edit was refused');
    for (const [uri] of action.edit.entries()) await (await vscode.workspace.openTextDocument(uri)).save();
  }
  const { command, arguments: [argument] = [] } = action.command ?? {};
  if (command === undefined) return;
  if (!isArguments(argument) || argument.ask === undefined) {
    await vscode.commands.executeCommand(command, argument);
    return;
  }
  assert.notEqual(answer, '', `"${title}" asks for a ${argument.ask}`);
  await vscode.commands.executeCommand(command, {
    folder: argument.folder,
    decision: answered(argument.decision, answer),
  });
}

function answered(decision: Decision, answer: string): Decision {
  switch (decision.kind) {
    case 'accept':
      return { ...decision, reason: answer };
    case 'note':
      return { ...decision, text: answer };
    case 'claim':
      return { ...decision, value: answer };
    default:
      return decision;
  }
}

interface Kept {
  readonly decision?: string;
  readonly body?: { readonly value?: string };
  readonly target: readonly { readonly selector: readonly { readonly exact?: string }[] }[];
}

/** What the file of annotations holds, each as `decision: words, words: text`; nothing where there is no file. */
export async function kept(): Promise<string[]> {
  const text = await readText(ANNOTATIONS).catch(() => '');
  if (text === '') return [];
  const items: readonly Kept[] = JSON.parse(text).first.items;
  return items.map(({ decision, target, body }) =>
    [decision, target.map(t => t.selector[0]?.exact).join(', '), body?.value].filter(Boolean).join(': '),
  );
}

/** Waits until the file of annotations holds just this. */
export async function untilKept(...expected: readonly string[]): Promise<void> {
  let last: readonly string[] = [];
  await until(
    `kept: ${expected.join('; ')}`,
    async () => {
      last = await kept();
      return JSON.stringify([...last].sort()) === JSON.stringify([...expected].sort());
    },
    () => last,
  );
}
