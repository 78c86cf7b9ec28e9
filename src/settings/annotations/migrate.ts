/**
 * Older forms of the file. Version 0 is what other tools write: a plain list of annotations, a page, or a collection without a
 * version. Each step makes the next version's list of annotations out of one version's whole file; a new version adds its step.
 */
const STEPS: readonly ((file: unknown) => unknown)[] = [
  file => ({ version: 1, first: { items: Array.isArray(file) ? file : itemsOf(file) } }),
];

/** A file of annotations as this version reads it. */
export interface Migrated {
  /** Annotations of the file; undefined where it is no collection at all. */
  readonly collection?: readonly unknown[];
  /** The version that the file was written in. */
  readonly version: number;
}

/** Brings a file of annotations up to this version. A file of a later one is handed back as it is. */
export function migrate(file: unknown): Migrated {
  const stated = isRecord(file) ? file['version'] : undefined;
  const version = typeof stated === 'number' && Number.isInteger(stated) && stated >= 0 ? stated : 0;
  let at = file;
  for (const step of STEPS.slice(version)) at = step(at);
  const items = itemsOf(at);
  return items ? { collection: items, version } : { version };
}

function itemsOf(file: unknown): readonly unknown[] | undefined {
  if (!isRecord(file)) return undefined;
  const page = isRecord(file['first']) ? file['first'] : file;
  return Array.isArray(page['items']) ? page['items'] : undefined;
}

export const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
