/**
 * Every threshold of the verdict, with its reason. Settings may override these and nothing else.
 */
export interface Tolerances {
  /**
   * Share of the larger value that a hedged figure may be off. 0.1: readers take "about 60" for 54 to 66; "roughly fourteen
   * months" against "about a year" is 14 % off and must show.
   */
  readonly approximate: number;
  /** Minutes that a hedged clock time may be off: "around 2:20" is not 2:40. */
  readonly clockMinutes: number;
}

export const DEFAULT_TOLERANCES: Tolerances = { approximate: 0.1, clockMinutes: 15 };

/** Relative difference below which two numbers are the same value; takes up the noise of unit conversion. */
export const SAME = 1e-9;

/**
 * Dimensions whose units are converted with rounding: 296 miles and 477 km state one length, 500 horsepower and 373 kilowatts one
 * power. Units of time are not among them: a year is not twelve rounded months.
 */
export const ROUNDED_ON_CONVERSION: ReadonlySet<string> = new Set([
  'length',
  'area',
  'mass',
  'volume',
  'speed',
  'temperature',
  'energy',
  'power',
  'pressure',
  'force',
  'torque',
  'density',
]);
