import {toggleCheckbox} from '../editor/grid-actions';
import type {CellEditor} from '../editor/cell-editor';
import type {DropDown} from '../editor/drop-down';
import {ARROW_ROOM, CHECKBOX} from '../grid/decorate-cells';
import type {Spot} from '../grid/canvas';
import type {CellCard} from '../grid/cell-card';
import type {PointerActions} from '../grid/pointer';
import {allOf} from '../editor/grid-actions';
import type {Entry} from '../menus/entry';
import {separator} from '../menus/entry';
import {insertEntries, lineEntries, sortEntries} from '../menus/line-entries';
import {cellEntries} from '../menus/cell-entries';
import {popUp} from '../menus/pop-up';
import {contains} from '../model/sheet-state';
import type {Links} from './links';
import type {Workspace} from './workspace';

interface Parts {
  workspace: Workspace;
  editor: CellEditor;
  dropDown: DropDown;
  card: CellCard;
  links: Links;
  host: HTMLElement;
  focus: () => void;
}

/** What presses, clicks and the pointer's way over cells do. */
export function pointerActions(parts: Parts): PointerActions {
  const {workspace, editor, dropDown, card, links, host, focus} = parts;
  const {grid} = workspace;
  return {
    press: isMain => {
      editor.commit();
      card.hide();
      // After Univer has taken the press, the keyboard is ours again.
      if (isMain) setTimeout(focus);
    },
    // Keys that follow a click at once come before any timer.
    release: focus,
    click: (place, event) => {
      const {sheet} = workspace;
      if (!sheet) return;
      const whole = sheet.wholeOf(place.row, place.column);
      const cell = sheet.cell(whole.startRow, whole.startColumn);
      const rect = grid.canvas.rectOf(whole);
      const choice = sheet.choice(cell);
      const middle = rect.left + rect.width / 2;
      if (choice?.kind === 'checkbox') {
        if (Math.abs(event.clientX - middle) <= CHECKBOX) {
          toggleCheckbox(workspace);
        }
      } else if (choice && event.clientX > rect.right - ARROW_ROOM) {
        dropDown.open(grid.active);
      } else if (cell?.link) links.follow(cell.link);
    },
    doubleClick: place => {
      if (!dropDown.open(place)) editor.open(true);
    },
    contextMenu: (spot, at) => {
      selectSpot(workspace, spot);
      popUp(entriesAt(workspace, spot, editor), at);
    },
    hover: place => {
      const {sheet} = workspace;
      card.hover(sheet, place);
      const isOpen = !place || !sheet || sheet.isOpen(place.row, place.column);
      const whole = place && sheet?.wholeOf(place.row, place.column);
      const cell =
        (whole && sheet?.cell(whole.startRow, whole.startColumn)) ?? null;
      host.classList.toggle('not-mine', !isOpen && !cell?.link);
      host.classList.toggle('link', Boolean(cell?.link));
    },
  };
}

/** A menu of something that is not selected selects it first. */
function selectSpot({grid, sheet}: Workspace, spot: Spot): void {
  if (!sheet) return;
  const all = allOf(sheet);
  const chosen = grid.selection;
  if (spot.kind === 'cell' && !contains(chosen, spot.place)) {
    grid.select(sheet.wholeOf(spot.place.row, spot.place.column));
  }
  if (spot.kind === 'row') {
    const isIn = chosen.startRow <= spot.row && spot.row < chosen.endRow;
    if (!isIn || chosen.endColumn !== all.endColumn) {
      grid.select({...all, startRow: spot.row, endRow: spot.row + 1});
    }
  }
  if (spot.kind === 'column') {
    const {column} = spot;
    const isIn = chosen.startColumn <= column && column < chosen.endColumn;
    if (!isIn || chosen.endRow !== all.endRow) {
      grid.select({...all, startColumn: column, endColumn: column + 1});
    }
  }
}

function entriesAt(
  workspace: Workspace,
  spot: Spot,
  editor: CellEditor,
): Entry[] {
  switch (spot.kind) {
    case 'row':
      return [
        ...insertEntries(workspace, ['ROWS']),
        separator,
        ...lineEntries(workspace, 'ROWS'),
      ];
    case 'column':
      return [
        ...insertEntries(workspace, ['COLUMNS']),
        separator,
        ...lineEntries(workspace, 'COLUMNS'),
        separator,
        ...sortEntries(workspace),
      ];
    default:
      return cellEntries(workspace, editor);
  }
}
