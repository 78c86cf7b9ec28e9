import type { WordEdit } from '../model.ts';
import { smallNumber } from './words.ts';

/** What a quotation changes: words that are written in another way are the same words. */

/** Words of the source and of the quotation that stand in each other's place, between words that are the same. */
interface Run {
  readonly source: readonly string[];
  readonly quoted: readonly string[];
  /** The word before them that is the same. */
  readonly before: string;
}

type Changed = Pick<WordEdit, 'kind' | 'text'>;

function runsOf(edits: readonly WordEdit[]): Run[] {
  const runs: { source: string[]; quoted: string[]; before: string }[] = [];
  edits.forEach(({ kind, text }, i) => {
    if (kind === 'same') return;
    if (i === 0 || edits[i - 1]!.kind === 'same')
      runs.push({ source: [], quoted: [], before: edits[i - 1]?.text ?? '' });
    runs.at(-1)![kind].push(text);
  });
  return runs;
}

/**
 * "1.4 billion" where the source has "1.4bn", "six years" for "6 years", "front-line" for "frontline": whether all that is not the same
 * word is the same figure, or the same letters.
 */
export const onlyWritesOtherwise = (edits: readonly WordEdit[]): boolean => runsOf(edits).every(isOneWriting);

/** Words left out, put in or replaced, without those that are only written otherwise. */
export const changedWords = (edits: readonly WordEdit[]): Changed[] => runsOf(edits).flatMap(changedIn);

const isOneWriting = (run: Run): boolean =>
  (inOneForm(run.source.join('')) === inOneForm(run.quoted.join('')) && mayJoin(run.source) && mayJoin(run.quoted)) ||
  isSign(run);

/** "34 per cent" where the source has "34%": a sign is no word. */
const isSign = ({ source, quoted, before }: Run): boolean =>
  (source.length === 0 || quoted.length === 0) &&
  /\d$/.test(before) &&
  /^(?:percent|pct|per cent)$/.test([...source, ...quoted].join(' '));

/** Letters of each word that may be joined to another: "apart" is not "a part", nor "notable" "not able". */
const LEAST_JOINED = 4;

/** Whether words that are written as one elsewhere are the same words: long ones, or a figure and what it counts ("1.4 bn"). */
const mayJoin = (words: readonly string[]): boolean =>
  words.slice(1).every((word, i) => {
    const before = words[i]!;
    const [counts, counted] = [/\p{N}$/u.test(before), /^\p{N}/u.test(word)];
    // "1 000" is 1000
    if (counts && counted) return /^\d{1,3}$/.test(before) && /^\d{3}$/.test(word);
    return counts || counted || (before.length >= LEAST_JOINED && word.length >= LEAST_JOINED);
  });

/** What is changed in a run, without figures of one value in words and in digits. */
function changedIn(run: Run): Changed[] {
  if (isOneWriting(run)) return [];
  const quoted = [...run.quoted];
  const source = run.source.filter(text => {
    const at = quoted.findIndex(other => other !== text && inOneForm(other) === inOneForm(text));
    if (at >= 0) quoted.splice(at, 1);
    return at < 0;
  });
  const as = (kind: Changed['kind'], texts: readonly string[]): Changed[] => texts.map(text => ({ kind, text }));
  return [...as('source', source), ...as('quoted', quoted)];
}

/** How houses write the size of a number. */
const SIZES: readonly (readonly [RegExp, string])[] = [
  [/(?<=\d)(?:billions?|bln|bn|b)$/, 'bn'],
  [/(?<=\d)(?:millions?|mln|mn|m)$/, 'm'],
  [/(?<=\d)(?:trillions?|trn|tn)$/, 'tn'],
  [/(?<=\d)(?:percent|pct|pc)$/, '%'],
];

const inOneForm = (figure: string): string =>
  String(smallNumber(figure) ?? SIZES.reduce((text, [size, short]) => text.replace(size, short), figure));
