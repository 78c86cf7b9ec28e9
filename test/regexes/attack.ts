import fc from 'fast-check';

/** Texts made to be hard for one regular expression: pieces of what it matches, over and over, behind what may come first. */

/** What Unicode's classes stand for in generated texts. */
const CLASSES: Readonly<Record<string, string>> = { L: 'a-zé', Lu: 'A-ZÉ', Ll: 'a-zé', N: '0-9', M: '\\u0301' };

/** A pattern without what only looks around: what matches it nearly matches the one it was made of. */
export function withoutLooking(source: string): string {
  let plain = '';
  for (let i = 0; i < source.length; i++) {
    if (/^\(\?(?:[=!]|<[=!])/.test(source.slice(i, i + 4))) i = closing(source, i);
    else if (source.startsWith('(?<', i)) {
      plain += '(';
      i = source.indexOf('>', i);
    } else if (source[i] === '\\' && /[bB]/.test(source[i + 1]!)) i++;
    else if (source[i] === '\\') plain += source[i]! + source[++i]!;
    else plain += source[i]!;
  }
  // inside a class and outside of one
  return plain
    .replaceAll('()', 'a?')
    .replace(/\[(?:[^\]\\]|\\.)*\]/g, set => set.replace(/\\p\{(\w+)\}/g, (_, name: string) => CLASSES[name] ?? 'a'))
    .replace(/\\p\{(\w+)\}/g, (_, name: string) => `[${CLASSES[name] ?? 'a'}]`);
}

/** Offset of the bracket that closes the group that begins at an offset. */
function closing(source: string, from: number): number {
  let depth = 0;
  let inClass = false;
  for (let i = from; i < source.length; i++) {
    const c = source[i];
    if (c === '\\') i++;
    else if (inClass) inClass = c !== ']';
    else if (c === '[') inClass = true;
    else if (c === '(') depth++;
    else if (c === ')' && --depth === 0) return i;
  }
  return source.length;
}

export interface Attack {
  readonly prefix: string;
  readonly pump: string;
}

/** `count` attacks on a regular expression, the same each time. */
export function attacksOn(source: string, count: number): Attack[] {
  const pattern = new RegExp(withoutLooking(source));
  return fc.sample(
    fc.tuple(fc.stringMatching(pattern), fc.nat(), fc.nat()).map(([text, a, b]) => {
      const [from, to] = [a % (text.length + 1), b % (text.length + 1)].sort((x, y) => x - y) as [number, number];
      return { prefix: text.slice(0, from), pump: text.slice(from, to) || text || ' ' };
    }),
    { numRuns: count, seed: 7 },
  );
}
