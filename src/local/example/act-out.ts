import path from 'node:path';
import type {Answer, CommandLine} from './command-line';
import {liveEarlierYears} from './earlier-years';
import type {Action} from './read-example';
import {setTargets} from './type-targets';

/** Lines of a refusal that are shown; the rest are counted. */
const SHOWN = 4;

export interface Stage {
  commandLine: CommandLine;
  /** Folder of the example's files. */
  data: string;
  /** Names of institutions by code. */
  names: ReadonlyMap<string, string>;
}

/**
 * Does one action of the story.
 * @returns lines for the person who watches.
 * @throws {Error} if a command failed that the story counts on.
 */
export async function actOut(
  stage: Stage,
  action: Action,
  at: string,
): Promise<readonly string[]> {
  const {commandLine, data} = stage;
  switch (action.do) {
    case 'run': {
      const {command, args = {}} = action;
      const json = JSON.stringify(args);
      return commandLine.tell(at, 'run', command, '--args', json);
    }
    case 'institutions': {
      const file = path.join(data, action.file);
      return commandLine.tell(at, 'import-institutions', file);
    }
    case 'fill':
      return fillIn(stage, action.file, at);
    case 'submit':
      return handIn(stage, action.institutions, at);
    case 'earlier':
      return tellEarlier(stage, action.period);
    case 'targets': {
      const count = setTargets(commandLine, at, data, action.year);
      return [`Целей во вкладке «Показатели»: ${count}.`];
    }
    case 'export':
      return commandLine.tell(at, 'export', action.file);
  }
}

async function fillIn(
  {commandLine, data, names}: Stage,
  file: string,
  at: string,
): Promise<string[]> {
  const {said, refused} = await commandLine.ask(
    at,
    'import-submissions',
    path.join(data, file),
  );
  // A file that was not typed in at all has no line of how much was.
  if (said.length === 0) throw new Error(refused.join(' '));
  const named = refused.map(line =>
    line.replace(/: (\S+) /, (found, code: string) => {
      const name = names.get(code);
      return name === undefined ? found : `: ${name}, `;
    }),
  );
  return [...said, ...named.map(line => `• ${line}`)];
}

async function tellEarlier(
  {commandLine: line, data}: Stage,
  period: number,
): Promise<string[]> {
  const years = await liveEarlierYears({line, data, period});
  return years.map(
    ({year, accepted, recommended, decisions}) =>
      `${year} год. ${accepted} ${recommended} Решений комитета: ${decisions}.`,
  );
}

async function handIn(
  {commandLine, names}: Stage,
  institutions: readonly string[],
  at: string,
): Promise<string[]> {
  const lines: string[] = [];
  for (const institution of institutions) {
    const json = JSON.stringify({institution});
    const answer = await commandLine.ask(at, 'run', 'submit', '--args', json);
    lines.push(...answerTo(names.get(institution) ?? institution, answer));
  }
  return lines;
}

function answerTo(name: string, {status, said, refused}: Answer): string[] {
  if (status === 0) return [`${name}: ${said.join(' ')}`];
  const [first = '', ...reasons] = refused;
  const rest = reasons.length - SHOWN;
  return [
    `${name}: ${first}`,
    ...reasons.slice(0, SHOWN).map(line => `  ${line}`),
    ...(rest > 0 ? [`  … и ещё строк: ${rest}`] : []),
  ];
}
