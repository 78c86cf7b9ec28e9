import { test } from 'node:test';
import type { Annotation } from '../../src/core/annotation.ts';
import { placeAnnotations, targetAt } from '../../src/core/annotations/resolve.ts';
import { createEngine } from '../../src/core/index.ts';
import type { Analysis } from '../../src/core/model.ts';
import { DEFAULT_OPTIONS } from '../../src/core/options.ts';
import type { Draft } from '../../src/core/quantities/draft.ts';
import { VOCABULARY } from '../../src/core/quantities/lexicon.ts';
import { RECOGNIZERS, REFINERS } from '../../src/core/quantities/pipeline.ts';
import { RULES } from '../../src/core/rules/index.ts';
import { tokenize, type Tokens } from '../../src/core/text/tokens.ts';
import { readAnnotations } from '../../src/settings/annotations/read.ts';
import { readProject } from '../../src/settings/project.ts';
import { checkLinear, checkLinearOn, remembered, repeated } from '../support/growth.ts';

/** No step behind the reading of figures takes more than its share of time either: refiners, derivations, rules, anchoring, files. */

const engine = createEngine();
const shown = (piece: string): string => JSON.stringify(piece.slice(0, 40));

/** Pieces for what works on figures that stand together. */
const FIGURES: readonly string[] = [
  '1 km and 2 km ',
  'from 1 to 2 ',
  'between about 1 and nearly 2 km ',
  '1 ± 2 km, ',
  '1, 2, 3 and 4 km per ',
  'not 1 or 2 ',
  'up to 1, over 2, ',
  'aged 1, 2, ',
  'a 4 year old of 5 ',
  'four point six six ',
  '5 feet 4 inches 3 ',
  'one in two of 3 ',
  '5c 4p $3 ',
  'lap 9.87 won, ',
  'served 12 years and took 6, ',
  'minus 6, 7 °C below zero ',
  'laps of a race said nine eight seven ',
];

/** The draft at each token where a recogniser begins one. */
function draftsOf(tokens: Tokens): Draft[] {
  const drafts: Draft[] = [];
  for (let i = 0; i < tokens.count;) {
    let next = i + 1;
    for (const { match } of RECOGNIZERS) {
      const found = match(tokens, i);
      if (!found) continue;
      if ('draft' in found) drafts.push(found.draft);
      next = Math.max(next, 'draft' in found ? found.draft.to : found.to);
      break;
    }
    i = next;
  }
  return drafts;
}

for (const refiner of REFINERS)
  test(`the refiner ${refiner.id} is linear`, () => {
    for (const piece of FIGURES) {
      checkLinearOn(
        shown(piece),
        size => {
          const tokens = tokenize(repeated(piece, size), VOCABULARY);
          return { tokens, drafts: draftsOf(tokens) };
        },
        // refiners change what they are given
        ({ tokens, drafts }) =>
          refiner.refine(
            tokens,
            drafts.map(d => ({ ...d, trace: [...d.trace] })),
            [],
          ),
      );
    }
  });

/** Pieces in which figures follow from each other, or seem to. */
const DERIVED: readonly string[] = [
  '1 of 2, or 50 %, ',
  'from 1 to 2, up 1, ',
  'rose by 1 from 2 to 3. ',
  '1 versus 2, a gap of 1, ',
  'a difference between 1 and 2 of 3, ',
  '1 and 2 and 3 and 4, a total of ',
  'in all 9: 1, 2 and 3. ',
  '1 + 2 + 3 ',
  '1 + 2 = 3. ',
  'the average of 1, 2 and 3 is 4, ',
  'from May 1 to May 3, 2 days, ',
  'a 2-day trip ran from May 1 ',
  'twice as many as 1: 2 versus ',
  '3 at $4 each, $12, ',
  '- Tea: 1\n- Total: 2\n',
  '| Tea | 1 |\n| Total | 2 |\n',
];

/** A word of its own for each number, alike at both ends. */
const alikeAtBothEnds = (n: number): string => {
  const middle = Array.from({ length: 4 }, (_, k) => String.fromCharCode(97 + (Math.floor(n / 26 ** k) % 26))).join('');
  return `abcdef${middle}stuvwxyz`;
};

test('words that differ in their middle alone are told apart in linear time', () =>
  checkLinearOn(
    'long words',
    size => Array.from({ length: size / 19 }, (_, n) => alikeAtBothEnds(n)).join(' '),
    text => tokenize(text, VOCABULARY),
  ));

test('derivations are found in linear time', () => {
  for (const piece of [...DERIVED, ...FIGURES])
    checkLinear(shown(piece), size => engine.document({ uri: 'a.md', text: repeated(piece, size) }).derivations());
});

test('quotations of a document are found in linear time, with those who say them', () => {
  for (const piece of [
    'he said “we saw it all come down at once” and ',
    '“we saw it all come down at once,” according to the ',
    '> we saw it all come down at once — Ann Moe\n\n',
    '> — A — A — A ',
    'the press release said that the “',
  ])
    checkLinear(shown(piece), size => engine.document({ uri: 'a.md', text: repeated(piece, size) }).quotations());
});

/** A name for each number: "Ocabd". */
const nameOf = (k: number): string =>
  `O${[...String(k)].map(d => 'bcdfglmnrs'[Number(d)]! + 'aeiou'[(k + Number(d)) % 5]!).join('')}`;

/** Sentences that give a rule something to find, the k-th of them. */
const FOUND: Readonly<Record<string, (k: number, source: number) => string>> = {
  'a difference in each sentence': (k, source) =>
    `The gate of ${nameOf(k)} weighs ${500 + (k % 90) + source * 190} kg. `,
  'one difference over and over': (_, source) => `The bridge at Orl is ${412 + source * 40} metres long. `,
  'sums that do not come out': k => `Of the 40 boats at pier ${k}, 12 and 13 were lost, 26 in all. `,
  'percent and points': (k, source) => `The share of ward ${k} rose by 3 ${source ? 'percent' : 'percentage points'}. `,
  'a digit said twice': (k, source) =>
    source ? `We ran Vesta ${k}.6 in May. ` : `so we ran Vesta ${k}.6 six in May and\n`,
  'quotations changed': (k, source) =>
    `“We never saw water ${k} rise ${source ? 'so' : 'that'} fast at the lock,” said Ann Moe. `,
  'quotations of a source': k => `According to the report, “nobody at weir ${k} ever asked us what we thought”. `,
};

/** Two sources that grow: a transcript and a report. */
function packetOf(sentence: (k: number, source: number) => string, size: number): Analysis {
  const texts = ['', ''];
  for (let k = 0; texts[0]!.length < size; k++) texts.forEach((_, s) => (texts[s] += sentence(k, s)));
  return engine.analyze([
    { uri: 'talk.vtt', text: `WEBVTT\n\n00:00.000 --> 10:00.000\n${texts[0]}\n` },
    { uri: 'report.md', text: `# Report\n\n${texts[1]}\n` },
    { uri: 'other.md', text: `# Other\n\n${texts[1]}\n` },
  ]);
}

for (const [what, sentence] of Object.entries(FOUND))
  test(`rules are linear on ${what}`, () => {
    const made = remembered(size => packetOf(sentence, size));
    for (const rule of RULES) checkLinearOn(rule.id, made, analysis => rule.check(analysis, DEFAULT_OPTIONS));
  });

test('a digit said twice is looked for once in each of many sources', () => {
  const rule = RULES.find(r => r.id === 'doubtful-transcription')!;
  checkLinearOn(
    'many sources',
    size => {
      const count = Math.ceil(size / 32);
      const talk = Array.from({ length: count }, (_, k) => `we ran Vesta ${k}.6 six in May`).join('\n');
      const others = Array.from({ length: count }, (_, k) => ({ uri: `${k}.md`, text: 'Vesta was slow in May.' }));
      return engine.analyze([{ uri: 'talk.vtt', text: `WEBVTT\n\n00:00.000 --> 10:00.000\n${talk}\n` }, ...others]);
    },
    analysis => rule.check(analysis, DEFAULT_OPTIONS),
  );
});

/** Annotates figures of a text and finds them again in another, in a time that grows with the text and with their number. */
function checkAnchoring(what: string, before: (size: number) => string, after: (text: string) => string): void {
  checkLinearOn(
    what,
    size => {
      const text = before(size);
      const was = engine.document({ uri: 'a.md', text });
      // one for each kilobyte
      const step = Math.max(1, Math.floor((was.claims.length * 1024) / size));
      const annotations = was.claims
        .filter((_, k) => k % step === 0)
        .flatMap((claim, k): Annotation[] => {
          const target = targetAt(was, claim, 'checked');
          return target ? [{ kind: 'checked', id: `urn:uuid:${k}`, targets: [target] }] : [];
        });
      return { annotations, now: engine.document({ uri: 'a.md', text: after(text) }) };
    },
    ({ annotations, now }) => placeAnnotations(annotations, [now]),
  );
}

test('annotations are found again in linear time, whatever the text is', () => {
  for (const piece of [...FIGURES, '1 ', 'one ', '1,', '12:30 ', 'May 1 ', '1 ± ']) {
    checkAnchoring(
      shown(piece),
      size => repeated(piece, size),
      text => text,
    );
    checkAnchoring(
      `${shown(piece)}, moved`,
      size => repeated(piece, size),
      text => `Much was said before. ${text}`,
    );
    checkAnchoring(
      `${shown(piece)}, gone`,
      size => repeated(piece, size),
      text => text.replace(/\d|one/g, 'x'),
    );
  }
});

test('annotations of sentences much alike are found again in linear time', () => {
  const sentences = (size: number): string =>
    Array.from(
      { length: Math.ceil(size / 48) },
      (_, k) => `The lock at weir ${k % 9} took ${k % 7} months to mend. `,
    ).join('');
  checkAnchoring('alike', sentences, text => text);
  checkAnchoring('alike, changed', sentences, text => text.replaceAll('mend', 'build'));
});

test('the files of a review are read in linear time', () => {
  for (const piece of [
    '{',
    '[',
    '"',
    '{"a":',
    '[1,',
    '"a":1,',
    '// x\n',
    '/*',
    '\\u0000',
    '{"first":',
    '{"id":"a"},',
    '"\\',
  ])
    for (const prefix of ['', '{"first":{"items":[', '{"sources":{', '{"include":[', '{"title":"'])
      checkLinear(`${prefix} ${shown(piece)}`, size => {
        const text = prefix + repeated(piece, size);
        readProject(text);
        readAnnotations(text);
      });
});
