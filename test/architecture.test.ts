import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const SRC = join(ROOT, 'src');

/** Every import of every source file, resolved: relative ones to a path below src, others as written. */
const imports = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
  .filter(f => f.endsWith('.ts'))
  .flatMap(file => {
    const source = readFileSync(join(SRC, file), 'utf8');
    return [...source.matchAll(/^(?:import|export)\s(?:[^'"]*?\sfrom\s)?['"]([^'"]+)['"]/gm)].map(m => {
      const to = m[1]!.startsWith('.') ? relative(SRC, resolve(SRC, dirname(file), m[1]!)) : m[1]!;
      return { from: file.split('\\').join('/'), to: to.split('\\').join('/') };
    });
  });

/** Stages of the core in order: each may import those before it. What stands together on a line does not know each other. */
const STAGES = [
  ['text'],
  ['language'],
  ['formats'],
  ['quantities', 'quotations'],
  ['verdicts', 'claims'],
  ['derive'],
  ['matching'],
  ['annotations'],
  ['rules', 'explain'],
  ['revise'],
] as const;
/** What the core may import from outside: pure libraries that run anywhere. */
const CORE_LIBRARIES = ['@lezer/common', '@lezer/markdown', 'entities', 'stemmer', 'yaml'];
/** Folders outside the core, and what of the project each may import. */
const OUTER: Readonly<Record<string, readonly string[]>> = {
  core: ['core'],
  files: ['core', 'files', 'settings'],
  exports: ['core', 'settings', 'exports'],
  settings: ['core', 'settings'],
  features: ['core', 'features', 'settings', 'exports', 'protocol.ts', 'protocol-decisions.ts'],
  server: [
    'core',
    'files',
    'settings',
    'features',
    'exports',
    'server',
    'protocol.ts',
    'protocol-decisions.ts',
    'protocol-files.ts',
  ],
  cli: ['core', 'files', 'settings', 'exports', 'cli'],
  extension: ['protocol.ts', 'protocol-decisions.ts', 'protocol-files.ts', 'extension'],
  'protocol.ts': [],
  'protocol-decisions.ts': ['protocol.ts'],
  'protocol-files.ts': ['protocol.ts'],
};

const rank = (stage: string): number => STAGES.findIndex(s => (s as readonly string[]).includes(stage));

test('there are imports to look at', () => {
  assert.ok(imports.length > 100, `${imports.length}`);
});

test('the core imports nothing of an editor, of Node or of zod', () => {
  const strays = imports.filter(
    i => i.from.startsWith('core/') && !i.to.startsWith('core/') && !CORE_LIBRARIES.includes(i.to),
  );
  assert.deepEqual(strays, []);
});

test('a stage of the core imports only stages before it', () => {
  const strays = imports.filter(({ from, to }) => {
    const [a, b] = [from.split('/'), to.split('/')];
    if (a[0] !== 'core' || b[0] !== 'core' || a.length < 3 || b.length < 3 || a[1] === b[1]) return false;
    return rank(a[1]!) <= rank(b[1]!);
  });
  assert.deepEqual(strays, []);
});

test('folders import only what their row allows', () => {
  const strays = imports.filter(({ from, to }) => {
    const [a, b] = [from.split('/')[0]!, to.split('/')[0]!];
    if (!(b in OUTER)) return false;
    assert.ok(a in OUTER, `src/${a} has no row in the table of this test`);
    return !OUTER[a]!.includes(b);
  });
  assert.deepEqual(strays, []);
});

test('the top level holds what it may and nothing else', () => {
  const allowed = [
    'src',
    'syntaxes',
    'media',
    'test',
    'package.json',
    'tsconfig.json',
    'esbuild.mjs',
    'README.md',
    'package-lock.json',
    'LICENSE',
    'ARCHITECTURE.md',
    'CHANGELOG.md',
    'package.nls.json',
    'dist',
    'node_modules',
  ];
  assert.deepEqual(
    readdirSync(ROOT).filter(f => !f.startsWith('.') && !allowed.includes(f) && !f.endsWith('.vsix')),
    [],
  );
});

test('no source file has grown past what one reads at a sitting', () => {
  const long = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.ts'))
    .map(f => ({ f, lines: readFileSync(join(SRC, f), 'utf8').split('\n').length }))
    .filter(({ lines }) => lines > 400);
  assert.deepEqual(long, []);
});

test('no name of the reference texts stands in the source', () => {
  // words of the packets' subjects; the engine must work as well on any other matter
  const words = /\b(anthropic|openai|claude|sonnet|gemini|titanic|carpathia|francisco|andreas|swe-?bench|osworld)\b/i;
  const hits = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .filter(f => f.endsWith('.ts'))
    .flatMap(f =>
      readFileSync(join(SRC, f), 'utf8')
        .split('\n')
        .flatMap((line, n) => (words.test(line) ? [`${f}:${n + 1}: ${line.trim()}`] : [])),
    );
  assert.deepEqual(hits, []);
});

test('what is imported exists', () => {
  assert.deepEqual(
    imports.filter(i => i.to.endsWith('.ts') && !existsSync(join(SRC, i.to))),
    [],
  );
});
