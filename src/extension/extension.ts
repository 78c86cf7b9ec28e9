import * as vscode from 'vscode';
import { registerCommands } from './commands.ts';
import { createSession } from './session.ts';

/**
 * Where the editor comes in. Everything that is needed only in a folder under review, first of all the language client, is
 * evaluated when such a folder is there: until then the extension is a few registered commands and empty views.
 */
export async function activate(context: vscode.ExtensionContext): Promise<void> {
  const session = createSession(context);
  context.subscriptions.push(session);
  registerCommands(context, session);
  const { registerViews } = await import('./views.ts');
  registerViews(context, session);
  void session.startWhereReviewed().then(async () => {
    const parts = await Promise.all([
      import('./decorations.ts'),
      import('./notes.ts'),
      import('./status.ts'),
      import('./transcripts.ts'),
    ]);
    for (const { register } of parts) register(context, session);
  });
}
