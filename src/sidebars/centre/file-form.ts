import type {HandOut, TakeInPreview} from '../../app/protocol';
import {button, element, on, redraw, type Child} from '../page/element';
import {decodeFile, tableArgs} from '../page/table-text';

/** What the form of an institution without access may do. */
export interface FileFormActions {
  handOut(): Promise<HandOut | null>;
  /** What taking the table in would change; nothing is written. */
  preview(table: object): Promise<TakeInPreview | null>;
  /** Does what was shown, and nothing else. */
  takeIn(table: object, seen: string): void;
  cancel(): void;
}

const PARTS: Record<TakeInPreview['changes'][number]['part'], string> = {
  value: '',
  date: ', дата',
  explanation: ', пояснение',
};

const text = (value: string | number | boolean | null) =>
  value === null ? 'пусто' : String(value);

function lines({changes, refused, unchanged}: TakeInPreview): Child[] {
  return [
    element(
      'p',
      {role: 'status'},
      `Изменится клеток: ${changes.length}, без изменений: ${unchanged}, не принято: ${refused.length}.`,
    ),
    element(
      'ul',
      {class: 'changes', tabindex: 0},
      ...refused.map(({line, row, text: typed, reason}) =>
        element(
          'li',
          {class: 'error'},
          `Строка ${line}, ${row}: «${typed}» – ${reason}`,
        ),
      ),
      ...changes.map(({row, part, from, to}) =>
        element(
          'li',
          {},
          element('b', {}, `${row}${PARTS[part]}: `),
          `${text(from)} → ${text(to)}`,
        ),
      ),
    ),
  ];
}

/**
 * The form of an institution without access: handed out as a file, taken back
 * as a pasted block or a CSV file, with a preview of what will change.
 */
export function fileForm(name: string, act: FileFormActions): HTMLElement {
  const link = element('p', {role: 'status'});
  const shown = element('div', {});
  const pasted = element('textarea', {
    id: 'form-table',
    wrap: 'off',
    'data-key': 'form',
  });
  const file = element('input', {
    id: 'form-file',
    type: 'file',
    accept: '.csv,.tsv,.txt',
  });
  const preview = async () => {
    redraw(shown);
    const table = tableArgs(pasted.value);
    const found = await act.preview(table);
    if (!found) return;
    redraw(
      shown,
      ...lines(found),
      found.changes.length > 0 &&
        element(
          'div',
          {class: 'buttons'},
          button(
            `Внести (${found.changes.length})`,
            () => act.takeIn(table, found.seen),
            {class: 'action', key: 'take in'},
          ),
        ),
    );
  };
  on(pasted, {input: () => redraw(shown)});
  on(file, {
    change: () => {
      const [chosen] = file.files ?? [];
      if (!chosen) return;
      void chosen.arrayBuffer().then(bytes => {
        pasted.value = decodeFile(bytes);
        return preview();
      });
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
  return on(
    element(
      'div',
      {role: 'group', 'aria-label': `Форма файлом: ${name}`},
      element(
        'div',
        {class: 'buttons'},
        button('Выдать форму', () => void handOut(), {key: 'hand out'}),
      ),
      link,
      element(
        'label',
        {for: 'form-table'},
        'Заполненную форму скопируйте в Excel целиком и вставьте сюда',
      ),
      pasted,
      element('label', {for: 'form-file'}, 'или выберите файл CSV'),
      file,
      element(
        'div',
        {class: 'buttons'},
        button('Посмотреть, что изменится', () => void preview(), {
          key: 'preview form',
        }),
        button('Закрыть', act.cancel, {key: 'cancel form'}),
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
