import type { Analysis, ParsedDocument, Quotation, QuotationMention, Span } from '../model.ts';
import { matchQuotations } from '../quotations/match-quotations.ts';
import { byUri } from '../rules/places.ts';
import { moved } from '../text/text-change.ts';
import type { Edit, Edits } from './edit.ts';

/** Quotations after an edit, and the ids, as they were and as they are, of those that the edit reached. */
export interface RevisedQuotations {
  readonly quotations: readonly Quotation[];
  readonly judged: ReadonlySet<string>;
}

/**
 * Quotations after edits: moved with their text; where their own words or those they are held against changed, held against these
 * alone once more. A quotation that is new is held against nothing until the packet is compared.
 */
export function reviseQuotations(
  before: Pick<Analysis, 'documents' | 'quotations'>,
  edits: Edits,
  primary: string | undefined,
): RevisedQuotations {
  const known = byUri(before.documents);
  const documentOf = (uri: string): ParsedDocument | undefined =>
    edits.has(uri) ? edits.get(uri)!.source?.document : known.get(uri);
  const judged = new Set<string>();
  const quotations: Quotation[] = [];
  for (const q of before.quotations) {
    const own = edits.get(q.uri);
    const theirs = q.evidence && edits.get(q.evidence.uri);
    if (!own && !theirs) {
      quotations.push(q);
      continue;
    }
    judged.add(q.id);
    const mention = own ? mentionNow(q, own) : q;
    if (!mention) continue;
    const revised = judge(q, mention, theirs, documentOf, primary);
    judged.add(revised.id);
    quotations.push(revised);
  }
  const fresh = [...edits.values()].flatMap(({ source }) => newMentions(source?.quotations() ?? [], quotations));
  if (fresh.length === 0) return { quotations, judged };
  return { quotations: [...quotations, ...fresh].sort(inOrder), judged };
}

const inOrder = (a: Quotation, b: Quotation): number => (a.uri === b.uri ? a.start - b.start : a.uri < b.uri ? -1 : 1);

const idOf = ({ uri, start }: QuotationMention): string => `${uri}#q${start}`;

/** The mention that a quotation of an edited document is now. */
function mentionNow(q: Quotation, { was, source, change }: Edit): QuotationMention | undefined {
  const span = moved(q, change);
  if (!was || !source || !span) return undefined;
  const { uri, marked } = q;
  if (source.document.text.slice(span.start, span.end) === was.text.slice(q.start, q.end))
    return { uri, text: q.text, marked, ...span };
  // what nobody marks is a quotation only by what the others say
  return source.quotations().find(m => m.start === span.start);
}

function judge(
  q: Quotation,
  mention: QuotationMention,
  theirs: Edit | undefined,
  documentOf: (uri: string) => ParsedDocument | undefined,
  primary: string | undefined,
): Quotation {
  const { start, end, text } = mention;
  const base = { ...q, start, end, text, id: idOf(mention) };
  if (!q.evidence) return base;
  const evidence = theirs ? evidenceNow(q.evidence, theirs) : q.evidence;
  if (evidence && text === q.text) return { ...base, evidence: { ...evidence, uri: q.evidence.uri } };
  const pair = [documentOf(q.uri), documentOf(q.evidence.uri)].flatMap(d => d ?? []);
  const found = matchQuotations([...new Set(pair)], [mention], primary).find(f => f.id === base.id);
  const { uri, marked } = mention;
  return found?.evidence
    ? { ...found, group: q.group }
    : { uri, start, end, text, marked, id: base.id, match: 'none', group: null };
}

/** The words that a quotation is held against, where they are the same still. */
function evidenceNow(evidence: Span, { was, source, change }: Edit): Span | undefined {
  const span = moved(evidence, change);
  if (!was || !source || !span) return undefined;
  return source.document.text.slice(span.start, span.end) === was.text.slice(evidence.start, evidence.end)
    ? span
    : undefined;
}

/** Mentions of an edited document at which no quotation stands yet. */
function newMentions(mentions: readonly QuotationMention[], known: readonly Quotation[]): Quotation[] {
  if (mentions.length === 0) return [];
  const own = known.filter(q => q.uri === mentions[0]!.uri);
  return mentions
    .filter(m => !own.some(q => q.start < m.end && m.start < q.end))
    .map(m => ({ ...m, id: idOf(m), match: 'none' as const, group: null }));
}
