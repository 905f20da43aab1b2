import {sameTitle, quoteTitle} from '../a1';
import {invalid, notEmulated} from '../api-error';
import {boxOf, spanOf, wholeSpan} from '../box';
import {moveAnchor, sourcesOf} from '../charts';
import {sheetOfMetadata} from '../developer-metadata';
import type {Draft} from '../draft';
import {formatSpan, rewriteReferences, type End} from '../formula/references';
import {rewriteFormulas} from '../formula/rewrite-formulas';
import type {GridRange, SheetState} from '../model';
import {demandStructure} from '../protection';

type MoveDimension = gapi.client.sheets.MoveDimensionRequest;

/**
 * Moves whole rows or columns to stand before `destinationIndex`, counted
 * before the move. Each reference follows its line.
 */
export function moveDimension(request: MoveDimension, draft: Draft): void {
  if (!request.source) throw invalid('No range specified.');
  const sheet = draft.edit(request.source.sheetId);
  const {rows, start, end} = spanOf(request.source, sheet);
  const to = request.destinationIndex ?? 0;
  const size = rows ? sheet.rowCount : sheet.columnCount;
  if (to < 0 || to > size) {
    throw invalid(`destinationIndex[${to}] is outside of the grid[${size}]`);
  }
  if (to > start && to < end) {
    throw invalid('destinationIndex must not be within the source.');
  }
  const [first, last] = [Math.min(start, to), Math.max(end, to)];
  demandStructure(draft, sheet, wholeSpan(sheet, rows, first, last));
  const move = lineMover(start, end, to);
  checkWhole(draft, sheet, rows, move);
  sheet.lineage = Symbol('moved');
  moveLines(sheet, rows, start, end, to);
  sheet.charts = sheet.charts.map(chart => moveAnchor(chart, rows, move));
  draft.state.developerMetadata = draft.state.developerMetadata.map(held => {
    const range = held.location?.dimensionRange;
    if (!range || sheetOfMetadata(held) !== sheet.properties.sheetId) {
      return held;
    }
    if ((range.dimension === 'ROWS') !== rows) return held;
    const startIndex = move(range.startIndex ?? 0);
    const moved = {...range, startIndex, endIndex: startIndex + 1};
    return {...held, location: {...held.location, dimensionRange: moved}};
  });
  follow(draft, sheet, rows, move);
}

/** Where a line stands after the move. */
function lineMover(
  start: number,
  end: number,
  to: number,
): (line: number) => number {
  const count = end - start;
  return line => {
    if (line >= start && line < end) {
      return line + (to > start ? to - end : to - start);
    }
    if (line >= end && line < to) return line - count;
    if (line >= to && line < start) return line + count;
    return line;
  };
}

/** What lies over several lines must stay in one piece and as it was. */
function checkWhole(
  draft: Draft,
  sheet: SheetState,
  rows: boolean,
  move: (line: number) => number,
): void {
  const stays = (range: GridRange) => {
    const box = boxOf(range, sheet);
    const [from, to] = rows
      ? [box.startRow, box.endRow - 1]
      : [box.startColumn, box.endColumn - 1];
    return move(from) === from && move(to) === to;
  };
  if (rows ? sheet.rowDepths : sheet.columnDepths) {
    throw notEmulated('moving lines of a sheet with groups');
  }
  const kept: [string, GridRange[]][] = [
    ['merged cells', sheet.merges],
    [
      'conditional formats',
      sheet.conditionalFormats.flatMap(rule => rule.ranges ?? []),
    ],
    [
      'protected ranges',
      sheet.protectedRanges.flatMap(p => [
        p.range ?? {},
        ...(p.unprotectedRanges ?? []),
      ]),
    ],
    ['a filter', sheet.basicFilter?.range ? [sheet.basicFilter.range] : []],
    [
      'ranges of charts',
      draft.state.sheets
        .flatMap(({charts}) => charts.flatMap(sourcesOf))
        .filter(range => (range.sheetId ?? 0) === sheet.properties.sheetId),
    ],
    [
      'named ranges',
      (draft.state.namedRanges ?? []).flatMap(({range}) =>
        range?.sheetId === sheet.properties.sheetId ? [range] : [],
      ),
    ],
  ];
  for (const [what, ranges] of kept) {
    if (!ranges.every(stays)) throw notEmulated(`moving lines with ${what}`);
  }
}

function moveLines(
  sheet: SheetState,
  rows: boolean,
  start: number,
  end: number,
  to: number,
): void {
  const reorder = <T>(list: readonly (T | undefined)[]): (T | undefined)[] => {
    const size = Math.max(list.length, end, to);
    const out = Array.from({length: size}, (_, i) => list[i]);
    const block = out.splice(start, end - start);
    const at = to > start ? to - (end - start) : to;
    return out.slice(0, at).concat(block, out.slice(at));
  };
  if (rows) {
    sheet.rows = reorder(sheet.rows);
    sheet.rowMetadata = reorder(sheet.rowMetadata);
  } else {
    sheet.rows = sheet.rows.map(row => row && reorder(row));
    sheet.columnMetadata = reorder(sheet.columnMetadata);
  }
}

function follow(
  draft: Draft,
  sheet: SheetState,
  rows: boolean,
  move: (line: number) => number,
): void {
  const {title} = sheet.properties;
  const key = rows ? 'row' : 'column';
  const put = (end: End): End => {
    const line = end[key];
    return line === undefined ? end : {...end, [key]: move(line)};
  };
  rewriteFormulas(draft, (formula, home) =>
    rewriteReferences(formula, reference => {
      if (!sameTitle(reference.title ?? home.properties.title, title)) {
        return null;
      }
      const start = put(reference.start);
      const end = reference.end && put(reference.end);
      const moved = (at: End | null, from: End | null) =>
        (at?.[key] ?? 0) - (from?.[key] ?? 0);
      if (end && moved(start, reference.start) !== moved(end, reference.end)) {
        throw notEmulated('moving lines over one end of a reference');
      }
      const span = formatSpan(start, end);
      if (span === formatSpan(reference.start, reference.end)) return null;
      const prefix =
        reference.title === null ? '' : `${quoteTitle(reference.title)}!`;
      return prefix + span;
    }),
  );
}
