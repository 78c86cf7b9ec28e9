import { onceForText } from '../text/once-for-text.ts';

/**
 * Whether a text writes its dates in digits day first or month first. "05/10/2024" alone can be either; another date of the text may
 * tell ("13/03/1992"), or one of them written out ("5 October").
 */
export type DateOrder = 'day first' | 'month first' | 'unknown';

const IN_DIGITS = /(?<![\d/.-])(\d{1,2})([/.-])(\d{1,2})\2\d{4}(?![\d/-])/g;
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const MONTH = '(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}';
const WRITTEN = new RegExp(String.raw`\b(?:(\d{1,2})(?:st|nd|rd|th)? ${MONTH}|${MONTH}\.? (\d{1,2}))\b`, 'gi');

/** The order of a text's dates, looked for once. */
export const dateOrderOf = onceForText(t => orderOf(t.text));

function orderOf(text: string): DateOrder {
  const unclear: [number, number][] = [];
  let dayFirst = 0;
  let monthFirst = 0;
  for (const [, first, , second] of text.matchAll(IN_DIGITS)) {
    const [a, b] = [Number(first), Number(second)];
    if (a > 12 && b <= 12) dayFirst++;
    else if (b > 12 && a <= 12) monthFirst++;
    else if (a !== b) unclear.push([a, b]);
  }
  if (dayFirst === 0 && monthFirst === 0 && unclear.length > 0) {
    const written = new Set<string>();
    for (const [, day, month, named, behind] of text.matchAll(WRITTEN))
      written.add(`${Number(day ?? behind)} ${1 + MONTHS.indexOf((month ?? named)!.toLowerCase())}`);
    for (const [a, b] of unclear) {
      if (written.has(`${a} ${b}`)) dayFirst++;
      if (written.has(`${b} ${a}`)) monthFirst++;
    }
  }
  if (dayFirst === monthFirst) return 'unknown';
  return dayFirst > monthFirst ? 'day first' : 'month first';
}
