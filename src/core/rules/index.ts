import type { Analysis, Finding } from '../model.ts';
import type { EngineOptions } from '../options.ts';
import { arithmeticMismatch } from './arithmetic-mismatch.ts';
import { conflictingFigures } from './conflicting-figures.ts';
import { doubtfulTranscription } from './doubtful-transcription.ts';
import { impliedDuration } from './implied-duration.ts';
import { invalidAnnotation } from './invalid-annotation.ts';
import { misquotation } from './misquotation.ts';
import { percentOrPoints } from './percent-or-points.ts';
import { possibleConflict } from './possible-conflict.ts';
import type { ClaimsAt, Rule } from './rule.ts';
import { selfContradiction } from './self-contradiction.ts';
import { staleAnnotation } from './stale-annotation.ts';
import { unsupportedQuotation } from './unsupported-quotation.ts';

/** Every rule. A new one is written in its own file, documented beside it, and added here. */
export const RULES: readonly Rule[] = [
  conflictingFigures,
  selfContradiction,
  arithmeticMismatch,
  impliedDuration,
  percentOrPoints,
  misquotation,
  unsupportedQuotation,
  doubtfulTranscription,
  possibleConflict,
  staleAnnotation,
  invalidAnnotation,
];

const RANK: ReadonlyMap<string, number> = new Map(RULES.map(({ id }, i) => [id, i]));

/** Order of findings: by document and place; at one place as the rules are listed. */
export const compareFindings = (a: Finding, b: Finding): number =>
  a.uri === b.uri
    ? a.start - b.start || a.end - b.end || RANK.get(a.rule)! - RANK.get(b.rule)!
    : a.uri < b.uri
      ? -1
      : 1;

/** Findings of all rules that are on and wanted, in order, see {@link compareFindings}. `at`: of rules that can tell it, of some claims. */
export function checkRules(
  analysis: Omit<Analysis, 'findings'>,
  options: EngineOptions,
  wanted: (rule: Rule) => boolean = () => true,
  at?: ClaimsAt,
): Finding[] {
  const findings: Finding[] = [];
  for (const rule of RULES) {
    if (!wanted(rule)) continue;
    const level = options.levels[rule.id] ?? rule.defaultLevel;
    if (level === 'off') continue;
    for (const found of rule.check(analysis, options, at)) findings.push({ rule: rule.id, level, ...found });
  }
  return findings.sort(compareFindings);
}
