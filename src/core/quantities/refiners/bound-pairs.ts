import { isWord, type Draft, type Refiner } from '../draft.ts';

/** "greater than 100 and smaller than 300", "at least 20 and at most 100": two bounds of one value are a range. */
export const boundPairs: Refiner = {
  id: 'bound-pairs',
  refine(t, drafts) {
    const out: Draft[] = [];
    for (const b of drafts) {
      const a = out.at(-1);
      if (
        a &&
        b.from - a.to === 1 &&
        isWord(t, a.to, 'and', 'but') &&
        typeof a.low === 'number' &&
        typeof b.low === 'number' &&
        a.low === a.high &&
        b.low === b.high &&
        ((a.modality === 'at-least' && b.modality === 'at-most' && a.low < b.low) ||
          (a.modality === 'at-most' && b.modality === 'at-least' && b.low < a.low)) &&
        (a.measure === 'bare' || a.unit === b.unit)
      ) {
        out[out.length - 1] = {
          ...b,
          from: a.from,
          figureFrom: a.figureFrom,
          low: Math.min(a.low, b.low),
          high: Math.max(a.low, b.low),
          modality: 'range',
          trace: [...a.trace, 'bound-pairs'],
        };
      } else out.push(b);
    }
    return out;
  },
};
