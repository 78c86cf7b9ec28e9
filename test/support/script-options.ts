import { parseArgs, type ParseArgsConfig } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

/**
 * What a script was started with. Anything that it does not know ends it with one line and exit code 2: a slip in a flag should
 * not cost an hour of measuring something else.
 */
export function scriptOptions<const T extends Options>(options: T) {
  try {
    return parseArgs({ options, allowPositionals: false, strict: true }).values;
  } catch (error) {
    // Node says in a second sentence how to name files that begin with a dash, which no script takes
    const [what] = error instanceof Error ? error.message.split(/\. |\n/) : [String(error)];
    const known = Object.keys(options).map(name => `--${name}`);
    console.error(`${what}. Known ${known.length === 1 ? 'is' : 'are'} ${known.join(', ')}`);
    process.exit(2);
  }
}
