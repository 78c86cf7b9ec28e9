/** "numbered": both names carry a number, which makes them names of one thing among its kind. */
export type NameRelation = 'same' | 'same numbered' | 'other version' | 'other numbered' | 'other' | 'unknown';

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
  const x = split(a);
  const y = split(b);
  const numbered = x.numbers.length > 0 && y.numbers.length > 0;
  if (a === b) return numbered ? 'same numbered' : 'same';
  const [few, many] = x.words.length <= y.words.length ? [x, y] : [y, x];
  const last = few.words.at(-1);
  const inside = few.words.length > 0 && few.words.every(w => many.words.includes(w));
  if (!inside) {
    // "Vesta Max 4.5" and "Norvik Max 4.6": one product line all the same
    if (last !== undefined && last === many.words.at(-1) && numbered)
      return x.numbers[0] === y.numbers[0] ? 'same numbered' : 'other version';
    return numbered ? 'other numbered' : 'other';
  }
  if (numbered && x.numbers[0] !== y.numbers[0]) return 'other version';
  return numbered ? 'same numbered' : 'same';
}

/**
 * The names two figures may belong to, nearest first. The first of each decides unless it also stands among the other's: a
 * sentence names more than the one its figure is said of.
 */
export function compareNames(a: readonly string[], b: readonly string[]): NameRelation {
  if (a.length === 0 || b.length === 0) return 'unknown';
  const first = relateNames(a[0]!, b[0]!);
  if (first === 'same' || first === 'same numbered' || first === 'other version') return first;
  const numbered = { a: a.filter(n => /\d/.test(n)), b: b.filter(n => /\d/.test(n)) };
  if (numbered.a.length > 0 && numbered.b.length > 0) {
    const relation = relateNames(numbered.a[0]!, numbered.b[0]!);
    if (relation !== 'other numbered') return relation;
    if (!numbered.a.some(x => numbered.b.some(y => relateNames(x, y) === 'same numbered'))) return 'other numbered';
  }
  for (const x of a.slice(0, 3)) for (const y of b.slice(0, 3)) if (/same/.test(relateNames(x, y))) return 'unknown';
  return 'other';
}
