import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createEngine } from '../../../src/core/index.ts';
import { checkMarked, checkNone } from '../../support/mentions.ts';

/** Scores that are said, sums that somebody answers for, notes, points and threads of the web, in texts that were made up. */

const GAME = ' The league champions lost the final game in overtime, and the team scored no goals in the match.';

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'scores with a word between them': [
    `Tarn beat Orel ⟦7⟧{7} to ⟦3⟧{3}, then grabbed a ⟦2⟧{2} to ⟦1⟧{1} lead. It stayed tied at ⟦1⟧{1} to ⟦1⟧{1} through ⟦20 innings⟧{20 inning}.${GAME}`,
    `They outscored Orel ⟦42⟧{42} to ⟦37⟧{37}, and ended by a score of ⟦10⟧{10} to ⟦2⟧{2}. The score was ⟦6⟧{6} to ⟦4⟧{4}.${GAME}`,
  ],
  'numbers with "to" between them that are no scores': [
    `They won after a wait of ⟦3 to 5 weeks⟧{3..5 week}, and scored ⟦2 to 4 goals⟧{2..4 goal} a match.${GAME}`,
    'The valve leads from ⟦5⟧{5} to ⟦2⟧{2}, and the price rose ⟦3 to 5 percent⟧{3..5 %}.',
  ],
  'what somebody answers for, and bounds': [
    '⟦Three⟧{3} guilty over ⟦£14m⟧{14000000 GBP} burglary. ⟦Two men⟧{2 man} were charged over ⟦€2m⟧{2000000 EUR} robbery.',
    'He was fined ⟦over £500⟧{>=500 GBP}. Guests were charged ⟦over $40⟧{>=40 USD} fees, and firms ⟦over £30 per head⟧{>=30 GBP}.',
  ],
  'a bound of the next figure': [
    'They took ⟦more than £14 million⟧{>=14000000 GBP}, ⟦at least £10.3 million⟧{>=10300000 GBP} of which is missing.',
    'It drew ⟦40 people⟧{40 person}, ⟦at least 12⟧{>=12 person} of them guests, and cost ⟦$40, at least⟧{>=40 USD}.',
  ],
  'a favourite, and how long': [
    'Her favourite drink stays hot, for burns of ⟦3-7 seconds⟧{3..7 s}.',
    'The favourite won at odds of ⟦12-1⟧{12}.',
  ],
  'what a year was': ['⟦1917⟧{1917} was a hard time for the mill.', '⟦1984⟧{1984} saw the valley flooded.'],
  'those who sail a ship': ['It was licensed to carry ⟦2,500⟧{2500} plus crew, and had ⟦40 plus staff⟧{>=40 staff}.'],
  'an hour behind a time that states its half of the day': [
    'The doors open at ⟦7 p.m.⟧{T19:00} and the show starts at ⟦8⟧{T20:00}.',
    'Due at ⟦7:05 PM⟧{T19:05}, it did not begin until ⟦8⟧{T20:00}. They left at ⟦9:30 a.m.⟧{T09:30} and were back ⟦by 11⟧{<=T11:00}, tired.',
    'The ferry sailed at ⟦11 p.m.⟧{T23:00} and arrived at ⟦four⟧{T04:00}.',
  ],
  'numbers behind a time that are no hours': [
    'At ⟦7 p.m.⟧{T19:00} the index closed at ⟦8⟧{8}, and Orel led at ⟦12⟧{12}.',
    'At ⟦7 p.m.⟧{T19:00} they were up by ⟦8⟧{8}. It was shut from ⟦8 a.m.⟧{T08:00} until ⟦5 men⟧{5 man} came.',
  ],
  'one for each, and one that nobody measures': [
    `It was tied at ⟦one run⟧{1 run} each. They got ⟦one ticket⟧{1 ticket} apiece.${GAME}`,
    'Well, hold on for one second, and hang on one minute. It held on for ⟦two seconds⟧{2 s}.',
  ],
  'tries with a dash for a hyphen': [`Dorrick went ⟦0–for–13⟧{0} at the plate.${GAME}`],
  'headlines of the dead': ['⟦Hundreds⟧{about 200..999} drown in river; ⟦20⟧{20} drown off Orle.'],
};

for (const [name, sentences] of Object.entries(SENTENCES))
  test(name, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });

test('notes whose brackets hold a space, and points that a colon numbers, are no figures', () => {
  checkNone(
    'The rule was left out.[ 4] It was cold;[ 12] he ran on, he said,[ 1] at dawn[ 3] —and the rest[ 5][ 6] went.',
  );
  checkNone('1: The cup was full.\n\n2: The lid was loose.\n\n3: Nobody said so.');
  checkMarked('⟦12⟧{12}: The home side scored.\n\n⟦15⟧{15}: The away side scored.');
});

const textsOf = (text: string): readonly string[] =>
  createEngine()
    .document({ uri: 'a.txt', text })
    .claims.map(c => c.text);

test('when the posts of a thread were put up, each below who put it up, is no claim', () => {
  const post = (name: string, time: string): string =>
    `${name}\n15th June 2031, ${time} AM\nThe mill had 40 looms, and nobody who worked there has forgotten them.\n\n`;
  const thread = `View Full Version : The mill at Orle\n\n${post('quillback', '09:36')}${post('tarn-os', '09:38')}${post('quillback', '09:41')}`;
  assert.deepEqual(textsOf(thread), ['40 looms', '40 looms', '40 looms']);
});

test('the days and times of a timeline, below nobody, are claims', () => {
  const entry = (time: string, what: string): string => `15 June 2031, ${time}\nThe ${what} gave way to the water.\n\n`;
  const timeline = `How the dam at Orle broke, hour by hour, as the council of Tarn tells it.\n\n${'Who was there remembers it still.\n\n'.repeat(9)}${entry('09:36', 'gate')}${entry('09:58', 'wall')}`;
  assert.deepEqual(textsOf(timeline), ['15 June 2031', '09:36', '15 June 2031', '09:58']);
});
