import type { Annotation, PlacedAnnotation } from '../core/annotation.ts';
import type { Finding, Span } from '../core/model.ts';
import { firstWhere } from '../core/text/first-where.ts';
import { DECISIONS, wordsOf } from './decisions.ts';
import { fingerprints } from './fingerprints.ts';
import { relativeUri, settledBy, type ExportInput } from './input.ts';
import { placesOf, type Places } from './places.ts';
import { plain } from './plain.ts';

/** Characters quoted on either side of a place. */
const CONTEXT = 32;

/**
 * The findings and what reviewers recorded as a W3C Web Annotation collection (JSON-LD), for tools that read annotations. Each finding questions the words at its
 * place; the other places are targets too, so that the comparison is not lost. A decision is a second body, replying.
 * Positions are counted in code points, as the standard counts; words are those of the file itself.
 */
export function webAnnotations(input: ExportInput): string {
  const places = placesOf(input);
  const sources = new Map(
    [...input.analysis.documents, ...(input.otherTexts ?? [])].map(d => [
      d.uri,
      { text: d.text, codePoints: codePointCounter(d.text) },
    ]),
  );
  const prints = fingerprints(input.analysis);
  const target = targetIn(sources, places);
  const items = [
    ...input.analysis.findings.map((finding, i) => foundAnnotation(finding, prints[i]!.finding, target, input.version)),
    ...input.analysis.annotations.map(placed => recordedAnnotation(placed, target, places)),
  ];
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:crosscheck:review',
    type: 'AnnotationCollection',
    label: input.title === undefined ? 'Review' : `Review: ${plain(input.title)}`,
    total: items.length,
    first: { id: 'urn:crosscheck:review:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

interface Source {
  readonly text: string;
  readonly codePoints: (offset: number) => number;
}

/** A place as a target: its source, and how to find the words in it. */
const targetIn =
  (sources: ReadonlyMap<string, Source>, places: Places) =>
  (place: Span & { readonly uri: string }): Target => {
    const address = relativeUri(places.path(place.uri));
    const source = sources.get(place.uri);
    return source ? { type: 'SpecificResource', source: address, selector: selectors(source, place) } : address;
  };

type Target = string | { readonly type: 'SpecificResource'; readonly source: string; readonly selector: object };
type TargetOf = (place: Span & { readonly uri: string }) => Target;

function foundAnnotation(finding: Finding, print: string, target: TargetOf, version: string) {
  const settled = settledBy(finding);
  return {
    id: `urn:crosscheck:finding:${print}`,
    type: 'Annotation',
    // both are terms of every version of the context; "assessing" came later
    motivation: settled ? 'reviewing' : 'questioning',
    generator: { id: 'urn:crosscheck', type: 'Software', name: `Crosscheck ${version}` },
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: finding.rule },
      { type: 'TextualBody', purpose: 'questioning', format: 'text/plain', value: plain(finding.message) },
      ...(settled
        ? [
            {
              type: 'TextualBody',
              purpose: 'replying',
              format: 'text/plain',
              value: plain(settled.reason),
              ...(settled.by === undefined ? {} : { creator: { type: 'Person', name: plain(settled.by) } }),
              ...(settled.at === undefined ? {} : { created: settled.at }),
            },
          ]
        : []),
    ],
    target: [target(finding), ...finding.related.map(target)],
  };
}

/** Terms of the context for what a reviewer did; every version of the context has them. */
const MOTIVATIONS: Readonly<Record<Annotation['kind'], string>> = {
  accept: 'reviewing',
  link: 'linking',
  unlink: 'linking',
  'not-a-figure': 'classifying',
  canonical: 'reviewing',
  checked: 'reviewing',
  note: 'commenting',
  claim: 'identifying',
};

/** What a reviewer recorded, at the places where it stands now; places that are gone are told by their words alone. */
function recordedAnnotation({ annotation, targets }: PlacedAnnotation, target: TargetOf, places: Places) {
  const words = wordsOf(annotation);
  return {
    id: annotation.id,
    type: 'Annotation',
    motivation: MOTIVATIONS[annotation.kind],
    ...(annotation.created === undefined ? {} : { created: annotation.created }),
    ...(annotation.creator === undefined ? {} : { creator: { type: 'Person', name: plain(annotation.creator) } }),
    body: [
      { type: 'TextualBody', purpose: 'tagging', value: DECISIONS[annotation.kind] },
      ...(words === '' ? [] : [{ type: 'TextualBody', purpose: 'describing', format: 'text/plain', value: words }]),
    ],
    target: targets.map((t, i) => {
      if ('span' in t) return target({ uri: t.uri, ...t.span });
      const { exact = '', prefix = '', suffix = '' } = annotation.targets[i]?.selector ?? {};
      return {
        type: 'SpecificResource',
        source: relativeUri(places.path(t.uri)),
        selector: [{ type: 'TextQuoteSelector', exact, prefix, suffix }],
      };
    }),
  };
}

/** Two ways to find the same words: by what they are, and by where they stand. */
function selectors({ text, codePoints }: Source, { start, end }: Span) {
  return [
    {
      type: 'TextQuoteSelector',
      exact: text.slice(start, end),
      prefix: whole(text.slice(Math.max(0, start - CONTEXT), start)),
      suffix: whole(text.slice(end, end + CONTEXT)),
    },
    { type: 'TextPositionSelector', start: codePoints(start), end: codePoints(end) },
  ];
}

/** Without half a character at an edge that was cut. */
const whole = (text: string): string => text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/g, '');

/** Counts the code points before UTF-16 offsets of a text: one pass over it, then a search for each question. */
function codePointCounter(text: string): (offset: number) => number {
  const pairs = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(m => m.index);
  return offset => offset - firstWhere(0, pairs.length, i => pairs[i]! >= offset);
}
