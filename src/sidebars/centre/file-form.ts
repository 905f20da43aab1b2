import type {HandOut} from '../../app/commands/hand-out';
import type {TakeInPreview} from '../../app/commands/take-in';
import type {FormCell} from '../../app/forms/form-columns';
import {button, element, on, redraw, type Child} from '../page/element';
import {fileField} from '../page/file-field';
import {readTableFile, TABLE_FILES} from '../page/read-table-file';
import {tableArgs} from '../page/table-text';
import type {FileSheet} from '../page/xlsx/read-xlsx';
import {formPreview} from './form-preview';

/** A filled form as it came: cells of a file, or a text with its delimiters. */
export type FormTable = {rows: FormCell[][]} | {tsv: string} | {csv: string};

/** What the form of an institution without access may do. */
export interface FileFormActions {
  handOut(): Promise<HandOut | null>;
  /** What taking the table in would change; nothing is written. */
  preview(table: FormTable): Promise<TakeInPreview | null>;
  /** Does what was shown, and nothing else. */
  takeIn(table: FormTable, seen: string): void;
  /** Says what is wrong with a file. */
  fail(error: unknown): void;
  cancel(): void;
}

/**
 * The form of an institution without access: handed out as a file, taken back
 * as a file or a pasted block, with a preview of what will change.
 */
export function fileForm(name: string, act: FileFormActions): HTMLElement {
  const link = element('p', {role: 'status'});
  const shown = element('div', {});
  const sheets = element('div', {});
  const pasted = element('textarea', {
    id: 'form-table',
    wrap: 'off',
    'data-key': 'form-table',
  });
  const preview = async (table: FormTable) => {
    redraw(shown);
    const found = await act.preview(table);
    if (found) {
      redraw(shown, ...formPreview(found, () => act.takeIn(table, found.seen)));
      shown.scrollIntoView?.({block: 'nearest'});
    }
  };
  const forget = () => {
    redraw(shown);
    redraw(sheets);
  };
  /** One sheet is the form; of several the person says which. */
  const offer = (all: readonly [FileSheet, ...FileSheet[]]) => {
    const [first, ...others] = all;
    if (others.length > 0) {
      const choice = element(
        'select',
        {id: 'form-sheet', 'data-key': 'form-sheet'},
        ...all.map((one, index) => element('option', {value: index}, one.name)),
      );
      on(choice, {
        change: () =>
          void preview({rows: (all[Number(choice.value)] ?? first).rows}),
      });
      redraw(
        sheets,
        element('label', {for: 'form-sheet'}, 'Лист с формой'),
        choice,
      );
    }
    return preview({rows: first.rows});
  };
  on(pasted, {input: forget});
  const file = fileField(
    {
      id: 'form-file',
      label: 'Выбрать файл Excel или CSV…',
      accept: TABLE_FILES,
    },
    chosen => {
      forget();
      pasted.value = '';
      readTableFile(chosen)
        .then(found => {
          if (typeof found !== 'string') return offer(found);
          pasted.value = found;
          return preview(tableArgs(found));
        })
        .catch(error => act.fail(error));
    },
  );
  const handOut = async () => {
    const form = await act.handOut();
    if (!form || !form.url.startsWith('https://')) return;
    redraw(
      link,
      element(
        'a',
        {href: form.url, target: '_blank', rel: 'noopener'},
        'Скачать форму для Excel',
      ),
    );
  };
  const step = (title: string, ...children: Child[]) =>
    element('section', {}, element('h3', {}, title), ...children);
  return on(
    element(
      'div',
      {role: 'group', 'aria-label': `Форма файлом: ${name}`},
      step(
        '1. Выдать',
        element(
          'p',
          {class: 'gray'},
          'Учреждению без доступа к книге отправьте его вкладку файлом.',
        ),
        element(
          'div',
          {class: 'buttons'},
          button('Выдать форму', () => void handOut(), {key: 'hand out'}),
        ),
        link,
      ),
      step(
        '2. Внести заполненную',
        file,
        sheets,
        element(
          'label',
          {for: 'form-table'},
          'или вставьте таблицу, скопированную из файла целиком',
        ),
        pasted,
        element(
          'div',
          {class: 'buttons'},
          button(
            'Посмотреть, что изменится',
            () => void preview(tableArgs(pasted.value)),
            {key: 'preview form'},
          ),
          button('Закрыть', act.cancel, {key: 'cancel form'}),
        ),
      ),
      shown,
    ),
    {
      keydown: event => {
        if (event.key !== 'Escape') return;
        event.preventDefault();
        act.cancel();
      },
    },
  );
}
