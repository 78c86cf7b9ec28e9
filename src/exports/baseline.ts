import type { Analysis } from '../core/model.ts';
import { fingerprints } from './fingerprints.ts';
import { settledBy } from './input.ts';

/** What is known already: fingerprints of findings, with words beside them for whoever reads the file. */
export interface Baseline {
  readonly version: 1;
  readonly findings: readonly BaselineEntry[];
}

export interface BaselineEntry {
  /** As in SARIF's `partialFingerprints`. */
  readonly fingerprint: string;
  readonly rule: string;
  /** The source and the message, for people; not compared. */
  readonly uri: string;
  readonly message: string;
}

/** Every open finding as a baseline: one line for each pair of places, sorted, so that changes to the file are small. */
export function baselineOf(analysis: Analysis): Baseline {
  const prints = fingerprints(analysis);
  const findings = analysis.findings.flatMap((finding, i) => {
    const { rule, uri, message } = finding;
    return settledBy(finding) ? [] : prints[i]!.pairs.map(fingerprint => ({ fingerprint, rule, uri, message }));
  });
  return { version: 1, findings: findings.sort((a, b) => (a.fingerprint < b.fingerprint ? -1 : 1)) };
}

/** The file: JSON with one entry a line. */
export function baselineText({ version, findings }: Baseline): string {
  const lines = findings.map(f => `    ${JSON.stringify(f)}`);
  return `{\n  "version": ${version},\n  "findings": [${lines.length > 0 ? `\n${lines.join(',\n')}\n  ` : ''}]\n}\n`;
}

/** What a baseline leaves over. */
export interface Fresh {
  /** The analysis with only the findings that the baseline does not know. */
  readonly analysis: Analysis;
  /** Findings left out because every pair of their places is known. */
  readonly known: number;
  /** Entries that no finding answers to any more. */
  readonly gone: number;
}

/** Leaves out the findings that a baseline knows. One that sets its place against a place not known before stays. */
export function newSince(analysis: Analysis, baseline: Baseline): Fresh {
  const known = new Set(baseline.findings.map(f => f.fingerprint));
  const prints = fingerprints(analysis);
  const old = new Set(analysis.findings.filter((f, i) => !settledBy(f) && prints[i]!.pairs.every(p => known.has(p))));
  const met = new Set(prints.flatMap(p => p.pairs));
  return {
    analysis: { ...analysis, findings: analysis.findings.filter(f => !old.has(f)) },
    known: old.size,
    gone: [...known].filter(p => !met.has(p)).length,
  };
}
