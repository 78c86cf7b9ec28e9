/**
 * Fits the weights of the matcher on the gold packets: logistic regression on pairs of claims, with the sign of each weight
 * held to what the evidence can mean, and checked by leaving one packet out. Prints the table for `src/core/matching/weights.ts`.
 *
 *   node test/fit/fit.ts [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeClaims } from '../../src/core/claims/make-claims.ts';
import { parseDocument } from '../../src/core/formats/index.ts';
import { alignDocuments } from '../../src/core/matching/align.ts';
import { gatherStatistics } from '../../src/core/matching/evidence.ts';
import { FEATURES, pairFeatures, prepare } from '../../src/core/matching/features.ts';
import type { Claim } from '../../src/core/model.ts';
import { findQuantities } from '../../src/core/quantities/pipeline.ts';
import { comparableDimension, compareQuantities } from '../../src/core/verdicts/compare.ts';
import { loadPacket, packetFolders, pairWithGold } from '../support/gold.ts';

interface Sample {
  readonly x: Float64Array;
  readonly y: number;
  readonly weight: number;
}

/** Evidence that can only speak against a link; every other can only speak for it. */
const AGAINST = new Set<string>([
  'other counted noun', 'words near one figure only', 'other version of the name', 'other name', 'same document, conflicting values', 'same sentence',
  'change against level', 'other rate', 'other period', 'contrasting words', 'same table', 'other unit',
]);
const FREE = new Set<string>(['same document']);

/** Ridge: keeps what few pairs show from growing large. */
const RIDGE = 0.002;

function samplesOf(folder: string): Sample[] {
  const packet = loadPacket(folder);
  const claims: Claim[] = packet.sources.flatMap(s => {
    const document = parseDocument(s);
    return makeClaims(document, findQuantities(document.prose));
  });
  const gold = pairWithGold(claims, packet.claims);
  const statistics = gatherStatistics(claims);
  const prepared = claims.map(c => prepare(c, statistics));
  const alignment = alignDocuments(claims);
  const samples: { x: Float64Array; y: number }[] = [];
  for (let i = 0; i < claims.length; i++) {
    for (let j = i + 1; j < claims.length; j++) {
      const [a, b] = [gold[i]!, gold[j]!];
      if (a < 0 || b < 0) continue;
      const [ga, gb] = [packet.claims[a]!, packet.claims[b]!];
      if (ga.borderline || gb.borderline) continue;
      if (comparableDimension(claims[i]!.quantity) !== comparableDimension(claims[j]!.quantity)) continue;
      const verdict = compareQuantities(claims[i]!.quantity, claims[j]!.quantity);
      samples.push({ x: pairFeatures(prepared[i]!, prepared[j]!, statistics, alignment.get(i, j), verdict), y: ga.group !== null && ga.group === gb.group ? 1 : 0 });
    }
  }
  const positives = samples.filter(s => s.y === 1).length;
  console.error(`${packet.name}: ${claims.length} claims, ${samples.length} pairs, ${positives} of one quantity`);
  // every packet counts alike
  return samples.map(s => ({ ...s, weight: 1 / samples.length }));
}

function fit(samples: readonly Sample[]): Float64Array {
  const n = FEATURES.length + 1;
  const w = new Float64Array(n);
  w[0] = -4;
  const total = samples.reduce((sum, s) => sum + s.weight, 0);
  let velocity = new Float64Array(n);
  let second = new Float64Array(n);
  for (let step = 1; step <= 1500; step++) {
    const gradient = new Float64Array(n);
    for (const { x, y, weight } of samples) {
      let z = w[0]!;
      for (let k = 1; k < n; k++) z += w[k]! * x[k - 1]!;
      const error = (1 / (1 + Math.exp(-z)) - y) * (weight / total) * (y === 1 ? 3 : 1);
      gradient[0]! += error;
      for (let k = 1; k < n; k++) gradient[k]! += error * x[k - 1]!;
    }
    for (let k = 0; k < n; k++) {
      if (k > 0) gradient[k]! += (RIDGE / 10) * w[k]! / 10;
      velocity[k] = 0.9 * velocity[k]! + 0.1 * gradient[k]!;
      second[k] = 0.999 * second[k]! + 0.001 * gradient[k]! ** 2;
      const rate = step < 1000 ? 0.05 : 0.01;
      w[k]! -= (rate * (velocity[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-9);
      const name = FEATURES[k - 1];
      if (name && AGAINST.has(name)) w[k] = Math.min(0, w[k]!);
      else if (name && !FREE.has(name)) w[k] = Math.max(0, w[k]!);
    }
  }
  return w;
}

function evaluate(w: Float64Array, samples: readonly Sample[]): { f1: number; precision: number; recall: number } {
  let tp = 0;
  let predicted = 0;
  let gold = 0;
  for (const { x, y } of samples) {
    let z = w[0]!;
    for (let k = 1; k < w.length; k++) z += w[k]! * x[k - 1]!;
    gold += y;
    if (z > 0) {
      predicted++;
      tp += y;
    }
  }
  return { f1: (2 * tp) / (predicted + gold || 1), precision: tp / (predicted || 1), recall: tp / (gold || 1) };
}

const folders = packetFolders();
if (folders.length === 0) {
  console.error('no packets with gold: ../shared/packets is missing, and the project has none of its own');
  process.exit(1);
}
const packets = folders.map(samplesOf);
const percent = (x: number) => (100 * x).toFixed(1).padStart(5);
if (!process.argv.includes('--quick')) {
  packets.forEach((held, k) => {
    const { f1, precision, recall } = evaluate(fit(packets.filter((_, n) => n !== k).flat()), held);
    console.error(`left out ${folders[k]!.split('/').at(-1)!.padEnd(24)} pairs P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
  });
}
const weights = fit(packets.flat());
packets.forEach((p, k) => {
  const { f1, precision, recall } = evaluate(weights, p);
  console.error(`fitted   ${folders[k]!.split('/').at(-1)!.padEnd(24)} pairs P ${percent(precision)} R ${percent(recall)} F1 ${percent(f1)}`);
});
const rows = ['bias', ...FEATURES].map((name, k) => `  ${/[ ,]/.test(name) ? `'${name}'` : name}: ${weights[k]!.toFixed(2).replace(/^-0\.00$/, '0').replace(/\.?0+$/, '')},`);
console.log(rows.join('\n'));
if (process.argv.includes('--write')) {
  const file = new URL('../../src/core/matching/weights.ts', import.meta.url);
  const source = readFileSync(file, 'utf8');
  writeFileSync(file, source.replace(/(= \{\n)[\s\S]*?(\n\};)/, `$1${rows.join('\n')}$2`));
}
