/** Writes to the execution log; one that does not answer stops nothing. */
export function print(message: string): void {
  try {
    console.error(message);
  } catch {
    // Nobody is left to tell.
  }
}
