import ExcelJS from 'exceljs';
import {localeOf} from '../sheets/calculator/locale';
import {parsesFormula} from '../sheets/calculator/parses-formula';
import {checkEmulated} from '../sheets/formula/check-emulated';
import {MAX_CELLS, type BookState, type SheetState} from '../sheets/model';
import {carriedState, type CarriedState} from './carried-state';
import {FileFault, LARGEST_FILE, tooLarge} from './file-fault';
import {readSheet} from './read-sheet';
import type {FileContext, KnownSheet} from './sheets-formula';
import {sheetParts} from './sheet-parts';
import {xlsxParts, type XlsxParts} from './xlsx-parts';

/** What it unpacks to, bytes. */
const LARGEST_CONTENT = 400 * 1024 * 1024;
const MOST_ROWS = 200_000;
/** As many columns as Sheets has. */
const MOST_COLUMNS = 18_278;

export interface OpenedXlsx {
  file: ExcelJS.Workbook;
  /** Parts of the sheets by their titles. */
  xml: ReadonlyMap<string, string>;
  carried: CarriedState | null;
}

/** @throws FileFault */
export async function openXlsx(bytes: Uint8Array): Promise<OpenedXlsx> {
  checkKind(bytes);
  const parts = unpack(bytes);
  if (parts.size > LARGEST_CONTENT) throw tooLarge();
  try {
    const file = new ExcelJS.Workbook();
    await file.xlsx.load(Uint8Array.from(bytes).buffer, {
      ignoreNodes: ['dataValidations'],
    });
    const {worksheets} = file;
    if (worksheets.length === 0) throw new Error('no sheets');
    const long = worksheets.some(
      ({rowCount, columnCount}) =>
        rowCount > MOST_ROWS || columnCount > MOST_COLUMNS,
    );
    if (long) throw tooLarge();
    return {file, xml: sheetParts(parts), carried: carriedState(file)};
  } catch (error) {
    if (error instanceof FileFault) throw error;
    throw new FileFault(
      'Файл повреждён: откройте его в Excel, сохраните заново и повторите.',
    );
  }
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

function unpack(bytes: Uint8Array): XlsxParts {
  let isBook: boolean;
  let parts: XlsxParts;
  try {
    parts = xlsxParts(bytes);
    isBook = parts.text('xl/workbook.xml') !== null;
  } catch {
    throw new FileFault(
      'Файл повреждён или обрывается на середине: скачайте или сохраните его заново и повторите.',
    );
  }
  if (!isBook) throw new FileFault('Это не книга Excel: нужен файл .xlsx.');
  return parts;
}

/**
 * The sheets of the file as tabs of a spreadsheet.
 * @param book whose locale and look the tabs get.
 * @param known tabs of `book` by their titles in the file, in lower case; the
 *     other sheets get ids that no tab has.
 */
export function readTabs(
  {file, xml, carried}: OpenedXlsx,
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
  const tabs = worksheets.map(worksheet =>
    readSheet(
      {
        file,
        worksheet,
        xml: xml.get(worksheet.name) ?? '',
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
