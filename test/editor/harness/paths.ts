import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, which is also the extension's. */
export const ROOT = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '..');
/** Editors that are downloaded or installed for the tests, the built tests and their results; ignored by git. */
export const CACHE = join(ROOT, '.vscode-test');
