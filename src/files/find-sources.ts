import picomatch from 'picomatch';
import { URI, Utils } from 'vscode-uri';
import { EXTENSIONS } from '../core/formats/index.ts';
import type { SourceDocument } from '../core/model.ts';
import type { Project } from '../settings/project.ts';
import { decodeText, LARGEST_FILE } from './decode-text.ts';
import type { FileAccess } from './file-access.ts';

/** Something the user named, or that lies in a folder under review, and that could not be read. */
export interface Unreadable {
  readonly location: URI;
  /** Relative to the folder, where it lies in one. */
  readonly uri: string;
  readonly why: string;
}

export interface SourceFile {
  readonly location: URI;
  /** Relative to the folder, "/" separators: what the engine knows the source by. */
  readonly uri: string;
}

export interface Listing {
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly Unreadable[];
  /** Documents of other programs, which hold texts that are not read: their uris, sorted. */
  readonly foreign: readonly string[];
}

/** What people have texts in besides: named where they lie among sources, so that nobody takes them for compared. */
const FOREIGN = new Set('pdf doc docx odt rtf pages epub ppt pptx odp xls xlsx ods'.split(' '));

/** Folders that hold no sources of the user's. */
const SKIPPED = new Set(['node_modules']);
/** Deeper folders are passed over: nobody files texts there, and a file system that never ends stays bounded. */
const DEEPEST = 32;

/** Files and folders looked at below one folder at most: more is a disk, not a matter. */
const MOST_ENTRIES = 1_000_000;

/** Globs as written in a project file, without the parts of their language that cost more than a line of text is worth. */
const matcher = (globs: readonly string[]): ((uri: string) => boolean) =>
  picomatch([...globs], { noextglob: true, nobracket: true, nonegate: true, dot: true });

/** A folder is named with a stroke behind it, too: "drafts/". */
const withoutStroke = (glob: string): string => glob.replace(/\/$/, '');

const isName = (glob: string): boolean => !/[*?]/.test(glob.slice(glob.lastIndexOf('/') + 1));

/** Whether a path is matched by globs itself, or one of the folders around it by globs of folders. */
function covering(globs: readonly string[], folders: readonly string[]): (uri: string) => boolean {
  if (globs.length === 0) return () => false;
  const [matches, around] = [globs, folders].map(list => matcher(list.map(withoutStroke)));
  return uri => matches!(uri) || foldersOf(uri).some(folder => around!(folder));
}

/** "a" and "a/b" of "a/b/c.md". */
const foldersOf = (uri: string): string[] =>
  uri
    .split('/')
    .slice(0, -1)
    .map((_, i, names) => names.slice(0, i + 1).join('/'));

/** Whether a path below a folder is one of the project's sources, by its name alone. */
export function sourceFilter(project: Project): { file: (uri: string) => boolean; folder: (uri: string) => boolean } {
  const excluded = covering(project.exclude, project.exclude);
  // a name, "interviews", may be that of a folder and means all that lies in it; "*" means what lies here
  const included = project.include ? covering(project.include, project.include.filter(isName)) : () => true;
  const visible = (uri: string): boolean => uri.split('/').every(name => !name.startsWith('.') && !SKIPPED.has(name));
  return {
    file: uri => visible(uri) && !excluded(uri) && (project.sources.has(uri) || (hasKnownEnding(uri) && included(uri))),
    folder: uri => visible(uri) && !excluded(uri),
  };
}

const hasKnownEnding = (uri: string): boolean => EXTENSIONS.has(endingOf(uri));

/** "pdf"; empty where a name has no ending. */
function endingOf(uri: string): string {
  const name = uri.slice(uri.lastIndexOf('/') + 1);
  const dot = name.lastIndexOf('.');
  return dot > 0 ? name.slice(dot + 1).toLowerCase() : '';
}

/**
 * Source files under a folder, sorted by uri. Hidden files and folders are passed over, and so are links, which could lead
 * out of the folder or round in circles. Folders that cannot be opened are told, and so is a folder that holds too much.
 */
export async function listSources(access: FileAccess, folder: URI, project: Project): Promise<Listing> {
  const filter = sourceFilter(project);
  const files: SourceFile[] = [];
  const unreadable: Unreadable[] = [];
  const foreign: string[] = [];
  let entries = 0;
  const walk = async (location: URI, below: string, depth: number): Promise<void> => {
    if (entries > MOST_ENTRIES) return;
    const answer = await access.readDirectory(location);
    if ('refusal' in answer) {
      unreadable.push({ location, uri: below, why: answer.refusal });
      return;
    }
    for (const { name, kind } of answer.entries) {
      if (++entries > MOST_ENTRIES) {
        // once: the folders that are still open come here, too
        if (entries === MOST_ENTRIES + 1) unreadable.push({ location: folder, uri: '', why: TOO_MANY });
        return;
      }
      const uri = below === '' ? name : `${below}/${name}`;
      if (kind === 'folder' && depth < DEEPEST && filter.folder(uri))
        await walk(Utils.joinPath(location, name), uri, depth + 1);
      else if (kind === 'file' && filter.file(uri)) files.push({ location: Utils.joinPath(location, name), uri });
      else if (kind === 'file' && FOREIGN.has(endingOf(uri)) && filter.folder(uri)) foreign.push(uri);
    }
  };
  await walk(folder, '', 0);
  return { files: files.sort((a, b) => (a.uri < b.uri ? -1 : 1)), unreadable, foreign: foreign.sort() };
}

const TOO_MANY = `more than ${MOST_ENTRIES.toLocaleString('en-US')} files and folders lie below it, and only so many were looked at. Name a smaller folder, or leave folders out with "exclude" in .crosscheck/project.json`;

/** Files read at once: enough to hide the disk's latency, few enough for any limit on open files. */
const CONCURRENCY = 16;

/** Reads sources, in the order given. What cannot be read is told and left out. */
export async function readSources(
  access: FileAccess,
  files: readonly SourceFile[],
  onRead?: (done: number) => void,
): Promise<{ documents: SourceDocument[]; unreadable: Unreadable[] }> {
  const results: (SourceDocument | Unreadable)[] = new Array(files.length);
  let done = 0;
  await someAtOnce(files, async (file, i) => {
    results[i] = await readSource(access, file);
    onRead?.(++done);
  });
  return {
    documents: results.filter((r): r is SourceDocument => 'text' in r),
    unreadable: results.filter((r): r is Unreadable => 'why' in r),
  };
}

/** Does work on each item of a list, begun in order, {@link CONCURRENCY} of them at once; stops early where asked to. */
export async function someAtOnce<T>(
  list: readonly T[],
  work: (item: T, i: number) => Promise<void>,
  stopped: () => boolean = () => false,
): Promise<void> {
  let next = 0;
  const worker = async (): Promise<void> => {
    while (next < list.length && !stopped()) {
      const i = next++;
      await work(list[i]!, i);
    }
  };
  await Promise.all(Array.from({ length: Math.min(CONCURRENCY, list.length) }, worker));
}

/** Reads and decodes one source. */
export async function readSource(access: FileAccess, file: SourceFile): Promise<SourceDocument | Unreadable> {
  const { location, uri } = file;
  const answer = await access.readFile(location, LARGEST_FILE);
  if ('refusal' in answer) return { location, uri, why: answer.refusal };
  const decoded = decodeText(answer.bytes);
  return 'text' in decoded ? { uri, text: decoded.text } : { location, uri, why: decoded.refusal };
}
