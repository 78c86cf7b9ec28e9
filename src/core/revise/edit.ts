import type { PlacedAnnotation } from '../annotation.ts';
import type { Claim, ClaimGroup, Derivation, ParsedDocument } from '../model.ts';
import type { DocumentAnalysis } from '../packet.ts';
import type { TextChange } from '../text/text-change.ts';

/** What an edit did to one document. */
export interface Edit {
  readonly was: ParsedDocument | undefined;
  /** Undefined where the document is gone. */
  readonly source: DocumentAnalysis | undefined;
  readonly change: TextChange;
  /** Decisions that mark or dismiss figures in it. */
  readonly marks: readonly PlacedAnnotation[];
  readonly claims: readonly Claim[];
  readonly derivations: readonly Derivation[];
  /** Every id that a claim of it had, with the one it has now, if it is still there. */
  readonly ids: ReadonlyMap<string, string | undefined>;
  /** Those ids, as they were, whose claim says what it said, in the same wording. */
  readonly unchanged: ReadonlySet<string>;
}

export type Edits = ReadonlyMap<string, Edit>;

/** The groups after an edit. */
export interface RevisedGroups {
  readonly all: readonly ClaimGroup[];
  /** Each that was judged or named anew, with what it is now, if it is still one. */
  readonly by: ReadonlyMap<ClaimGroup, ClaimGroup | undefined>;
  /** Of those, as they were, the ones that were only named anew. */
  readonly named: ReadonlySet<ClaimGroup>;
}
