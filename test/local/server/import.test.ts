import fs from 'node:fs';
import {apply, newBook, OWNER, put, SCHOOL} from '../sheets/books';
import {exportXlsx} from '../../../src/local/xlsx/export-xlsx';
import {closeAll, startDesk, type Desk} from './fixture';

const XLSX =
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

afterEach(closeAll);

async function send(
  desk: Desk,
  bytes: Uint8Array,
  as: string,
  type = XLSX,
): Promise<Response> {
  return fetch(`${desk.host.url}/api/import?as=${as}`, {
    method: 'POST',
    headers: {'content-type': type},
    body: Uint8Array.from(bytes),
  });
}

async function file(text: string): Promise<Uint8Array> {
  const book = newBook();
  apply(book, [put([[text]])]);
  return exportXlsx(book);
}

describe('a file that the owner imports', () => {
  test('replaces the workbook before the eyes of all, and the old one is kept', async () => {
    const desk = await startDesk();
    await desk.gesture({do: 'type', sheetId: 0, row: 0, column: 0, text: 'до'});
    const before = fs.readFileSync(desk.file, 'utf8');
    const listening = await desk.listen(SCHOOL);
    await desk.sheet(0, SCHOOL);
    const answer = await send(desk, await file('после'), OWNER);
    expect(await answer.json()).toMatchObject({ok: true});
    await listening.cell(0, 0, 'после');
    expect(fs.readFileSync(desk.file, 'utf8')).toContain('после');
    const kept = desk.file.replace('.json', '.previous.json');
    expect(fs.readFileSync(kept, 'utf8')).toBe(before);
  });

  test('cannot be undone by what was done to the workbook before it', async () => {
    const desk = await startDesk();
    await desk.gesture({do: 'type', sheetId: 0, row: 0, column: 0, text: 'до'});
    await send(desk, await file('после'), OWNER);
    await desk.gesture({do: 'undo'});
    expect((await desk.sheet()).cells).toMatchObject([{d: 'после'}]);
  });
});

describe('a file is refused, and nothing changes,', () => {
  test.each([
    ['of anybody else', () => file('x'), SCHOOL, /владелец/],
    ['that is no Excel file', async () => Buffer.from('a;b'), OWNER, /не файл/],
  ])('%s', async (_, bytes, as, message) => {
    const desk = await startDesk();
    const before = fs.readFileSync(desk.file, 'utf8');
    const answer = await send(desk, await bytes(), as);
    expect(await answer.json()).toMatchObject({
      ok: false,
      message: expect.stringMatching(message),
    });
    expect(fs.readFileSync(desk.file, 'utf8')).toBe(before);
  });

  test('that comes as something else', async () => {
    const desk = await startDesk();
    const answer = await send(
      desk,
      Buffer.from('{}'),
      OWNER,
      'application/json',
    );
    expect(answer.status).toBe(400);
  });
});

it('a file does not overwrite what was typed while it was being read', async () => {
  const desk = await startDesk();
  const importing = desk.host.live.import(await file('из файла'), OWNER);
  const type = {
    do: 'type',
    sheetId: 0,
    row: 0,
    column: 0,
    text: 'тем временем',
  };
  expect(await desk.gesture(type)).toMatchObject({ok: true});
  const {ok, message} = await importing;
  const [cell] = (await desk.sheet()).cells;
  // Whichever came first, what was acknowledged later is there.
  expect(cell?.d).toBe('тем временем');
  if (!ok) expect(message).toMatch(/^Книгу в это же время изменил/);
});
