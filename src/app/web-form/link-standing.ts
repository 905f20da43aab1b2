import {LINK_STANDING} from '../../wording/link-standing';
import type {Book} from '../../workbook/book';
import type {LinkHost} from './link-host';
import {linksMade} from './links';

/** How the links to one institution's form stand. */
export interface LinkStanding {
  /** There is a link that opens the form. */
  isAlive: boolean;
  /** The form was opened by one of them. */
  isOpened: boolean;
  /** The same with the moment, worded. */
  told: string;
}

/**
 * How the links of each institution stand, by one reading of all.
 *
 * @returns of a code; null where institutions are given no links
 */
export function linkStandings(
  host: LinkHost,
  {filling, period}: Book['settings'],
): (code: string) => LinkStanding | null {
  if (period === null || host.address() === '') return () => null;
  const links = linksMade(host).filter(one => one.period === period);
  return code => {
    const own = links.filter(one => one.institution === code);
    const newest = own[own.length - 1];
    if (!newest) {
      const standing = {
        isAlive: false,
        isOpened: false,
        told: LINK_STANDING.none,
      };
      return filling === 'tab' ? null : standing;
    }
    const [opened] = own.flatMap(one => one.opened ?? []).sort();
    return {
      isAlive: true,
      isOpened: opened !== undefined,
      told:
        opened === undefined
          ? LINK_STANDING.unopened(newest.made)
          : LINK_STANDING.opened(opened),
    };
  };
}
