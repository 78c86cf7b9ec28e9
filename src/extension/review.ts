import * as vscode from 'vscode';
import { reviewRequest, setupRequest } from '../protocol.ts';
import { currentFolder, folderOf, type Session } from './session.ts';

interface PrimaryItem extends vscode.QuickPickItem {
  readonly primary: string | null;
}

/** The folder to begin with: the only one, the one of the context menu, or one that the user picks. */
async function chooseFolder(uri: unknown): Promise<vscode.WorkspaceFolder | undefined> {
  const all = vscode.workspace.workspaceFolders ?? [];
  const named = uri instanceof vscode.Uri ? vscode.workspace.getWorkspaceFolder(uri) : undefined;
  if (named) return named;
  if (all.length > 1) return vscode.window.showWorkspaceFolderPick();
  if (all.length === 0) {
    const open = vscode.l10n.t('Open Folder');
    const chosen = await vscode.window.showInformationMessage(
      vscode.l10n.t('Crosscheck: open the folder that holds your sources first.'),
      open,
    );
    if (chosen) await vscode.commands.executeCommand('vscode.openFolder');
  }
  return all[0];
}

/** "Review This Folder": asks which source is the primary one and puts the folder under review. */
export async function reviewFolder(session: Session, uri?: unknown): Promise<void> {
  const folder = await chooseFolder(uri);
  if (!folder) return;
  await session.start();
  const setup = await session.ask(setupRequest, { folder: folder.uri.toString() });
  if (!setup) return;
  if (setup.candidates.length === 0) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Crosscheck: no sources in “{0}”. Put texts there in Markdown (.md), plain text (.txt), SubRip (.srt) or WebVTT (.vtt).',
        folder.name,
      ),
    );
    return;
  }
  const items: PrimaryItem[] = [
    {
      label: vscode.l10n.t('No primary source'),
      description: vscode.l10n.t('all sources count the same'),
      primary: null,
    },
    ...setup.candidates.map(({ uri: primary, path, title, words }) => ({
      label: title,
      description: title === path ? '' : path,
      detail: vscode.l10n.t('{0} words', words.toLocaleString(vscode.env.language)),
      ...(primary === setup.primary ? { iconPath: new vscode.ThemeIcon('star-full') } : {}),
      primary,
    })),
  ];
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Review “{0}”', folder.name),
    placeHolder: vscode.l10n.t('Which source do the others speak about? Others are held against it first.'),
    matchOnDescription: true,
    ignoreFocusOut: true,
  });
  if (!chosen) return;
  if (await begin(session, folder.uri.toString(), chosen.primary)) {
    await vscode.commands.executeCommand('crosscheck.conflicts.focus');
  }
}

/** "Set as Primary Source" of a source in the tree. */
export async function setPrimary(session: Session, source: unknown): Promise<void> {
  if (typeof source !== 'string') return;
  const folder = folderOf(session, vscode.Uri.parse(source))?.folder;
  if (folder !== undefined) await begin(session, folder, source);
}

async function begin(session: Session, folder: string, primary: string | null): Promise<boolean> {
  const answer = await session.ask(reviewRequest, { folder, primary });
  if (answer && !answer.done) void vscode.window.showErrorMessage(`Crosscheck: ${answer.message}`);
  return answer?.done ?? false;
}

/** Opens `.crosscheck/project.json` of the folder in front. */
export async function openProjectFile(session: Session): Promise<void> {
  const folder = currentFolder(session)?.folder;
  const setup = folder ? await session.ask(setupRequest, { folder }) : undefined;
  if (!setup) return;
  try {
    await vscode.window.showTextDocument(vscode.Uri.parse(setup.projectFile));
  } catch {
    // a folder that has .crosscheck/ but no project file yet: write one that says nothing
    if (await begin(session, setup.folder, setup.primary)) {
      await vscode.window.showTextDocument(vscode.Uri.parse(setup.projectFile));
    }
  }
}

/** Copies the sample packet to where it may be changed, and opens it in a window of its own. */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const sample = vscode.Uri.joinPath(context.globalStorageUri, 'sample');
  const { fs } = vscode.workspace;
  await fs.createDirectory(context.globalStorageUri);
  await fs.copy(vscode.Uri.joinPath(context.extensionUri, 'media', 'sample'), sample, { overwrite: true });
  await vscode.commands.executeCommand('vscode.openFolder', sample, { forceNewWindow: true });
}
