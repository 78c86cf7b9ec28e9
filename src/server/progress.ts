import type { Connection } from 'vscode-languageserver/node';
import type { Client } from './client.ts';
import type { Guard } from './guard.ts';
import type { ReviewFolder } from './review-folder.ts';
import type { LoadProgress } from './standing-answer.ts';

/** Shorter work is over before anyone has read what it is. */
const WORTH_TELLING_MS = 300;

/** Runs a load; where it takes time and the client shows it, with its progress and a way to stop it. */
export async function withProgress(
  connection: Connection,
  client: Client,
  guard: Guard,
  folder: ReviewFolder,
  load: (progress: LoadProgress) => Promise<void>,
): Promise<void> {
  let shown: Awaited<ReturnType<typeof connection.window.createWorkDoneProgress>> | undefined;
  let over = false;
  let told = -1;
  const show = async (): Promise<void> => {
    const progress = await connection.window.createWorkDoneProgress();
    if (over) return;
    progress.begin('Crosscheck', 0, `Reading ${folder.status().name}`, true);
    shown = progress;
  };
  const timer = client.showsProgress ? setTimeout(() => guard.run('progress', show), WORTH_TELLING_MS) : undefined;
  try {
    await load({
      report(done, total) {
        const percent = Math.floor((100 * done) / total);
        if (percent === told) return;
        told = percent;
        shown?.report(percent, `${done} of ${total} sources`);
      },
      cancelled: () => shown?.token.isCancellationRequested === true,
    });
  } catch (error) {
    guard.run('reading', () => {
      throw error;
    });
  } finally {
    over = true;
    clearTimeout(timer);
    shown?.done();
  }
}
