/** Calendar years that can be collected, inclusive. */
export const EARLIEST_PERIOD = 2000;
export const LATEST_PERIOD = 2100;

/** Whether a number is a calendar year that can be collected. */
export const isPeriod = (year: number): boolean =>
  Number.isInteger(year) && year >= EARLIEST_PERIOD && year <= LATEST_PERIOD;
