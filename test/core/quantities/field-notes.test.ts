import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Sentences as texts on finds, missions and patients write them. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'units with a capital': [
    'The sack weighed ⟦60 to 65 Lb⟧{60..65 lb}. and its twin ⟦40 Lbs⟧{40 lb}, the third ⟦12 Kg⟧{12 kg}.',
    'It went ⟦30 Mph⟧{30 mph} for ⟦4 Hrs⟧{4 h} over ⟦12 Kms⟧{12 km}.',
  ],
  'steps, rockets and comets with a letter': [
    'A phase 2B trial was held; stage 3B cancer is graver. A Harrow 1B rocket rose past the comet 75P in ⟦2031⟧{2031}.',
    'The Korvan ⟦3B⟧{3000000000} deal closed; the Tarn ⟦40M⟧{40000000} budget grew, as did a Vulcan ⟦5M⟧{5000000} fund.',
    'Orlo sold Tarn ⟦2B shares⟧{2000000000 share} at ⟦50p⟧{50 pence}. In Tarn ⟦5M people⟧{5000000 person} live.',
  ],
  'as much as other things weigh, and as much as a limit': [
    'The beast weighed as much as ⟦a dozen horses⟧{12 horse}; it ate ⟦as much as 8 tons⟧{<=8 t}.',
  ],
  'somebody of so many years': [
    'She was a woman of ⟦about 25 years⟧{about 25 year}. Her man of ⟦30 years⟧{30 year} left.',
  ],
  'a year in the next line': [
    'The lamp was found on ⟦November 30th\n1974⟧{1974-11-30}, in the harbour.\nIt fell on ⟦4 June\n1975⟧{1975-06-04} too.',
  ],
  'sides behind a label': ['Dimensions ⟦12⟧{12 cm} × ⟦8⟧{8 cm} × ⟦5 cm⟧{5 cm}'],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${what}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));
