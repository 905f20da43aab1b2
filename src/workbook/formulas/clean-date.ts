/**
 * A date as the number 20251231, whatever format people gave the cell; nothing
 * for anything else. Agrees with `parseCleanDate`.
 */
export function cleanDateFormula(cell: string): string {
  const number = `YEAR(${cell})*10000+MONTH(${cell})*100+DAY(${cell})`;
  return `=IFERROR(IF(ISDATE(${cell});${number};"");"")`;
}

/** The day `yyyy-mm-dd` of such a number; null for anything else. */
export function parseCleanDate(value: unknown): string | null {
  const match = /^(\d{4})(\d{2})(\d{2})$/.exec(String(value));
  return match ? `${match[1]}-${match[2]}-${match[3]}` : null;
}
