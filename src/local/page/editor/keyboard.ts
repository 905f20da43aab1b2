import type {Way} from '../grid/grid';
import {isModalOpen} from '../surfaces/modal';
import type {CellEditor} from './cell-editor';

/** What the keys do in the grid while no cell is being edited. */
export interface GridActions {
  move(way: Way, isJump: boolean): void;
  extend(way: Way, isJump: boolean): void;
  page(way: 'up' | 'down'): void;
  rowEdge(end: 'start' | 'end', isExtending: boolean): void;
  corner(end: 'start' | 'end'): void;
  selectAll(): void;
  selectLine(dimension: 'ROWS' | 'COLUMNS'): void;
  tab(isBack: boolean): void;
  /** Opens the editor, a dropdown, or turns a checkbox. */
  enter(): void;
  toggle(): boolean;
  dropDown(): boolean;
  clear(): void;
  escape(): void;
  undo(): void;
  redo(): void;
  fill(way: 'down' | 'right'): void;
  switchTab(step: 1 | -1): void;
}

const WAYS: Record<string, Way> = {
  ArrowUp: 'up',
  ArrowRight: 'right',
  ArrowDown: 'down',
  ArrowLeft: 'left',
};

/** Whether the key was one of ours. */
type Handler = (event: KeyboardEvent) => boolean;

/** Gives the keys of the cell field their meaning. */
export function bindKeys(editor: CellEditor, actions: GridActions): void {
  const whileEditing = editingKeys(editor);
  const whileIdle = idleKeys(editor, actions);
  editor.field.addEventListener('keydown', event => {
    if (event.isComposing) return;
    const isOurs = editor.isOpen ? whileEditing(event) : whileIdle(event);
    if (isOurs) event.preventDefault();
    event.stopPropagation();
  });
}

function editingKeys(editor: CellEditor): Handler {
  return event => {
    const way = WAYS[event.key];
    switch (event.key) {
      case 'Enter':
        if (event.altKey || event.ctrlKey || event.metaKey) editor.breakLine();
        else editor.commit(event.shiftKey ? 'up' : 'down');
        return true;
      case 'Tab':
        editor.commit(event.shiftKey ? 'left' : 'right');
        return true;
      case 'Escape':
        editor.cancel();
        return true;
      case 'F2':
        editor.isCareful = !editor.isCareful;
        return true;
      default:
        if (!way || editor.isCareful || event.shiftKey) return false;
        editor.commit(way);
        return true;
    }
  };
}

function idleKeys(editor: CellEditor, actions: GridActions): Handler {
  return event => {
    const isControl = event.ctrlKey || event.metaKey;
    const way = WAYS[event.key];
    if (isControl && !event.altKey) {
      const act = controlKey(event, actions);
      if (act) {
        act();
        return true;
      }
    }
    if (way) {
      if (event.altKey) return way === 'down' && actions.dropDown();
      if (event.shiftKey) actions.extend(way, isControl);
      else actions.move(way, isControl);
      return true;
    }
    return plainKey(event, editor, actions);
  };
}

/** By the key's place, so that it works whatever the keyboard's language. */
function controlKey(
  {code, key, shiftKey}: KeyboardEvent,
  actions: GridActions,
): (() => void) | null {
  switch (code) {
    case 'KeyZ':
      return shiftKey ? actions.redo : actions.undo;
    case 'KeyY':
      return actions.redo;
    case 'KeyA':
      return actions.selectAll;
    case 'KeyD':
      return () => actions.fill('down');
    case 'KeyR':
      return () => actions.fill('right');
    case 'Space':
      return () => actions.selectLine('COLUMNS');
    default:
  }
  switch (key) {
    case 'Home':
      return () => actions.corner('start');
    case 'End':
      return () => actions.corner('end');
    case 'PageDown':
      return shiftKey ? () => actions.switchTab(1) : null;
    case 'PageUp':
      return shiftKey ? () => actions.switchTab(-1) : null;
    default:
      return null;
  }
}

function plainKey(
  event: KeyboardEvent,
  editor: CellEditor,
  actions: GridActions,
): boolean {
  switch (event.key) {
    case 'Enter':
      actions.enter();
      return true;
    case 'F2':
      editor.open(true);
      return true;
    case 'Tab':
      actions.tab(event.shiftKey);
      return true;
    case 'Delete':
    case 'Backspace':
      actions.clear();
      return true;
    case 'Escape':
      actions.escape();
      return true;
    case 'Home':
      actions.rowEdge('start', event.shiftKey);
      return true;
    case 'End':
      actions.rowEdge('end', event.shiftKey);
      return true;
    case 'PageDown':
      actions.page('down');
      return true;
    case 'PageUp':
      actions.page('up');
      return true;
    case ' ':
      if (!event.shiftKey) return actions.toggle();
      actions.selectLine('ROWS');
      return true;
    default:
      return false;
  }
}

/**
 * Keys that are pressed with nothing focused belong to the grid; and the
 * browser's own undo, which brings back old letters of any field, is switched
 * off wherever nothing is being written.
 */
export function keepKeys(focus: () => void, actions: GridActions): void {
  window.addEventListener('keydown', event => {
    const {activeElement} = document;
    const isWriting = activeElement?.matches('input, textarea') === true;
    const isIdle = !isWriting && !isModalOpen();
    if (isIdle && activeElement === document.body) focus();
    if (isWriting || !(event.ctrlKey || event.metaKey)) return;
    if (event.code !== 'KeyZ' && event.code !== 'KeyY') return;
    event.preventDefault();
    if (isIdle) controlKey(event, actions)?.();
  });
}
