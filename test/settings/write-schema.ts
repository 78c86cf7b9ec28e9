/** Writes the published JSON schemas into media/schemas: `npm run schemas`. */
import { writeFileSync } from 'node:fs';
import { ANNOTATIONS_SCHEMA, PROJECT_SCHEMA } from './published.ts';

for (const { file, text } of [PROJECT_SCHEMA, ANNOTATIONS_SCHEMA]) writeFileSync(file, await text());
