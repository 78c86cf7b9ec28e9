import { singular } from '../language/morphology.ts';
import type { Claim, ClaimContext } from '../model.ts';
import { isPerson } from '../quantities/persons.ts';

/** Whether a figure counts people or things: eleven missing people are no other count of twelve vessels. */
export type Counted = 'people' | 'things' | '';

/** What is counted and is nobody: vessels and vehicles, places, and what is done or given to somebody. */
const THINGS: ReadonlySet<string> = new Set(
  'vessel ship boat ferry yacht lifeboat helicopter aircraft plane airplane drone car vehicle truck lorry bus train house building bridge hospital country state city town village site center centre hectare dose injection jab visit trial study test sample painting artwork picture sculpture drawing piece box bar ingot vault safe bag coin gem diamond jewel book document page letter weapon gun shot bullet camera door window shop store office room floor block flat apartment farm field tree road street mile acre game match goal medal'.split(
    ' ',
  ),
);

/** By its noun, or by what became of whom it counts: "13 dead". */
export function countedBy(noun: string, countsPeople: boolean, { fate }: ClaimContext): Counted {
  if (countsPeople || isPerson(noun) || (noun === '' && fate !== '')) return 'people';
  return fate === '' && THINGS.has(noun) ? 'things' : '';
}

/** All the people of a place, or some of them. */
const PEOPLE =
  /^(?:population|people|inhabitants?|residents?|citizens|villagers|islanders|adults|men|women|children|voters|victims|students|pupils|patients|households?|families)$/;
/** What is covered, burnt or built over: places, and what stands or grows there. */
const LAND =
  /^(?:land|area|surface|ground|territory|structure|home|dwelling|property|crop|forest|woodland|roof|housing|infrastructure|coast|shore|reef|ice|cap|glacier)$/;
/** The last word of what a share is of: "of the city", "of the population". */
const OF_WHAT = /^of (?:the |its |their |all |all the )?(?:[\w’'-]+ )?([a-z]+)$/;

/** "75% of the population" and "85% of the city": what a share is of. Nobody is land. */
export function sharedBy({ quantity, measure }: Claim): Counted {
  if (quantity.kind !== 'percentage') return '';
  const whole = OF_WHAT.exec(measure?.value ?? '')?.[1];
  if (whole === undefined) return '';
  if (PEOPLE.test(whole) || isPerson(singular(whole))) return 'people';
  return THINGS.has(singular(whole)) || LAND.test(singular(whole)) ? 'things' : '';
}
