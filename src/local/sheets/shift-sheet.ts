import {sheetOfMetadata} from './developer-metadata';
import {changeChartSources, moveAnchor} from './charts';
import {shiftGroups} from './dimension-groups';
import type {Draft} from './draft';
import {shiftFormula, type Shift} from './formula/move-references';
import {rewriteFormulas} from './formula/rewrite-formulas';
import type {DeveloperMetadata, GridRange, SheetState} from './model';

/**
 * Puts in (`count` > 0) or takes out (`count` < 0) rows or columns of a sheet
 * and moves everything that points at them: formulas of the whole workbook,
 * merges, protections, conditional formats, charts, the filter and metadata.
 * `sheet` must come from `draft.edit`.
 * @throws ApiError when the workbook would hold too many cells
 */
export function shiftSheet(
  draft: Draft,
  sheet: SheetState,
  shift: Shift,
): void {
  sheet.lineage = Symbol('shifted');
  if (shift.rows) sheet.rowCount += shift.count;
  else sheet.columnCount += shift.count;
  // Before any of them is made: there may be millions.
  if (shift.count > 0) draft.checkSize();
  shiftCells(sheet, shift);
  shiftFrozen(sheet, shift);
  shiftGroups(sheet, shift);
  const move = (range: GridRange) => shiftRange(range, shift);
  sheet.merges = moveAll(sheet.merges, move).filter(isSeveralCells);
  sheet.conditionalFormats = sheet.conditionalFormats.flatMap(rule => {
    const ranges = moveAll(rule.ranges ?? [], move);
    return ranges.length > 0 ? [{...rule, ranges}] : [];
  });
  sheet.protectedRanges = sheet.protectedRanges.flatMap(protection => {
    const range = move(protection.range ?? {});
    if (!range) return [];
    const open = protection.unprotectedRanges;
    return [
      {
        ...protection,
        range,
        ...(open ? {unprotectedRanges: moveAll(open, move)} : {}),
      },
    ];
  });
  if (sheet.basicFilter?.range) {
    const range = move(sheet.basicFilter.range);
    sheet.basicFilter = range ? {...sheet.basicFilter, range} : undefined;
  }
  const follow = <T extends {range?: GridRange}>(held: T): T[] => {
    const range = move(held.range ?? {});
    return range ? [{...held, range}] : [];
  };
  sheet.bandedRanges = sheet.bandedRanges?.flatMap(follow);
  sheet.filterViews = sheet.filterViews?.flatMap(follow);
  shiftCharts(draft, sheet, shift, move);
  draft.state.namedRanges = draft.state.namedRanges?.flatMap(named => {
    if (named.range?.sheetId !== sheet.properties.sheetId) return [named];
    const range = move(named.range);
    return range ? [{...named, range}] : [];
  });
  draft.state.developerMetadata = draft.state.developerMetadata.flatMap(m =>
    shiftMetadata(m, sheet.properties.sheetId, shift),
  );
  const {title} = sheet.properties;
  rewriteFormulas(draft, (formula, home) =>
    home === sheet || formula.includes('!')
      ? shiftFormula(formula, home.properties.title, title, shift)
      : formula,
  );
}

function shiftCells(sheet: SheetState, {rows, start, count}: Shift): void {
  const splice = <T>(list: readonly (T | undefined)[]): (T | undefined)[] => {
    if (list.length <= start) return [...list];
    const head = list.slice(0, start);
    if (count < 0) return head.concat(list.slice(start - count));
    const come = new Array<undefined>(count).fill(undefined);
    return head.concat(come, list.slice(start));
  };
  if (rows) {
    sheet.rows = splice(sheet.rows);
    sheet.rowMetadata = splice(sheet.rowMetadata);
  } else {
    sheet.rows = sheet.rows.map(row => row && splice(row));
    sheet.columnMetadata = splice(sheet.columnMetadata);
  }
}

function shiftFrozen(sheet: SheetState, {rows, start, count}: Shift): void {
  const key = rows ? 'frozenRowCount' : 'frozenColumnCount';
  const frozen = sheet.properties.gridProperties?.[key] ?? 0;
  if (start >= frozen) return;
  const next =
    count > 0 ? frozen + count : frozen - Math.min(-count, frozen - start);
  const grid = {...sheet.properties.gridProperties, [key]: next};
  if (next === 0) delete grid[key];
  sheet.properties = {...sheet.properties, gridProperties: grid};
}

/**
 * A chart whose anchor is taken out stays, at the line that follows. One that
 * loses the whole of a series goes on without it, as seen of Google.
 */
function shiftCharts(
  draft: Draft,
  sheet: SheetState,
  shift: Shift,
  move: (range: GridRange) => GridRange | null,
): void {
  const last = (shift.rows ? sheet.rowCount : sheet.columnCount) - 1;
  sheet.charts = sheet.charts.map(chart =>
    moveAnchor(chart, shift.rows, line => {
      const at = shiftBounds(line, undefined, shift)?.start ?? line;
      return Math.min(at, last);
    }),
  );
  const {sheetId} = sheet.properties;
  changeChartSources(draft, range =>
    (range.sheetId ?? 0) === sheetId ? move(range) : range,
  );
}

function moveAll(
  ranges: readonly GridRange[],
  move: (range: GridRange) => GridRange | null,
): GridRange[] {
  return ranges.flatMap(range => move(range) ?? []);
}

function shiftRange(range: GridRange, shift: Shift): GridRange | null {
  const [startKey, endKey] = shift.rows
    ? (['startRowIndex', 'endRowIndex'] as const)
    : (['startColumnIndex', 'endColumnIndex'] as const);
  const span = shiftBounds(range[startKey], range[endKey], shift);
  if (!span) return null;
  const out = {...range};
  if (span.start !== undefined) out[startKey] = span.start;
  if (span.end !== undefined) out[endKey] = span.end;
  return out;
}

/** Half-open bounds; undefined is the edge and stays it. Null: all is gone. */
function shiftBounds(
  start: number | undefined,
  end: number | undefined,
  shift: Shift,
): {start: number | undefined; end: number | undefined} | null {
  const from = shift.start;
  if (shift.count > 0) {
    return {
      start: start !== undefined && start >= from ? start + shift.count : start,
      end: end !== undefined && end > from ? end + shift.count : end,
    };
  }
  const to = from - shift.count;
  const pull = (at: number | undefined) =>
    at === undefined || at <= from ? at : at <= to ? from : at + shift.count;
  const out = {start: pull(start), end: pull(end)};
  return out.end !== undefined && out.end <= (out.start ?? 0) ? null : out;
}

function isSeveralCells(range: GridRange): boolean {
  return (
    (range.endRowIndex ?? 0) - (range.startRowIndex ?? 0) > 1 ||
    (range.endColumnIndex ?? 0) - (range.startColumnIndex ?? 0) > 1
  );
}

/** Metadata of a row or column goes with it. */
function shiftMetadata(
  metadata: DeveloperMetadata,
  sheetId: number,
  shift: Shift,
): DeveloperMetadata[] {
  const range = metadata.location?.dimensionRange;
  if (!range || sheetOfMetadata(metadata) !== sheetId) return [metadata];
  if ((range.dimension === 'ROWS') !== shift.rows) return [metadata];
  const span = shiftBounds(range.startIndex, range.endIndex, shift);
  if (!span) return [];
  return [
    {
      ...metadata,
      location: {
        ...metadata.location,
        dimensionRange: {
          ...range,
          startIndex: span.start,
          endIndex: span.end,
        },
      },
    },
  ];
}
