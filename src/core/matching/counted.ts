import type { ClaimContext } from '../model.ts';
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
