/**
 * Tables of «Архив», side by side: first column of each, zero-based, and the
 * titles of its columns. No title stands twice, so that a column that came or
 * went is noticed.
 */
export const ARCHIVE = {
  /** Long form: one row a value. */
  values: {
    column: 1,
    titles: [
      'Период',
      'Код',
      'Показатель',
      'Значение',
      'Состояние',
      'Пояснение',
    ],
  },
  /** One row a closed period; it is written last. */
  periods: {column: 8, titles: ['Закрытый период', 'Срок сдачи', 'Открыт']},
  /** Official totals as they were when the period was closed. */
  totals: {
    column: 12,
    titles: [
      'Период итога',
      'Строка свода',
      'Итого',
      'Учтено',
      'Ожидалось',
      'Доля',
    ],
  },
  /** What was known of each institution and its return. */
  institutions: {
    column: 19,
    titles: [
      'Период отчёта',
      'Код учреждения',
      'Учреждение',
      'Вид',
      '10-11 классы',
      'Участвовало',
      'Проекты',
      'Отчёт',
      'Сдан',
      'Кем сдан',
      'Рассмотрен',
      'Причина возврата',
      'Продление до',
      'Напоминание',
      'Ответ',
    ],
  },
  /** In-school plans; read only when a period is archived or taken back. */
  activities: {
    column: 35,
    titles: [
      'Период плана',
      'Код исполнителя',
      'Мероприятие',
      'Статус',
      'Дата',
      'Подтверждение',
    ],
  },
  /** What the centre aimed at: shares from 0 to 1, and numbers. */
  targets: {column: 42, titles: ['Период цели', 'Показатель цели', 'Цель']},
  /** What each institution has done by then, of what is due once. */
  doneOnce: {
    column: 88,
    titles: ['Период сделанного', 'Код сделавшего', 'Сделано однократно'],
  },
  /** As they stood when the period was closed; read like the plans. */
  recommendations: {
    column: 46,
    titles: [
      'Период рекомендации',
      'Рекомендация',
      'Код адресата',
      'О чём',
      'Приоритет',
      'Состояние рекомендации',
      'Причина',
    ],
  },
  /** The same of decisions; what they rest on as ids. */
  decisions: {
    column: 54,
    titles: [
      'Период решения',
      '№ акта',
      'Дата акта',
      'Решение',
      'Мера',
      'Ответственный',
      'Срок меры',
      'Состояние решения',
      'Мероприятия решения',
      'Основания',
      'Составлен по',
    ],
  },
  /** Fingerprints of all that is above, and the definitions of the rows. */
  seals: {column: 75, titles: ['Период печати', 'Отпечатки', 'Определения']},
  /** What was corrected after the period was closed: both values. */
  corrections: {
    column: 79,
    titles: [
      'Период исправления',
      'Код исправленного',
      'Что исправлено',
      'Было',
      'Стало',
      'Почему',
      'По чьему слову',
      'Когда исправлено',
    ],
  },
} as const;

/**
 * Copies of the accepted returns of the present period, one row an
 * institution, beside the tables of closed ones. What was typed is in the last
 * columns, which are read like the plans.
 */
export const SEALED = {
  column: 66,
  titles: [
    'Период принятого',
    'Код принятого',
    'Принято',
    'Кем сдано',
    'Отпечаток принятого',
    'Принятый отчёт',
    'Принятый отчёт, ещё',
    'Принятый отчёт, конец',
  ],
  /** Of the first that holds what was typed, among these. */
  content: 5,
} as const;

/** Stands for the code where a plan is the committee's and the centre's. */
export const OWN_CODE = '–';

export type ArchiveTable = keyof typeof ARCHIVE;

export const ARCHIVE_TABLES = Object.keys(ARCHIVE) as ArchiveTable[];

/** Half-open span of a table's columns. */
export function archiveSpan(table: ArchiveTable): readonly [number, number] {
  const {column, titles} = ARCHIVE[table];
  return [column, column + titles.length];
}

/** What no comparison of the years needs. */
const ON_DEMAND: readonly ArchiveTable[] = [
  'activities',
  'recommendations',
  'decisions',
];

/**
 * Columns to read: the ids and each table; plans, recommendations and
 * decisions only when asked for.
 */
export function archiveSpans(plans: boolean): (readonly [number, number])[] {
  const tables = ARCHIVE_TABLES.filter(
    table => plans || !ON_DEMAND.includes(table),
  );
  const {column, titles, content} = SEALED;
  const sealed = column + (plans ? titles.length : content);
  return [
    [0, 1] as const,
    ...tables.map(archiveSpan),
    [column, sealed] as const,
  ].sort(([a], [b]) => a - b);
}
