import {absoluteName} from '../a1';
import {tabToken} from '../tab-ids';

/** Zero-based rows of «Начало» that formulas of other tabs read. */
export const START_ROW = {day: 9, looks: 10} as const;

/** Column of «Начало» that holds the settings. */
const VALUE = 2;

const cell = (row: number) => tabToken('start') + absoluteName(row, VALUE);

/**
 * The same as formulas name them. The day is written by the first command of a
 * day: nothing in the workbook asks for TODAY, so nothing recalculates by
 * itself.
 */
export const START_CELL = {
  day: cell(START_ROW.day),
  looks: cell(START_ROW.looks),
} as const;
