import { isMainThread, parentPort, workerData } from 'node:worker_threads';
import type { Position } from 'vscode-languageserver/node';
import type { TrackedSpans } from '../core/annotation.ts';
import { createEngine } from '../core/index.ts';
import type { Analysis, SourceDocument } from '../core/model.ts';
import type { EngineOptions } from '../core/options.ts';
import { createMemo, type DocumentAnalysis } from '../core/packet.ts';
import { deltaBetween, type AnswerDelta } from './answer-delta.ts';
import { linkCandidates } from '../features/decisions.ts';
import { explain } from '../features/explain.ts';
import { indexPacket } from '../features/packet-index.ts';
import { pack, type Packed } from '../files/packed-analysis.ts';
import type { LinkCandidate } from '../protocol-decisions.ts';
import type { Project } from '../settings/project.ts';

/** The thread in which a large packet is compared, so that the server answers meanwhile. It is this very module, run once more. */

export const THREAD = new URL(import.meta.url);
export const MARK = 'crosscheck comparison';

/** What changed since the last request, and what is wanted. Answers carry the request's number. */
export interface ThreadRequest {
  readonly number: number;
  readonly put: readonly SourceDocument[];
  readonly remove: readonly string[];
  /** Absent: as before. */
  readonly options?: EngineOptions;
  readonly tracked: TrackedSpans;
  /** The whole answer is wanted, not what changed since the last. */
  readonly whole: boolean;
  /** Absent: the answer to the whole packet is wanted. */
  readonly question?: Question;
}

/** What can only be answered from all that claims are compared by. */
export interface Question {
  readonly about: keyof Answers;
  readonly uri: string;
  readonly position: Position;
  readonly project: Project;
  /** Address of each source, by its uri. */
  readonly locations: ReadonlyMap<string, string>;
}

export type ThreadAnswer =
  | { readonly number: number; readonly read: number; readonly of: number }
  /** The first answer, and after it what changed from one to the next. */
  | { readonly number: number; readonly packed: Packed }
  | { readonly number: number; readonly delta: AnswerDelta }
  | { readonly number: number; readonly answer: Answers[keyof Answers] }
  | { readonly number: number; readonly fault: string };

/** Milliseconds between two words of progress. */
const TELL_MS = 50;

/** What is answered to each question; null where nothing stands at the place. */
export interface Answers {
  readonly explanation: ReturnType<typeof explain>;
  readonly 'link candidates': { readonly candidates: readonly LinkCandidate[] } | null;
}

/** Answers a question from a whole analysis. */
export function answerQuestion(
  analysis: Analysis,
  { about, uri, position, project, locations }: Question,
): Answers[keyof Answers] {
  const index = indexPacket(analysis, { project, location: path => locations.get(path) ?? path });
  if (index.document(uri) === undefined) return null;
  if (about === 'explanation') return explain(index, uri, position);
  const candidates = linkCandidates(index, uri, position);
  return candidates && { candidates };
}

function run(): void {
  let engine = createEngine();
  let options: EngineOptions | undefined;
  const memo = createMemo();
  let last: Analysis | undefined;
  const sources = new Map<string, { readonly source: SourceDocument; analysis?: DocumentAnalysis }>();
  const tell = (answer: ThreadAnswer, transfer: readonly ArrayBuffer[] = []): void =>
    parentPort?.postMessage(answer, [...transfer]);

  const read = (number: number): DocumentAnalysis[] => {
    let told = performance.now();
    let done = 0;
    return [...sources.values()].map(entry => {
      entry.analysis ??= engine.document(entry.source);
      done++;
      if (performance.now() - told > TELL_MS) {
        told = performance.now();
        tell({ number, read: done, of: sources.size });
      }
      return entry.analysis;
    });
  };

  const answer = ({ number, put, remove, options: given, tracked, whole, question }: ThreadRequest): void => {
    if (given) {
      // how much of a text is read is the one thing that its own analysis depends on
      if (JSON.stringify(given.limits) !== JSON.stringify(options?.limits))
        for (const entry of sources.values()) delete entry.analysis;
      options = given;
    }
    if (given || tracked.size > 0) engine = createEngine({ ...options, ...(tracked.size > 0 ? { tracked } : {}) });
    for (const source of put) sources.set(source.uri, { source });
    for (const uri of remove) sources.delete(uri);
    const documents = read(number);
    const isLast = put.length === 0 && remove.length === 0 && !given;
    if (question) {
      const analysis = (isLast && last) || engine.packet(documents, memo);
      return tell({ number, answer: answerQuestion(analysis, question) });
    }
    const analysis = engine.packet(documents, memo);
    if (last && !whole) tell({ number, delta: deltaBetween(last, analysis) });
    else {
      const packed = pack(analysis);
      tell(
        { number, packed },
        Object.values(packed).map(part => part.bytes.buffer),
      );
    }
    last = analysis;
  };

  parentPort?.on('message', (request: ThreadRequest) => {
    try {
      answer(request);
    } catch (error) {
      tell({ number: request.number, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) });
    }
  });
}

export const isComparisonThread = !isMainThread && workerData === MARK;
if (isComparisonThread) run();
