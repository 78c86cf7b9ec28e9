/**
 * `npm run score`: scores the build, prints the tables and compares them with what was reached before.
 *   --show   every miss as well
 *   --raise  writes what has risen into ratchet.json
 *   --set    writes what was measured, also where it has fallen: for a figure given up knowingly, with the reason in the commit
 */
import { scriptOptions } from '../support/script-options.ts';
import { measure, whatIsMissing } from './measure.ts';
import { compareFigures, raised, readRatchet, writeRatchet } from './ratchet.ts';

const { show, raise, set } = scriptOptions({
  show: { type: 'boolean', default: false },
  raise: { type: 'boolean' },
  set: { type: 'boolean' },
});
const missing = whatIsMissing();
if (missing !== undefined) {
  console.log(missing);
  process.exit(0);
}
const { figures, tables, misses } = await measure(show);
if (misses) console.log(`${misses}\n`);
console.log(tables);
const reached = readRatchet();
const { fallen, risen } = compareFigures(figures, reached);
if (set) writeRatchet(figures);
else if (raise) writeRatchet(raised(figures, reached));
if (risen.length > 0) console.log(`\nRisen; --raise writes them down:\n  ${risen.join('\n  ')}`);
if (fallen.length > 0) console.log(`\nFallen:\n  ${fallen.join('\n  ')}`);
process.exit(fallen.length > 0 && !set ? 1 : 0);
