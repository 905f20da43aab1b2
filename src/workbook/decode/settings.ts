import {STAGES} from '../../core/collection';
import {STAGE_NAMES} from '../../wording/stage';
import type {ActualTab} from '../actual';
import {at, type Scalar} from '../layout';
import type {Settings} from '../model';
import {parseDay} from './parse-day';

/** Addresses apart by spaces, commas or semicolons, in lower case. */
export function parseAddresses(value: Scalar): string[] {
  const words = String(value ?? '')
    .toLowerCase()
    .split(/[\s,;]+/);
  return [...new Set(words.filter(word => word !== ''))];
}

const ADDRESS = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function isAddress(text: string): boolean {
  return ADDRESS.test(text);
}

/** What «Начало» says, found by the ids of its rows, and what is unreadable. */
export function decodeSettings(tab: ActualTab | undefined): {
  settings: Settings;
  problems: string[];
} {
  const rows = new Map<string, number>();
  for (const [key, value] of tab?.values ?? []) {
    const [row = 0, column = 0] = key.split(',').map(Number);
    if (column === 0) rows.set(String(value), row);
  }
  const read = (id: string): Scalar => {
    const row = rows.get(id);
    return row === undefined ? null : (tab?.values.get(at(row, 2)) ?? null);
  };
  const text = (id: string) => String(read(id) ?? '').trim();
  const stage = STAGES.find(one => STAGE_NAMES[one] === text('stage'));
  const period = text('period') === '' ? null : Number(text('period'));
  const deadline = parseDay(read('deadline'));
  const centre = parseAddresses(read('centre'));
  const committee = parseAddresses(read('committee'));
  const problems: string[] = [];
  if (!stage && text('stage') !== '') {
    const names = Object.values(STAGE_NAMES).join('», «');
    problems.push(`этап года «${text('stage')}»: бывает «${names}»`);
  }
  if (period !== null && !Number.isInteger(period)) {
    problems.push(`период «${text('period')}»: нужен год, например 2025`);
  }
  if (!deadline && text('deadline') !== '') {
    problems.push(`срок сдачи «${text('deadline')}»: нужна дата 31.12.2025`);
  }
  for (const address of [...centre, ...committee]) {
    if (!isAddress(address)) {
      problems.push(`«${address}» – не адрес эл. почты`);
    }
  }
  return {
    settings: {
      stage: stage ?? 'set-up',
      period: Number.isInteger(period) ? period : null,
      deadline,
      openedOn: parseDay(read('opened')),
      centre,
      committee,
    },
    problems,
  };
}
