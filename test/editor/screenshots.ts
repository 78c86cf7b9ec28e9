/**
 * `npm run screenshots`: the pictures of README and walkthrough, taken from the real editor on the sample packet. They are looked
 * at before they are committed.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { copySample } from './harness/packaged.ts';
import {
  clickWords,
  highlightOf,
  hoverWords,
  matrixFrame,
  openEditorPage,
  openFile,
  row,
  runCommand,
  showViews,
  type EditorPage,
} from './harness/page.ts';
import { ROOT } from './harness/paths.ts';
import { shrink } from './harness/png.ts';

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
  // what is on its way to the screen
  await page.waitForTimeout(800);
  const picture = await page.screenshot();
  const empty = await page.context().newPage();
  const small = await shrink(empty, picture);
  await empty.close();
  await writeFile(join(OUT, `${name}.png`), small);
  console.log(`${name}.png ${Math.round(small.length / 1000)} kB`);
};

/** The sample packet with an article in front and room for the words of the trees. */
async function begin({ page, visit }: EditorPage, folder: string): Promise<void> {
  await visit(folder);
  await page.locator('.statusbar-item', { hasText: /\d+ figures/ }).waitFor({ timeout: 60_000 });
  await showViews(page);
  await openFile(page, 'morning-post.md');
  await row(page, /fourteen months/)
    .first()
    .click();
  await page.keyboard.press('ArrowRight');
  await row(page, '“about a year”').first().waitFor();
  await page.mouse.move(350, 400);
  await page.mouse.down();
  await page.mouse.move(430, 400, { steps: 5 });
  await page.mouse.up();
  await page.getByText('Activating Extensions').waitFor({ state: 'detached', timeout: 60_000 });
  await highlighted(page, 'about a year');
}

const highlighted = async (page: Page, text: string): Promise<void> => {
  while ((await highlightOf(page, text)) === 'no highlight') await page.waitForTimeout(200);
};

/** What shows best without the editor's own list of problems in the card. */
async function card(editor: EditorPage, folder: string): Promise<void> {
  const { page } = editor;
  await begin(editor, folder);
  await hoverWords(page, 'about a year');
  await page.locator('.monaco-hover:not(.hidden)', { hasText: 'fourteen months' }).first().waitFor();
  await shoot(page, 'hover');
}

async function scenes(editor: EditorPage, folder: string): Promise<void> {
  const { page } = editor;
  await begin(editor, folder);
  await page.mouse.move(900, 700);
  await shoot(page, 'highlights');

  await runCommand(page, 'Problems: Focus on Problems View');
  await page.locator('.markers-panel .monaco-list-row').first().waitFor();
  await page.mouse.move(900, 300);
  await shoot(page, 'problems');
  await page.keyboard.press('Control+J');

  await page.keyboard.press('Control+B');
  await openFile(page, 'town-forum.txt');
  await highlighted(page, '32');
  await clickWords(page, '32');
  await page.waitForTimeout(500);
  await page.keyboard.press('Control+Shift+F6');
  await page.locator('.quick-input-list .monaco-list-row', { hasText: 'harbour-report.md' }).waitFor();
  await page.keyboard.press('Enter');
  await page.locator('.part.editor .editor-group-container').nth(1).waitFor();
  await page.waitForTimeout(2000);
  await page.mouse.move(900, 700);
  await shoot(page, 'compare');

  await runCommand(page, 'View: Close All Editors');
  await runCommand(page, 'Crosscheck: Show Claim Matrix');
  const frame = await matrixFrame(page);
  await frame.locator('tbody button').first().focus();
  await shoot(page, 'matrix');
}

await mkdir(OUT, { recursive: true });
const look = { ...LOOK, 'workbench.colorTheme': process.argv[2] ?? 'Default Light Modern' };
for (const [scene, settings] of [
  [card, { ...look, 'crosscheck.show': 'decorations' }],
  [scenes, look],
] as const) {
  const editor = await openEditorPage({ width: 1260, height: 740, settings });
  try {
    await scene(editor, await copySample());
  } finally {
    await editor.close();
  }
}
