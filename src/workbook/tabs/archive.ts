import type {Book} from '../book';
import type {Changes} from '../changes';
import type {TableColumn} from '../columns';
import {tableLayout} from '../table';
import {sealedCells} from '../decode/sealed';
import type {Placed} from '../layout';
import {ARCHIVE, SEALED} from './archive-columns';
import {keep, type TabContent} from './tab-content';

const ROOM = 100;

/** Columns of more than a number or a short word, in pixels. */
const WIDTHS = new Map([
  ['Пояснение', 300],
  ['Учреждение', 260],
  ['Вид', 270],
  ['Сдан', 130],
  ['Кем сдан', 200],
  ['Рассмотрен', 130],
  ['Причина возврата', 300],
  ['Напоминание', 130],
  ['Ответ', 300],
  ['Подтверждение', 300],
  ['Рекомендация', 300],
  ['Решение', 300],
  ['Мера', 300],
  ['Основания', 300],
  ['Составлен по', 300],
]);
const WIDTH = 110;
const GAP = 30;

function columns(): TableColumn[] {
  const all: TableColumn[] = [];
  const tables = [...Object.values(ARCHIVE), SEALED];
  for (const {column, titles} of tables.sort((a, b) => a.column - b.column)) {
    while (all.length + 1 < column) {
      all.push({title: '', width: GAP, style: 'base', content: 'keep'});
    }
    for (const title of titles) {
      const width = WIDTHS.get(title);
      all.push({
        title,
        width: width ?? WIDTH,
        style: title === 'Доля' ? 'percent' : width ? 'text' : 'base',
        content: 'keep',
      });
    }
  }
  return all;
}

/** «Архив»: closed periods, so that they can be counted and told anew. */
export function archive(
  {sealed: there}: Book,
  {archiving, sealed = new Map()}: Changes,
): TabContent {
  let {free} = there;
  const copies = [...sealed].flatMap(([code, copy]): Placed[] => {
    const row = there.rows.get(code) ?? (copy ? free++ : null);
    const cells = copy
      ? sealedCells(code, copy)
      : SEALED.titles.map(() => null);
    if (row === null || !cells) return [];
    return [{row, column: SEALED.column, cells: [cells]}];
  });
  const content = keep(
    tableLayout({
      title: 'Архив',
      lead: 'Снимки закрытых периодов: значения, сроки, итоги, учреждения и их планы. Не меняется руками.',
      columns: columns(),
      capacity: ROOM,
    }),
  );
  return {
    ...content,
    cleared: archiving?.cleared ?? [],
    placed: [...(archiving?.placed ?? []), ...copies],
  };
}
