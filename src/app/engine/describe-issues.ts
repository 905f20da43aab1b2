import type * as z from 'zod/mini';

type Issue = z.core.$ZodIssue;

function describe(issue: Issue): string {
  const [first] = issue.path;
  const name =
    first === undefined ? '' : (NAMES[String(first)] ?? String(first));
  const where = name === '' ? 'параметры' : name;
  switch (issue.code) {
    case 'unrecognized_keys':
      return `лишний параметр «${issue.keys.join('», «')}»`;
    case 'invalid_type':
      return `${where}: нужно указать ${TYPES[issue.expected] ?? issue.expected}`;
    case 'too_small':
    case 'too_big':
      return `${where}: вне допустимых пределов`;
    case 'invalid_union':
      return 'укажите код учреждения или «все», а для возврата – и причину';
    case 'invalid_format':
      return `${where}: записан неверно`;
    default:
      return `${where}: не подходит`;
  }
}

const NAMES: Record<string, string> = {
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
};

const TYPES: Record<string, string> = {
  string: 'текст',
  number: 'число',
  int: 'целое число',
  array: 'список',
  boolean: 'true или false',
  object: 'набор параметров',
};

/** What is wrong with a command's arguments, in one Russian line. */
export function describeIssues(issues: readonly Issue[]): string {
  return issues.map(describe).join('; ');
}
