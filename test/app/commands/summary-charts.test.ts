import {chartId} from '../../../src/workbook/compile/chart-requests';
import {cellAt} from '../../../src/workbook/grid';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {bundleHost, type BundleHost} from '../../support/bundle-host';
import {collecting} from '../../support/commands';
import {TWO_SCHOOLS} from '../../support/every-command';
import {OWNER, PRESET} from '../../support/municipality';
import {tabOf} from '../../support/sheets-of';

type Chart = gapi.client.sheets.EmbeddedChart;
type Request = gapi.client.sheets.Request;

const NAMES = ['shares', 'coverage', 'progress'];
const IDS = NAMES.map(name => chartId('summary', name)).sort();

function chartsOf(book: Workbook): Chart[] {
  const fields = 'sheets(charts(chartId,position,spec))';
  const {sheets = []} = book.get({fields}, OWNER);
  return sheets.flatMap(({charts = []}) => charts);
}

const idsOf = (book: Workbook) =>
  chartsOf(book)
    .map(({chartId: id}) => id ?? 0)
    .sort();

/** The workbook changed behind the add-on's back. */
const change = ({book}: BundleHost, ...requests: Request[]) =>
  book.batchUpdate({requests}, OWNER);

function must(desk: BundleHost, command: string): void {
  const {ok, message} = desk.call(command);
  if (!ok) throw new Error(message);
}

/** Values of a chart's domain and series, titles first. */
function shown(book: Workbook, chart: Chart | undefined): unknown[][] {
  const {domains = [], series = []} = chart?.spec?.basicChart ?? {};
  const {values} = tabOf(book, 'summary');
  return [...domains.map(one => one.domain), ...series.map(one => one.series)]
    .flatMap(data => data?.sourceRange?.sources ?? [])
    .map(({startRowIndex = 0, endRowIndex = 0, startColumnIndex = 0}) =>
      Array.from(
        {length: endRowIndex - startRowIndex},
        (_, row) =>
          cellAt(values, startRowIndex + row, startColumnIndex) ?? null,
      ),
    );
}

describe('the charts of «Свод»', () => {
  let desk: BundleHost;
  beforeEach(() => {
    desk = bundleHost(collecting(TWO_SCHOOLS));
  });

  it('are there once, under ids of their own, and a second run adds none', () => {
    expect(idsOf(desk.book)).toEqual(IDS);
    must(desk, 'roll-up');
    const before = desk.book.stringify();
    must(desk, 'roll-up');
    must(desk, 'repair');
    expect(idsOf(desk.book)).toEqual(IDS);
    expect(desk.book.stringify()).toBe(before);
  });

  it('read the columns that their series are named after', () => {
    must(desk, 'roll-up');
    const [shares, coverage, progress] = NAMES.map(name =>
      chartsOf(desk.book).find(one => one.chartId === chartId('summary', name)),
    ).map(chart => shown(desk.book, chart));
    expect(shares?.map(([title]) => title)).toEqual([
      '№',
      'Доля сравнимых: этот период',
      'Доля сравнимых: прошлый период',
    ]);
    expect(shares?.[0]?.slice(1, 3)).toEqual(['И 1.1', 'И 1.2']);
    expect(coverage?.map(([title]) => title)).toEqual([
      '№',
      'Учтено',
      'Ожидалось',
    ]);
    expect(coverage?.[0]).toHaveLength(PRESET.catalogue.indicators.length + 1);
    expect(progress).toEqual([
      ['Ход сдачи', 'Школы', 'Детские сады', 'Доп. образование'],
      ['Приняты', 0, 0, 0],
      ['Ждут приёмки', 0, 0, 0],
      ['Не сданы', 2, 0, 0],
    ]);
  });

  it.each(['roll-up', 'repair'])('come back at %s when deleted', command => {
    const [first = 0, second = 0] = IDS;
    const deleted = [first, second].map(objectId => ({
      deleteEmbeddedObject: {objectId},
    }));
    change(desk, ...deleted);
    expect(idsOf(desk.book)).toHaveLength(1);
    must(desk, command);
    expect(idsOf(desk.book)).toEqual(IDS);
  });

  it('come back even when the rows below the table were taken away', () => {
    const {sheetId, rowCount} = tabOf(desk.book, 'summary');
    const range = {
      ...{sheetId, dimension: 'ROWS' as const},
      ...{startIndex: 24, endIndex: rowCount},
    };
    const gone = IDS.map(objectId => ({deleteEmbeddedObject: {objectId}}));
    change(desk, ...gone, {deleteDimension: {range}});
    must(desk, 'roll-up');
    expect(idsOf(desk.book)).toEqual(IDS);
  });

  it('show again what they should when somebody made them show other cells', () => {
    const before = chartsOf(desk.book);
    const [id = 0] = IDS;
    const chart = before.find(one => one.chartId === id);
    const basicChart = {
      ...chart?.spec?.basicChart,
      chartType: 'COLUMN' as const,
    };
    change(desk, {
      updateChartSpec: {
        chartId: id,
        spec: {
          title: 'Другое',
          basicChart: {
            ...basicChart,
            series: basicChart.series?.map(one => ({
              ...one,
              targetAxis: 'LEFT_AXIS' as const,
            })),
          },
        },
      },
    });
    expect(chartsOf(desk.book)).not.toEqual(before);
    must(desk, 'roll-up');
    expect(chartsOf(desk.book)).toEqual(before);
  });

  it('stay where the centre moved them until the workbook is repaired', () => {
    const before = chartsOf(desk.book);
    const [id = 0] = IDS;
    const {sheetId} = tabOf(desk.book, 'summary');
    change(desk, {
      updateEmbeddedObjectPosition: {
        objectId: id,
        newPosition: {
          overlayPosition: {
            anchorCell: {sheetId, rowIndex: 5, columnIndex: 3},
            widthPixels: 200,
          },
        },
        fields: 'anchorCell,widthPixels',
      },
    });
    const moved = chartsOf(desk.book);
    must(desk, 'roll-up');
    expect(chartsOf(desk.book)).toEqual(moved);
    must(desk, 'repair');
    expect(chartsOf(desk.book)).toEqual(before);
  });

  it('leave a chart of other people alone', () => {
    const own = chartsOf(desk.book)[0];
    const {sheetId} = tabOf(desk.book, 'summary');
    const position = {overlayPosition: {anchorCell: {sheetId, rowIndex: 2}}};
    change(desk, {
      addChart: {chart: {chartId: 77, spec: own?.spec, position}},
    });
    const foreign = chartsOf(desk.book).find(one => one.chartId === 77);
    must(desk, 'roll-up');
    must(desk, 'repair');
    expect(idsOf(desk.book)).toEqual([...IDS, 77].sort());
    expect(chartsOf(desk.book)).toContainEqual(foreign);
  });

  it('cost no call more: two reads and one write', () => {
    change(desk, {deleteEmbeddedObject: {objectId: IDS[0]}});
    desk.calls.length = 0;
    must(desk, 'roll-up');
    const calls = desk.calls.filter(({service}) => service === 'Sheets');
    expect(calls.map(({method}) => method)).toEqual([
      'Spreadsheets.get',
      'Spreadsheets.Values.batchGetByDataFilter',
      'Spreadsheets.batchUpdate',
    ]);
  });
});
