import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  answer,
  clickWords,
  fromMenu,
  highlightOf,
  lightbulb,
  lightbulbTitles,
  openFile,
  row,
  runCommand,
  showViews,
  until,
  type PageTests,
} from './harness/page.ts';

/** What a reviewer decides on the packet of `test/editor/lock`, with mouse and keys: through the lightbulb and the trees. */

const recorded = (folder: string): string => {
  const file = join(folder, '.crosscheck', 'annotations.json');
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
};

const untilRecorded = (page: Page, folder: string, words: string): Promise<void> =>
  until(page, `the file holds ${words}`, async () => recorded(folder).includes(words));

const untilLook = (page: Page, words: string, look: string): Promise<void> =>
  until(page, `${words} is ${look}`, async () => (await highlightOf(page, words)) === look);

/** How conflicts and decided figures are highlighted. */
const CONFLICT = 'solid solid';
const DECIDED = 'none double';

export const REVIEW_PAGE_TESTS: PageTests = {
  async 'Escape at the question of an acceptance records nothing'(page, folder) {
    await openFile(page, 'article.md');
    await untilLook(page, '$2.1bn', CONFLICT);
    await lightbulb(page, '$2.1bn', 'Accept the difference with');
    await page.locator('.quick-input-widget input').first().waitFor();
    await page.keyboard.press('Escape');
    assert.equal(await highlightOf(page, '$2.1bn'), CONFLICT);
    assert.equal(recorded(folder), '');
  },

  async 'the lightbulb accepts a difference and asks for the reason'(page, folder) {
    await lightbulb(page, '$2.1bn', 'Accept the difference with');
    await answer(page, 'One is the plan.');
    await untilRecorded(page, folder, 'One is the plan.');
    await untilLook(page, '$2.1bn', DECIDED);
    await lightbulb(page, '$2.1bn', 'Take back the acceptance');
    await untilLook(page, '$2.1bn', CONFLICT);
  },

  async 'a note is asked for'(page, folder) {
    await lightbulb(page, '$2.1bn', 'Add a note…');
    await answer(page, 'Ask the treasurer.');
    await untilRecorded(page, folder, 'Ask the treasurer.');
    // the editor opens its list of comments with the first one
    const comment = page.locator('.comments-panel .monaco-list-row', { hasText: 'Ask the treasurer.' });
    await comment.waitFor();
    await comment.dblclick();
    const thread = page.locator('.review-widget', { hasText: 'Ask the treasurer.' });
    await thread.waitFor();
    await thread.locator('.comment-form .monaco-editor').click();
    await page.keyboard.type('He will call back.');
    await thread.locator('.monaco-button', { hasText: 'Add Note' }).click();
    await untilRecorded(page, folder, 'He will call back.');
    await thread.locator('.comment-body', { hasText: 'He will call back.' }).waitFor();
    await thread.locator('.head .action-label[aria-label*="Checked"]').click();
    await untilRecorded(page, folder, '"checked"');
    await page.keyboard.press('Escape');
    await lightbulb(page, '$2.1bn', 'Take back "checked"');
    await lightbulb(page, '$2.1bn', 'Remove the note "He will call back."');
    await lightbulb(page, '$2.1bn', 'Remove the note "Ask the treasurer."');
    await until(page, 'the note is gone', async () => !recorded(folder).includes('treasurer'));
  },

  async 'a link is picked from a list of claims with their sources'(page, folder) {
    await lightbulb(page, '$2.1bn', 'Keep apart from');
    await until(page, 'no conflict', async () => (await highlightOf(page, '$2.1bn')) !== CONFLICT);
    await lightbulb(page, '$2.1bn', 'Link with another claim…');
    const choice = page.locator('.quick-input-list .monaco-list-row', { hasText: '2.6 billion dollars' });
    await choice.waitFor();
    assert.match(await choice.innerText(), /report\.md:7/);
    await choice.click();
    await untilLook(page, '$2.1bn', CONFLICT);
    await untilRecorded(page, folder, '"link"');
    assert.doesNotMatch(recorded(folder), /"unlink"/);
    await lightbulb(page, '$2.1bn', 'Take back "the same claim"');
    await until(page, 'the link is gone', async () => !recorded(folder).includes('"link"'));
  },

  async '“Correct everywhere” shows every file before anything changes'(page, folder) {
    await openFile(page, 'article.md');
    const text = (name: string): string => readFileSync(join(folder, name), 'utf8');
    await lightbulb(page, 'about a year', 'Correct everywhere');
    const apply = page.locator('.part.panel .monaco-button', { hasText: 'Apply' });
    await apply.waitFor();
    const rows = page.locator('.part.panel .monaco-list-row');
    for (const name of ['article.md', 'leaflet.txt']) await rows.filter({ hasText: name }).first().waitFor();
    assert.match(text('leaflet.txt'), /about a year/);
    await apply.click();
    await until(page, 'no conflict', async () => (await highlightOf(page, 'about fourteen months')) === 'none solid');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('s');
    await until(page, 'both files are saved', async () =>
      ['article.md', 'leaflet.txt'].every(name => text(name).includes('about fourteen months')),
    );
  },

  async 'a claim is checked from its row; then it is counted as settled, and can be left out'(page, folder) {
    const settled = (n: number) => page.locator('.statusbar-item', { hasText: new RegExp(` ${n} of \\d+ settled`) });
    await settled(0).waitFor();
    await showViews(page);
    const claim = row(page, '84 metres').first();
    await fromMenu(page, claim, 'Mark as Checked');
    await untilRecorded(page, folder, '"checked"');
    await settled(1).waitFor();
    await runCommand(page, 'Crosscheck: Focus on Decisions View');
    await row(page, /Checked.*“84 metres”/)
      .first()
      .waitFor();
    await runCommand(page, 'Crosscheck: Show Only Open Claims');
    await until(page, 'the claim is hidden', async () => (await row(page, /chamber|length/i).count()) === 0);
    await runCommand(page, 'Crosscheck: Show Settled Claims, Too');
    await row(page, /chamber|length/i)
      .first()
      .waitFor();
  },

  async 'a sign-off lapses when the figure changes, and is told so'(page) {
    await openFile(page, 'report.md');
    await untilLook(page, '84 metres', DECIDED);
    await clickWords(page, '84 metres');
    await runCommand(page, 'Replace');
    const find = page.locator('.find-widget .find-part textarea');
    await find.fill('84 metres');
    await page.locator('.find-widget .replace-part textarea').fill('86 metres');
    await page.keyboard.press('Control+Alt+Enter');
    await page.keyboard.press('Escape');
    await page.locator('.statusbar-item', { hasText: / 0 of \d+ settled/ }).waitFor();
    await row(page, /Checked.*“84 metres” then, “86 metres” now/)
      .first()
      .waitFor();
    await lightbulb(page, '86 metres', 'Mark as checked again');
    await page.locator('.statusbar-item', { hasText: / 1 of \d+ settled/ }).waitFor();
  },

  async 'a decision is taken back from its row'(page, folder) {
    // decisions that lapsed come first: the row moves when it holds again, and a click may hit its neighbour
    await until(page, 'it holds again', async () => (await row(page, /“84 metres” then/).count()) === 0);
    await fromMenu(page, row(page, /Checked.*“86 metres”/).first(), 'Take Back a Decision');
    await until(page, 'it is gone', async () => !recorded(folder).includes('"checked"'));
    await page.locator('.statusbar-item', { hasText: / 0 of \d+ settled/ }).waitFor();
  },

  async 'a difference is accepted from the tree of conflicts'(page, folder) {
    await showViews(page);
    await fromMenu(page, row(page, /\$2\.1bn ≠|≠ \$2\.1bn/).first(), 'Accept the Difference…');
    await answer(page, 'One is the plan.');
    await untilRecorded(page, folder, 'One is the plan.');
    await until(page, 'no such conflict', async () => (await row(page, /≠ \$2\.1bn/).count()) === 0);
  },

  async 'a report is saved through the editor, with the decision in it'(page, folder) {
    await runCommand(page, 'Crosscheck: Export Report…');
    await page.locator('.quick-input-list .monaco-list-row', { hasText: 'Report to read and print' }).click();
    await page.locator('.quick-input-widget input').first().waitFor();
    await until(page, 'a name is proposed', async () =>
      (await page.locator('.quick-input-widget input').first().inputValue()).endsWith('/report.html'),
    );
    await page.keyboard.press('Enter');
    const file = join(folder, '.crosscheck', 'report.html');
    await until(page, 'the report is written', async () => existsSync(file));
    assert.match(readFileSync(file, 'utf8'), /One is the plan\./);
  },

  async 'the preferred fix is the first, and comparing is offered once'(page) {
    await openFile(page, 'article.md');
    const titles = await lightbulbTitles(page, 'four years');
    assert.match(titles[0] ?? '', /^Correct to the words of report\.md:15/);
    assert.equal(titles.filter(t => t === 'Compare side by side').length, 1);
  },

  async 'figures that may be of one claim wait under Perhaps, and become a conflict when they are linked'(
    page,
    folder,
  ) {
    await showViews(page);
    await row(page, /^Perhaps/)
      .first()
      .click();
    await page.keyboard.press('ArrowRight');
    await fromMenu(page, row(page, /“31 geese” – “some twenty birds”/).first(), 'Link with Another Claim…');
    await untilRecorded(page, folder, 'some twenty birds');
    await row(page, /geese ≠|≠ .*geese/)
      .first()
      .waitFor();
    await until(page, 'nothing waits', async () => (await row(page, /^Perhaps/).count()) === 0);
  },
};
