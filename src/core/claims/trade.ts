import type { ClaimContext } from '../model.ts';
import { T } from '../text/tokens.ts';
import { WordFlags } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/** At what moment of trading a price was paid: what shares open at, what they close at and what they were sold at are three prices. */

const OPEN = 1;
const CLOSE = 2;
const OFFER = 4;
const BAND = 8;
const AT = 16;
const TRADING = 32;
const BEGINS = 64;

const saysOf = (word: string): number =>
  (/^(?:opened|opening|debuted|opens)$/.test(word) ? OPEN : 0) |
  (/^(?:closed|closing|close|closes|settled)$/.test(word) ? CLOSE : 0) |
  (/^(?:ipo|offering|flotation|listing|issue)$/.test(word) ? OFFER : 0) |
  (/^(?:range|band)$/.test(word) ? BAND : 0) |
  (word === 'trading' ? TRADING : 0) |
  (/^(?:began|begin|begins|started|starts)$/.test(word) ? BEGINS : 0) |
  (/^(?:at|price|of|per|share|a|its|the|to)$/.test(word) ? AT : 0);
const SAYS = new WordFlags(saysOf);

/** Whether a word may tell the moment of a price. */
export const tellsTrade = (word: string): boolean => (saysOf(word) & (OPEN | CLOSE | OFFER | BAND | TRADING)) !== 0;

/** Words between what tells and the price, at most. */
const REACH = 4;

/** The moment of the price, "" where none is said. */
export function tradeOf({ t, kind, at, end, from, to }: FigurePlace): ClaimContext['trade'] {
  if (kind !== 'money') return '';
  for (let i = end; i < to && i - end < REACH && t.kind[i] !== T.break; i++) if (SAYS.of(t, i) & BAND) return 'band';
  for (let i = at - 1; i >= from && at - i <= REACH; i--) {
    const said = SAYS.of(t, i);
    if (said & OPEN) return 'opening';
    if (said & TRADING && SAYS.of(t, i - 1) & BEGINS) return 'opening';
    if (said & CLOSE) return 'closing';
    if (said & OFFER) return at - i > 1 ? 'offer' : '';
    if (!(said & AT)) break;
  }
  return '';
}
