import type { Bound, Kind, Modality } from '../../model.ts';
import type { Draft, Recognition } from '../draft.ts';

/** A draft with the usual defaults: one exact value, no step, a known unit. */
export function makeDraft(given: {
  from: number;
  to: number;
  low: Bound;
  high?: Bound;
  unit: string;
  kind: Kind;
  id: string;
  modality?: Modality;
  step?: number;
  measure?: Draft['measure'];
  idiomatic?: boolean;
  digits?: number;
  grouped?: boolean;
  magnitude?: boolean;
  scale?: number;
  article?: boolean;
}): Draft {
  const { from, to, low, unit, kind, id } = given;
  return {
    from,
    to,
    figureFrom: from,
    figureTo: to,
    low,
    high: given.high === undefined ? low : given.high,
    unit,
    kind,
    modality: given.modality ?? 'exact',
    step: given.step ?? 0,
    measure: given.measure ?? 'unit',
    digits: given.digits ?? 0,
    grouped: given.grouped ?? false,
    magnitude: given.magnitude ?? false,
    scale: given.scale ?? 1,
    idiomatic: given.idiomatic ?? false,
    interval: false,
    per: '',
    article: given.article ?? false,
    trace: [id],
  };
}

/** The answer of a recogniser to what only looks like a figure, up to token `to`. */
export const not = (notAFigure: string, to: number): Recognition => ({ notAFigure, to });
