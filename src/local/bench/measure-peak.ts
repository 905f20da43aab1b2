import type {Host} from '../runtime/host';
import {runBundle} from '../runtime/run-bundle';
import {collectGarbage} from './collect-garbage';
import {discardingWrites} from './discarding-writes';
import {ownerOf} from './measure-command';
import {betweenSheets} from './time-sheets';

/**
 * The most memory in bytes that a command had in use at any of its calls of
 * the Sheets service, the host's own apart; it writes nothing.
 */
export function measurePeak(
  host: Host,
  command: string,
  args: unknown = {},
): number {
  const rehearsal: Host = {
    ...host,
    document: discardingWrites(host.document),
    state: structuredClone(host.state),
    trace: null,
  };
  const json = JSON.stringify({command, args});
  // What an execution before it left goes only at the second time.
  collectGarbage();
  const before = collectGarbage();
  let peak = before;
  runBundle(rehearsal, ownerOf(rehearsal), 'call', x => {
    betweenSheets(x, call => {
      const answer = call();
      peak = Math.max(peak, collectGarbage());
      return answer;
    });
    return [x.realm.parse(json)];
  });
  return peak - before;
}
