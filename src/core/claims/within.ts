import { isSymbol, isWord, lower, wordTest } from '../quantities/draft.ts';
import type { Tokens } from '../text/tokens.ts';
import type { FigurePlace } from './figure-place.ts';

/** What records are counted within; days and weeks make rates, which are read elsewhere. */
const isSpan = wordTest(
  /^(?:match|game|set|frame|leg|half|quarter|innings?|over|round|lap|season|career|tournament|tour|series|lifetime|final)$/,
);

/** What is called by several names. */
const SAME_SPAN: ReadonlyMap<string, string> = new Map([
  ['game', 'match'],
  ['final', 'match'],
  ['inning', 'innings'],
  ['lifetime', 'career'],
]);
const spanOf = (t: Tokens, i: number): string => SAME_SPAN.get(lower(t, i)) ?? lower(t, i);

/** "most games in a set (47)", "63 games in a single match", "the top 10%": within what the figure was counted, or "". */
export function withinOf({ t, kind, at, end }: FigurePlace): string {
  if (kind === 'percentage') return endOf(t, at - 1);
  if (kind !== 'count' && kind !== 'number') return '';
  if (isWord(t, end, 'in')) return spanAt(t, end + 1);
  // a bracket holds the figure of what stands right before it
  if (!isSymbol(t, at - 1, '(') || !isSpan(t, at - 2)) return '';
  const article = isWord(t, at - 3, 'single', 'one') && isArticle(t, at - 4) ? at - 4 : at - 3;
  return isArticle(t, article) && isWord(t, article - 1, 'in') ? spanOf(t, at - 2) : '';
}

const isTop = wordTest(/^(?:top|richest|wealthiest|highest|uppermost)$/);
const isBottom = wordTest(/^(?:bottom|poorest|lowest|lowermost)$/);

/** "the top 10 percent", "the poorest 10 percent": from which end a share was taken. */
const endOf = (t: Tokens, i: number): string => (isTop(t, i) ? 'top' : isBottom(t, i) ? 'bottom' : '');

const isArticle = (t: Tokens, i: number): boolean => isWord(t, i, 'a', 'an', 'one', 'any', 'each');

function spanAt(t: Tokens, i: number): string {
  if (!isArticle(t, i)) return '';
  const noun = isWord(t, i + 1, 'single') ? i + 2 : i + 1;
  // "in a season-opening win": of another thing
  return isSpan(t, noun) && !isSymbol(t, noun + 1, '-') ? spanOf(t, noun) : '';
}
