import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import {
  answer,
  clickWords,
  highlightOf,
  lightbulb,
  lightbulbTitles,
  openFile,
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
    await lightbulb(page, '$2.1bn', 'Remove the note “Ask the treasurer.”');
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
    await lightbulb(page, '$2.1bn', 'Take back “the same claim”');
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

  async 'the preferred fix is the first, and comparing is offered once'(page) {
    await openFile(page, 'article.md');
    await clickWords(page, '$2.1bn');
    const titles = await lightbulbTitles(page);
    assert.match(titles[0] ?? '', /^Write "\$2\.6bn"/);
    assert.equal(titles.filter(t => t === 'Compare side by side').length, 1);
  },
};
