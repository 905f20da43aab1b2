import type {Preset} from '../../core/order/preset';
import {TRIGGERS, type Host, type Trigger} from './host';

/** Note that names who installed the triggers: others cannot see them. */
export const INSTALLER = 'automation';

/** So many institutions if the order does not say how many. */
const SMALL = 30;

/** Whether anybody has switched on what runs by itself. */
export const isAutomatic = (host: Pick<Host, 'readNote'>): boolean =>
  host.readNote(INSTALLER) !== '';

/**
 * What is to run by itself. The edit trigger runs at every edit of everybody
 * on one owner's minutes (guides/services/quotas), so it is there only while
 * the institutions are few.
 */
export function wantedTriggers(
  {editTriggerUpTo = SMALL}: Pick<Preset, 'editTriggerUpTo'>,
  institutions: number,
): Trigger[] {
  return institutions <= editTriggerUpTo ? ['edit', 'clock'] : ['clock'];
}

/**
 * Leaves exactly one of each wanted kind, of the acting user's own, and none
 * of the others; doubles would do everything twice. Returns those that it had
 * to install.
 */
export function ensureTriggers(
  host: Pick<Host, 'triggers' | 'installTrigger' | 'removeTriggers'>,
  wanted: readonly Trigger[],
): Trigger[] {
  const there = host.triggers();
  const made: Trigger[] = [];
  for (const kind of TRIGGERS) {
    const count = there.filter(one => one === kind).length;
    if (count === (wanted.includes(kind) ? 1 : 0)) continue;
    if (count > 0) host.removeTriggers(kind);
    if (!wanted.includes(kind)) continue;
    host.installTrigger(kind);
    made.push(kind);
  }
  return made;
}
