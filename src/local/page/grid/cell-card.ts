import type {CellView, LinkView} from '../../server/protocol';
import {el} from '../dom/el';
import {columnName, type Place} from '../model/address';
import type {SheetState} from '../model/sheet-state';
import type {Canvas} from './canvas';

/** Milliseconds over a cell before its card shows, and after it to hide. */
const DELAY = 250;
const GAP = 6;

export interface CardActions {
  follow(link: LinkView): void;
  /** What a link leads to, in words. */
  describe(link: LinkView): string;
}

/** The note, the link and the hint of the cell under the pointer. */
export class CellCard {
  private readonly card = el('div', {className: 'cell-card', hidden: true});
  private timer = 0;

  constructor(
    private readonly canvas: Canvas,
    private readonly actions: CardActions,
  ) {
    document.body.append(this.card);
    this.card.addEventListener('pointerenter', () => clearTimeout(this.timer));
    this.card.addEventListener('pointerleave', () => this.later(null));
    canvas.onScroll(() => this.hide());
  }

  hide(): void {
    clearTimeout(this.timer);
    this.card.hidden = true;
  }

  /** Null: the pointer is over no cell. */
  hover(sheet: SheetState | null, place: Place | null): void {
    const whole =
      place && sheet ? sheet.wholeOf(place.row, place.column) : null;
    const cell = whole
      ? (sheet?.cell(whole.startRow, whole.startColumn) ?? null)
      : null;
    const has = cell && (cell.note || cell.link || this.helpOf(sheet, cell));
    this.later(has && sheet ? {sheet, cell} : null);
  }

  private later(what: {sheet: SheetState; cell: CellView} | null): void {
    clearTimeout(this.timer);
    this.timer = window.setTimeout(() => {
      if (what) this.show(what.sheet, what.cell);
      else this.card.hidden = true;
    }, DELAY);
  }

  private helpOf(sheet: SheetState | null, cell: CellView): string | null {
    const choice = sheet?.choice(cell);
    return choice?.kind === 'list' ? (choice.help ?? null) : null;
  }

  private show(sheet: SheetState, cell: CellView): void {
    const help = this.helpOf(sheet, cell);
    this.card.replaceChildren(
      ...[
        cell.link ? this.linkLine(cell.link) : null,
        cell.note ? el('p', {className: 'card-note'}, cell.note) : null,
        help ? el('p', {className: 'card-help'}, help) : null,
      ].filter(part => part !== null),
    );
    this.card.dataset.cell = `${columnName(cell.c)}${cell.r + 1}`;
    this.card.hidden = false;
    const rect = this.canvas.rectOf(sheet.wholeOf(cell.r, cell.c));
    const {width, height} = this.card.getBoundingClientRect();
    const {right, bottom} = this.canvas.bounds;
    const isRight = rect.right + GAP + width <= right;
    const left = isRight ? rect.right + GAP : Math.max(GAP, rect.left - width);
    const top = Math.min(rect.top, bottom - height - GAP);
    this.card.style.left = `${left}px`;
    this.card.style.top = `${Math.max(GAP, top)}px`;
  }

  private linkLine(link: LinkView): HTMLElement {
    return el(
      'button',
      {
        type: 'button',
        className: 'card-link',
        onclick: () => {
          this.hide();
          this.actions.follow(link);
        },
      },
      this.actions.describe(link),
    );
  }
}
