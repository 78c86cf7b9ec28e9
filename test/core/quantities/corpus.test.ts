import { test } from 'node:test';
import { checkSpellings } from '../../support/mentions.ts';

/** One value, many spellings. A new way to write a figure gets its row here. */

const CORPUS: Readonly<Record<string, readonly string[]>> = {
  // numbers
  '1234': [
    '1234',
    '1,234',
    '1\u202f234',
    'one thousand two hundred thirty-four',
    'one thousand two hundred and thirty-four',
  ],
  '12345000': ['12,345,000', '1,23,45,000', '12.345 million', '12.345M'],
  '2100000000': ['2.1 billion', '2.1bn', '2.1B', 'two point one billion'],
  '350000': ['3.5 lakh', '350k', '350,000', 'three hundred and fifty thousand', '3 lakh 50 thousand'],
  '12': ['12', 'twelve', 'a dozen', 'one dozen'],
  '8.25': ['8 1/4', '8¼', '8.25', 'eight and a quarter'],
  '1000000': ['1,000,000', 'a million', 'one million', '1 million'],
  '-5': ['-5', '−5', 'minus five', 'minus 5'],
  '0.25': ['0.25', '.25', 'zero point two five', '¼'],
  '0.0000248': ['2.48×10⁻⁵', '2.48 × 10^-5', '2.48e-5'],
  '250000': ['a quarter million', 'a quarter of a million', '250,000'],
  // hedges and bounds
  'about 35 day': [
    'about 35 days',
    'some thirty-five days',
    '~35 d',
    'approximately 35 days',
    '35 days or so',
    'an estimated 35 days',
    '35 days (approximately)',
    'c. 35 days',
  ],
  '>=400': [
    'over 400',
    'more than 400',
    'at least 400',
    '400+',
    'no fewer than 400',
    '> 400',
    '≥ 400',
    'upwards of 400',
    'well over 400',
    '400 or more',
  ],
  '<=40 %': [
    'up to 40%',
    'at most 40 percent',
    'no more than 40 per cent',
    'under 40%',
    'less than 40%',
    '< 40 %',
    '40% or less',
  ],
  'about 2100000000 USD': [
    'nearly $2.1 billion',
    'almost $2.1bn',
    'around US$2.1 billion',
    'roughly 2.1 billion dollars',
  ],
  // ranges and intervals
  '10..12 day': [
    '10-12 days',
    '10 to 12 days',
    '10–12 days',
    'ten to twelve days',
    'between 10 and 12 days',
    'between ten and twelve days',
  ],
  '10000000..15000000 USD': [
    '$10-15 million',
    '$10 million to $15 million',
    '10 to 15 million dollars',
    'between $10 million and $15 million',
  ],
  '32..34 min': ['33.0 ± 1.0 min', '33 +/- 1 min', '32 to 34 minutes'],
  '2..3': ['two or three', '2-3', '2 or 3'],
  // percent and points
  '79.6 %': ['79.6%', '79.6 percent', '79.6 per cent', '79.6 pct'],
  '1.2 pp': ['1.2 percentage points', '1.2 pp', '120 basis points', '120 bps'],
  'about 1 pp': ['barely one percentage point', 'about 1 percentage point'],
  '20 %': ['one in five', '1 in 5', 'one chance in five'],
  // durations and ages
  '14 month': ['14 months', 'fourteen months', 'fourteen-month', '14-month'],
  '18 month': ['1 year 6 months', 'one year and six months', '18 months'],
  '1.5 year': ['a year and a half', 'one and a half years', '1.5 years', '1½ years'],
  '90 min': ['90 minutes', '1 hour 30 minutes', 'one hour and 30 min', '1 hour thirty'],
  '30 min': ['half an hour', 'half-hour', '1/2 hour', 'thirty minutes'],
  '0.5 h': ['½ hour', '0.5 hours'],
  '135 min': ['two and a quarter hours', '2 hours 15 minutes'],
  '62 year': ['62-year-old', '62 years old'],
  'about 2..5 week': ['a few weeks'],
  'about 2..3 month': ['a couple of months'],
  // vague words
  'about 24..99': ['dozens'],
  'about 200..999 scenario': ['hundreds of scenarios', 'hundreds of unusual scenarios'],
  'about 200000..999999 person': ['hundreds of thousands of people'],
  'about 2000000..9999999': ['millions'],
  // one, where it counts
  '1 year': ['one year', 'one more year'],
  '>=1 family': ['at least one family'],
  // multipliers
  '427 x': ['427x', '427×', '427-fold'],
  '10 x': ['tenfold', '10-fold', '10x'],
  '3..4 x': ['a factor of 3 or 4'],
  // money
  '35 EUR': ['€35', '35 euros', 'EUR 35', '35 €', '35 EUR'],
  '1.2 GBP': ['one pound twenty', '£1.20', 'one pound and twenty pence'],
  '3.01 GBP': ['3 GBP 1 pence', '£3.01'],
  '40 CNY': ['40 rmb', '40 yuan', '40元', 'RMB 40'],
  '5000000 INR': ['₹50 lakh', '50 lakh rupees', 'Rs 5,000,000', '0.5 crore rupees'],
  '13.45 USD': ['$13.45', 'thirteen dollars and forty-five cents', '13 dollars 45 cents'],
  // measures
  '58 mi': ['58 miles', 'fifty-eight miles', '58-mile', '58 mi'],
  '5 km/h': ['5 km/h', '5 kilometres per hour', '5 kph', '5 kilometers an hour'],
  '4.7 mi²': ['4.7 square miles', '4.7 sq mi', '4.7 square mile'],
  '-2 °C': ['-2 degrees Celsius', '−2 °C', '-2°C', 'minus two degrees celsius'],
  '64 in': ['5 feet 4 inches', '5 ft 4 in', '5 feet and 4 inches'],
  '7.2 km/h': ['7.2 km/h', '7.2 km · h −1', '7.2 km·h−1', '7.2 km h⁻¹'],
  '50 mL/kg/min': ['50 ml · kg −1 · min −1', '50 mL/kg/min', '50 ml.kg−1.min−1'],
  '4 km²': ['4 km²', '4km^2', '4 km squared', '4 square kilometres'],
  '37 °C': ['37 °C', '37 ° celsius', '37 degrees Celsius'],
  '76 in': ['six-foot-four', 'six foot four', '6 ft 4 in'],
  '2 week': ['2 weeks', 'two more weeks', 'a fortnight', 'two full weeks'],
  '700 MB': ['700 MB', '700 megabytes'],
  // dates and times
  '1906-04-18': [
    'April 18, 1906',
    '18 April 1906',
    'April 18th, 1906',
    '18th of April 1906',
    '1906-04-18',
    'Apr 18, 1906',
  ],
  '--04-18': ['April 18', '18 April', 'April 18th', '18th of April'],
  '2024-10': ['October 2024', 'Oct 2024', 'October of 2024', '2024-10'],
  'T17:12': ['5:12 PM', '5:12pm', '5:12 p.m.', '5.12pm', '5:12 in the afternoon'],
  'T04:00': ['4am', '4 a.m.', '4:00 AM', '4 in the morning', "4 o'clock in the morning"],
  '2018-10-16..2018-10-17': ['16-17 October 2018', 'October 16-17, 2018', '16 to 17 October 2018'],
  '1907..1915': ['1907-1915', '1907–1915', '1907 to 1915'],
  '1960..1969': ['1960s', '1960’s'],
};

for (const [says, spellings] of Object.entries(CORPUS)) {
  test(`${spellings[0]} is ${says}, however it is written`, () => checkSpellings(says, spellings));
}
