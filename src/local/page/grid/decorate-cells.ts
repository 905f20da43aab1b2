import {
  InterceptorEffectEnum,
  type ICellCustomRender,
  type ICellDataForSheetInterceptor,
  type ICellRenderContext,
  type Injector,
} from '@univerjs/core';
import {INTERCEPTOR_POINT, SheetInterceptorService} from '@univerjs/sheets';
import {isTicked, type SheetState} from '../model/sheet-state';

/** Room at the right edge for the arrow of a dropdown, in pixels. */
export const ARROW_ROOM = 18;

/** Side of the box of a checkbox, in pixels. */
export const CHECKBOX = 14;
const NOTE = {tr: {color: '#e8710a', size: 6}};

type Draw = (ctx: CanvasRenderingContext2D, info: ICellRenderContext) => void;

const render = (zIndex: number, draw: Draw): ICellCustomRender => ({
  zIndex,
  drawWith: (ctx, info) => draw(ctx, info),
});

/**
 * Adds what no style can say: the arrow of a dropdown, a checkbox, the corner
 * of a note, and a faint hatch over cells that are not the person's own.
 */
export function decorateCells(
  injector: Injector,
  sheetOf: (subUnitId: string) => SheetState | null,
): void {
  injector
    .get(SheetInterceptorService)
    .intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
      effect: InterceptorEffectEnum.Style,
      priority: 100,
      handler: (cell, {subUnitId, row, col}, next) => {
        const sheet = sheetOf(subUnitId);
        const added = sheet ? decorations(sheet, row, col) : null;
        return next(added ? {...cell, ...added} : cell);
      },
    });
}

function decorations(
  sheet: SheetState,
  row: number,
  column: number,
): Partial<ICellDataForSheetInterceptor> | null {
  const cell = sheet.cell(row, column);
  const isOpen = sheet.isOpen(row, column);
  const choice = sheet.choice(cell);
  if (isOpen && !choice && !cell?.note) return null;
  const customRender: ICellCustomRender[] = [];
  if (!isOpen) customRender.push(HATCH);
  if (choice?.kind === 'checkbox') {
    customRender.push(isTicked(cell?.d) ? CHECKED : UNCHECKED);
  }
  if (choice?.kind === 'list') customRender.push(isOpen ? ARROW : PALE_ARROW);
  return {
    customRender,
    ...(cell?.note ? {markers: NOTE} : {}),
    ...(choice?.kind === 'list'
      ? {fontRenderExtension: {rightOffset: ARROW_ROOM}}
      : {}),
  };
}

let hatch: CanvasPattern | null = null;

const HATCH = render(0, (ctx, {primaryWithCoord: {mergeInfo}}) => {
  hatch ??= ctx.createPattern(hatchTile(), 'repeat');
  if (!hatch) return;
  ctx.fillStyle = hatch;
  ctx.fillRect(
    mergeInfo.startX,
    mergeInfo.startY,
    mergeInfo.endX - mergeInfo.startX,
    mergeInfo.endY - mergeInfo.startY,
  );
});

function hatchTile(): HTMLCanvasElement {
  const side = 8;
  const tile = document.createElement('canvas');
  tile.width = side;
  tile.height = side;
  const ctx = tile.getContext('2d');
  if (!ctx) return tile;
  ctx.strokeStyle = 'rgba(60, 64, 67, 0.06)';
  ctx.beginPath();
  for (const shift of [-side, 0, side]) {
    ctx.moveTo(shift, side);
    ctx.lineTo(shift + side, 0);
  }
  ctx.stroke();
  return tile;
}

const arrow = (color: string) =>
  render(1, (ctx, {primaryWithCoord: {mergeInfo}}) => {
    const x = mergeInfo.endX - ARROW_ROOM / 2;
    const y = (mergeInfo.startY + mergeInfo.endY) / 2;
    ctx.fillStyle = color;
    ctx.beginPath();
    ctx.moveTo(x - 4, y - 2);
    ctx.lineTo(x + 4, y - 2);
    ctx.lineTo(x, y + 3);
    ctx.closePath();
    ctx.fill();
  });

const ARROW = arrow('#5f6368');
const PALE_ARROW = arrow('#c4c7cc');

const checkbox = (isChecked: boolean) =>
  render(1, (ctx, {primaryWithCoord: {mergeInfo}}) => {
    const x = Math.round((mergeInfo.startX + mergeInfo.endX - CHECKBOX) / 2);
    const y = Math.round((mergeInfo.startY + mergeInfo.endY - CHECKBOX) / 2);
    ctx.lineWidth = 2;
    ctx.fillStyle = isChecked ? '#0b57d0' : '#ffffff';
    ctx.strokeStyle = isChecked ? '#0b57d0' : '#5f6368';
    ctx.beginPath();
    ctx.roundRect(x + 1, y + 1, CHECKBOX - 2, CHECKBOX - 2, 2);
    ctx.fill();
    ctx.stroke();
    if (!isChecked) return;
    ctx.strokeStyle = '#ffffff';
    ctx.beginPath();
    ctx.moveTo(x + 3.5, y + 7);
    ctx.lineTo(x + 6, y + 9.5);
    ctx.lineTo(x + 10.5, y + 4.5);
    ctx.stroke();
  });

const CHECKED = checkbox(true);
const UNCHECKED = checkbox(false);
