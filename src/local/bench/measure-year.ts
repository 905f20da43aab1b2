import type {Bundle} from '../runtime/bundle';
import {benchHost} from './bench-host';
import {collectGarbage} from './collect-garbage';
import {discardingWrites} from './discarding-writes';
import {fillReturns} from './fill-returns';
import {institutionsCsv} from './institutions-csv';
import {measureCommand, type CommandCost} from './measure-command';
import {measurePeak} from './measure-peak';
import {median} from './median';

export interface YearCost {
  institutions: number;
  /** Returns handed in. */
  ticked: number;
  commands: Record<string, CommandCost>;
  /** Heap of Node after the year, garbage collected: host and workbook. */
  heapBytes: number;
  /** The most memory that Node had so far, all of it. */
  peakBytes: number;
}

const SEED = 2025;

/** What `maxRSS` counts in. */
const KILOBYTE = 1024;

/**
 * Takes `count` institutions from a blank workbook to recommendations.
 * @param runs how often submit, roll-up and recommend run over the same workbook,
 *     only the last of them writing; their times are medians
 */
export function measureYear(
  bundle: Bundle,
  count: number,
  runs: number,
): YearCost {
  const host = benchHost(bundle);
  const commands: Record<string, CommandCost> = {};
  const once = (command: string, args: unknown = {}) => {
    commands[command] = measureCommand(host, command, args);
  };
  once('set-up');
  const csv = institutionsCsv(count);
  const addingPeak = measurePeak(host, 'add-institutions', {csv});
  once('add-institutions', {csv});
  commands['add-institutions']!.peakBytes = addingPeak;
  once('open-collection', {period: 2025, deadline: '2025-12-20'});
  const {ticked, institutions} = fillReturns(host.document, SEED);
  if (institutions !== count) {
    throw new Error(`${institutions} tabs for ${count} institutions`);
  }
  for (const command of ['submit', 'roll-up', 'recommend']) {
    const rehearsal = {...host, document: discardingWrites(host.document)};
    const costs: CommandCost[] = [];
    for (let run = 1; run < runs; run++) {
      costs.push(measureCommand(rehearsal, command));
    }
    costs.push(measureCommand(host, command));
    commands[command] = typical(costs);
  }
  const repairPeak = measurePeak(host, 'repair');
  once('repair');
  commands['repair']!.peakBytes = repairPeak;
  return {
    institutions,
    ticked,
    commands,
    heapBytes: collectGarbage(),
    peakBytes: process.resourceUsage().maxRSS * KILOBYTE,
  };
}

/** Medians of the times; what is counted must be the same at every run. */
function typical(costs: readonly CommandCost[]): CommandCost {
  const first = costs[0]!;
  const counted = (cost: CommandCost) =>
    JSON.stringify({...cost, computeMs: 0, yardstickMs: 0, parseMs: 0});
  if (costs.some(cost => counted(cost) !== counted(first))) {
    throw new Error('the same command on the same workbook differs');
  }
  return {
    ...first,
    computeMs: median(costs.map(cost => cost.computeMs)),
    yardstickMs: median(costs.map(cost => cost.yardstickMs)),
    parseMs: median(costs.map(cost => cost.parseMs)),
  };
}
