import type {Execution} from '../execution';
import {AUTH_MODE, EVENT_TYPE, TRIGGER_SOURCE} from '../enums';
import {GoogleError} from '../google-error';
import type {ClockSchedule, InstalledTrigger} from '../host-state';
import {SCOPES} from '../scopes';
import {checkArguments} from '../signature';
import {recordScoped} from './record-scoped';
import {clockTriggerBuilder} from './clock-trigger-builder';

/** Triggers that one person may install in one script. */
const LIMIT = 20;

export type NewTrigger = Omit<InstalledTrigger, 'uid' | 'creator'>;

export function scriptApp(x: Execution): object {
  /** Uid of a trigger that was shown to the script, by the shown object. */
  const shownUids = new WeakMap<object, string>();
  const show = (trigger: InstalledTrigger) => {
    const clock = trigger.eventType === 'CLOCK';
    const shown = x.expose('Trigger', {
      getUniqueId: () => trigger.uid,
      getHandlerFunction: () => trigger.handler,
      getEventType: () => EVENT_TYPE[trigger.eventType],
      getTriggerSource: () => TRIGGER_SOURCE[clock ? 'CLOCK' : 'SPREADSHEETS'],
      getTriggerSourceId: () => (clock ? null : x.host.document.id),
    });
    shownUids.set(shown, trigger.uid);
    return shown;
  };
  const mine = () =>
    x.host.state.triggers.filter(trigger => trigger.creator === x.user);
  const create = (trigger: NewTrigger) =>
    show(
      record(x, 'newTrigger', [trigger], () => {
        if (mine().length >= LIMIT) {
          throw new GoogleError(
            'This script has too many triggers. Triggers must be deleted ' +
              'from the script before more can be added.',
          );
        }
        const uid = String(x.host.state.nextTrigger++);
        const made = {uid, creator: x.user, ...trigger};
        x.host.state.triggers.push(made);
        return made;
      }),
    );
  const list = (method: string) => {
    const found = record(x, method, [], mine);
    const array = x.realm.parse('[]') as object[];
    for (const trigger of found) array.push(show(trigger));
    return array;
  };
  return x.expose('ScriptApp', {
    AuthMode: AUTH_MODE,
    EventType: EVENT_TYPE,
    TriggerSource: TRIGGER_SOURCE,
    getService: () =>
      x.expose('Service', {
        getUrl: () => x.host.webApp ?? null,
        isEnabled: () => x.host.webApp !== undefined,
      }),
    getProjectTriggers: () => list('getProjectTriggers'),
    getUserTriggers: () => list('getUserTriggers'),
    newTrigger: (...args: unknown[]) => {
      checkArguments('ScriptApp.newTrigger', args, ['String']);
      return triggerBuilder(x, args[0] as string, create);
    },
    deleteTrigger: (...args: unknown[]) => {
      checkArguments('ScriptApp.deleteTrigger', args, ['Object']);
      const uid = shownUids.get(args[0] as object);
      record(x, 'deleteTrigger', [uid], () => {
        const {triggers} = x.host.state;
        const at = triggers.findIndex(trigger => trigger.uid === uid);
        if (at < 0) throw new GoogleError('Unexpected error: no such trigger.');
        triggers.splice(at, 1);
      });
    },
  });
}

function record<T>(
  x: Execution,
  method: string,
  args: unknown[],
  perform: () => T,
): T {
  return recordScoped(x, 'ScriptApp', SCOPES.triggers, method, args, perform);
}

function triggerBuilder(
  x: Execution,
  handler: string,
  create: (trigger: NewTrigger) => object,
): object {
  const of = (eventType: InstalledTrigger['eventType']) => () =>
    x.expose('SpreadsheetTriggerBuilder', {
      create: () => create({handler, eventType}),
    });
  return x.expose('TriggerBuilder', {
    forSpreadsheet: (spreadsheet: unknown) => {
      checkSpreadsheet(x, spreadsheet);
      return x.expose('SpreadsheetTriggerBuilder', {
        onEdit: of('ON_EDIT'),
        onChange: of('ON_CHANGE'),
        onOpen: of('ON_OPEN'),
      });
    },
    timeBased: () =>
      clockTriggerBuilder(x, (schedule: ClockSchedule) =>
        create({handler, eventType: 'CLOCK', schedule}),
      ),
  });
}

function checkSpreadsheet(x: Execution, spreadsheet: unknown): void {
  const id =
    typeof spreadsheet === 'string'
      ? spreadsheet
      : (spreadsheet as {getId(): string}).getId();
  if (id !== x.host.document.id) {
    throw new GoogleError('Document is missing (perhaps it was deleted?)');
  }
}
