/**
 * Fits the weights of the matcher on the gold packets: logistic regression on pairs of claims, one for each class of verdict,
 * with the sign of each weight held to what the evidence can mean; then a second, small regression on what stands around a
 * pair. Checked by leaving one packet out: its figures below are of a model that has not seen it.
 *
 *   node test/fit/fit.ts [--write]     the tables go to src/core/matching/weights.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { CLASSES, FEATURES } from '../../src/core/matching/features.ts';
import type { MatchModel } from '../../src/core/matching/match-model.ts';
import { SECOND_FEATURES } from '../../src/core/matching/second-look.ts';
import { packetFolders } from '../support/gold.ts';
import { averagePrecision, evaluate, load, train, type Counts, type Result, type Training } from './training.ts';

/** Bars tried for links: one where values agree or are compatible, one where they conflict. */
const BARS = [0.5, 1, 1.5, 2];
const CONFLICT_BARS = [-1, -0.5, 0, 0.5, 1];

const percent = (a: number, b: number): string => (b === 0 ? '   - ' : ((100 * a) / b).toFixed(1).padStart(5));
const f1 = (c: Counts): number => (c.predicted + c.gold === 0 ? 1 : (2 * c.tp) / (c.predicted + c.gold));
const row = (name: string, r: Result): string =>
  `${name.padEnd(24)} ${[r.links, r.conflicts, r.conflictGroups]
    .map(c => `${percent(c.tp, c.predicted)} ${percent(c.tp, c.gold)} ${(100 * f1(c)).toFixed(1).padStart(5)}`)
    .join('    ')}`;

function total(results: readonly Result[]): Result {
  const sum = (of: (r: Result) => Counts): Counts => ({
    tp: results.reduce((s, r) => s + of(r).tp, 0),
    predicted: results.reduce((s, r) => s + of(r).predicted, 0),
    gold: results.reduce((s, r) => s + of(r).gold, 0),
  });
  return { links: sum(r => r.links), conflicts: sum(r => r.conflicts), conflictGroups: sum(r => r.conflictGroups) };
}

const folders = packetFolders();
if (folders.length === 0) {
  console.error('no packets with gold: ../shared/packets is missing, and the project has none of its own');
  process.exit(1);
}
const packets = folders.map(load);
const START = [0, 0, 0];
const held: [Training, MatchModel][] = packets.map(p => [
  p,
  train(
    packets.filter(q => q !== p),
    START,
  ),
]);
const at = (link: readonly number[]): Result[] => held.map(([p, model]) => evaluate(p, { ...model, link }));

let best: { link: number[]; value: number } | undefined;
for (const bar of BARS) {
  for (const conflict of CONFLICT_BARS) {
    const link = [bar, bar, conflict];
    const sum = total(at(link));
    const value = f1(sum.links) + f1(sum.conflictGroups);
    console.error(row(`bars ${bar} ${conflict}`, sum));
    if (!best || value > best.value) best = { link, value };
  }
}
const link = best!.link;
console.error(
  `\nleft out, bars ${link.join(' ')}      links P   R    F1        conflicts P   R    F1     by group P   R    F1`,
);
const results = at(link);
const precisions = held.map(([p]) => averagePrecision(p));
const ap = (list: readonly (number | undefined)[]): string =>
  list.map(x => (x === undefined ? '   -' : x.toFixed(2).padStart(5))).join('');
held.forEach(([p], i) => console.error(row(p.name, results[i]!) + '   ' + ap(precisions[i]!)));
const mean = CLASSES.map((_, k) => {
  const known = precisions.flatMap(list => list[k] ?? []);
  return known.reduce((s, x) => s + x, 0) / known.length;
});
console.error(`mean average precision (agree, compatible, conflict):${ap(mean)}`);
console.error(row('ALL', total(results)));

const model = train(packets, link);
console.error(row('fitted on all', total(packets.map(p => evaluate(p, model)))));

const cell = (x: number): string => String(Number(x.toFixed(2)));
const table = (names: readonly string[], vectors: readonly Float64Array[]): string =>
  ['bias', ...names]
    .map((n, k) => `  ${/[ ,]/.test(n) ? `'${n}'` : n}: [${vectors.map(v => cell(v[k]!)).join(', ')}],`)
    .join('\n');
const first = table(FEATURES, model.first);
const second = table(SECOND_FEATURES, model.second);
console.log(`${first}\n\n${second}`);
if (process.argv.includes('--write')) {
  const file = new URL('../../src/core/matching/weights.ts', import.meta.url);
  const put = (text: string, constant: string, rows: string): string =>
    text.replace(
      new RegExp(`(const ${constant}[^=]*= \\{\\n)[\\s\\S]*?(\\n?\\};)`),
      (_, head: string) => `${head}${rows}\n};`,
    );
  const source = put(put(readFileSync(file, 'utf8'), 'FIRST', first), 'SECOND', second);
  writeFileSync(file, source.replace(/(const LINK[^=]*= )\[.*?\]/, `$1[${link.join(', ')}]`));
}
