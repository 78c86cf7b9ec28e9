import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Analysis, Claim, Finding, ParsedDocument, Span } from '../core/model.ts';
import { byUri } from '../core/rules/places.ts';

/**
 * What tells one finding from another over time. A fingerprint is made of the words at its places and a little of what
 * stands around them in their sentence, never of offsets or file names: text inserted elsewhere, a reflowed paragraph or
 * a renamed file leaves it alone; a changed figure makes it another one.
 */
export interface Fingerprint {
  /** All places of the finding together. */
  readonly finding: string;
  /** One for each place that it sets its own against: a new source that differs is new, the known ones stay known. */
  readonly pairs: readonly string[];
}

/** Characters of context that count, on either side, within the sentence. */
const CONTEXT = 32;
/** Hexadecimal digits kept of SHA-256: 96 bits, no two findings of any packet meet by chance. */
const DIGITS = 24;

/** Fingerprints of all findings, in their order. Places that read the same are numbered in order. */
export function fingerprints(analysis: Pick<Analysis, 'documents' | 'claims' | 'findings'>): Fingerprint[] {
  const documents = byUri(analysis.documents);
  const claims = new Map(analysis.claims.map(c => [c.id, c]));
  const sentences = new Map(analysis.claims.map(c => [key(c), c.context.sentenceSpan]));
  const words = (place: Span & { readonly uri: string }): string =>
    quoted(documents.get(place.uri), place, sentences.get(key(place)));
  const seen = new Map<string, number>();
  const numbered = (print: string): string => {
    const times = (seen.get(print) ?? 0) + 1;
    seen.set(print, times);
    return times === 1 ? print : `${print}:${times}`;
  };
  return analysis.findings.map(finding => {
    const own = words(finding);
    const others = othersOf(finding, claims).map(words);
    const pairs = others.length > 0 ? others.map(o => digest([finding.rule, own, o])) : [digest([finding.rule, own])];
    return {
      finding: numbered(digest([finding.rule, 'all', own, ...[...others].sort()])),
      pairs: pairs.map(numbered),
    };
  });
}

const key = ({ uri, start, end }: Span & { readonly uri: string }): string => `${uri}#${start}-${end}`;

/** Every other place of a finding once: its claims, and what it names as related, which may be fewer. */
function othersOf(finding: Finding, claims: ReadonlyMap<string, Claim>): (Span & { readonly uri: string })[] {
  const about = finding.about.flatMap(id => claims.get(id) ?? []);
  const found = new Map([...about, ...finding.related].map(place => [key(place), place]));
  found.delete(key(finding));
  return [...found.values()];
}

/** "…before⟦words⟧after…" on one line. */
function quoted(document: ParsedDocument | undefined, { start, end }: Span, sentence: Span | undefined): string {
  if (!document) return '';
  const squeeze = (text: string): string =>
    text
      .replace(/\u2060/g, '')
      .replace(/\s+/g, ' ')
      .normalize('NFC');
  const before = sentence ? squeeze(document.prose.slice(sentence.start, start)).trimStart().slice(-CONTEXT) : '';
  const after = sentence ? squeeze(document.prose.slice(end, sentence.end)).trimEnd().slice(0, CONTEXT) : '';
  return `${before}\u27e6${squeeze(document.prose.slice(start, end)).trim()}\u27e7${after}`;
}

/** The parts are told apart by their lengths, so that no two lists of parts read alike. */
function digest(parts: readonly string[]): string {
  const text = parts
    .map(p => `${p.length}:${p}`)
    .join('')
    .replace(/\p{Surrogate}/gu, '\ufffd');
  return bytesToHex(sha256(utf8ToBytes(text))).slice(0, DIGITS);
}
