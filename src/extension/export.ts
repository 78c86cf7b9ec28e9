import * as vscode from 'vscode';
import { exportRequest, type ExportFormat } from '../protocol.ts';
import { currentFolder, type Session } from './session.ts';

interface FormatItem extends vscode.QuickPickItem {
  readonly format: ExportFormat;
  readonly ending: string;
}

const formats = (): readonly FormatItem[] => [
  {
    label: vscode.l10n.t('Report to read and print'),
    description: 'HTML',
    detail: vscode.l10n.t('Matrix, conflicts with their working, decisions, questions to the author, coverage'),
    format: 'html',
    ending: 'html',
  },
  { label: vscode.l10n.t('The same report as text'), description: 'Markdown', format: 'markdown', ending: 'md' },
  { label: vscode.l10n.t('All claims, for a spreadsheet'), description: 'CSV', format: 'csv', ending: 'csv' },
  { label: vscode.l10n.t('Findings, for code scanning'), description: 'SARIF 2.1.0', format: 'sarif', ending: 'sarif' },
  {
    label: vscode.l10n.t('Findings as annotations'),
    description: 'W3C Web Annotation, JSON-LD',
    format: 'annotations',
    ending: 'jsonld',
  },
  {
    label: vscode.l10n.t('Shared claims as fact checks'),
    description: 'ClaimReview, JSON-LD',
    format: 'claimreview',
    ending: 'jsonld',
  },
];

/** "Export Report…": asks for a format and a file, writes it, and offers to open it. */
export async function exportReport(session: Session): Promise<void> {
  const folder = currentFolder(session)?.folder;
  if (folder === undefined) return;
  const placeHolder = vscode.l10n.t('What do you want to save of this review?');
  const chosen = await vscode.window.showQuickPick(formats(), { placeHolder, matchOnDescription: true });
  if (!chosen) return;
  const root = vscode.Uri.parse(folder);
  // beside the decisions: a report in Markdown among the sources would be one of them
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(root, '.crosscheck', `report.${chosen.ending}`),
    filters: { [chosen.description ?? chosen.label]: [chosen.ending] },
    title: vscode.l10n.t('Save Report'),
  });
  const answer = target && (await session.ask(exportRequest, { folder, format: chosen.format }));
  if (!target || !answer) return;
  try {
    await vscode.workspace.fs.writeFile(target, new TextEncoder().encode(answer.text));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    await vscode.window.showErrorMessage(vscode.l10n.t('Crosscheck: the report was not written: {0}', why));
    return;
  }
  const open = vscode.l10n.t('Open');
  const name = target.path.split('/').at(-1) ?? '';
  const wanted = await vscode.window.showInformationMessage(vscode.l10n.t('Crosscheck: wrote {0}', name), open);
  if (wanted !== open) return;
  // a report to read is a page for the browser; the rest is text
  if (chosen.format === 'html' && target.scheme === 'file') await vscode.env.openExternal(target);
  else await vscode.window.showTextDocument(target);
}
