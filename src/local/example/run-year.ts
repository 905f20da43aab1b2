import fs from 'node:fs';
import path from 'node:path';
import {actOut} from './act-out';
import {closingReport} from './closing-report';
import {CommandLine} from './command-line';
import {institutionNames} from './institution-names';
import {readStory} from './read-example';
import {replaceWorkbook, WORKBOOK} from './replace-workbook';
import {wrap} from './wrap';

export interface YearPlace {
  /** Folder that file names start from. */
  cwd: string;
  /** File that the workbook goes to. */
  file: string;
  /** Folder of the built add-on. */
  bundle: string;
  /** Folder of the example's files. */
  data: string;
  /** Told each line as soon as it is known. */
  print(line: string): void;
}

/**
 * Runs three years of an example municipality through the command line, from
 * an empty workbook; the third is told step by step. The workbook of an earlier
 * run is replaced only when the last year is over.
 * @throws {Error} with one line for the person if a step failed.
 */
export async function runYear(place: YearPlace): Promise<void> {
  const {cwd, file, bundle, data, print} = place;
  const draft = `${file}.${process.pid}.new`;
  const {steps} = readStory(data);
  const names = institutionNames(path.join(data, 'institutions.csv'));
  fs.mkdirSync(path.dirname(file), {recursive: true});
  fs.rmSync(draft, {force: true});
  const commandLine = new CommandLine({cwd, bundle, workbook: draft});
  try {
    print(`Три года муниципалитета-примера. Учреждений: ${names.size}.`);
    for (const [index, {at, title, actions}] of steps.entries()) {
      const number = `[${index + 1}/${steps.length}]`;
      print('');
      print(`${number} ${day(at)}. ${title}`);
      for (const action of actions) {
        const lines = await actOut({commandLine, data, names}, action, at);
        for (const line of lines.flatMap(wrap)) print(`    ${line}`);
      }
    }
    const now = steps[steps.length - 1]!.at;
    // No clock struck in these years of a few seconds.
    await commandLine.tell(now, 'run', 'triggers', '--args', '{"on":true}');
    print('');
    for (const line of await closingReport(commandLine, data, now)) print(line);
    commandLine.save();
    const kept = await replaceWorkbook(file, draft);
    const shown = path.relative(cwd, file);
    print('');
    for (const {actions} of steps) {
      for (const action of actions) {
        if (action.do === 'export') print(`Книга для Excel: ${action.file}`);
      }
    }
    print(`Книга примера:   ${shown}`);
    if (kept !== null) {
      print(`Прежняя книга:   ${path.relative(cwd, kept)}`);
    }
    const other =
      file === path.join(cwd, WORKBOOK) ? '' : ` --workbook ${shown}`;
    print(`Посмотреть вкладку: npm run --silent local -- tab "Свод"${other}`);
  } finally {
    fs.rmSync(draft, {force: true});
  }
}

/** `2025-12-08T15:00` → «08.12.2025». */
function day(at: string): string {
  return at.slice(0, 10).split('-').reverse().join('.');
}
