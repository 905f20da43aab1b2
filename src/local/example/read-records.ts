import fs from 'node:fs';
import {parse} from 'csv-parse/sync';

/**
 * Lines of a table of the example, by the titles of its columns: `;` between
 * fields, RFC 4180 quotes.
 */
export function readRecords<Title extends string>(
  file: string,
): Record<Title, string>[] {
  return parse(fs.readFileSync(file, 'utf8'), {
    delimiter: ';',
    columns: true,
    bom: true,
  }) as unknown as Record<Title, string>[];
}

/** «от 03.09.2025» a year on is «от 03.09.2026»; a bare number is a count. */
export function moveYears<Title extends string>(
  record: Record<Title, string>,
  years: number,
): Record<Title, string> {
  const moved = {...record};
  for (const [title, text] of Object.entries<string>(record)) {
    if (/^\d+$/.test(text)) continue;
    moved[title as Title] = text.replace(/(?<!\d)20\d\d(?!\d)/g, year =>
      String(Number(year) + years),
    );
  }
  return moved;
}
