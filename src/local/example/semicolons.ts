/** Text of a table with `;` between its fields and RFC 4180 quotes. */
export function semicolons(rows: readonly (readonly string[])[]): string {
  const field = (text: string) =>
    /[";\r\n]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
  return rows.map(row => `${row.map(field).join(';')}\n`).join('');
}
