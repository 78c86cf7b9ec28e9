/** Makes pictures of the screen small: 256 colours, which is what an editor on a plain ground has, antialiasing apart. */
import { crc32, deflateSync } from 'node:zlib';
import type { Page } from 'playwright-core';

const MOST_COLOURS = 256;
/** Colours nearer than this, as a sum of squares of red, green and blue, share one place in the palette. */
const NEAR = 120;

const distance = (a: number, b: number): number =>
  ((a >> 16) - (b >> 16)) ** 2 + (((a >> 8) & 255) - ((b >> 8) & 255)) ** 2 + ((a & 255) - (b & 255)) ** 2;

/** The commonest colours that are not near each other, and for every colour its place among them. */
function paletteOf(pixels: Uint32Array): { palette: number[]; index: Map<number, number> } {
  const counts = new Map<number, number>();
  for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1);
  const byCount = [...counts].sort((a, b) => b[1] - a[1]).map(([colour]) => colour);
  const palette: number[] = [];
  for (const colour of byCount) {
    if (palette.length === MOST_COLOURS) break;
    if (palette.every(known => distance(known, colour) > NEAR)) palette.push(colour);
  }
  const index = new Map<number, number>();
  for (const colour of byCount) {
    let best = 0;
    for (let i = 1; i < palette.length; i++) {
      if (distance(palette[i]!, colour) < distance(palette[best]!, colour)) best = i;
    }
    index.set(colour, best);
  }
  return { palette, index };
}

function chunk(name: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), data]);
  const whole = Buffer.alloc(body.length + 8);
  whole.writeUInt32BE(data.length, 0);
  body.copy(whole, 4);
  whole.writeUInt32BE(crc32(body), body.length + 4);
  return whole;
}

/** A PNG with a palette, from one without. `page` is an empty page of a browser, which reads the picture. */
export async function shrink(page: Page, png: Buffer): Promise<Buffer> {
  const { width, height, base64 } = await page.evaluate<{ width: number; height: number; base64: string }>(
    `(${READ})(${JSON.stringify(png.toString('base64'))})`,
  );
  const bytes = Buffer.from(base64, 'base64');
  const pixels = Uint32Array.from({ length: width * height }, (_, i) => bytes.readUIntBE(i * 3, 3));
  const { palette, index } = paletteOf(pixels);
  // each row begins with its filter: none, which is best where neighbours are equal
  const rows = Buffer.alloc((width + 1) * height);
  pixels.forEach((pixel, i) => {
    rows[Math.floor(i / width) * (width + 1) + 1 + (i % width)] = index.get(pixel) ?? 0;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 3, 0, 0, 0], 8);
  const colours = Buffer.alloc(palette.length * 3);
  palette.forEach((colour, i) => colours.writeUIntBE(colour, i * 3, 3));
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', head),
    chunk('PLTE', colours),
    chunk('IDAT', deflateSync(rows, { level: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** Runs in the page: the red, green and blue of every pixel, in base64. */
const READ = `async data => {
  const image = new Image();
  image.src = 'data:image/png;base64,' + data;
  await image.decode();
  const { width, height } = image;
  const context = Object.assign(document.createElement('canvas'), { width, height }).getContext('2d');
  context.drawImage(image, 0, 0);
  const rgba = context.getImageData(0, 0, width, height).data;
  const parts = [];
  for (let row = 0; row < height; row++) {
    let part = '';
    for (let i = row * width * 4; i < (row + 1) * width * 4; i += 4) part += String.fromCharCode(rgba[i], rgba[i + 1], rgba[i + 2]);
    parts.push(part);
  }
  return { width, height, base64: btoa(parts.join('')) };
}`;
