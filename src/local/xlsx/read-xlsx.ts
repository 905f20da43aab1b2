import ExcelJS from 'exceljs';
import {strToU8, zipSync} from 'fflate';
import {localeOf} from '../sheets/calculator/locale';
import {parsesFormula} from '../sheets/calculator/parses-formula';
import {checkEmulated} from '../sheets/formula/check-emulated';
import {MAX_CELLS, type BookState, type SheetState} from '../sheets/model';
import {carriedState, type CarriedState} from './carried-state';
import {FileFault, LARGEST_FILE, tooLarge} from './file-fault';
import {fileAllowances, readSheet} from './read-sheet';
import {MOST_COLUMNS, MOST_ROWS, Screening} from './screening';
import type {FileContext, KnownSheet} from './sheets-formula';
import {sheetParts} from './sheet-parts';
import {xlsxParts} from './xlsx-parts';
import type {XmlElement} from './xml-elements';

const BOOK = 'xl/workbook.xml';

export interface OpenedXlsx {
  file: ExcelJS.Workbook;
  /** Their rules for input, by the titles of the sheets. */
  validations: ReadonlyMap<string, readonly XmlElement[]>;
  carried: CarriedState | null;
}

/** @throws FileFault */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedXlsx> {
  checkKind(bytes);
  const parts = unpack(bytes);
  try {
    const screened = screenParts(parts);
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(packed(parts), {
      ignoreNodes: ['dataValidations'],
    });
    const {worksheets} = file;
    if (worksheets.length === 0) throw new Error('no sheets');
    const long = worksheets.some(
      ({rowCount, columnCount}) =>
        rowCount > MOST_ROWS || columnCount > MOST_COLUMNS,
    );
    if (long) throw tooLarge();
    const validations = new Map(
      Array.from(sheetParts(parts), ([title, part]) => [
        title,
        screened.get(part) ?? [],
      ]),
    );
    return {file, validations, carried: carriedState(file)};
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      'Файл повреждён: откройте его в Excel, сохраните заново и повторите.',
    );
  }
}

/** Rules for input by the parts that hold them. */
function screenParts(
  parts: ReadonlyMap<string, Uint8Array>,
): Map<string, XmlElement[]> {
  const screening = new Screening();
  const found = new Map<string, XmlElement[]>();
  for (const [name, part] of parts) {
    if (!/\.(?:xml|rels|vml)$/i.test(name)) continue;
    const validations = screening.screen(part);
    if (validations.length > 0) found.set(name, validations);
  }
  return found;
}

const NAMES = /<definedNames[\s>][\s\S]*?<\/definedNames\s*>/g;

/**
 * Just the parts that were looked at, for ExcelJS. Names of ranges, of which it
 * would make every cell, are left out: nothing here reads them.
 */
function packed(parts: ReadonlyMap<string, Uint8Array>): ArrayBuffer {
  const book = Buffer.from(parts.get(BOOK) ?? []).toString('utf8');
  const named = [...parts, [BOOK, strToU8(book.replace(NAMES, ''))] as const];
  const {buffer} = zipSync(Object.fromEntries(named), {level: 0});
  return buffer as ArrayBuffer;
}

function checkKind(bytes: Uint8Array): void {
  if (bytes.byteLength === 0) throw new FileFault('Файл пуст.');
  if (bytes.byteLength > LARGEST_FILE) throw tooLarge();
  const start = Buffer.from(bytes.subarray(0, 4)).toString('hex');
  // The container of .xls, and of an .xlsx that is locked by a password.
  if (start === 'd0cf11e0') {
    throw new FileFault(
      'Это файл .xls или файл с паролем: сохраните его в Excel как «Книга Excel (.xlsx)» без пароля и повторите.',
    );
  }
  if (!start.startsWith('504b')) {
    throw new FileFault('Это не файл Excel: нужен файл .xlsx.');
  }
}

function unpack(bytes: Uint8Array): Map<string, Uint8Array> {
  let parts: Map<string, Uint8Array>;
  try {
    parts = xlsxParts(bytes);
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      'Файл повреждён или обрывается на середине: скачайте или сохраните его заново и повторите.',
    );
  }
  if (parts.has(BOOK)) return parts;
  throw new FileFault('Это не книга Excel: нужен файл .xlsx.');
}

/**
 * The sheets of the file as tabs of a spreadsheet.
 * @param book whose locale and look the tabs get.
 * @param known tabs of `book` by their titles in the file, in lower case; the
 *     other sheets get ids that no tab has.
 */
export function readTabs(
  {file, validations, carried}: OpenedXlsx,
  book: BookState,
  known: ReadonlyMap<string, KnownSheet>,
): SheetState[] {
  const lists = carried?.lists ?? null;
  const aside = new Set([carried?.title, lists]);
  const worksheets = file.worksheets.filter(({name}) => !aside.has(name));
  const taken = new Set(book.sheets.map(({properties}) => properties.sheetId));
  let next = 0;
  const freshId = () => {
    while (taken.has(next)) next++;
    taken.add(next);
    return next;
  };
  const sheets = new Map(
    worksheets.map(({name}): [string, KnownSheet] => [
      name.toLowerCase(),
      known.get(name.toLowerCase()) ?? {sheetId: freshId(), title: name},
    ]),
  );
  const context: FileContext = {
    locale: localeOf(book.properties.locale),
    sheets,
    keeps: formulaKeeper(book.properties.locale),
  };
  const allowances = fileAllowances();
  const tabs = worksheets.map(worksheet =>
    readSheet(
      {
        allowances,
        file,
        worksheet,
        validations: validations.get(worksheet.name) ?? [],
        known: sheets.get(worksheet.name.toLowerCase())!,
        lists,
        base: book.properties.defaultFormat ?? {},
        owner: book.owner,
      },
      context,
    ),
  );
  const cells = tabs.reduce((sum, t) => sum + t.rowCount * t.columnCount, 0);
  if (cells > MAX_CELLS) throw tooLarge();
  return tabs;
}

/** Formulas that cannot be read here, or not be calculated, become values. */
function formulaKeeper(locale: string): (formula: string) => boolean {
  const known = new Map<string, boolean>();
  return formula => {
    const before = known.get(formula);
    if (before !== undefined) return before;
    const kept = isEmulated(formula) && parsesFormula(formula, locale);
    known.set(formula, kept);
    return kept;
  };
}

function isEmulated(formula: string): boolean {
  try {
    checkEmulated(formula);
    return true;
  } catch {
    return false;
  }
}
