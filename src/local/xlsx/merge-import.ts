import type {
  CellData,
  CellRow,
  ExtendedValue,
  SheetState,
} from '../sheets/model';

/**
 * What became of a tab that was exported, then edited in another program:
 * wherever `now` still reads as `then`, the tab stays as it was, with all that
 * a file cannot say; elsewhere it is as the file has it.
 * @param then the exported file read back, @param now the file to import.
 */
export function mergeTab(
  tab: SheetState,
  then: SheetState,
  now: SheetState,
): SheetState {
  const take = <K extends keyof SheetState>(key: K): SheetState[K] =>
    same(then[key], now[key]) ? tab[key] : now[key];
  return {
    ...tab,
    properties: mergeProperties(tab, then, now),
    rowCount: Math.max(tab.rowCount, now.rows.length),
    columnCount: Math.max(tab.columnCount, widthOf(now.rows)),
    rows: mergeRows(tab.rows, then.rows, now.rows),
    rowMetadata: mergeList(tab, then, now, 'rowMetadata'),
    columnMetadata: mergeList(tab, then, now, 'columnMetadata'),
    merges: take('merges'),
    conditionalFormats: take('conditionalFormats'),
  };
}

function widthOf(rows: SheetState['rows']): number {
  return rows.reduce((width, row) => Math.max(width, row?.length ?? 0), 0);
}

const PROPERTIES = [
  'hidden',
  'tabColor',
  'tabColorStyle',
  'gridProperties',
] as const;

function mergeProperties(
  tab: SheetState,
  then: SheetState,
  now: SheetState,
): SheetState['properties'] {
  const out = {...tab.properties};
  const keep = (key: (typeof PROPERTIES)[number]) => {
    const value = now.properties[key];
    if (same(then.properties[key], value)) return;
    if (value === undefined) delete out[key];
    else Object.assign(out, {[key]: value});
  };
  PROPERTIES.forEach(keep);
  return {...out, title: now.properties.title};
}

type Lines = 'rowMetadata' | 'columnMetadata';

function mergeList(
  tab: SheetState,
  then: SheetState,
  now: SheetState,
  key: Lines,
): SheetState[Lines] {
  const [own, before, after] = [tab[key], then[key], now[key]];
  const length = Math.max(own.length, after.length);
  return Array.from({length}, (_, at) =>
    same(before[at], after[at]) ? own[at] : after[at],
  );
}

const FIELDS = [
  'userEnteredValue',
  'userEnteredFormat',
  'dataValidation',
  'note',
] as const;

function mergeRows(
  own: SheetState['rows'],
  then: SheetState['rows'],
  now: SheetState['rows'],
): SheetState['rows'] {
  const length = Math.max(own.length, now.length);
  return Array.from({length}, (_, row) =>
    mergeRow(own[row] ?? [], then[row] ?? [], now[row] ?? []),
  );
}

function mergeRow(own: CellRow, then: CellRow, now: CellRow): CellRow {
  const length = Math.max(own.length, now.length);
  return Array.from({length}, (_, column) =>
    mergeCell(own[column], then[column] ?? {}, now[column] ?? {}),
  );
}

function mergeCell(
  own: CellData | undefined,
  then: CellData,
  now: CellData,
): CellData | undefined {
  let out = own;
  for (const field of FIELDS) {
    if (same(rounded(then[field]), rounded(now[field]))) continue;
    const next: CellData = {...out, [field]: now[field]};
    if (now[field] === undefined) delete next[field];
    if (field === 'userEnteredValue') delete next.textFormatRuns;
    out = next;
  }
  return out && Object.keys(out).length > 0 ? out : undefined;
}

/** To the 15 digits that spreadsheet programs keep of a number. */
function rounded(held: object | string | undefined): unknown {
  const {numberValue} = (held ?? {}) as ExtendedValue;
  return numberValue === undefined
    ? held
    : {numberValue: Number(numberValue.toPrecision(15))};
}

function same(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  return JSON.stringify(a) === JSON.stringify(b);
}
