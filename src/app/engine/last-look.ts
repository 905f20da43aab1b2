import {HostError, type Host} from './host';
import {LOOK_NOTE} from './look-note';

/** Notes that say when the workbook was last looked at, local times. */
const NOTES = {
  /** By what runs by itself. */
  look: LOOK_NOTE,
  /** By a command, whoever ran it. */
  command: 'seen',
} as const;

type Notes = Pick<Host, 'writeNote' | 'log'>;

/** When what runs by itself looked last, `yyyy-mm-ddThh:mm`; null for never. */
export const lastOwnLook = (host: Pick<Host, 'readNote'>): string | null =>
  host.readNote(NOTES.look) || null;

/** When anybody looked last: a box that is ticked since was not ticked then. */
export function lastLook(host: Pick<Host, 'readNote'>): string | null {
  const [look, command] = [
    host.readNote(NOTES.look),
    host.readNote(NOTES.command),
  ];
  return (look > command ? look : command) || null;
}

/** Keeps that all boxes were seen at the moment, `yyyy-mm-ddThh:mm`. */
export function keepLook(
  host: Notes,
  moment: string,
  by: keyof typeof NOTES,
): void {
  try {
    host.writeNote(NOTES[by], moment);
  } catch (error) {
    // The work is done; a look before is told then.
    if (!(error instanceof HostError)) throw error;
    host.log(error.message);
  }
}
