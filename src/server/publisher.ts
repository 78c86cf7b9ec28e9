import { CodeLensRefreshRequest, type Connection } from 'vscode-languageserver/node';
import { changedNotification, type FolderStatus } from '../protocol.ts';
import type { Client, Settings } from './client.ts';
import type { Guard } from './guard.ts';
import type { DiagnosticReport } from './diagnostic-reports.ts';
import type { ReviewFolder } from './review-folder.ts';

/** What a publisher needs of the server around it. */
export interface Host {
  readonly connection: Connection;
  readonly client: () => Client;
  readonly settings: () => Settings;
  readonly guard: Guard;
  readonly isReviewed: (folder: ReviewFolder) => boolean;
  readonly report: (folder: ReviewFolder, uri: string) => DiagnosticReport;
  readonly isOpen: (location: string) => boolean;
  /** Whether what is shown in a document comes from a folder. */
  readonly shows: (folder: ReviewFolder, location: string) => boolean;
  /** The diagnostics of a document, of whichever folder shows them. */
  readonly diagnosticsAt: (location: string) => DiagnosticReport['items'];
  /** Settles when no edit is left to be worked off. */
  readonly quiet: () => Promise<void>;
}

/** Typing has paused when there was no edit for so long: the client asks for open documents itself, and the rest can wait. */
const PAUSE_MS = 150;

/** What nobody looks at is gone through in pieces of so many milliseconds, so that the next keystroke need not wait for it. */
const PIECE_MS = 5;

/** What was edited since the folder was last told of as a whole, and what waits for the typing to pause. */
interface Pause {
  readonly timer: NodeJS.Timeout;
  readonly edited: ReadonlySet<string>;
}

/** What a client shows besides diagnostics, by its settings. */
type Shown = Pick<Settings, 'semanticTokens' | 'codeLens' | 'inlayHints'>;

export interface Publisher {
  /**
   * Something about a folder changed; told to the client once the messages at hand are worked off. `edited`: address of the
   * document whose edit it was, for which the client asks by itself.
   */
  readonly changed: (folder: ReviewFolder, edited?: string) => void;
  /** Everything must be asked for again: the settings changed. */
  readonly refreshAll: (folders: readonly ReviewFolder[]) => void;
}

/**
 * Tells the client of new answers: by its own notification, and of diagnostics by pushing them where the client cannot pull, or
 * by asking it to pull again where others than the edited document changed. What is open is told at once; documents that nobody
 * looks at are gone through when the typing pauses.
 */
export function createPublisher(host: Host): Publisher {
  const { connection } = host;
  const waiting = new Map<ReviewFolder, Set<string> | 'more than edits'>();
  /** Ids of the diagnostics that the client was last told to have, by folder and address. */
  const told = new Map<ReviewFolder, Map<string, string>>();
  const pauses = new Map<ReviewFolder, Pause>();
  const logged = new Set<string>();
  let scheduled = false;

  const tell = (folder: ReviewFolder, edited: ReadonlySet<string>): void => {
    const reviewed = host.isReviewed(folder);
    // counting goes through the whole folder: while someone types, that waits for the pause
    const status = folder.status(edited.size === 0);
    void connection.sendNotification(changedNotification.method, reviewed ? status : { ...status, state: 'off' });
    if (status.state === 'busy' && reviewed) return;
    logTroubles(status);
    if (edited.size === 0 || !reviewed) return compare(folder, edited);
    // of an edit, what is open is told at once, and everything else when the typing pauses
    if (!host.client().pullsDiagnostics)
      compare(
        folder,
        edited,
        folder.reported().filter(uri => host.isOpen(folder.locationOf(uri))),
      );
    const before = pauses.get(folder);
    clearTimeout(before?.timer);
    const pause: Pause = {
      timer: setTimeout(() => host.guard.run('publish', () => tellAll(folder, pause)), PAUSE_MS),
      edited: new Set([...(before?.edited ?? []), ...edited]),
    };
    pauses.set(folder, pause);
  };

  /** Tells of all documents of a folder after a pause, unless an edit ends it before. */
  const tellAll = async (folder: ReviewFolder, pause: Pause): Promise<void> => {
    // what takes long is making the reports: from then on they are known
    let begun = performance.now();
    for (const uri of host.isReviewed(folder) ? folder.reported() : []) {
      host.report(folder, uri);
      if (performance.now() - begun < PIECE_MS) continue;
      await host.quiet();
      if (pauses.get(folder) !== pause) return;
      begun = performance.now();
    }
    pauses.delete(folder);
    if (host.isReviewed(folder)) void connection.sendNotification(changedNotification.method, folder.status());
    compare(folder, pause.edited);
  };

  /** Clients that do not know our notification find in the log what could not be read. Each line once. */
  const logTroubles = ({ troubles }: FolderStatus): void => {
    for (const { message } of troubles) {
      if (logged.has(message)) continue;
      logged.add(message);
      connection.console.warn(message);
    }
  };

  /** Finds the documents whose diagnostics are not as the client knows them, of all or of some, and does something about it. */
  const compare = (folder: ReviewFolder, edited: ReadonlySet<string>, some?: readonly string[]): void => {
    const reviewed = host.isReviewed(folder);
    if (reviewed && folder.status(false).state === 'busy') return;
    const last = told.get(folder) ?? new Map<string, string>();
    const now = some ? new Map(last) : new Map<string, string>();
    if (reviewed) {
      for (const uri of some ?? folder.reported()) {
        const location = folder.locationOf(uri);
        if (host.shows(folder, location)) now.set(location, host.report(folder, uri).id);
      }
      told.set(folder, now);
    } else told.delete(folder);
    const differing = [...now].filter(([location, id]) => (last.get(location) ?? 'none') !== id).map(([l]) => l);
    const gone = [...last.keys()].filter(location => !now.has(location) && last.get(location) !== 'none');
    const all = [...differing, ...gone];
    if (all.some(location => !edited.has(location))) refresh(host.settings());
    if (host.client().pullsDiagnostics) return;
    for (const uri of all) void connection.sendDiagnostics({ uri, diagnostics: [...host.diagnosticsAt(uri)] });
  };

  /** Has the client ask again for what it shows. */
  const refresh = ({ semanticTokens, codeLens, inlayHints }: Shown): void => {
    const client = host.client();
    const run = (work: () => Promise<void>): void => host.guard.run('refresh', work);
    if (client.pullsDiagnostics && client.refreshesDiagnostics) run(() => connection.languages.diagnostics.refresh());
    if (client.refreshesTokens && semanticTokens) run(() => connection.languages.semanticTokens.refresh());
    if (client.refreshesLenses && codeLens) run(() => connection.sendRequest(CodeLensRefreshRequest.type));
    if (client.refreshesHints && inlayHints) run(() => connection.languages.inlayHint.refresh());
  };

  const flush = async (): Promise<void> => {
    await host.quiet();
    scheduled = false;
    const folders = [...waiting];
    waiting.clear();
    for (const [folder, edited] of folders)
      host.guard.run('publish', () => tell(folder, edited === 'more than edits' ? new Set() : edited));
  };

  return {
    changed(folder, edited) {
      const known = waiting.get(folder);
      // with another cause besides the edit, the client must ask for the edited document too
      if (edited === undefined) waiting.set(folder, 'more than edits');
      else if (known === undefined) waiting.set(folder, new Set([edited]));
      else if (known !== 'more than edits') known.add(edited);
      if (scheduled) return;
      scheduled = true;
      host.guard.run('publish', flush);
    },
    refreshAll(folders) {
      for (const folder of folders) {
        for (const location of told.get(folder)?.keys() ?? []) told.get(folder)!.set(location, '');
        this.changed(folder);
      }
      // what was turned off as well as what was turned on
      refresh({ semanticTokens: true, codeLens: true, inlayHints: true });
    },
  };
}
