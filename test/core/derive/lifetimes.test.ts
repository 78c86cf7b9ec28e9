import { test } from 'node:test';
import { checkDerived, checkNoMismatch } from '../../support/derivations.ts';

test('an age at death that the dates beside it do not give is told, and one that they give is confirmed', () => {
  const day = '3 May 1950 to 2 March 2010 is an age of 59';
  for (const sentence of [
    'Ada Renn was born on 3 May 1950 in Tarn and died on 2 March 2010 at the age of _.',
    'Ada Renn was born on 3 May 1950. She died at _ on 2 March 2010.',
    'Ada Renn (3 May 1950 – 2 March 2010) died aged _.',
    'Ada Renn (3 May 1950 – 2 March 2010, aged _) was a smith.',
  ]) {
    checkDerived(sentence.replace('_', '59'), `follows: ${day}`);
    checkDerived(sentence.replace('_', '61'), `differs: ${day}, not 61`);
  }
  checkDerived(
    'Born in 1950, he moved to Orle, and died in 2010, aged 62.',
    'differs: 1950 to 2010 is an age of 59 or 60, not 62',
  );
});

test('ages of somebody else, rough ones, and dates that leave room are left alone', () => {
  for (const text of [
    'Born in 1950, he moved to Orle, and died in 2010, aged 59.',
    'He was born in 1950; his wife died in 2001, aged 45.',
    'He was born in 1950 and his wife died in 2001 aged 45.',
    'He was born about 1950 and died in 2010, aged 64.',
    'He was born in 1950 and died in 2010, aged about 64.',
    'Born in May 1950, the hall burned in 2010. He died at 9.',
  ])
    checkNoMismatch(text);
});
