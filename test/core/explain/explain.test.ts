import assert from 'node:assert/strict';
import { test } from 'node:test';
import { explainClaim, type Explanation } from '../../../src/core/explain/explain-claim.ts';
import { candidateLines, claimLines, derivationLines, type Showing } from '../../../src/core/explain/explain-text.ts';
import type { Analysis } from '../../../src/core/model.ts';
import { DEFAULT_TOLERANCES } from '../../../src/core/verdicts/tolerances.ts';
import { analyze } from '../../support/packet.ts';

const show: Showing = { where: ({ uri, start }) => `${uri}@${start}`, text: text => text };

const PACKET = {
  'report.md':
    'The inspectors replaced 38 bearings of the Norvik bridge during the winter. The old pump moved 79.6 % of the water versus 80.8 % for the new one, a gap of 1.2 points.',
  'forum.txt': 'During the winter 32 bearings of the Norvik bridge were replaced by the inspectors.',
  'news.txt': 'Nearly forty bearings of the bridge at Norvik were replaced in the winter.',
};

function explain(analysis: Analysis, text: string): Explanation {
  const claim = analysis.claims.find(c => c.text === text)!;
  return explainClaim(analysis, claim.id, DEFAULT_TOLERANCES)!;
}

test('the evidence for and against each candidate adds up to its score', () => {
  const { candidates, considered } = explain(analyze(PACKET), '38 bearings');
  assert.ok(considered >= 2);
  for (const { pair, around, values } of candidates) {
    for (const weighing of [pair, around, ...(values ? [values] : [])]) {
      if (weighing.score === Infinity) continue;
      const sum = weighing.evidence.reduce((s, e) => s + e.adds, 0);
      // what adds next to nothing is left out
      assert.ok(Math.abs(sum - weighing.score) < 0.5, `${sum} is not ${weighing.score}`);
    }
  }
});

test('what is grouped and what is not is told as the groups have it', () => {
  const analysis = analyze(PACKET);
  const { claim, candidates } = explain(analysis, '38 bearings');
  const group = analysis.groups.find(g => g.claims.includes(claim.id));
  for (const c of candidates) assert.equal(c.grouped, group?.claims.includes(c.claim.id) ?? false);
});

test('the lines name the recogniser, the words, the candidates and the verdict', () => {
  const analysis = analyze(PACKET);
  const explanation = explain(analysis, '38 bearings');
  const about = claimLines(explanation.claim, show).join('\n');
  assert.match(about, /^value: 38 bearings\n/);
  assert.match(about, /recognised by: amount/);
  assert.match(about, /words near it: .*inspector/);
  const lines = candidateLines(explanation, show).join('\n');
  assert.match(lines, /“32 bearings” in forum\.txt@18: (?:the same|another) quantity\n {3}values conflict: /);
  assert.match(lines, /the two by themselves: [+−]\d/);
  assert.match(lines, /to begin with/);
});

test('a possible conflict is told with the evidence for and against it, and what it falls short of', () => {
  const analysis = analyze({
    'post.md': 'The dam at Corvo failed after two weeks of rain.\n',
    'report.md': 'Rain swelled the Tarn for nine days before the dam at Corvo gave way.\n',
  });
  const lines = candidateLines(explain(analysis, 'two weeks'), show).join('\n');
  assert.match(
    lines,
    /“nine days” in report\.md@26: perhaps the same quantity\n {3}values conflict: 14 days is 56 % more/,
  );
  assert.match(
    lines,
    /all of the other: (?<score>[+−]\d\.\d\d) \(\d+ %\), (?<bar>\+\d\.\d\d) asked for[^]*which takes \k<bar>, and more than the −2\.00/,
  );
});

test('a figure that follows from others is told with the working, and so are its parts', () => {
  const analysis = analyze(PACKET);
  const of = (text: string) =>
    derivationLines(
      analysis,
      analysis.claims.find(c => c.text === text)!,
    );
  assert.deepEqual(of('1.2 points'), ['confirmed: 80.8 − 79.6 = 1.2 points (gap of)']);
  assert.deepEqual(of('80.8 %'), ['part of: 80.8 − 79.6 = 1.2 points (gap of)']);
});

test('a figure that is alone in the packet has no candidates, and an unknown claim no explanation', () => {
  const analysis = analyze({ 'a.txt': 'The tower is 38 metres high.' });
  assert.deepEqual(candidateLines(explain(analysis, '38 metres'), show), [
    'No other figure of the packet could be of the same quantity.',
  ]);
  assert.equal(explainClaim(analysis, 'a.txt#999', DEFAULT_TOLERANCES), undefined);
});
