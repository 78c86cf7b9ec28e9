import type { Quotation } from '../model.ts';
import { asWritten, byUri, placeOf } from './places.ts';
import { acceptFix, withdrawFix } from './decision-fixes.ts';
import { correctQuotation, markChanges, markOmissions } from './quotation-fixes.ts';
import type { Rule } from './rule.ts';

/** "word changed, cut" as a sentence's subject. */
function kinds(quotation: Quotation): string {
  return (quotation.deviations ?? []).join(', ') || 'word changed';
}

export const misquotation: Rule = {
  id: 'misquotation',
  summary: 'Quoted words deviate from the primary source or from the other sources.',
  defaultLevel: 'warning',
  check(analysis, { primary }) {
    const documents = byUri(analysis.documents);
    return (
      analysis.quotations
        // the primary source is what the others are held against, not the other way round
        .filter(q => q.marked && q.match === 'variant' && q.evidence && q.uri !== primary)
        .map(q => {
          const { evidence } = q;
          const source = asWritten({ ...evidence!, uri: evidence!.uri }, documents);
          return {
            uri: q.uri,
            start: q.start,
            end: q.end,
            message: `Quoted otherwise than in ${placeOf(documents, evidence!.uri, evidence!.start)} (${kinds(q)}): "${source}".`,
            related: [{ uri: evidence!.uri, start: evidence!.start, end: evidence!.end, message: `"${source}"` }],
            about: [q.id],
          };
        })
    );
  },
  fixes(finding, analysis) {
    if (finding.suppressed) return [withdrawFix(finding.suppressed.annotation)];
    const documents = byUri(analysis.documents);
    const quotation = analysis.quotations.find(q => q.id === finding.about[0]);
    const document = quotation && documents.get(quotation.uri);
    const source = quotation?.evidence && documents.get(quotation.evidence.uri);
    if (!quotation?.evidence || !document || !source) return [];
    const q = { quotation, document, evidence: quotation.evidence, source };
    const where = placeOf(documents, source.uri, quotation.evidence.start);
    const omitted = markOmissions(q);
    const changed = markChanges(q);
    return [
      { title: `Correct to the words of ${where}`, edits: correctQuotation(q), preferred: true },
      ...(omitted ? [{ title: 'Mark what is left out with "…"', edits: omitted }] : []),
      ...(changed ? [{ title: 'Mark what is changed with "[ ]"', edits: changed }] : []),
      acceptFix(finding, 'Accept as a paraphrase…'),
    ];
  },
};
