import {INSTITUTION_LIST} from '../../wording/institution-list';
import type {Institution} from '../../core/order/institution';
import type {Preset} from '../../core/order/preset';
import {parseInstitution} from '../../workbook/decode/parse-institution';
import {Refusal} from '../engine/host';

/** Titles of the columns, in their order. */
export const INSTITUTION_COLUMNS = [
  'code',
  'name',
  'kind',
  'emails',
  'grades10_11',
  'projects',
  'active',
] as const;
export type InstitutionColumn = (typeof INSTITUTION_COLUMNS)[number];

/** How «Учреждения» and people title the same columns, in lower case. */
const TITLES: Readonly<Record<string, InstitutionColumn>> = {
  код: 'code',
  учреждение: 'name',
  название: 'name',
  наименование: 'name',
  вид: 'kind',
  'эл. почта': 'emails',
  почта: 'emails',
  'e-mail': 'emails',
  email: 'emails',
  '10-11 классы': 'grades10_11',
  проекты: 'projects',
  участвует: 'active',
};

/** Without these a line says nothing. */
const NEEDED: readonly InstitutionColumn[] = [
  'code',
  'name',
  'kind',
  'grades10_11',
];

/** One line of the table: an institution, or what is wrong with the line. */
export type InstitutionLine = {
  /** Number of the line, the header being 1. */
  line: number;
  /** As it was written; may be no code at all. */
  code: string;
  name: string;
} & ({institution: Institution} | {problems: readonly string[]});

/** The lines, and which columns the table has. */
export interface InstitutionTable {
  columns: ReadonlySet<InstitutionColumn>;
  lines: InstitutionLine[];
}

const columnOf = (title: string): InstitutionColumn | null =>
  INSTITUTION_COLUMNS.find(column => column === title) ??
  TITLES[title.toLowerCase().replace(/\s+/g, ' ')] ??
  null;

/** Throws `Refusal` for a header that does not say what the columns hold. */
function parseHeader(header: readonly string[] | undefined) {
  if (!header || header.every(cell => cell.trim() === '')) {
    throw new Refusal(INSTITUTION_LIST.empty(INSTITUTION_COLUMNS.join(';')));
  }
  const names = header.map(cell => cell.trim());
  if (names.length === 1 && /[,\t]/.test(names[0] ?? '')) {
    throw new Refusal(INSTITUTION_LIST.delimiter);
  }
  const columns = names.map(columnOf);
  // A file for programs has all columns; a pasted table may do with fewer.
  const isFile = names.some(name => name === 'code');
  const missing = (isFile ? INSTITUTION_COLUMNS : NEEDED).filter(
    name => !columns.includes(name),
  );
  const unknown = names.filter((_, index) => columns[index] === null);
  const twice = names.filter(
    (_, index) => columns.indexOf(columns[index] ?? null) !== index,
  );
  const problem =
    missing.length > 0
      ? INSTITUTION_LIST.missing(missing.join('», «'))
      : unknown.length > 0
        ? INSTITUTION_LIST.extra(unknown.join('», «'))
        : twice.length > 0
          ? INSTITUTION_LIST.twice(twice[0])
          : null;
  if (problem) {
    throw new Refusal(
      INSTITUTION_LIST.header(problem, INSTITUTION_COLUMNS.join(';')),
    );
  }
  return columns;
}

/**
 * Reads every line of a table whose first row names the columns, in any
 * order, as a file does or as «Учреждения» does. Of two lines with one code
 * the second is wrong.
 */
export function readInstitutionTable(
  table: readonly (readonly string[])[],
  preset: Preset,
): InstitutionTable {
  const [header, ...rows] = table;
  const columns = parseHeader(header);
  const first = new Map<string, number>();
  const lines: InstitutionLine[] = [];
  rows.forEach((row, index) => {
    const line = index + 2;
    if (row.every(cell => cell.trim() === '')) return;
    const text = (name: InstitutionColumn) =>
      (row[columns.indexOf(name)] ?? '').trim();
    const place = {line, code: text('code'), name: text('name')};
    const wrong = (...problems: string[]) => lines.push({...place, problems});
    if (row.length !== columns.length) {
      wrong(INSTITUTION_LIST.width(row.length, columns.length));
      return;
    }
    const parsed = parseInstitution(
      {
        code: text('code'),
        name: text('name'),
        kind: text('kind'),
        emails: text('emails'),
        contact: '',
        upperGrades: text('grades10_11'),
        projects: text('projects'),
        active: text('active'),
      },
      preset,
    );
    if ('problems' in parsed) {
      wrong(...parsed.problems);
      return;
    }
    const {institution} = parsed;
    const key = institution.code.toLowerCase();
    const before = first.get(key);
    if (before !== undefined) {
      wrong(INSTITUTION_LIST.again(institution.code, before));
      return;
    }
    first.set(key, line);
    lines.push({...place, institution});
  });
  return {
    columns: new Set(columns.filter(column => column !== null)),
    lines,
  };
}

/**
 * Institutions of the table. Throws `Refusal` with a line for each bad row;
 * then none is taken.
 */
export function institutionsIn({lines}: InstitutionTable): Institution[] {
  const problems = lines.flatMap(one =>
    'problems' in one
      ? [INSTITUTION_LIST.line(one.line, one.problems.join('; '))]
      : [],
  );
  const [only, ...others] = problems;
  if (only !== undefined) {
    throw others.length === 0
      ? new Refusal(INSTITUTION_LIST.mendOne(only))
      : new Refusal(INSTITUTION_LIST.mend, problems);
  }
  const institutions = lines.flatMap(one =>
    'institution' in one ? [one.institution] : [],
  );
  if (institutions.length === 0) {
    throw new Refusal(INSTITUTION_LIST.none);
  }
  return institutions;
}

/**
 * The institution as the registry has it, with what the table says of it. A
 * column that the table lacks changes nothing.
 */
export function updatedBy(
  known: Institution,
  read: Institution,
  columns: ReadonlySet<InstitutionColumn>,
): Institution {
  return {
    ...read,
    code: known.code,
    contact: known.contact,
    emails: columns.has('emails') ? read.emails : known.emails,
    projects: columns.has('projects') ? read.projects : known.projects,
    active: columns.has('active') ? read.active : known.active,
  };
}
