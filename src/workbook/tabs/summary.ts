import {isShareRow} from '../../core/analysis/target';
import type {Indicator} from '../../core/order/indicator';
import type {RollupRow} from '../../core/analysis/roll-up';
import {WORDS} from '../../core/submission/value';
import {capitalised} from '../../wording/capitalised';
import {wayText} from '../../wording/target';
import {columnName} from '../a1';
import {quote} from '../formulas/text';
import {eachCell, putCell, type GridDraft} from '../grid';
import type {CellValue, LayoutCell} from '../layout';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {COLOUR} from '../style';
import {tableLayout, tableValues, TABLE_TOP} from '../table';
import {dataRange} from './data';
import {inPeriod} from './in-period';
import {CHART_ROWS, summaryCharts} from './summary-charts';
import {progressCells, PROGRESS_COLUMNS} from './summary-progress';
import type {TabContent} from './tab-content';

const PRELIMINARY = 4;

/** First column that a roll-up writes. */
export const SUMMARY_TOTAL = 5;

const TARGET = 15;

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

/** Calendar years back whose shares stand beside, the earliest first. */
const YEARS_BACK = [3, 2, 1];
const YEARS_BACK_TITLES = [
  'Доля 3 года назад',
  'Доля 2 года назад',
  'Доля год назад',
];

/** Columns that a roll-up writes. */
const ROLLED_UP = 10 + 2 + YEARS_BACK.length;

/** Target, way to it, shares of the years before. */
function beside(
  {settings, targets, pastShares}: Book,
  ways: Changes['targetWays'],
  indicator: Indicator,
): CellValue[] {
  const {id} = indicator;
  const way = ways?.get(id);
  const target = targets.get(id) ?? null;
  const noFigure = target === null ? null : 'Пока нет данных';
  const {period} = settings;
  return [
    target,
    way ? capitalised(wayText(way, indicator)) : noFigure,
    ...YEARS_BACK.map(back =>
      period === null ? null : (pastShares.get(period - back)?.get(id) ?? null),
    ),
  ];
}

function official(row: RollupRow): CellValue[] {
  return [
    row.total,
    row.counted,
    row.expected,
    row.share,
    row.median,
    row.min,
    row.max,
    row.previous,
    row.change,
    row.changeShare,
  ];
}

/** «Свод»: the summary for the committee, a row an indicator. */
export function summary(book: Book, {rollup, targetWays}: Changes): TabContent {
  const {indicators} = book.preset.catalogue;
  const fixed: GridDraft<CellValue> = [];
  const special: GridDraft<Partial<LayoutCell>> = [];
  indicators.forEach((indicator, row) => {
    const indent = indicator.parent ? '    ' : '';
    const cells: CellValue[] = [
      `И ${indicator.no}`,
      indent + indicator.title,
      indicator.unit ?? '',
      {formula: preliminaryFormula(indicator, dataRange(book, indicator.id))},
    ];
    cells.forEach((value, column) => putCell(fixed, row, column + 1, value));
    if (isShareRow(indicator)) {
      putCell(special, row, TARGET, {style: 'percent'});
    }
  });
  eachCell(progressCells(book), (value, row, column) =>
    putCell(fixed, row, column, value),
  );
  const [counted, expected] = [SUMMARY_TOTAL + 1, SUMMARY_TOTAL + 2].map(
    column => `$${columnName(column)}${TABLE_TOP + 1}`,
  );
  const coverage = {
    startRow: TABLE_TOP,
    endRow: TABLE_TOP + indicators.length,
    startColumn: SUMMARY_TOTAL + 1,
    endColumn: SUMMARY_TOTAL + 2,
  };
  const isNumber = `ISNUMBER(${counted})`;
  const layout = tableLayout({
    frozenColumns: 2,
    title: inPeriod('Свод', book),
    lead: 'Предварительный итог живой; принятый считает команда «Обновить свод» по сданным и принятым отчётам. Рядом с итогом – скольких учли. Правее – цели и прошлые годы, ниже – диаграммы.',
    columns: [
      {title: '№', width: 52, style: 'no'},
      {title: 'Показатель', width: 270, style: 'text'},
      {title: 'Ед. изм.', width: 74, style: 'unit'},
      {title: 'Итого (предварительно)', width: 132, style: 'number'},
      {title: 'Итого (принято)', width: 92, style: 'strong'},
      {title: 'Учтено', width: 70, style: 'number'},
      {title: 'Ожидалось', width: 84, style: 'number'},
      {title: 'Доля', width: 70, style: 'percent'},
      {title: 'Медиана', width: 76, style: 'decimal'},
      {title: 'Мин.', width: 60, style: 'number'},
      {title: 'Макс.', width: 60, style: 'number'},
      {title: 'Прошлый период', width: 84, style: 'number'},
      {title: 'Изменение', width: 88, style: 'number'},
      {title: 'Изменение, %', width: 92, style: 'percent'},
      {title: 'Цель', width: 76, style: 'number'},
      {title: 'До цели', width: 230, style: 'text'},
      ...YEARS_BACK_TITLES.map(title => ({
        title,
        width: 84,
        style: 'percent' as const,
      })),
      ...PROGRESS_COLUMNS,
    ],
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
    const keptColumns = Array.from(
      {length: ROLLED_UP},
      (_, i) => SUMMARY_TOTAL + i,
    );
    return {layout, values: [], keptColumns, charts};
  }
  const byField = new Map(rollup.map(row => [row.field, row]));
  const records = indicators.map(indicator => {
    const row = byField.get(indicator.id);
    const untouched = Array.from({length: PRELIMINARY + 1}, () => null);
    return row
      ? [...untouched, ...official(row), ...beside(book, targetWays, indicator)]
      : [];
  });
  return {layout, values: tableValues(records), charts};
}
