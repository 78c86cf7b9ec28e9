import type { Verdict } from '../model.ts';

/** A verdict whose reason is put into words only when it is asked for: of a thousand pairs compared, one is shown. */
export interface Judgement extends Pick<Verdict, 'label' | 'step'> {
  readonly reason: () => string;
}
