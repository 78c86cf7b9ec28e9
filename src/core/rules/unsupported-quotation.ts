import { standFixes } from './decision-fixes.ts';
import { absence, findAttributions } from '../quotations/attribution.ts';
import { byUri, placeOf } from './places.ts';
import type { Rule } from './rule.ts';

export const unsupportedQuotation: Rule = {
  id: 'unsupported-quotation',
  summary: 'Words attributed to a source of the packet do not occur in it.',
  defaultLevel: 'warning',
  wide: true,
  check(analysis) {
    const documents = byUri(analysis.documents);
    const isAbsent = absence();
    return findAttributions(analysis.documents, analysis.quotations)
      .filter(({ quotation, source }) => isAbsent(documents.get(source)!, quotation, documents.get(quotation.uri)!))
      .map(({ quotation, source, named }) => {
        const { evidence } = quotation;
        const elsewhere =
          evidence && evidence.uri !== quotation.uri
            ? `; they stand in ${placeOf(documents, evidence.uri, evidence.start)}`
            : '';
        return {
          uri: quotation.uri,
          start: quotation.start,
          end: quotation.end,
          message: `Attributed to "${named.replace(/\s+/g, ' ')}", but these words do not occur in ${source}${elsewhere}.`,
          related: evidence
            ? [{ uri: evidence.uri, start: evidence.start, end: evidence.end, message: 'The same words.' }]
            : [],
          about: [quotation.id],
        };
      });
  },
  fixes: standFixes,
};
