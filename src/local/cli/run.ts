import path from 'node:path';
import {writeAtomically} from '../runtime/state-file';
import {callBundle, printOutcome, type Outcome} from './call-bundle';
import {printLine, type Command, type CommandCall} from './command';
import {submit} from './submit';

export const run: Command = {
  name: 'run',
  usage: "КОМАНДА [--args '{…}'] [--out ФАЙЛ.html]",
  words: 1,
  options: ['args', 'out'],
  createsWorkbook: true,
  run(call) {
    const [command = ''] = call.words;
    const args = parseJsonArgs(call.args);
    if (command === 'submit') return submit(call, args);
    const outcome = callBundle(call, {command, args});
    return outcome.ok && outcome.html !== null
      ? putReport(call, outcome, outcome.html)
      : printOutcome(call, outcome);
  },
};

/** A report goes into the file, or alone to standard output. */
function putReport(call: CommandCall, outcome: Outcome, html: string): number {
  const {io, out} = call;
  if (out === undefined) {
    io.stdout.write(html);
    return 0;
  }
  writeAtomically(path.resolve(io.cwd, out), html);
  printOutcome(call, outcome);
  printLine(io.stdout, `Сохранено в файл «${out}».`);
  return 0;
}

function parseJsonArgs(text: string | undefined): Record<string, unknown> {
  if (text === undefined) return {};
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    value = undefined;
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new Error(
      `--args ждёт объект JSON, например '{"period":2025}', а дано «${text}».`,
    );
  }
  return value as Record<string, unknown>;
}
