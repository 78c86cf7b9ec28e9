import type { Standing } from '../model.ts';
import { isSymbol, isWord, wordTest } from '../quantities/draft.ts';
import { T, type Tokens } from '../text/tokens.ts';
import { changes } from './change.ts';
import { WordMemo } from '../text/word-memo.ts';
import type { FigurePlace } from './figure-place.ts';

/** Tokens on each side of a figure in which a word may say how it stands. */
const REACH_BEFORE = 6;
const REACH_BEHIND = 5;

/** What somebody planned, expects or would allow, in any field. */
const AWAITED =
  /^(plan|plans|planned|planning|expect|expects|expected|expecting|expectation|expectations|forecast|forecasts|forecasted|predict|predicts|predicted|prediction|predictions|project|projects|projected|projection|projections|anticipate|anticipated|target|targets|targeted|goal|goals|aim|aims|aimed|hope|hopes|hoped|supposed|scheduled|schedule|budgeted|pencilled|penciled|consensus|analysts|guidance|guide|guided|outlook|intended|intends|promised|pledged|promise|proposed|would|will|should|allowed|permitted|limit|limits|threshold|estimates|bid|asking|sought|seeking|demanded|wanted)$/;

/** What it was before. */
const BEFORE = /^(previous|previously|prior|earlier|former|formerly|originally|initially|ago|used|record|records)$/;

/** What holds the figure behind it against the one before. */
const AGAINST = /^(versus|vs|against|compared|compares|than|instead)$/;

/** What is so now, whatever it was: "a year earlier, now 14". */
const OUTCOME = /^(actually|now|finally|currently|turned|today)$/;

/** "last year's $3 million", but not "to last six hours". */
const SPAN = /^(year|quarter|month|week|season|time|decade|spring|summer|autumn|winter)s?$/;

/** What goes beyond what was there before. */
const SURPASSES =
  /^(?:surpass|eclips|topp|exceed|overtak|beat|break|better|dwarf)(?:ed|es|ing|s)?$|^(?:overtook|broke|improv(?:ed|es|ing))$/;

type Says = Standing | 'against' | 'outcome' | 'last' | 'span';

function saysOf(word: string): Says {
  if (AWAITED.test(word)) return 'awaited';
  if (BEFORE.test(word)) return 'held against';
  if (AGAINST.test(word)) return 'against';
  if (OUTCOME.test(word)) return 'outcome';
  if (word === 'last') return 'last';
  return SPAN.test(word) ? 'span' : 'stated';
}

const SAYS_OF = new WordMemo<Says>(saysOf);

/** Whether a word beside a figure may make it anything but stated. */
export const tellsStanding = (word: string): boolean =>
  word === 'from' || SURPASSES.test(word) || !['stated', 'span', 'outcome'].includes(saysOf(word));

/** What the word at token `i` says of a figure beside it; undefined where it says nothing. */
function saysAt(t: Tokens, i: number, before: boolean): Standing | 'outcome' | undefined {
  const says = SAYS_OF.at(t, i);
  if (says === 'against') return before ? 'held against' : undefined;
  if (says === 'last')
    return i + 1 < t.count && t.kind[i + 1] === T.word && SAYS_OF.at(t, i + 1) === 'span' ? 'held against' : undefined;
  return says === 'stated' || says === 'span' ? undefined : says;
}

/**
 * Whether the figure is what happened, what was awaited, or what another is held
 * against, as the nearest word that says so has it: before the figure, or right behind it. No word beyond another figure or a
 * clause counts.
 */
export function standingOf({ t, owners, at, end, from, to }: FigurePlace): Standing {
  if (isUpFrom(t, at) || isToFrom(t, owners, at, from) || isSurpassed(t, owners, at, end, from)) return 'left behind';
  for (let i = at - 1, stop = Math.max(from, at - REACH_BEFORE); i >= stop && owners[i] === 0; i--) {
    if (t.kind[i] !== T.word) {
      if (parts(t, i)) break;
      continue;
    }
    const says = saysAt(t, i, true);
    if (says) return says === 'outcome' ? 'stated' : says;
  }
  for (let i = end, stop = Math.min(to, end + REACH_BEHIND); i < stop && owners[i] === 0; i++) {
    if (t.kind[i] !== T.word) {
      if (parts(t, i)) break;
      continue;
    }
    const says = saysAt(t, i, false);
    if (says) return says === 'outcome' ? 'stated' : says;
  }
  return 'stated';
}

/** "up from 43,706": what it was before. */
const isUpFrom = (t: Tokens, at: number): boolean => isWord(t, at - 1, 'from') && isWord(t, at - 2, 'up', 'down');

/**
 * "declined to 139 days from 151 days", "grew 4 % to $372m from $358m": what it was before it went to where it is. "Open to 300 visitors from
 * 40 towns" went nowhere.
 */
function isToFrom(t: Tokens, owners: Int32Array, at: number, from: number): boolean {
  if (!isWord(t, at - 1, 'from') || at - 2 < from || owners[at - 2] === 0) return false;
  const own = owners[at - 2];
  let i = at - 2;
  while (i > from && owners[i] === own) i--;
  return i > from && isWord(t, i, 'to') && (owners[i - 1] !== 0 || changes(t, i - 1));
}

const surpasses = wordTest(SURPASSES);
const isOwner = wordTest(/^(?:the|their|its|his|her|a)$/);
const isMark = wordTest(/^(?:mark|barrier|threshold|milestone|goal|target)$/);
/** Words from what surpasses to what is surpassed, at most. */
const SURPASS_REACH = 8;

/**
 * "surpassing the 4 hours that the last one took", "improved on their 44 seats", "topping Anders' 59": another figure than the one that
 * is told. "Topped 600" and "passed the 600 mark" tell the figure itself.
 */
function isSurpassed(t: Tokens, owners: Int32Array, at: number, end: number, from: number): boolean {
  let owned = false;
  for (let i = at - 1; i >= from && at - i <= SURPASS_REACH && owners[i] === 0; i--) {
    if (t.kind[i] !== T.word) {
      if (!isSymbol(t, i, "'", '’')) return false;
      owned = true;
    } else if (surpasses(t, i)) return owned && !isMark(t, end);
    else if (isOwner(t, i)) owned = true;
  }
  return false;
}

/** A comma, semicolon, colon or dash, and the end of a block. A bracket opens what explains the figure. */
function parts(t: Tokens, i: number): boolean {
  if (t.kind[i] !== T.symbol) return t.kind[i] === T.break;
  const c = t.code[i]!;
  return c === 44 || c === 58 || c === 59 || c === 41 || c === 0x2014 || c === 0x2013;
}
