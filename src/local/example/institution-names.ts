import {readRecords} from './read-records';

/** Names by code, from a file that `import-institutions` reads. */
export function institutionNames(file: string): Map<string, string> {
  const records = readRecords<'code' | 'name'>(file);
  return new Map(records.map(({code, name}) => [code, name]));
}
