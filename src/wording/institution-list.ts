import {plural} from './number';

/** «7 учреждений», in a message. */
export const institutionCount = (n: number): string =>
  `${n} ${plural(n, 'учреждение', 'учреждения', 'учреждений')}`;

const REFUSED = 'Список учреждений не принят, в книге ничего не изменено.';

/** What is wrong with a list of institutions, or with a code. */
export const INSTITUTION_LIST = {
  noCode: (text: string) =>
    `Учреждения с кодом «${text}» нет. Коды – во вкладке «Учреждения».`,
  empty: (institutionColumns: string) =>
    `${REFUSED} Файл пуст: в первой строке нужны названия столбцов ${institutionColumns}`,
  delimiter: `${REFUSED} Столбцы разделены не точкой с запятой: сохраните файл с разделителем «;».`,
  missing: (missing: string) => `нет столбца «${missing}»`,
  extra: (unknown: string) => `лишний столбец «${unknown}»`,
  twice: (twice: string | undefined) => `столбец «${twice}» повторяется`,
  header: (problem: string, institutionColumns: string) =>
    `${REFUSED} В первой строке ${problem}; нужны: ${institutionColumns}`,
  width: (row: number, columns: number) =>
    `столбцов ${row}, а нужно ${columns}`,
  again: (code: string, before: number) =>
    `код «${code}» уже есть в строке ${before}`,
  line: (line: number, problems: string) => `строка ${line}: ${problems}`,
  mendOne: (only: string) => `${REFUSED} Исправьте: ${only}`,
  mend: `${REFUSED} Исправьте:`,
  none: `${REFUSED} В файле нет ни одной строки с учреждением.`,
};
