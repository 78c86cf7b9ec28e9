import * as vscode from 'vscode';
import { CLIENT_COMMANDS, type PlaceAt } from '../protocol.ts';
import type { DecisionCommand } from './decide-at.ts';
import type { Session } from './session.ts';
import type { Note } from './notes.ts';
import { isPlaceNode, isPossibleNode, isSourceNode } from './nodes.ts';

/** Every command of the manifest except those of the views, which live with them. What a command needs is loaded by its first use. */
export function registerCommands(context: vscode.ExtensionContext, session: Session): void {
  const on = (name: string, run: (...args: unknown[]) => unknown) =>
    context.subscriptions.push(vscode.commands.registerCommand(name, run));
  const jumping = () => import('./jump.ts');

  on('crosscheck.reviewFolder', async uri => (await import('./review.ts')).reviewFolder(session, uri));
  on('crosscheck.setPrimary', async node =>
    (await import('./review.ts')).setPrimary(session, isSourceNode(node) ? node.source.uri : undefined),
  );
  on('crosscheck.openProjectFile', async () => (await import('./review.ts')).openProjectFile(session));
  on('crosscheck.openSample', async () => (await import('./review.ts')).openSample(context));
  on('crosscheck.nextFigure', async () => (await jumping()).jump(session, 'figure', 'next'));
  on('crosscheck.previousFigure', async () => (await jumping()).jump(session, 'figure', 'previous'));
  on('crosscheck.nextConflict', async () => (await jumping()).jump(session, 'conflict', 'next'));
  on('crosscheck.previousConflict', async () => (await jumping()).jump(session, 'conflict', 'previous'));
  on('crosscheck.nextPlace', async () => (await jumping()).jump(session, 'place', 'next'));
  on('crosscheck.compare', async node => {
    const { compare, openPair } = await jumping();
    if (isPossibleNode(node)) return openPair(node.pair);
    // from a tree: the place of the row; from a key or the palette: the cursor
    return isPlaceNode(node)
      ? compare(session, { uri: node.place.uri, position: node.place.range.start })
      : compare(session);
  });
  const deciding = (name: string, kind: DecisionCommand) =>
    on(name, async node => (await import('./decide-at.ts')).decideAt(session, kind, node));
  deciding('crosscheck.acceptDifference', 'accept');
  deciding('crosscheck.keepApart', 'unlink');
  deciding('crosscheck.markRight', 'canonical');
  deciding('crosscheck.markChecked', 'checked');
  deciding('crosscheck.linkClaim', 'link');
  deciding('crosscheck.notAFigure', 'not-a-figure');
  deciding('crosscheck.addNote', 'note');
  deciding('crosscheck.takeBack', 'withdraw');
  // the editor hands over the thread or comment that the button belongs to
  on('crosscheck.replyToNote', async reply => {
    if (isReply(reply)) await (await import('./notes.ts')).replyToNote(session, reply);
  });
  on('crosscheck.checkNote', async thread => {
    if (isThread(thread)) await (await import('./notes.ts')).checkNote(session, thread);
  });
  on('crosscheck.removeNote', async note => {
    if (isNote(note)) await (await import('./notes.ts')).removeNote(session, note);
  });
  on('crosscheck.explain', async () => (await import('./pages.ts')).explain(context, session));
  on('crosscheck.exportReport', async () => (await import('./export.ts')).exportReport(session));
  on('crosscheck.showMatrix', async () => (await import('./matrix.ts')).showMatrix(context, session));
  on('crosscheck.restartServer', () => session.restart());
  on('crosscheck.showLog', () => session.log.show());
  on(CLIENT_COMMANDS.showRule, async rule => (await import('./pages.ts')).showRule(context, rule));
  on(CLIENT_COMMANDS.decide, async argument => (await import('./decide.ts')).decide(session, argument));
  on(CLIENT_COMMANDS.compareAt, async at => {
    if (isPlaceAt(at)) await (await jumping()).compare(session, at);
  });
  on(CLIENT_COMMANDS.showConflicts, () => vscode.commands.executeCommand('crosscheck.conflicts.focus'));
}

const isPlaceAt = (value: unknown): value is PlaceAt =>
  typeof value === 'object' && value !== null && 'uri' in value && 'position' in value;

const isThread = (value: unknown): value is vscode.CommentThread =>
  typeof value === 'object' && value !== null && 'comments' in value && 'uri' in value;

const isReply = (value: unknown): value is vscode.CommentReply =>
  typeof value === 'object' && value !== null && 'thread' in value && 'text' in value;

const isNote = (value: unknown): value is Note =>
  typeof value === 'object' && value !== null && 'annotation' in value && 'uri' in value;
