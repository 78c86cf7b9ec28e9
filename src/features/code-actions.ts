import type { CodeAction, Diagnostic, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Finding, Fix } from '../core/model.ts';
import { RULES } from '../core/rules/index.ts';
import { CLIENT_COMMANDS } from '../protocol.ts';
import { firstPart, offsetAt, rangeOf } from './convert.ts';
import {
  decisionCommand,
  mentionActions,
  selectionActions,
  takeBackActions,
  type ActionClient,
} from './decision-actions.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { isShared } from './places.ts';

/** Decisions have a kind of their own: they rewrite nothing, and editors list them apart. */
export const CODE_ACTION_KINDS = ['quickfix', 'crosscheck.decide', 'source.fixAll.crosscheck'] as const;

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
  const source = index.document(uri);
  const document = source?.document;
  const at = document
    ? { start: offsetAt(document, request.range.start), end: offsetAt(document, request.range.end) }
    : undefined;
  const findings =
    source && at
      ? source.findings.filter(f => f.start <= at.end && at.start <= f.end)
      : index.analysis.findings.filter(f => f.uri === uri && touches(request, f));
  const actions: CodeAction[] = [];
  const wants = (kind: (typeof CODE_ACTION_KINDS)[number]): boolean =>
    !request.only || request.only.some(o => o === '' || kind === o || kind.startsWith(`${o}.`));
  if (wants('quickfix')) {
    actions.push(...findings.flatMap(f => findingActions(index, f, request, client)));
    const compared =
      client.commands && findings.find(f => index.mentionsAt(uri, f.start).some(m => isShared(index, m)));
    if (document && compared) actions.push(compareAction(index.location(uri), rangeOf(document, compared).start));
  }
  if (wants('crosscheck.decide') && at) {
    const here = index.mentionsAt(uri, at.start);
    const mention = here.find(m => m.claim) ?? here[0];
    if (mention) actions.push(...mentionActions(index, mention, client));
    else if (at.end > at.start) actions.push(...selectionActions(index, { uri, ...at }, client));
    actions.push(...takeBackActions(index, { uri, ...at }, client));
  }
  // only whoever asks for it: editors run these on save
  if (request.only?.some(o => o === 'source' || o.startsWith('source.fixAll')))
    actions.push(...fixAll(index, uri, client));
  return onePreferred(eachOnce(actions));
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
  const document = index.document(finding.uri)?.document;
  const at = document && rangeOf(document, firstPart(document, finding)).start;
  const diagnostics = request.diagnostics.filter(
    ({ code, range: { start } }) =>
      code === finding.rule && (!at || (start.line === at.line && start.character === at.character)),
  );
  return fixesOf(index, finding).flatMap(fix => {
    const action = actionOf(index, fix, client);
    return action ? [{ ...action, kind: 'quickfix', ...(diagnostics.length > 0 ? { diagnostics } : {}) }] : [];
  });
}

const compareAction = (uri: string, position: Range['start']): CodeAction => ({
  title: 'Compare side by side',
  kind: 'quickfix',
  command: { title: 'Compare side by side', command: CLIENT_COMMANDS.compareAt, arguments: [{ uri, position }] },
});

function actionOf(index: PacketIndex, fix: Fix, client: ActionClient): CodeAction | undefined {
  const title = display(fix.title, 200);
  const preferred = fix.preferred ? { isPreferred: true } : {};
  if (fix.edits) return { title, ...preferred, edit: workspaceEdit(index, title, fix, client) };
  const command = fix.decision && decisionCommand(index, title, fix.decision, fix.ask, client);
  return command && { title, ...preferred, command };
}

/** What is safe for all findings of a document at once. */
function fixAll(index: PacketIndex, uri: string, client: ActionClient): CodeAction[] {
  const safe = (index.document(uri)?.findings ?? []).flatMap(f =>
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
  const documentChanges: WorkspaceEdit['documentChanges'] = files.map(([uri, list]) => ({
    textDocument: { uri: index.location(uri), version: client.version(index.location(uri)) },
    edits: preview ? list.map(e => ({ ...e, annotationId: 'all' })) : list,
  }));
  const [first] = files;
  if (!preview || !first) return { documentChanges };
  // VS Code shows edits that need confirmation with their ticks off, and "Apply" would do nothing. So the edits need none, and
  // what needs it is the making of a file that is there: nothing that is done or shown, but the list is shown for it
  if (!client.commands)
    return { documentChanges, changeAnnotations: { all: { label: title, needsConfirmation: true } } };
  documentChanges.unshift({
    kind: 'create',
    uri: index.location(first[0]),
    options: { ignoreIfExists: true },
    annotationId: 'look',
  });
  return {
    documentChanges,
    changeAnnotations: {
      all: { label: title, needsConfirmation: false },
      look: { label: title, needsConfirmation: true },
    },
  };
}

/** What several findings offer alike, such as the same word in the same place, is offered once, for all of them. */
function eachOnce(actions: readonly CodeAction[]): CodeAction[] {
  const known = new Map<string, CodeAction>();
  for (const action of actions) {
    const { edit, command } = action;
    // what is taken back is told by its id, however it is called
    const [argument] = command?.arguments ?? [];
    const key = JSON.stringify(argument?.decision?.kind === 'withdraw' ? argument.decision : [edit, command]);
    const first = known.get(key);
    if (!first) known.set(key, action);
    else
      known.set(key, {
        ...first,
        ...(action.isPreferred ? { isPreferred: true } : {}),
        ...(first.diagnostics || action.diagnostics
          ? { diagnostics: [...(first.diagnostics ?? []), ...(action.diagnostics ?? [])] }
          : {}),
      });
  }
  return [...known.values()];
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
