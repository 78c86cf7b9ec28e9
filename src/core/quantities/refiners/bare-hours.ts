import type { Tokens } from '../../text/tokens.ts';
import { isHyphen, isWord, wordTest, type Draft, type Refiner } from '../draft.ts';
import { HOURS } from '../recognizers/plain-hours.ts';
import { closes, sameSentence } from './inherit.ts';

/** Tokens between a time that states its half of the day and an hour that goes on from it. */
const REACH = 30;
const DAY = 24;

/** What begins, ends or moves at an hour. */
const happens = wordTest(
  /^(starts?|started|begins?|began|begun|opens?|opened|closes?|closed|ends?|ended|finish(?:es|ed)?|leaves?|left|departs?|departed|arrives?|arrived|returns?|returned|resumes?|resumed|wakes?|woke|rose|sails?|sailed|eats?|ate|dined|met|meets?|comes?|came|went|goes|gone|lands?|landed|strikes?|struck|again|home|back|there)$/,
);
const isBack = wordTest(/^(back|home|there|gone|over|done|ended|finished|asleep|ready|closed|open|ashore)$/);
/** What has no door: "the index closed at 8". */
const isQuoted = wordTest(
  /^(shares?|stocks?|prices?|index|rates?|yields?|pound|euro|dollar|bonds?|odds|scores?|lead)$/,
);
const QUOTED_REACH = 8;

/**
 * "The doors open at 7 p.m. and the show starts at 8", "scheduled for 7:05 p.m., it did not begin until 8": an hour that leaves out its half of
 * the day behind a time that states it. It is the next such hour; who says otherwise elsewhere goes before it.
 */
export const bareHours: Refiner = {
  id: 'bare-hours',
  refine(t, drafts) {
    let said: Draft | undefined;
    for (const draft of drafts) {
      if (isStatedTime(draft)) said = draft;
      else if (
        said &&
        isHour(draft) &&
        draft.from - said.to <= REACH &&
        sameSentence(t, said, draft) &&
        isTimed(t, draft)
      )
        give(draft, said);
    }
    return drafts;
  },
};

const isStatedTime = ({ low, high, trace, idiomatic, unit }: Draft): boolean =>
  trace[0] === 'clock-time' && typeof low === 'string' && low === high && !idiomatic && unit === '';

const isHour = ({ measure, kind, low, high, step, modality, magnitude, per }: Draft): boolean =>
  measure === 'bare' &&
  kind === 'number' &&
  modality === 'exact' &&
  low === high &&
  typeof low === 'number' &&
  Number.isInteger(low) &&
  low >= 1 &&
  low <= HOURS &&
  step === 1 &&
  !magnitude &&
  !per;

/** Whether the words before a figure make it the hour of something, and none behind it says what it counts. */
function isTimed(t: Tokens, draft: Draft): boolean {
  const lead = draft.from - 1;
  if (!closes(t, draft) || isHyphen(t, draft.to)) return false;
  for (let i = lead; i > lead - QUOTED_REACH && i >= 0; i--) if (isQuoted(t, i)) return false;
  if (isWord(t, lead, 'until', 'till')) return true;
  if (isWord(t, lead, 'by')) return isBack(t, lead - 1);
  return isWord(t, lead, 'at') && (happens(t, lead - 1) || (isWord(t, lead - 1, 'off', 'up', 'out') && lead > 1));
}

function give(draft: Draft, said: Draft): void {
  const from = Number((said.low as string).slice(1, 3));
  const past = (said.low as string).slice(3) !== ':00';
  const hour = (draft.low as number) % HOURS;
  const next = [hour, hour + HOURS, hour + DAY].find(h => h > from || (h === from && !past))!;
  const low = `T${String(next % DAY).padStart(2, '0')}:00`;
  Object.assign(draft, { low, high: low, unit: '', kind: 'date', measure: 'unit', idiomatic: true, step: 0 });
  draft.trace = ['clock-time', 'bare-hours'];
}
