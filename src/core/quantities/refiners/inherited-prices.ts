import type { Tokens } from '../../text/tokens.ts';
import { isCurrency } from '../currencies.ts';
import { isDigits, type Draft } from '../draft.ts';
import { nearest, take } from './inherit.ts';

/** Hundredths that shops put behind a price and little else has. */
const ENDINGS: ReadonlySet<number> = new Set([99, 95, 49]);
const HUNDREDTH = 0.01;

/** Gives "11.99 since they put it up from 10.99" the currency of the money nearest in the text. Whether it did. */
export function takesPrice(t: Tokens, drafts: readonly Draft[], k: number): boolean {
  const draft = drafts[k]!;
  if (draft.step !== HUNDREDTH || draft.scale !== 1 || !isDigits(t, draft.figureFrom)) return false;
  const value = Number(draft.low);
  if (value < 1 || !ENDINGS.has(Math.round(100 * value) % 100)) return false;
  const money = nearest(drafts, k, d => isCurrency(d.unit) && d.scale === 1);
  if (money) take(draft, money);
  return money !== undefined;
}
