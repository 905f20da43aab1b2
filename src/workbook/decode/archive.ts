import {isDueOnce, type DoneOnce} from '../../core/analysis/activity-standing';
import type {
  ArchivedTotal,
  Correction,
  PeriodRecord,
  ReportedDecision,
  ReportedRecommendation,
} from '../../core/analysis/history';
import {
  comparable,
  withDefinitions,
} from '../../core/analysis/definition-change';
import type {Catalogue} from '../../core/order/indicator';
import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {
  UNTOUCHED,
  type ActivityReport,
  type ActivityStatus,
  type Entry,
  type ReturnState,
  type Submission,
} from '../../core/submission/submission';
import {inputRules, type InputRule} from '../../core/submission/input-rule';
import {parseValue, trimSpaces} from '../../core/submission/value';
import {parseKind} from '../../wording/kinds';
import {parseActivityStatus, parseStatus} from '../../wording/status';
import {splitSubmitted} from '../../wording/submitted-at';
import type {ActualTab} from '../actual';
import type {TypedRow} from '../book';
import {
  ARCHIVE,
  ARCHIVE_TABLES,
  OWN_CODE,
  type ArchiveTable,
} from '../tabs/archive-columns';
import {TABLE_TOP} from '../table';
import {YES} from '../tabs/registry';
import {changedSince, sealedDefinitions} from './period-seal';
import type {Scalar} from '../layout';
import {parseDay, parseMoment, parseSubmitted} from './parse-day';
import {tableRows, type TableRow} from './table-rows';

const words = (text: string) => text.split(/\s+/).filter(one => one !== '');

/** What «Архив» holds of one period. */
export interface ArchivedPeriod extends PeriodRecord {
  /** False when its writing was cut off. */
  complete: boolean;
  /** Day of its opening, `yyyy-mm-dd`, or null. */
  openedOn: string | null;
  /** Text beside each box «Сдать», by code. */
  answers: ReadonlyMap<string, string>;
  /** What was typed, by code and row; without plans unless they were read. */
  typed: ReadonlyMap<string, ReadonlyMap<string, TypedRow>>;
  /** What the centre aimed at: shares from 0 to 1, and numbers. */
  targets: ReadonlyMap<string, number>;
  /** Ids of what is due once and was done by then, by code. */
  doneOnce: DoneOnce;
  /** Of the committee's and the centre's own; empty unless plans were read. */
  ownStatuses: ReadonlyMap<string, ActivityStatus>;
  /** As they stood when it was closed; empty unless plans were read. */
  recommendations: readonly ReportedRecommendation[];
  decisions: readonly ReportedDecision[];
  /** What was put right since, the earliest first. */
  corrections: readonly Correction[];
  /** What is not as it was sealed: `values/s01`, `totals`; empty if nothing. */
  changed: readonly string[];
  /** The rows themselves. */
  cells: Readonly<Record<ArchiveTable, readonly (readonly Scalar[])[]>>;
  /** Zero-based rows that each table has of it, ascending. */
  rows: Readonly<Record<ArchiveTable, readonly number[]>>;
}

export interface Archive {
  periods: ReadonlyMap<number, ArchivedPeriod>;
  /** Zero-based first row below the periods of each table. */
  free: Readonly<Record<ArchiveTable, number>>;
}

const EMPTY_ROW: TypedRow = {value: null, date: null, explanation: null};

/** Reads rows of one table by the position of a cell within it. */
function cellsOf(row: TableRow, table: ArchiveTable) {
  const {column} = ARCHIVE[table];
  return {
    cell: (index: number) => row.cell(column + index),
    text: (index: number) => row.text(column + index),
  };
}

type Cells = ReturnType<typeof cellsOf>;

function setIn<Inner>(
  map: Map<string, Map<string, Inner>>,
  outer: string,
  inner: string,
  value: Inner,
): void {
  const known = map.get(outer) ?? new Map<string, Inner>();
  map.set(outer, known.set(inner, value));
}

const eachTable = <Held>(make: () => Held) =>
  Object.fromEntries(ARCHIVE_TABLES.map(table => [table, make()])) as Record<
    ArchiveTable,
    Held
  >;

/** Collects one period, row by row. */
class PeriodReader {
  private readonly typed = new Map<string, Map<string, TypedRow>>();
  private readonly entries = new Map<string, Map<string, Entry>>();
  private readonly plans = new Map<string, Map<string, ActivityReport>>();
  private readonly standings = new Map<string, ReturnState>();
  private readonly institutions: Institution[] = [];
  private readonly totals = new Map<string, ArchivedTotal>();
  private readonly targets = new Map<string, number>();
  private readonly doneOnce = new Map<string, ReadonlySet<string>>();
  private readonly ownStatuses = new Map<string, ActivityStatus>();
  private readonly answers = new Map<string, string>();
  private readonly recommendations: ReportedRecommendation[] = [];
  private readonly decisions: ReportedDecision[] = [];
  private deadline: string | null = null;
  private openedOn: string | null = null;
  private complete = false;
  private readonly corrections: Correction[] = [];
  readonly rows = eachTable((): number[] => []);
  readonly cells = eachTable((): Scalar[][] => []);

  constructor(
    private readonly period: number,
    private readonly preset: Preset,
    private readonly rules: ReadonlyMap<string, InputRule>,
  ) {}

  readonly read: Record<ArchiveTable, (cells: Cells) => void> = {
    values: ({cell, text}) => {
      const code = text(1);
      const field = text(2);
      const rule = this.rules.get(field);
      if (code === '' || !rule) return;
      const [value, explanation] = [cell(3), cell(5)];
      setIn(this.typed, code, field, {...EMPTY_ROW, value, explanation});
      setIn(this.entries, code, field, {
        value: parseValue(value, rule),
        explanation: trimSpaces(String(explanation ?? '')),
      });
      if (!this.standings.has(code)) {
        const status = parseStatus(text(4)) ?? 'draft';
        this.standings.set(code, {...UNTOUCHED, status});
      }
    },
    periods: ({cell}) => {
      this.deadline = parseDay(cell(1));
      this.openedOn = parseDay(cell(2));
      this.complete = true;
    },
    totals: ({cell, text}) => {
      const [total, counted, expected, share] = [2, 3, 4, 5].map(cell);
      if (typeof total !== 'number') return;
      this.totals.set(text(1), {
        total,
        counted: Number(counted ?? 0),
        expected: Number(expected ?? 0),
        share: typeof share === 'number' ? share : null,
      });
    },
    institutions: ({cell, text}) => {
      const code = text(1);
      const kind = parseKind(text(3));
      if (code === '' || !kind) return;
      const projects = text(6).split(/\s+/);
      this.institutions.push({
        code,
        name: text(2),
        kind,
        emails: [],
        contact: '',
        upperGrades: text(4) === YES,
        projects: this.preset.plan.activities
          .filter(activity => projects.includes(activity.no))
          .map(activity => activity.id),
        active: text(5) === YES,
      });
      this.standings.set(code, {
        status: parseStatus(text(7)) ?? 'draft',
        submittedAt: parseSubmitted(cell(8)),
        submittedIsEarliest: splitSubmitted(text(8)).isEarliest,
        submittedBy: text(9) || null,
        reviewedAt: parseMoment(cell(10)),
        returnReason: text(11),
        extendedUntil: parseDay(cell(12)),
        remindedAt: parseMoment(cell(13)),
      });
      if (text(14) !== '') this.answers.set(code, text(14));
    },
    activities: ({cell, text}) => {
      const [code, id] = [text(1), text(2)];
      if (code === OWN_CODE) {
        const own = parseActivityStatus(text(3));
        if (own) this.ownStatuses.set(id, own);
        return;
      }
      if (code === '' || id === '') return;
      const [value, date, explanation] = [cell(3), cell(4), cell(5)];
      setIn(this.typed, code, id, {value, date, explanation});
      const status = text(3);
      setIn(this.plans, code, id, {
        status:
          status === '' ? null : (parseActivityStatus(status) ?? 'invalid'),
        date: text(4) === '' ? null : (parseDay(date) ?? 'invalid'),
        document: trimSpaces(String(explanation ?? '')),
      });
    },
    targets: ({cell, text}) => {
      const target = cell(2);
      if (typeof target === 'number') this.targets.set(text(1), target);
    },
    doneOnce: ({text}) => {
      this.doneOnce.set(text(1), new Set(words(text(2))));
    },
    recommendations: ({text}) => {
      this.recommendations.push({
        id: text(1),
        institution: text(2),
        no: text(3),
        priority: text(4),
        state: text(5),
        cause: text(6),
      });
    },
    decisions: ({cell, text}) => {
      this.decisions.push({
        act: text(1),
        actDate: parseDay(cell(2)),
        text: text(3),
        measure: text(4),
        responsible: text(5),
        due: parseDay(cell(6)),
        state: text(7),
        activities: text(8),
        links: words(text(9)),
        drafted: words(text(10)),
      });
    },
    // They are read together, as a period's result is made.
    seals: () => undefined,
    corrections: ({text}) => {
      const [institution, field, was, now] = [1, 2, 3, 4].map(text);
      const [why, by, mark] = [5, 6, 7].map(text);
      this.corrections.push({
        institution,
        field,
        was,
        now,
        why,
        by,
        mark,
      } as Correction);
    },
  };

  result(): ArchivedPeriod {
    const then = sealedDefinitions(this.cells);
    const now = this.preset.catalogue;
    const catalogue = then ? withDefinitions(now, then) : now;
    const submissions = new Map<string, Submission>();
    for (const [institution, standing] of this.standings) {
      submissions.set(institution, {
        institution,
        period: this.period,
        ...standing,
        entries: this.entries.get(institution) ?? new Map<string, Entry>(),
        activities:
          this.plans.get(institution) ?? new Map<string, ActivityReport>(),
      });
    }
    return {
      period: this.period,
      deadline: this.deadline,
      openedOn: this.openedOn,
      institutions: this.institutions,
      submissions,
      totals: this.totals,
      targets: this.targets,
      doneOnce: this.doneOnce,
      ownStatuses: this.ownStatuses,
      complete: this.complete,
      answers: this.answers,
      typed: this.typed,
      recommendations: this.recommendations,
      decisions: this.decisions,
      corrections: this.corrections,
      changed: changedSince(this.cells),
      cells: this.cells,
      ...(catalogue === now ? {} : {catalogue}),
      rows: this.rows,
    };
  }
}

/** Closed periods; a row that names no year or no known field is passed over. */
export function decodeArchive(
  tab: ActualTab | undefined,
  preset: Preset,
): Archive {
  const rules = inputRules(preset.catalogue);
  const readers = new Map<number, PeriodReader>();
  const rows = tableRows(tab);
  const free = Object.fromEntries(
    ARCHIVE_TABLES.map(table => [table, TABLE_TOP]),
  ) as Record<ArchiveTable, number>;
  for (const row of rows) {
    for (const table of ARCHIVE_TABLES) {
      const cells = cellsOf(row, table);
      const period = Number(cells.cell(0) ?? NaN);
      if (!Number.isInteger(period)) continue;
      free[table] = row.row;
      const reader =
        readers.get(period) ?? new PeriodReader(period, preset, rules);
      readers.set(period, reader);
      reader.rows[table].push(row.row - 1);
      reader.cells[table].push(
        ARCHIVE[table].titles.map((_, at) => cells.cell(at)),
      );
      reader.read[table](cells);
    }
  }
  const periods = [...readers]
    .sort(([a], [b]) => a - b)
    .map(([period, reader]) => [period, reader.result()] as const);
  return {periods: new Map(periods), free};
}

/** Closed periods, for comparisons over the years. */
export function closedPeriods({periods}: Archive): ArchivedPeriod[] {
  return [...periods.values()].filter(({complete}) => complete);
}

/**
 * What institutions did before a period of what is due once, as it was kept
 * and, where plans were read, as they said.
 *
 * @param before null for all closed periods
 */
export function doneOnceBefore(
  {periods}: Archive,
  before: number | null,
  {plan}: Pick<Preset, 'plan'>,
): DoneOnce {
  const once = plan.activities.filter(isDueOnce);
  const done = new Map<string, Set<string>>();
  const add = (code: string, id: string) =>
    done.set(code, (done.get(code) ?? new Set()).add(id));
  for (const {period, doneOnce, submissions} of periods.values()) {
    if (before !== null && period >= before) continue;
    for (const [code, ids] of doneOnce) ids.forEach(id => add(code, id));
    for (const [code, {activities}] of submissions) {
      for (const {id} of once) {
        if (activities.get(id)?.status === 'done') add(code, id);
      }
    }
  }
  return done;
}

/** The latest archived period before this one; null when there is none. */
export function previousPeriod(
  {periods}: Archive,
  period: number | null,
): ArchivedPeriod | null {
  let latest: ArchivedPeriod | null = null;
  for (const archived of periods.values()) {
    const before = period === null || archived.period < period;
    if (before && archived.period > (latest?.period ?? 0)) latest = archived;
  }
  return latest;
}

/** Official shares of the closed periods that compare with the present, by calendar year, then by row. */
export function pastShares(
  {periods}: Archive,
  now: Catalogue,
): Map<number, Map<string, number>> {
  const years = new Map<number, Map<string, number>>();
  for (const {period, complete, totals, catalogue = now} of periods.values()) {
    if (complete)
      years.set(period, sharesOf(comparable(totals, catalogue, now)));
  }
  return years;
}

/** The shares among official totals. */
export function sharesOf(
  totals: ReadonlyMap<string, Pick<ArchivedTotal, 'share'>>,
): Map<string, number> {
  const shares = new Map<string, number>();
  for (const [field, {share}] of totals) {
    if (share !== null) shares.set(field, share);
  }
  return shares;
}
