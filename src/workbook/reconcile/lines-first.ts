import type {ActualTab} from '../actual';
import type {Places} from '../compile/cell-value';
import {valueRequests} from '../compile/value-requests';
import type {CellValue, TabSpec} from '../layout';
import type {GridDraft} from '../grid';
import type {Request} from '../sheets-api';
import {institutionOf} from '../tab-ids';
import {BODY_LIMITS} from './bodies';

/**
 * The lines of the registry as people would type them, from the first one on
 * whose institution has no tab yet. They come before the tabs when these take
 * several writes: whatever runs after a write that was cut off then knows
 * which tabs are still to be made. Formulas wait until their tabs are there.
 */
export function linesFirst(
  registry: TabSpec,
  tab: ActualTab | undefined,
  added: readonly TabSpec[],
  places: Places,
): Request[] {
  if (!tab || added.length <= BODY_LIMITS.copies) return [];
  const codes = new Set<unknown>(added.map(({id}) => institutionOf(id)));
  const first = registry.values.findIndex(cells => codes.has(cells[0]));
  if (first < 0) return [];
  const writes: GridDraft<CellValue> = [];
  registry.values.forEach((cells, row) => {
    writes.push(
      row < first
        ? []
        : cells.map(value =>
            typeof value === 'object' && value !== null ? undefined : value,
          ),
    );
  });
  const {sheetId} = tab;
  const missing = writes.length - tab.rowCount;
  const room: Request[] =
    missing > 0
      ? [{appendDimension: {sheetId, dimension: 'ROWS', length: missing}}]
      : [];
  return [...room, ...valueRequests(sheetId, writes, places)];
}
