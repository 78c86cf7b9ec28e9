import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { file, hoverText, open, untilFindings, type Suite } from './support.ts';

/** A folder whose authors are not trusted: it only reads text, so everything works. */
export const restricted: Suite = {
  async 'the folder is not trusted'() {
    assert.equal(vscode.workspace.isTrusted, false);
  },

  async 'conflicts are found and explained all the same'() {
    const { document } = await open('report.md');
    await untilFindings(file('report.md'), [
      'conflicting-figures: 31 million dollars → article.md: 45 million dollars',
    ]);
    assert.match(await hoverText(document, '31 million'), /45 million dollars/);
  },
};
