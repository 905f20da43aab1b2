import {roleAddresses} from '../known-tabs/registered';
import type {CommandLine} from './command-line';
import {tablePlaces} from './table-places';

/**
 * A row of «Решения» as the committee types it. `draft` is the id of the
 * program's draft that it takes up, '' for a decision of its own.
 */
export type Decision = Record<
  | 'draft'
  | 'act'
  | 'actDate'
  | 'text'
  | 'measure'
  | 'responsible'
  | 'due'
  | 'state'
  | 'recommendations'
  | 'activities',
  string
>;

const TITLES: Readonly<Record<Exclude<keyof Decision, 'draft'>, string>> = {
  act: '№ акта',
  actDate: 'Дата акта',
  text: 'Решение',
  measure: 'Мера',
  responsible: 'Ответственный',
  due: 'Срок',
  state: 'Состояние',
  recommendations: 'Рекомендации',
  activities: 'Мероприятия',
};

/**
 * The committee writes its decisions down, each below what is there or over
 * its draft; what is '' stays as the draft has it.
 * @throws {Error} for a draft that is not there
 */
export function decide(
  line: CommandLine,
  at: string,
  decisions: readonly Decision[],
): void {
  const {workbook} = line;
  const [committee] = roleAddresses(workbook, 'committee');
  if (committee === undefined) throw new Error('no committee');
  const {sheetId, rows, columns, free} = tablePlaces(workbook, 'decisions');
  let next = free;
  const texts = decisions.flatMap(decision => {
    const row = decision.draft === '' ? next++ : rows.get(decision.draft);
    if (row === undefined) throw new Error(`no draft ${decision.draft}`);
    return Object.entries(TITLES).map(([name, title]) => {
      const column = columns.get(title);
      if (column === undefined) throw new Error(`no column «${title}»`);
      const text = decision[name as keyof typeof TITLES];
      return {sheetId, row, column, text};
    });
  });
  const typed = texts.filter(({text}) => text !== '');
  if (typed.length > 0) line.type(at, typed, committee);
}
