/** One thing that somebody does with the workbook. */
export type Action =
  | {do: 'run'; command: string; args?: Readonly<Record<string, unknown>>}
  /** Takes in the institutions of a file of the example. */
  | {do: 'institutions'; file: string}
  /** Types a file of the example into the tabs, as their institutions. */
  | {do: 'fill'; file: string}
  /** Each ticks its checkbox, in this order; a refusal is part of the story. */
  | {do: 'submit'; institutions: readonly string[]}
  /** The two years before the period, from first to last. */
  | {do: 'earlier'; period: number}
  /** The centre says what it aims at in a year. */
  | {do: 'targets'; year: number}
  | {do: 'export'; file: string};

export interface Step {
  /** Day and time in the zone of the municipality. */
  at: string;
  /** Who does what, for the person who watches. */
  title: string;
  actions: readonly Action[];
}

const run = (command: string, args?: Readonly<Record<string, unknown>>) =>
  ({do: 'run', command, ...(args && {args})}) as const;
const fill = (file: string) => ({do: 'fill', file}) as const;
const submit = (...institutions: string[]) =>
  ({do: 'submit', institutions}) as const;

/** Where the last step writes the workbook for Excel. */
export const EXPORTED = '.local/example.xlsx';

/**
 * A collection as it goes, after two earlier years: `s06` is refused and never
 * comes back to it, `c02` is returned and does not answer in time, `d02` fills
 * nothing in, `s08` is late. Everybody else is accepted in the end.
 */
export const STORY: readonly Step[] = [
  {
    at: '2023-11-06T09:00',
    title: 'Методический центр настраивает книгу',
    actions: [run('set-up', {committee: ['komitet@example.org']})],
  },
  {
    at: '2023-11-06T09:30',
    title: 'Центр вносит учреждения',
    actions: [{do: 'institutions', file: 'institutions.csv'}],
  },
  {
    at: '2023-11-06T10:00',
    title: 'Два первых года: сбор, рекомендации, ответы, решения',
    actions: [{do: 'earlier', period: 2025}],
  },
  {
    at: '2025-11-24T11:00',
    title: 'Центр открывает сбор за третий год и назначает цели',
    actions: [
      run('next-period', {period: 2025, deadline: '2025-12-20'}),
      {do: 'targets', year: 2025},
    ],
  },
  {
    at: '2025-12-08T15:00',
    title: 'Учреждения заполняют свои вкладки',
    actions: [fill('submissions.csv')],
  },
  {
    at: '2025-12-09T09:30',
    title: 'Центр проверяет, что уже внесено',
    actions: [run('check')],
  },
  {
    at: '2025-12-11T14:00',
    title: 'Учреждения сдают отчёты',
    actions: [
      submit('s01', 's02', 's03', 's04', 's05', 's06', 's07'),
      submit('d01', 'c01', 'c02'),
    ],
  },
  {
    at: '2025-12-15T12:00',
    title: 'Школы исправляют ошибки и сдают снова',
    actions: [fill('corrections.csv'), submit('s02', 's03', 's07')],
  },
  {
    at: '2025-12-17T10:00',
    title: 'Центр возвращает отчёты на доработку',
    actions: [
      run('return', {
        institution: 's04',
        reason: '3.2: похоже, посчитаны записи в кружки, а не дети. Сверьте.',
      }),
      run('return', {
        institution: 'c02',
        reason: '3.2: зачисление – по приказам на 1 октября. Пришлите номера.',
      }),
    ],
  },
  {
    at: '2025-12-18T16:00',
    title: 'Гимназия сверяет список и сдаёт снова',
    actions: [fill('after-return.csv'), submit('s04')],
  },
  {
    at: '2025-12-22T10:00',
    title: 'Срок прошёл: центр принимает отчёты',
    actions: [run('accept', {all: true})],
  },
  {
    at: '2025-12-22T15:40',
    title: 'Центр продлевает срок, и опоздавшая школа сдаёт',
    actions: [
      run('open-collection', {period: 2025, deadline: '2025-12-23'}),
      submit('s08'),
    ],
  },
  {
    at: '2025-12-23T10:00',
    title: 'Центр сводит показатели',
    actions: [run('roll-up')],
  },
  {
    at: '2026-01-19T10:00',
    title: 'Центр готовит рекомендации',
    actions: [run('recommend')],
  },
  {
    at: '2026-01-19T11:00',
    title: 'Центр сохраняет книгу для Excel',
    actions: [{do: 'export', file: EXPORTED}],
  },
];
