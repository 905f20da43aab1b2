import type {Injector} from '@univerjs/core';
import {
  IRenderManagerService,
  SHEET_VIEWPORT_KEY,
  SpreadsheetColumnHeader,
  SpreadsheetRowHeader,
  type IRender,
  type Viewport,
} from '@univerjs/engine-render';
import {
  SHEET_VIEW_KEY,
  SheetScrollManagerService,
  SheetSkeletonManagerService,
} from '@univerjs/sheets-ui';
import type {Area} from '../../server/protocol';
import type {Place} from '../model/address';
import {UNIT} from './start-univer';
import {COLUMN_HEADER, ROW_HEADER} from './worksheet-data';

/** Thickness of Univer's scrollbars, in pixels. */
export const SCROLLBAR = 10;

/** Letters and numbers of columns and rows. */
const HEADER = {fontSize: 12, fontColor: '#444746'};

/** Where a point of the window lies. */
export type Spot =
  | {kind: 'cell'; place: Place}
  | {kind: 'row'; row: number}
  | {kind: 'column'; column: number}
  | {kind: 'corner'};

/** Measures what is drawn: cells to pixels of the window and back. */
export class Canvas {
  private readonly render: IRender;

  constructor(
    injector: Injector,
    private readonly host: HTMLElement,
  ) {
    const render = injector.get(IRenderManagerService).getRenderById(UNIT);
    if (!render) throw new Error('Univer draws nothing');
    this.render = render;
    for (const name of [SHEET_VIEW_KEY.ROW, SHEET_VIEW_KEY.COLUMN]) {
      const header = render.components.get(name);
      if (
        header instanceof SpreadsheetRowHeader ||
        header instanceof SpreadsheetColumnHeader
      ) {
        header.setCustomHeader({headerStyle: HEADER});
      }
    }
  }

  private get skeleton() {
    return this.render.with(SheetSkeletonManagerService).getCurrentSkeleton();
  }

  private get main(): Viewport | undefined {
    return this.render.scene.getViewport(SHEET_VIEWPORT_KEY.VIEW_MAIN);
  }

  get scrollManager(): SheetScrollManagerService {
    return this.render.with(SheetScrollManagerService);
  }

  get skeletons(): SheetSkeletonManagerService {
    return this.render.with(SheetSkeletonManagerService);
  }

  /** Pixels by which what is not frozen has moved. */
  get scroll(): {x: number; y: number} {
    return {
      x: this.main?.viewportScrollX ?? 0,
      y: this.main?.viewportScrollY ?? 0,
    };
  }

  /** Of the canvas, in the window. */
  get bounds(): DOMRect {
    return this.canvasElement.getBoundingClientRect();
  }

  private get canvasElement(): Element {
    return this.host.querySelector('canvas') ?? this.host;
  }

  /** In pixels of the window; cells scrolled away lie outside the canvas. */
  rectOf(area: Area): DOMRect {
    const {skeleton} = this;
    if (!skeleton) return new DOMRect();
    const first = skeleton.getNoMergeCellWithCoordByIndex(
      area.startRow,
      area.startColumn,
    );
    const last = skeleton.getNoMergeCellWithCoordByIndex(
      area.endRow - 1,
      area.endColumn - 1,
    );
    const {x, y} = this.shiftOf({row: area.startRow, column: area.startColumn});
    return new DOMRect(
      first.startX + x,
      first.startY + y,
      last.endX - first.startX,
      last.endY - first.startY,
    );
  }

  /** From a cell's place in the sheet to its place in the window. */
  private shiftOf({row, column}: Place): {x: number; y: number} {
    const {left, top} = this.bounds;
    const freeze = this.skeleton?.worksheet.getFreeze();
    const {x, y} = this.scroll;
    return {
      x: left - (column < (freeze?.xSplit ?? 0) ? 0 : x),
      y: top - (row < (freeze?.ySplit ?? 0) ? 0 : y),
    };
  }

  /** What is under a point of the window; null outside the canvas. */
  spotAt(clientX: number, clientY: number): Spot | null {
    const {left, top, right, bottom} = this.bounds;
    const {skeleton} = this;
    if (!skeleton || clientX >= right || clientY >= bottom) return null;
    const x = clientX - left;
    const y = clientY - top;
    if (x < 0 || y < 0) return null;
    const {row, column} = this.placeAt(x, y);
    if (x < ROW_HEADER && y < COLUMN_HEADER) return {kind: 'corner'};
    if (x < ROW_HEADER) return {kind: 'row', row};
    if (y < COLUMN_HEADER) return {kind: 'column', column};
    return {kind: 'cell', place: {row, column}};
  }

  private placeAt(x: number, y: number): Place {
    const edge = this.frozenEdge();
    const scroll = {
      x: x < edge.x ? 0 : this.scroll.x,
      y: y < edge.y ? 0 : this.scroll.y,
    };
    return (
      this.skeleton?.getCellIndexByOffset(x, y, 1, 1, scroll) ?? {
        row: 0,
        column: 0,
      }
    );
  }

  /** By how many pixels to scroll so that an area is seen, from its start. */
  wayTo(area: Area): {x: number; y: number} {
    const {left, top, width, height} = this.bounds;
    const frozen = this.frozenEdge();
    const rect = this.rectOf(area);
    const way = (start: number, end: number, from: number, to: number) => {
      if (start >= from && end <= to) return 0;
      return start < from || end - start > to - from ? start - from : end - to;
    };
    return {
      x:
        area.startColumn < frozen.columns
          ? 0
          : way(
              rect.left - left,
              rect.right - left,
              frozen.x,
              width - SCROLLBAR,
            ),
      y:
        area.startRow < frozen.rows
          ? 0
          : way(
              rect.top - top,
              rect.bottom - top,
              frozen.y,
              height - SCROLLBAR,
            ),
    };
  }

  /** How many lines are frozen, and where in the canvas they end. */
  frozenEdge(): {rows: number; columns: number; x: number; y: number} {
    const freeze = this.skeleton?.worksheet.getFreeze();
    const rows = freeze?.ySplit ?? 0;
    const columns = freeze?.xSplit ?? 0;
    const edge = this.skeleton?.getNoMergeCellWithCoordByIndex(
      Math.max(0, rows - 1),
      Math.max(0, columns - 1),
    );
    return {
      rows,
      columns,
      x: columns > 0 ? (edge?.endX ?? ROW_HEADER) : ROW_HEADER,
      y: rows > 0 ? (edge?.endY ?? COLUMN_HEADER) : COLUMN_HEADER,
    };
  }

  /** Rows that fit below the frozen ones. */
  shownRows(): number {
    const {x, y} = this.frozenEdge();
    const first = this.placeAt(x + 1, y + 1);
    return this.placeAt(x + 1, this.bounds.height - 1).row - first.row;
  }

  /** Calls back after each scroll. */
  onScroll(listener: () => void): void {
    this.scrollManager.validViewportScrollInfo$.subscribe(listener);
  }

  /** Draws again what has changed without a mutation. */
  refresh(): void {
    this.skeleton?.makeDirty(true);
    this.render.mainComponent?.makeDirty(true);
  }
}
