import type { Analysis, Claim, Fix } from '../model.ts';
import { placeNow, short } from './decision-fixes.ts';
import { asWritten, byUri, claimsById, placeOf } from './places.ts';
import type { Rule } from './rule.ts';

export const possibleConflict: Rule = {
  id: 'possible-conflict',
  summary: 'Two figures differ and may be of one quantity, which too little says for a conflict.',
  defaultLevel: 'off',
  wide: true,
  check(analysis) {
    const claims = claimsById(analysis);
    const documents = byUri(analysis.documents);
    return analysis.possible.flatMap(({ claims: [x, y], reason }) => {
      const [claim, other] = [claims.get(x), claims.get(y)];
      if (!claim || !other) return [];
      const { uri, start, end } = claim;
      const quoted = (c: Claim): string => `"${asWritten(c, documents)}"`;
      return [
        {
          uri,
          start,
          end,
          message: `${quoted(claim)} here, ${quoted(other)} in ${placeOf(documents, other.uri, other.start)}, if both speak of one thing: ${reason}.`,
          related: [{ uri: other.uri, start: other.start, end: other.end, message: `${quoted(other)}: ${reason}` }],
          about: [x, y],
        },
      ];
    });
  },
  fixes(finding, analysis) {
    const claims = claimsById(analysis);
    const [claim, other] = finding.about.map(id => claims.get(id));
    return claim && other ? possibleFixes(claim, other, analysis) : [];
  },
};

/** What can be decided about two figures that may be of one quantity: that they are, or that they are not. */
export function possibleFixes(claim: Claim, other: Claim, { documents }: Pick<Analysis, 'documents'>): Fix[] {
  const known = byUri(documents);
  const at = `"${short(asWritten(other, known))}" (${placeOf(known, other.uri, other.start)})`;
  const places = [placeNow(claim), placeNow(other)] as const;
  return [
    { title: `Compare with ${at}: the same claim`, decision: { kind: 'link', places } },
    { title: `Keep apart from ${at}: these are different claims`, decision: { kind: 'unlink', places } },
  ];
}
