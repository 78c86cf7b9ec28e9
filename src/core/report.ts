import { witnessesAmong } from './matching/independence.ts';
import type { AnnotationKind, PlacedAnnotation, TargetState } from './annotation.ts';
import type {
  Analysis,
  ClaimGroup,
  Bound,
  Conflict,
  Derivation,
  Kind,
  Level,
  Modality,
  PossibleConflict,
  Repeat,
  ReviewState,
  Settlement,
} from './model.ts';

/** The report for machines: one JSON shape from every host. Its field names are a published contract. */
export interface Report {
  readonly version: 1;
  readonly documents: readonly {
    readonly uri: string;
    readonly format: string;
    /** What of it was not read or not compared, and why; absent where it was taken in whole. */
    readonly problems?: readonly string[];
  }[];
  readonly claims: readonly ReportClaim[];
  readonly groups: readonly ReportGroup[];
  /** Claims that may be of one quantity and differ, the likeliest first: too little says so for a group. */
  readonly possible: readonly PossibleConflict[];
  readonly quotations: readonly ReportQuotation[];
  readonly findings: readonly ReportFinding[];
  /** What reviewers recorded, and where each of its places stands now. */
  readonly annotations: readonly {
    readonly id: string;
    readonly kind: AnnotationKind;
    readonly state: PlacedAnnotation['state'];
    readonly targets: readonly TargetState[];
  }[];
  /** Figures that follow, or should follow, from others beside them. */
  readonly derivations: readonly ReportDerivation[];
  /** Texts and passages that repeat others and are no second witness. */
  readonly repeats: readonly Repeat[];
}

export interface ReportDerivation {
  readonly claim: string;
  readonly from: readonly string[];
  readonly outcome: Derivation['outcome'];
  readonly working: string;
}

export interface ReportClaim {
  readonly id: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly kind: Kind;
  readonly low: Bound;
  readonly high: Bound;
  readonly unit: string;
  readonly modality: Modality;
  readonly per?: string;
  readonly subject?: string;
  readonly measure?: string;
  readonly condition?: string;
  readonly time?: string;
  readonly group: string | null;
}

export interface ReportGroup {
  readonly id: string;
  readonly label: string;
  /** Sources that state it by themselves: one that repeats another is left out. */
  readonly witnesses: readonly string[];
  readonly readings: readonly {
    readonly id: string;
    readonly low: Bound;
    readonly high: Bound;
    readonly unit: string;
    readonly modality: Modality;
    readonly claims: readonly string[];
    readonly canonical?: true;
  }[];
  readonly conflicts: readonly Conflict[];
  /** Absent: open. */
  readonly state?: ReviewState;
}

export interface ReportQuotation {
  readonly id: string;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly match: 'verbatim' | 'variant' | 'none';
  readonly group: string | null;
  readonly marked: boolean;
  /** The other place that decided the match. */
  readonly evidence?: { readonly uri: string; readonly start: number; readonly end: number };
  readonly deviations?: readonly string[];
}

export interface ReportFinding {
  readonly rule: string;
  readonly level: Level;
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly message: string;
  readonly related: readonly {
    readonly uri: string;
    readonly start: number;
    readonly end: number;
    readonly message: string;
  }[];
  readonly suppressed?: Settlement;
}

/** Groups with short names for a reader, by their order: "g12", its readings "g12r1". */
export function numberGroups(groups: readonly ClaimGroup[]): ClaimGroup[] {
  return groups.map((group, i) => {
    const id = `g${i + 1}`;
    const names = new Map(group.readings.map((r, k) => [r.id, `${id}r${k + 1}`]));
    return {
      ...group,
      id,
      readings: group.readings.map(r => ({ ...r, id: names.get(r.id)! })),
      conflicts: group.conflicts.map(c => ({ ...c, readings: [names.get(c.readings[0])!, names.get(c.readings[1])!] })),
    };
  });
}

/** What the engine knows, as a report. Plain JSON, in a stable order. */
export function toReport(analysis: Analysis): Report {
  const claims = new Map(analysis.claims.map(c => [c.id, c]));
  const groups = numberGroups(analysis.groups);
  const groupOf = new Map<string, string>();
  for (const group of groups) for (const claim of group.claims) groupOf.set(claim, group.id);
  const witnesses = witnessesAmong(analysis.repeats);
  return {
    version: 1,
    documents: analysis.documents.map(({ uri, format, problems }) => ({
      uri,
      format,
      ...(problems.length > 0 ? { problems: problems.map(p => p.message) } : {}),
    })),
    claims: analysis.claims.map(c => {
      const quantity = c.stated ?? c.quantity;
      return {
        id: c.id,
        uri: c.uri,
        start: c.start,
        end: c.end,
        text: c.text,
        kind: quantity.kind,
        low: quantity.low,
        high: quantity.high,
        unit: quantity.unit,
        modality: quantity.modality,
        ...(quantity.per === undefined ? {} : { per: quantity.per }),
        ...(c.subject ? { subject: c.subject.value } : {}),
        ...(c.measure ? { measure: c.measure.value } : {}),
        ...(c.condition ? { condition: c.condition.value } : {}),
        ...(c.time ? { time: c.time.value } : {}),
        group: groupOf.get(c.id) ?? null,
      };
    }),
    groups: groups.map(g => ({
      id: g.id,
      label: g.label,
      witnesses: witnesses(g.claims.map(id => claims.get(id)!)),
      readings: g.readings.map(r => ({
        id: r.id,
        low: r.quantity.low,
        high: r.quantity.high,
        unit: r.quantity.unit,
        modality: r.quantity.modality,
        claims: r.claims,
        ...(r.canonical ? { canonical: r.canonical } : {}),
      })),
      conflicts: g.conflicts,
      ...(g.state ? { state: g.state } : {}),
    })),
    possible: analysis.possible.map(({ claims, reason }) => ({ claims, reason })),
    quotations: analysis.quotations.map(q => ({
      id: q.id,
      uri: q.uri,
      start: q.start,
      end: q.end,
      text: q.text,
      match: q.match,
      group: q.group,
      marked: q.marked,
      ...(q.evidence ? { evidence: { uri: q.evidence.uri, start: q.evidence.start, end: q.evidence.end } } : {}),
      ...(q.deviations ? { deviations: q.deviations } : {}),
    })),
    findings: analysis.findings.map(({ rule, level, uri, start, end, message, related, suppressed }) => ({
      rule,
      level,
      uri,
      start,
      end,
      message,
      related: related.map(r => ({ uri: r.uri, start: r.start, end: r.end, message: r.message })),
      ...(suppressed ? { suppressed } : {}),
    })),
    annotations: analysis.annotations.map(({ annotation, state, targets }) => ({
      id: annotation.id,
      kind: annotation.kind,
      state,
      targets,
    })),
    derivations: analysis.derivations.map(({ claim, from, outcome, working }) => ({ claim, from, outcome, working })),
    repeats: analysis.repeats.map(({ uri, of, share, spans }) => ({
      uri,
      of,
      share,
      spans: spans.map(({ start, end }) => ({ start, end })),
    })),
  };
}
