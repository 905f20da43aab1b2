import {invalid, notEmulated} from '../api-error';
import {sameTitle} from '../a1';
import {canonical, dropStaleColors} from '../canonical';
import type {Draft} from '../draft';
import type {SheetProperties, SheetState} from '../model';

const MAX_TITLE = 100;

/** The properties as Google hands them back, with the place among the tabs. */
export function readProperties(
  sheet: SheetState,
  index: number,
): SheetProperties {
  const {sheetId, title, gridProperties, ...rest} = sheet.properties;
  return {
    sheetId,
    title,
    index,
    sheetType: 'GRID',
    gridProperties: {
      rowCount: sheet.rowCount,
      columnCount: sheet.columnCount,
      ...gridProperties,
    },
    ...rest,
  };
}

/** @throws ApiError when `sheet` may not bear the title */
export function checkTitle(
  draft: Draft,
  title: string,
  sheet: SheetState | null,
): void {
  if (title.trim() === '')
    throw invalid('Sheet name cannot be empty.', 'title-empty');
  if (title.length > MAX_TITLE) {
    throw invalid(
      `Sheet name cannot be greater than ${MAX_TITLE} characters.`,
      'title-too-long',
    );
  }
  for (const other of draft.state.sheets) {
    if (
      other.properties.sheetId !== sheet?.properties.sheetId &&
      sameTitle(other.properties.title, title)
    ) {
      throw invalid(
        `A sheet with the name "${title}" already exists. Please enter another name.`,
        'title-taken',
      );
    }
  }
}

/** The next free «Лист2», or «Sheet2» elsewhere. */
export function freeTitle(draft: Draft, stem?: string): string {
  const word =
    stem ?? (draft.state.properties.locale.startsWith('ru') ? 'Лист' : 'Sheet');
  const taken = (title: string) =>
    draft.state.sheets.some(s => sameTitle(s.properties.title, title));
  if (stem !== undefined && !taken(stem)) return stem;
  let n = stem === undefined ? draft.state.sheets.length + 1 : 1;
  const name = () => (stem === undefined ? `${word}${n}` : `${word} ${n}`);
  while (taken(name())) n++;
  return name();
}

/** Takes over what a request set: all but title, index and size. */
export function putProperties(
  sheet: SheetState,
  before: SheetProperties,
  wanted: SheetProperties,
): void {
  if (wanted.dataSourceSheetProperties) {
    throw notEmulated('SheetProperties.dataSourceSheetProperties');
  }
  if (wanted.sheetType && wanted.sheetType !== 'GRID') {
    throw notEmulated(`sheetType ${wanted.sheetType}`);
  }
  const {sheetId, title} = sheet.properties;
  const rest: SheetProperties = {...wanted};
  for (const key of ['index', 'sheetType', 'sheetId', 'title'] as const) {
    delete rest[key];
  }
  const grid = {...rest.gridProperties};
  delete grid.rowCount;
  delete grid.columnCount;
  for (const key of ['frozenRowCount', 'frozenColumnCount'] as const) {
    if (grid[key] === 0) delete grid[key];
  }
  delete rest.gridProperties;
  const {tabColorStyle = {}} = canonical(rest);
  if (Object.keys(tabColorStyle).length === 0) delete rest.tabColorStyle;
  sheet.properties = {
    ...canonical(dropStaleColors(before, rest)),
    sheetId,
    title,
    ...(Object.keys(grid).length > 0 ? {gridProperties: canonical(grid)} : {}),
  };
  checkFrozen(sheet);
}

export function checkFrozen(sheet: SheetState): void {
  const {frozenRowCount = 0, frozenColumnCount = 0} =
    sheet.properties.gridProperties ?? {};
  checkFrozenMerges(sheet, frozenRowCount, frozenColumnCount);
  if (frozenRowCount < 0 || frozenRowCount >= sheet.rowCount) {
    throw invalid("You can't freeze all visible rows on the sheet.", 'frozen');
  }
  if (frozenColumnCount < 0 || frozenColumnCount >= sheet.columnCount) {
    throw invalid(
      "You can't freeze all visible columns on the sheet.",
      'frozen',
    );
  }
}

/** The page refuses it for columns in these words, and for rows alike. */
function checkFrozenMerges(
  sheet: SheetState,
  rows: number,
  columns: number,
): void {
  const cuts = (start = 0, end = Infinity, frozen: number) =>
    start < frozen && end > frozen;
  const refuse = (lines: string) =>
    invalid(
      `You can't freeze ${lines} which contain only part of a merged cell.`,
      'merged',
    );
  for (const merge of sheet.merges) {
    if (cuts(merge.startRowIndex, merge.endRowIndex, rows)) {
      throw refuse('rows');
    }
    if (cuts(merge.startColumnIndex, merge.endColumnIndex, columns)) {
      throw refuse('columns');
    }
  }
}

/** @throws ApiError unless a sheet that is not hidden is left */
export function checkVisible(draft: Draft): void {
  if (draft.state.sheets.every(s => s.properties.hidden === true)) {
    throw invalid(
      "You can't hide all the sheets in a document.",
      'last-visible-sheet',
    );
  }
}
