import { stemmer } from 'stemmer';
import type { Contrast } from '../model.ts';

/** Words of which one text's figure can carry only one: "input" and "output" prices, "official" and "revised" counts. */
const CONTRASTS = `
input output
import export
gross net
min max
minimum maximum
lowest highest
male female
man woman
boy girl
before after
with without
first second third fourth last
north south east west
northern southern eastern western
domestic international foreign overseas
buy sell
win lose
inside outside
day night
morning evening afternoon
front rear
left right
upper lower
short long
small large
public private
urban rural
summer winter spring autumn
quarterly annual monthly weekly daily
official unofficial
standard premium
base pro max ultra
basic diluted
operating capital
primary secondary
adult child
direct indirect
local national federal
internal external
read write
upload download
actual planned expected
preliminary final
mean median
average total
deaths injuries
killed injured wounded
dead wounded
born died
arrival departure
arrived departed
start end
began ended
opening closing
confirmed suspected probable
charged convicted acquitted
reward ransom bail restitution forfeiture bribe cost
placebo treatment treated control
vaccinated unvaccinated
surface moment
length width height depth
`;

const SETS: ReadonlyMap<string, readonly number[]> = (() => {
  const map = new Map<string, number[]>();
  CONTRASTS.trim()
    .split('\n')
    .forEach((line, set) => {
      for (const word of line.split(' ')) {
        const stem = stemmer(word);
        const sets = map.get(stem) ?? [];
        if (!sets.includes(set)) sets.push(set);
        map.set(stem, sets);
      }
    });
  return map;
})();

const cache = new Map<string, string>();

/** For each set of mutually exclusive words that a lower-case word belongs to, the set and the word's stem. */
export function contrastsOf(word: string): readonly Contrast[] | undefined {
  let stem = cache.get(word);
  if (stem === undefined) {
    stem = stemmer(word);
    if (cache.size > 20000) cache.clear();
    cache.set(word, stem);
  }
  const sets = SETS.get(stem);
  return sets?.map(set => ({ set, stem }));
}
