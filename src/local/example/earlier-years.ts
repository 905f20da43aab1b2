import path from 'node:path';
import type {CommandLine} from './command-line';
import {readRecords, moveYears} from './read-records';
import {decide, type Decision} from './type-decisions';
import {answerAll, handle, type Handling} from './type-recommendations';
import {typeFigures, type Figure} from './type-figures';
import {setTargets} from './type-targets';

/** The year that the example's own figures and documents speak of. */
export const PRESENT = 2025;
/** The years of the files before it. */
const FILED = [2023, 2024] as const;

/** When the workbook is set up of which `period` is the third year. */
export function setUpTime(period: number): string {
  return `${period - FILED.length}-11-06T09:00`;
}

export interface EarlierPlace {
  line: CommandLine;
  /** Folder of the example's files. */
  data: string;
  /** The period that comes after them. */
  period: number;
}

/** What a year came to, for the person who watches. */
export interface EarlierYear {
  year: number;
  /** What the commands said. */
  accepted: string;
  recommended: string;
  /** How many decisions the committee wrote down. */
  decisions: number;
}

/**
 * Goes through the two periods before `period`, each from the opening of its
 * collection to the decisions of the following winter, by the same commands
 * and hands as any other. The workbook must be set up, with its institutions.
 * @throws {Error} if a command failed
 */
export async function liveEarlierYears({
  line,
  data,
  period,
}: EarlierPlace): Promise<EarlierYear[]> {
  const lived: EarlierYear[] = [];
  for (const filed of FILED) {
    const year = filed + period - PRESENT;
    const opening = filed === FILED[0] ? 'open-collection' : 'next-period';
    const begun = `${year}-11-06T10:00`;
    const args = {period: year, deadline: `${year}-12-20`, confirm: true};
    await runFirst(line, begun, opening, args);
    setTargets(line, begun, data, filed);
    lived.push(await liveYear(line, year, filesOf(data, filed, year - filed)));
  }
  return lived;
}

interface YearFiles {
  figures: Figure[];
  handlings: Handling[];
  decisions: Decision[];
}

function filesOf(data: string, filed: number, years: number): YearFiles {
  const read = <Title extends string>(name: string) =>
    readRecords<Title>(path.join(data, `${name}-${filed}.csv`)).map(record =>
      moveYears(record, years),
    );
  return {
    figures: read<keyof Figure>('submissions'),
    handlings: read<keyof Handling>('recommendations'),
    decisions: read<keyof Decision>('decisions'),
  };
}

/** @returns the first line of what the command said */
async function runFirst(
  line: CommandLine,
  at: string,
  command: string,
  args: object,
): Promise<string> {
  const json = JSON.stringify(args);
  const [first = ''] = await line.tell(at, 'run', command, '--args', json);
  return first;
}

/** From the first figures on; the collection is open. */
async function liveYear(
  line: CommandLine,
  year: number,
  {figures, handlings, decisions}: YearFiles,
): Promise<EarlierYear> {
  const run = (at: string, command: string, args: object = {}) =>
    runFirst(line, at, command, args);
  const filled = `${year}-11-27T15:00`;
  typeFigures(line, filled, figures);
  for (const institution of new Set(figures.map(row => row.institution))) {
    await run(filled, 'submit', {institution});
  }
  const accepted = await run(`${year}-12-21T10:00`, 'accept', {all: true});
  const end = `${year}-12-23T12:00`;
  await run(end, 'roll-up');
  await run(end, 'close-collection');
  const recommended = await run(`${year + 1}-01-22T10:00`, 'recommend');
  const approved = `${year + 1}-01-29T11:00`;
  handle(line, approved, handlings, 'approve');
  await run(approved, 'check');
  const sent = `${year + 1}-02-02T10:00`;
  handle(line, sent, handlings, 'send');
  // Takes those that were sent to the tabs of their institutions.
  await run(sent, 'check');
  decide(line, `${year + 1}-02-12T15:00`, decisions);
  answerAll(line, `${year + 1}-02-20T12:00`, handlings);
  const looked = `${year + 1}-03-12T10:00`;
  await run(looked, 'check');
  handle(line, looked, handlings, 'close');
  await run(looked, 'recommend');
  return {year, accepted, recommended, decisions: decisions.length};
}
