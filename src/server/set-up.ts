import type { URI } from 'vscode-uri';
import { parseDocument } from '../core/formats/index.ts';
import type { ParsedDocument } from '../core/model.ts';
import { sourceInfo } from '../features/source-info.ts';
import { decodeText, LARGEST_FILE } from '../files/decode-text.ts';
import { readSource } from '../files/find-sources.ts';
import { openFolder, projectLocation } from '../files/packet-folder.ts';
import type { ResultOf, reviewRequest, setupRequest } from '../protocol.ts';
import { NEW_PROJECT, setPrimary } from '../settings/edit-project.ts';
import { DEFAULT_PROJECT } from '../settings/project.ts';
import { normalUri, pathBelow } from './addresses.ts';
import type { Session } from './server.ts';

/** Sources that are read to be offered as the primary one, at most; the others are listed behind them by name. */
const MOST_READ = 200;

/** What a folder would hold under review. */
export async function setupOf({ access, workspace }: Session, folder: URI): Promise<ResultOf<typeof setupRequest>> {
  const { project, files } = workspace.owns(folder)
    ? await openFolder(access, folder)
    : { project: DEFAULT_PROJECT, files: [] };
  const documents = await Promise.all(
    files.map(async (file, i) => {
      const read = i < MOST_READ ? await readSource(access, file) : undefined;
      return { file, document: read && 'text' in read ? parseDocument(read) : undefined };
    }),
  );
  const candidates = documents
    .map(({ file, document }) => ({
      uri: file.location.toString(),
      path: file.uri,
      title: document ? sourceInfo(document, project).title : file.uri,
      words: document ? (document.prose.match(/\S+/g)?.length ?? 0) : 0,
      likely: document ? likelihood(document) : 0,
    }))
    .sort((a, b) => b.likely - a.likely);
  const { primary } = project.options;
  return {
    folder: folder.toString(),
    reviewed: workspace.folders.some(f => f.folder.toString() === folder.toString()),
    projectFile: projectLocation(folder).toString(),
    primary: files.find(f => f.uri === primary)?.location.toString() ?? null,
    candidates: candidates.map(({ likely: _, ...candidate }) => candidate),
  };
}

/** Names of documents that others write about. */
const OFFICIAL =
  /report|study|paper|statement|release|filing|protocol|transcript of record|fact.?sheet|announcement|registry/i;

/** How likely a source is the one the others speak about: such documents are long, carry figures, and are no talk. */
function likelihood({ uri, prose, times }: ParsedDocument): number {
  const words = prose.match(/\S+/g)?.length ?? 0;
  const digits = prose.match(/\d+/g)?.length ?? 0;
  return Math.log2(1 + words) + Math.log2(1 + digits) + (OFFICIAL.test(uri) ? 3 : 0) - (times.length > 0 ? 6 : 0);
}

/** Writes the project file of a folder and begins its review. */
export async function reviewFolder(
  session: Session,
  folder: URI,
  primary: string | null | undefined,
): Promise<ResultOf<typeof reviewRequest>> {
  const { access, workspace } = session;
  const location = projectLocation(folder);
  const refuse = (why: string) => ({ done: false as const, message: `Cannot write ${location.fsPath}: ${why}.` });
  // a review reads all that lies below: never more than the client has open
  if (!workspace.owns(folder)) return refuse('it is not a folder of this workspace');
  const answer = await access.readFile(location, LARGEST_FILE);
  let text = NEW_PROJECT;
  if ('bytes' in answer) {
    const decoded = decodeText(answer.bytes);
    if ('refusal' in decoded) return refuse(decoded.refusal);
    text = decoded.text;
  } else if (!answer.missing) return refuse(answer.refusal);
  let edited = text;
  if (primary !== undefined) {
    const path = primary === null ? null : pathBelow(folder.toString(), normalUri(primary));
    if (path === undefined) return refuse(`${primary} does not lie in this folder`);
    const changed = setPrimary(text, path);
    if ('refusal' in changed) return refuse(changed.refusal);
    edited = changed.text;
  }
  if (!('bytes' in answer) || edited !== text) {
    const written = await access.writeFile(location, Buffer.from(edited));
    if ('refusal' in written) return refuse(written.refusal);
  }
  await workspace.review(folder);
  return { done: true, projectFile: location.toString() };
}
