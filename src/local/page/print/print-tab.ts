import type {CellView, StyleView} from '../../server/protocol';
import {el} from '../dom/el';
import {alignOf} from '../grid/cell-data';
import {COLUMN_WIDTH} from '../grid/worksheet-data';
import {isTicked, type SheetState} from '../model/sheet-state';

/** Pixels across a printed page at full size; A4 with margins of 12 mm. */
const PORTRAIT = 700;
const LANDSCAPE = 1_030;

/** What is printed: the sheet that is shown and its title. */
export interface Printed {
  title: string;
  sheet: SheetState;
}

/**
 * Whatever way a person prints, puts a plain table in place of the page for as
 * long as it takes.
 */
export function printTabs(current: () => Printed | null): void {
  let paper: HTMLElement | null = null;
  let before = document.title;
  window.addEventListener('beforeprint', () => {
    const printed = current();
    if (!printed) return;
    paper?.remove();
    paper = paperOf(printed.sheet);
    document.body.append(paper);
    before = document.title;
    document.title = printed.title;
  });
  window.addEventListener('afterprint', () => {
    paper?.remove();
    paper = null;
    document.title = before;
  });
}

function paperOf(sheet: SheetState): HTMLElement {
  const width = shownColumns(sheet).reduce(
    (sum, column) => sum + widthOf(sheet, column),
    0,
  );
  const isWide = width > PORTRAIT;
  const paper = el(
    'div',
    {className: isWide ? 'paper wide-paper' : 'paper'},
    printTable(sheet),
  );
  const scale = Math.min(1, (isWide ? LANDSCAPE : PORTRAIT) / width);
  paper.style.setProperty('--scale', scale.toFixed(3));
  return paper;
}

function widthOf({view}: SheetState, column: number): number {
  return (
    view.columns.find(({index}) => index === column)?.pixels ?? COLUMN_WIDTH
  );
}

/** Columns up to the last that holds anything. */
function shownColumns(sheet: SheetState): number[] {
  const hidden = hiddenOf(sheet.view.columns);
  const last = lastUsed(sheet, cell => cell.c);
  return [...Array(last + 1).keys()].filter(column => !hidden.has(column));
}

function shownRows(sheet: SheetState): number[] {
  const hidden = hiddenOf(sheet.view.rows);
  const last = lastUsed(sheet, cell => cell.r);
  return [...Array(last + 1).keys()].filter(row => !hidden.has(row));
}

function hiddenOf(lines: SheetState['view']['rows']): Set<number> {
  return new Set(lines.filter(line => line.hidden).map(line => line.index));
}

function lastUsed(sheet: SheetState, line: (cell: CellView) => number): number {
  let last = 0;
  for (const cell of sheet.allCells()) {
    if (cell.d !== undefined || sheet.style(cell).borders) {
      last = Math.max(last, line(cell));
    }
  }
  return last;
}

/** A table whose head is repeated on every page. */
function printTable(sheet: SheetState): HTMLTableElement {
  const columns = shownColumns(sheet);
  const rows = shownRows(sheet);
  const line = (row: number, tag: 'td' | 'th') => {
    const heading = headingOf(sheet, row, columns);
    if (!heading) {
      return el(
        'tr',
        {},
        ...columns.map(column => cellOf(sheet, row, column, tag)),
      );
    }
    const cell = el(tag, {colSpan: columns.length}, textOf(sheet, heading));
    look(cell, sheet.style(heading), heading);
    return el('tr', {className: 'heading'}, cell);
  };
  const head = rows.filter(row => row < sheet.view.frozenRows);
  const body = rows.filter(row => row >= sheet.view.frozenRows);
  return el(
    'table',
    {},
    el(
      'colgroup',
      {},
      ...columns.map(column => {
        const col = el('col');
        col.style.width = `${widthOf(sheet, column)}px`;
        return col;
      }),
    ),
    el('thead', {}, ...head.map(row => line(row, 'th'))),
    el('tbody', {}, ...body.map(row => line(row, 'td'))),
  );
}

/**
 * The first cell of a row that says something in bold and nothing else: its
 * text runs over the others. Null for any other row.
 */
function headingOf(
  sheet: SheetState,
  row: number,
  [first, ...others]: readonly number[],
): CellView | null {
  const cell = first === undefined ? null : sheet.cell(row, first);
  if (!sheet.style(cell).bold || textOf(sheet, cell) === '') return null;
  const isAlone = others.every(
    column =>
      textOf(sheet, sheet.cell(row, column)) === '' &&
      !sheet.isCovered(row, column),
  );
  return isAlone ? cell : null;
}

function cellOf(
  sheet: SheetState,
  row: number,
  column: number,
  tag: 'td' | 'th',
): HTMLElement | null {
  if (sheet.isCovered(row, column)) {
    const whole = sheet.wholeOf(row, column);
    const shown = shownColumns(sheet).find(c => c >= whole.startColumn);
    if (row !== whole.startRow || column !== shown) return null;
  }
  const whole = sheet.wholeOf(row, column);
  const cell = sheet.cell(whole.startRow, whole.startColumn);
  const hidden = hiddenOf(sheet.view.columns);
  const span = [...Array(whole.endColumn - whole.startColumn).keys()].filter(
    step => !hidden.has(whole.startColumn + step),
  ).length;
  const printed = el(tag, {colSpan: span}, textOf(sheet, cell));
  const down = whole.endRow - whole.startRow;
  if (down > 1) printed.rowSpan = down;
  look(printed, sheet.style(cell), cell);
  return printed;
}

function textOf(sheet: SheetState, cell: CellView | null): string {
  if (sheet.choice(cell)?.kind === 'checkbox') {
    return isTicked(cell?.d) ? '☑' : '☐';
  }
  return cell?.d ?? '';
}

function look(
  {style}: HTMLElement,
  view: StyleView,
  cell: CellView | null,
): void {
  if (view.background) style.background = view.background;
  if (view.color) style.color = view.color;
  if (view.bold) style.fontWeight = '700';
  if (view.italic) style.fontStyle = 'italic';
  if (view.fontSize) style.fontSize = `${view.fontSize}pt`;
  if (cell) style.textAlign = alignOf(view, cell);
  style.verticalAlign = view.vertical ?? 'bottom';
  if (view.wrap !== 'wrap') style.whiteSpace = 'pre';
  const indent = view.padding?.left;
  if (indent) style.paddingLeft = `${indent}px`;
}
