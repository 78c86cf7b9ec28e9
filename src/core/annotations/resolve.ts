import type { Claim, ParsedDocument, Quantity, Span } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';
import { anchorKeys, idsIn, indexDocument, tokensIn } from './anchor-tokens.ts';
import { anchor, CANDIDATES } from './anchor.ts';
import type {
  Annotation,
  Passage,
  PlacedAnnotation,
  StatedValue,
  Target,
  TargetState,
  TrackedSpans,
} from '../annotation.ts';
import { describe } from './describe.ts';
import { findQuote } from './find-quote.ts';
import { cleanFragment } from './fragments.ts';
import { changedWords, passageAt, sameSaid } from './passage.ts';

/** One document as annotations need it. */
export interface Annotated {
  readonly document: ParsedDocument;
  readonly claims: readonly Claim[];
}

const WORST = ['holds', 'stale', 'lost', 'missing'] as const;

/**
 * Finds the targets of annotations in the documents as they are now. `known`: where a target in a source that is not among them
 * is known to be.
 */
export function placeAnnotations(
  annotations: readonly Annotation[],
  documents: readonly Annotated[],
  tracked?: TrackedSpans,
  known: (annotation: Annotation, target: number) => TargetState | undefined = () => undefined,
): PlacedAnnotation[] {
  const byUri = new Map(documents.map(d => [d.document.uri, d]));
  return annotations.map(annotation => {
    const targets = annotation.targets.map((target, i) => {
      const source = byUri.get(target.uri);
      const there = source ? undefined : known(annotation, i);
      return there ?? placeAgain(annotation, target, source, tracked?.get(annotation.id)?.[i]);
    });
    const state = WORST.reduce((worst, s) => (targets.some(t => t.state === s) ? s : worst), 'holds');
    return { annotation, state, targets };
  });
}

/** Where a target was found last, and in what: as long as that is the same, so is the answer. */
interface Placed {
  readonly kind: Annotation['kind'];
  readonly document: ParsedDocument | undefined;
  readonly claims: readonly Claim[] | undefined;
  readonly tracked: Span | undefined;
  readonly state: TargetState;
}

const placedLast = new WeakMap<Target, Placed>();

/** {@link placeTarget}, worked out anew only where the source is another than last time: a keystroke changes one of many. */
function placeAgain(
  annotation: Annotation,
  target: Target,
  source: Annotated | undefined,
  tracked: Span | undefined,
): TargetState {
  const last = placedLast.get(target);
  if (
    last &&
    last.kind === annotation.kind &&
    last.document === source?.document &&
    last.claims === source?.claims &&
    last.tracked?.start === tracked?.start &&
    last.tracked?.end === tracked?.end
  )
    return last.state;
  const state = stillSaid(target, source, placeTarget(annotation, target, source, tracked));
  const { document, claims } = source ?? {};
  placedLast.set(target, { kind: annotation.kind, document, claims, tracked, state });
  return state;
}

function placeTarget(
  annotation: Annotation,
  target: Target,
  source: Annotated | undefined,
  tracked: Span | undefined,
): TargetState {
  const { uri, selector } = target;
  const was = oneLine(selector.exact);
  if (!source) return { state: 'missing', uri, was };
  const { document } = source;
  if (annotation.kind === 'not-a-figure' && annotation.everywhere) {
    const [first] = placesOfText(document, selector.exact);
    return first ? { state: 'holds', uri, span: first, sure: true } : { state: 'lost', uri, was, candidates: [] };
  }
  const found = anchor(document, selector, { strict: annotation.kind !== 'note', tracked });
  if (found.state === 'lost')
    return {
      state: 'lost',
      uri,
      was,
      candidates: found.candidates.length > 0 ? found.candidates : likePlaces(document, was),
    };
  const claim = target.value && claimAt(source.claims, found.span);
  if (found.state === 'anchored') {
    // the same words, but they are read as part of another figure now: "14" of "14 million"
    if (claim && target.value && changed(target.value, claim.quantity) && !sameWords(document, claim, found.span))
      return { state: 'stale', uri, span: spanOf(claim), was, now: oneLine(claim.text), claim: claim.id };
    const sure = found.how === 'exact';
    return { state: 'holds', uri, span: found.span, sure, ...(claim ? { claim: claim.id } : {}) };
  }
  // other words for the same value: "fourteen months" and "14 months"
  if (claim && target.value && !changed(target.value, claim.quantity))
    return { state: 'holds', uri, span: spanOf(claim), sure: false, claim: claim.id };
  const now = oneLine(claim ? claim.text : found.now);
  return {
    state: 'stale',
    uri,
    span: claim ? spanOf(claim) : found.span,
    was,
    now,
    ...(claim ? { claim: claim.id } : {}),
  };
}

/** A passage has so many characters at least; the words of figures are too short to be known when one of them is another. */
const PASSAGE = 30;
/** Characters of a text times those of the words looked for in it, at most: a few milliseconds of search. */
const LARGEST_SEARCH = 10_000_000;

/** Where words stand that are like those of a passage, the likest first: offered, never taken without asking. */
function likePlaces({ prose }: ParsedDocument, passage: string): Span[] {
  if (passage.length < PASSAGE || passage.length * prose.length > LARGEST_SEARCH) return [];
  return findQuote(prose, passage).slice(0, CANDIDATES).map(spanOf);
}

/** What was signed off with its sentence holds while that says the same, whatever stays of the figure. */
function stillSaid({ selector, passage }: Target, source: Annotated | undefined, found: TargetState): TargetState {
  if (!passage || !source || found.state !== 'holds') return found;
  const { document } = source;
  const claim = found.claim === undefined ? undefined : claimAt(source.claims, found.span);
  const there = passageAt(document, found.span, claim);
  if (sameSaid(passage, there)) return found;
  const whole = ({ before, after }: Passage, own: string): string => oneLine(`${before} ${own} ${after}`);
  const own = document.prose.slice(found.span.start, found.span.end);
  const change = changedWords(whole(passage, selector.exact), whole(there, own));
  const { uri, span } = found;
  return { state: 'stale', uri, span, ...change, ...(claim ? { claim: claim.id } : {}) };
}

const spanOf = ({ start, end }: Span): Span => ({ start, end });

/** The claim that a span holds or lies in; of several, the one with the very same span. Claims stand in order of place. */
export function claimAt(claims: readonly Claim[], span: Span): Claim | undefined {
  const low = firstWhere(0, claims.length, i => claims[i]!.end > span.start);
  const first = claims[low];
  if (!first || first.start >= span.end) return undefined;
  const next = claims[low + 1];
  if (!next || next.start >= span.end) return first;
  for (let i = low; i < claims.length && claims[i]!.start < span.end; i++)
    if (claims[i]!.start === span.start && claims[i]!.end === span.end) return claims[i];
  return undefined;
}

/** Share of a span that a figure in it must fill for the span to mean that figure and not the passage. */
const FIGURE_SHARE = 0.5;

/** The figure that a span means: one that it lies in, or that fills most of it. */
export function figureAt(claims: readonly Claim[], span: Span): Claim | undefined {
  const claim = claimAt(claims, span);
  return claim && (claim.end - claim.start) / (span.end - span.start) >= FIGURE_SHARE ? claim : undefined;
}

const changed = (value: StatedValue, q: Quantity): boolean =>
  value.low !== q.low || value.high !== q.high || value.unit !== q.unit || value.modality !== q.modality;

function sameWords(document: ParsedDocument, a: Span, b: Span): boolean {
  const text = indexDocument(document);
  const [x, y] = [tokensIn(text, a), tokensIn(text, b)];
  return x?.first === y?.first && x?.last === y?.last;
}

/** The words of a text but for spaces and marks, to be compared. */
export const wordsIn = (text: string): string => anchorKeys(cleanFragment(text)).join(' ');

/** Every place of a document with these words. */
export function placesOfText(document: ParsedDocument, exact: string): Span[] {
  const text = indexDocument(document);
  const own = idsIn(text, cleanFragment(exact));
  const found: Span[] = [];
  if (own.length === 0) return found;
  for (let i = 1; i + own.length < text.count; i++)
    if (own.every((id, k) => text.ids[i + k] === id))
      found.push({ start: text.start[i]!, end: text.end[i + own.length - 1]! });
  return found;
}

/**
 * A target at a span as it is now, for a decision of a kind: at a figure, with its value; of a sign-off, with what its sentence
 * says. Undefined where the span holds no word.
 */
export function targetAt(source: Annotated, span: Span, kind: Annotation['kind']): Target | undefined {
  const { document } = source;
  const claim = figureAt(source.claims, span);
  const selector = describe(document, claim ?? span);
  if (!selector) return undefined;
  return {
    uri: document.uri,
    selector,
    ...(claim ? { value: valueOf(claim.quantity) } : {}),
    ...(kind === 'checked' ? { passage: passageAt(document, claim ?? span, claim) } : {}),
  };
}

const valueOf = ({ low, high, unit, modality }: Quantity): StatedValue => ({ low, high, unit, modality });

export const oneLine = (text: string): string => cleanFragment(text).replace(/\s+/g, ' ').trim();
