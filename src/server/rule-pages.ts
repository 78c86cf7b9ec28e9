import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { CLIENT_COMMANDS } from '../protocol.ts';

/** Where the build puts the rules' pages, beside the server. */
const PAGES = new URL('rules/', import.meta.url);

/** The address of a rule's page: a command for clients that have it, the packaged page for others. */
export function ruleAddresses(commands: boolean): (rule: string) => string | undefined {
  const known = new Map<string, string | undefined>();
  return rule => {
    if (commands) return `command:${CLIENT_COMMANDS.showRule}?${encodeURIComponent(JSON.stringify([rule]))}`;
    if (!known.has(rule)) {
      const page = new URL(`${rule}.md`, PAGES);
      known.set(rule, existsSync(fileURLToPath(page)) ? page.href : undefined);
    }
    return known.get(rule);
  };
}
