import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Finding } from '../../../src/core/model.ts';
import { RULES } from '../../../src/core/rules/index.ts';
import type { Rule } from '../../../src/core/rules/rule.ts';
import { analyze, type PacketText } from '../../support/packet.ts';

/** Every rule has its file and its page, and the page's examples are true. */

const FOLDER = fileURLToPath(new URL('../../../src/core/rules/', import.meta.url));
const FILES = readdirSync(FOLDER);
/** Files beside the rules that are none. */
const HELPERS = [
  'index.ts',
  'rule.ts',
  'places.ts',
  'figure-conflicts.ts',
  'derivations.ts',
  'conflict-fixes.ts',
  'decision-fixes.ts',
  'edits.ts',
  'quotation-fixes.ts',
  'quoted-figures.ts',
];

interface Example {
  readonly packet: PacketText;
  /** The message promised below it, if one is. */
  readonly message: string | undefined;
}

/** Packets between fences under a heading of a page: "=== name" begins a document; a block quote below is a finding's message. */
function examples(page: string, heading: string): Example[] {
  const section = page.split(/^## /m).find(s => s.startsWith(`${heading}\n`)) ?? '';
  return [...section.matchAll(/^```packet\n(?<body>.*?)^```\n(?:\n> (?<message>[^\n]+)\n)?/gms)].map(m => {
    const parts = m.groups!['body']!.split(/^=== (.+)\n/m).slice(1);
    const packet: Record<string, string> = {};
    for (let i = 0; i < parts.length; i += 2) packet[parts[i]!] = parts[i + 1]!;
    return { packet, message: m.groups!['message'] };
  });
}

/** Findings of a rule, one that is off unless it is asked for too. */
const findingsOf = ({ id, defaultLevel }: Rule, packet: PacketText): Finding[] =>
  analyze(packet, defaultLevel === 'off' ? { levels: { [id]: 'hint' } } : {}).findings.filter(f => f.rule === id);

test('ids are unique, in kebab-case, and each is the name of a file and of a page', () => {
  const ids = RULES.map(r => r.id);
  assert.deepEqual(ids, [...new Set(ids)]);
  for (const id of ids) {
    assert.match(id, /^[a-z]+(?:-[a-z]+)*$/);
    assert.ok(existsSync(`${FOLDER}${id}.ts`), `src/core/rules/${id}.ts is missing`);
    assert.ok(existsSync(`${FOLDER}${id}.md`), `src/core/rules/${id}.md is missing`);
  }
});

test('there is no page without a rule, and no rule that is not listed', () => {
  const ids = new Set(RULES.map(r => r.id));
  assert.deepEqual(
    FILES.filter(f => f.endsWith('.md') && !ids.has(f.slice(0, -3))),
    [],
  );
  assert.deepEqual(
    FILES.filter(f => f.endsWith('.ts') && !HELPERS.includes(f) && !ids.has(f.slice(0, -3))),
    [],
  );
});

for (const rule of RULES) {
  const page = readFileSync(`${FOLDER}${rule.id}.md`, 'utf8');

  test(`${rule.id}: the page says what, why and what to do`, () => {
    assert.ok(page.startsWith(`# ${rule.id}\n\n`));
    assert.match(page, new RegExp(`^\\*\\*Level\\*\\*: ${rule.defaultLevel}\\.$`, 'm'));
    for (const heading of ['Why it matters', 'What to do', 'Found', 'Left alone'])
      assert.match(page, new RegExp(`^## ${heading}$`, 'm'), heading);
    assert.match(rule.summary, /^[A-Z].*\.$/);
  });

  test(`${rule.id}: what the page says is found is found, in those words`, () => {
    const found = examples(page, 'Found');
    assert.ok(found.length > 0, 'no example');
    for (const { packet, message } of found) {
      const messages = findingsOf(rule, packet).map(f => f.message);
      assert.ok(message !== undefined, 'the message stands below the example as a block quote');
      assert.ok(messages.includes(message), `found: ${messages.join(' | ')}`);
    }
  });

  test(`${rule.id}: what the page says is left alone is left alone`, () => {
    const alone = examples(page, 'Left alone');
    assert.ok(alone.length > 0, 'no example');
    for (const { packet } of alone) assert.deepEqual(findingsOf(rule, packet), []);
  });
}
