import { Utils, type URI } from 'vscode-uri';
import type { Analysis, Finding, Span } from '../core/model.ts';
import type { EngineOptions } from '../core/options.ts';
import { DEFAULT_PROJECT, PROJECT_FILE, readProject, type Project } from '../settings/project.ts';
import { ANNOTATIONS_FILE } from '../settings/annotations/schema.ts';
import { openAnnotations, type RecordedAnnotations } from './annotation-store.ts';
import { decodeText } from './decode-text.ts';
import type { FileAccess } from './file-access.ts';
import { listSources, type SourceFile, type Unreadable } from './find-sources.ts';

/**
 * Opening a folder of sources, the same for every host: its project file, its sources by name, and what the files of
 * `.crosscheck/` add to the findings of the engine.
 */
export interface PacketFolder {
  readonly folder: URI;
  readonly project: Project;
  /** The project file's text; absent where there is none. */
  readonly projectText?: string;
  /** What reviewers decided. */
  readonly recorded: RecordedAnnotations;
  readonly files: readonly SourceFile[];
  readonly unreadable: readonly Unreadable[];
  /** Documents of other programs, which are not read: their uris, sorted. */
  readonly foreign: readonly string[];
}

/** A project file larger than this was not written for one folder of sources. */
const LARGEST_PROJECT = 4 * 1024 * 1024;

export const projectLocation = (folder: URI): URI => Utils.joinPath(folder, PROJECT_FILE);

/** Reads the project file of a folder and lists its sources; it does not read them. */
export async function openFolder(access: FileAccess, folder: URI): Promise<PacketFolder> {
  const { project, text, unreadable } = await openProject(access, folder);
  const recorded = await openAnnotations(access, folder);
  const listing = await listSources(access, folder, project);
  return {
    folder,
    project,
    ...(text === undefined ? {} : { projectText: text }),
    recorded,
    files: listing.files,
    unreadable: [...unreadable, ...recorded.unreadable, ...listing.unreadable],
    foreign: listing.foreign,
  };
}

async function openProject(
  access: FileAccess,
  folder: URI,
): Promise<{ project: Project; text?: string; unreadable: Unreadable[] }> {
  const location = projectLocation(folder);
  const answer = await access.readFile(location, LARGEST_PROJECT);
  const refused = (why: string) => ({ project: DEFAULT_PROJECT, unreadable: [{ location, uri: PROJECT_FILE, why }] });
  if ('refusal' in answer)
    return answer.missing ? { project: DEFAULT_PROJECT, unreadable: [] } : refused(answer.refusal);
  const decoded = decodeText(answer.bytes);
  if ('refusal' in decoded) return refused(decoded.refusal);
  return { project: readProject(decoded.text), text: decoded.text, unreadable: [] };
}

/** The engine's options for a folder: the project's, with a primary source only where that source is there, and the decisions. */
export function optionsOf(
  { project, recorded }: Pick<PacketFolder, 'project' | 'recorded'>,
  uris: ReadonlySet<string>,
): EngineOptions {
  const { primary, ...rest } = project.options;
  return {
    ...rest,
    ...(primary !== undefined && uris.has(primary) ? { primary } : {}),
    ...(recorded.annotations.length === 0 ? {} : { annotations: recorded.annotations }),
    ...(recorded.problems.length === 0 ? {} : { fileProblems: recorded.problems }),
  };
}

/** Texts of the project's own files, which findings may lie in. */
export function ownTexts({
  projectText,
  recorded,
}: Pick<PacketFolder, 'projectText' | 'recorded'>): { readonly uri: string; readonly text: string }[] {
  return [
    ...(projectText === undefined ? [] : [{ uri: PROJECT_FILE, text: projectText }]),
    ...(recorded.text === undefined ? [] : [{ uri: ANNOTATIONS_FILE, text: recorded.text }]),
  ];
}

/** The analysis with the findings of the project file added, at their places in that file. */
export function withProjectFindings(
  analysis: Analysis,
  folder: Pick<PacketFolder, 'project' | 'projectText'>,
): Analysis {
  const found = projectFindings(folder.project, new Set(analysis.documents.map(d => d.uri)));
  if (found.length === 0) return analysis;
  // part by part: an answer that was revised makes some of them when they are asked for
  const { documents, claims, groups, possible, quotations, derivations, repeats, annotations, fileProblems, findings } =
    analysis;
  const rest = { documents, claims, groups, possible, quotations, derivations, repeats, annotations, fileProblems };
  return { ...rest, findings: [...found, ...findings] };
}

/** Mistakes of a project file as findings in it. */
function projectFindings(project: Project, uris: ReadonlySet<string>): Finding[] {
  const level = project.options.levels['invalid-annotation'] ?? 'warning';
  if (level === 'off') return [];
  const finding = (span: Span, message: string): Finding => ({
    rule: 'invalid-annotation',
    level,
    uri: PROJECT_FILE,
    start: span.start,
    end: span.end,
    message: `${message}. The default is used instead.`,
    related: [],
    about: [],
  });
  const found = project.problems.map(p => finding(p, p.message));
  const { primary } = project.options;
  if (primary !== undefined && project.primarySpan && !uris.has(primary))
    found.push(finding(project.primarySpan, `sources: there is no source ${JSON.stringify(primary)} in this folder`));
  return found;
}
