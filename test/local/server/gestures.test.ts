import {emptyState} from '../../../src/local/runtime/host-state';
import {apply, newBook, OWNER, put, SCHOOL, STRANGER} from '../sheets/books';
import {closeAll, startDesk} from './fixture';

afterEach(closeAll);

const type = (row: number, column: number, text: string) => ({
  do: 'type',
  sheetId: 0,
  row,
  column,
  text,
});
const area = (
  startRow: number,
  endRow: number,
  startColumn: number,
  endColumn: number,
) => ({sheetId: 0, startRow, endRow, startColumn, endColumn});

/** Only C is open to the school, nothing to a stranger. */
function sharedBook() {
  const book = newBook();
  const column = {sheetId: 0, startColumnIndex: 2, endColumnIndex: 3};
  apply(book, [
    {
      addProtectedRange: {
        protectedRange: {
          range: {sheetId: 0},
          unprotectedRanges: [column],
          editors: {users: [OWNER]},
        },
      },
    },
    {
      addProtectedRange: {
        protectedRange: {range: column, editors: {users: [OWNER, SCHOOL]}},
      },
    },
    {
      setDataValidation: {
        range: {...column, startRowIndex: 5, endRowIndex: 6},
        rule: {
          condition: {
            type: 'ONE_OF_LIST',
            values: [{userEnteredValue: 'да'}, {userEnteredValue: 'нет'}],
          },
          strict: true,
          showCustomUi: true,
          inputMessage: 'Выберите «да» или «нет».',
        },
      },
    },
  ]);
  return book;
}

const PROTECTED = /^Вы пытаетесь изменить защищённую ячейку/;

it.each<[string, object, string, RegExp | null]>([
  ['the owner anywhere', type(0, 0, 'а'), OWNER, null],
  ['a school in its own', type(0, 2, 'а'), SCHOOL, null],
  ['a school elsewhere', type(0, 0, 'а'), SCHOOL, PROTECTED],
  ['a stranger', type(0, 2, 'а'), STRANGER, PROTECTED],
  [
    'a school, a block that reaches out of its own',
    {do: 'paste', to: area(0, 1, 1, 2), rows: [['а', 'б']]},
    SCHOOL,
    PROTECTED,
  ],
  ['a value that the rule bars', type(5, 2, 'ой'), OWNER, /«да» или «нет»/],
  [
    'a school, the rows',
    {
      do: 'insert-lines',
      lines: {sheetId: 0, dimension: 'ROWS', start: 0, end: 1},
      likeBefore: false,
    },
    SCHOOL,
    PROTECTED,
  ],
  [
    'a school, the sheet',
    {do: 'delete-sheet', sheetId: 0},
    SCHOOL,
    /защищённ|хотя бы один лист/,
  ],
])('%s', async (_, gesture, as, refused) => {
  const desk = await startDesk({workbook: sharedBook()});
  const before = await desk.sheet(0, as);
  const answer = await desk.gesture(gesture, as);
  expect(answer.ok).toBe(refused === null);
  if (refused === null) return;
  expect(answer.message).toMatch(refused);
  expect(await desk.sheet(0, as)).toEqual(before);
});

it('takes back one’s own gestures only, in the order of one’s own', async () => {
  const desk = await startDesk();
  const shown = async () => (await desk.sheet()).cells.map(({d}) => d);
  await desk.gesture(type(0, 0, 'мой 1'), SCHOOL);
  await desk.gesture(type(1, 0, 'чужой'), OWNER);
  await desk.gesture(type(2, 0, 'мой 2'), SCHOOL);
  const back = {do: 'undo'};
  await desk.gesture(back, SCHOOL);
  expect(await shown()).toEqual(['мой 1', 'чужой']);
  await desk.gesture(back, SCHOOL);
  expect(await shown()).toEqual(['чужой']);
  expect((await desk.gesture(back, SCHOOL)).ok).toBe(true);
  expect(await shown()).toEqual(['чужой']);
  await desk.gesture({do: 'redo'}, SCHOOL);
  expect(await shown()).toEqual(['мой 1', 'чужой']);
  await desk.gesture(type(0, 0, 'поверх'), OWNER);
  const late = await desk.gesture(back, SCHOOL);
  expect(late).toMatchObject({ok: false});
  expect(late.message).toMatch(/^Отменить уже нельзя/);
  expect(await shown()).toEqual(['поверх', 'чужой']);
});

it('triggers are told of edits and changes as Google tells them', async () => {
  const state = {
    ...emptyState(),
    triggers: [
      {
        uid: '1',
        handler: 'edited',
        creator: OWNER,
        eventType: 'ON_EDIT' as const,
      },
      {
        uid: '2',
        handler: 'changed',
        creator: OWNER,
        eventType: 'ON_CHANGE' as const,
      },
    ],
  };
  const script = `
    function onOpen() {}
    function note(text) {
      MailApp.sendEmail('log@example.org', text, '');
    }
    function edited(e) {
      note('edit ' + e.range.getA1Notation() + ' ' + e.value + ' ' + e.oldValue);
    }
    function changed(e) { note('change ' + e.changeType); }
    function onEdit(e) { e.source.toast(String(e.value)); }
  `;
  const desk = await startDesk({script, state});
  const page = await desk.listen(SCHOOL);
  const other = await desk.listen(OWNER);
  const lines = {sheetId: 0, dimension: 'ROWS', start: 5, end: 6};
  await desk.gesture(type(0, 0, '7'), SCHOOL);
  await desk.gesture(type(0, 0, '8'), SCHOOL);
  await desk.gesture({do: 'clear', areas: [area(0, 1, 0, 1)]}, SCHOOL);
  await desk.gesture({do: 'paste', to: area(0, 1, 0, 1), rows: [['1'], ['2']]});
  await desk.gesture({do: 'insert-lines', lines, likeBefore: true});
  await desk.gesture({do: 'delete-lines', lines});
  await desk.gesture({do: 'add-sheet'});
  const {letters} = (await (await desk.ask('GET', '/api/letters')).json()) as {
    letters: {subject: string}[];
  };
  expect(letters.map(({subject}) => subject).reverse()).toEqual([
    'edit A1 7 undefined',
    'change EDIT',
    'edit A1 8 7',
    'change EDIT',
    'edit A1 undefined 8',
    'change EDIT',
    'edit A1:A2 undefined undefined',
    'change EDIT',
    'change INSERT_ROW',
    'change REMOVE_ROW',
    'change INSERT_GRID',
  ]);
  const toast = await page.until(events =>
    events.find(({event}) => event === 'toast'),
  );
  expect(toast.data).toEqual({title: '', message: '7'});
  expect(
    other.events.flatMap(({event, data}) => (event === 'toast' ? [data] : [])),
  ).toEqual([{title: '', message: 'undefined'}]);
});

it('a trigger that fails leaves the edit, and its name in the log only', async () => {
  const script = `
    function onOpen() {}
    function onEdit(e) { throw new Error('тайна ' + e.value); }
  `;
  const desk = await startDesk({script});
  expect(await desk.gesture(type(0, 0, 'секрет'))).toMatchObject({ok: true});
  expect((await desk.sheet()).cells).toEqual([{r: 0, c: 0, d: 'секрет'}]);
  expect(desk.errors).toEqual(['Триггер не сработал: onEdit']);
});

it('a sheet cannot be undone into a book that has its title by now', async () => {
  const desk = await startDesk({workbook: newBook()});
  apply(desk.host.workbook(), [put([['а']])]);
  await desk.gesture({do: 'add-sheet', title: 'Второй'}, SCHOOL);
  const {tabs} = await desk.book();
  const {sheetId} = tabs[1]!;
  await desk.gesture({do: 'delete-sheet', sheetId}, SCHOOL);
  await desk.gesture({do: 'add-sheet', title: 'Второй'}, OWNER);
  expect((await desk.gesture({do: 'undo'}, SCHOOL)).ok).toBe(false);
  expect((await desk.book()).tabs.map(({title}) => title)).toEqual([
    'Лист1',
    'Второй',
  ]);
});
