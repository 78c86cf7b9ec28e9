/**
 * `npm run screenshots`: the pictures of README and walkthrough, taken from the real editor on the sample packet. They are looked
 * at before they are committed.
 */
import { mkdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copySample } from './harness/packaged.ts';
import { matrixFrame, openEditorPage, openFile, row, runCommand, showViews, words } from './harness/page.ts';
import { ROOT } from './harness/paths.ts';

const OUT = join(ROOT, 'media', 'screenshots');
const LOOK = {
  'editor.fontSize': 13,
  'editor.lineHeight': 22,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'editor.hover.delay': 100,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'breadcrumbs.enabled': false,
  'outline.showNumbers': false,
};

const shoot = async (page: Page, name: string): Promise<void> => {
  // the pointer and passing notes are no part of the picture
  await page.waitForTimeout(800);
  const path = join(OUT, `${name}.png`);
  await page.screenshot({ path });
  console.log(`${name}.png ${Math.round((await stat(path)).size / 1000)} kB`);
};

async function scenes(page: Page, folder: string, visit: (folder: string) => Promise<void>): Promise<void> {
  await visit(folder);
  await page.locator('.statusbar-item', { hasText: /\d+ figures/ }).waitFor({ timeout: 60_000 });
  await showViews(page);
  await openFile(page, 'morning-post.md');
  await row(page, /fourteen months/)
    .first()
    .click();
  await page.keyboard.press('ArrowRight');
  await words(page, 'about a year').waitFor();
  await page.mouse.move(640, 700);
  await shoot(page, 'highlights');

  await words(page, 'about a year').hover();
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'fourteen months' }).first().waitFor();
  await shoot(page, 'hover');
  await page.keyboard.press('Escape');

  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page.mouse.move(640, 200);
  await shoot(page, 'problems');
  await runCommand(page, 'View: Close Panel');

  await runCommand(page, 'View: Close Primary Side Bar');
  await openFile(page, 'town-forum.txt');
  await words(page, '32').click();
  await page.keyboard.press('Control+Shift+F6');
  await page
    .locator('.quick-input-list .monaco-list-row, .editor-group-container + .editor-group-container')
    .first()
    .waitFor();
  if (await page.locator('.quick-input-list .monaco-list-row').first().isVisible()) await page.keyboard.press('Enter');
  await page.waitForTimeout(1500);
  await page.mouse.move(640, 700);
  await shoot(page, 'compare');

  await runCommand(page, 'View: Close All Editors');
  await runCommand(page, 'Crosscheck: Show Claim Matrix');
  const frame = await matrixFrame(page);
  await frame.locator('tbody button').first().focus();
  await shoot(page, 'matrix');
}

await mkdir(OUT, { recursive: true });
const editor = await openEditorPage({
  width: 1180,
  height: 700,
  settings: { ...LOOK, 'workbench.colorTheme': process.argv[2] ?? 'Default Light Modern' },
});
try {
  await scenes(editor.page, await copySample(), editor.visit);
} finally {
  await editor.close();
}
