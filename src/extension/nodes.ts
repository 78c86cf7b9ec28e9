import * as vscode from 'vscode';
import type {
  ClaimNode,
  ComparedPair,
  FolderStatus,
  Place,
  ReadingNode,
  ReviewState,
  SourceNode,
  Verdict,
} from '../protocol.ts';
import type { AnnotationNode } from '../protocol-decisions.ts';
import { decisionItem } from './decision-nodes.ts';
import { conflictsText, figuresText, settledText } from './tally.ts';

/** Rows of the trees, and how each looks. Text of sources is a label here, and a label has no markup. */

export type Node =
  | { readonly kind: 'folder'; readonly status: FolderStatus }
  | { readonly kind: 'claim'; readonly claim: ClaimNode; readonly folder: string; readonly from?: string }
  | { readonly kind: 'reading'; readonly reading: ReadingNode; readonly claim: ClaimNode; readonly folder: string }
  /** Figures that may be of one quantity and differ. */
  | { readonly kind: 'perhaps'; readonly pairs: readonly ComparedPair[]; readonly folder: string }
  | { readonly kind: 'possible'; readonly pair: ComparedPair; readonly folder: string }
  /** `of`: what the place belongs to, for the menus. */
  | { readonly kind: 'place'; readonly place: Place; readonly id: string; readonly of: string }
  | { readonly kind: 'decision'; readonly decision: AnnotationNode; readonly folder: string }
  | { readonly kind: 'source'; readonly source: SourceNode; readonly folder: string; readonly open: boolean };

export const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null && 'kind' in value;
export const isSourceNode = (value: unknown): value is Extract<Node, { kind: 'source' }> =>
  isNode(value) && value.kind === 'source';
export const isPossibleNode = (value: unknown): value is Extract<Node, { kind: 'possible' }> =>
  isNode(value) && value.kind === 'possible';
export const isPlaceNode = (value: unknown): value is Extract<Node, { kind: 'place' }> =>
  isNode(value) && value.kind === 'place';

const ICONS: Readonly<Record<Verdict, readonly [icon: string, color: string]>> = {
  agree: ['check', 'crosscheck.agreeBorder'],
  compatible: ['arrow-both', 'crosscheck.compatibleBorder'],
  conflict: ['warning', 'crosscheck.conflictBorder'],
  'only-here': ['circle-outline', 'crosscheck.onlyHereBorder'],
  decided: ['verified', 'crosscheck.decidedBorder'],
};

/** The verdict in words, as screen readers and filters say it. */
export const verdictName = (verdict: Verdict): string => {
  switch (verdict) {
    case 'agree':
      return vscode.l10n.t('agree');
    case 'compatible':
      return vscode.l10n.t('compatible');
    case 'conflict':
      return vscode.l10n.t('conflict');
    case 'only-here':
      return vscode.l10n.t('only here');
    case 'decided':
      return vscode.l10n.t('decided');
  }
};

const iconOf = (verdict: Verdict): vscode.ThemeIcon => {
  const [icon, color] = ICONS[verdict];
  return new vscode.ThemeIcon(icon, new vscode.ThemeColor(color));
};

const CHECKED = new vscode.ThemeIcon('check-all', new vscode.ThemeColor('crosscheck.decidedBorder'));

/** How far the review of a claim is, in a word. */
const stateName = (state: ReviewState): string => {
  switch (state) {
    case 'open':
      return vscode.l10n.t('open');
    case 'decided':
      return vscode.l10n.t('decided');
    case 'checked':
      return vscode.l10n.t('checked');
  }
};

/** What the menus of rows ask for: "figure open conflict", "quotation checked". `several`: stated at more than one place. */
const wordsOf = (claim: ClaimNode): string =>
  [
    claim.kind,
    claim.state,
    ...(claim.verdict === 'conflict' ? ['conflict'] : []),
    placesOf(claim) > 1 ? 'several' : 'single',
    ...(claim.decisions.length > 0 ? ['settled'] : []),
  ].join(' ');

const quoted = (text: string): string => `“${text}”`;

/** The values of a claim side by side: `“31 million” ≠ “45 million”`. */
function valuesOf(claim: ClaimNode): string {
  const values = claim.readings.map(r => (claim.kind === 'quotation' ? quoted(r.text) : r.text));
  const sign = claim.verdict === 'conflict' ? ' ≠ ' : ' · ';
  return values.length <= 4 ? values.join(sign) : `${values.slice(0, 4).join(sign)} …`;
}

const placesOf = (claim: ClaimNode): number => claim.readings.reduce((n, r) => n + r.places.length, 0);

function claimItem({ claim, folder, from }: Extract<Node, { kind: 'claim' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(claim.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${folder} ${from ?? ''} ${claim.id}`;
  item.description = valuesOf(claim);
  item.iconPath = claim.state === 'checked' && claim.verdict !== 'conflict' ? CHECKED : iconOf(claim.verdict);
  item.tooltip = [claim.label, valuesOf(claim), ...claim.reasons, ...claim.decisions].join('\n');
  item.contextValue = `claim ${wordsOf(claim)}`;
  const spoken = [verdictName(claim.verdict), stateName(claim.state), claim.label, valuesOf(claim)].join(', ');
  item.accessibilityInformation = { label: spoken };
  return item;
}

function readingItem({ reading, claim, folder }: Extract<Node, { kind: 'reading' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(reading.value, vscode.TreeItemCollapsibleState.Expanded);
  item.id = `${folder} ${claim.id} ${reading.id}`;
  const { length } = reading.places;
  item.description = length === 1 ? vscode.l10n.t('1 place') : vscode.l10n.t('{0} places', length);
  item.iconPath = new vscode.ThemeIcon(reading.canonical ? 'pass-filled' : 'symbol-numeric');
  item.contextValue = `reading ${wordsOf(claim)}`;
  return item;
}

function perhapsItem({ pairs, folder }: Extract<Node, { kind: 'perhaps' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(vscode.l10n.t('Perhaps'), vscode.TreeItemCollapsibleState.Collapsed);
  item.id = `${folder} perhaps`;
  item.description =
    pairs.length === 1 ? vscode.l10n.t('1 possible conflict') : vscode.l10n.t('{0} possible conflicts', pairs.length);
  item.iconPath = new vscode.ThemeIcon('question');
  item.tooltip = vscode.l10n.t('Figures that differ, if they speak of one thing. Too little says that they do.');
  item.contextValue = 'perhaps';
  return item;
}

const possibleId = ({ pair: { left, right }, folder }: Extract<Node, { kind: 'possible' }>): string =>
  `${folder} possible ${[left, right].map(p => `${p.uri} ${p.range.start.line}:${p.range.start.character}`).join(' ')}`;

function possibleItem(node: Extract<Node, { kind: 'possible' }>): vscode.TreeItem {
  const { left, right, reason } = node.pair;
  const item = new vscode.TreeItem(
    `${quoted(left.text)} – ${quoted(right.text)}`,
    vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = possibleId(node);
  item.description = `${left.where} – ${right.where}`;
  item.iconPath = new vscode.ThemeIcon('question');
  item.tooltip = [reason, left.snippet, right.snippet].join('\n');
  item.contextValue = 'possible';
  return item;
}

function placeItem({ place, id, of }: Extract<Node, { kind: 'place' }>): vscode.TreeItem {
  const item = new vscode.TreeItem(quoted(place.text), vscode.TreeItemCollapsibleState.None);
  item.id = id;
  item.description = place.where;
  item.iconPath = new vscode.ThemeIcon(place.primary ? 'star-full' : 'go-to-file');
  item.tooltip = `${place.source}\n${place.snippet}`;
  item.contextValue = `place ${of}`;
  item.command = { command: 'crosscheck.openTreePlace', title: vscode.l10n.t('Open'), arguments: [place] };
  item.accessibilityInformation = { label: `${place.text}, ${place.where}, ${place.snippet}` };
  return item;
}

function sourceItem({ source, folder, open }: Extract<Node, { kind: 'source' }>): vscode.TreeItem {
  const { Collapsed, None } = vscode.TreeItemCollapsibleState;
  const item = new vscode.TreeItem(source.title, open ? Collapsed : None);
  item.id = `${folder} ${open ? 'claims of ' : ''}${source.uri}`;
  const parts = [figuresText(source.figures), ...(source.conflicts > 0 ? [conflictsText(source.conflicts)] : [])];
  if (source.role === 'primary') parts.unshift(vscode.l10n.t('primary'));
  item.description = parts.join(' · ');
  item.iconPath =
    source.troubles.length > 0
      ? new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground'))
      : new vscode.ThemeIcon(source.role === 'primary' ? 'star-full' : 'file-text');
  item.tooltip = [source.path, source.speaker, source.date, source.address, ...source.troubles]
    .filter(Boolean)
    .join('\n');
  item.contextValue = source.role === 'primary' ? 'primary' : 'source';
  if (!open) {
    item.command = {
      command: 'vscode.open',
      title: vscode.l10n.t('Open'),
      arguments: [vscode.Uri.parse(source.uri)],
    };
  }
  return item;
}

/** How a row looks. */
export function itemOf(node: Node): vscode.TreeItem {
  switch (node.kind) {
    case 'folder': {
      const item = new vscode.TreeItem(node.status.name, vscode.TreeItemCollapsibleState.Expanded);
      item.id = node.status.folder;
      item.iconPath = vscode.ThemeIcon.Folder;
      item.description = settledText(node.status.tally);
      return item;
    }
    case 'claim':
      return claimItem(node);
    case 'reading':
      return readingItem(node);
    case 'place':
      return placeItem(node);
    case 'source':
      return sourceItem(node);
    case 'perhaps':
      return perhapsItem(node);
    case 'possible':
      return possibleItem(node);
    case 'decision':
      return decisionItem(node.folder, node.decision);
  }
}

const placeNodes = (claim: ClaimNode, reading: ReadingNode, folder: string): Node[] =>
  reading.places.map((place, i) => ({
    kind: 'place',
    place,
    id: `${folder} ${claim.id} ${reading.id} ${i}`,
    of: wordsOf(claim),
  }));

/** What is below a claim: its places, under their readings where there are more than a few. */
export function below(
  node: Extract<Node, { kind: 'claim' | 'reading' | 'decision' | 'perhaps' | 'possible' }>,
): Node[] {
  if (node.kind === 'perhaps') return node.pairs.map(pair => ({ kind: 'possible', pair, folder: node.folder }));
  if (node.kind === 'possible')
    return [node.pair.left, node.pair.right].map((place, i) => ({
      kind: 'place',
      place,
      id: `${possibleId(node)} ${i}`,
      of: 'figure',
    }));
  if (node.kind === 'decision')
    return node.decision.places.map(({ place }, i) => ({
      kind: 'place',
      place,
      id: `${node.folder} decision ${node.decision.id} ${i}`,
      of: 'settled',
    }));
  const { claim, folder } = node;
  if (node.kind === 'reading') return placeNodes(claim, node.reading, folder);
  if (node.from !== undefined) {
    const here = claim.readings.map(r => ({ ...r, places: r.places.filter(p => p.uri === node.from) }));
    return here.flatMap(r => placeNodes(claim, r, `${folder} ${node.from}`));
  }
  const flat = placesOf(claim) <= 6 || claim.readings.length === 1;
  return flat
    ? claim.readings.flatMap(reading => placeNodes(claim, reading, folder))
    : claim.readings.map(reading => ({ kind: 'reading', reading, claim, folder }));
}
