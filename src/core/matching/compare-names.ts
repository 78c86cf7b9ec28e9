/** "numbered": both names carry a number, which makes them names of one thing among its kind. */
export type NameRelation = 'same' | 'same numbered' | 'other version' | 'other numbered' | 'other' | 'unknown';

/** A name's words and numbers apart. */
export interface NameForm {
  readonly key: string;
  /** Its number among the names of a packet; -1 outside of one. */
  readonly number: number;
  readonly words: readonly string[];
  readonly numbers: readonly string[];
  /** Whether a digit stands anywhere in it. */
  readonly digits: boolean;
  /** A bit for each of its words: names without a bit in common have no word in common. */
  readonly bits: number;
}

/** A name taken apart; `number` tells it from all others of its packet. */
export function nameForm(key: string, number = -1): NameForm {
  const all = key.split(' ');
  const words = all.filter(w => !/^\d/.test(w));
  return {
    key,
    number,
    words,
    numbers: all.filter(w => /^\d/.test(w)),
    digits: /\d/.test(key),
    bits: (words.length > 0 ? words : [key]).reduce((bits, word) => bits | (1 << bitOf(word)), 0),
  };
}

function bitOf(word: string): number {
  let hash = 0;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return (hash ^ (hash >>> 15)) & 31;
}

export const isSame = (relation: NameRelation): boolean => relation === 'same' || relation === 'same numbered';

/** Two names: the same where one's words lie in the other's and their numbers do not differ. */
export function relateNames(x: NameForm, y: NameForm): NameRelation {
  const numbered = x.numbers.length > 0 && y.numbers.length > 0;
  if (x === y || x.key === y.key) return numbered ? 'same numbered' : 'same';
  const [few, many] = x.words.length <= y.words.length ? [x.words, y.words] : [y.words, x.words];
  if (!inside(few, many)) {
    // "Vesta Max 4.5" and "Norvik Max 4.6": one product line all the same
    if (numbered && few.length > 0 && few.at(-1) === many.at(-1))
      return x.numbers[0] === y.numbers[0] ? 'same numbered' : 'other version';
    return numbered ? 'other numbered' : 'other';
  }
  if (numbered && x.numbers[0] !== y.numbers[0]) return 'other version';
  return numbered ? 'same numbered' : 'same';
}

/** Relations that are remembered: few names stand at many figures, and are compared again and again. A power of two. */
const REMEMBERED = 1 << 15;

/** {@link relateNames} for the names of one packet, which remembers what it worked out last. */
export function nameRelations(): (x: NameForm, y: NameForm) => NameRelation {
  const xs = new Int32Array(REMEMBERED).fill(-1);
  const ys = new Int32Array(REMEMBERED);
  const relations = new Array<NameRelation>(REMEMBERED).fill('unknown');
  return (x, y) => {
    const slot = (Math.imul(x.number, 0x9e3779b1) ^ Math.imul(y.number, 0x2c1b3c6d)) >>> 17;
    if (xs[slot] !== x.number || ys[slot] !== y.number) {
      xs[slot] = x.number;
      ys[slot] = y.number;
      relations[slot] = relateNames(x, y);
    }
    return relations[slot]!;
  };
}

function inside(few: readonly string[], many: readonly string[]): boolean {
  for (const word of few) if (!many.includes(word)) return false;
  return few.length > 0;
}

/** Names near a figure that tell that two are related at all. */
const NEAREST = 3;

/**
 * The names two figures may belong to, nearest first, and those of them with a number. The first of each decides unless it also
 * stands among the other's: a sentence names more than the one its figure is said of.
 */
export function compareNames(
  a: readonly NameForm[],
  b: readonly NameForm[],
  relate: (x: NameForm, y: NameForm) => NameRelation = relateNames,
): NameRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const first = relate(a[0]!, b[0]!);
  if (isSame(first) || first === 'other version') return first;
  const numberedA = firstNumbered(a);
  const numberedB = numberedA && firstNumbered(b);
  if (numberedA && numberedB) {
    const relation = relate(numberedA, numberedB);
    if (relation !== 'other numbered') return relation;
    if (!a.some(x => x.digits && b.some(y => y.digits && relate(x, y) === 'same numbered'))) return 'other numbered';
  }
  for (let i = 0; i < a.length && i < NEAREST; i++)
    for (let k = 0; k < b.length && k < NEAREST; k++) if (isSame(relate(a[i]!, b[k]!))) return 'unknown';
  return 'other';
}

/** {@link compareNames} of names no two of which have a word in common. */
export function compareStrangers(a: readonly NameForm[], b: readonly NameForm[]): NameRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const numbered = (names: readonly NameForm[]): boolean => (firstNumbered(names)?.numbers.length ?? 0) > 0;
  return numbered(a) && numbered(b) ? 'other numbered' : 'other';
}

function firstNumbered(names: readonly NameForm[]): NameForm | undefined {
  for (const name of names) if (name.digits) return name;
  return undefined;
}
