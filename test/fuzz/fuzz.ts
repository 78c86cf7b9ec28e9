/**
 * `npm run fuzz -- --seconds 600 --seed 7 --target packet`: feeds every parser, recogniser, file and interface with changed
 * inputs until the time is over, which the targets share. Ends with exit code 1 where something crashed or hung.
 */
import { scriptOptions } from '../support/script-options.ts';
import { fuzz, IDS, shown } from './run.ts';

const values = scriptOptions({
  seconds: { type: 'string', default: '60' },
  seed: { type: 'string', default: String(Math.floor(Math.random() * 2 ** 31)) },
  target: { type: 'string', multiple: true },
  /** Runs the kept inputs and nothing else. */
  replay: { type: 'boolean', default: false },
});
const targets = IDS.filter(id => !values.target || values.target.some(t => id.includes(t)));
const seed = Number(values.seed);
const seconds = Number(values.seconds) / targets.length;
const slip = Number.isNaN(seed)
  ? `--seed ${values.seed}: not a number`
  : Number.isNaN(seconds)
    ? `--seconds ${values.seconds}: not a number`
    : targets.length === 0
      ? `--target ${values.target}: none is called so. There are ${IDS.join(', ')}`
      : undefined;
if (slip !== undefined) {
  console.error(slip);
  process.exit(2);
}
console.log(`seed ${seed}, ${targets.length} targets of ${seconds.toFixed(1)} s: --seed ${seed} tries the same again`);

const sum = { inputs: 0, crashes: 0, hangs: 0 };
for (const id of targets) {
  const result = await fuzz(id, { seed, seconds, replay: values.replay });
  console.log(shown(id, result));
  sum.inputs += result.inputs;
  sum.crashes += result.crashes.length;
  sum.hangs += result.hangs.length;
}
console.log(`${sum.inputs} inputs tried, ${sum.crashes} crashes, ${sum.hangs} hangs`);
process.exit(sum.crashes + sum.hangs > 0 ? 1 : 0);
