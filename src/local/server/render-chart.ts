import {boxOf} from '../sheets/box';
import type {
  BookState,
  Box,
  Color,
  EmbeddedChart,
  GridRange,
  SheetState,
} from '../sheets/model';
import type {ReadCell} from '../sheets/read/read-cell';
import type {CellPosition} from '../sheets/type-cell';
import type {ChartSpecView, ChartView} from './protocol';
import {hex} from './view/style-view';

type BasicChart = gapi.client.sheets.BasicChartSpec;
type Data = gapi.client.sheets.ChartData;
type ReadAt = (at: CellPosition) => ReadCell;

const KINDS: Partial<Record<string, ChartSpecView['kind']>> = {
  COLUMN: 'column',
  BAR: 'bar',
  LINE: 'line',
  AREA: 'area',
};

/** A chart with the numbers that its cells hold now. */
export function renderChart(
  book: BookState,
  cell: ReadAt,
  chart: EmbeddedChart,
): ChartView {
  const overlay = chart.position?.overlayPosition ?? {};
  const {anchorCell = {}} = overlay;
  return {
    chartId: chart.chartId ?? 0,
    title: chart.spec?.title ?? '',
    spec: renderSpec(book, cell, chart),
    anchor: {
      row: anchorCell.rowIndex ?? 0,
      column: anchorCell.columnIndex ?? 0,
      offsetX: overlay.offsetXPixels ?? 0,
      offsetY: overlay.offsetYPixels ?? 0,
    },
    width: overlay.widthPixels ?? 0,
    height: overlay.heightPixels ?? 0,
  };
}

function renderSpec(
  book: BookState,
  cell: ReadAt,
  {spec = {}}: EmbeddedChart,
): ChartSpecView | null {
  const basic = spec.basicChart;
  const kind = KINDS[basic?.chartType ?? ''];
  if (!basic || !kind || basic.stackedType === 'PERCENT_STACKED') return null;
  const strategy =
    spec.hiddenDimensionStrategy ?? 'SKIP_HIDDEN_ROWS_AND_COLUMNS';
  const cellsOf = (data: Data | undefined) =>
    (data?.sourceRange?.sources ?? []).flatMap(range =>
      shownCells(book, range, strategy).map(cell),
    );
  const series = (basic.series ?? [])
    .map(one => ({one, cells: cellsOf(one.series)}))
    .filter(({cells}) => cells.length > 0);
  const headers =
    basic.headerCount ?? guessHeaders(series.map(({cells}) => cells));
  const domainCells = cellsOf(basic.domains?.[0]?.domain);
  const turn = <T>(list: T[]) =>
    basic.domains?.[0]?.reversed ? list.reverse() : list;
  const named = series.map(({one, cells}) => ({
    name: textOf(cells.slice(0, headers)),
    color: hexOf(one.colorStyle?.rgbColor ?? one.color),
    values: turn(cells.slice(headers).map(numberOf)),
  }));
  const numbers = series.flatMap(({cells}) => cells.slice(headers));
  return {
    kind,
    stacked: basic.stackedType === 'STACKED',
    domain: turn(domainCells.slice(headers).map(({formatted}) => formatted)),
    series: named,
    domainTitle:
      axisTitle(basic, kind === 'bar' ? 'LEFT_AXIS' : 'BOTTOM_AXIS') ??
      textOf(domainCells.slice(0, headers)),
    valueTitle:
      axisTitle(basic, kind === 'bar' ? 'BOTTOM_AXIS' : 'LEFT_AXIS') ??
      (named.length === 1 ? (named[0]?.name ?? '') : ''),
    valuePattern:
      numbers.find(read => numberOf(read) !== null)?.numberFormat?.pattern ??
      null,
    legend: hasLegend(basic, named.length),
  };
}

/** Along the line of a source, without what the chart leaves out as hidden. */
function shownCells(
  book: BookState,
  range: GridRange,
  strategy: string,
): CellPosition[] {
  const sheet = book.sheets.find(
    ({properties}) => properties.sheetId === (range.sheetId ?? 0),
  );
  if (!sheet) return [];
  const rows = !['SHOW_ALL', 'SKIP_HIDDEN_COLUMNS'].includes(strategy);
  const columns = !['SHOW_ALL', 'SKIP_HIDDEN_ROWS'].includes(strategy);
  return positions(boxOf(range, sheet)).flatMap(at =>
    (rows && isHidden(sheet.rowMetadata, at.row)) ||
    (columns && isHidden(sheet.columnMetadata, at.column))
      ? []
      : [{sheetId: sheet.properties.sheetId, ...at}],
  );
}

function positions(box: Box): {row: number; column: number}[] {
  const height = box.endRow - box.startRow;
  const width = box.endColumn - box.startColumn;
  return Array.from({length: height * width}, (_, i) => ({
    row: box.startRow + Math.floor(i / width),
    column: box.startColumn + (i % width),
  }));
}

function isHidden(lines: SheetState['rowMetadata'], index: number): boolean {
  const line = lines[index];
  return line?.hiddenByUser === true || line?.hiddenByFilter === true;
}

/** One where every series begins with a text and numbers follow. */
function guessHeaders(series: readonly ReadCell[][]): number {
  const titled = series.every(
    ([first]) => first && first.formatted !== '' && numberOf(first) === null,
  );
  const numbered = series.some(([, ...rest]) =>
    rest.some(read => numberOf(read) !== null),
  );
  return titled && numbered ? 1 : 0;
}

function numberOf({effective}: ReadCell): number | null {
  return effective?.numberValue ?? null;
}

function textOf(cells: readonly ReadCell[]): string {
  return cells
    .map(({formatted}) => formatted)
    .filter(text => text !== '')
    .join(' ');
}

function axisTitle(
  {axis = []}: BasicChart,
  position: string,
): string | undefined {
  return axis.find(one => one.position === position)?.title;
}

/** Where nothing is said, a single series needs no legend. */
function hasLegend({legendPosition}: BasicChart, series: number): boolean {
  return !legendPosition ||
    legendPosition === 'BASIC_CHART_LEGEND_POSITION_UNSPECIFIED'
    ? series > 1
    : legendPosition !== 'NO_LEGEND';
}

function hexOf(color: Color | undefined): string | null {
  return color ? hex(color) : null;
}
