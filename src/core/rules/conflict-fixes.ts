import type { Analysis, Claim, Finding, Fix } from '../model.ts';
import type { EngineOptions } from '../options.ts';
import { placeNow, rewritten, short, useValueFix, withdrawFix } from './decision-fixes.ts';
import { rewriteSpan } from './edits.ts';
import { asWritten, byUri, claimsById, placeOf } from './places.ts';

/** Values against which fixes are offered, at most: a menu is read at a glance. */
const MOST_VALUES = 3;

/** What can be done about a figure that another contradicts. */
export function conflictFixes(finding: Finding, analysis: Analysis, { primary }: EngineOptions): Fix[] {
  const claims = claimsById(analysis);
  const [claim, ...others] = finding.about.flatMap(id => claims.get(id) ?? []);
  if (!claim || others.length === 0) return [];
  if (finding.suppressed) return [withdrawFix(finding.suppressed.annotation)];
  const documents = byUri(analysis.documents);
  // what the others are held against comes first
  const primaryFirst = [...others.filter(o => o.uri === primary), ...others.filter(o => o.uri !== primary)];
  const readings = distinct(primaryFirst, analysis).slice(0, MOST_VALUES);
  const right = readings.find(o => isCanonical(analysis, o));
  // the one value to be taken over without a second thought: marked right, or the only one of the primary source
  const primaries = claim.uri === primary ? [] : readings.filter(o => o.uri === primary);
  const best = right ?? (primaries.length === 1 && primaries[0]);
  const against = (o: Claim): string => `"${short(asWritten(o, documents))}" (${placeOf(documents, o.uri, o.start)})`;
  return [
    ...readings.map(o =>
      useValueFix(
        analysis,
        claim,
        best && sameReading(analysis, o, best) ? best : o,
        best && sameReading(analysis, o, best) ? { preferred: true } : {},
      ),
    ),
    ...readings.map((o): Fix => ({
      title: `Accept the difference with ${against(o)}…`,
      decision: { kind: 'accept', places: [placeNow(claim), placeNow(o)], reason: '' },
      ask: 'reason',
    })),
    ...readings.map((o): Fix => ({
      title: `Keep apart from ${against(o)}: these are different claims`,
      decision: { kind: 'unlink', places: [placeNow(claim), placeNow(o)] },
    })),
    ...[claim, ...readings]
      .filter(c => !isCanonical(analysis, c))
      .map((c): Fix => ({
        title: `Mark "${short(asWritten(c, documents))}" ${c === claim ? 'here' : `in ${placeOf(documents, c.uri, c.start)}`} as the right reading`,
        decision: { kind: 'canonical', places: [placeNow(c)] },
      })),
    ...readings.flatMap(o => correctEverywhere(analysis, claim, o)),
  ];
}

/** One claim of each reading. */
function distinct(others: readonly Claim[], analysis: Analysis): Claim[] {
  const found: Claim[] = [];
  for (const o of others) if (!found.some(f => sameReading(analysis, f, o))) found.push(o);
  return found;
}

const readingOf = (analysis: Analysis, { id }: Claim): Analysis['groups'][number]['readings'][number] | undefined => {
  for (const group of analysis.groups)
    for (const reading of group.readings) if (reading.claims.includes(id)) return reading;
  return undefined;
};

const sameReading = (analysis: Analysis, a: Claim, b: Claim): boolean =>
  a === b || (readingOf(analysis, a) !== undefined && readingOf(analysis, a) === readingOf(analysis, b));

const isCanonical = (analysis: Analysis, claim: Claim): boolean => readingOf(analysis, claim)?.canonical === true;

/** Changes a value wherever it is restated, each place in its own words. */
function correctEverywhere(analysis: Analysis, claim: Claim, other: Claim): Fix[] {
  const places = readingOf(analysis, claim)?.claims ?? [];
  if (places.length < 2) return [];
  const documents = byUri(analysis.documents);
  const claims = claimsById(analysis);
  const edits = places.flatMap(id => {
    const at = claims.get(id)!;
    return rewriteSpan(documents.get(at.uri)!, at, rewritten(at, other, documents));
  });
  const title = `Correct everywhere: "${short(rewritten(claim, other, documents))}" at all ${places.length} places that say "${short(asWritten(claim, documents))}"`;
  return [{ title, edits }];
}
