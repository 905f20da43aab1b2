import {ApiError, invalid, notEmulated} from '../api-error';
import {boxOf} from '../box';
import type {Draft} from '../draft';
import type {ChartSpec} from '../model';

type BasicChart = gapi.client.sheets.BasicChartSpec;
type BasicSeries = gapi.client.sheets.BasicChartSeries;
type Data = gapi.client.sheets.ChartData;

/** Kinds that are kept and given back, not drawn here. */
const OTHER_KINDS = [
  'bubbleChart',
  'candlestickChart',
  'orgChart',
  'histogramChart',
  'waterfallChart',
  'treemapChart',
  'scorecardChart',
] as const;

/** Fields of charts over a connected data source. */
const OF_DATA_SOURCES = [
  'dataSourceChartProperties',
  'filterSpecs',
  'sortSpecs',
] as const;

const STACKED = ['AREA', 'BAR', 'COLUMN', 'COMBO', 'STEPPED_AREA'];
const WITH_LINES = ['AREA', 'LINE', 'SCATTER'];
const IN_COMBO = ['LINE', 'AREA', 'COLUMN'];

/**
 * Holds a chart against what the reference of `ChartSpec` demands; the words of
 * refusals are Google's where they were found recorded.
 */
export function checkChartSpec(
  draft: Draft,
  spec: ChartSpec | undefined,
): ChartSpec {
  if (!spec) throw invalid('no chart spec');
  for (const field of OF_DATA_SOURCES) {
    if (spec[field]) throw notEmulated(`ChartSpec.${field}`);
  }
  if (spec.basicChart) checkBasicChart(draft, spec.basicChart);
  else if (spec.pieChart) {
    checkData(draft, [spec.pieChart.domain, spec.pieChart.series]);
  } else if (!OTHER_KINDS.some(kind => spec[kind] !== undefined)) {
    throw invalid(
      'One of basicChart, pieChart, bubbleChart, candelstickChart, histogramChart, or orgChart must be set on chartSpec.',
    );
  }
  const empty = OTHER_KINDS.find(kind => {
    const held = spec[kind];
    return held !== undefined && Object.keys(held).length === 0;
  });
  if (empty) throw invalid(`${empty} must not be empty.`);
  return spec;
}

function checkBasicChart(draft: Draft, chart: BasicChart): void {
  const {chartType, domains = [], series = [], axis = []} = chart;
  if (domains.length === 0 && series.length === 0) {
    throw new ApiError(500, 'INTERNAL', 'Internal error encountered.');
  }
  if (!chartType || chartType === 'BASIC_CHART_TYPE_UNSPECIFIED') {
    throw invalid('BasicChartSpec.chartType must be set.');
  }
  if (domains.length > 1) throw invalid('Only a single domain is supported.');
  if ((chart.headerCount ?? 0) < 0) {
    throw invalid('BasicChartSpec.headerCount must be non-negative.');
  }
  const stacks = ['STACKED', 'PERCENT_STACKED'].includes(
    chart.stackedType ?? '',
  );
  if (stacks && !STACKED.includes(chartType)) {
    throw invalid(`stackedType is not valid for a ${chartType} chart.`);
  }
  const positions = axis.map(({position}) => position);
  if (new Set(positions).size < positions.length) {
    throw invalid('Each axis position may be specified only once.');
  }
  for (const one of series) checkSeries(chartType, one);
  checkData(draft, [
    ...domains.map(({domain}) => domain),
    ...series.map(one => one.series),
  ]);
}

function checkSeries(chartType: string, series: BasicSeries): void {
  const {type, targetAxis, lineStyle, pointStyle} = series;
  const combo = chartType === 'COMBO';
  if (type && (!combo || !IN_COMBO.includes(type))) {
    throw invalid(
      `BasicChartSeries.type ${type} is not valid for a ${chartType} chart.`,
    );
  }
  const minor = chartType === 'BAR' ? ['BOTTOM_AXIS'] : VERTICAL;
  if (targetAxis && !minor.includes(targetAxis)) {
    throw invalid(`${targetAxis} is not a minor axis of a ${chartType} chart.`);
  }
  const drawn = combo ? (type ?? 'COLUMN') : chartType;
  if ((lineStyle || pointStyle) && !WITH_LINES.includes(drawn)) {
    throw invalid(
      `${lineStyle ? 'lineStyle' : 'pointStyle'} is not valid for a ${drawn} series.`,
    );
  }
}

const VERTICAL = ['LEFT_AXIS', 'RIGHT_AXIS'];

/** The domain and all series must be cut alike. */
function checkData(draft: Draft, all: readonly (Data | undefined)[]): void {
  const shapes = all.map(data => {
    if (data?.columnReference || data?.aggregateType || data?.groupRule) {
      throw notEmulated('a chart over a data source');
    }
    const sources = data?.sourceRange?.sources ?? [];
    if (sources.length === 0) {
      throw invalid('ChartSourceRange.sources must not be empty.');
    }
    const boxes = sources.map(range => boxOf(range, draft.grid(range.sheetId)));
    const inColumns = boxes.every(box => box.endColumn - box.startColumn === 1);
    const inRows = boxes.every(box => box.endRow - box.startRow === 1);
    if (!inColumns && !inRows) {
      throw invalid(
        'ChartSourceRange ranges require all rows or all columns to have length of 1',
      );
    }
    return boxes.length;
  });
  if (new Set(shapes).size > 1) {
    throw invalid(
      'The domain and all series must have the same number of source ranges.',
    );
  }
}
