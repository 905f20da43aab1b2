import type {Institution} from '../../core/institution';
import type {Preset} from '../../core/preset';
import type {Status} from '../../core/submission';
import {parseStatus} from '../../wording/status';
import type {ActualTab} from '../actual';
import type {UnreadRow} from '../model';
import {REGISTRY_COLUMN as C} from '../tabs/registry';
import {parseMoment} from './parse-day';
import {parseInstitution} from './parse-institution';
import {tableRows, type TableRow} from './table-rows';

/** How an institution's return stands, as the registry keeps it. */
export interface ReturnState {
  status: Status;
  submittedAt: string | null;
  returnReason: string;
}

export interface Registry {
  institutions: Institution[];
  unread: UnreadRow[];
  states: Map<string, ReturnState>;
}

const WIDTH = C.link + 1;

/** A row that was copied keeps the hidden code of another: then the visible. */
function codeOf(row: TableRow, taken: ReadonlySet<string>): string {
  const hidden = row.text(C.id);
  return hidden === '' || taken.has(hidden.toLowerCase())
    ? row.text(C.code)
    : hidden;
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

/**
 * Lines of the registry. A line that cannot be read is kept as it was typed;
 * of two lines with one code the first counts.
 */
export function decodeRegistry(
  tab: ActualTab | undefined,
  preset: Preset,
): Registry {
  const registry: Registry = {institutions: [], unread: [], states: new Map()};
  const codes = new Set<string>();
  for (const row of tableRows(tab)) {
    const parsed = parseInstitution(textOf(row, codes), preset);
    const problems = 'problems' in parsed ? parsed.problems : [];
    if ('institution' in parsed) {
      const {code} = parsed.institution;
      if (codes.has(code.toLowerCase())) {
        problems.push(
          `код «${code}» уже есть выше: у каждого учреждения свой код`,
        );
      } else {
        codes.add(code.toLowerCase());
        registry.institutions.push(parsed.institution);
        registry.states.set(code, {
          status: parseStatus(row.text(C.status)) ?? 'draft',
          submittedAt: parseMoment(row.text(C.submittedAt)),
          returnReason: row.text(C.returnReason),
        });
        continue;
      }
    }
    const cells = Array.from({length: WIDTH}, (_, column) => row.cell(column));
    registry.unread.push({row: row.row, cells, problems});
  }
  return registry;
}
