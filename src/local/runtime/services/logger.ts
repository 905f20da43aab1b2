import {format} from 'node:util';
import type {Execution} from '../execution';

export function loggerService(x: Execution): object {
  const lines: string[] = [];
  const logger: object = x.expose('Logger', {
    log: (...values: unknown[]) => {
      const text = format(...values);
      lines.push(text);
      x.host.log.push({level: 'log', text});
      return logger;
    },
    getLog: () => lines.join('\n'),
    clear: () => {
      lines.length = 0;
    },
  });
  return logger;
}
