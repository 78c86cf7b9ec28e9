import { isFigureRule } from '../annotations/settle.ts';
import { byDocument, claimOf, uriOfId } from '../by-document.ts';
import type { PlaceNow } from '../annotation.ts';
import type { Analysis, Finding, Quotation, RelatedPlace, Span } from '../model.ts';
import { groupBy } from '../text/group-by.ts';
import { asWritten, byUri } from './places.ts';

/**
 * A figure that is quoted wrong is one fact: the quotation deviates from the words it is held against. That these state another
 * value is part of it, and no second finding at either place.
 */

/** A figure in a misquotation and the one that stands in its place in the words it is held against, as the finding tells them. */
interface Misquoted {
  readonly own: string;
  readonly other: string;
  readonly related: readonly [RelatedPlace, RelatedPlace];
}

type Analyzed = Pick<Analysis, 'documents' | 'claims' | 'groups' | 'quotations' | 'findings'>;

/**
 * Findings with the conflicts of misquoted figures told under their misquotation; the same list where no figure is misquoted. Doing
 * it again changes nothing.
 */
export function foldQuotedFigures(findings: readonly Finding[], analysis: Analyzed): readonly Finding[] {
  let figures: ReadonlyMap<string, readonly Finding[]> | undefined;
  const figuresIn = (uri: string): readonly Finding[] => {
    figures ??= groupBy(
      findings.filter(f => isFigureRule(f.rule)),
      f => f.uri,
    );
    return figures.get(uri) ?? [];
  };
  return folding(findings.filter(isMisquotation), figuresIn, analysis)(findings);
}

export const isMisquotation = ({ rule }: Finding): boolean => rule === 'misquotation';

type Fold = (findings: readonly Finding[]) => readonly Finding[];

/** How findings are folded, of any documents at once: `found` are all misquotations, `figuresIn` the conflicts of figures in a document. */
export function folding(
  found: readonly Finding[],
  figuresIn: (uri: string) => readonly Finding[],
  analysis: Analyzed,
): Fold {
  const wrong = misquotations(found, analysis);
  if (wrong.length === 0) return findings => findings;
  const told = new Map<Finding, Finding>();
  const covered = new Map<string, Set<string>>();
  const cover = (a: string, b: string): void => void covered.set(a, (covered.get(a) ?? new Set()).add(b));
  // where the same words stand: as quotations, and as what these are held against
  const ofWords = groupBy(
    analysis.quotations.flatMap(({ uri, start, end, group, evidence }) =>
      group === null ? [] : [{ group, uri, start, end }, ...(evidence ? [{ group, ...evidence }] : [])],
    ),
    w => w.group,
  );
  for (const { finding, quotation } of wrong) {
    const pairs = new Map(pairsOf(finding).map(p => [`${p.own} ${p.other}`, p]));
    for (const figure of figuresIn(finding.uri))
      for (const p of misquotedIn(figure, quotation, analysis))
        if (figure.suppressed?.annotation === finding.suppressed?.annotation) pairs.set(`${p.own} ${p.other}`, p);
    for (const { own, other } of pairs.values()) {
      cover(own, other);
      cover(other, own);
      // who else has these words right is contradicted by the same quotation
      for (const same of ofWords.get(quotation.group ?? '') ?? [])
        for (const figure of figuresIn(same.uri))
          if (figure.about[0] !== own && lies(figure, same) && figure.about.includes(own)) cover(figure.about[0]!, own);
    }
    const now = withPairs(finding, [...pairs.values()]);
    if (!tellsTheSame(finding, now)) told.set(finding, now);
  }
  const isTold = (f: Finding): boolean => {
    const [own, ...others] = f.about;
    const known = covered.get(own!);
    if (!known || !others.some(o => known.has(o))) return false;
    // what else says the same as the words quoted adds nothing
    const values = new Set([...known].map(id => valueOf(id, analysis)));
    return others.every(o => known.has(o) || values.has(valueOf(o, analysis)));
  };
  return findings => {
    const folded = findings.flatMap(f => (isFigureRule(f.rule) && isTold(f) ? [] : (told.get(f) ?? f)));
    return folded.length === findings.length && folded.every((f, i) => f === findings[i]) ? findings : folded;
  };
}

interface Wrong {
  readonly finding: Finding;
  readonly quotation: Quotation;
}

/** Findings about quotations of which a number is another, with the quotation. */
function misquotations(found: readonly Finding[], { quotations }: Analyzed): Wrong[] {
  if (found.length === 0) return [];
  const byId = new Map(quotations.map(q => [q.id, q]));
  return found.flatMap(finding => {
    const quotation = byId.get(finding.about[0]!);
    return quotation?.deviations?.includes('number changed') ? [{ finding, quotation }] : [];
  });
}

/** What a finding about a figure of a quotation says of the words that the quotation is held against. */
function misquotedIn(figure: Finding, { start, end, evidence }: Quotation, analysis: Analyzed): Misquoted[] {
  if (!evidence || !lies(figure, { start, end })) return [];
  const documents = byUri(analysis.documents);
  const [own, ...others] = figure.about;
  return others.flatMap((other): Misquoted[] => {
    if (uriOfId(other) !== evidence.uri) return [];
    const claim = claimOf(byDocument(analysis), other);
    if (!claim || !lies(claim, evidence)) return [];
    const place = ({ uri, start, end }: PlaceNow): PlaceNow => ({ uri, start, end });
    const known = figure.related.find(r => r.uri === claim.uri && r.start === claim.start);
    return [
      {
        own: own!,
        other,
        related: [
          { ...place(figure), message: `"${asWritten(figure, documents)}" is quoted` },
          known ?? { ...place(claim), message: `"${asWritten(claim, documents)}"` },
        ],
      },
    ];
  });
}

const lies = (inner: Span, outer: Span): boolean => inner.start >= outer.start && inner.end <= outer.end;

/** The pairs that a misquotation tells of already. */
function pairsOf({ about, related }: Finding): Misquoted[] {
  const pairs: Misquoted[] = [];
  for (let i = 1; i + 1 < about.length; i += 2) {
    const [a, b] = [related[i], related[i + 1]];
    if (a && b) pairs.push({ own: about[i]!, other: about[i + 1]!, related: [a, b] });
  }
  return pairs;
}

/** The misquotation with its figures: its own place and the words it is held against come first. */
const withPairs = (finding: Finding, pairs: readonly Misquoted[]): Finding => ({
  ...finding,
  related: [...finding.related.slice(0, 1), ...pairs.flatMap(p => p.related)],
  about: [...finding.about.slice(0, 1), ...pairs.flatMap(p => [p.own, p.other])],
});

/** Whether two tellings of a misquotation name the same places in the same words. */
const tellsTheSame = (a: Finding, b: Finding): boolean =>
  a.about.join() === b.about.join() &&
  a.related.length === b.related.length &&
  a.related.every((r, i) => {
    const { uri, start, end, message } = b.related[i]!;
    return r.uri === uri && r.start === start && r.end === end && r.message === message;
  });

function valueOf(id: string, analysis: Analyzed): string {
  const { low, high, unit, modality } = claimOf(byDocument(analysis), id)?.quantity ?? {};
  return `${low} ${high} ${unit} ${modality}`;
}
