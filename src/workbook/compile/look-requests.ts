import type {Condition, Layout, TabSpec, Validation} from '../layout';
import type {ConditionalFormatRule, Request} from '../sheets-api';
import {cellFormat, colour} from './format';
import {gridRange} from './grid-range';
import {rectangles} from './rectangles';
import {validationRule} from './validation';

/** Resets the whole sheet to the base style, without rules. */
export function resetRequests(sheetId: number): Request[] {
  return [
    {
      repeatCell: {
        range: {sheetId},
        cell: {userEnteredFormat: cellFormat('base')},
        fields: 'userEnteredFormat,dataValidation',
      },
    },
  ];
}

/** Formats of all cells that differ from the base style. */
export function formatRequests(sheetId: number, layout: Layout): Request[] {
  const styles = layout.rows.map(row =>
    row.map(cell => (cell.style === 'base' ? null : cell.style)),
  );
  return rectangles(styles).map(({area, value}) => ({
    repeatCell: {
      range: gridRange(sheetId, area),
      cell: {userEnteredFormat: cellFormat(value)},
      fields: 'userEnteredFormat',
    },
  }));
}

const sameValidation = (a: Validation, b: Validation) =>
  a === b || JSON.stringify(a) === JSON.stringify(b);

/** Data validation of all cells that have any. */
export function validationRequests(sheetId: number, layout: Layout): Request[] {
  const rules = layout.rows.map(row =>
    row.map(cell => cell.validation ?? null),
  );
  return rectangles(rules, sameValidation).map(({area, value}) => ({
    setDataValidation: {
      range: gridRange(sheetId, area),
      rule: validationRule(value, area),
    },
  }));
}

/** The conditional format as the API has it. */
export function conditionRule(
  sheetId: number,
  condition: Condition,
): ConditionalFormatRule {
  const {area, formula, background, foreground, bold} = condition;
  return {
    ranges: [gridRange(sheetId, area)],
    booleanRule: {
      condition: {
        type: 'CUSTOM_FORMULA',
        values: [{userEnteredValue: formula}],
      },
      format: {
        ...(background ? {backgroundColorStyle: colour(background)} : {}),
        ...(foreground || bold
          ? {
              textFormat: {
                ...(bold ? {bold} : {}),
                ...(foreground
                  ? {foregroundColorStyle: colour(foreground)}
                  : {}),
              },
            }
          : {}),
      },
    },
  };
}

/** Replaces the conditional formats: `existing` of them are there. */
export function conditionRequests(
  sheetId: number,
  layout: Layout,
  existing: number,
): Request[] {
  return [
    ...Array.from({length: existing}, () => ({
      deleteConditionalFormatRule: {sheetId, index: 0},
    })),
    ...layout.conditions.map((condition, index) => ({
      addConditionalFormatRule: {
        rule: conditionRule(sheetId, condition),
        index,
      },
    })),
  ];
}

/** Replaces the merges. */
export function mergeRequests(
  sheetId: number,
  layout: Layout,
  existing: TabSpec['layout']['merges'],
): Request[] {
  return [
    ...existing.map(area => ({
      unmergeCells: {range: gridRange(sheetId, area)},
    })),
    ...layout.merges.map(area => ({
      mergeCells: {range: gridRange(sheetId, area), mergeType: 'MERGE_ALL'},
    })),
  ];
}

/**
 * Lets people sort and filter a table by its titles; ids and all that is
 * hidden move with their rows.
 */
export function filterRequests(sheetId: number, layout: Layout): Request[] {
  const {filterRow, rows, columns} = layout;
  if (filterRow === undefined) return [];
  const range = gridRange(sheetId, {
    startRow: filterRow,
    endRow: rows.length,
    startColumn: 0,
    endColumn: columns.length,
  });
  return [{setBasicFilter: {filter: {range}}}];
}
