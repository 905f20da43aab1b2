import type {Workbook} from '../../../src/local/sheets/workbook';
import {apply, box, newBook, OWNER, put} from './books';

type Chart = gapi.client.sheets.EmbeddedChart;
type Spec = gapi.client.sheets.ChartSpec;
type Range = gapi.client.sheets.GridRange;

export const data = (...sources: Range[]) => ({sourceRange: {sources}});

/** Columns over the years in A2:A4, a series each for B and C. */
export const COLUMNS: Spec = {
  title: 'Охват',
  basicChart: {
    chartType: 'COLUMN',
    headerCount: 1,
    domains: [{domain: data(box(0, 4, 0, 1))}],
    series: [
      {series: data(box(0, 4, 1, 2)), targetAxis: 'LEFT_AXIS'},
      {series: data(box(0, 4, 2, 3)), targetAxis: 'LEFT_AXIS'},
    ],
  },
};

export const at = (rowIndex: number, columnIndex: number, sheetId = 0) => ({
  overlayPosition: {anchorCell: {sheetId, rowIndex, columnIndex}},
});

/** Figures in A1:C4, a second sheet, and one chart (id 7) at E2. */
export function chartedBook(spec: Spec = COLUMNS): Workbook {
  const book = newBook();
  apply(book, [
    put([
      ['Год', 'Проба', 'План'],
      ['2023', 10, 12],
      ['2024', 20, '=B3+5'],
      ['2025', 'н/п', 30],
    ]),
    {addSheet: {properties: {sheetId: 1, title: 'Б'}}},
    {addChart: {chart: {chartId: 7, spec, position: at(1, 4)}}},
  ]);
  return book;
}

export function chartsOf(book: Workbook, sheet = 0): Chart[] {
  const fields = 'sheets(properties.sheetId,charts)';
  return book.get({fields}, OWNER).sheets?.[sheet]?.charts ?? [];
}

/** Ranges of the domain, then of each series, as rows and columns. */
export function rangesOf(chart: Chart | undefined): (Range[] | undefined)[] {
  const basic = chart?.spec?.basicChart;
  return [
    ...(basic?.domains ?? []).map(one => one.domain),
    ...(basic?.series ?? []).map(one => one.series),
  ].map(one => one?.sourceRange?.sources);
}
