import type { Quotation } from '../model.ts';
import { asWritten, byUri, placeOf } from './places.ts';
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
};
