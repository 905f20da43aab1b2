import {invalid, notEmulated} from '../api-error';
import {canonical} from '../canonical';
import {newChartId} from '../charts';
import type {Draft} from '../draft';
import type {EmbeddedChart, Response, SheetState} from '../model';
import {demandStructure} from '../protection';
import {overwrite, updateMask} from '../schema/field-mask';
import {checkChartSpec} from './chart-spec';

type Add = gapi.client.sheets.AddChartRequest;
type UpdateSpec = gapi.client.sheets.UpdateChartSpecRequest;
type UpdatePosition = gapi.client.sheets.UpdateEmbeddedObjectPositionRequest;
type Delete = gapi.client.sheets.DeleteEmbeddedObjectRequest;
type Position = gapi.client.sheets.EmbeddedObjectPosition;
type Overlay = gapi.client.sheets.OverlayPosition;

/** Google's, where a request names none. */
const WIDTH = 600;
const HEIGHT = 371;

export function addChart(request: Add, draft: Draft): Response {
  const wanted = request.chart ?? {};
  const spec = checkChartSpec(draft, wanted.spec);
  const overlay = checkOverlay(draft, overlayOf(wanted.position));
  if (wanted.chartId !== undefined && findChart(draft, wanted.chartId)) {
    throw invalid(
      `An embedded object with ID: ${wanted.chartId} already exists.`,
    );
  }
  const chart: EmbeddedChart = canonical({
    chartId: wanted.chartId ?? newChartId(draft),
    spec,
    position: {overlayPosition: overlay},
    ...(wanted.border ? {border: wanted.border} : {}),
  });
  sheetToDrawOn(draft, overlay.anchorCell?.sheetId).charts.push(chart);
  return {addChart: {chart}};
}

/** Replaces the whole specification; the position stays. */
export function updateChartSpec(request: UpdateSpec, draft: Draft): void {
  const {sheet, index, chart} = demandChart(
    draft,
    request.chartId,
    `No chart with id: ${request.chartId ?? 0}`,
  );
  const spec = canonical(checkChartSpec(draft, request.spec));
  sheetToDrawOn(draft, sheet.properties.sheetId).charts[index] = {
    ...chart,
    spec,
  };
}

export function updateEmbeddedObjectPosition(
  request: UpdatePosition,
  draft: Draft,
): Response {
  const mask = updateMask(request.fields, 'OverlayPosition');
  const {sheet, index, chart} = demandObject(draft, request.objectId);
  const wanted = overlayOf(request.newPosition);
  const overlay = checkOverlay(
    draft,
    overwrite<Overlay>(chart.position?.overlayPosition, wanted, mask),
  );
  const position: Position = {overlayPosition: overlay};
  sheetToDrawOn(draft, sheet.properties.sheetId).charts.splice(index, 1);
  const target = sheetToDrawOn(draft, overlay.anchorCell?.sheetId);
  const at =
    target.properties.sheetId === sheet.properties.sheetId
      ? index
      : target.charts.length;
  target.charts.splice(at, 0, {...chart, position});
  return {updateEmbeddedObjectPosition: {position}};
}

export function deleteEmbeddedObject(request: Delete, draft: Draft): void {
  const {sheet, index} = demandObject(draft, request.objectId);
  sheetToDrawOn(draft, sheet.properties.sheetId).charts.splice(index, 1);
}

/** A protected sheet takes no drawing of those whom it keeps out. */
function sheetToDrawOn(draft: Draft, sheetId: number | undefined): SheetState {
  const sheet = draft.edit(sheetId);
  demandStructure(draft, sheet, null);
  return sheet;
}

function overlayOf(position: Position | undefined): Overlay {
  if (position?.newSheet || position?.sheetId !== undefined) {
    throw notEmulated('a chart on a sheet of its own');
  }
  if (!position?.overlayPosition) {
    throw invalid(
      'One of EmbeddedObjectPosition.overlayPosition or EmbeddedObjectPosition.sheetId must be set',
    );
  }
  return position.overlayPosition;
}

function checkOverlay(draft: Draft, overlay: Overlay): Overlay {
  const {anchorCell, offsetXPixels = 0, offsetYPixels = 0} = overlay;
  if (!anchorCell) throw invalid('OverlayPosition.anchorCell must be set.');
  const {sheetId = 0, rowIndex = 0, columnIndex = 0} = anchorCell;
  const sheet = draft.find(sheetId);
  if (!sheet) throw invalid(`No sheet with id: ${sheetId}`);
  if (
    rowIndex < 0 ||
    columnIndex < 0 ||
    rowIndex >= sheet.rowCount ||
    columnIndex >= sheet.columnCount
  ) {
    throw invalid(
      `anchorCell (row ${rowIndex}, column ${columnIndex}) is outside of the grid.`,
    );
  }
  const widthPixels = overlay.widthPixels || WIDTH;
  const heightPixels = overlay.heightPixels || HEIGHT;
  if (Math.min(offsetXPixels, offsetYPixels, widthPixels, heightPixels) < 0) {
    throw invalid('OverlayPosition must not have negative pixels.');
  }
  return {
    anchorCell: {
      sheetId,
      ...(rowIndex > 0 ? {rowIndex} : {}),
      ...(columnIndex > 0 ? {columnIndex} : {}),
    },
    ...(offsetXPixels > 0 ? {offsetXPixels} : {}),
    ...(offsetYPixels > 0 ? {offsetYPixels} : {}),
    widthPixels,
    heightPixels,
  };
}

interface Held {
  sheet: SheetState;
  index: number;
  chart: EmbeddedChart;
}

function findChart(draft: Draft, id: number): Held | null {
  for (const sheet of draft.state.sheets) {
    const index = sheet.charts.findIndex(chart => chart.chartId === id);
    const chart = sheet.charts[index];
    if (chart) return {sheet, index, chart};
  }
  return null;
}

function demandChart(
  draft: Draft,
  id: number | undefined,
  message: string,
): Held {
  const held = findChart(draft, id ?? 0);
  if (!held) throw invalid(message);
  return held;
}

function demandObject(draft: Draft, id: number | undefined): Held {
  return demandChart(draft, id, `No embedded object with id: ${id ?? 0}`);
}
