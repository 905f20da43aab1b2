import {chartId, chartRequests} from '../../../workbook/compile/chart-requests';
import type {Actual, ActualTab} from '../../../workbook/actual';
import type {Chart, TabSpec} from '../../../workbook/layout';
import type {EmbeddedChart, Request} from '../../../workbook/sheets-api';
import {areaOf, fill} from '../place-requests';
import type {Bench, Place, Probe} from '../probe';

const TAB = 'self-check';
const TEXT = {
  title: 'Самопроверка',
  alt: 'Диаграмма самопроверки',
  share: 'Доля',
  one: 'один',
  two: 'два',
};
const NOWHERE = {tabs: []} as unknown as Actual;

/** A chart as «Свод» has them, at the very first cell. */
const chartOf = ({row}: Place): Chart => {
  const column = (startColumn: number) => ({
    startRow: row,
    endRow: row + 3,
    startColumn,
    endColumn: startColumn + 1,
  });
  return {
    name: 'chart',
    kind: 'BAR',
    title: TEXT.title,
    altText: TEXT.alt,
    valueTitle: TEXT.share,
    stacked: true,
    row: 0,
    column: 0,
    width: 320,
    height: 180,
    domain: column(0),
    series: [{area: column(1), colour: '#1967d2'}],
  };
};

const specOf = (place: Place) =>
  ({id: TAB, charts: [chartOf(place)]}) as unknown as TabSpec;

const arranged: Required<Pick<Probe, 'rows' | 'arrange'>> = {
  rows: 3,
  arrange: (place): Request[] => [
    fill(place, [
      ['', TEXT.share],
      [TEXT.one, 4],
      [TEXT.two, 6],
    ]),
    ...chartRequests(specOf(place), place.sheetId, null, NOWHERE, true),
  ],
};

const ownChart = ({sheet}: Bench): EmbeddedChart | undefined =>
  sheet().charts?.find(one => one.chartId === chartId(TAB, 'chart'));

export const CHARTS: readonly Probe[] = [
  {
    id: 'chart-read-back',
    ...arranged,
    run(bench) {
      const chart = ownChart(bench);
      const tab = {charts: chart ? [chart] : []} as unknown as ActualTab;
      const actual = {tabs: [tab]} as unknown as Actual;
      const {place} = bench;
      const again = chart
        ? chartRequests(
            specOf(place),
            place.sheetId,
            chart as never,
            actual,
            true,
          )
        : [];
      return {
        holds: chart !== undefined && again.length === 0,
        seen: chart ? JSON.stringify(chart) : 'диаграммы нет',
      };
    },
  },
  {
    id: 'chart-zeros',
    run(bench) {
      const overlay = ownChart(bench)?.position?.overlayPosition;
      const zeros = [
        overlay?.anchorCell?.rowIndex,
        overlay?.anchorCell?.columnIndex,
        overlay?.offsetXPixels,
        overlay?.offsetYPixels,
      ];
      return {
        holds: overlay !== undefined && zeros.every(one => one === undefined),
        seen: JSON.stringify(overlay ?? null),
      };
    },
  },
  {
    id: 'chart-header-count',
    arrange: place => [
      {
        addChart: {
          chart: {
            chartId: chartId(TAB, 'bare'),
            spec: {
              title: 'Без заголовка',
              basicChart: {
                chartType: 'COLUMN',
                headerCount: 0,
                series: [
                  {
                    series: {
                      sourceRange: {sources: [areaOf(place, [0, 1], [0, 1])]},
                    },
                  },
                ],
              },
            },
            position: {
              overlayPosition: {
                anchorCell: {
                  sheetId: place.sheetId,
                  rowIndex: place.row,
                  columnIndex: 1,
                },
              },
            },
          },
        },
      },
    ],
    run({sheet}) {
      const chart = sheet().charts?.find(
        one => one.chartId === chartId(TAB, 'bare'),
      );
      const basic = chart?.spec?.basicChart;
      return {
        holds: basic !== undefined && basic.headerCount === undefined,
        seen: JSON.stringify(basic ?? null),
      };
    },
  },
  {
    id: 'copy-chart',
    run(bench) {
      const own = ownChart(bench);
      const copy = bench.copy();
      const other = copy.charts?.find(
        one => one.spec?.title === own?.spec?.title,
      );
      const source =
        other?.spec?.basicChart?.series?.[0]?.series?.sourceRange?.sources?.[0];
      return {
        holds:
          own !== undefined &&
          other !== undefined &&
          other.chartId !== own.chartId &&
          source?.sheetId === copy.properties?.sheetId,
        seen: JSON.stringify({номер: other?.chartId, данные: source}),
      };
    },
  },
];
