import type { CancellationToken } from 'vscode-languageserver/node';
import { URI } from 'vscode-uri';
import { toReport } from '../core/report.ts';
import { annotationNodes } from '../features/decisions.ts';
import { marksOf } from '../features/marks.ts';
import { compareAt, navigate } from '../features/navigate.ts';
import type { PacketIndex } from '../features/packet-index.ts';
import { possiblePairs } from '../features/possible.ts';
import { claimNode, filterTopics, matrixRows, sourceNode, unreadSource } from '../features/review-views.ts';
import {
  claimsRequest,
  compareRequest,
  explainRequest,
  exportRequest,
  marksRequest,
  matrixRequest,
  navigateRequest,
  possibleRequest,
  reportRequest,
  reviewRequest,
  setupRequest,
  sourcesRequest,
  statusRequest,
  type PlaceAt,
  type RequestName,
  type SourceNode,
} from '../protocol.ts';
import { annotationsRequest, decideRequest, linkCandidatesRequest } from '../protocol-decisions.ts';
import type { Answers } from './comparison-thread.ts';
import { decide } from './decide.ts';
import type { ReviewFolder } from './review-folder.ts';
import { exportOf } from './exports.ts';
import { reviewFolder, setupOf } from './set-up.ts';
import type { Session } from './server.ts';
import { folderKey } from './addresses.ts';

/** Our own requests, one line each; `protocol.ts` says what they mean. */
export function onReviewRequests(session: Session): void {
  const { workspace, documents } = session;
  const on = registrar(session);
  const version = (uri: string): number | null => documents.get(uri)?.version ?? null;

  on.anything(statusRequest, [], async ({ compared }) => {
    if (compared) await workspace.compared();
    return workspace.status();
  });
  on.document(marksRequest, (index, uri, params) => ({ version: version(params.uri), marks: marksOf(index, uri) }));
  on.document(navigateRequest, (index, uri, p) => navigate(index, uri, p.position, p.target, p.direction));
  on.document(compareRequest, (index, uri, p) => compareAt(index, uri, p.position));
  on.question(explainRequest, 'explanation');
  on.folder(claimsRequest, (folder, { verdicts, states, text, source }) => {
    const index = folder.index();
    const path = source === undefined ? undefined : (folder.uriAt(URI.parse(source).toString()) ?? '');
    const topics = filterTopics(index, {
      ...(verdicts ? { verdicts } : {}),
      ...(states ? { states } : {}),
      ...(text === undefined ? {} : { text }),
      ...(path === undefined ? {} : { source: path }),
    });
    return { version: folder.version, total: index.topics.length, claims: topics.map(t => claimNode(index, t)) };
  });
  on.folder(sourcesRequest, folder => ({ version: folder.version, sources: sourcesOf(folder) }));
  on.folder(matrixRequest, (folder, { single }) => {
    const index = folder.index();
    return {
      version: folder.version,
      sources: index.sources.map(s => sourceNode(index, s)),
      rows: matrixRows(index, single === true),
    };
  });
  on.folder(possibleRequest, folder => ({ version: folder.version, pairs: possiblePairs(folder.index()) }));
  // what is kept or sent on is never half an answer
  on.folder(exportRequest, async (folder, { format }) => {
    await folder.compared();
    return exportOf(folder, format);
  });
  on.folder(reportRequest, async folder => {
    await folder.compared();
    return toReport(folder.index().analysis);
  });
  on.anything(
    setupRequest,
    { reviewed: false, folder: '', projectFile: '', primary: null, candidates: [] },
    ({ folder }) => setupOf(session, URI.parse(folderKey(folder))),
  );
  on.anything(reviewRequest, FAULT, ({ folder, primary }) =>
    reviewFolder(session, URI.parse(folderKey(folder)), primary),
  );
  on.question(linkCandidatesRequest, 'link candidates');
  on.folder(annotationsRequest, (folder, { kinds }) => ({ annotations: annotationNodes(folder.index(), kinds) }));
  on.anything(decideRequest, FAULT, ({ folder, decision, creator }) => decide(session, folder, decision, creator));
}

const FAULT = { done: false as const, message: 'Something went wrong; the log of the language server says what.' };

const sourcesOf = (folder: ReviewFolder): SourceNode[] => {
  const index = folder.index();
  return [
    ...index.sources.map(s => sourceNode(index, s)),
    ...folder.unread().map(u => unreadSource(u.location.toString(), u.uri, u.why)),
  ];
};

function registrar({ connection, workspace, guard }: Session) {
  const anything = <P, R>(
    request: RequestName<P, R>,
    empty: R,
    answer: (params: P, token: CancellationToken) => R | Promise<R>,
  ): void => {
    const guarded = guard.request<P, R>(request.method, empty, answer);
    connection.onRequest(request.method, (params: P, token: CancellationToken): Promise<unknown> =>
      guarded(params, token),
    );
  };
  return {
    anything,
    /** About a document: `null` where it is not under review. */
    document: <P extends { readonly uri: string }, R>(
      request: RequestName<P, R | null>,
      answer: (index: PacketIndex, uri: string, params: P) => R,
    ): void =>
      anything<P, R | null>(request, null, async (params, token) => {
        const at = await workspace.folderOf(params.uri);
        if (!at || token.isCancellationRequested) return null;
        const index = at.folder.index();
        return index.document(at.uri) === undefined ? null : answer(index, at.uri, params);
      }),
    /** About a place: what follows only from all that claims are compared by. */
    question: <A extends keyof Answers>(request: RequestName<PlaceAt, Answers[A] | null>, about: A): void =>
      anything<PlaceAt, Answers[A] | null>(request, null, async (params, token) => {
        const at = await workspace.folderOf(params.uri);
        return at && !token.isCancellationRequested ? at.folder.ask(about, at.uri, params.position) : null;
      }),
    /** About a folder: `null` where it is not under review. */
    folder: <P extends { readonly folder: string }, R>(
      request: RequestName<P, R | null>,
      answer: (folder: ReviewFolder, params: P) => R | Promise<R>,
    ): void =>
      anything<P, R | null>(request, null, async (params, token) => {
        const folder = await workspace.folderAt(params.folder);
        return folder && !token.isCancellationRequested ? answer(folder, params) : null;
      }),
  };
}
