/** Of what a command takes. */
export const ARGUMENT_NAMES: Readonly<Record<string, string>> = {
  period: 'период',
  deadline: 'срок сдачи',
  institution: 'код учреждения',
  reason: 'причина',
  centre: 'адреса центра',
  committee: 'адреса комитета',
  csv: 'таблица учреждений',
  until: 'новый срок',
  late: 'только опоздавшие',
  preview: 'предварительный просмотр',
  rows: 'таблица формы',
  tsv: 'вставленная таблица',
  confirm: 'подтверждение',
  on: 'включить',
  take: '«вернуть» или «принять»',
  field: '№ показателя',
  value: 'значение',
  why: 'почему',
  by: 'по чьему слову',
};

/** By zod's names. */
const TYPE_NAMES: Readonly<Record<string, string>> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  array: 'список',
  boolean: 'true или false',
  object: 'набор параметров',
};

/** What is wrong with what a command was given. */
export const ARGUMENT_ISSUE = {
  all: 'параметры',
  unknown: (keys: string) => `лишний параметр «${keys}»`,
  type: (where: string, expected: string) =>
    `${where}: нужно указать ${TYPE_NAMES[expected] ?? expected}`,
  outOfBounds: (where: string) => `${where}: вне допустимых пределов`,
  whose: 'укажите код учреждения или «все», а для возврата – и причину',
  format: (where: string) => `${where}: записан неверно`,
  other: (where: string) => `${where}: не подходит`,
};
