import * as z from 'zod';
import { RULES } from '../core/rules/index.ts';
import { DEFAULT_LIMITS } from '../core/limits.ts';
import { DEFAULT_TOLERANCES } from '../core/verdicts/tolerances.ts';

/**
 * `.crosscheck/project.json`: what the sources of a folder are, and how strictly they are compared. It holds data only, so that
 * a folder from anywhere can be opened without trust. Every field may be left out.
 */

/** A glob longer than this, or with more wildcards, is a mistake or an attack: matching costs the path's length to that power. */
const LONGEST_GLOB = 200;
const MOST_WILDCARDS = 6;

const glob = z
  .string()
  .min(1)
  .max(LONGEST_GLOB)
  .refine(g => (g.match(/\*+|\?/g)?.length ?? 0) <= MOST_WILDCARDS, {
    error: `a pattern may hold at most ${MOST_WILDCARDS} wildcards`,
  })
  .refine(g => !g.startsWith('/') && !/^[A-Za-z]:/.test(g) && !g.split('/').includes('..'), {
    error: 'patterns are relative to the folder: no leading "/", no ".."',
  });

const sourceSchema = z
  .strictObject({
    role: z
      .enum(['primary', 'peer'])
      .optional()
      .describe('The source that the others speak about, or one of the others.'),
    title: z.string().min(1).max(300).optional().describe('The name shown instead of the path.'),
    date: z
      .string()
      .regex(/^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/, {
        error: 'a date is written 2031, 2031-05 or 2031-05-12',
      })
      .optional()
      .describe('When it was published or recorded: 2031, 2031-05 or 2031-05-12.'),
    address: z
      .url({ protocol: /^https?$/, error: 'an address begins with https:// or http://' })
      .optional()
      .describe(
        'Where it was published, or where its recording lies: time codes then open the recording at that second.',
      ),
    speaker: z.string().min(1).max(200).optional().describe('Who speaks, where the text does not say so itself.'),
  })
  .describe('What is known of one source.');

const levelSchema = z
  .enum(['error', 'warning', 'information', 'hint', 'off'])
  .describe('How a finding of this rule is shown; "off" leaves the rule out.');

export const projectSchema = z
  .strictObject({
    $schema: z.string().optional().describe('Address of this schema, for editors that want it.'),
    version: z.literal(1).optional().describe('Version of this format.'),
    title: z.string().min(1).max(300).optional().describe("The review's name; the folder's name where there is none."),
    include: z
      .array(glob)
      .min(1)
      .optional()
      .describe(
        'Files that are sources, as globs relative to the folder; a folder means all that lies in it. All files in a known format where absent.',
      ),
    exclude: z
      .array(glob)
      .optional()
      .describe('Files that are no sources, as globs relative to the folder; a folder means all that lies in it.'),
    sources: z
      .record(z.string().min(1), sourceSchema)
      .optional()
      .describe('What is known of the sources, by path relative to the folder. One of them may be primary.'),
    tolerances: z
      .strictObject({
        approximate: z
          .number()
          .min(0)
          .max(1)
          .optional()
          .describe(
            `Share of the larger value that a hedged figure ("about 60") may be off. Default: ${DEFAULT_TOLERANCES.approximate}.`,
          ),
        clockMinutes: z
          .number()
          .min(0)
          .max(720)
          .optional()
          .describe(
            `Minutes that a hedged clock time ("around 2:20") may be off. Default: ${DEFAULT_TOLERANCES.clockMinutes}.`,
          ),
      })
      .optional()
      .describe('How far apart approximate figures may be and still be compatible.'),
    limits: z
      .strictObject({
        characters: z
          .number()
          .int()
          .min(1000)
          .max(64_000_000)
          .optional()
          .describe(
            `Characters read of one source; the rest is left out, and said. Default: ${DEFAULT_LIMITS.characters}.`,
          ),
        figures: z
          .number()
          .int()
          .min(1000)
          .max(10_000_000)
          .optional()
          .describe(`Figures compared in all, source by source. Default: ${DEFAULT_LIMITS.figures}.`),
      })
      .optional()
      .describe('How much is worked through: a bound on time and memory.'),
    rules: z
      .strictObject(Object.fromEntries(RULES.map(r => [r.id, levelSchema.optional().describe(r.summary)])))
      .optional()
      .describe('Level of each rule. A rule that is not named keeps its default.'),
  })
  .describe('A review with Crosscheck: its sources, tolerances and rules.');

export type ProjectFile = z.infer<typeof projectSchema>;
export type SourceRecord = z.infer<typeof sourceSchema>;

/** The JSON schema that editors complete and check the project file with. */
export function projectJsonSchema(): object {
  return { ...z.toJSONSchema(projectSchema, { target: 'draft-7', io: 'input' }), title: 'Crosscheck project' };
}
