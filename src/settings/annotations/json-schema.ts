import * as z from 'zod';
import { ANNOTATIONS_VERSION, annotationSchema, targetSchema } from './schema.ts';

/** The published schema: what editors complete and check the file of annotations with, while somebody writes in it by hand. */

const annotation = annotationSchema.extend({
  target: z
    .union([z.array(targetSchema), targetSchema, z.string()])
    .describe('The places that it is about. Annotations of other tools may be about any address.'),
});

const collection = z
  .looseObject({
    '@context': z.unknown().describe('The words of the W3C Web Annotation standard, and our own.'),
    id: z.string().optional(),
    type: z.literal('AnnotationCollection'),
    version: z.int().min(0).max(ANNOTATIONS_VERSION).describe('Version of this format.'),
    first: z
      .looseObject({
        id: z.string().optional(),
        type: z.literal('AnnotationPage').optional(),
        items: z.array(annotation).describe('The annotations, in order of the places they are about.'),
      })
      .describe('The one page that holds all annotations.'),
  })
  .describe('What reviewers decided about the sources of this folder: a W3C Web Annotation collection.');

type JsonSchema = z.core.JSONSchema.JSONSchema;

const when = (decision: string, then: JsonSchema): JsonSchema => ({
  if: { properties: { decision: { const: decision } }, required: ['decision'] },
  then,
});

/** What a decision needs besides, as reading tells it, too. */
const RULES: JsonSchema[] = [
  when('accept', { required: ['body', 'target'] }),
  when('note', { required: ['body', 'target'] }),
  when('claim', { required: ['states', 'target'] }),
  ...['link', 'unlink'].map(d =>
    when(d, { properties: { target: { type: 'array', minItems: 2 } }, required: ['target'] }),
  ),
  ...['canonical', 'checked', 'not-a-figure'].map(d => when(d, { required: ['target'] })),
];

/** The JSON schema of `.crosscheck/annotations.json`. */
export function annotationsJsonSchema(): object {
  const schema = z.toJSONSchema(collection, {
    target: 'draft-7',
    io: 'input',
    override: ({ zodSchema, jsonSchema }) => {
      if (zodSchema === annotation) jsonSchema.allOf = RULES;
    },
  });
  return { ...schema, title: 'Crosscheck annotations' };
}
