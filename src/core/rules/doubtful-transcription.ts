import { soundAlike, type SoundAlike } from '../language/spoken-numbers.ts';
import type { Analysis, Claim, ParsedDocument } from '../model.ts';
import { acceptFix, short, standFixes } from './decision-fixes.ts';
import { rewriteSpan } from './edits.ts';
import { asWritten, byUri, claimsById, placeOf } from './places.ts';
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
  const documents = byUri(analysis.documents);
  const claims = claimsById(analysis);
  const found: Discovery[] = [];
  for (const group of analysis.groups) {
    const members = group.claims.map(id => claims.get(id)!);
    for (const claim of members) {
      if (!isHeard(documents.get(claim.uri)!)) continue;
      const written = asWritten(wholeWords(claim, documents.get(claim.uri)!), documents);
      const others = members.filter(m => m.uri !== claim.uri);
      const alike = others.filter(o => heardAs(claim, o) !== undefined);
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
        related: (alike.length > 0 ? alike : others).slice(0, RELATED_LIMIT).map(o => ({
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

/** "Vesta 4.6 six", where another source has "Vesta 4.6". */
function doubled(analysis: Omit<Analysis, 'findings'>): Discovery[] {
  const found: Discovery[] = [];
  for (const document of analysis.documents) {
    if (!isHeard(document)) continue;
    for (const m of document.prose.matchAll(DOUBLED)) {
      const { name, number, last, word } = m.groups!;
      if (word!.toLowerCase() !== DIGITS[Number(last)]) continue;
      const plain = new RegExp(`(?<![\\p{L}\\d])${name}\\s+${number!.replace('.', '\\.')}(?![\\d.]*\\d)`, 'iu');
      for (const other of analysis.documents) {
        if (other === document) continue;
        const there = plain.exec(other.prose);
        if (!there) continue;
        found.push({
          uri: document.uri,
          start: document.prose.indexOf(number!, m.index + name!.length),
          end: m.index + m[0].length,
          message: `"${number} ${word}" says the last digit twice, as speech recognition does; ${other.uri} has "${number}".`,
          related: [
            {
              uri: other.uri,
              start: there.index,
              end: there.index + there[0].length,
              message: `"${there[0].replace(/\s+/g, ' ')}"`,
            },
          ],
          about: [],
        });
        break;
      }
    }
  }
  return found;
}
