import { Worker } from 'node:worker_threads';
import type { TrackedSpans } from '../core/annotation.ts';
import type { SourceDocument } from '../core/model.ts';
import type { EngineOptions } from '../core/options.ts';
import {
  MARK,
  THREAD,
  type Answers,
  type Question,
  type ThreadAnswer,
  type ThreadRequest,
} from './comparison-thread.ts';

/** A packet as it is to be compared. */
export interface PacketNow {
  readonly sources: readonly SourceDocument[];
  readonly options: EngineOptions;
  readonly tracked: TrackedSpans;
  /** The whole answer is wanted, not what changed. */
  readonly whole?: boolean;
}

/** A first answer, or what changed since the last. */
export type Compared = Extract<ThreadAnswer, { readonly packed: unknown } | { readonly delta: unknown }>;

interface Waiting {
  readonly resolve: (answer: ThreadAnswer) => void;
  readonly reject: (error: Error) => void;
  readonly report?: ((read: number, of: number) => void) | undefined;
}

/** One packet, compared in a thread of its own, which is started when it is first needed. Only what changed is sent there. */
export class Comparison {
  #worker: Worker | undefined;
  #sent = new Map<string, string>();
  #options: EngineOptions | undefined;
  #number = 0;
  readonly #waiting = new Map<number, Waiting>();

  /** The answer to the packet, packed, or how it differs from the last one. Rejects where the thread fails or is stopped. */
  async compare(now: PacketNow, report?: (read: number, of: number) => void): Promise<Compared> {
    const answer = await this.#request(now, undefined, report);
    if ('packed' in answer || 'delta' in answer) return answer;
    throw new Error('the comparison gave no answer');
  }

  /** The answer to a question about the packet. */
  async ask(now: PacketNow, question: Question): Promise<Answers[keyof Answers]> {
    const answer = await this.#request(now, question);
    return 'answer' in answer ? answer.answer : null;
  }

  /** Ends the thread; whoever waits for it is told. A later request starts another one. */
  stop(): void {
    const worker = this.#worker;
    this.#end(new Error('the comparison was stopped'));
    void worker?.terminate();
  }

  #request(
    { sources, options, tracked, whole }: PacketNow,
    question?: Question,
    report?: (read: number, of: number) => void,
  ): Promise<ThreadAnswer> {
    const worker = (this.#worker ??= this.#start());
    const put = sources.filter(s => this.#sent.get(s.uri) !== s.text);
    const uris = new Set(sources.map(s => s.uri));
    const remove = [...this.#sent.keys()].filter(uri => !uris.has(uri));
    for (const { uri, text } of put) this.#sent.set(uri, text);
    for (const uri of remove) this.#sent.delete(uri);
    const request: ThreadRequest = {
      number: ++this.#number,
      put,
      remove,
      tracked,
      whole: whole === true,
      ...(options === this.#options ? {} : { options }),
      ...(question ? { question } : {}),
    };
    this.#options = options;
    return new Promise((resolve, reject) => {
      this.#waiting.set(request.number, { resolve, reject, report });
      // a thread that is not waited for keeps no process alive
      worker.ref();
      worker.postMessage(request);
    });
  }

  #start(): Worker {
    const worker = new Worker(THREAD, { workerData: MARK, argv: [] });
    worker.on('message', (answer: ThreadAnswer) => {
      const waiting = this.#waiting.get(answer.number);
      if (!waiting || worker !== this.#worker) return;
      if ('read' in answer) return waiting.report?.(answer.read, answer.of);
      this.#waiting.delete(answer.number);
      if (this.#waiting.size === 0) worker.unref();
      if ('fault' in answer) waiting.reject(new Error(answer.fault));
      else waiting.resolve(answer);
    });
    const failed = (error: Error): void => {
      if (worker === this.#worker) this.#end(error);
    };
    worker.on('error', failed);
    worker.on('exit', code => failed(new Error(`the thread of the comparison ended with ${code}`)));
    return worker;
  }

  #end(error: Error): void {
    this.#worker = undefined;
    this.#sent = new Map();
    this.#options = undefined;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}
