import {indicatorNo} from '../../wording/row-number';
import {definitionChange} from '../../core/analysis/definition-change';
import {isShareRow} from '../../core/analysis/target';
import type {Indicator} from '../../core/order/indicator';
import {WORDS} from '../../core/submission/value';
import {capitalised} from '../../wording/capitalised';
import {PAST} from '../../wording/past';
import {wayText} from '../../wording/target';
import {columnName} from '../a1';
import {quote} from '../formulas/text';
import {eachCell, putCell, type GridDraft} from '../grid';
import type {CellValue, LayoutCell} from '../layout';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {COLOUR} from '../style';
import {tableLayout, TABLE_TOP} from '../table';
import {previousPeriod} from '../decode/archive';
import {dataRange} from './data';
import {inPeriod} from './in-period';
import {CHART_ROWS, summaryCharts} from './summary-charts';
import {SUMMARY, SUMMARY_COLUMN as C, SUMMARY_TOTALS} from './summary-columns';
import {progressCells} from './summary-progress';
import type {TabContent} from './tab-content';

/**
 * The total of all values as they stand, live. Empty where there is none:
 * text, blanks and marks of invalid values are no numbers to COUNT and SUM.
 */
function preliminaryFormula(indicator: Indicator, range: string): string {
  if (indicator.answer === 'number') {
    return `=IF(COUNT(${range})=0;"";SUM(${range}))`;
  }
  const yes = `COUNTIF(${range};${quote(WORDS.yes)})`;
  const no = `COUNTIF(${range};${quote(WORDS.no)})`;
  return `=IF(${yes}+${no}=0;"";${yes})`;
}

/** Calendar years back whose shares stand beside. */
const YEARS_BACK = {
  shareThreeBefore: 3,
  shareTwoBefore: 2,
  shareBefore: 1,
} as const;

type Beside = 'target' | 'way' | keyof typeof YEARS_BACK;

/** Target, way to it, shares of the years before. */
function beside(
  {settings, targets, pastShares}: Book,
  ways: Changes['targetWays'],
  indicator: Indicator,
): Record<Beside, CellValue> {
  const {id} = indicator;
  const way = ways?.get(id);
  const target = targets.get(id) ?? null;
  const noFigure = target === null ? null : 'Пока нет данных';
  const {period} = settings;
  const share = (key: keyof typeof YEARS_BACK) =>
    period === null
      ? null
      : (pastShares.get(period - YEARS_BACK[key])?.get(id) ?? null);
  return {
    target,
    way: way ? capitalised(wayText(way, indicator)) : noFigure,
    shareThreeBefore: share('shareThreeBefore'),
    shareTwoBefore: share('shareTwoBefore'),
    shareBefore: share('shareBefore'),
  };
}

/** Columns that a roll-up writes. */
const ROLLED_UP = [
  ...SUMMARY_TOTALS,
  'target',
  'way',
  'shareThreeBefore',
  'shareTwoBefore',
  'shareBefore',
] as const;

/** «Свод»: the summary for the committee, a row an indicator. */
export function summary(book: Book, {rollup, targetWays}: Changes): TabContent {
  const {indicators} = book.preset.catalogue;
  const fixed: GridDraft<CellValue> = [];
  const special: GridDraft<Partial<LayoutCell>> = [];
  indicators.forEach((indicator, row) => {
    const indent = indicator.parent ? '    ' : '';
    const cells = {
      no: indicatorNo(indicator.no),
      title: indent + indicator.title,
      unit: indicator.unit ?? '',
      preliminary: {
        formula: preliminaryFormula(indicator, dataRange(book, indicator.id)),
      },
    };
    for (const [key, value] of Object.entries<CellValue>(cells)) {
      putCell(fixed, row, C[key as keyof typeof cells], value);
    }
    if (isShareRow(indicator)) {
      putCell(special, row, C.target, {style: 'percent'});
    }
  });
  eachCell(progressCells(book), (value, row, column) =>
    putCell(fixed, row, column, value),
  );
  const [counted, expected] = [C.counted, C.expected].map(
    column => `$${columnName(column)}${TABLE_TOP + 1}`,
  );
  const coverage = {
    startRow: TABLE_TOP,
    endRow: TABLE_TOP + indicators.length,
    startColumn: C.counted,
    endColumn: C.counted + 1,
  };
  const isNumber = `ISNUMBER(${counted})`;
  const layout = tableLayout({
    frozenColumns: 2,
    title: inPeriod('Свод', book),
    lead: 'Предварительный итог живой; принятый считает команда «Обновить свод» по сданным и принятым отчётам. Рядом с итогом – скольких учли. Правее – цели и прошлые годы: изменение считается только по учреждениям, учтённым в обоих периодах, сколько их – в столбце «Сравнимо». Ниже – диаграммы.',
    columns: SUMMARY.list,
    capacity: indicators.length,
    below: CHART_ROWS,
    rowIds: indicators.map(indicator => indicator.id),
    fixed,
    special,
    conditions: [
      {
        area: coverage,
        formula: `=AND(${isNumber};${counted}<${expected})`,
        foreground: COLOUR.warningText,
        background: COLOUR.warningGround,
      },
      {
        area: coverage,
        formula: `=AND(${isNumber};${counted}=${expected};${expected}>0)`,
        foreground: COLOUR.fineText,
        background: COLOUR.fineGround,
      },
    ],
  });
  const charts = summaryCharts(indicators);
  if (!rollup) {
    const keptColumns = ROLLED_UP.map(key => C[key]);
    return {layout, values: [], keptColumns, charts};
  }
  const before = previousPeriod(book.archive, book.settings.period);
  const then = before?.catalogue ?? book.preset.catalogue;
  const byField = new Map(rollup.map(row => [row.field, row]));
  const values: GridDraft<CellValue> = [];
  indicators.forEach((indicator, index) => {
    const row = byField.get(indicator.id);
    if (!row) return;
    const differs = definitionChange(then, book.preset.catalogue, row.field);
    const cells = {
      ...row,
      ...beside(book, targetWays, indicator),
      ...(differs && row.previous === null
        ? {change: PAST.incomparable(differs)}
        : {}),
    };
    for (const key of ROLLED_UP) {
      const value = cells[key];
      if (value !== null && value !== '') {
        putCell<CellValue>(values, TABLE_TOP + index, C[key], value);
      }
    }
  });
  return {layout, values, charts};
}
