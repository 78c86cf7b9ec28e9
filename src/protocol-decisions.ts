import type { DocumentUri, Range, URI } from 'vscode-languageserver-types';
import type { FolderParams, Place, PlaceAt, RequestName } from './protocol.ts';

/** The part of our own protocol that is about decisions: what `protocol.ts` says of addresses, positions and text holds here, too. */

/** What a reviewer decides. Places are named by document and range; the server turns them into selectors that survive edits. */
export type Decision =
  | { readonly kind: 'accept'; readonly first: MarkedPlace; readonly second: MarkedPlace; readonly reason: string }
  | { readonly kind: 'link'; readonly places: readonly MarkedPlace[] }
  | { readonly kind: 'unlink'; readonly first: MarkedPlace; readonly second: MarkedPlace }
  | { readonly kind: 'not-a-figure'; readonly place: MarkedPlace; readonly everywhere: boolean }
  | { readonly kind: 'canonical'; readonly place: MarkedPlace }
  | { readonly kind: 'checked'; readonly place: MarkedPlace }
  | { readonly kind: 'note'; readonly place: MarkedPlace; readonly text: string }
  /** A claim that only a reader sees: what is said at the place, and the value in words ("14 months"). */
  | {
      readonly kind: 'claim';
      readonly place: MarkedPlace;
      readonly value: string;
      readonly subject?: string;
      readonly measure?: string;
    }
  /** The annotation is about what is written at its places now; `place` stands in for its target of that number. */
  | { readonly kind: 'renew'; readonly annotation: string; readonly place?: MarkedPlace; readonly target?: number }
  | { readonly kind: 'withdraw'; readonly annotation: string };

/**
 * Argument of `CLIENT_COMMANDS`.decide, which code actions call. What `ask` names is asked for first: the reason of an
 * acceptance, the text of a note, the other place of a link (a pick from {@link linkCandidatesRequest}), or the value of a claim.
 */
export interface DecideArguments {
  readonly folder: URI;
  readonly decision: Decision;
  readonly ask?: 'reason' | 'note' | 'link' | 'claim';
}

/** The command of the server that does the same for clients without `CLIENT_COMMANDS`; nothing is asked there. */
export const DECIDE_COMMAND = 'crosscheck.record';

/** A claim that a figure may be linked with. */
export interface LinkCandidate {
  readonly place: Place;
  readonly label: string;
  readonly value: string;
}

/** Client → server. Claims that the figure at a position may state as well, the likeliest first. */
export const linkCandidatesRequest: RequestName<PlaceAt, { readonly candidates: readonly LinkCandidate[] } | null> = {
  method: 'crosscheck/linkCandidates',
};

/** What a reviewer recorded, and where it stands. */
export interface AnnotationNode {
  readonly id: string;
  readonly kind: 'accept' | 'link' | 'unlink' | 'not-a-figure' | 'canonical' | 'checked' | 'note' | 'claim';
  readonly state: 'holds' | 'stale' | 'lost' | 'missing';
  /** The reason of an acceptance, the text of a note, in its lines. */
  readonly text: string;
  readonly creator?: string;
  readonly created?: string;
  /** Its places that were found; `was` where something else is written there now. */
  readonly places: readonly { readonly place: Place; readonly was?: string }[];
  /** Words whose place was not found. */
  readonly lost: readonly string[];
}

/** Client → server. What is recorded of a folder, what does not hold first; `kinds`: only these. */
export const annotationsRequest: RequestName<
  FolderParams & { readonly kinds?: readonly AnnotationNode['kind'][] },
  { readonly annotations: readonly AnnotationNode[] } | null
> = { method: 'crosscheck/annotations' };

export interface MarkedPlace {
  readonly uri: DocumentUri;
  readonly range: Range;
  /** What the reviewer saw there, as {@link Place} has it: where something else is written by now, nothing is recorded. */
  readonly text?: string;
}

/** Client → server. Records a decision beside the sources. `creator`: the reviewer's name, where the client knows it. */
export const decideRequest: RequestName<
  FolderParams & { readonly decision: Decision; readonly creator?: string },
  { readonly done: true; readonly annotation: string } | { readonly done: false; readonly message: string }
> = { method: 'crosscheck/decide' };
