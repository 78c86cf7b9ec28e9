import assert from 'node:assert/strict';

/** Milliseconds of processor time below which a measurement says nothing. */
const LEAST_MS = 8;
/**
 * Sizes tried, in characters. Work that grows with the square of its input shows at the larger one, whatever a step costs; the
 * smaller one keeps worse than that from running for ever.
 */
const SIZES = [1 << 12, 1 << 14] as const;
/** What is made of a text before it is measured has fewer parts than the text has characters. */
const SIZES_MADE = [...SIZES, 1 << 15] as const;
/** Twice the input may take this many times as long. Linear work takes twice, quadratic four times. */
const LIMIT = 3;
const ROUNDS = 3;
/** Doublings after which a suspicion must still hold: compilers and collectors run in between, and caches end somewhere. */
const DOUBLINGS = 3;
/** Times that it must be measured, each anew: a collector that ran in all rounds of one does not in all of another. */
const MEASUREMENTS = 3;

/** Milliseconds of processor time: other work on the machine does not count. */
export function cost(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const best = (work: () => unknown): number => Math.min(...Array.from({ length: ROUNDS }, () => cost(work)));

/**
 * Fails where the time of `work` grows faster than its input: where twice the input takes too long at the smallest size whose time
 * can be measured, and goes on doing so over some doublings, however often that is measured.
 */
export function checkLinear(what: string, work: (size: number) => unknown, doublings = DOUBLINGS): void {
  grow(what, work, SIZES, doublings);
}

/** The same of work on something that takes time to make, which is not counted. `work` must not change it. */
export function checkLinearOn<T>(what: string, make: (size: number) => T, run: (made: T) => unknown): void {
  const made = remembered(make);
  grow(what, size => run(made(size)), SIZES_MADE, DOUBLINGS, made);
}

/** Makes something of each size once. */
export function remembered<T>(make: (size: number) => T): (size: number) => T {
  const known = new Map<number, T>();
  return size => {
    let made = known.get(size);
    if (made === undefined) known.set(size, (made = make(size)));
    return made;
  };
}

function grow(
  what: string,
  work: (size: number) => unknown,
  sizes: readonly number[],
  doublings: number,
  prepare: (size: number) => unknown = () => {},
): void {
  const size = sizes.find(s => {
    prepare(s);
    return cost(() => work(s)) >= LEAST_MS && best(() => work(s)) >= LEAST_MS;
  });
  if (size === undefined) return;
  const growth = (times: number): number => {
    prepare(size * 2 ** times);
    return best(() => work(size * 2 ** times)) / best(() => work(size));
  };
  if (growth(1) < LIMIT) return;
  const found = Math.min(...Array.from({ length: MEASUREMENTS }, () => growth(doublings) ** (1 / doublings)));
  assert.ok(found < LIMIT, `${what}: twice the input takes ${found.toFixed(1)} times as long`);
}

/** Text of a size, of one piece over and over. */
export const repeated = (piece: string, size: number): string =>
  piece.repeat(Math.ceil(size / piece.length)).slice(0, size);

/** Pieces that are worst for someone who reads figures, quotations or markup, when nothing else follows. */
export const HOSTILE: readonly string[] = [
  ' ',
  '\n',
  '\r',
  '\t',
  'a',
  'A',
  'é',
  '\u2060',
  '1',
  '1 ',
  '1,',
  '1.',
  '1:',
  '1-',
  '1/',
  '1, 2, ',
  'Votes: Lyre Front by 2 points, ',
  'voters from fifty thousand to sixty, ',
  'Vesta 4.6, for 4.6 that was ',
  '\n-----\n3 May 2031\n',
  '12:30 ',
  'lap 3:34.07 ',
  'laps of 100 metres ',
  '$',
  '$1 ',
  '%',
  '-',
  '.',
  ',',
  '"',
  '"a ',
  ' "a',
  '“',
  '“a ',
  '‘',
  '‘a ',
  "'",
  "a's ",
  '«',
  '(',
  '[',
  '[1',
  '<',
  '<a ',
  '<!--',
  '&',
  '&a',
  '*',
  '**a',
  '_',
  '`',
  '```\n',
  '|',
  '| a | 1 |\n',
  '> ',
  '# ',
  '- a\n',
  '---\n',
  '@',
  'a@b.',
  'www.',
  'http://a ',
  '[00:01] a\n',
  '00:00:01.000 --> 00:00:02.000\na\n\n',
  '1\n00:00:01,000 --> 00:00:02,000\na\n\n',
  'Ann Moe 00:01\n',
  'Ann: ',
  'Ann Moe ',
  'the ',
  'a ',
  'one ',
  'one hundred ',
  'twenty ',
  'a half ',
  'point ',
  'point one ',
  'million ',
  'percent ',
  'about ',
  'about nearly over ',
  'more than ',
  'between 1 and ',
  'from 1 to ',
  'June ',
  'May 1 ',
  'of ',
  '1 of ',
  '1 or ',
  '1 ± ',
  '111 ',
  '111,',
  'about 1 ',
  'one in ',
  '1 km ',
  '1 km per ',
  'years old ',
  'first ',
  'not no never ',
  'It is. ',
  'said Mr. ',
];
