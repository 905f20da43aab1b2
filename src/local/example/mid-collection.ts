import fs from 'node:fs';
import path from 'node:path';
import {CommandLine} from './command-line';
import {liveEarlierYears, PRESENT, setUpTime} from './earlier-years';
import {periodOf, timesOf} from './mid-collection-times';
import {moveYears, readRecords} from './read-records';
import {typeFigures, type Figure} from './type-figures';
import {setTargets} from './type-targets';

export interface ExamplePlace {
  /** Folder of the built add-on. */
  bundle: string;
  /** Folder of the example's files. */
  data: string;
  /** The workbook's file to make; it must not be there yet. */
  file: string;
  /** Milliseconds since 1970. */
  now: number;
  /** Of the add-on's manifest. */
  zone: string;
}

/**
 * What part of its figures an institution has filled in; `s07` has mistakes in
 * them, `d02` has not begun.
 */
const FILLED: Readonly<Record<string, number>> = {
  s01: 1,
  s02: 0.8,
  s03: 0.5,
  s04: 1,
  s05: 1,
  s06: 0.3,
  s07: 1,
  s08: 0.1,
  d01: 1,
  c01: 1,
  c02: 1,
};

const RETURNED =
  '3.2: зачисление – по приказам на 1 октября. Пришлите их номера.';

/**
 * Makes the workbook of an example municipality in the middle of its
 * collection: some have handed in, one is accepted, one returned, one was
 * refused for its mistakes, the rest are at it or have not begun. Two years
 * are behind it, with recommendations, answers and decisions.
 * @throws {Error} if a command failed that this counts on
 */
export async function makeMidCollection(place: ExamplePlace): Promise<void> {
  const {bundle, data, file, now, zone} = place;
  const times = timesOf(now, zone);
  const period = periodOf(now, zone);
  const cwd = path.dirname(file);
  fs.mkdirSync(cwd, {recursive: true});
  const line = new CommandLine({cwd, bundle, workbook: file});
  const run = (at: string, command: string, args: object = {}) =>
    line.tell(at, 'run', command, '--args', JSON.stringify(args));
  line.rename('Профориентация: муниципалитет-пример');
  const setUp = setUpTime(period);
  await run(setUp, 'set-up', {committee: ['komitet@example.org']});
  const institutions = path.join(data, 'institutions.csv');
  await line.tell(setUp, 'import-institutions', institutions);
  await liveEarlierYears({line, data, period});
  const {deadline} = times;
  await run(times.begun, 'next-period', {period, deadline});
  setTargets(line, times.begun, data, PRESENT);
  const all = readRecords<keyof Figure>(path.join(data, 'submissions.csv'));
  typeFigures(line, times.filled, figuresOf(all, period - PRESENT));
  for (const institution of ['s01', 's04', 's05', 'd01', 'c01', 'c02']) {
    await run(times.filled, 'submit', {institution});
  }
  const refused = JSON.stringify({institution: 's07'});
  await line.ask(times.filled, 'run', 'submit', '--args', refused);
  await run(times.reviewed, 'accept', {institution: 's01'});
  await run(times.reviewed, 'return', {institution: 'c02', reason: RETURNED});
  await run(times.reviewed, 'roll-up');
  line.save();
}

/** What a cell of figures takes; the rest strict validation refuses. */
const TAKEN = /^(\d+|да|нет|н\/п|)$/;

/** @param years by how much the years in texts move */
function figuresOf(all: readonly Figure[], years: number): Figure[] {
  return Object.entries(FILLED).flatMap(([code, part]) => {
    const own = all.filter(({institution}) => institution === code);
    return own
      .slice(0, Math.ceil(own.length * part))
      .filter(({field, value}) => field.startsWith('p') || TAKEN.test(value))
      .map(figure => moveYears(figure, years));
  });
}
