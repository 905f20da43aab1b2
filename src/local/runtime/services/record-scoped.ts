import type {Execution} from '../execution';
import {requireScope} from '../scopes';

/** Performs and traces a call that needs an OAuth scope. */
export function recordScoped<T>(
  x: Execution,
  service: string,
  scope: Parameters<typeof requireScope>[2],
  method: string,
  args: unknown[],
  perform: () => T,
): T {
  return x.calls.record(service, method, args, () => {
    requireScope(x, `${service}.${method}`, scope);
    return perform();
  });
}
