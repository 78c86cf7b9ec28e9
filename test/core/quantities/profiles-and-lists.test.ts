import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMarked, checkNone, mentionsIn, short } from '../../support/mentions.ts';

/** Figures of pages that tell without sentences: profiles, lists, timelines, boxes of facts, quizzes. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'marks out of so many behind a name, and weeks by number': [
    'Trust ⟦4.6/5⟧{0.92} came with ⟦12.4k⟧{12400} in week 1, ⟦9,870⟧{9870} in week 2.',
  ],
  'ages of the oldest, of a third, and beside heights': [
    '⟦Two men⟧{2 man} aged ⟦27⟧{27 year} and ⟦33⟧{33 year} were held; a third, ⟦24⟧{24 year}, fled. The oldest, ⟦88⟧{88 year}, walked.',
    'Both are aged ⟦between 20 and 30⟧{20..30 year} and ⟦between 5ft 8in and 6ft 1in⟧{68..73 in} tall.',
  ],
  'how much things weigh, and how fast they get faster': [
    'Surface gravity is ⟦0.13 g⟧{0.13 gₙ}, or ⟦1.3 m/s²⟧{1.3 m/s²}. The pie has ⟦5 g⟧{5 g} of salt.',
  ],
  'the best of a runner, and what time it is': ['She ran; her best is ⟦14:52⟧{892 s}. The time is ⟦14:52⟧{T14:52}.'],
  'years of the entries of a profile': [
    'Born ⟦1946⟧{1946}. First international ⟦1983⟧{1983}. Elected ⟦2016⟧{2016}, and retired. Kestrel 2016. She stayed.',
    'Founded ⟦1887⟧{1887}',
    'Established ⟦1921⟧{1921} as a works team. Promoted ⟦1933⟧{1933}, relegated ⟦1935⟧{1935}.',
  ],
  'a year that answers': [
    '4. ⟦1974⟧{1974}. Nobody knew.\n5. ⟦2018⟧{2018}',
    'A. ⟦1974⟧{1974}.',
    'In which year did they win it? ⟦1974⟧{1974}.',
  ],
  'years in a row': [
    'They were found in ⟦1986⟧{1986}, ⟦1994⟧{1994} and ⟦2009⟧{2009}. In ⟦1986⟧{1986}, 1994 marks were paid.',
  ],
  'a year behind the name of an entry, and behind a title and before its maker': [
    'Thefts of the north\n\n7. Marrel Castle (⟦1962⟧{1962})\n\nNothing came back, says Reid (1963), of what was lost there.',
    'The Red Oar (⟦1647⟧{1647}) by Ann Corl hung there.',
  ],
  'scores of a text that tells them': [
    'Half-time, ⟦11⟧{11}-⟦14⟧{14}. The match was lost at ⟦14⟧{14}-⟦20⟧{20}, the largest lead. The final score was ⟦34⟧{34}–⟦33⟧{33}, and Tarn had led ⟦26⟧{26}-⟦25⟧{25}. It took ⟦10-12 days⟧{10..12 day} and was for boys aged ⟦8-10⟧{8..10 year} in grades ⟦3-5⟧{3..5}.',
    'Orel ⟦34⟧{34}–⟦33⟧{33} Tarn. It was ⟦26⟧{26}-⟦26⟧{26}. They scored goals in every match and won the final.',
    'With the score ⟦33⟧{33}-⟦33⟧{33}, and ⟦90 seconds⟧{90 s} left, she shot.',
    'It takes ⟦20-25⟧{20..25}, or ⟦3-4⟧{3..4}, to pull it.',
  ],
  'what somebody did of so many tries': [
    '⟦Six-metre⟧{6 m} throws: Orel ⟦5 of 6⟧{0.8333333333}, Tarn ⟦6 of 8⟧{0.75}. Dorrick 5 of Tarn.',
    'Corl scored ⟦13 goals⟧{13 goal}, Orel ⟦11⟧{11 goal} from ⟦15⟧{15}.',
  ],
  'a score said': [
    'It was ⟦thirty⟧{30} ⟦thirty⟧{30} after the first half, ⟦nine metres⟧{9 m} out.',
    'Shares closed at ⟦thirty thirty⟧{30.3 USD}, up from ⟦$29⟧{29 USD}.',
  ],
  'what is counted further on, or was before': [
    'She stopped ⟦24⟧{24 shot} of the ⟦58 shots⟧{58 shot}; they had ⟦four⟧{4 goal} of the last ⟦five goals⟧{5 goal}.',
    'Orel has ⟦seven goals⟧{7 goal}, Tarn ⟦three⟧{3 goal}. Nobody came, Tarn 3 apart.',
    'They had ⟦4,300 tips⟧{4300 tip}, ⟦85⟧{85 tip} of them last year.',
    '⟦Twenty more minutes⟧{20 min}, ⟦nineteen⟧{19 min} more. It has ⟦2⟧{2} x ⟦5 minutes⟧{5 min}.',
  ],
  'a score that lends no unit': ['The score was ⟦12⟧{12}-⟦12⟧{12}, and ⟦nine seconds⟧{9 s} were left.'],
  'a day that leaves its month out': [
    'It was found on ⟦12 March 1986⟧{1986-03-12} and sold on the ⟦14th⟧{--03-14}. He lives on the 14th floor.',
    'He spent that February, the ⟦8th⟧{--02-08} among them, in a cell.',
  ],
  'what lies under it, and what was estimated': [
    'It lay under ⟦four metres⟧{4 m} of water. It takes ⟦under four metres⟧{<=4 m} of rope.',
    'Police ⟦estimated that 60,000 people⟧{about 60000 person} came.',
  ],
  'a place and its year behind a label': ['Case study: Port Tarn, ⟦1981⟧{1981}. As Orel, 1981. says.'],
  'ranges behind a capital': [
    'Ages ⟦5-8⟧{5..8 year} get in free. In Tarn ⟦20-25 people⟧{20..25 person} came. Kestrel 3-5 flew.',
  ],
  'what says a share again': ['Here ⟦3 of 9⟧{0.3333333333}, ⟦a third⟧{33.3 %}, came back. A third, but late.'],
  'an hour behind a time': [
    'He passes at ⟦half past two⟧{T02:30} and is back at ⟦four⟧{T04:00} and sees nothing. They aim at ⟦four⟧{4}.',
  ],
  'ages in the words of profiles and talks': [
    'Ann Orel came. Orel, now ⟦46⟧{46 year}, said so. Elected ⟦2016⟧{2016}, at ⟦38⟧{38 year} still the youngest member.',
    'You were what, ⟦twenty-six⟧{26 year}? ⟦Twenty-six⟧{26 year}, yes.',
  ],
  'a one that counts': [
    'There were ⟦five guards⟧{5 guard}, ⟦four⟧{4} by day and ⟦one⟧{1} by night; there is ⟦one man⟧{1 man} missing.',
    'They lost by ⟦one goal⟧{1 goal}, and she was guilty on ⟦one⟧{1} count.',
    '⟦About one stolen boat in ten⟧{about 10 %} comes back. ⟦Two men⟧{2 man} sat in ⟦ten boats⟧{10 boat}.',
  ],
  'halves of a game': ['It has ⟦two halves⟧{2 half} of ⟦five minutes⟧{5 min}. It broke into two halves of equal size.'],
  'what stands behind the minute of a timeline': ['⟦48 min⟧{48 min}  ⟦Four Tarnish goals⟧{4 goal} in a row.'],
  'a part of a time': [
    'He worked for ⟦thirty years⟧{30 year}, the last ⟦nine⟧{9 year} of them at Tarn. It weighs ⟦26 kilos⟧{26 kg}; the lid is ⟦3.1⟧{3.1 kg} of them.',
    'He rowed for ⟦30 minutes⟧{30 min} past boats, ⟦20⟧{20} of them his own.',
  ],
  'a sum beside a sum': [
    'the reward is ⟦a million dollars⟧{1000000 USD} now it was ⟦fifty thousand⟧{50000 USD} and he was asking ⟦sixty thousand⟧{60000 USD} for it',
  ],
  'in and out are no inches': ['⟦212⟧{212} in, ⟦210⟧{210} out: nobody compared them. It is ⟦6.1 in⟧{6.1 in} wide.'],
};

for (const [what, sentences] of Object.entries(SENTENCES)) {
  test(`figures of pages: ${what}`, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });
}

test('years in names are silent', () => {
  for (const text of [
    'Norvik Earthquake (1906)\n\nThe town burnt.',
    'See Orel Lantern (2037) and others.',
    'United 2019.',
    'It is old. Last updated 2019. First quarter 2019.',
  ])
    checkNone(text);
});

test('sheets of a quiz and classes of a year are names', () => {
  checkNone('Club quiz, sheet 118. The class of 1998 met again on the 8th.');
});

test('a part of a year makes a figure of it, whatever follows', () => {
  const text = 'In the first quarter of 2022 Norvik Boats lost two hulls. The events of 2023 taught us more.';
  assert.deepEqual(
    mentionsIn(text).map(m => short(m.quantity)),
    ['2022', '2 hull', '2023'],
  );
});

test('a year before the colon of a title is a figure', () => {
  const text =
    'ON THIS DAY IN NORVIK\n\n1981: The lamp and the empty wall\n\nThe lamp went out.\n\nIt came back.\n\nMore later.\n';
  assert.deepEqual(
    mentionsIn(text).map(m => short(m.quantity)),
    ['1981'],
  );
});

test('a score that is said is of no unit', () => {
  const text =
    '1\n00:00:01,000 --> 00:00:05,000\nSo it was a game of goals, a final. Twenty to fourteen, and they\n\n' +
    '2\n00:00:05,100 --> 00:00:09,000\nsaid that the match was won.\n';
  assert.deepEqual(
    mentionsIn(text, 'talk.srt').map(m => `${short(m.quantity)} ${m.quantity.kind}`),
    ['20 score', '14 score'],
  );
});

test('figures do not go on from one caption to the next, and a year is told behind its month', () => {
  const text =
    '1\n00:00:01,000 --> 00:00:05,000\nit was in nineteen eighty one and by now it is over four thousand\n\n' +
    '2\n00:00:05,100 --> 00:00:09,000\nand five years go by then in march eighty six it came back\n';
  assert.deepEqual(
    mentionsIn(text, 'talk.srt').map(m => short(m.quantity)),
    ['1981', '>=4000', '5 year', '1986-03'],
  );
});

test('a number in words at the end of a title is no figure', () => {
  checkNone('Welcome to Tales of Five, episode 61.');
});
