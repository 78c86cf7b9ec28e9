import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateOfDay, dayNumber } from '../../../src/core/language/civil-days.ts';
import { toReport } from '../../../src/core/report.ts';
import { analyze, check, type PacketText } from '../../support/packet.ts';

/** What each claim of a packet comes to, by its text, where the sources were recorded on those days. */
function values(documents: PacketText, dates: Readonly<Record<string, string>> = {}): Record<string, string> {
  const { claims } = analyze(documents, { dates: new Map(Object.entries(dates)) });
  return Object.fromEntries(
    claims.map(({ text, quantity: { low, high, unit } }) => [
      text,
      `${low === high ? low : `${low}..${high}`} ${unit}`.trim(),
    ]),
  );
}

test('days are numbered without a gap, over leap years and centuries', () => {
  const first = dayNumber({ year: 1899, month: 12, day: 31 }, 'first');
  for (let n = 0; n < 60_000; n += 7) {
    const date = dateOfDay(first + n);
    assert.equal(dayNumber(date, 'first'), first + n);
  }
  assert.deepEqual(dateOfDay(dayNumber({ year: 2024, month: 2, day: 29 }, 'first') + 1), {
    year: 2024,
    month: 3,
    day: 1,
  });
  assert.deepEqual(dateOfDay(dayNumber({ year: 1900, month: 2, day: 28 }, 'first') + 1), {
    year: 1900,
    month: 3,
    day: 1,
  });
});

test('"five days ago" is a date where its source has one', () => {
  const text = 'The crane fell into the harbour five days ago.';
  assert.deepEqual(values({ 'talk.txt': text }), { 'five days': '5 day' });
  assert.deepEqual(values({ 'talk.txt': text }, { 'talk.txt': '2031-03-02' }), { 'five days': '2031-02-25' });
  assert.deepEqual(values({ 'talk.md': `---\ndate: 2031-03-02\n---\n\n${text}` }), { 'five days': '2031-02-25' });
});

test('weeks, months and years ago are spans, and as precise as the date of the source', () => {
  const of = (text: string, date: string) => Object.values(values({ 'a.txt': text }, { 'a.txt': date }));
  assert.deepEqual(of('The crane fell two weeks ago.', '2031-03-02'), ['2031-02-13..2031-02-19']);
  assert.deepEqual(of('The crane fell three months ago.', '2031-01'), ['2030-09..2030-11']);
  assert.deepEqual(of('The crane fell four years ago.', '2031'), ['2026..2027']);
  assert.deepEqual(of('The crane fell two weeks ago.', '2031-03'), ['2 week']);
  assert.deepEqual(of('It stood there for five days.', '2031-03-02'), ['5 day']);
});

const NEWS = 'The crane of the Sarn shipyard fell into the harbour five days ago, and nobody was hurt.';

test('it is held against the dates that others state', () => {
  const report = (date: string) => `On ${date} the crane of the Sarn shipyard fell into the harbour. Nobody was hurt.`;
  const dates = new Map([['news.txt', '2031-03-02']]);
  check({ 'news.txt': NEWS, 'report.md': report('25 February 2031') }, [], { dates });
  check({ 'news.txt': NEWS, 'report.md': report('27 February 2031') }, ['"27 February 2031" conflicts "five days"'], {
    dates,
  });
});

test('the report keeps what is written', () => {
  const analysis = analyze({ 'news.txt': NEWS }, { dates: new Map([['news.txt', '2031-03-02']]) });
  const [claim] = toReport(analysis).claims;
  assert.deepEqual([claim!.low, claim!.unit, claim!.kind], [5, 'day', 'duration']);
});

test('dates of different precision are compatible where what both state is equal', () => {
  const of = (date: string) => `The crane of the Sarn shipyard fell into the harbour on ${date}, and nobody was hurt.`;
  check({ 'a.txt': of('25 February 2031'), 'b.txt': of('25 February') }, []);
  check({ 'a.txt': of('25 February 2031'), 'b.txt': of('25 February').replace('on 25 ', 'in ') }, []);
  check({ 'a.txt': of('25 February 2031'), 'b.txt': of('26 February') }, [
    '"25 February 2031" conflicts "26 February"',
  ]);
});
