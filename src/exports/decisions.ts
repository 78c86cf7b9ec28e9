import type { Annotation, PlacedAnnotation, TargetState } from '../core/annotation.ts';
import type { DecisionItem } from './review-model.ts';
import type { Places } from './places.ts';
import { plain } from './plain.ts';

/** What kind of decision it is, in words. */
export const DECISIONS: Readonly<Record<Annotation['kind'], string>> = {
  accept: 'accepted difference',
  link: 'same claim',
  unlink: 'different claims',
  'not-a-figure': 'not a figure',
  canonical: 'the right reading',
  checked: 'checked',
  note: 'note',
  claim: 'claim marked by hand',
};

/** What a reviewer wrote about it, on one line; empty where the kind says all. */
export function wordsOf(annotation: Annotation): string {
  switch (annotation.kind) {
    case 'accept':
      return plain(annotation.reason);
    case 'note':
      return plain(annotation.text);
    case 'not-a-figure':
      return annotation.everywhere ? 'everywhere in this source' : '';
    case 'claim':
      return plain([annotation.subject, annotation.measure, annotation.value].filter(Boolean).join(' · '));
    default:
      return '';
  }
}

/** What reviewers recorded, in the order of the file, with whether it still holds. */
export function decisionItems(
  annotations: readonly PlacedAnnotation[],
  places: Places,
  where: (place: { uri: string; start: number; end: number }) => DecisionItem['where'][number],
): DecisionItem[] {
  return annotations.map(({ annotation, targets }) => ({
    kind: DECISIONS[annotation.kind],
    about: targets.map((t, i) => `“${quoteOf(t, annotation.targets[i]?.selector.exact ?? '', places)}”`).join(' and '),
    reason: wordsOf(annotation),
    ...(annotation.creator === undefined ? {} : { by: annotation.creator }),
    ...(annotation.created === undefined ? {} : { at: annotation.created }),
    lapsed: targets.flatMap(t => lapseOf(t) ?? []).join('; '),
    where: targets.flatMap(t => ('span' in t ? [where({ uri: t.uri, ...t.span })] : [])),
  }));
}

const quoteOf = (target: TargetState, recorded: string, places: Places): string =>
  target.state === 'holds' ? places.written({ uri: target.uri, ...target.span }) : plain(recorded);

/** Why a target no longer holds the decision. */
function lapseOf(target: TargetState): string | undefined {
  switch (target.state) {
    case 'holds':
      return undefined;
    case 'stale':
      return `“${plain(target.was)}” is now “${plain(target.now)}”`;
    case 'lost':
      return `“${plain(target.was)}” is gone from ${plain(target.uri)}`;
    case 'missing':
      return `${plain(target.uri)} is not among the sources`;
  }
}
