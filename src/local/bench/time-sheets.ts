import {performance} from 'node:perf_hooks';
import type {Execution} from '../runtime/execution';

/** What one execution spent inside the Sheets service. */
export interface SheetsTime {
  /** Milliseconds, with all that the host does to carry a call out. */
  ms: number;
  /** JSON of the answers that the script read, in order. */
  readonly answers: string[];
}

type Method = (...args: unknown[]) => unknown;

/** Puts a clock around every method of the script's `Sheets`. */
export function timeSheets({realm}: Execution): SheetsTime {
  const spent: SheetsTime = {ms: 0, answers: []};
  const global = realm.context as Record<string, unknown>;
  const service = timed(global['Sheets'] as object, spent);
  Object.defineProperty(global, 'Sheets', {
    get: () => service,
    configurable: true,
  });
  return spent;
}

function timed(service: object, spent: SheetsTime): object {
  return new Proxy(service, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member === 'function') {
        return (...args: unknown[]) => clock(member as Method, args, spent);
      }
      return typeof member === 'object' && member !== null
        ? timed(member, spent)
        : member;
    },
  });
}

function clock(method: Method, args: unknown[], spent: SheetsTime): unknown {
  const started = performance.now();
  try {
    const answer = method(...args);
    spent.answers.push(JSON.stringify(answer));
    return answer;
  } finally {
    spent.ms += performance.now() - started;
  }
}
