import { test } from 'node:test';
import { checkMarked } from '../../support/mentions.ts';

/** Days that leave their month out, what goes over something, marks and names that are no figures, and units said once. */

const SENTENCES: Readonly<Record<string, readonly string[]>> = {
  'days behind their month': [
    'On ⟦March 4⟧{--03-04} and ⟦11⟧{--03-11}, boats sank; others on ⟦May 3⟧{--05-03}, ⟦10⟧{--05-10} and ⟦17⟧{--05-17}.',
    'Open from ⟦June 3⟧{--06-03} and ⟦12 boats⟧{12 boat} came. On ⟦July 9⟧{--07-09}, ⟦10 boats⟧{10 boat} left.',
    'On ⟦Aug 12⟧{--08-12} and ⟦7⟧{7}, on the other hand, nobody won.',
  ],
  'over what something goes': [
    'The flood swept over ⟦46 homes⟧{46 home} and took ⟦over 12 boats⟧{>=12 boat}.',
    'The mayor won with ⟦4,120 votes⟧{4120 vote} over ⟦3,880⟧{3880 vote} for her rival.',
    'It was filmed in ⟦one week⟧{1 week}, over ⟦three days⟧{3 day} from ⟦4 May⟧{--05-04}.',
  ],
  'years that are counts': [
    'It killed ⟦90 people⟧{90 person}, injuring ⟦over 2000⟧{>=2000} more. ⟦Over 2000 others⟧{>=2000 other} fled in ⟦2004⟧{2004}.',
  ],
  'marks, names and numbers to dial': [
    '>> ⟦August 17, 2009⟧{2009-08-17}\n\nRain fell on ⟦> 40 boats⟧{>=40 boat}.',
    'The comets P/2031 KD7 and C/2028 T1 passed in ⟦2031⟧{2031}.',
    'She was tried in ⟦2031⟧{2031} under s. 322 of the Harbours Act, and ss. 3(1) of the Code; p. 4 says so.',
    'Call our hotline 2545 6182, open ⟦24 hours⟧{24 h}.',
  ],
  'rates of exchange': ['They seized ⟦2 tonnes⟧{2 t} of it.\n\n(⟦$1⟧{1 USD} = ⟦0.7133 pounds⟧{0.7133 GBP})'],
  'what somebody by a name has': [
    "The ⟦12,000 Larkfield's shop managers⟧{12000 manager} came.",
    'While ⟦five members⟧{5 member} of the Reform List were away, ⟦four⟧{4 member} of the Harbour Party and ⟦six⟧{6 member} of the Green Union stayed.',
    "The cairn has ⟦42 steps⟧{42 step}, and ⟦five⟧{5 slab} of Tarn's slabs.",
  ],
  'votes of one side': ['The bill passed by a vote of ⟦211⟧{211 vote}.'],
  'years that a business reports on': [
    'Its half-year profits rose, and the full year dividend was ⟦3p⟧{3 pence}; the ship came after ⟦half a year⟧{0.5 year}, with ⟦a half-year⟧{0.5 year} delay.',
  ],
  'ages that a law sets, and wars': [
    'The law lowers the voting age to ⟦18⟧{18 year}; the retirement age rose to ⟦67⟧{67 year}.',
    '⟦Two⟧{2 boat} of the World War Two-style boats sank, and ⟦three boats⟧{3 boat} came.',
  ],
  'how much later is no unit': [
    '⟦A week⟧{1 week} later the price rose to ⟦3.4⟧{3.4}. ⟦Two months⟧{2 month} earlier it had gone to ⟦2.9⟧{2.9}.',
    'It took ⟦13.7 hours⟧{13.7 h}, not ⟦13.4⟧{13.4 h}.',
  ],
};

for (const [name, sentences] of Object.entries(SENTENCES))
  test(name, () => {
    for (const sentence of sentences) checkMarked(sentence);
  });
