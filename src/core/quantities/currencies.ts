/** Currencies, one row each: ISO 4217 code, signs before or after the amount, names. */
export interface Currency {
  readonly code: string;
  readonly signs: readonly string[];
  readonly names: readonly string[];
}

const row = (code: string, signs: string, names: string): Currency => ({
  code,
  signs: signs.split(' ').filter(Boolean),
  names: names
    .split(',')
    .map(n => n.trim())
    .filter(Boolean),
});

/** Rows earlier in the list win where a sign or name is shared: a plain "$" is USD, a plain "pound" GBP. */
export const CURRENCIES: readonly Currency[] = [
  row(
    'USD',
    '$ US$ U.S.$ USD$ $US $USD dlrs Dlrs',
    'dollar,usd,dlr,us dollar,u s dollar,american dollar,united states dollar,buck',
  ),
  row('EUR', '€', 'euro,eur'),
  row('GBP', '£', 'pound,gbp,stg,pound sterling,british pound,quid,pounds sterling'),
  row('JPY', '¥ 円', 'yen,jpy,japanese yen'),
  row('CNY', 'RMB CN¥ 元', 'yuan,rmb,renminbi,chinese yuan'),
  row('INR', '₹ Rs. Rs', 'rupee,inr,indian rupee'),
  row('KRW', '₩', 'korean won,south korean won'),
  row('RUB', '₽', 'ruble,rouble,russian ruble,russian rouble'),
  row('UAH', '₴', 'hryvnia,hryvnya,hryvna'),
  row('TRY', '₺', 'turkish lira,lira'),
  row('ILS', '₪', 'shekel,israeli shekel'),
  row('NGN', '₦', 'naira'),
  row('VND', '₫', 'dong,vietnamese dong'),
  row('PHP', '₱', 'philippine peso'),
  row('GEL', '₾', 'lari,georgian lari'),
  row('KZT', '₸', 'tenge'),
  row('THB', '฿', 'baht,thai baht'),
  row('CRC', '₡', 'colon'),
  row('BTC', '₿', 'bitcoin'),
  row('CAD', 'C$ CA$ CAD$ Can$ $C $CA $CAD $Can', 'canadian dollar,canadian dlr'),
  row('AUD', 'A$ AU$ AUD$ $A $AU $AUD', 'australian dollar,aud'),
  row('NZD', 'NZ$ $NZ $NZD', 'new zealand dollar'),
  row('SGD', 'S$ SG$', 'singapore dollar'),
  row('HKD', 'HK$ $HK', 'hong kong dollar'),
  row('TWD', 'NT$', 'taiwan dollar,new taiwan dollar'),
  row('MXN', 'Mex$ MX$', 'mexican peso,peso'),
  row('BRL', 'R$', 'real,reais,brazilian real'),
  row('ARS', '', 'argentine peso'),
  row('CLP', '', 'chilean peso'),
  row('COP', '', 'colombian peso'),
  row('CHF', 'Fr', 'swiss franc,chf'),
  row('SEK', '', 'swedish krona,swedish kronor,krona,kronor'),
  row('NOK', '', 'norwegian krone,norwegian kroner'),
  row('DKK', '', 'danish krone,danish kroner'),
  row('ISK', '', 'icelandic krona'),
  row('PLN', 'zł', 'zloty,zlotys'),
  row('CZK', 'Kč', 'czech koruna,koruna'),
  row('HUF', '', 'forint'),
  row('RON', '', 'romanian leu'),
  row('BGN', '', 'bulgarian lev'),
  row('ZAR', '', 'rand,south african rand'),
  row('EGP', 'LE', 'egyptian pound'),
  row('LBP', '', 'lebanese pound'),
  row('SAR', '', 'saudi riyal,saudiriyal'),
  row('AED', '', 'dirham,uae dirham'),
  row('QAR', '', 'qatari riyal'),
  row('KWD', '', 'kuwaiti dinar'),
  row('MYR', 'RM', 'ringgit,malaysian ringgit,malaysia ringgit'),
  row('NLG', '', 'guilder,dutch guilder'),
  row('DEM', 'DM', 'deutsche mark,deutschmark,german mark'),
  row('ITL', '', 'lire,italian lira,italian lire'),
  row('ESP', '', 'peseta,spanish peseta'),
  row('FRF', '', 'french franc'),
  row('BEF', '', 'belgian franc'),
  row('GRD', '', 'drachma,greek drachma'),
  row('PTE', '', 'escudo,portuguese escudo'),
  row('ATS', '', 'austrian schilling'),
  row('FIM', '', 'markka,finnish markka'),
  row('IDR', 'Rp', 'rupiah,indonesian rupiah'),
  row('PKR', '', 'pakistani rupee,pakistan rupee'),
  row('LKR', '', 'sri lankan rupee'),
  row('BDT', '', 'taka'),
  row('LAK', '₭', 'kip'),
  row('KES', 'KSh', 'kenyan shilling'),
  row('GHS', '', 'cedi'),
  ...'AFN ALL AMD ANG AOA AWG AZN BAM BBD BHD BIF BMD BND BOB BSD BTN BWP BYN BZD CDF CUP CVE DJF DOP DZD ERN ETB FJD FKP GIP GMD GNF GTQ GYD HNL HTG IQD IRR JMD JOD KGS KHR KMF KPW KYD LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MZN NAD NIO NPR OMR PAB PEN PGK PYG RSD RWF SBD SCR SDG SHP SLE SOS SRD SSP STN SVC SYP SZL TJS TMT TND TOP TTD TZS UGX UYU UZS VES VUV WST XAF XCD XOF XPF YER ZMW ZWL'
    .split(' ')
    .map(code => row(code, '', '')),
  row('dinar', '', 'dinar'),
  row('rial', '', 'rial'),
  row('riyal', '', 'riyal'),
  row('franc', '', 'franc'),
  row('shilling', '', 'shilling'),
  row('krone', '', 'krone,kroner'),
  row('cent', '¢', 'cent,us cent'),
  row('pence', '', 'pence,p'),
  row('penny', '', 'penny,pennies'),
  row('sen', '', 'sen'),
];

/** Minor coins: what a hundred of makes one of the currency they stand behind ("20 dollars and 43 cents"). */
export const MINOR_COINS: ReadonlySet<string> = new Set(['cent', 'pence', 'penny', 'sen']);

const CODES: ReadonlySet<string> = new Set(CURRENCIES.map(c => c.code));

/** Whether a unit id is a currency. */
export function isCurrency(unit: string): boolean {
  return CODES.has(unit);
}

const SIGNS: ReadonlyMap<string, string> = new Map(
  CURRENCIES.flatMap(({ code, signs: [sign] }) => (sign !== undefined && /\p{Sc}$/u.test(sign) ? [[code, sign]] : [])),
);

/** The sign that stands before an amount of a currency; undefined where there is none, or letters do for one. */
export const signOf = (unit: string): string | undefined => SIGNS.get(unit);
