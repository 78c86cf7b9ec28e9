import type { Progress } from '../core/annotations/progress.ts';
import type { Quotation } from '../core/model.ts';
import type { Settled } from './input.ts';
import type { Excerpt } from './places.ts';
import type { Standing } from './standing.ts';

/**
 * What the reports say, before it is said in Markdown or HTML: one model, so that both tell the same. Text of sources in it
 * is on one line and unescaped.
 */
export interface Review {
  readonly title: string;
  readonly primary?: string;
  readonly sources: readonly SourceRow[];
  readonly matrix: readonly MatrixRow[];
  readonly conflicts: readonly ConflictItem[];
  readonly quotations: QuotationItems;
  readonly others: readonly OtherItem[];
  readonly decisions: readonly DecisionItem[];
  readonly questions: readonly Question[];
  readonly coverage: Coverage;
  readonly counts: Counts;
  /** Only what a baseline does not know is reported as found. */
  readonly baseline: boolean;
}

export interface Counts {
  readonly sources: number;
  readonly claims: number;
  readonly shared: number;
  readonly quotations: number;
  readonly conflicts: number;
  readonly open: number;
  readonly accepted: number;
  /** Claims and quotations that a reviewer decided or checked, of all. */
  readonly progress: Progress;
}

export interface SourceRow {
  readonly path: string;
  readonly primary: boolean;
  readonly claims: number;
  /** Claims that some other source makes, too. */
  readonly shared: number;
  readonly differing: number;
  readonly quotations: number;
  /** What of it was not read or not compared, and why. */
  readonly problems: readonly string[];
}

/** Where something is said: "report.md", line 12, "0:42". */
export interface Where {
  readonly path: string;
  readonly line: number;
  readonly time?: string;
}

export interface Statement {
  readonly where: Where;
  readonly excerpt: Excerpt;
}

export interface Mention {
  readonly text: string;
  readonly where: Where;
  readonly label: Standing['label'];
  /** A reviewer marked it as the right reading. */
  readonly right: boolean;
}

export interface MatrixRow {
  readonly label: string;
  readonly verdict: Standing['label'];
  /** A reviewer signed it off. */
  readonly checked: boolean;
  /** One cell for each source, in the order of the sources; empty where it does not make the claim. */
  readonly cells: readonly (readonly Mention[])[];
}

export interface ReadingItem {
  readonly value: string;
  readonly disputed: boolean;
  readonly statements: readonly Statement[];
}

export interface ConflictItem {
  readonly label: string;
  readonly readings: readonly ReadingItem[];
  readonly disputes: readonly {
    readonly a: string;
    readonly b: string;
    readonly reason: string;
    readonly decision?: Settled;
  }[];
  readonly open: boolean;
}

export interface QuotationItem extends Statement {
  readonly quoted: string;
  readonly evidence?: Statement;
  readonly edits: Quotation['edits'] & {};
  readonly deviations: readonly string[];
  readonly message: string;
  readonly decision?: Settled;
}

export interface QuotationItems {
  readonly verbatim: number;
  readonly deviating: readonly QuotationItem[];
}

/** A finding of any other rule, as its message tells it. */
export interface OtherItem extends Statement {
  readonly rule: string;
  readonly message: string;
  readonly related: readonly (Statement & { readonly message: string })[];
  readonly decision?: Settled;
}

/** What a reviewer recorded. */
export interface DecisionItem {
  readonly kind: string;
  /** The words at its places: “about a year” and “fourteen months”. */
  readonly about: string;
  /** What the reviewer wrote; may be empty. */
  readonly reason: string;
  readonly by?: string;
  /** ISO date and time. */
  readonly at?: string;
  /** Why it does not hold any more; empty while it does. */
  readonly lapsed: string;
  readonly where: readonly Where[];
}

/** Something to ask the author. */
export interface Question {
  readonly about: string;
  readonly question: string;
  /** What the sources say, to have it in sight while answering. */
  readonly statements: readonly Statement[];
}

export interface CoverageItem extends Statement {
  readonly label: string;
}

export interface Coverage {
  /** Claims that several sources make, but never the primary; empty without a primary. */
  readonly neverPrimary: readonly { readonly label: string; readonly statements: readonly CoverageItem[] }[];
  /** Claims that only one source makes, by source. */
  readonly single: readonly {
    readonly path: string;
    readonly primary: boolean;
    readonly claims: readonly CoverageItem[];
  }[];
}
