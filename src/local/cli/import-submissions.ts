import {typeIntoCell} from '../runtime/act';
import {Refusal} from '../sheets/refusal';
import {printLine, type Command, type CommandCall} from './command';
import {readText} from './read-text';
import {registryUsers} from '../known-tabs/registered';
import {parseSubmissionRows, type SubmissionRow} from './submission-rows';
import {
  COLUMN,
  institutionTabs,
  isField,
  knownIds,
  type InstitutionTab,
} from '../known-tabs/institution-tabs';

/**
 * Types each row into the tab of its institution as that institution's first
 * user. The whole file is checked before the first cell is touched.
 */
export const importSubmissions: Command = {
  name: 'import-submissions',
  usage: 'ФАЙЛ.csv',
  words: 1,
  options: [],
  createsWorkbook: true,
  run(call) {
    const name = call.words[0]!;
    const rows = parseSubmissionRows(readText(call.io.cwd, name), name);
    const tabs = institutionTabs(call.workbook);
    const unknown = checkRows(call, rows, tabs);
    if (unknown.length > 0) {
      for (const problem of unknown) printLine(call.io.stderr, problem);
      return 1;
    }
    let refused = 0;
    for (const row of rows) {
      const reason = typeRow(call, row, tabs.get(row.institution)!);
      if (reason === null) continue;
      refused++;
      const {line, institution, field} = row;
      printLine(
        call.io.stderr,
        `строка ${line}: ${institution} ${field}: ${reason}`,
      );
    }
    const typed = rows.length - refused;
    printLine(call.io.stdout, `Введено строк: ${typed}; отказов: ${refused}`);
    return refused === 0 ? 0 : 1;
  },
};

/** A line for each row that names an institution or a field unknown to all. */
function checkRows(
  {workbook}: CommandCall,
  rows: readonly SubmissionRow[],
  tabs: ReadonlyMap<string, InstitutionTab>,
): string[] {
  const registered = registryUsers(workbook);
  const known = knownIds(workbook);
  return rows.flatMap(({line, institution, field}) => {
    const tab = tabs.get(institution);
    if (tab === undefined) {
      return registered.has(institution)
        ? `строка ${line}: у учреждения «${institution}» ещё нет вкладки: ` +
            'сначала откройте сбор.'
        : `строка ${line}: нет учреждения «${institution}» в реестре.`;
    }
    if (tab.user === null) {
      return `строка ${line}: у учреждения «${institution}» нет эл. почты.`;
    }
    if (!known.has(field) || !isField(field)) {
      return `строка ${line}: показателя, контингента или мероприятия «${field}» нет.`;
    }
    return [];
  });
}

/**
 * The row of the file is all that the row of the tab holds afterwards: what is
 * empty clears its cell.
 * @returns why the row was refused; null if it was typed.
 */
function typeRow(
  {host, workbook}: CommandCall,
  {field, value, explanation}: SubmissionRow,
  {sheetId, rows, user}: InstitutionTab,
): string | null {
  const row = rows.get(field);
  if (row === undefined) return 'этой строки у учреждения нет.';
  const why = {sheetId, row, column: COLUMN.explanation};
  try {
    typeIntoCell(host, {sheetId, row, column: COLUMN.value}, value, user!);
    if (workbook.cell(why).formatted !== explanation) {
      typeIntoCell(host, why, explanation, user!);
    }
    return null;
  } catch (error) {
    if (error instanceof Refusal)
      return error.message.replace(/\s*\n\s*/g, ' ');
    throw error;
  }
}
