import {FAILURE} from '../../wording/failure';
import type {Request} from '../../workbook/sheets-api';
import {LONGEST_RUN, Refusal, type Host} from './host';

/** A sheet that a request makes or changes; not the one that it copies. */
const SHEET = /"(?:sheetId|newSheetId)":(\d+)/g;

/** Sheets that the requests make or change, their order apart. */
function sheetsIn(bodies: readonly (readonly Request[])[]): Set<number> {
  const sheets = new Set<number>();
  for (const request of bodies.flat()) {
    if (request.updateSheetProperties?.fields === 'index') continue;
    for (const [, id] of JSON.stringify(request).matchAll(SHEET)) {
      sheets.add(Number(id));
    }
  }
  return sheets;
}

/** Sheets that the requests make as copies; protections come after them all. */
function madeIn(bodies: readonly (readonly Request[])[]): Set<number> {
  const ids = bodies
    .flat()
    .map(request => request.duplicateSheet?.newSheetId ?? null);
  return new Set(ids.filter(id => id !== null));
}

/**
 * Writes the bodies in their order. What would take too long for one execution
 * is left: the same command begins where the workbook shows it ended.
 *
 * @param tabs sheets of institutions, of which the person is told how many
 *     are done
 * @throws {Refusal} when some were left
 */
export function writeBodies(
  host: Pick<Host, 'write' | 'elapsed'>,
  bodies: readonly Request[][],
  tabs: ReadonlySet<number>,
): void {
  let longest = 0;
  bodies.forEach((body, index) => {
    const began = host.elapsed();
    if (index > 0 && began + longest > LONGEST_RUN) {
      const rest = bodies.slice(index);
      const left = madeIn(rest).size > 0 ? madeIn(rest) : sheetsIn(rest);
      const done = [...tabs].filter(tab => !left.has(tab)).length;
      throw new Refusal(FAILURE.stopped(done, tabs.size));
    }
    host.write(body);
    longest = Math.max(longest, host.elapsed() - began);
  });
}
