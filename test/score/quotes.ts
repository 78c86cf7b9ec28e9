/** Scores how quoted words are found in a text: the text is one document, the quotation stands in another. */
import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '../../src/core/report.ts';
import type { Scores } from './measure.ts';

interface Case {
  readonly text: string;
  readonly quote: string;
  readonly match: string;
  readonly expected: readonly { readonly start: number; readonly end: number }[];
}

/** Shorter quotations are taken for scare quotes, and left out. */
const LEAST_WORDS = 3;

export async function scoreQuotes(folder: string, cwd: string): Promise<Scores> {
  const figures: Record<string, number> = {};
  const lines: string[] = [];
  for (const file of readdirSync(folder)
    .filter(f => f.endsWith('.jsonl'))
    .sort()) {
    const suite = file.split('.')[0]!;
    const cases = readFileSync(join(folder, file), 'utf8')
      .split('\n')
      .filter(Boolean)
      .map((line): Case => JSON.parse(line))
      .filter(c => c.quote.trim().split(/\s+/).length >= LEAST_WORDS && !/["“”«»]/.test(c.quote));
    if (cases.length === 0) continue;
    const reports = await batch(
      cases.map(c => [
        { uri: 'a.txt', text: c.text },
        { uri: 'b.txt', text: `They wrote: "${c.quote.trim()}"` },
      ]),
      cwd,
    );
    const right = cases.filter((c, i) => isRight(c, reports[i]!)).length;
    figures[`${suite}: quotations right`] = right;
    lines.push(`${suite.padEnd(26)} ${right}/${cases.length}`);
  }
  return { figures, tables: lines.join('\n'), misses: '' };
}

/** The quotation has the wanted label, and where its words stand in the text, one of the wanted places is its evidence. */
function isRight(wanted: Case, report: Report): boolean {
  const quotation = report.quotations.find(q => q.uri === 'b.txt');
  if (!quotation || quotation.match !== wanted.match) return false;
  if (wanted.match === 'none') return true;
  const { evidence } = quotation;
  return (
    evidence !== undefined &&
    wanted.expected.some(e => Math.min(e.end, evidence.end) - Math.max(e.start, evidence.start) > (e.end - e.start) / 2)
  );
}

/** One report for each packet, from one run of `batch`. */
function batch(packets: readonly (readonly { uri: string; text: string }[])[], cwd: string): Promise<Report[]> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, ['dist/cli.js', 'batch'], { cwd, stdio: ['pipe', 'pipe', 'inherit'] });
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.on('error', reject);
    child.on('close', code => {
      if (code !== 0) return reject(new Error(`batch ended with ${code}`));
      const answers: { report: Report }[] = output
        .trimEnd()
        .split('\n')
        .map(line => JSON.parse(line));
      resolve(answers.map(a => a.report));
    });
    child.stdin.end(packets.map((documents, id) => `${JSON.stringify({ id, documents })}\n`).join(''));
  });
}
