/**
 * Every type that crosses a stage boundary, and no code.
 *
 * Offsets are UTF-16 code units into the decoded text without its byte-order mark, `end` exclusive. Raw text and prose
 * (see {@link ParsedDocument}) have the same length, so that one offset means the same place in both.
 */
import type { Decision, PlacedAnnotation } from './annotation.ts';
import type { ClaimContext } from './claim-context.ts';

export type {
  Account,
  AccountSort,
  ClaimContext,
  Contrast,
  Course,
  HeadTerms,
  ScoreHalf,
  Standing,
  Terms,
} from './claim-context.ts';

/** A range of text: UTF-16, end-exclusive. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** What a host hands in: one document of the packet. */
export interface SourceDocument {
  /** Relative to the folder checked, "/" separators. */
  readonly uri: string;
  /** Decoded text. A leading byte-order mark is removed by {@link ParsedDocument}. */
  readonly text: string;
}

export type FormatId = 'plain' | 'markdown' | 'transcript' | 'srt' | 'vtt';

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'cell' | 'caption' | 'quote' | 'metadata';

/** A stretch of prose that no sentence crosses: paragraph, heading, list item, table cell, a speaker's turn. */
export interface Block extends Span {
  readonly kind: BlockKind;
  /** Headings: 1 is the highest. */
  readonly level?: number;
  /** Index of the nearest heading above this block, in the blocks of the document. */
  readonly heading?: number;
  /** A bullet's or paragraph's label block ("**Magnitude:**" on a line of its own), as an index. */
  readonly lead?: number;
  /** Cells: index of the first cell of the row and of the head cell of the column; absent in those heads themselves. */
  readonly row?: number;
  readonly column?: number;
  /** Cells: index of the first cell of the table. */
  readonly table?: number;
  /** Front matter: the key. */
  readonly key?: string;
  readonly speaker?: string;
}

/** Where a time code of a transcript or caption file takes effect. */
export interface TimeMark {
  readonly offset: number;
  readonly seconds: number;
}

/** A source as its format's parser leaves it. Parsing never fails: what could not be read is said in `problems`. */
export interface ParsedDocument {
  readonly uri: string;
  readonly format: FormatId;
  /** The raw text without a byte-order mark. */
  readonly text: string;
  /** As long as `text`: markup and time codes are spaces, "\n" stands only where a block ends, U+2060 fills up entities in words. */
  readonly prose: string;
  readonly blocks: readonly Block[];
  readonly times: readonly TimeMark[];
  readonly problems: readonly Problem[];
}

/** Something about a document that could not be read as meant. */
export interface Problem {
  readonly message: string;
  readonly span?: Span;
}

export type Kind =
  | 'percentage'
  | 'score'
  | 'count'
  | 'duration'
  | 'multiplier'
  | 'money'
  | 'length'
  | 'mass'
  | 'speed'
  | 'temperature'
  | 'data'
  | 'energy'
  | 'area'
  | 'volume'
  | 'age'
  | 'date'
  | 'year'
  | 'ratio'
  | 'number'
  | 'ordinal';

export type Modality = 'exact' | 'approximate' | 'at-least' | 'at-most' | 'range';

/** A number in the unit of its quantity; an ISO string for dates ("2024-10", "--02-18", "T05:12"); null: the open end. */
export type Bound = number | string | null;

/** What a mention states. "72.5 %": low and high 72.5, unit "%", step 0.1. */
export interface Quantity {
  readonly low: Bound;
  readonly high: Bound;
  /** As REPORT: "%", "pp", "x", ISO 4217, s/min/h/day/week/month/year, SI symbols, a singular noun, "". */
  readonly unit: string;
  readonly kind: Kind;
  readonly modality: Modality;
  /** Worth of the last significant digit as written, in `unit`: 72.5 → 0.1; 28,000 → 1000. 0 where rounding has no sense. */
  readonly step: number;
  /** True where the wording is loose though the modality does not say so: "a year", "half", "dozens", "about 10 to 12". */
  readonly idiomatic?: boolean;
  /** A "±" or confidence interval, as opposed to a range of values. */
  readonly interval?: boolean;
  /** What the figure is counted per: "a week", "per million tokens". */
  readonly per?: string;
  /** Written in "tons", which are short, long or metric: the unit is "t" all the same. */
  readonly anyTon?: boolean;
  /** By how much it got warmer or colder, not how warm it was: a degree of one scale is so many of another, wherever their noughts lie. */
  readonly difference?: boolean;
}

/** A place that states a quantity. */
export interface QuantityMention extends Span {
  readonly text: string;
  readonly quantity: Quantity;
  /** The recogniser and the refiners that made it, in order. */
  readonly trace: readonly string[];
}

/** A role of a claim, with how it was found. Absent roles are left out: nothing is invented. */
export interface Role {
  readonly value: string;
  readonly basis: 'stated' | 'inferred';
}

/** A quantity said of a subject and a measure. */
export interface Claim extends Span {
  /** "<uri>#<start>": stable while the text before it is. */
  readonly id: string;
  readonly uri: string;
  readonly text: string;
  readonly quantity: Quantity;
  /** What is written, where `quantity` is what it comes to: five days, where "five days ago" is a date. */
  readonly stated?: Quantity;
  readonly trace: readonly string[];
  readonly subject?: Role;
  readonly measure?: Role;
  readonly condition?: Role;
  readonly time?: Role;
  readonly context: ClaimContext;
}

export type Deviation = 'number changed' | 'negation changed' | 'hedge changed' | 'word changed' | 'cut' | 'spliced';

/** Words printed as someone's, or spoken words that another source prints so. */
export interface QuotationMention extends Span {
  readonly uri: string;
  /** Without its marks. */
  readonly text: string;
  /** Whether the source itself marks them as quoted. */
  readonly marked: boolean;
}

export interface Quotation extends QuotationMention {
  readonly id: string;
  readonly match: 'verbatim' | 'variant' | 'none';
  /** Quotations of the same words share a group; null where they stand nowhere else. */
  readonly group: string | null;
  /** The best other occurrence, where there is one. */
  readonly evidence?: Span & { readonly uri: string };
  readonly edits?: readonly WordEdit[];
  readonly deviations?: readonly Deviation[];
}

/** One step of the way from the quoted words to the evidence's. */
export interface WordEdit {
  readonly kind: 'same' | 'quoted' | 'source';
  readonly text: string;
}

/** One value as stated by one or more claims of a group. */
export interface Reading {
  readonly id: string;
  readonly quantity: Quantity;
  readonly claims: readonly string[];
  /** A reviewer marked it as the right one. */
  readonly canonical?: true;
}

export type VerdictLabel = 'agree' | 'compatible' | 'conflict';

export interface Verdict {
  readonly label: VerdictLabel;
  /** Which step decided, for tests and explanations. */
  readonly step: 'dimension' | 'same' | 'rounding' | 'bound' | 'approximate' | 'date' | 'different';
  /** One sentence fragment with the working: "14 months is 17 % more than 12 months". */
  readonly reason: string;
}

export interface Conflict {
  readonly readings: readonly [string, string];
  readonly reason: string;
  /** A reviewer lets it stand. */
  readonly accepted?: Settlement;
}

/** A reviewer's decision that settles a difference. */
export interface Settlement {
  readonly reason: string;
  /** Id of the annotation. */
  readonly annotation: string;
  readonly by?: string;
  /** ISO date and time. */
  readonly at?: string;
}

/** How far the review of a claim is. */
export type ReviewState = 'open' | 'decided' | 'checked';

/** Claims of the same quantity. */
export interface ClaimGroup {
  /** Its first claim's. */
  readonly id: string;
  readonly label: string;
  readonly claims: readonly string[];
  readonly readings: readonly Reading[];
  readonly conflicts: readonly Conflict[];
  /** Absent: open. */
  readonly state?: ReviewState;
}

/** Two claims whose values differ and that may be of one quantity: too little for a conflict, enough for a reviewer who looks. */
export interface PossibleConflict {
  readonly claims: readonly [string, string];
  readonly reason: string;
}

/**
 * A figure that follows, or should follow, from others stated beside it: "79.6 % versus 80.8 %, a gap of 1.2 points". `points`:
 * it follows as percentage points and is stated in percent, or the reverse.
 */
export interface Derivation {
  /** Ids of the claim that is derived and of those it is derived from. */
  readonly claim: string;
  readonly from: readonly string[];
  /** The wording or place that says so: "gap of", "total row". */
  readonly relation: string;
  readonly outcome: 'follows' | 'differs' | 'points';
  /** "80.8 − 79.6 = 1.2 points"; where it differs, with what is stated instead: ", not 1.5". */
  readonly working: string;
}

/**
 * A text that repeats another, or itself. `spans` are the parts of `uri` that stand in `of`: all of it where the text follows the
 * other from end to end, else its long passages; where both are one text, the later copies.
 */
export interface Repeat {
  readonly uri: string;
  readonly of: string;
  /** Share of the words of `uri` that stand word for word in `of`. */
  readonly share: number;
  readonly spans: readonly Span[];
}

export type Level = 'error' | 'warning' | 'information' | 'hint';

export interface RelatedPlace extends Span {
  readonly uri: string;
  readonly message: string;
}

/** Something a reviewer should look at. */
export interface Finding extends Span {
  readonly rule: string;
  readonly level: Level;
  readonly uri: string;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  /** Ids of the claims, or of the quotation, that it is about: its own place first. */
  readonly about: readonly string[];
  /** A reviewer lets it stand. */
  readonly suppressed?: Settlement;
  /** Id of the annotation that it is about. */
  readonly annotation?: string;
}

/** Text put in the place of a span of a source. */
export interface TextEdit extends Span {
  readonly uri: string;
  readonly text: string;
}

/** What a reviewer can do about a finding or a figure: an edit of sources, or a decision to be recorded. */
export interface Fix {
  /** Begins with a verb. */
  readonly title: string;
  readonly edits?: readonly TextEdit[];
  readonly decision?: Decision;
  /** What the decision still needs from the reviewer. */
  readonly ask?: 'reason' | 'note';
  /** The one to be offered first; at most one of a list. */
  readonly preferred?: true;
  /** May be done for all findings at once without a look at each: never an acceptance, never a change of a quotation or figure. */
  readonly safe?: true;
}

/** A mistake in one of the project's own files. */
export interface FileProblem extends Span {
  readonly uri: string;
  readonly message: string;
}

/** Everything the engine knows about a packet. */
export interface Analysis {
  readonly documents: readonly ParsedDocument[];
  readonly claims: readonly Claim[];
  readonly groups: readonly ClaimGroup[];
  /** The likeliest first. */
  readonly possible: readonly PossibleConflict[];
  readonly quotations: readonly Quotation[];
  /** Figures that follow, or should follow, from others beside them. */
  readonly derivations: readonly Derivation[];
  /** Texts and passages that are no second witness, because they repeat others. */
  readonly repeats: readonly Repeat[];
  /** What reviewers recorded, and where it stands now. */
  readonly annotations: readonly PlacedAnnotation[];
  /** Mistakes in the file of annotations. */
  readonly fileProblems: readonly FileProblem[];
  readonly findings: readonly Finding[];
}
