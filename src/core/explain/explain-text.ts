import { POSSIBLE } from '../matching/possible-conflicts.ts';
import type { Analysis, Claim, Role } from '../model.ts';
import { describe } from '../verdicts/wording.ts';
import type { Candidate, Explanation, Weighing } from './explain-claim.ts';

/** How an explanation names places and shows text of documents: hosts differ in both. */
export interface Showing {
  /** "report.md:12". */
  readonly where: (claim: { readonly uri: string; readonly start: number }) => string;
  /** Text of a document on one line, with nothing in it that could act on the reader's screen. */
  readonly text: (text: string) => string;
}

/** Words around a figure that are told. */
const WORDS = 12;
/** Pieces of evidence told for each step. */
const EVIDENCE = 8;

/** What was recognised at a claim, by what, and what it was taken to be said of. */
export function claimLines(claim: Claim, show: Showing): string[] {
  const { quantity: q, trace, context } = claim;
  const [recogniser, ...refiners] = trace;
  const role = (name: string, r: Role | undefined): string[] =>
    r ? [`${name}: ${show.text(r.value)} (${r.basis})`] : [];
  const words = context.terms.keys
    .map((key, i) => ({ key: key.replace(/^=/, ''), weight: context.terms.weights[i]! }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, WORDS)
    .map(({ key, weight }) => `${show.text(key)} ${weight.toFixed(2)}`);
  return [
    `value: ${show.text(describe(q))}`,
    `  low ${q.low}, high ${q.high}, unit ${JSON.stringify(show.text(q.unit))}, ${q.kind}, ${q.modality}`,
    `  last digit worth ${q.step}${q.idiomatic ? ', loose wording' : ''}${q.interval ? ', an interval' : ''}`,
    `recognised by: ${recogniser ?? 'nothing'}${refiners.length > 0 ? `, then ${refiners.join(', ')}` : ''}`,
    ...(claim.subject ? [] : ['subject: not found']),
    ...role('subject', claim.subject),
    ...(claim.measure ? [] : ['measure: not found']),
    ...role('measure', claim.measure),
    ...role('condition', claim.condition),
    ...role('time', claim.time),
    `names near it: ${context.names.map(show.text).join(', ') || 'none'}`,
    `words near it: ${words.join(', ') || 'none'}`,
    ...(context.course !== 'none' ? ['it is a change, not a level'] : []),
  ];
}

/** What a figure follows from, or what follows from it. */
export function derivationLines(analysis: Analysis, claim: Claim): string[] {
  const verdicts = { follows: 'confirmed', differs: 'does not follow', points: 'percent or points' } as const;
  return analysis.derivations
    .filter(d => d.claim === claim.id || d.from.includes(claim.id))
    .map(d => `${d.claim === claim.id ? verdicts[d.outcome] : 'part of'}: ${d.working} (${d.relation})`);
}

/** Every candidate with the evidence for and against the link, step by step. */
export function candidateLines(explanation: Explanation, show: Showing): string[] {
  const { candidates, considered } = explanation;
  if (candidates.length === 0) return ['No other figure of the packet could be of the same quantity.'];
  return [
    `${considered} other ${considered === 1 ? 'figure' : 'figures'} looked at. For each: does it speak of the same quantity? Evidence is added up as log-odds.`,
    ...candidates.flatMap((c, i) => ['', ...oneCandidate(c, i + 1, show)]),
  ];
}

function oneCandidate(c: Candidate, n: number, show: Showing): string[] {
  const says = c.grouped ? 'the same quantity' : c.possible ? 'perhaps the same quantity' : 'another quantity';
  return [
    `${n}. “${show.text(c.claim.text)}” in ${show.where(c.claim)}: ${says}`,
    `   values ${c.verdict.label}: ${show.text(c.verdict.reason)}`,
    ...weighingLines('the two by themselves', c.pair),
    ...weighingLines('with what stands around them', c.around),
    ...(c.values ? weighingLines('all places of the one value against all of the other', c.values) : []),
    ...(c.around.bar !== undefined
      ? []
      : c.values
        ? []
        : ['   too weak for its conflicting value to be looked at further']),
    ...verdictOn(c),
  ];
}

function weighingLines(name: string, w: Weighing): string[] {
  if (w.score === Infinity) return [`   ${name}: certain (${w.evidence[0]!.name})`];
  const bar = w.bar === undefined ? '' : `, ${signed(w.bar)} asked for`;
  const shown = w.evidence.slice(0, EVIDENCE + 1);
  const rest = w.evidence.slice(EVIDENCE + 1).reduce((sum, e) => sum + e.adds, 0);
  return [
    `   ${name}: ${signed(w.score)} (${percent(w.score)})${bar}`,
    ...shown.map(e => `     ${signed(e.adds).padStart(6)}  ${e.name}`),
    ...(Math.abs(rest) >= 0.005 ? [`     ${signed(rest).padStart(6)}  all other evidence`] : []),
  ];
}

/** What the scores alone do not tell: a possible conflict is none for want of evidence, and a link may be decided by the group. */
function verdictOn({ grouped, possible, around, values }: Candidate): string[] {
  const decisive = values ?? around;
  if (possible && values?.bar !== undefined)
    return [
      `   A possible conflict: too little evidence for one, which takes ${signed(values.bar)}, and more than the ${signed(POSSIBLE)} from which it is told at all.`,
    ];
  if (decisive.bar === undefined) return [];
  const passes = decisive.score >= decisive.bar;
  if (grouped && !passes) return ['   They share a group through other places that speak for both.'];
  if (!grouped && passes) return ['   The other places of their groups speak against it on average.'];
  return [];
}

const signed = (x: number): string => `${x < 0 ? '−' : '+'}${Math.abs(x).toFixed(2)}`;
const percent = (score: number): string => {
  const chance = 100 / (1 + Math.exp(-score));
  return chance > 99.5 ? 'over 99 %' : chance < 0.5 ? 'under 1 %' : `${Math.round(chance)} %`;
};
