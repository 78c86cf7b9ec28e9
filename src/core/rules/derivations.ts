import type { Analysis, Derivation } from '../model.ts';
import { asWritten, byUri, claimsById } from './places.ts';
import type { Discovery } from './rule.ts';

/** One finding for each derivation that is wanted: at the derived figure, with the figures it is derived from under it. */
export function derivationFindings(
  analysis: Omit<Analysis, 'findings'>,
  wanted: (derivation: Derivation) => boolean,
): Discovery[] {
  const claims = claimsById(analysis);
  const documents = byUri(analysis.documents);
  return analysis.derivations.filter(wanted).map(d => {
    const claim = claims.get(d.claim)!;
    const from = d.from.map(id => claims.get(id)!);
    return {
      uri: claim.uri,
      start: claim.start,
      end: claim.end,
      message: `${d.working}.`,
      related: from.map(({ uri, start, end }) => ({
        uri,
        start,
        end,
        message: `"${asWritten({ uri, start, end }, documents)}" goes into it`,
      })),
      about: [d.claim, ...d.from],
    };
  });
}
