import {formatMoment} from '../../wording/date';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {defineColumns, inOrder} from '../columns';
import type {StyleName} from '../style';
import {tableLayout} from '../table';
import {keep, type TabContent} from './tab-content';

const kept = (title: string, width: number, style: StyleName = 'text') =>
  ({title, width, style, content: 'keep', read: false}) as const;

/** Columns of «Журнал». */
export const JOURNAL = defineColumns({
  moment: kept('Время', 140, 'plain'),
  command: kept('Команда', 220),
  who: kept('Кто', 150),
  result: kept('Итог', 640),
});

/** «Журнал»: what commands did, one line each, newest last. */
export function journal(_: Book, {journal: lines = []}: Changes): TabContent {
  const content = keep(
    tableLayout({
      title: 'Журнал',
      lead: 'Что делали команды. Адресов и персональных данных здесь нет.',
      columns: JOURNAL.list,
      capacity: 50,
    }),
  );
  return {
    ...content,
    appended: lines.map(({moment, command, who, result}) =>
      inOrder(JOURNAL, {
        id: 'line',
        moment: formatMoment(moment),
        command,
        who,
        result,
      }),
    ),
  };
}
