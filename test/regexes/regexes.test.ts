import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkLinear, repeated } from '../support/growth.ts';
import { allRegexes } from './all.ts';
import { attacksOn } from './attack.ts';
import { digestOf, judge, readKept, type Verdict } from './judge.ts';
import type { Found } from './collect.ts';

/** No regular expression takes more than its share of time on any text: a tool says so, or, where it comes to no end, a measurement. */

const { regexes, unseen } = await allRegexes();
const kept = readKept();
const shown = ({ place, source, flags }: Found): string => `${place} /${source}/${flags}`;
const verdictOf = (regex: Found): Verdict => kept[digestOf(regex)] ?? judge(regex);

/** Attacks tried on each expression that the tool does not decide. */
const ATTACKS = 12;

function checkMeasured(regex: Found, doublings?: number): void {
  const flags = regex.flags.replace('y', '');
  const pattern = new RegExp(regex.source, flags.includes('g') ? flags : `${flags}g`);
  for (const { prefix, pump } of attacksOn(regex.source, ATTACKS))
    checkLinear(
      `${shown(regex)} on ${JSON.stringify(pump)} behind ${JSON.stringify(prefix)}`,
      size => `${prefix}${repeated(pump, size)}\u0000`.replace(pattern, ''),
      doublings,
    );
}

test('all regular expressions of the program are found', () => {
  assert.ok(regexes.length > 300, `${regexes.length} found`);
  assert.deepEqual(unseen, []);
});

test('no regular expression backtracks catastrophically', t => {
  const undecided: Found[] = [];
  for (const regex of regexes) {
    const verdict = verdictOf(regex);
    assert.ok(typeof verdict !== 'object', `${shown(regex)} is ${JSON.stringify(verdict)}`);
    if (verdict === 'undecided') undecided.push(regex);
  }
  for (const regex of undecided) checkMeasured(regex);
  t.diagnostic(`${regexes.length} regular expressions, ${undecided.length} of them measured`);
});

test('what is kept of judgements is about expressions that there are', () => {
  const digests = new Set(regexes.map(digestOf));
  const gone = Object.keys(kept).filter(d => !digests.has(d));
  assert.ok(gone.length < 20, `${gone.length} kept judgements are about none: npm run regexes`);
});

test('a catastrophic expression is found, by the tool and by measurement', () => {
  const bad = { place: 'here', source: '^(?:[a-z]+ ?)+!$', flags: '' };
  assert.ok(typeof judge(bad) === 'object');
  assert.throws(() => checkMeasured({ place: 'here', source: '[a-z]+[0-9]', flags: '' }, 1), /times as long/);
});
