import { readFileSync } from 'node:fs';
import { RULES } from '../core/rules/index.ts';

/** Where the pages lie: beside the program as built, or beside the rules when it runs from its source. */
const FOLDERS = ['./rules/', '../core/rules/'];

/** Pages of the rules by rule id. A page that is missing is left out: the rule's summary stands in for it. */
export function rulePages(): ReadonlyMap<string, string> {
  const pages = new Map<string, string>();
  for (const { id } of RULES) {
    for (const folder of FOLDERS) {
      try {
        pages.set(id, readFileSync(new URL(`${folder}${id}.md`, import.meta.url), 'utf8'));
        break;
      } catch {
        // the other folder may have it
      }
    }
  }
  return pages;
}
