import { createConnection, ProposedFeatures } from 'vscode-languageserver/node';
import manifest from '../../package.json' with { type: 'json' };
import { isComparisonThread } from './comparison-thread.ts';
import { serve } from './server.ts';

/** The language server as a program: `--stdio`, `--node-ipc`, `--pipe=NAME` or `--socket=PORT` say how the client talks to it. */
const HELP = `crosscheck-language-server ${manifest.version}

Answers editors that speak the Language Server Protocol about figures and quotations in folders that hold .crosscheck/.

  crosscheck-language-server --stdio`;

const channels = ['--stdio', '--node-ipc', '--pipe', '--socket'];
const args = process.argv.slice(2);
if (isComparisonThread) {
  // this program once more, as the thread in which packets are compared
} else if (args.includes('--version')) console.log(manifest.version);
else if (args.includes('--help') || !args.some(a => channels.some(c => a === c || a.startsWith(`${c}=`)))) {
  console.log(HELP);
  process.exitCode = args.includes('--help') ? 0 : 2;
} else serve(createConnection(ProposedFeatures.all));
