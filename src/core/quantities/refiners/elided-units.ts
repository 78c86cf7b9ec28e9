import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD, W } from '../../text/vocabulary.ts';
import {
  classAt,
  isBreak,
  isGlued,
  isLetters,
  isSymbol,
  isWord,
  someToken,
  wordTest,
  type Draft,
  type Refiner,
} from '../draft.ts';
import { giveUnit } from './inherit.ts';

/**
 * Units that go without saying because the verb tells what is measured: "sentenced to twelve years, of which he served seven", "they
 * had two minutes each, though one took six", "it stopped at minus eleven" in a text of temperatures; and what is said of the freezing
 * point: "eleven degrees below zero" is −11.
 */
export const elidedUnits: Refiner = {
  id: 'elided-units',
  refine(t, drafts) {
    drafts.forEach((draft, k) => {
      if (typeof draft.low !== 'number' || typeof draft.high !== 'number') return;
      if (DEGREES.has(draft.unit)) return fromFreezing(t, draft);
      if (draft.measure !== 'bare' || draft.trace[0] !== 'amount' || draft.magnitude || !closes(t, draft.to)) return;
      if (isSpread(t, draft.from - 1)) return take(draft, meanBefore(t, drafts, k));
      if (isWord(t, draft.from, 'minus')) return take(draft, temperatureNear(t, drafts, k));
      // "the crash took nine at once": riders
      const ends = !isLetters(t, draft.to) || (classAt(t, draft.to) & W.conjunction) !== 0;
      const served = ends && isServed(t, draft.from - 1);
      if (!served && !isGiven(t, draft.from - 1)) return;
      const other = durationBefore(t, drafts, k);
      // "he gets fifteen years, he does seven"
      const term = other && LONG.has(other.unit) && draft.from - other.to <= CLOSE;
      if (served || term || aboutPrison(t, draft.from)) take(draft, other);
    });
    return drafts;
  },
};

const DEGREES: ReadonlySet<string> = new Set(['°', '°C', '°F']);
/** "46.3 years (SD 11.8)": what is said of the spread of the figure right before. */
const isSpread = wordTest(/^(sd|se|sem|iqr|rmse)$/);

function meanBefore(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const mean = drafts[k - 1];
  const at = drafts[k]!.from - 2;
  return mean?.measure === 'unit' && isSymbol(t, at, '(', ',', '[') && mean.to === at ? mean : undefined;
}

const isServed = wordTest(/^(took|takes|lasted|lasts|served|serving)$/);
const isGiven = wordTest(/^(serves|got|gets|given|gave|does|did|doing|recommended|received|defence|defense)$/);
const speaksOfPrison = wordTest(
  /^(sentence|sentenced|sentences|prison|jail|jailed|convicted|judge|served|bars|parole)$/,
);
/** Units of a term, and tokens between the one that was given and the one that was served. */
const LONG: ReadonlySet<string> = new Set(['year', 'month']);
const CLOSE = 4;
/** Tokens looked back over for a word of prison. */
const PRISON_REACH = 60;
/** Characters between a figure and the one that says its unit. */
const REACH = 400;
/** Figures looked back over, and looked over on either side for a temperature. */
const BACK = 6;
/** A figure takes over a unit only from one of its own size. */
const SIZE = 12;

const aboutPrison = (t: Tokens, at: number): boolean => someToken(t, at - PRISON_REACH, at, speaksOfPrison);

/** Whether nothing that the figure could count follows it. */
const closes = (t: Tokens, to: number): boolean =>
  isBreak(t, to) ||
  (isLetters(t, to)
    ? (classAt(t, to) & (FUNCTION_WORD | W.pronoun)) !== 0 && !isWord(t, to, 'of')
    : !isSymbol(t, to, '/', '%', '-', '°', '+') || !isGlued(t, to));

const near = (t: Tokens, a: Draft, b: Draft): boolean => Math.abs(t.start[a.from]! - t.start[b.from]!) <= REACH;

function durationBefore(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  const value = Math.abs(drafts[k]!.low as number);
  for (let n = k - 1; n >= 0 && k - n <= BACK && near(t, drafts[n]!, drafts[k]!); n--) {
    const other = drafts[n]!;
    if (other.kind !== 'duration' || typeof other.low !== 'number') continue;
    const size = Math.abs(other.low);
    return value > 0 && size > 0 && value / size <= SIZE && size / value <= SIZE ? other : undefined;
  }
  return undefined;
}

function temperatureNear(t: Tokens, drafts: readonly Draft[], k: number): Draft | undefined {
  for (let n = 1; n <= BACK; n++)
    for (const other of [drafts[k - n], drafts[k + n]])
      if (other && DEGREES.has(other.unit) && near(t, other, drafts[k]!)) return other;
  return undefined;
}

function take(draft: Draft, from: Draft | undefined): void {
  if (from) giveUnit(draft, { unit: from.unit, kind: from.kind, measure: 'unit' });
}

const isFreezing = wordTest(/^(freezing|zero)$/);

/** "eleven degrees below zero", "38 degrees above absolute zero"; ten degrees Fahrenheit below freezing are 22, not −10. */
function fromFreezing(t: Tokens, draft: Draft): void {
  const { to } = draft;
  if (isWord(t, to, 'above') && isAbsolute(t, to + 1) && isFreezing(t, to + 2)) {
    draft.unit = 'K';
    draft.kind = 'temperature';
    draft.to = to + 3;
  } else if (isWord(t, to, 'below') && isFreezing(t, to + 1) && !(draft.unit === '°F' && !isWord(t, to + 1, 'zero'))) {
    [draft.low, draft.high] = [-(draft.high as number), -(draft.low as number)];
    draft.to = to + 2;
  }
}

const isAbsolute = wordTest(/^absolute$/);
