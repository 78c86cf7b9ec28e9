import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkMarked, mentionsIn } from '../../support/mentions.ts';

/** Sentences that a rule made for others would read wrongly, and members of its words that it did not know. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'months that are people, and months of things': [
    "We wrote to June's brother and of April's letters, for August's sake. He was an April fool among ⟦40 friends⟧{40 friend}.",
    'The mill burnt on a wet ⟦November⟧{--11} dusk, and the whole of ⟦October⟧{--10} and the remainder of ⟦July⟧{--07} were lost.',
  ],
  'what opens and closes and is no door': [
    'Bidding opened at ⟦5⟧{5}, and closed at ⟦12⟧{12}.',
    'The valve opens at ⟦3⟧{3}, closes at ⟦5⟧{5}. The kiln shed is open from ⟦10⟧{T10:00}, tickets ⟦$8⟧{8 USD}.',
    'Her grade stood at ⟦3.50⟧{3.5}. The bell rang at ⟦2.15 p.m.⟧{T14:15} that day.',
  ],
  'changes that are no votes': [
    'The board moved to cut the fee by ⟦30⟧{30} to ⟦20⟧{20}.',
    'The council heard that the team won by ⟦20⟧{20} to ⟦14⟧{14}.',
    'The panel rejected it by ⟦61⟧{61 vote} to ⟦12⟧{12 vote}. The law passed the house by ⟦70⟧{70 vote} to ⟦31⟧{31 vote}.',
  ],
  'numbers in brackets that are notes': [
    'This was seen in older patients (⟦12⟧{12}) and in workers (⟦13⟧{13}).',
    '⟦Half⟧{50 %} of the mild cases (⟦49⟧{49 case}) were late.',
  ],
  'ends of a range that are of something else': [
    'The climb takes ⟦3 hours⟧{3 h}; teams of ⟦between two and four⟧{2..4} go.',
  ],
  'vessels and votes of one': [
    'We bought ⟦one carton⟧{1 carton} of milk, and he ate ⟦one bowl⟧{1 bowl} of soup. That opened one can of worms.',
    'There was ⟦one crate⟧{1 crate} of ⟦40 eggs⟧{40 egg}, and ⟦one egg of 40⟧{0.025} was bad.',
  ],
  'thousandths of an inch, and sums by what they are for': [
    'The coating is ⟦3 mil⟧{3 mil}. The firm has a ⟦2 million⟧{2000000} deal with the port.',
  ],
  'scales that have no versions': [
    'Magnitude ⟦4.5⟧{4.5} came at dawn. A Magnitude 4.5 shock followed, and that ⟦4.5⟧{4.5} was felt widely.',
    'Grebe 3.2 beats Grebe 3.1. We asked whether 3.2 is worth it. Grebe 3.2 costs ⟦$4⟧{4 USD} more.',
  ],
  'shares that are below nought by themselves': ['A correlation of ⟦-20%⟧{-20 %} was found.'],
  'errors that are counted, and months by their number': [
    'The log has errors ⟦312⟧{312}, warnings ⟦40⟧{40}. The card expires 6/2031.',
  ],
  'things by their number, not their year': [
    'A total of 1950 carried the day, and a sample of 2000 showed the cause. The stone of ⟦1931⟧{1931} carries ⟦83 names⟧{83 name}.',
  ],
  'tens from one level to the next': [
    'Lows were ⟦in the teens to 20s⟧{about 13..29}. It took ⟦10 to 20s⟧{10..20 s} to load.',
  ],
  'points on a map': ['Humidity was ⟦62%⟧{62 %}, and between ⟦two points⟧{2 point} on the map lay ⟦3 km⟧{3 km}.'],
  'megabytes under pressure': [
    'Under pressure from the board, Orel cut the file to ⟦12 MB⟧{12 MB}; his blood pressure fell.',
  ],
  'warmth by its letter': ['It was ⟦98F⟧{98 °F} in the shade.'],
  'brackets in a text of equations': [
    'Equation (3) holds. Of the patients (⟦48⟧{48 patient}) in the trial, ⟦half⟧{50 %} left. Inserting into (9), the axis turns.',
    'By equation (3), the roots (3) of ⟦40 beams⟧{40 beam} are real.',
  ],
  'measures that are no parts of a drawing': [
    'On the ward the pulse ⟦88⟧{88}, the saturation ⟦94⟧{94} and the respiration ⟦22⟧{22} were noted.',
  ],
  'quarters of one thing in a text of games': [
    'The goalkeeper trained for ⟦three quarters of an hour⟧{45 min}. He scored a goal in the match, and the coach was glad of the win.',
    'The goalkeeper played ⟦three quarters⟧{3 quarter} of a game. He scored a goal in the match, and the coach was glad of the win.',
  ],
  'halves that are said with both numbers': [
    'It was a 50/50 challenge, and he won a fifty-fifty ball and most of the 50-50 aerial duels in ⟦40 minutes⟧{40 min}.',
    'She has a ⟦50-50⟧{50 %} chance, they agreed a ⟦50/50⟧{50 %} split, and it was ⟦fifty-fifty⟧{50 %}.',
    'They are 50/50 partners. The score was ⟦50⟧{50}-⟦50⟧{50}.',
  ],
  'currencies that are named before the amount': [
    'Sales rose to ⟦pounds 26m⟧{26000000 GBP}, and the yard paid ⟦pounds 1,100,000⟧{1100000 GBP}.',
    'It cost ⟦more than dollars 5 million⟧{>=5000000 USD} or ⟦around pounds 3bn⟧{about 3000000000 GBP}; it owes ⟦dollars 400⟧{400 USD}.',
    'The yard has ⟦Hong Kong dollars 5m⟧{5000000 HKD}.',
    'He paid ⟦five dollars⟧{5 USD} ⟦30 days⟧{30 day} later. She was paid in pounds ⟦26 years⟧{26 year} ago.',
  ],
  'millions and billions cut short behind a capital': [
    'The fund holds ⟦$190Bln⟧{190000000000 USD}, ⟦$190Mln⟧{190000000 USD} and ⟦$3.2 bln⟧{3200000000 USD}.',
  ],
  'ranges from the far end': [
    'It runs ⟦between 70 to 50 km⟧{50..70 km}, and ⟦between 5 to 9 miles⟧{5..9 mi} at night.',
    'It fell from ⟦70⟧{70 km} to ⟦50 km⟧{50 km}.',
  ],
  'one more person, and no share': [
    'She is a third grader, and he a fifth grader. A third officer fell. He was the third party to it, with ⟦40 others⟧{40 other}.',
    'It was ⟦a third⟧{33.3 %} larger and ⟦a fifth⟧{20 %} cheaper.',
  ],
  'ages behind a name with its Jr.': [
    'Dr. Orla Vey Jr., ⟦54⟧{54 year}, one of them, spoke. Tarn Vey, Sr., ⟦71⟧{71 year}, came, and Orla Roe III, ⟦33⟧{33 year}, won.',
  ],
  'one hour more and its minutes': [
    'It took ⟦another hour and 10 minutes⟧{70 min}, then ⟦a further hour and 20 minutes⟧{80 min}.',
  ],
  'fractions of the last decimal of a price': [
    'The stock climbed ⟦$25.31⟧{25.31 USD} 1/4 to ⟦$90.06⟧{90.06 USD} 1/4. It fell ⟦3/4⟧{0.75} to ⟦12 1/2⟧{12.5}.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES)) {
  test(`read in other fields: ${name}`, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });
}

test('a list of amounts is no row of numbered paragraphs', () => {
  const found = mentionsIn('1.5 Cups of flour\n\n1.6 Cups of milk\n').map(m => m.quantity.unit);
  assert.deepEqual(found, ['cup', 'cup']);
});

test('people to whom something is done are counted', () => {
  const kindsOf = (text: string) => mentionsIn(text).map(m => m.quantity.kind);
  assert.deepEqual(kindsOf('Winds of 115 mph stranded 61.'), ['speed', 'count']);
  assert.deepEqual(kindsOf('In all 46 killed, 12 trapped.'), ['count', 'count']);
  assert.deepEqual(kindsOf('Police arrested 14.'), ['count']);
});
