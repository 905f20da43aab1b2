import {tableLayout} from '../table';
import {keep, type TabContent} from './tab-content';

const ROWS = 200;
const input = (title: string, width: number) =>
  ({title, width, style: 'inputText', content: 'input'}) as const;
const date = (title: string) =>
  ({
    title,
    width: 100,
    style: 'inputDate',
    content: 'input',
    validation: {type: 'date', help: 'Введите дату: 31.12.2025.'},
  }) as const;

/** «Решения»: the committee's decisions and measures, typed by hand. */
export function decisions(): TabContent {
  return keep(
    tableLayout({
      title: 'Решения',
      lead: 'Решения принимает комитет: номер и дата акта, мера, ответственный, срок.',
      columns: [
        input('№ акта', 110),
        date('Дата акта'),
        input('Решение', 340),
        input('Мера', 280),
        input('Ответственный', 180),
        date('Срок'),
        {
          title: 'Состояние',
          width: 120,
          style: 'inputChoice',
          content: 'input',
          validation: {
            type: 'list',
            values: ['намечено', 'исполняется', 'исполнено', 'снято'],
            strict: true,
            help: 'Выберите состояние из списка.',
          },
        },
        input('Рекомендации', 180),
        input('Мероприятия', 120),
      ],
      capacity: ROWS,
    }),
  );
}
