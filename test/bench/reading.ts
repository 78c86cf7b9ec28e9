/** Raw text to claims on one core, beside a bare digit scan and the two libraries people reach for. */
import nlp from 'compromise';
import recognizers from '@microsoft/recognizers-text-suite';
import { createEngine } from '../../src/core/index.ts';
import type { DocumentAnalysis } from '../../src/core/packet.ts';
import { paragraphs, repeated, sources } from './texts.ts';

export interface Reading {
  readonly who: string;
  /** Megabytes a second; a megabyte is a million characters of UTF-16, nearly all of them one byte on disk. */
  readonly speed: number;
  readonly megabytes: number;
  readonly found: number;
}

const now = (): number => performance.now() / 1000;

/** Runs `read` over the pieces until they are used up or the time is. */
function timed(who: string, pieces: readonly string[], seconds: number, read: (text: string) => number): Reading {
  read(pieces[0]!);
  let length = 0;
  let found = 0;
  const start = now();
  for (const piece of pieces) {
    found += read(piece);
    length += piece.length;
    if (now() - start > seconds) break;
  }
  const megabytes = length / 1e6;
  return { who, speed: megabytes / (now() - start), megabytes, found };
}

/** What one call for each kind of quantity finds. */
function recognize(text: string): number {
  const culture = recognizers.Culture.English;
  return (
    recognizers.recognizeNumber(text, culture).length +
    recognizers.recognizePercentage(text, culture).length +
    recognizers.recognizeCurrency(text, culture).length +
    recognizers.recognizeDimension(text, culture).length +
    recognizers.recognizeDateTime(text, culture).length
  );
}

/** Characters read before the clock starts, so that the code is compiled. */
const WARM_UP = 2e6;
const PARTS = 5;

/** Measures all readers one after another. `size` in characters; `patience` in seconds for each slow reader. */
export function measureReading(size: number, patience: number): Reading[] {
  const list = sources();
  const engine = createEngine();
  for (const source of repeated(list, WARM_UP)) void engine.document(source).derivations();
  const documents = repeated(list, size);
  const text = documents.map(d => d.text).join('\n');
  const scan = (part: string): number => {
    let digits = 0;
    for (const _ of part.matchAll(/\d+/g)) digits++;
    return digits;
  };
  scan(text.slice(0, WARM_UP));
  const megabytes = text.length / 1e6;
  const own = (who: string, count: (read: DocumentAnalysis) => number): Reading => {
    let found = 0;
    const start = now();
    for (const source of documents) found += count(engine.document(source));
    return { who, speed: megabytes / (now() - start), megabytes, found };
  };
  const claims = own('crosscheck, claims', read => read.claims.length);
  // what is only worked out when it is asked for, as a comparison does
  const all = own(
    'crosscheck, also quotations, sums',
    read => read.claims.length + read.quotations().length + read.derivations().length,
  );
  const part = Math.ceil(text.length / PARTS);
  const parts = Array.from({ length: PARTS }, (_, i) => text.slice(i * part, (i + 1) * part));
  const pieces = paragraphs(list);
  return [
    claims,
    all,
    timed('bare digit scan', parts, Infinity, scan),
    timed('compromise, numbers', pieces, patience, p => nlp(p).numbers().json().length),
    timed('Recognizers-Text, 5 models', pieces, patience, recognize),
  ];
}
