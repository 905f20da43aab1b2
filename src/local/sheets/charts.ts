import type {Draft} from './draft';
import type {ChartSpec, EmbeddedChart, GridRange, SheetState} from './model';

type Change = (range: GridRange) => GridRange | null;

/** Every range that the chart reads, in the order of the specification. */
export function sourcesOf(chart: EmbeddedChart): GridRange[] {
  const found: GridRange[] = [];
  changeSources(chart.spec, range => {
    found.push(range);
    return range;
  });
  return found;
}

export function readsOtherSheets(
  chart: EmbeddedChart,
  sheet: SheetState,
): boolean {
  return sourcesOf(chart).some(
    range => (range.sheetId ?? 0) !== sheet.properties.sheetId,
  );
}

/**
 * Changes what charts of the whole workbook read. A range that becomes null is
 * gone, with it a series or domain that has no other, but never the chart.
 */
export function changeChartSources(draft: Draft, change: Change): void {
  for (const held of [...draft.state.sheets]) {
    const charts = held.charts.map(chart => changeChart(chart, change));
    if (charts.some((chart, i) => chart !== held.charts[i])) {
      draft.edit(held.properties.sheetId).charts = charts;
    }
  }
}

/** The same chart when nothing of it changes. */
export function changeChart(
  chart: EmbeddedChart,
  change: Change,
): EmbeddedChart {
  const spec = changeSources(chart.spec, change);
  return spec === chart.spec ? chart : {...chart, spec};
}

/** Copies with ids of their own; what read the source reads the copy. */
export function copyCharts(
  source: SheetState,
  sheetId: number,
  draft: Draft,
): EmbeddedChart[] {
  const own = source.properties.sheetId;
  return source.charts.map(chart => {
    const overlay = chart.position?.overlayPosition;
    return {
      ...chart,
      chartId: newChartId(draft),
      spec: changeSources(chart.spec, range =>
        (range.sheetId ?? 0) === own ? {...range, sheetId} : range,
      ),
      position: {
        overlayPosition: {
          ...overlay,
          anchorCell: {...overlay?.anchorCell, sheetId},
        },
      },
    };
  });
}

export function newChartId(draft: Draft): number {
  return draft.drawId(id =>
    draft.state.sheets.some(sheet =>
      sheet.charts.some(chart => chart.chartId === id),
    ),
  );
}

/** The chart with the row, or the column, of its anchor changed. */
export function moveAnchor(
  chart: EmbeddedChart,
  rows: boolean,
  move: (line: number) => number,
): EmbeddedChart {
  const overlay = chart.position?.overlayPosition;
  const anchor = overlay?.anchorCell;
  const key = rows ? 'rowIndex' : 'columnIndex';
  const from = anchor?.[key] ?? 0;
  const to = move(from);
  if (to === from) return chart;
  const anchorCell = {...anchor, [key]: to};
  return {...chart, position: {overlayPosition: {...overlay, anchorCell}}};
}

function changeSources(
  spec: ChartSpec | undefined,
  change: Change,
): ChartSpec | undefined {
  return rewrite(spec, change) as ChartSpec | undefined;
}

/** The same object when nothing in it changed; undefined when it is lost. */
function rewrite(value: unknown, change: Change): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) {
    const next = value.flatMap((item: unknown) => {
      const own = rewrite(item, change);
      return own === undefined || hasLost(item, own) ? [] : [own];
    });
    return same(next, value) ? value : next;
  }
  if (isData(value)) return rewriteData(value, change);
  const out: Record<string, unknown> = {};
  let changed = false;
  for (const [name, held] of Object.entries(value)) {
    const next = rewrite(held, change);
    changed ||= next !== held;
    if (next !== undefined) out[name] = next;
  }
  return changed ? out : value;
}

type Data = gapi.client.sheets.ChartData;

function isData(value: object): value is Data {
  return 'sourceRange' in value;
}

function rewriteData(data: Data, change: Change): Data | undefined {
  const sources = data.sourceRange?.sources ?? [];
  const next = sources.flatMap(range => change(range) ?? []);
  if (next.length === 0 && sources.length > 0) return undefined;
  return same(next, sources)
    ? data
    : {...data, sourceRange: {...data.sourceRange, sources: next}};
}

/** Whether an item of a list lost the data that it was there for. */
function hasLost(before: unknown, after: unknown): boolean {
  if (typeof before !== 'object' || before === null) return false;
  const left = after as Record<string, unknown>;
  return Object.entries(before).some(
    ([name, held]) =>
      typeof held === 'object' &&
      held !== null &&
      isData(held) &&
      !(name in left),
  );
}

function same(a: readonly unknown[], b: readonly unknown[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}
