import {linkOf, type Link} from './links';
import type {LinkHost} from './link-host';

/** Wrong secrets in one minute after which only known ones are looked up. */
export const TRIES_A_MINUTE = 60;

const MINUTE = 60;
/** So long a secret that was right is known for one. */
const KNOWN = 6 * 60 * MINUTE;

const known = (hash: string) => `known ${hash}`;
const tries = (moment: string) => `tries ${moment}`;

/**
 * The link of a secret, with guesses slowed down: when too many were wrong
 * within a minute, secrets that were not right lately are refused unread until
 * the minute is over. Whatever is wrong with a secret takes the same way and
 * the same calls.
 *
 * @param moment local time to the minute
 */
export function guardTries(
  host: LinkHost,
  secret: string,
  moment: string,
): Link | null {
  const hash = host.digest(secret);
  const counter = tries(moment);
  const recalled = host.recall([counter, known(hash)]);
  const wrong = Number(recalled[counter] ?? 0);
  const isKnown = recalled[known(hash)] !== undefined;
  if (wrong >= TRIES_A_MINUTE && !isKnown) return null;
  const link = linkOf(host, secret);
  if (!link) host.remember(counter, String(wrong + 1), MINUTE);
  else if (!isKnown) host.remember(known(hash), '1', KNOWN);
  return link;
}
