import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import oniguruma from 'vscode-oniguruma';
import textmate, { type IGrammar, type StateStack } from 'vscode-textmate';

/**
 * The grammars, read by the very engine the editor uses. A line of carets under a line of text marks what has a scope, and names
 * its innermost one without the grammar's ending; every token with a scope must be marked, and nothing else.
 */

const ROOT = new URL('../../', import.meta.url);
const manifest: { contributes: { grammars: { scopeName: string; path: string }[] } } = JSON.parse(
  readFileSync(new URL('package.json', ROOT), 'utf8'),
);
const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
await oniguruma.loadWASM(readFileSync(wasm));

/** Stands for the editor's own Markdown grammar, of which the injection needs the name alone. */
const MARKDOWN = {
  scopeName: 'text.html.markdown',
  patterns: [{ match: '^```.*$', name: 'markup.fenced_code' }],
  repository: {},
};
const registry = new textmate.Registry({
  onigLib: Promise.resolve({
    createOnigScanner: patterns => new oniguruma.OnigScanner(patterns),
    createOnigString: text => new oniguruma.OnigString(text),
  }),
  async loadGrammar(scope) {
    if (scope === MARKDOWN.scopeName) return textmate.parseRawGrammar(JSON.stringify(MARKDOWN), 'markdown.json');
    const row = manifest.contributes.grammars.find(g => g.scopeName === scope);
    return row ? textmate.parseRawGrammar(readFileSync(new URL(row.path, ROOT), 'utf8'), row.path) : null;
  },
  getInjections: scope => (scope === MARKDOWN.scopeName ? ['markdown.crosscheck.timecodes'] : []),
});

interface Token {
  readonly line: number;
  readonly start: number;
  readonly end: number;
  readonly scope: string;
}

/** The tokens of a text that carry a scope beside the grammar's own, neighbours of one scope joined. */
function tokensOf(grammar: IGrammar, lines: readonly string[]): Token[] {
  const tokens: Token[] = [];
  let stack: StateStack = textmate.INITIAL;
  lines.forEach((text, line) => {
    const result = grammar.tokenizeLine(text, stack);
    stack = result.ruleStack;
    for (const { startIndex, endIndex, scopes } of result.tokens) {
      if (scopes.length < 2) continue;
      const start = startIndex + (/^\s*/.exec(text.slice(startIndex, endIndex))?.[0].length ?? 0);
      const end = Math.min(endIndex, text.length);
      const scope = scopes.at(-1)!.replace(/\.(transcript|srt|vtt)$/, '');
      const last = tokens.at(-1);
      const joined = last?.line === line && last.scope === scope && text.slice(last.end, start).trim() === '';
      if (last && joined) tokens[tokens.length - 1] = { ...last, end };
      else if (start < end) tokens.push({ line, start, end, scope });
    }
  });
  return tokens;
}

const write = (lines: readonly string[]) => (t: Token) =>
  `${t.line + 1}: ${lines[t.line]!.slice(t.start, t.end)} ${t.scope}`;

async function checkScopes(scopeName: string, marked: string): Promise<void> {
  const lines: string[] = [];
  const expected: Token[] = [];
  for (const line of marked.replace(/^\n|\n\s*$/g, '').split('\n')) {
    const mark = /^(\s*)(\^+) ([a-z.-]+)$/.exec(line);
    if (mark) {
      const start = mark[1]!.length;
      expected.push({ line: lines.length - 1, start, end: start + mark[2]!.length, scope: mark[3]! });
    } else lines.push(line);
  }
  const grammar = await registry.loadGrammar(scopeName);
  assert.ok(grammar, scopeName);
  assert.deepEqual(tokensOf(grammar, lines).map(write(lines)), expected.map(write(lines)));
}

test('a wrong mark fails the check', async () => {
  await assert.rejects(checkScopes('text.crosscheck.transcript', '[00:01] hello\n^^^^^^^ constant.numeric.cue-number'));
  await assert.rejects(checkScopes('text.crosscheck.transcript', '[00:01] hello'));
});

test('time codes and speakers of a timed transcript', () =>
  checkScopes(
    'text.crosscheck.transcript',
    `
[00:01] so the bridge cost 31 million
^^^^^^^ constant.numeric.timecode
(1:02:03) and at 10:30 they left
^^^^^^^^^ constant.numeric.timecode
02:15 - Ann Lee: nine piers
^^^^^ constant.numeric.timecode
        ^^^^^^^ entity.name.type.speaker
               ^ punctuation.separator.speaker
Bertil Öst  00:12:34
^^^^^^^^^^ entity.name.type.speaker
            ^^^^^^^^ constant.numeric.timecode
>> and [Music] then
^^ keyword.operator.turn
       ^^^^^^^ comment.block.sound
ANN LEE: two of them
^^^^^^^ entity.name.type.speaker
       ^ punctuation.separator.speaker
`,
  ));

test('prose of a transcript keeps its own look', () =>
  checkScopes(
    'text.crosscheck.transcript',
    'It opened at 10:30, the ratio was 3:1 and [1] is a note.\nnote: nothing\n12:3 no',
  ));

test('cue numbers, times, tags and speakers of SubRip', () =>
  checkScopes(
    'text.crosscheck.srt',
    `
1
^ constant.numeric.cue-number
00:00:01,000 --> 00:00:04,000 X1:40
^^^^^^^^^^^^ constant.numeric.timecode
             ^^^ keyword.operator.arrow
                 ^^^^^^^^^^^^ constant.numeric.timecode
                              ^^^^^ string.unquoted.position
<i>Nine</i> piers of 12
^^^ entity.name.tag
       ^^^^ entity.name.tag
ANN: the bridge
^^^ entity.name.type.speaker
   ^ punctuation.separator.speaker
`,
  ));

test('header, notes, cues and voices of WebVTT', () =>
  checkScopes(
    'text.crosscheck.vtt',
    `
WEBVTT the talk
^^^^^^ keyword.control.header
       ^^^^^^^^ comment.line.header

NOTE 1,284 metres
^^^^^^^^^^^^^^^^^ comment.block.note
second line
^^^^^^^^^^^ comment.block.note

intro
00:01.000 --> 00:00:05.200 align:start
^^^^^^^^^ constant.numeric.timecode
          ^^^ keyword.operator.arrow
              ^^^^^^^^^^^^ constant.numeric.timecode
                           ^^^^^ entity.other.attribute-name
                                ^ punctuation.separator.key-value
                                 ^^^^^ string.unquoted
<v Ann Lee>so the<00:00:02.000> bridge &amp; the pier</v>
^^ entity.name.tag
   ^^^^^^^ entity.name.type.speaker
          ^ entity.name.tag
                 ^^^^^^^^^^^^^^ constant.numeric.timecode.inline
                                       ^^^^^ constant.character.entity
                                                     ^^^^ entity.name.tag
`,
  ));

test('a transcript kept as Markdown shows its time codes; a link and a code block do not', () =>
  checkScopes(
    'text.html.markdown',
    `
[00:01] so the bridge
^^^^^^^ constant.numeric.timecode
(01:15) Ann: nine piers
^^^^^^^ constant.numeric.timecode
        ^^^ entity.name.type.speaker
           ^ punctuation.separator.speaker
[00:01](https://example.org) is a link
`,
  ));

test('the time for a line of digits, spaces or brackets grows no faster than the line', async () => {
  for (const row of manifest.contributes.grammars.filter(g => g.scopeName.startsWith('text.'))) {
    const grammar = await registry.loadGrammar(row.scopeName);
    assert.ok(grammar, row.scopeName);
    const best = (line: string) =>
      Math.min(
        ...[1, 2, 3, 4, 5].map(() => {
          const started = performance.now();
          grammar.tokenizeLine(line, textmate.INITIAL);
          return performance.now() - started;
        }),
      );
    for (const c of ['1', ' ', 'A', '<', '[00:01']) {
      // five times the length; a quadratic pattern takes twenty-five times as long
      const [short, long] = [best(c.repeat(8_000)), best(c.repeat(40_000))];
      assert.ok(long < 15 * Math.max(short, 4), `${row.scopeName} ${JSON.stringify(c)}: ${short} ms, then ${long} ms`);
    }
  }
});
