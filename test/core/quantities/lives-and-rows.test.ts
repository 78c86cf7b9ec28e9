import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Ages in what people do once, years that a sentence says are years, and rows of amounts with their signs apart. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'ages at what people do once': [
    'Ines Calder learned that the man died at only ⟦47⟧{47 year}.',
    'He retired at ⟦65⟧{65 year}, and she had married at ⟦19⟧{19 year}.',
    'Tarn pianist dead at ⟦92⟧{92 year}.',
    'She died at ⟦92⟧{92 year} of a stroke.',
  ],
  'what things do at a number, hours and lists': [
    'The seedlings died at ⟦40⟧{40}.',
    'He died at ⟦10⟧{10}.',
    'The mice died at ⟦16⟧{16 h}, ⟦20⟧{20 h} and ⟦24 hours⟧{24 h}.',
    'She retired at ⟦12⟧{12}.',
    'The sale ran from ⟦12 noon⟧{T12:00} to ⟦4 p.m.⟧{T16:00}, and ⟦12:00 midnight⟧{T00:00} was the end.',
  ],
  'years that are told as years': [
    'It was ⟦1887⟧{1887} when the mill burned.',
    'The year was ⟦1962⟧{1962}.',
    'It was ⟦2014⟧{2014} before the bridge reopened.',
    'It was ⟦1400 metres⟧{1400 m} away.',
    '⟦November 3rd of the year 1988⟧{1988-11-03} is remembered in Orle.',
    'It fell on the ⟦4th of July in the year 1912⟧{1912-07-04}.',
  ],
  'amounts with a sign of their own, apart': [
    'Sales ⟦$ 7,410⟧{7410 USD} ⟦$ 6,233⟧{6233 USD} ⟦$ 8,105⟧{8105 USD}',
    'He paid ⟦$600 million dollars⟧{600000000 USD}.',
    'A share made ⟦$1.39⟧{1.39 USD} vs. ⟦$1.20 est⟧{about 1.2 USD}.',
    'The call is at ⟦1.20⟧{T01:20} EST.',
  ],
  'votes, parts and the year before': [
    'The court ruled ⟦5⟧{5 vote}-to-⟦4⟧{4 vote}, a ⟦6⟧{6 vote}-to-⟦3⟧{3 vote} decision came next.',
    'It is a ⟦3-to-5 day⟧{3..5 day} trip.',
    'A ⟦2:1⟧{2} randomisation was used, and a ⟦1:250⟧{0.004} scale model.',
    'It was up ⟦2 points⟧{2 point} on ⟦2017⟧{2017}.',
    'It was down ⟦40 boats⟧{40 boat} on 1900 voyages.',
  ],
  'points of a rate': [
    'The bank cut rates by ⟦a quarter-point⟧{0.25 pp}.',
    'It beat them by a quarter-final goal of ⟦11 metres⟧{11 m}.',
  ],
  'two values held against each other': [
    'Survival was ⟦62⟧{62 %} v ⟦48 per cent⟧{48 %}, and ⟦12⟧{12 km} v. ⟦14 km⟧{14 km}.',
    'Orle won ⟦3⟧{3} v ⟦2 boats⟧{2 boat}.',
  ],
  'ages of many': ['⟦1,204 adults⟧{1204 adult}, mean age ⟦54.3⟧{54.3 year}.', 'A mean age of ⟦54.3⟧{54.3 year}.'],
  'a hedge before a pair': [
    'They cost ⟦approximately $2.71 million⟧{about 2710000 USD} and ⟦$1.90 million⟧{about 1900000 USD}, respectively.',
    'They lost ⟦about $5⟧{about 5 USD} and ⟦$6⟧{6 USD}.',
  ],
  'what two adjectives stand before': [
    'They lost ⟦four expensive and uninsured timber boats⟧{4 boat}.',
    'They took ⟦12 gold⟧{12 gold} and finished third.',
  ],
};

for (const [title, sentences] of Object.entries(SENTENCES))
  test(`lives and rows: ${title}`, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });

test('lives and rows: a case by its number and year is no figure', () => {
  checkNone('The victim in Criminal Case 619/31 has no name.');
  checkNone('Case No. 58/2031 was closed.');
  checkNone('She was convicted on counts 1, 2 and 4.');
});
