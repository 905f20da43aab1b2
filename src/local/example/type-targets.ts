import path from 'node:path';
import type {CommandLine} from './command-line';
import {readRecords} from './read-records';
import {tablePlaces} from './table-places';

type Target = Record<'period' | 'field' | 'target', string>;

/**
 * The centre types what it aims at in a year into «Показатели».
 * @param filed the year, as the file names it
 * @returns how many targets there are
 * @throws {Error} for a row that is not there
 */
export function setTargets(
  line: CommandLine,
  at: string,
  data: string,
  filed: number,
): number {
  const {workbook} = line;
  const {sheetId, rows, columns} = tablePlaces(workbook, 'indicators');
  const column = columns.get('Цель на период');
  const texts = readRecords<keyof Target>(path.join(data, 'targets.csv'))
    .filter(({period}) => period === String(filed))
    .map(({field, target}) => {
      const row = rows.get(field);
      if (row === undefined || column === undefined) {
        throw new Error(`no target for ${field}`);
      }
      return {sheetId, row, column, text: target};
    });
  line.type(at, texts, workbook.owner);
  return texts.length;
}
