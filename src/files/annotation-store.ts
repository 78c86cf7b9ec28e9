import { Utils, type URI } from 'vscode-uri';
import type { Annotation } from '../core/annotation.ts';
import type { FileProblem } from '../core/model.ts';
import { editAnnotations, type AnnotationChange } from '../settings/annotations/edit.ts';
import { readAnnotations } from '../settings/annotations/read.ts';
import { ANNOTATIONS_FILE } from '../settings/annotations/schema.ts';
import { decodeText } from './decode-text.ts';
import type { FileAccess } from './file-access.ts';
import type { Unreadable } from './find-sources.ts';

/** What reviewers of a folder recorded, read from its file. */
export interface RecordedAnnotations {
  readonly annotations: readonly Annotation[];
  /** Mistakes in the file, each at its place in {@link text}. */
  readonly problems: readonly FileProblem[];
  /** The file's text; absent where there is none. */
  readonly text?: string;
  readonly unreadable: readonly Unreadable[];
}

/** Of a folder without the file, and of files that are no folder. */
export const NOTHING_RECORDED: RecordedAnnotations = { annotations: [], problems: [], unreadable: [] };

/** A file larger than this was not written by reviewers. */
export const LARGEST_ANNOTATIONS = 64 * 1024 * 1024;

export const annotationsLocation = (folder: URI): URI => Utils.joinPath(folder, ANNOTATIONS_FILE);

/** Reads the annotations of a folder. Never throws. */
export async function openAnnotations(access: FileAccess, folder: URI): Promise<RecordedAnnotations> {
  const location = annotationsLocation(folder);
  const read = await readText(access, location);
  if ('refusal' in read)
    return { annotations: [], problems: [], unreadable: [{ location, uri: ANNOTATIONS_FILE, why: read.refusal }] };
  if (read.text === undefined) return NOTHING_RECORDED;
  const { annotations, problems } = readAnnotations(read.text);
  return {
    annotations,
    problems: problems.map(({ start, end, message }) => ({ uri: ANNOTATIONS_FILE, start, end, message })),
    text: read.text,
    unreadable: [],
  };
}

async function readText(access: FileAccess, location: URI): Promise<{ text?: string } | { refusal: string }> {
  const answer = await access.readFile(location, LARGEST_ANNOTATIONS);
  if ('refusal' in answer) return answer.missing ? {} : answer;
  return decodeText(answer.bytes);
}

export type Changed = { readonly done: true } | { readonly done: false; readonly message: string };

/**
 * Changes the annotations of a folder: reads the file as it is now, makes the change in it, and writes it in one step, alone
 * among all programs that take the file's lock. What others wrote in the meantime is kept. A refusal says what to do.
 */
export async function changeAnnotations(access: FileAccess, folder: URI, change: AnnotationChange): Promise<Changed> {
  const location = annotationsLocation(folder);
  const refuse = (why: string): Changed => ({ done: false, message: `${ANNOTATIONS_FILE} was not changed: ${why}` });
  const work = async (): Promise<Changed> => {
    const read = await readText(access, location);
    if ('refusal' in read) return refuse(read.refusal);
    const edited = editAnnotations(read.text ?? '', change);
    if ('refusal' in edited) return refuse(edited.refusal);
    if (edited.text === read.text) return { done: true };
    const written = await access.writeFile(location, new TextEncoder().encode(edited.text));
    return 'refusal' in written ? refuse(written.refusal) : { done: true };
  };
  const result = access.exclusively ? await access.exclusively(location, work) : await inTurn(location, work);
  return 'refusal' in result ? refuse(result.refusal) : result;
}

const turns = new Map<string, Promise<unknown>>();

/** Where files cannot be locked, at least the changes of this program come one after the other. */
export async function inTurn<T>(location: URI, work: () => Promise<T>): Promise<T> {
  const key = location.toString();
  const before = turns.get(key) ?? Promise.resolve();
  const mine = before.then(work, work);
  turns.set(
    key,
    mine.catch(() => undefined),
  );
  return mine;
}
