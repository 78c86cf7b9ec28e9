import { progressOf } from '../core/annotations/progress.ts';
import { labelOfClaim } from '../core/matching/group-label.ts';
import type { Claim, ClaimGroup, Finding, ParsedDocument, Quotation, Reading, Span } from '../core/model.ts';
import { byUri } from '../core/rules/places.ts';
import { groupBy } from '../core/text/group-by.ts';
import { describe } from '../core/verdicts/wording.ts';
import { settledBy, type ExportInput } from './input.ts';
import { decisionItems } from './decisions.ts';
import { placesOf, sentenceOf, type Place, type Places } from './places.ts';
import { plain } from './plain.ts';
import { disputes, isQuoted, standings, type Dispute, type Standing } from './standing.ts';
import type {
  ConflictItem,
  Coverage,
  CoverageItem,
  MatrixRow,
  Mention,
  OtherItem,
  Question,
  QuotationItem,
  Review,
  SourceRow,
  Statement,
  Where,
} from './review-model.ts';

/** Findings of these are told as readings or quotations; those of other rules by their message. */
const QUOTATION_RULES = new Set(['misquotation', 'unsupported-quotation']);

/** Findings about the reviewers' own files: no author can answer them. */
const OWN_RULES = new Set(['stale-annotation', 'invalid-annotation']);

/** Makes the model of a report. */
export function review(input: ExportInput): Review {
  const { analysis } = input;
  const context = contextOf(input);
  const conflicts = analysis.groups.flatMap(group => conflictItem(group, context) ?? []);
  const told = new Set([...context.disputed.values()].flat().flatMap(d => d.findings));
  const deviating = oneOfEachPair(
    analysis.findings.filter(f => QUOTATION_RULES.has(f.rule)),
    input.primary,
  ).map(f => quotationItem(f, context));
  const others = analysis.findings
    .filter(f => !told.has(f) && !QUOTATION_RULES.has(f.rule))
    .map(f => otherItem(f, context));
  const sources = analysis.documents.map(d => sourceRow(d, context));
  const decided = [...conflicts.flatMap(c => c.disputes), ...deviating, ...others].filter(x => x.decision);
  const openCount =
    conflicts.flatMap(c => c.disputes).filter(d => !d.decision).length +
    [...deviating, ...others].filter(x => !x.decision).length;
  return {
    title: plain(input.title ?? '') || 'Sources',
    ...(input.primary === undefined ? {} : { primary: plain(context.places.path(input.primary)) }),
    sources,
    matrix: matrix(context),
    conflicts,
    quotations: {
      verbatim: analysis.quotations.filter(q => q.marked && q.match === 'verbatim').length,
      deviating,
    },
    others,
    decisions: decisionItems(analysis.annotations, context.places, context.where),
    questions: questions(conflicts, deviating, others),
    coverage: coverage(context),
    counts: {
      sources: analysis.documents.length,
      claims: analysis.claims.length,
      shared: analysis.claims.filter(c => (context.standing.get(c.id)?.sources ?? 1) > 1).length,
      quotations: analysis.quotations.filter(q => q.marked).length,
      conflicts: conflicts.length,
      open: openCount,
      accepted: decided.length,
      progress: progressOf(analysis),
    },
    baseline: input.baseline === true,
  };
}

interface Context {
  readonly input: ExportInput;
  readonly places: Places;
  readonly claims: ReadonlyMap<string, Claim>;
  /** Claims of each source, in order. */
  readonly ownClaims: ReadonlyMap<string, readonly Claim[]>;
  readonly quotations: ReadonlyMap<string, Quotation>;
  /** Quotations in quotation marks, by source. */
  readonly quoted: ReadonlyMap<string, number>;
  readonly standing: ReadonlyMap<string, Standing>;
  readonly disputed: ReadonlyMap<string, readonly Dispute[]>;
  readonly where: (place: Place) => Where;
  readonly statement: (place: Place, within?: Span) => Statement;
}

function contextOf(input: ExportInput): Context {
  const quoted = new Map<string, number>();
  for (const { uri, marked } of input.analysis.quotations) if (marked) quoted.set(uri, (quoted.get(uri) ?? 0) + 1);
  const places = placesOf(input);
  const where = (place: Place): Where => {
    const time = places.time(place.uri, place.start);
    return {
      path: plain(places.path(place.uri)),
      line: places.position(place.uri, place.start).line,
      ...(time === undefined ? {} : { time }),
    };
  };
  return {
    input,
    places,
    where,
    statement: (place, within) => ({ where: where(place), excerpt: places.excerpt(place, within) }),
    claims: new Map(input.analysis.claims.map(c => [c.id, c])),
    ownClaims: groupBy(input.analysis.claims, c => c.uri),
    quotations: new Map(input.analysis.quotations.map(q => [q.id, q])),
    quoted,
    standing: standings(input.analysis),
    disputed: disputes(input.analysis),
  };
}

function conflictItem(group: ClaimGroup, context: Context): ConflictItem | undefined {
  const own = (context.disputed.get(group.id) ?? []).filter(d => !isQuoted(d));
  if (own.length === 0) return undefined;
  const disputed = new Set(own.flatMap(d => d.readings));
  const readings = new Map(group.readings.map(r => [r.id, r]));
  const wording = (id: string): string => wordingOf(readings.get(id), context);
  return {
    label: plain(group.label),
    readings: group.readings.map(reading => ({
      value: describe(reading.quantity),
      disputed: disputed.has(reading.id),
      statements: reading.claims.flatMap(id => {
        const claim = context.claims.get(id);
        return claim
          ? [{ where: context.where(claim), excerpt: context.places.excerpt(claim, sentenceOf(claim)) }]
          : [];
      }),
    })),
    disputes: own.map(({ readings: [a, b], reason, decision }) => ({
      a: wording(a),
      b: wording(b),
      reason,
      ...(decision ? { decision } : {}),
    })),
    open: own.some(d => !d.decision),
  };
}

/** A reading as its first claim writes it. */
function wordingOf(reading: Reading | undefined, { claims, places }: Context): string {
  const claim = claims.get(reading?.claims[0] ?? '');
  return claim ? places.written(claim) : '';
}

/**
 * Two sources that quote the same words differently are found at both places. A report tells it once: at the source that is
 * not the primary, else where it comes first.
 */
function oneOfEachPair(findings: readonly Finding[], primary: string | undefined): Finding[] {
  const place = ({ uri, start }: Place): string => `${uri}#${start}`;
  const pairs = new Map<string, Finding>();
  for (const finding of findings) {
    const other = finding.related[0];
    const key = [place(finding), other ? place(other) : ''].sort().join(' ');
    const known = pairs.get(key);
    if (!known || known.uri === primary) pairs.set(key, finding);
  }
  return [...pairs.values()];
}

function quotationItem(finding: Finding, context: Context): QuotationItem {
  const quotation = context.quotations.get(finding.about[0] ?? '');
  const evidence = quotation?.evidence ?? finding.related[0];
  const decision = settledBy(finding);
  return {
    ...context.statement(finding),
    quoted: context.places.written(quotation ?? finding),
    ...(evidence ? { evidence: context.statement(evidence) } : {}),
    edits: quotation?.edits ?? [],
    deviations: quotation?.deviations ?? [],
    message: plain(finding.message),
    ...(decision ? { decision } : {}),
  };
}

function otherItem(finding: Finding, context: Context): OtherItem {
  const decision = settledBy(finding);
  return {
    rule: finding.rule,
    ...context.statement(finding),
    message: plain(finding.message),
    related: finding.related.map(r => ({ ...context.statement(r), message: plain(r.message) })),
    ...(decision ? { decision } : {}),
  };
}

function sourceRow(
  { uri, problems }: ParsedDocument,
  { input, standing, places, ownClaims, quoted }: Context,
): SourceRow {
  const own = ownClaims.get(uri) ?? [];
  return {
    path: plain(places.path(uri)),
    primary: uri === input.primary,
    claims: own.length,
    shared: own.filter(c => (standing.get(c.id)?.sources ?? 1) > 1).length,
    differing: own.filter(c => standing.get(c.id)?.label === 'conflict').length,
    quotations: quoted.get(uri) ?? 0,
    problems: problems.map(p => plain(p.message)),
  };
}

const ORDER: readonly Standing['label'][] = ['conflict', 'accepted', 'compatible', 'agree', 'single'];
const worst = (labels: readonly Standing['label'][]): Standing['label'] =>
  ORDER.find(label => labels.includes(label)) ?? 'single';

/** Groups that several sources share or that hold a conflict: what differs first, else in the order of the groups. */
function matrix({ input, claims, standing, places, where }: Context): MatrixRow[] {
  const column = new Map(input.analysis.documents.map((d, i) => [d.uri, i]));
  const rows = input.analysis.groups.flatMap(group => {
    const members = group.claims.flatMap(id => claims.get(id) ?? []);
    const verdict = worst(members.map(c => standing.get(c.id)?.label ?? 'single'));
    if (verdict === 'single') return [];
    const right = new Set(group.readings.filter(r => r.canonical).flatMap(r => r.claims));
    const cells: Mention[][] = input.analysis.documents.map(() => []);
    for (const claim of members) {
      const text = places.written(claim);
      const cell = cells[column.get(claim.uri) ?? -1];
      // the same words twice in a source say nothing new here
      if (cell && !cell.some(m => m.text === text))
        cell.push({
          text,
          where: where(claim),
          label: standing.get(claim.id)?.label ?? 'single',
          right: right.has(claim.id),
        });
    }
    return [{ label: plain(group.label), verdict, checked: group.state === 'checked', cells }];
  });
  return rows.sort((a, b) => ORDER.indexOf(a.verdict) - ORDER.indexOf(b.verdict));
}

const disputedIn = (conflict: ConflictItem): Statement[] =>
  conflict.readings.filter(r => r.disputed).flatMap(r => r.statements);

/** What is open, as questions to the author. */
function questions(
  conflicts: readonly ConflictItem[],
  quotations: readonly QuotationItem[],
  others: readonly OtherItem[],
): Question[] {
  const either = (items: readonly string[]): string =>
    items.length < 2 ? items.join('') : `${items.slice(0, -1).join(', ')} or ${items.at(-1)}`;
  return [
    ...conflicts
      .filter(c => c.open)
      .map(c => {
        const values = [
          ...new Set(c.readings.filter(r => r.disputed).map(r => `“${r.statements[0]?.excerpt.text ?? r.value}”`)),
        ];
        const question =
          values.length === 1
            ? `The sources use ${values[0]} for different values. Which is right, and what does it rest on?`
            : `${either(values)}: which is right, and what does it rest on?`;
        return { about: c.label, question, statements: disputedIn(c) };
      }),
    ...quotations
      .filter(q => !q.decision)
      .map(q => ({
        about: `Quotation: “${q.quoted}”`,
        question: q.evidence
          ? `The source has “${q.evidence.excerpt.text}”. Was it shortened or changed on purpose?`
          : `${q.message} Where do the words come from?`,
        statements: [q, ...(q.evidence ? [q.evidence] : [])],
      })),
    ...others
      .filter(o => !o.decision && !OWN_RULES.has(o.rule))
      .map(o => ({ about: o.rule, question: o.message, statements: [o, ...o.related] })),
  ];
}

function coverage({ input, claims, ownClaims, standing, places, statement }: Context): Coverage {
  const item = (claim: Claim, label: string): CoverageItem => ({ label, ...statement(claim, sentenceOf(claim)) });
  const documents = byUri(input.analysis.documents);
  const labelOf = (claim: Claim): string => plain(labelOfClaim(claim, documents.get(claim.uri)));
  const neverPrimary =
    input.primary === undefined
      ? []
      : input.analysis.groups.flatMap(group => {
          const members = group.claims.flatMap(id => claims.get(id) ?? []);
          const uris = new Set(members.map(c => c.uri));
          if (uris.size < 2 || uris.has(input.primary!)) return [];
          return [{ label: plain(group.label), statements: members.map(c => item(c, '')) }];
        });
  const single = input.analysis.documents.map(({ uri }) => ({
    path: plain(places.path(uri)),
    primary: uri === input.primary,
    claims: (ownClaims.get(uri) ?? [])
      .filter(c => (standing.get(c.id)?.sources ?? 1) === 1)
      .map(c => item(c, labelOf(c))),
  }));
  return { neverPrimary, single: single.filter(s => s.claims.length > 0) };
}
