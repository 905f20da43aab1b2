import {compareText} from '../../core/text/compare-text';
import type {LinkHost} from './link-host';

/**
 * The secret of a link is never kept: what is kept under its hash says whose
 * form it opens. Each letter has a secret of its own, so a later letter leaves
 * the earlier ones alive.
 */
export interface Link {
  hash: string;
  /** Code of the institution. */
  institution: string;
  period: number;
  /** Local time at which it was made. */
  made: string;
  /** Local time at which it was first opened, or null. */
  opened: string | null;
}

const RECORD = 'form ';

/** Links of an institution that live side by side; the oldest give way. */
const ALIVE = 6;

/** What follows the address of the web app. */
export const KEY_PARAMETER = 'k';

type Kept = Omit<Link, 'hash'>;

function parseLink(hash: string, text: string): Link | null {
  try {
    return {hash, ...(JSON.parse(text) as Kept)};
  } catch {
    return null;
  }
}

const recordOf = ({institution, period, made, opened}: Kept): string =>
  JSON.stringify({institution, period, made, opened} satisfies Kept);

/** All links that were made and not taken back, the oldest first. */
export function linksMade(host: LinkHost): Link[] {
  return Object.entries(host.readAll())
    .flatMap(([name, text]) =>
      name.startsWith(RECORD)
        ? (parseLink(name.slice(RECORD.length), text) ?? [])
        : [],
    )
    .sort((a, b) => compareText(a.made, b.made) || compareText(a.hash, b.hash));
}

/** The link of a secret; null when it opens nothing. Reads one record. */
export function linkOf(host: LinkHost, secret: string): Link | null {
  const hash = host.digest(secret);
  const text = host.read(RECORD + hash);
  return text === '' ? null : parseLink(hash, text);
}

/** Notes that the form was opened by the link. */
export function noteOpened(host: LinkHost, link: Link, moment: string): void {
  if (link.opened !== null) return;
  host.write({[RECORD + link.hash]: recordOf({...link, opened: moment})});
}

/**
 * Makes a link for each institution and keeps their hashes in one write; gives
 * the addresses, which nobody can tell again. `renews` takes back the earlier
 * ones of these institutions.
 */
export function makeLinks(
  host: LinkHost,
  institutions: readonly string[],
  {period, moment}: {period: number; moment: string},
  renews = false,
): Map<string, string> {
  const base = host.address();
  const addresses = new Map<string, string>();
  if (base === '' || institutions.length === 0) return addresses;
  const records: Record<string, string> = {};
  for (const link of outlived(host, institutions, period, renews)) {
    records[RECORD + link.hash] = '';
  }
  for (const institution of institutions) {
    const secret = host.random();
    records[RECORD + host.digest(secret)] = recordOf({
      institution,
      period,
      made: moment,
      opened: null,
    });
    addresses.set(institution, `${base}?${KEY_PARAMETER}=${secret}`);
  }
  host.write(records);
  return addresses;
}

/** Links that go when these institutions get new ones. */
function outlived(
  host: LinkHost,
  institutions: readonly string[],
  period: number,
  renews: boolean,
): Link[] {
  const concerned = linksMade(host).filter(
    one => one.period !== period || institutions.includes(one.institution),
  );
  const kept = new Map<string, number>();
  return concerned.reverse().filter(one => {
    if (renews || one.period !== period) return true;
    const count = (kept.get(one.institution) ?? 0) + 1;
    kept.set(one.institution, count);
    return count >= ALIVE;
  });
}

/** Takes back the links of an institution, or all that are of other periods. */
export function takeBack(
  host: LinkHost,
  which: {institution: string} | {exceptPeriod: number | null},
): number {
  const gone = linksMade(host).filter(one =>
    'institution' in which
      ? one.institution === which.institution
      : one.period !== which.exceptPeriod,
  );
  if (gone.length > 0) {
    host.write(
      Object.fromEntries(gone.map(({hash}) => [RECORD + hash, ''] as const)),
    );
  }
  return gone.length;
}
