import type { ParsedDocument, QuotationMention, Span } from '../model.ts';
import { addUnder } from '../text/group-by.ts';
import type { Word } from './words.ts';

/** Who speaks, told in the middle of what is said: '"We close it," she said, telling them: "You will be paid."' */

/** Characters between two quotations of one paragraph that are an aside, at most. */
const LONGEST = 120;

/** The end of a paragraph, as the text has it. */
const PARAGRAPH = /(?:\r\n?|\n)[^\S\r\n]*[\r\n]/;

/** Of each document, what stands between two quotations that follow each other. */
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
    if (!first || !asides.some(({ start, end }) => start < last!.end && end > first.start)) return words;
    return words.filter(word => !asides.some(({ start, end }) => start <= word.start && word.end <= end));
  }

  #find({ uri, text }: ParsedDocument): readonly Span[] {
    const spans = [...(this.#mentions.get(uri) ?? [])].sort((a, b) => a.start - b.start);
    return spans.slice(1).flatMap(({ start: end }, i) => {
      const start = spans[i]!.end;
      const near = start < end && end - start <= LONGEST && !PARAGRAPH.test(text.slice(start, end));
      return near ? [{ start, end }] : [];
    });
  }
}
