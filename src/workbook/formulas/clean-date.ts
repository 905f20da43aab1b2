/** Serial numbers of the first and the last day that an activity may have. */
export const EARLIEST_DAY = 36_526;
export const LATEST_DAY = 73_050;

/** Whether `yyyy-mm-dd` is in the years 2000 to 2099, as those numbers are. */
export const inActivityYears = (day: string): boolean => day.startsWith('20');

/**
 * The serial number of a day that is a number or reads as one, else 0. ISDATE
 * would tell better, but Excel has no such function: a form that Google
 * exports would keep its last answer for ever.
 */
const serial = (cell: string) =>
  `IF(ISNUMBER(${cell});${cell};IFERROR(DATEVALUE(${cell});0))`;

/** True in a formula when the cell holds a day that an activity may have. */
export function isDateFormula(cell: string): string {
  return `IFERROR(AND(${serial(cell)}>=${EARLIEST_DAY};${serial(cell)}<${LATEST_DAY + 1});FALSE)`;
}

/**
 * A date as the number 20251231, whatever format people gave the cell; nothing
 * for anything else. Agrees with `parseCleanDate`.
 */
export function cleanDateFormula(cell: string): string {
  const day = serial(cell);
  const number = `YEAR(${day})*10000+MONTH(${day})*100+DAY(${day})`;
  return `=IFERROR(IF(${isDateFormula(cell)};${number};"");"")`;
}

/** The day `yyyy-mm-dd` of such a number; null for anything else. */
export function parseCleanDate(value: unknown): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(String(value));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}
