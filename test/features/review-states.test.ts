import assert from 'node:assert/strict';
import { test } from 'node:test';
import { progressOf } from '../../src/core/annotations/progress.ts';
import { hover } from '../../src/features/hover.ts';
import { indexPacket, type PacketIndex } from '../../src/features/packet-index.ts';
import { claimNode, filterTopics, tallyOf } from '../../src/features/review-views.ts';
import { DEFAULT_PROJECT } from '../../src/settings/project.ts';
import { recorded, type Decided } from '../support/decisions.ts';
import { locationOf } from '../support/index.ts';
import { analyze, type PacketText } from '../support/packet.ts';

/** How far a review is, as the views, the card and the command line tell it. */

const TEXTS: PacketText = {
  'post.md':
    'Building the lock at Tarn Weir took about a year. The lock at Tarn Weir is 84 metres long. The keeper said: "We saw the water rise for four years, and nobody asked us what it meant for the lock."',
  'report.md':
    'Building the lock at Tarn Weir took fourteen months. The lock at Tarn Weir is 84 metres long. The keeper wrote: "We saw the water rise for three years, and nobody asked us what it meant for the lock." It has 216 lamps.',
};
const BY = { creator: 'R. Vale', created: '2031-06-02T10:00:00Z' };

const decided = (decisions: readonly Decided[], texts = TEXTS): PacketIndex =>
  indexPacket(analyze(texts, { annotations: recorded(TEXTS, decisions) }), {
    project: DEFAULT_PROJECT,
    location: locationOf,
  });

const said = (words: string): string =>
  `We saw the water rise for ${words} years, and nobody asked us what it meant for the lock`;

/** Every claim as `label: state`, those that are open left out. */
const settled = (index: PacketIndex): string[] =>
  filterTopics(index, { states: ['decided', 'checked'] }).map(t => {
    const { readings, state, decisions } = claimNode(index, t);
    return [`${readings[0]?.text.slice(0, 20)}: ${state}`, ...decisions].join(', ');
  });

function checkProgress(decisions: readonly Decided[], expected: number, ...rows: readonly string[]): void {
  const index = decided(decisions);
  const { settled: n, claims } = tallyOf(index);
  assert.deepEqual([n, settled(index)], [expected, rows]);
  assert.deepEqual(progressOf(index.analysis), { settled: n, total: claims }, 'the command line counts otherwise');
}

const CHECKED: Decided = {
  kind: 'checked',
  at: [
    ['report.md', '84 metres'],
    ['post.md', '84 metres'],
  ],
  ...BY,
};

test('nothing is settled at first', () => checkProgress([], 0));

test('a claim that was checked, with who and when', () =>
  checkProgress([CHECKED], 1, '84 metres: checked, Checked (R. Vale, 2031-06-02)'));

test('a difference that was accepted is decided', () =>
  checkProgress(
    [
      {
        kind: 'accept',
        reason: 'So.',
        at: [
          ['post.md', 'about a year'],
          ['report.md', 'fourteen months'],
        ],
        ...BY,
      },
    ],
    1,
    'about a year: decided, Accepted: So. (R. Vale, 2031-06-02)',
  ));

test('a figure of one source alone', () =>
  checkProgress([{ kind: 'checked', at: [['report.md', '216 lamps']] }], 1, '216 lamps: checked, Checked'));

test('a quotation that was accepted, and one that was checked', () => {
  const at = [
    ['post.md', said('four')],
    ['report.md', said('three')],
  ] as const;
  const words = 'We saw the water ris';
  checkProgress([{ kind: 'accept', reason: 'So.', rule: 'misquotation', at }], 1, `${words}: decided, Accepted: So.`);
  checkProgress([{ kind: 'checked', at }], 1, `${words}: checked, Checked`);
});

test('the card says that a claim was checked, by whom, and when the sign-off does not hold any more', () => {
  const card = (index: PacketIndex): string => {
    const { text } = index.document('report.md')!.document;
    const found = hover(index, 'report.md', { line: 0, character: text.indexOf('metres') }, false);
    return JSON.stringify(found?.contents);
  };
  assert.match(card(decided([CHECKED])), /Checked — .*Checked \(R\. Vale, 2031-06-02\)/);
  const edited = { ...TEXTS, 'post.md': TEXTS['post.md']!.replace('84 metres', '86 metres') };
  assert.match(card(decided([CHECKED], edited)), /Differs.*Checked, but not any more as it stands \(R\. Vale/);
  assert.equal(tallyOf(decided([CHECKED], edited)).settled, 0);
});
