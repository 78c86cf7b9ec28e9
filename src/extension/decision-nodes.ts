import * as vscode from 'vscode';
import type { AnnotationNode } from '../protocol-decisions.ts';

/** Rows of the view of decisions, and how each looks. */

/** What was decided, in a word or two. */
const decisionName = (kind: AnnotationNode['kind']): string => {
  switch (kind) {
    case 'accept':
      return vscode.l10n.t('Accepted');
    case 'link':
      return vscode.l10n.t('The same claim');
    case 'unlink':
      return vscode.l10n.t('Different claims');
    case 'not-a-figure':
      return vscode.l10n.t('Not a figure');
    case 'canonical':
      return vscode.l10n.t('The right reading');
    case 'checked':
      return vscode.l10n.t('Checked');
    case 'note':
      return vscode.l10n.t('Note');
    case 'claim':
      return vscode.l10n.t('Claim marked by hand');
  }
};

/** Characters of what a reviewer wrote that a row shows, at most. */
const LONGEST = 120;

/** "Accepted: One is the plan." On one line, as rows are. */
export function decisionText({ kind, text }: AnnotationNode): string {
  const words = text.replace(/\s+/g, ' ');
  const short = words.length > LONGEST ? `${words.slice(0, LONGEST - 1)}…` : words;
  return short ? `${decisionName(kind)}: ${short}` : decisionName(kind);
}

const ICONS: ReadonlyMap<AnnotationNode['kind'], string> = new Map([
  ['accept', 'verified'],
  ['link', 'link'],
  ['unlink', 'debug-disconnect'],
  ['not-a-figure', 'circle-slash'],
  ['canonical', 'pass-filled'],
  ['checked', 'check-all'],
  ['note', 'note'],
  ['claim', 'bookmark'],
]);

/** Why a decision does not count any more; empty where it does. */
function lapse({ state, places, lost }: AnnotationNode): string {
  const changed = places.find(p => p.was !== undefined);
  switch (state) {
    case 'holds':
      return '';
    case 'stale':
      return changed
        ? vscode.l10n.t('“{0}” then, “{1}” now', changed.was ?? '', changed.place.text)
        : vscode.l10n.t('what it was about has changed');
    case 'lost':
      return vscode.l10n.t('“{0}” is not where it was', lost[0] ?? '');
    case 'missing':
      return vscode.l10n.t('its source is not there');
  }
}

/** The item of a decision; below it are its places. */
export function decisionItem(folder: string, decision: AnnotationNode): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const words =
    decision.places.map(p => `“${p.place.text}”`).join(' – ') || decision.lost.map(w => `“${w}”`).join(' – ');
  const why = lapse(decision);
  const by = [decision.creator, decision.created?.slice(0, 10)].filter(Boolean).join(', ');
  const item = new vscode.TreeItem(decisionText(decision), decision.places.length > 0 ? Collapsed : None);
  item.id = `${folder} decision ${decision.id}`;
  item.description = [why, words, by].filter(Boolean).join(' · ');
  item.iconPath = why
    ? new vscode.ThemeIcon('warning', new vscode.ThemeColor('list.warningForeground'))
    : new vscode.ThemeIcon(ICONS.get(decision.kind) ?? 'circle');
  item.tooltip = [decisionName(decision.kind), decision.text, why, words, by].filter(Boolean).join('\n');
  item.contextValue = 'decision';
  item.accessibilityInformation = { label: [decisionText(decision), why, words, by].filter(Boolean).join(', ') };
  return item;
}
