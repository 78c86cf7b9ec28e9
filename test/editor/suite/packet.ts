import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { folder, type Suite } from './support.ts';

export const packet: Suite = {
  async 'a folder is open'() {
    assert.equal(folder().uri.scheme, 'file');
    console.log(vscode.version, vscode.workspace.isTrusted);
  },
};
