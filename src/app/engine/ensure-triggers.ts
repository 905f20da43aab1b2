import type {Host, Trigger} from './host';

/** Note that names who installed the triggers: others cannot see them. */
export const INSTALLER = 'automation';

/** Whether anybody has switched on what runs every hour. */
export const isAutomatic = (host: Pick<Host, 'readNote'>): boolean =>
  host.readNote(INSTALLER) !== '';

/**
 * Leaves exactly one of each kind, of the acting user's own; doubles would do
 * everything twice. Returns those that it had to install.
 */
export function ensureTriggers(
  host: Pick<Host, 'triggers' | 'installTrigger' | 'removeTriggers'>,
  kinds: readonly Trigger[],
): Trigger[] {
  const there = host.triggers();
  const wanting = kinds.filter(
    kind => there.filter(one => one === kind).length !== 1,
  );
  for (const kind of wanting) {
    if (there.includes(kind)) host.removeTriggers(kind);
    host.installTrigger(kind);
  }
  return wanting;
}
