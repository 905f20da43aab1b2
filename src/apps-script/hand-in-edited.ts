import {runCommand} from '../app/engine/run-command';
import {googleHost} from './google-host';
import {preset} from './preset';

interface EditEvent {
  /** Blank, or absent, when Google does not tell who edited. */
  user?: {getEmail?(): string};
  range?: {getSheet?(): {getSheetId(): number}};
}

/** Hands in the returns whose box is ticked, with the owner's rights. */
export function handInEdited(event: EditEvent | undefined): void {
  const by = event?.user?.getEmail?.() ?? '';
  const sheet = event?.range?.getSheet?.().getSheetId();
  const args = sheet === undefined ? {by} : {by, sheet};
  runCommand(googleHost(), preset(), 'submit', args);
}
