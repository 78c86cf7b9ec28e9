/** Writes the published JSON schemas into media/schemas: `npm run schemas`. */
import { writeFileSync } from 'node:fs';
import { schemaText, SCHEMA_FILE } from './published.ts';

writeFileSync(SCHEMA_FILE, await schemaText());
