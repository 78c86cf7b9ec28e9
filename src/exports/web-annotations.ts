import type { Finding, Span } from '../core/model.ts';
import { fingerprints } from './fingerprints.ts';
import { relativeUri, settledBy, type ExportInput } from './input.ts';
import { placesOf, type Places } from './places.ts';
import { plain } from './plain.ts';

/** Characters quoted on either side of a place. */
const CONTEXT = 32;

/**
 * The findings as a W3C Web Annotation collection (JSON-LD), for tools that read annotations. Each questions the words at its
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
  const items = input.analysis.findings.map((finding, i) =>
    annotation(finding, prints[i]!.finding, sources, places, input.version),
  );
  const collection = {
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'urn:crosscheck:findings',
    type: 'AnnotationCollection',
    label: input.title === undefined ? 'Findings' : `Findings: ${plain(input.title)}`,
    total: items.length,
    first: { id: 'urn:crosscheck:findings:1', type: 'AnnotationPage', startIndex: 0, items },
  };
  return `${JSON.stringify(collection, null, 2)}\n`;
}

interface Source {
  readonly text: string;
  readonly codePoints: (offset: number) => number;
}

function annotation(
  finding: Finding,
  print: string,
  sources: ReadonlyMap<string, Source>,
  places: Places,
  version: string,
) {
  const settled = settledBy(finding);
  const target = (place: Span & { readonly uri: string }) => {
    const address = relativeUri(places.path(place.uri));
    const source = sources.get(place.uri);
    return source ? { type: 'SpecificResource', source: address, selector: selectors(source, place) } : address;
  };
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
  return offset => {
    let low = 0;
    let high = pairs.length;
    while (low < high) {
      const mid = (low + high) >> 1;
      if (pairs[mid]! < offset) low = mid + 1;
      else high = mid;
    }
    return offset - low;
  };
}
