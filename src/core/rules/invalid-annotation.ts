import type { Rule } from './rule.ts';

export const invalidAnnotation: Rule = {
  id: 'invalid-annotation',
  summary: 'The project or annotation file does not hold to its schema.',
  defaultLevel: 'warning',
  check: analysis =>
    analysis.fileProblems.map(({ uri, start, end, message }) => ({
      uri,
      start,
      end,
      message: `${message}.`,
      related: [],
      about: [],
    })),
};
