import type { Bound, Modality, Span } from './model.ts';

/** The types of annotations that cross a stage boundary, and no code. */

/**
 * How a place in a source is kept: the words and what stands before and behind them (W3C TextQuoteSelector), and where they
 * stood (TextPositionSelector). Running example: "14 months" in "Repairs took 14 months from the order."
 */
export interface Selector {
  /** "14 months", character for character as the source has it. */
  readonly exact: string;
  readonly prefix: string;
  readonly suffix: string;
  /** Where it stood when it was recorded, in code points. Only a text that has not changed at all is believed by it. */
  readonly position?: Span;
  readonly enough?: Enough;
  /** Fingerprint of the whole text, kept only where no context tells the place from another. */
  readonly revision?: string;
}

/**
 * How much of the context, in words, told the place from every other when it was recorded, whatever figure stood in it. A
 * place that shows less later may be the neighbour's: 0 means that even all that was looked at did not tell.
 */
export interface Enough {
  /** So many words right before the figure, alone. */
  readonly before: number;
  /** So many words right behind it, alone. */
  readonly after: number;
  /** So many on each side, together. */
  readonly around: number;
  /** How many words of its own sentence stand before and behind it: 2 and 3 for "Repairs took" and "from the order". */
  readonly sentence?: readonly [number, number];
  /** Those words alone, if it is the whole sentence. */
  readonly whole?: true;
  /** Its sentence was not even like another: one word of it may change. */
  readonly unlike?: true;
  /** Only the numbers of the context told the place, such as years in the rows of a table: they count as words. */
  readonly numbers?: true;
  /** The words themselves, without any context: long quotations only. */
  readonly alone?: true;
}

/** Where an annotation stands now. Spans are UTF-16 offsets into the raw text. */
export type Anchor =
  | { readonly state: 'anchored'; readonly span: Span; readonly how: 'exact' | 'context' | 'fuzzy' | 'tracked' }
  /** The place is found, but something else is written there. */
  | { readonly state: 'stale'; readonly span: Span; readonly was: string; readonly now: string }
  /** The place is gone, or one of several: nothing is guessed. */
  | { readonly state: 'lost'; readonly candidates: readonly Span[] };

/**
 * What a reviewer recorded. The file keeps it as a W3C Web Annotation; this is the engine's own shape of it, with UTF-16 offsets.
 * Running example: the difference between "about a year" and "fourteen months" is accepted.
 */
export type Annotation = AnnotationBase &
  (
    | {
        /** The difference between the two targets' values stands. Targets: the place found fault with, then the other. */
        readonly kind: 'accept';
        readonly reason: string;
        /** The rule whose finding it settles; absent: conflicts of figures. */
        readonly rule?: string;
      }
    /** The targets state the same claim. */
    | { readonly kind: 'link' }
    /** The targets state different claims. */
    | { readonly kind: 'unlink' }
    /** The target is no figure; `everywhere`: nor is the same text anywhere in its source. */
    | { readonly kind: 'not-a-figure'; readonly everywhere: boolean }
    /** The target states the right value: the others of its claim are compared with it. */
    | { readonly kind: 'canonical' }
    /** The claim at the first target was looked at; the other targets are the other places of it that were looked at. */
    | { readonly kind: 'checked' }
    | { readonly kind: 'note'; readonly text: string }
    /** A claim that only a reader sees: what is said at the target, of what, and the value in words ("14 months"). */
    | { readonly kind: 'claim'; readonly value: string; readonly subject?: string; readonly measure?: string }
  );

export type AnnotationKind = Annotation['kind'];

interface AnnotationBase {
  readonly id: string;
  readonly targets: readonly Target[];
  readonly creator?: string;
  /** ISO date and time. */
  readonly created?: string;
  /** Where it stands in the file it was read from. */
  readonly origin?: Span & { readonly uri: string };
}

/** A place in a source. */
export interface Target {
  readonly uri: string;
  readonly selector: Selector;
  /** What the figure there stated when it was recorded; absent for other places. */
  readonly value?: StatedValue;
  /** What its sentence said when it was signed off; absent in other decisions, and in sign-offs of earlier versions. */
  readonly passage?: Passage;
}

/** What stands in the sentence of a place before and behind it: "Repairs took" and "from the order." */
export interface Passage {
  readonly before: string;
  readonly after: string;
}

/** The part of a quantity that makes a value: when it changes, a decision about it lapses. */
export interface StatedValue {
  readonly low: Bound;
  readonly high: Bound;
  readonly unit: string;
  readonly modality: Modality;
}

/** Where one target of an annotation stands now. */
export type TargetState =
  | {
      readonly state: 'holds';
      readonly uri: string;
      readonly span: Span;
      readonly claim?: string;
      readonly sure: boolean;
    }
  /** The figure is another; or, of what was signed off, the words of its sentence are: `was` and `now` show what changed. */
  | {
      readonly state: 'stale';
      readonly uri: string;
      readonly span: Span;
      readonly was: string;
      readonly now: string;
      readonly claim?: string;
    }
  | { readonly state: 'lost'; readonly uri: string; readonly was: string; readonly candidates: readonly Span[] }
  /** Its source is not among the sources. */
  | { readonly state: 'missing'; readonly uri: string; readonly was: string };

/** An annotation with where it stands: it holds while all of its targets do. */
export interface PlacedAnnotation {
  readonly annotation: Annotation;
  readonly state: TargetState['state'];
  readonly targets: readonly TargetState[];
}

/** Where the host saw targets move while their sources were edited: by annotation id and number of the target. */
export type TrackedSpans = ReadonlyMap<string, readonly (Span | undefined)[]>;

/** A place in a source, as a reviewer points at it now. */
export type PlaceNow = Span & { readonly uri: string };

/** What a reviewer decides: places as they are now, to be recorded so that they are found again. */
export type Decision =
  | { readonly kind: 'accept'; readonly places: readonly PlaceNow[]; readonly reason: string; readonly rule?: string }
  | {
      readonly kind: 'link' | 'unlink' | 'canonical' | 'checked';
      readonly places: readonly PlaceNow[];
    }
  | { readonly kind: 'not-a-figure'; readonly places: readonly PlaceNow[]; readonly everywhere: boolean }
  | { readonly kind: 'note'; readonly places: readonly PlaceNow[]; readonly text: string }
  | {
      readonly kind: 'claim';
      readonly places: readonly PlaceNow[];
      readonly value: string;
      readonly subject?: string;
      readonly measure?: string;
    }
  /** The annotation is about what is written at its places now; a place of its own for each target, or where it was found. */
  | { readonly kind: 'renew'; readonly annotation: string; readonly places: readonly (PlaceNow | undefined)[] }
  | { readonly kind: 'withdraw'; readonly annotation: string };
