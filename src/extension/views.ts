import * as vscode from 'vscode';
import { claimsRequest, sourcesRequest, type Place, type Verdict } from '../protocol.ts';
import { below, itemOf, verdictName, type Node } from './nodes.ts';
import { openConflicts, type Session } from './session.ts';

const VERDICTS: readonly Verdict[] = ['conflict', 'compatible', 'agree', 'only-here', 'decided'];
/** Views follow typing no closer than this, in milliseconds. */
const PAUSE = 250;

interface Filter {
  readonly text: string;
  readonly verdicts: readonly Verdict[];
}
const EVERYTHING: Filter = { text: '', verdicts: VERDICTS };

/** A tree whose first level comes from `roots`, once for each folder under review. */
function createTree(
  session: Session,
  roots: (folder: string) => Promise<readonly Node[]>,
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
        const answer = await session.ask(claimsRequest, { folder: node.folder, source });
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

export function registerViews(context: vscode.ExtensionContext, session: Session): void {
  let filter = EVERYTHING;
  let bySource = false;

  const claims = async (folder: string, chosen: Filter): Promise<readonly Node[]> => {
    const answer = await session.ask(claimsRequest, {
      folder,
      ...(chosen.verdicts.length < VERDICTS.length ? { verdicts: chosen.verdicts } : {}),
      ...(chosen.text ? { text: chosen.text } : {}),
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

  const trees = {
    conflicts: createTree(session, folder => claims(folder, { text: '', verdicts: ['conflict'] })),
    claims: createTree(session, folder => (bySource ? sources(folder, true) : claims(folder, filter))),
    sources: createTree(session, folder => sources(folder, false)),
  };
  const view = (id: string, treeDataProvider: vscode.TreeDataProvider<Node>) =>
    vscode.window.createTreeView(`crosscheck.${id}`, { treeDataProvider, showCollapseAll: true });
  const conflictsView = view('conflicts', trees.conflicts);
  const claimsView = view('claims', trees.claims);
  const sourcesView = view('sources', trees.sources);

  const refresh = () => {
    const open = session.folders().reduce((n, { tally }) => n + openConflicts(tally), 0);
    const tooltip = open === 1 ? vscode.l10n.t('1 open conflict') : vscode.l10n.t('{0} open conflicts', open);
    conflictsView.badge = open > 0 ? { value: open, tooltip } : undefined;
    const reading = session.folders().some(f => f.state === 'busy' && f.tally.sources === 0);
    conflictsView.message = reading ? vscode.l10n.t('Reading the sources…') : '';
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
    claimsView.message = parts.length > 0 ? vscode.l10n.t('Only: {0}', parts.join(' · ')) : '';
    trees.claims.refresh();
  };
  const setGrouping = (source: boolean) => {
    bySource = source;
    void vscode.commands.executeCommand('setContext', 'crosscheck.grouping', source ? 'source' : 'claim');
    trees.claims.refresh();
  };

  context.subscriptions.push(
    conflictsView,
    claimsView,
    sourcesView,
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
