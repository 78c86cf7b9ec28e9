import { makeClaims } from '../../src/core/claims/make-claims.ts';
import { parseDocument } from '../../src/core/formats/index.ts';
import { CLASSES, CONFLICTING, FEATURES, type Feature } from '../../src/core/matching/features.ts';
import { adoptFromGroups } from '../../src/core/matching/adopt-from-groups.ts';
import { adoptUnits } from '../../src/core/matching/adopt-units.ts';
import { NO_CONSTRAINTS, type Constraints } from '../../src/core/matching/constraints.ts';
import { cellsOf, clusterPairs } from '../../src/core/matching/group-claims.ts';
import { findJoints, JOINT_FEATURES, type Joint, type JointFeature } from '../../src/core/matching/join-clusters.ts';
import { MODEL } from '../../src/core/matching/match-model.ts';
import { scoreWith } from '../../src/core/matching/score-with.ts';
import type { PairTable } from '../../src/core/matching/pair-table.ts';
import { PairScorer, type WeighedPair } from '../../src/core/matching/score-pairs.ts';
import { lookAgain, SECOND_FEATURES, secondOf } from '../../src/core/matching/second-look.ts';
import type { Claim } from '../../src/core/model.ts';
import { findQuantities } from '../../src/core/quantities/pipeline.ts';
import { compareQuantities } from '../../src/core/verdicts/compare.ts';
import { DEFAULT_TOLERANCES } from '../../src/core/verdicts/tolerances.ts';
import { loadPacket, pairWithGold, type GoldPacket } from '../support/gold.ts';
import { alterClaims } from './altered.ts';
import { fitLogistic, type Sample, type Sign } from './logistic.ts';

/** A packet as the fit sees it: its candidate pairs, and which are of one quantity. */
export interface Training {
  readonly name: string;
  readonly packet: GoldPacket;
  readonly claims: readonly Claim[];
  /** Index of the gold claim of each claim, -1 where there is none. */
  readonly gold: readonly number[];
  readonly scorer: PairScorer;
  readonly pairs: PairTable;
  readonly weighed: readonly WeighedPair[];
  readonly judged: readonly { pair: WeighedPair; y: 0 | 1; weight: number }[];
  /** How much it counts, 1 for a packet as it is. */
  readonly worth: number;
  /** Copies in which some sources state other values. */
  readonly copies: readonly Training[];
}

/** The altered copies of a packet count together as much as this many packets. */
const COPIES_WORTH = 1;

/** Evidence that can only speak against a link, and evidence that may speak either way; all other speaks for it. */
const AGAINST: ReadonlySet<string> = new Set<Feature>([
  'other counted noun',
  'figures of its kind in its source',
  'words near one figure only',
  'words the other source uses elsewhere',
  'other version of the name',
  'other numbered name',
  'other name',
  'same sentence',
  'other rate',
  'other period',
  'contrasting words',
  'value stands elsewhere in the other source',
  'names the other source uses elsewhere',
  'unit left out',
  'small numbers of other things',
  'words of other table heads',
  'other standing',
  'other direction',
  'other score',
  'a score against another number',
  'number of documents',
  'figures of its kind in the packet',
]);
const EITHER: ReadonlySet<string> = new Set<Feature>([
  'value in many sources',
  'value many times in a source',
  'same document',
  'percentages',
  'times of day',
  'ages',
  'years',
  'money',
  'durations',
  'dates',
  'measured quantities',
  'value of two digits',
  'value of three digits',
  'value of more digits',
  'nearness of the values',
]);

/** Keeps what few pairs show from growing large, and shares the weight between kinds of evidence that go together. */
const RIDGE = 0.5;
/** A packet's pairs weigh as much as this many, however many it has. */
const PACKET_WEIGHT = 3000;

const signOf = (k: number): Sign => (AGAINST.has(FEATURES[k]!) ? -1 : EITHER.has(FEATURES[k]!) ? 0 : 1);

/** A packet with so many altered copies. */
export function load(folder: string, copies = 0): Training {
  const packet = loadPacket(folder);
  const claims = packet.sources.flatMap(s => {
    const document = parseDocument(s);
    return makeClaims(document, findQuantities(document));
  });
  const gold = pairWithGold(claims, packet.claims);
  const train = (own: readonly Claim[], packet: GoldPacket, worth: number, copies: readonly Training[]): Training =>
    trainingOf(adoptUnits(own), gold, packet, worth, copies);
  return train(
    claims,
    packet,
    1,
    Array.from({ length: copies }, (_, i) => {
      const altered = alterClaims(claims, gold, packet, i + 1);
      return train(altered.claims, altered.packet, COPIES_WORTH / copies, []);
    }),
  );
}

function trainingOf(
  claims: readonly Claim[],
  gold: readonly number[],
  packet: GoldPacket,
  worth: number,
  copies: readonly Training[],
): Training {
  const scorer = new PairScorer(claims, DEFAULT_TOLERANCES, MODEL);
  const { pairs, weighed } = scorer.weighedCandidates();
  const judged = weighed.flatMap(pair => {
    const [a, b] = [packet.claims[gold[pair.a]!], packet.claims[gold[pair.b]!]];
    if (!a || !b || a.borderline || b.borderline) return [];
    return [{ pair, y: a.group !== null && a.group === b.group ? (1 as const) : (0 as const) }];
  });
  const weight = (worth * PACKET_WEIGHT) / judged.length;
  return {
    name: packet.name,
    packet,
    claims,
    gold,
    scorer,
    pairs,
    weighed,
    judged: judged.map(j => ({ ...j, weight })),
    worth,
    copies,
  };
}

type Vectors = readonly Float64Array[];

function fitClasses(
  packets: readonly Training[],
  count: number,
  x: (pair: WeighedPair) => Float64Array,
  sign: (k: number) => Sign,
): Float64Array[] {
  return CLASSES.map((_, kind) => {
    // copies differ from their packet in what conflicts
    const samples: Sample[] = packets
      .flatMap(p => (kind === CONFLICTING ? [p, ...p.copies] : [p]).flatMap(p => p.judged))
      .filter(j => j.pair.kind === kind)
      .map(j => ({ x: x(j.pair), y: j.y, weight: j.weight }));
    return fitLogistic(samples, count, RIDGE, sign);
  });
}

/** Weights of the evidence. */
export const trainFirst = (packets: readonly Training[]): Vectors =>
  fitClasses(packets, FEATURES.length, pair => pair.features, signOf);

/**
 * Weights of what stands around a pair. The pairs' first scores must be of models that have not seen their packet: scores of
 * one that has are surer than any it gives to a packet it meets for the first time.
 */
export const trainSecond = (packets: readonly Training[]): Vectors =>
  fitClasses(
    packets,
    SECOND_FEATURES.length,
    pair => pair.second,
    k => (SECOND_FEATURES[k] === 'likes that do not match' ? -1 : 1),
  );

/** Gives every pair of a packet its first score and second features under a model. */
export function rescore({ pairs, weighed, claims }: Training, first: readonly Float64Array[]): void {
  for (const pair of weighed) pairs.base[pair.number] = scoreWith(first[pair.kind]!, pair.features);
  const second = lookAgain(pairs, claims);
  for (const pair of weighed) pair.second = secondOf(second, pair.number);
}

export interface Counts {
  tp: number;
  predicted: number;
  gold: number;
}

export interface Result {
  readonly links: Counts;
  readonly conflicts: Counts;
  readonly conflictGroups: Counts;
}

const key = (a: string, b: string): string => (a < b ? `${a}|${b}` : `${b}|${a}`);

/** Evidence on clusters that can only speak against their being of one quantity, and what may speak either way. */
const JOINTS_AGAINST: ReadonlySet<string> = new Set<JointFeature>([
  'other name',
  'number of documents',
  'rivals as good',
]);
const JOINTS_EITHER: ReadonlySet<string> = new Set<JointFeature>([
  'sources that state both',
  'sources',
  'one hedged',
  'both hedged',
]);
/** A packet's cluster pairs weigh as much as this many. */
const JOINTS_WEIGHT = 500;

type Clusters = readonly (readonly number[])[];

/** What holds of a packet's claims whatever the model. */
export const held = ({ scorer }: Training): Constraints => ({ ...NO_CONSTRAINTS, cells: cellsOf(scorer.prepared) });

/** Clusters of claims that surely agree, under a model. */
export function clusterSurely(training: Training, first: Vectors, second: Vectors, bar: number): Clusters {
  const { claims, pairs, weighed } = training;
  rescore(training, first);
  for (const pair of weighed) pairs.score[pair.number] = scoreWith(second[pair.kind]!, pair.second);
  const scorer = new PairScorer(claims, DEFAULT_TOLERANCES, { ...MODEL, first, second });
  return clusterPairs(claims.length, pairs, (a, b) => scorer.scoreOf(a, b), bar, held(training));
}

export interface Joints {
  readonly clusters: Clusters;
  readonly joints: readonly Joint[];
  readonly judged: readonly (Sample & { readonly kind: number })[];
}

/** Pairs of clusters, and which are of one quantity: those whose most claims are. */
export function jointsOf({ pairs, gold, packet, scorer, worth }: Training, clusters: Clusters): Joints {
  const joints = findJoints(clusters, pairs, scorer.prepared, scorer.size);
  const groupOf = clusters.map(members => {
    const counts = new Map<string, number>();
    for (const m of members) {
      const claim = packet.claims[gold[m]!];
      if (!claim || claim.borderline) continue;
      const key = claim.group ?? `alone ${claim.id}`;
      counts.set(key, (counts.get(key) ?? 0) + 1);
    }
    return [...counts].sort((x, y) => y[1] - x[1])[0]?.[0];
  });
  const judged = joints.flatMap(({ x, y, kind, features }) => {
    const [a, b] = [groupOf[x], groupOf[y]];
    return a === undefined || b === undefined ? [] : [{ kind, x: features, y: a === b ? (1 as const) : (0 as const) }];
  });
  const count = CLASSES.map((_, kind) => Math.max(1, judged.filter(j => j.kind === kind).length));
  return { clusters, joints, judged: judged.map(j => ({ ...j, weight: (worth * JOINTS_WEIGHT) / count[j.kind]! })) };
}

/** Weights of what speaks for two clusters being of one quantity, for one class. */
export const trainJoint = (all: readonly Joints[], kind: number): Float64Array =>
  fitLogistic(
    all.flatMap(j => j.judged.filter(s => s.kind === kind)),
    JOINT_FEATURES.length,
    RIDGE,
    k => {
      const name = JOINT_FEATURES[k]!;
      // a source that contradicts itself is rarer than one that speaks of two quantities
      if (JOINTS_AGAINST.has(name) || (kind === CONFLICTING && name === 'sources that state both')) return -1;
      return JOINTS_EITHER.has(name) ? 0 : 1;
    },
  );

/** Compares groups of a packet's claims with its gold, as the packet scorer counts. */
export function evaluate({ packet, claims, gold }: Training, clusters: Clusters): Result {
  const groups = clusters.filter(members => members.length > 1);
  const read = adoptFromGroups(claims, groups);
  const goldOf = (i: number) => packet.claims[gold[i]!];
  const soft = (i: number) => goldOf(i)?.borderline === true;
  const idOf = (i: number) => goldOf(i)?.id ?? `?${i}`;
  const goldPairs = new Set<string>();
  const groupOf = new Map(packet.claims.map(c => [c.id, c.group]));
  const borderline = new Set(packet.claims.filter(c => c.borderline).map(c => c.id));
  const firm = packet.claims.filter(c => c.group !== null && !c.borderline);
  firm.forEach((a, i) => firm.slice(i + 1).forEach(b => a.group === b.group && goldPairs.add(key(a.id, b.id))));
  const goldConflicts = new Set(
    packet.conflicts.filter(([a, b]) => !borderline.has(a) && !borderline.has(b)).map(([a, b]) => key(a, b)),
  );
  const links: Counts = { tp: 0, predicted: 0, gold: goldPairs.size };
  const conflicts: Counts = { tp: 0, predicted: 0, gold: goldConflicts.size };
  const conflictGroups: Counts = {
    tp: 0,
    predicted: 0,
    gold: new Set([...goldConflicts].map(k => groupOf.get(k.split('|')[0]!))).size,
  };
  const hit = new Set<string>();
  for (const members of groups) {
    let flagged = 0;
    const hits = new Map<string, number>();
    members.forEach((a, i) =>
      members.slice(i + 1).forEach(b => {
        if (soft(a) || soft(b)) return;
        const k = key(idOf(a), idOf(b));
        links.predicted++;
        if (goldPairs.has(k)) links.tp++;
        if (compareQuantities(read[a]!.quantity, read[b]!.quantity).label !== 'conflict') return;
        conflicts.predicted++;
        flagged++;
        if (!goldConflicts.has(k)) return;
        conflicts.tp++;
        const group = groupOf.get(k.split('|')[0]!)!;
        hits.set(group, (hits.get(group) ?? 0) + 1);
      }),
    );
    if (flagged === 0) continue;
    const [best, n] = [...hits].sort((x, y) => y[1] - x[1])[0] ?? ['', 0];
    if (2 * n >= flagged) hit.add(best);
    else conflictGroups.predicted++;
  }
  conflictGroups.tp = hit.size;
  conflictGroups.predicted += hit.size;
  return { links, conflicts, conflictGroups };
}

/**
 * Average precision of a packet's pairs, for each class of verdict: 1 when every pair of one quantity scores above every other.
 * Undefined for a class without such pairs. Call after {@link evaluate}, which scores them.
 */
export function averagePrecision({ judged, pairs }: Training): (number | undefined)[] {
  return CLASSES.map((_, kind) => {
    const sorted = judged
      .filter(j => j.pair.kind === kind)
      .sort((a, b) => pairs.score[b.pair.number]! - pairs.score[a.pair.number]!);
    let hits = 0;
    let sum = 0;
    sorted.forEach(({ y }, i) => {
      if (y === 1) sum += ++hits / (i + 1);
    });
    return hits === 0 ? undefined : sum / hits;
  });
}
