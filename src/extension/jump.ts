import * as vscode from 'vscode';
import {
  compareRequest,
  navigateRequest,
  sourcesRequest,
  type ComparedPair,
  type Place,
  type PlaceAt,
} from '../protocol.ts';
import { currentFolder, folderOf, type Session } from './session.ts';

/** How long a note in the status bar stays, in milliseconds. */
const NOTE = 5000;

export const note = (text: string): void => void vscode.window.setStatusBarMessage(text, NOTE);

const toRange = ({ range: { start, end } }: Place): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

/** Opens a place with its words selected. */
export async function openPlace(
  place: Place,
  options: vscode.TextDocumentShowOptions = {},
): Promise<vscode.TextEditor> {
  const selection = toRange(place);
  const editor = await vscode.window.showTextDocument(vscode.Uri.parse(place.uri), { ...options, selection });
  editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return editor;
}

/** The cursor of the active editor, where that shows a source. */
export function cursor(session: Session): PlaceAt | undefined {
  const editor = vscode.window.activeTextEditor;
  if (!editor || !folderOf(session, editor.document.uri)) return undefined;
  return { uri: editor.document.uri.toString(), position: editor.selection.start };
}

/** From where to look for conflicts when no source is in front: the beginning of the folder's first source. */
async function beginning(session: Session): Promise<PlaceAt | undefined> {
  const folder = currentFolder(session)?.folder;
  const first = folder ? (await session.ask(sourcesRequest, { folder }))?.sources[0] : undefined;
  return first && { uri: first.uri, position: { line: 0, character: 0 } };
}

/** Nothing to go to, by what was looked for. */
const nothing = (target: 'figure' | 'quotation' | 'conflict' | 'place'): string => {
  switch (target) {
    case 'conflict':
      return vscode.l10n.t('Crosscheck: no conflicts in this folder');
    case 'place':
      return vscode.l10n.t('Crosscheck: no other place states this claim');
    default:
      return vscode.l10n.t('Crosscheck: no figures in this document');
  }
};

const position = (target: 'figure' | 'quotation' | 'conflict' | 'place', index: number, total: number): string => {
  switch (target) {
    case 'conflict':
      return vscode.l10n.t('Crosscheck: conflict {0} of {1}', index, total);
    case 'place':
      return vscode.l10n.t('Crosscheck: place {0} of {1}', index, total);
    default:
      return vscode.l10n.t('Crosscheck: figure {0} of {1}', index, total);
  }
};

/** Goes to the next or previous figure, conflict or place of the claim at the cursor. */
export async function jump(
  session: Session,
  target: 'figure' | 'conflict' | 'place',
  direction: 'next' | 'previous',
): Promise<void> {
  const from = cursor(session) ?? (target === 'conflict' ? await beginning(session) : undefined);
  const found = from && (await session.ask(navigateRequest, { ...from, target, direction }));
  if (!found) return note(nothing(target));
  await openPlace(found.place);
  const where = position(target, found.index, found.total);
  note(found.wrapped ? vscode.l10n.t('{0} (went round)', where) : where);
}

/** Shows two places beside each other, each with its words selected in the middle of its editor. */
export async function openPair({ left, right, reason }: ComparedPair): Promise<void> {
  for (const [place, viewColumn] of [
    [left, vscode.ViewColumn.One],
    [right, vscode.ViewColumn.Two],
  ] as const) {
    const editor = await openPlace(place, { viewColumn, preview: false, preserveFocus: place === right });
    editor.revealRange(toRange(place), vscode.TextEditorRevealType.InCenter);
  }
  note(`${left.where} – ${right.where}: ${reason}`);
}

const verdictText = (verdict: ComparedPair['verdict']): string =>
  verdict === 'conflict'
    ? vscode.l10n.t('conflict')
    : verdict === 'compatible'
      ? vscode.l10n.t('compatible')
      : vscode.l10n.t('agrees');

/** "Compare Side by Side": with the one other place of the claim, or with one that the user picks. */
export async function compare(session: Session, at: PlaceAt | undefined = cursor(session)): Promise<void> {
  const found = at && (await session.ask(compareRequest, at));
  if (!found || found.pairs.length === 0) return note(nothing('place'));
  const [first] = found.pairs;
  if (found.pairs.length === 1 && first) return openPair(first);
  const items = found.pairs.map(pair => ({
    label: `“${pair.right.text}”`,
    description: `${pair.right.where} · ${verdictText(pair.verdict)}`,
    detail: pair.reason,
    pair,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: found.label,
    placeHolder: vscode.l10n.t('Compare with which place?'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (chosen) await openPair(chosen.pair);
}
