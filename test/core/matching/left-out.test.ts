import assert from 'node:assert/strict';
import { test } from 'node:test';
import { adoptFromGroups } from '../../../src/core/matching/adopt-from-groups.ts';
import { analyze, conflictsOf, groupsOf } from '../../support/packet.ts';

/** What texts leave out because their readers know it: units, scales, halves of the day, capitals. */

test('a time that leaves out its half of the day agrees with one that states it', () => {
  const analysis = analyze({
    'report.md': 'The second half in Orrindale began late, at 8.05 pm, because a mast of floodlights had gone dark.',
    'radio.txt':
      'Because a mast of floodlights had gone dark in Orrindale the second half began late, at five past eight.',
  });
  assert.deepEqual(
    groupsOf(analysis),
    [['report.md: 8.05 pm', 'radio.txt: five past eight']].map(g => g.sort()),
  );
  assert.deepEqual(conflictsOf(analysis), []);
  const spoken = analysis.claims.find(c => c.uri === 'radio.txt' && c.quantity.kind === 'date');
  assert.equal(spoken?.quantity.low, 'T20:05', 'it is read in the half of the day that the other states');
});

test('what is counted per something leaves out no per cent', () => {
  const analysis = analyze({
    'a.txt': 'Calls at the exchange of Orrindale fell from 18.8 per member to 14.8 in the spring.',
    'b.txt': 'Calls at the exchange of Orrindale fell 18.8% in the spring, and 14.8% in the summer.',
  });
  assert.deepEqual(
    groupsOf(analysis).filter(group => group.some(claim => claim.includes('per member'))),
    [],
  );
});

test('times of day are compared around noon and midnight alike', () => {
  const texts = {
    'report.md': 'The ferry Hesperion struck the reef off Cape Doran at 23:42, in the dark.',
    'film.txt': 'It was dark when the ferry Hesperion struck the reef off Cape Doran, at eleven forty seven.',
  };
  assert.deepEqual(conflictsOf(analyze(texts)), ['"23:42" conflicts "eleven forty seven"']);
});

test('degrees without a scale are those of the temperature beside them', () => {
  const groups = groupsOf(
    analyze({
      'report.md': 'The highest temperature of the water of Lake Tovel, 29.3 °C, was measured in August.',
      'paper.txt': 'In August the water of Lake Tovel had the highest temperature measured yet: 29.3 degrees.',
    }),
  );
  assert.deepEqual(groups, [
    ['paper.txt: August', 'report.md: August'],
    ['paper.txt: 29.3 degrees', 'report.md: 29.3 °C'],
  ]);
});

test('an age in a table is compared with one in a sentence', () => {
  const conflicts = conflictsOf(
    analyze({
      'report.md':
        '## The ship Hesperion\n\n| Item | |\n| --- | --- |\n| Length of the ship | 88 m |\n| Age of the ship Hesperion | 34 years |\n',
      'paper.txt':
        'The ship Hesperion, 88 metres long, was 36 years old. The age of the ship had been a matter of talk.',
    }),
  );
  assert.deepEqual(conflicts, ['"34 years" conflicts "36 years old"']);
});

test('captions without capitals are of the matter whose names they speak', () => {
  const told = Array.from(
    { length: 30 },
    (_, i) => `Of the ${i + 11} ${word('b', i)} by the ${word('d', i)} little is left.`,
  );
  const shown = Array.from(
    { length: 30 },
    (_, i) => `00:${10 + i}.000 --> 00:${11 + i}.000\nand ${i + 51} ${word('k', i)} somebody painted ${word('m', i)}\n`,
  );
  const groupsWith = (ship: string) =>
    groupsOf(
      analyze({
        'article.md': `The Calidora left Brannock for the Ardent Isles with 2,208 people on board. ${told.join(' ')}`,
        'talk.vtt': `WEBVTT\n\n00:01.000 --> 00:04.000\nthe ${ship} had two thousand two hundred and eight people on board\n\n${shown.join('\n')}`,
      }),
    ).filter(group => group.some(claim => claim.endsWith('2,208 people')));
  assert.equal(groupsWith('calidora as she left brannock').length, 1);
  assert.equal(groupsWith('wexford as she left tarrant').length, 0, 'of another matter');
});

/** Made-up nouns, all different. */
const word = (first: string, i: number): string =>
  `${first}${'aeiou'[i % 5]}${'lnrst'[Math.floor(i / 5) % 5]}${'dgkpv'[(i * 3) % 5]}${'ai'[Math.floor(i / 25)]}ck`;

test('a bare digit is no rounded percentage', () => {
  const groups = groupsOf(
    analyze({
      'report.md': 'The rovers of Hesk won the final of the Orrin cup by 3 goals to one, in front of a full house.',
      'paper.txt': 'The house was full at the final of the Orrin cup. The rovers of Hesk owe a loan at 3.2% for it.',
    }),
  );
  assert.deepEqual(groups, []);
});

test('what one text counts may be what another only names', () => {
  const groups = groupsOf(
    analyze({
      'report.md': 'The new reader of the Tarvel library has a shelf of 48,000 slots for its index.',
      'paper.txt': 'The Tarvel library shows its new reader: an index of 48,000 shelf slots stands behind it.',
      'notes.txt': 'New reader of the Tarvel library, with a 48,000-slot shelf for the index.',
    }),
  );
  assert.deepEqual(
    groups.map(g => g.length),
    [3],
  );
});

test('a figure takes no unit over from one of another size, though an open bound holds both', () => {
  const unitsOf = (bare: string) => {
    const { claims } = analyze({
      'report.md': `In the harbour of Orle they counted ${bare}.`,
      'paper.txt': 'The harbour of Orle had more than two days of warning.',
    });
    return adoptFromGroups(claims, [claims.map((_, i) => i)]).map(c => c.quantity.unit);
  };
  assert.deepEqual(unitsOf('212,000'), ['day', '']);
  assert.deepEqual(unitsOf('3'), ['day', 'day']);
});
