import {
  CanceledError,
  CommandType,
  ICommandService,
  type ICommandInfo,
  type Injector,
  type IRange,
} from '@univerjs/core';
import type {Area} from '../../server/protocol';
import {areaOf} from './worksheet-data';

/** What a person did with the mouse that would change the workbook. */
export type Wish =
  | {kind: 'fill'; source: Area; target: Area}
  | {kind: 'move-cells'; from: Area; to: Area}
  | {kind: 'resize'; dimension: 'ROWS' | 'COLUMNS'; line: number; by: number}
  /** The arrow in the headers beside hidden lines. */
  | {kind: 'show'; dimension: 'ROWS' | 'COLUMNS'; start: number; end: number}
  | {
      kind: 'move-lines';
      dimension: 'ROWS' | 'COLUMNS';
      start: number;
      end: number;
      to: number;
    };

/** Commands that only look around. */
const HARMLESS = new Set([
  'sheet.command.expand-selection',
  'sheet.command.move-selection',
  'sheet.command.scroll-view',
  'sheet.command.select-all',
  'sheet.command.select-range',
  'sheet.command.set-scroll-relative',
  'sheet.command.set-worksheet-activate',
]);

/** Operations that would put Univer's own editor or zoom before the person. */
const UNWANTED_OPERATIONS = [
  'sheet.operation.set-cell-edit-visible',
  'sheet.operation.set-activate-cell-edit',
  'sheet.operation.set-zoom-ratio',
  'sheet.operation.rename-sheet',
];

/**
 * Lets nothing change Univer's workbook but the page itself, which marks its
 * mutations `onlyLocal`. What a person wished goes to `wish`.
 */
export function vetoChanges(injector: Injector, wish: (wish: Wish) => void) {
  injector.get(ICommandService).beforeCommandExecuted((info, options) => {
    if (options?.onlyLocal || isHarmless(info)) return;
    const wished = read(info);
    // The mouse gesture ends first; what follows may rebuild the sheet.
    if (wished) queueMicrotask(() => wish(wished));
    throw new CanceledError();
  });
}

function isHarmless({id, type}: Readonly<ICommandInfo>): boolean {
  switch (type) {
    case CommandType.COMMAND:
      return HARMLESS.has(id);
    case CommandType.OPERATION:
      return !UNWANTED_OPERATIONS.some(unwanted => id.startsWith(unwanted));
    default:
      return !/^(sheet|univer|data-validation)\./.test(id);
  }
}

/** What the parameters of the commands below are made of. */
interface Given {
  sourceRange: IRange;
  targetRange: IRange;
  fromRange: IRange;
  toRange: IRange;
  ranges: IRange[];
  anchorCol: number;
  deltaX: number;
  anchorRow: number;
  deltaY: number;
}

function read({id, params}: Readonly<ICommandInfo>): Wish | null {
  const given = (params ?? {}) as Given;
  switch (id) {
    case 'sheet.command.auto-fill':
      return {
        kind: 'fill',
        source: areaOf(given.sourceRange),
        target: areaOf(given.targetRange),
      };
    case 'sheet.command.move-range':
      return {
        kind: 'move-cells',
        from: areaOf(given.fromRange),
        to: areaOf(given.toRange),
      };
    case 'sheet.command.delta-column-width':
      return resize('COLUMNS', given.anchorCol, given.deltaX);
    case 'sheet.command.delta-row-height':
      return resize('ROWS', given.anchorRow, given.deltaY);
    case 'sheet.command.set-specific-rows-visible':
      return showLines('ROWS', given.ranges);
    case 'sheet.command.set-col-visible-on-cols':
      return showLines('COLUMNS', given.ranges);
    case 'sheet.command.move-rows':
      return moveLines('ROWS', given);
    case 'sheet.command.move-cols':
      return moveLines('COLUMNS', given);
    default:
      return null;
  }
}

function resize(dimension: 'ROWS' | 'COLUMNS', line: number, by: number): Wish {
  return {kind: 'resize', dimension, line, by};
}

function showLines(
  dimension: 'ROWS' | 'COLUMNS',
  ranges: IRange[],
): Wish | null {
  const [area] = ranges.map(areaOf);
  if (!area) return null;
  return dimension === 'ROWS'
    ? {kind: 'show', dimension, start: area.startRow, end: area.endRow}
    : {kind: 'show', dimension, start: area.startColumn, end: area.endColumn};
}

function moveLines(dimension: 'ROWS' | 'COLUMNS', given: Given): Wish {
  const from = areaOf(given.fromRange);
  const to = areaOf(given.toRange);
  return dimension === 'ROWS'
    ? {
        kind: 'move-lines',
        dimension,
        start: from.startRow,
        end: from.endRow,
        to: to.startRow,
      }
    : {
        kind: 'move-lines',
        dimension,
        start: from.startColumn,
        end: from.endColumn,
        to: to.startColumn,
      };
}
