import {apply, newBook, OWNER, put, SCHOOL} from '../sheets/books';
import {googleClient} from '../rest/fixture';
import {closeAll, startDesk} from './fixture';

afterEach(closeAll);

const type = (row: number, column: number, text: string) => ({
  do: 'type',
  sheetId: 0,
  row,
  column,
  text,
});

/** A1 holds 1, B1 twice of it; only B1 is protected, from everybody. */
function protectedBook() {
  const book = newBook();
  apply(book, [
    put([[1, '=A1*2']]),
    {
      addProtectedRange: {
        protectedRange: {
          range: {
            sheetId: 0,
            startRowIndex: 0,
            endRowIndex: 1,
            startColumnIndex: 1,
            endColumnIndex: 2,
          },
          editors: {users: [OWNER]},
        },
      },
    },
  ]);
  return book;
}

it('an edit reaches every page that has the sheet open, what it recalculates with it', async () => {
  const desk = await startDesk({workbook: protectedBook()});
  const [one, other] = [await desk.listen(), await desk.listen(SCHOOL)];
  const before = await desk.sheet();
  expect(before.cells).toEqual([
    {r: 0, c: 0, d: '1', t: 'number'},
    {r: 0, c: 1, d: '2', e: '=A1*2', t: 'number'},
  ]);
  const answer = await desk.gesture(type(0, 0, '2,5'), SCHOOL);
  expect(answer).toEqual({ok: true, version: before.version + 1});
  for (const page of [one, other]) {
    await page.cell(0, 0, '2,5');
    expect(page.patches).toEqual([
      {
        version: answer.version,
        sheets: [
          {
            sheetId: 0,
            cells: [
              {r: 0, c: 0, d: '2,5', t: 'number'},
              {r: 0, c: 1, d: '5', e: '=A1*2', t: 'number'},
            ],
          },
        ],
      },
    ]);
  }
  expect(desk.errors).toEqual([]);
});

it('a refused edit says why in Russian and changes nothing for anybody', async () => {
  const desk = await startDesk({workbook: protectedBook()});
  const page = await desk.listen();
  const before = await desk.sheet();
  const answer = await desk.gesture(type(0, 1, '7'), SCHOOL);
  expect(answer).toMatchObject({ok: false, version: before.version});
  expect(answer.message).toMatch(/^Вы пытаетесь изменить защищённую ячейку/);
  expect(await desk.sheet()).toEqual(before);
  expect(page.events).toEqual([]);
});

it('what the Sheets API writes reaches the pages, and what people type is read by it', async () => {
  const desk = await startDesk();
  const page = await desk.listen();
  await desk.sheet();
  const {values} = googleClient(desk.host.url, OWNER).spreadsheets;
  await values.update({
    spreadsheetId: 'book',
    range: 'C3',
    valueInputOption: 'RAW',
    requestBody: {values: [['по API']]},
  });
  await page.cell(2, 2, 'по API');
  await desk.gesture(type(3, 2, 'рукой'));
  const {data} = await values.get({spreadsheetId: 'book', range: 'C3:C4'});
  expect(data.values).toEqual([['по API'], ['рукой']]);
});

it('a cell that loses all has only its place; a new look comes with its table', async () => {
  const desk = await startDesk();
  const page = await desk.listen();
  await desk.sheet();
  await desk.gesture(type(0, 0, 'а'));
  await desk.gesture({
    do: 'clear',
    areas: [{sheetId: 0, startRow: 0, endRow: 1, startColumn: 0, endColumn: 1}],
  });
  await page.until(events => (events.length > 1 ? true : undefined));
  expect(page.patches.map(({sheets}) => sheets[0]?.cells)).toEqual([
    [{r: 0, c: 0, d: 'а'}],
    [{r: 0, c: 0}],
  ]);
  const {spreadsheets} = googleClient(desk.host.url, OWNER);
  await spreadsheets.batchUpdate({
    spreadsheetId: 'book',
    requestBody: {
      requests: [
        {
          repeatCell: {
            range: {sheetId: 0, endRowIndex: 1, endColumnIndex: 1},
            cell: {userEnteredFormat: {backgroundColor: {red: 1}}},
            fields: 'userEnteredFormat',
          },
        },
      ],
    },
  });
  await page.until(events => (events.length > 2 ? true : undefined));
  expect(page.patches[2]?.sheets).toEqual([
    {
      sheetId: 0,
      cells: [{r: 0, c: 0, s: 0}],
      styles: [{background: '#ff0000'}],
    },
  ]);
});

it('a change of rows sends the whole sheet, one of tabs the list of tabs', async () => {
  const desk = await startDesk();
  const page = await desk.listen(SCHOOL);
  await desk.sheet();
  const lines = {sheetId: 0, dimension: 'ROWS', start: 0, end: 1};
  await desk.gesture({do: 'insert-lines', lines, likeBefore: false});
  const whole = await page.until(
    ([event]) => event?.event === 'patch' && event.data.sheets[0]?.whole,
  );
  expect(whole).toEqual(await desk.sheet(0, SCHOOL));
  await desk.gesture({do: 'rename-sheet', sheetId: 0, title: 'Иначе'});
  const {data} = (await page.until(events => events[1])) as {
    data: {book: unknown};
  };
  expect(data.book).toMatchObject({tabs: [{sheetId: 0, title: 'Иначе'}]});
});

it('a sheet that nobody has open sends nothing', async () => {
  const desk = await startDesk();
  const page = await desk.listen();
  await desk.gesture(type(0, 0, 'а'));
  await desk.gesture({do: 'add-sheet', title: 'Второй'});
  await page.until(events => events[0]);
  expect(page.patches).toMatchObject([{sheets: [], book: {title: 'Таблица'}}]);
});

it('a computed link that goes elsewhere is told, though its label stays', async () => {
  const workbook = newBook();
  apply(workbook, [put([['=HYPERLINK("#gid=0&range=A"&A2;"туда")'], [7]])]);
  const desk = await startDesk({workbook});
  const page = await desk.listen();
  await desk.sheet();
  await desk.gesture(type(1, 0, '8'));
  expect(await page.cell(0, 0)).toMatchObject({
    d: 'туда',
    link: {kind: 'cell', sheetId: 0, a1: 'A8'},
  });
});

it('another locale shows everything anew', async () => {
  const workbook = newBook();
  apply(workbook, [put([[1.5]])]);
  const desk = await startDesk({workbook});
  const page = await desk.listen();
  await desk.sheet();
  const {spreadsheets} = googleClient(desk.host.url, OWNER);
  const properties = {locale: 'en_US'};
  await spreadsheets.batchUpdate({
    spreadsheetId: 'book',
    requestBody: {
      requests: [{updateSpreadsheetProperties: {properties, fields: 'locale'}}],
    },
  });
  const shown = {r: 0, c: 0, d: '1.5', t: 'number'};
  expect(await page.cell(0, 0, '1.5')).toEqual(shown);
});
