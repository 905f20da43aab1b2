import {fingerprint} from '../../core/text/fingerprint';
import type {Preset} from '../../core/order/preset';
import {STAGE_NAMES} from '../../wording/stage';
import {parseStatus} from '../../wording/status';
import type {Scalar} from '../../workbook/layout';
import {tabsById} from '../../workbook/reconcile/places';
import type {
  BatchGetValuesResponse,
  DataFilter,
} from '../../workbook/sheets-api';
import {institutionTab} from '../../workbook/tab-ids';
import {SUBMIT_ROW} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../workbook/tabs/registry';
import {START} from '../../workbook/tabs/start';
import {HostError, type Host} from '../engine/host';
import type {Opened} from '../engine/open-workbook';
import {runCommand} from '../engine/run-command';

const NOTE = 'sweep';

/** A note holds 9 kB; with so many institutions the sweep is never cheap. */
const LONGEST_NOTE = 8_000;

/** Where the last whole reading found what a look must see. */
interface Places {
  /** Day of the last whole sweep, `yyyy-mm-dd`. */
  day: string;
  start: number;
  registry: number;
  /** Fingerprint of the codes of the registry, in its order. */
  codes: string;
  /** Sheet and zero-based row of each box «Сдать», in the same order. */
  boxes: (readonly [sheetId: number, row: number])[];
}

const fold = (codes: readonly string[]) => fingerprint(codes.join('\n'));

function placesIn(opened: Opened, day: string): Places | null {
  const tabs = tabsById(opened.actual);
  const start = tabs.get('start');
  const registry = tabs.get('registry');
  if (!start || !registry) return null;
  const boxes: Places['boxes'] = [];
  for (const {code} of opened.book.institutions) {
    const tab = tabs.get(institutionTab(code));
    if (!tab) return null;
    tab.values.forEach((cells, row) => {
      if (cells[COLUMN.id] === SUBMIT_ROW) boxes.push([tab.sheetId, row]);
    });
  }
  return {
    day,
    start: start.sheetId,
    registry: registry.sheetId,
    codes: fold(opened.book.institutions.map(({code}) => code)),
    boxes,
  };
}

function span(
  sheetId: number,
  startColumnIndex: number,
  endColumnIndex: number,
  row?: number,
): DataFilter {
  const rows =
    row === undefined ? {} : {startRowIndex: row, endRowIndex: row + 1};
  return {gridRange: {sheetId, ...rows, startColumnIndex, endColumnIndex}};
}

function filtersOf({start, registry, boxes}: Places): DataFilter[] {
  return [
    span(start, 0, START.at.value + 1),
    span(registry, REGISTRY_COLUMN.id, REGISTRY_COLUMN.id + 1),
    span(registry, REGISTRY_COLUMN.status, REGISTRY_COLUMN.status + 1),
    ...boxes.map(([sheetId, row]) =>
      span(sheetId, COLUMN.id, COLUMN.box + 1, row),
    ),
  ];
}

/** Values of each filter, whatever the order in which they came. */
function gridsOf(
  filters: readonly DataFilter[],
  {valueRanges = []}: BatchGetValuesResponse,
): Scalar[][][] {
  // Zeros may be left out of an answer.
  const key = ({gridRange: range = {}}: DataFilter) =>
    [
      range.sheetId ?? 0,
      range.startRowIndex ?? 0,
      range.startColumnIndex ?? 0,
    ].join();
  const grids = new Map<string, Scalar[][]>();
  for (const {valueRange, dataFilters} of valueRanges) {
    for (const filter of dataFilters ?? []) {
      grids.set(key(filter), valueRange?.values ?? []);
    }
  }
  return filters.map(filter => grids.get(key(filter)) ?? []);
}

/**
 * Whether one small read shows that no box waits. False as well when things
 * are no longer where they were.
 */
function isQuiet(host: Host, places: Places): boolean {
  const filters = filtersOf(places);
  let grids: Scalar[][][];
  try {
    grids = gridsOf(filters, host.readValues(filters));
  } catch (error) {
    // A sheet that is gone: the whole reading will say which.
    if (error instanceof HostError) return false;
    throw error;
  }
  const [start = [], ids = [], statuses = [], ...boxes] = grids;
  const stage = start.find(row => row[0] === 'stage')?.[START.at.value];
  if (stage !== STAGE_NAMES.collecting) return true;
  const top = ids.findIndex(row => row[0] === 'id') + 1;
  const codes = ids.slice(top).map(row => String(row[0] ?? ''));
  if (fold(codes.filter(code => code !== '')) !== places.codes) return false;
  return boxes.every(([row = []], index) => {
    if (row[COLUMN.id] !== SUBMIT_ROW) return false;
    const status = parseStatus(String(statuses[top + index]?.[0] ?? ''));
    const handedIn = status === 'submitted' || status === 'accepted';
    return row[COLUMN.box] !== true || handedIn;
  });
}

function parsePlaces(text: string): Places | null {
  try {
    return text === '' ? null : (JSON.parse(text) as Places);
  } catch {
    return null;
  }
}

/**
 * What runs every hour. The first time in a day it renews the roll-up, and
 * with it all that depends on the date; later it only takes in boxes that the
 * edit trigger did not see. With nothing to do it reads once and writes
 * nothing.
 */
export function lookForTicks(host: Host, preset: Preset): void {
  const day = host.now(preset.timeZone).slice(0, 10);
  const places = parsePlaces(host.readNote(NOTE));
  const isNewDay = places?.day !== day;
  if (places && !isNewDay && isQuiet(host, places)) return;
  let found: Places | null = null;
  const command = isNewDay ? 'roll-up' : 'submit';
  const {ok, message} = runCommand(host, preset, command, {}, opened => {
    found = placesIn(opened, day);
  });
  if (!ok) host.log(`${command}: ${message}`);
  // After a failure the next look does all of it again.
  const note = ok && found ? JSON.stringify(found) : '';
  const text = note.length > LONGEST_NOTE ? '' : note;
  if (text !== host.readNote(NOTE)) host.writeNote(NOTE, text);
}
