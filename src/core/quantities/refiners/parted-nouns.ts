import type { Tokens } from '../../text/tokens.ts';
import { FUNCTION_WORD } from '../../text/vocabulary.ts';
import { classAt, isLetters, isWord, type Draft, type Refiner } from '../draft.ts';
import { isPlural } from '../recognizers/noun.ts';
import { saysDone } from '../recognizers/no-nouns.ts';
import { stepOfShare } from '../recognizers/ratio.ts';
import { tidy } from '../tidy.ts';

/** Numbers of which a part is told: "nine claims in ten", "19 homes in 20". */
const WHOLES: ReadonlySet<number> = new Set([3, 4, 5, 6, 7, 8, 9, 10, 12, 20, 100, 1000]);
/** Words that may stand between the number and the noun and after it: "four damaged homes in every ten". */
const LONGEST = 3;

/**
 * "three households in five", "two boats out of every three": a share in percent, told by the number of things that it is of. The
 * noun stands behind the part; in "three in five households" it stands behind the whole, which the recogniser of ratios reads.
 */
export const partedNouns: Refiner = {
  id: 'parted-nouns',
  refine(t, drafts) {
    let out: Draft[] | undefined;
    for (let k = 0; k < drafts.length; k++) {
      const share = drafts[k + 1] && joined(t, drafts[k]!, drafts[k + 1]!);
      if (share) {
        out ??= drafts.slice(0, k);
        out.push(share);
        k++;
      } else out?.push(drafts[k]!);
    }
    return out ?? drafts;
  },
};

function joined(t: Tokens, part: Draft, whole: Draft): Draft | undefined {
  if (part.measure !== 'noun' || part.kind !== 'count' || whole.measure !== 'bare' || !leads(t, part.to, whole.from))
    return undefined;
  const { low, high } = part;
  if (typeof low !== 'number' || low !== high || part.step < 1 || part.magnitude || whole.trace[0] !== 'amount')
    return undefined;
  if (typeof whole.low !== 'number' || low < 1 || low >= whole.low || !WHOLES.has(whole.low)) return undefined;
  if (part.to - part.figureFrom > LONGEST + 1 || !isLetters(t, part.to - 1)) return undefined;
  if (low > 1 && !isPlural(t, part.to - 1)) return undefined;
  // "two goals in ten for the club", "three cases in 12 Tarn towns": what follows is no count of its own
  if (isLetters(t, whole.to) && !(classAt(t, whole.to) & FUNCTION_WORD) && !saysDone(t, whole.to)) return undefined;
  const share = tidy((100 * low) / whole.low);
  return {
    ...part,
    to: whole.to,
    figureTo: whole.to,
    low: share,
    high: share,
    unit: '%',
    kind: 'percentage',
    measure: 'unit',
    step: stepOfShare(share),
    trace: [...part.trace, 'parted-nouns'],
  };
}

/** "in", "in every", "of every", "out of every" between the part and its whole: "34 points out of 40" are two figures. */
function leads(t: Tokens, from: number, to: number): boolean {
  const every = isWord(t, to - 1, 'every') ? to - 1 : to;
  if (every - from === 1) return isWord(t, from, 'in') || (every < to && isWord(t, from, 'of'));
  return every < to && every - from === 2 && isWord(t, from, 'out') && isWord(t, from + 1, 'of');
}
