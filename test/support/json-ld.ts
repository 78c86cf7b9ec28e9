import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import jsonld from 'jsonld';
import type { JsonLdObj } from 'jsonld/jsonld-spec.js';

/**
 * Contexts by address, read from packages: no test asks the network. The W3C's annotation context stands, word for word, in
 * the test data of `levelgraph-jsonld` (no package carries it alone); schema.org's lies in `@fedify/vocab-runtime`.
 */
const CONTEXTS: Readonly<Record<string, () => JsonLdObj>> = {
  'http://www.w3.org/ns/anno.jsonld': annotationContext,
  'https://schema.org': schemaOrgContext,
  'https://schema.org/': schemaOrgContext,
};

const fileOf = (specifier: string): string =>
  readFileSync(fileURLToPath(new URL(`../../node_modules/${specifier}`, import.meta.url)), 'utf8');

/** The `@context` of the fixture "annotation.json": a balanced object of plain JSON inside a script. */
function annotationContext(): JsonLdObj {
  const script = fileOf('levelgraph-jsonld/test/helper.js');
  const start = script.indexOf('{', script.indexOf('"@context"', script.indexOf('"annotation.json"')));
  let depth = 0;
  let end = start;
  do {
    if (script[end] === '{') depth++;
    if (script[end] === '}') depth--;
    end++;
  } while (depth > 0);
  const document: JsonLdObj = JSON.parse(`{"@context": ${script.slice(start, end)}}`);
  assert.ok('TextQuoteSelector' in Object(document['@context']));
  return document;
}

function schemaOrgContext(): JsonLdObj {
  const document: JsonLdObj = JSON.parse(fileOf('@fedify/vocab-runtime/src/contexts/schemaorg.json'));
  assert.ok('@context' in document);
  return document;
}

/** What the documents' own addresses are relative to, as if they lay on a web server. */
export const BASE = 'https://sources.invalid/packet/';

/**
 * Expands JSON-LD with the W3C's reference implementation in its safe mode: a term that the context does not know, or a
 * value that would be lost, is an error.
 */
export async function expand(text: string): Promise<Record<string, unknown>[]> {
  const document: JsonLdObj = JSON.parse(text);
  // `safe` is newer than the types
  const options = {
    base: BASE,
    safe: true,
    documentLoader: (url: string) => {
      const context = CONTEXTS[url];
      if (!context) return Promise.reject(new Error(`${url} is not among the contexts that the packages carry`));
      return Promise.resolve({ documentUrl: url, document: context() });
    },
  };
  const expanded: unknown = await jsonld.expand(document, options);
  assert.ok(Array.isArray(expanded));
  return expanded;
}
