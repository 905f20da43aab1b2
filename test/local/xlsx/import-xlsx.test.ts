import ExcelJS from 'exceljs';
import fc from 'fast-check';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {exportXlsx} from '../../../src/local/xlsx/export-xlsx';
import {importXlsx} from '../../../src/local/xlsx/import-xlsx';
import {writeXlsx} from '../../../src/local/xlsx/write-xlsx';
import {runs} from '../../runs';
import {
  apply,
  box,
  formulas,
  newBook,
  OWNER,
  put,
  SCHOOL,
  unformatted,
} from '../sheets/books';
import {at, chartsOf, COLUMNS} from '../sheets/charted';
import {anyContent, bookOf, sayable} from './any-book';

const LONG = 'Школа с очень длинным названием, которое не помещается';

/** The exported file after another program changed it. */
async function edited(
  book: Workbook,
  change: (file: ExcelJS.Workbook) => void,
): Promise<Uint8Array> {
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(Uint8Array.from(await exportXlsx(book)).buffer);
  change(file);
  return new Uint8Array(await file.xlsx.writeBuffer());
}

function tab(file: ExcelJS.Workbook, title: string): ExcelJS.Worksheet {
  const sheet = file.getWorksheet(title);
  if (!sheet) throw new Error(`no sheet ${title}`);
  return sheet;
}

/** Three tabs with formulas between them, rights, a checkbox and a chart. */
function sample(): Workbook {
  const book = newBook();
  apply(book, [
    {addSheet: {properties: {sheetId: 3, title: LONG}}},
    {addSheet: {properties: {sheetId: 9, title: 'Свод'}}},
    put(
      [
        ['Год', 'Проба'],
        ['2024', 10],
        ['2025', 20],
      ],
      3,
    ),
    put([[`='${LONG}'!B2+'${LONG}'!B3`, true]], 9),
    {
      setDataValidation: {
        range: {...box(0, 1, 1, 2), sheetId: 9},
        rule: {condition: {type: 'BOOLEAN'}, strict: true, showCustomUi: true},
      },
    },
    {
      addProtectedRange: {
        protectedRange: {
          range: {...box(0, 3, 1, 2), sheetId: 3},
          editors: {users: [OWNER, SCHOOL]},
        },
      },
    },
    {
      createDeveloperMetadata: {
        developerMetadata: {
          metadataKey: 'anchor',
          metadataValue: 'summary',
          location: {sheetId: 9},
          visibility: 'DOCUMENT',
        },
      },
    },
    {addChart: {chart: {spec: COLUMNS, position: at(2, 2, 9)}}},
    {
      addNamedRange: {
        namedRange: {name: 'total', range: {...box(0, 1, 0, 1), sheetId: 9}},
      },
    },
  ]);
  return book;
}

const titles = (book: Workbook) => book.sheets().map(({title}) => title);
const anchors = (book: Workbook) =>
  book
    .get({}, OWNER)
    .sheets?.map(sheet => sheet.developerMetadata?.length ?? 0);
const editors = (book: Workbook) =>
  book
    .get({}, OWNER)
    .sheets?.map(sheet => sheet.protectedRanges?.[0]?.editors?.users ?? null);

describe('a workbook that was exported here', () => {
  test('comes back whole: ids, rights, metadata, charts, every cell', async () => {
    const book = sample();
    const back = await importXlsx(await exportXlsx(book), newBook());
    expect(back.stringify()).toBe(book.stringify());
  });

  test('comes back whole whatever its cells hold', async () => {
    await fc.assert(
      fc.asyncProperty(anyContent, async content => {
        const book = bookOf(content);
        const back = await importXlsx(await exportXlsx(book), newBook());
        expect(back.stringify()).toBe(book.stringify());
      }),
      runs(5, 300),
    );
  });

  test('gives equal files for equal workbooks', async () => {
    const [a, b] = [await exportXlsx(sample()), await exportXlsx(sample())];
    expect(Buffer.from(a).equals(Buffer.from(b))).toBe(true);
  });

  test('brings what was filled in since, and keeps the rest', async () => {
    const bytes = await edited(sample(), file => {
      const [, school] = file.worksheets;
      school!.getCell('B2').value = 15;
      school!.getCell('B3').value = null;
      school!.getCell('C9').value = 'сверх того';
      tab(file, 'Свод').getCell('B1').value = false;
    });
    const back = await importXlsx(bytes, newBook());
    expect(unformatted(back, LONG)).toEqual([
      ['Год', 'Проба'],
      ['2024', 15],
      ['2025'],
      ...Array.from({length: 5}, () => []),
      ['', '', 'сверх того'],
    ]);
    expect(formulas(back, 'Свод')).toEqual([
      [`='${LONG}'!B2+'${LONG}'!B3`, false],
    ]);
    expect(unformatted(back, 'Свод!A1')).toEqual([[15]]);
    expect(anchors(back)).toEqual([0, 0, 1]);
    expect(editors(back)).toEqual([null, [OWNER, SCHOOL], null]);
    expect(chartsOf(back, 2)).toEqual(chartsOf(sample(), 2));
  });

  test('takes no other way of writing the same for a change', async () => {
    const book = sample();
    apply(book, [put([['=IF(TRUE;1/3;2)', 1 / 3, false]], 9, 4)]);
    const bytes = await edited(book, file => {
      const sheet = tab(file, 'Свод');
      sheet.getCell('A5').value = {formula: 'IF(TRUE(),1/3,2)', result: 0};
      sheet.getCell('B5').value = 0.333333333333333;
      sheet.getCell('C5').value = {formula: 'FALSE()', result: 0};
    });
    const back = await importXlsx(bytes, newBook());
    expect(back.stringify()).toBe(book.stringify());
  });

  test('brings looks that were changed, of those cells only', async () => {
    const book = sample();
    const before = book.get({includeGridData: true}, OWNER);
    const bytes = await edited(book, file => {
      const cell = tab(file, 'Свод').getCell('A1');
      // A font set by itself would go to every cell of the same style.
      cell.style = {...cell.style, font: {...cell.font, bold: true}};
      tab(file, 'Свод').getColumn(2).width = 30;
    });
    const back = (await importXlsx(bytes, newBook())).get(
      {includeGridData: true},
      OWNER,
    );
    const [own, was] = [back, before].map(of => of.sheets?.[2]?.data?.[0]);
    expect(own?.rowData?.[0]?.values?.[0]?.userEnteredFormat).toEqual({
      textFormat: {bold: true},
    });
    expect(own?.columnMetadata?.[1]).toEqual({pixelSize: 215});
    expect(own?.rowData?.[0]?.values?.[1]).toEqual(
      was?.rowData?.[0]?.values?.[1],
    );
    expect(back.sheets?.[1]).toEqual(before.sheets?.[1]);
  });

  test('gives a tab the title that it was given in the file', async () => {
    const book = sample();
    const bytes = await edited(book, file => {
      const [first, school, summary, ...aside] = file.worksheets;
      const old = school!.name;
      school!.name = 'Лицей';
      first!.name = 'Свод ';
      for (const sheet of [summary!, ...aside]) {
        sheet.eachRow(row =>
          row.eachCell(cell => {
            if (!cell.formula) return;
            const formula = cell.formula
              .replaceAll(`'${old}'`, "'Лицей'")
              .replaceAll("'Лист1'", "'Свод '");
            cell.value = {formula, result: 0};
          }),
        );
      }
    });
    const back = await importXlsx(bytes, newBook());
    expect(titles(back)).toEqual(['Свод ', 'Лицей', 'Свод']);
    expect(formulas(back, 'Свод!A1')).toEqual([["='Лицей'!B2+'Лицей'!B3"]]);
    expect(editors(back)).toEqual([null, [OWNER, SCHOOL], null]);
  });

  test('knows a tab again after its rows were moved', async () => {
    const bytes = await edited(sample(), file => {
      const school = file.worksheets[1]!;
      school.insertRow(1, ['Заголовок']);
      const aside = file.worksheets.at(-1)!;
      const pointer = aside.getCell('B4');
      const formula = pointer.formula.replace('$B$3', '$B$4');
      expect(formula).not.toBe(pointer.formula);
      pointer.value = {formula, result: 0};
    });
    const back = await importXlsx(bytes, newBook());
    expect(unformatted(back, LONG)).toEqual([
      ['Заголовок'],
      ['Год', 'Проба'],
      ['2024', 10],
      ['2025', 20],
    ]);
    expect(titles(back)).toEqual(['Лист1', LONG, 'Свод']);
    expect(editors(back)).toEqual([null, [OWNER, SCHOOL], null]);
  });

  test('goes without tabs that were deleted, with tabs that were added', async () => {
    const bytes = await edited(sample(), file => {
      file.removeWorksheet(tab(file, 'Свод').id);
      file.worksheets.at(-1)!.getCell('B5').value = {
        formula: '#REF!',
        result: 0,
      } as ExcelJS.CellFormulaValue;
      file.addWorksheet('Новый').getCell('A1').value = 1;
    });
    const back = await importXlsx(bytes, newBook());
    expect(titles(back)).toEqual(['Лист1', LONG, 'Новый']);
    expect(anchors(back)).toEqual([0, 0, 0]);
    expect(back.get({}, OWNER).namedRanges).toBeUndefined();
    expect(new Set(back.sheets().map(({sheetId}) => sheetId)).size).toBe(3);
  });

  test('belongs to the workbook that it is imported into', async () => {
    const book = newBook();
    const back = await importXlsx(await exportXlsx(sample()), book);
    expect([back.id, back.owner]).toEqual([book.id, book.owner]);
  });

  test('is read as any file when what it carries is damaged', async () => {
    const bytes = await edited(sample(), file => {
      const aside = file.worksheets.at(-1)!;
      aside.getCell('A3').value = 'AAAA';
    });
    const back = await importXlsx(bytes, newBook());
    expect(unformatted(back, 'Свод!A1')).toEqual([[30]]);
    expect(anchors(back)).not.toContain(1);
  });
});

describe('a file without our state', () => {
  test('keeps values, formulas, looks, rules and notes of its cells', async () => {
    const fields =
      'sheets(merges,properties(hidden,gridProperties(frozenRowCount)),data(rowData(values(userEnteredValue,userEnteredFormat,dataValidation,note))))';
    const seen = (book: Workbook) => book.get({fields}, OWNER).sheets;
    await fc.assert(
      fc.asyncProperty(anyContent, async content => {
        const book = bookOf(sayable(content));
        const bytes = await writeXlsx(book.get({includeGridData: true}, OWNER));
        const back = await importXlsx(bytes, newBook());
        expect(withoutIds(seen(back))).toEqual(withoutIds(seen(book)));
      }),
      {...runs(5, 300), endOnFailure: true},
    );
  });
});

/** Ids are new, and long titles are cut. */
function withoutIds(sheets: unknown): unknown {
  return JSON.parse(
    JSON.stringify(sheets)
      .replace(/"sheetId":\d+/g, '"sheetId":0')
      .replace(/#gid=\d+/g, '#gid=0')
      .replace(/'СОШ № 1[:-][^']*'/g, "'…'"),
  );
}
