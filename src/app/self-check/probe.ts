import type {CellData, Request, Sheet} from '../../workbook/sheets-api';
import type {Platform} from './platform';
import type {Refused} from './refused';

/** Where a probe has room in the scratch tab. */
export interface Place {
  sheetId: number;
  /** First of its rows, zero-based. */
  row: number;
}

/** What a probe works with once everything is arranged. */
export interface Bench {
  platform: Platform;
  place: Place;
  /** Whoever acts, then the owner: those whom no protection may leave out. */
  people: readonly string[];
  /** Ids of all sheets that were there before. */
  sheetIds: readonly number[];
  /** A cell of the probe's place in full, by its offsets. */
  cell(row: number, column: number): CellData;
  /** The same in the copy of the scratch tab. */
  copied(row: number, column: number): CellData;
  /** Its value as commands read it; undefined where the answer ends before. */
  value(row: number, column: number): unknown;
  /** The same, read anew: for what the probe itself has changed. */
  valueNow(row: number, column: number): unknown;
  /** The scratch tab and its cells. */
  sheet(): Sheet;
  /** The copy of it and its cells; made when it is first asked for. */
  copy(): Sheet;
  /** How the platform refuses the requests; null when it does not. */
  refusal(act: () => void): Refused | null;
}

/** What was seen, in words for a report, and whether it is as assumed. */
export interface Seen {
  holds: boolean;
  seen: string;
}

/** What is told of a probe, in `words.json`. */
export interface ProbeWords {
  /** Permanent: reports are compared by it. */
  id: string;
  title: string;
  /** What the add-on relies on. */
  assumption: string;
  /** What follows if it is otherwise. */
  consequence: string;
}

/** All of it, in the groups and the order in which it is shown. */
export interface SelfCheckWords {
  groups: {title: string; probes: ProbeWords[]}[];
}

/** How to try one assumption about the platform; its words are apart. */
export interface Probe {
  id: string;
  /** Rows that it needs of the scratch tab; 1 unless told. */
  rows?: number;
  /** What it needs to be there. */
  arrange?(place: Place, people: readonly string[]): Request[];
  /** What is typed into the first row of its place, from its first column. */
  typed?: readonly string[];
  /** Only a Russian workbook can tell. */
  inRussian?: boolean;
  /** Throws `Untried`, or what the platform throws, when it cannot tell. */
  run(bench: Bench): Seen;
}

/** Why a probe could not be tried; `message` is Russian. */
export class Untried extends Error {}

/** Columns of the scratch tab. */
export const COLUMNS = 8;
