import assert from 'node:assert/strict';
import { parseDocument } from '../../src/core/formats/index.ts';
import type { Quantity, QuantityMention } from '../../src/core/model.ts';
import { findQuantities } from '../../src/core/quantities/pipeline.ts';

/** Mentions of a text, with what must hold of any: spans inside the text, in order, disjoint, and cut from it. */
export function mentionsIn(text: string, uri = 'text.txt'): readonly QuantityMention[] {
  const document = parseDocument({ uri, text });
  const { mentions } = findQuantities(document);
  let last = 0;
  for (const m of mentions) {
    assert.ok(
      m.start >= last && m.end > m.start && m.end <= document.text.length,
      `span ${m.start}-${m.end} out of order in ${JSON.stringify(text)}`,
    );
    assert.equal(document.prose.slice(m.start, m.end), m.text);
    last = m.end;
  }
  return mentions;
}

const plain = (x: number): string => (Math.abs(x) < 1e-4 && x !== 0 ? x.toFixed(10).replace(/0+$/, '') : String(x));

/** "about 35 day", "10..15 s", ">=400", "2024-10": what a quantity states, short. */
export function short(q: Quantity): string {
  const value = (x: Quantity['low']): string => (typeof x === 'number' ? plain(Number(x.toPrecision(10))) : String(x));
  const unit = q.unit === '' ? '' : ` ${q.unit}`;
  if (q.modality === 'at-least') return `>=${value(q.low ?? q.high)}${unit}`;
  if (q.modality === 'at-most') return `<=${value(q.high ?? q.low)}${unit}`;
  const body = q.low === q.high ? `${value(q.low)}${unit}` : `${value(q.low)}..${value(q.high)}${unit}`;
  return q.modality === 'approximate' ? `about ${body}` : body;
}

/**
 * Text with carets: under a line, `^^^^ expectation` marks a mention of exactly those characters and says what it states. The
 * full set is compared: an unmarked mention fails, a marked place without one fails. Several caret lines may follow a line.
 * A text without any mark is a mistake; silence is asserted with {@link checkNone}.
 */
export function checkMentions(marked: string): void {
  const { text, expected } = unmark(marked);
  assert.ok(expected.length > 0, 'nothing is marked: use checkNone to say that nothing is found');
  const found = mentionsIn(text).map(m => ({ start: m.start, end: m.end, says: short(m.quantity) }));
  assert.deepEqual(describe(text, found), describe(text, expected));
}

/**
 * Text with brackets: `⟦about 35 days⟧{about 35 day}` marks a mention of exactly those characters and says what it states. The
 * full set is compared. For lines where carets would drift, and for lists of many sentences.
 */
export function checkMarked(marked: string): void {
  const expected: Mark[] = [];
  let text = '';
  let at = 0;
  for (const m of marked.matchAll(/⟦([^⟧]*)⟧\{([^}]*)\}/g)) {
    text += marked.slice(at, m.index);
    expected.push({ start: text.length, end: text.length + m[1]!.length, says: m[2]! });
    text += m[1]!;
    at = m.index + m[0].length;
  }
  text += marked.slice(at);
  assert.ok(expected.length > 0, 'nothing is marked: use checkNone to say that nothing is found');
  const found = mentionsIn(text).map(m => ({ start: m.start, end: m.end, says: short(m.quantity) }));
  assert.deepEqual(describe(text, found), describe(text, expected));
}

/** The text holds no figure. */
export function checkNone(text: string): void {
  assert.deepEqual(
    mentionsIn(text).map(m => `${m.text} = ${short(m.quantity)} by ${m.trace.join(', ')}`),
    [],
    `a figure was found in ${JSON.stringify(text)}`,
  );
}

/** One value in many spellings: each text is the mention as a whole. */
export function checkSpellings(says: string, spellings: readonly string[]): void {
  assert.ok(spellings.length > 0);
  for (const spelling of spellings) {
    const found = mentionsIn(spelling).map(m => `${m.text} = ${short(m.quantity)}`);
    assert.deepEqual(found, [`${spelling} = ${says}`]);
  }
}

interface Mark {
  readonly start: number;
  readonly end: number;
  readonly says: string;
}

const describe = (text: string, marks: readonly Mark[]): string[] =>
  marks.map(m => `${m.start}: ${JSON.stringify(text.slice(m.start, m.end))} = ${m.says}`);

function unmark(marked: string): { text: string; expected: Mark[] } {
  const kept: string[] = [];
  const expected: Mark[] = [];
  let lineStart = 0;
  let offset = 0;
  const indent = /^\n?( *)/.exec(marked)![1]!.length;
  for (const raw of marked.replace(/^\n/, '').replace(/\n *$/, '').split('\n')) {
    const line = raw.slice(0, indent).trim() === '' ? raw.slice(indent) : raw;
    const caret = /^( *)(\^+) (.+)$/.exec(line);
    if (caret) {
      const start = lineStart + caret[1]!.length;
      expected.push({ start, end: start + caret[2]!.length, says: caret[3]! });
      continue;
    }
    kept.push(line);
    lineStart = offset;
    offset += line.length + 1;
  }
  return { text: kept.join('\n'), expected: expected.sort((a, b) => a.start - b.start) };
}
