import { dateOfDay, dayNumber, type CivilDate } from '../language/civil-days.ts';
import type { Bound, Claim, Derivation, Quantity } from '../model.ts';
import { dateFields, dateInWords } from '../verdicts/compare-dates.ts';
import type { Skeleton } from './skeleton.ts';

/** The age at which somebody died, where the days or years of birth and death stand beside it. */

const gap = (n: number): string => `[^‹›¶;()]{0,${n}}?`;
const AGED = String.raw`,? (?:at the age of|at age|aged|age|at|when s?he was) ‹(?<c>\d+)›`;
const PATTERNS: readonly RegExp[] = [
  // born on 3 May 1950, she died on 2 March 2010, aged 59
  new RegExp(String.raw`\bborn ${gap(40)}‹(?<a>\d+)›[^‹›;()]{0,60}?\bdied\b${gap(40)}‹(?<b>\d+)›${AGED}`, 'g'),
  // born in 1950, she died at 59 in 2010
  new RegExp(
    String.raw`\bborn ${gap(40)}‹(?<a>\d+)›[^‹›;()]{0,60}?\bdied\b${gap(30)}${AGED},? (?:in|on) ‹(?<b>\d+)›`,
    'g',
  ),
  // Ada Renn (1950–2010) died at 59
  new RegExp(String.raw`\((?:born )?‹(?<r>\d+)›\),? ${gap(60)}\bdied\b${gap(30)}${AGED}`, 'g'),
  // (3 May 1950 – 2 March 2010, aged 59)
  new RegExp(String.raw`\((?:born )?‹(?<r>\d+)›,? aged? ‹(?<c>\d+)›\)`, 'g'),
];
/** Somebody else who may be meant by one of the two. */
const OTHERS =
  /\b(?:wife|husband|widow|widower|mother|father|parents?|brothers?|sisters?|sons?|daughters?|child|children|twins?|partner|friend|grand[a-z]+|whose|first-?born)\b/;
/** A stated age that is further off is hardly that of the two dates. */
const FAR_OFF = 25;

/** Derivations of ages from the dates of birth and death in one block. */
export function lifetimes({ text, claims }: Skeleton): Derivation[] {
  const found: Derivation[] = [];
  for (const pattern of PATTERNS)
    for (const m of text.matchAll(pattern)) {
      const at = (name: string): Claim | undefined => claims[Number(m.groups![name] ?? -1)];
      const stated = at('c')!;
      const [from, to] = [at('r') ?? at('a')!, at('r') ?? at('b')!];
      if (OTHERS.test(m[0]) || found.some(f => f.claim === stated.id)) continue;
      const outcome = compareAge(from.quantity, to.quantity, stated.quantity);
      if (outcome)
        found.push({ claim: stated.id, from: [...new Set([from.id, to.id])], relation: 'dates', ...outcome });
    }
  return found;
}

function compareAge(
  from: Quantity,
  to: Quantity,
  { low: age, high, unit, modality }: Quantity,
): Pick<Derivation, 'outcome' | 'working'> | undefined {
  if (modality !== 'exact' || age !== high || typeof age !== 'number' || (unit !== '' && unit !== 'year'))
    return undefined;
  if ([from, to].some(q => q.modality !== 'exact' && !(q === from && q === to && q.modality === 'range')))
    return undefined;
  const [born, died] = [dateOf(from.low), dateOf(to.high)];
  if (!born || !died || (from !== to && (from.low !== from.high || to.low !== to.high))) return undefined;
  const least = wholeYears(dayNumber(born, 'last'), dayNumber(died, 'first'));
  const most = wholeYears(dayNumber(born, 'first'), dayNumber(died, 'last'));
  const spent = least === most ? `${least}` : `${least} or ${most}`;
  const working = `${dateInWords(String(from.low))} to ${dateInWords(String(to.high))} is an age of ${spent}`;
  if (age >= least && age <= most) return least === most ? { outcome: 'follows', working } : undefined;
  if (least < 0 || age < least - FAR_OFF || age > most + FAR_OFF) return undefined;
  return { outcome: 'differs', working: `${working}, not ${age}` };
}

function dateOf(value: Bound): CivilDate | undefined {
  const { year, month, day } = typeof value === 'string' || typeof value === 'number' ? dateFields(String(value)) : {};
  if (year === undefined) return undefined;
  return { year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) };
}

/** Birthdays between two days. */
function wholeYears(from: number, to: number): number {
  const [a, b] = [dateOfDay(from), dateOfDay(to)];
  return b.year - a.year - (b.month < a.month || (b.month === a.month && b.day < a.day) ? 1 : 0);
}
