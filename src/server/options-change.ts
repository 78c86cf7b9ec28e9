import { isDeepStrictEqual } from 'node:util';
import type { EngineOptions } from '../core/options.ts';

/** What another project file, or other annotations, ask for. */
export interface OptionsChange {
  /** The new options; annotations that are as they were stay the same objects: by that they are known. */
  readonly options: Partial<EngineOptions>;
  /** No answer from before can be revised. */
  readonly comparesAnew: boolean;
  /** Not even what is known of each source by itself holds: how much of a text is read is the one thing that it depends on. */
  readonly readsAnew: boolean;
}

/** How options differ from those of before; undefined where they do not. */
export function changeOf(before: Partial<EngineOptions>, now: Partial<EngineOptions>): OptionsChange | undefined {
  if (isDeepStrictEqual(now, before)) return undefined;
  const known = new Map((before.annotations ?? []).map(a => [a.id, a]));
  const annotations = now.annotations?.map(a => {
    const was = known.get(a.id);
    return was && isDeepStrictEqual(was, a) ? was : a;
  });
  return {
    options: { ...now, ...(annotations ? { annotations } : {}) },
    comparesAnew: !isDeepStrictEqual(withoutFile(now), withoutFile(before)),
    readsAnew: !isDeepStrictEqual(now.limits, before.limits),
  };
}

/** What claims are compared by. */
const withoutFile = ({ annotations: _, fileProblems: __, ...rest }: Partial<EngineOptions>) => rest;
