import {isKnownLocale} from './calculator/locale';
import {intern} from './intern';
import type {
  BookState,
  CellData,
  CellFormat,
  DataValidationRule,
  EmbeddedChart,
  SheetState,
} from './model';

/*
 * The file of a workbook. Formats and validation rules stand once each in a
 * table of their sheet, and a cell names them by their place in it; everything
 * else is as the API writes it. Keys are sorted, so equal states give equal
 * bytes. In version 1 the tables stood once for the whole workbook.
 */

const VERSION = 2;
const BROKEN =
  'Файл книги повреждён: восстановите его из копии или удалите, чтобы начать заново.';

interface FileCell extends Omit<
  CellData,
  'userEnteredFormat' | 'dataValidation'
> {
  format?: number;
  validation?: number;
}

interface Tables {
  formats: CellFormat[];
  validations: DataValidationRule[];
}

interface FileSheet
  extends Omit<SheetState, 'rows' | 'charts'>, Partial<Tables> {
  rows: (FileCell | null)[][];
  /** Absent in files from before there were charts. */
  charts?: EmbeddedChart[];
}

interface BookFile extends Omit<BookState, 'sheets'>, Partial<Tables> {
  version: number;
  sheets: FileSheet[];
}

/** A sheet's part of the file; a state is never changed, so it is made once. */
const WRITTEN = new WeakMap<SheetState, Uint8Array>();

/** The file in pieces, UTF-8: of a large workbook most are ready made. */
export function writeState(state: BookState): Uint8Array[] {
  const {sheets, ...rest} = state;
  const head = JSON.stringify(sortKeys(rest)).slice(0, -1);
  // All other keys come before these two.
  const pieces: Uint8Array[] = [Buffer.from(`${head},"sheets":[`)];
  for (const [at, sheet] of sheets.entries()) {
    if (at > 0) pieces.push(Buffer.from(','));
    pieces.push(writeSheet(sheet));
  }
  pieces.push(Buffer.from(`],"version":${VERSION}}`));
  return pieces;
}

function writeSheet(sheet: SheetState): Uint8Array {
  const known = WRITTEN.get(sheet);
  if (known) return known;
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
  const rows = trim(
    Array.from(sheet.rows, row =>
      trim(Array.from(row ?? [], writeCell), cell => cell === null),
    ),
    row => row.length === 0,
  );
  const text = JSON.stringify(
    sortKeys({
      ...sheet,
      rows,
      rowMetadata: trim(
        Array.from(sheet.rowMetadata, m => m ?? null),
        isNull,
      ),
      columnMetadata: trim(
        Array.from(sheet.columnMetadata, m => m ?? null),
        isNull,
      ),
      formats: formats.rows,
      validations: validations.rows,
    }),
  );
  const bytes = Buffer.from(text);
  WRITTEN.set(sheet, bytes);
  return bytes;
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
    (file.version === VERSION || file.version === 1) &&
    typeof file.id === 'string' &&
    typeof file.owner === 'string' &&
    typeof file.idsDrawn === 'number' &&
    isKnownLocale(file.properties?.locale) &&
    typeof file.properties.title === 'string' &&
    hasTables(file, file.version === 1) &&
    Array.isArray(file.developerMetadata) &&
    (file.namedRanges === undefined || Array.isArray(file.namedRanges)) &&
    Array.isArray(file.sheets) &&
    file.sheets.length > 0 &&
    file.sheets.every(
      sheet => isSheet(sheet) && hasTables(sheet, file.version !== 1),
    );
  if (!sound) throw new Error(BROKEN);
}

function hasTables(holder: Partial<Tables>, needed: boolean): boolean {
  const {formats, validations} = holder;
  return !needed || [formats, validations].every(Array.isArray);
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
  const {id, owner, idsDrawn, properties, developerMetadata, namedRanges} =
    file;
  return {
    id,
    owner,
    idsDrawn,
    properties,
    developerMetadata,
    ...(namedRanges ? {namedRanges} : {}),
    sheets: file.sheets.map(sheet =>
      readSheet(sheet, file.version === 1 ? file : sheet),
    ),
  };
}

function readSheet(sheet: FileSheet, tables: Partial<Tables>): SheetState {
  const formats = (tables.formats ?? []).map(intern);
  const rules = (tables.validations ?? []).map(intern);
  const readCell = (cell: FileCell | null): CellData | undefined => {
    if (!cell) return undefined;
    const {format, validation, ...own} = cell;
    return {
      ...own,
      ...(format === undefined
        ? {}
        : {userEnteredFormat: demand(formats, format)}),
      ...(validation === undefined
        ? {}
        : {dataValidation: demand(rules, validation)}),
    };
  };
  const rest = {...sheet};
  delete rest.formats;
  delete rest.validations;
  return {
    ...rest,
    charts: sheet.charts ?? [],
    rows: sheet.rows.map(row =>
      row.length > 0 ? row.map(readCell) : undefined,
    ),
    rowMetadata: sheet.rowMetadata.map(m => m ?? undefined),
    columnMetadata: sheet.columnMetadata.map(m => m ?? undefined),
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
  const entries = Object.entries(value);
  // Most have one, and nearly all of them are values of cells.
  const [first] = entries;
  if (entries.length === 1 && first) return {[first[0]]: sortKeys(first[1])};
  entries.sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([k, v]) => [k, sortKeys(v)]));
}
