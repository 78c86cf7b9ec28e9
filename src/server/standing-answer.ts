import type { Annotation, TrackedSpans } from '../core/annotation.ts';
import { byDocument, rememberByDocument } from '../core/by-document.ts';
import { createEngine, type Engine } from '../core/index.ts';
import type { Analysis, ParsedDocument, SourceDocument } from '../core/model.ts';
import type { DocumentAnalysis } from '../core/packet.ts';
import type { EngineOptions } from '../core/options.ts';
import type { AnswerCache } from '../files/analysis-cache.ts';
import { unpack, type Packed } from '../files/packed-analysis.ts';
import { applyDelta } from './answer-delta.ts';
import { Comparison } from './comparison.ts';
import type { Answers, Question } from './comparison-thread.ts';

/**
 * The answer about a packet that is too large to be compared at every keystroke. It stands beside the texts: an edit is answered
 * from it at once, revised; and when the typing pauses the packet is compared in another thread, and that answer takes its place.
 */

/** A comparison begins when nothing was typed for so long. */
const PAUSE_MS = 400;

/** What the owner of the packet tells of it. */
export interface Packet {
  readonly engine: () => Engine;
  /** The sources as they are now. */
  readonly sources: () => readonly SourceDocument[];
  readonly analyse: (uri: string) => DocumentAnalysis | undefined;
  readonly tracked: () => TrackedSpans;
  /** Another answer stands. */
  readonly changed: () => void;
  /** The packet could not be compared. */
  readonly failed: (error: Error) => void;
}

/** What a load reports of its way, and whether it shall stop. */
export interface LoadProgress {
  readonly report: (done: number, total: number) => void;
  readonly cancelled: () => boolean;
}

interface Standing {
  readonly analysis: Analysis;
  /** The texts that it speaks of, by uri, and what was decided about them. */
  readonly texts: ReadonlyMap<string, string>;
  readonly options: EngineOptions;
}

/** Of one packet; {@link Packet} says what it needs of its owner. */
export class StandingAnswer {
  readonly #packet: Packet;
  readonly #comparison = new Comparison();
  #standing: Standing | undefined;
  /** The answer of the last comparison. */
  #compared: Standing | undefined;
  /** The last answer that came from the thread. */
  #fromThread: Standing | undefined;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> | undefined;
  #waiting: (() => void)[] = [];
  #stopped = false;

  constructor(packet: Packet) {
    this.#packet = packet;
  }

  /** Whether there is an answer that can be revised. */
  get stands(): boolean {
    return this.#standing !== undefined;
  }

  /** Sources that are not as the answer knows them. */
  behind(): number {
    const { texts } = this.#standing!;
    return this.#packet.sources().filter(s => texts.get(s.uri) !== s.text).length;
  }

  /**
   * The first answer: kept from before, or compared now. Where that is cancelled, the sources that were not read yet are left out,
   * and the others are compared.
   */
  async open(progress: LoadProgress, leaveOut: (uris: readonly string[]) => void, cache?: AnswerCache): Promise<void> {
    const engine = this.#packet.engine();
    const sources = this.#packet.sources();
    const kept = await cache?.recall(engine, sources);
    if (this.#stopped) return;
    if (kept) return this.#adopt(kept.analysis, sources);
    let done = 0;
    try {
      const packed = await this.compare((read, of) => {
        done = read;
        if (progress.cancelled() && read < of) this.interrupt();
        else progress.report(read, of);
      });
      if (packed) void cache?.keep(engine, sources, () => packed);
    } catch (error) {
      if (this.#stopped || !progress.cancelled()) throw error;
      leaveOut(sources.slice(done).map(s => s.uri));
      await this.compare();
    }
  }

  /** Takes over an answer about the sources as they are. */
  #adopt(analysis: Analysis, sources: readonly SourceDocument[]): void {
    const { options } = this.#packet.engine();
    const own = withOwnAnnotations(analysis, options.annotations);
    this.#standing = this.#compared = { analysis: own, texts: textsOf(sources), options };
  }

  /** The answer about the sources as they are, in a moment. There must be one that stands. */
  now(): Analysis {
    const { analysis, texts, options: before } = this.#standing!;
    const { options } = this.#packet.engine();
    const now = textsOf(this.#packet.sources());
    const uris = new Set([...now].flatMap(([uri, text]) => (texts.get(uri) === text ? [] : [uri])));
    for (const uri of texts.keys()) if (!now.has(uri)) uris.add(uri);
    if (uris.size === 0 && options === before) return analysis;
    if (options !== before)
      for (const uri of decidedAnew(analysis, options.annotations ?? [])) if (now.has(uri)) uris.add(uri);
    const edited = [...uris].map(uri => {
      const source = now.has(uri) ? this.#packet.analyse(uri) : undefined;
      return source ? { uri, now: source } : { uri };
    });
    const revised = createEngine({ ...options, tracked: this.#packet.tracked() }).revise(analysis, edited);
    this.#standing = { analysis: revised, texts: now, options };
    return revised;
  }

  /** Compares the packet anew and lets that answer stand. Rejects where that fails. A first answer is returned packed. */
  async compare(report?: (read: number, of: number) => void): Promise<Packed | undefined> {
    const sources = this.#packet.sources();
    const { options } = this.#packet.engine();
    // what the thread says of changes is about its own last answer
    const whole = this.#compared === undefined || this.#compared !== this.#fromThread;
    const now = { sources, options, tracked: this.#packet.tracked(), whole };
    const answer = await this.#comparison.compare(now, report);
    const found =
      'packed' in answer
        ? unpack(answer.packed, sources).analysis
        : applyDelta(this.#compared!.analysis, answer.delta, this.#documentsOf(sources));
    const analysis = withOwnAnnotations(found, options.annotations);
    this.#standing = this.#compared = this.#fromThread = { analysis, texts: textsOf(sources), options };
    return 'packed' in answer ? answer.packed : undefined;
  }

  /** The sources as documents: those of the last comparison, where the text is the same. */
  #documentsOf(sources: readonly SourceDocument[]): ParsedDocument[] {
    const { analysis, texts } = this.#compared!;
    const known = new Map(analysis.documents.map(d => [d.uri, d]));
    const now = textsOf(this.#packet.sources());
    const documents = sources.flatMap(source => {
      const { uri, text } = source;
      if (texts.get(uri) === text) return known.get(uri) ?? [];
      const read = now.get(uri) === text ? this.#packet.analyse(uri) : this.#packet.engine().document(source);
      return read?.document ?? [];
    });
    return documents.sort((a, b) => (a.uri < b.uri ? -1 : 1));
  }

  /** Something was edited or decided: compares again when the typing pauses. */
  later(): void {
    clearTimeout(this.#timer);
    if (this.#stopped) return;
    this.#timer = setTimeout(() => {
      this.#timer = undefined;
      this.#running ??= this.#catchUp();
    }, PAUSE_MS);
  }

  async #catchUp(): Promise<void> {
    let failed = false;
    try {
      if (!this.#isCompared()) {
        await this.compare();
        if (!this.#stopped) this.#packet.changed();
      }
    } catch (error) {
      failed = true;
      if (!this.#stopped) this.#packet.failed(error instanceof Error ? error : new Error(String(error)));
    }
    this.#running = undefined;
    // what was typed meanwhile waits for its own pause; what failed, for the next edit
    if (this.#timer !== undefined) return;
    if (failed || this.#stopped || this.#isCompared()) this.#settle();
    else this.later();
  }

  #settle(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  #isCompared(): boolean {
    const { texts, options } = this.#compared ?? {};
    if (options !== this.#packet.engine().options) return false;
    const sources = this.#packet.sources();
    return sources.length === texts!.size && sources.every(s => texts!.get(s.uri) === s.text);
  }

  /** Breaks off what is being compared. */
  interrupt(): void {
    this.#comparison.stop();
  }

  /** The text of a source that the answer speaks of. */
  textOf(uri: string): string | undefined {
    return this.#standing?.texts.get(uri);
  }

  /** Settles when the answer that stands is that of a comparison, and no edit waits for one. */
  async caughtUp(): Promise<void> {
    if (this.#timer === undefined && !this.#running) return;
    await new Promise<void>(resolve => this.#waiting.push(resolve));
  }

  get comparing(): boolean {
    return this.#timer !== undefined || this.#running !== undefined;
  }

  /** Answers what only the thread can. */
  ask(question: Question): Promise<Answers[keyof Answers]> {
    const { options } = this.#packet.engine();
    return this.#comparison.ask(
      { sources: this.#packet.sources(), options, tracked: this.#packet.tracked() },
      question,
    );
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#comparison.stop();
    this.#settle();
  }
}

const textsOf = (sources: readonly SourceDocument[]): Map<string, string> => new Map(sources.map(s => [s.uri, s.text]));

/** The answer with the annotations as the options have them, not as they came back: the same ones are known by identity. */
function withOwnAnnotations(analysis: Analysis, annotations: readonly Annotation[] = []): Analysis {
  if (annotations.length === 0) return analysis;
  const own = new Map(annotations.map(a => [a.id, a]));
  const placed = analysis.annotations.map(p => ({ ...p, annotation: own.get(p.annotation.id) ?? p.annotation }));
  // the other parts are unpacked when they are asked for
  const linked = Object.defineProperties(
    {},
    {
      ...Object.getOwnPropertyDescriptors(analysis),
      annotations: { value: placed, enumerable: true },
    },
  ) as Analysis;
  rememberByDocument(linked, byDocument(analysis));
  return linked;
}

/** Sources that annotations speak of which are not the ones of the analysis. */
function decidedAnew({ annotations: before }: Analysis, annotations: readonly Annotation[]): ReadonlySet<string> {
  const known = new Set(before.map(p => p.annotation));
  const now = new Set(annotations);
  const differing = [...annotations.filter(a => !known.has(a)), ...[...known].filter(a => !now.has(a))];
  return new Set(differing.flatMap(a => a.targets.map(t => t.uri)));
}
