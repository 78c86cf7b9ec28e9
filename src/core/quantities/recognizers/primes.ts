import type { Tokens } from '../../text/tokens.ts';
import {
  digitsAt,
  isDigits,
  isGlued,
  isLetters,
  isSymbol,
  lower,
  widthAt,
  wordTest,
  type Recognizer,
} from '../draft.ts';
import { makeDraft, not } from './make-draft.ts';

/** Inches in a foot: as many or more behind a prime are seconds. */
const INCHES = 12;
const MINUTES = 60;
/** Heights in feet and inches that are written without a mark behind the inches: "5'11". */
const HEIGHTS = { least: 4, most: 7 } as const;
/** Tokens on each side in which a word tells feet from minutes where the numbers do not. */
const REACH = 12;

const speaksOfTime = wordTest(
  /^(time|times|minute|minutes|second|seconds|lap|laps|gap|lead|led|behind|ahead|split|splits|pace|race|raced|winner|finish|finished|record|track|tracks|song|runtime|exposure)$/,
);
const speaksOfLength = wordTest(
  /^(tall|height|high|wide|long|deep|ft|feet|foot|inch|inches|stands|stood|build|weighs|weighed|lb|lbs|pounds?)$/,
);

/** Which way a length was measured: "the water was 20′ high". */
const isExtent = wordTest(/^(tall|high|wide|deep|thick)$/);
/** What is told by its feet: "a 40′ container". */
const isBoxed = wordTest(/^(containers?|box|boxes|trailers?|yachts?|boats?|ladders?|poles?|ceilings?|walls?)$/);

/**
 * Two numbers parted by a prime: minutes and seconds ("3′ 12″", "1'40", with hours before them "7h 41′ 36″") or feet and inches
 * ("6'1\""). Two figures behind the prime that no foot has inches for, a nought before one, or hours make it a time; else the words
 * beside it decide, and where they are silent it is a length. What a degree sign leads is an angle.
 */
export const primes: Recognizer = {
  id: 'primes',
  begins: ['digits'],
  plainly: { at: (t, i) => isDigits(t, i) && isSymbol(t, i + 1, '.') && fineDecimal(t, i) !== undefined },
  match(t, i) {
    // a cheap look: few numbers have a prime or an h behind them
    if (isSymbol(t, i + 1, '.')) {
      const place = decimalPlace(t, i);
      return place === undefined ? undefined : not('coordinates', place);
    }
    if (!isPrime(t, i + 1) && !isSymbol(t, i + 1, '°') && !(isLetters(t, i + 1) && widthAt(t, i + 1) === 1))
      return undefined;
    const angle = widthAt(t, i) <= 3 && !(isGlued(t, i) && isSymbol(t, i - 1, '.', ',')) ? angleAt(t, i) : undefined;
    if (angle !== undefined) return not('coordinates', angle);
    if (widthAt(t, i) > 2 || (isGlued(t, i) && (isLetters(t, i - 1) || isSymbol(t, i - 1, '.', ',')))) return undefined;
    const hours = hoursAt(t, i);
    const at = hours?.to ?? i;
    if (!isDigits(t, at) || widthAt(t, at) > 2 || !isPrime(t, at + 1)) return undefined;
    const low = at + 2;
    const two = isDigits(t, low) && widthAt(t, low) <= 2 && (isGlued(t, low) || isMarked(t, low));
    const minutes = digitsAt(t, at);
    if (!two) {
      if (!hours && (isBoxed(t, at + 2) || isExtent(t, at + 2)))
        return {
          draft: makeDraft({ from: i, to: at + 2, low: minutes, unit: 'ft', kind: 'length', step: 1, id: 'primes' }),
        };
      // "7h 41′"
      if (!hours || minutes >= MINUTES) return undefined;
      return time(i, at + 2, hours.value * 3600 + minutes * 60);
    }
    const seconds = digitsAt(t, low);
    const marked = isMarked(t, low);
    const to = marked ? low + (isDouble(t, low + 1) ? 2 : 3) : low + 1;
    // "1'45\"2": tenths behind the mark
    if (marked && isDigits(t, to) && isGlued(t, to) && widthAt(t, to) <= 3 && seconds < MINUTES) {
      const tenths = Number(`${seconds}.${t.text.slice(t.start[to], t.end[to])}`);
      return time(i, to + 1, minutes * 60 + tenths, widthAt(t, to));
    }
    // "1'40": the seconds go without their mark where they have two figures
    if (!marked && (widthAt(t, low) !== 2 || goesOn(t, to)) && !isHeight(t, at, low, to)) return undefined;
    if (seconds >= MINUTES || (minutes >= MINUTES && hours)) return undefined;
    const said = hours !== undefined || seconds >= INCHES || (widthAt(t, low) === 2 && seconds < 10);
    if (said || isTime(t, i, to)) return time(i, to, (hours?.value ?? 0) * 3600 + minutes * 60 + seconds);
    return {
      draft: makeDraft({
        from: i,
        to,
        low: minutes * INCHES + seconds,
        unit: 'in',
        kind: 'length',
        step: 1,
        id: 'primes',
      }),
    };
  },
};

const time = (from: number, to: number, seconds: number, decimals = 0) => ({
  draft: makeDraft({
    from,
    to,
    low: Number(seconds.toFixed(decimals)),
    unit: 's',
    kind: 'duration' as const,
    step: 10 ** -decimals,
    id: 'primes',
  }),
});

const isPrime = (t: Tokens, i: number): boolean => isSymbol(t, i, '′', "'", '’') && isGlued(t, i);
const isDouble = (t: Tokens, i: number): boolean => isSymbol(t, i, '″', '"', '”') && isGlued(t, i);
/** Whether a second mark closes the lower number: "12″", "12\"", "12''". */
const isMarked = (t: Tokens, low: number): boolean =>
  isDouble(t, low + 1) || (isPrime(t, low + 1) && isPrime(t, low + 2));

/** Token behind "48° 12′ 30″": an angle with its minutes and seconds, which is a place. */
function angleAt(t: Tokens, i: number): number | undefined {
  if (!isSymbol(t, i + 1, '°') || !isDigits(t, i + 2) || !isPrime(t, i + 3)) return undefined;
  if (!isDigits(t, i + 4)) return i + 4;
  const decimals = isSymbol(t, i + 5, '.') && isGlued(t, i + 5) && isDigits(t, i + 6) && isGlued(t, i + 6) ? 2 : 0;
  return isDouble(t, i + 5 + decimals) ? i + 6 + decimals : i + 4;
}

/** Decimals of a place on the globe that a machine has written down: nobody measures anything else in degrees so finely. */
const FINE = 4;
/** Decimals from which two numbers with a semicolon between are such a place, if both have as many. */
const LEAST_PLACES = 3;

/** Token behind "27.158609°S", "27.158609; -70.497655", "51.878; -0.669": a place in decimal degrees. */
function decimalPlace(t: Tokens, i: number): number | undefined {
  const to = fineDecimal(t, i);
  if (to === undefined) return undefined;
  const fine = widthAt(t, to - 1) >= FINE;
  if (isSymbol(t, to, '°')) return fine && isBearing(t, to + 1) && isGlued(t, to + 1) ? to + 2 : undefined;
  if (!isSymbol(t, to, ';', ',')) return undefined;
  const other = fineDecimal(t, overSign(t, to + 1));
  if (other === undefined) return undefined;
  if (isSymbol(t, to, ';') && widthAt(t, other - 1) === widthAt(t, to - 1)) return other;
  const ends = !(isGlued(t, other) && isLetters(t, other)) && !isSymbol(t, other, '°', '%', ',');
  return fine && widthAt(t, other - 1) >= FINE && ends ? other : undefined;
}
const isBearing = wordTest(/^[nsew]$/);
const overSign = (t: Tokens, i: number): number => (isSymbol(t, i, '-', '−') && isGlued(t, i + 1) ? i + 1 : i);

/** Token behind a number of degrees with so many decimals. */
const fineDecimal = (t: Tokens, i: number): number | undefined =>
  isDigits(t, i) &&
  widthAt(t, i) <= 3 &&
  isSymbol(t, i + 1, '.') &&
  isGlued(t, i + 1) &&
  isDigits(t, i + 2) &&
  isGlued(t, i + 2) &&
  widthAt(t, i + 2) >= LEAST_PLACES
    ? i + 3
    : undefined;

/** "7h ", "7 h " before minutes with a prime. */
function hoursAt(t: Tokens, i: number): { value: number; to: number } | undefined {
  if (!isLetters(t, i + 1) || lower(t, i + 1) !== 'h' || !isDigits(t, i + 2)) return undefined;
  return { value: digitsAt(t, i), to: i + 2 };
}

/** Whether the number runs on behind the seconds: "1'40'000", "1'40s", "1'40.5". */
const goesOn = (t: Tokens, to: number): boolean =>
  isGlued(t, to) &&
  (isLetters(t, to) ||
    isDigits(t, to) ||
    (isSymbol(t, to, "'", '’', '.', ',', '%') && isDigits(t, to + 1) && isGlued(t, to + 1)));

/** "5'9", "6'11", "a 6'7 forward": feet and inches of a person, in the words beside which heights are spoken of. */
const isHeight = (t: Tokens, at: number, low: number, to: number): boolean =>
  digitsAt(t, at) >= HEIGHTS.least &&
  digitsAt(t, at) <= HEIGHTS.most &&
  digitsAt(t, low) < INCHES &&
  !goesOn(t, to) &&
  (near(t, at, to, speaksOfLength) > 0 || (isSaidOfOne(t, at - 1) && near(t, at, to, speaksOfTime) === 0));

/** Words right before the height of somebody. */
const isSaidOfOne = wordTest(/^(?:an?|the|his|her|their|at|is|was)$/);

function isTime(t: Tokens, from: number, to: number): boolean {
  if (isSymbol(t, from - 1, '+')) return true;
  return near(t, from, to, speaksOfTime) > near(t, from, to, speaksOfLength);
}

function near(t: Tokens, from: number, to: number, says: (t: Tokens, i: number) => boolean): number {
  let count = 0;
  for (let k = Math.max(0, from - REACH); k < Math.min(t.count, to + REACH); k++) if (says(t, k)) count++;
  return count;
}
