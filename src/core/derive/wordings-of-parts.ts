import type { Operand } from './intervals.ts';
import type { Candidate } from './outcome.ts';
import { difference, mean, portion, product, rate, remainder, restatedShare, share, sum } from './relations.ts';
import { words, NEXT, DEGREE, A, B, C, LISTED, TOTAL, of, type Figures, type Template } from './wordings.ts';

const toShare = ({ a, b }: Figures, c: Operand): Candidate[] => share(a, b, c);
const toSum = ({ parts }: Figures, c: Operand): Candidate[] => sum(parts, c);

/** How texts state shares, totals, means, remainders and products. */
export const PARTS: readonly Template[] = [
  // 12 of the 40 patients (30 %)
  {
    id: 'of, or',
    cues: ['› of ', '› out of '],
    also: ['or', '(‹', '(just', '(only', 'that is', 'which is', '=', 'i.e.', 'just', 'only', '—'],
    pattern: of(
      A,
      ' (?:of|out of) (?:the |its |all |their |our |these |those )?(?:[a-z]+ ){0,2}',
      B,
      String.raw`(?: [a-z]+){0,3}(?:,? or | \(|, that is,? |, which is | = |,? i\.e\.,? |, just |, only | — )(?:or |just |only )?`,
      C,
      '(?! (?:more|less|fewer|higher|lower|of|above|below|points|per|ci|confidence))',
    ),
    candidates: toShare,
  },
  {
    id: 'percent (of)',
    cues: ['› of ', '› out of ', '› /', '›/'],
    also: ['(‹', 'or', 'i.e.', '—'],
    pattern: of(
      C,
      String.raw`(?: [a-z]+){0,3}(?: \(|, or |,? i\.e\.,? | — )`,
      A,
      String.raw` (?:of|out of|\/) (?:the |its |all |their )?(?:[a-z]+ ){0,2}`,
      B,
    ),
    candidates: toShare,
  },
  {
    id: 'percent of, or',
    cues: ['› of '],
    also: ['or', 'that is', 'which is', '=', 'i.e.'],
    pattern: of(
      '‹(?<a>\\d+)› of (?:the |its |all |their |our |these |those )?(?:[a-z]+ ){0,2}',
      B,
      String.raw`(?: [a-z]+){0,3}(?:,? or |, that is,? |, which is | = |,? i\.e\.,? )`,
      C,
    ),
    candidates: ({ a, b }, c) => portion(a, b, c),
  },
  // 12 of the 48 samples, one in four, were bad
  {
    id: 'of, share,',
    cues: ['› of ', '› out of '],
    also: [', ‹'],
    pattern: of(
      A,
      ' (?:of|out of) (?:the |its |all |their |our |these |those )?(?:[a-z]+ ){0,2}',
      B,
      '(?: [a-z]+){0,3}, ',
      C,
      '(?=[,.)]| ¶|$)',
    ),
    candidates: toShare,
  },
  // of 250 applicants, 75 were accepted (30 %)
  {
    id: 'of all, some (',
    cues: ['of ‹', 'of the ‹', 'of all ‹', 'of its ‹', 'among '],
    also: ['('],
    pattern: of(
      String.raw`\b(?:of|among) (?:the |its |all |their |our |these |those )?`,
      B,
      String.raw`(?: [a-z]+){0,3}, `,
      A,
      String.raw`(?: [a-z]+){0,4} \((?:or |that is,? |just )?`,
      C,
      '\\)',
    ),
    candidates: toShare,
  },
  // 38 of 40 (95 %)
  {
    id: 'ratio, or',
    cues: ['› or ', '›, or ', '(‹', 'that is', 'which is', '=', 'i.e.', 'just', 'only', '—'],
    pattern: of(
      A,
      String.raw`(?: [a-z]+){0,3}(?:,? or | \(|, that is,? |, which is | = |,? i\.e\.,? |, just |, only | — )(?:or |just |only )?`,
      C,
      '(?! (?:more|less|fewer|higher|lower|of|above|below|points|per|ci|confidence))',
    ),
    candidates: ({ a }, c) => restatedShare(a, c),
  },
  {
    id: 'percent (ratio)',
    cues: ['(‹', ', or ', 'i.e.', '—'],
    pattern: of(C, String.raw`(?: [a-z]+){0,3}(?: \(|, or |,? i\.e\.,? | — )`, A),
    candidates: ({ a }, c) => restatedShare(a, c),
  },
  // 12 men, 8 women and 3 children, a total of 23
  {
    id: 'total of',
    cues: ['total', 'sum ', 'aggregate', 'whole'],
    pattern: of(
      LISTED,
      String.raw`[^‹›¶;:]{0,24}?${NEXT}(?:an?|the|its|their)? ?${DEGREE}${TOTAL} (?:of|is|was|to|comes to|came to|being) ${words(8)}`,
      C,
    ),
    candidates: toSum,
    list: true,
  },
  {
    id: 'totalling',
    cues: [
      'totalling',
      'totaling',
      'total',
      'altogether',
      'together',
      'adding',
      'adds',
      'add',
      'making',
      'makes',
      'in all',
      'sum',
      'summing',
      '=',
    ],
    pattern: of(
      LISTED,
      String.raw`[^‹›¶;:]{0,24}?[ ,—–-]+(?:totall?ing|together|adding up to|which adds? up to|adds? up to|for a total of|making|which makes|in all,?|altogether,?|that makes|sum to|summing to|=) `,
      C,
    ),
    candidates: toSum,
    list: true,
  },
  {
    id: 'in all',
    cues: ['in all', 'in total', 'altogether', 'all told', 'all together', 'combined'],
    pattern: of(
      LISTED,
      String.raw`[^‹›¶;:]{0,24}?[ ,—–(-]+(?:or |so |making |giving |for )?`,
      C,
      ' (?:in all|in total|altogether|all told|all together|combined)',
    ),
    candidates: toSum,
    list: true,
  },
  {
    id: 'total: list',
    cues: [
      ':',
      '—',
      '–',
      'made up of',
      'comprising',
      'composed of',
      'consisting of',
      'divided into',
      'split into',
      'namely',
    ],
    pattern: of(
      C,
      String.raw`(?: [a-z]+){0,4}(?: ?[:—–] |,? (?:made up of|comprising|composed of|consisting of|divided into|split into|namely) )${words(20)}`,
      LISTED.replace(/:/g, ':'),
      String.raw`(?: [a-z-]+){0,6}(?:\.| ¶|$)`,
    ),
    candidates: toSum,
    list: true,
  },
  {
    id: 'total (list)',
    cues: ['(‹'],
    pattern: of(C, String.raw`(?: [a-z]+){0,3} \(`, LISTED, String.raw`(?: [a-z-]+){0,3}\)`),
    candidates: ({ parts }, c) => (parts.every(p => p.counted) ? sum(parts, c) : []),
    list: true,
  },
  {
    id: 'average of list is',
    cues: ['average of', 'mean of'],
    pattern: of(`(?:average|mean) of (?:the )?`, LISTED, String.raw`(?: [a-z]+){0,3} (?:is|was|comes to|=) `, C),
    candidates: ({ parts }, c) => mean(parts, c),
    list: true,
    mean: true,
  },
  // 300 tonnes on 50 hectares, or 6 tonnes per hectare
  {
    id: 'per',
    cues: ['average', ', or ', 'which is', 'that is', 'averaging', '('],
    pattern: of(
      A,
      String.raw`(?: [a-z]+){0,2} (?:on|over|for|in|across|from|among|took|within|per) (?:the |its |all |about )?`,
      B,
      String.raw`(?: [a-z]+){0,3}(?:,? or |, that is,? |, which is | \(|, averaging |,? an average of |, an average speed of )`,
      C,
    ),
    candidates: ({ a, b }, c) => rate(a, b, c),
    mean: true,
    rate: true,
  },
  {
    id: 'average of list',
    cues: ['average', 'mean'],
    pattern: of(LISTED, String.raw`[^‹›¶;:]{0,16}?${NEXT}(?:an?|the|their) (?:average|mean) (?:of|is|was|being) `, C),
    candidates: ({ parts }, c) => mean(parts, c),
    list: true,
    mean: true,
  },
  {
    id: 'remaining',
    cues: ['remaining', 'other', 'rest', 'remainder'],
    also: ['of'],
    pattern: of(
      String.raw`\bof (?:the |its |all |their |our |these |those )?(?:[a-z]+ ){0,1}`,
      B,
      String.raw`(?: [a-z]+){0,3}, `,
      A,
      String.raw`(?!.{0,40}?(?:, ‹| of (?:whom|which|them)))[^‹›¶:.]{0,50}?(?:,|and|;|while) (?:the )?(?:remaining|other|rest,|remainder,) `,
      C,
    ),
    candidates: ({ a, b }, c) => remainder(b, [a], c),
  },
  // 12 crates at £24 each, £288 in all
  {
    id: 'at each',
    cues: ['each', 'apiece', 'a piece', 'per person', 'a head'],
    pattern: of(
      '(?<!(?:,|and|plus|each) )',
      A,
      String.raw`(?: [a-z]+){0,3} (?:at|of|with|for|costing|holding|carrying|containing) `,
      B,
      String.raw`(?: [a-z]+){0,2},? (?:each|apiece|a piece|per person|a head)(?: [a-z]+){0,2}[ ,(—–:]+(?:or |that is |making |for |giving |which makes |so |worth |costing |raising |earning |bringing in |which brought in )?(?:a total of |in all |altogether )?`,
      C,
      '(?= in all| in total| altogether|[.,)]| ¶|$)',
    ),
    candidates: ({ a, b }, c) => product(a, b, c),
  },
  // 80.8 − 79.6 = 1.2
  {
    id: 'a − b =',
    cues: ['= ‹', '=‹'],
    pattern: of(A, ' ?[−–-] ?', B, ' ?= ?', C),
    candidates: ({ a, b }, c) => difference(a, b, c),
  },
  {
    id: 'a + b =',
    cues: ['= ‹', '=‹'],
    pattern: of(String.raw`(?<parts>‹\d+›(?: ?\+ ?‹\d+›){1,9})`, ' ?= ?', C),
    candidates: toSum,
    list: true,
  },
  {
    id: 'a × b =',
    cues: ['= ‹', '=‹'],
    pattern: of(A, ' ?[×*x] ?', B, ' ?= ?', C),
    candidates: ({ a, b }, c) => product(a, b, c),
  },
];
