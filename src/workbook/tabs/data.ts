import {indicatorNo} from '../../wording/row-number';
import {fieldsOf} from '../../core/order/applies';
import type {Preset} from '../../core/order/preset';
import {KIND_NAMES} from '../../wording/kinds';
import {STATUS_NAMES} from '../../wording/status';
import {cellName, columnName} from '../a1';
import {defineColumns, inOrder} from '../columns';
import {putCell, type GridDraft} from '../grid';
import type {CellValue} from '../layout';
import type {Book} from '../book';
import {capacityFor, tableLayout, tableValues, TABLE_TOP} from '../table';
import {institutionTab, tabToken} from '../tab-ids';
import {rowNumbers} from './institution-body';
import {COLUMN} from './institution-columns';
import {inPeriod} from './in-period';
import type {TabContent} from './tab-content';

/** Columns of «Данные» before those of the fields, which nobody reads. */
export const DATA = defineColumns({
  code: {title: 'Код', width: 64, style: 'no'},
  name: {title: 'Учреждение', width: 240, style: 'text'},
  kind: {title: 'Вид', width: 150, style: 'text'},
  status: {title: 'Состояние', width: 100, style: 'centre'},
});

const FIRST_FIELD = DATA.list.length + 1;

/** Shown where a row does not apply to an institution. */
const ABSENT = '–';

function fieldIds(preset: Preset): string[] {
  return [...preset.catalogue.cohorts, ...preset.catalogue.indicators].map(
    row => row.id,
  );
}

/** The column of «Данные» that holds a field, as a formula's range. */
export function dataRange(book: Book, field: string): string {
  const column = columnName(FIRST_FIELD + fieldIds(book.preset).indexOf(field));
  const last = TABLE_TOP + capacityFor(activeOf(book).length);
  return `${tabToken('data')}${column}${TABLE_TOP + 1}:${column}${last}`;
}

const activeOf = (book: Book) => book.institutions.filter(one => one.active);

/** «Данные»: institutions × fields, live, one row an institution. */
export function data(book: Book): TabContent {
  const {catalogue} = book.preset;
  const ids = fieldIds(book.preset);
  const active = activeOf(book);
  const fixed: GridDraft<CellValue> = [];
  active.forEach((institution, row) => {
    const numbers = rowNumbers(book.preset, institution);
    const reported = new Set(fieldsOf(catalogue, institution));
    const tab = tabToken(institutionTab(institution.code));
    ids.forEach((id, index) => {
      const cell = cellName(numbers.get(id) ?? 0, COLUMN.clean);
      putCell(
        fixed,
        row,
        FIRST_FIELD + index,
        reported.has(id) ? {formula: `=${tab}${cell}`} : ABSENT,
      );
    });
  });
  const layout = tableLayout({
    title: inPeriod('Данные', book),
    lead: 'Значения вкладок учреждений, как они есть сейчас: «ошибка» – значение не читается, прочерк – строка не относится.',
    columns: [
      ...DATA.list,
      ...catalogue.cohorts.map(cohort => ({
        title: cohort.title,
        // As wide as the longest word of the titles, «инвалидностью», in bold.
        width: 116,
        style: 'number' as const,
      })),
      ...catalogue.indicators.map(indicator => ({
        title: indicatorNo(indicator.no),
        width: 70,
        style: 'number' as const,
      })),
    ],
    frozenColumns: 3,
    headerHeight: 118,
    capacity: capacityFor(active.length),
    fixed,
  });
  const records = active.map(({code, name, kind}) =>
    inOrder(DATA, {
      id: code,
      code,
      name,
      kind: KIND_NAMES[kind].one,
      status: STATUS_NAMES[book.submissions.get(code)?.status ?? 'draft'],
    }),
  );
  return {layout, values: tableValues(records)};
}
