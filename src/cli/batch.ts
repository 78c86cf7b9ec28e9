import { once } from 'node:events';
import * as z from 'zod';
import { createEngine } from '../core/index.ts';
import { toReport } from '../core/report.ts';
import { complaint } from '../settings/complaint.ts';
import { shownPath } from '../settings/shown-path.ts';

const Identified = z.object({ id: z.union([z.string(), z.number()], 'must be a text or a number') });
const Packet = Identified.extend({
  documents: z.array(z.object({ uri: z.string().min(1, 'must not be empty'), text: z.string() })),
  primary: z.string().optional(),
});

/**
 * Reads packets as JSON Lines and writes reports as JSON Lines, in order. One packet is held at a time, so memory stays flat.
 * A bad line gives an error line in its place. Exit code 2 when there was one.
 */
export async function batch(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  let bad = 0;
  let number = 0;
  for await (const line of linesOf(input)) {
    number++;
    if (line !== TOO_LONG && line.trim() === '') continue;
    const answer = line === TOO_LONG ? longLine(number) : answerTo(line, number);
    if ('error' in answer) bad++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return bad > 0 ? 2 : 0;
}

/** Characters of a line that are held; no packet for people to read comes near it, and no string of the engine's may be longer than twice that. */
const LONGEST_LINE = 256 * 1024 * 1024;
const TOO_LONG = Symbol('a line too long to hold');

/** Lines end with "\n" and nothing else: JSON may hold U+2028 and its like as they are, where Node's own reader would break the line. */
async function* linesOf(input: NodeJS.ReadableStream): AsyncGenerator<string | typeof TOO_LONG> {
  const decoder = new TextDecoder();
  let parts: string[] = [];
  let length = 0;
  const take = (): string | typeof TOO_LONG => {
    const line = length > LONGEST_LINE ? TOO_LONG : parts.join('');
    parts = [];
    length = 0;
    return line;
  };
  const add = (part: string): void => {
    length += part.length;
    if (length > LONGEST_LINE) parts = [];
    else parts.push(part);
  };
  for await (const chunk of input) {
    const text = typeof chunk === 'string' ? chunk : decoder.decode(chunk, { stream: true });
    let from = 0;
    for (let end = text.indexOf('\n'); end >= 0; end = text.indexOf('\n', from)) {
      add(text.slice(from, end));
      yield take();
      from = end + 1;
    }
    add(text.slice(from));
  }
  add(decoder.decode());
  if (length > 0) yield take();
}

const longLine = (number: number): Answer => ({
  id: null,
  error: `line ${number}: longer than ${LONGEST_LINE} characters. Split the packet`,
});

/** The id of a packet that is wrong is told where it can be read: line numbers are those of the process's own input. */
type Answer =
  { id: string | number; report: ReturnType<typeof toReport> } | { id: string | number | null; error: string };

function answerTo(line: string, number: number): Answer {
  let json: unknown;
  try {
    json = JSON.parse(line);
  } catch {
    return {
      id: null,
      error: `line ${number}: not JSON. Each line must be one packet: {"id": "…", "documents": [{"uri": "a.txt", "text": "…"}]}`,
    };
  }
  const packet = Packet.safeParse(json);
  if (!packet.success) {
    const issue = packet.error.issues[0]!;
    const id = Identified.safeParse(json).data?.id ?? null;
    return {
      id,
      error: `line ${number}: ${shownPath(issue.path.filter(p => typeof p !== 'symbol')) || 'packet'}: ${complaint(issue)}`,
    };
  }
  const { id, documents, primary } = packet.data;
  const uris = new Set<string>();
  for (const { uri } of documents) {
    if (uris.has(uri)) return { id, error: `line ${number}: two documents have the uri ${JSON.stringify(uri)}` };
    uris.add(uri);
  }
  try {
    return { id, report: toReport(createEngine(primary === undefined ? {} : { primary }).analyze(documents)) };
  } catch (error) {
    // a fault costs its packet and none of the others
    return { id, error: `line ${number}: a fault in Crosscheck: ${oneLine(error)}. Please report it` };
  }
}

const oneLine = (error: unknown): string =>
  (error instanceof Error ? error.message : String(error)).replace(/\s+/g, ' ');
