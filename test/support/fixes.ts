import assert from 'node:assert/strict';
import { record } from '../../src/core/annotations/record.ts';
import { createEngine } from '../../src/core/index.ts';
import type { Analysis, Finding, Fix } from '../../src/core/model.ts';
import type { EngineOptions } from '../../src/core/options.ts';
import { analyzeDocument } from '../../src/core/packet.ts';
import { applyEdits } from '../../src/core/rules/edits.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { analyze, type PacketText } from './packet.ts';

/** Findings of a rule that nobody has settled, in order. */
export const openOf = (analysis: Analysis, rule: string): Finding[] =>
  analysis.findings.filter(f => f.rule === rule && !f.suppressed);

/** Every fix of a rule's findings, with what must hold of any list of them. */
export function fixesOf(
  rule: string,
  packet: PacketText,
  options: Partial<EngineOptions> = {},
): { finding: Finding; fix: Fix }[] {
  const analysis = analyze(packet, options);
  const all = RULES.find(r => r.id === rule)!;
  return analysis.findings
    .filter(f => f.rule === rule)
    .flatMap(finding => {
      const fixes = all.fixes?.(finding, analysis, createEngine(options).options) ?? [];
      assert.ok(fixes.filter(f => f.preferred).length <= 1, 'more than one fix is preferred');
      assert.equal(new Set(fixes.map(f => f.title)).size, fixes.length, 'two fixes have one title');
      for (const fix of fixes) {
        assert.match(fix.title, /^[A-Z]/);
        assert.ok((fix.edits === undefined) !== (fix.decision === undefined), 'a fix edits or decides');
        assert.ok(!fix.safe || !fix.edits, 'no edit of a source is safe');
      }
      return fixes.map(fix => ({ finding, fix }));
    });
}

const named = (
  fixes: readonly { finding: Finding; fix: Fix }[],
  uri: string,
  title: string,
): { finding: Finding; fix: Fix } => {
  const found = fixes.filter(f => f.finding.uri === uri && f.fix.title === title);
  assert.equal(
    found.length,
    1,
    `${uri} has the fixes:\n${fixes
      .filter(f => f.finding.uri === uri)
      .map(f => f.fix.title)
      .join('\n')}`,
  );
  return found[0]!;
};

/**
 * A fix that edits: makes it for the finding in `uri`, compares every document with those of `after` (the others stay as they
 * were), and asks the rule again: the finding is gone.
 */
export function checkFix(
  rule: string,
  before: PacketText,
  uri: string,
  title: string,
  after: PacketText,
  options: Partial<EngineOptions> = {},
): Fix {
  const { finding, fix } = named(fixesOf(rule, before, options), uri, title);
  const edits = fix.edits ?? assert.fail(`${title} edits nothing`);
  const made = Object.fromEntries(
    Object.entries(before).map(([at, text]) => [
      at,
      applyEdits(
        text,
        edits.filter(e => e.uri === at),
      ),
    ]),
  );
  assert.deepEqual(made, { ...before, ...after });
  const left = openOf(analyze(made, options), rule).filter(f => f.uri === uri && f.message === finding.message);
  assert.deepEqual(left, [], 'the finding is still there');
  return fix;
}

/** A fix that decides: records it, and asks the rule again: the finding is gone or settled. Returns what is found then. */
export function checkDecision(
  rule: string,
  packet: PacketText,
  uri: string,
  title: string,
  options: Partial<EngineOptions> = {},
): Analysis {
  const { finding, fix } = named(fixesOf(rule, packet, options), uri, title);
  const decision = fix.decision ?? assert.fail(`${title} decides nothing`);
  const analysis = analyze(packet, options);
  const documents = Object.entries(packet).map(([at, text]) => analyzeDocument({ uri: at, text }));
  const answered = decision.kind === 'accept' && fix.ask ? { ...decision, reason: 'It is known.' } : decision;
  const result = record(answered, documents, analysis.annotations, { id: 'urn:uuid:new' });
  assert.ok('put' in result, 'refusal' in result ? result.refusal : '');
  const kept = (options.annotations ?? []).filter(
    a => !result.remove.includes(a.id) && !result.put.some(p => p.id === a.id),
  );
  const next = analyze(packet, { ...options, annotations: [...kept, ...result.put] });
  const left = openOf(next, rule).filter(f => f.uri === uri && f.message === finding.message);
  assert.deepEqual(left, [], 'the finding is still there');
  return next;
}
