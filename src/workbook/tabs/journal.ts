import {formatMoment} from '../../wording/date';
import type {Book} from '../book';
import type {Changes} from '../changes';
import {tableLayout} from '../table';
import {keep, type TabContent} from './tab-content';

/** «Журнал»: what commands did, one line each, newest last. */
export function journal(_: Book, {journal: lines = []}: Changes): TabContent {
  const content = keep(
    tableLayout({
      title: 'Журнал',
      lead: 'Что делали команды. Адресов и персональных данных здесь нет.',
      columns: [
        {title: 'Время', width: 140, style: 'plain', content: 'keep'},
        {title: 'Команда', width: 220, style: 'text', content: 'keep'},
        {title: 'Кто', width: 150, style: 'text', content: 'keep'},
        {title: 'Итог', width: 640, style: 'text', content: 'keep'},
      ],
      capacity: 50,
    }),
  );
  return {
    ...content,
    appended: lines.map(line => [
      'line',
      formatMoment(line.moment),
      line.command,
      line.who,
      line.result,
    ]),
  };
}
