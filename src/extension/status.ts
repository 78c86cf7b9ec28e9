import * as vscode from 'vscode';
import type { FolderStatus } from '../protocol.ts';
import { marksOf, onDidMark } from './decorations.ts';
import { SOURCE_ENDINGS } from './endings.ts';
import { currentFolder, folderOf, type Session } from './session.ts';
import { conflictsText, figuresText, openConflicts, settledText } from './tally.ts';

const tallyText = ({ tally }: FolderStatus): string =>
  `${figuresText(tally.figures)} · ${conflictsText(openConflicts(tally))} · ${settledText(tally)}`;

/** One line for each folder, and what could not be read. Shown as text: names come from the disk. */
function tooltip(folders: readonly FolderStatus[]): string {
  return folders
    .flatMap(status => [
      `${status.name}: ${tallyText(status)}`,
      status.tally.sources === 1 ? vscode.l10n.t('1 source') : vscode.l10n.t('{0} sources', status.tally.sources),
      ...status.troubles.slice(0, 5).map(t => `⚠ ${t.message}`),
    ])
    .join('\n');
}

/** The folder's tally in the status bar, and this file's among the language status items. */
export function register(context: vscode.ExtensionContext, session: Session): void {
  const bar = vscode.window.createStatusBarItem('crosscheck.tally', vscode.StatusBarAlignment.Left, 40);
  bar.name = vscode.l10n.t('Crosscheck: Figures and Conflicts');
  bar.command = 'crosscheck.conflicts.focus';
  const selector = SOURCE_ENDINGS.map(ending => ({ pattern: `**/*.${ending}` }));
  const file = vscode.languages.createLanguageStatusItem('crosscheck.file', selector);
  file.name = 'Crosscheck';
  file.command = { command: 'crosscheck.showLog', title: vscode.l10n.t('Show Log') };

  const showBar = () => {
    const folder = currentFolder(session);
    if (!folder || !vscode.workspace.getConfiguration('crosscheck').get('statusBar.enabled', true)) return bar.hide();
    const icon = folder.state === 'busy' ? '$(loading~spin)' : '$(checklist)';
    bar.text = `${icon} ${tallyText(folder)}`;
    bar.tooltip = tooltip(session.folders());
    const spoken = tallyText(folder);
    bar.accessibilityInformation = { label: `Crosscheck: ${spoken}`, role: 'button' };
    bar.show();
  };

  const showFile = () => {
    const document = vscode.window.activeTextEditor?.document;
    const status = folderOf(session, document?.uri);
    const marks = document && marksOf(document)?.filter(m => !m.continued);
    file.busy = status?.state === 'busy' || status?.comparing === true;
    if (!document || !status || !marks) {
      file.text = vscode.l10n.t('Not under review');
      file.detail = '';
      file.severity = vscode.LanguageStatusSeverity.Information;
      return;
    }
    const conflicts = marks.filter(m => m.verdict === 'conflict').length;
    const trouble = status.troubles.find(t => t.uri === document.uri.toString());
    file.text = `${figuresText(marks.filter(m => m.kind === 'figure').length)} · ${conflictsText(conflicts)}`;
    file.detail = trouble?.message ?? vscode.l10n.t('in this source');
    file.severity = trouble ? vscode.LanguageStatusSeverity.Warning : vscode.LanguageStatusSeverity.Information;
  };

  const showAll = () => {
    showBar();
    showFile();
  };
  context.subscriptions.push(
    bar,
    file,
    session.onDidChange(showAll),
    onDidMark(showFile),
    vscode.window.onDidChangeActiveTextEditor(showAll),
    vscode.workspace.onDidChangeConfiguration(event => {
      if (event.affectsConfiguration('crosscheck.statusBar')) showBar();
    }),
  );
  showAll();
}
