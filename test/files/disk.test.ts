import assert from 'node:assert/strict';
import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { URI } from 'vscode-uri';
import { disk } from '../../src/files/disk.ts';
import { folderWith } from '../support/folder.ts';

test('a file in a folder that can only be read is refused in words about writing', async t => {
  const folder = folderWith(t, { '.crosscheck/project.json': '{}' });
  chmodSync(folder, 0o755);
  chmodSync(join(folder, '.crosscheck'), 0o555);
  const file = URI.file(join(folder, '.crosscheck', 'annotations.json'));
  // permissions do not stop whoever runs the tests as root: meanwhile they run as nobody
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid!(65534);
  try {
    const why = 'no permission to write there. Change the permissions of its folder';
    assert.deepEqual(await disk.writeFile(file, new Uint8Array()), { refusal: why });
    assert.deepEqual(await disk.exclusively!(file, async () => 'done'), { refusal: why });
  } finally {
    if (isRoot) process.seteuid!(0);
  }
});
