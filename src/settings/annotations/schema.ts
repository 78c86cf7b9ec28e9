import * as z from 'zod';

/**
 * `.crosscheck/annotations.json`: what reviewers decided, as a W3C Web Annotation collection. Unknown fields are kept and mean
 * nothing: other tools may add theirs.
 */

export const ANNOTATIONS_FILE = '.crosscheck/annotations.json';
/** Version of what this program writes. */
export const ANNOTATIONS_VERSION = 1;
/** The terms of our own that the W3C's context does not have. They name things, no address is ever asked. */
const TERMS = 'urn:crosscheck:terms#';
export const CONTEXT = ['http://www.w3.org/ns/anno.jsonld', { '@vocab': TERMS }] as const;

export const MOTIVATIONS = {
  accept: 'assessing',
  link: 'linking',
  unlink: 'linking',
  'not-a-figure': 'classifying',
  canonical: 'assessing',
  checked: 'assessing',
  note: 'commenting',
  claim: 'identifying',
} as const;

const text = z.string().min(1, 'must not be empty');
const bound = z.union([z.number(), z.string(), z.null()]);
const offset = z.int().min(0);
const words = z.int().min(0).max(1000);

const enough = z.object({
  before: words,
  after: words,
  around: words,
  sentence: z.tuple([words, words]).optional(),
  whole: z.literal(true).optional(),
  unlike: z.literal(true).optional(),
  numbers: z.literal(true).optional(),
  alone: z.literal(true).optional(),
});

export const quoteSelector = z.object({
  type: z.literal('TextQuoteSelector'),
  exact: text.describe('The words, character for character as the source has them.'),
  prefix: z.string().optional().describe('What stands before them.'),
  suffix: z.string().optional().describe('What stands behind them.'),
  enough: enough.optional().describe('How many words of that told the place from every other when it was recorded.'),
  revision: z
    .string()
    .optional()
    .describe('Fingerprint of the whole source, where nothing around the words tells the place from another.'),
});
export const positionSelector = z.object({ type: z.literal('TextPositionSelector'), start: offset, end: offset });
/** A selector of any kind: those of other kinds are kept for the tools that know them. */
const anySelector = z.object({ type: text });

export const targetSchema = z.object({
  source: text.describe('The source, relative to this file: "../report.md".'),
  selector: z
    .union([z.array(anySelector).min(1), anySelector])
    .describe('How the place is found again: a TextQuoteSelector, and where the words stood in code points.'),
  states: z
    .looseObject({
      low: bound.optional(),
      high: bound.optional(),
      unit: z.string(),
      modality: z.enum(['exact', 'approximate', 'at-least', 'at-most', 'range']),
    })
    .optional()
    .describe('The value stated there when it was recorded: a decision lapses when it changes.'),
  passage: z
    .looseObject({ before: z.string(), after: z.string() })
    .optional()
    .describe(
      'Of what was checked: the rest of its sentence, before and behind it. The sign-off lapses when its words change.',
    ),
});

/** A target as it is read: its selectors are looked at one by one, by those who know their kind. */
export const targetParts = targetSchema.extend({ selector: z.unknown() });

const body = z.object({ value: z.string().optional(), purpose: z.string().optional() });

/** What every annotation of ours has; what else each decision needs is checked where it is read. */
export const annotationSchema = z.object({
  id: text.describe('An address of its own, such as "urn:uuid:…".'),
  type: z.literal('Annotation'),
  motivation: z.union([z.string(), z.array(z.string())]).optional(),
  decision: z
    .enum(['accept', 'link', 'unlink', 'not-a-figure', 'canonical', 'checked', 'note', 'claim'])
    .optional()
    .describe(
      'What was decided: the difference may stand, the places state the same claim or different ones, the words are no figure, this reading is the right one, the claim was checked, a note, a claim marked by hand.',
    ),
  created: z.iso.datetime({ offset: true, error: 'must be a date and time such as "2031-06-02T10:00:00Z"' }).optional(),
  creator: z
    .union([z.string(), z.object({ name: z.string().optional() })])
    .optional()
    .describe('Who decided.'),
  rule: z
    .string()
    .optional()
    .describe('Of an acceptance: the rule whose finding may stand. Absent: conflicts of figures.'),
  everywhere: z.boolean().optional().describe('Of words that are no figure: nor are they anywhere in this source.'),
  states: z.string().optional().describe('Of a claim marked by hand: the value in words, such as "14 months".'),
  subject: z.string().optional().describe('Of what it is said.'),
  measure: z.string().optional().describe('What it measures.'),
  body: z
    .union([body, z.array(body), z.string()])
    .optional()
    .describe('The reason of an acceptance, the text of a note.'),
  target: z.unknown(),
});

export type AnnotationJson = z.infer<typeof annotationSchema>;
