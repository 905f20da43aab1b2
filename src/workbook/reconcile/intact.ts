import type {ActualTab} from '../actual';
import {extendedValue, type Places} from '../compile/cell-value';
import {cellFormat} from '../compile/format';
import {sameArea} from '../compile/grid-range';
import {conditionRule} from '../compile/look-requests';
import {hasItsNotes} from '../compile/note-requests';
import {hasSurplusRows} from '../compile/tab-requests';
import {validationRule} from '../compile/validation';
import type {LayoutCell, TabSpec} from '../layout';
import type {CellData, CellFormat} from '../sheets-api';
import {covers} from '../compile/covers';

const NO_FORMAT: CellFormat = {};

/**
 * Answers by format, style and content: a workbook has few of them, and a deep
 * read keeps one of all formats that are equal.
 */
const formatsSeen = new WeakMap<CellFormat, Map<string, boolean>>();

function sameFormat(
  {userEnteredFormat: there}: CellData,
  cell: LayoutCell,
): boolean {
  const known =
    formatsSeen.get(there ?? NO_FORMAT) ?? new Map<string, boolean>();
  formatsSeen.set(there ?? NO_FORMAT, known);
  const key = `${cell.style} ${cell.content}`;
  const seen = known.get(key);
  if (seen !== undefined) return seen;
  const same = isFormatOf(cell, there);
  known.set(key, same);
  return same;
}

function isFormatOf(
  cell: LayoutCell,
  format: CellData['userEnteredFormat'],
): boolean {
  const wanted = cellFormat(cell.style);
  const ground = format?.backgroundColorStyle ?? format?.backgroundColor;
  return (
    covers(format, wanted) &&
    (wanted.backgroundColorStyle !== undefined || ground === undefined) &&
    (wanted.numberFormat !== undefined ||
      (cell.content === 'input'
        ? cell.style !== 'inputNumber' || !isForeign(format?.numberFormat?.type)
        : format?.numberFormat === undefined))
  );
}

/**
 * Whether an input of automatic format would read what is typed next as
 * something else, as a paste of «39 %» or of a date leaves it. A number typed
 * with its thousands apart leaves a format of numbers, which does no harm.
 */
const isForeign = (type: string | undefined) =>
  type !== undefined && type !== 'NUMBER';

function sameValidation(
  there: CellData,
  cell: LayoutCell,
  row: number,
  column: number,
): boolean {
  if (!cell.validation) return there.dataValidation === undefined;
  const wanted = validationRule(cell.validation, {
    startRow: row,
    startColumn: column,
  });
  if (cell.validation.type !== 'formula') {
    return covers(there.dataValidation, {
      condition: wanted.condition,
      strict: wanted.strict,
    });
  }
  return covers(there.dataValidation, {
    condition: {type: wanted.condition?.type},
    strict: wanted.strict,
  });
}

function sameContent(
  there: CellData,
  cell: LayoutCell,
  places: Places,
): boolean {
  if (cell.content !== 'fixed') return true;
  const wanted = extendedValue(cell.value ?? null, places);
  return wanted === undefined
    ? there.userEnteredValue === undefined
    : JSON.stringify(there.userEnteredValue) === JSON.stringify(wanted);
}

function sameCells(spec: TabSpec, tab: ActualTab, places: Places): boolean {
  return spec.layout.rows.every((cells, row) =>
    cells.every((cell, column) => {
      const there = tab.cells?.[row]?.[column] ?? {};
      return (
        sameContent(there, cell, places) &&
        sameFormat(there, cell) &&
        sameValidation(there, cell, row, column)
      );
    }),
  );
}

function sameDimensions(spec: TabSpec, tab: ActualTab): boolean {
  const {deep} = tab;
  if (!deep) return true;
  const hidden = new Set(spec.hiddenRows);
  return (
    spec.layout.columns.every(
      (column, index) =>
        deep.columnWidths[index] === column.width &&
        (deep.hiddenColumns[index] ?? false) === (column.hidden ?? false),
    ) && deep.hiddenRows.every((isHidden, row) => isHidden === hidden.has(row))
  );
}

function sameConditions(spec: TabSpec, tab: ActualTab): boolean {
  const {conditions} = spec.layout;
  return (
    conditions.length === tab.conditions.length &&
    conditions.every((condition, index) =>
      covers(tab.conditions[index], conditionRule(tab.sheetId, condition)),
    )
  );
}

/** Whether a tab that was read deeply looks just as it should. */
export function isIntact(
  spec: TabSpec,
  tab: ActualTab,
  places: Places,
): boolean {
  const {merges} = spec.layout;
  return (
    tab.columnCount >= spec.layout.columns.length &&
    tab.rowCount >= spec.layout.rows.length &&
    !hasSurplusRows(spec, tab) &&
    sameDimensions(spec, tab) &&
    merges.length === tab.merges.length &&
    merges.every(area => tab.merges.some(other => sameArea(area, other))) &&
    sameConditions(spec, tab) &&
    sameCells(spec, tab, places) &&
    hasItsNotes(spec, tab)
  );
}
