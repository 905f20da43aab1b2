import type {FormCell, HandOut, TakeInPreview} from '../../app/protocol';
import {button, element, on, redraw, type Child} from '../page/element';
import {decodeFile, tableArgs} from '../page/table-text';
import {readXlsx} from '../page/xlsx/read-xlsx';
import {isExcel, LARGEST_FILE, TOO_LARGE} from '../page/xlsx/unpack';
import {Failure} from '../page/call';
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

/** A chosen file: the sheets that it shows, or its text. */
async function readFile(file: File) {
  if (file.size > LARGEST_FILE) throw new Failure(TOO_LARGE);
  const buffer = await file.arrayBuffer();
  const bytes = new Uint8Array(buffer);
  return isExcel(file.name, bytes) ? readXlsx(bytes) : decodeFile(buffer);
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
    'data-key': 'form',
  });
  const file = element('input', {
    id: 'form-file',
    type: 'file',
    accept: '.xlsx,.csv,.tsv,.txt',
    'data-key': 'form-file',
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
  const offer = (all: ReturnType<typeof readXlsx>) => {
    const [first, ...others] = all;
    if (!first) throw new Failure('В файле нет листов с формой.');
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
  on(file, {
    change: () => {
      const [chosen] = file.files ?? [];
      forget();
      if (!chosen) return;
      pasted.value = '';
      readFile(chosen)
        .then(found => {
          if (typeof found !== 'string') return offer(found);
          pasted.value = found;
          return preview(tableArgs(found));
        })
        .catch(error => act.fail(error));
    },
  });
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
        element('label', {for: 'form-file'}, 'Файл Excel (.xlsx) или CSV'),
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
