import type { Block, ParsedDocument, QuantityMention } from '../model.ts';
import { isCurrency } from './currencies.ts';
import { singular } from '../language/morphology.ts';
import { HUNDREDTH, inUnit, readPhrase, type UnitPhrase } from './unit-phrase.ts';

/** Unit and scale that a table's head or a label gives to the bare numbers below it. */
interface HeadUnit extends UnitPhrase {
  /** Whether it is a rate or a count that the table's millions leave alone: "per share", "employees". */
  readonly rate?: boolean;
  /** Whether it counts people. */
  readonly people?: boolean;
  /** Whether it is the head of votes or seats, or of what happened one by one, which is told in whole numbers alone. */
  readonly tally?: 'all' | 'whole';
  /** Whether it is the head of numbers with their share in brackets: "No. (%)". */
  readonly counts?: boolean;
  /** Whether it is such a count, which is of no currency either. */
  readonly count?: boolean;
}

const NONE: HeadUnit = { scale: 1 };
/** Headings and paragraphs before a table that may say "(in millions)", looked back over. */
const CAPTIONS = 3;
/** A caption is no longer than this, in characters. */
const CAPTION_LENGTH = 200;

/**
 * Gives bare figures in table cells the unit that the head of their column or row, or the line above the table, states once:
 * "Area (km²)", "Price, USD", "Revenue ($ million)", "(in thousands)". Figures that state their own unit keep it.
 */
export function applyTableUnits(
  document: ParsedDocument,
  mentions: readonly QuantityMention[],
): readonly QuantityMention[] {
  const { blocks } = document;
  if (!blocks.some(b => b.kind === 'cell')) return mentions;
  const head = perBlock(index => readHead(document.prose, blocks[index]!));
  const headAt = (index: number | undefined): HeadUnit => (index === undefined ? NONE : head(index));
  const corner = perBlock(table => readCorner(document.prose, blocks[table]!));
  const caption = perBlock(table => captions(blocks, table).map(head));
  let at = 0;
  /** By column: the currency of the money cell above, while nothing of another unit stands between. */
  const above = new Map<number, Above>();
  return mentions.map(mention => {
    while (at < blocks.length && blocks[at]!.end <= mention.start) at++;
    const block = blocks[at];
    if (!block || block.kind !== 'cell' || block.start > mention.start || block.table === undefined) return mention;
    const { quantity } = mention;
    if (typeof quantity.low === 'string' || typeof quantity.high === 'string' || quantity.kind === 'year')
      return mention;
    // "63% (72/114)" under "%": the tries behind the share are in no percent
    if (mention.text.includes('/')) return mention;
    const bare = quantity.unit === '' && quantity.kind === 'number';
    const money = isCurrency(quantity.unit);
    if (!bare && !money) {
      if (block.column !== undefined && fills(document.prose, block, mention)) above.delete(block.column);
      return mention;
    }
    const row = ofWhole(document, block.row);
    if (bare && (headAt(block.column).counts || headAt(row).counts)) {
      const before = document.prose.slice(block.start, mention.start).trimEnd();
      // "19 (41)" under "No. (%)": how many, and their share in brackets
      if (before.endsWith('(')) return { ...mention, quantity: inUnit(quantity, 1, PERCENT) };
      return { ...mention, quantity: { ...quantity, kind: 'count' as const } };
    }
    const heads = [
      pointsHead(document, block) ?? headAt(block.column),
      headAt(row),
      corner(block.table),
      ...caption(block.table),
    ];
    // people and days in a table of euros are counted all the same
    const counted = heads.some(h => h.count);
    const named = counted ? heads.slice(0, 2) : heads;
    // cents are those of the table's currency
    const coin = named.find(h => h.scale === HUNDREDTH);
    const first = (coin && named.find(h => h !== coin && h.unit?.kind === 'money')) ?? named.find(h => h.unit);
    let unit = bare ? first?.unit : undefined;
    if (bare && !unit && !counted && fills(document.prose, block, mention)) {
      const currency = currencyBeside(above, block, Math.abs(quantity.high ?? quantity.low ?? 0));
      if (currency) unit = { id: currency, kind: 'money' };
    }
    // "2.8M on lorries" between the prices and what follows them: the cells below are of no money either
    const other = bare && !counted && opens(document.prose, block, mention) && !fills(document.prose, block, mention);
    if (other && block.column !== undefined) above.delete(block.column);
    if (block.column !== undefined && (money || (unit && isCurrency(unit.id))))
      above.set(block.column, {
        unit: unit?.id ?? quantity.unit,
        row: block.row,
        size: Math.abs(quantity.high ?? quantity.low ?? 0),
      });
    // "per share" rows and columns are not in the table's millions
    const scale = heads.some(h => h.rate && h.scale === 1) ? 1 : (heads.find(h => h.scale !== 1)?.scale ?? 1);
    const scaled = scale !== 1 && (money || !unit || isCurrency(unit.id)) ? scale : 1;
    // "People treated": whatever other texts measure by the same number
    const { tally: told } = headAt(block.column);
    const tally =
      headAt(row).people ||
      told === 'all' ||
      (told === 'whole' && quantity.low === quantity.high && Number.isInteger(quantity.low));
    if (bare && !unit && tally && scaled === 1)
      return {
        ...mention,
        trace: [...mention.trace, 'table-units'],
        quantity: { ...quantity, kind: 'count' as const },
      };
    if (!unit && scaled === 1) return mention;
    return { ...mention, trace: [...mention.trace, 'table-units'], quantity: inUnit(quantity, scaled, unit) };
  });
}

/** "– of which north": a row that is a part of the one above it. */
const PART = /^\s*(?:[–—-]|of which\b)/i;
/** Cells looked back over for the row that such a part is of. */
const PART_REACH = 60;

/** The head of a row, or of the row that it is a part of. */
function ofWhole({ blocks, prose }: ParsedDocument, row: number | undefined): number | undefined {
  const isPart = (at: number): boolean => PART.test(prose.slice(blocks[at]!.start, blocks[at]!.start + 16));
  if (row === undefined || !isPart(row)) return row;
  for (let at = row - 1; at >= 0 && row - at <= PART_REACH && blocks[at]!.table === blocks[row]!.table; at--)
    if (blocks[at]!.row === undefined && !isPart(at)) return at;
  return row;
}

/** "Error, points", "Change (points)". */
const POINTS_HEAD = /(?:,\s*|[([]\s*)(?:points|pts)\b[\s)\]]*$/i;
/** Cells of a table's head looked over for one that is in percent. */
const HEAD_REACH = 8;
const POINTS: HeadUnit = { unit: { id: 'pp', kind: 'percentage' }, scale: 1 };

/** The head of a column of points, where a head beside it is in percent: points of a percentage. */
function pointsHead({ blocks, prose }: ParsedDocument, { column }: Block): HeadUnit | undefined {
  if (column === undefined) return undefined;
  const textOf = (at: number): string =>
    prose.slice(blocks[at]!.start, Math.min(blocks[at]!.end, blocks[at]!.start + CAPTION_LENGTH));
  if (!POINTS_HEAD.test(textOf(column))) return undefined;
  for (let at = Math.max(0, column - HEAD_REACH); at <= column + HEAD_REACH && at < blocks.length; at++)
    if (
      blocks[at]!.table === blocks[column]!.table &&
      blocks[at]!.column === undefined &&
      /%|\bper ?cent\b/i.test(textOf(at))
    )
      return POINTS;
  return undefined;
}

/** Heads of columns that count what happened to people, one by one. */
const TALLY =
  /^\W*(?:(?:confirmed|probable|suspected|total|new|all)\s+)*(?:cases|deaths|dead|died|injured|infections|confirmed|probable|suspected|recovered|discharged|hospitali[sz]ed|admitted|missing|rescued|votes|seats|goals|wins|losses|arrests|events|patients|samples|contacts)\W*$/i;
const LONGEST_TALLY = 40;

function tallyOf(text: string): HeadUnit['tally'] {
  if (TALLY_WORDS.test(text) && !text.includes('%')) return 'all';
  return text.length <= LONGEST_TALLY && TALLY.test(text) ? 'whole' : undefined;
}

interface Above {
  readonly unit: string;
  readonly row: number | undefined;
  /** What the cell says, before the table's scale. */
  readonly size: number;
}

/** A cell takes the currency of a money cell to its left only where the two are of like size. */
const LIKE_SIZE = 20;

/** The currency that a bare cell leaves to the money cell above it, or to the one before it in its row. */
function currencyBeside(above: ReadonlyMap<number, Above>, block: Block, size: number): string | undefined {
  if (block.column === undefined) return undefined;
  const over = above.get(block.column);
  if (over) return over.unit;
  for (const cell of above.values()) {
    if (
      cell.row === block.row &&
      block.row !== undefined &&
      size < cell.size * LIKE_SIZE &&
      cell.size < size * LIKE_SIZE
    )
      return cell.unit;
  }
  return undefined;
}

/** Whether a figure is all that its cell says, but for signs and brackets. */
export const fills = (prose: string, block: Block, mention: QuantityMention): boolean =>
  !/[\p{L}\d]/u.test(prose.slice(block.start, mention.start) + prose.slice(mention.end, block.end));

/** Whether a figure is the first thing that its cell says. */
const opens = (prose: string, block: Block, mention: QuantityMention): boolean =>
  !/[\p{L}\d]/u.test(prose.slice(block.start, mention.start));

/** The blocks right above a table. */
function captions(blocks: readonly Block[], table: number): number[] {
  const above: number[] = [];
  for (let b = table - 1; b >= 0 && above.length < CAPTIONS && blocks[b]!.kind !== 'cell'; b--) above.push(b);
  return above.filter(b => blocks[b]!.end - blocks[b]!.start < CAPTION_LENGTH);
}

/** Measures of a share, a head or a piece, which no table counts in millions. */
const RATE_WORDS = /\b(per|eps|dps|dividends?|each)\b/i;
/** People, places and ratios, which a table of money in millions counts one by one. */
const COUNT_WORDS =
  /\b(staff|employees|headcount|workers|people|customers|users|members?|subscribers?|additions|stores|shops|branches|countries|offices|sites|outlets|units|deliveries|shipments|passengers|visitors|ratio|margin|shares outstanding|outstanding shares|share count|days|weeks|months|years|[a-z]+s (?:delivered|sold|shipped|built|produced|made|registered|installed|opened|served|carried))\b/i;
const PEOPLE_WORDS =
  /\b(people|persons|men|women|children|patients|passengers|workers|visitors|staff|employees|residents)\b/i;
/** What an assembly is elected by and made of. */
const TALLY_WORDS = /\b(seats|votes|ballots|deputies|mandates|voters|electors)\b/i;
/** Brackets, and what follows the last comma or "in": the places where a head names its unit. */
const UNIT_PLACES = /[([]([^()[\]]{1,40})[)\]]|,\s*([^,()\s][^,()]{0,23})$|\bin\s+([^,.;:()\s][^,.;:()]{0,39})/giu;

/** Where a phrase of units ends and what it does not hold for begins. */
const EXCEPTIONS = /,|\s(?:unless|except|excluding)\b/i;

/** "$000s", "£'000". */
const THOUSANDS = /(?<=[$€£¥])['’]?000s?\b/g;

/** "in $ million" and "$ million:" without the word and the mark. */
function withoutMarks(place: string): string {
  const said = place.trim();
  const open = said.endsWith(':') ? said.slice(0, -1) : said;
  return open.replace(/^in\s/i, '');
}

const COUNTS = /\b(?:no|n|number|numbers|count|patients|events|cases)\.?,?\s*(?:\(\s*%\s*\)|\[\s*%\s*\]|and %)/i;
const PERCENT: UnitPhrase['unit'] = { id: '%', kind: 'percentage' };

/** What a head says of its unit: "(km²)", ", °C", "in millions of euros", "$m", "(in thousands, except per share)". */
function readHead(prose: string, block: Block): HeadUnit {
  const text = prose.slice(block.start, block.end).replace(THOUSANDS, ' thousand');
  const isHead = block.kind === 'cell';
  const count = isHead && COUNT_WORDS.test(text);
  const rate = count || (isHead && RATE_WORDS.test(text));
  let found: UnitPhrase = { scale: 1 };
  for (const place of text.matchAll(UNIT_PLACES)) {
    const inside = withoutMarks((place[1] ?? place[2] ?? place[3])!).split(EXCEPTIONS)[0]!;
    if (isHead && place[1]?.trim() === 'x') {
      found = { unit: { id: 'x', kind: 'multiplier' }, scale: 1 };
      continue;
    }
    // "Temperature (K)": a letter that is a thousand elsewhere
    const coin = isHead && rate ? COIN_LETTERS.get(inside.trim()) : undefined;
    const phrase = coin
      ? { unit: { id: coin, kind: 'money' as const }, scale: HUNDREDTH }
      : inside.trim() === 'K' && KELVINS.test(text)
        ? KELVIN
        : readPhrase(inside);
    if (!phrase || (place[2] !== undefined && !isHead && !/^in\s/i.test(place[2]))) continue;
    found = { unit: found.unit ?? phrase.unit, scale: found.scale === 1 ? phrase.scale : found.scale };
  }
  if (isHead && !found.unit && found.scale === 1) found = signAlone(text);
  if (isHead && !found.unit && !rate) found = { ...found, ...countedIn(text) };
  const tally = isHead ? tallyOf(text) : undefined;
  return {
    ...(found.unit ? { unit: found.unit } : {}),
    scale: found.scale,
    ...(rate ? { rate } : {}),
    ...(count ? { count } : {}),
    ...(isHead && PEOPLE_WORDS.test(text) ? { people: true } : {}),
    ...(tally ? { tally } : {}),
    ...(isHead && text.includes('%') && COUNTS.test(text) ? { counts: true } : {}),
  };
}

/** "Length [tokens]": what a column counts. Round brackets hold much else. */
const COUNTED = /\[([a-z]{3,20})\]/;

function countedIn(text: string): Pick<UnitPhrase, 'unit'> {
  const noun = COUNTED.exec(text)?.[1];
  if (noun === undefined || !/[^su]s$/.test(noun)) return {};
  return { unit: { id: singular(noun), kind: 'count' } };
}

/** What the first cell of a table may say in front of its scale. */
const CORNER = /^[\s([]*(?:(?:all\s+)?(?:amounts|figures|values)\s+)?(?:in\s+)?/i;

/**
 * What the first cell of a table says of all its cells: "(in millions, except per share)", "$ thousands". A head that names what
 * its own column holds says nothing of the others, so only a scale or a currency that is all it says counts.
 */
function readCorner(prose: string, block: Block): HeadUnit {
  if (block.end - block.start > CAPTION_LENGTH) return NONE;
  const text = prose.slice(block.start, block.end).replace(CORNER, '').split(/[,;)]/)[0]!.split(EXCEPTIONS)[0]!;
  const phrase = text.trim() === '' ? undefined : readPhrase(text);
  if (!phrase || (phrase.unit && phrase.unit.kind !== 'money')) return NONE;
  return phrase.unit ? { unit: phrase.unit, scale: phrase.scale } : { scale: phrase.scale };
}
const KELVINS = /\btemperature|\btemp\b/i;
const KELVIN: UnitPhrase = { unit: { id: 'K', kind: 'temperature' }, scale: 1 };

/** "DPS (c)", "EPS (p)": coins by one letter, which is said of shares alone. */
const COIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['c', 'USD'],
  ['p', 'GBP'],
]);

const SIGN_ALONE = /(?<![\d.,])((?:US|A|C|NZ|HK)?[$€£¥₹])\s?(m|mn|bn|k|million|billion|thousand)?(?![\p{L}\d])/u;
const PERCENT_ALONE = /(?<!\d\s?)%/;
/** Codes and symbols of two letters and more that end a head: "Price USD", "Distance km". */
const LAST_UNIT = /\s([A-Z]{3}|km|kg|mm|cm|km²|m²|mph|km\/h|kWh|MWh|MW|GB|MB|ms|°C|°F|ha)\W*$/;

/** "Revenue $m", "% change", "Price €", "Distance km": a sign or symbol in a head that stands with no figure. */
function signAlone(text: string): UnitPhrase {
  const sign = SIGN_ALONE.exec(text);
  if (sign) return readPhrase(`${sign[1]!}${sign[2] ?? ''}`) ?? { scale: 1 };
  if (PERCENT_ALONE.test(text)) return { unit: { id: '%', kind: 'percentage' }, scale: 1 };
  const last = LAST_UNIT.exec(text);
  return (last && readPhrase(last[1]!)) ?? { scale: 1 };
}

/** Reads a block when it is first asked for: the heads of a table are asked for by every cell. */
function perBlock<V>(read: (block: number) => V): (block: number) => V {
  const known = new Map<number, V>();
  return block => {
    let found = known.get(block);
    if (found === undefined) known.set(block, (found = read(block)));
    return found;
  };
}
