import {
  applyEdits,
  findNodeAtLocation,
  modify,
  parseTree,
  type FormattingOptions,
  type ParseError,
} from 'jsonc-parser';
import { TOO_DEEP, tooDeepAt } from './nesting.ts';
import { normalPath } from './project.ts';

const FORMAT: FormattingOptions = { tabSize: 2, insertSpaces: true, eol: '\n', insertFinalNewline: true };

/** The text of a project file for a folder that has none. */
export const NEW_PROJECT = '{\n  "version": 1\n}\n';

/**
 * Makes a source the primary one (`null`: none is) in the text of a project file, and leaves everything else as it stands:
 * comments, order and unknown fields. A file that is no JSON object is not touched: the refusal says so.
 */
export function setPrimary(text: string, primary: string | null): { text: string } | { refusal: string } {
  if (tooDeepAt(text) !== undefined) return { refusal: `the project file was left as it is: ${TOO_DEEP}` };
  const errors: ParseError[] = [];
  const tree = parseTree(text, errors, { allowTrailingComma: true });
  if (errors.length > 0 || tree?.type !== 'object')
    return { refusal: 'the project file is not JSON. Correct it first: it was left as it is' };
  const sources = findNodeAtLocation(tree, ['sources']);
  if (sources && sources.type !== 'object')
    return { refusal: '"sources" in the project file is no object. Correct it first: it was left as it is' };
  const keys = (sources?.children ?? []).map(p => String(p.children?.[0]?.value));
  const named = keys.find(k => normalPath(k) === primary) ?? primary;
  let result = text;
  for (const key of keys) {
    const role = findNodeAtLocation(tree, ['sources', key, 'role']);
    if (role?.value === 'primary' && key !== named) result = set(result, ['sources', key, 'role'], undefined);
  }
  if (named !== null) result = set(result, ['sources', named, 'role'], 'primary');
  return { text: result };
}

function set(text: string, path: string[], value: unknown): string {
  return applyEdits(text, modify(text, path, value, { formattingOptions: FORMAT }));
}
