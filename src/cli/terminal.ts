import { styleText } from 'node:util';

/** Text from documents goes to a terminal without its control characters: none of them may move the cursor or change a title. */
export function printable(text: string): string {
  return text.replace(/[\u0000-\u001f\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]/g, ' ');
}

/** Says something to the user, on one line of standard error. */
export const complain = (line: string): void => void process.stderr.write(`crosscheck: ${printable(line)}\n`);

export type Paint = (style: Parameters<typeof styleText>[0], text: string) => string;

/** Colours on a terminal, unless `NO_COLOR` is set; plain text elsewhere. */
export function paintFor(stream: NodeJS.WriteStream): Paint {
  const colors = stream.isTTY === true && !process.env['NO_COLOR'];
  return (style, text) => (colors ? styleText(style, text, { validateStream: false }) : text);
}
