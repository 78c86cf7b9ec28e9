/**
 * Plain data as columns: of a thousand objects alike, the numbers of one property side by side in a typed array, every string
 * once. Half as large as the objects written one by one, and read many times as fast. Holds null, booleans, numbers, strings,
 * arrays and plain objects; undefined properties are as good as absent ones.
 */
export type Column =
  | { readonly is: 'none' }
  | { readonly is: 'nulls' }
  | { readonly is: 'ints'; readonly values: Int32Array }
  | { readonly is: 'numbers'; readonly values: Float64Array }
  | { readonly is: 'strings'; readonly all: readonly string[]; readonly at: Int32Array }
  | { readonly is: 'booleans'; readonly values: Uint8Array }
  | { readonly is: 'arrays'; readonly lengths: Int32Array; readonly items: Column }
  | { readonly is: 'objects'; readonly keys: readonly string[]; readonly columns: readonly Column[] }
  | { readonly is: 'mixed'; readonly tags: Uint8Array; readonly parts: readonly Column[] };

/** Kinds of values; a mixed column holds one part for each, in this order. */
const TAG = { absent: 0, null: 1, number: 2, string: 3, boolean: 4, array: 5, object: 6 } as const;
const TAGS = 7;

function tagOf(value: unknown): number {
  switch (typeof value) {
    case 'undefined':
      return TAG.absent;
    case 'number':
      return TAG.number;
    case 'string':
      return TAG.string;
    case 'boolean':
      return TAG.boolean;
    case 'object':
      if (value === null) return TAG.null;
      if (Array.isArray(value)) return TAG.array;
      if (isPlain(value)) return TAG.object;
      throw new TypeError(`a ${value.constructor.name} is no plain data`);
    default:
      throw new TypeError(`a ${typeof value} is no plain data`);
  }
}

function isPlain(value: object): boolean {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

/** One column of these values. */
export function toColumn(values: readonly unknown[]): Column {
  const tags = Uint8Array.from(values, tagOf);
  const [first] = tags;
  if (first === undefined) return { is: 'none' };
  if (tags.every(tag => tag === first)) return uniform(first, values);
  const parts = Array.from({ length: TAGS }, (_, tag) => {
    const part = values.filter((_, i) => tags[i] === tag);
    return part.length === 0 ? ({ is: 'none' } as const) : uniform(tag, part);
  });
  return { is: 'mixed', tags, parts };
}

function uniform(tag: number, values: readonly unknown[]): Column {
  switch (tag) {
    case TAG.number: {
      const numbers = values.filter(v => typeof v === 'number');
      const whole = numbers.every(v => v === (v | 0) && !Object.is(v, -0));
      return whole
        ? { is: 'ints', values: Int32Array.from(numbers) }
        : { is: 'numbers', values: Float64Array.from(numbers) };
    }
    case TAG.string: {
      const numberOf = new Map<string, number>();
      const at = new Int32Array(values.length);
      values.forEach((v, i) => {
        const text = String(v);
        let n = numberOf.get(text);
        if (n === undefined) numberOf.set(text, (n = numberOf.size));
        at[i] = n;
      });
      return { is: 'strings', all: [...numberOf.keys()], at };
    }
    case TAG.boolean:
      return { is: 'booleans', values: Uint8Array.from(values, v => (v === true ? 1 : 0)) };
    case TAG.array: {
      const arrays = values.filter(v => Array.isArray(v));
      return { is: 'arrays', lengths: Int32Array.from(arrays, a => a.length), items: toColumn(arrays.flat(1)) };
    }
    case TAG.object: {
      const maps = values.map(v => new Map(Object.entries(v ?? {})));
      const keys = [...new Set(maps.flatMap(m => [...m.keys()]))];
      return { is: 'objects', keys, columns: keys.map(key => toColumn(maps.map(m => m.get(key)))) };
    }
    case TAG.null:
      return { is: 'nulls' };
    default:
      return { is: 'none' };
  }
}

/** The `count` values of a column. */
export function fromColumn(column: Column, count: number): unknown[] {
  switch (column.is) {
    case 'none':
      return new Array<undefined>(count).fill(undefined);
    case 'nulls':
      return new Array<null>(count).fill(null);
    case 'ints':
    case 'numbers':
      return Array.from(column.values);
    case 'booleans':
      return Array.from(column.values, v => v === 1);
    case 'strings':
      return Array.from(column.at, n => column.all[n]);
    case 'arrays': {
      let from = 0;
      const total = column.lengths.reduce((sum, n) => sum + n, 0);
      const items = fromColumn(column.items, total);
      return Array.from(column.lengths, n => items.slice(from, (from += n)));
    }
    case 'objects': {
      const { keys } = column;
      const columns = column.columns.map(c => fromColumn(c, count));
      return Array.from({ length: count }, (_, i) => {
        const object: Record<string, unknown> = {};
        for (let k = 0; k < keys.length; k++) {
          const value = columns[k]![i];
          if (value !== undefined) object[keys[k]!] = value;
        }
        return object;
      });
    }
    case 'mixed': {
      const counts = new Int32Array(TAGS);
      for (const tag of column.tags) counts[tag]!++;
      const parts = column.parts.map((part, tag) => fromColumn(part, counts[tag]!));
      const next = new Int32Array(TAGS);
      return Array.from(column.tags, tag => parts[tag]![next[tag]!++]);
    }
  }
}
