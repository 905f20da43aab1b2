/** Id of the trigger that an event names; empty when it names none. */
export function uidOf(event: unknown): string {
  const uid = (event as {triggerUid?: unknown} | null | undefined)?.triggerUid;
  return typeof uid === 'string' || typeof uid === 'number' ? String(uid) : '';
}
