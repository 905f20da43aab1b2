import type {Bundle} from '../runtime/bundle';
import {emptyScreen, type Host, type ServiceCall} from '../runtime/host';
import {emptyState} from '../runtime/host-state';
import {Workbook} from '../sheets/workbook';

/** A working day of a collection, at which the clock stands still. */
export const MOMENT = Date.UTC(2025, 10, 10, 9);

const OWNER = 'centre@example.org';

/** The local host in memory, with all that the script asked of Google. */
export interface BenchHost extends Host {
  readonly document: Workbook;
  readonly calls: ServiceCall[];
}

/** A host with a blank workbook, all of it in memory. */
export function benchHost(bundle: Bundle): BenchHost {
  const workbook = Workbook.create({
    id: 'bench-workbook',
    title: 'Новая таблица',
    locale: 'ru_RU',
    timeZone: 'Europe/Moscow',
    owner: OWNER,
  });
  workbook.setClock(() => new Date(MOMENT));
  const calls: ServiceCall[] = [];
  return {
    bundle,
    document: workbook,
    state: emptyState(),
    now: MOMENT,
    trace: call => calls.push(call),
    screen: emptyScreen(),
    log: [],
    heldLocks: new Set(),
    webApp: 'https://script.google.com/macros/s/form/exec',
    calls,
  };
}
