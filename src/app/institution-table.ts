import type {Institution} from '../core/institution';
import type {Preset} from '../core/preset';
import {parseInstitution} from '../workbook/decode/parse-institution';
import {Refusal} from './host';

/** Titles of the columns, in their order. */
export const INSTITUTION_COLUMNS = [
  'code',
  'name',
  'kind',
  'emails',
  'grades10_11',
  'projects',
  'active',
] as const;

const REFUSED = 'Список учреждений не принят, в книге ничего не изменено.';

function checkHeader(header: readonly string[] | undefined): void {
  if (!header || header.every(cell => cell.trim() === '')) {
    throw new Refusal(
      `${REFUSED} Файл пуст: в первой строке нужны названия столбцов ${INSTITUTION_COLUMNS.join(';')}`,
    );
  }
  const names = header.map(cell => cell.trim());
  if (names.length === 1 && /[,\t]/.test(names[0] ?? '')) {
    throw new Refusal(
      `${REFUSED} Столбцы разделены не точкой с запятой: сохраните файл с разделителем «;».`,
    );
  }
  const missing = INSTITUTION_COLUMNS.filter(name => !names.includes(name));
  const unknown = names.filter(
    name => !INSTITUTION_COLUMNS.some(known => known === name),
  );
  const twice = names.filter((name, index) => names.indexOf(name) !== index);
  const problem =
    missing.length > 0
      ? `нет столбца «${missing.join('», «')}»`
      : unknown.length > 0
        ? `лишний столбец «${unknown.join('», «')}»`
        : twice.length > 0
          ? `столбец «${twice[0]}» повторяется`
          : null;
  if (problem) {
    throw new Refusal(
      `${REFUSED} В первой строке ${problem}; нужны: ${INSTITUTION_COLUMNS.join(';')}`,
    );
  }
}

/**
 * Institutions of a table whose first row names the columns, in any order.
 * Throws `Refusal` with a line for each bad row; then none is taken.
 */
export function parseInstitutionTable(
  table: readonly (readonly string[])[],
  preset: Preset,
): Institution[] {
  const [header, ...rows] = table;
  checkHeader(header);
  const names = (header ?? []).map(cell => cell.trim());
  const institutions: Institution[] = [];
  const problems: string[] = [];
  const lines = new Map<string, number>();
  rows.forEach((row, index) => {
    const line = index + 2;
    if (row.every(cell => cell.trim() === '')) return;
    if (row.length !== names.length) {
      problems.push(
        `строка ${line}: столбцов ${row.length}, а нужно ${names.length}`,
      );
      return;
    }
    const text = (name: (typeof INSTITUTION_COLUMNS)[number]) =>
      (row[names.indexOf(name)] ?? '').trim();
    const parsed = parseInstitution(
      {
        code: text('code'),
        name: text('name'),
        kind: text('kind'),
        emails: text('emails'),
        contact: '',
        upperGrades: text('grades10_11'),
        projects: text('projects'),
        active: text('active'),
      },
      preset,
    );
    if ('problems' in parsed) {
      problems.push(`строка ${line}: ${parsed.problems.join('; ')}`);
      return;
    }
    const {institution} = parsed;
    const key = institution.code.toLowerCase();
    const before = lines.get(key);
    if (before !== undefined) {
      problems.push(
        `строка ${line}: код «${institution.code}» уже есть в строке ${before}`,
      );
      return;
    }
    lines.set(key, line);
    institutions.push(institution);
  });
  const [only, ...others] = problems;
  if (only !== undefined) {
    throw others.length === 0
      ? new Refusal(`${REFUSED} Исправьте: ${only}`)
      : new Refusal(`${REFUSED} Исправьте:`, problems);
  }
  if (institutions.length === 0) {
    throw new Refusal(`${REFUSED} В файле нет ни одной строки с учреждением.`);
  }
  return institutions;
}
