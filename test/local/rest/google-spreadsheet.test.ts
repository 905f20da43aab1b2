import {GoogleSpreadsheet} from 'google-spreadsheet';
import {OWNER} from '../sheets/books';
import {BOOK, Desk} from './fixture';

let desk: Desk;
let doc: GoogleSpreadsheet;
beforeEach(async () => {
  desk = await Desk.open();
  doc = new GoogleSpreadsheet(BOOK, {token: OWNER});
  doc.sheetsApi.defaults.baseURL = `${desk.server.url}/v4/spreadsheets/${BOOK}`;
  await doc.loadInfo();
});
afterEach(() => desk.close());

describe('google-spreadsheet', () => {
  it('keeps a table of rows', async () => {
    const sheet = await doc.addSheet({
      title: 'Школы',
      headerValues: ['код', 'название', 'число'],
    });
    await sheet.addRows([
      {код: 's01', название: 'СОШ № 1', число: 5},
      {код: 's02', название: 'СОШ № 2', число: 7},
      {код: 's03', название: 'СОШ № 3', число: 9},
    ]);
    const [first, second] = await sheet.getRows();
    first?.set('число', '=5*3');
    await first?.save();
    await second?.delete();
    const rows = await sheet.getRows();
    expect(rows.map(row => row.toObject())).toEqual([
      {код: 's01', название: 'СОШ № 1', число: '15'},
      {код: 's03', название: 'СОШ № 3', число: '9'},
    ]);
    await sheet.clearRows();
    expect(await sheet.getRows()).toEqual([]);
  });

  it('edits cells, merges, and lays the sheet out', async () => {
    const sheet = doc.sheetsByIndex[0]!;
    expect([sheet.title, sheet.rowCount]).toEqual(['Лист1', 1000]);
    await sheet.loadCells('A1:C3');
    sheet.getCellByA1('A1').value = 2;
    const formula = sheet.getCellByA1('B2');
    formula.formula = '=A1+40';
    formula.note = 'ответ';
    formula.textFormat = {bold: true};
    await sheet.saveUpdatedCells();
    expect(formula.value).toBe(42);
    await sheet.mergeCells({
      startRowIndex: 2,
      endRowIndex: 3,
      startColumnIndex: 0,
      endColumnIndex: 2,
    });
    await sheet.updateProperties({
      title: 'Ответы',
      tabColor: {red: 1, green: 0, blue: 0},
    });
    await sheet.resize({rowCount: 50, columnCount: 5});
    await doc.loadInfo();
    const again = doc.sheetsByTitle['Ответы']!;
    await again.loadCells();
    expect(again.getCellByA1('B2').note).toBe('ответ');
    expect(again.getCellByA1('B2').userEnteredFormat?.textFormat?.bold).toBe(
      true,
    );
    expect([again.rowCount, again.columnCount]).toEqual([50, 5]);
  });

  it('duplicates, copies and deletes sheets', async () => {
    const sheet = doc.sheetsByIndex[0]!;
    await sheet.duplicate({title: 'Двойник'});
    await sheet.copyToSpreadsheet(BOOK);
    await sheet.delete();
    await doc.loadInfo();
    expect(doc.sheetsByIndex.map(({title}) => title)).toEqual([
      'Двойник',
      'Лист1 (копия)',
    ]);
  });
});
