import {definitionsOf} from '../../core/analysis/definition-change';
import type {RollupRow} from '../../core/analysis/roll-up';
import {
  activityStanding,
  isDueOnce,
} from '../../core/analysis/activity-standing';
import {UNTOUCHED} from '../../core/submission/submission';
import {formatDay, formatMoment} from '../../wording/date';
import {KIND_NAMES} from '../../wording/kinds';
import {ACTIVITY_STATUS_NAMES, STATUS_NAMES} from '../../wording/status';
import {submittedText} from '../../wording/submitted-at';
import type {Archive} from '../../workbook/decode/archive';
import {sealRow} from '../../workbook/decode/period-seal';
import type {Area, CellValue} from '../../workbook/layout';
import type {Book} from '../../workbook/book';
import type {Archiving} from '../../workbook/changes';
import {
  ARCHIVE,
  ARCHIVE_TABLES,
  OWN_CODE,
  archiveSpan,
  type ArchiveTable,
} from '../../workbook/tabs/archive-columns';
import {bodyRows} from '../../workbook/tabs/institution-body';
import {NO, YES} from '../../workbook/tabs/registry';
import {reportedDecisions, reportedRecommendations} from './reported';
import {runs} from '../../workbook/runs';

type Rows = Record<ArchiveTable, CellValue[][]>;

/** The mark that a period is whole comes after all that it marks. */
const ORDER: readonly ArchiveTable[] = [
  ...ARCHIVE_TABLES.filter(table => table !== 'periods'),
  'periods',
];

// As text: «Архив» is read whole, and a text needs no format to be a date.
const dayText = (day: string | null) => (day ? formatDay(day) : null);
const momentText = (moment: string | null) =>
  moment ? formatMoment(moment) : null;

function rowsOf(
  book: Book,
  typed: Book['typed'],
  rollup: readonly RollupRow[],
): Rows {
  const {period, deadline, openedOn} = book.settings;
  const rows: Rows = {
    values: [],
    periods: [[period, dayText(deadline), dayText(openedOn)]],
    totals: rollup
      .filter(({total}) => total !== null)
      .map(row => [
        period,
        row.field,
        row.total,
        row.counted,
        row.expected,
        row.share,
      ]),
    institutions: [],
    activities: [],
    doneOnce: doneOnceRows(book),
    targets: [...book.targets].map(([id, target]) => [period, id, target]),
    recommendations: [],
    decisions: [],
    seals: [],
    corrections: [],
  };
  if (period !== null) {
    rows.recommendations = reportedRecommendations(book, period).map(
      ({id, institution, no, priority, state, cause}) => [
        period,
        id,
        institution,
        no,
        priority,
        state,
        cause,
      ],
    );
    rows.decisions = reportedDecisions(book, period).map(one => [
      period,
      one.act,
      dayText(one.actDate),
      one.text,
      one.measure,
      one.responsible,
      dayText(one.due),
      one.state,
      one.activities,
      one.links.join(' '),
      one.drafted.join(' '),
    ]);
  }
  const {activities} = book.preset.plan;
  for (const institution of book.institutions) {
    const {code} = institution;
    const state = book.submissions.get(code) ?? UNTOUCHED;
    const status = STATUS_NAMES[state.status];
    rows.institutions.push([
      period,
      code,
      institution.name,
      KIND_NAMES[institution.kind].one,
      institution.upperGrades ? YES : NO,
      institution.active ? YES : NO,
      activities
        .filter(({id}) => institution.projects.includes(id))
        .map(({no}) => no)
        .join(' '),
      status,
      submittedText(state) || null,
      state.submittedBy,
      momentText(state.reviewedAt),
      state.returnReason,
      dayText(state.extendedUntil),
      momentText(state.remindedAt),
      book.answers.get(code) ?? null,
    ]);
    const own = typed.get(code);
    for (const row of bodyRows(book.preset, institution)) {
      const held = own?.get(row.id);
      if (!held) continue;
      const {value, date, explanation} = held;
      if (row.is === 'activity') {
        rows.activities.push([period, code, row.id, value, date, explanation]);
      } else {
        rows.values.push([period, code, row.id, value, status, explanation]);
      }
    }
  }
  for (const [id, status] of book.ownStatuses) {
    rows.activities.push([
      period,
      OWN_CODE,
      id,
      ACTIVITY_STATUS_NAMES[status],
      null,
      null,
    ]);
  }
  if (period !== null) {
    const definitions = definitionsOf(book.preset.catalogue);
    rows.seals = [sealRow(period, rows, definitions)];
  }
  return rows;
}

/** What is due once and done by the end of the period, a row an institution. */
function doneOnceRows(book: Book): CellValue[][] {
  const {period} = book.settings;
  const once = book.preset.plan.activities.filter(isDueOnce);
  return book.institutions.flatMap(({code}) => {
    const done = once.filter(
      activity =>
        activityStanding(
          activity,
          book.submissions.get(code),
          book.doneOnce.get(code),
        ) === 'done',
    );
    return done.length === 0
      ? []
      : [[period, code, done.map(({id}) => id).join(' ')]];
  });
}

/** Half-open areas of a table that cover these rows, ascending. */
export function archivedAreas(
  table: ArchiveTable,
  rows: readonly number[],
): Area[] {
  const [startColumn, endColumn] = archiveSpan(table);
  return runs(rows).map(([startRow, endRow]) => ({
    startRow,
    endRow,
    startColumn,
    endColumn,
  }));
}

/** Empties all that «Архив» has of a period. */
export function forgetPeriod(archive: Archive, period: number): Area[] {
  const rows = archive.periods.get(period)?.rows;
  if (!rows) return [];
  return ARCHIVE_TABLES.flatMap(table => archivedAreas(table, rows[table]));
}

/** Where a table takes the next period: below all that stays there. */
export function firstFree(
  archive: Archive,
  table: ArchiveTable,
  period: number,
): number {
  const own = archive.periods.get(period)?.rows[table] ?? [];
  const isLast = own[own.length - 1] === archive.free[table] - 1;
  const isRun = own.every((row, index) => row === (own[0] ?? 0) + index);
  return isLast && isRun && own[0] !== undefined ? own[0] : archive.free[table];
}

/**
 * Puts the current period into «Архив»: what was typed and how each return
 * stood, the institutions as they are, the official totals, and how its
 * recommendations and decisions stand, which go on living. What a write
 * that was cut off left of the same period is taken away first.
 */
export function archivePeriod(
  book: Book,
  rollup: readonly RollupRow[],
): Archiving {
  const {typed, archive} = book;
  const {period} = book.settings;
  if (period === null) throw new Error('no period to archive');
  const rows = rowsOf(book, typed, rollup);
  return {
    cleared: forgetPeriod(archive, period),
    placed: ORDER.filter(table => rows[table].length > 0).map(table => ({
      row: firstFree(archive, table, period),
      column: ARCHIVE[table].column,
      cells: rows[table],
    })),
  };
}
