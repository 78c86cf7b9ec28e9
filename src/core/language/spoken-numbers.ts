/** Numbers as they are said, for telling which of them are taken for each other. */

const ONES =
  'zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen'.split(
    ' ',
  );
const TENS = ' ten twenty thirty forty fifty sixty seventy eighty ninety'.split(' ');
const SCALES = [
  [1e12, 'trillion'],
  [1e9, 'billion'],
  [1e6, 'million'],
  [1e3, 'thousand'],
] as const;

/** "fifteen million", "one hundred fifty", "seventy nine point six"; undefined for what nobody would say. */
export function spokenNumber(value: number): readonly string[] | undefined {
  const x = Number(value.toPrecision(12));
  if (!(x >= 0) || x >= 1e15) return undefined;
  for (const [scale, name] of SCALES) {
    if (x < scale) continue;
    const times = x / scale;
    // "2.5 million", but not "1.5 thousand"
    if (scale > 1e3 && Number(times.toPrecision(6)) === times && times < 1000) return [...below(times), name];
    const rest = x % scale;
    const tail = rest === 0 ? [] : spokenNumber(rest);
    return tail && [...below(Math.floor(times)), name, ...tail];
  }
  return below(x);
}

/** A number below 1000, with its decimals digit by digit. */
function below(x: number): string[] {
  const whole = Math.floor(x);
  const words: string[] = [];
  if (whole >= 100) words.push(ONES[Math.floor(whole / 100)]!, 'hundred');
  const rest = whole % 100;
  if (rest >= 20) {
    words.push(TENS[Math.floor(rest / 10)]!);
    if (rest % 10 > 0) words.push(ONES[rest % 10]!);
  } else if (rest > 0 || whole === 0) words.push(ONES[rest]!);
  const decimals = String(x).split('.')[1];
  if (decimals && !/e/.test(decimals)) words.push('point', ...[...decimals].map(d => ONES[Number(d)]!));
  return words;
}

/** How one number is taken for another when it is heard. */
export type SoundAlike = 'teen' | 'million' | 'point';

/** Sounds that are told apart by their ending alone. */
const key = (word: string): string =>
  word.replace(
    /^(thir|four|for|fif|six|seven|eigh|nine)(?:teen|ty)$/,
    (_, root: string) => `${root === 'for' ? 'four' : root}-`,
  );

/** What a number sounds like: "one hundred four-" is both a hundred and fourteen and a hundred and forty; "" for what nobody would say. */
export const soundOf = (value: number): string => spokenNumber(value)?.map(key).join(' ') ?? '';

/**
 * Why two numbers may be one, misheard: fifteen and fifty, million and billion, 79.6 and 796; undefined where they sound too
 * different, or are the same.
 */
export function soundAlike(a: number, b: number): SoundAlike | undefined {
  if (a === b || a <= 0 || b <= 0) return undefined;
  const [x, y] = [spokenNumber(a), spokenNumber(b)];
  if (!x || !y) return undefined;
  if (x.length === y.length && x.every((w, i) => key(w) === key(y[i]!))) return 'teen';
  const scale = /^(?:million|billion|trillion)$/;
  if (
    x.length === y.length &&
    x.every((w, i) => w === y[i] || (scale.test(w) && scale.test(y[i]!))) &&
    x.some(w => scale.test(w))
  )
    return 'million';
  // the point is lost: 79.6 becomes 796
  const [small, large] = a < b ? [a, b] : [b, a];
  const digits = String(small);
  if (/^\d+\.\d+$/.test(digits) && String(large).length > 2 && digits.replace(/^0?\.?|\./g, '') === String(large))
    return 'point';
  return undefined;
}
