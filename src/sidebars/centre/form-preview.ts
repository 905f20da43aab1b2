import type {TakeInPreview} from '../../app/commands/take-in';
import {button, element, type Child} from '../page/element';

const PARTS: Record<TakeInPreview['changes'][number]['part'], string> = {
  value: '',
  date: ', дата',
  explanation: ', пояснение',
};

const text = (value: string | number | boolean | null) =>
  value === null ? 'пусто' : String(value);

function section(title: string, lines: readonly HTMLElement[]): Child {
  return (
    lines.length > 0 &&
    element(
      'div',
      {},
      element('h3', {}, `${title}: ${lines.length}`),
      element('ul', {class: 'changes', tabindex: 0}, ...lines),
    )
  );
}

/** What taking a form in will change, and what of it is refused and why. */
export function formPreview(
  {changes, refused, unchanged}: TakeInPreview,
  takeIn: () => void,
): Child[] {
  const n = changes.length;
  return [
    element(
      'p',
      {role: 'status', class: 'outcome'},
      n === 0
        ? 'Нового в форме нет: вкладка не изменится.'
        : `Изменится клеток: ${n}.`,
      unchanged > 0 && ` Уже внесено раньше: ${unchanged}.`,
    ),
    section(
      'Не принято',
      refused.map(({line, row, text: typed, reason}) =>
        element(
          'li',
          {},
          element('b', {}, `${row}: `),
          `«${typed}» – `,
          element('span', {class: 'error'}, reason),
          element('span', {class: 'gray'}, ` (строка ${line})`),
        ),
      ),
    ),
    section(
      'Изменится',
      changes.map(({row, part, from, to}) =>
        element(
          'li',
          {},
          element('b', {}, `${row}${PARTS[part]}: `),
          element('span', {class: 'gray'}, text(from)),
          ` → ${text(to)}`,
        ),
      ),
    ),
    n > 0 &&
      element(
        'div',
        {class: 'buttons'},
        button(`Внести (${n})`, takeIn, {class: 'action', key: 'take in'}),
      ),
    n > 0 &&
      element(
        'p',
        {class: 'gray hint'},
        'Внесённое проверится как набранное во вкладке. Когда заполнено всё, поставьте там отметку «Сдать».',
      ),
  ];
}
