import {callBundle, printOutcome} from './call-bundle';
import type {Command} from './command';
import {submit} from './submit';

export const run: Command = {
  name: 'run',
  usage: "КОМАНДА [--args '{…}']",
  words: 1,
  options: ['args'],
  createsWorkbook: true,
  run(call) {
    const [command = ''] = call.words;
    const args = parseJsonArgs(call.args);
    if (command === 'submit') return submit(call, args);
    return printOutcome(call, callBundle(call, {command, args}));
  },
};

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
