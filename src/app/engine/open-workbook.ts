import {FAILURE} from '../../wording/failure';
import {DAMAGE} from '../../wording/damage';
import type {Preset} from '../../core/order/preset';
import {
  parseStructure,
  type Actual,
  type ActualTab,
} from '../../workbook/actual';
import type {Book} from '../../workbook/book';
import {decode} from '../../workbook/decode/decode';
import {DEEP_FIELDS, DeepRead, portionsOf} from '../../workbook/deep-read';
import {STRUCTURE_FIELDS, valueFilters, withValues} from '../../workbook/read';
import {readColumns} from '../../workbook/read-columns';
import {plainSpecs} from '../../workbook/straighten/plain-specs';
import {straighten} from '../../workbook/straighten/straighten';
import {LONGEST_RUN, Refusal, type Host} from './host';
import {withKnownSheets} from './known-sheets';
import {refuseEmptied} from './refuse-damage';

/** The workbook as it is, and what it means. */
export interface Opened {
  actual: Actual;
  book: Book;
}

/** Ours, or, of a workbook that has none of ours, the only sheet. */
function relevant(actual: Actual): ActualTab[] {
  const ours = actual.tabs.filter(tab => tab.anchor);
  return ours.length > 0 || actual.tabs.length !== 1 ? ours : [...actual.tabs];
}

/** Nothing is guessed where it would move what people typed. */
function refuseUnsure({straightening}: Actual): void {
  const [title] = straightening?.unsure ?? [];
  if (title === undefined) return;
  throw new Refusal(DAMAGE.noColumns(title));
}

/** Reads every cell of the tabs in portions. */
function readDeeply(
  host: Host,
  actual: Actual,
  tabs: readonly ActualTab[],
): Actual {
  const cells = new DeepRead(actual);
  const portions = portionsOf(tabs);
  portions.forEach((filters, index) => {
    if (host.elapsed() > LONGEST_RUN) {
      throw new Refusal(FAILURE.slowReading(index, portions.length));
    }
    cells.take(host.readCells(filters, DEEP_FIELDS));
  });
  return cells.whole();
}

function read(
  host: Host,
  preset: Preset,
  {deep, plans}: {deep: boolean; plans: boolean},
): Actual {
  const actual = withKnownSheets(
    host,
    parseStructure(host.readStructure(STRUCTURE_FIELDS)),
  );
  const tabs = relevant(actual);
  if (tabs.length === 0) return actual;
  if (deep) {
    const whole = readDeeply(host, actual, tabs);
    const straight = straighten(whole, plainSpecs(preset));
    refuseUnsure(straight);
    return straight;
  }
  const wanted = tabs.map(tab => ({
    sheetId: tab.sheetId,
    columns: readColumns(tab.anchor?.id ?? null, tab.columnCount, plans),
  }));
  const whole = withValues(actual, host.readValues(valueFilters(wanted)));
  refuseEmptied(whole);
  return whole;
}

/**
 * Reads the workbook in two calls, or deeply in portions, and decodes it.
 *
 * @param how whether every cell is read in full and columns are brought back
 *     to their places, and whether archived plans are read
 */
export function openWorkbook(
  host: Host,
  preset: Preset,
  how: {deep: boolean; plans: boolean},
): Opened {
  const actual = read(host, preset, how);
  return {actual, book: decode(actual, preset, how.deep)};
}
