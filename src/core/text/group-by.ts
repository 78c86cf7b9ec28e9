/** Items by a key, each list in order. `Map.groupBy` is younger than the oldest program this runs on. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) addUnder(groups, keyOf(item), item);
  return groups;
}

/** Adds an item to the list that a map has under a key. */
export function addUnder<T, K>(lists: Map<K, T[]>, key: K, item: T): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}
