import {serviceTitle} from '../tab-ids';
import {DAMAGE} from '../../wording/damage';
import {UNREAD} from '../../wording/unread';
import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import type {ReturnState} from '../../core/submission/submission';
import {parseStatus} from '../../wording/status';
import {splitSubmitted} from '../../wording/submitted-at';
import type {ActualTab} from '../actual';
import type {Scalar} from '../layout';
import type {LineProblem, UnreadRow} from '../book';
import {
  RegistryLines,
  type Apart,
  type KeptLines,
} from '../identity/registry-lines';
import {REGISTRY_COLUMN as C} from '../tabs/registry';
import type {Mended} from './mended';
import {parseDay, parseMoment, parseSubmitted} from './parse-day';
import {parseInstitution, type InstitutionText} from './parse-institution';
import {tableRows, type TableRow} from './table-rows';

export interface Registry {
  institutions: Institution[];
  unread: UnreadRow[];
  states: Map<string, ReturnState>;
  /** What came back from what the institutions' tabs keep. */
  mended: Mended[];
  /** What of a line is not understood; what was known before counts. */
  problems: Map<string, LineProblem>;
  /** Lines whose cells are of several institutions; null when none are. */
  apart: Apart | null;
}

const WIDTH = C.link + 1;

const fold = (text: string) => text.toLowerCase();

function stateOf(row: TableRow): ReturnState {
  const submittedBy = row.text(C.submittedBy);
  return {
    status: parseStatus(row.text(C.status)) ?? 'draft',
    submittedAt: parseSubmitted(row.text(C.submittedAt)),
    submittedIsEarliest: splitSubmitted(row.text(C.submittedAt)).isEarliest,
    submittedBy: submittedBy === '' ? null : submittedBy,
    reviewedAt: parseMoment(row.text(C.reviewedAt)),
    returnReason: row.text(C.returnReason),
    extendedUntil: parseDay(row.text(C.extendedUntil)),
    remindedAt: parseMoment(row.text(C.remindedAt)),
  };
}

/** What of the state cannot be read and would be lost. */
function stateProblems(row: TableRow): string[] {
  const extension = row.text(C.extendedUntil);
  return extension === '' || parseDay(extension)
    ? []
    : [UNREAD.extension(extension)];
}

function textOf(row: TableRow, code: string) {
  return {
    code,
    name: row.text(C.name),
    kind: row.text(C.kind),
    emails: row.text(C.emails),
    contact: row.text(C.contact),
    upperGrades: row.text(C.upperGrades),
    projects: row.text(C.projects),
    active: row.text(C.active),
  };
}

const rowOf = (cells: readonly Scalar[]): TableRow => ({
  row: 0,
  cell: column => cells[column] ?? null,
  text: column => String(cells[column] ?? '').trim(),
});

/** Columns of the state, and how each is understood. */
const STATE: readonly (readonly [number, (text: string) => unknown])[] = [
  [C.status, parseStatus],
  [C.submittedAt, parseSubmitted],
  [C.reviewedAt, parseMoment],
  [C.extendedUntil, parseDay],
  [C.remindedAt, parseMoment],
];

/** Where the registry has what an institution is made of. */
const CELLS: Readonly<Record<keyof InstitutionText, number>> = {
  code: C.code,
  name: C.name,
  kind: C.kind,
  emails: C.emails,
  contact: C.contact,
  upperGrades: C.upperGrades,
  projects: C.projects,
  active: C.active,
};

const STATE_CELLS = [
  'status',
  'submittedAt',
  'reviewedAt',
  'remindedAt',
] as const;

/** Columns of the state that say nothing that can be understood. */
function unreadState(row: TableRow): number[] {
  return STATE.filter(([column, parse]) => {
    const text = row.text(column);
    // Whoever wants a draft again returns it: a status is never emptied.
    return text === '' ? column === C.status : !parse(text);
  }).map(([column]) => column);
}

/** The row with some columns, which are lost, as the kept line has them. */
function filledIn(
  row: TableRow,
  lost: readonly number[],
  line: readonly Scalar[] | undefined,
): TableRow {
  if (!line || lost.length === 0) return row;
  const kept = rowOf(line);
  const of = (column: number) => (lost.includes(column) ? kept : row);
  return {
    row: row.row,
    cell: column => of(column).cell(column),
    text: column => of(column).text(column),
  };
}

/** What a line held, in these columns, that the one in its place does not. */
function differing(
  there: TableRow,
  columns: readonly number[],
  line: TableRow | null,
): Mended['typed'] {
  return columns.flatMap(column => {
    const value = there.text(column);
    return value === '' || fold(value) === fold(line?.text(column) ?? '')
      ? []
      : [{row: there.row - 1, column, value}];
  });
}

const TYPED_COLUMNS = Array.from(
  {length: C.link - C.code},
  (_, i) => C.code + i,
).filter(column => column !== C.completeness);

/** Reads the lines one by one. */
class RegistryReader {
  readonly registry: Registry = {
    institutions: [],
    unread: [],
    states: new Map(),
    mended: [],
    problems: new Map(),
    apart: null,
  };
  /** Codes read so far, and the lines that have them. */
  private readonly lines = new Map<string, TableRow>();

  constructor(
    private readonly preset: Preset,
    private readonly kept: KeptLines,
    private readonly made: readonly number[],
    private readonly restores: boolean,
  ) {}

  /**
   * The code is the hidden one, which people do not type. A row that was
   * copied has that of another: then the visible counts. A line is also known
   * by its name when both were spoilt.
   */
  private codeOf(row: TableRow): string {
    const [hidden, shown] = [row.text(C.id), row.text(C.code)];
    const isFree = (code: string) => code !== '' && !this.lines.has(fold(code));
    const known = [hidden, shown].find(
      code => isFree(code) && this.kept.has(code),
    );
    if (known !== undefined) return known;
    const name = row.text(C.name);
    const named = [...this.kept].find(
      ([code, line]) =>
        isFree(code) && name !== '' && rowOf(line).text(C.name) === name,
    );
    if (named && !this.kept.has(shown)) return named[0];
    return isFree(hidden) ? hidden : shown;
  }

  read(there: TableRow): void {
    const code = this.codeOf(there);
    if (!this.restores && this.readAsKept(code, there)) return;
    const unread = this.restores ? unreadState(there) : [];
    const row = filledIn(there, [...this.made, ...unread], this.kept.get(code));
    const parsed = parseInstitution(textOf(row, code), this.preset);
    const problems = [
      ...('problems' in parsed ? parsed.problems : []),
      ...stateProblems(row),
    ];
    const first = this.lines.get(fold(code));
    if (this.restores && first && this.kept.has(code)) {
      const name = first.text(C.name);
      this.registry.mended.push({
        tab: serviceTitle('registry'),
        name,
        told: UNREAD.doubleGone(name),
        // What it says otherwise is found as in any doubled row.
        typed: [],
      });
      return;
    }
    if ('institution' in parsed && problems.length === 0) {
      if (!first) {
        this.add(parsed.institution, row);
        if (this.restores && this.kept.has(code)) {
          this.tell(parsed.institution, there, unread);
        }
        return;
      }
      problems.push(UNREAD.doubleCode(code));
    }
    if (this.restores && this.restore(code, there)) return;
    // A copy has the hidden code of a line that is not its own.
    const isCopy = this.lines.has(fold(there.text(C.id)));
    const cells = Array.from({length: WIDTH}, (_, column) =>
      column === C.id && isCopy ? null : there.cell(column),
    );
    this.registry.unread.push({row: there.row, cells, problems});
  }

  /**
   * Takes a line that cannot be read whole, and that is known, with what was
   * known of the cells that cannot: it concerns nobody else, and its people
   * do not wait for it. False when there is no need.
   */
  private readAsKept(code: string, there: TableRow): boolean {
    const line = this.kept.get(code);
    if (!line || this.lines.has(fold(code))) return false;
    const parsed = parseInstitution(textOf(there, code), this.preset);
    const wrong = new Set<number>(unreadState(there));
    const problems: string[] = [];
    if ('problems' in parsed) {
      problems.push(...parsed.problems);
      for (const cell of parsed.wrong) wrong.add(CELLS[cell]);
    }
    const shown = there.text(C.code);
    if (shown !== code) {
      wrong.add(C.code);
      problems.push(UNREAD.codeStays(shown, code));
    }
    problems.push(...stateProblems(there));
    for (const cell of STATE_CELLS) {
      const column = C[cell];
      if (!wrong.has(column)) continue;
      problems.push(UNREAD.state(cell, there.text(column)));
    }
    if (wrong.size === 0) return false;
    const row = filledIn(there, [...wrong], line);
    const known = parseInstitution(textOf(row, code), this.preset);
    if ('problems' in known) return false;
    this.add(known.institution, row);
    this.registry.problems.set(code, {
      row: there.row,
      typed: new Map([...wrong].map(column => [column, there.cell(column)])),
      problems,
    });
    return true;
  }

  private add(institution: Institution, row: TableRow): void {
    this.lines.set(fold(institution.code), row);
    this.registry.institutions.push(institution);
    this.registry.states.set(institution.code, stateOf(row));
  }

  /** Tells what is written over in a line that can be read. */
  private tell(
    {code, name}: Institution,
    there: TableRow,
    unread: readonly number[],
  ): void {
    const tab = serviceTitle('registry');
    const shown = there.text(C.code);
    if (shown !== '' && shown !== code) {
      this.registry.mended.push({
        tab,
        name,
        told: UNREAD.codeBack(name, shown, code),
        typed: differing(there, [C.code], null),
      });
    }
    const typed = differing(there, unread, null);
    if (typed.length === 0) return;
    this.registry.mended.push({
      tab,
      name,
      told: UNREAD.statusBack(name),
      typed,
    });
  }

  /** Takes in institutions that have a tab, and whose line is gone. */
  addMissing(): void {
    for (const code of this.kept.keys()) this.restore(code, null);
  }

  /** Makes the lines that are gone, each behind the one before it. */
  restoreAll(): void {
    let before = 0;
    for (const code of this.kept.keys()) {
      const {institutions} = this.registry;
      const last = institutions.length;
      if (this.restore(code, null)) {
        institutions.splice(before, 0, ...institutions.splice(last));
      }
      const place = institutions.findIndex(one => one.code === code);
      if (place >= 0) before = place + 1;
    }
  }

  /** Makes a line again; false when nothing is kept of it. */
  restore(code: string, there: TableRow | null): boolean {
    const cells = this.kept.get(code);
    if (!cells || this.lines.has(fold(code))) return false;
    const line = rowOf(cells);
    const parsed = parseInstitution(textOf(line, code), this.preset);
    if ('problems' in parsed) return false;
    this.add(parsed.institution, line);
    const {name} = parsed.institution;
    this.registry.mended.push({
      tab: serviceTitle('registry'),
      name,
      told: UNREAD.rowBack(name),
      typed: there ? differing(there, TYPED_COLUMNS, line) : [],
    });
    return true;
  }
}

/**
 * Lines of the registry. A line that cannot be read is kept as it was typed;
 * of two lines with one code the first counts.
 *
 * @param kept lines by code: they stand in for what is gone or cannot be read
 * @param restores whether what cannot be read is put right, and lines whose
 *     cells were sorted apart are put together
 */
export function decodeRegistry(
  tab: ActualTab | undefined,
  preset: Preset,
  kept: KeptLines = new Map(),
  restores = false,
): Registry {
  const reader = new RegistryReader(preset, kept, tab?.made ?? [], restores);
  const rows = tableRows(tab);
  const lines = new RegistryLines(rows, tab?.made?.length ? new Map() : kept);
  const {apart} = lines;
  for (const row of restores ? lines.together() : rows) reader.read(row);
  if (apart && restores) {
    reader.registry.mended.push({
      tab: serviceTitle('registry'),
      name: '',
      told: DAMAGE.rowsTogether(serviceTitle('registry')),
      typed: [],
    });
  } else reader.registry.apart = apart;
  if (restores || tab === undefined) reader.restoreAll();
  // Of a tab that was not read nothing is known to be gone.
  else if (tab.values.length > 0) reader.addMissing();
  return reader.registry;
}
