import {execFileSync, spawnSync} from 'node:child_process';
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import ExcelJS from 'exceljs';
import {exportTab} from '../../src/local/xlsx/export-tab';
import {tabsById} from '../../src/workbook/reconcile/places';
import {rowNumbers} from '../../src/workbook/tabs/institution-body';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import {collecting} from '../support/commands';
import {PRESET} from '../support/municipality';
import {readAll} from '../support/read-all';

const OFFICE = 'soffice';
const hasOffice = spawnSync(OFFICE, ['--version']).status === 0;

/** Typed into the form, and what must stand beside it after calculation. */
const CASES: readonly [
  field: string,
  typed: string | number | null,
  check: RegExp,
  admitted: boolean,
][] = [
  ['k1-11', 642, /^✓ Верно$/, true],
  ['k5-11', 700, /^✖ Больше числа обучающихся 1-11 классов \(642\)/, true],
  ['k6-11', 46_154, /^✖ Нужно целое число от 0 до 20.000\. /, false],
  ['k9', 2.5, /^✖ Нужно целое число/, false],
  ['k11', null, /^○ Заполните: число или 0$/, false],
  ['g9', 'н/п', /^✖ Нужно целое число от 0 до 20.000\. /, false],
  ['i2.1', 1310, /^✖ Больше числа обучающихся 1-11 классов \(642\)/, true],
  ['i5.1', 0, /^✓ Верно|^○ Не проверено/, true],
  ['i6.1', 'много', /^✖ Нужно целое число/, false],
];

/** Calculates a file of Excel anew and reads it again. */
async function calculated(book: ExcelJS.Workbook): Promise<ExcelJS.Worksheet> {
  const folder = mkdtempSync(join(tmpdir(), 'form-'));
  try {
    const file = join(folder, 'form.xlsx');
    const out = join(folder, 'out');
    await book.xlsx.writeFile(file);
    execFileSync(
      OFFICE,
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        ...['--headless', '--convert-to', 'xlsx', '--outdir', out, file],
      ],
      {stdio: 'ignore', timeout: 110_000},
    );
    const again = new ExcelJS.Workbook();
    await again.xlsx.readFile(join(out, 'form.xlsx'));
    const [sheet] = again.worksheets;
    if (!sheet) throw new Error('no sheet');
    return sheet;
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

(hasOffice ? it : it.skip)(
  'a form handed out as a file is checked live by LibreOffice',
  async () => {
    const live = collecting([{code: 's01'}]);
    const tab = tabsById(readAll(live)).get('institution:s01');
    const bytes = tab && (await exportTab(live, tab.sheetId));
    if (!bytes) throw new Error('no form');
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(bytes.slice().buffer as ArrayBuffer);
    const [sheet] = book.worksheets;
    if (!sheet) throw new Error('no sheet');
    // Without results every formula is worked out when the file is opened.
    sheet.eachRow(row =>
      row.eachCell(cell => {
        if (cell.formula) {
          cell.value = {formula: cell.formula} as ExcelJS.CellFormulaValue;
        }
      }),
    );
    const numbers = rowNumbers(PRESET, {kind: 'school', upperGrades: true});
    const SCRATCH = 20;
    const cellOf = (from: ExcelJS.Worksheet, field: string, column: number) =>
      from.getCell((numbers.get(field) ?? -1) + 1, column + 1);
    for (const [field, typed] of CASES) {
      const input = cellOf(sheet, field, COLUMN.value);
      const [rule] = input.dataValidation?.formulae ?? [];
      input.value = typed;
      cellOf(sheet, field, SCRATCH).value = {
        formula: String(rule),
      } as ExcelJS.CellFormulaValue;
    }
    const result = await calculated(book);
    for (const [field, , check, admitted] of CASES) {
      const shown = cellOf(result, field, COLUMN.check).result;
      expect([field, shown]).toEqual([field, expect.stringMatching(check)]);
      const rule = cellOf(result, field, SCRATCH).result;
      expect([field, rule]).toEqual([field, admitted]);
    }
  },
  120_000,
);
