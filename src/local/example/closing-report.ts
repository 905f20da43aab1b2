import type {CommandLine} from './command-line';
import {readShortTitles} from './read-example';
import {readTable, textOf, type Cell, type TableRow} from './read-table';
import {tableText, type Column} from './table-text';

const COLUMNS: readonly Column[] = [
  {title: '№', width: 5, align: 'left'},
  {title: 'Показатель', width: 30, align: 'left'},
  {title: 'Предварит.', width: 10, align: 'right'},
  {title: 'Принято', width: 8, align: 'right'},
  {title: 'Учтено', width: 8, align: 'right'},
  {title: 'Доля', width: 7, align: 'right'},
];

const STATUSES = ['принято', 'сдано', 'возвращено', 'черновик'];
const LEVELS = ['ошибка', 'предупреждение', 'пояснено', 'примечание'];
const PRIORITIES = ['высокий', 'средний', 'низкий'];

/**
 * What the year came to: the summary, and what was found and advised.
 * @param data folder of the example's files
 */
export async function closingReport(
  commandLine: CommandLine,
  data: string,
  at: string,
): Promise<string[]> {
  const titles = readShortTitles(data);
  const read = (title: string) => readTable(commandLine, title, at);
  const summary = await read('Свод');
  const findings = await read('Замечания');
  const advice = await read('Рекомендации');
  const registry = await read('Учреждения');
  return [
    'Свод за год',
    ...tableText(
      COLUMNS,
      summary.map(row => summaryRow(row, titles)),
    ),
    '',
    `Отчёты по состоянию: ${countBy(registry, 'Состояние', STATUSES)}`,
    `Замечания по уровню: ${countBy(findings, 'Уровень', LEVELS)}`,
    `Рекомендации по приоритету: ${countBy(advice, 'Приоритет', PRIORITIES)}`,
  ];
}

function summaryRow(
  row: TableRow,
  titles: ReadonlyMap<string, string>,
): string[] {
  const id = textOf(row, 'id');
  return [
    textOf(row, '№').replace(/^И\s/, ''),
    titles.get(id) ?? textOf(row, 'Показатель').trim(),
    count(row.get('Итого (предварительно)')),
    count(row.get('Итого (принято)')),
    `${count(row.get('Учтено'))} из ${count(row.get('Ожидалось'))}`,
    percent(row.get('Доля')),
  ];
}

function count(cell: Cell | undefined): string {
  return typeof cell === 'number'
    ? String(cell).replace(/\B(?=(\d{3})+$)/g, ' ')
    : '';
}

function percent(cell: Cell | undefined): string {
  return typeof cell === 'number'
    ? `${(cell * 100).toFixed(1).replace('.', ',')} %`
    : '–';
}

/** «высокий – 9, средний – 3»; a name that `order` lacks comes last. */
function countBy(
  rows: readonly TableRow[],
  column: string,
  order: readonly string[],
): string {
  const counts = new Map(order.map(name => [name, 0]));
  for (const row of rows) {
    const name = textOf(row, column);
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  const found = [...counts].filter(([, n]) => n > 0);
  return found.length === 0
    ? 'нет'
    : found.map(([name, n]) => `${name} – ${n}`).join(', ');
}
