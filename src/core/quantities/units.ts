import type { Kind } from '../model.ts';

/**
 * Units, one row each. Regular plurals of names are understood; symbols are matched with their case. A name of several
 * words is written with spaces; hyphens in the text count as spaces. "62 Lbs" and "12 Kg" are written so; capitals that mean
 * something else too (Ft: forints, Oz: a country, HR: home runs) stay out.
 */
export interface Unit {
  readonly id: string;
  readonly kind: Kind;
  readonly dimension: string;
  /** One of it in the base unit of the dimension. */
  readonly factor: number;
  /** Added after the factor: temperatures only. */
  readonly offset?: number;
  readonly symbols?: readonly string[];
  readonly names?: readonly string[];
  /** The symbol alone is too common a word or letter: it counts only glued to digits ("5m"), or not at all after a space. */
  readonly gluedOnly?: readonly string[];
}

const row = (
  id: string,
  kind: Kind,
  dimension: string,
  factor: number,
  symbols: string,
  names: string,
  gluedOnly = '',
  offset?: number,
): Unit => ({
  id,
  kind,
  dimension,
  factor,
  symbols: words(symbols, ' '),
  names: words(names, ','),
  gluedOnly: words(gluedOnly, ' '),
  ...(offset === undefined ? {} : { offset }),
});
const words = (text: string, separator: string): readonly string[] =>
  text
    .split(separator)
    .map(w => w.trim())
    .filter(Boolean);

export const UNITS: readonly Unit[] = [
  row('%', 'percentage', 'percent', 1, '% ％ pc', 'percent,per cent,pct,percents,per cents'),
  row('pp', 'percentage', 'points', 1, 'pp ppt ppts', 'percentage point,percent point,per cent point'),
  row('bp', 'percentage', 'points', 0.01, 'bp bps', 'basis point'),
  row('‰', 'number', 'permille', 1, '‰', 'per mille,per mil'),
  // of the Earth, the Sun, Jupiter: "2.7 Earth masses" says the same as "2.7 times as heavy as the Earth"
  row(
    'x',
    'multiplier',
    'times',
    1,
    'x × X M⊕ R⊕ M☉ R☉ M⊙ R⊙ L☉ L⊙',
    'times,earth mass,earth masses,earth radius,earth radii,solar mass,solar masses,solar radius,solar radii,jupiter mass,jupiter masses,jupiter radius,jupiter radii,solar luminosity,solar luminosities,earths',
    'x × X',
  ),

  row('ns', 'duration', 'time', 1e-9, 'ns', 'nanosecond'),
  row('µs', 'duration', 'time', 1e-6, 'µs μs us', 'microsecond', 'us'),
  row('ms', 'duration', 'time', 1e-3, 'ms msec', 'millisecond'),
  row('s', 'duration', 'time', 1, 's sec secs Secs', 'second'),
  row('min', 'duration', 'time', 60, 'min mins Mins', 'minute'),
  row('h', 'duration', 'time', 3600, 'h hr hrs Hrs', 'hour'),
  row('day', 'duration', 'time', 86400, 'd', 'day,night'),
  row('business day', 'duration', 'business time', 1, '', 'business day,working day'),
  row('week', 'duration', 'time', 604800, 'wk wks w', 'week', 'w'),
  row('weekend', 'duration', 'weekend', 1, '', 'weekend'),
  row('fortnight', 'duration', 'time', 1209600, '', 'fortnight'),
  row('month', 'duration', 'time', 2629800, 'mo mos', 'month', 'mo'),
  row('quarter', 'duration', 'time', 7889400, '', 'calendar quarter,fiscal quarter'),
  row('year', 'duration', 'time', 31557600, 'y yr yrs Yrs', 'year', 'y ys'),
  row('decade', 'duration', 'time', 315576000, '', 'decade'),
  row('century', 'duration', 'time', 3155760000, '', 'century,centuries'),
  row('millennium', 'duration', 'time', 31557600000, '', 'millennium,millennia'),
  row('ka', 'number', 'time', 3.15576e10, 'ka kyr', ''),
  row('Ma', 'number', 'time', 3.15576e13, 'Ma Myr', ''),
  row('Ga', 'number', 'time', 3.15576e16, 'Ga Gyr', ''),

  row('pm', 'length', 'length', 1e-12, '', 'picometer,picometre'),
  row('nm', 'length', 'length', 1e-9, 'nm', 'nanometer,nanometre'),
  row('µm', 'length', 'length', 1e-6, 'µm μm', 'micrometer,micrometre,micron'),
  row('mm', 'length', 'length', 1e-3, 'mm', 'millimeter,millimetre'),
  row('cm', 'length', 'length', 1e-2, 'cm cms Cm Cms', 'centimeter,centimetre'),
  row('dm', 'length', 'length', 0.1, 'dm', 'decimeter,decimetre'),
  row('m', 'length', 'length', 1, 'm', 'meter,metre'),
  row('km', 'length', 'length', 1000, 'km kms KM Km Kms KMS', 'kilometer,kilometre,ks'),
  row('in', 'length', 'length', 0.0254, '', 'inch,inches', 'in'),
  row('ft', 'length', 'length', 0.3048, 'ft FT', 'foot,feet'),
  row('yd', 'length', 'length', 0.9144, 'yd yds', 'yard'),
  row('furlong', 'length', 'length', 201.168, '', 'furlong'),
  row('fathom', 'length', 'length', 1.8288, '', 'fathom'),
  row('mi', 'length', 'length', 1609.344, 'mi', 'mile'),
  row('nmi', 'length', 'length', 1852, 'nmi', 'nautical mile,mile nautical'),
  row('AU', 'length', 'length', 1.495978707e11, 'AU', 'astronomical unit'),
  row('au', 'length', 'length', 1.495978707e11, 'au', ''),
  row('ly', 'length', 'length', 9.4607304725808e15, 'ly', 'light year,lightyear'),
  row('pc', 'length', 'length', 3.0856775814913673e16, '', 'parsec'),
  row('kpc', 'length', 'length', 3.0856775814913673e19, 'kpc', 'kiloparsec'),
  row('Mpc', 'length', 'length', 3.0856775814913673e22, 'Mpc', 'megaparsec'),

  row(
    'm²',
    'area',
    'area',
    1,
    'm² m2 sqm',
    'square meter,square metre,square m,sq meter,sq metre,sq m,meter squared,metre squared,m squared',
  ),
  row(
    'km²',
    'area',
    'area',
    1e6,
    'km² km2',
    'square kilometer,square kilometre,square km,sq km,kilometer squared,kilometre squared,km squared',
  ),
  row('cm²', 'area', 'area', 1e-4, 'cm² cm2', 'square centimeter,square centimetre,square cm,sq cm'),
  row('mm²', 'area', 'area', 1e-6, 'mm² mm2', 'square millimeter,square millimetre,square mm,sq mm'),
  row('ft²', 'area', 'area', 0.09290304, 'ft² ft2 sf', 'square foot,square feet,square ft,sq ft,sq foot,sq feet'),
  row('yd²', 'area', 'area', 0.83612736, 'yd² yd2', 'square yard,sq yd,sq yard'),
  row('mi²', 'area', 'area', 2589988.110336, 'mi² mi2', 'square mile,sq mi,sq mile'),
  row('ha', 'area', 'area', 1e4, 'ha', 'hectare'),
  row('acre', 'area', 'area', 4046.8564224, '', 'acre'),

  row('mL', 'volume', 'volume', 1e-3, 'mL ml mls', 'milliliter,millilitre'),
  row('µL', 'volume', 'volume', 1e-6, 'µL μL µl μl', 'microliter,microlitre'),
  row('cL', 'volume', 'volume', 1e-2, 'cL cl', 'centiliter,centilitre'),
  row('dL', 'volume', 'volume', 0.1, 'dL dl', 'deciliter,decilitre'),
  row('L', 'volume', 'volume', 1, 'L l', 'liter,litre'),
  row('hL', 'volume', 'volume', 100, 'hL hl', 'hectoliter,hectolitre'),
  row('m³', 'volume', 'volume', 1000, 'm³ m3', 'cubic meter,cubic metre,cu m,cubic m'),
  row('cm³', 'volume', 'volume', 1e-3, 'cm³ cm3 cc', 'cubic centimeter,cubic centimetre,cubic cm'),
  row('mm³', 'volume', 'volume', 1e-6, 'mm³ mm3', 'cubic millimeter,cubic millimetre'),
  row('km³', 'volume', 'volume', 1e12, 'km³ km3', 'cubic kilometer,cubic kilometre,km cubed,cubic km,cu km'),
  row('ft³', 'volume', 'volume', 28.316846592, 'ft³ ft3', 'cubic foot,cubic feet,cubic ft,cu ft'),
  row('in³', 'volume', 'volume', 0.016387064, 'in³ in3', 'cubic inch,cubic inches,cu inch,cu inches'),
  row('yd³', 'volume', 'volume', 764.554857984, 'yd³ yd3', 'cubic yard,cu yd,cu yard'),
  row('mi³', 'volume', 'volume', 4.168181825440579584e12, 'mi³ mi3', 'cubic mile,cu mi,cu mile'),
  row('ac-ft', 'volume', 'volume', 1233481.83754752, '', 'acre foot,acre feet'),
  row('fl oz', 'volume', 'volume', 0.0295735295625, '', 'fluid ounce,fl oz'),
  row('imperial fl oz', 'volume', 'volume', 0.0284130625, '', 'imperial fluid ounce,imp fl oz'),
  row('gal', 'volume', 'volume', 3.785411784, 'gal gals', 'gallon,us gallon,us gal'),
  row('imperial gal', 'volume', 'volume', 4.54609, '', 'imperial gallon,imp gallon,imp gal,british gallon,uk gallon'),
  row('qt', 'volume', 'volume', 0.946352946, 'qt', 'quart'),
  row('imperial qt', 'volume', 'volume', 1.1365225, '', 'imperial quart'),
  row('pint', 'volume', 'volume', 0.473176473, '', 'pint'),
  row('imperial pint', 'volume', 'volume', 0.56826125, '', 'imperial pint'),
  row('cup', 'volume', 'volume', 0.2365882365, '', 'cup'),
  row('tbsp', 'volume', 'volume', 0.01478676478125, 'tbsp', 'tablespoon'),
  row('tsp', 'volume', 'volume', 0.00492892159375, 'tsp', 'teaspoon'),
  row('bbl', 'volume', 'volume', 158.987294928, 'bbl bbls', 'barrel'),

  row('µg', 'mass', 'mass', 1e-9, 'µg μg mcg', 'microgram,microgramme'),
  row('mg', 'mass', 'mass', 1e-6, 'mg', 'milligram,milligramme'),
  row('g', 'mass', 'mass', 1e-3, 'g', 'gram,gramme'),
  row('kg', 'mass', 'mass', 1, 'kg kgs kilo kilos Kg KG Kgs KGS', 'kilogram,kilogramme'),
  row('t', 'mass', 'mass', 1000, 't', 'ton,tonne,metric ton,metric tonne'),
  row('short ton', 'mass', 'mass', 907.18474, '', 'short ton,us ton'),
  row('long ton', 'mass', 'mass', 1016.0469088, '', 'long ton'),
  row('kt', 'mass', 'mass', 1e6, '', 'kiloton,kilotonne'),
  row('Mt', 'mass', 'mass', 1e9, 'Mt', 'megaton,megatonne'),
  row('Gt', 'mass', 'mass', 1e12, 'Gt', 'gigaton,gigatonne'),
  row('oz', 'mass', 'mass', 0.028349523125, 'oz', 'ounce'),
  row('troy oz', 'mass', 'mass', 0.0311034768, '', 'troy ounce'),
  row('lb', 'mass', 'mass', 0.45359237, 'lb lbs Lb Lbs LBS', 'pound mass'),
  row('st', 'mass', 'mass', 6.35029318, '', 'stone weight'),
  row('gross ton', 'number', 'register ton', 1, 'GRT', 'gross ton,gross register ton,gross registered ton'),

  row(
    'm/s',
    'speed',
    'speed',
    1,
    'm/s mps',
    'meter per second,metre per second,meter a second,metre a second,meter every second,metre every second',
  ),
  row(
    'km/s',
    'speed',
    'speed',
    1000,
    'km/s',
    'kilometer per second,kilometre per second,kilometer a second,kilometre a second,kilometer every second,kilometre every second',
  ),
  row('mi/s', 'speed', 'speed', 1609.344, 'mi/s', 'mile per second,mile a second,mile every second'),
  row('mm/s', 'speed', 'speed', 1e-3, 'mm/s', 'millimeter per second,millimetre per second'),
  row(
    'km/h',
    'speed',
    'speed',
    1 / 3.6,
    'km/h km/hr kph kmh kmph KM/H KPH Km/h Km/hr Kph Kmh Kmph KMPH k.p.h',
    'kilometer per hour,kilometre per hour,kilometer an hour,kilometre an hour,km per hour,km an hour,k an hour,k per hour,ks an hour',
  ),
  row('mph', 'speed', 'speed', 0.44704, 'mph MPH Mph m.p.h M.P.H mi/h mi/hr', 'mile per hour,mile an hour'),
  row('kn', 'speed', 'speed', 1852 / 3600, 'kn kt kts', 'knot'),
  row('ft/s', 'speed', 'speed', 0.3048, 'ft/s', 'foot per second,feet per second'),

  row(
    '°C',
    'temperature',
    'temperature',
    1,
    '°C ℃',
    'celsius,celcius,centigrade,degree celsius,degree celcius,degree centigrade,degree c,deg c,deg celsius',
    'C',
    273.15,
  ),
  row(
    '°F',
    'temperature',
    'temperature',
    5 / 9,
    '°F ℉',
    'fahrenheit,farenheit,degree fahrenheit,degree farenheit,degree f,deg f,deg fahrenheit',
    '',
    255.3722222222222,
  ),
  row('K', 'temperature', 'temperature', 1, '', 'kelvin,degree kelvin', '', 0),
  row('°', 'number', 'angle', 1, '°', 'degree,deg'),
  row('arcmin', 'number', 'angle', 1 / 60, 'arcmin', 'arcminute,arc minute,minute of arc,minutes of arc'),
  row('arcsec', 'number', 'angle', 1 / 3600, 'arcsec', 'arcsecond,arc second,second of arc,seconds of arc'),

  row('bit', 'data', 'data', 1, '', 'bit'),
  row('kbit', 'data', 'data', 1e3, 'kbit Kbit', 'kilobit'),
  row('Mbit', 'data', 'data', 1e6, 'Mbit', 'megabit'),
  row('Gbit', 'data', 'data', 1e9, 'Gbit', 'gigabit'),
  row('B', 'data', 'data', 8, '', 'byte'),
  row('kB', 'data', 'data', 8e3, 'kB KB kb', 'kilobyte'),
  row('MB', 'data', 'data', 8e6, 'MB', 'megabyte'),
  row('GB', 'data', 'data', 8e9, 'GB', 'gigabyte,gig'),
  row('TB', 'data', 'data', 8e12, 'TB', 'terabyte'),
  row('PB', 'data', 'data', 8e15, 'PB', 'petabyte'),
  row('EB', 'data', 'data', 8e18, 'EB', 'exabyte'),
  row('KiB', 'data', 'data', 8192, 'KiB', 'kibibyte'),
  row('MiB', 'data', 'data', 8388608, 'MiB', 'mebibyte'),
  row('GiB', 'data', 'data', 8589934592, 'GiB', 'gibibyte'),
  row('kbit/s', 'data', 'data rate', 1e3, 'kbps Kbps kbit/s', 'kilobit per second'),
  row('Mbit/s', 'data', 'data rate', 1e6, 'Mbps Mbit/s Mb/s', 'megabit per second'),
  row('Gbit/s', 'data', 'data rate', 1e9, 'Gbps Gbit/s Gb/s', 'gigabit per second'),
  row('MB/s', 'data', 'data rate', 8e6, 'MB/s', 'megabyte per second'),
  row('GB/s', 'data', 'data rate', 8e9, 'GB/s', 'gigabyte per second'),

  row('TEU', 'count', 'containers', 1, 'TEU TEUs', ''),
  row('FEU', 'count', 'large containers', 1, 'FEU FEUs', ''),

  row('eV', 'energy', 'energy', 1.602176634e-19, 'eV', 'electronvolt,electron volt'),
  row('keV', 'energy', 'energy', 1.602176634e-16, 'keV', 'kiloelectronvolt'),
  row('MeV', 'energy', 'energy', 1.602176634e-13, 'MeV', 'megaelectronvolt'),
  row('GeV', 'energy', 'energy', 1.602176634e-10, 'GeV', 'gigaelectronvolt'),
  row('TeV', 'energy', 'energy', 1.602176634e-7, 'TeV', 'teraelectronvolt'),
  row('J', 'energy', 'energy', 1, 'J', 'joule'),
  row('kJ', 'energy', 'energy', 1e3, 'kJ', 'kilojoule'),
  row('MJ', 'energy', 'energy', 1e6, 'MJ', 'megajoule,mega joule'),
  row('GJ', 'energy', 'energy', 1e9, 'GJ', 'gigajoule'),
  row('TJ', 'energy', 'energy', 1e12, 'TJ', 'terajoule'),
  row('PJ', 'energy', 'energy', 1e15, 'PJ', 'petajoule'),
  row('cal', 'energy', 'energy', 4.184, '', 'calorie'),
  row('kcal', 'energy', 'energy', 4184, 'kcal', 'kilocalorie'),
  row('Wh', 'energy', 'energy', 3600, 'Wh', 'watt hour'),
  row('kWh', 'energy', 'energy', 3.6e6, 'kWh KWh', 'kilowatt hour'),
  row('MWh', 'energy', 'energy', 3.6e9, 'MWh', 'megawatt hour'),
  row('GWh', 'energy', 'energy', 3.6e12, 'GWh', 'gigawatt hour'),
  row('TWh', 'energy', 'energy', 3.6e15, 'TWh', 'terawatt hour'),
  row('t TNT', 'energy', 'energy', 4.184e9, '', ''),
  row('kt TNT', 'energy', 'energy', 4.184e12, '', 'kiloton of tnt,kilotonne of tnt,kt tnt'),
  row('Mt TNT', 'energy', 'energy', 4.184e15, '', 'megaton of tnt,megatonne of tnt,mt tnt'),
  row('BTU', 'energy', 'energy', 1055.05585262, 'BTU Btu', ''),
  row('MMBtu', 'energy', 'energy', 1055055852.62, 'MMBtu mmBtu MMBTU', ''),
  row('W', 'energy', 'power', 1, 'W', 'watt'),
  row('mW', 'energy', 'power', 1e-3, 'mW', 'milliwatt'),
  row('kW', 'energy', 'power', 1e3, 'kW KW kWp kWe', 'kilowatt'),
  row('MW', 'energy', 'power', 1e6, 'MW MWp MWe MWac MWdc', 'megawatt'),
  row('GW', 'energy', 'power', 1e9, 'GW GWp GWe GWac GWdc', 'gigawatt'),
  row('TW', 'energy', 'power', 1e12, 'TW', 'terawatt'),
  row('PS', 'energy', 'power', 735.49875, 'PS', 'metric horsepower'),
  row('hp', 'energy', 'power', 745.6998715822702, 'hp bhp', 'horsepower,horse power'),

  row('Nm', 'number', 'torque', 1, 'Nm', 'newton metre,newton meter'),
  row('lb-ft', 'number', 'torque', 1.3558179483314004, '', 'pound foot,pound feet,lb ft,lbs ft,foot pound,ft lb'),
  row('mpg', 'number', 'fuel economy', 1, 'mpg MPG MPGe mpge', 'mile per gallon'),
  row('fps', 'number', 'frame rate', 1, 'fps FPS', 'frame per second,frame a second'),

  row('Ah', 'number', 'charge', 1, 'Ah', 'ampere hour,amp hour'),
  row('mAh', 'number', 'charge', 1e-3, 'mAh', 'milliampere hour,milliamp hour'),
  row('nit', 'number', 'luminance', 1, '', 'nit'),
  row('lumen', 'number', 'luminous flux', 1, 'lm', 'lumen'),
  row('px', 'number', 'pixels', 1, 'px', 'pixel'),
  row('MP', 'number', 'pixels', 1e6, 'MP', 'megapixel'),
  row('Hz', 'number', 'frequency', 1, 'Hz', 'hertz'),
  row('kHz', 'number', 'frequency', 1e3, 'kHz', 'kilohertz'),
  row('MHz', 'number', 'frequency', 1e6, 'MHz Mhz', 'megahertz'),
  row('GHz', 'number', 'frequency', 1e9, 'GHz Ghz', 'gigahertz'),
  row('THz', 'number', 'frequency', 1e12, 'THz', 'terahertz'),
  row('rpm', 'number', 'rotation', 1, 'rpm RPM r.p.m', 'revolution per minute'),
  row('Pa', 'number', 'pressure', 1, 'Pa', 'pascal'),
  row('hPa', 'number', 'pressure', 100, 'hPa', ''),
  row('kPa', 'number', 'pressure', 1e3, 'kPa', 'kilopascal'),
  row('MPa', 'number', 'pressure', 1e6, 'MPa', 'megapascal'),
  row('GPa', 'number', 'pressure', 1e9, 'GPa', 'gigapascal'),
  row('atm', 'number', 'pressure', 101325, 'atm', 'atmosphere'),
  row('bar', 'number', 'pressure', 1e5, '', 'bar'),
  row('mbar', 'number', 'pressure', 100, 'mbar', 'millibar'),
  row('psi', 'number', 'pressure', 6894.757293168, 'psi', ''),
  row('mmHg', 'number', 'pressure', 133.322387415, 'mmHg', 'mm hg'),
  row('inHg', 'number', 'pressure', 3386.388666666, 'inHg', 'inch of mercury,inches of mercury,inch hg,inches hg'),
  row('V', 'number', 'voltage', 1, 'V', 'volt'),
  row('mV', 'number', 'voltage', 1e-3, 'mV', 'millivolt'),
  row('kV', 'number', 'voltage', 1e3, 'kV', 'kilovolt'),
  row('A', 'number', 'current', 1, '', 'ampere,amp', 'A'),
  row('kA', 'number', 'current', 1e3, 'kA', 'kiloampere,kiloamp'),
  row('mA', 'number', 'current', 1e-3, 'mA', 'milliampere,milliamp'),
  row('gₙ', 'number', 'acceleration', 9.80665, '', 'standard gravity'),
  row('m/s²', 'number', 'acceleration', 1, 'm/s² m/s2', ''),
  row('N', 'number', 'force', 1, '', 'newton', 'N'),
  row('kN', 'number', 'force', 1e3, 'kN', 'kilonewton'),
  row('Ω', 'number', 'resistance', 1, 'Ω', 'ohm'),
  row('T', 'number', 'flux density', 1, '', 'tesla unit', 'T'),
  row('dB', 'number', 'level', 1, 'dB dBA', 'decibel'),
  row('IU', 'number', 'units of effect', 1, 'IU', 'international unit'),
  row('ppm', 'number', 'parts', 1e-6, 'ppm', 'part per million'),
  row('ppb', 'number', 'parts', 1e-9, 'ppb', 'part per billion'),
  row('mol', 'number', 'amount', 1, 'mol', 'mole unit'),
  row('mmol', 'number', 'amount', 1e-3, 'mmol', 'millimole'),
  row('M', 'number', 'molarity', 1, '', 'molar'),
  row('mM', 'number', 'molarity', 1e-3, 'mM', 'millimolar'),
  row('µM', 'number', 'molarity', 1e-6, 'µM μM', 'micromolar'),
  row('mg/L', 'number', 'concentration', 1e-6, 'mg/L mg/l', 'milligram per liter,milligram per litre'),
  row('g/L', 'number', 'concentration', 1e-3, 'g/L g/l', 'gram per liter,gram per litre'),
  row('mg/dL', 'number', 'concentration', 1e-5, 'mg/dL mg/dl', 'milligram per deciliter'),
  row('kg/m3', 'number', 'density', 1, 'kg/m³ kg/m3', 'kilogram per cubic meter,kilogram per cubic metre'),
  row('g/cm3', 'number', 'density', 1000, 'g/cm³ g/cm3', 'gram per cubic centimeter,gram per cubic centimetre'),
  row('mg/kg', 'number', 'dose', 1e-6, 'mg/kg', 'milligram per kilogram'),
  row('g/kg', 'number', 'dose', 1e-3, 'g/kg', ''),
  row('Da', 'number', 'molecular mass', 1, '', 'dalton'),
  row('kDa', 'number', 'molecular mass', 1e3, 'kDa', 'kilodalton'),
  row('bp-length', 'number', 'base pairs', 1, '', 'base pair'),
  row('kb', 'number', 'base pairs', 1e3, '', 'kilobase'),
  row('lx', 'number', 'illuminance', 1, 'lx', 'lux'),
  row('Sv', 'number', 'dose equivalent', 1, 'Sv', 'sievert'),
  row('mSv', 'number', 'dose equivalent', 1e-3, 'mSv', 'millisievert'),
  row('µSv', 'number', 'dose equivalent', 1e-6, 'µSv μSv', 'microsievert'),
  row('Bq', 'number', 'activity', 1, 'Bq', 'becquerel'),
];

const BY_ID: ReadonlyMap<string, Unit> = new Map(UNITS.map(u => [u.id, u]));

/** The row of a unit id, or undefined for currencies and counted nouns, which are dimensions of their own. */
export function unitOf(id: string): Unit | undefined {
  return BY_ID.get(id);
}

/** Dimension of a unit id: units of one dimension can be compared. Currencies and nouns stand for themselves. */
export function dimensionOf(id: string): string {
  return BY_ID.get(id)?.dimension ?? id;
}

/** A value in the base unit of its dimension. */
export function toBase(value: number, id: string): number {
  const unit = BY_ID.get(id);
  return unit ? value * unit.factor + (unit.offset ?? 0) : value;
}

/** A value of one unit in another of the same dimension. */
export function convert(value: number, from: string, to: string): number {
  if (from === to) return value;
  const target = BY_ID.get(to);
  if (!target) return value;
  return (toBase(value, from) - (target.offset ?? 0)) / target.factor;
}
