import assert from 'node:assert/strict';
import { test } from 'node:test';
import { statusRequest } from '../../src/protocol.ts';
import { folderWith } from '../support/folder.ts';
import { startServer } from '../support/language-client.ts';

/** Enough text that reading it takes longer than what is worth telling. */
const PROSE =
  'Nobody at Holm remembers who wrote the letters, or why the keeper of the weir never answered them.\n'.repeat(800);

function manySources(count: number): Record<string, string> {
  const files: Record<string, string> = { '.crosscheck/project.json': '{ "title": "Holm" }' };
  for (let i = 0; i < count; i++) files[`letters-${i}.txt`] = `Letter ${i}\n\n${PROSE}`;
  return files;
}

interface ProgressValue {
  readonly token: string | number;
  readonly value: {
    readonly kind: string;
    readonly title?: string;
    readonly cancellable?: boolean;
    readonly message?: string;
  };
}

test('reading a large folder shows how far it is, and ends', async t => {
  const seen: ProgressValue[] = [];
  const client = await startServer(t, {
    folders: [folderWith(t, manySources(300))],
    onProgress: p => seen.push(p as ProgressValue),
  });
  await client.until('the end', () => seen.some(p => p.value.kind === 'end'));
  assert.deepEqual(
    [seen[0]!.value.kind, seen[0]!.value.title, seen[0]!.value.cancellable],
    ['begin', 'Crosscheck', true],
  );
  assert.match(seen.find(p => p.value.kind === 'report')!.value.message!, /^\d+ of 300 sources$/);
});

test('reading that is cancelled stops between two sources, says so, and answers from what was read', async t => {
  const folder = folderWith(t, manySources(400));
  const client = await startServer(t, {
    folders: [folder],
    onProgress: async (p, notify) => {
      const { token, value } = p as ProgressValue;
      if (value.kind === 'begin') await notify('window/workDoneProgress/cancel', { token });
    },
  });
  await client.until('the folder to be ready', () => client.statusOf(folder)?.state === 'ready');
  const [status] = await client.ask(statusRequest, {});
  assert.ok(status!.tally.sources < 400, `${status!.tally.sources}`);
  assert.match(status!.troubles[0]!.message, /^reading was stopped: \d+ of 400 sources are left out\.$/);
});
