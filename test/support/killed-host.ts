import type {WorkbookHost} from './workbook-host';

/** Calls that change something outside the script, or may be waited for. */
const CALLS = [
  'readStructure',
  'readValues',
  'readCells',
  'write',
  'triggers',
  'installTrigger',
  'removeTriggers',
  'readNote',
  'writeNote',
  'mailQuota',
  'sendMail',
] as const;

/** What a killed execution throws: no code of it runs any further. */
export class Killed extends Error {}

/**
 * Lets the host make so many calls, then none: as when Google ends the
 * execution between two calls.
 */
export function killAfter(host: WorkbookHost, calls: number): {made: number} {
  const counter = {made: 0};
  for (const name of CALLS) {
    const call = host[name] as (...args: never[]) => unknown;
    const counted = (...args: never[]) => {
      if (counter.made >= calls) throw new Killed(name);
      counter.made++;
      return call(...args);
    };
    Object.assign(host, {[name]: counted});
  }
  return counter;
}
