import type {Area} from '../../server/protocol';
import {el} from '../dom/el';
import {SCROLLBAR} from './canvas';
import type {Grid} from './grid';
import {COLUMN_HEADER, ROW_HEADER} from './worksheet-data';

interface Item {
  element: HTMLElement;
  /** The sheet that it lies on. */
  sheet: number;
  area: Area;
  /** Of the box in place of the area's own; null: the area's. */
  box: {x: number; y: number; width: number; height: number} | null;
}

/**
 * Elements that lie on the canvas and move with its cells. Those of the part
 * that scrolls are cut off where the frozen part begins.
 */
export class Overlay {
  private readonly layers = new Map<string, HTMLElement>();
  private items: Item[] = [];

  constructor(
    private readonly grid: Grid,
    private readonly host: HTMLElement,
  ) {
    grid.canvas.onScroll(() => this.layOut());
    new ResizeObserver(() => this.layOut()).observe(host);
  }

  /**
   * Over an area of the sheet that is shown, or over a box that begins at the
   * area's corner.
   */
  put(element: HTMLElement, area: Area, box: Item['box'] = null): () => void {
    const sheet = this.grid.sheet?.view.sheetId ?? -1;
    const item = {element, sheet, area, box};
    this.items.push(item);
    this.layOut();
    return () => {
      this.items = this.items.filter(other => other !== item);
      element.remove();
    };
  }

  layOut(): void {
    const {canvas, sheet} = this.grid;
    const {left, top, width, height} = canvas.bounds;
    const host = this.host.getBoundingClientRect();
    const frozen = canvas.frozenEdge();
    for (const {element, area, box, ...item} of this.items) {
      element.hidden = item.sheet !== sheet?.view.sheetId;
      if (element.hidden) continue;
      const inRows = area.startRow < frozen.rows;
      const inColumns = area.startColumn < frozen.columns;
      const layer = this.layer(`${inRows}-${inColumns}`);
      const x = inColumns ? ROW_HEADER : frozen.x;
      const y = inRows ? COLUMN_HEADER : frozen.y;
      layer.style.left = `${left - host.left + x}px`;
      layer.style.top = `${top - host.top + y}px`;
      layer.style.width = `${Math.max(0, width - SCROLLBAR - x)}px`;
      layer.style.height = `${Math.max(0, height - SCROLLBAR - y)}px`;
      const rect = canvas.rectOf(area);
      element.style.left = `${rect.left - left - x + (box?.x ?? 0)}px`;
      element.style.top = `${rect.top - top - y + (box?.y ?? 0)}px`;
      element.style.width = `${box?.width ?? rect.width}px`;
      element.style.height = `${box?.height ?? rect.height}px`;
      if (element.parentElement !== layer) layer.append(element);
    }
  }

  private layer(name: string): HTMLElement {
    const known = this.layers.get(name);
    if (known) return known;
    const layer = el('div', {className: 'overlay'});
    this.layers.set(name, layer);
    this.host.append(layer);
    return layer;
  }
}
