import type { Claim } from '../model.ts';
import { HALF_DAY, minutesOf } from '../verdicts/compare-dates.ts';
import { inUnitOf, isInherited } from './adopt-units.ts';
import { hasUnit, isDegrees, leftOut } from './left-out-units.ts';

/** What figures leave out is read as the rest of their group states it: units, and the half of the day. */

/** Where more figures leave the unit out for each that states it, the one is the odd one out. */
const BARE_PER_STATED = 2;

type Groups = readonly (readonly number[])[];

/** The claims with what their groups tell of them. The same array where that is nothing. */
export function adoptFromGroups(claims: readonly Claim[], groups: Groups): readonly Claim[] {
  let result: Claim[] | undefined;
  const put = (i: number, claim: Claim): void => void ((result ??= [...claims])[i] = claim);
  for (const members of groups) {
    const bare = members.filter(m => leftOut(claims[m]!));
    const donor = bare.length > 0 ? mostStated(claims, members, bare.length / BARE_PER_STATED) : undefined;
    if (donor) for (const m of bare) if (isOfLikeSize(claims[m]!, donor)) put(m, inUnitOf(claims[m]!, donor, 1));
    for (const m of members) {
      const time = isHalfLess(claims[m]!) ? stateHalf(claims, m, members) : undefined;
      if (time) put(m, time);
    }
  }
  return result ?? claims;
}

/** As many times as large a figure is of something else, though a bound may hold both: "212,000" beside "more than two days". */
const OTHER_SIZE = 10;

function isOfLikeSize({ quantity: a }: Claim, { quantity: b }: Claim): boolean {
  const [x, y] = [a.low ?? a.high, b.low ?? b.high];
  if (typeof x !== 'number' || typeof y !== 'number' || x === 0 || y === 0) return true;
  return Math.max(x / y, y / x) < OTHER_SIZE;
}

/** A claim in the unit that most of a group state themselves, where as many as `least` do. */
function mostStated(claims: readonly Claim[], members: readonly number[], least: number): Claim | undefined {
  const units = new Map<string, { donor: Claim; count: number }>();
  for (const m of members) {
    const donor = claims[m]!;
    if (!hasUnit(donor.quantity) || isDegrees(donor.quantity) || isInherited(donor)) continue;
    const seen = units.get(donor.quantity.unit);
    if (seen) seen.count++;
    else units.set(donor.quantity.unit, { donor, count: 1 });
  }
  const [most] = [...units.values()].sort((x, y) => y.count - x.count);
  return most && most.count >= least ? most.donor : undefined;
}

const isTime = ({ quantity: { low, high } }: Claim): boolean =>
  typeof low === 'string' && low.startsWith('T') && low === high;

/** "half past nine", which may be in the morning or the evening. */
const isHalfLess = (claim: Claim): boolean => isTime(claim) && claim.quantity.idiomatic === true;

/** A time in the half of the day that brings it nearest to the group's times; undefined where it is so already, or none is sure. */
function stateHalf(claims: readonly Claim[], m: number, members: readonly number[]): Claim | undefined {
  const claim = claims[m]!;
  const own = minutesOf(String(claim.quantity.low));
  let best: { apart: number; minutes: number } | undefined;
  for (const n of members) {
    const other = claims[n]!;
    if (!isTime(other) || isHalfLess(other)) continue;
    const there = minutesOf(String(other.quantity.low));
    for (const minutes of [own, (own + HALF_DAY) % (2 * HALF_DAY)]) {
      const gap = Math.abs(minutes - there);
      const apart = Math.min(gap, 2 * HALF_DAY - gap);
      if (!best || apart < best.apart) best = { apart, minutes };
    }
  }
  if (!best || best.minutes === own) return undefined;
  const pad = (n: number): string => String(n).padStart(2, '0');
  const low = `T${pad(Math.floor(best.minutes / 60))}:${pad(best.minutes % 60)}`;
  return { ...claim, trace: [...claim.trace, 'adopted-half-of-day'], quantity: { ...claim.quantity, low, high: low } };
}
