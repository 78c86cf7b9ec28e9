import { createInterface } from 'node:readline';
import { once } from 'node:events';
import { z } from 'zod';
import { createEngine } from '../core/index.ts';
import { toReport } from '../core/report.ts';

const Packet = z.object({
  id: z.union([z.string(), z.number()]),
  documents: z.array(z.object({ uri: z.string().min(1), text: z.string() })),
  primary: z.string().optional(),
});

/**
 * Reads packets as JSON Lines and writes reports as JSON Lines, in order. One packet is held at a time, so memory stays flat.
 * A bad line gives an error line in its place. Exit code 2 when there was one.
 */
export async function batch(input: NodeJS.ReadableStream, output: NodeJS.WritableStream): Promise<number> {
  let bad = 0;
  let number = 0;
  for await (const line of createInterface({ input, crlfDelay: Infinity })) {
    number++;
    if (line.trim() === '') continue;
    const answer = answerTo(line, number);
    if ('error' in answer) bad++;
    if (!output.write(`${JSON.stringify(answer)}\n`)) await once(output, 'drain');
  }
  return bad > 0 ? 2 : 0;
}

type Answer = { id: string | number; report: ReturnType<typeof toReport> } | { id: null; error: string };

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
    return { id: null, error: `line ${number}: ${issue.path.join('.') || 'packet'}: ${issue.message}` };
  }
  const { id, documents, primary } = packet.data;
  const uris = new Set<string>();
  for (const { uri } of documents) {
    if (uris.has(uri)) return { id: null, error: `line ${number}: two documents have the uri ${JSON.stringify(uri)}` };
    uris.add(uri);
  }
  return { id, report: toReport(createEngine(primary === undefined ? {} : { primary }).analyze(documents)) };
}
