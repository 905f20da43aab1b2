import fs from 'node:fs';
import path from 'node:path';
import {CommandLine} from './command-line';
import {liveEarlierYears, PRESENT, setUpTime} from './earlier-years';
import {periodOf, timesOf} from './mid-collection-times';
import {readMidCollection} from './read-example';
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
 * Makes the workbook of an example municipality in the middle of its
 * collection: some have handed in, one is accepted, one returned, one was
 * refused for its mistakes, the rest are at it or have not begun. Two years
 * are behind it, with recommendations, answers and decisions.
 * @throws {Error} if a command failed that this counts on
 */
export async function makeMidCollection(place: ExamplePlace): Promise<void> {
  const {bundle, data, file, now, zone} = place;
  const middle = readMidCollection(data);
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
  await run(times.begun, 'next-period', {
    period,
    deadline,
    confirm: true,
  });
  setTargets(line, times.begun, data, PRESENT);
  const all = readRecords<keyof Figure>(path.join(data, 'submissions.csv'));
  typeFigures(
    line,
    times.filled,
    figuresOf(all, middle.filled, period - PRESENT),
  );
  for (const institution of middle.submitted) {
    await run(times.filled, 'submit', {institution});
  }
  for (const institution of middle.refused) {
    const args = JSON.stringify({institution});
    await line.ask(times.filled, 'run', 'submit', '--args', args);
  }
  for (const institution of middle.accepted) {
    await run(times.reviewed, 'accept', {institution});
  }
  for (const returned of middle.returned) {
    await run(times.reviewed, 'return', returned);
  }
  await run(times.reviewed, 'roll-up');
  // No clock struck in these years of a few seconds.
  await run(times.now, 'triggers', {on: true});
  line.save();
}

/** What a cell of figures takes; the rest strict validation refuses. */
const TAKEN = /^(\d+|да|нет|н\/п|)$/;

/** @param years by how much the years in texts move */
function figuresOf(
  all: readonly Figure[],
  filled: Readonly<Record<string, number>>,
  years: number,
): Figure[] {
  return Object.entries(filled).flatMap(([code, part]) => {
    const own = all.filter(({institution}) => institution === code);
    return own
      .slice(0, Math.ceil(own.length * part))
      .filter(({field, value}) => field.startsWith('p') || TAKEN.test(value))
      .map(figure => moveYears(figure, years));
  });
}
