import type { Analysis, SourceDocument } from './model.ts';
import { DEFAULT_OPTIONS, type EngineOptions } from './options.ts';
import { reviseAnalysis, type EditedSource } from './revise/revise-analysis.ts';
import { analyzeDocument, analyzePacket, compareFigures, type DocumentAnalysis, type PacketMemo } from './packet.ts';
import { relateTexts, type TextRelations } from './relate-texts.ts';

/** The only door to the engine: for the command line, the server and tests alike. */
export interface Engine {
  readonly options: EngineOptions;
  /** Analyses one document by itself. Pure: equal documents give equal answers. */
  readonly document: (source: SourceDocument) => DocumentAnalysis;
  /** Compares analysed documents. `memo`: what is known of the comparison before. */
  readonly packet: (documents: readonly DocumentAnalysis[], memo?: PacketMemo) => Analysis;
  /** An answer after edits, in a moment and without comparing anew; see `reviseAnalysis` for what it leaves to a comparison. */
  readonly revise: (before: Analysis, edited: readonly EditedSource[]) => Analysis;
  /** Both steps for a whole packet. */
  readonly analyze: (sources: readonly SourceDocument[]) => Analysis;
  /** How texts are related whatever their figures say: a step of every comparison, which a host may take in another thread. */
  readonly relate: (sources: readonly SourceDocument[]) => TextRelations;
  /** All other steps; what it hands back completes the answer. */
  readonly compare: (sources: readonly SourceDocument[]) => (related?: TextRelations) => Analysis;
}

/** An engine with options that stay the same: to change one, make another. It keeps nothing of what it is asked. */
export function createEngine(options: Partial<EngineOptions> = {}): Engine {
  const all: EngineOptions = { ...DEFAULT_OPTIONS, ...options };
  const document = (source: SourceDocument): DocumentAnalysis => analyzeDocument(source, all.limits);
  return {
    options: all,
    document,
    packet: (documents, memo) => analyzePacket(documents, all, memo),
    revise: (before, edited) => reviseAnalysis(before, edited, all),
    analyze: sources => analyzePacket(sources.map(document), all),
    relate: sources => relateTexts(sources, all),
    compare: sources =>
      compareFigures(
        sources.map(source => analyzeDocument(source, all.limits, false)),
        all,
      ),
  };
}
