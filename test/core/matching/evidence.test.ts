import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nearlyEqual, nearness, positionOf } from '../../../src/core/matching/nearness.ts';
import type { Quantity } from '../../../src/core/model.ts';
import { analyze, conflictsOf, groupsOf } from '../../support/packet.ts';

/** What speaks for and against two figures being of one quantity. */

test('one wording with another figure is a conflict, whatever its sentence goes on with', () => {
  const conflicts = conflictsOf(
    analyze({
      'echo.md': '"My legs were gone after an hour, the rest was noise," Lindqvist said on the steps of the hall.',
      'review.md':
        'Lindqvist told the Courier: "My legs were gone after seventy minutes, the rest was noise." He laughed.',
    }),
  );
  assert.deepEqual(conflicts, ['"an hour" conflicts "seventy minutes"']);
});

test('the words of another column speak against a cell', () => {
  const groups = groupsOf(
    analyze({
      'table.md':
        '# Two lamps\n\n| | Alder lamp | Birch lamp |\n| --- | --- | --- |\n| Price | $45 | $45 |\n| Weight | 310 g | 640 g |\n',
      'note.txt': 'The price of the birch lamp is $45, and it has a weight of 640 g.',
    }),
  );
  assert.ok(
    groups.some(g => g.includes('note.txt: 640 g') && g.includes('table.md: 640 g')),
    JSON.stringify(groups),
  );
  assert.ok(!groups.some(g => g.includes('table.md: 310 g')), 'the other column stays apart');
});

const date = (low: string): Quantity => ({ low, high: low, unit: '', kind: 'date', modality: 'exact', step: 0 });
const number = (low: number): Quantity => ({ low, high: low, unit: '', kind: 'number', modality: 'exact', step: 1 });
const near = (a: Quantity, b: Quantity): number => nearness(positionOf(a), positionOf(b));

test('nearness falls with the ratio of numbers, the days between dates and the minutes between times', () => {
  assert.equal(near(number(40), number(400)), 0);
  assert.ok(near(number(40), number(44)) > near(number(40), number(80)));
  assert.ok(near(date('2031-06-30'), date('2031-07-01')) > near(date('2031-06-30'), date('2031-09-01')));
  assert.ok(near(date('--06-30'), date('2031-07-01')) > 0.9, 'a date without a year is laid over the other');
  assert.ok(near(date('--12-31'), date('--01-01')) > 0.9, 'the year goes round');
  assert.equal(near(date('1999'), date('2011')), 0);
  assert.ok(near(date('T11:47'), date('T23:42')) > near(date('T11:47'), date('T22:00')));
  assert.equal(near(number(0), number(5)), 0);
  assert.equal(near(number(2031), date('2031')), 0, 'a number is not near a date');
});

test('nearly equal are numbers within a tenth', () => {
  const nearly = (a: number, b: number): number => nearlyEqual(positionOf(number(a)), positionOf(number(b)));
  assert.ok(nearly(287, 291) > 0.8);
  assert.equal(nearly(287, 340), 0);
  assert.equal(nearlyEqual(positionOf(date('2031')), positionOf(date('2032'))), 0);
});
