/**
 * `npm run bench [-- --quick | --large] [--write]`: how fast the engine reads, opens folders, works through batches and answers
 * keystrokes, beside what people use today. `--quick` takes two minutes, `--large` adds 10,000 documents and 1 GB of packets, which take hours; `--write` keeps the figures: media/bench.svg and the table in README.md.
 */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, totalmem } from 'node:os';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { measureBatch, measureOpening, type Opening } from './packets.ts';
import { plot } from './plot.ts';
import { measureTyping, TYPING_HEAD, typingRow } from './typing.ts';
import { makePacket } from '../support/made-up.ts';
import { scriptOptions } from '../support/script-options.ts';
import { measureReading } from './reading.ts';
import { ROOT } from './texts.ts';

const { quick, write, large } = scriptOptions({
  quick: { type: 'boolean' },
  write: { type: 'boolean' },
  large: { type: 'boolean' },
});
const sizes = quick ? [10, 100] : large ? [10, 100, 1000, 10_000] : [10, 100, 1000];
const lines: string[] = [];
const say = (line = ''): void => {
  lines.push(line);
  console.log(line);
};
const figure = (x: number): string => (x >= 100 ? x.toFixed(0) : x >= 1 ? x.toFixed(1) : x.toPrecision(2));

const version = (name: string): string =>
  (JSON.parse(readFileSync(join(ROOT, 'node_modules', name, 'package.json'), 'utf8')) as { version: string }).version;
const machine = `${cpus()[0]?.model ?? 'unknown processor'}, ${cpus().length} cores, ${(totalmem() / 1e9).toFixed(0)} GB; Node ${process.versions.node}, compromise ${version('compromise')}, Recognizers-Text ${version('@microsoft/recognizers-text-suite')}`;
say(machine);
say();

const readings = measureReading(quick ? 4e6 : 20e6, quick ? 2 : 8);
const own = readings[0]!;
say('| raw text to what is found, one core | MB/s | crosscheck is | text read |');
say('| --- | ---: | ---: | ---: |');
for (const r of readings) {
  const ratio = own.speed / r.speed;
  const words = r === own ? '' : ratio >= 1 ? `${figure(ratio)} times as fast` : `${figure(1 / ratio)} times slower`;
  say(`| ${r.who} | ${figure(r.speed)} | ${words} | ${figure(r.megabytes)} MB |`);
}
say();

say('| a folder, from disk to report | cold | with the cache | growth | peak memory |');
say('| --- | ---: | ---: | ---: | ---: |');
const openings: Opening[] = [];
for (const size of sizes) {
  const opening = await measureOpening(size);
  const before = openings.at(-1);
  const growth = before ? `${figure(opening.cold.seconds / before.cold.seconds)} times` : '';
  openings.push(opening);
  say(
    `| ${size.toLocaleString('en')} documents, ${figure(opening.megabytes)} MB | ${figure(opening.cold.seconds)} s | ${figure(opening.warm.seconds)} s | ${growth} | ${figure(opening.cold.memory)} MB |`,
  );
}
say();

say('| `crosscheck batch`, packets of eight documents | MB/s | peak memory |');
say('| --- | ---: | ---: |');
for (const size of quick ? [4, 16] : large ? [16, 64, 1024] : [16, 64]) {
  const { megabytes, run } = await measureBatch(size);
  say(`| ${figure(megabytes)} MB | ${figure(megabytes / run.seconds)} | ${figure(run.memory)} MB |`);
}

say();

say(TYPING_HEAD);
for (const size of quick ? [10, 100] : [10, 100, 1000])
  say(typingRow('made up', await measureTyping(makePacket(size))));

if (write) {
  writeFileSync(join(ROOT, 'media/bench.svg'), plot(readings, openings, machine));
  const readme = join(ROOT, 'README.md');
  const [open, close] = ['<!-- bench -->', '<!-- /bench -->'];
  const text = existsSync(readme) ? readFileSync(readme, 'utf8') : '';
  const at = text.indexOf(open);
  const end = text.indexOf(close);
  if (at >= 0 && end > at) {
    const written = `${text.slice(0, at + open.length)}\n\n${lines.join('\n')}\n\n${text.slice(end)}`;
    writeFileSync(readme, await format(written, { ...(await resolveConfig(readme)), filepath: readme }));
  } else console.log(`README.md has no ${open} … ${close}: the table was not written there`);
}
