import type { Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import { classAt, someToken, wordTest, type Draft, type Refiner } from '../draft.ts';

/** Tokens between a time whose half of the day is said and one that goes on from it. */
const REACH = 110;
/** Tokens behind a time in which its own day may be named: "2.17 p.m. on Tuesday". */
const OWN_DAY = 5;
const HALF_DAY = 12;
/** Hours that a story goes on in such times: "open from 10" behind 2 in the afternoon is of the morning. */
const MOST_HOURS = 6;

/**
 * "It failed at 2.17 p.m.; the water reached the mill at 2.42 and the town at 3.40": times that a text tells in order are of the
 * half of the day that the first of them says, as long as no other day and no morning is spoken of. The half is read, not stated:
 * what says otherwise elsewhere goes before it.
 */
export const halvesOfDay: Refiner = {
  id: 'halves-of-day',
  refine(t, drafts) {
    let said: Draft | undefined;
    for (const draft of drafts) {
      if (draft.trace[0] !== 'clock-time' || draft.unit !== '' || typeof draft.low !== 'string') continue;
      if (!draft.idiomatic) {
        // what lies ahead or is only bounded is no point of a story
        said = draft.low === draft.high ? draft : undefined;
        continue;
      }
      if (!said || draft.low !== draft.high || !goesOn(t, said, draft)) continue;
      const hour = Number(draft.low.slice(1, 3));
      const later = `T${hour + HALF_DAY}${draft.low.slice(3)}`;
      if (hour >= HALF_DAY || hourOf(said) < HALF_DAY || later < (said.low as string)) continue;
      if (hour + HALF_DAY - hourOf(said) > MOST_HOURS) continue;
      draft.low = later;
      draft.high = later;
      draft.trace.push('halves-of-day');
    }
    return drafts;
  },
};

const hourOf = ({ low }: Draft): number => Number((low as string).slice(1, 3));

const goesOn = (t: Tokens, said: Draft, draft: Draft): boolean =>
  draft.from - said.to <= REACH && !someToken(t, said.to + OWN_DAY, draft.from, namesDay);

const saysOtherDay = wordTest(
  /^(morning|dawn|sunrise|breakfast|overnight|tomorrow|yesterday|next|following|later|days?|night|daily|weekdays?|weekends?)$/,
);
const namesDay = (t: Tokens, i: number): boolean => (classAt(t, i) & (W.weekday | W.month)) !== 0 || saysOtherDay(t, i);
