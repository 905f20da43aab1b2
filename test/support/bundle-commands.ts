import type {BenchHost} from '../../src/local/bench/bench-host';
import {fillReturns} from '../../src/local/bench/fill-returns';
import {institutionsCsv} from '../../src/local/bench/institutions-csv';
import {ownerOf} from '../../src/local/bench/measure-command';
import {runBundle} from '../../src/local/runtime/run-bundle';
import type {ServiceCall} from '../../src/local/runtime/host';
import {
  addOwnRecommendation,
  EVERY_COMMAND,
  ORDINARY_COMMANDS,
} from './every-command';

export interface Said {
  ok: boolean;
  message: string;
  details: string[];
}

const SEED = 7;

/** Asks the built bundle as its owner does. */
export function ask(host: BenchHost, command: string, args: unknown = {}) {
  const entry = ownerOf(host);
  const json = JSON.stringify({command, args});
  return runBundle(host, entry, 'call', x => [x.realm.parse(json)]) as Said;
}

export interface Step {
  command: string;
  args: unknown;
  /** What people do before it. */
  before?: (host: BenchHost) => void;
}

/** A year with `count` institutions, in which every command has its turn. */
export function yearOf(count: number): Step[] {
  const csv = institutionsCsv(count);
  const year: Step[] = [
    {command: 'set-up', args: {}},
    {command: 'add-institutions', args: {csv}},
    {command: 'open-collection', args: {period: 2025, deadline: '2025-12-20'}},
    {
      command: 'submit',
      args: {},
      before: host => fillReturns(host.document, SEED),
    },
    {command: 'check', args: {}},
    {command: 'return', args: {institution: 'b001', reason: 'Уточните И 1.2'}},
    {command: 'remind', args: {}},
    {command: 'preview-institutions', args: {csv}},
    {command: 'hand-out', args: {institution: 'b001'}},
    {command: 'form-link', args: {institution: 'b001'}},
    {
      command: 'take-in',
      args: {
        institution: 'b010',
        rows: [
          ['k1-11', '', '', '', 77],
          ['children', '', '', '', 77],
        ],
      },
    },
    {command: 'extend', args: {institution: 'b001', until: '2025-12-25'}},
    {command: 'accept', args: {institution: 'b002'}},
    {command: 'roll-up', args: {}},
    {
      command: 'recommend',
      args: {},
      before: host => addOwnRecommendation(host.document),
    },
    {
      command: 'move-recommendations',
      args: EVERY_COMMAND['move-recommendations'],
    },
    {
      command: 'edit-recommendation',
      args: EVERY_COMMAND['edit-recommendation'],
    },
    {command: 'letters', args: {}},
    {command: 'note', args: {}},
    {command: 'public-page', args: {}},
    {command: 'repair', args: {}},
    {command: 'triggers', args: {on: true}},
    {command: 'close-collection', args: {confirm: true}},
    {
      command: 'next-period',
      args: {period: 2026, deadline: '2026-12-20', confirm: true},
    },
    {
      command: 'correct',
      args: {...EVERY_COMMAND.correct, institution: 'b002'},
    },
    {
      command: 'keep-accepted',
      args: {institution: 'b002', take: 'accepted'},
    },
    {command: 'undo-period', args: {}},
  ];
  const told = new Set<string>(year.map(({command}) => command));
  const others = ORDINARY_COMMANDS.filter(name => !told.has(name)).map(
    command => ({command, args: EVERY_COMMAND[command]}),
  );
  return [...year, ...others];
}

/** Does the step and gives the calls of Sheets that it made. */
export function perform(host: BenchHost, step: Step): ServiceCall[] {
  step.before?.(host);
  const first = host.calls.length;
  const {ok, message, details} = ask(host, step.command, step.args);
  if (!ok) {
    const said = host.log.map(line => line.text);
    throw new Error([step.command, message, ...details, ...said].join('\n'));
  }
  return host.calls.slice(first).filter(call => call.service === 'Sheets');
}

export const isWrite = (call: ServiceCall) =>
  call.method === 'Spreadsheets.batchUpdate';
