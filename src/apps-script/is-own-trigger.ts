import {ask} from './host-error';

/**
 * Whether an event comes from a trigger that the acting user installed for
 * this function. A page may call any global function by `google.script.run`
 * and hand it an event of its own making (guides/html/reference/run), but the
 * id of a trigger is known to who installed it alone
 * (reference/script/trigger#getUniqueId, guides/triggers/events).
 */
export function isOwnTrigger(event: unknown, handler: string): boolean {
  const {triggerUid} = (event ?? {}) as {triggerUid?: unknown};
  if (triggerUid === undefined) return false;
  return ask(() => ScriptApp.getProjectTriggers()).some(
    trigger =>
      trigger.getHandlerFunction() === handler &&
      trigger.getUniqueId() === String(triggerUid),
  );
}
