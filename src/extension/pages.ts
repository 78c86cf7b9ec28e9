import * as vscode from 'vscode';
import { explainRequest } from '../protocol.ts';
import { cursor, note } from './jump.ts';
import type { Session } from './session.ts';

/** Pages of text that are read and not kept: explanations of a claim, and what a rule looks for. */

const SCHEME = 'crosscheck-explain';
const RULE_ID = /^[a-z]{1,40}(?:-[a-z]{1,40}){0,6}$/;
const texts = new Map<string, string>();
/** Pages whose text is another one now: what is open of them is read again. */
let changed: vscode.EventEmitter<vscode.Uri> | undefined;

/** Opens how the engine came to its answer for the figure at the cursor, beside the source. */
export async function explain(context: vscode.ExtensionContext, session: Session): Promise<void> {
  const at = cursor(session);
  const answer = at && (await session.ask(explainRequest, at));
  if (!answer) return note(vscode.l10n.t('Crosscheck: no figure or quotation stands here'));
  if (!changed) {
    changed = new vscode.EventEmitter();
    const provider = {
      onDidChange: changed.event,
      provideTextDocumentContent: (uri: vscode.Uri) => texts.get(uri.query) ?? '',
    };
    context.subscriptions.push(
      changed,
      vscode.workspace.registerTextDocumentContentProvider(SCHEME, provider),
      vscode.workspace.onDidCloseTextDocument(({ uri }) => uri.scheme === SCHEME && texts.delete(uri.query)),
    );
  }
  const query = `${at.uri}#${at.position.line}:${at.position.character}`;
  texts.set(query, answer.text);
  const name = answer.title.replace(/[^\p{L}\p{N} .,%–-]+/gu, ' ').trim() || vscode.l10n.t('Explanation');
  const page = vscode.Uri.from({ scheme: SCHEME, path: `/${name}.txt`, query });
  changed.fire(page);
  const document = await vscode.workspace.openTextDocument(page);
  await vscode.window.showTextDocument(document, {
    viewColumn: vscode.ViewColumn.Beside,
    preview: true,
    preserveFocus: true,
  });
}

/** Opens the packaged page of a rule. */
export async function showRule(context: vscode.ExtensionContext, rule: unknown): Promise<void> {
  if (typeof rule !== 'string' || !RULE_ID.test(rule)) return;
  const page = vscode.Uri.joinPath(context.extensionUri, 'dist', 'rules', `${rule}.md`);
  await vscode.commands.executeCommand('markdown.showPreview', page);
}
