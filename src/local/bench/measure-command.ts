import {performance} from 'node:perf_hooks';
import type {Host, ServiceCall} from '../runtime/host';
import {runBundle} from '../runtime/run-bundle';
import {median} from './median';
import {timeSheets, type SheetsTime} from './time-sheets';

export interface CommandCost {
  /** Calls of the Sheets service. */
  reads: number;
  writes: number;
  bytesSent: number;
  /** By the reads; the answer to a write goes unread. */
  bytesReceived: number;
  largestBody: number;
  /** Of the reads. */
  largestAnswer: number;
  /** Time inside the bundle, without the services, in milliseconds. */
  computeMs: number;
  /** Time of `JSON.parse` and `JSON.stringify` of all that was read. */
  yardstickMs: number;
  /** Of that, `JSON.parse` alone. */
  parseMs: number;
  /** Memory that the script had in use, where it was measured. */
  peakBytes?: number;
}

/** A host that keeps the calls it was told of. */
export type TracedHost = Host & {readonly calls: readonly ServiceCall[]};

const WRITE = 'Spreadsheets.batchUpdate';

/** The owner, in a window, with every right given. */
export function ownerOf({document: {owner}}: Host) {
  return {
    user: owner,
    actor: owner,
    authMode: 'FULL',
    hasWindow: true,
  } as const;
}

/**
 * Runs one command of the add-on as its owner and says what it cost.
 * @throws with the add-on's own words if it refuses.
 */
export function measureCommand(
  host: TracedHost,
  command: string,
  args: unknown = {},
): CommandCost {
  const entry = ownerOf(host);
  const first = host.calls.length;
  let loaded = 0;
  let spent: SheetsTime | null = null;
  const answer = runBundle(host, entry, 'call', x => {
    spent = timeSheets(x);
    const request = x.realm.parse(JSON.stringify({command, args}));
    loaded = performance.now();
    return [request];
  });
  const total = performance.now() - loaded;
  const {ok, message, details} = answer as {
    ok: boolean;
    message: string;
    details: string[];
  };
  if (!ok) throw new Error([`${command}: ${message}`, ...details].join('\n'));
  return costOf(host, first, total, spent!);
}

function costOf(
  host: TracedHost,
  first: number,
  total: number,
  {ms, yardsticks}: SheetsTime,
): CommandCost {
  const calls = host.calls.slice(first);
  const sheets = calls.filter(call => call.service === 'Sheets');
  const others = calls.filter(call => call.service !== 'Sheets');
  const sum = (numbers: number[]) => numbers.reduce((a, b) => a + b, 0);
  const reads = sheets.filter(call => call.method !== WRITE);
  const sent = sheets.map(call => call.requestBytes);
  const received = reads.map(call => call.responseBytes);
  return {
    reads: reads.length,
    writes: sheets.length - reads.length,
    bytesSent: sum(sent),
    bytesReceived: sum(received),
    largestBody: Math.max(0, ...sent),
    largestAnswer: Math.max(0, ...received),
    computeMs: total - ms - sum(others.map(call => call.ms)),
    yardstickMs: median(yardsticks.map(one => one.yardstickMs)),
    parseMs: median(yardsticks.map(one => one.parseMs)),
  };
}
