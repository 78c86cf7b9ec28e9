/** Word forms: enough English morphology to compare words, not a dictionary. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    children: 'child',
    teeth: 'tooth',
    feet: 'foot',
    geese: 'goose',
    mice: 'mouse',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    wolves: 'wolf',
    halves: 'half',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    bacteria: 'bacterium',
    media: 'medium',
    series: 'series',
    species: 'species',
    data: 'data',
  }),
);

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ...[...IRREGULAR].filter(([many]) => many !== 'persons').map(([many, one]) => [one, many] as const),
  ...['aircraft', 'sheep', 'deer', 'fish', 'staff', 'personnel', 'crew', 'cattle', 'headquarters'].map(
    w => [w, w] as const,
  ),
]);

/** Plural of an English noun in lower case. */
export function plural(noun: string): string {
  const irregular = IRREGULAR_PLURALS.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|zz)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Singular of an English noun in lower case. */
export function singular(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (noun.length < 4 || !noun.endsWith('s') || /(ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('ies')) return `${noun.slice(0, -3)}y`;
  if (/(sses|shes|ches|xes|zes)$/.test(noun)) return noun.slice(0, -2);
  if (noun.endsWith('oes')) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
