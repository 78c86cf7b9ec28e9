import type { Tree } from '@lezer/common';
import { parser, Table, TaskList, type InlineContext, type MarkdownConfig } from '@lezer/markdown';
import { tameMarkdown } from './tame-markdown.ts';

/** The library that reads Markdown, as it is set up here. */

/** Characters at which inline markup can begin: `\`, `&`, a backquote, `<`, `*`, `_`, `!`, `[`, `]`. */
const OPENS = Uint8Array.from({ length: 128 }, (_, c) => ('\\&`<*_![]'.includes(String.fromCharCode(c)) ? 1 : 0));

/**
 * Passes over plain text in one step. The library asks ten parsers at every character; none of them answers where no markup
 * begins, which is nearly everywhere.
 */
const PLAIN_TEXT: MarkdownConfig = {
  parseInline: [
    {
      name: 'PlainText',
      before: 'Escape',
      parse(cx: InlineContext, next: number, pos: number): number {
        if (next < 128 && OPENS[next]) return -1;
        const { text, offset } = cx;
        let at = pos + 1 - offset;
        while (at < text.length) {
          const c = text.charCodeAt(at);
          if (c < 128 && OPENS[c]) break;
          at++;
        }
        return at + offset;
      },
    },
  ],
};

/** GFM tables and tasks; addresses are found in all formats alike, and hard breaks say nothing here. */
const MARKDOWN = parser.configure([Table, TaskList, PLAIN_TEXT, { remove: ['HardBreak', 'Autolink'] }]);

/** The tree of a Markdown text. */
export const parseMarkdown = (text: string): Tree => MARKDOWN.parse(tameMarkdown(text));
