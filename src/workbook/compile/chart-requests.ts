import type {Actual, ActualTab} from '../actual';
import type {Area, Chart, TabSpec} from '../layout';
import {covers} from './covers';
import {stableId} from '../stable-id';
import type {ChartSpec, EmbeddedChart, Request} from '../sheets-api';
import {colour} from './format';
import {gridRange} from './grid-range';

const POSITION_FIELDS =
  'anchorCell,offsetXPixels,offsetYPixels,widthPixels,heightPixels';

/**
 * The id of a chart of ours, the same in every workbook: the id of a chart may
 * be chosen when it is added, and ids of charts are their own space
 * (sheets/api/reference/rest/v4/spreadsheets/request#AddChartRequest).
 */
export const chartId = (tabId: string, name: string): number =>
  stableId(`chart:${tabId}/${name}`);

/** The chart as the API has it, over cells of its own sheet. */
function chartSpec(sheetId: number, chart: Chart): ChartSpec {
  const data = (area: Area) => ({
    sourceRange: {sources: [gridRange(sheetId, area)]},
  });
  const isBar = chart.kind === 'BAR';
  return {
    title: chart.title,
    altText: chart.altText,
    fontName: 'Arial',
    hiddenDimensionStrategy: 'SHOW_ALL',
    basicChart: {
      chartType: chart.kind,
      ...(chart.stacked ? {stackedType: 'STACKED'} : {}),
      headerCount: 1,
      legendPosition: 'TOP_LEGEND',
      axis: [
        {position: isBar ? 'LEFT_AXIS' : 'BOTTOM_AXIS', title: ''},
        {
          position: isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
          title: chart.valueTitle,
        },
      ],
      domains: [{domain: data(chart.domain)}],
      series: chart.series.map(series => ({
        series: data(series.area),
        targetAxis: isBar ? 'BOTTOM_AXIS' : 'LEFT_AXIS',
        colorStyle: colour(series.colour),
      })),
    },
  };
}

function chartPosition(
  sheetId: number,
  {row, column, width, height}: Chart,
): NonNullable<EmbeddedChart['position']> {
  return {
    overlayPosition: {
      anchorCell: {sheetId, rowIndex: row, columnIndex: column},
      offsetXPixels: 0,
      offsetYPixels: 0,
      widthPixels: width,
      heightPixels: height,
    },
  };
}

/**
 * Adds the tab's charts that are nowhere and makes those that are there show
 * what they should. Where somebody put one, and how large, stays as it is
 * unless the repair goes deep. Charts of other people are left alone.
 */
export function chartRequests(
  {id, charts}: TabSpec,
  sheetId: number,
  tab: ActualTab | null,
  {tabs}: Actual,
  deep: boolean,
): Request[] {
  return charts.flatMap((chart): Request[] => {
    const own = chartId(id, chart.name);
    const spec = chartSpec(sheetId, chart);
    const position = chartPosition(sheetId, chart);
    const there = tabs
      .flatMap(one => one.charts)
      .find(one => one.chartId === own);
    if (!there) {
      return [{addChart: {chart: {chartId: own, spec, position}}}];
    }
    const isPlaced =
      !deep || (tab !== null && covers(there.position, position));
    return [
      ...(covers(there.spec, spec)
        ? []
        : [{updateChartSpec: {chartId: own, spec}}]),
      ...(isPlaced
        ? []
        : [
            {
              updateEmbeddedObjectPosition: {
                objectId: own,
                newPosition: position,
                fields: POSITION_FIELDS,
              },
            },
          ]),
    ];
  });
}
