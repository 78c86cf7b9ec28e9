import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { isProfile } from '../page-parts.ts';
import {
  isBreak,
  isLetters,
  isSymbol,
  isWord,
  lower,
  wordTest,
  type Draft,
  type NonFigure,
  type Refiner,
} from '../draft.ts';

/** Labels of dates and numbers that describe the document, not the matter: bylines, time stamps, page furniture. */
const labelsPage = wordTest(
  /^(date|dated|posted|published|updated|modified|accessed|retrieved|fetched|created|timestamp|copyright|edited|archived|reviewed)$/,
);

const isDate = wordTest(/^date$/);
const isPage = wordTest(/^(page|site|post)$/);

/** Drops what cannot be a claim although it has the shape of one. */
export const plausible: Refiner = {
  id: 'plausible',
  refine(t, drafts, nonFigures) {
    const versions = versionsIn(t, nonFigures);
    const isVersion = (d: Draft): boolean =>
      versions.size > 0 &&
      d.measure === 'bare' &&
      d.modality === 'exact' &&
      versions.has(t.text.slice(t.start[d.from], t.end[d.to - 1]));
    return drafts.filter((d, k) => {
      if (boundless(d) || isVersion(d) || furniture(t, d) || phone(t, d)) return false;
      // "4.6 six": speech recognition writes the last digit of a version twice
      const before = k > 0 ? drafts[k - 1] : undefined;
      if (before && before.to === d.from && isVersion(before) && isEcho(t, before, d)) return false;
      return !(
        d.low === 0 &&
        d.measure === 'bare' &&
        isLetters(t, d.figureFrom) &&
        !(isBreak(t, d.from - 1) && isBreak(t, d.to))
      );
    });
  },
};

/** "10^999": more than a number can hold. Nobody states that of anything, and a report could not carry it. */
const boundless = ({ low, high }: Draft): boolean => isBoundless(low) || isBoundless(high);
const isBoundless = (x: Draft['low']): boolean => typeof x === 'number' && !Number.isFinite(x);

const isEcho = (t: Tokens, version: Draft, d: Draft): boolean =>
  d.measure !== 'unit' && d.low === Number(t.text[t.end[version.to - 1]! - 1]);

/** "**Date:** 2026-03-22", "Last updated June 3, 2024", "© 2024 Example". */
function furniture(t: Tokens, d: Draft): boolean {
  if (d.kind !== 'date' && d.kind !== 'year') return false;
  let at = d.from - 1;
  for (let n = 0; n < 4 && !isBreak(t, at); n++, at--) {
    if (isSymbol(t, at, '©')) return true;
    if (isWord(t, at, 'on', 'at') || isSymbol(t, at, ':', '*')) continue;
    if (isCited(t, at, d)) return true;
    if (!labelsPage(t, at) || (isDate(t, at) && (d.modality === 'range' || profilesEvent(t)))) return false;
    // "published on May 3" in a sentence is a fact; alone on its line it is a byline
    // "Page updated 14 January 2024" behind other labels of its line
    if (isPage(t, at - 1)) return true;
    const start = at - 1;
    const last = isLetters(t, start) && /^(last|first|originally)$/.test(lower(t, start)) ? start - 1 : start;
    return (
      (isBreak(t, last) || isSymbol(t, last, '|', '*', '·', '•') || /^(timestamp)$/.test(lower(t, at))) &&
      (isBreak(t, d.to) || isSymbol(t, d.to, '|', '·', '•', '*') || isBreak(t, d.to + 1))
    );
  }
  return false;
}

const isLookedUp = wordTest(/^(retrieved|accessed|archived|viewed)$/);
const isOriginal = wordTest(/^original$/);

/**
 * "Retrieved 18 July 2031." as a sentence of its own, "Archived 2031-07-18 at the ...", "Archived from the original on 8 May 2031": when the
 * page that a note cites was looked up. "Retrieved on 6 June 1998, the wreck" tells of the matter.
 */
function isCited(t: Tokens, at: number, d: Draft): boolean {
  if (isOriginal(t, at)) return isWord(t, at - 2, 'from') && isLetters(t, at - 3) && lower(t, at - 3) === 'archived';
  if (!isLookedUp(t, at) || !isCapital(t, at)) return false;
  if (lower(t, at) === 'archived' && isWord(t, d.to, 'at')) return true;
  const opens = isBreak(t, at - 1) || isSymbol(t, at - 1, '.', '"', '”', ')', ']', '–', '^');
  return opens && (isBreak(t, d.to) || isSymbol(t, d.to, '.', '^', ']', ')'));
}

const profilesEvent = onceForText(t => isProfile(t.text));

const isCounter = wordTest(/^(comments|replies|views|likes|shares|reactions|claps|photographs)$/);
const hasReplies = wordTest(/^(comments|replies|discussion|responses)$/);
const isDirectory = wordTest(/^(tel|phone|fax|ext|passcode|pin|isbn|issn|doi|zip|id)$/);

/** Digits after "tel", "phone", "isbn", and the counters of a web page. */
function phone(t: Tokens, d: Draft): boolean {
  if (d.measure !== 'bare') return false;
  const at = isSymbol(t, d.from - 1, ':', '+', '.') ? d.from - 2 : d.from - 1;
  // "Comments: 23", not "New shares: 31.5 million"
  if (isSymbol(t, d.from - 1, ':') && isCounter(t, at) && !isLetters(t, at - 1)) return true;
  // "Discussion (0)" over or under a page
  const titled = !(isLetters(t, at - 2) && !isCapital(t, at - 2));
  if (isSymbol(t, at, '(') && isSymbol(t, d.to, ')') && isCapital(t, at - 1) && hasReplies(t, at - 1) && titled)
    return true;
  return isDirectory(t, at);
}

const NONE: ReadonlySet<string> = new Set();

/** Version numbers that the text uses in names more than once: "migrate to 4.6" says no figure either. */
function versionsIn(t: Tokens, nonFigures: readonly NonFigure[]): ReadonlySet<string> {
  const seen = new Map<string, number>();
  for (const { start, end, why } of nonFigures) {
    const version = why === 'name' ? /^\d{1,3}\.\d{1,2}/.exec(t.text.slice(start, end))?.[0] : undefined;
    if (version) seen.set(version, (seen.get(version) ?? 0) + 1);
  }
  return seen.size === 0 ? NONE : new Set([...seen].filter(([, n]) => n > 1).map(([version]) => version));
}
