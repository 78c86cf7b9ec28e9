import { basename, join, normalize, relative, resolve, sep } from 'node:path';
import { URI } from 'vscode-uri';
import { EXTENSIONS } from '../core/formats/index.ts';
import { NOTHING_RECORDED, type RecordedAnnotations } from '../files/annotation-store.ts';
import { disk } from '../files/disk.ts';
import { openFolder, type PacketFolder } from '../files/packet-folder.ts';
import type { SourceFile, Unreadable } from '../files/find-sources.ts';
import { DEFAULT_PROJECT, PROJECT_FILE, type Project } from '../settings/project.ts';

/** What the paths on a command line name. */
export interface Named {
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly Unreadable[];
  readonly project: Project;
  readonly projectText?: string;
  readonly recorded: RecordedAnnotations;
  /** Documents of other programs in the folders named, which are not read, as a user would write them. */
  readonly foreign: readonly string[];
  /** Folders with decisions that do not count, because they are not checked by themselves. */
  readonly aside: readonly string[];
  /** The one folder that was named, where it was one. */
  readonly folder?: URI;
}

/**
 * Sources of the paths a user names: folders with everything below them, files as they are whatever their ending. The uris are
 * relative to the one folder named; where several paths are named, they are the paths as written, so that equal names in two
 * folders stay apart. A file that two paths lead to is one source. The project file counts where one folder is named and
 * nothing else: several paths have no one configuration.
 */
export async function discover(paths: readonly string[]): Promise<Named> {
  const files = new Map<string, SourceFile>();
  const unreadable: Unreadable[] = [];
  const foreign: string[] = [];
  const aside: string[] = [];
  for (const path of paths) {
    const location = URI.file(resolve(path));
    const { kind } = await disk.stat(location);
    if (kind === 'none') {
      unreadable.push({ location, uri: path, why: 'no such file or folder. Look at how it is spelled' });
    } else if (kind === 'folder') {
      const opened = await openFolder(disk, location);
      unreadable.push(...opened.unreadable, ...emptiness(path, opened));
      foreign.push(...opened.foreign.map(uri => join(path, uri)));
      if (paths.length === 1) return { ...opened, unreadable, foreign, aside };
      if (opened.recorded.annotations.length > 0) aside.push(path);
      for (const file of opened.files) add(files, { ...file, uri: slashed(join(path, file.uri)) });
    } else add(files, { location, uri: paths.length > 1 ? slashed(normalize(path)) : basename(path) });
  }
  return {
    files: [...files.values()],
    unreadable: [...new Map(unreadable.map(u => [u.location.toString(), u])).values()],
    foreign: [...new Set(foreign)],
    aside,
    project: DEFAULT_PROJECT,
    recorded: NOTHING_RECORDED,
  };
}

const slashed = (path: string): string => path.split(sep).join('/');

function add(files: Map<string, SourceFile>, file: SourceFile): void {
  const place = file.location.toString();
  if (!files.has(place)) files.set(place, file);
}

function emptiness(path: string, { files, unreadable, project }: PacketFolder): Unreadable[] {
  if (files.length > 0 || unreadable.length > 0) return [];
  const endings = [...EXTENSIONS].map(e => `.${e}`).join(', ');
  const picks = project.include !== undefined || project.exclude.length > 0;
  const why = `no sources in this folder. Sources end in ${endings}${picks ? `; "include" and "exclude" in ${PROJECT_FILE} leave files out` : ''}`;
  return [{ location: URI.file(resolve(path)), uri: path, why }];
}

/** A location as a user would write it: relative to the current folder. */
export const shownPath = (location: URI): string => relative('.', location.fsPath) || '.';
