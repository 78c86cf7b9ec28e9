import type { Annotation, Decision, PlacedAnnotation, PlaceNow, TargetState } from '../annotation.ts';
import { placesToCheck } from '../annotations/record.ts';
import { applies } from '../annotations/settle.ts';
import type { Analysis, Fix, RelatedPlace } from '../model.ts';
import { short } from './decision-fixes.ts';
import { asWritten, byUri, placeOf } from './places.ts';
import type { Discovery, Rule } from './rule.ts';

/** What a reviewer did, to begin a sentence with. */
const DONE: Readonly<Record<Annotation['kind'], string>> = {
  accept: 'A difference was accepted',
  link: 'This was linked with another claim',
  unlink: 'This was kept apart from another claim',
  'not-a-figure': 'This was called no figure',
  canonical: 'This was marked as the right reading',
  checked: 'This was checked',
  note: 'A note was made',
  claim: 'A claim was marked here',
};

/** Of a place that a checked one was compared with. */
const CHECKED_AGAINST = 'The same claim was checked elsewhere';

export const staleAnnotation: Rule = {
  id: 'stale-annotation',
  summary: 'An annotation whose figure changed or whose text is gone.',
  defaultLevel: 'warning',
  check(analysis) {
    const documents = byUri(analysis.documents);
    const show: Showing = {
      where: (uri, offset) => placeOf(documents, uri, offset),
      words: place => short(asWritten(place, documents)),
    };
    return analysis.annotations.flatMap(placed => {
      const { targets } = placed;
      if (applies(placed)) return [];
      return targets.flatMap(target => discovery(placed, target, show) ?? []);
    });
  },
  fixes(finding, analysis) {
    const placed = analysis.annotations.find(p => p.annotation.id === finding.annotation);
    if (!placed) return [];
    const { annotation, targets } = placed;
    const documents = byUri(analysis.documents);
    const renew = (index: number, place: PlaceNow): Decision => ({
      kind: 'renew',
      annotation: annotation.id,
      places: targets.map((_, i) => (i === index ? place : undefined)),
    });
    return [
      ...targets.flatMap((t, i): Fix[] => {
        if (t.state === 'stale' && t.uri === finding.uri && t.span.start === finding.start)
          return [keepFix(placed, analysis, t.now, renew(i, { uri: t.uri, ...t.span }))];
        if (t.state !== 'lost') return [];
        return t.candidates.map(span => ({
          title: `It is about ${placeOf(documents, t.uri, span.start)}: "${short(asWritten({ uri: t.uri, ...span }, documents))}"`,
          decision: renew(i, { uri: t.uri, ...span }),
        }));
      }),
      { title: 'Remove the annotation', decision: { kind: 'withdraw', annotation: annotation.id } },
    ];
  },
};

/** The decision once more, about what is written now. A sign-off is given anew, for all that states the claim by now. */
function keepFix({ annotation, targets }: PlacedAnnotation, analysis: Analysis, now: string, renewed: Decision): Fix {
  if (annotation.kind !== 'checked') return { title: `Keep it for "${short(now)}"`, decision: renewed };
  const [own] = targets;
  const found = own?.state === 'holds' || own?.state === 'stale' ? own : undefined;
  const place = found && { uri: found.uri, ...found.span };
  return {
    title: 'Mark as checked again',
    decision: place ? { kind: 'checked', places: placesToCheck(analysis, place, found.claim) } : renewed,
  };
}

/** How places are shown: "report.md:12", and the words that stand there. */
interface Showing {
  readonly where: (uri: string, offset: number) => string;
  readonly words: (place: PlaceNow) => string;
}

function discovery(
  { annotation, targets }: PlacedAnnotation,
  target: TargetState,
  { where, words }: Showing,
): Discovery | undefined {
  const others: RelatedPlace[] = targets.flatMap(t =>
    t !== target && (t.state === 'holds' || t.state === 'stale')
      ? [{ uri: t.uri, ...t.span, message: t.state === 'holds' ? 'the other place of the decision' : `"${t.now}" now` }]
      : [],
  );
  const done = annotation.kind === 'checked' && target !== targets[0] ? CHECKED_AGAINST : DONE[annotation.kind];
  const by = annotation.creator === undefined ? '' : ` by ${annotation.creator}`;
  const base = { annotation: annotation.id, about: 'claim' in target && target.claim ? [target.claim] : [] };
  switch (target.state) {
    case 'holds':
      return undefined;
    case 'stale':
      if (annotation.kind === 'link' || annotation.kind === 'unlink') return undefined;
      return {
        ...base,
        uri: target.uri,
        ...target.span,
        message: `${done}${by} when it said "${target.was}"; now it says "${target.now}".`,
        related: others,
      };
    case 'lost': {
      const [first] = target.candidates;
      const related: RelatedPlace[] = [
        ...target.candidates.map(span => {
          const place = { uri: target.uri, ...span };
          return { ...place, message: `"${words(place)}" stands here` };
        }),
        ...others,
      ];
      const places = target.candidates.map(c => where(target.uri, c.start)).join(', ');
      const message = `${done}${by} at "${target.was}" in ${target.uri}, which is not where it was${places ? `; it may be ${places}` : ''}.`;
      const at = first ? { uri: target.uri, ...first } : annotation.origin;
      return at && { ...base, uri: at.uri, start: at.start, end: at.end, message, related };
    }
    case 'missing': {
      const { origin } = annotation;
      const message = `${done}${by} at "${target.was}" in ${target.uri}, which is not among the sources.`;
      return origin && { ...base, uri: origin.uri, start: origin.start, end: origin.end, message, related: others };
    }
  }
}
