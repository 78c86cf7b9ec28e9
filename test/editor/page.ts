/** What a person sees and does: through the page, with mouse and keys. */
import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import {
  clickWords,
  cursorLine,
  highlightOf,
  hoverWords,
  matrixFrame,
  openFile,
  row,
  runCommand,
  showViews,
  until,
  type PageTests,
} from './harness/page.ts';

/** On the small packet, under review, in order. */
export const PAGE_TESTS: PageTests = {
  async 'figures are highlighted, each verdict with a line of its own'(page) {
    await openFile(page, 'report.md');
    await until(
      page,
      'the conflict has a box',
      async () => (await highlightOf(page, '31 million dollars')) === 'solid solid',
    );
    assert.equal(await highlightOf(page, '640 metres'), 'none solid');
    assert.equal(await highlightOf(page, '12,400 vehicles'), 'none dashed');
    assert.equal(await highlightOf(page, 'seven members'), 'none dotted');
  },

  async 'resting on a figure shows the card with the other source'(page) {
    await hoverWords(page, '31 million dollars');
    const card = page.locator('.monaco-hover:not(.hidden)', { hasText: '45 million dollars' });
    await card.first().waitFor();
    assert.match(await card.first().innerText(), /article\.md/);
    await page.keyboard.press('Escape');
  },

  async 'F8 reaches the conflict and says what differs'(page) {
    await clickWords(page, 'Report on');
    await page.keyboard.press('F8');
    const widget = page.locator('.marker-widget', { hasText: '45 million dollars' });
    await widget.waitFor();
    await until(page, 'line 5', async () => (await cursorLine(page)) === 5);
    await page.keyboard.press('Escape');
  },

  async 'Ctrl+F8 goes to the conflict in the other source'(page) {
    await page.keyboard.press('Control+F8');
    await page.locator('.tab.active', { hasText: 'article.md' }).waitFor();
    await until(page, 'line 3', async () => (await cursorLine(page)) === 3);
  },

  async 'Ctrl+Shift+F6 puts both sources side by side'(page) {
    const groups = page.locator('.part.editor .editor-group-container');
    // the keys do nothing for a moment, until the editor has been told that the file in front is a source
    await until(page, 'two groups of editors', async () => {
      await clickWords(page, '45 million');
      await page.keyboard.press('Control+Shift+F6');
      await page.waitForTimeout(1000);
      return (await groups.count()) === 2;
    });
    // told when both places are open; to join the groups before would open the second one again
    await page.locator('.statusbar-item', { hasText: /article\.md.* – .*report\.md/ }).waitFor();
    await runCommand(page, 'View: Join All Editor Groups');
    await until(page, 'one group', async () => (await groups.count()) === 1);
  },

  async 'the status bar counts figures and conflicts'(page) {
    const item = page.locator('.statusbar-item', { hasText: /\d+ figures · 1 conflict · 0 of \d+ settled/ });
    await item.waitFor();
  },

  async 'the tree of conflicts opens the line'(page) {
    await showViews(page);
    await row(page, '31 million dollars').first().waitFor();
    await row(page, '31 million dollars').first().click();
    await page.keyboard.press('ArrowRight');
    const place = row(page, /“45 million dollars”.*article\.md/).first();
    await place.waitFor();
    await row(page, /“31 million dollars”.*report\.md/)
      .first()
      .click();
    await page.locator('.tab.active', { hasText: 'report.md' }).waitFor();
    await until(page, 'line 5', async () => (await cursorLine(page)) === 5);
    await place.click();
    await page.locator('.tab.active', { hasText: 'article.md' }).waitFor();
    await until(page, 'line 3', async () => (await cursorLine(page)) === 3);
  },

  async 'a cell of the claim matrix opens its line, by mouse and by keys'(page) {
    await runCommand(page, 'Crosscheck: Show Claim Matrix');
    const frame = await matrixFrame(page);
    await frame.locator('button', { hasText: '45 million dollars' }).click();
    await page.locator('.tab', { hasText: 'article.md' }).last().waitFor();
    await until(page, 'line 3', async () => (await cursorLine(page)) === 3);
    await frame.locator('button[tabindex="0"]').first().focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowLeft');
    await frame.locator('button', { hasText: '31 million dollars' }).focus();
    await page.keyboard.press('Enter');
    await until(page, 'line 5', async () => (await cursorLine(page)) === 5);
    assert.equal(await frame.locator('tbody tr').first().getAttribute('data-verdict'), 'conflict');
  },
};

/** On the same texts without `.crosscheck/`. */
export const FRESH_PAGE_TESTS: PageTests = {
  async 'a folder is put under review by the button of the empty view'(page, folder) {
    await showViews(page);
    await page.locator('.part.sidebar .welcome-view a', { hasText: 'Review This Folder' }).first().click();
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: 'report.md' });
    await choice.waitFor();
    await choice.click();
    await page.locator('.statusbar-item', { hasText: /\d+ figures · 1 conflict/ }).waitFor();
    const file = join(folder, '.crosscheck', 'project.json');
    assert.ok(existsSync(file));
    assert.deepEqual(JSON.parse(await readFile(file, 'utf8')).sources['report.md'].role, 'primary');
  },
};
