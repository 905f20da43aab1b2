import type {Model} from '../model';
import {tableLayout, type TableColumn} from '../table';
import {ARCHIVE, ARCHIVE_TABLES} from './archive-columns';
import {keep, type TabContent} from './tab-content';

const ROOM = 100;

const WIDE = new Set(['Пояснение', 'Подтверждение', 'Учреждение', 'Ответ']);
const WIDTH = 110;
const WIDTH_OF_TEXT = 300;
const GAP = 30;

function columns(): TableColumn[] {
  const all: TableColumn[] = [];
  for (const table of ARCHIVE_TABLES) {
    const {column, titles} = ARCHIVE[table];
    while (all.length + 1 < column) {
      all.push({title: '', width: GAP, style: 'base', content: 'keep'});
    }
    for (const title of titles) {
      const wide = WIDE.has(title);
      all.push({
        title,
        width: wide ? WIDTH_OF_TEXT : WIDTH,
        style: title === 'Доля' ? 'percent' : wide ? 'text' : 'base',
        content: 'keep',
      });
    }
  }
  return all;
}

/** «Архив»: closed periods, so that they can be counted and told anew. */
export function archive({archiving}: Model): TabContent {
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
    placed: archiving?.placed ?? [],
  };
}
