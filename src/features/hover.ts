import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import { repeatAt } from '../core/matching/independence.ts';
import type { PlaceNow } from '../core/annotation.ts';
import type { Quotation, WordEdit } from '../core/model.ts';
import { describe } from '../core/verdicts/wording.ts';
import { linesIn } from '../core/text/line-of.ts';
import { rangeOf } from './convert.ts';
import { decisionLines } from './decisions.ts';
import { count, display, inMarkdown, linkTarget } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { possiblyAt } from './possible.ts';
import { mentionsAtPosition, secondsAt, whereOf, written } from './places.ts';
import { addressAt } from './source-info.ts';
import type { Mention, Topic } from './topics.ts';

/** Rows of the table of readings, at most; what is left out is counted. */
const MOST_ROWS = 24;

/** How text is written into a card: as Markdown, or plain for clients that show no Markdown. */
interface Style {
  readonly kind: MarkupContent['kind'];
  readonly text: (text: string, longest?: number) => string;
  readonly strong: (text: string) => string;
  readonly struck: (text: string) => string;
  readonly link: (text: string, uri: string) => string;
  readonly table: (head: readonly string[], rows: readonly (readonly string[])[]) => string;
}

const MARKDOWN: Style = {
  kind: 'markdown',
  text: inMarkdown,
  strong: text => `**${text}**`,
  struck: text => `~~${text}~~`,
  link: (text, uri) => `[${text}](${linkTarget(uri)})`,
  table: (head, rows) => [head, head.map(() => '---'), ...rows].map(cells => `| ${cells.join(' | ')} |`).join('\n'),
};

const PLAIN: Style = {
  kind: 'plaintext',
  text: display,
  strong: text => text,
  struck: text => `[-${text}-]`,
  link: text => text,
  table: (_, rows) => rows.map(cells => `- ${cells.join('  ')}`).join('\n'),
};

/** What a verdict is called by people who say "differs", not "wrong". */
const SAYS = { conflict: 'Differs', compatible: 'Compatible', agree: 'Agrees' } as const;

/**
 * The card for the figure or quotation at a position: the verdict in words, what every place says and how it compares, and the
 * value. A figure inside a quotation shows both. All text of documents is escaped; the only links lead to sources, and to the
 * recordings that a source names.
 */
export function hover(index: PacketIndex, uri: string, position: Position, markdown = true): Hover | null {
  const mentions = mentionsAtPosition(index, uri, position);
  const document = index.document(uri)?.document;
  const narrowest = mentions[0];
  if (!narrowest || !document) return null;
  const style = markdown ? MARKDOWN : PLAIN;
  const cards = mentions.slice(0, 2).flatMap(m => {
    const topic = index.topicOf(m.id);
    return topic ? [card(index, topic, m, style)] : [];
  });
  return {
    contents: { kind: style.kind, value: cards.join(markdown ? '\n\n---\n\n' : '\n\n') },
    range: rangeOf(document, narrowest),
  };
}

function card(index: PacketIndex, topic: Topic, mention: Mention, style: Style): string {
  const others = index.inOrder(topic.mentions.filter(m => m !== mention));
  const parts = [`${style.strong(headline(index, mention, others))}${label(topic, style)}`];
  if (mention.quotation && mention.quotation.match === 'variant') parts.push(wordDiff(mention.quotation, style));
  if (others.length > 0) parts.push(readings(index, mention, others, style));
  if (mention.claim) {
    const { id, quantity } = mention.claim;
    parts.push(`Value: ${style.text(describe(quantity))}`);
    parts.push(...derived(index, id, style), ...possibly(index, id, style));
  }
  parts.push(...decisionLines(index, mention, style.text));
  const repeat = repeatAt(index.analysis.repeats, mention);
  if (repeat)
    parts.push(
      repeat.of === repeat.uri
        ? 'This passage stands in this source before'
        : `This source repeats ${style.text(repeat.of)}: it is no second witness`,
    );
  return parts.join('\n\n');
}

/** Derivations told of one figure, at most: a common part of many sums is no news. */
const MOST_DERIVATIONS = 3;

/** "Confirmed: 80.8 − 79.6 = 1.2 points": what the figure follows from, and what follows from it. */
function derived(index: PacketIndex, claim: string, style: Style): string[] {
  const says = { follows: 'Confirmed', differs: 'Does not follow', points: 'Percent or points' } as const;
  return index.analysis.derivations
    .filter(d => d.claim === claim || d.from.includes(claim))
    .sort((a, b) => Number(b.claim === claim) - Number(a.claim === claim))
    .slice(0, MOST_DERIVATIONS)
    .map(d => `${d.claim === claim ? says[d.outcome] : 'Part of'}: ${style.text(d.working)}`);
}

/** Claims told as possibly of the same quantity, at most. */
const MOST_POSSIBLE = 2;

/** "Perhaps of the same: “219” report.md:12. …": what was not compared because too little says that it should be. */
function possibly(index: PacketIndex, claim: string, style: Style): string[] {
  return possiblyAt(index, claim)
    .slice(0, MOST_POSSIBLE)
    .map(
      ({ other, reason }) =>
        `Perhaps the same claim: ${quoted(index, other, style)} (${placeLink(index, other, style)}). If it is, they differ: ${style.text(reason)}`,
    );
}

function label(topic: Topic, style: Style): string {
  return topic.kind === 'figure' && topic.label ? ` — ${style.text(topic.label, 120)}` : '';
}

/** The verdict in words: "Differs from 1 of 3 other places". */
function headline(index: PacketIndex, mention: Mention, others: readonly Mention[]): string {
  const verdict = index.verdictOf(mention);
  const kind = mention.kind === 'figure' ? 'figure' : 'quotation';
  if (verdict === 'decided') return index.topicOf(mention.id)?.state === 'checked' ? 'Checked' : 'Decided';
  if (verdict === 'only-here' || others.length === 0)
    return kind === 'figure' ? 'Only here: no other place states this' : 'Only here: no other source has these words';
  if (kind === 'quotation') return quotationHeadline(mention);
  const differing = others.filter(o => index.compare(mention, o).label === 'conflict').length;
  const places = count(others.length, 'other place');
  if (differing > 0) return `Differs from ${differing === others.length ? places : `${differing} of ${places}`}`;
  return verdict === 'agree' ? `Agrees with ${places}` : `Compatible with ${places}`;
}

function quotationHeadline({ quotation }: Mention): string {
  if (!quotation || quotation.match === 'verbatim') return 'Quoted word for word';
  const kinds = (quotation.deviations ?? []).join(', ') || 'word changed';
  return `${quotation.marked ? 'Quoted otherwise' : 'Said otherwise'}: ${kinds}`;
}

/** Every other place with what it says and how that compares; differences first. */
function readings(index: PacketIndex, mention: Mention, others: readonly Mention[], style: Style): string {
  const rank = { conflict: 0, compatible: 1, agree: 2 };
  const compared = others
    .map(other => ({ other, ...index.compare(mention, other) }))
    .sort((a, b) => rank[a.label] - rank[b.label]);
  const rows = compared
    .slice(0, MOST_ROWS)
    .map(({ other, label: found, reason }) => [
      source(index, other, style),
      quoted(index, other, style),
      found === 'agree' ? SAYS.agree : `${SAYS[found]}: ${style.text(reason)}`,
    ]);
  const table = style.table(['Source', 'As written', 'Compared with this'], rows);
  const left = compared.length - rows.length;
  return left > 0 ? `${table}\n\nand ${count(left, 'more place')}` : table;
}

/** "[report.md:12](…) · primary · [▶ 12:34](…)". */
function source(index: PacketIndex, mention: Mention, style: Style): string {
  const at = index.document(mention.uri)!;
  const seconds = secondsAt(at.document, mention.start);
  const recording =
    seconds !== undefined && at.info.address
      ? ` · ${style.link('recording', addressAt(at.info.address, seconds))}`
      : '';
  const repeat = repeatAt(index.analysis.repeats, mention);
  const repeats = repeat
    ? ` · ${repeat.of === repeat.uri ? 'the same passage again' : `repeats ${style.text(repeat.of)}`}`
    : '';
  return `${placeLink(index, mention, style)}${at.info.role === 'primary' ? ' · primary' : ''}${repeats}${recording}`;
}

/** "[report.md:12](…)". */
function placeLink(index: PacketIndex, { uri, start }: PlaceNow, style: Style): string {
  const at = index.document(uri)!;
  const { line } = linesIn(at.document).position(start);
  return style.link(style.text(whereOf(at, start)), `${index.location(uri)}#L${line + 1}`);
}

/** “219”. */
function quoted(index: PacketIndex, place: PlaceNow, style: Style): string {
  const { document } = index.document(place.uri)!;
  return `“${style.text(written(document, place, 120), 120)}”`;
}

/** The quoted words and the source's, word by word: struck what only the quotation has, strong what only the source has. */
function wordDiff(quotation: Quotation, style: Style): string {
  const runs: { kind: WordEdit['kind']; words: string[] }[] = [];
  for (const { kind, text } of quotation.edits ?? []) {
    const last = runs.at(-1);
    if (last?.kind === kind) last.words.push(text);
    else runs.push({ kind, words: [text] });
  }
  const show = { same: (t: string) => t, quoted: style.struck, source: style.strong };
  const line = runs.map(({ kind, words }) => show[kind](style.text(words.join(' '), 400))).join(' ');
  return `${line}\n\n${style.struck('only quoted here')} ${style.strong('only in the source')}`;
}
