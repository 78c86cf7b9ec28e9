import * as vscode from 'vscode';
import type { SourceNode, Tally } from '../protocol.ts';

/** Tallies in the reader's own language. */

/** "1 figure", "71 figures". */
export const figuresText = (n: number): string =>
  n === 1 ? vscode.l10n.t('1 figure') : vscode.l10n.t('{0} figures', n.toLocaleString(vscode.env.language));

/** "1 conflict", "no conflicts". */
export const conflictsText = (n: number): string =>
  n === 0
    ? vscode.l10n.t('no conflicts')
    : n === 1
      ? vscode.l10n.t('1 conflict')
      : vscode.l10n.t('{0} conflicts', n.toLocaleString(vscode.env.language));

/** "38 of 71 settled". */
export const settledText = ({ settled, claims }: Tally): string =>
  vscode.l10n.t(
    '{0} of {1} settled',
    settled.toLocaleString(vscode.env.language),
    claims.toLocaleString(vscode.env.language),
  );

/** What awaits a reviewer: claims in conflict and quotations that deviate. */
export const openConflicts = (counts: Tally | SourceNode): number =>
  counts.conflicts + ('misquotations' in counts ? counts.misquotations : 0);
