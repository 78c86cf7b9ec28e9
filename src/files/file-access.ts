import type { URI } from 'vscode-uri';

/**
 * How the files of a folder are reached: Node's disk for the command line and any editor, the editor's own file system where it
 * offers that. Nothing here throws; a refusal is a value, in words for people.
 */
export interface FileAccess {
  /** The entries of a folder, in any order. Links are told as such. */
  readonly readDirectory: (folder: URI) => Promise<{ readonly entries: readonly DirectoryEntry[] } | FileRefusal>;
  /** A file's bytes; larger ones than `limit` are refused without being read. */
  readonly readFile: (file: URI, limit: number) => Promise<{ readonly bytes: Uint8Array } | FileRefusal>;
  /** What an address is. A link at its end is followed: users may name one. */
  readonly stat: (uri: URI) => Promise<FileStat>;
  /** Writes a whole file in one step, and makes the folders above it. */
  readonly writeFile: (file: URI, bytes: Uint8Array) => Promise<{ readonly written: true } | FileRefusal>;
  /** Does work on a file that no other program of ours does at the same time; absent where files cannot be locked. */
  readonly exclusively?: <T>(file: URI, work: () => Promise<T>) => Promise<T | FileRefusal>;
}

export type EntryKind = 'file' | 'folder' | 'link' | 'other';

export interface DirectoryEntry {
  readonly name: string;
  readonly kind: EntryKind;
}

export interface FileStat {
  readonly kind: EntryKind | 'none';
  /** In bytes. */
  readonly size: number;
}

/** Why a file could not be used: "no such file or folder". */
export interface FileRefusal {
  readonly refusal: string;
  /** Nothing is there, as opposed to something that cannot be read. */
  readonly missing?: boolean;
}
