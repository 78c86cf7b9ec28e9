import { T, tokenText, type Tokens } from '../text/tokens.ts';
import { digitsAt, isDigits, isGlued, isSymbol, isSymbolIn, symbolSet, widthAt } from './draft.ts';
import { unitNameAt, unitSymbolAt } from './lexicon.ts';
import { dimensionOf, unitOf, UNITS, type Unit } from './units.ts';

/**
 * Units made of units, by their symbols: "km · h −1", "ml·kg−1·min−1", "s−1", "kg/cm²", "m 2 /kg", "km^2". The powers are read
 * and the whole is named in one way ("mL/kg/min"), which is the name of a known unit where there is one ("km/h").
 */

/** Factors behind the first unit, at most. */
const MOST_FACTORS = 3;
/** Powers of units beyond these do not occur. */
const HIGHEST_POWER = 4;

interface Factor {
  readonly id: string;
  readonly power: number;
}

/** A unit together with the powers and further units that follow it; `to` is the token behind the unit's symbol. */
export function extendUnit(t: Tokens, unit: Unit, to: number): { unit: Unit; to: number } {
  if (!mayGoOn(t, to)) return { unit, to };
  const own = powerAt(t, to, unit);
  const factors: Factor[] = [{ id: unit.id, power: own?.power ?? 1 }];
  let at = own ? own.to : to;
  let inverse = own !== undefined && own.power < 0;
  for (let n = 0; n < MOST_FACTORS; n++) {
    const slash = isSymbol(t, at, '/');
    const dot = !slash && isSymbol(t, at, '·', '⋅', '∙', '•', '.', '*');
    // a full stop joins units only where nothing is between, and spaces only where a power says that a unit was meant
    if (dot && isSymbol(t, at, '.') && !(isGlued(t, at + 1) && at + 1 < t.count && t.kind[at + 1] === T.word)) break;
    const next = slash || dot ? at + 1 : at;
    const symbol =
      next < t.count && t.kind[next] !== T.break
        ? (unitSymbolAt(t, next) ?? (slash ? undefined : unitNameAt(t, next)))
        : undefined;
    if (!symbol || symbol.value.id === '%' || symbol.value.id === 'x') break;
    const power = powerAt(t, symbol.at, symbol.value, slash);
    if (!slash && !(power && power.power < 0)) break;
    factors.push({ id: symbol.value.id, power: (slash ? -1 : 1) * (power?.power ?? 1) });
    inverse = true;
    at = power ? power.to : symbol.at;
  }
  // "m 2" is an area only where a further unit shows that the 2 is a power
  if (!inverse && !(own && own.joined)) return { unit, to };
  // hours a week and kilograms a second are rates, which a later step reads in words too
  if (
    factors.length === 2 &&
    isSymbol(t, to, '/') &&
    !known(factors) &&
    (unit.dimension === 'time' || dimensionOf(factors[1]!.id) === 'time')
  )
    return { unit, to };
  return { unit: known(factors) ?? made(factors), to: at };
}

/** "N·m", "kW·h", "N-m", "90 N m": a product of two units that has a name of its own, its parts kept apart. */
export function productAt(t: Tokens, i: number): { unit: Unit; to: number } | undefined {
  const dotted = isSymbolIn(t, i + 1, TIMES) && isGlued(t, i + 1) && isGlued(t, i + 2);
  // of parts that only a space keeps apart, newtons alone are not read as a unit and a word
  if (!dotted && (t.text[t.start[i]!] !== 'N' || t.end[i]! - t.start[i]! > 1)) return undefined;
  const second = dotted ? i + 2 : i + 1;
  if (second >= t.count || t.kind[i] !== T.word || t.kind[second] !== T.word) return undefined;
  const unit = unitOf(tokenText(t, i) + tokenText(t, second));
  return unit && PRODUCTS.has(unit.dimension) ? { unit, to: second + 1 } : undefined;
}
const TIMES = symbolSet('·⋅∙•-‑');
/** What a product of two units measures. "m·s" is none of milliseconds. */
const PRODUCTS: ReadonlySet<string> = new Set(['torque', 'energy', 'charge']);

/** Signs with which a unit may go on. */
const GOES_ON = symbolSet('−-–⁻⁰²³·⋅∙•.*/^');

/** Whether a sign, a dot, a slash, digits or a further symbol follows: a cheap test, since most units stand alone. */
function mayGoOn(t: Tokens, at: number): boolean {
  if (at >= t.count) return false;
  if (isSymbolIn(t, at, GOES_ON)) return true;
  if (isDigits(t, at)) return widthAt(t, at) === 1;
  return t.kind[at] === T.word && widthAt(t, at) <= 3;
}

interface Power {
  readonly power: number;
  readonly to: number;
  /** Whether a sign says that it is one. */
  readonly joined: boolean;
}

/** "−1", "⁻²", "^2", " 2 /" at a token: the power of the unit before it. Behind a slash a bare digit is a power too. */
function powerAt(t: Tokens, at: number, unit: Unit, slashed = false): Power | undefined {
  if (isSymbol(t, at, '^') && isGlued(t, at)) {
    const minus = isSymbol(t, at + 1, '−', '-', '–') ? 1 : 0;
    return digit(t, at + 1 + minus, minus ? -1 : 1, true);
  }
  if (isSymbol(t, at, '⁻') && isGlued(t, at)) {
    const power = '¹²³'.indexOf(t.text[t.start[at + 1]!] ?? ' ') + 1;
    return power > 0 ? { power: -power, to: at + 2, joined: true } : undefined;
  }
  // "h −1": a hyphen must touch both, a minus sign may stand apart
  const hyphen = isSymbol(t, at, '-', '–') && isGlued(t, at) && isGlued(t, at + 1);
  if (hyphen || isSymbol(t, at, '−')) return isMeasured(t, at + 2, unit) ? undefined : digit(t, at + 1, -1, true);
  if (isDigits(t, at) && widthAt(t, at) === 1 && (slashed || isSymbol(t, at + 1, '/')))
    return slashed && isGlued(t, at + 1) && isSymbol(t, at + 1, '.', ',') && isDigits(t, at + 2) && isGlued(t, at + 2)
      ? undefined
      : digit(t, at, 1, false);
  return undefined;
}

/** "1 km-2 km", "1%-2%", "8 mm–1 cm": behind the hyphen stands another figure, whose unit measures the same. */
const isMeasured = (t: Tokens, at: number, { dimension }: Unit): boolean =>
  unitSymbolAt(t, at)?.value.dimension === dimension || unitNameAt(t, at)?.value.dimension === dimension;

function digit(t: Tokens, at: number, sign: number, joined: boolean): Power | undefined {
  if (!isDigits(t, at) || widthAt(t, at) !== 1) return undefined;
  const value = digitsAt(t, at);
  if (value < 1 || value > HIGHEST_POWER) return undefined;
  // "5-1.5" goes on: no power
  if (isGlued(t, at + 1) && isSymbol(t, at + 1, '.', ',', '%') && isGlued(t, at + 2) && isDigits(t, at + 2))
    return undefined;
  return { power: sign * value, to: at + 1, joined };
}

/** "mL/kg/min": numerators joined by dots, each denominator behind its slash. */
function nameOf(factors: readonly Factor[]): string {
  const text = (id: string, power: number): string =>
    power === 1 ? id : `${id}${power === 2 ? '²' : power === 3 ? '³' : `^${power}`}`;
  const above = factors.filter(f => f.power > 0).map(f => text(f.id, f.power));
  const below = factors.filter(f => f.power < 0).map(f => text(f.id, -f.power));
  return [above.join('·') || '1', ...below].join('/');
}

const plain = (symbol: string): string => symbol.replace('²', '2').replace('³', '3');

const BY_SYMBOL: ReadonlyMap<string, Unit> = new Map(
  UNITS.flatMap(unit => [unit.id, ...(unit.symbols ?? [])].map(symbol => [plain(symbol), unit] as const)),
);

function known(factors: readonly Factor[]): Unit | undefined {
  const name = nameOf(factors);
  return unitOf(name) ?? BY_SYMBOL.get(plain(name));
}

function made(factors: readonly Factor[]): Unit {
  const id = nameOf(factors);
  return { id, kind: 'number', dimension: id, factor: 1 };
}
