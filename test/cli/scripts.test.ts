import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

/** The project's own scripts, as `npm run` starts them. */

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, [fileURLToPath(new URL(`../${script}.ts`, import.meta.url)), ...args], {
    encoding: 'utf8',
  });

test('a flag that a script does not know ends it in one line before anything is measured', () => {
  for (const script of ['bench/bench', 'bench/typing', 'score/score', 'fit/fit', 'fuzz/fuzz']) {
    const { status, stdout, stderr } = run(script, '--unknown');
    assert.deepEqual([status, stdout], [2, ''], script);
    assert.match(stderr, /^Unknown option '--unknown'\. Known (?:is|are) --[^\n]+\n$/, script);
  }
  assert.match(run('score/score', 'everything').stderr, /^Unexpected argument 'everything'\. Known are --show, .*\n$/);
});

test('a number that is none and a target that is not there end the fuzzer in one line', () => {
  for (const [args, says] of [
    [['--seconds', 'x'], /^--seconds x: not a number\n$/],
    [['--seed', 'x'], /^--seed x: not a number\n$/],
    [['--target', 'nothing'], /^--target nothing: none is called so\. There are .*\n$/],
    [['--seconds'], /^Option '--seconds <value>' argument missing\. .*\n$/],
  ] as const) {
    const { status, stdout, stderr } = run('fuzz/fuzz', ...args);
    assert.deepEqual([status, stdout], [2, ''], args.join(' '));
    assert.match(stderr, says);
  }
});
