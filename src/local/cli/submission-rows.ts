import {CsvError, parse} from 'csv-parse/sync';

const HEADER = ['institution', 'field', 'value', 'explanation'];

export interface SubmissionRow {
  /** Of the file, from 1, where the record begins. */
  line: number;
  institution: string;
  field: string;
  value: string;
  explanation: string;
}

interface Parsed {
  record: string[];
  info: {lines: number};
}

/**
 * Reads the CSV of submissions; blank lines are passed over.
 * @throws one line in Russian for a wrong header, a record of another number
 *     of columns, or quotes that do not match.
 */
export function parseSubmissionRows(
  text: string,
  name: string,
): SubmissionRow[] {
  const rows: SubmissionRow[] = [];
  let line = 1;
  for (const {record, info} of readRecords(text, name)) {
    const start = line;
    line = info.lines + 1;
    if (start === 1) {
      checkHeader(record, name);
    } else if (record.some(field => field.trim() !== '')) {
      if (record.length !== HEADER.length) {
        throw new Error(
          `Файл «${name}», строка ${start}: столбцов ${record.length}, ` +
            `а нужно ${HEADER.length} (${HEADER.join(';')}).`,
        );
      }
      const [institution, field, value, explanation] = record.map(part =>
        part.trim(),
      ) as [string, string, string, string];
      rows.push({line: start, institution, field, value, explanation});
    }
  }
  return rows;
}

function readRecords(text: string, name: string): Parsed[] {
  try {
    return parse(text, {
      delimiter: ';',
      info: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
    }) as unknown as Parsed[];
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    const line = (error as {lines?: unknown}).lines;
    const where = typeof line === 'number' ? `, строка ${line}` : '';
    throw new Error(
      `Файл «${name}»${where}: кавычки не парные или стоят не на месте.`,
    );
  }
}

function checkHeader(record: readonly string[], name: string): void {
  const given = record.map(field => field.trim());
  if (given.join(';') === HEADER.join(';')) return;
  const missing = HEADER.filter(column => !given.includes(column));
  const lack = missing.length === 0 ? '' : ` (нет: ${missing.join(', ')})`;
  throw new Error(
    `Файл «${name}»: первая строка должна быть «${HEADER.join(';')}»${lack}.`,
  );
}
