import {isKnownLocale} from './calculator/locale';
import {intern} from './intern';
import type {
  BookState,
  CellData,
  CellFormat,
  CellRow,
  DataValidationRule,
  EmbeddedChart,
  SheetState,
} from './model';

/*
 * The file of a workbook. Formats and validation rules stand once each in a
 * table, and a cell names them by their place in it; everything else is as the
 * API writes it. Keys are sorted, so equal states give equal bytes.
 */

const VERSION = 1;
const BROKEN =
  'Файл книги повреждён: восстановите его из копии или удалите, чтобы начать заново.';

interface FileCell extends Omit<
  CellData,
  'userEnteredFormat' | 'dataValidation'
> {
  format?: number;
  validation?: number;
}

interface FileSheet extends Omit<SheetState, 'rows' | 'charts'> {
  rows: (FileCell | null)[][];
  /** Absent in files from before there were charts. */
  charts?: EmbeddedChart[];
}

interface BookFile extends Omit<BookState, 'sheets'> {
  version: number;
  formats: CellFormat[];
  validations: DataValidationRule[];
  sheets: FileSheet[];
}

export function writeState(state: BookState): string {
  const formats = new Table<CellFormat>();
  const validations = new Table<DataValidationRule>();
  const writeCell = (cell: CellData | undefined): FileCell | null => {
    if (!cell) return null;
    const {userEnteredFormat, dataValidation, ...rest} = cell;
    return {
      ...rest,
      ...(userEnteredFormat ? {format: formats.place(userEnteredFormat)} : {}),
      ...(dataValidation
        ? {validation: validations.place(dataValidation)}
        : {}),
    };
  };
  const sheets = state.sheets.map(sheet => ({
    ...sheet,
    rows: trim(
      Array.from(sheet.rows, row =>
        trim(Array.from(row ?? [], writeCell), cell => cell === null),
      ),
      row => row.length === 0,
    ),
    rowMetadata: trim(
      Array.from(sheet.rowMetadata, m => m ?? null),
      isNull,
    ),
    columnMetadata: trim(
      Array.from(sheet.columnMetadata, m => m ?? null),
      isNull,
    ),
  }));
  return JSON.stringify(
    sortKeys({
      ...state,
      version: VERSION,
      sheets,
      formats: formats.rows,
      validations: validations.rows,
    }),
  );
}

/** @throws Error one Russian sentence for a person, when the file is no state */
export function readState(json: string): BookState {
  let file: BookFile;
  try {
    file = JSON.parse(json) as BookFile;
  } catch {
    throw new Error(BROKEN);
  }
  if (typeof file !== 'object' || file === null) throw new Error(BROKEN);
  if (typeof file.version === 'number' && file.version > VERSION) {
    throw new Error(
      'Файл книги записан более новой версией программы: обновите её.',
    );
  }
  checkShape(file);
  try {
    return readFile(file);
  } catch {
    throw new Error(BROKEN);
  }
}

function checkShape(file: BookFile): void {
  const sound =
    file.version === VERSION &&
    typeof file.id === 'string' &&
    typeof file.owner === 'string' &&
    typeof file.idsDrawn === 'number' &&
    isKnownLocale(file.properties?.locale) &&
    typeof file.properties.title === 'string' &&
    [file.formats, file.validations, file.developerMetadata].every(
      Array.isArray,
    ) &&
    (file.namedRanges === undefined || Array.isArray(file.namedRanges)) &&
    Array.isArray(file.sheets) &&
    file.sheets.length > 0 &&
    file.sheets.every(isSheet);
  if (!sound) throw new Error(BROKEN);
}

function isSheet(sheet: FileSheet): boolean {
  return (
    typeof sheet?.properties?.sheetId === 'number' &&
    typeof sheet.properties.title === 'string' &&
    sheet.rowCount > 0 &&
    sheet.columnCount > 0 &&
    [
      sheet.rows,
      sheet.rowMetadata,
      sheet.columnMetadata,
      sheet.merges,
      sheet.conditionalFormats,
      sheet.protectedRanges,
      sheet.charts ?? [],
    ].every(Array.isArray)
  );
}

function readFile(file: BookFile): BookState {
  const {formats, validations, ...rest} = file;
  const interned = formats.map(intern);
  const rules = validations.map(intern);
  const readCell = (cell: FileCell | null): CellData | undefined => {
    if (!cell) return undefined;
    const {format, validation, ...own} = cell;
    return {
      ...own,
      ...(format === undefined
        ? {}
        : {userEnteredFormat: demand(interned, format)}),
      ...(validation === undefined
        ? {}
        : {dataValidation: demand(rules, validation)}),
    };
  };
  const readRow = (row: (FileCell | null)[]): CellRow | undefined =>
    row.length > 0 ? row.map(readCell) : undefined;
  const {id, owner, idsDrawn, properties, developerMetadata, namedRanges} =
    rest;
  return {
    id,
    owner,
    idsDrawn,
    properties,
    developerMetadata,
    ...(namedRanges ? {namedRanges} : {}),
    sheets: rest.sheets.map(sheet => ({
      ...sheet,
      charts: sheet.charts ?? [],
      rows: sheet.rows.map(readRow),
      rowMetadata: sheet.rowMetadata.map(m => m ?? undefined),
      columnMetadata: sheet.columnMetadata.map(m => m ?? undefined),
    })),
  };
}

function demand<T>(table: readonly T[], place: number): T {
  const held = table[place];
  if (held === undefined) throw new Error(`no entry ${place}`);
  return held;
}

class Table<T extends object> {
  readonly rows: T[] = [];
  private readonly places = new Map<T, number>();

  place(value: T): number {
    const key = intern(value);
    let place = this.places.get(key);
    if (place === undefined) {
      place = this.rows.push(key) - 1;
      this.places.set(key, place);
    }
    return place;
  }
}

function isNull(value: unknown): boolean {
  return value === null;
}

function trim<T>(list: T[], empty: (item: T) => boolean): T[] {
  let end = list.length;
  while (end > 0 && empty(list[end - 1] as T)) end--;
  list.length = end;
  return list;
}

function sortKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sortKeys);
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([k, v]) => [k, sortKeys(v)]));
}
