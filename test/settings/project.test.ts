import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import { DEFAULT_OPTIONS } from '../../src/core/options.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { NEW_PROJECT, setPrimary } from '../../src/settings/edit-project.ts';
import { readProject } from '../../src/settings/project.ts';
import { PROJECT_SCHEMA } from './published.ts';

/** The problems of a project file as `"text at the place": message`. */
function problemsOf(text: string): string[] {
  return readProject(text).problems.map(p => `${text.slice(p.start, p.end)}: ${p.message}`);
}

test('an empty project file is every default', () => {
  const project = readProject('{}');
  assert.deepEqual(project.problems, []);
  assert.deepEqual(project.options, DEFAULT_OPTIONS);
});

test('sources, tolerances and rules reach the engine', () => {
  const project = readProject(`{
    // the board's own words come first
    "sources": { "./report.md": { "role": "primary", "title": "The report", "address": "https://example.org/r" }, "talk.vtt": { "speaker": "A. Vey" } },
    "tolerances": { "approximate": 0.05 },
    "rules": { "misquotation": "error", "self-contradiction": "off" },
  }`);
  assert.deepEqual(project.problems, []);
  assert.equal(project.options.primary, 'report.md');
  assert.deepEqual(project.options.tolerances, { approximate: 0.05, clockMinutes: 15 });
  assert.deepEqual(project.options.levels, { misquotation: 'error', 'self-contradiction': 'off' });
  assert.equal(project.sources.get('talk.vtt')?.speaker, 'A. Vey');
});

test('each mistake is told at its place and the rest counts', () => {
  const text =
    '{ "titel": "x", "rules": { "misquotation": "loud", "typos": "off" }, "tolerances": { "approximate": 2, "clockMinutes": 5 } }';
  assert.deepEqual(problemsOf(text), [
    '"titel": the file: "titel" means nothing here. Known are version, title, include, exclude, sources, tolerances, limits, rules',
    '"loud": rules.misquotation: must be "error", "warning", "information", "hint" or "off"',
    '"typos": rules: there is no rule "typos"',
    '2: tolerances.approximate: must be at most 1',
  ]);
  assert.equal(readProject(text).options.tolerances.clockMinutes, 5);
});

test('values of a wrong type are told in words', () => {
  assert.deepEqual(problemsOf('{ "title": 3 }'), ['3: title: must be a text in double quotes']);
  assert.deepEqual(problemsOf('{ "sources": [] }'), ['[]: sources: must be an object: { … }']);
  assert.deepEqual(problemsOf('{ "exclude": "drafts" }'), ['"drafts": exclude: must be a list: [ … ]']);
  assert.deepEqual(problemsOf('{ "include": [] }'), ['[]: include: must not be empty']);
  assert.deepEqual(problemsOf('[1]'), ['[1]: the file must hold one object: { … }']);
});

test('what is no whole number, empty or no date is told in words', () => {
  assert.deepEqual(problemsOf('{ "limits": { "figures": 2500.5 } }'), [
    '2500.5: limits.figures: must be a whole number',
  ]);
  assert.deepEqual(problemsOf('{ "title": "" }'), ['"": title: must not be empty']);
  for (const date of ['2031-13', '2031-05-32', '2031-00-01', '31-05-12'])
    assert.deepEqual(problemsOf(`{ "sources": { "a.md": { "date": "${date}" } } }`), [
      `"${date}": sources.a.md.date: a date is written 2031, 2031-05 or 2031-05-12`,
    ]);
});

test('what is not JSON is told once, and what could be read counts', () => {
  const text = '{ "title": "Bridge" "rules": { "misquotation": "off" } }';
  assert.deepEqual(problemsOf(text), ['"rules": not JSON: "," is expected']);
  assert.equal(readProject(text).title, 'Bridge');
});

test('an address is a web address, a date a date, a pattern stays in the folder', () => {
  assert.deepEqual(problemsOf('{ "sources": { "a.md": { "address": "javascript:alert(1)" } } }'), [
    '"javascript:alert(1)": sources.a.md.address: an address begins with https:// or http://',
  ]);
  assert.deepEqual(problemsOf('{ "sources": { "a.md": { "date": "May" } } }'), [
    '"May": sources.a.md.date: a date is written 2031, 2031-05 or 2031-05-12',
  ]);
  assert.deepEqual(problemsOf('{ "include": ["../secret/*.md"] }'), [
    '"../secret/*.md": include.0: patterns are relative to the folder: no leading "/", no ".."',
  ]);
  assert.deepEqual(problemsOf('{ "exclude": ["*a*a*a*a*a*a*a*b"] }'), [
    '"*a*a*a*a*a*a*a*b": exclude.0: a pattern may hold at most 6 wildcards',
  ]);
});

test('a second primary source is a peer and told', () => {
  const text = '{ "sources": { "a.md": { "role": "primary" }, "b.md": { "role": "primary" } } }';
  assert.deepEqual(problemsOf(text), ['"primary": sources: a.md is the primary source already; only one can be']);
  assert.equal(readProject(text).options.primary, 'a.md');
});

test('keys of the language are keys like any other', () => {
  assert.deepEqual(problemsOf('{ "__proto__": { "title": "x" } }'), [
    '"__proto__": the file: "__proto__" means nothing here. Known are version, title, include, exclude, sources, tolerances, limits, rules',
  ]);
});

test('no text makes reading a project file fail', () => {
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.json(),
        fc.json().map(j => j.slice(1)),
      ),
      text => {
        for (const { start, end } of readProject(text).problems)
          assert.ok(start >= 0 && start <= end && end <= text.length);
      },
    ),
  );
});

test('setting the primary source keeps comments, order and unknown fields', () => {
  const text =
    '{\n  // ours\n  "mine": 1,\n  "sources": {\n    "a.md": { "role": "primary", "title": "A" },\n    "./b.md": {}\n  }\n}\n';
  const edited = setPrimary(text, 'b.md');
  assert.ok('text' in edited);
  assert.equal(readProject(edited.text).options.primary, 'b.md');
  assert.match(edited.text, /\/\/ ours\n {2}"mine": 1/);
  assert.match(edited.text, /"title": "A"/);
  const none = setPrimary(edited.text, null);
  assert.ok('text' in none);
  assert.equal(readProject(none.text).options.primary, undefined);
});

test('the primary source of a new project file is written in full', () => {
  assert.deepEqual(setPrimary(NEW_PROJECT, 'report.md'), {
    text: '{\n  "version": 1,\n  "sources": {\n    "report.md": {\n      "role": "primary"\n    }\n  }\n}\n',
  });
});

test('a project file that is not JSON is never written over', () => {
  assert.ok('refusal' in setPrimary('{ "a": ', 'a.md'));
  assert.ok('refusal' in setPrimary('[]', 'a.md'));
});

test('the published schema is current and names every rule', async () => {
  const published = readFileSync(PROJECT_SCHEMA.file, 'utf8');
  assert.equal(published, await PROJECT_SCHEMA.text(), 'run `npm run schemas`');
  for (const { id } of RULES) assert.ok(published.includes(`"${id}"`), id);
});

test('dates of sources reach the engine', () => {
  const { options } = readProject('{ "sources": { "./talk.vtt": { "date": "2031-03-02" }, "report.md": {} } }');
  assert.deepEqual([...options.dates!], [['talk.vtt', '2031-03-02']]);
});
