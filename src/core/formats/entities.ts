import { decodeHTML } from 'entities';
import type { Mask } from '../text/mask.ts';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** Decodes character references ("R&amp;D", "caf&eacute;", "&#8217;") in place. */
export function maskEntities(text: string, mask: Mask, from = 0, to = text.length): void {
  // lines are asked about one by one: a search that went on behind them would go through all of the text for each
  const part = text.slice(from, to);
  const first = part.indexOf('&');
  if (first < 0) return;
  ENTITY.lastIndex = first;
  for (let m = ENTITY.exec(part); m; m = ENTITY.exec(part)) {
    const decoded = decodeHTML(m[0]);
    if (decoded === m[0] || decoded.length > m[0].length) continue;
    // a reference to a line end or to our own filler must not become structure
    const safe = decoded.replace(/[\n\r\u2060]/g, ' ');
    const at = from + m.index;
    mask.replace(at, at + m[0].length, safe === '\u00a0' ? ' ' : safe);
  }
}

const SCHEMES = ['https://', 'http://', 'ftp://', 'www.'] as const;

/** What an address begins with where no scheme stands in the text: most have none, and are gone through once, not four times. */
const WITHOUT_SCHEME = ['www.'] as const;

/** Blanks out web and mail addresses, which are no prose in any format. */
export function maskAddresses(text: string, mask: Mask): void {
  const schemes = text.includes('://') ? SCHEMES : WITHOUT_SCHEME;
  for (const scheme of schemes) {
    let end = 0;
    for (let at = text.indexOf(scheme); at >= 0; at = text.indexOf(scheme, Math.max(end, at + 1))) {
      end = endOfAddress(text, at);
      mask.blank(at, end);
    }
  }
  for (let at = text.indexOf('@'); at >= 0; at = text.indexOf('@', at + 1)) {
    let start = at;
    while (start > 0 && at - start < 64 && /[\w.+-]/.test(text[start - 1]!)) start--;
    const domain = /^@[\w-]{1,63}(?:\.[\w-]{1,63})+/.exec(text.slice(at, at + 256));
    if (start < at && domain) mask.blank(start, at + domain[0].length);
  }
}

function endOfAddress(text: string, at: number): number {
  let end = at;
  while (end < text.length && end - at < 4096 && !/[\s<>"')\]}|]/.test(text[end]!)) end++;
  // a full stop or comma behind an address ends the sentence, not the address
  while (end > at && /[.,;:!?*_]/.test(text[end - 1]!)) end--;
  return end;
}
