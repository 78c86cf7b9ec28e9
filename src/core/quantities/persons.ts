import { wordSet, wordTest } from './draft.ts';

/** Nouns for people, which tell an age from another number: "a lorry driver of 44", "the goalkeeper is 37". */
const PERSONS: ReadonlySet<string> = new Set(
  'bloke guy chap lass fellow gentleman founder secretary mason boy girl child kid baby infant toddler lad lady man woman person adult youth pilot mother father brother sister son daughter lifeguard bodyguard nephew niece cousin uncle aunt grandmother grandfather grandson granddaughter wife husband widow bride groom student pupil nurse clerk guard priest monk nun chef cook coach sergeant detective judge boss veteran patient victim suspect witness graduate apprentice volunteer minister senator mayor governor president chairman chancellor monarch king queen prince princess heir captain skipper striker winger keeper goalkeeper midfielder defender batsman bowler champion athlete villager survivor passenger prisoner inmate defendant teenager youngster pensioner'.split(
    ' ',
  ),
);
/** Endings of such nouns. */
const ENDING =
  /[a-z](?:man|woman|boy|girl|ist|ician|eer)$|(?:teacher|driver|worker|farmer|player|fighter|officer|singer|writer|painter|dancer|lawyer|banker|trader|maker|runner|rider|cyclist|doctor|actor|actress|sailor|tailor|professor|dealer|builder|baker|butcher|soldier|leader|manager|director|owner|founder|author|editor|fisher|hunter|swimmer|climber|walker|jogger|shopkeeper|plumber|electrician|carpenter|gardener|caretaker|cleaner|lecturer|researcher|employee|resident|neighbour|neighbor|tenant|carer|instructor|conductor|inspector|constable)$/;

/** Words in "-man", "-ist" and the like that are no people. */
const NO_PERSON =
  /^(?:human|german|roman|norman|ottoman|career|pioneer(?:ing)?|list|twist|mist|fist|wrist|waist|gist|exist|consist|insist|persist|resist|assist|beer|deer|sheer|steer|veer|peer|cheer|cowboy)$/;

/** Whether a lower-case word names a person. */
export const isPerson = (word: string): boolean =>
  /^[a-z]+$/.test(word) && (PERSONS.has(word) || ENDING.test(word)) && !NO_PERSON.test(word);

/** Words that stand for somebody. */
export const PRONOUNS = wordSet('i he she who we they');

/** What so many people have done or are. */
export const isDoneByPeople = wordTest(
  /^(die|died|dead|drown|perish|killed|drowned|perished|survived|injured|wounded|hurt|unhurt|missing|homeless|unaccounted|trapped|stranded|displaced|charged|jailed|convicted|indicted|sentenced|acquitted|executed|held|arrested|detained|infected|hospitali[sz]ed|evacuated|rescued)$/,
);
