import type {ChartView} from '../../server/protocol';
import {el} from '../dom/el';
import type {Overlay} from '../grid/overlay';
import type {SheetState} from '../model/sheet-state';

/** Pixels that the frame and the title take from a chart. */
const FRAME = 24;
const TITLE = 30;

/** The charts of the sheet that is shown, over its cells. */
export class Charts {
  private shown: (() => void)[] = [];
  private key = '';

  constructor(private readonly overlay: Overlay) {}

  /** Draws only what is not as it was. */
  show(sheet: SheetState | null): void {
    const charts = sheet?.view.charts ?? [];
    const key = JSON.stringify([sheet?.view.sheetId, charts]);
    if (key === this.key) return;
    this.key = key;
    for (const remove of this.shown) remove();
    this.shown = charts.map(chart => this.put(chart));
  }

  private put(chart: ChartView): () => void {
    const {anchor, width, height, title} = chart;
    const room = el('div', {className: 'chart-room'});
    const box = el(
      'figure',
      {className: 'chart', aria: {label: title}},
      title ? el('figcaption', {}, title) : null,
      room,
    );
    void draw(chart, room);
    return this.overlay.put(
      box,
      {
        startRow: anchor.row,
        endRow: anchor.row + 1,
        startColumn: anchor.column,
        endColumn: anchor.column + 1,
      },
      {x: anchor.offsetX, y: anchor.offsetY, width, height},
    );
  }
}

async function draw(chart: ChartView, room: HTMLElement): Promise<void> {
  if (!chart.spec) {
    room.append(el('p', {className: 'chart-none'}, 'Диаграмма не показана'));
    return;
  }
  // The library is loaded when the first chart needs it.
  const {drawChart} = await import('./draw-chart');
  const {width, height, title, spec} = chart;
  room.append(
    drawChart(spec, width - FRAME, height - FRAME - (title ? TITLE : 0)),
  );
}
