import type { Operand } from './intervals.ts';
import type { Candidate } from './outcome.ts';

/**
 * Wordings in which a text states how figures follow from each other. Each is a pattern over a skeleton, in which figures are
 * numbers between ‹ and ›, and what the figures must then satisfy. A wording is here only if it leaves no doubt which figures
 * are meant: a difference that goes unnoticed costs less than one that is none.
 */
export interface Template {
  readonly id: string;
  /** Words or strings of which a skeleton holds at least one where the pattern matches: looking for them is cheap. */
  readonly cues: readonly string[];
  /** More of them, of which it also holds one at least: a pattern is only tried where both are there. */
  readonly also?: readonly string[];
  readonly pattern: RegExp;
  /** Candidates for the figure `c` from the others that the pattern names. */
  readonly candidates: (figures: Figures, c: Operand) => Candidate[];
  /** Several parts stand in `parts`, as the stretch of the skeleton that holds them. */
  readonly list?: true;
  /** A mean is what is wanted here, and no sign that something else is meant. */
  readonly mean?: true;
  /** The stated figure is counted per something, and its parts are not. */
  readonly rate?: true;
}

export interface Figures {
  readonly a: Operand;
  readonly b: Operand;
  /** Addends of a list, in order. */
  readonly parts: readonly Operand[];
}

/** Words between two figures of one clause, at most so many characters. */
export const words = (n: number): string => `[^‹›¶;:]{0,${n}}?`;
/** "— that is", ", so", ". That's", "(": how a text goes on to the figure that follows from others. */
export const NEXT = String.raw`[\s,;:()—–-]*(?:¶ ?)?(?:(?:that|this|it|which|and that|and so|so that|so it)(?:'s| is| was| makes| made| means| meant| gives| gave| represents| leaves| left)? |so |or |for |with |giving |leaving |making |meaning |representing |to give |to make )?`;
export const VERSUS = String.raw`(?:versus|vs\.?|against|compared (?:with|to)|and|to|while|but|with)`;
export const GAP = String.raw`(?:gap|difference|margin(?! of error)|spread|differential|discrepancy)`;
export const CHANGE = String.raw`(?:increase|rise|gain|jump|growth|improvement|uplift|boost|climb|surge|hike|decrease|decline|drop|fall|reduction|cut|dip|slide|slump|loss|change|swing|difference|gap|shift|leap)`;
/** The words of {@link CHANGE}. */
export const CHANGE_WORDS: readonly string[] = CHANGE.slice('(?:'.length, -1).split('|');
export const MOVED = String.raw`(?:rose|risen|rises|rise|rising|grew|grown|grows|growing|increased|increases|increasing|climbed|jumped|gained|soared|surged|went up|gone up|up|fell|fallen|falls|fall|falling|dropped|drops|dropping|declined|decreased|shrank|shrunk|sank|slipped|slid|went down|gone down|down|cut|reduced|lowered|raised|improved|changed|moved)`;
export const DEGREE = String.raw`(?:(?:clear|modest|sharp|steep|slight|small|large|big|huge|further|total|net|full|real|whole|mere|overall|narrow|wide|remarkable|striking|significant|substantial|staggering|combined|nearly|relative|absolute|percentage) ){0,2}`;
export const A = '‹(?<a>\\d+)›';
export const B = '‹(?<b>\\d+)›';
export const C = '‹(?<c>\\d+)›';

/** Figures of a list and nothing but short words, commas and "and" between them. */
export const LISTED = String.raw`(?<parts>‹\d+›(?! ?-)(?:[^‹›¶;:.()]{0,45}?(?:,|and|plus|,? and another)[^‹›¶;:.()]{0,25}?‹\d+›(?! ?-)){1,7})`;
export const TOTAL = String.raw`(?:total|sum|grand total|combined total|aggregate|whole)`;

export const of = (...parts: readonly string[]): RegExp => new RegExp(parts.join(''), 'g');

/** What a stated change is from or over may stand behind it, and is then not what stands before. */
export const ELSEWHERE =
  /^[ -]?(?:[a-z]+ ){0,2}(?:from|on|over|than|since|against|compared|versus|among|for|within|after)\b/;

/** Words that tie a change to something the text does not state: a rate over many years, prices of another year, a part. */
export const BESIDE_THE_POINT =
  /\b(?:annual|annually|yearly|monthly|weekly|daily|quarterly|cagr|compound|compounded|a year(?! (?:earlier|ago|before|later))|per year|each year|a month|average|averaging|median|inflation|real terms|constant currency|constant currencies|organic|organically|like-for-like|seasonally|adjusted|excluding|per capita|at constant)\b/;
