import {serviceTitle} from '../tab-ids';
import {UNREAD} from '../../wording/unread';
import {isPeriod} from '../../core/submission/period';
import {STAGES} from '../../core/submission/collection';
import {FILLINGS} from '../../core/submission/filling';
import {FILLING_NAMES} from '../../wording/filling';
import {STAGE_NAMES} from '../../wording/stage';
import type {ActualTab} from '../actual';
import {cellAt} from '../grid';
import type {Scalar} from '../layout';
import type {Settings} from '../book';
import {START} from '../tabs/start';
import type {Mended} from './mended';
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

/** The column of «Начало» that holds the settings. */
const VALUE = START.at.value;

/** A setting as it was read, or what is wrong with it. */
type Read<Value> = {value: Value} | {problem: string};

type Readers = {[Key in keyof Settings]: (cell: Scalar) => Read<Settings[Key]>};

const textOf = (cell: Scalar) => String(cell ?? '').trim();

/**
 * A deadline of a year that can be collected: «2025» typed into a cell of
 * dates is the day 2025 of the count, 17.07.1905.
 */
function day(cell: Scalar): Read<string | null> {
  const parsed = parseDay(cell);
  const value = parsed && isPeriod(Number(parsed.slice(0, 4))) ? parsed : null;
  return !value && textOf(cell) !== ''
    ? {problem: UNREAD.deadline(textOf(cell))}
    : {value};
}

function addresses(cell: Scalar): Read<string[]> {
  const value = parseAddresses(cell);
  const bad = value.find(address => !isAddress(address));
  return bad === undefined ? {value} : {problem: UNREAD.address(bad)};
}

const READERS: Readers = {
  stage(cell) {
    const text = textOf(cell);
    const stage = STAGES.find(one => STAGE_NAMES[one] === text);
    const names = Object.values(STAGE_NAMES).join('», «');
    return stage || text === ''
      ? {value: stage ?? 'set-up'}
      : {problem: UNREAD.stage(text, names)};
  },
  period(cell) {
    const text = textOf(cell);
    const period = text === '' ? null : Number(text);
    return period === null || isPeriod(period)
      ? {value: period}
      : {problem: UNREAD.period(text)};
  },
  // What cannot be read is no day on which anything depends.
  openedOn: cell => ({value: parseDay(cell)}),
  deadline: cell => day(cell),
  centre: addresses,
  committee: addresses,
  filling(cell) {
    const text = textOf(cell);
    const filling = FILLINGS.find(one => FILLING_NAMES[one] === text);
    const names = Object.values(FILLING_NAMES).join('», «');
    return filling || text === ''
      ? {value: filling ?? 'tab'}
      : {problem: `как заполняют «${text}»: бывает «${names}»`};
  },
};

/** Ids of the rows, and what people call them. */
const ROWS: Readonly<Record<keyof Settings, readonly [string, string]>> = {
  stage: ['stage', 'Этап года'],
  period: ['period', 'Период'],
  openedOn: ['opened', 'Сбор открыт'],
  deadline: ['deadline', 'Срок сдачи'],
  centre: ['centre', 'Методический центр'],
  committee: ['committee', 'Комитет'],
  filling: ['filling', 'Учреждения заполняют'],
};

/** Nobody empties these on purpose: the year would begin anew. */
const NEVER_EMPTY: readonly (keyof Settings)[] = ['stage', 'period'];

const NOTHING: Settings = {
  stage: 'set-up',
  period: null,
  deadline: null,
  openedOn: null,
  centre: [],
  committee: [],
  filling: 'tab',
};

/** What «Начало» says. */
export interface DecodedSettings {
  settings: Settings;
  /** How boxes «Сдать» are taken in, as it says. */
  looks: string;
  /** What in it is not understood, worded. */
  problems: string[];
  mended: Mended[];
}

/**
 * Reads «Начало» by the ids of its rows.
 *
 * @param kept what other tabs keep of the settings, or null: it stands in for
 *     rows that are gone
 * @param restores whether it also stands in for what is not understood
 */
export function decodeSettings(
  tab: ActualTab | undefined,
  kept: Settings | null,
  restores: boolean,
): DecodedSettings {
  const mended: Mended[] = [];
  const problems: string[] = [];
  const settings = {...NOTHING};
  const isGone =
    !tab || (tab.made ?? []).some(column => column === 0 || column === VALUE);
  if (isGone && kept) return {settings: kept, looks: '', problems, mended};
  const cells = tab?.values ?? [];
  const rows = new Map<string, number>();
  cells.forEach(([id], row) => rows.set(String(id ?? ''), row));
  const read = <Key extends keyof Settings>(key: Key): void => {
    const [id, label] = ROWS[key];
    const row = rows.get(id);
    if (row === undefined) {
      if (kept) settings[key] = kept[key];
      return;
    }
    const cell = cellAt(cells, row, VALUE) ?? null;
    const result = READERS[key](cell);
    const isLost =
      'problem' in result || (cell === null && NEVER_EMPTY.includes(key));
    if (isLost && restores && kept && kept[key] !== null) {
      settings[key] = kept[key];
      const value = textOf(cell);
      mended.push({
        tab: serviceTitle('start'),
        name: '',
        told: UNREAD.settingBack(label),
        typed: value === '' ? [] : [{row, column: VALUE, value}],
      });
    } else if ('problem' in result) problems.push(result.problem);
    else settings[key] = result.value;
  };
  (Object.keys(ROWS) as (keyof Settings)[]).forEach(read);
  const looksRow = rows.get('looks');
  const looks =
    looksRow === undefined
      ? ''
      : textOf(cellAt(cells, looksRow, VALUE) ?? null);
  return {settings, looks, problems, mended};
}
