import { dateOfDay, dayNumber } from '../../src/core/language/civil-days.ts';
import type { Claim, Quantity } from '../../src/core/model.ts';
import { compareQuantities } from '../../src/core/verdicts/compare.ts';
import type { GoldClaim, GoldPacket } from '../support/gold.ts';
import { randomFrom } from '../support/made-up.ts';

/**
 * Copies of a packet in which some sources state other values: true conflicts are few, and the words around one look like the
 * words around an agreement. In a copy, all that a source says of a quantity is changed alike, as an author who was told another
 * figure would write it.
 */

/** Share of the quantities stated by two and more sources that are changed in a copy: as many conflict in the packets as they are. */
const ALTERED = 0.2;
/** Distribution of the ratio of two values in conflict, as in the packets: half lie within 15 %, one in twenty beyond a factor of two. */
const MEAN_LOG_RATIO = 0.22;
const FAR = 0.06;
const FARTHEST = 8;
/** Share of the changes that are slips: digits swapped, one digit or one field of a date another. In the packets it is a fifth. */
const SLIPS = 0.2;
/** Changes tried until one is a conflict: hedged figures ask for greater ones. */
const TRIES = 12;
/** Share of the slips that leave the digits and change their size: "million" for "billion", a zero too many. */
const OTHER_SIZE = 0.2;
/** Share of the slips that are heard where the value allows it: "eighteen" for "eighty". */
const MISHEARD = 0.3;
const SIZES = [1000, 1 / 1000, 1000, 1 / 1000, 10, 1 / 10];
const DAYS = [1, 1, 1, 2, 3, 5, 7, 10, 30];
const MINUTES = [1, 1, 2, 3, 5, 5, 10, 15, 20, 30];
const MONTHS = [1, 1, 2, 3, 12];
/** Years by which two sources put an age apart. */
const AGES = [1, 1, 1, 2, 2, 3];
const MINUTES_OF_DAY = 1440;
/** Dates without a year are moved about in this one. */
const SOME_YEAR = 2001;

type Random = () => number;
const pick = <T>(random: Random, list: readonly T[]): T => list[Math.floor(random() * list.length)]!;

/** The claims of a packet, found and paired with its gold, some of them with other values; and the gold's conflicts then. */
export function alterClaims(
  claims: readonly Claim[],
  gold: readonly number[],
  packet: GoldPacket,
  seed: number,
): { readonly claims: Claim[]; readonly packet: GoldPacket } {
  const random = randomFrom(seed);
  const changed = [...claims];
  const goldOf = (i: number): GoldClaim | undefined => packet.claims[gold[i]!];
  const groups = new Map<string, number[]>();
  claims.forEach((_, i) => {
    const claim = goldOf(i);
    if (!claim?.group) return;
    const members = groups.get(claim.group);
    if (members) members.push(i);
    else groups.set(claim.group, [i]);
  });
  const conflicting = new Set(packet.conflicts.flat());
  const conflicts = [...packet.conflicts];
  for (const members of groups.values()) {
    const sources = [...new Set(members.map(i => claims[i]!.uri))];
    if (sources.length < 2 || members.some(i => conflicting.has(goldOf(i)!.id)) || random() >= ALTERED) continue;
    // one source stands apart, seldom two: never all of them
    const apart = new Set([pick(random, sources)]);
    if (sources.length > 3 && random() < 0.3) apart.add(pick(random, sources));
    const own = members.filter(i => apart.has(claims[i]!.uri));
    const rest = members.filter(i => !apart.has(claims[i]!.uri));
    for (let n = 0; n < TRIES; n++) {
      const change = changeOf(
        own.map(i => claims[i]!.quantity),
        random,
        1 + n / 4,
      );
      const found = own.flatMap(i => {
        const quantity = change(claims[i]!.quantity);
        return rest
          .filter(k => compareQuantities(quantity, claims[k]!.quantity).label === 'conflict')
          .map(k => [i, k] as const);
      });
      if (found.length * 2 < own.length * rest.length) continue;
      for (const i of own) changed[i] = { ...claims[i]!, quantity: change(claims[i]!.quantity) };
      for (const [i, k] of found) conflicts.push([goldOf(i)!.id, goldOf(k)!.id]);
      break;
    }
  }
  return { claims: changed, packet: { ...packet, conflicts } };
}

/** One change for all that a source says of a quantity. `size`: how large it is by comparison. */
function changeOf(quantities: readonly Quantity[], random: Random, size: number): (q: Quantity) => Quantity {
  const sign = random() < 0.5 ? -1 : 1;
  const log =
    random() < FAR ? Math.log(2) + random() * Math.log(FARTHEST / 2) : -Math.log(1 - random()) * MEAN_LOG_RATIO;
  const ratio = Math.exp(sign * log * size);
  const dates = quantities.flatMap(q => (typeof q.low === 'string' ? [q.low] : []));
  const field = dates.some(d => /^\d{4}$/.test(d)) ? 'year' : dates.some(d => /^\d{4}-\d\d$/.test(d)) ? 'month' : 'day';
  const days = sign * pick(random, DAYS) * Math.ceil(size);
  const months = field === 'year' ? 12 * sign * pick(random, [1, 1, 2]) : sign * pick(random, MONTHS);
  const minutes = sign * pick(random, MINUTES) * Math.ceil(size);
  const slip = random() < SLIPS;
  // what the others of the source round is changed by the ratio of its finest figure
  const finest = slip ? quantities.reduce((p, q) => (digitsOf(q) > digitsOf(p) ? q : p)) : undefined;
  const slipped = finest && slipRatio(finest, random);
  const years = random() < 0.5;
  const ages = pick(random, AGES);
  return q => {
    if (typeof q.low === 'string' || typeof q.high === 'string') {
      const move = (bound: Quantity['low']): Quantity['low'] =>
        typeof bound === 'string'
          ? slip && field === 'day' && !bound.startsWith('T')
            ? moveDate(bound, { days: 0, months: years && !bound.startsWith('-') ? 12 * sign : sign, minutes: 0 })
            : moveDate(bound, { days: field === 'day' ? days : 0, months: field === 'day' ? 0 : months, minutes })
          : bound;
      return { ...q, low: move(q.low), high: move(q.high) };
    }
    const value = q.low ?? q.high ?? 0;
    const step = q.step > 0 ? q.step : 1;
    const target = Math.round((value * (slipped ?? ratio)) / step) * step;
    const by = q.kind === 'age' ? sign * ages * Math.ceil(size) : target === value ? sign * step : target - value;
    const shift = (bound: number | null): number | null =>
      bound === null ? null : Number((bound + by).toPrecision(12));
    return { ...q, low: shift(q.low), high: shift(q.high as number | null) };
  };
}

const digitsOf = ({ low, high }: Pick<Quantity, 'low' | 'high'>): number =>
  String(low ?? high)
    .replace(/\D/g, '')
    .replace(/0+$/, '').length;

/** What a slip in its digits makes of a number, as a ratio; undefined where it has too few. */
function slipRatio({ low, high }: Quantity, random: Random): number | undefined {
  const value = low ?? high;
  if (typeof value !== 'number') return undefined;
  const misheard = misheardAs(value);
  if (misheard !== undefined && random() < MISHEARD) return misheard / value;
  const written = String(value);
  const places = [...written].flatMap((c, i) => (/\d/.test(c) ? [i] : []));
  const telling = places.slice(0, digitsOf({ low, high }));
  if (telling.length < 2) return undefined;
  if (random() < OTHER_SIZE) return pick(random, SIZES);
  const digits = [...written];
  // a zero behind the telling digits may change places with the last of them
  const at = Math.floor(random() * (Math.min(places.length, telling.length + 1) - 1));
  const [i, k] = [places[at]!, places[at + 1]!];
  if (random() < 0.7 && digits[i] !== digits[k] && (digits[k] !== '0' || at > 0))
    [digits[i], digits[k]] = [digits[k]!, digits[i]!];
  else digits[k] = String((Number(digits[k]) + 1 + Math.floor(random() * 8)) % 10);
  const slipped = Number(digits.join(''));
  return slipped > 0 && slipped !== value ? slipped / value : undefined;
}

/** What sounds like a number whose last word ends in "-teen" or "-ty": 14 million and 40 million. */
function misheardAs(value: number): number | undefined {
  let scale = 1;
  while (value % (1000 * scale) === 0 && scale < 1e9) scale *= 1000;
  const tens = (value / scale) % 100;
  if (tens > 12 && tens < 20) return value + ((tens - 10) * 10 - tens) * scale;
  return tens >= 30 && tens % 10 === 0 ? value + (tens / 10 + 10 - tens) * scale : undefined;
}

function moveDate(date: string, by: { days: number; months: number; minutes: number }): string {
  if (date.startsWith('T')) {
    const [hour, minute] = date.slice(1).split(':').map(Number);
    const all = (((hour! * 60 + minute! + by.minutes) % MINUTES_OF_DAY) + MINUTES_OF_DAY) % MINUTES_OF_DAY;
    return `T${two(Math.floor(all / 60))}:${two(all % 60)}`;
  }
  const found = /^(?<year>\d{4}|-)(?:-(?<month>\d\d))?(?:-(?<day>\d\d))?$/.exec(date)?.groups;
  if (!found) return date;
  const year = found.year === '-' ? undefined : Number(found.year);
  const month = found.month === undefined ? undefined : Number(found.month);
  if (month === undefined)
    return String(year! + Math.sign(by.months) * Math.max(1, Math.round(Math.abs(by.months) / 12)));
  const day = found.day === undefined ? undefined : Number(found.day);
  const count = (year ?? SOME_YEAR) * 12 + month - 1 + by.months;
  const moved = { year: Math.floor(count / 12), month: (count % 12) + 1 };
  const written = year === undefined ? '-' : String(moved.year);
  if (day === undefined) return `${written}-${two(moved.month)}`;
  const full = dateOfDay(dayNumber({ ...moved, day: 1 }, 'first') + day - 1 + by.days);
  return [year === undefined ? '-' : String(full.year), two(full.month), two(full.day)].join('-');
}

const two = (n: number): string => String(n).padStart(2, '0');
