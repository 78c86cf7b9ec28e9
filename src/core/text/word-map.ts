/** A table that is asked with words of texts: a plain object would find what every object inherits under "constructor". */
export const wordMap = <V>(table: Readonly<Record<string, V>>): ReadonlyMap<string, V> =>
  new Map(Object.entries(table));
