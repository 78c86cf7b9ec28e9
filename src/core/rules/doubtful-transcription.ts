import { soundAlike, type SoundAlike } from '../language/spoken-numbers.ts';
import type { Analysis, Claim, ParsedDocument } from '../model.ts';
import { acceptFix, short, standFixes } from './decision-fixes.ts';
import { rewriteSpan } from './edits.ts';
import { asWritten, byUri, claimsById, placeOf } from './places.ts';
import { groupBy } from '../text/group-by.ts';
import type { Discovery, Rule } from './rule.ts';

/** Other sources named under one finding, at most. */
const RELATED_LIMIT = 6;

const HEARD: Readonly<Record<SoundAlike, string>> = {
  teen: 'it sounds almost the same',
  million: 'million and billion are often misheard',
  point: 'the point is often lost',
};

/** Words and digits run together: "low7s", "133page", "12year". Units that belong to their digits are no sign of it. */
const GLUED = /\p{L}{2}\d|\d\p{Ll}{4}/u;
/** A version or score with its last digit once more as a word: "4.6 six". */
const DOUBLED = /(?<![\p{L}-])(?<name>\p{L}[\p{L}-]*)\s+(?<number>\d+\.(?<last>\d))\s+(?<word>\p{L}+)/gu;
const DIGITS = 'zero one two three four five six seven eight nine'.split(' ');

/** Transcripts and captions: what is written there was heard. */
const isHeard = (document: ParsedDocument): boolean => document.times.length > 0;

export const doubtfulTranscription: Rule = {
  id: 'doubtful-transcription',
  summary: 'A spoken figure that speech recognition often gets wrong, and another source has otherwise.',
  defaultLevel: 'information',
  wide: true,
  check: analysis => [...misheard(analysis), ...doubled(analysis)],
  fixes(finding, analysis) {
    if (finding.suppressed) return standFixes(finding);
    const documents = byUri(analysis.documents);
    const document = documents.get(finding.uri)!;
    const [there] = finding.related;
    if (!there) return standFixes(finding);
    const [claim] = finding.about.map(id => claimsById(analysis).get(id));
    const span = claim ? wholeWords(claim, document) : finding;
    // "4.6 six" loses the word that says the digit twice; a figure takes the other source's form
    const text = claim ? asWritten(there, documents) : asWritten(finding, documents).replace(/ \p{L}+$/u, '');
    return [
      {
        title: `Write "${short(text)}", as ${placeOf(documents, there.uri, there.start)} has it`,
        edits: rewriteSpan(document, span, text),
        preferred: true,
      },
      acceptFix(finding, 'Accept as it was said…'),
    ];
  },
};

/** Figures of transcripts that another source of their group contradicts in a way that sounds alike, or writes in full. */
function misheard(analysis: Omit<Analysis, 'findings'>): Discovery[] {
  if (!analysis.documents.some(isHeard)) return [];
  const documents = byUri(analysis.documents);
  const claims = claimsById(analysis);
  const found: Discovery[] = [];
  for (const group of analysis.groups) {
    const members = group.claims.map(id => claims.get(id)!);
    if (!members.some(m => isHeard(documents.get(m.uri)!))) continue;
    const othersOf = leading(members);
    const order = new Map(members.map((m, i) => [m, i]));
    const values = groupBy(members, valueKey);
    const leadingValues = [...values.values()].slice(0, VALUES_LIMIT);
    const alikeOf = new Map<string, (uri: string) => readonly Claim[]>();
    for (const claim of members) {
      if (!isHeard(documents.get(claim.uri)!)) continue;
      const written = asWritten(wholeWords(claim, documents.get(claim.uri)!), documents);
      const key = valueKey(claim);
      let alikeTo = alikeOf.get(key);
      if (!alikeTo) {
        const sounding = new Set(leadingValues.filter(([v]) => heardAs(claim, v!) !== undefined).flat());
        alikeOf.set(key, (alikeTo = leading([...sounding].sort((a, b) => order.get(a)! - order.get(b)!))));
      }
      const alike = alikeTo(claim.uri);
      const others = othersOf(claim.uri);
      const [first] = alike.length > 0 ? alike : GLUED.test(written) ? others : [];
      if (!first) continue;
      const other = `"${asWritten(first, documents)}"`;
      const where = placeOf(documents, first.uri, first.start);
      const message =
        alike.length > 0
          ? `"${written}" may be ${other} (${where}) misheard: ${HEARD[heardAs(claim, first)!]}.`
          : `"${written}" has words and digits run together; ${where} has ${other}.`;
      found.push({
        uri: claim.uri,
        start: claim.start,
        end: claim.end,
        message,
        related: (alike.length > 0 ? alike : others).map(o => ({
          uri: o.uri,
          start: o.start,
          end: o.end,
          message: `"${asWritten(o, documents)}"`,
        })),
        about: [claim.id, first.id],
      });
    }
  }
  return found;
}

/** Values of one group that are compared by their sound, at most. */
const VALUES_LIMIT = 200;

const valueKey = ({ quantity: { low, high, unit, modality } }: Claim): string => `${low} ${high} ${unit} ${modality}`;

/** For a source, the first claims of the others, in order: as many as a finding names. */
function leading(claims: readonly Claim[]): (uri: string) => readonly Claim[] {
  // of one source more than enough are the first ones, and of one source more than are named, one can be left out
  const kept: Claim[] = [];
  const counts = new Map<string, number>();
  for (const claim of claims) {
    const count = counts.get(claim.uri) ?? 0;
    if (count >= RELATED_LIMIT || (count === 0 && counts.size > RELATED_LIMIT)) continue;
    counts.set(claim.uri, count + 1);
    kept.push(claim);
  }
  return uri => kept.filter(c => c.uri !== uri).slice(0, RELATED_LIMIT);
}

/** The figure with the letters that are stuck to it. */
function wholeWords(claim: Claim, { prose }: ParsedDocument): { uri: string; start: number; end: number } {
  let { start, end } = claim;
  while (start > 0 && /\p{L}/u.test(prose[start - 1]!)) start--;
  while (end < prose.length && /\p{L}/u.test(prose[end]!)) end++;
  return { uri: claim.uri, start, end };
}

const isBound = ({ modality }: Claim['quantity']): boolean => modality === 'at-least' || modality === 'at-most';

function heardAs({ quantity: a }: Claim, { quantity: b }: Claim): SoundAlike | undefined {
  // a bound is not what another source has as a value, only heard otherwise
  if (isBound(a) || isBound(b)) return undefined;
  const [x, y] = [a.low ?? a.high, b.low ?? b.high];
  if (typeof x !== 'number' || typeof y !== 'number' || (a.unit !== b.unit && a.unit !== '' && b.unit !== ''))
    return undefined;
  return soundAlike(x, y);
}

/** A name and a number with a decimal, as {@link DOUBLED} has them. */
const NAMED = /(?<![\p{L}\d-])(?<name>\p{L}[\p{L}-]*)\s+(?<number>\d+\.\d)(?![\d.]*\d)/gu;

/** "Vesta 4.6 six", where another source has "Vesta 4.6". */
function doubled(analysis: Omit<Analysis, 'findings'>): Discovery[] {
  const found: Discovery[] = [];
  let places: ReturnType<typeof namedPlaces> | undefined;
  for (const document of analysis.documents) {
    if (!isHeard(document)) continue;
    for (const m of document.prose.matchAll(DOUBLED)) {
      const { name, number, last, word } = m.groups!;
      if (word!.toLowerCase() !== DIGITS[Number(last)]) continue;
      places ??= namedPlaces(analysis.documents);
      const there = places.get(nameKey(name!, number!))?.find(p => p.uri !== document.uri);
      if (!there) continue;
      found.push({
        uri: document.uri,
        start: document.prose.indexOf(number!, m.index + name!.length),
        end: m.index + m[0].length,
        message: `"${number} ${word}" says the last digit twice, as speech recognition does; ${there.uri} has "${number}".`,
        related: [{ uri: there.uri, start: there.start, end: there.end, message: `"${there.text}"` }],
        about: [],
      });
    }
  }
  return found;
}

const nameKey = (name: string, number: string): string => `${name.toLowerCase()} ${number}`;

/** Where names with numbers first stand, in two sources at most: one may be that in which the digit is doubled. */
function namedPlaces(
  documents: readonly ParsedDocument[],
): ReadonlyMap<string, readonly { uri: string; start: number; end: number; text: string }[]> {
  const places = new Map<string, { uri: string; start: number; end: number; text: string }[]>();
  for (const { uri, prose } of documents) {
    for (const { 0: text, index, groups } of prose.matchAll(NAMED)) {
      const key = nameKey(groups!['name']!, groups!['number']!);
      const place = { uri, start: index, end: index + text.length, text: text.replace(/\s+/g, ' ') };
      const list = places.get(key);
      if (!list) places.set(key, [place]);
      else if (list.length < 2 && list[0]!.uri !== uri) list.push(place);
    }
  }
  return places;
}
