import ExcelJS from 'exceljs';
import {apply, newBook, put} from '../sheets/books';
import {closeAll, startDesk} from './fixture';

afterEach(closeAll);

async function deskWithTwoTabs() {
  const workbook = newBook();
  apply(workbook, [
    {addSheet: {properties: {sheetId: 7, title: 'Школа № 7'}}},
    put([['Форма', 12]], 7),
  ]);
  const desk = await startDesk({workbook});
  const get = (query: string) =>
    fetch(`${desk.host.url}/spreadsheets/d/${workbook.id}/export?${query}`);
  return {get, desk};
}

it('gives one tab as a file, where Google has it', async () => {
  const {get} = await deskWithTwoTabs();
  const answer = await get('format=xlsx&gid=7');
  expect(answer.headers.get('content-disposition')).toContain(
    encodeURIComponent('Школа № 7.xlsx'),
  );
  const file = new ExcelJS.Workbook();
  await file.xlsx.load(await answer.arrayBuffer());
  expect(file.worksheets.map(({name}) => name)).toEqual(['Школа № 7']);
  expect(file.worksheets[0]?.getCell('B1').value).toBe(12);
});

it.each(['format=xlsx&gid=8', 'format=pdf&gid=7', 'format=xlsx&gid=../7'])(
  'has no file for %s',
  async query => {
    const {get} = await deskWithTwoTabs();
    expect((await get(query)).status).toBe(404);
  },
);

it('has no file of another spreadsheet', async () => {
  const {desk} = await deskWithTwoTabs();
  const other = `${desk.host.url}/spreadsheets/d/other/export?format=xlsx&gid=7`;
  expect((await fetch(other)).status).toBe(404);
});
