/** Draws `media/icon.png` from `media/icon.svg`: `node test/editor/icon.ts`. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './harness/browser.ts';
import { ROOT } from './harness/paths.ts';

const SIZE = 256;
const svg = await readFile(join(ROOT, 'media', 'icon.svg'), 'utf8');
const browser = await launchBrowser();
const page = await browser.newPage({ viewport: { width: SIZE, height: SIZE } });
await page.setContent(`<style>body { margin: 0 } svg { display: block }</style>${svg}`);
await page.screenshot({ path: join(ROOT, 'media', 'icon.png'), omitBackground: true });
await browser.close();
