import type { Kind } from '../model.ts';

/**
 * Issues of one series: "Situation report No. 7" and "No. 9", advisories, bulletins, minutes, the same paper of two days. Each says how things
 * stood when it was written, in the words of the one before, so that what they count differs without a conflict.
 */

/** Lines at the top of a text in which its title may stand, and how far into it they are looked for. */
const TITLE_LINES = 4;
const TOP = 600;
/** A title is no longer than this. */
const TITLE = 120;

/** "Situation report No. 7", "Advisory Number 33", "Bulletin 12", "Update #4", "Issue 3": the number of an issue. */
const ISSUE =
  /\b(?:report|bulletin|advisory|update|circular|newsletter|briefing|communiqu[eé]|notice|minutes|issue|edition)\b[ ,:(–-]{0,3}(?:no\.?|nr\.?|number|#)? ?(\d{1,4})\b|(?:\bno\. ?|\bnr\. ?|\bnumber |#)(\d{1,4})\b/i;

/** What a text is an issue of, and which: its title without figures, then its number; "" for a text that is none. */
export function issueOf(prose: string): string {
  const lines = prose
    .slice(0, TOP)
    .split(/\r?\n/)
    .filter(line => line.trim() !== '');
  for (const line of lines.slice(0, TITLE_LINES)) {
    if (line.length > TITLE) continue;
    const found = ISSUE.exec(line);
    if (!found) continue;
    const title = line
      .toLowerCase()
      .replace(/[^\p{L}]+/gu, ' ')
      .trim();
    return `${title}#${Number(found[1] ?? found[2])}`;
  }
  return '';
}

/** What an issue says of the past stays as it was in the one before. */
const SETTLED: ReadonlySet<Kind> = new Set<Kind>(['date', 'year', 'age']);

/** Whether figures of a kind may differ because two texts are issues of one series. */
export function areOfTwoIssues(a: string, b: string, kind: Kind): boolean {
  if (a === '' || b === '' || a === b || SETTLED.has(kind)) return false;
  return a.slice(0, a.indexOf('#')) === b.slice(0, b.indexOf('#'));
}
