import { fileURLToPath } from 'node:url';
import { format } from 'prettier';
import { projectJsonSchema } from '../../src/settings/schema.ts';

/** The published schema of the project file. */
export const SCHEMA_FILE = fileURLToPath(new URL('../../media/schemas/project.schema.json', import.meta.url));

/** Its text as it should be. */
export const schemaText = (): Promise<string> =>
  format(JSON.stringify(projectJsonSchema()), { parser: 'json', printWidth: 120 });
