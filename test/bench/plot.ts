/** The plot of the README: readers by speed, folders by size, both on logarithmic scales. */
import type { Opening } from './packets.ts';
import type { Reading } from './reading.ts';

const WIDTH = 760;
const BAR = 30;
const LEFT = 250;
const RIGHT = 90;

const escape = (s: string): string => s.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const label = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 1 ? x.toFixed(1) : x.toPrecision(2));

/** Where a value stands on a logarithmic scale, 0..1. */
const scale =
  (least: number, most: number) =>
  (x: number): number =>
    Math.log(x / least) / Math.log(most / least);

export function plot(readings: readonly Reading[], openings: readonly Opening[], machine: string): string {
  const parts: string[] = [];
  const text = (x: number, y: number, s: string, extra = ''): void => {
    parts.push(`<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" ${extra}>${escape(s)}</text>`);
  };
  let y = 28;
  text(12, y, 'Megabytes a second, one core (each line ten times the one before)', 'class="title"');
  const speeds = readings.map(r => r.speed);
  const least = 10 ** Math.floor(Math.log10(Math.min(...speeds)));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...speeds)));
  const at = scale(least, most);
  const span = WIDTH - LEFT - RIGHT;
  const top = y + 10;
  y += 20;
  for (const r of readings) {
    parts.push(
      `<rect x="${LEFT}" y="${y}" width="${(at(r.speed) * span).toFixed(1)}" height="${BAR - 10}" class="${r.who.startsWith('crosscheck') ? 'own' : 'other'}"/>`,
    );
    text(LEFT - 8, y + 14, r.who, 'text-anchor="end"');
    text(LEFT + at(r.speed) * span + 6, y + 14, label(r.speed));
    y += BAR;
  }
  for (let x = least; x <= most * 1.01; x *= 10) {
    const gx = LEFT + at(x) * span;
    parts.push(`<line x1="${gx.toFixed(1)}" x2="${gx.toFixed(1)}" y1="${top}" y2="${y}" class="grid"/>`);
  }
  y += 34;
  text(12, y, 'Seconds to open a folder, by documents', 'class="title"');
  const seconds = openings.flatMap(o => [o.cold.seconds, o.warm.seconds]);
  const bottom = 10 ** Math.floor(Math.log10(Math.min(...seconds)));
  const ceiling = 10 ** Math.ceil(Math.log10(Math.max(...seconds)));
  const up = scale(bottom, ceiling);
  const height = 180;
  const base = y + 20 + height;
  const px = (i: number): number => LEFT + (openings.length < 2 ? 0 : (i / (openings.length - 1)) * span);
  const py = (s: number): number => base - up(s) * height;
  for (let s = bottom; s <= ceiling * 1.01; s *= 10) {
    parts.push(
      `<line x1="${LEFT}" x2="${WIDTH - RIGHT}" y1="${py(s).toFixed(1)}" y2="${py(s).toFixed(1)}" class="grid"/>`,
    );
    text(LEFT - 8, py(s) + 4, `${label(s)} s`, 'text-anchor="end"');
  }
  for (const kind of ['cold', 'warm'] as const) {
    parts.push(
      `<polyline points="${openings.map((o, i) => `${px(i).toFixed(1)},${py(o[kind].seconds).toFixed(1)}`).join(' ')}" class="${kind}"/>`,
    );
    const last = openings.at(-1)!;
    text(px(openings.length - 1) + 6, py(last[kind].seconds) + 4, `${kind} ${label(last[kind].seconds)} s`);
  }
  for (const [i, o] of openings.entries())
    text(px(i), base + 18, o.documents.toLocaleString('en'), 'text-anchor="middle"');
  y = base + 44;
  text(12, y, machine, 'class="small"');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${y + 14}" font-family="system-ui, sans-serif" font-size="13">
<style>text{fill:#57606a}.title{font-weight:600;fill:#24292f}.small{font-size:10px}.own{fill:#1a7f37}.other{fill:#8c959f}.grid{stroke:#8c959f;stroke-opacity:.3}.cold,.warm{fill:none;stroke-width:2}.cold{stroke:#0969da}.warm{stroke:#1a7f37}@media(prefers-color-scheme:dark){text{fill:#9198a1}.title{fill:#f0f6fc}}</style>
${parts.join('\n')}
</svg>
`;
}
