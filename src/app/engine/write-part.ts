import {OWN_RETURN} from '../../wording/own-return';
import type {Changes} from '../../workbook/changes';
import {changedCells} from '../../workbook/reconcile/changed-cells';
import {Refusal, type Host} from './host';
import type {Opened} from './open-workbook';

/**
 * Writes what the changes make of some tabs, cell by cell, after a reading of
 * a part; nothing when the cells hold it already. The acting person needs no
 * right to any other cell.
 *
 * @param tabIds tabs that are there and were read
 */
export function writePart(
  host: Host,
  opened: Opened,
  changes: Changes,
  tabIds: readonly string[],
  today: string,
): void {
  const {requests, lost} = changedCells(opened, changes, tabIds, today);
  if (lost.length > 0) {
    throw new Refusal(OWN_RETURN.noRow);
  }
  if (requests.length > 0) host.write(requests);
}
