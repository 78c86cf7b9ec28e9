import { decodeHTML } from 'entities';
import type { Mask } from '../text/mask.ts';

const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/g;

/** Decodes character references ("R&amp;D", "caf&eacute;", "&#8217;") in place. */
export function maskEntities(text: string, mask: Mask, from = 0, to = text.length): void {
  let at = text.indexOf('&', from);
  if (at < 0 || at >= to) return;
  ENTITY.lastIndex = at;
  for (let m = ENTITY.exec(text); m && m.index < to; m = ENTITY.exec(text)) {
    const decoded = decodeHTML(m[0]);
    if (decoded === m[0] || decoded.length > m[0].length) continue;
    // a reference to a line end or to our own filler must not become structure
    const safe = decoded.replace(/[\n\r\u2060]/g, ' ');
    mask.replace(m.index, m.index + m[0].length, safe === '\u00a0' ? ' ' : safe);
  }
}

const ADDRESS = /\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"')\]}]+|[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63})+/g;

/** Blanks out web and mail addresses, which are no prose in any format. */
export function maskAddresses(text: string, mask: Mask): void {
  if (!text.includes('://') && !text.includes('www.') && !text.includes('@')) return;
  ADDRESS.lastIndex = 0;
  for (let m = ADDRESS.exec(text); m; m = ADDRESS.exec(text)) mask.blank(m.index, m.index + m[0].length);
}
