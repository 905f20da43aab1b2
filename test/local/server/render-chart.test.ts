import {renderChart} from '../../../src/local/server/render-chart';
import type {Workbook} from '../../../src/local/sheets/workbook';
import {apply, box, put} from '../sheets/books';
import {chartedBook, chartsOf, COLUMNS, data} from '../sheets/charted';

const BASIC = COLUMNS.basicChart;

function rendered(book: Workbook) {
  const [chart] = chartsOf(book);
  if (!chart) throw new Error('no chart');
  return renderChart(book.snapshot(), at => book.cell(at), chart);
}

const specOf = (change: object, title = 'Охват') =>
  rendered(chartedBook({title, basicChart: {...BASIC, ...change}})).spec;

describe('a chart as the page gets it', () => {
  test('has its place, titles and calculated numbers; text is a gap', () => {
    expect(rendered(chartedBook())).toEqual({
      chartId: 7,
      title: 'Охват',
      anchor: {row: 1, column: 4, offsetX: 0, offsetY: 0},
      width: 600,
      height: 371,
      spec: {
        kind: 'column',
        stacked: false,
        domain: ['2023', '2024', '2025'],
        series: [
          {name: 'Проба', color: null, values: [10, 20, null]},
          {name: 'План', color: null, values: [12, 25, 30]},
        ],
        domainTitle: 'Год',
        valueTitle: '',
        valuePattern: null,
        legend: true,
      },
    });
  });

  test('guesses its header row when the number is not given', () => {
    const named = specOf({headerCount: undefined});
    expect(named?.series.map(({name}) => name)).toEqual(['Проба', 'План']);
    const bare = specOf({
      headerCount: undefined,
      domains: [],
      series: [{series: data(box(1, 4, 1, 2))}],
    });
    expect(bare?.series).toEqual([
      {name: '', color: null, values: [10, 20, null]},
    ]);
  });

  test('follows an edit of its cells', () => {
    const book = chartedBook();
    apply(book, [put([[40]], 0, 2, 1)]);
    expect(rendered(book).spec?.series.map(({values}) => values)).toEqual([
      [10, 40, null],
      [12, 45, 30],
    ]);
  });

  test('leaves out hidden rows, unless it is to show all', () => {
    const book = chartedBook();
    apply(book, [
      {
        updateDimensionProperties: {
          range: {sheetId: 0, dimension: 'ROWS', startIndex: 2, endIndex: 3},
          properties: {hiddenByUser: true},
          fields: 'hiddenByUser',
        },
      },
    ]);
    expect(rendered(book).spec?.domain).toEqual(['2023', '2025']);
    const spec = {...COLUMNS, hiddenDimensionStrategy: 'SHOW_ALL' as const};
    apply(book, [{updateChartSpec: {chartId: 7, spec}}]);
    expect(rendered(book).spec?.domain).toEqual(['2023', '2024', '2025']);
  });

  test('reads series along rows as well, over several ranges', () => {
    const spec = specOf({
      headerCount: 0,
      domains: [],
      series: [{series: data(box(1, 2, 1, 2), box(1, 2, 2, 3))}],
    });
    expect(spec?.series).toEqual([{name: '', color: null, values: [10, 12]}]);
  });

  test('has colours, axis titles by its kind, legend and pattern', () => {
    const book = chartedBook({
      basicChart: {
        ...BASIC,
        chartType: 'BAR',
        stackedType: 'STACKED',
        legendPosition: 'NO_LEGEND',
        axis: [
          {position: 'BOTTOM_AXIS', title: 'Доля'},
          {position: 'LEFT_AXIS', title: 'Учреждение'},
        ],
        series: [
          {
            series: data(box(0, 4, 1, 2)),
            colorStyle: {rgbColor: {red: 1, blue: 0.5}},
          },
        ],
      },
    });
    apply(book, [
      {
        repeatCell: {
          range: box(1, 4, 1, 2),
          cell: {
            userEnteredFormat: {numberFormat: {type: 'PERCENT', pattern: '0%'}},
          },
          fields: 'userEnteredFormat.numberFormat',
        },
      },
    ]);
    expect(rendered(book).spec).toMatchObject({
      kind: 'bar',
      stacked: true,
      legend: false,
      domainTitle: 'Учреждение',
      valueTitle: 'Доля',
      valuePattern: '0%',
      series: [{color: '#ff007f'}],
    });
  });

  test('turns round a reversed domain with its values', () => {
    const spec = specOf({
      domains: [{...BASIC?.domains?.[0], reversed: true}],
    });
    expect(spec?.domain).toEqual(['2025', '2024', '2023']);
    expect(spec?.series[1]?.values).toEqual([30, 25, 12]);
  });

  test.each([
    ['scattered', {chartType: 'SCATTER'}],
    ['combined', {chartType: 'COMBO'}],
    ['of percents', {stackedType: 'PERCENT_STACKED'}],
  ])('says that it cannot be shown when it is %s', (_, change) => {
    expect(specOf(change, 'Иное')).toBeNull();
  });

  test('goes on without a series whose column was deleted', () => {
    const book = chartedBook();
    const range = {sheetId: 0, dimension: 'COLUMNS' as const};
    apply(book, [
      {deleteDimension: {range: {...range, startIndex: 1, endIndex: 2}}},
    ]);
    expect(rendered(book).spec?.series.map(({name}) => name)).toEqual(['План']);
  });
});
