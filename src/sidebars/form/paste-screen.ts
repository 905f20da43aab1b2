import type {FormCell} from '../../app/forms/form-columns';
import type {FormField, PasteReply} from '../../app/web-form/protocol';
import {plural} from '../../wording/number';
import {button, element, on, redraw} from '../page/element';
import {failureText} from '../page/call';
import {fileField} from '../page/file-field';
import {readTableFile, TABLE_FILES} from '../page/read-table-file';
import type {Desk, Screen} from './desk';
import {pastedRows} from './pasted-rows';

const PART_NAMES: Readonly<Record<string, string>> = {
  date: ', дата',
  explanation: ', пояснение',
};
const shown = (text: string) => (text === '' ? 'пусто' : text);

function preview({cells, refused, unchanged}: PasteReply): HTMLElement[] {
  return [
    element(
      'p',
      {},
      cells.length === 0
        ? 'Нового в таблице нет.'
        : `Запишется: ${cells.length} ${plural(cells.length, 'клетка', 'клетки', 'клеток')}.${unchanged > 0 ? ` Уже стоит: ${unchanged}.` : ''}`,
    ),
    ...(cells.length === 0
      ? []
      : [
          element(
            'ul',
            {class: 'changes'},
            ...cells.map(({row, part, seen, to}) =>
              element(
                'li',
                {},
                `${row}${PART_NAMES[part] ?? ''}: ${shown(seen)} → `,
                element('strong', {}, to),
              ),
            ),
          ),
        ]),
    ...(refused.length === 0
      ? []
      : [
          element('h2', {}, `Не записать: ${refused.length}`),
          element(
            'ul',
            {class: 'changes'},
            ...refused.map(({line, row, text, reason}) =>
              element(
                'li',
                {class: 'error'},
                `Строка ${line}${row === '' ? '' : ` (${row})`}: «${text}» – ${reason}`,
              ),
            ),
          ),
        ]),
  ];
}

/** A column, a table or a file, shown before it is written in one step. */
export function pasteScreen(desk: Desk, from: number): Screen {
  const pasted = element('textarea', {id: 'table', wrap: 'off', rows: 6});
  const found = element('div', {role: 'status'});
  const fields: readonly FormField[] = desk.fields;
  let ready: PasteReply | null = null;
  const write = button(
    'Записать',
    () => {
      for (const {id, part, to} of ready?.cells ?? []) desk.write(id, part, to);
      desk.go({at: 'list'});
    },
    {class: 'action wide', disabled: true},
  );
  const say = (text: string) =>
    redraw(found, element('p', {class: 'error'}, text));
  const forget = () => {
    ready = null;
    write.disabled = true;
    redraw(found);
  };
  const look = async (rows: FormCell[][]) => {
    forget();
    redraw(found, element('p', {class: 'gray'}, 'Смотрю…'));
    try {
      const reply = await desk.preview(rows);
      if (!reply.ok) {
        say(reply.message);
        return;
      }
      ready = reply.data;
      redraw(found, ...preview(reply.data));
      write.disabled = reply.data.cells.length === 0;
      if (!write.disabled) write.focus();
    } catch {
      say('Нет связи. Попробуйте ещё раз, когда она появится.');
    }
  };
  on(pasted, {
    input: forget,
    paste: () => setTimeout(() => show.click()),
  });
  const show = button('Посмотреть, что запишется', () => {
    const rows = pastedRows(pasted.value, fields.slice(from));
    if (rows.length > 0) void look(rows);
  });
  const file = fileField(
    {id: 'file', label: 'Выбрать файл Excel или CSV…', accept: TABLE_FILES},
    chosen => {
      readTableFile(chosen)
        .then(read => {
          if (typeof read === 'string') {
            pasted.value = read;
            return look(pastedRows(read, fields.slice(from)));
          }
          return look(read[0].rows);
        })
        .catch(error => say(failureText(error)));
    },
  );
  return {
    title: 'Вставить из Excel',
    body: [
      element(
        'p',
        {},
        'Скопируйте в Excel столбец с числами или таблицу с номерами, либо выберите сам файл. Строки узнаются по номеру или названию; сначала вы увидите, что запишется.',
      ),
      file,
      element(
        'div',
        {class: 'field'},
        element('label', {for: 'table'}, 'Или вставьте сюда'),
        pasted,
      ),
      element('div', {class: 'buttons'}, show),
      found,
    ],
    foot: [button('К списку', () => desk.go({at: 'list'})), write],
    focus: pasted,
  };
}
