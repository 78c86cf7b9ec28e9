import type { Block, ParsedDocument, QuantityMention } from '../model.ts';
import { isCurrency } from './currencies.ts';
import { currencyNameAt, currencySignAt, unitNameAt, unitSymbolAt, VOCABULARY } from './lexicon.ts';
import { T, tokenize } from '../text/tokens.ts';
import { W } from '../text/vocabulary.ts';
import { stepOfWhole } from './numerals.ts';

/** Unit and scale that a table's head or a label gives to the bare numbers below it. */
interface HeadUnit {
  readonly unit?: { readonly id: string; readonly kind: QuantityMention['quantity']['kind'] };
  readonly scale: number;
  /** Whether it is a rate: "per share". */
  readonly rate?: boolean;
}

const NONE: HeadUnit = { scale: 1 };
/** Headings and paragraphs before a table that may say "(in millions)", looked back over. */
const CAPTIONS = 3;

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
  const known = new Map<number, HeadUnit>();
  const head = (index: number | undefined): HeadUnit => {
    if (index === undefined) return NONE;
    let found = known.get(index);
    if (!found) known.set(index, (found = readHead(document.prose, blocks[index]!)));
    return found;
  };
  let at = 0;
  return mentions.map(mention => {
    while (at < blocks.length && blocks[at]!.end <= mention.start) at++;
    const block = blocks[at];
    if (!block || block.kind !== 'cell' || block.start > mention.start || block.table === undefined) return mention;
    const { quantity } = mention;
    if (typeof quantity.low === 'string' || typeof quantity.high === 'string' || quantity.kind === 'year')
      return mention;
    const heads = [head(block.column), head(block.row), ...captions(blocks, block.table).map(head)];
    const bare = quantity.unit === '' && quantity.kind === 'number';
    const money = isCurrency(quantity.unit);
    if (!bare && !money) return mention;
    const unit = bare ? heads.find(h => h.unit)?.unit : undefined;
    // "per share" rows and columns are not in the table's millions
    const scale = heads.some(h => h.rate) ? 1 : (heads.find(h => h.scale !== 1)?.scale ?? 1);
    const scaled = scale !== 1 && (money || !unit || isCurrency(unit.id)) ? scale : 1;
    if (!unit && scaled === 1) return mention;
    const times = (x: number | null): number | null => (x === null ? null : Number((x * scaled).toPrecision(15)));
    const low = times(quantity.low);
    const decimals = quantity.step < 1 && quantity.step > 0;
    return {
      ...mention,
      trace: [...mention.trace, 'table-units'],
      quantity: {
        ...quantity,
        low,
        high: times(quantity.high),
        step: scaled === 1 || decimals ? quantity.step * scaled : stepOfWhole(low ?? 0),
        ...(unit ? { unit: unit.id, kind: unit.kind } : {}),
      },
    };
  });
}

/** The blocks right above a table. */
function captions(blocks: readonly Block[], table: number): number[] {
  const above: number[] = [];
  for (let b = table - 1; b >= 0 && above.length < CAPTIONS && blocks[b]!.kind !== 'cell'; b--) above.push(b);
  return above.filter(b => blocks[b]!.end - blocks[b]!.start < 200);
}

/** What a head says in brackets, behind a comma, or with "in": "(km²)", ", °C", "in millions of euros", "$m". */
function readHead(prose: string, block: Block): HeadUnit {
  const t = tokenize(prose, VOCABULARY, block.start, block.end);
  let unit: HeadUnit['unit'];
  let scale = 1;
  let rate = false;
  const isHead = block.kind === 'cell';
  for (let i = 0; i < t.count; i++) {
    if (t.kind[i] === T.word && t.lexeme[i] === PER) rate = isHead;
    const opened =
      i > 0 && t.kind[i - 1] === T.symbol && (t.code[i - 1] === 40 || t.code[i - 1] === 44 || t.code[i - 1] === 91);
    const word = t.kind[i] === T.word ? t.text.slice(t.start[i], t.end[i]).toLowerCase() : '';
    const behindIn = i > 0 && t.text.slice(t.start[i - 1], t.end[i - 1]).toLowerCase() === 'in';
    const lexeme = t.lexeme[i]!;
    if (VOCABULARY.classes[lexeme]! & (W.magnitude | W.vagueCount) && (opened || behindIn || i > 0)) {
      const magnitude = SCALES[word];
      if (magnitude && (isHead || behindIn)) scale = magnitude;
    }
    if (!isHead && !behindIn && !opened) continue;
    const sign = currencySignAt(t, i);
    const currency = sign?.value ?? currencyNameAt(t, i)?.value;
    if (currency) {
      unit ??= { id: currency, kind: 'money' };
      const short =
        sign && sign.at < t.count ? SHORT_SCALES[t.text.slice(t.start[sign.at], t.end[sign.at])] : undefined;
      if (short) scale = short;
      continue;
    }
    if (!opened && !behindIn && !(isHead && t.kind[i] === T.symbol)) continue;
    const found = unitSymbolAt(t, i)?.value ?? unitNameAt(t, i)?.value;
    if (found && found.id !== 'x' && word !== 'in') unit ??= { id: found.id, kind: found.kind };
  }
  return { ...(unit ? { unit } : {}), scale, ...(rate ? { rate } : {}) };
}

const PER = VOCABULARY.ids.get('per')!;
const SCALES: Readonly<Record<string, number>> = {
  thousand: 1e3,
  thousands: 1e3,
  million: 1e6,
  millions: 1e6,
  mn: 1e6,
  mln: 1e6,
  billion: 1e9,
  billions: 1e9,
  bn: 1e9,
  lakh: 1e5,
  lakhs: 1e5,
  crore: 1e7,
  crores: 1e7,
};
const SHORT_SCALES: Readonly<Record<string, number>> = {
  k: 1e3,
  K: 1e3,
  m: 1e6,
  M: 1e6,
  mn: 1e6,
  b: 1e9,
  bn: 1e9,
  B: 1e9,
};
