import * as vscode from 'vscode';
import { annotationsRequest, type AnnotationNode, type Decision, type MarkedPlace } from '../protocol-decisions.ts';
import type { Place } from '../protocol.ts';
import { decide } from './decide.ts';
import { folderOf, type Session } from './session.ts';

/**
 * Notes as threads of the editor's own comments: at their places in the text, and in the list of all comments. A thread is what
 * was noted at one place, an answer is one more note there, and it is resolved when the claim is checked. Nothing is marked in the
 * margin of lines without a note: a new one begins at a figure, with "Add a note…".
 */

/** Threads follow typing no closer than this, in milliseconds. */
const PAUSE = 600;

export interface Note extends vscode.Comment {
  readonly annotation: string;
  /** Its source. */
  readonly uri: vscode.Uri;
}

interface Thread {
  readonly place: Place;
  readonly notes: AnnotationNode[];
  readonly checked: boolean;
}

const toRange = ({ range: { start, end } }: Place): vscode.Range =>
  new vscode.Range(start.line, start.character, end.line, end.character);

const same = (a: Place, b: Place): boolean =>
  a.uri === b.uri && a.range.start.line === b.range.start.line && a.range.start.character === b.range.start.character;

/** What was noted, by place. */
function threadsOf(all: readonly AnnotationNode[]): Thread[] {
  const checked = all.flatMap(a => (a.kind === 'checked' && a.state === 'holds' ? a.places.map(p => p.place) : []));
  const threads: Thread[] = [];
  for (const note of all) {
    const place = note.kind === 'note' ? note.places[0]?.place : undefined;
    if (!place) continue;
    const known = threads.find(t => same(t.place, place));
    if (known) known.notes.push(note);
    else threads.push({ place, notes: [note], checked: checked.some(c => same(c, place)) });
  }
  for (const { notes } of threads) notes.sort((a, b) => ((a.created ?? '') < (b.created ?? '') ? -1 : 1));
  return threads;
}

function commentOf(uri: vscode.Uri, { id, text, creator, created, places }: AnnotationNode): Note {
  const was = places[0]?.was;
  return {
    annotation: id,
    uri,
    // the words of a reviewer are text, whatever they look like
    body: new vscode.MarkdownString().appendText(text),
    mode: vscode.CommentMode.Preview,
    author: { name: creator ?? '' },
    ...(created === undefined ? {} : { timestamp: new Date(created) }),
    ...(was === undefined ? {} : { label: vscode.l10n.t('written at “{0}”', was) }),
  };
}

/** Shows the notes of folders under review as comment threads, and keeps them up with the answers. */
export function register(context: vscode.ExtensionContext, session: Session): void {
  const controller = vscode.comments.createCommentController('crosscheck.notes', vscode.l10n.t('Crosscheck Notes'));
  controller.options = { prompt: vscode.l10n.t('Add a note'), placeHolder: vscode.l10n.t('What do you want to note?') };
  let shown: { readonly key: string; readonly signature: string; readonly thread: vscode.CommentThread }[] = [];

  const refresh = async () => {
    const answers = await Promise.all(
      session.folders().map(({ folder }) => session.ask(annotationsRequest, { folder, kinds: ['note', 'checked'] })),
    );
    const wanted = answers.flatMap(answer => threadsOf(answer?.annotations ?? []));
    const before = shown;
    shown = wanted.map(({ place, notes, checked }) => {
      const key = notes[0]?.id ?? '';
      const signature = JSON.stringify([place.uri, place.range, notes, checked]);
      const known = before.find(s => s.key === key);
      if (known?.signature === signature) return known;
      // one that is open stays open, unless its source was renamed
      const uri = vscode.Uri.parse(place.uri);
      const kept = known?.thread.uri.toString() === uri.toString() ? known.thread : undefined;
      const thread = kept ?? controller.createCommentThread(uri, toRange(place), []);
      thread.range = toRange(place);
      thread.comments = notes.map(note => commentOf(uri, note));
      thread.label = `“${place.text}”`;
      thread.state = checked ? vscode.CommentThreadState.Resolved : vscode.CommentThreadState.Unresolved;
      thread.contextValue = checked ? 'checked' : 'open';
      return { key, signature, thread };
    });
    for (const { thread } of before) if (!shown.some(s => s.thread === thread)) thread.dispose();
  };
  let timer: NodeJS.Timeout | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(() => void refresh(), PAUSE);
  };

  context.subscriptions.push(controller, session.onDidChange(refreshSoon), { dispose: () => clearTimeout(timer) });
  refreshSoon();
}

async function record(session: Session, uri: vscode.Uri, decision: Decision): Promise<void> {
  const folder = folderOf(session, uri)?.folder;
  if (folder !== undefined) await decide(session, { folder, decision });
}

const placeIn = ({ uri, range }: vscode.CommentThread): MarkedPlace => {
  const { start, end } = range ?? new vscode.Range(0, 0, 0, 0);
  return { uri: uri.toString(), range: { start, end } };
};

/** One more note at the place of a thread. */
export const replyToNote = async (session: Session, { thread, text }: vscode.CommentReply): Promise<void> =>
  text.trim() === ''
    ? undefined
    : record(session, thread.uri, { kind: 'note', place: placeIn(thread), text: text.trim() });

/** The claim that a thread is about was checked. */
export const checkNote = (session: Session, thread: vscode.CommentThread): Promise<void> =>
  record(session, thread.uri, { kind: 'checked', place: placeIn(thread) });

export const removeNote = (session: Session, { uri, annotation }: Note): Promise<void> =>
  record(session, uri, { kind: 'withdraw', annotation });
