import {format} from 'node:util';
import type {Execution} from '../execution';
import type {LogLine} from '../host';

/** `console` of Apps Script: these six and no more. */
export function consoleService(x: Execution): object {
  const write =
    (level: LogLine['level']) =>
    (...values: unknown[]) => {
      x.host.log.push({level, text: format(...values)});
    };
  return x.expose('console', {
    log: write('log'),
    info: write('info'),
    warn: write('warn'),
    error: write('error'),
    time: () => undefined,
    timeEnd: () => undefined,
  });
}
