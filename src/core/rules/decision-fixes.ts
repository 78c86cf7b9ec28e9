import type { PlaceNow } from '../annotation.ts';
import type { Analysis, Claim, Finding, Fix } from '../model.ts';
import { rewriteLike } from '../quantities/rewrite.ts';
import { rewriteSpan } from './edits.ts';
import { asWritten, byUri, placeOf } from './places.ts';

/** Fixes that several rules offer. */

export const placeNow = ({ uri, start, end }: PlaceNow): PlaceNow => ({ uri, start, end });

/** Titles show words of sources, which may be long. */
const LONGEST = 60;
export const short = (text: string): string => (text.length > LONGEST ? `${text.slice(0, LONGEST - 1)}…` : text);

/** Lets a finding stand, with a reason. */
export function acceptFix(finding: Finding, title = 'Accept this…'): Fix {
  const places = [placeNow(finding), ...finding.related.map(placeNow)];
  return { title, decision: { kind: 'accept', places, reason: '', rule: finding.rule }, ask: 'reason' };
}

/** Takes back the acceptance of a finding. */
export const withdrawFix = (annotation: string): Fix => ({
  title: 'Take back the acceptance',
  decision: { kind: 'withdraw', annotation },
});

/** What can always be done: to let a finding stand, or to take that back. */
export const standFixes = (finding: Finding): Fix[] =>
  finding.suppressed ? [withdrawFix(finding.suppressed.annotation)] : [acceptFix(finding)];

/** Puts the value of another claim in the place of a claim's, in the words of its own writer. */
export function useValueFix(
  analysis: Pick<Analysis, 'documents'>,
  claim: Claim,
  other: Claim,
  extra: Pick<Fix, 'preferred'> = {},
): Fix {
  const documents = byUri(analysis.documents);
  const text = rewritten(claim, other, documents);
  return {
    title: `Write "${short(text)}", as ${placeOf(documents, other.uri, other.start)} has it`,
    edits: rewriteSpan(documents.get(claim.uri)!, claim, text),
    ...extra,
  };
}

/** The value of another claim in the form of a claim. */
export function rewritten(claim: Claim, other: Claim, documents: ReturnType<typeof byUri>): string {
  const figure = (c: Claim) => ({ text: asWritten(c, documents), quantity: c.quantity });
  return rewriteLike(figure(claim), figure(other));
}
