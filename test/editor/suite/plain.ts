import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { EXTENSION, file, hoverText, open, type Suite } from './support.ts';

/** The same texts without `.crosscheck/`: somebody's folder that was never asked to be reviewed. */
export const plain: Suite = {
  async 'a folder without .crosscheck/ is left alone'() {
    const extension = vscode.extensions.getExtension(EXTENSION);
    assert.ok(extension);
    const { document } = await open('report.md');
    assert.equal(extension.isActive, false);
    const started = performance.now();
    await extension.activate();
    console.log(`activation took ${(performance.now() - started).toFixed(0)} ms`);
    assert.equal(await hoverText(document, '31 million'), '');
    assert.deepEqual(vscode.languages.getDiagnostics(file('report.md')), []);
  },

  async 'captions are coloured by our language where nobody else has one for them'() {
    const { document } = await open('talk.vtt');
    assert.equal(document.languageId, 'crosscheck-vtt');
    assert.equal((await open('report.md')).document.languageId, 'markdown');
  },
};
