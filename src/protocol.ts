/**
 * Our own requests and notifications between a client and the language server, each with its name, parameters, result and
 * meaning together. Everything else goes by the Language Server Protocol.
 *
 * Addresses are those of documents and folders as the client knows them (`file:`, `vscode-vfs:`, …), positions count from 0 in
 * UTF-16 code units, and every text that comes out of a source is plain text: a client that shows it as Markdown or HTML must
 * escape it. `null` as a result means that the document or folder is not under review, or that there is nothing to tell.
 */
import type { DocumentUri, Position, Range, URI } from 'vscode-languageserver-types';

/** A request by name; the types say what goes out and what comes back. */
export interface RequestName<Params, Result> {
  readonly method: string;
  /** Never there: it carries the types. */
  readonly types?: (params: Params) => Result;
}

/** What a request is answered with. */
export type ResultOf<Request> = Request extends RequestName<infer _, infer Result> ? Result : never;

/** A notification by name. */
export interface NotificationName<Params> {
  readonly method: string;
  readonly types?: (params: Params) => void;
}

// ---------------------------------------------------------------------------------------------------------------- start

/** What a client may say in `initializationOptions`; all of it is optional. */
export interface InitializationOptions {
  /** The client answers the `crosscheck/fs/…` requests: the server then never touches the disk itself. */
  readonly fileAccess?: boolean;
  /** The client has the commands of {@link CLIENT_COMMANDS}: links to rules and code lenses call them. */
  readonly commands?: boolean;
}

/** Commands that a client with `commands` answers. */
export const CLIENT_COMMANDS = {
  /** Opens the page of a rule; argument: its id. */
  showRule: 'crosscheck.showRule',
  /** Shows the view of conflicts. */
  showConflicts: 'crosscheck.showConflicts',
  /** Records a decision, after asking what is missing; argument: `DecideArguments`. */
  decide: 'crosscheck.decide',
  /** Compares the place in the argument ({@link PlaceAt}) side by side. */
  compareAt: 'crosscheck.compareAt',
} as const;

/** The settings section `crosscheck`, asked for with `workspace/configuration` and watched. Absent ones have their defaults. */
export interface ClientSettings {
  /** Where findings show. `decorations` leaves the list of problems empty. Default: both. */
  readonly show?: 'problems' | 'decorations' | 'both';
  /** Values of worded figures behind them ("= 70–73 %"). Default: off. */
  readonly inlayHints?: { readonly enabled?: boolean };
  /** One line above each source with its tally. Default: off. */
  readonly codeLens?: { readonly enabled?: boolean };
  /** Semantic tokens for figures and quotations, for themes and clients without decorations. Default: on. */
  readonly semanticTokens?: { readonly enabled?: boolean };
}

// ---------------------------------------------------------------------------------------------------------------- words

/**
 * What is known of a figure or quotation: `decided` a reviewer settled it (accepted, linked, dismissed, checked, marked right);
 * `conflict` some other source differs; `compatible` the others say the same, more or less precisely; `agree` they say the same;
 * `only-here` nothing else states it.
 */
export type Verdict = 'agree' | 'compatible' | 'conflict' | 'only-here' | 'decided';

export type MarkKind = 'figure' | 'quotation';

/** How far the review of a claim is. A figure of one source with no conflict is open until somebody checks it. */
export type ReviewState = 'open' | 'decided' | 'checked';

/** A place in a source that states something. */
export interface Place {
  readonly uri: DocumentUri;
  readonly range: Range;
  /** As the source has it, on one line; shortened for display where it is very long. */
  readonly text: string;
  /** The source: path below the folder, "/" separators. */
  readonly path: string;
  /** The source's title, or its path where it has none. */
  readonly source: string;
  /** "report.md:12", "talk.vtt 12:34": for people. */
  readonly where: string;
  /** Seconds from the start of the recording, where the source has time codes. */
  readonly seconds?: number;
  /** Address of the recording at that second, where the project or the file names one. */
  readonly address?: URI;
  /** The words around the place on one line, for lists. */
  readonly snippet: string;
  /** The source is the primary one. */
  readonly primary: boolean;
}

/** A place as a request names it: anything inside the figure or quotation will do. */
export interface PlaceAt {
  readonly uri: DocumentUri;
  readonly position: Position;
}

export interface FolderParams {
  /** Address of a folder under review. */
  readonly folder: URI;
}

// --------------------------------------------------------------------------------------------------------------- status

/** Counts for a status bar: "71 figures · 1 conflict", "38 of 71 settled". */
export interface Tally {
  readonly sources: number;
  readonly figures: number;
  readonly quotations: number;
  /** Claims (groups of places that state the same quantity) that hold an open conflict. */
  readonly conflicts: number;
  /** Quotations that deviate, and are not decided. */
  readonly misquotations: number;
  /** Findings of all rules. */
  readonly findings: number;
  /** What there is to settle: every claim, and every quotation group; single figures count each. */
  readonly claims: number;
  /** Of them decided or checked. */
  readonly settled: number;
}

/** A thing that could not be read as meant: a file refused, a mistake in the project file. */
export interface Trouble {
  readonly uri: DocumentUri;
  readonly range?: Range;
  /** One line: what, where, what to do. */
  readonly message: string;
}

export interface FolderStatus {
  readonly folder: URI;
  /** The project's title, or the folder's name. */
  readonly name: string;
  /** `off`: no `.crosscheck/` in it. `busy`: being read or compared. `ready`: everything is answered from this version. */
  readonly state: 'off' | 'busy' | 'ready';
  /** Grows with every new answer: whoever holds answers of an older version asks again. */
  readonly version: number;
  /** Edits of a large folder are answered at once, as far as that can be; the comparison that has the last word is under way. */
  readonly comparing: boolean;
  readonly tally: Tally;
  readonly troubles: readonly Trouble[];
}

/**
 * Client → server. All folders the server knows: workspace folders, and folders under review found above open documents.
 * `compared`: answered when no folder is `comparing` any more.
 */
export const statusRequest: RequestName<{ readonly compared?: boolean }, readonly FolderStatus[]> = {
  method: 'crosscheck/status',
};

/**
 * Server → client, after every change of a folder's answers or of its state. The client asks again for what it shows. Not sent
 * more often than answers change; decorations of open documents and views are all that need asking. While someone types, the tally
 * may be the last one counted: it comes anew, with the same version, when the typing pauses.
 */
export const changedNotification: NotificationName<FolderStatus> = { method: 'crosscheck/changed' };

// ---------------------------------------------------------------------------------------------------------- decorations

/** A figure or quotation to be highlighted, or the part of one on a line: time codes between its words are left out. */
export interface Mark {
  readonly range: Range;
  readonly kind: MarkKind;
  readonly verdict: Verdict;
  /** Id of the claim it belongs to, as in {@link ClaimNode}. */
  readonly claim: string;
  /** It goes on with the figure or quotation of the mark before it: to be shown, not to be counted. */
  readonly continued?: true;
}

/** Client → server. In order of place; `version` is the open document's, so that late answers can be dropped. */
export const marksRequest: RequestName<
  { readonly uri: DocumentUri },
  { readonly version: number | null; readonly marks: readonly Mark[] } | null
> = { method: 'crosscheck/marks' };

// ---------------------------------------------------------------------------------------------------------------- views

/** One value as stated at one or more places. */
export interface ReadingNode {
  readonly id: string;
  /** The value, normalised: "about 14 months", "70–73 %". Quotations: the words. */
  readonly value: string;
  /** As first written. */
  readonly text: string;
  readonly places: readonly Place[];
  /** A reviewer marked it as the right one. */
  readonly canonical?: boolean;
}

/** A claim, or the places of the same quoted words. */
export interface ClaimNode {
  /** Stable while the text before its first place is. */
  readonly id: string;
  readonly kind: MarkKind;
  /** "Norvik bridge · length". */
  readonly label: string;
  readonly verdict: Verdict;
  readonly state: ReviewState;
  /** Why: each conflict with its working; the deviations of a quotation; the reason of a decision. */
  readonly reasons: readonly string[];
  /** What reviewers decided about it, a line each: "Checked (R. Vale, 2031-06-02)". */
  readonly decisions: readonly string[];
  readonly readings: readonly ReadingNode[];
}

/**
 * Client → server. Claims of a folder, conflicts first, then by primary place. `verdicts` and `text` filter (text: in label,
 * values, words as written and paths, without regard to case); `source`: only claims stated in that document.
 */
export const claimsRequest: RequestName<
  FolderParams & {
    readonly verdicts?: readonly Verdict[];
    readonly states?: readonly ReviewState[];
    readonly text?: string;
    readonly source?: DocumentUri;
  },
  { readonly version: number; readonly total: number; readonly claims: readonly ClaimNode[] } | null
> = { method: 'crosscheck/claims' };

export interface SourceNode {
  readonly uri: DocumentUri;
  readonly path: string;
  readonly title: string;
  readonly role: 'primary' | 'peer';
  /** 'plain' | 'markdown' | 'transcript' | 'srt' | 'vtt' */
  readonly format: string;
  readonly date?: string;
  readonly speaker?: string;
  /** Where the source was published, or its recording lies. */
  readonly address?: URI;
  readonly figures: number;
  readonly quotations: number;
  readonly conflicts: number;
  readonly troubles: readonly string[];
}

/** Client → server. Sources of a folder: the primary first, then by path; files that could not be read come with their trouble. */
export const sourcesRequest: RequestName<
  FolderParams,
  { readonly version: number; readonly sources: readonly SourceNode[] } | null
> = { method: 'crosscheck/sources' };

/** One source's statements for one claim. */
export interface MatrixCell {
  readonly verdict: Verdict;
  /** As written; several readings of one source stand side by side. */
  readonly places: readonly Place[];
}

export interface MatrixRow {
  readonly claim: string;
  readonly kind: MarkKind;
  readonly label: string;
  readonly verdict: Verdict;
  readonly state: ReviewState;
  readonly reasons: readonly string[];
  /** One for each source in order; null where the source is silent. */
  readonly cells: readonly (MatrixCell | null)[];
}

/** Client → server. The claim × source table for the report view. Claims of one place are left out unless `single` is set. */
export const matrixRequest: RequestName<
  FolderParams & { readonly single?: boolean },
  { readonly version: number; readonly sources: readonly SourceNode[]; readonly rows: readonly MatrixRow[] } | null
> = { method: 'crosscheck/matrix' };

// ----------------------------------------------------------------------------------------------------------------- jump

/**
 * Client → server. The next or previous thing from a place: `figure` and `quotation` in the same document; `conflict` (figures
 * in conflict and misquotations) in the whole folder, document by document in the order of `crosscheck/sources`; `place`: the
 * other places of the claim at the position, in the same order. All go round at the end (`wrapped`). `index` counts from 1.
 */
export const navigateRequest: RequestName<
  PlaceAt & {
    readonly target: 'figure' | 'quotation' | 'conflict' | 'place';
    readonly direction: 'next' | 'previous';
  },
  { readonly place: Place; readonly wrapped: boolean; readonly index: number; readonly total: number } | null
> = { method: 'crosscheck/navigate' };

/** Two places that say something of the same matter, and how they compare. */
export interface ComparedPair {
  readonly left: Place;
  readonly right: Place;
  readonly verdict: 'agree' | 'compatible' | 'conflict';
  readonly reason: string;
}

/**
 * Client → server. The place at the position against every other place of its claim: conflicts first, other sources before the
 * same one, the primary before peers. The first pair is what "Compare Side by Side" opens.
 */
export const compareRequest: RequestName<
  PlaceAt,
  { readonly claim: string; readonly label: string; readonly pairs: readonly ComparedPair[] } | null
> = { method: 'crosscheck/compare' };

/**
 * Client → server. Figures of a folder that differ and may be of one quantity, the likeliest first. Too little says so for a
 * conflict: they are for who looks.
 */
export const possibleRequest: RequestName<
  FolderParams,
  { readonly version: number; readonly pairs: readonly ComparedPair[] } | null
> = { method: 'crosscheck/possible' };

/**
 * Client → server. How the engine came to its answer for the figure or quotation at a position: value, recogniser and refiners,
 * subject and measure with how they were found, the group and every comparison. Plain text, to be shown in a document.
 */
export const explainRequest: RequestName<PlaceAt, { readonly title: string; readonly text: string } | null> = {
  method: 'crosscheck/explain',
};

/** Client → server. The report for machines, as the command line prints it (`check --format json`). */
export const reportRequest: RequestName<FolderParams, unknown> = { method: 'crosscheck/report' };

/** What can be saved of a review, as `crosscheck check --format` writes it. */
export type ExportFormat = 'html' | 'markdown' | 'csv' | 'sarif' | 'annotations' | 'claimreview';

/** Client → server. The text of a report or export of a folder; paths in it are relative to the folder. */
export const exportRequest: RequestName<
  FolderParams & { readonly format: ExportFormat },
  { readonly text: string } | null
> = {
  method: 'crosscheck/export',
};

// --------------------------------------------------------------------------------------------------------------- set-up

/** Client → server. What a folder would hold under review; works for folders that are not reviewed yet. */
export const setupRequest: RequestName<
  FolderParams,
  {
    readonly folder: URI;
    readonly reviewed: boolean;
    /** `.crosscheck/project.json` of the folder, whether it is there or not. */
    readonly projectFile: DocumentUri;
    readonly primary: DocumentUri | null;
    /** Every source, the likeliest primary first. */
    readonly candidates: readonly {
      readonly uri: DocumentUri;
      readonly path: string;
      readonly title: string;
      readonly words: number;
    }[];
  }
> = { method: 'crosscheck/setup' };

/**
 * Client → server. "Review This Folder", and later "Set as Primary Source": writes `.crosscheck/project.json`, keeping whatever
 * it holds, with this primary (`null`: none; absent: as it is), and begins the review. A refusal says why in one line.
 */
export const reviewRequest: RequestName<
  FolderParams & { readonly primary?: DocumentUri | null },
  { readonly done: true; readonly projectFile: DocumentUri } | { readonly done: false; readonly message: string }
> = { method: 'crosscheck/review' };
