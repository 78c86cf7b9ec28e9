import type { Annotation, Selector, TrackedSpans } from '../core/annotation.ts';
import type { Analysis, ParsedDocument, Span } from '../core/model.ts';
import { changeBetween, moved, type TextChange } from '../core/text/text-change.ts';

/**
 * Moves the places of annotations along with the text while it is edited: from one answer to the next, each text that changed is
 * compared with what it was, and what stands before or behind the change moves with it. What was changed itself is looked up anew.
 */
export class SpanTracker {
  #texts = new Map<string, string>();
  #places = new Map<string, (Known | undefined)[]>();

  /** Where the places of these annotations are in the documents as they are now. */
  follow(documents: readonly Pick<ParsedDocument, 'uri' | 'text'>[], annotations: readonly Annotation[]): TrackedSpans {
    const changes = new Map<string, TextChange>();
    for (const { uri, text } of documents) {
      const before = this.#texts.get(uri);
      if (before !== undefined && before !== text) changes.set(uri, changeBetween(before, text));
    }
    const tracked = new Map<string, (Span | undefined)[]>();
    for (const { id, targets } of annotations) {
      const known = this.#places.get(id);
      if (!known) continue;
      const spans = targets.map((target, i) => {
        const place = known[i];
        // an annotation that was written anew may be about another place
        if (!place || place.uri !== target.uri || !sameWords(place.selector, target.selector)) return undefined;
        const change = changes.get(place.uri);
        return change ? moved(place.span, change) : place.span;
      });
      tracked.set(id, spans);
    }
    return tracked;
  }

  /** Takes over where an analysis found the places. */
  settle({ documents, annotations }: Pick<Analysis, 'documents' | 'annotations'>): void {
    this.#texts = annotations.length === 0 ? new Map() : new Map(documents.map(d => [d.uri, d.text]));
    this.#places = new Map(
      annotations.map(({ annotation, targets }) => [
        annotation.id,
        targets.map((t, i) =>
          t.state === 'holds' || t.state === 'stale'
            ? { uri: t.uri, span: t.span, selector: annotation.targets[i]!.selector }
            : undefined,
        ),
      ]),
    );
  }
}

interface Known {
  readonly uri: string;
  readonly span: Span;
  readonly selector: Selector;
}

const sameWords = (a: Selector, b: Selector): boolean =>
  a.exact === b.exact && a.prefix === b.prefix && a.suffix === b.suffix;
