import type { Course } from '../model.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { VOCABULARY } from '../quantities/lexicon.ts';
import { W } from '../text/vocabulary.ts';
import { WordMemo } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/** Whether a figure is a change, and which way it goes. */

const UP =
  /^(up|rose|rise|rises|risen|rising|grew|grow|grows|growing|grown|growth|increase|increased|increases|increasing|gain|gained|gains|gaining|jump|jumped|jumps|surge|surged|surges|soared|soar|climb|climbed|climbs|improve|improved|improvement|lift|lifted|faster|higher|more|larger|bigger|widened|expanded|expansion|advanced)$/;
const DOWN =
  /^(down|fell|fall|falls|falling|fallen|decrease|decreased|decreases|decline|declined|declines|declining|drop|dropped|drops|dropping|slump|slumped|plunge|plunged|reduce|reduced|reduction|cut|cheaper|slower|lower|lowered|fewer|less|smaller|shrank|shrink|shrunk|shrinking|slid|slipped|dipped|tumbled|narrowed|contracted|contraction|retreated|receded)$/;
/** A change of which the figure's own side does not say which way it goes. */
const ANY = /^(by|change|changed|changes|difference|swing)$/;
/** What may stand between the word and the figure: "an increase of about 11 %", "shrank by 6 %". */
const BETWEEN = /^(by|of|a|an|the|some|about|roughly|nearly|another|further|only|just|slightly|sharply|around)$/;
/** "rose to 71", "fell from 49": levels. */
const LEVEL = /^(to|from|at)$/;

type Says = Course | 'between' | 'level';
const SAYS_OF = new WordMemo<Says>(word =>
  LEVEL.test(word)
    ? 'level'
    : UP.test(word)
      ? 'up'
      : DOWN.test(word)
        ? 'down'
        : ANY.test(word)
          ? 'some'
          : BETWEEN.test(word)
            ? 'between'
            : 'none',
);

/** Whether a word beside a figure may say which way it goes. */
export const tellsCourse = (word: string): boolean => UP.test(word) || DOWN.test(word) || ANY.test(word);

/** Whether the word at a token says that something went up or down. */
export const changes = (t: Tokens, i: number): boolean => {
  const says = t.kind[i] === T.word ? SAYS_OF.at(t, i) : 'none';
  return says === 'up' || says === 'down';
};

/** Words before the figure that are looked at. */
const REACH = 4;

/** "rose 5 %", "up 40 %", "an increase of 11 %", "a 67 % cost reduction", "33 % fewer", "by 190 points". */
export function courseOf({ t, kind, at, end, from }: FigurePlace): Course {
  if (kind === 'date' || kind === 'year') return 'none';
  let some: Course = 'none';
  for (let i = at - 1; i >= Math.max(from, at - REACH) && t.kind[i] === T.word; i--) {
    const says = SAYS_OF.at(t, i);
    if (says === 'level') return 'none';
    if (says === 'up' || says === 'down') return says;
    if (says === 'some') some = 'some';
    else if (says === 'none' && !(VOCABULARY.classes[t.lexeme[i]!]! & (W.adverb | W.hedge))) break;
  }
  const behind = at === end || end >= t.count || t.kind[end] !== T.word ? 'none' : way(SAYS_OF.at(t, end));
  if (behind !== 'none') return behind;
  const next =
    kind === 'percentage' && end + 1 < t.count && t.kind[end] === T.word && t.kind[end + 1] === T.word
      ? way(SAYS_OF.at(t, end + 1))
      : 'none';
  return next === 'none' ? some : next;
}

const way = (says: Says): Course => (says === 'between' || says === 'level' ? 'none' : says);
