import { test } from 'node:test';
import { checkNone } from '../../support/mentions.ts';

/** What looks like a figure and is none. A false alarm that was mended gets its line here. */

const SILENT: Readonly<Record<string, readonly string[]>> = {
  'names with numbers': [
    'Vesta 4.6 is out.',
    'The ZX-5.2 and the Atlas 3 Pro.',
    'A Kestrel 737 landed.',
    'He drives a Model 3.',
    'It runs on Lumen 11.',
    'the vesta 4.6 was better than the vesta 4.5',
  ],
  identifiers: [
    'CO2 and H2O',
    'the AB-19 variant',
    'Form 10-K',
    'R&D4',
    'v2 of the API',
    'x86 and ARM64',
    'pass@30',
    'ASL-3',
    'ISBN 978-3-16-148410-0',
    'build #4821',
  ],
  'references to places in a text': [
    'See Section 4.7.',
    'on page 89',
    'Figs. 2 and 3',
    'Table 12',
    'Chapter 11',
    'pages 12-15',
    'Lesson 2: tests',
    'No. 7',
    'footnote [3]',
  ],
  'list numbers': ['1. First of all', '2) Then', '10. Last'],
  'footnote marks': ['in beta1 and other domains2', 'by some points,3 and more'],
  timestamps: ['03:47:00', 'posted 2026-02-05T10:00'],
  idioms: [
    'one of the best',
    'no one knew',
    'one day it will',
    'the one that matters',
    'on the one hand',
    'a one-time offer',
    'zero in on it',
    'zero-day',
    'first of all',
    'at one point',
    'One woman said so.',
    'the number-one aim',
  ],
  'ordinals and parts': [
    'the second half',
    'in the third quarter',
    'the first lifeboat',
    'First Officer',
    'a third party',
    'half-hearted',
    'next quarter',
    '21st century',
    'the 4th floor',
  ],
  'years in names': [
    'the 1906 earthquake',
    'Smith 2019',
    'Reid (1910) showed',
    '(Greely, 1906)',
    'in 1906 dollars',
    'the 2012 Games',
  ],
  'page furniture': ['© 2024 Example', '**Date:** 2026-03-22', 'Posted 3 June 2024', 'Last updated: June 3, 2024'],
  'phone numbers and addresses': [
    '+1-222-555-0142',
    'Call 555-0142',
    'write to a.b12@example.org',
    'see https://example.org/2024/05/7.html',
  ],
  'indefinite amounts': [
    'several tests',
    'many people',
    'most of them',
    'some of these',
    'a few measures',
    'weeks and weeks',
    'a lot of work',
  ],
  'words that are units elsewhere': ['in the end', 'a foot in the door', 'a second look', 'day by day'],
};

for (const [what, texts] of Object.entries(SILENT)) {
  test(`no figure: ${what}`, () => {
    for (const text of texts) checkNone(text);
  });
}
