import type { Annotation, TrackedSpans } from './annotation.ts';
import type { Limits } from './limits.ts';
import type { FileProblem, Level } from './model.ts';
import { DEFAULT_TOLERANCES, type Tolerances } from './verdicts/tolerances.ts';

/** What a host may decide. Everything else is fixed, so that all hosts give the same answer. */
export interface EngineOptions {
  readonly tolerances: Tolerances;
  /** The source the others speak about, by uri. */
  readonly primary?: string;
  /** When sources were written or recorded, by uri: "2031", "2031-05", "2031-05-12". Where absent, what they say themselves. */
  readonly dates?: ReadonlyMap<string, string>;
  /** Level per rule id, or "off"; a rule not named keeps its default. */
  readonly levels: Readonly<Record<string, Level | 'off'>>;
  /** How much is worked through; what goes beyond is left out, and said. */
  readonly limits?: Limits;
  /** What reviewers decided. */
  readonly annotations?: readonly Annotation[];
  /** Where annotated places were seen to move while a host edited its texts. */
  readonly tracked?: TrackedSpans;
  /** Mistakes in the file of annotations, to be told as findings. */
  readonly fileProblems?: readonly FileProblem[];
}

export const DEFAULT_OPTIONS: EngineOptions = { tolerances: DEFAULT_TOLERANCES, levels: {} };
