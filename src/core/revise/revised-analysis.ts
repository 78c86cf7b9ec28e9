import type { Arranged, ByDocument } from '../by-document.ts';
import type { Analysis, Claim, Finding } from '../model.ts';
import type { RevisedFindings } from './revise-findings.ts';

/** All of an answer but its longest lists. */
export type Parts = Omit<Analysis, 'claims' | 'findings'>;

/**
 * An answer after edits. Claims and findings are known by document; the lists of all of them, which grow with the packet, are made
 * when somebody asks for them. It is a class because getters written into an object would give each answer a hidden shape of its
 * own, which keeps the answer alive.
 */
export class RevisedAnalysis implements Analysis, Arranged {
  readonly documents: Analysis['documents'];
  readonly groups: Analysis['groups'];
  readonly possible: Analysis['possible'];
  readonly quotations: Analysis['quotations'];
  readonly derivations: Analysis['derivations'];
  readonly repeats: Analysis['repeats'];
  readonly annotations: Analysis['annotations'];
  readonly fileProblems: Analysis['fileProblems'];
  readonly arranged: ByDocument;
  readonly #found: RevisedFindings;
  #claims: readonly Claim[] | undefined;
  #findings: readonly Finding[] | undefined;

  constructor(parts: Parts, by: Pick<ByDocument, 'claims' | 'groups'>, found: RevisedFindings) {
    this.documents = parts.documents;
    this.groups = parts.groups;
    this.possible = parts.possible;
    this.quotations = parts.quotations;
    this.derivations = parts.derivations;
    this.repeats = parts.repeats;
    this.annotations = parts.annotations;
    this.fileProblems = parts.fileProblems;
    this.arranged = { ...by, findings: found.of, found: found.found };
    this.#found = found;
  }

  get claims(): readonly Claim[] {
    return (this.#claims ??= this.documents.flatMap(d => this.arranged.claims.get(d.uri) ?? []));
  }

  get findings(): readonly Finding[] {
    return (this.#findings ??= this.#found.all());
  }
}
