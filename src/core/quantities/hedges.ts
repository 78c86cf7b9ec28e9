import type { Modality } from '../model.ts';

/**
 * Hedges and bounds, one row each. `before` and `after` say on which side of the figure the phrase stands. A phrase of
 * effect `none` belongs to the figure's wording without changing what it states ("exactly", "another").
 */
export interface Hedge {
  readonly phrase: string;
  readonly effect: Exclude<Modality, 'range'> | 'none';
  readonly side: 'before' | 'after';
}

const rows = (side: Hedge['side'], effect: Hedge['effect'], phrases: string): Hedge[] =>
  phrases.split(',').map(phrase => ({ phrase: phrase.trim(), effect, side }));

export const HEDGES: readonly Hedge[] = [
  ...rows(
    'before',
    'approximate',
    `about, roughly, approximately, roughly at, approximately at, est at, approx, around, some, nearly, almost, barely, hardly, scarcely, close to, near, nearing, circa,
     an estimated, estimated, estimated at, estimated that, estimated to be, an approximate, approximating, in the region of, in the neighborhood of, in the neighbourhood of,
     in the vicinity of, on the order of, of the order of, virtually, practically, something like, as much as about, maybe, perhaps, nearer, nearer to, closer to, close on, getting on for, not far off, not far from, a shade off, possibly, an approximately, in the order of, just about, more or less,
     call it, more like, shortly before, shortly after, soon after, just before, just after, a little before, a little after, a bit before, a bit after, moments before, moments after,
     somewhere around, somewhere near, give or take, what is thought to be, an average of about, approaching, shy of, just shy of, just barely over, barely over, just short of`,
  ),
  ...rows(
    'before',
    'at-least',
    `at least, more than, over, above, exceeding, exceeded, exceeds, exceed, in excess of, upwards of, upward of, no less than, no fewer than, not less than,
     not fewer than, a minimum of, minimum of, greater than, larger than, bigger than, higher than, longer than, beyond, north of, surpassing, surpassed,
     topping, topped, well over, just over, slightly over, a shade over, a touch over, a shade more than, a touch more than, slightly more than, a little over, a little more than, a bit more than, a bit over, well above, just above,
     far more than, well more than, well past, not under, older than, greater than or equal to, more than or equal to, equal to or more than, equal to or greater than,
     bigger or equal than, greater or equal than, larger or equal than, any more than, from at least, since before, in more than, starting at, starting from, as early as, no earlier than, as little as, as few as,
     stronger than, heavier than, faster than, quicker than, deeper than, wider than, broader than, taller than, thicker than, hotter than, warmer than, farther than, further than`,
  ),
  ...rows(
    'before',
    'at-most',
    `at most, less than, fewer than, under, below, up to, no more than, not more than, no greater than, no higher than, no later than, a maximum of, maximum of,
     at the most, within, as many as, as much as, as high as, as far as, as long as, as large as, smaller than, lower than, shorter than, younger than,
     just under, slightly under, a shade under, a touch under, a shade less than, slightly less than, a little under, a little less than, a bit less than, a bit under, just below, well under, well below, well short of, south of,
     not exceeding, not over, capped at, limited to, as late as, less than or equal to, fewer than or equal to, equal to or less than, smaller or equal than, less or equal than,
     lower than or equal to, inside, not above,
     slower than, lighter than, weaker than, shallower than, narrower than, thinner than, colder than, cooler than, nearer than, closer than`,
  ),
  ...rows(
    'before',
    'none',
    `exactly, precisely, only, just, another, an additional, an extra, a further, additional, a total of, a record, a full, a whole, a mere, a combined, a staggering,
     a whopping, a massive, a reported, an average of, equal to, all, a single, a solid, a good, a modest, a mean of, a median of, on average, an initial`,
  ),
  ...rows(
    'after',
    'approximate',
    'plus or minus, or so, or thereabouts, odd, ish, give or take, approximately, approx, roughly, estimated, est, more or less',
  ),
  ...rows('after', 'none', 'on average'),
  ...rows(
    'after',
    'at-least',
    'or more, and more, plus, or over, and up, or above, or higher, or greater, or taller, or heavier, or larger, or bigger, or longer, or older, and older, and counting, and a bit, and a bit on top, and a bit more, and a bit over, and a little, and a little more, and a little over, and then some, and change, and something, at least, at the least, at the very least, at a minimum, and above, and over, minimum, at minimum',
  ),
  ...rows(
    'after',
    'at-most',
    'or less, or fewer, or under, and under, or younger, or shorter, or lighter, or smaller, or faster, and younger, or lower, or below, at most, maximum, max, tops, at the most, or equal',
  ),
];
