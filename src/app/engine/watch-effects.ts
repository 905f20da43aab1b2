import {HostError, type Host} from './host';

/**
 * What was changed before a failure: nothing, or all that was asked for until
 * then, or it is not known of the last call.
 */
export type Effect = 'none' | 'some' | 'unsure';

/** A host that remembers what it may have changed. */
export interface Watched {
  host: Host;
  /** What has been done so far. */
  effect(): Effect;
}

/** Calls of which somebody outside the script sees something. */
const CHANGES = [
  'write',
  'sendMail',
  'installTrigger',
  'removeTriggers',
] as const;

/** The same host, told apart by what its calls may have changed so far. */
export function watchEffects(host: Host): Watched {
  let effect: Effect = 'none';
  const watched: Host = {...host};
  for (const name of CHANGES) {
    const call = host[name] as (argument: never) => void;
    const noting = (argument: never) => {
      const before = effect;
      try {
        call(argument);
      } catch (error) {
        const isRefusal = error instanceof HostError && error.isRefusal;
        const isKnown = name !== 'write' && before === 'some';
        if (!isRefusal && !isKnown) effect = 'unsure';
        throw error;
      }
      if (before !== 'unsure') effect = 'some';
    };
    Object.assign(watched, {[name]: noting});
  }
  return {host: watched, effect: () => effect};
}
