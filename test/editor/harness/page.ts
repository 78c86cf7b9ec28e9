/** The packaged extension in a plain VS Code in a browser tab, as a person has it before them. */
import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { Frame, Locator, Page } from 'playwright-core';
import { launchBrowser } from './browser.ts';
import { startServer } from './npm-server.ts';
import { installPackaged } from './packaged.ts';
import { CACHE } from './paths.ts';
import { pageAddress } from './run-suite.ts';

export interface EditorPage {
  readonly page: Page;
  /** Opens another folder in the same tab. */
  readonly visit: (folder: string) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface PageOptions {
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly width?: number;
  readonly height?: number;
}

export async function openEditorPage(options: PageOptions = {}): Promise<EditorPage> {
  const data = join(CACHE, `page-${process.pid}`);
  await rm(data, { recursive: true, force: true });
  await mkdir(data, { recursive: true });
  await installPackaged(data);
  const server = await startServer({ data, settings: options.settings ?? {} });
  const browser = await launchBrowser();
  const context = await browser.newContext({
    viewport: { width: options.width ?? 1280, height: options.height ?? 800 },
  });
  const page = await context.newPage();
  return {
    page,
    async visit(folder) {
      await page.goto(pageAddress(server.url, folder));
      await page.locator('.monaco-workbench .part.statusbar').waitFor();
    },
    async close() {
      await browser.close();
      await server.stop();
      await rm(data, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** What a person does, by what it shows; each is given the page and the folder that is open, in order. */
export type PageTests = Readonly<Record<string, (page: Page, folder: string) => Promise<void>>>;

/** Milliseconds to wait for something to come about. */
const PATIENCE = 25_000;

/** Waits until `look` gives something true. */
export async function until(page: Page, what: string, look: () => Promise<boolean>): Promise<void> {
  const deadline = Date.now() + PATIENCE;
  while (Date.now() < deadline) {
    if (await look()) return;
    await page.waitForTimeout(100);
  }
  throw new Error(`still not so: ${what}`);
}

/** Whether something comes into sight within two seconds: what may have gone by itself is asked for again. */
const comes = (what: Locator): Promise<boolean> =>
  what.waitFor({ timeout: 2000 }).then(
    () => true,
    () => false,
  );

/** Takes what the lightbulb offers at some words, by the beginning of its title. */
export async function lightbulb(page: Page, words: string, title: string): Promise<void> {
  const offer = page.locator('.action-widget .monaco-list-row', { hasText: title }).first();
  await until(page, `the lightbulb offers ${title}`, async () => {
    await clickWords(page, words);
    await page.keyboard.press('Control+.');
    // the list closes by itself when answers come in that it does not know of
    const taken =
      (await comes(offer)) &&
      (await offer.click({ timeout: 2000 }).then(
        () => true,
        () => false,
      ));
    if (!taken) await page.keyboard.press('Escape');
    return taken;
  });
}

/** Titles of what the lightbulb offers at some words. */
export async function lightbulbTitles(page: Page, words: string): Promise<string[]> {
  const rows = page.locator('.action-widget .monaco-list-row.action .title');
  await until(page, `the lightbulb at ${words}`, async () => {
    await clickWords(page, words);
    await page.keyboard.press('Control+.');
    return comes(rows.first());
  });
  const titles = await rows.allInnerTexts();
  await page.keyboard.press('Escape');
  return titles.map(t => t.trim());
}

/** Answers the question that is asked in the box at the top. */
export async function answer(page: Page, text: string): Promise<void> {
  await page.locator('.quick-input-widget:not([style*="display: none"]) input').first().fill(text);
  await page.keyboard.press('Enter');
}

/** Opens a file by its name through "Go to File". */
export async function openFile(page: Page, name: string): Promise<void> {
  const tab = page.locator('.tab.active', { hasText: name });
  const seen = (of: Locator): Promise<boolean> =>
    of.waitFor({ timeout: 5000 }).then(
      () => true,
      () => false,
    );
  await until(page, `${name} is open`, async () => {
    // whatever box the last step left behind
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+P');
    const input = page.locator('.quick-input-widget input').first();
    await input.fill(name);
    // a box that something else takes away again is asked for once more
    const found = page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first();
    if (!(await seen(found))) return false;
    // the row itself: the list may yet be sorted anew, and the first row be another
    await found.click({ timeout: 2000 }).catch(() => undefined);
    return seen(tab);
  });
}

/** Runs a command by its title through the palette. */
export async function runCommand(page: Page, title: string): Promise<void> {
  const offered = page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first();
  await until(page, `the palette offers ${title}`, async () => {
    await page.keyboard.press('F1');
    const input = page.locator('.quick-input-widget input').first();
    // a box that something else takes away again is asked for once more
    const asked = await input.fill(`>${title}`, { timeout: 2000 }).then(
      () => true,
      () => false,
    );
    if (asked && (await comes(offered))) return true;
    await page.keyboard.press('Escape');
    return false;
  });
  await page.keyboard.press('Enter');
}

/** Shows the extension's views. */
export async function showViews(page: Page): Promise<void> {
  const title = page.locator('.part.sidebar .title-label', { hasText: /crosscheck/i });
  // a second click would hide them
  if (await title.isVisible()) return;
  // a badge lies above the icon and takes the click for it
  await page.locator('.activitybar .action-item a[aria-label^="Crosscheck"]').click({ force: true });
  await title.waitFor();
}

/** A row of the views by its words. */
export const row = (page: Page, text: string | RegExp): Locator =>
  page.locator('.part.sidebar .monaco-list-row', { hasText: text });

/** Chooses an entry of a row's menu. */
export async function fromMenu(page: Page, of: Locator, entry: string): Promise<void> {
  const item = page.locator('.monaco-menu .action-item', { hasText: entry }).first();
  await until(page, `the menu offers ${entry}`, async () => {
    // a menu closes by itself when its row is drawn anew, and is asked for once more
    await of.click({ button: 'right', timeout: 2000 }).catch(() => undefined);
    if (!(await comes(item))) {
      await page.keyboard.press('Escape');
      return false;
    }
    // a menu takes no click right after it has opened, so that the one that opened it chooses nothing
    await page.waitForTimeout(400);
    return item.click({ timeout: 2000 }).then(
      () => true,
      () => false,
    );
  });
}

/** The inner page of the claim matrix. */
export async function matrixFrame(page: Page): Promise<Frame> {
  for (let i = 0; i < 150; i++) {
    for (const frame of page.frames()) {
      if (
        (await frame
          .locator('#matrix table')
          .count()
          .catch(() => 0)) > 0
      )
        return frame;
    }
    await page.waitForTimeout(100);
  }
  throw new Error('the claim matrix did not open');
}

/** "Ln 5, Col 43" of the status bar, as numbers. */
export async function cursorLine(page: Page): Promise<number> {
  const text = await page.locator('.statusbar-item', { hasText: /^\s*Ln \d+/ }).innerText();
  return Number(/Ln (\d+)/.exec(text)?.[1]);
}

interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Where some words of the first editor stand on the screen; waits until they do. */
export async function boxOf(page: Page, text: string): Promise<Box> {
  for (let i = 0; i < 100; i++) {
    const box = await page.evaluate<Box | null>(`(${BOX_OF})(${JSON.stringify(text)})`);
    if (box) return box;
    await page.waitForTimeout(200);
  }
  throw new Error(`"${text}" is not on the screen`);
}

const middle = ({ left, right, top, bottom }: Box): [number, number] => [(left + right) / 2, (top + bottom) / 2];

export const hoverWords = async (page: Page, text: string): Promise<void> =>
  page.mouse.move(...middle(await boxOf(page, text)), { steps: 4 });

export const clickWords = async (page: Page, text: string): Promise<void> =>
  page.mouse.click(...middle(await boxOf(page, text)));

/**
 * How some words are highlighted: the styles of the upper and the lower line around them. The editor draws highlights as boxes
 * of their own below the text, so the box that lies where the words lie is looked for.
 */
export const highlightOf = async (page: Page, text: string): Promise<string> =>
  page.evaluate<string>(`(${HIGHLIGHT_OF})(${JSON.stringify(await boxOf(page, text))})`);

/** Run in the page, where a line of text is made of pieces for its colours. */
const BOX_OF = String.raw`text => {
  const editor = document.querySelector('.part.editor .monaco-editor');
  for (const line of editor?.querySelectorAll('.view-lines .view-line') ?? []) {
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push({ node, start: all.length });
      all += node.data.replaceAll('\u00a0', ' ');
    }
    const at = all.indexOf(text);
    if (at < 0) continue;
    const find = offset => nodes.findLast(n => n.start <= offset);
    const range = document.createRange();
    const [first, last] = [find(at), find(at + text.length - 1)];
    range.setStart(first.node, at - first.start);
    range.setEnd(last.node, at + text.length - last.start);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    return { left, right, top, bottom };
  }
  return null;
}`;
const HIGHLIGHT_OF = String.raw`words => {
  for (const box of document.querySelectorAll('.part.editor .view-overlays [class*="ced-"]')) {
    const r = box.getBoundingClientRect();
    const same = Math.abs(r.left - words.left) < 4 && Math.abs(r.right - words.right) < 4;
    if (!same || r.bottom <= words.top || r.top >= words.bottom) continue;
    const style = getComputedStyle(box);
    const line = side => (style['border' + side + 'Width'] === '0px' ? 'none' : style['border' + side + 'Style']);
    if (line('Bottom') !== 'none') return line('Top') + ' ' + line('Bottom');
  }
  return 'no highlight';
}`;
