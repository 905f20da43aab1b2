import type {BookView} from '../server/protocol';
import {Charts} from './charts/charts';
import {Clipboard} from './clipboard/clipboard';
import {CellEditor} from './editor/cell-editor';
import {DropDown} from './editor/drop-down';
import {gridActions} from './editor/grid-actions';
import {bindKeys, keepKeys} from './editor/keyboard';
import {CellCard} from './grid/cell-card';
import type {Grid} from './grid/grid';
import {Overlay} from './grid/overlay';
import {bindPointer} from './grid/pointer';
import {bookActions} from './menus/book-actions';
import {bookMenus} from './menus/book-menus';
import {isMenuOpen, popUp} from './menus/pop-up';
import {moveBefore, tabEntries} from './menus/tab-entries';
import {areaName, parseAddress} from './model/address';
import type {CellProbe} from './model/cell-probe';
import {editText} from './model/sheet-state';
import type {Api} from './net/api';
import type {Live} from './net/live';
import {printTabs} from './print/print-tab';
import {FormulaLine} from './shell/formula-line';
import {Header} from './shell/header';
import {MenuBar} from './shell/menu-bar';
import {OfflineNote} from './shell/offline-note';
import {Summary} from './shell/summary';
import {TabStrip} from './shell/tab-strip';
import {openTabList} from './shell/tab-list';
import {isModalOpen, showAlert} from './surfaces/modal';
import {Runner} from './surfaces/run-command';
import {Surfaces} from './surfaces/surfaces';
import {showToast} from './surfaces/toast';
import {Links} from './workspace/links';
import {AddressLine} from './workspace/address-line';
import {addressAs, formAddressOf, readPlace} from './workspace/place';
import {pointerActions} from './workspace/pointer-actions';
import {Workspace} from './workspace/workspace';

/** Puts the page together around the grid and opens its first tab. */
export async function buildPage(
  api: Api,
  live: Live,
  grid: Grid,
  book: BookView,
  host: HTMLElement,
): Promise<Workspace> {
  const workspace = new Workspace(api, grid, book, {
    bookChanged: () => showBook(),
    tabShown: () => showTabs(),
    cellsChanged: () => showCell(),
    refused: message => void showAlert('Не получилось', message),
  });
  const editor = new CellEditor(grid);
  // A message or a menu that is open keeps the keyboard.
  const focus = () => {
    if (!isModalOpen() && !isMenuOpen())
      editor.field.focus({preventScroll: true});
  };
  host.append(editor.field);
  const overlay = new Overlay(grid, host);
  const clipboard = new Clipboard(workspace, editor, overlay);
  const dropDown = new DropDown(workspace, focus);
  const links = new Links(workspace);
  const card = new CellCard(grid.canvas, links);
  const address = new AddressLine();
  const runner = new Runner(api);
  new Surfaces(runner, focus);
  runner.onSelect = ({sheetId, a1}) =>
    links.follow({kind: 'cell', sheetId, a1});
  const menuBar = new MenuBar();
  const header = new Header(
    menuBar.element,
    person => location.assign(addressAs(person, location)),
    person => window.open(formAddressOf(person), '_blank', 'noopener'),
  );
  const formula = new FormulaLine({
    jump: text => jump(workspace, text),
    begin: () => editor.open(true),
    write: text => editor.write(text),
    commit: after => editor.commit(after),
    cancel: () => editor.cancel(),
    leave: focus,
  });
  const tabs = new TabStrip({
    open: sheetId => {
      editor.commit();
      focus();
      void workspace.open(sheetId);
    },
    rename: (sheetId, title) =>
      void workspace.do({do: 'rename-sheet', sheetId, title}),
    move: (sheetId, before) => moveBefore(workspace, sheetId, before),
    contextMenu: (tab, at) =>
      popUp(
        tabEntries(workspace, tab, () => tabs.rename(tab)),
        {...at, bottom: at.top},
      ),
    add: () => void workspace.make({do: 'add-sheet'}).then(focus),
    list: button => openTabList(workspace, button),
  });
  const summary = new Summary();
  tabs.element.append(summary.element);
  const charts = new Charts(overlay);
  const offline = new OfflineNote();
  document.body.prepend(header.element, offline.element, formula.element);
  document.body.append(tabs.element);

  const actions = gridActions(workspace, editor, dropDown, () =>
    clipboard.forget(),
  );
  bindKeys(editor, actions);
  keepKeys(focus, actions);
  bindPointer(
    host,
    grid.canvas,
    pointerActions({workspace, editor, dropDown, card, links, host, focus}),
  );
  editor.onText = text => formula.write(text);
  editor.onCommit = ({row, column}, text) =>
    void workspace.do({
      do: 'type',
      sheetId: workspace.current,
      row,
      column,
      text,
    });
  editor.onEnd = after => {
    focus();
    if (after !== 'stay') grid.move(after, false);
    showCell();
  };
  grid.onSelect = () => showCell();

  function showBook(): void {
    header.show(workspace.book);
    menuBar.show(
      bookMenus(
        workspace.book.menus,
        bookActions({workspace, clipboard, editor, runner, actions, tabs}),
      ),
    );
    showTabs();
  }

  function showTabs(): void {
    tabs.show(workspace.shownTabs, workspace.wanted);
    document.body.dataset.sheet = String(workspace.current);
  }

  function showCell(): void {
    const {sheet} = workspace;
    if (!sheet) return;
    const {row, column} = grid.active;
    const name = areaName(grid.selection);
    if (!editor.isOpen) {
      const text = editText(sheet.cell(row, column));
      formula.show(
        areaName(sheet.wholeOf(row, column)),
        text,
        !sheet.isOpen(row, column),
      );
      editor.layOut();
    }
    overlay.layOut();
    charts.show(sheet);
    summary.show(sheet, grid.selection);
    document.body.dataset.selection = name;
    address.keep({sheetId: workspace.current, range: name});
  }

  showBook();
  const {sheetId, range} = readPlace(location.hash);
  const first =
    workspace.shownTabs.find(tab => tab.sheetId === sheetId) ??
    workspace.ownTab ??
    workspace.shownTabs[0];
  if (first) await workspace.open(first.sheetId);
  if (range) jump(workspace, range);
  focus();

  printTabs(() => {
    const {sheet} = workspace;
    const title = workspace.tab(workspace.current)?.title ?? '';
    return sheet && {title, sheet};
  });
  exposeCells(workspace);
  live.attach({
    patch: patch => workspace.take(patch),
    toast: ({title, message}) => showToast(title, message),
    back: () =>
      void workspace.reload().then(() => {
        workspace.isOnline = true;
        offline.show(false);
      }),
    lost: () => {
      workspace.isOnline = false;
      offline.show(true);
    },
  });
  return workspace;
}

/** Whether the text was an address of the tab that is shown. */
function jump({grid, sheet}: Workspace, text: string): boolean {
  const area = sheet ? parseAddress(text, sheet.view) : null;
  if (area) grid.select(area, undefined, true);
  return area !== null;
}

/** For browser tests. */
function exposeCells(workspace: Workspace): void {
  const {grid} = workspace;
  window.proforientirView = Object.freeze<CellProbe>({
    rectOf: a1 => {
      const size = grid.sheet?.view;
      const area = size ? parseAddress(a1, size) : null;
      return area ? grid.canvas.rectOf(area) : null;
    },
    textOf: a1 => {
      const {sheet} = workspace;
      const area = sheet ? parseAddress(a1, sheet.view) : null;
      if (!sheet || !area) return null;
      return sheet.cell(area.startRow, area.startColumn)?.d ?? null;
    },
  });
}
