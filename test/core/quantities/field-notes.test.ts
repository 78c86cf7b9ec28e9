import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Sentences as texts on finds, missions and patients write them. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'units with a capital': [
    'The sack weighed ⟦60 to 65 Lb⟧{60..65 lb}. and its twin ⟦40 Lbs⟧{40 lb}, the third ⟦12 Kg⟧{12 kg}.',
    'It went ⟦30 Mph⟧{30 mph} for ⟦4 Hrs⟧{4 h} over ⟦12 Kms⟧{12 km}.',
  ],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${what}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));
