import type { CodeLens } from 'vscode-languageserver-types';
import { CLIENT_COMMANDS } from '../protocol.ts';
import { count } from './display.ts';
import type { PacketIndex } from './packet-index.ts';

/** One line above a source with its tally. `commands`: the client can show the conflicts. */
export function codeLenses(index: PacketIndex, uri: string, commands: boolean): CodeLens[] {
  const source = index.document(uri);
  if (!source) return [];
  const of = (kind: string): number => source.mentions.filter(m => m.kind === kind).length;
  const differing = index.conflictsIn(source.document.uri).length;
  const parts = [count(of('figure'), 'figure')];
  if (of('quotation') > 0) parts.push(count(of('quotation'), 'quotation'));
  parts.push(differing === 0 ? 'no differences' : `${differing} differ${differing === 1 ? 's' : ''}`);
  const start = { line: 0, character: 0 };
  return [
    {
      range: { start, end: start },
      command: { title: parts.join(' · '), command: commands ? CLIENT_COMMANDS.showConflicts : '' },
    },
  ];
}
