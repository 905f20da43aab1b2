import {STAGE_NAMES} from '../../wording/stage';
import type {ActualTab} from '../actual';
import {at, type Scalar} from '../layout';
import {STAGES, type Settings} from '../model';
import {parseDay} from './parse-day';

/** Addresses apart by spaces, commas or semicolons, in lower case. */
export function parseAddresses(value: Scalar): string[] {
  const words = String(value ?? '')
    .toLowerCase()
    .split(/[\s,;]+/);
  return [...new Set(words.filter(word => word !== ''))];
}

/** What «Начало» says, found by the ids of its rows. */
export function decodeSettings(tab: ActualTab | undefined): Settings {
  const rows = new Map<string, number>();
  for (const [key, value] of tab?.values ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (column === 0) rows.set(String(value), row);
  }
  const read = (id: string): Scalar => {
    const row = rows.get(id);
    return row === undefined ? null : (tab?.values.get(at(row, 2)) ?? null);
  };
  const stage = STAGES.find(one => STAGE_NAMES[one] === read('stage'));
  const period = Number(read('period') ?? NaN);
  return {
    stage: stage ?? 'set-up',
    period: Number.isInteger(period) ? period : null,
    deadline: parseDay(read('deadline')),
    centre: parseAddresses(read('centre')),
    committee: parseAddresses(read('committee')),
  };
}
