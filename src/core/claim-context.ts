import type { Span } from './model.ts';

/** What a claim is compared by: as {@link Claim}, it crosses stage boundaries, and holds no code. */

/** Words of a claim's surroundings that may tell what the figure measures. */
export interface Terms {
  /** Stemmed, case-folded; words of one meaning share a key ("=death"). */
  readonly keys: readonly string[];
  /** 0..1 for each key: how near the figure it stands. */
  readonly weights: Float32Array;
}

/** A word of which a figure can carry only one of its set. */
export interface Contrast {
  readonly set: number;
  readonly stem: string;
}

/** An account of a firm; what it was worth where that is told of any amount ("is worth $4 million"), and what it lost in worth. */
export type Account =
  | 'sales'
  | 'result'
  | 'expenses'
  | 'assets'
  | 'deposits'
  | 'debt'
  | 'cash'
  | 'flow'
  | 'worth'
  | 'own-worth'
  | 'lost-worth'
  | 'penalty'
  | 'dividend'
  | 'raised'
  | 'market';
/** What has been taken off a result: of an "operating loss" less than of a "net loss". */
export type AccountSort = 'net' | 'operating' | 'gross' | 'free' | 'taxless';

/** Terms of the heads that a table's cell stands under and beside, and those of all heads of its table. */
export interface HeadTerms {
  readonly own: readonly string[];
  readonly all: readonly string[];
}

/** A change upwards, downwards, one that does not say which; no change. */
export type Course = 'up' | 'down' | 'some' | 'none';

/** What is so; what was planned or expected; what was before, or is compared with; what it went up or down from. */
export type Standing = 'stated' | 'awaited' | 'held against' | 'left behind';

/** A figure as one half of a score, "34-33": what the other side scored, and whether this one stands second. */
export interface ScoreHalf {
  readonly other: number;
  readonly second: boolean;
  /** How far the game was: the score of a moment in it, that at half-time, or as far as is said the one at the end. */
  readonly stage: 'running' | 'half' | 'end';
}

/** What the matcher compares of a claim. */
export interface ClaimContext {
  /** Its position among the claims of the document. */
  readonly index: number;
  /** Number of the sentence in the document, and the span of its prose. */
  readonly sentence: number;
  readonly sentenceSpan: Span;
  /** Key of the sentence's words with its figures left out and this one's place marked; 0 where it has too few to tell. */
  readonly wording: number;
  /** Hashes of the words beside the figure: see `wordsBeside`. */
  readonly beside: readonly number[];
  readonly block: number;
  /** Names the figure may belong to, nearest first: "vesta 4.6". */
  readonly names: readonly string[];
  readonly terms: Terms;
  /** Words near the figure that exclude others of their set ("input", "output"). */
  readonly contrasts: readonly Contrast[];
  /** The figure counts what is left or comes on top: "20 other languages", "the remaining 11 %". */
  readonly rest: boolean;
  /** What it is that no other figure can be: "the highest since 1981", "the 10-year bond", "the 10 May photo", "I had $40 million", "but not six", "due at 7:05 but", "1.8 (1.4 to 2.3)", "of which 40". */
  readonly aside:
    | 'reaches back'
    | 'term of a loan'
    | 'own guess'
    | 'consensus'
    | 'day of writing'
    | 'day of a picture'
    | 'denied'
    | 'thwarted'
    | 'spread'
    | 'part'
    | 'none';
  /** Which way the figure says that something went ("rose by about 5 %", "up 40 %"); none of a level. */
  readonly course: Course;
  /** Whether the figure is what is so, what was awaited, or what another is held against. */
  readonly standing: Standing;
  /** Years, months and dates that the clause ties the figure to. */
  readonly periods: readonly string[];
  /** The year of the date or year right behind the figure: "2030" of "4 boats at the end of 2030", or "". */
  readonly ownYear: string;
  /** The quarter it is said of, "2" or "2 2031", as its sentence or else the whole text has it; "" where that is not known. */
  readonly quarter: string;
  /** The series that its text is an issue of and its number there, "situation report no#7", or "". */
  readonly issue: string;
  /** "this", "last" or "next" where it is said of such a year, "ago" where of a year ago, "" elsewhere. */
  readonly year: string;
  /** The year in whose money an amount is stated, "now" for the present one, or "". */
  readonly prices: string;
  /** Over how long a change was measured: "9.1% year over year"; "so far": since the year began. */
  readonly span: 'year' | 'quarter' | 'month' | 'week' | 'day' | 'so far' | '';
  /** When the dead that it counts died, where it says so: some died at once and others later. */
  readonly died: '' | 'at once' | 'later';
  /** What became of the people it counts: "16 others were injured", "900 were laid off", "it employs 4,000". */
  readonly fate:
    | ''
    | 'dead'
    | 'injured'
    | 'missing'
    | 'alive'
    | 'homeless'
    | 'arrested'
    | 'accounted for'
    | 'aboard'
    | 'ill'
    | 'in hospital'
    | 'inhabitants'
    | 'laid off'
    | 'employed'
    | 'charged'
    | 'tried'
    | 'convicted'
    | 'acquitted'
    | 'in a group';
  /** What it was taken from, where that is not all that there is at the end. */
  readonly basis: '' | 'poll' | 'part of the count' | 'baseline';
  /** How far the count of votes was, "71" for "with 71% of precincts reporting", or "". */
  readonly tally: string;
  /** What has no unit that it is told in: a ratio of chances, a chance itself, how strong a quake was. */
  readonly scale: '' | 'ratio' | 'chance' | 'magnitude';
  /** At what moment of trading a price was paid; the band that one was asked for in. */
  readonly trade: '' | 'opening' | 'closing' | 'offer' | 'band';
  /** Which account of a firm an amount of money is, or a share changed: "revenue of $4 million", "$2 million in debt", "expenses rose 4%". */
  readonly account: '' | Account | `${AccountSort} ${Account}`;
  /** At what step of a quarrel money was named: "demanded", "offered", "settled for", "awarded", "fined"; and a term in prison. */
  readonly redress:
    '' | 'asked' | 'offered' | 'settled' | 'awarded' | 'fined' | 'bail' | 'taken' | 'faced' | 'given' | 'served';
  /**
   * Which end the figure is counted from ("after 142 km", "with 122 km to go"), which way from today a stretch of time lies ("the next two
   * years"), or what an age is of: "the 40-year-old tower".
   */
  readonly counted: 'start' | 'end' | 'now' | 'ahead' | 'behind' | 'person' | 'thing' | '';
  /** Which way a length was measured: "two miles long", "60 feet deep". */
  readonly extent: '' | 'length' | 'width' | 'height' | 'depth' | 'diameter';
  /** How many a place has room for, or how many came: "a 40,000-capacity ground", "a crowd of 38,000". */
  readonly seated: 'room' | 'came' | '';
  /** The part that alone it is said of, as its word is compared: "set" of "the fifth set alone", or "". */
  readonly part: string;
  /** What it counts together with its own noun: "crew" of "69 passengers and crew", or "". */
  readonly joined: string;
  /** Within what it was counted: "most games in a set (47)", "the top 10%". */
  readonly within: string;
  /** Which side of how many of one thing it is: "1/3" for the 4 of "4 × 6 × 2 m"; "" elsewhere. */
  readonly side: string;
  /** The table the figure stands in, as the index of its first cell; -1 elsewhere. */
  readonly table: number;
  readonly heads?: HeadTerms;
  /** Offset of the bracket that the figure opens, alone or behind "or" and "that's"; -1 elsewhere. */
  readonly bracket: number;
  readonly score?: ScoreHalf;
}
