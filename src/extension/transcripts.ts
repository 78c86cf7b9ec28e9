import * as vscode from 'vscode';
import { folderOf, type Session } from './session.ts';

/** Our own language for plain text with time codes. */
const LANGUAGE = 'crosscheck-transcript';
/** A line that begins with a time code: "[12:34]", "(1:02:03)", "12:34 - ". */
const TIMED = /^\s*(?:[[(]\d{1,2}:\d{2}(?::\d{2})?(?:[.,]\d{1,3})?[\])]|\d{1,2}:\d{2}(?::\d{2})?(?=\s|$))/;
/** So many lines are looked at, and this share of those with text must be timed. */
const LINES = 60;
const SHARE = 0.3;

/** Whether a document looks like a transcript with time codes. */
function isTimed(document: vscode.TextDocument): boolean {
  let filled = 0;
  let timed = 0;
  for (let i = 0; i < Math.min(LINES, document.lineCount); i++) {
    const text = document.lineAt(i).text.slice(0, 40);
    if (text.trim() === '') continue;
    filled++;
    if (TIMED.test(text)) timed++;
  }
  return timed >= 2 && timed / filled >= SHARE;
}

/**
 * Plain text has no grammar that time codes could be added to, and `.txt` is not ours to claim. So only documents of a folder
 * under review that nobody gave another language, and that hold time codes, get ours; a setting turns it off.
 */
export function register(context: vscode.ExtensionContext, session: Session): void {
  const seen = new WeakSet<vscode.TextDocument>();
  const look = () => {
    if (!vscode.workspace.getConfiguration('crosscheck').get('transcripts.recognize', true)) return;
    for (const { document } of vscode.window.visibleTextEditors) {
      // once for each document: who chooses plain text again, means it
      if (seen.has(document) || document.languageId !== 'plaintext' || !folderOf(session, document.uri)) continue;
      seen.add(document);
      if (isTimed(document)) void vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
    }
  };
  context.subscriptions.push(session.onDidChange(look), vscode.window.onDidChangeVisibleTextEditors(look));
  look();
}
