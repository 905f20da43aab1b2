import {FixedScaleAxis, Interpolation, LineChart} from 'chartist';
import {element} from '../page/element';

/** A line through points; where `y` is null it breaks. */
export interface Line {
  /** Its look; `same` is dashed: it is over some of the institutions. */
  look: 'main' | 'same' | 'limit' | 'mark';
  points: readonly {x: number; y: number | null}[];
}

export interface Axes {
  width: number;
  height: number;
  /** Values of x that get a label. */
  ticks: readonly number[];
  xText(x: number): string;
  yText(y: number): string;
  /** The highest value of the axis. */
  top: number;
  /** Goes on at the same height until the next point. */
  steps?: boolean;
}

const PARTS = 4;

/** A drawing of lines over one pair of axes, 0 at its foot. */
export function lineChart(lines: readonly Line[], axes: Axes): HTMLElement {
  const place = element('div', {class: 'lines'});
  const {ticks, top} = axes;
  const low = Math.min(...ticks);
  const high = Math.max(...ticks);
  const margin = low === high ? 1 : 0;
  new LineChart(
    place,
    {
      series: lines.map(({look, points}) => ({
        className: look,
        data: points.map(({x, y}) => ({x, y})),
      })),
    },
    {
      width: `${axes.width}px`,
      height: `${axes.height}px`,
      axisX: {
        type: FixedScaleAxis,
        low: low - margin,
        high: high + margin,
        ticks: [...ticks],
        labelInterpolationFnc: value => axes.xText(Number(value)),
      },
      axisY: {
        type: FixedScaleAxis,
        low: 0,
        high: top,
        ticks: Array.from({length: PARTS + 1}, (_, i) => (top * i) / PARTS),
        offset: 46,
        labelInterpolationFnc: value => axes.yText(Number(value)),
      },
      // The corners of steps would look like points of their own.
      showPoint: axes.steps !== true,
      chartPadding: {top: 12, right: 30, bottom: 4, left: 4},
      lineSmooth: axes.steps
        ? Interpolation.step({postpone: true, fillHoles: false})
        : Interpolation.none({fillHoles: false}),
    },
  );
  return place;
}

/** A bare line as high as a row of text. */
export function sparkline(values: readonly (number | null)[]): HTMLElement {
  const place = element('div', {class: 'spark', 'aria-hidden': 'true'});
  const there = values.flatMap(value => value ?? []);
  const [least, most] = [Math.min(...there), Math.max(...there)];
  const middle = there.length === 0 ? 0 : (least + most) / 2;
  // A small change must not look like a great one.
  const reach = Math.max((most - least) / 2, middle / 8, Number.EPSILON);
  new LineChart(
    place,
    {
      series: [{className: 'main', data: values.map((y, x) => ({x, y}))}],
    },
    {
      width: '84px',
      height: '24px',
      axisX: {
        type: FixedScaleAxis,
        low: 0,
        high: Math.max(1, values.length - 1),
        showGrid: false,
        showLabel: false,
        offset: 0,
      },
      axisY: {
        type: FixedScaleAxis,
        low: middle - reach,
        high: middle + reach,
        showGrid: false,
        showLabel: false,
        offset: 0,
      },
      chartPadding: {top: 5, right: 6, bottom: 5, left: 6},
      lineSmooth: Interpolation.none({fillHoles: false}),
    },
  );
  return place;
}
