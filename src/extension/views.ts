import * as vscode from 'vscode';
import { claimsRequest, possibleRequest, sourcesRequest, type Place, type Verdict } from '../protocol.ts';
import { annotationsRequest } from '../protocol-decisions.ts';
import { below, itemOf, verdictName, type Node } from './nodes.ts';
import type { Session } from './session.ts';
import { openConflicts, settledText } from './tally.ts';

const VERDICTS: readonly Verdict[] = ['conflict', 'compatible', 'agree', 'only-here', 'decided'];
/** Views follow typing no closer than this, in milliseconds. */
const PAUSE = 250;

interface Filter {
  readonly text: string;
  readonly verdicts: readonly Verdict[];
}
const EVERYTHING: Filter = { text: '', verdicts: VERDICTS };
const OPEN = { states: ['open'] } as const;

/** Where it is kept between sessions that settled claims are hidden. */
const OPEN_ONLY = 'crosscheck.openOnly';

/** A tree whose first level comes from `roots`, once for each folder under review. */
function createTree(
  session: Session,
  roots: (folder: string) => Promise<readonly Node[]>,
  chosen: () => Partial<typeof OPEN> = () => ({}),
): vscode.TreeDataProvider<Node> & { readonly refresh: () => void } {
  const changed = new vscode.EventEmitter<undefined>();
  const childrenOf = async (node: Node | undefined): Promise<readonly Node[]> => {
    if (node === undefined) {
      const folders = session.folders();
      if (folders.length > 1) return folders.map(status => ({ kind: 'folder', status }));
      return folders[0] ? roots(folders[0].folder) : [];
    }
    switch (node.kind) {
      case 'folder':
        return roots(node.status.folder);
      case 'source': {
        const source = node.source.uri;
        const answer = await session.ask(claimsRequest, { folder: node.folder, source, ...chosen() });
        return (answer?.claims ?? []).map(claim => ({ kind: 'claim', claim, folder: node.folder, from: source }));
      }
      case 'place':
        return [];
      default:
        return below(node);
    }
  };
  return {
    onDidChangeTreeData: changed.event,
    refresh: () => changed.fire(undefined),
    getTreeItem: itemOf,
    getChildren: async node => [...(await childrenOf(node))],
  };
}

/** The views of the side bar, with the commands that filter and group them. */
export function registerViews(context: vscode.ExtensionContext, session: Session): void {
  let filter = EVERYTHING;
  let bySource = false;
  let openOnly = context.workspaceState.get(OPEN_ONLY) === true;

  const claims = async (folder: string, chosen: Filter, states: Partial<typeof OPEN>): Promise<readonly Node[]> => {
    const answer = await session.ask(claimsRequest, {
      folder,
      ...(chosen.verdicts.length < VERDICTS.length ? { verdicts: chosen.verdicts } : {}),
      ...(chosen.text ? { text: chosen.text } : {}),
      ...states,
    });
    return (answer?.claims ?? []).map(claim => ({ kind: 'claim', claim, folder }));
  };
  const sources = async (folder: string, open: boolean): Promise<readonly Node[]> =>
    ((await session.ask(sourcesRequest, { folder }))?.sources ?? []).map(source => ({
      kind: 'source',
      source,
      folder,
      open,
    }));

  const perhaps = async (folder: string): Promise<readonly Node[]> => {
    const pairs = (await session.ask(possibleRequest, { folder }))?.pairs ?? [];
    return pairs.length > 0 ? [{ kind: 'perhaps', pairs, folder }] : [];
  };

  const states = (): Partial<typeof OPEN> => (openOnly ? OPEN : {});
  const decisions = async (folder: string): Promise<readonly Node[]> =>
    ((await session.ask(annotationsRequest, { folder }))?.annotations ?? []).map(decision => ({
      kind: 'decision',
      decision,
      folder,
    }));

  const trees = {
    conflicts: createTree(session, async folder => [
      ...(await claims(folder, { text: '', verdicts: ['conflict'] }, {})),
      ...(await perhaps(folder)),
    ]),
    claims: createTree(
      session,
      folder => (bySource ? sources(folder, true) : claims(folder, filter, states())),
      () => states(),
    ),
    sources: createTree(session, folder => sources(folder, false)),
    decisions: createTree(session, decisions),
  };
  const view = (id: string, treeDataProvider: vscode.TreeDataProvider<Node>) =>
    vscode.window.createTreeView(`crosscheck.${id}`, { treeDataProvider, showCollapseAll: true });
  const conflictsView = view('conflicts', trees.conflicts);
  const claimsView = view('claims', trees.claims);
  const sourcesView = view('sources', trees.sources);
  const decisionsView = view('decisions', trees.decisions);

  const refresh = () => {
    const open = session.folders().reduce((n, { tally }) => n + openConflicts(tally), 0);
    const tooltip = open === 1 ? vscode.l10n.t('1 open conflict') : vscode.l10n.t('{0} open conflicts', open);
    conflictsView.badge = open > 0 ? { value: open, tooltip } : undefined;
    const reading = session.folders().some(f => f.state === 'busy' && f.tally.sources === 0);
    conflictsView.message = reading ? vscode.l10n.t('Reading the sources…') : '';
    const [only, ...more] = session.folders();
    claimsView.description = only && more.length === 0 ? settledText(only.tally) : '';
    for (const tree of Object.values(trees)) tree.refresh();
  };
  let timer: NodeJS.Timeout | undefined;
  const refreshSoon = () => {
    clearTimeout(timer);
    timer = setTimeout(refresh, PAUSE);
  };

  const setFilter = (next: Filter) => {
    filter = next;
    const some = filter.verdicts.length < VERDICTS.length;
    void vscode.commands.executeCommand('setContext', 'crosscheck.filtered', some || filter.text !== '');
    const parts = [
      ...(some ? [filter.verdicts.map(verdictName).join(', ')] : []),
      ...(filter.text ? [`“${filter.text}”`] : []),
    ];
    if (openOnly) parts.unshift(vscode.l10n.t('open'));
    claimsView.message = parts.length > 0 ? vscode.l10n.t('Only: {0}', parts.join(' · ')) : '';
    trees.claims.refresh();
  };
  const setOpenOnly = (only: boolean) => {
    openOnly = only;
    void context.workspaceState.update(OPEN_ONLY, only);
    void vscode.commands.executeCommand('setContext', 'crosscheck.openOnly', only);
    setFilter(filter);
  };
  const setGrouping = (source: boolean) => {
    bySource = source;
    void vscode.commands.executeCommand('setContext', 'crosscheck.grouping', source ? 'source' : 'claim');
    trees.claims.refresh();
  };

  setOpenOnly(openOnly);
  context.subscriptions.push(
    conflictsView,
    claimsView,
    sourcesView,
    decisionsView,
    session.onDidChange(refreshSoon),
    { dispose: () => clearTimeout(timer) },
    vscode.commands.registerCommand('crosscheck.filterClaims', async () => {
      const chosen = await askFilter(filter);
      if (chosen) {
        setGrouping(false);
        setFilter(chosen);
        await vscode.commands.executeCommand('crosscheck.claims.focus');
      }
    }),
    vscode.commands.registerCommand('crosscheck.showOpenClaims', () => setOpenOnly(true)),
    vscode.commands.registerCommand('crosscheck.showAllClaims', () => setOpenOnly(false)),
    vscode.commands.registerCommand('crosscheck.clearFilter', () => setFilter(EVERYTHING)),
    vscode.commands.registerCommand('crosscheck.groupByClaim', () => setGrouping(false)),
    vscode.commands.registerCommand('crosscheck.groupBySource', () => setGrouping(true)),
    vscode.commands.registerCommand('crosscheck.openTreePlace', async (place: Place) =>
      (await import('./jump.ts')).openPlace(place),
    ),
  );
}

/** One box for both parts of the filter: ticks for the verdicts, and the words typed above them. */
function askFilter(current: Filter): Promise<Filter | undefined> {
  const box = vscode.window.createQuickPick<vscode.QuickPickItem & { verdict: Verdict }>();
  box.title = vscode.l10n.t('Filter Claims');
  box.placeholder = vscode.l10n.t('Words to look for; tick the verdicts to show');
  box.canSelectMany = true;
  box.value = current.text;
  box.items = VERDICTS.map(verdict => ({ label: verdictName(verdict), alwaysShow: true, verdict }));
  box.selectedItems = box.items.filter(i => current.verdicts.includes(i.verdict));
  return new Promise(resolve => {
    box.onDidAccept(() => {
      const verdicts = box.selectedItems.map(i => i.verdict);
      resolve({ text: box.value.trim(), verdicts: verdicts.length > 0 ? verdicts : VERDICTS });
      box.hide();
    });
    box.onDidHide(() => {
      resolve(undefined);
      box.dispose();
    });
    box.show();
  });
}
