import type { CodeAction, Command, Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Decision } from '../core/annotation.ts';
import type { Finding, Fix } from '../core/model.ts';
import { RULES } from '../core/rules/index.ts';
import { CLIENT_COMMANDS } from '../protocol.ts';
import { DECIDE_COMMAND, type DecideArguments, type Decision as Wanted } from '../protocol-decisions.ts';
import { offsetAt, rangeOf } from './convert.ts';
import { marked, toProtocol } from './decisions.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import type { Mention } from './topics.ts';

export const CODE_ACTION_KINDS = ['quickfix', 'refactor.rewrite', 'source.fixAll.crosscheck'] as const;

/** What of the client matters for what it is offered. */
export interface ActionClient {
  /** Address of the folder under review. */
  readonly folder: string;
  /** Version of an open document, `null` for files. */
  readonly version: (location: string) => number | null;
  /** Has the commands that ask the reviewer. */
  readonly commands: boolean;
  /** Understands edits of several documents with their versions, and edits that ask to be looked at first. */
  readonly versionedEdits: boolean;
  readonly previews: boolean;
}

export interface ActionRequest {
  readonly range: Range;
  readonly diagnostics: readonly Diagnostic[];
  readonly only?: readonly string[];
}

/** What can be done at a range: the fixes of the findings there, and the decisions about the figure there. */
export function codeActions(
  index: PacketIndex,
  uri: string,
  request: ActionRequest,
  client: ActionClient,
): CodeAction[] {
  const document = index.document(uri)?.document;
  const at = document
    ? { start: offsetAt(document, request.range.start), end: offsetAt(document, request.range.end) }
    : undefined;
  const findings = index.analysis.findings.filter(
    f => f.uri === uri && (at ? f.start <= at.end && at.start <= f.end : touches(request, f)),
  );
  const actions: CodeAction[] = [];
  const wants = (kind: (typeof CODE_ACTION_KINDS)[number]): boolean =>
    !request.only || request.only.some(o => kind === o || kind.startsWith(`${o}.`));
  if (wants('quickfix')) actions.push(...findings.flatMap(f => findingActions(index, f, request, client)));
  if (wants('refactor.rewrite') && at) {
    const mention = index.mentionsAt(uri, at.start).find(m => m.claim);
    if (mention) actions.push(...figureActions(index, mention, client));
    else if (at.end > at.start) actions.push(...selectionActions(index, { uri, ...at }, client));
  }
  // only whoever asks for it: editors run these on save
  if (request.only?.some(o => o === 'source' || o.startsWith('source.fixAll')))
    actions.push(...fixAll(index, uri, client));
  return onePreferred(actions);
}

/** Findings in files that are no sources are known by what their diagnostics carry. */
const touches = ({ diagnostics }: ActionRequest, finding: Finding): boolean =>
  diagnostics.some(
    ({ code, data }: { code?: unknown; data?: unknown }) =>
      code === finding.rule &&
      typeof data === 'object' &&
      data !== null &&
      'annotation' in data &&
      data.annotation === finding.annotation,
  );

const fixesOf = (index: PacketIndex, finding: Finding): Fix[] =>
  RULES.find(r => r.id === finding.rule)?.fixes?.(finding, index.analysis, index.project.options) ?? [];

function findingActions(
  index: PacketIndex,
  finding: Finding,
  request: ActionRequest,
  client: ActionClient,
): CodeAction[] {
  const diagnostics = request.diagnostics.filter(d => d.code === finding.rule);
  const actions = fixesOf(index, finding).flatMap(fix => {
    const action = actionOf(index, fix, client);
    return action ? [{ ...action, kind: 'quickfix', ...(diagnostics.length > 0 ? { diagnostics } : {}) }] : [];
  });
  const document = index.document(finding.uri)?.document;
  if (client.commands && document && finding.related.length > 0) {
    const position = rangeOf(document, finding).start;
    actions.push({
      title: 'Compare side by side',
      kind: 'quickfix',
      command: {
        title: 'Compare side by side',
        command: CLIENT_COMMANDS.compareAt,
        arguments: [{ uri: index.location(finding.uri), position }],
      },
    });
  }
  return actions;
}

function actionOf(index: PacketIndex, fix: Fix, client: ActionClient): CodeAction | undefined {
  const title = display(fix.title, 200);
  const preferred = fix.preferred ? { isPreferred: true } : {};
  if (fix.edits) return { title, ...preferred, edit: workspaceEdit(index, title, fix, client) };
  const command = fix.decision && decisionCommand(index, title, fix.decision, fix.ask, client);
  return command && { title, ...preferred, command };
}

function decisionCommand(
  index: PacketIndex,
  title: string,
  decision: Decision,
  ask: DecideArguments['ask'],
  client: ActionClient,
): Command | undefined {
  const wanted = toProtocol(index, decision);
  return wanted && commandOf(title, wanted, ask, client);
}

/** Reason of an acceptance in clients that cannot ask for one. */
const UNSAID = 'Accepted in the editor.';

function commandOf(
  title: string,
  wanted: Wanted,
  ask: DecideArguments['ask'],
  client: ActionClient,
): Command | undefined {
  const { folder } = client;
  if (client.commands) {
    const argument: DecideArguments = { folder, decision: wanted, ...(ask ? { ask } : {}) };
    return { title, command: CLIENT_COMMANDS.decide, arguments: [argument] };
  }
  if (ask && wanted.kind !== 'accept') return undefined;
  const decision: Wanted = wanted.kind === 'accept' ? { ...wanted, reason: wanted.reason || UNSAID } : wanted;
  const argument: DecideArguments = { folder, decision };
  return { title, command: DECIDE_COMMAND, arguments: [argument] };
}

/** Decisions about any figure, in conflict or not. */
function figureActions(index: PacketIndex, mention: Mention, client: ActionClient): CodeAction[] {
  const place = marked(index, mention);
  const offers: readonly (readonly [title: string, wanted: Wanted, ask?: DecideArguments['ask']])[] = [
    ['Mark as checked', { kind: 'checked', place }],
    ['Link with another claim…', { kind: 'link', places: [place] }, 'link'],
    ['Add a note…', { kind: 'note', place, text: '' }, 'note'],
    ['Not a figure', { kind: 'not-a-figure', place, everywhere: false }],
    ['Not a figure anywhere in this source', { kind: 'not-a-figure', place, everywhere: true }],
  ];
  return offers.flatMap(([title, wanted, ask]) => {
    const command = commandOf(title, wanted, ask, client);
    return command ? [{ title, kind: 'refactor.rewrite', command }] : [];
  });
}

/** What can be made of words that are no figure. */
function selectionActions(
  index: PacketIndex,
  place: { uri: string; start: number; end: number },
  client: ActionClient,
): CodeAction[] {
  const at = marked(index, place);
  return (
    [
      ['Mark as a claim…', { kind: 'claim', place: at, value: '' }, 'claim'],
      ['Add a note…', { kind: 'note', place: at, text: '' }, 'note'],
    ] as const
  ).flatMap(([title, wanted, ask]) => {
    const command = commandOf(title, wanted, ask, client);
    return command ? [{ title, kind: 'refactor.rewrite', command }] : [];
  });
}

/** What is safe for all findings of a document at once. */
function fixAll(index: PacketIndex, uri: string, client: ActionClient): CodeAction[] {
  const safe = index.analysis.findings
    .filter(f => f.uri === uri)
    .flatMap(f =>
      fixesOf(index, f)
        .filter(fix => fix.safe && fix.edits)
        .slice(0, 1),
    );
  if (safe.length === 0) return [];
  const title = 'Fix all that is safe';
  const edit = workspaceEdit(index, title, { title, edits: safe.flatMap(f => f.edits ?? []) }, client);
  return [{ title, kind: 'source.fixAll.crosscheck', edit }];
}

/** Edits with the versions of the documents they were made for; over several files they ask to be looked at first. */
function workspaceEdit(index: PacketIndex, title: string, { edits = [] }: Fix, client: ActionClient): WorkspaceEdit {
  const byUri = new Map<string, TextEdit[]>();
  for (const { uri, text, ...span } of edits) {
    const document = index.document(uri)?.document;
    if (!document) continue;
    byUri.set(uri, [...(byUri.get(uri) ?? []), { range: rangeOf(document, span), newText: text }]);
  }
  const files = [...byUri];
  if (!client.versionedEdits)
    return { changes: Object.fromEntries(files.map(([uri, list]) => [index.location(uri), list])) };
  const preview = files.length > 1 && client.previews;
  return {
    documentChanges: files.map(([uri, list]) => ({
      textDocument: { uri: index.location(uri), version: client.version(index.location(uri)) },
      edits: preview ? list.map(e => ({ ...e, annotationId: 'all' })) : list,
    })),
    ...(preview ? { changeAnnotations: { all: { label: title, needsConfirmation: true } } } : {}),
  };
}

/** At most one action is the one an editor makes without asking which. */
function onePreferred(actions: readonly CodeAction[]): CodeAction[] {
  const first = actions.findIndex(a => a.isPreferred);
  return actions.map((a, i) => {
    if (!a.isPreferred || i === first) return a;
    const { isPreferred: _, ...rest } = a;
    return rest;
  });
}
