import { onceForText } from '../../text/once-for-text.ts';
import { isCapital, type Tokens } from '../../text/tokens.ts';
import { W } from '../../text/vocabulary.ts';
import {
  classAt,
  digitsAt,
  atBlockStart,
  isBreak,
  isDash,
  isDigits,
  isGlued,
  isHyphen,
  isIn,
  isLetters,
  isSymbol,
  isWord,
  lower,
  overHyphen,
  saidBefore,
  someToken,
  valueAt,
  widthAt,
  wordSet,
  words,
  wordTest,
  type Recognition,
  type Recognizer,
} from '../draft.ts';
import { saysChange } from '../change-words.ts';
import { readNumeral } from '../numerals.ts';
import { isPlural } from './noun.ts';
import { currencyBefore, unitNameAt, VOCABULARY } from '../lexicon.ts';
import { makeDraft } from './make-draft.ts';
import { HOURS, isDottedTime, isQuoted, MARKET_REACH, mayBePlainHour, plainHour, SURE_LEADS } from './plain-hours.ts';
import { ZERO } from '../numeral-tokens.ts';
import { zoneOf, time, minutesAt, oClock, readHalf, inHalf, isUniversal } from './clock-parts.ts';

export const CLOCK_LEADS = wordSet(
  'at by around until till from between before after about since to and approximately',
);
const ZONE_NAMES = 'utc gmt est edt cst cdt mst mdt pst pdt cet cest bst';
const ZONES = words(`${ZONE_NAMES} local hours hrs h`);
/** Zones of time, which make four digits a time of day: "by 1130 GMT". */
const ZONED = words(`${ZONE_NAMES} eastern central pacific`);

/** "5:12 AM", "12:20am", "4 p.m.", "8:30 in the morning", "17:40", "8 o'clock", "half past nine", "at noon". */
export const clockTime: Recognizer = {
  id: 'clock-time',
  begins: ['digits', 'cardinal', 'fraction', 'opener', 'article'],
  plainly: {
    before: { words: words('of') },
    after: {
      words: words(
        `h hr hrs hours am pm in at on minute minutes past after to this that yesterday tonight noon midnight local ${ZONE_NAMES} eastern central pacific atlantic mountain`,
      ),
    },
    // "at 2.24", "open from 10"
    at: (t, i) => mayBePlainHour(t, i) || (isDigits(t, i) && widthAt(t, i) === 4 && isWord(t, i - 1, 'at')),
  },
  match(t, i) {
    // "a quarter past nine"
    if (isWord(t, i, 'a', 'an')) return isWord(t, i + 1, 'quarter') ? spokenTime(t, i + 1) : undefined;
    if (isWord(t, i, 'noon', 'midnight')) {
      const asOf = isWord(t, i - 1, 'of') && isWord(t, i - 2, 'as');
      return asOf || isIn(t, i - 1, CLOCK_LEADS) ? time(i, i + 1, isWord(t, i, 'noon') ? 12 : 0, 0) : undefined;
    }
    const spoken = spokenTime(t, i);
    if (spoken) return spoken;
    const alone = plainHour(t, i);
    if (alone !== undefined) return time(i, i + 1, alone, 0, false);
    if (!isDigits(t, i)) return wordTime(t, i);
    const stamped = military(t, i) ?? undivided(t, i) ?? fourDigits(t, i);
    if (stamped) return stamped;
    // "UTC+01:00"
    if (isOffset(t, i))
      return { notAFigure: 'zone of time', to: isSymbol(t, i + 1, ':') && isDigits(t, i + 2) ? i + 3 : i + 1 };
    if (widthAt(t, i) > 2 || (isGlued(t, i) && isLetters(t, i - 1))) return undefined;
    let hour = digitsAt(t, i);
    let at = i + 1;
    const minutes = minutesAt(t, at);
    if (minutes) {
      at += 2;
      // "38:53" on a line of its own: how long a recording is, or where in it
      if (hour > 24 && !minutes.dotted && atBlockStart(t, i) && isBreak(t, at))
        return { notAFigure: 'timestamp', to: at };
      // "the train of 07.15": no number begins with a nought
      if (minutes.dotted && isEarly(t, i, at, minutes.value)) return time(i, at, hour, minutes.value, true);
      if (isSymbol(t, at, ':') && isGlued(t, at) && isDigits(t, at + 1))
        return withSeconds(t, i, hour, minutes.value, at) ?? { notAFigure: 'timestamp', to: at + 2 };
      // "12.29BST", "12.45 GMT"
      // "1.20 est": an estimate
      const zoned = isLetters(t, at) && ZONED.has(lower(t, at)) && (isCapital(t, at) || lower(t, at) !== 'est');
      if (minutes.dotted && hour < 24 && zoned && !currencyBefore(t, i))
        return time(i, at, hour, minutes.value, true, zoneOf(t, at));
      // "2.15pm" is a time, "2.15" is not, unless the text writes its times so
      if (minutes.dotted && !readHalf(t, at))
        return isDottedTime(t, i, at) ? time(i, at, hour, minutes.value, false) : undefined;
      // "the shares stood at 5.41 on Friday morning", "the index ended at 7.15 last night"
      if (
        minutes.dotted &&
        isWord(t, at, 'on', 'the', 'last') &&
        !(isIn(t, i - 1, SURE_LEADS) && !saidBefore(t, i - 1, MARKET_REACH, isQuoted))
      )
        return undefined;
    }
    const minute = minutes?.value ?? 0;
    if (hour > 24 || minute > 59) return undefined;
    // "12 noon", "12:00 midnight"
    if (hour === HOURS && minute === 0 && isWord(t, at, 'noon', 'midnight'))
      return time(i, at + 1, isWord(t, at, 'noon') ? hour : 0, 0);
    const half = readHalf(t, at);
    if (half) {
      // "00:54am", "13:20pm": hours of twenty-four, and the half of the day over again
      if (minutes && !minutes.dotted && (hour === 0 || hour > HOURS)) return time(i, half.to, hour, minute);
      if (hour > HOURS || hour === 0) return undefined;
      // "they lost 12 this morning"
      if (half.to === at && !minutes && !isIn(t, i - 1, SURE_LEADS)) return undefined;
      return time(i, half.to, inHalf(half, hour), minute);
    }
    if (minutes) {
      const zone =
        isLetters(t, at) &&
        (ZONES.has(lower(t, at)) || (isCapital(t, at) && isLetters(t, at + 1) && lower(t, at + 1) === 'time'));
      // "John 3:16", "a ratio of 4:30": one digit before the colon needs a word that leads to a time
      const plain = widthAt(t, i) === 2 && !(isLetters(t, i - 1) && isCapital(t, i - 1) && !classAt(t, i - 1));
      return zone || plain || isIn(t, i - 1, CLOCK_LEADS)
        ? time(i, at, hour, minute, t.text.charCodeAt(t.start[i]!) === ZERO, zoneOf(t, at))
        : { notAFigure: 'timestamp', to: isDash(t, at) && isGlued(t, at) && isDigits(t, at + 1) ? at + 2 : at };
    }
    const clock = oClock(t, at);
    if (clock === undefined) return undefined;
    const later = readHalf(t, clock);
    if (later) hour = inHalf(later, hour);
    return time(i, later ? later.to : clock, hour, 0, later !== undefined);
  },
};

/** Words of a label that make the figure behind it a time of day. */
const saysClock = wordTest(/^(time|local|utc|gmt|clock)$/);
/** "09:20:29 YEKT (UTC+06:00)": a zone by its short name, which ends the cell or stands before its offset. */
const isNamedZone = (t: Tokens, at: number): boolean =>
  isLetters(t, at) &&
  /^[A-Z]{2,4}T$/.test(t.text.slice(t.start[at], t.end[at])) &&
  (isBreak(t, at + 1) || (isSymbol(t, at + 1, '(') && isUniversal(t, at + 2)));
/** Tokens of a label, at most. */
const LABEL = 8;

/** "02:41:17 UTC", "at 05:41:17", and behind a label such as "Local time": to the second. Elsewhere it is a stamp. */
function withSeconds(t: Tokens, i: number, hour: number, minute: number, at: number): Recognition | undefined {
  let to = at + 2;
  // "at 9:04:35 a.m."
  const half = isIn(t, i - 1, CLOCK_LEADS) && hour >= 1 && hour <= HOURS ? readHalf(t, to) : undefined;
  if (
    (widthAt(t, i) !== 2 && !half) ||
    widthAt(t, at + 1) !== 2 ||
    hour > 23 ||
    minute > 59 ||
    digitsAt(t, at + 1) > 59
  )
    return undefined;
  if (!half && isGlued(t, to) && !isSymbol(t, to, ',', ';', ')', '.')) return undefined;
  if (half) {
    to = half.to;
    hour = inHalf(half, hour);
  }
  const zone = isLetters(t, to) && ZONED.has(lower(t, to));
  const labelled = isBreak(t, i - 1) && (isBreak(t, to) || isNamedZone(t, to)) && someToken(t, i - LABEL, i, saysClock);
  if (!zone && !isIn(t, i - 1, CLOCK_LEADS) && !labelled) return undefined;
  const two = (n: number): string => String(n).padStart(2, '0');
  const value = `T${two(hour)}:${two(minute)}:${two(digitsAt(t, at + 1))}`;
  return {
    draft: makeDraft({
      from: i,
      to: zone ? to + 1 : to,
      low: value,
      kind: 'date',
      unit: zoneOf(t, to),
      id: 'clock-time',
    }),
  };
}

/** The two that digits without a colon between them say: "1130". */
const hourAndMinute = (t: Tokens, i: number): readonly [hour: number, minute: number] => [
  Math.floor(digitsAt(t, i) / 100),
  digitsAt(t, i) % 100,
];

/** "at 0600", "by 1700 hours". */
function fourDigits(t: Tokens, i: number): Recognition | undefined {
  const bracket = isSymbol(t, i - 1, '(', '.');
  if (widthAt(t, i) !== 4 || (isGlued(t, i) && !bracket)) return undefined;
  // "at 0700." ends a clause
  const ends = isSymbol(t, i + 1, '.', ',', ';', ')', '?') && !(isGlued(t, i + 2) && !isSymbol(t, i + 2, '"', '”'));
  if (isGlued(t, i + 1) && !ends) return undefined;
  const zone = isLetters(t, i + 1) && (ZONED.has(lower(t, i + 1)) || isZoneTime(t, i + 1));
  // "at 3 a.m. (0100 GMT)", "3 May, 0045 UTC"
  if (!isLetters(t, i - 1) && !((bracket || isSymbol(t, i - 1, ',')) && zone)) return undefined;
  const nought = t.text.charCodeAt(t.start[i]!) === ZERO;
  // "between 0600 and 0900", "from 0700": no number begins with a nought
  if (!zone && !isIn(t, i - 1, SURE_LEADS) && !(nought && isIn(t, i - 1, CLOCK_LEADS))) return undefined;
  const [hour, minute] = hourAndMinute(t, i);
  const hours = isWord(t, i + 1, 'hours') && !isWord(t, i + 2, 'of');
  if (hour > 23 || minute > 59) return undefined;
  if (!(hours || zone || nought || isDayBehind(t, i + 1) || isStamped(t, i))) return undefined;
  return time(i, hours ? i + 2 : i + 1, hour, minute, true, zoneOf(t, i + 1));
}

/** "1359 Atlantic Daylight Time", "1648 local time". */
const isZoneTime = (t: Tokens, at: number): boolean =>
  (isWord(t, at, 'local') && isLetters(t, at + 1) && lower(t, at + 1) === 'time') ||
  (isCapital(t, at) &&
    isLetters(t, at + 1) &&
    isCapital(t, at + 1) &&
    (lower(t, at + 1) === 'time' || (isLetters(t, at + 2) && lower(t, at + 2) === 'time')));

/** "at 2214 on 10 June": a time of day is told with its day. */
const isDayBehind = (t: Tokens, at: number): boolean =>
  isWord(t, at, 'on') &&
  ((classAt(t, at + 1) & (W.month | W.weekday)) !== 0 || (isDigits(t, at + 1) && (classAt(t, at + 2) & W.month) !== 0));

/** "at 1015 and": in a text that writes such times with their nought or their day elsewhere, and no year is likely. */
const isStamped = (t: Tokens, i: number): boolean =>
  isWord(t, i - 1, 'at') && (digitsAt(t, i) < 1500 || digitsAt(t, i) > 2100) && writesStamps(t);
const STAMPS = /\bat (?:about )?(?:0\d[0-5]\d\b|\d{4} on \d{1,2} [A-Z])/;
const writesStamps = onceForText(t => STAMPS.test(t.text));

const isOffset = (t: Tokens, i: number): boolean =>
  isSymbol(t, i - 1, '+', '-', '−', '±') && isGlued(t, i) && isUniversal(t, i - 2) && isGlued(t, i - 1);

const isHours = wordTest(/^(h|hrs?)$/);

/** "Time: 1800 hrs", "16 May 1800H", "at 0930h": as soldiers and officials write it. */
function military(t: Tokens, i: number): Recognition | undefined {
  if (widthAt(t, i) !== 4 || isGlued(t, i) || !isHours(t, i + 1) || (isGlued(t, i + 2) && isLetters(t, i + 2)))
    return undefined;
  const [hour, minute] = hourAndMinute(t, i);
  const before = i - 1;
  const led =
    isBreak(t, before) ||
    isSymbol(t, before, ':', '(') ||
    (isIn(t, before, CLOCK_LEADS) && !isWord(t, before, 'and')) ||
    (classAt(t, before) & (W.month | W.weekday)) !== 0 ||
    isDigits(t, before);
  if (hour > 23 || minute > 59 || !(led || t.text.charCodeAt(t.start[i]!) === ZERO) || isWord(t, i + 2, 'of'))
    return undefined;
  return time(i, i + 2, hour, minute);
}

/** "1100 PM EDT", "500 AM": hours and minutes of twelve hours without a colon. */
function undivided(t: Tokens, i: number): Recognition | undefined {
  if (widthAt(t, i) < 3 || widthAt(t, i) > 4 || (isGlued(t, i) && !isSymbol(t, i - 1, '.', '('))) return undefined;
  const [hour, minute] = hourAndMinute(t, i);
  if (hour < 1 || hour > HOURS || minute > 59 || !isHalf(t, i + 1)) return undefined;
  const half = readHalf(t, i + 1)!;
  return time(i, half.to, inHalf(half, hour), minute);
}
const isHalf = wordTest(/^[ap]m$/);

/** "07.15" between words: hours below ten with their nought, and minutes. */
const isEarly = (t: Tokens, i: number, to: number, minute: number): boolean =>
  widthAt(t, i) === 2 &&
  t.text.charCodeAt(t.start[i]!) === ZERO &&
  minute < 60 &&
  !isGlued(t, i) &&
  !(isGlued(t, to) && !isSymbol(t, to, ',', '.', ')', ';')) &&
  !(isSymbol(t, to, '.') && isGlued(t, to + 1)) &&
  isLetters(t, i - 1);

/** An hour in words or digits, or "midnight" and "noon", with the half of the day behind it. */
function hourAt(t: Tokens, i: number): { hour: number; to: number; halfSaid: boolean } | undefined {
  if (isWord(t, i, 'midnight')) return { hour: 0, to: i + 1, halfSaid: true };
  if (isWord(t, i, 'noon')) return { hour: 12, to: i + 1, halfSaid: true };
  const value = isDigits(t, i) && widthAt(t, i) <= 2 ? digitsAt(t, i) : classAt(t, i) & W.cardinal ? valueAt(t, i) : 0;
  if (value < 1 || value > 12) return undefined;
  const half = readHalf(t, i + 1);
  if (!half) return { hour: value, to: i + 1, halfSaid: false };
  return { hour: inHalf(half, value), to: half.to, halfSaid: true };
}

/** What stands between minutes and their hour. */
const leadsToHour = wordTest(/^(past|after|to|minutes?)$/);
/** Tokens from the first of a number of minutes to what leads to the hour, at most: "twenty-five past". */
const LONGEST_MINUTES = 4;

/** "half past nine", "ten to four", "five minutes past eight", "a quarter to six", "twenty past midnight". */
function spokenTime(t: Tokens, i: number): Recognition | undefined {
  let minutes = NaN;
  let at = i + 1;
  if (isWord(t, i, 'half')) minutes = 30;
  else if (isWord(t, i, 'quarter')) minutes = 15;
  else if (classAt(t, i) & W.cardinal || (isDigits(t, i) && widthAt(t, i) <= 2)) {
    if (!someToken(t, i + 1, i + 1 + LONGEST_MINUTES, leadsToHour)) return undefined;
    const numeral = readNumeral(t, VOCABULARY, i);
    if (!numeral || numeral.magnitude || numeral.fraction || numeral.decimals > 0) return undefined;
    minutes = numeral.value;
    at = numeral.end;
    if (isWord(t, at, 'minutes', 'minute')) at++;
  }
  if (!(minutes > 0 && minutes < 60)) return undefined;
  // "by half eight": in Britain half past
  if (minutes === 30 && isWord(t, i, 'half') && isIn(t, i - 1, HALF_LEADS)) {
    const hour = hourAt(t, at);
    if (hour && !isLetters(t, hour.to)) return time(i, hour.to, hour.hour, 30, hour.halfSaid);
  }
  const past = isWord(t, at, 'past') || (isWord(t, at, 'after') && (at > i + 1 || isWord(t, i, 'quarter')));
  // "a quarter before nine": said of quarters alone, as "five minutes before nine" may be
  const before =
    isWord(t, at, 'before') && isWord(t, i, 'quarter') && isWord(t, i - 1, 'a') && isIn(t, i - 2, CLOCK_LEADS);
  if (!past && !before && !(isWord(t, at, 'to') && minutes !== 30 && (minutes % 5 === 0 || at > i + 1)))
    return undefined;
  const hour = hourAt(t, at + 1);
  // "a five to six-year term"
  if (!hour || (isHyphen(t, hour.to) && isGlued(t, hour.to))) return undefined;
  // "ten to twelve" is a range as often: "to" needs a word that leads to a time, or as in "twenty to four in the morning" no hour before it
  const sure = minutes > HOURS && hour.halfSaid;
  if (!past && !sure && !isIn(t, i - 1, CLOCK_LEADS) && !isWord(t, i - 1, 'a')) return undefined;
  if (!past && !sure && isIn(t, i - 1, RANGE_LEADS)) return undefined;
  // "at 10 to 12 miles per second": a range of what is measured
  if (!past && !sure && unitNameAt(t, hour.to)) return undefined;
  // "it grew by 5 to 10 units"
  if (!past && !sure && isWord(t, i - 1, 'by') && (saysChange(t, i - 2) || hasVoted(t, i - 2) || isCounted(t, hour.to)))
    return undefined;
  const total = past ? hour.hour * 60 + minutes : hour.hour * 60 - minutes;
  const from = isWord(t, i - 1, 'a') && isWord(t, i, 'quarter') ? i - 1 : i;
  return time(from, hour.to, Math.floor(((total + 1440) % 1440) / 60), (total + 60) % 60, hour.halfSaid);
}

const hasVoted = wordTest(/^(voted|vote|passed|approved|carried|divided|split|won|lost|led|beaten|beat)$/);
const isCounted = (t: Tokens, at: number): boolean => isLetters(t, at) && isPlural(t, at);

const isPressure = wordTest(/^(pressures?|barometers?|millibars?)$/);

const HALF_LEADS = wordSet('at by until till before after around');
const RANGE_LEADS = wordSet('from between about approximately around to and');

/** Tokens looked back over for a time of day that makes the number behind "at" another. */
const CLOCK_REACH = 10;
/** "half past two", "ten past four": not "past two of them". */
const isPastHour = (t: Tokens, i: number): boolean =>
  isWord(t, i, 'past') &&
  (isWord(t, i - 1, 'half', 'quarter') || (classAt(t, i - 1) & W.cardinal) !== 0 || isDigits(t, i - 1)) &&
  (classAt(t, i + 1) & W.cardinal) !== 0;
const hourEnds = (t: Tokens, i: number): boolean =>
  !isLetters(t, i) || (classAt(t, i) & (W.conjunction | W.pronoun)) !== 0;

const isStroke = wordTest(/^stroke$/);

/** "at eleven forty seven", "eight pm", "three in the afternoon": hours in words. */
function wordTime(t: Tokens, i: number): Recognition | undefined {
  if (!(classAt(t, i) & W.cardinal)) return undefined;
  const hour = hourAt(t, i);
  if (!hour) return undefined;
  if (hour.to > i + 1 || (hour.halfSaid && isIn(t, i - 1, SURE_LEADS))) return time(i, hour.to, hour.hour, 0);
  const clock = oClock(t, i + 1);
  if (clock !== undefined) return time(i, clock, hour.hour, 0, false);
  // "half past two, and he is back at four"
  if (isWord(t, i - 1, 'at') && hourEnds(t, i + 1) && saidBefore(t, i - 2, CLOCK_REACH, isPastHour))
    return time(i, i + 1, hour.hour, 0, false);
  // "on the stroke of seven"
  if (isWord(t, i - 1, 'of') && isStroke(t, i - 2) && hour.hour <= HOURS) return time(i, i + 1, hour.hour, 0, false);
  // hour and minutes, where "at" says that it is a time
  const minutes = wordMinutes(t, overHyphen(t, i + 1));
  if (!minutes) return undefined;
  // "pressure bottoms out at nine twenty one"
  const led = isWord(t, i - 1, 'at', 'by', 'until', 'till', 'around') && !saidBefore(t, i - 2, CLOCK_REACH, isPressure);
  const { to } = minutes;
  // "by five-ten percent", "at ten-fifteen minutes": a range
  const ranged =
    isDash(t, i + 1) && (!isWord(t, i - 1, 'at', 'until', 'till') || unitNameAt(t, to) || isCounted(t, to));
  // "looking at six twenty to six sixty": no hour has sixty minutes
  const last = isWord(t, to, 'to') ? valueAt(t, to + 2) : 0;
  if (last >= 60 && last < 100 && classAt(t, to + 1) & W.cardinal && classAt(t, to + 2) & W.cardinal) return undefined;
  const half = readHalf(t, to);
  // "closed at four twelve a share"; "ten forty five tonight" needs no word that leads to it
  if (!half && (!led || ranged || isWord(t, to, 'a', 'per', 'each'))) return undefined;
  return time(i, half ? half.to : to, half ? inHalf(half, hour.hour) : hour.hour, minutes.value, half !== undefined);
}

const isOh = wordTest(/^(oh|o)$/);

/** Minutes in words behind their hour: "fifteen", "forty seven", "oh five". */
function wordMinutes(t: Tokens, i: number): { value: number; to: number } | undefined {
  const digit = (at: number): number => (isLetters(t, at) && classAt(t, at) & W.cardinal ? valueAt(t, at) % 10 : 0);
  if (isLetters(t, i) && isOh(t, i)) {
    const at = overHyphen(t, i + 1);
    const value = digit(at);
    return value > 0 && value === valueAt(t, at) ? { value, to: at + 1 } : undefined;
  }
  const tens = classAt(t, i) & W.cardinal ? valueAt(t, i) : 0;
  if (tens < 10 || tens >= 60) return undefined;
  const at = overHyphen(t, i + 1);
  const unit = tens >= 20 && digit(at) === valueAt(t, at) ? digit(at) : 0;
  return { value: tens + unit, to: unit > 0 ? at + 1 : i + 1 };
}
