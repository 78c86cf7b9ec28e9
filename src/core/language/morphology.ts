/** Word forms: enough English morphology to compare words, not a dictionary. */

const IRREGULAR: ReadonlyMap<string, string> = new Map(
  Object.entries({
    people: 'person',
    persons: 'person',
    men: 'man',
    women: 'woman',
    summonses: 'summons',
    children: 'child',
    grandchildren: 'grandchild',
    stepchildren: 'stepchild',
    schoolchildren: 'schoolchild',
    teeth: 'tooth',
    feet: 'foot',
    geese: 'goose',
    mice: 'mouse',
    lives: 'life',
    wives: 'wife',
    knives: 'knife',
    thieves: 'thief',
    loaves: 'loaf',
    shelves: 'shelf',
    calves: 'calf',
    scarves: 'scarf',
    wolves: 'wolf',
    halves: 'half',
    criteria: 'criterion',
    phenomena: 'phenomenon',
    bacteria: 'bacterium',
    media: 'medium',
    series: 'series',
    species: 'species',
    data: 'data',
    pts: 'point',
  }),
);

const IRREGULAR_PLURALS: ReadonlyMap<string, string> = new Map([
  ...[...IRREGULAR].filter(([many]) => many !== 'persons').map(([many, one]) => [one, many] as const),
  ...[
    'aircraft',
    'spacecraft',
    'hovercraft',
    'watercraft',
    'cannon',
    'salmon',
    'trout',
    'bison',
    'moose',
    'elk',
    'reindeer',
    'squid',
    'offspring',
    'livestock',
    'sheep',
    'deer',
    'fish',
    'staff',
    'personnel',
    'crew',
    'cattle',
    'headquarters',
  ].map(w => [w, w] as const),
]);

/** Plural of an English noun in lower case. */
export function plural(noun: string): string {
  const irregular = IRREGULAR_PLURALS.get(noun);
  if (irregular !== undefined) return irregular;
  if (/[^aeiou]y$/.test(noun)) return `${noun.slice(0, -1)}ies`;
  return /(?:s|x|ch|sh|zz)$/.test(noun) ? `${noun}es` : `${noun}s`;
}

/** Nouns whose singular ends in -ie: "movies" are no "movys". */
const ENDING_IN_IE: ReadonlySet<string> = new Set(
  `movie cookie birdie calorie rookie zombie selfie pixie brownie bookie genie hoodie junkie prairie collie freebie groupie
   newbie sortie eyrie reverie menagerie indie veggie smoothie foodie goalie hippie yuppie townie auntie magpie necktie tie pie lie
   eerie bogie bourgeoisie camaraderie patisserie rotisserie lingerie coterie boogie caddie laddie lassie cutie oldie roadie techie
   budgie doggie talkie quickie pinkie`
    .trim()
    .split(/\s+/),
);

/** "policemen", "airwomen": men and women written as one word with what they do; and words that only end so. */
export const MEN = /[a-z]{2}men$/;
export const NO_MEN =
  /^(?:specimen|regimen|abdomen|acumen|stamen|hymen|ramen|semen|cyclamen|albumen|dolmen|gravamen|bitumen|lumen|rumen|examen|cerumen|catechumen|yemen|bremen|carmen|turkmen|tiananmen|xiamen)$/;

/** "campuses", "buses", "gases": nouns whose singular ends in one s; not "uses", "excuses", "nurses". */
const ENDING_IN_S =
  /^(?!(?:re|mis|ab|exc|ref|acc|am|conf|inf|diff|def|per|suff|transf|f|m|r|recl)?uses$)(?:[a-z]+[^aeo]uses|buses|gases|biases|atlases|canvases|aliases|lenses)$/;

/** "vertebrae", "larvae", "nebulae": plurals of Latin words in -a; "reggae" and "sundae" are none. */
export const LATIN = /(?<!regg|sund|^t|^br|^)(?<=[a-z]{3})ae$/;

/** "sarcophagi", "fungi", "stimuli". */
export const LATIN_MASCULINE =
  /(?:phag|fung|cact|nucle|stimul|radi|foc|alumn|bacill|hippopotam|papyr|tumul|thromb|gladiol|termin)i$/;

/** Singular of an English noun in lower case. */
export function singular(noun: string): string {
  const irregular = IRREGULAR.get(noun);
  if (irregular !== undefined) return irregular;
  if (MEN.test(noun) && !NO_MEN.test(noun)) return noun.replace(/men$/, 'man');
  if (LATIN.test(noun)) return noun.slice(0, -1);
  if (LATIN_MASCULINE.test(noun)) return `${noun.slice(0, -1)}us`;
  if (noun.length < 4 || !noun.endsWith('s') || /(ss|us|is)$/.test(noun)) return noun;
  if (noun.endsWith('ies')) {
    const stem = noun.slice(0, -1);
    return ENDING_IN_IE.has(stem) ? stem : `${noun.slice(0, -3)}y`;
  }
  if (/(sses|shes|ches|xes|tzes)$/.test(noun) || ENDING_IN_S.test(noun)) return noun.slice(0, -2);
  if (noun.endsWith('zzes')) return noun.slice(0, -3);
  if (noun.endsWith('oes')) return noun.slice(0, -2);
  return noun.slice(0, -1);
}
