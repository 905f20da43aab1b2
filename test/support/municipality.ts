import {INSTITUTION_COLUMNS} from '../../src/app/institutions/institution-table';
import {preset} from '../../src/presets/kaliningrad-2023/preset';
import {Workbook} from '../../src/local/sheets/workbook';

export const PRESET = preset();

export const OWNER = 'centre@example.org';
export const COMMITTEE = 'committee@example.org';
export const STRANGER = 'stranger@example.org';

/** Address of the person in charge of an institution. */
export const personOf = (code: string): string => `${code}@school.example.org`;

export const MOMENT = '2025-11-05T10:00';

/** One line of the list of institutions; what is left out is ordinary. */
export type Line = Partial<
  Record<(typeof INSTITUTION_COLUMNS)[number], string>
> & {code: string};

/** The list as the centre has it in a file. */
export function csv(lines: readonly Line[]): string {
  const rows = lines.map(line => {
    const full = {
      name: `Школа ${line.code}`,
      kind: 'school',
      emails: personOf(line.code),
      grades10_11: line.kind && line.kind !== 'school' ? 'нет' : 'да',
      projects: '',
      active: 'да',
      ...line,
    };
    return INSTITUTION_COLUMNS.map(column => full[column]).join(';');
  });
  return [INSTITUTION_COLUMNS.join(';'), ...rows].join('\n');
}

/** One institution of every shape that has rows of its own. */
export const FOUR_SHAPES: readonly Line[] = [
  {code: 's01', name: 'Школа с 10-11 классами'},
  {code: 's02', name: 'Школа без 10-11 классов', grades10_11: 'нет'},
  {code: 'd01', name: 'Детский сад', kind: 'preschool'},
  {code: 'u01', name: 'Дом творчества', kind: 'supplementary'},
];

export function blankWorkbook(): Workbook {
  const book = Workbook.create({
    id: 'municipality',
    title: 'Новая таблица',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    owner: OWNER,
  });
  setMoment(book);
  return book;
}

/** It is always the same moment in a workbook of the tests. */
export function setMoment(book: Workbook): void {
  book.setClock(() => new Date(`${MOMENT}:00+02:00`));
}
