import type {Actual, ActualTab} from '../../workbook/actual';
import {stableId} from '../../workbook/stable-id';
import type {Host} from './host';

/**
 * Note of the sheets that are our tabs. Marks in the workbook can be changed
 * by its editors, notes only by this script.
 */
const NOTE = 'sheets';

type Known = ReadonlyMap<string, number>;

function readKnown(host: Pick<Host, 'readNote'>): Known {
  const words = host.readNote(NOTE).split(' ');
  return new Map(
    words.flatMap((word): [string, number][] => {
      const at = word.lastIndexOf('=');
      const sheet = Number(word.slice(at + 1));
      return at > 0 && Number.isInteger(sheet)
        ? [[word.slice(0, at), sheet]]
        : [];
    }),
  );
}

/** A note holds 9 kB; larger workbooks note their service tabs alone. */
const LONGEST = 8_500;

/** Notes which sheets are our tabs, once they are written. */
export function noteSheets(
  host: Pick<Host, 'readNote' | 'writeNote'>,
  sheets: Known,
): void {
  const told = (ids: readonly (readonly [string, number])[]) =>
    ids.map(([id, sheet]) => `${id}=${sheet}`).join(' ');
  const all = told([...sheets]);
  const text =
    all.length <= LONGEST
      ? all
      : told([...sheets].filter(([id]) => !id.includes(':')));
  if (text !== host.readNote(NOTE)) host.writeNote(NOTE, text);
}

/** Of sheets with one mark the one that commands made, else the first. */
function ownOf(tabs: readonly ActualTab[], id: string): ActualTab | undefined {
  const marked = tabs.filter(({anchor}) => anchor?.id === id);
  return marked.find(({sheetId}) => sheetId === stableId(id)) ?? marked[0];
}

/**
 * The workbook with the marks that count: a sheet that is noted has its own
 * even if somebody took it away, and no other sheet has it.
 */
export function withKnownSheets(
  host: Pick<Host, 'readNote'>,
  actual: Actual,
): Actual {
  const noted = readKnown(host);
  const ids = new Set(actual.tabs.map(({sheetId}) => sheetId));
  // Another file was put in place of the one that was noted.
  const isNoted = [...noted.values()].some(sheet => ids.has(sheet));
  const known: Known = isNoted ? noted : new Map();
  const named = new Map([...known].map(([id, sheet]) => [sheet, id]));
  const marks = new Set(actual.tabs.flatMap(({anchor}) => anchor?.id ?? []));
  const own = new Map([...marks].map(id => [id, ownOf(actual.tabs, id)]));
  const tabs = actual.tabs.map((tab): ActualTab => {
    const {anchor, sheetId} = tab;
    const id = named.get(sheetId);
    if (id !== undefined) {
      return anchor?.id === id
        ? tab
        : {
            ...tab,
            anchor: {
              id,
              sheet: sheetId,
              layout: '',
              metadataId: anchor?.metadataId ?? null,
            },
          };
    }
    if (!anchor) return tab;
    const isStranger = known.has(anchor.id) || own.get(anchor.id) !== tab;
    return isStranger ? {...tab, anchor: null} : tab;
  });
  return {...actual, tabs};
}
