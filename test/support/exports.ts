import type { EngineOptions } from '../../src/core/options.ts';
import type { ExportInput } from '../../src/exports/input.ts';
import { recorded, type Decided } from './decisions.ts';
import { analyze, type PacketText } from './packet.ts';

/** A made-up matter with one difference, a rounding, a changed quotation and what only one source says. */
export const LIGHTHOUSE: PacketText = {
  'keeper report.md': [
    '# Report on the Skarn lighthouse',
    '',
    'Restoring the Skarn lighthouse took fourteen months from the contract to the relighting. The work cost $48.6 million.',
    '',
    'The tower is 61.4 metres tall. "The lamp must never again go dark for want of a spare part," the board wrote.',
    '',
    'The keepers logged 3,120 ships in 2030.',
    '',
  ].join('\n'),
  'news.txt': [
    'Restoring the Skarn lighthouse took about a year from the contract to the relighting, the town says. The work cost 48.6 million dollars.',
    '',
    'The tower is 61 metres tall. "The lamp must never again go dark for lack of a spare part," the board wrote.',
    '',
    'Tickets are sold at 9 stalls.',
    '',
  ].join('\r\n'),
  'talk.vtt': [
    'WEBVTT',
    '',
    '00:01:05.000 --> 00:01:09.000',
    'restoring the skarn lighthouse took them fourteen',
    '',
    '00:01:09.000 --> 00:01:13.000',
    'months from the contract to the relighting',
    '',
  ].join('\n'),
};

/** The same with text that tries to become active wherever it may be shown. */
export const HOSTILE: PacketText = {
  '=cmd|A1,"x".md': [
    '# <script>alert(1)</script> [x](command:evil) | `tick` $(bomb) {0} %0A::error::x',
    '',
    'Restoring the <img src=x onerror=alert(1)> Skarn lighthouse ](command:evil) took fourteen months from the contract to the relighting {0} [a](b).',
    '',
  ].join('\n'),
  'b\u202etxt.<b>.txt': [
    'Restoring the Skarn lighthouse <b>bold</b> https://evil.invalid @someone took twenty months from the contract to the relighting \ud800 \u001b[31m ```.',
    '',
    '=HYPERLINK("evil") +5 % was the rise, -3 °C the cold, @SUM(1) 7 metres\tand more.',
    '',
  ].join('\n'),
};

/** Options of the engine, and what reviewers decided. */
export type Choices = Partial<EngineOptions> & {
  readonly decisions?: readonly Decided[];
  /** The texts at the time of the decisions, where they have changed since. */
  readonly decidedOn?: PacketText;
};

/** What an export of a packet is made of. */
export function exportOf(documents: PacketText, choices: Choices = {}): ExportInput {
  const { decisions = [], decidedOn = documents, ...engine } = choices;
  return {
    analysis: analyze(documents, { ...engine, annotations: recorded(decidedOn, decisions) }),
    version: '1.2.3',
    title: 'Skarn',
    ...(engine.primary === undefined ? {} : { primary: engine.primary }),
  };
}

/** Accepts the difference of "about a year". */
export const ACCEPT_YEAR: Decided = {
  kind: 'accept',
  reason: 'The town counts from the day <work> began',
  creator: 'R. Vale',
  created: '2031-06-02T10:00:00Z',
  at: [
    ['news.txt', 'about a year'],
    ['keeper report.md', 'fourteen months'],
  ],
};
