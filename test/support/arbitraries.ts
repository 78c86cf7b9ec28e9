import fc from 'fast-check';

/** Text as sources hold it, and worse: for properties that must hold of any. */

const FIGURES = [
  '79.6%',
  'about a year',
  'roughly fourteen months',
  '$2.1bn',
  'between 3 and 5 km',
  'low seventies',
  'three in five',
  '12:30',
  'June 16, 2020',
  'over 400 people',
  'a year and a half',
  '33 ± 2 min',
  'up to 40 per cent',
  '1,234',
  'two hundred and',
  'eight people',
  '427x',
  '5 feet 4 inches',
  'from 13.6% to 58.3%',
  'the 1990s',
  'half of them',
  '-5 °C',
  '¾',
  '133page',
];
const WORDS = [
  'the bridge at Norvik',
  'Vesta 4.6',
  'costs',
  'was repaired in',
  'of the bearings',
  'vehicles a day',
  'Section 4.7',
  'one of the',
  'R&amp;D',
  '&nbsp;',
  'café',
  '“we were never asked about any of it”',
  '"nobody asked us what it meant"',
  '«who knows»',
  'ΑΒΓ',
  '漢字',
  '🛶🏽',
  'https://example.org/12/34',
  'soft\u00adhyphen',
  '(',
  ')',
  '"',
  '‘',
  '—',
];
const MARKUP = [
  '# Heading',
  '- item',
  '| a | 12 |',
  '| --- | --- |',
  '> quoted',
  '**bold**',
  '`code 12`',
  '```',
  '<!-- 55 -->',
  '---',
  '[link](target)',
  '[00:12]',
  '(0:01:02)',
  '00:00:01.000 --> 00:00:04.000',
  '00:00:01,000 --> 00:00:04,000',
  'WEBVTT',
  'NOTE 12',
  '<00:00:01.500><c> word</c>',
  'Ann Moe:',
  '7',
  '\ufeff',
];
const GAPS = [' ', ' ', ' ', ' ', '\n', '\n\n', '\r\n', '\r\n\r\n', '\r', '\t', '', '. ', ', ', ' and '];

/** Pieces of figures, words, markup and whatever else, with gaps of all kinds. */
export const sourceText: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.oneof(
        { weight: 5, arbitrary: fc.constantFrom(...FIGURES) },
        { weight: 4, arbitrary: fc.constantFrom(...WORDS) },
        { weight: 3, arbitrary: fc.constantFrom(...MARKUP) },
        { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) },
      ),
      fc.constantFrom(...GAPS),
    ),
    { maxLength: 40 },
  )
  .map(pieces => pieces.flat().join(''));

/** A name of each format. */
export const sourceName: fc.Arbitrary<string> = fc.constantFrom('a.txt', 'a.md', 'a.srt', 'a.vtt', 'a.transcript', 'a');

/** A figure as written. */
export const figureText: fc.Arbitrary<string> = fc.constantFrom(...FIGURES);
