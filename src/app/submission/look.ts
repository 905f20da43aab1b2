import type {Preset} from '../../core/order/preset';
import {cellAt} from '../../workbook/grid';
import {tabsById} from '../../workbook/reconcile/places';
import {institutionTab} from '../../workbook/tab-ids';
import {slotOf, SUBMIT_ROW} from '../../workbook/tabs/institution-body';
import {COLUMN} from '../../workbook/tabs/institution-columns';
import {REGISTRY_COLUMN} from '../../workbook/tabs/registry';
import {ensureTriggers, wantedTriggers} from '../engine/ensure-triggers';
import {HostError, type Host} from '../engine/host';
import {keepLook} from '../engine/last-look';
import {HELD} from '../engine/looks-text';
import type {Opened} from '../engine/open-workbook';
import {runCommand} from '../engine/run-command';
import {
  LOOK_FIELDS,
  lookFilters,
  parsePlaces,
  PLACES_NOTE,
  whatIsSeen,
  type Box,
  type LookedAt,
  type Seen,
} from './look-places';

/** A note holds 9 kB; with so many institutions no look is cheap. */
const LONGEST_NOTE = 8_000;

/** Where the boxes and the answers stand; null when a tab is missing. */
function placesIn({actual, book}: Opened): LookedAt | null {
  const tabs = tabsById(actual);
  const start = tabs.get('start');
  const registry = tabs.get('registry');
  if (!start || !registry) return null;
  const boxes: Box[] = [];
  for (const {code} of book.institutions) {
    const tab = tabs.get(institutionTab(code));
    if (!tab) return null;
    let box: number | null = null;
    const slots: number[] = [];
    tab.values.forEach((cells, row) => {
      const id = String(cells[COLUMN.id] ?? '');
      if (id === SUBMIT_ROW) box = row;
      const isReceived =
        slotOf(id) !== null && cells[COLUMN.recommendationText];
      if (isReceived) slots.push(row);
    });
    if (box === null) return null;
    const [from, to] =
      slots.length > 0 ? [Math.min(...slots), Math.max(...slots) + 1] : [0, 0];
    boxes.push([code, tab.sheetId, box, from, to]);
  }
  return {
    start: start.sheetId,
    registry: registry.sheetId,
    status: REGISTRY_COLUMN.status,
    boxes,
  };
}

/** Whether a text was typed since the command read the answers. */
function hasNewAnswers({boxes}: LookedAt, {typed}: Seen, {actual}: Opened) {
  const sheets = new Map(actual.tabs.map(tab => [tab.sheetId, tab]));
  return boxes.some(([, sheetId, , from]) =>
    typed.get(sheetId)?.some((answer, slot) => {
      const values = sheets.get(sheetId)?.values ?? [];
      const read = cellAt(values, from + slot, COLUMN.answer) ?? null;
      // A date reads as a number in one call and as a text in the other.
      const isText = typeof answer === 'string' || answer === null;
      return isText && read !== answer;
    }),
  );
}

/** What the next look has to compare with; empty when it cannot be kept. */
function noteFor(
  host: Host,
  opened: Opened,
  of: {day: string; timeZone: string; uid: string},
): string {
  const places = placesIn(opened);
  if (!places) return '';
  let answer;
  try {
    answer = host.readCells(lookFilters(places), LOOK_FIELDS);
  } catch (error) {
    // The next look reads the whole workbook then.
    if (error instanceof HostError) return '';
    throw error;
  }
  const seen = whatIsSeen(places, answer);
  const answers = hasNewAnswers(places, seen, opened) ? '' : seen.answers;
  const {codes, protections} = seen;
  const note = JSON.stringify({
    ...of,
    ...places,
    codes,
    answers,
    protections,
  });
  return note.length > LONGEST_NOTE ? '' : note;
}

/**
 * Does what a look found to do, or what it could not tell from its one call.
 * The first time in a day it renews the roll-up and all that depends on the
 * date: the tabs whose last day is over are locked, once every box that is
 * found ticked in them is taken in. What keeps it from that is kept for the
 * panel of the centre.
 *
 * @param uid id of the trigger of looks; empty when something else looks
 */
export function look(host: Host, preset: Preset, uid: string): void {
  const {timeZone} = preset;
  const moment = host.now(timeZone);
  const day = moment.slice(0, 10);
  const isNewDay = parsePlaces(host.readNote(PLACES_NOTE))?.day !== day;
  const read: {opened?: Opened} = {};
  const run = (name: 'roll-up' | 'submit') =>
    runCommand(
      host,
      preset,
      name,
      {},
      {
        isLook: true,
        seen: opened => {
          read.opened = opened;
        },
      },
    );
  let answer = run(isNewDay ? 'roll-up' : 'submit');
  // Before the first opening there is nothing to roll up.
  if (!answer.ok && isNewDay && read.opened?.book.settings.stage === 'set-up') {
    answer = run('submit');
  }
  const {opened} = read;
  if (!answer.ok || !opened) {
    host.log(`look: ${answer.message}`);
    host.writeNote(HELD, answer.message);
    return;
  }
  keepLook(host, moment, 'look');
  const {length} = opened.book.institutions;
  ensureTriggers(host, wantedTriggers(preset, length));
  const note = noteFor(host, opened, {day, timeZone, uid});
  if (note !== host.readNote(PLACES_NOTE)) host.writeNote(PLACES_NOTE, note);
}
