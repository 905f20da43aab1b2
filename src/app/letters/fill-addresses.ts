import type {Context} from '../engine/command';
import {makeLinks} from '../web-form/links';

/** Where an institution fills its return, and whether that is by link. */
export interface FillAddress {
  url: string;
  byLink: boolean;
}

/** Stands for the secret where a letter is only shown. */
const SAMPLE = '?k=…';

/**
 * Where each institution fills its return, for a letter. A link is made anew
 * for each letter: of the earlier ones only hashes are kept.
 *
 * @param shown the letters are only shown: no link is made
 */
export function fillAddresses(
  {book, beside, tabUrl, moment}: Context,
  institutions: readonly string[],
  shown: boolean,
): (code: string) => FillAddress {
  const {filling, period} = book.settings;
  const base = beside.links.address();
  const byLink = filling !== 'tab' && base !== '' && period !== null;
  const made =
    byLink && !shown
      ? makeLinks(beside.links, institutions, {period, moment})
      : new Map<string, string>();
  return code => ({
    url: byLink ? (made.get(code) ?? base + SAMPLE) : tabUrl(code),
    byLink,
  });
}
