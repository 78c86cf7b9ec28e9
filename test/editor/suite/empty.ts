import * as vscode from 'vscode';
import { EXTENSION, file, untilFindings, until, type Suite } from './support.ts';

/** The small packet, under review by nothing but a folder with nothing in it. */
export const empty: Suite = {
  async 'a folder with an empty .crosscheck/ is under review'() {
    await until('the extension is active', () => vscode.extensions.getExtension(EXTENSION)?.isActive);
    await untilFindings(file('report.md'), [
      'conflicting-figures: 31 million dollars → article.md: 45 million dollars',
    ]);
  },
};
