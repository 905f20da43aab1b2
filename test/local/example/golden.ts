import fs from 'node:fs';
import path from 'node:path';

const FOLDER = path.join(__dirname, 'three-years');

/** Files of `three-years`, and the columns of the tab that each holds. */
export const GOLDEN = {
  'totals.tsv': {
    tab: 'Архив',
    titles: [
      'Период итога',
      'Строка свода',
      'Итого',
      'Учтено',
      'Ожидалось',
      'Доля',
    ],
  },
  'returns.tsv': {
    tab: 'Архив',
    titles: [
      'Период отчёта',
      'Код учреждения',
      'Вид',
      '10-11 классы',
      'Участвовало',
      'Проекты',
      'Отчёт',
      'Сдан',
      'Кем сдан',
      'Рассмотрен',
      'Причина возврата',
    ],
  },
  'summary.tsv': {
    tab: 'Свод',
    titles: [
      'id',
      'Итого (принято)',
      'Доля',
      'Прошлый период',
      'Сравнимо',
      'Изменение',
      'Изменение, %',
      'Цель',
      'До цели',
      'Доля 2 года назад',
      'Доля год назад',
    ],
  },
  'targets.tsv': {
    tab: 'Архив',
    titles: ['Период цели', 'Показатель цели', 'Цель'],
  },
  'closed-recommendations.tsv': {
    tab: 'Архив',
    titles: [
      'Период рекомендации',
      'Рекомендация',
      'Состояние рекомендации',
      'Причина',
    ],
  },
  'closed-decisions.tsv': {
    tab: 'Архив',
    titles: [
      'Период решения',
      '№ акта',
      'Решение',
      'Срок меры',
      'Состояние решения',
      'Основания',
    ],
  },
  'recommendations.tsv': {
    tab: 'Рекомендации',
    titles: [
      'id',
      'Состояние',
      'Приоритет',
      'Отметка',
      'Ответить до',
      'Ответ учреждения',
      'Причина',
      'Почему отозвана',
      'Контрольная дата',
      'Рекомендация',
      'Основание',
    ],
  },
  'decisions.tsv': {
    tab: 'Решения',
    titles: [
      'Дата акта',
      '№ акта',
      'Решение',
      'Мера',
      'Ответственный',
      'Срок',
      'Состояние',
      'Рекомендации',
      'Мероприятия',
      'Эффект через год',
      'Связи',
    ],
  },
} as const;

const DAYS = /^(Дата акта|Срок|Ответить до|Контрольная дата)$/;
const EPOCH = Date.UTC(1899, 11, 30);
const DAY_MS = 86_400_000;

/** A day is shown as one: `45334` is 2024-02-12; a share to six places. */
export function goldenCell(title: string, cell: GoldenCell): GoldenCell {
  if (typeof cell !== 'number') return cell;
  return DAYS.test(title)
    ? new Date(EPOCH + cell * DAY_MS).toISOString().slice(0, 10)
    : Number(cell.toFixed(6));
}

export type GoldenCell = string | number | boolean | null | undefined;

/**
 * Rows as lines that a person can read and compare: cells apart by tabs, rows
 * sorted. A line break within a cell is « / ».
 */
export function lines(
  titles: readonly string[],
  rows: readonly (readonly GoldenCell[])[],
): string {
  const text = (cell: GoldenCell) =>
    String(cell ?? '')
      .replace(/\s*\n\s*/g, ' / ')
      .replace(/\t/g, ' ');
  const body = rows.map(row => row.map(text).join('\t')).sort();
  return [titles.join('\t'), ...body].map(line => `${line}\n`).join('');
}

/**
 * Compares with a file of `three-years`. GOLDEN=write writes the file anew:
 * look at what `git diff` then says.
 */
export function expectGolden(name: string, actual: string): void {
  const file = path.join(FOLDER, name);
  if (process.env['GOLDEN'] === 'write') {
    fs.mkdirSync(FOLDER, {recursive: true});
    fs.writeFileSync(file, actual);
  }
  const golden = fs.existsSync(file) ? fs.readFileSync(file, 'utf8') : '';
  expect(actual.split('\n')).toEqual(golden.split('\n'));
}
