import type { Analysis, Finding, Fix, Level, RelatedPlace, Settlement, Span } from '../model.ts';
import type { EngineOptions } from '../options.ts';

/** What a rule finds, before its level is known. */
export type Discovery = Span & {
  readonly uri: string;
  readonly message: string;
  readonly related: readonly RelatedPlace[];
  readonly about: readonly string[];
  readonly suppressed?: Settlement;
  /** Id of the annotation that it is about. */
  readonly annotation?: string;
};

/** Some claims of a document. */
export interface ClaimsAt {
  readonly uri: string;
  readonly claims: ReadonlySet<string>;
}

/** A diagnostic rule: one file each, listed in `index.ts`; its page of documentation lies beside it as `<id>.md`. */
export interface Rule {
  readonly id: string;
  /** One line for lists of rules. */
  readonly summary: string;
  /** Where the project says nothing. */
  readonly defaultLevel: Level | 'off';
  /** It weighs all claims or texts of the packet: its findings cannot be told from a part of it. */
  readonly wide?: true;
  /** `at`: only what is found there is wanted, as far as the rule can tell it by itself. */
  readonly check: (analysis: Omit<Analysis, 'findings'>, options: EngineOptions, at?: ClaimsAt) => Discovery[];
  /** What can be done about one of its findings. */
  readonly fixes?: (finding: Finding, analysis: Analysis, options: EngineOptions) => Fix[];
}

export type { Finding };
