import { Argument, Command, CommanderError, Option } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import { isTextsThread } from './analyze-beside.ts';
import { annotations, type AnnotationsOptions } from './annotations.ts';
import { batch } from './batch.ts';
import { fileError } from './result-files.ts';
import { check, type CheckOptions } from './check.ts';
import { decide, DECISIONS, type DecideOptions } from './decide.ts';
import { explain, type ExplainOptions } from './explain.ts';
import { FORMAT_NAMES, FORMATS } from './formats.ts';

const USAGE = 2;

const HELP = `
Examples:
  crosscheck check interviews/ report.md      what is in a folder, and one more file
  crosscheck check . --primary report.md      the others are held against the report
  crosscheck check . --output ../review.html  a report to read and print
  crosscheck check . --format json            for other programs
  crosscheck check . --baseline known.json    only what is new
  crosscheck explain report.md:12:5           why a figure is, or is not, in conflict
  crosscheck annotations .                    what was decided, and where it stands
  crosscheck decide accept a.md:3:9 b.md:7:1 --reason "…"   let a difference stand
  crosscheck batch < packets.jsonl            many packets, one a line

Formats:
${FORMAT_NAMES.map(name => `  ${name.padEnd(13)}${FORMATS[name].about}`).join('\n')}

Exit codes: 0 nothing found, 1 findings, 2 a wrong command, or something that could
not be read or written.`;

function program(): Command {
  const crosscheck = new Command('crosscheck')
    .description('Compares source texts about the same matter: figures and quotations, and where they differ.')
    .version(manifest.version)
    .showHelpAfterError('(crosscheck --help shows what there is)')
    .addHelpText('after', HELP)
    .configureOutput({ outputError: (message, write) => write(message.replace(/^error: /, 'crosscheck: ')) })
    .exitOverride();
  crosscheck
    .command('check')
    .description('check the sources in folders and files')
    .argument('[path...]', 'folders and files; the current folder when none is named')
    .addOption(
      new Option('--format <format>', 'what to print (default: as the ending of --output says, else text)').choices(
        FORMAT_NAMES,
      ),
    )
    .option('--output <file>', 'write the result to a file')
    .option('--primary <file>', 'the source that the others speak about')
    .addOption(
      new Option('--fail-on <level>', 'findings of this level or above make the exit code 1')
        .choices(['error', 'warning', 'information', 'hint', 'never'])
        .default('warning'),
    )
    .option('--possible', 'also list figures that differ and may be of one quantity')
    .option('--baseline <file>', 'leave out the findings that this file knows')
    .option('--write-baseline <file>', 'write the findings to a file that --baseline reads')
    .option('--no-cache', 'compare anew, and keep nothing for the next time')
    .action(async (paths: string[], options: CheckOptions) => {
      process.exitCode = await check(paths, options);
    });
  crosscheck
    .command('explain')
    .description('tell how the answer for the figure at a place came about')
    .argument('<place>', 'FILE:LINE:COLUMN, counted from 1')
    .option(
      '--folder <folder>',
      'the sources it is compared with; the folder under review around the file, else its own, when none is named',
    )
    .action(async (place: string, options: ExplainOptions) => {
      process.exitCode = await explain(place, options);
    });
  crosscheck
    .command('annotations')
    .description('list what was decided about the sources of a folder, and where it stands')
    .argument('[folder]', 'the folder of the sources', '.')
    .option('--prune', 'remove what does not count any more, after showing it')
    .addOption(new Option('--format <format>', 'what to print').choices(['text', 'json']).default('text'))
    .action(async (folder: string, options: AnnotationsOptions) => {
      process.exitCode = await annotations(folder, options);
    });
  crosscheck
    .command('decide')
    .description('record a decision beside the sources')
    .addArgument(new Argument('<decision>', 'what is decided').choices(DECISIONS))
    .argument('<place...>', 'FILE:LINE:COLUMN of each figure or quotation; for withdraw the id of the annotation')
    .option('--reason <words>', 'why a difference is accepted, or the words of a note')
    .option('--by <name>', 'who decides (default: the name of the user)')
    .option('--everywhere', 'not-a-figure: nor is the same text anywhere else in its source')
    .option('--folder <folder>', 'the folder under review; found around the first file when none is named')
    .action(async (decision: (typeof DECISIONS)[number], places: string[], options: DecideOptions) => {
      process.exitCode = await decide(decision, places, options);
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
  process.stderr.write(`crosscheck: cannot write the result: ${fileError(error, 'write')}.\n`);
  process.exit(USAGE);
});

try {
  // or this program once more, as the thread in which texts are related
  if (!isTextsThread) await program().parseAsync();
} catch (error) {
  // commander has said already what is wrong with the command, and tells help and versions by an exit code of 0
  if (error instanceof CommanderError) process.exitCode = error.exitCode === 0 ? 0 : USAGE;
  else {
    process.stderr.write(`crosscheck: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = USAGE;
  }
}
