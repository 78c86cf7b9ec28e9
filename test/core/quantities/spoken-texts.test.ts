import { test } from 'node:test';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Figures as they are said and as recognition of speech writes them down, and what is said like one. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'numbers that are rough, and shares in times': [
    'We had ⟦thirty-some years⟧{about 30..39 year}, ⟦40ish⟧{about 40 boat} and ⟦sixty-ish boats⟧{about 60 boat}; ⟦one or two boats⟧{1..2 boat} sank. It works ⟦nine times out of ten⟧{0.9}.',
    'It was a ⟦six-figure⟧{about 100000..999999} deal; she earns ⟦five figures⟧{about 10000..99999}. ⟦Six figures⟧{6 figure} stood in the doorway.',
  ],
  'years of this century': [
    'it fell in ⟦two thousand five⟧{2005} and was shut from ⟦two thousand and eight⟧{2008} to ⟦two thousand ten⟧{2010} on ⟦may second two thousand twelve⟧{2012-05-02} with ⟦two thousand ten boats⟧{2010 boat}',
    'in ⟦nineteen ninety five⟧{1995} they had water back in ⟦ninety days⟧{90 day} and gas in ⟦eighty five⟧{85}',
  ],
  'years whose halves were written apart': [
    'it was in ⟦eighteen, forty eight⟧{1848} that it fell and back in ⟦19 oh 1⟧{1901} and until ⟦19 45⟧{1945} they said that ⟦3.400 people⟧{3400 person} came',
    'In ⟦18⟧{18 shift} ⟦48-hour⟧{48 h} shifts, in ⟦eighteen forty boats⟧{1840 boat}.',
  ],
  'hundreds said in pairs beside others': [
    'The list said ⟦a hundred and forty-six⟧{146} but we counted ⟦one fifty-two⟧{152}, in all. The old one ⟦forty boats⟧{40 boat} found sank.',
  ],
  'ranges of two figures with their units and no room': [
    'It rose ⟦1%-2%⟧{1..2 %}, then ⟦1%–3%⟧{1..3 %}. It lay ⟦1 km-2 km⟧{1..2 km} off at ⟦2°C-3°C⟧{2..3 °C} with ⟦2.5 kg-3.5 kg⟧{2.5..3.5 kg} of salt, ⟦4 kg m−2⟧{4 kg/m²}.',
  ],
  'times of day in words': [
    'they left at ⟦nine oh five⟧{T09:05} and came back at ⟦six-fifteen p. m.⟧{T18:15} that day',
    'It left at ⟦one-thirteen p.m.⟧{T13:13}, or at ⟦5 p. m.⟧{T17:00} sharp, and rose by ⟦five-ten percent⟧{5..10 %}.',
  ],
  'digits said one by one': [
    'she took orel flight four oh six with ⟦ninety people⟧{90 person} and fell by ⟦two point three four five percent⟧{2.345 %}',
  ],
  'a letter that scales money, behind a space': [
    'It cost ⟦under $600 k⟧{<=600000 USD}, where others spent ⟦$0.6-1 B⟧{600000000..1000000000 USD} or ⟦$6 M⟧{6000000 USD}, in ⟦5 m⟧{5 m} of water.',
    'It was a ⟦$100⟧{100 USD} M.A. program, paid with ⟦$3⟧{3 USD} B.C. coins.',
  ],
  'words of a number that captions join': [
    'it was ⟦a hundred and twentyfive million dollar⟧{125000000 USD} craft with ⟦thirtythree boats⟧{33 boat}',
  ],
  'hyphens that do not break': [
    'At ⟦$0.20 per lorry‑hour⟧{0.2 USD} a ⟦two‑year‑old⟧{2 year} boat such as Wren‑3‑405B runs ⟦10‑12 hours⟧{10..12 h}.',
  ],
  'numbers of notes behind a year': [
    'The rules took effect in ⟦October 2031⟧{2031-10}.1 It opened in ⟦2029⟧{2029}.14 On ⟦May 4, 2030⟧{2030-05-04}.2 They shut it at a level of ⟦2029.3⟧{2029.3} then.',
  ],
  'four digits before what is named by capitals': [
    'It ran on ⟦2048 GPUs⟧{2048 gpu} and ⟦2096 V80s⟧{2096 v80}, as the 2015 MBAs and the 2030 EVs did.',
  ],
  'places in an order that begin with hundreds': [
    'It was the hundred and sixty fifth anniversary with ⟦forty boats⟧{40 boat}, and their one hundred and first day at sea with the two hundred and twelfth regiment.',
    'She gave ⟦one hundred twenty first aid kits⟧{120 kit} to ⟦two hundred fifth graders⟧{200 grader}.',
  ],
};

for (const [what, sentences] of Object.entries(SENTENCES))
  for (const sentence of sentences)
    test(`${what}: ${sentence.replace(/⟦|⟧\{[^}]*\}/g, '')}`, () => checkMarked(sentence));

const SILENT: readonly string[] = [
  'VOICE TWO: It had parts.',
  'The Harbour Survey ’98 program began.',
  'He flew a Larkin seven forty two to Orel, and the Larkin seven twenty seven stayed.',
  'call or text eight four four or chat at eight four four lifeline dot org',
  'they were in room two oh four when somebody dialled nine one one and said so',
];

for (const text of SILENT) test(`no figure: ${text}`, () => checkNone(text));
