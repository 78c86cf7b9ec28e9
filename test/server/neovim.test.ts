import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { folderWith } from '../support/folder.ts';
import { SERVER, shortPlace, startServer } from '../support/language-client.ts';
import { join } from 'node:path';

/** Another client than ours: Neovim's, which cannot pull diagnostics in every version, and watches no files. */

const SCRIPT = fileURLToPath(new URL('neovim.lua', import.meta.url));
const isThere = spawnSync('nvim', ['--version']).status === 0;

const REPORT = `The new lock at Tarn Weir is 84 metres long. Building the lock at Tarn Weir took fourteen months.\n`;
const ARTICLE = `The new lock at Tarn Weir is 84 metres long. Building the lock at Tarn Weir took about a year.\n`;

if (!isThere) {
  test('Neovim is not on this machine: only the absence is shown (apt-get install neovim)', () => {
    assert.notEqual(spawnSync('nvim', ['--version']).status, 0);
  });
} else {
  test('Neovim shows the same findings as any client, hovers, lists places, and sees an edit resolve the conflict', async t => {
    const folder = folderWith(t, { '.crosscheck/project.json': '{}', 'article.txt': ARTICLE, 'report.md': REPORT });
    const client = await startServer(t, { folders: [folder] });
    const expected: string[] = [];
    for (const name of ['article.txt', 'report.md']) {
      for (const d of (await client.pull(join(folder, name))).items)
        expected.push(`${name}:${d.range.start.line + 1}:${d.range.start.character + 1} ${d.code} ${d.message}`);
    }
    assert.equal(expected.length, 2);
    const run = spawnSync('nvim', ['--headless', '-u', 'NONE', '-c', `luafile ${SCRIPT}`], {
      encoding: 'utf8',
      timeout: 90_000,
      env: {
        ...process.env,
        NODE: process.execPath,
        SERVER,
        FOLDER: folder,
        FILES: 'article.txt,report.md',
        EXPECTED: '2',
        LINE: '0',
        CHARACTER: String(ARTICLE.indexOf('84') + 1),
        REPLACE_LINE: '0',
        REPLACEMENT: REPORT.trim(),
        NVIM_LOG_FILE: join(folder, '.nvim.log'),
        XDG_STATE_HOME: join(folder, '.state'),
        XDG_CACHE_HOME: join(folder, '.cache'),
      },
    });
    assert.match(run.stdout, /^\{/, `${run.stderr}\n${run.error ?? ''}`);
    const seen = JSON.parse(run.stdout);
    assert.deepEqual(seen.diagnostics, expected.sort());
    assert.match(JSON.stringify(seen.hover), /Agrees with 1 other place/);
    assert.deepEqual(
      seen.references.map((l: Parameters<typeof shortPlace>[1]) => shortPlace(folder, l)),
      ['article.txt:1:30', 'report.md:1:30'],
    );
    assert.deepEqual(seen.after, []);
  });
}
