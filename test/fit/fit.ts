/**
 * Fits the weights of the matcher on the gold packets: logistic regression on pairs of claims, one for each class of verdict,
 * with the sign of each weight held to what the evidence can mean, and checked by leaving one packet out. A second, small
 * regression weighs a pair's score against its rivals. With --write the tables go to `src/core/matching/weights.ts`.
 *
 *   node test/fit/fit.ts [--quick] [--write]
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { makeClaims } from '../../src/core/claims/make-claims.ts';
import { parseDocument } from '../../src/core/formats/index.ts';
import { CLASSES, FEATURES } from '../../src/core/matching/features.ts';
import { PairScorer, rank, type Pair } from '../../src/core/matching/score-pairs.ts';
import type { Claim } from '../../src/core/model.ts';
import { findQuantities } from '../../src/core/quantities/pipeline.ts';
import { DEFAULT_TOLERANCES } from '../../src/core/verdicts/tolerances.ts';
import { loadPacket, packetFolders, pairWithGold } from '../support/gold.ts';

interface Sample {
  readonly pair: Pair;
  readonly y: number;
  readonly weight: number;
}

interface Packet {
  readonly name: string;
  readonly claims: readonly Claim[];
  readonly pairs: readonly Pair[];
  readonly samples: readonly Sample[];
}

/** Evidence that can only speak against a link, and evidence that may speak either way; all other speaks for it. */
const AGAINST = new Set<string>([
  'other counted noun',
  'words near one figure only',
  'other version of the name',
  'other numbered name',
  'other name',
  'same sentence',
  'change against level',
  'other rate',
  'other period',
  'contrasting words',
  'value stands elsewhere in the other source',
]);
const FREE = new Set<string>([
  'same document',
  'value of two digits',
  'value of three digits',
  'value of more digits',
  'nearness of the values',
]);

/** Ridge: keeps what few pairs show from growing large, and shares the weight between kinds of evidence that go together. */
const RIDGE = 0.003;
const RIVAL_FEATURES = ['score', 'best', 'margin'] as const;

function load(folder: string): Packet {
  const packet = loadPacket(folder);
  const claims: Claim[] = packet.sources.flatMap(s => {
    const document = parseDocument(s);
    return makeClaims(document, findQuantities(document));
  });
  const gold = pairWithGold(claims, packet.claims);
  const pairs = new PairScorer(claims, DEFAULT_TOLERANCES).candidates();
  const judged = pairs.flatMap(pair => {
    const [a, b] = [gold[pair.a]!, gold[pair.b]!];
    if (a < 0 || b < 0) return [];
    const [ga, gb] = [packet.claims[a]!, packet.claims[b]!];
    if (ga.borderline || gb.borderline) return [];
    return [{ pair, y: ga.group !== null && ga.group === gb.group ? 1 : 0 }];
  });
  const counts = CLASSES.map(
    (c, k) =>
      `${c} ${judged.filter(s => s.y === 1 && s.pair.kind === k).length}/${judged.filter(s => s.pair.kind === k).length}`,
  );
  console.error(`${packet.name.padEnd(24)} ${claims.length} claims; of one quantity: ${counts.join(', ')}`);
  // every packet counts alike, however many pairs it has
  return { name: packet.name, claims, pairs, samples: judged.map(s => ({ ...s, weight: 1000 / judged.length })) };
}

/** Logistic regression by Adam, with a ridge and sign constraints. `x` gives a sample's evidence. */
function fit(
  samples: readonly Sample[],
  n: number,
  x: (s: Sample) => ArrayLike<number>,
  sign: (k: number) => -1 | 0 | 1,
): Float64Array {
  const w = new Float64Array(n + 1);
  const velocity = new Float64Array(n + 1);
  const second = new Float64Array(n + 1);
  const total = samples.reduce((sum, s) => sum + s.weight, 0) || 1;
  const rows = samples.map(s => Float64Array.from(x(s)));
  for (let step = 1; step <= 1200; step++) {
    const gradient = new Float64Array(n + 1);
    rows.forEach((row, i) => {
      const { y, weight } = samples[i]!;
      let z = w[0]!;
      for (let k = 0; k < n; k++) z += w[k + 1]! * row[k]!;
      const error = ((1 / (1 + Math.exp(-z)) - y) * weight) / total;
      gradient[0]! += error;
      for (let k = 0; k < n; k++) gradient[k + 1]! += error * row[k]!;
    });
    for (let k = 0; k <= n; k++) {
      if (k > 0) gradient[k]! += RIDGE * 0.1 * w[k]! * positiveShare(samples);
      velocity[k] = 0.9 * velocity[k]! + 0.1 * gradient[k]!;
      second[k] = 0.999 * second[k]! + 0.001 * gradient[k]! ** 2;
      const rate = step < 800 ? 0.05 : 0.01;
      w[k]! -= (rate * (velocity[k]! / (1 - 0.9 ** step))) / (Math.sqrt(second[k]! / (1 - 0.999 ** step)) + 1e-9);
      const s = k === 0 ? 0 : sign(k - 1);
      if (s < 0) w[k] = Math.min(0, w[k]!);
      if (s > 0) w[k] = Math.max(0, w[k]!);
    }
  }
  return w;
}

const shares = new WeakMap<readonly Sample[], number>();
function positiveShare(samples: readonly Sample[]): number {
  let share = shares.get(samples);
  if (share === undefined)
    shares.set(samples, (share = Math.min(0.5, samples.filter(s => s.y === 1).length / (samples.length || 1))));
  return share;
}

interface Model {
  readonly base: readonly Float64Array[];
  readonly rivalry: readonly Float64Array[];
}

const signOf = (k: number): -1 | 0 | 1 => (AGAINST.has(FEATURES[k]!) ? -1 : FREE.has(FEATURES[k]!) ? 0 : 1);
const dot = (w: Float64Array, x: ArrayLike<number>): number => {
  let z = w[0]!;
  for (let k = 0; k < x.length; k++) z += w[k + 1]! * x[k]!;
  return z;
};

/** Gives every pair of the packets its first score and rank under a model's base weights. */
function rescore(packets: readonly Packet[], base: readonly Float64Array[]): void {
  for (const { pairs, claims } of packets) {
    for (const pair of pairs) pair.base = dot(base[pair.kind]!, pair.features);
    rank(pairs, claims);
  }
}

const rivalOf = (s: Sample): number[] => [Math.max(-8, Math.min(8, s.pair.base)), s.pair.best, s.pair.margin];

function train(packets: readonly Packet[]): Model {
  const samples = packets.flatMap(p => p.samples);
  const base = CLASSES.map((_, kind) =>
    fit(
      samples.filter(s => s.pair.kind === kind),
      FEATURES.length,
      s => s.pair.features,
      signOf,
    ),
  );
  rescore(packets, base);
  const rivalry = CLASSES.map((_, kind) =>
    fit(
      samples.filter(s => s.pair.kind === kind),
      RIVAL_FEATURES.length,
      rivalOf,
      () => 1,
    ),
  );
  return { base, rivalry };
}

function evaluate(model: Model, packet: Packet): string {
  rescore([packet], model.base);
  return CLASSES.map((name, kind) => {
    const counts = { tp: 0, predicted: 0, gold: 0 };
    for (const s of packet.samples) {
      if (s.pair.kind !== kind) continue;
      counts.gold += s.y;
      if (dot(model.rivalry[kind]!, rivalOf(s)) > 0) {
        counts.predicted++;
        counts.tp += s.y;
      }
    }
    const percent = (x: number) => (100 * x).toFixed(0).padStart(3);
    return `${name} P ${percent(counts.tp / (counts.predicted || 1))} R ${percent(counts.tp / (counts.gold || 1))} of ${String(counts.gold).padEnd(4)}`;
  }).join('  ');
}

const folders = packetFolders();
if (folders.length === 0) {
  console.error('no packets with gold: ../shared/packets is missing, and the project has none of its own');
  process.exit(1);
}
const packets = folders.map(load);
if (!process.argv.includes('--quick')) {
  for (const held of packets) {
    const model = train(packets.filter(p => p !== held));
    console.error(`left out ${held.name.padEnd(20)} ${evaluate(model, held)}`);
  }
}
const model = train(packets);
for (const p of packets) console.error(`fitted   ${p.name.padEnd(20)} ${evaluate(model, p)}`);

const name = (n: string) => (/[ ,]/.test(n) ? `'${n}'` : n);
const cell = (x: number) => String(Number(x.toFixed(2)));
const table = (names: readonly string[], w: readonly Float64Array[]) =>
  names.map((n, k) => `  ${name(n)}: [${w.map(v => cell(v[k]!)).join(', ')}],`).join('\n');
const base = table(['bias', ...FEATURES], model.base);
const rivalry = table(['bias', ...RIVAL_FEATURES], model.rivalry);
console.log(`${base}\n\n${rivalry}`);
if (process.argv.includes('--write')) {
  const file = new URL('../../src/core/matching/weights.ts', import.meta.url);
  const source = readFileSync(file, 'utf8');
  const put = (text: string, constant: string, rows: string) =>
    text.replace(
      new RegExp(`(const ${constant}[^=]*= \\{\\n)[\\s\\S]*?(\\n?\\};)`),
      (_, head: string) => `${head}${rows}\n};`,
    );
  writeFileSync(file, put(put(source, 'WEIGHTS', base), 'RIVALRY', rivalry));
}
