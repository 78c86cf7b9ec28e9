export type NameRelation = 'same' | 'other version' | 'other' | 'unknown';

const words = new Map<string, { words: readonly string[]; numbers: readonly string[] }>();

function split(key: string): { words: readonly string[]; numbers: readonly string[] } {
  let parts = words.get(key);
  if (!parts) {
    const all = key.split(' ');
    parts = { words: all.filter(w => !/^\d/.test(w)), numbers: all.filter(w => /^\d/.test(w)) };
    if (words.size > 20000) words.clear();
    words.set(key, parts);
  }
  return parts;
}

/** Two names: the same where one's words lie in the other's and their numbers do not differ. */
export function relateNames(a: string, b: string): NameRelation {
  if (a === b) return 'same';
  const x = split(a);
  const y = split(b);
  const [few, many] = x.words.length <= y.words.length ? [x, y] : [y, x];
  const last = few.words.at(-1);
  const inside = few.words.length > 0 && few.words.every(w => many.words.includes(w));
  if (!inside) {
    // "Claude Opus 4.5" and "Anthropic Opus 4.6": one product line all the same
    if (last !== undefined && last === many.words.at(-1) && x.numbers.length > 0 && y.numbers.length > 0) return x.numbers[0] === y.numbers[0] ? 'same' : 'other version';
    return 'other';
  }
  if (x.numbers.length > 0 && y.numbers.length > 0 && x.numbers[0] !== y.numbers[0]) return 'other version';
  return 'same';
}

/**
 * The names two figures may belong to, nearest first. The first of each decides unless it also stands among the other's: a
 * sentence names more than the one its figure is said of.
 */
export function compareNames(a: readonly string[], b: readonly string[]): NameRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const first = relateNames(a[0]!, b[0]!);
  if (first !== 'other') return first;
  let version = false;
  for (const x of a.slice(0, 3)) {
    for (const y of b.slice(0, 3)) {
      const relation = relateNames(x, y);
      if (relation === 'same') return 'unknown';
      if (relation === 'other version') version = true;
    }
  }
  return version ? 'other version' : 'other';
}
