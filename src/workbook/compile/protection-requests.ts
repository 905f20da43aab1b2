import {areaOf, type ActualTab} from '../actual';
import type {Area, InputProtection, Protection} from '../layout';
import type {ProtectedRange, Request} from '../sheets-api';
import {gridRange, sameArea} from './grid-range';

/** By these words our protections are told from those of others. */
const SHEET = 'Профориентация: вкладка';
const INPUTS: Readonly<Record<InputProtection['of'], string>> = {
  return: 'Профориентация: ввод',
  answers: 'Профориентация: ответы',
  decisions: 'Профориентация: решения',
};
const OURS = new Set([SHEET, ...Object.values(INPUTS)]);

/** Whether it is one that the add-on made. */
export const isOurs = ({description}: ProtectedRange): boolean =>
  OURS.has(description ?? '');

/**
 * Addresses that can edit whatever a protection says, so a read shows them
 * among its editors: the workbook's owner and whoever acts
 * (sheets/api/reference/rest/v4/spreadsheets/sheets#ProtectedRange).
 */
export type AlwaysEditors = readonly string[];

interface Wanted {
  description: string;
  area: Area | null;
  open: readonly Area[];
  editors: readonly string[];
}

function wantedOf(protection: Protection): Wanted[] {
  const sheet: Wanted = {
    description: SHEET,
    area: null,
    open: protection.open,
    editors: protection.editors,
  };
  return [
    sheet,
    ...protection.inputs.map(({of, area, editors}) => ({
      description: INPUTS[of],
      area,
      editors,
      open: [],
    })),
  ];
}

function rangeOf(sheetId: number, wanted: Wanted, always: AlwaysEditors) {
  return {
    description: wanted.description,
    range: wanted.area ? gridRange(sheetId, wanted.area) : {sheetId},
    ...(wanted.area
      ? {}
      : {
          unprotectedRanges: wanted.open.map(area => gridRange(sheetId, area)),
        }),
    editors: {users: [...new Set([...wanted.editors, ...always])].sort()},
    warningOnly: false,
  };
}

function sameEditors(
  wanted: readonly string[],
  there: readonly string[],
  always: AlwaysEditors,
): boolean {
  const users = there.map(user => user.toLowerCase());
  const allowed = new Set([...wanted, ...always]);
  return (
    wanted.every(user => users.includes(user)) &&
    users.every(user => allowed.has(user))
  );
}

function isAsWanted(
  there: ProtectedRange,
  wanted: Wanted,
  tab: ActualTab,
  always: AlwaysEditors,
): boolean {
  const open = (there.unprotectedRanges ?? []).map(area => areaOf(area, tab));
  const whole = {
    startRow: 0,
    endRow: tab.rowCount,
    startColumn: 0,
    endColumn: tab.columnCount,
  };
  return (
    !there.warningOnly &&
    there.description === wanted.description &&
    sameArea(areaOf(there.range ?? {}, tab), wanted.area ?? whole) &&
    open.length === wanted.open.length &&
    wanted.open.every(area => open.some(other => sameArea(area, other))) &&
    sameEditors(wanted.editors, there.editors?.users ?? [], always)
  );
}

const isWholeSheet = ({range = {}}: ProtectedRange): boolean =>
  range.startRowIndex === undefined &&
  range.endRowIndex === undefined &&
  range.startColumnIndex === undefined &&
  range.endColumnIndex === undefined;

/**
 * The protection that is to become the wanted one: ours by its words, else one
 * of the very same cells. Google refuses a second protection of a whole sheet
 * (googleapis/google-api-python-client#1064), and any that denies, denies.
 */
function standsFor(
  wanted: Wanted,
  tab: ActualTab,
  taken: ReadonlySet<ProtectedRange>,
): ProtectedRange | undefined {
  const free = tab.protections.filter(one => !taken.has(one));
  const {area} = wanted;
  const isSame = (one: ProtectedRange) =>
    area
      ? !isWholeSheet(one) && sameArea(areaOf(one.range ?? {}, tab), area)
      : isWholeSheet(one);
  const whole = area ? undefined : free.find(isWholeSheet);
  return (
    whole ??
    free.find(one => one.description === wanted.description) ??
    free.find(one => isSame(one) && !isOurs(one))
  );
}

/**
 * Which protections of the tab, people's own or ours under other words, become
 * ours by `protectionRequests`: their words, empty where there are none.
 */
export function takenOver(protection: Protection, tab: ActualTab): string[] {
  const taken = new Set<ProtectedRange>();
  return wantedOf(protection).flatMap(wanted => {
    const there = standsFor(wanted, tab, taken);
    if (!there) return [];
    taken.add(there);
    return isOurs(there) ? [] : [there.description ?? ''];
  });
}

/**
 * Makes our protections of the tab as they should be: adds what is missing,
 * mends what differs, takes over what stands in the way, removes doubles.
 * Other protections of people stay.
 */
export function protectionRequests(
  sheetId: number,
  protection: Protection,
  tab: ActualTab | null,
  always: AlwaysEditors,
): Request[] {
  const ours = (tab?.protections ?? []).filter(isOurs);
  const requests: Request[] = [];
  const kept = new Set<ProtectedRange>();
  for (const wanted of wantedOf(protection)) {
    const protectedRange = rangeOf(sheetId, wanted, always);
    const there = tab ? standsFor(wanted, tab, kept) : undefined;
    if (!there || !tab) {
      requests.push({addProtectedRange: {protectedRange}});
      continue;
    }
    kept.add(there);
    if (isAsWanted(there, wanted, tab, always)) continue;
    const fields = wanted.area
      ? 'description,range,editors,warningOnly'
      : 'description,range,unprotectedRanges,editors,warningOnly';
    requests.push({
      updateProtectedRange: {
        protectedRange: {
          protectedRangeId: there.protectedRangeId,
          ...protectedRange,
        },
        fields,
      },
    });
  }
  for (const {protectedRangeId} of ours.filter(one => !kept.has(one))) {
    requests.push({deleteProtectedRange: {protectedRangeId}});
  }
  return requests;
}
