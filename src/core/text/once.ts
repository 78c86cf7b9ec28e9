/** A value that is made when it is first asked for, and kept. What it is made from is kept with it for as long. */
export function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
