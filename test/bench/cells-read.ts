import {runCommand} from '../../src/app/engine/run-command';
import type {PeriodRecord} from '../../src/core/analysis/history';
import type {Institution} from '../../src/core/order/institution';
import {tabsById} from '../../src/workbook/reconcile/places';
import type {BatchGetValuesResponse} from '../../src/workbook/sheets-api';
import {institutionOf} from '../../src/workbook/tab-ids';
import {collecting} from '../support/commands';
import {FOUR_SHAPES, PRESET} from '../support/municipality';
import {readAll} from '../support/read-all';
import {EXPLAINED, SOUND, UPPER_ONLY} from '../support/school-return';
import {fillReturn} from '../support/sheets-of';
import {workbookHost} from '../support/workbook-host';
import {archiveRows} from './large-municipality';

type Ranges = NonNullable<BatchGetValuesResponse['valueRanges']>;

/** A filled school, a school without grades 10-11, and the other kinds. */
const SHAPE_OF = (institution: Institution): string =>
  institution.kind === 'preschool'
    ? 'd01'
    : institution.kind === 'supplementary'
      ? 'u01'
      : institution.upperGrades
        ? 's01'
        : 's02';

/** What one command reads of the tab of each shape. */
function rangesByShape(): Map<string, Ranges> {
  const book = collecting(FOUR_SHAPES);
  const lower = Object.entries(SOUND).filter(
    ([id]) => !UPPER_ONLY.includes(id),
  );
  fillReturn(book, 's01', SOUND, EXPLAINED);
  fillReturn(book, 's02', Object.fromEntries(lower), EXPLAINED);
  const codes = new Map(
    [...tabsById(readAll(book))].map(([id, tab]) => [
      tab.sheetId,
      institutionOf(id),
    ]),
  );
  const host = workbookHost(book);
  const shapes = new Map<string, Ranges>();
  const {readValues} = host;
  host.readValues = filters => {
    const response = readValues(filters);
    for (const range of response.valueRanges ?? []) {
      const id = range.dataFilters?.[0]?.gridRange?.sheetId ?? 0;
      const code = codes.get(id);
      if (code) shapes.set(code, [...(shapes.get(code) ?? []), range]);
    }
    return response;
  };
  const {ok, message} = runCommand(host, PRESET, 'recommend', {});
  if (!ok) throw new Error(message);
  return shapes;
}

/**
 * The cells that a command reads of so large a municipality, as the values
 * come: the tab of each institution as the workbook has it, and the archive.
 */
export function cellsRead(
  institutions: readonly Institution[],
  closed: readonly PeriodRecord[],
): BatchGetValuesResponse {
  const shapes = rangesByShape();
  return {
    valueRanges: [
      ...institutions.flatMap(one => shapes.get(SHAPE_OF(one)) ?? []),
      {valueRange: {values: archiveRows(closed)}},
    ],
  };
}
