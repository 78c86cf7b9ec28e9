import type { ParsedDocument } from '../model.ts';

/** Characters at a file's head in which it says when it was written. */
const HEAD = 4000;
const FRONT_MATTER = /^---[ \t]*\r?\n([\s\S]*?)^(?:---|\.\.\.)[ \t]*$/m;
const DATE = /^(?:date|published|recorded)[ \t]*:[ \t]*["']?(\d{4}(?:-\d{2}(?:-\d{2})?)?)(?![\d-])/im;

/** When a text was written or recorded, by its own front matter: "2031", "2031-05" or "2031-05-12". */
export function recordedDate({ text }: ParsedDocument): string | undefined {
  if (!text.startsWith('---')) return undefined;
  const front = FRONT_MATTER.exec(text.slice(0, HEAD));
  return front ? DATE.exec(front[1]!)?.[1] : undefined;
}
