import fs from 'node:fs';
import {parse} from 'csv-parse/sync';
import {semicolons} from './semicolons';
import path from 'node:path';
import {CommandLine} from './command-line';
import {periodOf, timesOf} from './mid-collection-times';

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

interface Row {
  institution: string;
  field: string;
  value: string;
  explanation: string;
}

/** The year that the example's figures and documents speak of. */
const YEAR = 2025;

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
 * refused for its mistakes, the rest are at it or have not begun.
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
  await run(times.begun, 'set-up', {committee: ['komitet@example.org']});
  const institutions = path.join(data, 'institutions.csv');
  await line.tell(times.begun, 'import-institutions', institutions);
  const {deadline} = times;
  await run(times.begun, 'open-collection', {period, deadline});
  const figures = `${file}.figures.csv`;
  try {
    const rows = readRows(path.join(data, 'submissions.csv'));
    fs.writeFileSync(figures, semicolons(figuresOf(rows, period - YEAR)));
    // A refusal of a typed value is part of the example.
    await line.ask(times.filled, 'import-submissions', figures);
  } finally {
    fs.rmSync(figures, {force: true});
  }
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

function readRows(file: string): Row[] {
  return parse(fs.readFileSync(file, 'utf8'), {
    delimiter: ';',
    columns: true,
    bom: true,
  }) as unknown as Row[];
}

/** @param years by how much the years in texts move */
function figuresOf(rows: readonly Row[], years: number): string[][] {
  const lines = [['institution', 'field', 'value', 'explanation']];
  for (const [code, part] of Object.entries(FILLED)) {
    const own = rows.filter(({institution}) => institution === code);
    for (const row of own.slice(0, Math.ceil(own.length * part))) {
      const [value, explanation] = [row.value, row.explanation].map(text =>
        moveYears(text, years),
      );
      lines.push([code, row.field, value!, explanation!]);
    }
  }
  return lines;
}

/** «от 03.09.2025» a year on is «от 03.09.2026». */
function moveYears(text: string, years: number): string {
  return text.replace(/(?<!\d)20\d\d(?!\d)/g, year =>
    String(Number(year) + years),
  );
}
