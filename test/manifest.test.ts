/** The manifest says what the code does: commands, settings, colours, views, formats, words and files, each once and all of them. */
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { EXTENSIONS } from '../src/core/formats/index.ts';
import { SOURCE_ENDINGS } from '../src/extension/endings.ts';
import { CLIENT_COMMANDS } from '../src/protocol.ts';
import { BUNDLE, textsInSource } from './extension/l10n.ts';

const ROOT = new URL('../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');
const text = read('package.json');
const manifest = JSON.parse(text);
const { contributes } = manifest;
const nls: Record<string, string> = JSON.parse(read('package.nls.json'));
const sources = readdirSync(new URL('src/extension/', ROOT), { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.ts'))
  .map(f => read(`src/extension/${f}`))
  .join('\n');

const found = (pattern: RegExp, where = sources): string[] => [
  ...new Set([...where.matchAll(pattern)].map(m => m[1] ?? assert.fail(`${pattern} has no group`))),
];
const sorted = (list: Iterable<string>): string[] => [...new Set(list)].sort();

test('every command of the manifest is registered, and every other one is internal', () => {
  const contributed: string[] = contributes.commands.map((c: { command: string }) => c.command);
  const registered = found(/(?:\bon|\bdeciding|registerCommand)\(\s*'(crosscheck\.\w+)'/g);
  const internal = ['crosscheck.openTreePlace', ...Object.values(CLIENT_COMMANDS)];
  assert.deepEqual(sorted([...contributed, ...internal]), sorted([...registered, ...Object.values(CLIENT_COMMANDS)]));
  assert.equal(new Set(contributed).size, contributed.length);
});

test('menus, keys and welcome texts name commands that are there', () => {
  const known = new Set([...contributes.commands.map((c: { command: string }) => c.command), 'vscode.openFolder']);
  const named = [
    ...Object.values<{ command?: string }[]>(contributes.menus).flatMap(rows => rows.map(r => r.command)),
    ...contributes.keybindings.map((k: { command: string }) => k.command),
    ...found(/\(command:([\w.]+)\)/g, read('package.nls.json')),
  ].filter(c => c !== undefined);
  assert.ok(named.length > 30, `${named.length}`);
  assert.deepEqual(
    named.filter(c => !known.has(c)),
    [],
  );
});

test('keys have a form for the Mac, stand once, and do nothing outside a review', () => {
  const keys: { key: string; mac: string; when: string }[] = contributes.keybindings;
  assert.equal(new Set(keys.map(k => k.key)).size, keys.length);
  for (const { key, mac, when } of keys) {
    assert.equal(mac, key.replace('ctrl', 'cmd'));
    assert.match(when, /\bcrosscheck\.(active|source)\b/);
  }
});

test('context keys of the manifest are set by the code', () => {
  const used = found(/\b(crosscheck\.(?:active|ready|source|filtered|openOnly|grouping))\b/g, text);
  const set = found(/'setContext',\s*'(crosscheck\.\w+)'/g);
  assert.deepEqual(sorted(used), sorted(set));
});

test('every setting is read, and every one that is read is contributed', () => {
  const contributed = Object.keys(contributes.configuration.properties).map(k => k.replace('crosscheck.', ''));
  const client = found(/\.get(?:<[^>]*>+)?\(\s*'([\w.]+)'/g);
  // what the server asks for: `name?: …` and `name?: { readonly inner?: …`
  const shape = /interface ClientSettings \{([\s\S]*?)\n\}/.exec(read('src/protocol.ts'))?.[1] ?? '';
  const server = [...shape.matchAll(/^ {2}readonly (\w+)\?: (?:\{ readonly (\w+)\?)?/gm)].map(m =>
    m[2] === undefined ? m[1]! : `${m[1]}.${m[2]}`,
  );
  assert.ok(server.length >= 4, 'the settings of the protocol were not found');
  // read by the language client itself, by this very name
  assert.deepEqual(sorted(contributed), sorted([...client, ...server, 'trace.server']));
});

test('every word of the manifest has its text, and no text is left over', () => {
  assert.deepEqual(sorted(found(/"%([\w.-]+)%"/g, text)), sorted(Object.keys(nls)));
});

test('titles and descriptions of the manifest are keys, not words', () => {
  const words = found(
    /"((?:title|label|name|category|description|markdownDescription|contents|contextualTitle)": "[^%"]*")/g,
    JSON.stringify(contributes, null, 1),
  );
  assert.deepEqual(
    words.filter(w => w !== 'category": "Crosscheck"'),
    [],
  );
});

test('every word of the extension is in the bundle for translators', () => {
  // missing or left over: `node test/extension/l10n.ts` writes it anew
  assert.deepEqual(Object.keys(JSON.parse(readFileSync(BUNDLE, 'utf8'))), textsInSource());
});

test('nothing is said to the user in words that cannot be translated', () => {
  const raw = found(
    /(?:Message|note|tooltip|placeHolder|placeholder|title|label|message)(?:\(|: | = )'([^']*[a-z]{3}[^']*)'/g,
  );
  assert.deepEqual(
    raw.filter(w => !/^(Crosscheck|crosscheck[.\w]*)$/.test(w)),
    [],
  );
});

test('colours of the code and of the page are contributed for all kinds of themes', () => {
  const ids: string[] = contributes.colors.map((c: { id: string }) => c.id);
  const css = found(/--vscode-(crosscheck-\w+)/g, read('media/matrix.css')).map(c => c.replace('-', '.'));
  const looks = found(/color: '(\w+)', style/g).flatMap(c => [`crosscheck.${c}Border`, `crosscheck.${c}Background`]);
  const icons = found(/'(crosscheck\.\w+Border)'/g);
  assert.ok(css.length > 4 && looks.length === 10 && icons.length === 5);
  assert.deepEqual(sorted([...css, ...looks, ...icons]), sorted(ids));
  for (const { defaults } of contributes.colors) {
    assert.deepEqual(Object.keys(defaults).sort(), ['dark', 'highContrast', 'highContrastLight', 'light']);
  }
});

test('no two verdicts are told by their colour alone', () => {
  const looks = found(/(style: '\w+', width: '[^']+')/g);
  assert.equal(looks.length, 5);
});

test('views of the manifest are those of the code', () => {
  const ids: string[] = contributes.views.crosscheck.map((v: { id: string }) => v.id);
  assert.deepEqual(sorted(ids), sorted(found(/\bview\('(\w+)'/g).map(v => `crosscheck.${v}`)));
});

test('the formats that the engine reads are those that the client sends', () => {
  assert.deepEqual(sorted(SOURCE_ENDINGS), sorted(EXTENSIONS));
});

test('our languages claim no file by its name', () => {
  for (const language of contributes.languages) {
    assert.match(language.id, /^crosscheck-/);
    assert.deepEqual(Object.keys(language).sort(), ['aliases', 'firstLine', 'id']);
  }
});

test('first lines tell the three formats and nothing else', () => {
  const first = (line: string) =>
    contributes.languages
      .filter((l: { firstLine: string }) => new RegExp(l.firstLine).test(line))
      .map((l: { id: string }) => l.id);
  assert.deepEqual(first('WEBVTT'), ['crosscheck-vtt']);
  assert.deepEqual(first('\uFEFFWEBVTT - the talk'), ['crosscheck-vtt']);
  assert.deepEqual(first('1'), ['crosscheck-srt']);
  assert.deepEqual(first('[00:01] so the bridge'), ['crosscheck-transcript']);
  for (const line of ['WEBVTTX', '12', '1. one', '[1] note', '[link](a)', '#!/bin/sh', ''])
    assert.deepEqual(first(line), []);
});

test('it starts where a folder is under review and nowhere else by itself', () => {
  // an empty folder is found by its name, one in a virtual file system by what is in it
  assert.deepEqual(manifest.activationEvents, ['workspaceContains:.crosscheck', 'workspaceContains:.crosscheck/**']);
  assert.equal(manifest.capabilities.untrustedWorkspaces.supported, true);
  assert.deepEqual(manifest.extensionKind, ['workspace']);
});

test('files that the manifest names are there', () => {
  const paths = [
    manifest.icon,
    ...found(/"(?:path|url|icon|markdown|image)": "(\.?\/?(?:media|syntaxes)\/[^"]+)"/g, text),
  ];
  assert.ok(paths.length >= 12, paths.join(' '));
  assert.deepEqual(
    paths.filter(p => !existsSync(new URL(p, ROOT))),
    [],
  );
});

test('pictures of the walkthrough are there, with words for who cannot see them', () => {
  for (const { media } of contributes.walkthroughs[0].steps) {
    const page = read(media.markdown);
    for (const [, alt, path] of page.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)) {
      assert.ok(alt!.length > 20, `${media.markdown}: ${alt}`);
      assert.ok(existsSync(new URL(path!, new URL(media.markdown, ROOT))), `${media.markdown}: ${path}`);
    }
  }
});

test('the types of the editor are no newer than the oldest editor that is supported', () => {
  const number = (version: string) => version.replace(/^\D*/, '').split('.').map(Number);
  const [types, engine] = [number(manifest.devDependencies['@types/vscode']), number(manifest.engines.vscode)];
  assert.ok(types[0]! <= engine[0]! && types[1]! <= engine[1]!, `${types} ${engine}`);
});
