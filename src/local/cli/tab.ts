import type {Workbook} from '../sheets/workbook';
import {printLine, type Command} from './command';

type Value = string | number | boolean | null;

interface Cell {
  value: Value;
  shown: string;
}

/** Characters of a shown cell at most; `--json` cuts nothing. */
const WIDEST = 60;
/** A text of up to this many characters widens its column in any case. */
const NARROW = 24;

/** Prints the calculated values of a tab down to its last used cell. */
export const tab: Command = {
  name: 'tab',
  usage: 'НАЗВАНИЕ [--json]',
  words: 1,
  options: ['json'],
  createsWorkbook: false,
  saves: 'nothing',
  run({words, json, workbook, io}) {
    const title = words[0]!;
    const titles = workbook.sheets().map(sheet => sheet.title);
    if (!titles.includes(title)) {
      throw new Error(
        `Нет вкладки «${title}». Есть: ${titles.map(t => `«${t}»`).join(', ')}.`,
      );
    }
    const cells = readCells(workbook, title);
    if (json) {
      const rows = cells.map(row => row.map(cell => cell.value));
      printLine(io.stdout, JSON.stringify({title, rows}));
    } else {
      for (const line of align(cells)) printLine(io.stdout, line);
    }
    return 0;
  },
};

/** A rectangle from A1 to the last used row and column. */
function readCells(workbook: Workbook, title: string): Cell[][] {
  const book = workbook.get(
    {
      ranges: [`'${title.replace(/'/g, "''")}'`],
      fields: 'sheets(data(rowData(values(effectiveValue,formattedValue))))',
    },
    workbook.owner,
  );
  const rowData = book.sheets?.[0]?.data?.[0]?.rowData ?? [];
  const rows = rowData.map(({values = []}) =>
    values.map(({effectiveValue: value, formattedValue}): Cell => {
      const {stringValue, numberValue, boolValue, errorValue} = value ?? {};
      const shown = formattedValue ?? '';
      if (errorValue !== undefined) return {value: shown, shown};
      // A formula that gives an empty text shows an empty cell.
      const text = stringValue === '' ? null : stringValue;
      return {value: text ?? numberValue ?? boolValue ?? null, shown};
    }),
  );
  const used = (cell: Cell) => cell.value !== null;
  const usedWidth = (row: readonly Cell[]) =>
    row.reduce((width, cell, at) => (used(cell) ? at + 1 : width), 0);
  while (rows.length > 0 && !rows[rows.length - 1]!.some(used)) rows.pop();
  const width = rows.reduce((most, row) => Math.max(most, usedWidth(row)), 0);
  return rows.map(row =>
    Array.from({length: width}, (_, at) => row[at] ?? {value: null, shown: ''}),
  );
}

/** A long text that stands before an empty cell runs over it, as in Sheets. */
function align(cells: readonly (readonly Cell[])[]): string[] {
  const rows = cells.map(row => {
    const shown = row.map(({value, shown}) => ({
      text: shorten(shown.replace(/\s*\n\s*/g, ' ')),
      right: typeof value === 'number',
    }));
    while (shown.length > 0 && shown[shown.length - 1]!.text === '')
      shown.pop();
    return shown;
  });
  const widths: number[] = [];
  for (const row of rows) {
    for (const [at, {text}] of row.entries()) {
      const runsOver = !row[at + 1]?.text && [...text].length > NARROW;
      const width = runsOver ? 0 : [...text].length;
      widths[at] = Math.max(widths[at] ?? 0, width);
    }
  }
  return rows.map(row =>
    row
      .map(({text, right}, at) => {
        const room = ' '.repeat(Math.max(0, widths[at]! - [...text].length));
        return right ? room + text : text + room;
      })
      .join('  ')
      .trimEnd(),
  );
}

function shorten(text: string): string {
  const characters = [...text];
  return characters.length <= WIDEST
    ? text
    : `${characters.slice(0, WIDEST - 1).join('')}…`;
}
