/** What is shipped: the VSIX holds what it needs, nothing else, and is small. */
import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { createVSIX } from '@vscode/vsce';
import { packagedFiles } from './harness/packaged.ts';
import { ROOT } from './harness/paths.ts';

/** In bytes, as a download. */
const LARGEST = 1_500_000;

test('the package holds the built extension, its server, pages and pictures, and no source, test or map', async () => {
  const files = await packagedFiles();
  for (const needed of [
    'package.json',
    'package.nls.json',
    'README.md',
    'dist/extension.cjs',
    'dist/client.cjs',
    'dist/server.js',
    'dist/rules/conflicting-figures.md',
    'media/icon.png',
    'media/l10n/bundle.l10n.json',
    'media/matrix.js',
    'media/sample/harbour-report.md',
    'media/sample/.crosscheck/project.json',
    'media/schemas/project.schema.json',
    'media/schemas/annotations.schema.json',
    'media/walkthrough/hover.md',
    'syntaxes/vtt.tmLanguage.json',
  ]) {
    assert.ok(files.includes(needed), `${needed} is missing`);
  }
  const allowed =
    /^(package(\.nls(\.[a-z-]+)?)?\.json|README\.md|CHANGELOG\.md|LICENSE|dist\/((extension|client)\.cjs|server\.js|rules\/[a-z-]+\.md)|syntaxes\/[a-z-]+(\.tmLanguage)?\.json|media\/(icon\.png|container\.svg|matrix\.(css|js)|(l10n|sample|schemas|walkthrough|screenshots)\/.+))$/;
  assert.deepEqual(
    files.filter(f => !allowed.test(f)),
    [],
  );
});

test('no bundle carries a source map', async () => {
  for (const file of ['dist/extension.cjs', 'dist/client.cjs', 'dist/server.js']) {
    assert.doesNotMatch((await readFile(join(ROOT, file), 'utf8')).slice(-2000), /sourceMappingURL/);
  }
});

test('the package is smaller than 1.5 MB', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'crosscheck-vsix-'));
  const packagePath = join(folder, 'crosscheck.vsix');
  try {
    await createVSIX({
      cwd: ROOT,
      packagePath,
      dependencies: false,
      allowMissingRepository: true,
      rewriteRelativeLinks: false,
      skipLicense: true,
    });
    const { size } = await stat(packagePath);
    assert.ok(size > 100_000 && size < LARGEST, `${size} bytes`);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});
