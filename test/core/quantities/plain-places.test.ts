import assert from 'node:assert/strict';
import { test } from 'node:test';
import { plainPlaces } from '../../../src/core/quantities/plain-places.ts';
import { classAt } from '../../../src/core/quantities/draft.ts';
import { VOCABULARY } from '../../../src/core/quantities/lexicon.ts';
import { RECOGNIZERS } from '../../../src/core/quantities/pipeline.ts';
import { T, tokenize } from '../../../src/core/text/tokens.ts';
import { W } from '../../../src/core/text/vocabulary.ts';
import { makePacket } from '../../support/made-up.ts';

/** Recognisers spared at plain places are asked all the same here: what they would answer must be nothing. */

const { mayAnswer } = plainPlaces(RECOGNIZERS);
const ALL = -1;

/** Checks every place of a text; how many stand plainly. */
function checkSpared(text: string): number {
  const t = tokenize(text, VOCABULARY);
  let plain = 0;
  for (let i = 0; i < t.count; i++) {
    const digits = t.kind[i] === T.digits;
    if (!digits && !(classAt(t, i) & W.cardinal)) continue;
    const asked = mayAnswer(t, i, ALL);
    if (asked === ALL) continue;
    plain++;
    RECOGNIZERS.forEach(({ id, begins, inTexts, match }, k) => {
      if (asked & (1 << k) || !begins.includes(digits ? 'digits' : 'cardinal') || inTexts?.(t) === false) return;
      assert.equal(match(t, i), undefined, `${id} at ${i} of ${JSON.stringify(text)}`);
    });
  }
  return plain;
}

const BEFORE =
  'It was|in|of|Round of|page|Fig|version|Vesta|wears|weekdays|at|by half|the|a|minus|from|between|about|$|US$|€|oh|double|five five five five|May|Friday,|on|No|the vesta|a pump|than|last|in the|month|mid|low|(|"|[|x|,|+|one|and'.split(
    '|',
  );
const FIGURES = '38|1|7|12|24|1,284|4.6|2.15|12.05|1.0|2013|1906|0955|5|five|one|twenty|seven|eleven|ten|hundred'.split(
  '|',
);
const BEHIND =
  "of them|km|am|a.m.|pm|in the morning|at night|past nine|to four|to twelve|minutes past eight|o'clock|hours later|April 1906|of April|to 21 April|May|fold|times|times the size|x|x 10 5|percent|%|% of|.|. Then|,|, five|;|:|)|million|thousand|and a half|and 6|point 5|in 40|of 60|out of 16|over twenty|people in 20|chance in four|chances|adults in 2,300|halves|thirds|fifth|K|C|ft 2 in|dollars|€|more years|other|Sisters|two-man teams|days|pages|A|-fold|–40|/4|½|\"|'s|+|+ feet|×|100 boats".split(
    '|',
  );

test('what is not asked at a plain figure has nothing to say there', () => {
  let plain = 0;
  for (const before of BEFORE)
    for (const figure of FIGURES)
      for (const behind of BEHIND)
        for (const gap of [' ', ''])
          plain +=
            checkSpared(`${before}${gap}${figure} ${behind}`) +
            checkSpared(`${before} ${figure}${gap}${behind} it said.`);
  assert.ok(plain > 10_000, `${plain} places`);
});

test('most figures of texts stand plainly', () => {
  const texts = makePacket(8, { seed: 3 }).map(s => s.text);
  const plain = texts.reduce((sum, text) => sum + checkSpared(text), 0);
  const figures = texts.reduce((sum, text) => sum + (text.match(/\d+(?:[.,]\d+)*/g)?.length ?? 0), 0);
  assert.ok(plain > figures / 2, `${plain} of ${figures}`);
});
