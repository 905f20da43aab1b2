import type {Institution} from '../../core/institution';
import type {Preset} from '../../core/preset';
import type {ReturnState} from '../../core/submission';
import {parseStatus} from '../../wording/status';
import type {ActualTab} from '../actual';
import type {Scalar} from '../layout';
import type {UnreadRow} from '../model';
import {REGISTRY_COLUMN as C} from '../tabs/registry';
import {parseDay, parseMoment} from './parse-day';
import {parseInstitution} from './parse-institution';
import {tableRows, type TableRow} from './table-rows';

export interface Registry {
  institutions: Institution[];
  unread: UnreadRow[];
  states: Map<string, ReturnState>;
  /** Lines that came back from what the institutions' tabs keep. */
  restored: RestoredLine[];
}

/** A line that was made again. */
export interface RestoredLine {
  name: string;
  /** What stood there and could not be read, by column. */
  typed: ReadonlyMap<number, string>;
  /** Number of the row that it stood in; null when the line was gone. */
  row: number | null;
}

const WIDTH = C.link + 1;

/** A row that was copied keeps the hidden code of another: then the visible. */
function codeOf(row: TableRow, taken: ReadonlySet<string>): string {
  const hidden = row.text(C.id);
  return hidden === '' || taken.has(hidden.toLowerCase())
    ? row.text(C.code)
    : hidden;
}

function stateOf(row: TableRow): ReturnState {
  const submittedBy = row.text(C.submittedBy);
  return {
    status: parseStatus(row.text(C.status)) ?? 'draft',
    submittedAt: parseMoment(row.text(C.submittedAt)),
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
    : [`продление «${extension}»: нужна дата 31.12.2025`];
}

function textOf(row: TableRow, taken: ReadonlySet<string>) {
  return {
    code: codeOf(row, taken),
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

/** What a line held that the one in its place does not. */
function differing(there: TableRow, line: TableRow): Map<number, string> {
  const typed = new Map<number, string>();
  for (let column: number = C.code; column < C.link; column++) {
    const text = there.text(column);
    if (column === C.completeness || text === '') continue;
    if (text !== line.text(column)) typed.set(column, text);
  }
  return typed;
}

/**
 * Lines of the registry. A line that cannot be read is kept as it was typed;
 * of two lines with one code the first counts.
 *
 * @param kept lines by code for institutions that have none that can be read
 */
export function decodeRegistry(
  tab: ActualTab | undefined,
  preset: Preset,
  kept: ReadonlyMap<string, readonly Scalar[]> = new Map(),
): Registry {
  const registry: Registry = {
    institutions: [],
    unread: [],
    states: new Map(),
    restored: [],
  };
  const restore = (code: string, there: TableRow | null): boolean => {
    const cells = kept.get(code);
    if (!cells || codes.has(code.toLowerCase())) return false;
    const line = rowOf(cells);
    const parsed = parseInstitution(textOf(line, codes), preset);
    if ('problems' in parsed) return false;
    codes.add(code.toLowerCase());
    registry.institutions.push(parsed.institution);
    registry.states.set(code, stateOf(line));
    registry.restored.push({
      name: parsed.institution.name,
      typed: there ? differing(there, line) : new Map(),
      row: there?.row ?? null,
    });
    return true;
  };
  const codes = new Set<string>();
  for (const row of tableRows(tab)) {
    const parsed = parseInstitution(textOf(row, codes), preset);
    const problems = [
      ...('problems' in parsed ? parsed.problems : []),
      ...stateProblems(row),
    ];
    if ('institution' in parsed && problems.length === 0) {
      const {code} = parsed.institution;
      if (codes.has(code.toLowerCase())) {
        problems.push(
          `код «${code}» уже есть выше: у каждого учреждения свой код`,
        );
      } else {
        codes.add(code.toLowerCase());
        registry.institutions.push(parsed.institution);
        registry.states.set(code, stateOf(row));
        continue;
      }
    }
    if (restore(codeOf(row, codes), row)) continue;
    const cells = Array.from({length: WIDTH}, (_, column) => row.cell(column));
    registry.unread.push({row: row.row, cells, problems});
  }
  for (const code of kept.keys()) restore(code, null);
  return registry;
}
