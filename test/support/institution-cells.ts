import fc from 'fast-check';
import type {Shape} from '../../src/core/order/applies';
import {bodyRows, rowNumbers} from '../../src/workbook/tabs/institution-body';
import {COLUMN} from '../../src/workbook/tabs/institution-columns';
import type {CellData, Request} from '../../src/workbook/sheets-api';
import {
  answerInputs,
  CELL_FIELDS,
  dates,
  explanations,
  medians,
  numberInputs,
  previousValues,
  statuses,
  written,
} from './cell-contents';
import {PRESET} from './municipality';

/** Cells of one row, by column. */
export interface FilledRow {
  row: number;
  cells: readonly (readonly [column: number, cell: CellData])[];
}

/** Random contents of every cell of a tab that a check looks at. */
export function institutionCells(
  shape: Pick<Shape, 'kind' | 'upperGrades'>,
): fc.Arbitrary<FilledRow[]> {
  const rows = bodyRows(PRESET, shape);
  const numbers = rowNumbers(PRESET, shape);
  const filled = rows.flatMap((row): fc.Arbitrary<FilledRow>[] => {
    const number = numbers.get(row.id) ?? 0;
    const of = (...cells: [number, fc.Arbitrary<CellData>][]) =>
      fc.tuple(...cells.map(([, cell]) => cell)).map((values): FilledRow => ({
        row: number,
        cells: values.map((value, i) => [cells[i]?.[0] ?? 0, value] as const),
      }));
    switch (row.is) {
      case 'cohort':
      case 'indicator': {
        const yesNo =
          row.is === 'indicator' && row.indicator.answer === 'yes-no';
        return [
          of(
            [COLUMN.value, yesNo ? answerInputs : numberInputs],
            [
              COLUMN.previous,
              yesNo ? fc.constant({}) : previousValues.map(written),
            ],
            [COLUMN.explanation, explanations],
            [COLUMN.peerMedian, yesNo ? fc.constant({}) : medians.map(written)],
          ),
        ];
      }
      case 'activity':
        return [of([COLUMN.value, statuses], [COLUMN.previous, dates])];
      default:
        return [];
    }
  });
  return fc.tuple(...filled);
}

/** Requests that put the cells there, whoever may type what. */
export function cellRequests(
  sheetId: number,
  rows: readonly FilledRow[],
): Request[] {
  return rows.flatMap(({row, cells}) =>
    cells.map(([column, cell]) => ({
      updateCells: {
        range: {
          sheetId,
          startRowIndex: row,
          endRowIndex: row + 1,
          startColumnIndex: column,
          endColumnIndex: column + 1,
        },
        rows: [{values: [cell]}],
        fields: CELL_FIELDS,
      },
    })),
  );
}
