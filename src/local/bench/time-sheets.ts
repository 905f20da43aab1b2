import {performance} from 'node:perf_hooks';
import type {Execution} from '../runtime/execution';

/** What this machine needs merely to read and write a text, in milliseconds. */
export interface Yardstick {
  parseMs: number;
  yardstickMs: number;
}

/** What one execution spent inside the Sheets service. */
export interface SheetsTime {
  /**
   * Milliseconds, with all that the host does to carry a call out, and with
   * the yardstick.
   */
  ms: number;
  /** Of all that the script read; several runs. */
  readonly yardsticks: Yardstick[];
}

const YARDSTICK_RUNS = 5;

function measure(text: string, yardsticks: Yardstick[]): void {
  for (const sum of yardsticks) {
    const started = performance.now();
    const answer = JSON.parse(text) as unknown;
    sum.parseMs += performance.now() - started;
    JSON.stringify(answer);
    sum.yardstickMs += performance.now() - started;
  }
}

type Method = (...args: unknown[]) => unknown;
type Around = (call: () => unknown) => unknown;

/** Puts something around every call of the script's `Sheets`. */
export function betweenSheets({realm}: Execution, around: Around): void {
  const global = realm.context as Record<string, unknown>;
  const service = wrapped(global['Sheets'] as object, around);
  Object.defineProperty(global, 'Sheets', {
    get: () => service,
    configurable: true,
  });
}

/** Puts a clock around every method of the script's `Sheets`. */
export function timeSheets(x: Execution): SheetsTime {
  const spent: SheetsTime = {
    ms: 0,
    yardsticks: Array.from({length: YARDSTICK_RUNS}, () => ({
      parseMs: 0,
      yardstickMs: 0,
    })),
  };
  betweenSheets(x, call => {
    const started = performance.now();
    try {
      const answer = call();
      // A text kept would be memory that no script has.
      measure(JSON.stringify(answer), spent.yardsticks);
      return answer;
    } finally {
      spent.ms += performance.now() - started;
    }
  });
  return spent;
}

function wrapped(service: object, around: Around): object {
  return new Proxy(service, {
    get(target, key) {
      const member: unknown = Reflect.get(target, key);
      if (typeof member === 'function') {
        return (...args: unknown[]) =>
          around(() => (member as Method)(...args));
      }
      return typeof member === 'object' && member !== null
        ? wrapped(member, around)
        : member;
    },
  });
}
