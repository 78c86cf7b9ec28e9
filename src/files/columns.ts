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

const NOTHING: ReadonlySet<string> = new Set();

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

function isPlain(value: object): value is PlainObject {
  const prototype: unknown = Object.getPrototypeOf(value);
  return prototype === Object.prototype || prototype === null;
}

type PlainObject = Readonly<Record<string, unknown>>;

const isPlainObject = (value: unknown): value is PlainObject =>
  typeof value === 'object' && value !== null && isPlain(value);

/** One column of these values. `leftOut`: keys of objects that are not taken in, at any depth. */
export function toColumn(values: readonly unknown[], leftOut: ReadonlySet<string> = NOTHING): Column {
  if (values.length === 0) return { is: 'none' };
  const tags = new Uint8Array(values.length);
  const first = tagOf(values[0]);
  let alike = true;
  for (let i = 0; i < tags.length; i++) {
    const tag = tagOf(values[i]);
    tags[i] = tag;
    alike &&= tag === first;
  }
  if (alike) return uniform(first, values, leftOut);
  const lists: unknown[][] = Array.from({ length: TAGS }, () => []);
  for (let i = 0; i < tags.length; i++) lists[tags[i]!]!.push(values[i]);
  const parts = lists.map((list, tag): Column => (list.length === 0 ? { is: 'none' } : uniform(tag, list, leftOut)));
  return { is: 'mixed', tags, parts };
}

function uniform(tag: number, values: readonly unknown[], leftOut: ReadonlySet<string>): Column {
  switch (tag) {
    case TAG.number:
      return numbersOf(values);
    case TAG.string:
      return stringsOf(values);
    case TAG.boolean:
      return { is: 'booleans', values: Uint8Array.from(values, v => (v === true ? 1 : 0)) };
    case TAG.array: {
      const lengths = new Int32Array(values.length);
      const items: unknown[] = [];
      for (let i = 0; i < lengths.length; i++) {
        const list = values[i];
        if (!Array.isArray(list)) continue;
        lengths[i] = list.length;
        for (const item of list) items.push(item);
      }
      return { is: 'arrays', lengths, items: toColumn(items, leftOut) };
    }
    case TAG.object:
      return objectsOf(values.filter(isPlainObject), leftOut);
    case TAG.null:
      return { is: 'nulls' };
    default:
      return { is: 'none' };
  }
}

/** Strings from which on it is told whether looking for equal ones is worth it: from so many different ones in so many on, it is not. */
const LOOKED_AT = 512;
const DIFFERENT = 448;

function stringsOf(values: readonly unknown[]): Column {
  const numberOf = new Map<unknown, number>();
  const at = new Int32Array(values.length);
  const all: string[] = [];
  let alike = true;
  for (let i = 0; i < at.length; i++) {
    const text = values[i];
    // names of documents and kinds come in a row; names of claims come once, and to look for each costs the most of all
    let n = i > 0 && text === values[i - 1] ? at[i - 1] : undefined;
    if (n === undefined) {
      if (i === LOOKED_AT) alike = numberOf.size < DIFFERENT;
      n = alike ? numberOf.get(text) : undefined;
      if (n === undefined) {
        n = all.push(String(text)) - 1;
        if (alike) numberOf.set(text, n);
      }
    }
    at[i] = n;
  }
  return { is: 'strings', all, at };
}

/** One property after another: of a large packet, the values of all of them at once would be as much as the claims themselves. */
function objectsOf(objects: readonly PlainObject[], leftOut: ReadonlySet<string>): Column {
  const keys = keysOf(objects).filter(key => !leftOut.has(key));
  return {
    is: 'objects',
    keys,
    columns: keys.map(key =>
      toColumn(objects.map(key in Object.prototype ? object => ownOf(object, key) : object => object[key]), leftOut),
    ),
  };
}

/** What an object itself holds under a name that every object inherits something by, "valueOf". */
const ownOf = (object: PlainObject, key: string): unknown => (Object.hasOwn(object, key) ? object[key] : undefined);

/** The keys of objects, in the order in which they first come. */
function keysOf(objects: readonly PlainObject[]): string[] {
  const keys: string[] = [];
  const known = new Set<string>();
  for (const object of objects) {
    const own = Object.keys(object);
    for (let k = 0; k < own.length; k++) {
      const key = own[k]!;
      // most objects have the keys of the first, in their order
      if (key === keys[k] || known.has(key)) continue;
      known.add(key);
      keys.push(key);
    }
  }
  return keys;
}

function numbersOf(values: readonly unknown[]): Column {
  const numbers = new Float64Array(values.length);
  let whole = true;
  for (let i = 0; i < numbers.length; i++) {
    const n = Number(values[i]);
    numbers[i] = n;
    whole &&= n === (n | 0) && !Object.is(n, -0);
  }
  return whole ? { is: 'ints', values: Int32Array.from(numbers) } : { is: 'numbers', values: numbers };
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
