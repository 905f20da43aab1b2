import {runCommand} from '../app/run-command';
import {COLUMN} from '../workbook/tabs/institution-columns';
import {googleHost} from './google-host';
import {preset} from './preset';

/**
 * What of the event is looked at. The bounds of its range are plain fields,
 * one-based; the documentation names only methods, which would be calls.
 */
interface EditEvent {
  value?: unknown;
  range?: {columnStart?: number};
  /** Blank, or absent, when Google does not tell who edited. */
  user?: {getEmail?(): string};
}

/** One-based column of the checkbox in an institution's tab. */
const CHECKBOX_COLUMN = COLUMN.value + 1;

/**
 * Whether the edit can be the tick of a checkbox, told from the event alone.
 * The trigger runs at everybody's every edit on the owner's daily quota, so
 * any other edit must cost no service call. A block of cells has no `value`
 * (guides/triggers/events): a tick that is pasted waits for the next command.
 */
export function mayBeTick(event: EditEvent | undefined): boolean {
  if (event?.value !== 'TRUE') return false;
  const column = event.range?.columnStart;
  return column === undefined || column === CHECKBOX_COLUMN;
}

/** Hands in the returns whose box is ticked, with the owner's rights. */
export function settleTicks(event: EditEvent | undefined): void {
  if (!mayBeTick(event)) return;
  const by = event?.user?.getEmail?.() ?? '';
  runCommand(googleHost(), preset(), 'submit', {by});
}
