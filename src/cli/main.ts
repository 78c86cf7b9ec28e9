import { Command, InvalidArgumentError, Option } from 'commander';
import { readFileSync } from 'node:fs';
import { batch } from './batch.ts';
import { check, type CheckOptions } from './check.ts';

const USAGE = 2;

function program(): Command {
  const version = (JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as { version: string })
    .version;
  const crosscheck = new Command('crosscheck')
    .description('Compares source texts about the same matter: figures and quotations, and where they differ.')
    .version(version)
    .showHelpAfterError('(crosscheck --help shows what there is)')
    .exitOverride();
  crosscheck
    .command('check')
    .description('check the sources in folders and files')
    .argument('[path...]', 'folders and files; the current folder when none is named')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .option('--primary <file>', 'the source that the others speak about')
    .addOption(
      new Option('--fail-on <level>', 'findings of this level or above make the exit code 1')
        .choices(['error', 'warning', 'information', 'hint', 'never'])
        .default('warning'),
    )
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options);
    });
  crosscheck
    .command('batch')
    .description('read packets as JSON Lines from standard input, write reports as JSON Lines')
    .action(async () => {
      process.exitCode = await batch(process.stdin, process.stdout);
    });
  return crosscheck;
}

process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // the reader of a pipe went away: nothing more to say
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

try {
  await program().parseAsync();
} catch (error) {
  if (error instanceof Error && 'code' in error && String(error.code).startsWith('commander.')) {
    process.exitCode =
      /help|version/.test(String(error.code)) && !/unknown|missing/.test(String(error.code)) ? 0 : USAGE;
  } else if (error instanceof InvalidArgumentError) process.exitCode = USAGE;
  else {
    process.stderr.write(`crosscheck: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = USAGE;
  }
}
