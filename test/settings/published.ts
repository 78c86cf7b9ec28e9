import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { annotationsJsonSchema } from '../../src/settings/annotations/json-schema.ts';
import { projectJsonSchema } from '../../src/settings/schema.ts';

const fileOf = (name: string): string =>
  fileURLToPath(new URL(`../../media/schemas/${name}.schema.json`, import.meta.url));

/** The published schema of a file, and its text as it should be. */
export interface Published {
  readonly file: string;
  readonly text: () => Promise<string>;
}

const textOf = (schema: object): Promise<string> => format(JSON.stringify(schema), { parser: 'json', printWidth: 120 });

export const PROJECT_SCHEMA: Published = { file: fileOf('project'), text: () => textOf(projectJsonSchema()) };
export const ANNOTATIONS_SCHEMA: Published = {
  file: fileOf('annotations'),
  text: () => textOf(annotationsJsonSchema()),
};
