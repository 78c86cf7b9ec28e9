import type { Position } from 'vscode-languageserver-types';
import { explainClaim } from '../core/explain/explain-claim.ts';
import { candidateLines, claimLines, derivationLines, type Showing } from '../core/explain/explain-text.ts';
import { display } from './display.ts';
import type { PacketIndex } from './packet-index.ts';
import { mentionsAtPosition, whereOf, written } from './places.ts';
import type { Mention } from './topics.ts';

/** How the engine came to its answer for what stands at a position, as plain text to be read and to be sent with a report. */
export function explain(index: PacketIndex, uri: string, position: Position): { title: string; text: string } | null {
  const mentions = mentionsAtPosition(index, uri, position);
  const first = mentions[0];
  if (!first) return null;
  const { document } = index.document(uri)!;
  return {
    title: written(document, first, 60),
    text: mentions.map(m => [...about(index, m), ...places(index, m), ...candidates(index, m)].join('\n')).join('\n\n'),
  };
}

function about(index: PacketIndex, mention: Mention): string[] {
  const source = index.document(mention.uri)!;
  const lines = [`“${written(source.document, mention)}” in ${whereOf(source, mention.start)}`, ''];
  const { claim, quotation } = mention;
  if (claim) lines.push(...claimLines(claim, showing(index)), ...derivationLines(index.analysis, claim));
  if (quotation) {
    lines.push(`quotation: ${quotation.match}${quotation.marked ? '' : ', not marked as quoted here'}`);
    if (quotation.deviations) lines.push(`deviations: ${quotation.deviations.join(', ')}`);
  }
  lines.push(`verdict: ${index.verdictOf(mention)}`);
  return lines;
}

function places(index: PacketIndex, mention: Mention): string[] {
  const topic = index.topicOf(mention.id);
  const others = index.inOrder((topic?.mentions ?? []).filter(m => m !== mention));
  if (others.length === 0) return ['', 'No other place was found to state this.'];
  return [
    '',
    `${topic!.kind === 'figure' ? `claim: ${display(topic!.label)}; ` : ''}compared with:`,
    ...others.map(other => {
      const { label, reason } = index.compare(mention, other);
      const source = index.document(other.uri)!;
      return `  ${whereOf(source, other.start)}: “${written(source.document, other)}”: ${label}, ${display(reason)}`;
    }),
  ];
}

/** Every figure that might have been the same quantity, with the evidence for and against it. */
function candidates(index: PacketIndex, mention: Mention): string[] {
  const explanation = mention.claim && explainClaim(index.analysis, mention.claim.id, index.project.options.tolerances);
  return explanation ? ['', ...candidateLines(explanation, showing(index))] : [];
}

const showing = (index: PacketIndex): Showing => ({
  where: ({ uri, start }) => whereOf(index.document(uri)!, start),
  text: display,
});
