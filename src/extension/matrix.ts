import { randomBytes } from 'node:crypto';
import * as vscode from 'vscode';
import { matrixRequest, type MatrixRow } from '../protocol.ts';
import { openPlace } from './jump.ts';
import { isFromPage } from './matrix-message.ts';
import { verdictName } from './nodes.ts';
import { currentFolder, type Session } from './session.ts';
import { conflictsText, figuresText, openConflicts } from './tally.ts';

/** The page follows typing no closer than this, in milliseconds. */
const PAUSE = 400;

/** The one matrix that is open, and the folder that it shows. */
let open: { readonly panel: vscode.WebviewPanel; readonly folder: string } | undefined;

/** Opens the claim × source matrix of the folder in front, or brings it back. */
export function showMatrix(context: vscode.ExtensionContext, session: Session): void {
  const folder = currentFolder(session)?.folder;
  if (folder === undefined) return;
  if (open?.folder === folder) return open.panel.reveal();
  open?.panel.dispose();
  const media = vscode.Uri.joinPath(context.extensionUri, 'media');
  const created = vscode.window.createWebviewPanel(
    'crosscheck.matrix',
    vscode.l10n.t('Claim Matrix'),
    { viewColumn: vscode.ViewColumn.Active },
    { enableScripts: true, localResourceRoots: [media], retainContextWhenHidden: true, enableFindWidget: true },
  );
  open = { panel: created, folder };
  created.iconPath = vscode.Uri.joinPath(media, 'container.svg');
  created.webview.html = pageOf(created.webview, media);

  let rows: readonly MatrixRow[] = [];
  let single = false;
  let shown = -1;
  /** Number of the table that the page was sent last. */
  let table = 0;
  const title = () => {
    const status = session.folders().find(f => f.folder === folder);
    return status
      ? `${status.name}: ${figuresText(status.tally.figures)} · ${conflictsText(openConflicts(status.tally))}`
      : '';
  };
  const send = async () => {
    const answer = await session.ask(matrixRequest, { folder, single });
    if (!answer || open?.panel !== created) return;
    shown = answer.version;
    rows = answer.rows;
    await created.webview.postMessage({
      type: 'show',
      title: title(),
      single,
      ...answer,
      table: ++table,
      words: words(),
    });
  };
  let timer: NodeJS.Timeout | undefined;
  const following = session.onDidChange(() => {
    const now = session.folders().find(f => f.folder === folder);
    if (now?.state !== 'ready' || now.version === shown) return;
    clearTimeout(timer);
    timer = setTimeout(() => void send(), PAUSE);
  });
  created.webview.onDidReceiveMessage((message: unknown) => {
    if (!isFromPage(message)) return;
    if (message.type === 'open') {
      const place =
        message.table === table ? rows[message.row]?.cells[message.column]?.places[message.place] : undefined;
      // beside the table, which stays: the next cell is opened from it
      if (place) void openPlace(place, { viewColumn: vscode.ViewColumn.Beside, preview: true });
      return;
    }
    if (message.type === 'single') single = message.single;
    void send();
  });
  created.onDidDispose(() => {
    clearTimeout(timer);
    following.dispose();
    if (open?.panel === created) open = undefined;
  });
}

/** Every word that the page shows besides the sources' own. */
const words = () => ({
  claim: vscode.l10n.t('Claim'),
  filter: vscode.l10n.t('Filter by words'),
  single: vscode.l10n.t('Claims of one place, too'),
  none: vscode.l10n.t('No claims to show'),
  silent: vscode.l10n.t('silent'),
  primary: vscode.l10n.t('primary'),
  rows: vscode.l10n.t('{0} of {1} claims'),
  verdicts: {
    conflict: verdictName('conflict'),
    compatible: verdictName('compatible'),
    agree: verdictName('agree'),
    'only-here': verdictName('only-here'),
    decided: verdictName('decided'),
  },
});

function pageOf(webview: vscode.Webview, media: vscode.Uri): string {
  const nonce = randomBytes(16).toString('base64');
  const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(media, name)).toString();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<link rel="stylesheet" href="${address('matrix.css')}">
<title>${vscode.l10n.t('Claim Matrix')}</title>
</head>
<body>
<main id="matrix"><p role="status">${vscode.l10n.t('Reading the sources…')}</p></main>
<script nonce="${nonce}" src="${address('matrix.js')}"></script>
</body>
</html>`;
}
