import type { ClaimContext, Verdict } from '../model.ts';
import { isConversion } from '../claims/bracket.ts';
import { wordsRunningOn } from '../claims/wording.ts';
import { isClock } from '../verdicts/compare.ts';
import { compareNames, compareStrangers, isSame, type NameForm, type NameRelation } from './compare-names.ts';
import type { PacketStatistics, StatedValue } from './evidence.ts';
import { otherHeads } from './head-words.ts';
import { nearInAge, nearlyEqual, nearness } from './nearness.ts';
import type { OverlapMeter } from './overlap.ts';
import type { PreparedClaim, WeighedWords } from './prepare-claims.ts';
import { isOfOtherSize, writtenAlike } from './written-alike.ts';

/** What speaks for and against two claims being of one quantity, as numbers from 0 to 1. The order is that of the weights. */
export const FEATURES = [
  'value of two digits',
  'value of three digits',
  'value of more digits',
  'rarity of the value',
  'value in many sources',
  'value many times in a source',
  'few values of a measured unit',
  'nearness of the values',
  'related counted noun',
  'other counted noun',
  'shared words near the figures',
  'shared words around',
  'shared word at the figure',
  'rarest shared word',
  'words of one found near the other',
  'words of each found near the other',
  'figures of its kind in its source',
  'same rate',
  'words near one figure only',
  'words the other source uses elsewhere',
  'restated in brackets',
  'same figure beside it',
  'value stands elsewhere in the other source',
  'same name',
  'same numbered name',
  'other version of the name',
  'other numbered name',
  'other name',
  'same document',
  'same sentence',
  'aligned',
  'other rate',
  'other period',
  'contrasting words',
  'less detailed date',
  'rounding',
  'rarest shared word around',
  'names the other source uses elsewhere',
  'unit left out',
  'small numbers of other things',
  'words running on alike',
  'percentages',
  'times of day',
  'nearly equal',
  'place in the source',
  'words of other table heads',
  'other counted noun, named near both',
  'written alike',
  'other standing',
  'same standing',
  'other direction',
  'same direction',
  'ages',
  'ages a year or two apart',
  'counts of one noun nearly equal',
  'same score',
  'other score',
  'a score against another number',
  'years',
  'same digits in another size',
  'number of documents',
  'figures of its kind in the packet',
  'money',
  'durations',
  'dates',
  'measured quantities',
] as const;

/**
 * The features for which the words and names of two claims are laid beside each other. They cost most of the time that a pair
 * takes, and are not looked at where nothing they could say would make the pair worth keeping.
 */
export const COSTLY: ReadonlySet<Feature> = new Set<Feature>([
  'shared words near the figures',
  'shared words around',
  'shared word at the figure',
  'rarest shared word',
  'words of one found near the other',
  'words of each found near the other',
  'words near one figure only',
  'words the other source uses elsewhere',
  'same name',
  'same numbered name',
  'other version of the name',
  'other numbered name',
  'other name',
  'rarest shared word around',
  'names the other source uses elsewhere',
  'words of other table heads',
  'other counted noun, named near both',
]);

/** Evidence weighs differently where the values agree, where they are compatible and where they conflict. */
export const CLASSES = ['agree', 'compatible', 'conflict'] as const;
/** Their indices: those whose values do not conflict, and the one whose values do. */
export const NOT_CONFLICTING = [0, 1];
export const CONFLICTING = 2;

export type Feature = (typeof FEATURES)[number];

const divide = (x: number, y: number): number => (y === 0 ? 0 : x / y);

/** How alike the words around two figures are, 0..1. */
export function wordsAlike(a: WeighedWords, b: WeighedWords, meter: OverlapMeter): number {
  return divide(meter.measure(a, b).wideDot, a.wideNorm * b.wideNorm);
}

/** What a pair's features need besides the two claims. */
export interface PairContext {
  readonly statistics: PacketStatistics;
  readonly meter: OverlapMeter;
  readonly relate: Relate;
}

/** How two names of the packet are related. */
type Relate = (x: NameForm, y: NameForm) => NameRelation;

/**
 * Features of a pair that are soon told, put into `f`, and 0 for those that are {@link COSTLY}. Symmetric. `aligned` is what the
 * alignment of their documents says, 0..1.
 */
export function plainFeatures(
  a: PreparedClaim,
  b: PreparedClaim,
  statistics: PacketStatistics,
  aligned: number,
  verdict: Pick<Verdict, 'label' | 'step'>,
  f: Float64Array,
): void {
  const same = verdict.label === 'agree';
  const sameDocument = a.document === b.document;
  const ca = a.context;
  const cb = b.context;
  const digits = Math.min(a.digits, b.digits);
  const nouns = compareNouns(a, b, verdict.label === 'conflict');
  const frequency = Math.max(a.value.claims, b.value.claims);
  const rates = otherRate(a, b);
  f.fill(0);
  let i = 0;
  f[i++] = digits === 2 ? 1 : 0;
  f[i++] = digits === 3 ? 1 : 0;
  f[i++] = digits > 3 ? 1 : 0;
  f[i++] = same ? 2 / Math.max(2, frequency) : 0;
  const many = same ? a.value.documents.size : 0;
  const documents = statistics.documents.size;
  f[i++] = same && documents > 1 ? (many - 1) / (documents - 1) : 0;
  f[i++] = same ? 1 - many / frequency : 0;
  f[i++] = same ? a.repeated : 0;
  f[i++] = same ? 0 : nearness(a.value.position, b.value.position);
  f[i++] = nouns > 0 && nouns < 1 ? 1 : 0;
  f[i++] = nouns < 0 ? 1 : 0;
  i = CROWD;
  f[i++] = Math.min(1, Math.log2(a.crowd * b.crowd) / 8);
  f[i++] = a.rate !== undefined && rates === 0 ? 1 : 0;
  i = RESTATED;
  f[i++] = restated(a, b) ? 1 : 0;
  f[i++] = sameDocument ? 0 : sameNeighbour(a, b);
  f[i++] = same || sameDocument ? 0 : statedElsewhere(a, b) + statedElsewhere(b, a);
  i = SAME_DOCUMENT;
  f[i++] = sameDocument ? 1 : 0;
  f[i++] = sameDocument && ca.sentence === cb.sentence ? 1 : 0;
  f[i++] = aligned;
  f[i++] = rates;
  f[i++] = otherPeriod(ca.periods, cb.periods);
  f[i++] = contrasts(a, b);
  f[i++] = verdict.step === 'date' ? 1 : 0;
  f[i++] = verdict.step === 'rounding' ? 1 : 0;
  i = UNIT_LEFT_OUT;
  f[i++] = a.dimension === b.dimension ? 0 : 1;
  f[i++] = digits === 1 && nouns < 0 ? 1 : 0;
  f[i++] = Math.min(1, Math.max(0, wordsRunningOn(ca.beside, cb.beside) - RUN_BY_CHANCE) / LONG_RUN);
  f[i++] = a.dimension === 'percent' ? 1 : 0;
  f[i++] = isClock(a.dimension) ? 1 : 0;
  const nearly = same || digits === 1 ? 0 : nearlyEqual(a.value.position, b.value.position);
  f[i++] = nearly;
  f[i++] = sameDocument ? 0 : 1 - Math.abs(a.place - b.place);
  f[WRITTEN_ALIKE] = verdict.label === 'conflict' ? writtenAlike(a.value, b.value) : 0;
  const moves = ca.course !== 'none' && cb.course !== 'none';
  const opposed = moves && ca.course !== cb.course && ca.course !== 'some' && cb.course !== 'some';
  f[OTHER_DIRECTION] = opposed ? 1 : 0;
  f[SAME_DIRECTION] = moves && !opposed ? 1 : 0;
  f[OTHER_STANDING] = ca.standing === cb.standing ? 0 : 1;
  f[SAME_STANDING] = ca.standing === cb.standing && ca.standing !== 'stated' ? 1 : 0;
  const ages = !same && a.dimension === 'age' && b.dimension === 'age';
  i = AGES;
  f[i++] = ages ? 1 : 0;
  f[i++] = ages && nearInAge(a.value.position, b.value.position) ? 1 : 0;
  f[i++] = nouns === 1 ? nearly : 0;
  const scores = ca.score !== undefined && cb.score !== undefined;
  const oneScore = scores && isOneScore(a, b, same);
  f[i++] = oneScore ? 1 : 0;
  f[i++] = scores && !oneScore ? 1 : 0;
  f[i++] = (ca.score === undefined) === (cb.score === undefined) ? 0 : 1;
  f[i++] = a.claim.quantity.kind === 'year' && b.claim.quantity.kind === 'year' ? 1 : 0;
  if (verdict.label !== 'conflict') return;
  const otherSize = isOfOtherSize(a.value, b.value);
  f[i++] = otherSize ? 1 : 0;
  if (otherSize && digits > 1 && isOtherWord(a.value, b.value)) f[NEARNESS] = Math.max(f[NEARNESS]!, NEAR_AS_SLIP);
  f[i++] = statistics.size;
  f[i] = (a.common + b.common) / 2;
  const sort = Math.max(a.value.sort, b.value.sort);
  if (sort > 0) f[FIRST_SORT + sort - 1] = 1;
}

/**
 * "1.1 million" and "1.1 billion" are as far apart as can be, and one word: so near they count. Nearer ones (0.7, 0.8) and other powers of
 * ten (200,000 and $20,000) make figures one that are not.
 */
const NEAR_AS_SLIP = 0.5;
const isOtherWord = (a: StatedValue, b: StatedValue): boolean => Math.abs(a.power - b.power) % 3 === 0;

/** Whether two halves of scores may be of one side at one time: the other half is the same, and at a draw they stand alike. */
function isOneScore({ context: a, claim }: PreparedClaim, { context: b }: PreparedClaim, same: boolean): boolean {
  if (a.score!.other !== b.score!.other) return false;
  return !same || claim.quantity.low !== a.score!.other || a.score!.second === b.score!.second;
}

/** Puts the {@link COSTLY} features of a pair into `f`, which holds the others. Symmetric. */
export function costlyFeatures(
  a: PreparedClaim,
  b: PreparedClaim,
  { statistics, meter, relate }: PairContext,
  f: Float64Array,
): void {
  const shared = meter.measure(a, b);
  // most names of two claims have nothing in common, which their bits tell
  const akin = (a.nameBits & b.nameBits) !== 0;
  const names = akin ? compareNames(a.names, b.names, relate) : compareStrangers(a.names, b.names);
  const sameDocument = a.document === b.document;
  const mass = Math.min(a.nearMass, b.nearMass);
  let i = SHARED_WORDS;
  f[i++] = divide(shared.nearDot, a.nearNorm * b.nearNorm);
  f[i++] = divide(shared.wideDot, a.wideNorm * b.wideNorm);
  f[i++] = Math.min(1, shared.atFigures / 2);
  f[i++] = Math.min(1, shared.nearRarest / 5);
  const ab = divide(shared.nearA, a.nearMass);
  const ba = divide(shared.nearB, b.nearMass);
  f[i++] = Math.max(ab, ba);
  f[i++] = Math.min(ab, ba);
  i = ONE_FIGURE_ONLY;
  f[i++] = mass === 0 ? 0.5 : 1 - Math.min(1, shared.nearShared / mass);
  // words the other source knows and does not use for the other figure: it would have used them of the same thing
  const elsewhereA = divide(meter.knownToOther(a, b.document) - shared.knownA, a.nearMass);
  const elsewhereB = divide(meter.knownIn(b, a.document) - shared.knownB, b.nearMass);
  f[i++] = (elsewhereA + elsewhereB) / 2;
  i = SAME_NAME;
  f[i++] = names === 'same' ? 1 : 0;
  f[i++] = names === 'same numbered' ? 1 : 0;
  f[i++] = names === 'other version' ? 1 : 0;
  f[i++] = names === 'other numbered' ? 1 : 0;
  f[i++] = names === 'other' ? 1 : 0;
  i = RAREST_AROUND;
  f[i++] = Math.min(1, shared.wideRarest / 5);
  f[i++] =
    sameDocument || a.nearestName === b.nearestName
      ? 0
      : (nameElsewhere(a, b, relate) + nameElsewhere(b, a, relate)) / 2;
  f[TABLE_HEADS] = sameDocument ? 0 : Math.max(otherHeads(a, b, statistics), otherHeads(b, a, statistics));
  // "a 40-litre tank" and "a tank that holds 40 litres of water": what the one counts may be what the other only names
  f[NOUN_NEAR] = f[OTHER_NOUN] === 1 ? shared.noun : 0;
}

// where each run of features that are filled together begins
const at = (name: Feature): number => FEATURES.indexOf(name);
const NEARNESS = at('nearness of the values');
const SHARED_WORDS = at('shared words near the figures');
const CROWD = at('figures of its kind in its source');
const ONE_FIGURE_ONLY = at('words near one figure only');
const RESTATED = at('restated in brackets');
const SAME_NAME = at('same name');
const SAME_DOCUMENT = at('same document');
const RAREST_AROUND = at('rarest shared word around');
const UNIT_LEFT_OUT = at('unit left out');
const TABLE_HEADS = at('words of other table heads');
const OTHER_NOUN = at('other counted noun');
const OTHER_DIRECTION = at('other direction');
const SAME_DIRECTION = at('same direction');
const OTHER_STANDING = at('other standing');
const SAME_STANDING = at('same standing');
const AGES = at('ages');
const WRITTEN_ALIKE = at('written alike');
/** From here on the features are those of the sorts in `evidence.ts`, in their order. */
const FIRST_SORT = at('money');
const NOUN_NEAR = at('other counted noun, named near both');

/** As many words are alike in many places: "of the", "a total of"; and from so many more on the one wording is the other's. */
const RUN_BY_CHANCE = 2;
const LONG_RUN = 5;

/** Whether the other source speaks of the name nearest to a figure, and not at its own figure. */
function nameElsewhere(a: PreparedClaim, b: PreparedClaim, relate: Relate): number {
  const name = a.nearestName;
  if (name === undefined || !name.documents.has(b.document)) return 0;
  if ((name.form.bits & b.nameBits) === 0) return 1;
  for (const other of b.names) if (isSame(relate(name.form, other))) return 0;
  return 1;
}

/** How far the other source states this value elsewhere: what it says of the same quantity is then hardly another value. */
const statedElsewhere = (a: PreparedClaim, b: PreparedClaim): number =>
  a.digits > 1 && a.value.documents.has(b.document) ? 0.5 : 0;

/** Whether one of both says the other again in brackets, see {@link isConversion}. The claims of a document come in order. */
export function restated(a: PreparedClaim, b: PreparedClaim): boolean {
  if (a.document !== b.document || Math.abs(a.context.index - b.context.index) !== 1) return false;
  if (a.dimension !== b.dimension) return false;
  return a.claim.start < b.claim.start ? isConversion(a.claim, b.claim) : isConversion(b.claim, a.claim);
}

/** Whether the figures before or behind are the same in both places. */
function sameNeighbour(a: PreparedClaim, b: PreparedClaim): number {
  let same = 0;
  if (a.before !== undefined && a.before === b.before) same += 0.5;
  if (a.behind !== undefined && a.behind === b.behind) same += 0.5;
  if (
    same === 0 &&
    ((a.before !== undefined && a.before === b.behind) || (a.behind !== undefined && a.behind === b.before))
  )
    // "March 3, 1:50 AM" and "at 1:50 AM on March 3": one moment, whichever comes first
    same = a.moment !== undefined && a.moment === b.moment ? 0.5 : 0.25;
  return same;
}

/** 1 the same noun, 0 not known, -1 another; people are counted under many names, or by what became of them. */
function compareNouns(a: PreparedClaim, b: PreparedClaim, differ: boolean): number {
  const { fate } = a.context;
  if (differ && fate === b.context.fate && isOneThing(fate) && countsSome(a) && countsSome(b)) return 1;
  if (a.noun === '' || b.noun === '') return 0;
  if (a.noun === b.noun || a.nounConcept === b.nounConcept) return 1;
  return a.countsPeople && b.countsPeople ? 0.3 : -1;
}

/** Two counts of the dead are of one thing; a crew and a gang are none for being groups, nor are those aboard two ships or in two towns. */
const isOneThing = (fate: ClaimContext['fate']): boolean => fate !== '' && !NO_ONE_THING.has(fate);
const NO_ONE_THING: ReadonlySet<ClaimContext['fate']> = new Set([
  'in a group',
  'aboard',
  'inhabitants',
  'ill',
  'in hospital',
]);

const countsSome = (x: PreparedClaim): boolean => x.noun === '' || x.countsPeople;

function otherRate(a: PreparedClaim, b: PreparedClaim): number {
  if (a.per === b.per) return 0;
  if (a.rate === undefined || b.rate === undefined) return 0.5;
  for (const w of a.rate) if (b.rate.includes(w)) return 0;
  return 1;
}

/** 1 where both say when and the times exclude each other. */
function otherPeriod(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  for (const x of a)
    for (const y of b)
      if (
        x === y ||
        x.startsWith(y) ||
        y.startsWith(x) ||
        x.endsWith(y.replace(/^-/, '')) ||
        y.endsWith(x.replace(/^-/, ''))
      )
        return 0;
  return 1;
}

function contrasts(a: PreparedClaim, b: PreparedClaim): number {
  for (const { set, stem } of a.contrasts) for (const d of b.contrasts) if (d.set === set && d.stem !== stem) return 1;
  return 0;
}
