import * as Plot from '@observablehq/plot';
import type {ChartSpecView} from '../../server/protocol';
import {formatValue} from './format-value';

/** From dark to light, so that they differ in black and white, too. */
const COLORS = [
  '#174ea6',
  '#e8710a',
  '#188038',
  '#a142f4',
  '#b3261e',
  '#80868b',
];

interface Point {
  /** Place along the domain: two of its titles may be the same. */
  at: string;
  series: string;
  value: number;
}

/** Letters of a title along the axis before it is cut. */
const LONGEST = 26;

/** Width of a letter of the axis, in pixels, on average. */
const LETTER = 6.2;

/** Height of a row of a legend, in pixels. */
const LEGEND = 32;

/** A chart as a drawing of the given size, in pixels. */
export function drawChart(
  spec: ChartSpecView,
  width: number,
  height: number,
): Element {
  const hasLegend = spec.legend && spec.series.length > 1;
  const labels = spec.domain.map(shortened);
  const isBar = spec.kind === 'bar';
  const isGrouped =
    (isBar || spec.kind === 'column') &&
    !spec.stacked &&
    spec.series.length > 1;
  const domain = {
    domain: labels.map((_, index) => String(index)),
    label: spec.domainTitle || null,
    tickFormat: (at: string) => labels[Number(at)] ?? '',
  };
  const value = {
    label: spec.valueTitle || null,
    grid: true,
    nice: true,
    tickFormat: (n: number) => formatValue(n, spec.valuePattern),
  };
  const [along, facet] = isBar
    ? (['y', 'fy'] as const)
    : (['x', 'fx'] as const);
  const tilt = !isBar && isCrowded(labels, width) ? {tickRotate: -40} : {};
  return Plot.plot({
    width,
    height: height - (hasLegend ? LEGEND : 0),
    ...margins(spec, labels, width),
    style: {fontFamily: 'Arimo, Arial, sans-serif', fontSize: '11px'},
    [isBar ? 'x' : 'y']: value,
    [along]: isGrouped
      ? {axis: null, domain: namesOf(spec)}
      : {...domain, ...tilt},
    ...(isGrouped ? {[facet]: {...domain, ...tilt, padding: 0.2}} : {}),
    color: {
      domain: namesOf(spec),
      range: spec.series.map(
        ({color}, index) => color ?? COLORS[index % COLORS.length] ?? '#000',
      ),
      legend: hasLegend,
    },
    marks: marksOf(spec, pointsOf(spec), isGrouped),
  });
}

const namesOf = (spec: ChartSpecView) => spec.series.map(({name}) => name);

function pointsOf(spec: ChartSpecView): Point[] {
  return spec.series.flatMap(({name, values}) =>
    values.flatMap((value, index) =>
      value === null ? [] : [{at: String(index), series: name, value}],
    ),
  );
}

function marksOf(
  spec: ChartSpecView,
  points: Point[],
  isGrouped: boolean,
): Plot.Markish[] {
  const title = ({series, value}: Point) =>
    `${series}: ${formatValue(value, spec.valuePattern)}`;
  const area = {x: 'at', y: 'value', fill: 'series', title};
  const line = {x: 'at', y: 'value', stroke: 'series', title};
  switch (spec.kind) {
    case 'line':
      return [
        Plot.ruleY([0]),
        Plot.lineY(points, {...line, strokeWidth: 2}),
        Plot.dotY(points, {...area, r: 3}),
      ];
    case 'area':
      return [
        Plot.areaY(points, {
          ...area,
          fillOpacity: 0.5,
          ...(spec.stacked ? {} : {y1: 0, y2: 'value', y: undefined}),
        }),
        Plot.ruleY([0]),
      ];
    case 'bar':
      return [
        Plot.barX(
          points,
          isGrouped
            ? {x: 'value', y: 'series', fy: 'at', fill: 'series', title}
            : {x: 'value', y: 'at', fill: 'series', title},
        ),
        Plot.ruleX([0]),
      ];
    case 'column':
      return [
        Plot.barY(points, isGrouped ? {...area, x: 'series', fx: 'at'} : area),
        Plot.ruleY([0]),
      ];
  }
}

function margins(
  spec: ChartSpecView,
  labels: string[],
  width: number,
): Plot.PlotOptions {
  const longest = Math.max(0, ...labels.map(label => label.length)) * LETTER;
  if (spec.kind === 'bar') {
    return {marginLeft: Math.min(width / 2, longest + 18), marginBottom: 38};
  }
  const isTilted = isCrowded(labels, width);
  return {
    marginLeft: 56,
    marginBottom: isTilted ? Math.min(130, longest * 0.7 + 34) : 38,
  };
}

function shortened(label: string): string {
  return label.length > LONGEST ? `${label.slice(0, LONGEST - 1)}…` : label;
}

/** Whether titles side by side would run into each other. */
function isCrowded(labels: string[], width: number): boolean {
  const room = (width - 64) / Math.max(1, labels.length);
  return labels.some(label => label.length * LETTER > room);
}
