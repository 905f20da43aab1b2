import fs from 'node:fs';
import {parse} from 'csv-parse/sync';

/** Names by code, from a file that `import-institutions` reads. */
export function institutionNames(file: string): Map<string, string> {
  const records = parse(fs.readFileSync(file, 'utf8'), {
    delimiter: ';',
    columns: true,
    bom: true,
  }) as unknown as {code: string; name: string}[];
  return new Map(records.map(({code, name}) => [code, name]));
}
