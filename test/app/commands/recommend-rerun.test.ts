import * as fc from 'fast-check';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {cellAt} from '../../../src/workbook/grid';
import {TABLE_TOP} from '../../../src/workbook/table';
import {tableRows} from '../../../src/workbook/decode/table-rows';
import {RECOMMENDATION_COLUMN as R} from '../../../src/workbook/tabs/recommendations';
import {runs} from '../../runs';
import {collecting, must} from '../../support/commands';
import {OWNER} from '../../support/municipality';
import {EXPLAINED, SOUND} from '../../support/school-return';
import {fillReturn, tabOf, tick, type} from '../../support/sheets-of';

/** Columns that people change, with what they type into them. */
const TYPED = {
  text: ['Своими словами; и «ещё»', 'Проведите встречу с центром занятости'],
  priority: ['высокий', 'низкий'],
  controlDate: ['01.02.2026', '31.12.2025'],
  state: ['утверждена', 'направлена', 'выполнена', 'отозвана', 'черновик'],
  answerBy: ['10.02.2026'],
  cause: ['мероприятие перенесено', 'своя причина'],
  reason: ['Школа закрыта на ремонт'],
} as const;
type Column = keyof typeof TYPED;
const COLUMNS = Object.keys(TYPED) as Column[];

type Gesture =
  | {do: 'edit'; line: number; column: Column; text: string}
  | {do: 'add'; text: string}
  | {do: 'delete'; line: number}
  | {do: 'sort'; column: number; ascending: boolean}
  /** The school's figure is mended, or spoilt again. */
  | {do: 'mend'; value: string};

const line = fc.nat(5);
const gesture: fc.Arbitrary<Gesture> = fc.oneof(
  {
    weight: 6,
    arbitrary: fc
      .tuple(line, fc.constantFrom(...COLUMNS))
      .chain(([number, column]) =>
        fc.constantFrom<string>(...TYPED[column]).map((text): Gesture => ({
          do: 'edit',
          line: number,
          column,
          text,
        })),
      ),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('Пригласить наставника', 'Ещё одно')
      .map((text): Gesture => ({do: 'add', text})),
  },
  {weight: 1, arbitrary: line.map((n): Gesture => ({do: 'delete', line: n}))},
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom(R.institution, R.state, R.text), fc.boolean())
      .map(([column, ascending]): Gesture => ({do: 'sort', column, ascending})),
  },
  {
    weight: 1,
    arbitrary: fc
      .constantFrom('0', '150')
      .map((value): Gesture => ({do: 'mend', value})),
  },
);

let ready: Workbook;
beforeAll(() => {
  ready = collecting([{code: 's01'}, {code: 's02'}]);
  fillReturn(ready, 's01', {...SOUND, 'i3.1a': 0, 'i8.1': 0}, EXPLAINED);
  fillReturn(ready, 's02', {...SOUND, 'i1.1': 'нет', 'i3.1b': 0});
  for (const code of ['s01', 's02']) tick(ready, code);
  must(ready, 'submit');
  must(ready, 'recommend');
});

/** Lines of the tab by id, each by column; a line without an id by its text. */
function linesOf(book: Workbook): Map<string, Record<Column, string>> {
  return new Map(
    tableRows(tabOf(book, 'recommendations')).map(row => [
      row.text(R.id) || row.text(R.text),
      Object.fromEntries(
        COLUMNS.map(column => [column, row.text(R[column])]),
      ) as Record<Column, string>,
    ]),
  );
}

/** Rows of the tab that hold something, zero-based. */
const rowsOf = (book: Workbook) =>
  tableRows(tabOf(book, 'recommendations')).map(({row}) => row - 1);

/** Does what people do, and keeps what they wrote, by id of the line. */
function act(
  book: Workbook,
  one: Gesture,
  written: Map<string, Partial<Record<Column, string>>>,
  deleted: Set<string>,
): void {
  const tab = tabOf(book, 'recommendations');
  const {sheetId, columnCount} = tab;
  const rows = rowsOf(book);
  const put = (row: number, column: number, text: string) =>
    book.type({sheetId, row, column}, text, OWNER);
  const idIn = (row: number) => String(cellAt(tab.values, row, R.id) ?? '');
  const end = Math.max(TABLE_TOP - 1, ...rows) + 1;
  switch (one.do) {
    case 'edit': {
      const row = rows[one.line % rows.length] ?? TABLE_TOP;
      const id = idIn(row);
      // A line that was just added has no id yet: it is known by its text.
      if (id === '') return;
      put(row, R[one.column], one.text);
      written.set(id, {...written.get(id), [one.column]: one.text});
      return;
    }
    case 'add':
      put(end, R.text, one.text);
      return;
    case 'delete': {
      const row = rows[one.line % rows.length] ?? TABLE_TOP;
      const range = {
        sheetId,
        dimension: 'ROWS',
        startIndex: row,
        endIndex: row + 1,
      } as const;
      book.batchUpdate({requests: [{deleteDimension: {range}}]}, OWNER);
      written.delete(idIn(row));
      deleted.add(idIn(row));
      return;
    }
    case 'sort': {
      const sortOrder = one.ascending ? 'ASCENDING' : 'DESCENDING';
      const sortRange = {
        range: {
          sheetId,
          startRowIndex: TABLE_TOP,
          endRowIndex: end,
          startColumnIndex: 0,
          endColumnIndex: columnCount,
        },
        sortSpecs: [{dimensionIndex: one.column, sortOrder} as const],
      };
      book.batchUpdate({requests: [{sortRange}]}, OWNER);
      return;
    }
    case 'mend':
      type(book, 's01', 'i3.1a', one.value);
  }
}

it('a rerun keeps what people wrote, added, deleted and sorted in the tab', () => {
  const days = fc.array(fc.array(gesture, {maxLength: 6}), {
    minLength: 1,
    maxLength: 3,
  });
  fc.assert(
    fc.property(days, history => {
      const book = ready.fork();
      const written = new Map<string, Partial<Record<Column, string>>>();
      for (const gestures of history) {
        const deleted = new Set<string>();
        for (const one of gestures) act(book, one, written, deleted);
        const before = linesOf(book);
        must(book, 'recommend');
        const after = linesOf(book);
        for (const [id, texts] of written) {
          expect(after.get(id)).toMatchObject(texts);
        }
        // Nothing that stood there is lost, lines without an id included.
        const texts = [...after.values()].map(({text}) => text);
        for (const [id, {text}] of before) {
          if (!id.includes('/')) expect(texts).toContain(text);
          else expect([...after.keys()]).toContain(id);
        }
        // What people took out stays out, unless a rule finds it again.
        for (const id of deleted) {
          if (id.startsWith('own/')) expect(after.has(id)).toBe(false);
          else if (after.has(id)) {
            expect(after.get(id)?.state).toBe('черновик');
          }
        }
        const {host} = must(book, 'recommend');
        expect(host.writes).toEqual([]);
      }
    }),
    runs(5, 300),
  );
});
