import type { ParsedDocument, QuotationMention, Span } from '../model.ts';
import { firstWhere } from '../text/first-where.ts';
import { addUnder } from '../text/group-by.ts';
import type { Word } from './words.ts';

/** Who speaks, told in the middle of what is said: '"We close it," she said, telling them: "You will be paid."' */

/** Characters between two quotations of one paragraph that are an aside, at most. */
const LONGEST = 120;

/** The end of a paragraph, as the text has it. */
const PARAGRAPH = /(?:\r\n?|\n)[^\S\r\n]*[\r\n]/;

/** Of each document, what stands between two quotations that follow each other and only tells who says them both. */
export class Asides {
  readonly #mentions = new Map<string, Span[]>();
  readonly #asides = new Map<string, readonly Span[]>();

  constructor(mentions: readonly QuotationMention[]) {
    for (const mention of mentions) if (mention.marked) addUnder(this.#mentions, mention.uri, mention);
  }

  /** Words of a text in order, without those of its asides: they are not of the speaker, who said the rest without a break. */
  without(document: ParsedDocument, words: readonly Word[]): readonly Word[] {
    let asides = this.#asides.get(document.uri);
    if (!asides) this.#asides.set(document.uri, (asides = this.#find(document)));
    const [first, last] = [words[0], words.at(-1)];
    if (!first) return words;
    // asides are in order and do not overlap
    let k = firstWhere(0, asides.length, i => asides[i]!.end > first.start);
    if (k === asides.length || asides[k]!.start >= last!.end) return words;
    return words.filter(word => {
      while (k < asides.length && asides[k]!.end <= word.start) k++;
      return k === asides.length || word.start < asides[k]!.start || word.end > asides[k]!.end;
    });
  }

  #find({ uri, text }: ParsedDocument): readonly Span[] {
    const spans = [...(this.#mentions.get(uri) ?? [])].sort((a, b) => a.start - b.start);
    return spans.slice(1).flatMap((next, i) => {
      const { end: start } = spans[i]!;
      const end = next.start;
      const near = start < end && end - start <= LONGEST;
      // with the last character of the quotation before, and with that of the one behind
      const aside = near && isAside(text.slice(start - 1, end)) && isLast(text.slice(next.end - 1, next.end + LONGEST));
      return aside ? [{ start, end }] : [];
    });
  }
}

const SPEAKS =
  '(?<!\\p{L})(?:said|says|told|tells|added|adds|promised|promises|asked|asks|replied|replies|answered|answers|went on|goes on|continued|continues|explained|explains|warned|warns|argued|argues|insisted|insists|wrote|writes|admitted|admits|declared|declares|announced|announces|concluded|concludes|recalled|recalls|shouted|shouts|cried|cries)(?!\\p{L})';
const SPEAKER = new RegExp(SPEAKS, 'u');

/** The quotation before does not end its sentence: '," she said', '", she said', '!" she said'. */
const GOES_ON = /^(?:,[^\p{L}\p{N}\s]|[^.][^\p{L}\p{N}\s,],|[!?][^\p{L}\p{N}\s]\s+\p{Ll})/u;
/** A stop, comma or colon before the mark that opens the quotation behind. */
const LEADS_ON = /[.,:]\s{0,8}[^\p{L}\p{N}\s]\s{0,8}$/u;
/** A second sentence; the point behind a title or an initial ends none. */
const SENTENCE =
  /(?:(?<!(?<!\p{L})(?:\p{Lu}|Mrs?|Ms|Dr|Prof|Gen|Sen|Rep|Gov|Rev|St))[.!?][^\p{L}\p{N}]{1,8}\p{Lu}|;[^\p{L}]{0,8}\p{L})/u;
/** "said Orr, and Venn answered"; one speaker does another thing in "said Orr, and then promised". */
const OTHER = new RegExp(
  `(?<!\\p{L})(?:and|but|while)\\s+(?!(?:(?:\\p{Ll}{1,20}ly|then|later|also)\\s+)?${SPEAKS})\\p{L}`,
  'u',
);

/** Whether one sentence, begun by the quotation before, tells who says that and the quotation behind. */
const isAside = (between: string): boolean =>
  GOES_ON.test(between) &&
  LEADS_ON.test(between) &&
  SPEAKER.test(between) &&
  !SENTENCE.test(between) &&
  !OTHER.test(between) &&
  !PARAGRAPH.test(between);

/** The end of a quotation that ends its sentence too, so that nobody else is told to say it. */
const CLOSED = new RegExp(
  `^(?:.?[^\\p{L}\\p{N}\\s.,]?\\.(?![^\\p{L}\\p{N}\\s]{0,3}\\s+${SPEAKS})|[!?…](?![^\\p{L}\\p{N}\\s]{0,3}[^.!?"“„«\\n]*${SPEAKS}))`,
  'u',
);

/** Whether a quotation has no speaker told behind it: '… that day," said Venn' may be another's words. */
const isLast = (behind: string): boolean => CLOSED.test(behind);
