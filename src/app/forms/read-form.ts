import {FORM} from '../../wording/form';
import {activityApplies} from '../../core/order/applies';
import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {inputRuleOf, type InputRule} from '../../core/submission/input-rule';
import {parseValue} from '../../core/submission/value';
import {formatDay} from '../../wording/date';
import {rowName} from '../../wording/finding-text';
import {ACTIVITY_STATUS_NAMES, parseActivityStatus} from '../../wording/status';
import {EARLIEST_DAY, LATEST_DAY} from '../../workbook/formulas/clean-date';
import {dayOfSerial} from '../../workbook/compile/cell-value';
import {parseDay} from '../../workbook/decode/parse-day';
import type {TypedRow} from '../../workbook/book';
import type {Scalar} from '../../workbook/layout';
import {
  bodyRows,
  SUBMIT_ROW,
  type BodyRow,
} from '../../workbook/tabs/institution-body';
import {
  foldText,
  formColumns,
  type FormCell,
  type FormColumns,
} from './form-columns';
import {parseCount} from './parse-count';

/** What a form says of one row; what it leaves empty is absent. */
export interface FormRow {
  id: string;
  given: Partial<TypedRow>;
  /** What the form says of the value, where it was read as a person would. */
  asked?: string;
}

/** What was not taken, and why. */
export interface RefusedCell {
  /** Number of the line in the form, from 1. */
  line: number;
  /** What the line is about, as the form names it. */
  row: string;
  text: string;
  reason: string;
}

export interface FormAnswer {
  /** Number of the line in the form, from 1. */
  line: number;
  /** Place in the tab, from 1. */
  slot: number;
  text: string;
}

/** A form that came back, as far as it could be read. */
export interface ReadForm {
  rows: FormRow[];
  refused: RefusedCell[];
  /** Answers to recommendations, by the places where they stand. */
  answers: FormAnswer[];
  /** Texts above its table: whose it is, and of which period. */
  heading: string[];
}

const LONGEST = 5_000;

/** `asked` is given where the value is not what the text says letter by letter. */
type Parsed = {value: string | number; asked?: string} | {reason: string};

const FORMULA: Parsed = {reason: FORM.formula};

function parseField(cell: FormCell, rule: InputRule): Parsed {
  const word = foldText(cell);
  if (word.startsWith('=')) return FORMULA;
  const count = rule.answer === 'number' ? parseCount(cell) : null;
  const {kind} = parseValue(count?.number ?? word, rule);
  if (kind === 'invalid' || kind === 'blank') {
    return {reason: FORM.structural(rule)};
  }
  if (!count) return {value: word};
  const {number, disguised} = count;
  return disguised ? {value: number, asked: String(cell)} : {value: number};
}

function parseStatusCell(cell: FormCell): Parsed {
  if (foldText(cell).startsWith('=')) return FORMULA;
  const status = parseActivityStatus(foldText(cell));
  const names = Object.values(ACTIVITY_STATUS_NAMES).join('», «');
  return status
    ? {value: ACTIVITY_STATUS_NAMES[status]}
    : {reason: FORM.oneOf(names)};
}

function parseDate(cell: FormCell): Parsed {
  const isSerial =
    typeof cell === 'number' && cell >= EARLIEST_DAY && cell <= LATEST_DAY;
  const day = isSerial
    ? dayOfSerial(Math.floor(cell))
    : parseDay(String(cell).trim().slice(0, 'yyyy-mm-dd'.length));
  return day ? {value: formatDay(day)} : {reason: FORM.date};
}

function parseText(cell: FormCell): Parsed {
  const text = String(cell).trim();
  if (text.startsWith('=')) return FORMULA;
  return text.length > LONGEST
    ? {reason: FORM.tooLong(LONGEST)}
    : {value: text};
}

/**
 * How a part of a row is read: it passes what typing it would have to pass.
 * Null for a part that the row has not.
 */
export function parserOf(
  row: BodyRow,
  part: keyof TypedRow,
  {catalogue}: Preset,
): ((cell: FormCell) => Parsed) | null {
  if (part === 'explanation') return parseText;
  if (row.is === 'activity')
    return part === 'date' ? parseDate : parseStatusCell;
  if (part === 'date') return null;
  const rule = inputRuleOf(catalogue, row.id);
  return cell => parseField(cell, rule);
}

/** Rows that the institution fills, by every name that a form may give them. */
function namedRows(preset: Preset, institution: Institution) {
  const byId = new Map<string, BodyRow>();
  const byLabel = new Map<string, BodyRow | null>();
  const name = (label: string, row: BodyRow) => {
    const key = foldText(label);
    if (key === '') return;
    // Of a name that two rows share neither is meant.
    byLabel.set(key, byLabel.has(key) && byLabel.get(key) !== row ? null : row);
  };
  for (const row of bodyRows(preset, institution)) {
    if (row.is === 'block' || row.is === 'submit') continue;
    if (row.is === 'activity' && !activityApplies(row.activity, institution)) {
      continue;
    }
    byId.set(row.id, row);
    const {no, title} = rowName(row.id, preset);
    name(no, row);
    name(no.replace(/^\S+\s/, ''), row);
    name(title, row);
  }
  return {byId, byLabel};
}

const PARTS = ['value', 'date', 'explanation'] as const;

/**
 * Reads a form that came back: rows are known by their hidden ids, else by №
 * or title. Each cell passes what typing it would have to pass. An empty cell
 * says nothing. Null when nothing in it is a row of this institution.
 */
export function readForm(
  rows: readonly (readonly FormCell[])[],
  institution: Institution,
  preset: Preset,
): ReadForm | null {
  const {byId, byLabel} = namedRows(preset, institution);
  const columns = formColumns(
    rows,
    new Set(byId.keys()),
    new Set(byLabel.keys()),
  );
  if (!columns) return null;
  const taken = new Map<string, FormRow>();
  const refused: RefusedCell[] = [];
  const answers: FormAnswer[] = [];
  rows.forEach((cells, index) => {
    if (index < columns.top) return;
    const cell = (column: number) => cells[column] ?? null;
    const parts = PARTS.filter(part => foldText(cell(columns[part])) !== '');
    if (parts.length === 0) return;
    const label = String(
      [columns.no, columns.title, columns.id]
        .map(cell)
        .find(text => foldText(text) !== '') ?? '',
    );
    const refuse = (text: FormCell, reason: string) =>
      refused.push({
        line: index + 1,
        row: label.trim(),
        text: String(text),
        reason,
      });
    const row = rowOf(cell, columns, byId, byLabel);
    if (row === 'none') {
      const [first = 'value'] = parts;
      const value = cell(columns.value);
      const id = foldText(cell(columns.id));
      const isHeading = columns.id >= 0 && (id === '' || id.includes(':'));
      // The box of submission is ticked in the workbook, not in a form.
      if (isHeading || id === SUBMIT_ROW || typeof value === 'boolean') return;
      refuse(cell(columns[first]), FORM.noRow);
      return;
    }
    if (row === 'many') {
      refuse(cell(columns.value), FORM.twoRows);
      return;
    }
    if (row.is === 'recommendation') {
      const text = String(cell(columns.explanation) ?? '').trim();
      if (text !== '') answers.push({line: index + 1, slot: row.slot, text});
      return;
    }
    if (taken.has(row.id)) {
      refuse(cell(columns.value), FORM.again);
      return;
    }
    const given: Partial<Record<keyof TypedRow, Scalar>> = {};
    let asked: string | undefined;
    for (const part of parts) {
      const parsed = parserOf(row, part, preset)?.(cell(columns[part]));
      if (!parsed) continue;
      if ('reason' in parsed) refuse(cell(columns[part]), parsed.reason);
      else {
        given[part] = parsed.value;
        asked = parsed.asked ?? asked;
      }
    }
    const told = asked === undefined ? {} : {asked};
    taken.set(row.id, {id: row.id, given, ...told});
  });
  const first = rows.findIndex(
    cells =>
      typeof rowOf(column => cells[column] ?? null, columns, byId, byLabel) ===
      'object',
  );
  const heading = rows
    .slice(0, Math.max(columns.top, first))
    .flatMap(cells => cells.map(cell => String(cell ?? '')));
  return {rows: [...taken.values()], refused, answers, heading};
}

function rowOf(
  cell: (column: number) => FormCell,
  columns: FormColumns,
  byId: ReadonlyMap<string, BodyRow>,
  byLabel: ReadonlyMap<string, BodyRow | null>,
): BodyRow | 'none' | 'many' {
  const id = byId.get(foldText(cell(columns.id)));
  if (id) return id;
  if (foldText(cell(columns.id)) !== '') return 'none';
  const found = [columns.no, columns.title]
    .map(column => byLabel.get(foldText(cell(column))))
    .filter(row => row !== undefined);
  return (
    found.find(row => row !== null) ?? (found.length > 0 ? 'many' : 'none')
  );
}
