import type {FormCell} from '../../../app/forms/form-columns';
import {Failure} from '../call';
import {dateStyles, dateText} from './date-formats';
import {all, parseXml, TOO_LARGE, unpack} from './unpack';

/** Rows and columns of a sheet that may hold something. */
const ROWS = 2_000;
const COLUMNS = 60;

/** A sheet that people see, its cells as a copy of it would be pasted. */
export interface FileSheet {
  name: string;
  rows: FormCell[][];
}

interface Texts {
  shared: readonly string[];
  dates: ReadonlySet<number>;
  since1904: boolean;
}

/** The text of an item, without the readings that Japanese adds. */
function textOf(item: Element): string {
  return all(item, 't')
    .filter(({parentElement}) => parentElement?.localName !== 'rPh')
    .map(({textContent}) => textContent ?? '')
    .join('');
}

/** Zero-based column of `AB12`; null when it names none. */
function columnOf(reference: string | null): number | null {
  const [letters] = /^[A-Z]{1,3}/.exec(reference ?? '') ?? [];
  if (letters === undefined) return null;
  return (
    [...letters].reduce((sum, one) => sum * 26 + one.charCodeAt(0) - 64, 0) - 1
  );
}

function child(cell: Element, name: string): Element | undefined {
  return [...cell.children].find(({localName}) => localName === name);
}

function cellOf(cell: Element, {shared, dates, since1904}: Texts): FormCell {
  const written = child(cell, 'v')?.textContent ?? null;
  const type = cell.getAttribute('t') ?? 'n';
  if (type === 'inlineStr') {
    const item = child(cell, 'is');
    return item ? textOf(item) : null;
  }
  if (written === null || written === '') {
    // What Excel has not calculated has no value to be taken.
    const formula = child(cell, 'f');
    return formula ? `=${formula.textContent ?? ''}` : null;
  }
  switch (type) {
    case 's':
      return shared[Number(written)] ?? null;
    case 'b':
      return written === '1' || written === 'true';
    case 'd':
      return written.replace(/^(\d{4})-(\d\d)-(\d\d).*$/, '$3.$2.$1');
    case 'n': {
      const number = Number(written);
      if (!Number.isFinite(number)) return written;
      return dates.has(Number(cell.getAttribute('s') ?? 0))
        ? dateText(number, since1904)
        : number;
    }
    default:
      return written;
  }
}

function rowsOf(sheet: Element, texts: Texts): FormCell[][] {
  const rows: FormCell[][] = [];
  let next = 0;
  for (const row of all(sheet, 'row')) {
    const number = Number(row.getAttribute('r') ?? next + 1) - 1;
    next = number + 1;
    const cells: FormCell[] = [];
    let column = 0;
    for (const cell of row.children) {
      if (cell.localName !== 'c') continue;
      column = columnOf(cell.getAttribute('r')) ?? column;
      const value = cellOf(cell, texts);
      if (value !== null && value !== '') {
        if (!(number >= 0 && number < ROWS) || column >= COLUMNS) {
          throw new Failure(TOO_LARGE);
        }
        while (cells.length < column) cells.push(null);
        cells[column] = value;
      }
      column++;
    }
    if (cells.length === 0) continue;
    while (rows.length < number) rows.push([]);
    rows[number] = cells;
  }
  return rows;
}

/** Names of the parts of visible sheets, in the order of the file. */
function sheetParts(workbook: Element, links: Element | null) {
  const targets = new Map(
    (links ? all(links, 'Relationship') : []).map(link => [
      link.getAttribute('Id'),
      link.getAttribute('Target') ?? '',
    ]),
  );
  return all(workbook, 'sheet').flatMap(sheet => {
    if ((sheet.getAttribute('state') ?? 'visible') !== 'visible') return [];
    const link = [...sheet.attributes].find(
      ({name, localName}) => localName === 'id' && name !== 'id',
    );
    const target = targets.get(link?.value ?? '') ?? '';
    const part = target.startsWith('/') ? target.slice(1) : `xl/${target}`;
    const name = sheet.getAttribute('name') ?? '';
    return [{name, part: part.toLowerCase()}];
  });
}

/**
 * The visible sheets of a file of Excel: texts, numbers and booleans as they
 * are, dates as they are shown, of a formula its last value. Throws `Failure`
 * with what to do when it cannot be read.
 */
export function readXlsx(bytes: Uint8Array): FileSheet[] {
  const parts = unpack(bytes);
  const tree = (name: string) => {
    const text = parts.get(name);
    return text === undefined ? null : parseXml(text);
  };
  const workbook = tree('xl/workbook.xml');
  if (!workbook) return [];
  const strings = tree('xl/sharedstrings.xml');
  const [settings] = all(workbook, 'workbookPr');
  const since = settings?.getAttribute('date1904') ?? '';
  const texts: Texts = {
    shared: strings ? all(strings, 'si').map(textOf) : [],
    dates: dateStyles(tree('xl/styles.xml')),
    since1904: since === '1' || since === 'true',
  };
  const sheets = sheetParts(workbook, tree('xl/_rels/workbook.xml.rels'));
  return sheets.flatMap(({name, part}) => {
    const sheet = tree(part);
    return sheet ? [{name, rows: rowsOf(sheet, texts)}] : [];
  });
}
