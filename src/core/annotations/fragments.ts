/** What describing and anchoring share about pieces of raw text and their surroundings. */

/** Words next to the figure that may be changed on one side with the place still known. */
export const BEND = 2;
/** Words between the two sides of a place at most, for a figure of `words` words. */
export const roomFor = (words: number): number => Math.ceil(words * 1.5) + 12;

/** A stretch of raw text without the time codes, tags and link targets that are not read. */
export function cleanFragment(raw: string): string {
  // most of what is recorded is plain prose
  if (!/[<[\]]|-->/.test(raw)) return raw;
  const cues = raw.includes('-->');
  return raw
    .replace(/^.*-->.*$/gm, ' ')
    .replace(cues ? /^[ \t]*\d+[ \t]*$/gm : /$^/, ' ')
    .replace(/\[\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d+)?\]|<[^<>\n]{1,40}>|\]\((?:[^()\s]|\([^()\s]*\))*\)/g, ' ');
}
