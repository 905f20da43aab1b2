import type {RunDetails} from 'fast-check';

/** Runs of a property: few ordinarily, many when LONG is set. */
export function runs(few: number, many: number): {numRuns: number} {
  return {numRuns: process.env['LONG'] ? many : few};
}

/**
 * For inputs of thousands of cells: how to see the failure again and what
 * differed, without the cells.
 */
export function seedOnly<Input>(details: RunDetails<Input>): void {
  if (!details.failed) return;
  const {seed, counterexamplePath} = details;
  throw new Error(`failed at seed ${seed}, path ${counterexamplePath}`, {
    cause: details.errorInstance,
  });
}
