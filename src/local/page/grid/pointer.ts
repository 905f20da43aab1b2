import type {Place} from '../model/address';
import type {Canvas, Spot} from './canvas';

/** What the mouse does in the grid, beside selecting. */
export interface PointerActions {
  /** Before anything else: an edit that is open ends. */
  press(isMain: boolean): void;
  /** Wherever the pointer is then. */
  release(): void;
  /** Pressed and let go on one cell. */
  click(place: Place, event: PointerEvent): void;
  doubleClick(place: Place): void;
  contextMenu(spot: Spot, at: {left: number; top: number}): void;
  /** Null: the pointer has left the cells. */
  hover(place: Place | null): void;
}

/** Pixels that a hand may tremble within a click. */
const TREMBLE = 4;

export function bindPointer(
  host: HTMLElement,
  canvas: Canvas,
  actions: PointerActions,
): void {
  let pressed: {spot: Spot; x: number; y: number} | null = null;
  let hovered = '';
  const isOnCanvas = (event: Event) =>
    event.target instanceof HTMLCanvasElement;
  host.addEventListener(
    'pointerdown',
    event => {
      if (!isOnCanvas(event)) return;
      actions.press(event.button === 0);
      const spot = canvas.spotAt(event.clientX, event.clientY);
      const isPlain = event.button === 0 && !event.shiftKey && !event.ctrlKey;
      pressed =
        isPlain && spot ? {spot, x: event.clientX, y: event.clientY} : null;
    },
    true,
  );
  window.addEventListener('pointerup', event => {
    const {spot, x, y} = pressed ?? {};
    if (pressed) actions.release();
    pressed = null;
    if (spot?.kind !== 'cell' || x === undefined || y === undefined) return;
    const moved = Math.hypot(event.clientX - x, event.clientY - y);
    if (moved <= TREMBLE) actions.click(spot.place, event);
  });
  host.addEventListener(
    'dblclick',
    event => {
      const spot = canvas.spotAt(event.clientX, event.clientY);
      if (!isOnCanvas(event) || spot?.kind !== 'cell') return;
      actions.doubleClick(spot.place);
    },
    true,
  );
  host.addEventListener(
    'contextmenu',
    event => {
      event.preventDefault();
      const spot = canvas.spotAt(event.clientX, event.clientY);
      if (!isOnCanvas(event) || !spot) return;
      event.stopPropagation();
      actions.contextMenu(spot, {left: event.clientX, top: event.clientY});
    },
    true,
  );
  const hover = (event: PointerEvent) => {
    const spot =
      isOnCanvas(event) && event.buttons === 0
        ? canvas.spotAt(event.clientX, event.clientY)
        : null;
    const place = spot?.kind === 'cell' ? spot.place : null;
    const key = place ? `${place.row} ${place.column}` : '';
    if (key === hovered) return;
    hovered = key;
    actions.hover(place);
  };
  host.addEventListener('pointermove', hover);
  host.addEventListener('pointerleave', () => {
    hovered = '';
    actions.hover(null);
  });
}
