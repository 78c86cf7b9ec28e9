import { makeClaims } from '../claims/make-claims.ts';
import { parseDocument } from '../formats/index.ts';
import { NO_CONSTRAINTS, type Constraints } from '../matching/constraints.ts';
import type { Claim, Quantity, QuantityMention, Span } from '../model.ts';
import { findQuantities, type Reading } from '../quantities/pipeline.ts';
import type { Annotation, PlacedAnnotation } from '../annotation.ts';
import { wordsIn, type Annotated } from './resolve.ts';

/** What decisions do to the claims before they are compared. */

/** The claims of a document without those a reviewer called no figures, and with those that only a reader sees. */
export function decidedClaims<A extends Annotated>(source: A, placed: readonly PlacedAnnotation[]): A {
  const { uri } = source.document;
  const dropped: Span[] = [];
  const everywhere: string[] = [];
  const byHand: { annotation: Annotation & { kind: 'claim' }; span: Span }[] = [];
  for (const { annotation, state, targets } of placed) {
    const [target] = targets;
    if (state !== 'holds' || target?.state !== 'holds' || target.uri !== uri) continue;
    if (annotation.kind === 'not-a-figure') {
      if (annotation.everywhere) everywhere.push(annotation.targets[0]!.selector.exact);
      else dropped.push(target.span);
    } else if (annotation.kind === 'claim') byHand.push({ annotation, span: target.span });
  }
  if (dropped.length + everywhere.length + byHand.length === 0) return source;
  const key = JSON.stringify([dropped, everywhere, byHand.map(({ annotation, span }) => [annotation, span])]);
  const last = decidedLast.get(source.claims);
  if (last?.key === key) return { ...source, claims: last.claims };
  const texts = new Set(everywhere.map(wordsIn));
  const keeps = (c: Claim): boolean =>
    !dropped.some(d => d.start < c.end && c.start < d.end) && !(texts.size > 0 && texts.has(wordsIn(c.text)));
  let claims = source.claims.filter(keeps);
  if (byHand.length > 0) claims = withHandClaims(source, claims, byHand);
  claims = claims.map((c, index) => ({ ...c, context: { ...c.context, index } }));
  decidedLast.set(source.claims, { key, claims });
  return { ...source, claims };
}

/** What decisions last made of the claims of a document: a keystroke elsewhere leaves them as they are. */
const decidedLast = new WeakMap<readonly Claim[], { readonly key: string; readonly claims: Claim[] }>();

/** Claims marked by hand take the place of what was read in their span. */
function withHandClaims(
  source: Annotated,
  kept: readonly Claim[],
  byHand: readonly { annotation: Annotation & { kind: 'claim' }; span: Span }[],
): Claim[] {
  const reading = findQuantities(source.document);
  const marked = byHand.flatMap(({ annotation, span }) => {
    const quantity = quantityOf(annotation.value);
    return quantity ? [{ annotation, mention: mentionAt(source, span, quantity) }] : [];
  });
  const made = makeClaims(
    source.document,
    withMentions(
      reading,
      marked.map(m => m.mention),
    ),
  );
  const hand = marked.flatMap(({ annotation, mention }) => {
    const claim = made.find(c => c.start === mention.start && c.end === mention.end);
    if (!claim) return [];
    const { subject, measure } = annotation;
    return [
      {
        ...claim,
        ...(subject === undefined ? {} : { subject: { value: subject, basis: 'stated' as const } }),
        ...(measure === undefined ? {} : { measure: { value: measure, basis: 'stated' as const } }),
      },
    ];
  });
  const others = kept.filter(c => !hand.some(h => h.start < c.end && c.start < h.end));
  return [...others, ...hand].sort((a, b) => a.start - b.start);
}

/** The one quantity that a text states: "14 months". */
function quantityOf(text: string): Quantity | undefined {
  const { mentions } = findQuantities(parseDocument({ uri: 'value.txt', text }));
  return mentions.length === 1 ? mentions[0]!.quantity : undefined;
}

function mentionAt({ document }: Annotated, { start, end }: Span, quantity: Quantity): QuantityMention {
  return { start, end, text: document.prose.slice(start, end), quantity, trace: ['by hand'] };
}

/** A reading with mentions put in, in place of those they touch. */
function withMentions(reading: Reading, added: readonly QuantityMention[]): Reading {
  const { tokens: t } = reading;
  const rangeOf = ({ start, end }: Span): readonly [number, number] => {
    let first = 0;
    while (first < t.count && t.end[first]! <= start) first++;
    let last = first;
    while (last < t.count && t.start[last]! < end) last++;
    return [first, last];
  };
  const entries = reading.mentions
    .map((mention, k) => ({ mention, range: reading.ranges[k]! }))
    .filter(({ mention }) => !added.some(a => a.start < mention.end && mention.start < a.end));
  for (const mention of added) {
    const range = rangeOf(mention);
    if (range[1] > range[0]) entries.push({ mention, range });
  }
  entries.sort((a, b) => a.mention.start - b.mention.start);
  return { ...reading, mentions: entries.map(e => e.mention), ranges: entries.map(e => e.range) };
}

/**
 * Which claims a reviewer put together and which apart, by their numbers. What two places are about does not change with the
 * figure, so these hold while the places are found.
 */
export function constraintsOf(placed: readonly PlacedAnnotation[], claims: readonly Claim[]): Constraints {
  if (placed.length === 0) return NO_CONSTRAINTS;
  const numbers = new Map(claims.map((c, i) => [c.id, i]));
  const together: [number, number][] = [];
  const apart: [number, number][] = [];
  for (const { annotation, targets } of placed) {
    if (annotation.kind !== 'link' && annotation.kind !== 'unlink') continue;
    const found = targets.flatMap(t => {
      const n = 'claim' in t && t.claim !== undefined ? numbers.get(t.claim) : undefined;
      return n === undefined ? [] : [n];
    });
    const [first, ...rest] = found;
    if (first === undefined) continue;
    for (const other of rest) (annotation.kind === 'link' ? together : apart).push([first, other]);
  }
  // who separates two places after having linked them means the later word; both cannot hold
  return { together: together.filter(([a, b]) => !apart.some(p => p.includes(a) && p.includes(b))), apart };
}
