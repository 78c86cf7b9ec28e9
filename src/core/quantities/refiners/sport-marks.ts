import { T, type Tokens } from '../../text/tokens.ts';
import { isLetters, isSymbol, isWord, someToken, wordTest, type Draft, type Refiner } from '../draft.ts';
import { isCricketText, isGameText } from '../games.ts';
import { aboutSport, isRaced, isSportText, unitNear, unitOfMark } from '../sport.ts';

/** Races are run in so many seconds, and throws and jumps are so long; what is more or less is something else. */
const SECONDS = { least: 4, most: 180 } as const;
const METRES = { least: 1, most: 110 } as const;
/** Wind that is measured in metres per second. */
const WIND = 12;

/**
 * Marks of sport that leave their unit to the event: "9.87" of a sprint and "61.3" of a lap are seconds, "88.43" of a javelin is metres,
 * "a tenth" is one of a second, "wind +0.6" is metres per second. And times said in words, number by number: "nine eight seven" is
 * 9.87, "fourteen thirty-one" 14:31, "two oh nine seventeen" 2:09:17, "four eighty-six" of a vault 4.86 m.
 */
export const sportMarks: Refiner = {
  id: 'sport-marks',
  refine(t, drafts) {
    const out: Draft[] = [];
    let all: boolean | undefined;
    for (let k = 0; k < drafts.length; k++) {
      const draft = drafts[k]!;
      const said = runFrom(t, drafts, k);
      const mark =
        said && said.groups.length > 1 && !isPrice(t, draft.from, said.to) && (all ??= isSportText(t))
          ? spoken(t, draft, said)
          : undefined;
      if (mark) {
        out.push(mark);
        k += said!.drafts - 1;
        continue;
      }
      if (isMark(t, draft) && !isCricketText(t)) {
        const unit = unitOf(t, draft, out[out.length - 1], () => (all ??= isSportText(t)));
        // "with 3.7 remaining"
        if (!unit && isWord(t, draft.from - 1, 'with') && isLeft(t, draft.to) && isGameText(t)) give(draft, 's');
        if (unit && fits(draft, unit)) {
          give(draft, unit);
          // "over 4.86 at the second attempt": over the bar, not more
          if (unit === 'm' && isWord(t, draft.from - 1, 'over')) draft.from--;
        }
      } else if (isPart(t, draft) && aboutSport(t, draft.from) && isOfSecond(t, draft.from)) {
        give(draft, 's');
        draft.low = draft.high = Number(((draft.low as number) / 100).toPrecision(6));
      }
      out.push(draft);
    }
    return out;
  },
};

/** A mark beside which no word of sport stands, in a text of sport: its sentence says what it is of, or "+4.9" behind another gap. */
function unitOf(
  t: Tokens,
  { from }: Draft,
  last: Draft | undefined,
  ofSport: () => boolean,
): ReturnType<typeof unitOfMark> {
  if (isSymbol(t, from - 1, '+') && last?.kind === 'duration' && last.unit === 's' && ofSport()) return 's';
  if (aboutSport(t, from)) return unitOfMark(t, from);
  if (isRaced(t, from)) return 's';
  const near = unitNear(t, from);
  return near && ofSport() ? near : undefined;
}

const isLeft = wordTest(/^(remaining|left)$/);

/** Words beside which a number with decimals is no mark. */
const isOther = wordTest(
  /^(points?|percent|odds|rating|score|average|times|goals?|dollars?|euros?|pounds?|million|billion|version)$/,
);

/** A number with one or two decimals that nothing says the unit of. */
function isMark(t: Tokens, d: Draft): boolean {
  if (d.measure !== 'bare' || d.kind !== 'number' || d.trace[0] !== 'amount' || d.magnitude || d.grouped) return false;
  if (typeof d.low !== 'number' || d.low !== d.high) return false;
  if (d.step >= 1 || d.step < 0.001) return false;
  // "p < 0.05", "12.4 ± 2.5", "r = 0.61"
  if (isSymbol(t, d.from - 1, '<', '>', '=', '±', '≤', '≥') || isSymbol(t, d.to, '±', '%', '/', '°', '×')) return false;
  return !isOther(t, d.to) && !isOther(t, d.from - 1);
}

/** "by a tenth", "three hundredths": parts that were taken for shares. */
const isFine = wordTest(/^(tenths?|hundredths?|thousandths?)$/);
const isPart = (t: Tokens, d: Draft): boolean =>
  d.trace[0] === 'fraction' && d.unit === '%' && isFine(t, d.to - 1) && !isWord(t, d.to, 'of');

/** "a tenth faster", "won it by a tenth". */
const isOfSecond = (t: Tokens, at: number): boolean =>
  isWord(t, at - 1, 'by') || isWord(t, at - 1, 'within') || unitOfMark(t, at) === 's';

function fits({ low }: Draft, unit: 's' | 'm' | 'm/s'): boolean {
  const size = Math.abs(low as number);
  if (unit === 'm/s') return size <= WIND;
  if (unit === 'm') return size >= METRES.least && size <= METRES.most;
  return size < 1 || (size >= SECONDS.least && size <= SECONDS.most);
}

function give(d: Draft, unit: 's' | 'm' | 'm/s'): void {
  d.unit = unit;
  d.kind = unit === 's' ? 'duration' : unit === 'm' ? 'length' : 'speed';
  d.measure = 'unit';
  d.trace.push('sport-marks');
}

/** Numbers said one behind the other; "oh nine" is one of two digits. */
interface Run {
  readonly groups: readonly { readonly value: number; readonly two: boolean }[];
  readonly drafts: number;
  readonly to: number;
}

/** Groups in a row, at most: hours, minutes and seconds. */
const MOST_GROUPS = 3;

const isSaid = (t: Tokens, d: Draft | undefined): d is Draft =>
  d !== undefined &&
  d.kind === 'number' &&
  d.measure === 'bare' &&
  !d.magnitude &&
  !d.article &&
  d.step >= 1 &&
  d.low === d.high &&
  typeof d.low === 'number' &&
  isLetters(t, d.figureFrom);

function runFrom(t: Tokens, drafts: readonly Draft[], k: number): Run | undefined {
  const first = drafts[k]!;
  if (t.kind[first.figureFrom] !== T.word) return undefined;
  // most stand alone; "fourteen thirty-one" was read as one number
  const beside = drafts[k + 1];
  if (first.to - first.figureFrom === 1 && (beside === undefined || beside.figureFrom - first.to > 1)) return undefined;
  if (!isSaid(t, first)) return undefined;
  const groups: { value: number; two: boolean }[] = [];
  const add = (d: Draft, oh: boolean): boolean => {
    const value = d.low as number;
    // "fourteen thirty-one" was read as one number of two pairs
    if (value >= 1000 && value < 10_000 && d.to - d.figureFrom > 1)
      groups.push({ value: Math.floor(value / 100), two: true }, { value: value % 100, two: true });
    else if (value < 100) groups.push({ value, two: oh || value >= 10 });
    else return false;
    return true;
  };
  if (!add(first, false)) return undefined;
  let n = 1;
  let to = first.to;
  for (; groups.length < MOST_GROUPS; n++) {
    const next = drafts[k + n];
    if (!isSaid(t, next)) break;
    const oh = next.figureFrom === to + 1 && isWord(t, to, 'oh', 'o');
    if (next.figureFrom !== to && !oh) break;
    if (oh && (next.low as number) > 9) break;
    if (!add(next, oh)) break;
    to = next.to;
  }
  return { groups, drafts: n, to };
}

const isMoney = wordTest(
  /^(price|prices|cost|costs|paid|pay|pays|euros?|pounds?|dollars?|quid|bucks|ticket|tickets|fee)$/,
);
const PRICE_REACH = 8;

const isPrice = (t: Tokens, from: number, to: number): boolean =>
  someToken(t, from - PRICE_REACH, to + PRICE_REACH, isMoney);

/** Words of a short race, whose times are hundredths: "ten oh five" of a sprint is no ten minutes. */
const isShort = wordTest(/^(sprint|sprints|hurdles|hundred|sprinter)$/);
const SHORT_REACH = 30;

/** What numbers said in a row are as the mark of their event, or undefined. */
function spoken(t: Tokens, first: Draft, { groups, to }: Run): Draft | undefined {
  const event = unitOfMark(t, first.from);
  if (event === 'm/s') return undefined;
  // most of what is said number by number are times
  const unit = event ?? 's';
  const [a, b, c] = groups;
  let value: number | undefined;
  let step = 1;
  if (unit === 'm') {
    if (c || !b!.two || a!.value > METRES.most) return undefined;
    value = a!.value + b!.value / 100;
    step = 0.01;
  } else if (c) {
    if (a!.two || b!.two || c.two) {
      if (!b!.two || !c.two || a!.value > 9 || b!.value > 59 || c.value > 59) return undefined;
      value = a!.value * 3600 + b!.value * 60 + c.value;
    } else {
      value = a!.value + (10 * b!.value + c.value) / 100;
      step = 0.01;
    }
  } else if (b!.two) {
    const short = b!.value > 59 || isShortRace(t, first.from);
    value = short ? a!.value + b!.value / 100 : a!.value * 60 + b!.value;
    step = short ? 0.01 : 1;
  }
  if (value === undefined) return undefined;
  const mark: Draft = { ...first, to, figureTo: to, low: Number(value.toFixed(2)), step, trace: [...first.trace] };
  mark.high = mark.low;
  give(mark, unit);
  return mark;
}

const isShortRace = (t: Tokens, at: number): boolean => someToken(t, at - SHORT_REACH, at, isShort);
