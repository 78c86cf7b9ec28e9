import { fileURLToPath } from 'node:url';
import { API } from 'typescript/unstable/sync';
import { isNewExpression, isRegularExpressionLiteral } from 'typescript/unstable/ast/is';
import type { Node } from 'typescript/unstable/ast';

/** The regular expressions of the program: those written as such, from its syntax, and those put together, while it runs. */

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

export interface Found {
  /** "src/core/text/tokens.ts:12". */
  readonly place: string;
  readonly source: string;
  readonly flags: string;
}

export interface Written {
  readonly literals: readonly Found[];
  /** Where `new RegExp` stands. */
  readonly built: readonly string[];
}

/** All regular expressions written in src/, by the compiler's own parser. */
export function writtenRegexes(): Written {
  const literals: Found[] = [];
  const built: string[] = [];
  const api = new API({ cwd: ROOT });
  try {
    const config = `${ROOT}tsconfig.json`;
    const project = api.updateSnapshot({ openProjects: [config] }).getProject(config);
    if (!project) throw new Error(`${config} is no project`);
    const { program } = project;
    for (const name of program.getSourceFileNames()) {
      if (!name.startsWith(`${ROOT}src/`)) continue;
      const file = program.getSourceFile(name);
      if (!file) throw new Error(`${name} is not in the project`);
      const placeOf = (node: Node): string => {
        const before = file.text.slice(0, node.getStart(file));
        return `${name.slice(ROOT.length)}:${before.split('\n').length}`;
      };
      const visit = (node: Node): void => {
        if (isRegularExpressionLiteral(node)) {
          const [, source, flags] = /^\/(.*)\/([a-z]*)$/s.exec(node.text)!;
          literals.push({ place: placeOf(node), source: source!, flags: flags! });
        }
        if (isNewExpression(node) && node.expression.getText(file) === 'RegExp') built.push(placeOf(node));
        node.forEachChild(visit);
      };
      visit(file);
    }
  } finally {
    api.close();
  }
  return { literals, built };
}

/** Records what is put together with `new RegExp` from here on. */
export function recordBuilt(): Found[] {
  const found: Found[] = [];
  const Original = RegExp;
  globalThis.RegExp = new Proxy(Original, {
    construct(target, args: [string | RegExp, string?], newTarget) {
      const made = Reflect.construct(target, args, newTarget) as RegExp;
      const line = new Error().stack?.split('\n').find(l => l.includes('/src/'));
      const place = line && /\/(src\/[^:)]+\.ts):(\d+)/.exec(line);
      if (place) found.push({ place: `${place[1]}:${place[2]}`, source: made.source, flags: made.flags });
      return made;
    },
  });
  return found;
}
